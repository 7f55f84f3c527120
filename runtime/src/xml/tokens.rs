//! Tokens of a document: tags, text, references and what is between them, with names checked and end
//! tags matched.
//!
//! A name is looked at once, which is why this is not quick-xml: that looks for the end of a name, copies
//! it for the end tag, and leaves the colon to others. quick-xml reads the attributes of a tag and finds
//! the locations of errors, and the tests hold the two against each other.

use crate::text::declaration;
use crate::text::excerpt::excerpt;
use crate::text::names::{self, Scanned};

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token<'a> {
    /// `<name …>` or `<name …/>`
    Start(Tag<'a>),
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
    /// `<!DOCTYPE`, of which nothing more is read.
    Doctype,
    /// The end of the text.
    EndOfInput,
}

/// A start tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    /// Where the colon stands in the name, 0 if there is none.
    pub(crate) colon: usize,
    /// What is between `<` and `>` or `/>`: the name and the attributes.
    pub(crate) inside: &'a str,
    /// Whether it ends its element too.
    pub(crate) is_empty: bool,
}

/// What is not well-formed, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Malformed {
    pub(crate) offset: usize,
    pub(crate) what: String,
    /// The text ends before what began there does, so that it may be well-formed with more of it.
    pub(crate) is_cut_off: bool,
}

