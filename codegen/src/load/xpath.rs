//! The part of `XPath` that identity constraints may use.

use crate::names::is_nc_name;

/// A path as a schema has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WrittenPath<'t> {
    /// Whether it begins with `.//`.
    pub(crate) is_below: bool,
    /// The elements on the way.
    pub(crate) steps: Vec<WrittenName<'t>>,
    /// The attribute at its end.
    pub(crate) attribute: Option<WrittenName<'t>>,
}

/// A name in a path, or `*` for all names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct WrittenName<'t> {
    pub(crate) prefix: Option<&'t str>,
    pub(crate) local: &'t str,
}

/// Whether a text is a path to elements. Its steps are names, and it starts at the current element or
/// anywhere below it.
pub(super) fn is_selector(text: &str, is_declared: impl Fn(&str) -> bool) -> bool {
    is_path(text, is_declared, |path| path.attribute.is_none())
}

/// Whether a text is a path to an element or an attribute.
pub(super) fn is_field(text: &str, is_declared: impl Fn(&str) -> bool) -> bool {
    is_path(text, is_declared, |_| true)
}

fn is_path(
    text: &str,
    is_declared: impl Fn(&str) -> bool,
    is_right: impl Fn(&WrittenPath<'_>) -> bool,
) -> bool {
    let is_known = |name: &WrittenName<'_>| name.prefix.is_none_or(&is_declared);
    paths(text).is_some_and(|paths| {
        paths.iter().all(|path| {
            let mut names = path.steps.iter().chain(&path.attribute);
            is_right(path) && names.all(is_known)
        })
    })
}

/// The paths of a text. `None` if one of them is no path.
pub(crate) fn paths(text: &str) -> Option<Vec<WrittenPath<'_>>> {
    text.split('|').map(path).collect()
}

fn path(text: &str) -> Option<WrittenPath<'_>> {
    let text = trim(text);
    // The only `//` is that of `.//` at the beginning.
    let below = text
        .strip_prefix('.')
        .and_then(|text| trim(text).strip_prefix("//"));
    let mut steps: Vec<&str> = below.unwrap_or(text).split('/').map(trim).collect();
    let attribute = steps.last().and_then(|last| {
        last.strip_prefix('@')
            .or_else(|| after_axis(last, "attribute"))
    });
    let attribute = match attribute {
        None => None,
        Some(name) => {
            steps.pop();
            Some(written_name(name)?)
        }
    };
    let steps = steps.into_iter().filter(|step| *step != ".");
    let steps = steps.map(|step| written_name(after_axis(step, "child").unwrap_or(step)));
    Some(WrittenPath {
        is_below: below.is_some(),
        steps: steps.collect::<Option<_>>()?,
        attribute,
    })
}

/// What follows `axis::`.
fn after_axis<'s>(step: &'s str, axis: &str) -> Option<&'s str> {
    trim(step.strip_prefix(axis)?).strip_prefix("::")
}

fn written_name(text: &str) -> Option<WrittenName<'_>> {
    let text = trim(text);
    let (prefix, local) = match text.split_once(':') {
        Some((prefix, local)) => (Some(prefix), local),
        None => (None, text),
    };
    let is_name = (local == "*" || is_nc_name(local)) && prefix.is_none_or(is_nc_name);
    is_name.then_some(WrittenName { prefix, local })
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
