//! The reader that generated code calls. It descends recursively over tokens, with names resolved. Values are
//! owned, and no tree is built.

use std::collections::BTreeSet;

use crate::text::{names, words};
use crate::value::Facets;
use crate::xml::document_text::Readable;
use crate::xml::handed_out::HandedOut;
use crate::xml::namespace::{self, Id};
use crate::xml::notice::Report;
use crate::xml::position;
use crate::xml::read_error::ReadError;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::read_options::ReadOptions;
use crate::xml::scope::{Declared, Scope};
#[cfg(feature = "parallel")]
use crate::xml::sharing::Sharing;
use crate::xml::tokens::{OpenElement, Tokens};
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::wildcard::Open;

use self::attribute::Attribute;
use self::departures::{Departures, Offer};
use self::group::Group;
use self::overlooked::Overlooked;
use self::pass::{At, Pass};
use self::trial::Trial;
use self::usual_counts::UsualCounts;

pub(crate) mod alternatives;
mod aside;
mod asking;
mod attribute;
mod attributes;
mod begin;
mod checks;
pub(crate) mod constrained;
mod departures;
mod elements;
mod errors;
mod find_choice;
mod gap;
mod group;
mod handed_out;
mod hints;
mod judge;
pub(crate) mod lists;
mod mixed;
mod nodes;
mod other_namespace;
mod overlook;
mod overlooked;
mod particles;
mod pass;
mod qname;
mod rescue;
mod room;
mod roots;
mod salvage;
mod skip;
mod slot;
#[cfg(feature = "parallel")]
mod split;
mod tags;
pub(crate) mod text;
mod trial;
mod trials;
mod usual_counts;
mod wildcard;
mod xsi;

/// The result of the reader's methods.
pub type Result<T> = std::result::Result<T, ReadError>;

/// Reads one document.
///
/// Generated code calls its methods in schema order. Inside an element the reader stands on a child's
/// start tag or on the end tag; each method looks whether that start tag has the name it was given,
/// and reads the element if so. See [`ReadXml`](crate::codegen::ReadXml) for how the pieces fit.
#[derive(Debug)]
pub struct Reader<'a> {
    text: &'a str,
    /// Where its part of the text ends, if several threads read.
    end: usize,
    tokens: Tokens<'a>,
    /// Where the next token starts.
    position: usize,
    options: &'a ReadOptions,
    scope: Scope<'a>,
    at: At,
    /// Where the current tag starts.
    tag: usize,
    namespace: Id,
    prefix: &'a str,
    local: &'a str,
    /// The key of the local name.
    key: u64,
    is_empty: bool,
    attributes: Vec<Attribute<'a>>,
    depth: usize,
    /// How deep it may go.
    deepest: usize,
    /// The state of the current pass over the children.
    pass: Pass,
    report: Option<Report>,
    /// What departs from the schema in the elements that are open.
    departures: Departures,
    /// Where the last element begins that was read or left out.
    last: usize,
    /// How many items the last lists had.
    usual_counts: UsualCounts,
    /// The last choice or group of several elements that was read or left out.
    last_group: Group,
    /// The last element and group before the child that was taken for one of another namespace, and their parent.
    before_other: (usize, Group, OpenElement<'a>),
    /// Where the children begin that choices in a group keep. The group is read again for each.
    kept: Vec<usize>,
    /// Where the children of groups begin that are taken for those of another namespace.
    taken: BTreeSet<usize>,
    /// The skipped element that is offered to the choices of its parent.
    offer: Option<Offer>,
    /// What is tried with the current child.
    trial: Option<Box<Trial<'a>>>,
    /// Whether the text may have a carriage return.
    may_have_return: bool,
    /// At this depth the reader stops at the end of an element, and does not look for the next tag, unless it overlooks
    /// children there.
    rests_at: usize,
    /// Where the children begin that interrupt groups.
    overlooked: Overlooked,
    /// The text ended inside a token.
    is_cut_off: bool,
    /// A DOCTYPE was skipped.
    has_doctype: bool,
    /// What a stream has handed out of the document.
    handed_out: Option<&'a HandedOut>,
    /// The default or fixed value of the element that is being read, if its declaration has one.
    constraint: Option<ValueConstraint>,
    /// By what wildcard content is judged.
    globals: Option<&'static Globals>,
    /// It only judges wildcard content, and keeps nothing of it.
    is_judging: bool,
    /// How the content of the current element is judged, if its type is `xs:anyType`.
    open: Open,
    /// Which threads read a long list.
    #[cfg(feature = "parallel")]
    sharing: Sharing,
}

/// What a set of schemas declares. Strict reading judges by it what stands in place of a wildcard.
#[derive(Debug)]
pub struct Globals {
    /// The global elements, sorted by their names.
    pub elements: &'static [Global],
    /// The named types that are not abstract, sorted by their names.
    pub types: &'static [Global],
    /// Whether these are all types. Nothing is said of others if not.
    pub has_all_types: bool,
    /// The global attributes, sorted by their names.
    pub attributes: &'static [GlobalAttribute],
}

