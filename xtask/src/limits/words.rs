//! The words of SOAP and EWS are allowed only in some folders: not in the runtime, and in the generator only
//! in its profile and where it reads a WSDL.

use std::path::Path;

use crate::rust::files::read;

/// A word, and whether it also counts inside a longer word ("xmlsoap").
const WORDS: [(&str, bool); 3] = [("soap", true), ("ews", false), ("exchange", false)];

/// A folder, the folders in it that may have the words, and names that are allowed everywhere.
const FOLDERS: [(&str, &[&str], &[&str]); 2] = [
    // The name of the generator.
    ("runtime", &[], &["ews-codegen"]),
    (
        "codegen/src",
        &["codegen/src/profile/", "codegen/src/load/wsdl/"],
        // The names of crates, and of the environment variable of tests.
        &[
            "ews_types",
            "ews-types",
            "ews_codegen",
            "ews-codegen",
            "EWS_MATERIAL",
        ],
    ),
];

pub(super) fn check(root: &Path) -> Result<Vec<String>, String> {
    let mut problems = Vec::new();
    for (folder, free, allowed) in FOLDERS {
        let files = read(root, folder).map_err(|error| format!("{folder}: {error}"))?;
        let files = files
            .iter()
            .filter(|(name, _)| !free.iter().any(|free| name.starts_with(free)));
        problems.extend(files.flat_map(|(name, text)| in_file(name, text, allowed)));
    }
    Ok(problems)
}

/// The lines of a file that have one of the words.
fn in_file(name: &str, text: &str, allowed: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let plain = allowed
            .iter()
            .fold(line.to_owned(), |line, name| line.replace(name, " "));
        if words(&plain).iter().any(|word| is_listed(word)) {
            lines.push(format!("{name}:{}: {}", number + 1, line.trim()));
        }
    }
    lines
}

fn is_listed(word: &str) -> bool {
    WORDS
        .iter()
        .any(|(listed, inside)| word == *listed || (*inside && word.contains(listed)))
}

/// The words of a line in lower case. `readSoapAction` and `read_soap_action` have three each.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_after_small = false;
    for c in line.chars() {
        if !c.is_alphabetic() || (is_after_small && c.is_uppercase()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphabetic()) {
            word.extend(c.to_lowercase());
        }
        is_after_small = c.is_lowercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{in_file, is_listed, words};

    #[test]
    fn words_of_names() {
        let found = |line| words(line).iter().any(|word| is_listed(word));
        for line in [
            "soap_action",
            "SOAP_ACTION",
            "readSoapAction",
            "http://schemas.xmlsoap.org",
            "an EWS, too",
            "Exchange2013",
        ] {
            assert!(found(line), "{line}");
        }
        for line in ["news", "exchanged", "views", "so a p"] {
            assert!(!found(line), "{line}");
        }
    }

    #[test]
    fn the_names_of_crates_are_allowed() {
        let text = "//! For `ews_types`.\n\n// ews_types of EWS\n";
        assert_eq!(
            in_file("a.rs", text, &["ews_types"]),
            ["a.rs:3: // ews_types of EWS"]
        );
        assert_eq!(in_file("a.rs", text, &[]).len(), 2);
    }
}
