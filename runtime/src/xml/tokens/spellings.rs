//! Names that were seen in a document, and which start tag came after which tag. Documents repeat themselves:
//! the next start tag is nearly always the one that came after the same tag before. Then its name is compared
//! in one go, and need not be looked at character by character.

use crate::text::names::{self, Scanned};
use crate::text::words;

/// The number of a name that was seen. It may come to stand for another name, which costs time but changes nothing:
/// what it stands for is always compared with the text.
pub(super) type Spelling = u8;

/// How many names are kept before all are forgotten.
const KEPT: usize = Spelling::MAX as usize;

/// Names with the same mark are looked for one after the other.
const MARKS: usize = 128;

/// No more names of a mark are compared, so that a document that gives all its names one mark takes no longer.
const MOST_OF_A_MARK: usize = 8;

/// What was seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Spellings<'a> {
    /// The first one is empty and stands for none.
    seen: Vec<Seen<'a>>,
    /// The last name of each mark. Empty before the first name.
    by_mark: Vec<Spelling>,
    /// The name of the last tag.
    last: Spelling,
    /// Whether the last tag ended its element.
    has_ended: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Seen<'a> {
    name: &'a str,
    /// The offset of the colon, 0 if there is none.
    colon: usize,
    /// The name of the start tag that came last after the start tag of this name.
    child: Spelling,
    /// The same for what came after its end tag.
    sibling: Spelling,
    /// Another name of the same mark.
    other: Spelling,
}

impl<'a> Spellings<'a> {
    /// The name at the start of a tag, after its `<`. `None` if it is not a name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "it is asked for every start tag")]
    pub(super) fn name(&mut self, tag: &'a str) -> Option<(Scanned, Spelling)> {
        if let Some((Seen { name, colon, .. }, spelling)) = self.expected()
            && let Some([after, ..]) = words::strip_prefix(tag.as_bytes(), name.as_bytes())
            && names::is_after(*after)
        {
            let (length, colon) = (name.len(), *colon);
            return Some((Scanned { length, colon }, spelling));
        }
        self.other_name(tag)
    }

    /// The name that came after the last tag before, if one did.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `name`")]
    fn expected(&self) -> Option<(&Seen<'a>, Spelling)> {
        let last = self.seen.get(usize::from(self.last))?;
        let spelling = if self.has_ended {
            last.sibling
        } else {
            last.child
        };
        let seen = self.seen.get(usize::from(spelling))?;
        (spelling != 0).then_some((seen, spelling))
    }

    /// Notes the last tag.
    #[inline]
    pub(super) fn passed(&mut self, spelling: Spelling, has_ended: bool) {
        self.last = spelling;
        self.has_ended = has_ended;
    }

    /// A name that is not the expected one.
    #[inline(never)]
    fn other_name(&mut self, tag: &'a str) -> Option<(Scanned, Spelling)> {
        let scanned = names::scan(tag)?;
        let spelling = self.spelling(&tag[..scanned.length], scanned.colon);
        if let Some(last) = self.seen.get_mut(usize::from(self.last)) {
            if self.has_ended {
                last.sibling = spelling;
            } else {
                last.child = spelling;
            }
        }
        Some((scanned, spelling))
    }

    /// The number of a name, which it may get now.
    fn spelling(&mut self, name: &'a str, colon: usize) -> Spelling {
        if self.seen.len() > KEPT || self.seen.is_empty() {
            self.seen.clear();
            self.seen.push(Seen::default());
            self.by_mark.clear();
            self.by_mark.resize(MARKS, 0);
        }
        let mark = mark(name.as_bytes());
        let mut spelling = self.by_mark[mark];
        for _ in 0..MOST_OF_A_MARK {
            let seen = &self.seen[usize::from(spelling)];
            if seen.name == name {
                return spelling;
            }
            spelling = seen.other;
        }
        let Ok(spelling) = Spelling::try_from(self.seen.len()) else {
            return 0;
        };
        let other = std::mem::replace(&mut self.by_mark[mark], spelling);
        self.seen.push(Seen {
            name,
            colon,
            other,
            ..Seen::default()
        });
        spelling
    }
}

/// A number below [`MARKS`]. Names that differ in length, at an end or in the middle rarely have the same.
#[inline]
fn mark(name: &[u8]) -> usize {
    let at = |index: usize| name.get(index).map_or(0, |&byte| usize::from(byte));
    let last = name.len().saturating_sub(1);
    (name.len() * 29 + at(0) * 7 + at(last) * 3 + at(last / 2) * 13) % MARKS
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The name that comes first in a text, and whether it was expected.
    fn read<'a>(spellings: &mut Spellings<'a>, text: &'a str) -> Option<(&'a str, bool)> {
        let expected = spellings.expected().map(|(seen, _)| seen.name);
        let (scanned, spelling) = spellings.name(text)?;
        spellings.passed(spelling, true);
        let name = &text[..scanned.length];
        Some((name, expected == Some(name)))
    }

    #[test]
    fn what_came_before_is_expected() {
        let mut spellings = Spellings::default();
        for (text, expected) in [
            ("a>", Some(("a", false))),
            ("b:c/>", Some(("b:c", false))),
            ("a ", Some(("a", false))),
            ("b:c>", Some(("b:c", true))),
            ("a\n", Some(("a", true))),
            ("b:cd>", Some(("b:cd", false))),
            ("a", Some(("a", false))),
            ("=", None),
        ] {
            assert_eq!(read(&mut spellings, text), expected, "{text}");
        }
    }

    #[test]
    fn any_number_of_names_can_come() {
        let names: Vec<String> = (0..1000).map(|number| format!("p:n{number}>")).collect();
        let mut spellings = Spellings::default();
        for name in names.iter().chain(&names) {
            let found = spellings.name(name);
            let expected = Scanned {
                length: name.len() - 1,
                colon: 1,
            };
            assert_eq!(found.map(|(scanned, _)| scanned), Some(expected));
            if let Some((_, spelling)) = found {
                spellings.passed(spelling, false);
            }
        }
        assert!(spellings.seen.len() <= KEPT + 1);
    }
}
