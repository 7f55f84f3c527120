//! How the attributes of tags began, up to their values. Documents repeat themselves: the tags of a name nearly always
//! have the same attributes. Then all before a value is compared in one go, and need not be looked at character by
//! character.

use super::RawAttribute;
use super::spellings::Spelling;
use crate::text::names::Scanned;
use crate::text::words;

/// The number of a head.
type HeadId = u16;

/// Stands for none.
const NONE: HeadId = 0;

/// No more are kept.
const KEPT: usize = 1024;

/// What was seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct AttributeHeads<'a> {
    /// The first one is empty and stands for none.
    heads: Vec<Head<'a>>,
    /// The first of the last tag of each name.
    first: Vec<HeadId>,
}

/// The place of an attribute in its tag.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    /// It is the first in a tag of this name.
    First(Spelling),
    /// It comes after another, which began like this.
    After(HeadId),
}

/// The beginning of an attribute: white space, its name, `=`, and a quote.
#[derive(Clone, Copy, Debug, Default)]
struct Head<'a> {
    text: &'a str,
    blanks: usize,
    name: Scanned,
    /// That of the attribute which came after it.
    next: HeadId,
}

impl<'a> AttributeHeads<'a> {
    /// The attribute at an offset in a tag, if it begins as the last one did at its place; where it ends; and the place
    /// after it.
    #[inline]
    pub(super) fn expected(
        &self,
        place: Place,
        tag: &'a str,
        at: usize,
    ) -> Option<(RawAttribute<'a>, usize, Place)> {
        let id = self.at(place);
        let head = self.heads.get(usize::from(id))?;
        let quote = *head.text.as_bytes().last()?;
        let after = words::strip_prefix(&tag.as_bytes()[at..], head.text.as_bytes())?;
        let length = words::find([quote, b'<'], after).filter(|end| after[*end] == quote)?;
        let (name, value) = (at + head.blanks, at + head.text.len());
        let attribute = RawAttribute {
            name: &tag[name..name + head.name.length],
            colon: head.name.colon,
            value: &tag[value..value + length],
        };
        Some((attribute, value + length + 1, Place::After(id)))
    }

    /// Notes how an attribute begins at a place, with how many blanks and with which name. Returns the place after it.
    pub(super) fn note(
        &mut self,
        place: Place,
        text: &'a str,
        blanks: usize,
        name: Scanned,
    ) -> Place {
        let mut id = self.at(place);
        if id == NONE {
            if self.heads.is_empty() {
                self.heads.push(Head::default());
            }
            id = HeadId::try_from(self.heads.len()).unwrap_or(NONE);
            if self.heads.len() > KEPT || id == NONE {
                return Place::After(NONE);
            }
            self.heads.push(Head::default());
            self.begin(place, id);
        }
        let head = &mut self.heads[usize::from(id)];
        *head = Head {
            text,
            blanks,
            name,
            next: head.next,
        };
        Place::After(id)
    }

    /// The head at a place.
    #[inline]
    fn at(&self, place: Place) -> HeadId {
        let id = match place {
            Place::First(spelling) => self.first.get(usize::from(spelling)).copied(),
            Place::After(id) => self.heads.get(usize::from(id)).map(|head| head.next),
        };
        id.unwrap_or(NONE)
    }

    fn begin(&mut self, place: Place, id: HeadId) {
        match place {
            Place::First(spelling) => {
                let index = usize::from(spelling);
                if self.first.len() <= index {
                    self.first.resize(index + 1, NONE);
                }
                self.first[index] = id;
            }
            Place::After(NONE) => {}
            Place::After(before) => self.heads[usize::from(before)].next = id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Token, Tokens};
    use super::*;

    /// The attributes of the tags of a document, those in brackets that were expected.
    fn attributes(text: &str) -> Vec<String> {
        let mut tokens = Tokens::new(text);
        let mut found = Vec::new();
        loop {
            let heads = tokens.heads.clone();
            match tokens.next() {
                Ok(Token::EndOfInput) => return found,
                Ok(Token::Start(tag)) => {
                    let mut place = Place::First(tokens.spellings.last());
                    for RawAttribute { name, value, colon } in tokens.attributes() {
                        let at = name.as_ptr() as usize - text.as_ptr() as usize - 1;
                        let shown = format!("{}:{name}{colon}={value}", tag.name.whole);
                        match heads.expected(place, text, at) {
                            Some((attribute, _, next)) => {
                                assert_eq!((attribute.name, attribute.value), (*name, *value));
                                found.push(format!("[{shown}]"));
                                place = next;
                            }
                            None => {
                                place = Place::After(heads.at(place));
                                found.push(shown);
                            }
                        }
                    }
                }
                Ok(_) => {}
                Err(malformed) => {
                    found.push(malformed.what);
                    return found;
                }
            }
        }
    }

    #[test]
    fn attributes_of_the_last_tag_of_a_name_are_expected() {
        let text = "<l><a b='1'/><a b='2' p:c='3'/><b/><a b='' p:c='<'/></l>";
        assert_eq!(
            attributes(text),
            [
                "a:b0=1",
                "[a:b0=2]",
                "a:p:c1=3",
                "an attribute value cannot hold <"
            ]
        );
        assert_eq!(
            attributes("<l><a b='1' c='2'/><a b='3' c='4'/><a c='5' b='6'/><a c=\"7\"/></l>"),
            [
                "a:b0=1", "a:c0=2", "[a:b0=3]", "[a:c0=4]", "a:c0=5", "a:b0=6", "a:c0=7"
            ]
        );
    }

    #[test]
    fn any_number_of_attributes_can_come() {
        let tag = |tag: usize| {
            let attributes = (0..100).map(|number| format!(" a{tag}_{number}='{number}'"));
            format!("<e{tag}{}/>", attributes.collect::<String>())
        };
        let text: String = (0..100).chain(0..100).map(tag).collect();
        let mut tokens = Tokens::new(&text);
        for number in (0..100).chain(0..100) {
            assert!(matches!(tokens.next(), Ok(Token::Start(_))));
            let attributes = tokens.attributes().iter();
            let expected = (0..100).map(|index| (format!("a{number}_{index}"), index.to_string()));
            assert!(
                attributes
                    .map(|one| (one.name.to_owned(), one.value.to_owned()))
                    .eq(expected)
            );
        }
        assert!(tokens.heads.heads.len() <= KEPT + 1);
    }
}
