//! Simple values as text and as attributes, and errors for what XML cannot hold.

use super::Writer;
use crate::text::escape::Escape;
use crate::value::print::Problem;
use crate::value::{Facets, Print, Value};
use crate::xml::position;
use crate::xml::tag::Tag;
use crate::xml::write_error::WriteError;

impl Writer {
    /// Writes an attribute of the element just begun.
    #[inline]
    pub fn attribute<T: Value>(&mut self, tag: impl Into<Tag>, value: &T) {
        let tag = tag.into();
        self.attribute_of(tag.name(), tag.facets(), value);
    }

    fn attribute_of<T: Value>(
        &mut self,
        name: &'static str,
        facets: Option<&'static Facets>,
        value: &T,
    ) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        if self.checks.is_some() {
            self.check_value(&value.checkable(), facets, Some(name));
        }
        self.print(value, facets, Escape::Attribute);
        self.out.push('"');
    }

    /// Writes an attribute if it has a value.
    #[inline]
    pub fn optional_attribute<T: Value>(&mut self, tag: impl Into<Tag>, value: &Option<T>) {
        if let Some(value) = value {
            self.attribute(tag, value);
        }
    }

    /// Writes a value as text of the element that is open.
    #[inline]
    pub fn value<T: Value>(&mut self, value: &T) {
        self.text(value, None);
    }

    /// As [`Writer::value`] for a type that has facets.
    pub fn value_of<T: Value>(&mut self, facets: &'static Facets, value: &T) {
        self.text(value, Some(facets));
    }

    #[inline]
    fn text<T: Value>(&mut self, value: &T, facets: Option<&'static Facets>) {
        self.end_tag();
        if self.checks.is_some() {
            self.check_value(&value.checkable(), facets, None);
            self.check_fixed(&value.checkable());
        }
        self.print(value, facets, Escape::Text);
    }

    /// Writes an element whose text is a value.
    #[inline]
    pub fn value_element<T: Value>(&mut self, tag: Tag, value: &T) {
        self.text_element(tag.name(), tag.facets(), value);
    }

    #[inline]
    fn text_element<T: Value>(
        &mut self,
        name: &'static str,
        facets: Option<&'static Facets>,
        value: &T,
    ) {
        self.start(name);
        self.out.push('>');
        self.tag_is_open = false;
        if self.checks.is_some() {
            self.check_value(&value.checkable(), facets, None);
        }
        self.print(value, facets, Escape::Text);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "most texts are short: a call takes as long as the rest"
    )]
    pub(super) fn print<T: Value>(
        &mut self,
        value: &T,
        facets: Option<&'static Facets>,
        escape: Escape,
    ) {
        let start = self.out.len();
        let mut print = Print {
            out: &mut self.out,
            escape,
            problem: None,
            facets,
        };
        value.print(&mut print);
        if let Some(problem) = print.problem {
            self.settle(start, problem);
        }
    }

    /// Notes what was replaced in the text that was written from here, or that it cannot be written.
    #[cold]
    fn settle(&mut self, start: usize, problem: Problem) {
        if let (Some(replaced), Problem::Character(character)) = (&mut self.replaced, &problem) {
            let before = &self.out[..start];
            // ` name="`
            let attribute = before.strip_suffix("=\"").and_then(|before| {
                let (_, name) = before.rsplit_once(' ')?;
                is_in_tag(before).then(|| name.to_owned())
            });
            replaced.push(start, attribute, *character);
            return;
        }
        if self.error.is_none() {
            let path = self.path(start);
            self.error = Some(match problem {
                Problem::Character(character) => WriteError::Character { path, character },
                Problem::Item(item) => WriteError::Item { path, item },
            });
        }
    }

    /// The elements that are open at an offset of what was written.
    pub(super) fn path(&self, offset: usize) -> String {
        let mut written = self.out[..offset].to_owned();
        if let Some(tag) = written
            .rfind('<')
            .filter(|&tag| !written[tag..].contains('>'))
        {
            // Inside a start tag: what comes before the attribute is its element.
            let name_end = written[tag..]
                .find(' ')
                .map_or(written.len(), |blank| tag + blank);
            written.truncate(name_end);
            written.push('>');
        }
        let end = written.len();
        position::location(&written, end).path
    }
}

/// Whether a text ends inside a tag. The values of attributes have no `<` and no `>`.
fn is_in_tag(text: &str) -> bool {
    text.rfind('<') > text.rfind('>')
}
