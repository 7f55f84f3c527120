//! The file of what is ignored: changes that are known and accepted, each with the reason.

use std::fmt;

use super::change::Change;
use super::comparison::{Comparison, Ignored};
use super::rule::Rule;

/// An entry: a rule, the place where it is ignored, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignore {
    /// The rule.
    pub rule: Rule,
    /// The place as reports print it, or the beginning of it up to a colon. `None` for any.
    pub place: Option<String>,
    /// Why the change is accepted.
    pub reason: String,
    /// The line of the file.
    pub line: usize,
}

/// All entries of a file.
///
/// ```text
/// # A comment. An entry is a rule, a place if it is not to be ignored everywhere, and a reason.
/// value-added: we match on values with a default
/// element-moved @ type t:PersonaType: element Title: the service sends any order
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ignores(pub Vec<Ignore>);

/// What is wrong with a line of the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {kind}")]
pub struct IgnoreError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub kind: IgnoreErrorKind,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IgnoreErrorKind {
    /// There is no reason.
    #[error("expected `rule: reason` or `rule @ place: reason`, and a reason")]
    NoReason,
    /// The rule does not exist.
    #[error("there is no rule {0:?}; `ews-codegen diff --rules` prints all of them")]
    UnknownRule(String),
}

impl Ignores {
    /// Reads the text of a file.
    ///
    /// # Errors
    /// A line that is no entry; a rule that does not exist.
    pub fn parse(text: &str) -> Result<Self, IgnoreError> {
        let lines = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()));
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        let entries =
            lines.map(|(line, text)| entry(line, text).map_err(|kind| IgnoreError { line, kind }));
        entries.collect::<Result<_, _>>().map(Self)
    }

    /// Takes the changes that are ignored out of a comparison. Entries that no change needs are noted there.
    pub fn apply(&self, comparison: &mut Comparison) {
        let mut is_used = vec![false; self.0.len()];
        let mut left = Vec::new();
        for change in std::mem::take(&mut comparison.changes) {
            let mut entries = self.0.iter().enumerate();
            match entries.find(|(_, entry)| entry.is_about(&change)) {
                Some((index, entry)) => {
                    is_used[index] = true;
                    let reason = entry.reason.clone();
                    comparison.ignored.push(Ignored { change, reason });
                }
                None => left.push(change),
            }
        }
        comparison.changes = left;
        let unused = self.0.iter().zip(is_used).filter(|(_, is_used)| !is_used);
        let unused = unused.map(|(entry, _)| format!("line {}: {entry}", entry.line));
        comparison.unused.extend(unused);
    }
}

impl Ignore {
    fn is_about(&self, change: &Change) -> bool {
        self.rule == change.rule
            && self.place.as_ref().is_none_or(|place| {
                let rest = change.place.strip_prefix(place.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(": "))
            })
    }
}

impl fmt::Display for Ignore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.rule.id())?;
        match &self.place {
            Some(place) => write!(f, " @ {place}"),
            None => Ok(()),
        }
    }
}

fn entry(line: usize, text: &str) -> Result<Ignore, IgnoreErrorKind> {
    let end = text.find([':', '@', ' ']).unwrap_or(text.len());
    let (id, rest) = text.split_at(end);
    let rule = Rule::from_id(id).ok_or_else(|| IgnoreErrorKind::UnknownRule(id.to_owned()))?;
    let (place, reason) = match rest.trim_start().strip_prefix('@') {
        // A place has colons with a blank after them, and so does the reason: the last one ends the place.
        Some(rest) => match rest.rsplit_once(": ") {
            Some((place, reason)) => (Some(place.trim().to_owned()), reason),
            None => return Err(IgnoreErrorKind::NoReason),
        },
        None => (
            None,
            rest.trim_start().strip_prefix(':').unwrap_or_default(),
        ),
    };
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(IgnoreErrorKind::NoReason);
    }
    Ok(Ignore {
        rule,
        place,
        reason: reason.to_owned(),
        line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries() {
        let text = "# known\n\nvalue-added: matched with a default\n  \
                    element-moved @ type t:A: element Title: any order is sent\n";
        let Ok(Ignores(entries)) = Ignores::parse(text) else {
            panic!("it is right")
        };
        let shown: Vec<String> = entries.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            ["value-added", "element-moved @ type t:A: element Title"]
        );
        assert_eq!(entries[0].reason, "matched with a default");
        assert_eq!(
            (&*entries[1].reason, entries[1].line),
            ("any order is sent", 4)
        );
    }

    #[test]
    fn mistakes() {
        let error = |text: &str| Ignores::parse(text).map_err(|error| error.to_string());
        let no_reason = "line 1: expected `rule: reason` or `rule @ place: reason`, and a reason";
        for text in [
            "value-added",
            "value-added:",
            "value-added: ",
            "value-added @ type t:A",
        ] {
            assert_eq!(error(text), Err(no_reason.to_owned()), "{text}");
        }
        assert_eq!(
            error("\nvalue-aded: x"),
            Err("line 2: there is no rule \"value-aded\"; `ews-codegen diff --rules` prints all of them".to_owned())
        );
    }
}
