//! The attributes of a start tag, each looked at once.

use super::{Malformed, RawAttribute, Tokens};
use crate::text::names::{self, Scanned};
use crate::text::{characters, words};

impl<'a> Tokens<'a> {
    /// The attributes of the last start tag.
    #[inline]
    pub(crate) fn attributes(&self) -> &[RawAttribute<'a>] {
        &self.attributes
    }

    /// Reads the attributes in a tag, which is given without its `<`, from an offset on. Returns where they end, and
    /// whether the tag ends its element.
    #[inline(never)]
    pub(super) fn read_attributes(
        &mut self,
        tag: &'a str,
        start: usize,
    ) -> Result<(usize, bool), Malformed> {
        self.attributes.clear();
        let bytes = tag.as_bytes();
        let mut at = start;
        loop {
            let blanks = characters::blanks(&bytes[at..]);
            at += blanks;
            match bytes[at..] {
                [b'>', ..] => return Ok((at, false)),
                [b'/', b'>', ..] => return Ok((at, true)),
                [] | [b'/'] => return Err(self.cut_off(0, "a tag is not closed")),
                [b'/', ..] => return Err(self.malformed(at + 1, "a / can only end a tag")),
                _ if blanks == 0 => {
                    return Err(self.malformed(at + 1, "an attribute needs a blank before it"));
                }
                _ => at = self.read_attribute(tag, at)?,
            }
        }
    }

    /// Reads an attribute. Returns where it ends.
    #[inline]
    fn read_attribute(&mut self, tag: &'a str, start: usize) -> Result<usize, Malformed> {
        let bytes = tag.as_bytes();
        let Some(Scanned { length, colon }) = names::scan_attribute(&tag[start..]) else {
            return Err(self.wrong_attribute_name(&tag[start..], start + 1));
        };
        let mut at = start + length;
        let name = &tag[start..at];
        at += characters::blanks(&bytes[at..]);
        if bytes.get(at) != Some(&b'=') {
            return Err(self.no_value(bytes, at, "an attribute needs = after its name"));
        }
        at += 1;
        at += characters::blanks(&bytes[at..]);
        let Some(&quote @ (b'"' | b'\'')) = bytes.get(at) else {
            let what = match bytes.get(at) {
                Some(b'>' | b'/') => "an attribute needs a value",
                _ => "an attribute value needs quotes",
            };
            return Err(self.no_value(bytes, at, what));
        };
        at += 1;
        let value = &bytes[at..];
        let length = match words::find([quote, b'<'], value) {
            Some(length) if value[length] == quote => length,
            found => return Err(self.wrong_value(at, found.and(memchr::memchr(quote, value)))),
        };
        let value = &tag[at..at + length];
        if self.attributes.len() <= self.most_attributes {
            self.attributes.push(RawAttribute { name, colon, value });
        }
        Ok(at + length + 1)
    }

    #[cold]
    fn wrong_attribute_name(&self, tag: &str, offset: usize) -> Malformed {
        match tag.split_once(['=', '>', '/', ' ', '\t', '\n', '\r']) {
            None => self.cut_off(0, "a tag is not closed"),
            Some(("", _)) => self.malformed(offset, "an attribute needs a name"),
            Some((name, _)) => self.malformed(offset, &names::not_a_name(name)),
        }
    }

    /// What is wrong with a value that begins at an offset, by where the quote after it is.
    #[cold]
    fn wrong_value(&self, at: usize, quote: Option<usize>) -> Malformed {
        match quote {
            None => self.cut_off(at, "a quote is not closed"),
            Some(_) => self.malformed(at + 1, "an attribute value cannot hold <"),
        }
    }

    #[cold]
    fn no_value(&self, tag: &[u8], at: usize, what: &str) -> Malformed {
        match tag.get(at) {
            None => self.cut_off(0, "a tag is not closed"),
            Some(_) => self.malformed(at + 1, what),
        }
    }
}
