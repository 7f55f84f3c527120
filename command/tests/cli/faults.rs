//! What goes wrong when the command is used, and what it says then.

use std::fs::{self, File};
use std::process::Stdio;

use crate::support::{CODEGEN, command, ended, folder, run};

/// An error has the line of the schema, with a mark below what it is about.
#[test]
fn an_error_shows_the_line() {
    let schemas = folder("snippet");
    fs::create_dir_all(&schemas).expect("the folder can be made");
    let schema = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n  \
                  <xs:element name=\"Buoy\" type=\"Kind\"/>\n</xs:schema>\n";
    fs::write(schemas.join("buoy.xsd"), schema).expect("the schema can be written");
    let (code, out, message) = ended(command("list --profile none").arg(&schemas));
    let message = message.replace(&*schemas.to_string_lossy(), "DIR");
    let expected = "error: DIR/buoy.xsd:2:27: the type Kind is not defined in the schemas without a target namespace\n  \
                    |\n\
                    2 |   <xs:element name=\"Buoy\" type=\"Kind\"/>\n  \
                    |                           ^^^^^^^^^^^\n";
    assert_eq!((code, &*out, &*message), (Some(1), "", expected));
    // A second definition is shown with the first.
    let twice = schema
        .replace("</xs", "  <xs:element name=\"Buoy\"/>\n</xs")
        .replace("Kind", "xs:int");
    fs::write(schemas.join("buoy.xsd"), twice).expect("the schema can be written");
    let (_, _, message) = ended(command("list --profile none").arg(&schemas));
    let marks = message
        .lines()
        .filter(|line| line.trim_matches([' ', '|', '^']).is_empty() && line.contains('^'));
    assert_eq!(marks.count(), 2, "{message}");
    assert!(
        message.contains("\nnote: the first definition, at "),
        "{message}"
    );
}

/// Nothing that is not a terminal gets colours, and `CLICOLOR_FORCE` does what it says.
#[test]
fn colours_are_for_terminals() {
    let escape = '\u{1b}';
    let arguments = "list --schemas tests/broken/empty.xsd";
    let (_, _, plain) = run(arguments);
    assert!(!plain.contains(escape), "{plain}");
    let (_, _, coloured) = ended(command(arguments).env("CLICOLOR_FORCE", "1"));
    assert!(coloured.contains(escape), "{coloured}");
    let (_, help, _) = ended(command("help").env("CLICOLOR_FORCE", "1"));
    assert!(help.contains(escape), "{help}");
    let (_, _, without) = ended(command(arguments).env("NO_COLOR", "1"));
    assert_eq!(without, plain);
}

/// On a terminal there are colours, unless `NO_COLOR` is set. `script` makes a terminal.
#[test]
fn a_terminal_gets_colours() {
    let on_terminal = |no_color: bool| {
        let line = format!(
            "{} list --schemas tests/broken/empty.xsd",
            env!("CARGO_BIN_EXE_ews-codegen")
        );
        let mut script = std::process::Command::new("script");
        script
            .args(["-qec", &line, "/dev/null"])
            .current_dir(CODEGEN)
            .stdin(Stdio::null());
        script
            .env("TERM", "xterm")
            .env_remove("NO_COLOR")
            .env_remove("CI");
        if no_color {
            script.env("NO_COLOR", "1");
        }
        let output = script.output().ok().filter(|_| cfg!(target_os = "linux"))?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    let Some(coloured) = on_terminal(false) else {
        test_support::left_out("colours on a terminal", "there is no program script");
        return;
    };
    assert!(coloured.contains("\u{1b}["), "{coloured}");
    let plain = on_terminal(true).unwrap_or_default();
    assert!(plain.contains("error: tests/broken/empty.xsd"), "{plain}");
    assert!(!plain.contains("\u{1b}["), "{plain}");
}

/// What cannot be written to standard output is an error, and a reader that has gone is none to speak of.
#[cfg(target_os = "linux")]
#[test]
fn standard_output_that_fails() {
    let full = || {
        File::options()
            .write(true)
            .open("/dev/full")
            .expect("Linux has it")
    };
    for arguments in [
        "list --schemas ../schemas",
        "help",
        "--version",
        "completions bash",
        "man",
    ] {
        let output = command(arguments)
            .stdout(full())
            .output()
            .expect("it starts");
        assert_eq!(output.status.code(), Some(1), "{arguments}");
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(
            message.starts_with("error: cannot write to standard output: "),
            "{arguments}: {message}"
        );
    }
    // Not even that can be said; the code says it.
    let output = command("list --schemas nowhere")
        .stderr(full())
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(1));
    let output = command("list --fast")
        .stderr(full())
        .output()
        .expect("it starts");
    assert_eq!(output.status.code(), Some(2));

    let mut child = command("list --schemas ../schemas")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(141));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn empty_arguments_are_no_paths_and_no_names() {
    let elsewhere = folder("empty");
    fs::create_dir_all(&elsewhere).expect("the folder can be made");
    for option in [
        "--out",
        "--schemas",
        "--operation",
        "--root",
        "--runtime",
        "--rename",
    ] {
        let mut command = command("generate --schemas");
        let schema = format!("{CODEGEN}/tests/constructs/arrays");
        command
            .arg(schema)
            .args([option, ""])
            .current_dir(&elsewhere);
        let (code, _, message) = ended(&mut command);
        assert_eq!(code, Some(2), "{option}: {message}");
        assert!(message.contains(option), "{option}: {message}");
    }
    assert_eq!(fs::read_dir(&elsewhere).expect("it is there").count(), 0);
}

