//! Our tokens compared with those of quick-xml.

use quick_xml::events::Event;

use super::*;

/// All tokens in short form. The last one is the error, if there is one.
fn tokens(text: &str) -> Vec<String> {
    tokens_with(text, |_, _| None)
}

/// The same without white space between tags, each token in the fastest way that takes it.
fn fast_tokens(text: &str) -> Vec<String> {
    tokens_with(text, |tokens, found| {
        if let Some((name, spelling)) = tokens.expected_tag() {
            let name = name.whole;
            tokens.pass_expected_tag(name, spelling);
            return Some(format!("start {name} false"));
        }
        match tokens.tag(usize::MAX) {
            Some(Tag::Start(start, tag)) => Some(start_tag(tokens, start, tag)),
            Some(Tag::End(_)) => Some("end".to_owned()),
            None => {
                let text = tokens.leaf(|_| true)?;
                found.push(format!("text {text}"));
                Some("end".to_owned())
            }
        }
    })
}

fn start_tag(tokens: &Tokens, start: usize, tag: StartTag) -> String {
    let inside = &tokens.text[start + 1..][..tokens.position() - start - tag.around()];
    format!("start {inside} {}", tag.is_empty)
}

/// As `tokens` if a faster way does not take the token.
fn tokens_with(
    text: &str,
    fast: impl Fn(&mut Tokens, &mut Vec<String>) -> Option<String>,
) -> Vec<String> {
    let mut tokens = Tokens::new(text);
    let mut found = Vec::new();
    loop {
        if let Some(token) = fast(&mut tokens, &mut found) {
            found.push(token);
            continue;
        }
        let start = tokens.position();
        found.push(match tokens.next() {
            Ok(Token::EndOfInput) => return found,
            Ok(Token::Doctype) => return vec!["doctype".to_owned()],
            Ok(Token::Start(tag)) => start_tag(&tokens, start, tag),
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

/// The tokens that quick-xml gives.
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

/// Typical documents: with and without a default namespace, and with everything that can be between tags.
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

const DECLARATION: &str = r#"<?xml version="1.0" encoding="utf-8"?>"#;

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
        compare_fast(sample);
        // Each tokenizer refuses some texts that the other reads. Texts that both read must give the same.
        for (offset, _) in sample.char_indices().step_by(5) {
            for change in ["", "<", ">", "&", "'", "/", "]]>", "--", "é", "!"] {
                let changed = format!("{}{change}{}", &sample[..offset], &sample[offset + 1..]);
                compare_fast(&changed);
                // Fast ways are taken when something comes again.
                let [first, second] =
                    [sample, &changed].map(|text| text.trim_start_matches(DECLARATION));
                compare_fast(&format!("<both>{first}{second}</both>"));
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

/// The fast ways must give what the slow one gives.
fn compare_fast(text: &str) {
    let [fast, slow] = [fast_tokens(text), tokens(text)].map(|mut tokens| {
        tokens.retain(|token| {
            let text = token.strip_prefix("text ");
            text.is_none_or(|text| !characters::is_blank(text.as_bytes()))
        });
        tokens
    });
    assert_eq!(fast, slow, "{text}");
}

/// Only an error at the end of the text may be marked as cut off: more text could correct it.
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
