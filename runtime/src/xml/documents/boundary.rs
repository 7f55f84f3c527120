//! Where a document ends in a sequence of documents. Only markup is looked at, and each byte once.

use memchr::{memchr, memchr3, memmem};

use crate::text::characters::{BYTE_ORDER_MARK, is_blank};

/// Finds the end of a document. The bytes may come in pieces; all offsets are those in the buffer of the caller.
#[derive(Debug, Default)]
pub(super) struct Boundary {
    /// Where the document begins: at its XML declaration, or at the last thing that may be outside of documents.
    pub(super) start: usize,
    /// Everything before was looked at.
    pub(super) at: usize,
    /// Where the current markup begins.
    markup: usize,
    inside: Inside,
    /// How many elements are open.
    depth: usize,
    has_declaration: bool,
}

/// What the next byte is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Inside {
    /// The text of an element, or what is between documents.
    #[default]
    Text,
    ByteOrderMark,
    /// The first byte after `<`.
    Markup,
    /// What begins with `<!`, and is not known yet.
    Exclamation,
    StartTag,
    Quote(u8),
    EndTag,
    /// Markup that ends with certain bytes.
    Until(&'static [u8]),
}

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The end of a document.
    End,
    /// A byte of text outside of documents.
    Text,
    /// Markup that no well-formed document has here.
    Malformed,
    /// More bytes than one document may have.
    TooLarge,
    /// A byte order mark between documents, which is no part of any.
    ByteOrderMark,
    /// Nothing: more bytes are needed.
    Nothing,
}

const COMMENT: &[u8] = b"<!--";
const CDATA: &[u8] = b"<![CDATA[";

impl Boundary {
    /// Looks on, up to something or to the end of the bytes. A document, and what is between documents, may have
    /// this many bytes.
    pub(super) fn find(&mut self, bytes: &[u8], max_size: usize) -> Found {
        while let Some(&byte) = bytes.get(self.at) {
            let start = self.start;
            let found = match self.inside {
                Inside::Text if self.depth > 0 => self.text(bytes),
                Inside::Text => self.between(byte),
                Inside::ByteOrderMark => self.byte_order_mark(bytes),
                Inside::Markup => self.markup(byte),
                Inside::Exclamation => self.exclamation(bytes),
                Inside::StartTag => self.start_tag(bytes),
                Inside::Quote(quote) => {
                    self.pass_to(memchr(quote, &bytes[self.at..]), bytes, Inside::StartTag);
                    Found::Nothing
                }
                Inside::EndTag => self.end_tag(bytes),
                Inside::Until(end) => {
                    self.until(bytes, end);
                    Found::Nothing
                }
            };
            if self.at - start > max_size {
                self.start = start;
                return Found::TooLarge;
            }
            if found != Found::Nothing {
                return found;
            }
        }
        Found::Nothing
    }

    /// Whether a document has begun.
    pub(super) fn has_begun(&self) -> bool {
        self.depth > 0 || self.inside != Inside::Text || self.has_declaration
    }

    /// Begins the next document.
    pub(super) fn restart(&mut self) {
        *self = Self {
            start: self.at,
            at: self.at,
            ..Self::default()
        };
    }

    /// The caller has removed this many bytes at the start of the buffer.
    pub(super) fn shift(&mut self, removed: usize) {
        self.start -= removed;
        self.at -= removed;
        self.markup = self.markup.saturating_sub(removed);
    }

    fn text(&mut self, bytes: &[u8]) -> Found {
        match memchr(b'<', &bytes[self.at..]) {
            None => self.at = bytes.len(),
            Some(offset) => {
                self.at += offset;
                self.begin(Inside::Markup);
            }
        }
        Found::Nothing
    }

    fn begin(&mut self, inside: Inside) {
        self.markup = self.at;
        self.inside = inside;
        self.at += 1;
    }

    fn between(&mut self, byte: u8) -> Found {
        match byte {
            b'<' => self.begin(Inside::Markup),
            _ if byte == BYTE_ORDER_MARK[0] => self.begin(Inside::ByteOrderMark),
            _ => {
                self.at += 1;
                if !is_blank(&[byte]) {
                    return Found::Text;
                }
                self.pass_filler();
            }
        }
        Found::Nothing
    }