#[test]
fn what_is_in_the_way_is_named() {
    let out = folder("in-the-way");
    fs::create_dir_all(&out).expect("the folder can be made");
    let generate = |path: &str| {
        let mut command =
            command("generate --schemas tests/constructs/arrays --operation Try --out");
        let (code, _, message) = ended(command.arg(out.join(path)));
        (
            code,
            message.replace(&*out.to_string_lossy().replace('\\', "/"), "DIR"),
        )
    };
    let refused = |message: &str| (Some(1), format!("error: {message}\n"));
    fs::write(out.join("a.rs"), "// mine\n").expect("a file can be written");
    assert_eq!(
        generate("a"),
        refused(
            "DIR/a.rs: DIR/a/mod.rs is the file of the same module, and Rust takes only one: remove or rename this one"
        )
    );
    assert_eq!(
        generate("a.rs"),
        refused("DIR/a.rs: this is a file, but the code needs a folder here")
    );
    assert_eq!(
        generate("a.rs/b/c"),
        refused("DIR/a.rs: this is a file, but the code needs a folder here")
    );
    fs::create_dir_all(out.join("b")).expect("the folder can be made");
    fs::write(out.join("b/types.rs"), "// mine\n").expect("a file can be written");
    let (code, message) = generate("b");
    assert_eq!(code, Some(0), "the schema has no module types: {message}");
    fs::write(out.join("b/arrays.rs"), "// mine\n").expect("a file can be written");
    let (code, message) = generate("b");
    let begins = "error: DIR/b/arrays.rs: DIR/b/arrays/mod.rs is the file of the same module";
    assert_eq!(code, Some(1));
    assert!(message.starts_with(begins), "{message}");
}

#[test]
fn folders_without_schemas() {
    let releases = folder("releases");
    for release in ["v1", "v2", "v2/older"] {
        fs::create_dir_all(releases.join(release)).expect("the folder can be made");
        fs::copy(
            format!("{CODEGEN}/tests/constructs/arrays/schema.xsd"),
            releases.join(release).join("a.xsd"),
        )
        .expect("the schema can be copied");
    }
    fs::create_dir_all(releases.join("docs")).expect("the folder can be made");
    let list = |path: &str| {
        let (code, _, message) = ended(command("list --schemas").arg(releases.join(path)));
        (
            code,
            message.replace(&*releases.to_string_lossy().replace('\\', "/"), "DIR"),
        )
    };
    let refused = |message: &str| (Some(1), format!("error: {message}\n"));
    assert_eq!(
        list(""),
        refused("DIR/: there is no .xsd file in this folder; give one of DIR/v1, DIR/v2")
    );
    assert_eq!(
        list("docs"),
        refused("DIR/docs: there is no .xsd file in this folder")
    );
    assert_eq!(
        list("nowhere"),
        refused("DIR/nowhere: there is no such file or folder")
    );
    fs::write(releases.join("docs/s.wsdl"), "").expect("a file can be written");
    assert_eq!(
        list("docs"),
        refused("DIR/docs: there is no .xsd file in this folder; did you mean DIR/docs/s.wsdl?")
    );
    let mut command = command("list");
    let (code, _, message) = ended(command.current_dir(&releases));
    let expected = "error: --schemas is missing, and there is no folder schemas here\n\nFor more information, try '--help'.\n";
    assert_eq!((code, &*message), (Some(2), expected));
}

/// A link to a schema that has gone is not passed over.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere() {
    let schemas = folder("link");
    fs::create_dir_all(&schemas).expect("the folder can be made");
    fs::copy(
        format!("{CODEGEN}/tests/constructs/arrays/schema.xsd"),
        schemas.join("a.xsd"),
    )
    .expect("it is copied");
    std::os::unix::fs::symlink("gone.xsd", schemas.join("b.xsd")).expect("a link can be made");
    let (code, _, message) = ended(command("list --schemas").arg(&schemas));
    assert_eq!(code, Some(1));
    assert!(
        message.ends_with("/b.xsd: there is no such file or folder\n"),
        "{message}"
    );
}

/// What the arguments say is not said of the library.
#[test]
fn mistakes_in_arguments_name_no_library() {
    let arguments =
        "generate --schemas tests/constructs/arrays --operation Try --rename Nope=A --out a";
    let expected = "error: the rename Nope=A is not possible: there is no type or global element of this name\n";
    assert_eq!(
        run(arguments),
        (Some(1), String::new(), expected.to_owned())
    );
}
