//! However many namespaces there are, each has its own prefix.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use ews_codegen::Builder;

/// Generates for a schema with an element of each of so many namespaces, and returns `mod.rs`.
fn root_module(count: usize) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("namespaces-{count}"));
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let xs = r#"xmlns:xs="http://www.w3.org/2001/XMLSchema""#;
    let [mut imports, mut references, mut prefixes] = [const { String::new() }; 3];
    for number in 0..count {
        let uri = format!("urn:example:many:part{number}");
        let text = format!(
            r#"<xs:schema {xs} targetNamespace="{uri}"><xs:element name="Part" type="xs:int"/></xs:schema>"#
        );
        fs::write(folder.join(format!("{number}.xsd")), text).map_err(|error| error.to_string())?;
        let import = format!(r#"<xs:import namespace="{uri}" schemaLocation="{number}.xsd"/>"#);
        imports.push_str(&import);
        let written = write!(prefixes, r#" xmlns:part{number}="{uri}""#)
            .and_then(|()| write!(references, r#"<xs:element ref="part{number}:Part"/>"#));
        written.map_err(|error| error.to_string())?;
    }
    let text = format!(
        r#"<xs:schema {xs} targetNamespace="urn:example:many"{prefixes}>{imports}<xs:element name="All"><xs:complexType><xs:sequence>{references}</xs:sequence></xs:complexType></xs:element></xs:schema>"#
    );
    fs::write(folder.join("all.xsd"), text).map_err(|error| error.to_string())?;
    let generated = Builder::new().schemas(&folder).root("All").generate();
    let mut files = generated.map_err(|error| error.to_string())?.files;
    let root = files.remove(Path::new("mod.rs"));
    root.ok_or_else(|| "there is no mod.rs".to_owned())
}

#[test]
fn no_prefix_is_given_twice() -> Result<(), String> {
    for count in [3, 70, 700] {
        let root = root_module(count)?;
        let prefixes: Vec<&str> = root
            .split("Namespace::new(")
            .skip(1)
            .filter_map(|rest| rest.split('"').nth(1))
            .collect();
        assert_eq!(prefixes.len(), count + 1);
        let different: BTreeSet<&str> = prefixes.iter().copied().collect();
        assert_eq!(different.len(), prefixes.len(), "{prefixes:?}");
        assert!(
            different
                .iter()
                .all(|prefix| (1..=2).contains(&prefix.len()))
        );
    }
    Ok(())
}
