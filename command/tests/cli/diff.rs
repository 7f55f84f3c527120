//! `ews-codegen diff`: what it prints, how it ends, and its page in a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use test_support::Tested;
use test_support::browser::Browser;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/diff");

/// Runs the command in the folder with the schemas.
fn started(arguments: &str) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_ews-codegen"))
        .current_dir(HERE)
        .arg("diff")
        .args(arguments.split_whitespace())
        .output()
}

/// The exit code, and what is printed to standard output and standard error.
fn run(arguments: &str) -> Tested<(Option<i32>, String, String)> {
    let output = started(arguments)?;
    let printed = String::from_utf8(output.stdout)?;
    Ok((
        output.status.code(),
        printed,
        String::from_utf8(output.stderr)?,
    ))
}

/// Compares a text with a file, or writes the file if `UPDATE` is set.
fn expect(text: &str, name: &str) -> Tested {
    let path = Path::new(HERE).join("expected").join(name);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(&path, text)?;
    }
    assert_eq!(text, fs::read_to_string(&path)?, "{name}");
    Ok(())
}

const GENERAL: &str = "--profile none --all";

#[test]
fn each_format_says_the_same() -> Tested {
    for (format, name) in [
        ("text", "breaking.txt"),
        ("markdown", "breaking.md"),
        ("json", "breaking.json"),
    ] {
        let (code, printed, errors) = run(&format!("old.xsd new.xsd {GENERAL} --format {format}"))?;
        assert_eq!((code, &*errors), (Some(2), ""), "{format}");
        expect(&printed, name)?;
    }
    Ok(())
}

#[test]
fn the_exit_code_is_the_verdict() -> Tested {
    let code = |arguments: &str| run(&format!("{arguments} {GENERAL}")).map(|(code, ..)| code);
    assert_eq!(code("old.xsd old.xsd")?, Some(0));
    assert_eq!(code("old.xsd compatible.xsd")?, Some(1));
    assert_eq!(code("compatible.xsd old.xsd")?, Some(2));
    assert_eq!(code("old.xsd new.xsd")?, Some(2));
    assert_eq!(code("old.xsd nothing.xsd")?, Some(3));
    let (code, printed, _) = run(&format!("old.xsd old.xsd {GENERAL}"))?;
    assert_eq!(
        (code, &*printed),
        (Some(0), "old.xsd → old.xsd\nno changes\n")
    );
    Ok(())
}

#[test]
fn what_is_accepted_is_ignored_and_said() -> Tested {
    let (code, printed, errors) = run(&format!("old.xsd new.xsd {GENERAL} --ignore accepted.txt"))?;
    assert_eq!((code, &*errors), (Some(2), ""));
    expect(&printed, "ignored.txt")?;
    for (text, what) in [
        (
            "element-mooved: x",
            "1: there is no rule \"element-mooved\"",
        ),
        ("\nvalue-added", "2: expected `rule: reason`"),
    ] {
        let file = folder("ignore")?.join("wrong.txt");
        fs::write(&file, text)?;
        let (code, _, errors) = run(&format!(
            "old.xsd new.xsd {GENERAL} --ignore {}",
            file.display()
        ))?;
        assert_eq!(code, Some(3));
        assert!(errors.contains(&format!("wrong.txt:{what}")), "{errors}");
    }
    let (code, _, errors) = run(&format!("old.xsd new.xsd {GENERAL} --ignore none.txt"))?;
    assert_eq!(code, Some(3));
    assert!(
        errors.contains("none.txt: there is no such file or folder"),
        "{errors}"
    );
    Ok(())
}

#[test]
fn a_new_field_is_minor_where_structs_are_open() -> Tested {
    let level = |arguments: &str| -> Tested<String> {
        let (_, printed, _) = run(&format!("{arguments} {GENERAL} --format json"))?;
        let rust = printed.lines().find(|line| line.starts_with("  \"rust\""));
        Ok(rust.unwrap_or_default().trim().to_owned())
    };
    assert_eq!(level("old.xsd field.xsd")?, "\"rust\": \"major\",");
    assert_eq!(
        level("old.xsd field.xsd --non-exhaustive")?,
        "\"rust\": \"minor\","
    );
    assert_eq!(
        level("old.xsd new.xsd --non-exhaustive")?,
        "\"rust\": \"major\","
    );
    Ok(())
}

#[test]
fn only_what_is_wanted_is_compared() -> Tested {
    let (code, printed, _) = run("old.xsd new.xsd --profile none --root watch")?;
    assert_eq!(code, Some(2));
    assert!(printed.contains("type b:ShipType"), "{printed}");
    for (arguments, what) in [
        (
            "old.xsd new.xsd --profile none --root wotch",
            "there is watch",
        ),
        (
            "old.xsd new.xsd --profile none --all --root watch",
            "cannot be used with",
        ),
        ("old.xsd", "<NEW>"),
        (
            "old.xsd new.xsd --format pdf",
            "possible values: text, markdown, json, html",
        ),
    ] {
        let (code, printed, errors) = run(arguments)?;
        assert_eq!((code, &*printed), (Some(3), ""), "{arguments}");
        assert!(errors.contains(what), "{arguments}: {errors}");
    }
    Ok(())
}

