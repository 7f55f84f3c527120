//! The text of `xs:documentation`.

use crate::documentation::Documentation;

/// What is collected of the `xs:documentation` elements of one component.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    texts: Vec<String>,
    source: Option<String>,
}

impl Collected {
    /// Takes in another `xs:documentation`.
    pub(crate) fn push(&mut self, text: &str, source: Option<String>) {
        let text = clean(text);
        if !text.is_empty() {
            self.texts.push(text);
        }
        self.source = self.source.take().or(source);
    }

    /// All of them as one, with a blank line between two.
    pub(crate) fn finish(self) -> Documentation {
        Documentation {
            text: self.texts.join("\n\n"),
            source: self.source,
        }
    }
}

/// The text without the indentation that its lines have in common, without blank lines at either
/// end, and without blanks at line ends. The first line often follows the tag directly, so its
/// indentation does not count.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
    let indentation = |line: &&str| line.len() - line.trim_start().len();
    let common = lines
        .iter()
        .skip(1)
        .filter(|line| !line.is_empty())
        .map(indentation)
        .min()
        .unwrap_or(0);
    for (number, line) in lines.iter_mut().enumerate() {
        // `get` rather than an index: indentation may mix characters of different lengths.
        *line = if number == 0 {
            line.trim_start()
        } else {
            line.get(common..).unwrap_or(line)
        };
    }
    lines.join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn common_indentation_is_removed() {
        assert_eq!(
            clean("\n      One.\n        Two.\n\n      Three.\n    "),
            "One.\n  Two.\n\nThree."
        );
    }

    #[test]
    fn the_first_line_may_follow_the_tag() {
        assert_eq!(clean("One,\r\n    two.  "), "One,\ntwo.");
    }

    #[test]
    fn blank_text_is_no_text() {
        assert_eq!(clean(" \n\t\n "), "");
    }
}