/// Splits a text into tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    /// Where the next token starts.
    position: usize,
    /// The names of the open elements.
    open: Vec<&'a str>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            position: 0,
            open: Vec::new(),
        }
    }

    /// The tokens of a piece of a document that is inside an element, or outside of all (an empty name).
    pub(crate) fn inside(text: &'a str, element: &'a str) -> Self {
        let mut tokens = Self::new(text);
        if !element.is_empty() {
            tokens.open.push(element);
        }
        tokens
    }

    /// Where the next token starts.
    #[inline]
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// The innermost element that is open.
    pub(crate) fn innermost(&self) -> &'a str {
        self.open.last().copied().unwrap_or_default()
    }

    /// The next token.
    #[inline]
    pub(crate) fn next(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text.as_bytes()[self.position..];
        match rest {
            [b'<', b'/', ..] => self.end_tag(),
            [b'<', b'!', ..] => self.markup(),
            [b'<', b'?', ..] => self.instruction(),
            [b'<', ..] => self.start_tag(),
            [b'&', ..] => self.reference(),
            [] => Ok(Token::EndOfInput),
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

    #[inline]
    fn start_tag(&mut self) -> Result<Token<'a>, Malformed> {
        let tag = &self.text[self.position + 1..];
        let bytes = tag.as_bytes();
        let Some(Scanned { length, colon }) = names::scan(tag) else {
            return Err(self.wrong_name());
        };
        let Some(&after) = bytes.get(length) else {
            return Err(self.cut_off(0, "a tag is not closed"));
        };
        let name = &tag[..length];
        let (inside, is_empty) = match (after, bytes.get(length + 1)) {
            (b'>', _) => (length, false),
            (b'/', Some(b'>')) => (length, true),
            (b'/', Some(_)) => return Err(self.malformed(length + 1, "a / can only end a tag")),
            _ => self.attributes(bytes, length)?,
        };
        self.position += inside + 2 + usize::from(is_empty);
        if !is_empty {
            self.open.push(name);
        }
        Ok(Token::Start(Tag {
            name,
            colon,
            inside: &tag[..inside],
            is_empty,
        }))
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

    /// Where the attributes of a tag end, and whether the tag ends its element.
    fn attributes(&self, tag: &[u8], start: usize) -> Result<(usize, bool), Malformed> {
        let mut end = start;
        loop {
            let Some(offset) = memchr::memchr3(b'>', b'"', b'\'', &tag[end..]) else {
                return Err(self.cut_off(0, "a tag is not closed"));
            };
            end += offset;
            match tag[end] {
                b'>' if tag[end - 1] == b'/' => return Ok((end - 1, true)),
                b'>' => return Ok((end, false)),
                quote => match memchr::memchr(quote, &tag[end + 1..]) {
                    Some(length) => end += length + 2,
                    None => return Err(self.cut_off(end + 1, "a quote is not closed")),
                },
            }
        }
    }

    #[inline]
    fn end_tag(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text.as_bytes()[self.position + 2..];
        let open = self.innermost();
        if !open.is_empty() && rest.starts_with(open.as_bytes()) {
            let after = &rest[open.len()..];
            let blanks = after
                .iter()
                .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
                .count();
            match after.get(blanks) {
                Some(b'>') => {
                    self.open.pop();
                    self.position += 2 + open.len() + blanks + 1;
                    return Ok(Token::End);
                }
                None => return Err(self.cut_off(0, "a tag is not closed")),
                Some(_) => {}
            }
        }
        Err(self.wrong_end_tag(open))
    }

    #[cold]
    fn wrong_end_tag(&self, open: &str) -> Malformed {
        let Some((found, _)) = self.text[self.position + 2..].split_once('>') else {
            return self.cut_off(0, "a tag is not closed");
        };
        let found = excerpt(found.trim_end());
        self.malformed(
            0,
            &match open {
                "" => format!("</{found}> has no start tag"),
                open => format!("<{}> cannot end with </{found}>", excerpt(open)),
            },
        )
    }

    fn reference(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text[self.position + 1..];
        let end = rest.find([';', '&', '<', '>', ' ', '\n', '\t', '\r']);
        match end.filter(|&end| rest.as_bytes()[end] == b';') {
            Some(end) => {
                let reference = self.take(end + 2);
                Ok(Token::Reference(&reference[1..=end]))
            }
            None => Err(Malformed {
                is_cut_off: end.is_none(),
                ..self.malformed(0, "a reference needs a semicolon")
            }),
        }
    }

    /// A comment, a CDATA section or a DOCTYPE.
    fn markup(&mut self) -> Result<Token<'a>, Malformed> {
        const CDATA: &str = "<![CDATA[";
        let rest = &self.text[self.position..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = comment
                .find("--")
                .ok_or_else(|| self.cut_off(0, "a comment is not closed"))?;
            return match comment.as_bytes().get(end + 2) {
                Some(b'>') => {
                    self.take(end + "<!---->".len());
                    Ok(Token::CommentOrInstruction)
                }
                Some(_) => Err(self.malformed(end + 4, "a comment cannot hold --")),
                None => Err(self.cut_off(0, "a comment is not closed")),
            };
        }
        if let Some(inside) = rest.strip_prefix(CDATA) {
            let end = inside
                .find("]]>")
                .ok_or_else(|| self.cut_off(0, "a CDATA section is not closed"))?;
            let section = self.take(CDATA.len() + end + "]]>".len());
            return Ok(Token::CData(&section[CDATA.len()..CDATA.len() + end]));
        }
        if rest
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!DOCTYPE"))
        {
            return Ok(Token::Doctype);
        }
        let is_cut_off = ["<!--", CDATA, "<!DOCTYPE"].iter().any(|start| {
            let start = start.as_bytes().get(..rest.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(rest.as_bytes()))
        });
        Err(Malformed {
            is_cut_off,
            ..self.malformed(0, "<! begins neither a comment nor a CDATA section")
        })
    }

    fn instruction(&mut self) -> Result<Token<'a>, Malformed> {
        let rest = &self.text[self.position + "<?".len()..];
        let end = rest
            .find("?>")
            .ok_or_else(|| self.cut_off(0, "a processing instruction is not closed"))?;
        let inside = &rest[..end];
        let target = inside.split([' ', '\t', '\n', '\r']).next().unwrap_or("");
        let token = if target == "xml" {
            declaration::parse(inside).map_err(|what| self.malformed(0, what))?;
            Token::Declaration
        } else if names::is_ncname(target) && !target.eq_ignore_ascii_case("xml") {
            Token::CommentOrInstruction
        } else {
            let what = "a processing instruction needs a name that is not xml";
            return Err(self.malformed(0, what));
        };
        self.position += end + "<??>".len();
        Ok(token)
    }

    #[cold]
    fn malformed(&self, offset: usize, what: &str) -> Malformed {
        Malformed {
            offset: self.position + offset,
            what: what.to_owned(),
            is_cut_off: false,
        }
    }

    #[cold]
    fn cut_off(&self, offset: usize, what: &str) -> Malformed {
        Malformed {
            is_cut_off: true,
            ..self.malformed(offset, what)
        }
    }
}

#[cfg(test)]
mod tests {
    use quick_xml::events::Event;

    use super::*;