    /// What may be between documents is no part of the next one, unless its declaration was there already.
    fn pass_filler(&mut self) {
        if !self.has_declaration {
            self.start = self.at;
        }
    }

    fn byte_order_mark(&mut self, bytes: &[u8]) -> Found {
        let length = self.at - self.markup;
        let expected = BYTE_ORDER_MARK.get(length);
        let is_expected = expected == bytes.get(self.at);
        self.at += 1;
        if !is_expected {
            return Found::Text;
        }
        if length + 1 < BYTE_ORDER_MARK.len() {
            return Found::Nothing;
        }
        // After a declaration it is a part of the document, and the reader refuses it.
        self.inside = Inside::Text;
        if self.has_declaration {
            return Found::Nothing;
        }
        self.start = self.at;
        Found::ByteOrderMark
    }

    fn markup(&mut self, byte: u8) -> Found {
        self.at += 1;
        self.inside = match byte {
            b'?' => Inside::Until(b"?>"),
            b'!' => Inside::Exclamation,
            b'/' => Inside::EndTag,
            b'A'..=b'Z' | b'a'..=b'z' | b'_' | b':' | 0x80.. => Inside::StartTag,
            _ => return Found::Malformed,
        };
        Found::Nothing
    }

    fn exclamation(&mut self, bytes: &[u8]) -> Found {
        self.at += 1;
        let begun = &bytes[self.markup..self.at];
        if begun == COMMENT {
            self.inside = Inside::Until(b"-->");
        } else if begun == CDATA && self.depth > 0 {
            self.inside = Inside::Until(b"]]>");
        } else if !(COMMENT.starts_with(begun) || self.depth > 0 && CDATA.starts_with(begun)) {
            return Found::Malformed;
        }
        Found::Nothing
    }

    /// Goes behind a byte that was found or to the end of the bytes.
    fn pass_to(&mut self, offset: Option<usize>, bytes: &[u8], then: Inside) {
        match offset {
            None => self.at = bytes.len(),
            Some(offset) => {
                self.at += offset + 1;
                self.inside = then;
            }
        }
    }

    fn start_tag(&mut self, bytes: &[u8]) -> Found {
        let offset = memchr3(b'>', b'"', b'\'', &bytes[self.at..]);
        self.pass_to(offset, bytes, Inside::Text);
        let Some(last) = offset.map(|_| self.at - 1) else {
            return Found::Nothing;
        };
        match bytes[last] {
            b'>' if bytes[last - 1] == b'/' => self.element_ends(),
            b'>' => {
                self.depth += 1;
                Found::Nothing
            }
            quote => {
                self.inside = Inside::Quote(quote);
                Found::Nothing
            }
        }
    }

    fn end_tag(&mut self, bytes: &[u8]) -> Found {
        let offset = memchr(b'>', &bytes[self.at..]);
        self.pass_to(offset, bytes, Inside::Text);
        match (offset, self.depth) {
            (None, _) => Found::Nothing,
            (Some(_), 0) => Found::Malformed,
            (Some(_), depth) => {
                self.depth = depth - 1;
                self.element_ends()
            }
        }
    }

    fn element_ends(&self) -> Found {
        if self.depth == 0 {
            Found::End
        } else {
            Found::Nothing
        }
    }

    /// The end of a comment, a CDATA section or an instruction.
    fn until(&mut self, bytes: &[u8], end: &'static [u8]) {
        let opening = match end {
            b"-->" => COMMENT.len(),
            b"]]>" => CDATA.len(),
            _ => b"<?".len(),
        };
        // Some bytes of the end may have been there before.
        let from = (self.at + 1 - end.len()).max(self.markup + opening);
        let found = bytes.get(from..).and_then(|rest| memmem::find(rest, end));
        let Some(offset) = found else {
            self.at = bytes.len();
            return;
        };
        self.at = from + offset + end.len();
        self.inside = Inside::Text;
        if self.depth > 0 {
            return;
        }
        let content = &bytes[self.markup..self.at];
        let is_declaration = content.starts_with(b"<?xml")
            && content.get(5).is_some_and(|after| is_blank(&[*after]));
        if is_declaration {
            self.start = self.markup;
            self.has_declaration = true;
        } else {
            self.pass_filler();
        }
    }
}