/// A global element or a named type, and what reads an element as such.
#[derive(Debug)]
pub struct Global {
    pub(crate) name: &'static str,
    pub(crate) facets: Option<&'static Facets>,
    pub(crate) read: fn(&mut Reader<'_>, Option<&'static Facets>) -> Result<()>,
}

/// A global attribute, and what reads its value, which begins at an offset.
#[derive(Debug)]
pub struct GlobalAttribute {
    pub(crate) name: &'static str,
    pub(crate) facets: Option<&'static Facets>,
    pub(crate) read: fn(&mut Reader<'_>, &str, usize, Option<&'static Facets>) -> Result<()>,
}

/// A piece of a document that begins with an element, and what is in scope there.
pub(crate) struct Fragment<'a> {
    pub(crate) text: Readable<'a>,
    /// How many elements are around it.
    pub(crate) depth: usize,
    /// What they declare, innermost last.
    pub(crate) declarations: &'a [Declared],
}

impl<'a> Reader<'a> {
    /// The range of the local name of the current tag in the text.
    pub(crate) fn local_name(&self) -> std::ops::Range<usize> {
        let before = match self.prefix {
            "" => "<".len(),
            prefix => "<:".len() + prefix.len(),
        };
        let start = self.tag + before;
        start..start + self.local.len()
    }

    /// Whether the current tag also ends its element.
    pub(crate) fn is_empty(&self) -> bool {
        self.is_empty
    }

    /// Whether an error may only come from the fact that the text is incomplete.
    pub(crate) fn has_run_out(&self, error: &ReadError) -> bool {
        self.is_cut_off || matches!(error.kind(), ReadErrorKind::UnexpectedEnd(_))
    }

    /// What lenient reading has reported.
    pub(crate) fn into_report(mut self) -> Option<Report> {
        self.depth = 0;
        self.settle();
        self.report
    }

    /// What the current element declares.
    pub(crate) fn declarations(&self) -> Vec<Declared> {
        self.scope.declared()
    }

    /// Reads a whole document. What was reported comes with an error too.
    pub(crate) fn document<T>(
        mut self,
        read: impl FnOnce(&mut Self) -> Result<T>,
    ) -> (Result<T>, Option<Report>) {
        let text = self.text;
        let result = match self.whole(read) {
            Ok(value) => Ok(value),
            Err(error) => Err(located(error, text)),
        };
        (result, self.into_report())
    }

    fn whole<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.begin()?;
        let value = read(self)?;
        self.end()?;
        Ok(value)
    }

    /// Goes to the root element.
    fn begin(&mut self) -> Result<()> {
        if self.text.len() > self.options.max_size {
            return Err(self.limit("bytes", self.options.max_size));
        }
        self.advance()
    }

    /// Looks that nothing follows the root element that cannot.
    fn end(&mut self) -> Result<()> {
        if self.at != At::Start {
            self.advance()?;
        }
        // Who reads may leave elements open.
        while self.at == At::End {
            self.close();
            self.advance()?;
        }
        if self.at == At::Start {
            return Err(Self::syntax(self.tag, "there can only be one root element"));
        }
        Ok(())
    }

    /// Whether the reader stands on the start tag of this name.
    // Left to itself, the compiler inlines it in some places: then each of the others pays for a call.
    #[inline(always)]
    #[must_use]
    #[allow(
        clippy::inline_always,
        reason = "it is asked for every child that a type has"
    )]
    pub fn at(&self, name: &'static str) -> bool {
        let (namespace, local) = namespace::split(name);
        self.at_expanded(namespace, local)
    }

    /// As [`Reader::at`] for the namespace and the local name.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "as for `at`")]
    fn at_expanded(&self, namespace: Id, local: &'static str) -> bool {
        words::are_equal(self.local.as_bytes(), local.as_bytes())
            && self.namespace == namespace
            && self.at == At::Start
    }

    /// As [`Reader::at`] where that is rarely asked.
    #[inline(never)]
    fn is_at(&self, name: &'static str) -> bool {
        self.at(name)
    }

    /// Whether the reader may stand on the start tag of this name. This is asked for every child that a type has,
    /// and answered faster than [`Reader::at`]; only if so, that is asked too.
    #[inline(always)]
    #[allow(
        clippy::inline_always,
        reason = "the key of a constant name must fold to a constant"
    )]
    pub(crate) fn may_be_at(&self, name: &'static str) -> bool {
        self.key == names::key(namespace::split(name).1)
    }

    fn set_local(&mut self, local: &'a str) {
        self.local = local;
        self.key = names::key(local);
    }

    /// Whether the reader stands on the end tag of the element it is in.
    #[must_use]
    pub fn at_end(&self) -> bool {
        self.at != At::Start
    }

    /// Whether reading is strict.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.options.strict
    }
}

/// An error of a reader over this text with its location.
#[cold]
pub(crate) fn located(error: ReadError, text: &str) -> ReadError {
    let location = position::location(text, error.place().offset);
    error.at_location(location)
}
