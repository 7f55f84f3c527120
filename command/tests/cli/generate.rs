//! `generate` and `check`: what they print, and what is refused.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{CODEGEN, ended, folder};

/// Runs the command with these arguments, which are separated by blanks: its exit code, and what it
/// prints to standard output and standard error, the output folder left out.
fn run(arguments: &str, out: Option<&Path>) -> (Option<i32>, String, String) {
    let mut command = crate::support::command(arguments);
    if let Some(out) = out {
        command.arg("--out").arg(out);
    }
    let (code, output, errors) = ended(&mut command);
    let text = |text: String| {
        let text = text.replace('\\', "/");
        let out = out.map(|out| out.to_string_lossy().replace('\\', "/"));
        out.map_or(text.clone(), |out| text.replace(&out, "OUT"))
    };
    (code, text(output), text(errors))
}

const ALL: &str = "--schemas tests/constructs/shared_root --all-operations";

#[test]
fn what_is_refused() {
    for (arguments, what) in [
        ("compile", "unrecognized subcommand 'compile'"),
        ("generate --fast", "unexpected argument '--fast' found"),
        ("generate -f", "unexpected argument '-f' found"),
        (
            "generate --out",
            "a value is required for '--out <DIR>' but none was supplied",
        ),
        (
            "generate --operation --out x",
            "a value is required for '--operation <NAMES>' but none was supplied",
        ),
        (
            "generate --operation ,",
            "invalid value ',' for '--operation <NAMES>': it has no name",
        ),
        (
            "generate --all-operations=1",
            "unexpected value '1' for '--all-operations' found; no more were expected",
        ),
        (
            "generate --rename a",
            "invalid value 'a' for '--rename <FROM=TO>': it is not FROM=TO",
        ),
        (
            "generate --runtime Vec<u8>",
            "invalid value 'Vec<u8>' for '--runtime <PATH>': it is not a path of a Rust module, such as \
             xsd_runtime",
        ),
        (
            "generate --runtime super::ews_types",
            "invalid value 'super::ews_types' for '--runtime <PATH>': it is not a path of a Rust module, \
             such as xsd_runtime",
        ),
        (
            "generate --operation GetItem --all-operations",
            "the argument '--operation <NAMES>' cannot be used with '--all-operations'",
        ),
        (
            "generate --root A --all-roots",
            "the argument '--root <NAMES>' cannot be used with '--all-roots'",
        ),
        (
            "list --profile soap",
            "invalid value 'soap' for '--profile <NAME>'\n  [possible values: ews, none]",
        ),
        ("list --profile none", "--schemas is missing"),
        (
            "generate --profile none --schemas a --out b",
            "--operation, --all-operations, --root or --all-roots is missing",
        ),
        (
            "generate --profile none --schemas a --all-roots",
            "--out is missing",
        ),
        (
            "list --operation GetItem",
            "unexpected argument '--operation' found",
        ),
        (
            "list --all-roots",
            "unexpected argument '--all-roots' found",
        ),
        ("list --out a", "unexpected argument '--out' found"),
        ("list -v", "unexpected argument '-v' found"),
    ] {
        let (code, out, message) = run(arguments, None);
        assert_eq!((code, &*out), (Some(2), ""), "{arguments}");
        let expected = format!("error: {what}\n\n");
        assert!(message.starts_with(&expected), "{arguments}: {message}");
    }
    // Without a subcommand there is help, on standard error.
    let (code, out, help) = run("", None);
    assert_eq!((code, &*out), (Some(2), ""));
    assert!(help.contains("Usage: ews-codegen <COMMAND>"), "{help}");
}

