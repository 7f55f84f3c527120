//! Tokens of a document: tags, text, references and what is between them, with names checked and end
//! tags matched.
//!
//! This is not quick-xml, which looks at a name several times: for its end, to copy it for the end tag, and
//! again for the colon. Here each name is looked at once, and one that is expected is only compared. The tests
//! compare the tokens of both.

#[cfg(feature = "parallel")]
use std::sync::{Arc, atomic::AtomicBool};

use crate::text::characters;
use crate::text::excerpt::excerpt;
use crate::text::names::{self, Name};
use crate::text::words;

use self::spellings::Spellings;

pub(crate) use self::spellings::Spelling;

mod attributes;
mod cut_off;
mod doctype;
mod expected;
mod leaf;
mod markup;
mod spellings;
#[cfg(test)]
mod tests;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// `<name …>` or `<name …/>`
    Start(StartTag<'a>),
    /// `</name>`, which matches its start tag.
    End,
    /// Text without markup and references.
    Text(&'a str),
    /// What is between `&` and `;`.
    Reference(&'a str),
    /// What is inside `<![CDATA[…]]>`.
    CData(&'a str),
    /// A comment or a processing instruction.
    CommentOrInstruction,
    /// `<?xml …?>`
    Declaration,
    /// `<!DOCTYPE`. The rest of it is not read, unless it is skipped.
    Doctype,
    /// The end of the text.
    EndOfInput,
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StartTag<'a> {
    pub(crate) name: Name<'a>,
    /// Whether it also ends its element.
    pub(crate) is_empty: bool,
}

impl StartTag<'_> {
    /// How much longer the tag is than what is inside it.
    fn around(&self) -> usize {
        if self.is_empty {
            "</>".len()
        } else {
            "<>".len()
        }
    }
}

/// An attribute or a declaration of a namespace, as it stands in a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RawAttribute<'a> {
    pub(crate) name: &'a str,
    /// The offset of the colon in the name, 0 if there is none.
    pub(crate) colon: usize,
    /// What is between the quotes.
    pub(crate) value: &'a str,
}

/// What is not well-formed, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(crate) offset: usize,
    pub(crate) what: String,
    /// The text ends too early: with more text it may be well-formed.
    pub(crate) is_cut_off: bool,
}

/// Why a DOCTYPE cannot be skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DoctypeError {
    /// It is not well-formed.
    Malformed(Malformed),
    /// At this offset it declares an entity, or refers to one.
    Entity(usize),
}

impl From<Malformed> for DoctypeError {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(malformed)
    }
}

/// A tag, and where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tag<'a> {
    Start(usize, StartTag<'a>),
    End(usize),
}

/// Splits a text into tokens.
#[derive(Clone, Debug)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    /// Where the next token starts.
    position: usize,
    open: Vec<OpenElement<'a>>,
    spellings: Spellings<'a>,
    /// Those of the last start tag. No more are kept than one too many.
    attributes: Vec<RawAttribute<'a>>,
    most_attributes: usize,
    /// Whether the end was met, if that is of interest.
    #[cfg(feature = "parallel")]
    met_end: Option<Arc<AtomicBool>>,
}

/// An element that is open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenElement<'a> {
    name: &'a str,
    spelling: Spelling,
    /// Where its start tag is.
    pub(crate) start: usize,
}

