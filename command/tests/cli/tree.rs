//! `ews-codegen tree`: what it prints in each format is in `tests/tree`, and the page works in a browser.
//! `UPDATE=1 cargo test -p ews-codegen-cli` updates the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use test_support::Tested;
use test_support::browser::Browser;

/// The trees that have files: the name of these, and the arguments.
const TREES: [(&str, &[&str]); 3] = [
    // This is the picture in the README.
    (
        "get_im_items",
        &["GetImItems", "--schemas", "../schemas", "--depth", "4"],
    ),
    (
        "garden",
        &[
            "Garden",
            "--profile",
            "none",
            "--schemas",
            "tests/tree/garden.xsd",
        ],
    ),
    (
        "tool",
        &["g:ToolType", "tests/tree/garden.xsd", "--profile", "none"],
    ),
];

/// The formats with the extensions of their files.
const FORMATS: [(&str, &str); 5] = [
    ("text", "txt"),
    ("svg", "svg"),
    ("html", "html"),
    ("dot", "dot"),
    ("mermaid", "mmd"),
];

fn tree(arguments: &[&str]) -> std::io::Result<Output> {
    Command::new(env!("CARGO_BIN_EXE_ews-codegen"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .arg("tree")
        .args(arguments)
        .output()
}

/// What it prints, if all is well.
fn printed(arguments: &[&str]) -> Tested<String> {
    let output = tree(arguments)?;
    let complaint = String::from_utf8(output.stderr)?;
    if !output.status.success() || !complaint.is_empty() {
        return Err(format!("{arguments:?}: {complaint}").into());
    }
    Ok(String::from_utf8(output.stdout)?.replace("\r\n", "\n"))
}

#[test]
fn every_format_is_as_it_was() -> Tested {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tree");
    for (name, arguments) in TREES {
        for (format, extension) in FORMATS {
            let text = printed(&[arguments, &["--format", format]].concat())?;
            // The script of a page is long, and the same in all.
            if format == "html" {
                continue;
            }
            let file = folder.join(name).with_extension(extension);
            if std::env::var_os("UPDATE").is_some() {
                fs::write(&file, &text)?;
            }
            let expected = fs::read_to_string(&file)?.replace("\r\n", "\n");
            assert_eq!(text, expected, "{}", file.display());
        }
    }
    Ok(())
}

#[test]
fn lines_have_at_most_100_columns() -> Tested {
    let text = printed(&["GetImItems", "--schemas", "../schemas"])?;
    let widest = text.lines().map(|line| line.chars().count()).max();
    assert_eq!(widest, Some(100));
    assert_eq!(text.matches("request m:GetImItems ").count(), 1);
    assert_eq!(text.matches("response m:GetImItemsResponse ").count(), 1);
    Ok(())
}

#[test]
fn markup_is_well_formed_and_graphs_are_whole() -> Tested {
    for (_, arguments) in TREES {
        let of = |format: &str| printed(&[arguments, &["--format", format]].concat());
        let text = of("svg")?;
        let picture = roxmltree::Document::parse(&text)?;
        let rows = picture.descendants().filter(|node| node.has_tag_name("g"));
        let (rows, dot, mermaid, html) = (rows.count(), of("dot")?, of("mermaid")?, of("html")?);
        assert!(rows > 1, "{rows}");
        assert_eq!(dot.matches(" [label=").count(), rows);
        assert_eq!(mermaid.lines().count() - 2, rows);
        assert_eq!(html.matches("<li id=").count(), rows);
    }
    Ok(())
}

#[test]
fn what_is_refused() -> Tested {
    for (arguments, what) in [
        (
            &["Garten"][..],
            "there is no operation, element or type \"Garten\" in these schemas; did you mean Garden?",
        ),
        (&["Garden", "--depth", "0"], "0 is not in 1.."),
        (&["Garden", "--format", "png"], "invalid value 'png'"),
        (&[], "<NAME>"),
    ] {
        let schemas = ["--profile", "none", "--schemas", "tests/tree/garden.xsd"];
        let output = tree(&[arguments, &schemas].concat())?;
        let complaint = String::from_utf8(output.stderr)?;
        assert!(!output.status.success());
        assert!(complaint.contains(what), "{complaint}");
    }
    Ok(())
}

/// An empty folder for a test.
fn folder(test: &str) -> Tested<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("tree")
        .join(test);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

#[test]
fn only_own_files_are_overwritten() -> Tested {
    let folder = folder("overwritten")?;
    let out = folder.join("inner").join("tree");
    for (format, _) in FORMATS {
        let path = out.to_string_lossy();
        let write = |name: &str| {
            let schemas = ["--profile", "none", "--schemas", "tests/tree/garden.xsd"];
            let output = ["--format", format, "--out", &path];
            tree(&[&[name][..], &schemas, &output].concat())
        };
        let first = write("Garden")?;
        assert!(first.status.success(), "{format}: {first:?}");
        assert!(String::from_utf8(first.stdout)?.starts_with("wrote "));
        let again = String::from_utf8(write("Garden")?.stdout)?;
        assert!(again.ends_with(" is current\n"), "{format}: {again}");
        let old = fs::read_to_string(&out)?;
        assert!(write("Plant")?.status.success(), "{format}");
        assert_ne!(fs::read_to_string(&out)?, old);
        fs::write(&out, "by hand")?;
        let refused = write("Garden")?;
        assert_eq!(refused.status.code(), Some(1), "{format}");
        let complaint = String::from_utf8(refused.stderr)?;
        assert!(
            complaint.contains("so it is not overwritten"),
            "{complaint}"
        );
        assert_eq!(fs::read_to_string(&out)?, "by hand");
        fs::remove_file(&out)?;
        let others = fs::read_dir(folder.join("inner"))?;
        assert_eq!(others.count(), 0, "{format}");
    }
    Ok(())
}

#[test]
fn the_page_works_from_the_keyboard() -> Tested {
    let file = folder("page")?.join("get_im_items.html");
    let arguments = [
        "GetImItems",
        "--schemas",
        "../schemas",
        "--format",
        "html",
        "--out",
    ];
    let path = file.to_string_lossy();
    printed(&[&arguments[..], &[&path]].concat())?;
    let Some(mut page) = Browser::open(&file, "the page of a tree in a browser")? else {
        return Ok(());
    };
    let visible = "items.filter(item => row(item).checkVisibility()).length";
    let focused = "document.activeElement.querySelector('.name')?.textContent";
    let all = page.evaluate("items.length")?.as_u64().unwrap_or_default();
    let at_first = page.evaluate(visible)?.as_u64().unwrap_or_default();
    assert!(
        all > 200 && at_first < all && at_first > 10,
        "{at_first} of {all}"
    );
    // A search shows what has all of its words, and what is around it.
    page.press("/")?;
    page.type_text("DISPLAY name")?;
    let hits = page.evaluate("hits.length")?.as_u64().unwrap_or_default();
    assert!(hits > 1 && hits < 40, "{hits}");
    let found = page.evaluate("found.value")?;
    assert_eq!(found, format!("{hits} of {all} parts"));
    let shown = page.evaluate("hits.every(hit => row(hit).checkVisibility())")?;
    assert_eq!(shown, true);
    let others = page.evaluate(
        "items.filter(item => row(item).checkVisibility() && !item.classList.contains('hit') \
         && !item.querySelector('.hit')).length",
    )?;
    assert_eq!(others, 0);
    // Enter goes to the hits one after the other.
    page.press("Enter")?;
    assert_eq!(
        page.evaluate("document.activeElement === row(hits[0])")?,
        true
    );
    // Escape shows all again.
    page.press("Escape")?;
    assert_eq!(page.evaluate(visible)?, at_first);
    assert_eq!(page.evaluate("document.activeElement === search")?, true);
    // The arrows move, open and close.
    page.press("ArrowDown")?;
    assert_eq!(page.evaluate(focused)?, "m:GetImItems");
    page.press("ArrowDown")?;
    assert_eq!(page.evaluate(focused)?, "m:ContactIds");
    page.press("ArrowLeft")?;
    let closed = page.evaluate(visible)?.as_u64().unwrap_or_default();
    assert!(closed < at_first, "{closed}");
    page.press("ArrowLeft")?;
    assert_eq!(page.evaluate(focused)?, "m:GetImItems");
    page.press("End")?;
    page.press("Home")?;
    assert_eq!(page.evaluate(focused)?, "m:GetImItems");
    page.press("ArrowRight")?;
    page.press("ArrowRight")?;
    assert_eq!(page.evaluate(visible)?, at_first);
    // A part folds as every other page's do, and a mark leads to where the type is shown.
    page.press("Enter")?;
    assert_eq!(
        page.evaluate("document.activeElement.parentElement.open")?,
        false
    );
    page.evaluate("document.getElementById('open').click()")?;
    assert_eq!(page.evaluate(visible)?, all);
    page.evaluate("tree.querySelector('a[href]').focus()")?;
    page.press("Enter")?;
    let leads = "location.hash === '#' + document.activeElement.closest('li')?.id \
                 && document.activeElement.textContent.includes('t:NonEmptyArrayOfBaseItemIdsType')";
    assert!(page.becomes_true(leads)?);
    assert_eq!(page.complaints, [""; 0]);
    Ok(())
}
