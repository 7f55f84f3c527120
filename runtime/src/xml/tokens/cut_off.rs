//! What the end of the text cuts off.

#[cfg(feature = "parallel")]
use std::sync::Arc;
#[cfg(feature = "parallel")]
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Malformed, Tokens};

impl Tokens<'_> {
    /// What is not well-formed because the text ends here.
    #[cold]
    pub(super) fn cut_off(&self, offset: usize, what: &str) -> Malformed {
        self.cut_off_if(true, offset, what)
    }

    /// What is not well-formed, perhaps because the text ends here.
    #[cold]
    pub(super) fn cut_off_if(&self, is_cut_off: bool, offset: usize, what: &str) -> Malformed {
        if is_cut_off {
            self.meet_end();
        }
        Malformed {
            is_cut_off,
            ..self.malformed(offset, what)
        }
    }

    #[cold]
    #[cfg_attr(
        not(feature = "parallel"),
        allow(
            clippy::unused_self,
            reason = "one thread meets the end of the document alone"
        )
    )]
    pub(super) fn meet_end(&self) {
        #[cfg(feature = "parallel")]
        if let Some(met_end) = &self.met_end {
            met_end.store(true, Ordering::Relaxed);
        }
    }

    /// Takes the text to end at an offset. Where these tokens or a copy of them come to that end, the mark that is
    /// returned is set: then they may be other tokens than those of the whole text.
    #[cfg(feature = "parallel")]
    pub(crate) fn end_at(&mut self, end: usize) -> Arc<AtomicBool> {
        let is_boundary = |end: &usize| self.text.is_char_boundary(*end);
        let end = (0..=end).rev().find(is_boundary).unwrap_or_default();
        self.text = &self.text[..end];
        Arc::clone(self.met_end.insert(Arc::default()))
    }

    /// Takes the text to end where that of other tokens does.
    #[cfg(feature = "parallel")]
    pub(crate) fn end_as(&mut self, other: &Self) {
        self.text = other.text;
        self.met_end.clone_from(&other.met_end);
    }
}

#[cfg(all(test, feature = "parallel"))]
mod tests {
    use std::sync::atomic::Ordering;

    use super::super::{Token, Tokens};

    /// As many of the tokens as there are before an offset, and whether the end was met.
    fn tokens(text: &str, end: usize) -> (Vec<Token<'_>>, bool) {
        let mut tokens = Tokens::new(text);
        let met_end = tokens.end_at(end);
        let mut found = Vec::new();
        while let Ok(token) = tokens.next()
            && token != Token::EndOfInput
        {
            found.push(token);
        }
        (found, met_end.load(Ordering::Relaxed))
    }

    #[test]
    fn tokens_before_an_end_that_is_not_met_are_those_of_the_text() {
        let text = "<a b='c'>d&amp;é<!-- e --><?f g?><![CDATA[h]]><i/>\
                    <a ></a\n>]]&#10;</a>";
        let (all, _) = tokens(text, text.len());
        for end in 0..=text.len() {
            // All is read that is there, so that the end is met wherever it is.
            let (found, met_end) = tokens(text, end);
            assert!(met_end, "{end}");
            // The last may be a text that goes on after the end.
            let whole = found.len().saturating_sub(1);
            assert_eq!(found[..whole], all[..whole], "{end}");
        }
        let mut some = Tokens::new(text);
        let met_end = some.end_at(text.len() - 1);
        for token in &all[..all.len() - 1] {
            assert_eq!(some.next().as_ref(), Ok(token));
        }
        assert!(!met_end.load(Ordering::Relaxed));
        some.end_as(&Tokens::new(text));
        assert_eq!(some.next().as_ref(), Ok(&all[all.len() - 1]));
    }
}
