//! Names that were seen in a document, and which start tag came after which tag. Documents repeat themselves:
//! the next start tag is nearly always the one that came after the same tag before. Then its name is compared
//! in one go, and need not be looked at character by character.

use crate::text::names::{self, Name};
use crate::text::words;

/// The number of a name that was seen. It may come to stand for another name, which costs time but changes nothing:
/// what it stands for is always compared with the text.
pub(crate) type Spelling = u8;

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

#[derive(Clone, Copy, Debug)]
struct Seen<'a> {
    name: Name<'a>,
    /// A start tag of this name without attributes. Empty if none came yet.
    tag: &'a str,
    /// What came after the start tag of this name, and what came after its end tag.
    next: [Next; 2],
    /// Another name of the same mark.
    other: Spelling,
}

/// The names of the start tags that came after a tag.
#[derive(Clone, Copy, Debug, Default)]
struct Next {
    last: Spelling,
    /// The one before it that was another one.
    before: Spelling,
}

impl<'a> Seen<'a> {
    fn new(name: Name<'a>, other: Spelling) -> Self {
        Self {
            name,
            tag: "",
            next: [Next::default(); 2],
            other,
        }
    }

    /// Whether a tag, which is given without its `<`, has this name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "it is asked for every start tag")]
    fn begins(&self, tag: &str) -> bool {
        let name = self.name.whole.as_bytes();
        let after = words::strip_prefix(tag.as_bytes(), name).and_then(<[u8]>::first);
        !name.is_empty() && after.is_some_and(|after| names::is_after(*after))
    }
}

impl<'a> Spellings<'a> {
    /// A name by its number.
    #[inline]
    pub(super) fn name(&self, spelling: Spelling) -> &Name<'a> {
        &self.seen[usize::from(spelling)].name
    }

    /// The number of the name at the start of a tag, after its `<`. `None` if it is not a name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `begins`")]
    pub(super) fn find(&mut self, tag: &'a str) -> Option<Spelling> {
        if let Some((seen, spelling)) = self.expected()
            && seen.begins(tag)
        {
            return Some(spelling);
        }
        self.find_other(tag)
    }

    /// The name at the start of a text and its number, if a start tag without attributes is there which came after the
    /// last tag before.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `begins`")]
    pub(super) fn find_tag(&self, text: &[u8]) -> Option<(&Name<'a>, Spelling)> {
        let (seen, spelling) = self.expected()?;
        let is_there = !seen.tag.is_empty() && words::starts_with(text, seen.tag.as_bytes());
        is_there.then_some((&seen.name, spelling))
    }

    /// Notes that a start tag has no attributes.
    #[inline]
    pub(super) fn is_plain(&mut self, spelling: Spelling, tag: &'a str) {
        self.seen[usize::from(spelling)].tag = tag;
    }

    /// The name that came after the last tag before. Empty if none did.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `begins`")]
    fn expected(&self) -> Option<(&Seen<'a>, Spelling)> {
        let last = self.seen.get(usize::from(self.last))?;
        let spelling = last.next[usize::from(self.has_ended)].last;
        let seen = self.seen.get(usize::from(spelling))?;
        Some((seen, spelling))
    }

    /// Notes the last tag.
    #[inline]
    pub(super) fn passed(&mut self, spelling: Spelling, has_ended: bool) {
        self.last = spelling;
        self.has_ended = has_ended;
    }

    /// A name that is not the expected one.
    #[inline(never)]
    fn find_other(&mut self, tag: &'a str) -> Option<Spelling> {
        let before = self.next().map_or(0, |next| next.before);
        let is_before = |seen: &Seen| seen.begins(tag);
        let spelling = if self.seen.get(usize::from(before)).is_some_and(is_before) {
            before
        } else {
            self.spelling(Name::scan(tag)?)
        };
        if let Some(next) = self.next() {
            *next = Next {
                last: spelling,
                before: next.last,
            };
        }
        Some(spelling)
    }

    /// What came after the last tag.
    fn next(&mut self) -> Option<&mut Next> {
        let last = self.seen.get_mut(usize::from(self.last))?;
        Some(&mut last.next[usize::from(self.has_ended)])
    }

    /// The number of a name, which it may get now.
    fn spelling(&mut self, name: Name<'a>) -> Spelling {
        if self.seen.len() > KEPT || self.seen.is_empty() {
            self.seen.clear();
            self.seen.push(Seen::new(Name::EMPTY, 0));
            self.by_mark.clear();
            self.by_mark.resize(MARKS, 0);
        }
        let mark = mark(name.whole.as_bytes());
        let mut spelling = self.by_mark[mark];
        for _ in 0..MOST_OF_A_MARK {
            let seen = &self.seen[usize::from(spelling)];
            if seen.name.whole == name.whole {
                return spelling;
            }
            spelling = seen.other;
        }
        let Ok(spelling) = Spelling::try_from(self.seen.len()) else {
            return 0;
        };
        let other = std::mem::replace(&mut self.by_mark[mark], spelling);
        self.seen.push(Seen::new(name, other));
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
        let spelling = spellings.find(text)?;
        spellings.passed(spelling, true);
        let name = *spellings.name(spelling);
        Some((name.whole, expected == Some(name)))
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
            let found = spellings.find(name);
            assert_eq!(found.map(|found| *spellings.name(found)), Name::scan(name));
            if let Some(spelling) = found {
                spellings.passed(spelling, false);
            }
        }
        assert!(spellings.seen.len() <= KEPT + 1);
    }
}