#[test]
fn the_rules_are_printed() -> Tested {
    let (code, printed, _) = run("--rules")?;
    assert_eq!(code, Some(0));
    assert!(
        printed.contains("value-added: an enumeration has one more value\n"),
        "{printed}"
    );
    let (code, printed, _) = run("--help")?;
    assert_eq!(code, Some(0));
    for part in [
        "Exit codes:",
        "Examples:",
        "--non-exhaustive",
        "--ignore <FILE>",
    ] {
        assert!(printed.contains(part), "{printed}");
    }
    Ok(())
}

/// A separate folder for a test.
fn folder(test: &str) -> std::io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("diff")
        .join(test);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The page of a comparison, in a file.
fn page() -> Tested<PathBuf> {
    let (code, printed, _) = run(&format!(
        "old.xsd new.xsd {GENERAL} --ignore accepted.txt --format html"
    ))?;
    assert_eq!(code, Some(2));
    let file = folder("page")?.join("changes.html");
    fs::write(&file, printed)?;
    Ok(file)
}

#[test]
fn the_page_needs_nothing_else() -> Tested {
    let text = fs::read_to_string(page()?)?;
    for part in ["src=", "@import", "url(", "http://", "https://", "{{", "}}"] {
        assert!(!text.contains(part), "{part}");
    }
    assert!(text.contains("default-src 'none'"));
    Ok(())
}

#[test]
fn the_page_folds_and_filters_from_the_keyboard() -> Tested {
    let Some(mut page) = Browser::open(&page()?, "the page of a comparison in a browser")? else {
        return Ok(());
    };
    let visible =
        "[...document.querySelectorAll('article')].filter(own => own.checkVisibility()).length";
    let shown = "document.getElementById('shown').textContent";
    let focused = "document.activeElement.querySelector('.where')?.textContent";
    assert_eq!(page.evaluate(visible)?, 2);
    assert_eq!(page.evaluate(shown)?, "2 of 2 changes");
    assert_eq!(
        page.evaluate("document.getElementById('outcome').textContent")?,
        "breaking"
    );
    // A search shows what has all of its words.
    page.press("/")?;
    page.type_text("weather REQUIRED")?;
    assert_eq!(page.evaluate(shown)?, "1 of 2 changes");
    assert_eq!(page.evaluate(visible)?, 1);
    page.press("Escape")?;
    assert_eq!(page.evaluate(visible)?, 2);
    // The next and the previous change.
    page.press("j")?;
    let first = page.evaluate(focused)?;
    page.press("j")?;
    let second = page.evaluate(focused)?;
    assert!(
        first != second && first.is_string() && second.is_string(),
        "{first} {second}"
    );
    page.press("k")?;
    assert_eq!(page.evaluate(focused)?, first);
    // One component is folded, then all are, then none.
    page.press("o")?;
    assert_eq!(page.evaluate(visible)?, 1);
    page.press("f")?;
    assert_eq!(page.evaluate(visible)?, 0);
    assert_eq!(
        page.evaluate("document.getElementById('fold').textContent")?,
        "Unfold all"
    );
    page.press("f")?;
    assert_eq!(page.evaluate(visible)?, 2);
    // A button takes away what has its verdict, by the keyboard too.
    let button = "document.querySelector('[data-key=old][data-value=refused]')";
    page.evaluate(&format!("{button}.focus()"))?;
    page.press("Space")?;
    assert_eq!(
        page.evaluate(&format!("{button}.getAttribute('aria-pressed')"))?,
        "false"
    );
    assert_eq!(page.evaluate(shown)?, "1 of 2 changes");
    assert_eq!(
        page.evaluate(
            "[...document.querySelectorAll('details.component')].filter(own => own.hidden).length"
        )?,
        1
    );
    page.press("Escape")?;
    assert_eq!(page.evaluate(visible)?, 2);
    // What the schemas say is text, whatever it looks like.
    page.evaluate("document.querySelector('details.others').open = true")?;
    let ignored = page.evaluate("document.querySelector('details.others').textContent")?;
    let ignored = ignored.as_str().unwrap_or_default();
    assert!(ignored.contains("green < & |"), "{ignored}");
    assert!(page.complaints.is_empty(), "{:?}", page.complaints);
    Ok(())
}

#[test]
fn a_terminal_has_colours() -> Tested {
    let arguments = format!("diff old.xsd new.xsd {GENERAL}");
    let output = Command::new(env!("CARGO_BIN_EXE_ews-codegen"))
        .current_dir(HERE)
        .args(arguments.split_whitespace())
        .env("CLICOLOR_FORCE", "1")
        .env_remove("NO_COLOR")
        .output()?;
    let printed = String::from_utf8(output.stdout)?;
    assert!(
        printed.contains("\u{1b}[1m\u{1b}[31mbreaking\u{1b}[0m: "),
        "{printed:?}"
    );
    assert!(
        printed.contains("old documents \u{1b}[31mrefused\u{1b}[0m"),
        "{printed:?}"
    );
    Ok(())
}