    /// All tokens, shortly; the last is the error, if there is one.
    fn tokens(text: &str) -> Vec<String> {
        let mut tokens = Tokens::new(text);
        let mut found = Vec::new();
        loop {
            found.push(match tokens.next() {
                Ok(Token::EndOfInput) => return found,
                Ok(Token::Doctype) => return vec!["doctype".to_owned()],
                Ok(Token::Start(tag)) => format!("start {} {}", tag.inside, tag.is_empty),
                Ok(Token::End) => "end".to_owned(),
                Ok(Token::Text(text)) => format!("text {text}"),
                Ok(Token::Reference(name)) => format!("reference {name}"),
                Ok(Token::CData(text)) => format!("cdata {text}"),
                Ok(Token::CommentOrInstruction) => "comment or instruction".to_owned(),
                Ok(Token::Declaration) => "declaration".to_owned(),
                Err(Malformed { offset, what, .. }) => {
                    found.push(format!("{offset}: {what}"));
                    return found;
                }
            });
        }
    }

    /// The same by quick-xml.
    fn peer(text: &str) -> Vec<String> {
        let mut reader = quick_xml::Reader::from_str(text);
        reader.config_mut().check_comments = true;
        let mut found = Vec::new();
        let string = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        loop {
            found.push(match reader.read_event() {
                Ok(Event::Eof) => return found,
                Ok(Event::DocType(_)) => return vec!["doctype".to_owned()],
                Ok(Event::Start(tag)) => format!("start {} false", string(&tag)),
                Ok(Event::Empty(tag)) => format!("start {} true", string(&tag)),
                Ok(Event::End(_)) => "end".to_owned(),
                Ok(Event::Text(text)) => format!("text {}", string(&text)),
                Ok(Event::GeneralRef(name)) => format!("reference {}", string(&name)),
                Ok(Event::CData(text)) => format!("cdata {}", string(&text)),
                Ok(Event::Comment(_) | Event::PI(_)) => "comment or instruction".to_owned(),
                Ok(Event::Decl(_)) => "declaration".to_owned(),
                Err(_) => return vec!["error".to_owned()],
            });
        }
    }

    /// Documents as they travel: with and without a default namespace, with everything between tags.
    const SAMPLES: [&str; 2] = [
        r#"<?xml version="1.0" encoding="utf-8"?>
<p:Box xmlns:p="urn:example:protocol" xmlns:o='urn:example:orders' p:id="1">
  <!-- a comment -->
  <p:Head><o:Version Major="15" Minor='1'/></p:Head>
  <p:Content>
    <o:Order Id="AAMkADEzOTExYjJkBY7+0EAAA=" >
      <o:Note>a &lt; b &amp; c</o:Note><o:Note><![CDATA[<raw> & ]] text]]></o:Note>
      <?print all pages?>
      <o:Empty/><o:Empty></o:Empty>
    </o:Order>
  </p:Content>
</p:Box>
"#,
        r#"<Orders xmlns="urn:example:orders"><Order><Name>Tony Smith</Name><Date>2012-11-07T00:10:35Z</Date>
