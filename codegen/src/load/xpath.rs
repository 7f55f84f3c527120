//! The part of `XPath` that identity constraints may use.

use crate::names::is_nc_name;

/// Whether a text is a path to elements. Its steps are names, and it starts at the current element or
/// anywhere below it.
pub(super) fn is_selector(text: &str, is_declared: impl Fn(&str) -> bool) -> bool {
    text.split('|')
        .all(|path| is_path(path, false, &is_declared))
}

/// Whether a text is a path to an element or an attribute.
pub(super) fn is_field(text: &str, is_declared: impl Fn(&str) -> bool) -> bool {
    text.split('|')
        .all(|path| is_path(path, true, &is_declared))
}

fn is_path(path: &str, may_be_attribute: bool, is_declared: &impl Fn(&str) -> bool) -> bool {
    let path = trim(path);
    // The only `//` is that of `.//` at the beginning.
    let below = path.strip_prefix('.').map(trim);
    let path = below
        .and_then(|path| path.strip_prefix("//"))
        .unwrap_or(path);
    let steps: Vec<&str> = path.split('/').map(trim).collect();
    let last = steps.len() - 1;
    steps.iter().enumerate().all(|(index, step)| {
        let attribute = step
            .strip_prefix('@')
            .or_else(|| after_axis(step, "attribute"));
        match attribute {
            Some(name) => {
                may_be_attribute && index == last && is_name_test(trim(name), is_declared)
            }
            None if *step == "." => true,
            None => {
                let name = after_axis(step, "child").unwrap_or(step);
                is_name_test(trim(name), is_declared)
            }
        }
    })
}

/// What follows `axis::`.
fn after_axis<'s>(step: &'s str, axis: &str) -> Option<&'s str> {
    trim(step.strip_prefix(axis)?).strip_prefix("::")
}

/// Whether a text is a name, or `*` for all names, with or without a prefix.
fn is_name_test(text: &str, is_declared: &impl Fn(&str) -> bool) -> bool {
    let is_name = |text: &str| text == "*" || is_nc_name(text);
    match text.split_once(':') {
        Some((prefix, local)) => is_nc_name(prefix) && is_declared(prefix) && is_name(local),
        None => is_name(text),
    }
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n', '\r'])
}

#[cfg(test)]
mod tests {
    use super::{is_field, is_selector};

    #[test]
    fn paths() {
        let is_declared = |prefix: &str| prefix == "t";
        for path in [
            ".",
            "a",
            ".//a",
            "t:a/t:*",
            " . // a | child :: b",
            "./a/.",
            "*",
        ] {
            assert!(is_selector(path, is_declared), "{path}");
            assert!(is_field(path, is_declared), "{path}");
        }
        for path in ["@a", ".//t:a/@t:b", "attribute::a", "@*"] {
            assert!(!is_selector(path, is_declared), "{path}");
            assert!(is_field(path, is_declared), "{path}");
        }
        for path in [
            "",
            "/a",
            "a//b",
            "u:a",
            "..",
            "a[1]",
            "a|",
            "//a",
            "@a/b",
            "parent::a",
            "a/",
        ] {
            assert!(!is_selector(path, is_declared), "{path}");
            assert!(!is_field(path, is_declared), "{path}");
        }
    }
}