impl<'a> OpenElement<'a> {
    /// An element whose start tag is taken to be at an offset.
    pub(crate) const fn new(name: &'a str, start: usize) -> Self {
        Self {
            name,
            spelling: 0,
            start,
        }
    }
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            position: 0,
            open: Vec::new(),
            spellings: Spellings::default(),
            attributes: Vec::new(),
            most_attributes: usize::MAX,
            #[cfg(feature = "parallel")]
            met_end: None,
        }
    }

    /// The same tokens. If a start tag has more attributes than this, those after the first that is too many are not
    /// kept.
    pub(crate) fn with_most_attributes(self, most_attributes: usize) -> Self {
        Self {
            most_attributes,
            ..self
        }
    }

    /// The tokens of a part of a document inside an element. An empty name means outside all elements.
    pub(crate) fn inside(text: &'a str, element: &'a str) -> Self {
        let mut tokens = Self::new(text);
        if !element.is_empty() {
            tokens.reopen(OpenElement::new(element, 0));
        }
        tokens
    }

    /// Where the next token starts.
    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// How many elements are open.
    #[inline]
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    /// An open element, by the number of elements around it.
    pub(crate) fn open_at(&self, depth: usize) -> Option<OpenElement<'a>> {
        self.open.get(depth).copied()
    }

    /// Goes to another token, with no more elements open than these.
    pub(crate) fn go_to(&mut self, position: usize, depth: usize) {
        self.position = position;
        self.open.truncate(depth);
    }

    /// Opens an element again.
    pub(crate) fn reopen(&mut self, element: OpenElement<'a>) {
        self.open.push(element);
    }

    /// The innermost element that is open.
    pub(crate) fn innermost(&self) -> &'a str {
        self.open.last().map_or("", |open| open.name)
    }

    /// Whether the next token is an end tag.
    #[inline]
    pub(crate) fn is_at_end_tag(&self) -> bool {
        let rest = self.text.as_bytes().get(self.position..);
        rest.is_some_and(|rest| rest.starts_with(b"</"))
    }

    /// The next token, if it is a tag of the usual kind: with at most so many bytes of white space before it, and with
    /// nothing wrong. `None` if it is something else: then nothing is passed, and `next` says what it is.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "there is one caller, for every tag")]
    pub(crate) fn tag(&mut self, most_blanks: usize) -> Option<Tag<'a>> {
        let mut start = self.position;
        let mut rest = self.text.as_bytes().get(start..)?;
        if rest.first() != Some(&b'<') {
            let blanks = characters::blanks(rest);
            if blanks > most_blanks {
                return None;
            }
            start += blanks;
            rest = &rest[blanks..];
        }
        let (b'<', inside) = rest.split_first()? else {
            return None;
        };
        if inside.first() == Some(&b'/') {
            return self.end_tag(start).map(|()| Tag::End(start));
        }
        self.start_tag(start).map(|tag| Tag::Start(start, tag))
    }

    /// The next token. It is not inlined, because that makes it slower.
    #[inline(never)]
    pub(crate) fn next(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text.as_bytes()[self.position..];
        match rest {
            [b'<', b'/', ..] => match self.end_tag(self.position) {
                Some(()) => Ok(Token::End),
                None => Err(self.wrong_end_tag()),
            },
            [b'<', b'!', ..] => self.markup(),
            [b'<', b'?', ..] => self.instruction(),
            [b'<', ..] => match self.start_tag(self.position) {
                Some(tag) => Ok(Token::Start(tag)),
                None => Err(self.wrong_start_tag()),
            },
            [b'&', ..] => self.reference(),
            [] => {
                self.meet_end();
                Ok(Token::EndOfInput)
            }
            _ => self.characters(rest),
        }
    }

    /// Takes the text up to an offset from here.
    #[inline]
    fn take(&mut self, length: usize) -> &'a str {
        let start = self.position;
        self.position += length;
        &self.text[start..self.position]
    }

    #[inline]
    fn characters(&mut self, rest: &[u8]) -> Result<Token<'a>, Malformed> {
        let mut end = 0;
        loop {
            match memchr::memchr3(b'<', b'&', b']', &rest[end..]) {
                None => return Ok(Token::Text(self.take(rest.len()))),
                Some(offset) => end += offset,
            }
            if rest[end] != b']' {
                return Ok(Token::Text(self.take(end)));
            }
            if rest[end..].starts_with(b"]]>") {
                return Err(self.malformed(end, "]]> cannot be in text"));
            }
            end += 1;
        }
    }

    /// The start tag that begins here. `None` if anything is wrong with it: then nothing is passed.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `tag`")]
    fn start_tag(&mut self, start: usize) -> Option<StartTag<'a>> {
        let tag = &self.text[start + 1..];
        let spelling = self.spellings.find(tag)?;
        let length = self.spellings.name(spelling).whole.len();
        self.attributes.clear();
        let (end, is_empty) = match tag.as_bytes()[length..] {
            [b'>', ..] => {
                let tag = &self.text[start..start + "<>".len() + length];
                self.spellings.is_plain(spelling, tag);
                (length, false)
            }
            [b'/', b'>', ..] => (length, true),
            _ => self.read_attributes(tag, length).ok()?,
        };
        let name = *self.spellings.name(spelling);
        let tag = StartTag { name, is_empty };
        self.position = start + end + tag.around();
        self.spellings.passed(spelling, is_empty);
        if !is_empty {
            self.open.push(OpenElement {
                name: name.whole,
                spelling,
                start,
            });
        }
        Some(tag)
    }

    /// What is wrong with the start tag that begins here.
    #[cold]
    fn wrong_start_tag(&mut self) -> Malformed {
        let tag = &self.text[self.position + 1..];
        names::scan(tag)
            .and_then(|name| self.read_attributes(tag, name.length).err())
            .unwrap_or_else(|| self.wrong_name())
    }

    #[cold]
    fn wrong_name(&self) -> Malformed {
        let tag = &self.text[self.position + 1..];
        match tag.split_once([' ', '\t', '\n', '\r', '/', '>']) {
            None => self.cut_off(0, "a tag is not closed"),
            Some(("", _)) => self.malformed(0, "an element needs a name"),
            Some((name, _)) => self.malformed(0, &names::not_a_name(name)),
        }
    }

    /// Passes the end tag that begins here, if it is that of the innermost element. Otherwise nothing is passed.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `tag`")]
    pub(crate) fn end_tag(&mut self, start: usize) -> Option<()> {
        let &OpenElement { name, spelling, .. } = self.open.last()?;
        let inside = self.text.as_bytes()[start..].strip_prefix(b"</")?;
        let after = words::strip_prefix(inside, name.as_bytes())?;
        let blanks = match after {
            [b'>', ..] => 0,
            _ => Some(characters::blanks(after))
                .filter(|blanks| after.get(*blanks) == Some(&b'>'))?,
        };
        self.open.pop();
        self.spellings.passed(spelling, true);
        self.position = start + "</>".len() + name.len() + blanks;
        Some(())
    }

    /// What is wrong with the end tag that begins here.
    #[cold]
    fn wrong_end_tag(&self) -> Malformed {
        let Some((found, _)) = self.text[self.position + 2..].split_once('>') else {
            return self.cut_off(0, "a tag is not closed");
        };
        let found = excerpt(found.trim_end());
        let what = match self.innermost() {
            "" => format!("</{found}> has no start tag"),
            open => format!("<{}> cannot end with </{found}>", excerpt(open)),
        };
        self.malformed(0, &what)
    }

    fn reference(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text[self.position + 1..];
        let end = rest.find([';', '&', '<', '>', ' ', '\n', '\t', '\r']);
        match end.filter(|&end| rest.as_bytes()[end] == b';') {
            Some(end) => {
                let reference = self.take(end + 2);
                Ok(Token::Reference(&reference[1..=end]))
            }
            None => Err(self.cut_off_if(end.is_none(), 0, "a reference needs a semicolon")),
        }
    }

    #[cold]
    fn malformed(&self, offset: usize, what: &str) -> Malformed {
        Malformed {
            offset: self.position + offset,
            what: what.to_owned(),
            is_cut_off: false,
        }
    }
}