#[test]
fn faults_of_schemas_end_it() {
    for command in ["generate", "check", "list"] {
        let (code, out, message) =
            run(&format!("{command} --schemas tests/broken/empty.xsd"), None);
        let expected =
            "error: tests/broken/empty.xsd:1:1: this is not an XML schema: it has no element\n";
        assert_eq!((code, &*out), (Some(1), ""));
        assert!(message.starts_with(expected), "{message}");
    }
    let (code, _, message) = run(
        "generate --schemas tests/constructs/arrays --operation None",
        None,
    );
    let expected = "error: tests/constructs/arrays/schema.xsd: there is no operation \"None\" in these \
                    schemas; there is Try; an Exchange server has the schemas of all its operations at \
                    https://HOST/EWS/types.xsd and https://HOST/EWS/messages.xsd\n";
    assert_eq!((code, &*message), (Some(1), expected));
}

/// Names are separated by commas, as in `EWS_OPERATIONS`.
#[test]
fn operations_are_separated_by_commas() {
    let schemas = "--schemas tests/constructs/shared_root";
    let arguments = format!("generate {schemas} --operation Again,,Try,");
    let (code, written, _) = run(&arguments, Some(&folder("commas")));
    let last = written.lines().last().unwrap_or_default();
    let expected = "OUT: runtime ews_types, operations 2, types ";
    assert_eq!(code, Some(0));
    assert!(last.starts_with(expected), "{last}");
}

#[test]
fn operations_are_listed() {
    let (code, list, _) = run("list --schemas tests/constructs/shared_root", None);
    assert_eq!(
        (code, &*list),
        (Some(0), "types operation\n    1 Again\n    1 Try\n")
    );
}

#[test]
fn without_a_profile_root_elements_are_listed_and_generated() {
    let schemas = "--profile none --schemas tests/general/schemas";
    let (code, listed, _) = run(&format!("list {schemas}"), None);
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!((code, lines[0]), (Some(0), "types root element"));
    for line in ["    2 s:Book", "    3 s:Library"] {
        assert!(lines.contains(&line), "{listed}");
    }

    let out = folder("general");
    let (code, written, _) = run(&format!("generate {schemas} --root Person"), Some(&out));
    let last = written.lines().last().unwrap_or_default();
    let expected = "OUT: runtime xsd_runtime, root elements 1, types 1, files 4, lines of code ";
    assert!(last.starts_with(expected), "{last}");
    assert_eq!(code, Some(0));

    let (code, _, message) = run(&format!("generate {schemas} --root Persons"), Some(&out));
    let expected =
        ".xsd: there is no root element \"Persons\" in these schemas; did you mean Person?\n";
    assert_eq!(code, Some(1));
    assert!(message.ends_with(expected), "{message}");
}

/// A path without an option is that of a schema or WSDL.
#[test]
fn operations_of_a_wsdl_are_listed_and_generated() {
    let wsdl = "--profile none tests/general/wsdl/ferry.wsdl";
    let (code, listed, warnings) = run(&format!("list {wsdl}"), None);
    let lines: Vec<&str> = listed.lines().take(6).collect();
    let expected = [
        "types operation",
        "    1 Board",
        "    0 Bridge.Sound",
        "    0 Ramp.Sound",
        "types root element",
        "    1 f:Board",
    ];
    assert_eq!((code, &*lines), (Some(0), &expected[..]));
    let begins =
        "warning: tests/general/wsdl/ferry.wsdl:79:5: the operation Count cannot be generated: ";
    assert!(warnings.starts_with(begins), "{warnings}");

    let out = folder("wsdl");
    let (code, written, _) = run(&format!("generate {wsdl} --all-operations"), Some(&out));
    let last = written.lines().last().unwrap_or_default();
    let expected = "OUT: runtime xsd_runtime, operations 3, types 1, files ";
    assert!(last.starts_with(expected), "{last}");
    assert_eq!(code, Some(0));
    let (code, _, _) = run(&format!("check {wsdl} --all-operations"), Some(&out));
    assert_eq!(code, Some(0));
}

#[test]
fn fixups_are_printed() {
    let (_, written, _) = run(
        "generate --schemas tests/constructs/responses --operation Try",
        Some(&folder("fixups")),
    );
    let lines = written.lines().filter(|line| line.starts_with("fix-up"));
    let expected = ["fix-up   error responses leave out children (5)"];
    assert_eq!(lines.collect::<Vec<_>>(), expected);
}