<Bytes>AAECAw==</Bytes></Order><Order a='1' b="&quot;2&quot;" c=''><Name>Žofie</Name></Order>]</Orders>"#,
    ];

    #[test]
    fn every_kind() {
        let text = "<?xml version=\"1.0\"?><a:b c='>' d=\"/\" ><é/>x&amp;y]]<![CDATA[<]]]><!-- - --><?p ??></a:b \n>";
        let expected = [
            "declaration",
            "start a:b c='>' d=\"/\"  false",
            "start é true",
            "text x",
            "reference amp",
            "text y]]",
            "cdata <]",
            "comment or instruction",
            "comment or instruction",
            "end",
        ];
        assert_eq!(tokens(text), expected);
        assert_eq!(peer(text), expected);
    }

    #[test]
    fn as_quick_xml_sees_it() {
        for sample in SAMPLES {
            assert_eq!(tokens(sample), peer(sample));
            // What one of us refuses may be too long for the other, but what both read is the same.
            for (offset, _) in sample.char_indices().step_by(5) {
                for change in ["", "<", ">", "&", "'", "/", "]]>", "--", "é", "!"] {
                    let changed = format!("{}{change}{}", &sample[..offset], &sample[offset + 1..]);
                    let (ours, theirs) = (tokens(&changed), peer(&changed));
                    let is_refused = ours
                        .last()
                        .is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit()));
                    if !is_refused {
                        assert_eq!(ours, theirs, "{change:?} at {offset}");
                    }
                }
            }
        }
    }

    /// More text can only help where the text ends too soon.
    #[test]
    fn what_is_cut_off() {
        let text = "<?p ?><!--c--><a b='c'>&amp;x<![CDATA[y]]><d\n/></a >";
        for end in (1..text.len()).filter(|&end| text.is_char_boundary(end)) {
            let mut tokens = Tokens::new(&text[..end]);
            let last = loop {
                match tokens.next() {
                    Ok(Token::EndOfInput) => break Ok(()),
                    Ok(_) => {}
                    Err(malformed) => break Err(malformed),
                }
            };
            if let Err(malformed) = last {
                assert!(malformed.is_cut_off, "{malformed:?} in {}", &text[..end]);
            }
        }
        for text in [
            "<", "</", "<!", "<!-", "<!doc", "<![CDATA", "<a ", "<a b='>", "&", "<?x?",
        ] {
            let malformed = Tokens::new(text).next().expect_err("it is not whole");
            assert!(malformed.is_cut_off, "{malformed:?}");
        }
        for text in [
            "< ",
            "</a>",
            "<!a",
            "<![CDATA<",
            "<!--a--b",
            "<a/b",
            "& ",
            "]]>",
            "<1 ",
        ] {
            let malformed = Tokens::new(text).next().expect_err("it is wrong");
            assert!(!malformed.is_cut_off, "{malformed:?}");
        }
    }

    #[test]
    fn what_is_malformed() {
        for (text, expected) in [
            ("<a", "0: a tag is not closed"),
            ("<a b", "0: a tag is not closed"),
            ("<a b='", "5: a quote is not closed"),
            ("<>", "0: an element needs a name"),
            ("<a:1/>", "0: \"a:1\" is not a name"),
            ("<1/>", "0: \"1\" is not a name"),
            ("<:a/>", "0: \":a\" is not a name"),
            ("<a:/>", "0: \"a:\" is not a name"),
            ("<a:-/>", "0: \"a:-\" is not a name"),
            ("<a:b:c/>", "0: \"a:b:c\" is not a name"),
            ("<é.-1/><b", "8: a tag is not closed"),
            ("<a=b/>", "0: \"a=b\" is not a name"),
            ("<a/b='c'>", "2: a / can only end a tag"),
            ("</a>", "0: </a> has no start tag"),
            ("<a></b>", "3: <a> cannot end with </b>"),
            ("<a></ab>", "3: <a> cannot end with </ab>"),
            ("<a></a", "3: a tag is not closed"),
            ("<a></", "3: a tag is not closed"),
            ("<a>&amp", "3: a reference needs a semicolon"),
            ("<a>& ;", "3: a reference needs a semicolon"),
            ("<a>x]]>", "4: ]]> cannot be in text"),
            ("<!-- a", "0: a comment is not closed"),
            ("<!-- a --", "0: a comment is not closed"),
            ("<!-- a -- b -->", "7: a comment cannot hold --"),
            ("<a><![CDATA[x]]", "3: a CDATA section is not closed"),
            ("<?a", "0: a processing instruction is not closed"),
            ("<?>", "0: a processing instruction is not closed"),
            (
                "<??>",
                "0: a processing instruction needs a name that is not xml",
            ),
            (
                "<? a?>",
                "0: a processing instruction needs a name that is not xml",
            ),
            (
                "<?XML a?>",
                "0: a processing instruction needs a name that is not xml",
            ),
            (
                "<?a:b c?>",
                "0: a processing instruction needs a name that is not xml",
            ),
            ("<a><?xml?>", "3: an XML declaration needs a version"),
            ("<a×/>", "0: \"a×\" is not a name"),
            ("<×:a/>", "0: \"×:a\" is not a name"),
            ("<a:\u{a0}/>", r#"0: "a:\u{a0}" is not a name"#),
            (
                "<!ELEMENT a>",
                "0: <! begins neither a comment nor a CDATA section",
            ),
        ] {
            assert_eq!(
                tokens(text).last().map(String::as_str),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(tokens("<!doctype html>"), ["doctype"]);
    }
}
