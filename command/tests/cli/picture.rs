//! The picture of a terminal in the README.

use std::fs;
use std::path::Path;

use crate::support::{CODEGEN, command, ended, folder};

/// A terminal with two calls. `UPDATE=1 cargo test -p ews-codegen-cli` draws it anew.
#[test]
fn the_picture_shows_what_the_command_prints() {
    let schemas = folder("picture");
    fs::create_dir_all(&schemas).expect("the folder can be made");
    let schema = fs::read_to_string(format!("{CODEGEN}/tests/general/schemas/people.xsd"))
        .expect("it is there");
    fs::write(
        schemas.join("people.xsd"),
        schema.replacen("type=\"xs:string\"", "type=\"xs:strung\"", 1),
    )
    .expect("the schema can be written");
    let shown = |arguments: &str| {
        let mut command = command(arguments);
        command.current_dir(&schemas).env("CLICOLOR_FORCE", "1");
        let (_, out, errors) = ended(&mut command);
        format!("$ ews-codegen {arguments}\n{out}{errors}\n")
    };
    let text = shown("list --profile none people.xsd");
    let picture = anstyle_svg::Term::new().render_svg(&text);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("terminal.svg");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, &picture).expect("the picture can be written");
    }
    assert_eq!(picture, fs::read_to_string(&file).unwrap_or_default());
    assert!(roxmltree::Document::parse(&picture).is_ok());
    for part in ["xs:strung", "^^^^"] {
        assert!(picture.contains(part), "{picture}");
    }
}
