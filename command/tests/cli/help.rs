//! Help, completions and manual pages.

use std::fs;
use std::path::Path;

use crate::support::{command, ended, folder, run};

/// The subcommands, as the help of the program lists them.
fn subcommands() -> Vec<String> {
    let (_, help, _) = run("help");
    let list = help.split_once("Commands:\n").map_or("", |(_, list)| list);
    let list = list.split("\n\n").next().unwrap_or_default();
    let lines = list
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = lines.filter_map(|line| line.split_whitespace().next());
    names
        .map(str::to_owned)
        .filter(|name| name != "help")
        .collect()
}

/// The help of each subcommand is in `tests/cli/help`; `UPDATE=1 cargo test -p ews-codegen-cli` writes it anew.
#[test]
fn help_is_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/help");
    let check = |name: &str, help: &str| {
        let file = folder.join(format!("{name}.txt"));
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&file, help).expect("the expected help can be written");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(help, expected, "{name}");
        assert!(
            help.lines().all(|line| line.chars().count() <= 100),
            "{name}: {help}"
        );
    };
    let (code, help, _) = run("help");
    assert_eq!(code, Some(0));
    check("ews-codegen", &help);
    let subcommands = subcommands();
    assert!(subcommands.len() >= 6, "{subcommands:?}");
    for name in subcommands {
        let (code, help, errors) = run(&format!("help {name}"));
        assert_eq!((code, &*errors), (Some(0), ""));
        check(&name, &help);
        assert!(help.contains("\nExamples:\n"), "{name} has no examples");
        assert!(
            help.contains(&format!("  ews-codegen {name}")),
            "{name}: {help}"
        );
        assert_eq!(
            run(&format!("{name} --help")),
            (Some(0), help, String::new())
        );
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let expected = concat!("ews-codegen ", env!("CARGO_PKG_VERSION"), "\n");
    for arguments in ["--version", "-V"] {
        assert_eq!(
            run(arguments),
            (Some(0), expected.to_owned(), String::new())
        );
    }
}

/// What is not a subcommand, and no subcommand.
#[test]
fn help_for_those_who_err() {
    let (code, out, help) = run("");
    assert_eq!((code, &*out), (Some(2), ""));
    assert!(help.contains("Usage: ews-codegen <COMMAND>"), "{help}");
    let (code, _, message) = run("generat");
    assert_eq!(code, Some(2));
    assert!(
        message.contains("a similar subcommand exists: 'generate'"),
        "{message}"
    );
    let (code, _, message) = run("list --schema a");
    assert_eq!(code, Some(2));
    assert!(
        message.contains("a similar argument exists: '--schemas'"),
        "{message}"
    );
    // The exit codes of diff are taken by its verdicts.
    let (code, _, _) = run("diff --no-such-option");
    assert_eq!(code, Some(3));
}

#[test]
fn completions_know_the_subcommands() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let (code, script, errors) = run(&format!("completions {shell}"));
        assert_eq!((code, &*errors), (Some(0), ""));
        for name in subcommands() {
            assert!(script.contains(&name), "{shell} does not know {name}");
        }
        assert!(script.contains("all-operations"), "{shell}");
    }
    let (code, _, message) = run("completions tcsh");
    assert_eq!(code, Some(2));
    assert!(
        message.contains("[possible values: bash, elvish, fish, powershell, zsh]"),
        "{message}"
    );
}

/// Bash completes the names of subcommands and options. Where there is no bash, that is left out.
#[test]
fn bash_completes() {
    let (_, script, _) = run("completions bash");
    let file = folder("completions.bash");
    fs::create_dir_all(file.parent().expect("it is in a folder")).expect("the folder can be made");
    fs::write(&file, script).expect("the script can be written");
    let complete = |words: &str, word: &str, before: &str| {
        let count = words.split(' ').count() - 1;
        let line = format!(
            "source {}; COMP_WORDS=({words}); COMP_CWORD={count}; _ews__codegen ews-codegen '{word}' \
             '{before}' 2>/dev/null; echo ${{COMPREPLY[*]}}",
            file.display()
        );
        let output = std::process::Command::new("bash")
            .args(["-c", &line])
            .output();
        output
            .ok()
            .map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let Some(found) = complete("ews-codegen gen", "gen", "ews-codegen") else {
        test_support::left_out("completion", "there is no bash");
        return;
    };
    assert_eq!(found, "generate");
    let found = complete("ews-codegen list --js", "--js", "list");
    assert_eq!(found.as_deref(), Some("--json"));
}

#[test]
fn manual_pages() {
    let (code, page, _) = run("man");
    assert_eq!(code, Some(0));
    assert!(page.contains(".TH ews-codegen 1"), "{page}");
    let (code, page, _) = run("man generate");
    assert_eq!(code, Some(0));
    assert!(page.contains("ews\\-codegen generate"), "{page}");
    assert!(page.contains("Examples:"), "{page}");
    let (code, _, message) = run("man nothing");
    assert_eq!(code, Some(2));
    assert!(
        message.starts_with("error: there is no command nothing\n"),
        "{message}"
    );

    let out = folder("man").join("man1");
    let (code, _, message) = ended(command("man --out").arg(&out));
    assert_eq!(code, Some(0), "{message}");
    let pages = fs::read_dir(&out).expect("the folder is there");
    assert_eq!(pages.count(), subcommands().len() + 1);
    for name in subcommands() {
        assert!(
            out.join(format!("ews-codegen-{name}.1")).is_file(),
            "{name}"
        );
    }
}