/// `list` prints the number of types that are generated, including the types of headers.
#[test]
fn list_and_generate_count_the_same() {
    let (_, listed, _) = run("list --schemas ../schemas", None);
    assert_eq!(listed, "types operation\n   70 GetImItems\n");
    let (code, written, _) = run("generate --schemas ../schemas", Some(&folder("counted")));
    assert_eq!(code, Some(0));
    let last = written.lines().last().unwrap_or_default();
    let expected = "OUT: runtime ews_types, operations 1, types 70, files ";
    assert!(last.starts_with(expected), "{last}");
}

/// Without a folder, the code of `ews-types` itself is generated, whose runtime is its own crate.
#[test]
fn the_runtime_is_that_of_the_folder() {
    let folder = folder("runtime");
    fs::create_dir_all(&folder).expect("the folder for tests can be written");
    let schema = Path::new(CODEGEN).join("tests/constructs/arrays");
    let schema = fs::canonicalize(schema).expect("the schema is there");
    for (options, out, runtime) in [
        ("", "generated", "crate"),
        ("--runtime ews_types", "generated", "ews_types"),
        ("--out code", "code", "ews_types"),
        ("--out code --runtime crate::ews", "code", "crate::ews"),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ews-codegen"));
        command.current_dir(&folder).args(["generate", "--schemas"]);
        command.arg(&schema).args(["--operation", "Try"]);
        let output = command.args(options.split_whitespace()).output();
        let output = output.expect("the command starts").stdout;
        let report = String::from_utf8_lossy(&output);
        let last = report.lines().last().unwrap_or_default();
        let expected = format!("{out}: runtime {runtime}, operations 1, types ");
        assert!(last.starts_with(&expected), "{last}");
        let root = folder.join(out).join("mod.rs");
        let root = fs::read_to_string(root).expect("it was written");
        assert!(
            root.contains(&format!("use {runtime}::xml::Namespace;")),
            "{root}"
        );
    }
}

/// Few files are named, many are counted.
#[test]
fn what_is_written_is_reported() {
    let out = folder("reported");
    let report = |arguments: &str| run(&format!("{arguments} {ALL}"), Some(&out));
    let (code, missing, _) = report("check");
    assert_eq!(code, Some(1));
    assert!(
        missing.starts_with("missing  OUT/header.rs\nmissing  "),
        "{missing}"
    );
    let end = "OUT is not current: run ews-codegen generate with the same options\n";
    assert!(missing.ends_with(end), "{missing}");

    let (code, written, _) = report("generate");
    assert_eq!(code, Some(0));
    assert_eq!(
        written
            .lines()
            .filter(|line| line.starts_with("wrote    OUT/"))
            .count(),
        10,
        "{written}"
    );
    let last = written.lines().last().unwrap_or_default();
    assert!(
        last.starts_with("OUT: runtime ews_types, operations 2, types 1, files 10, lines of code "),
        "{last}"
    );
    assert!(last.ends_with("; files changed 10"), "{last}");
    let (_, current, _) = report("check");
    assert_eq!(current, "OUT is current: 10 files\n");

    // More files than any folder of this generator has.
    let head = fs::read_to_string(out.join("mod.rs")).expect("it was written");
    for number in 0..30 {
        fs::write(out.join(format!("old_{number}.rs")), &head).expect("the folder can be written");
    }
    let (_, counted, _) = report("check");
    assert_eq!(
        counted,
        format!("obsolete 30 files (--verbose names them)\n{end}")
    );
    let (_, named, _) = report("check --verbose");
    assert_eq!(
        named
            .lines()
            .filter(|line| line.starts_with("obsolete OUT/old_"))
            .count(),
        30
    );
    let (_, removed, _) = report("generate");
    assert!(
        removed.starts_with("removed  30 files (--verbose names them)\nOUT: "),
        "{removed}"
    );
    assert_eq!(fs::read_dir(&out).expect("it is there").count(), 5);
}
