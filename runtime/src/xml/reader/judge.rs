//! Wildcard content is judged by what the schemas declare. It is kept as it came whatever the judgement says.

use super::text::normalised_under;
use super::{At, Attribute, Global, Globals, Pass, Reader, Result, attributes};
use crate::text::excerpt::excerpt;
use crate::xml::any::AnyAttribute;
use crate::xml::built_in_types::BUILT_IN_TYPES;
use crate::xml::namespace::{self, Id};
use crate::xml::notice::{Effect, Report};
use crate::xml::place::Place;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::value_constraint::ValueConstraint;
use crate::xml::wildcard::{Open, Process};

/// What is left to do with an element of wildcard content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It is kept, and what is in it is judged so.
    Keep(Process),
    /// It was read.
    Nothing,
}

/// By what an element is judged.
#[derive(Clone, Copy)]
enum Judge {
    /// Its declaration.
    Element,
    /// A type, with the default or fixed value that the declaration of the element has.
    Type(Option<ValueConstraint>),
}

/// What `xsi:type` names.
enum Named {
    Type(&'static Global),
    /// `xs:anyType`, or something of which nothing is known.
    Anything,
}

impl Globals {
    /// Whether there is a global element with this name.
    pub(crate) fn declares(&self, namespace: Id, local: &str) -> bool {
        find(self.elements, namespace, local).is_some()
    }
}

impl Reader<'_> {
    /// Judges wildcard content by these.
    pub(crate) fn judge_by(&mut self, globals: &'static Globals) {
        self.globals = Some(globals);
    }

    /// By what wildcard content is judged, if anybody asks.
    fn judges(&self) -> Option<&'static Globals> {
        let is_asked = self.options.strict || self.report.is_some();
        // What a stream has handed out is not there to be judged.
        let is_whole = self.handed_out.is_none() && self.trial.is_none();
        self.globals.filter(|_| is_asked && is_whole)
    }

    /// Judges the current element, which a wildcard admits.
    #[cold]
    pub(super) fn judge_element(&mut self, process: Process) -> Result<Left> {
        let Some(globals) = self.judges() else {
            return Ok(Left::Keep(Process::Skip));
        };
        if let Some(declared) = find(globals.elements, self.namespace, self.local) {
            return self.judge(declared, Judge::Element);
        }
        if let Some(left) = self.judge_by_named_type(globals, None)? {
            return Ok(left);
        }
        if process == Process::Strict {
            let found = self.found();
            self.notice(self.tag, Effect::Kept, || {
                ReadErrorKind::UndeclaredElement(found)
            })?;
        }
        Ok(Left::Keep(Process::Lax))
    }

    /// Judges the current element, whose declared type is `xs:anyType`.
    #[cold]
    pub(super) fn judge_open_element(&mut self) -> Result<Left> {
        let Some(globals) = self.judges() else {
            return Ok(Left::Keep(Process::Skip));
        };
        let left = self.judge_by_named_type(globals, self.constraint)?;
        Ok(left.unwrap_or(Left::Keep(Process::Lax)))
    }

    /// Judges the current element by the type that its `xsi:type` names, if it has that. Its default or fixed value
    /// is that of the type.
    fn judge_by_named_type(
        &mut self,
        globals: &'static Globals,
        constraint: Option<ValueConstraint>,
    ) -> Result<Option<Left>> {
        let Some(name) = self.named_type()? else {
            return Ok(None);
        };
        let Named::Type(global) = self.named(globals, &name)? else {
            return Ok(Some(Left::Keep(Process::Lax)));
        };
        if self.says_nil()? {
            self.check_nil(&name)?;
            return Ok(Some(Left::Keep(Process::Skip)));
        }
        self.judge(global, Judge::Type(constraint)).map(Some)
    }

    /// Whether the current element says `xsi:nil="true"`.
    pub(super) fn says_nil(&mut self) -> Result<bool> {
        if self.attributes.is_empty() {
            return Ok(false);
        }
        let attributes = self.attributes.clone();
        let is_nil = self.is_nil();
        self.attributes = attributes;
        is_nil
    }

    /// Checks an element that is nil and has this type: a built-in type has no attributes.
    fn check_nil(&mut self, name: &str) -> Result<()> {
        if !name.starts_with("xs:") {
            return Ok(());
        }
        let mut attributes = self.attributes.iter();
        let other = attributes.find(|attribute| attribute.namespace != namespace::XSI);
        let Some(&Attribute {
            prefix, local, raw, ..
        }) = other
        else {
            return Ok(());
        };
        let name = attributes::spelled(prefix, local);
        self.notice(self.offset_of(raw), Effect::Kept, || {
            ReadErrorKind::UnexpectedAttribute(name)
        })
    }

    /// What the value of `xsi:type` names.
    fn named(&mut self, globals: &'static Globals, name: &str) -> Result<Named> {
        let is_built_in = name.starts_with("xs:");
        let types = if is_built_in {
            BUILT_IN_TYPES
        } else {
            globals.types
        };
        if let Ok(index) = types.binary_search_by_key(&name, |global| global.name) {
            return Ok(Named::Type(&types[index]));
        }
        if name == "xs:anyType" || (!is_built_in && !globals.has_all_types) {
            return Ok(Named::Anything);
        }
        let found = excerpt(name);
        self.notice(self.tag, Effect::Kept, || ReadErrorKind::Type {
            expected: "of the schemas".to_owned(),
            found,
        })?;
        Ok(Named::Anything)
    }

    /// Judges the current element.
    fn judge(&mut self, global: &Global, judge: Judge) -> Result<Left> {
        if !self.is_judging {
            self.judge_aside(global, judge)?;
            return Ok(Left::Keep(Process::Skip));
        }
        let around = self.constraint.take();
        self.begin_judging(judge);
        (global.read)(self, global.facets)?;
        self.constraint = around;
        Ok(Left::Nothing)
    }

    fn begin_judging(&mut self, judge: Judge) {
        if let Judge::Type(constraint) = judge {
            self.take_xsi("type");
            self.constraint = constraint;
        }
    }

    /// Judges the current element, and stays at its start tag.
    fn judge_aside(&mut self, global: &Global, judge: Judge) -> Result<()> {
        let mut aside = Self {
            at: At::Start,
            pass: Pass::First,
            rests_at: usize::MAX,
            is_judging: true,
            open: Open::Judged(Process::Lax),
            ..self.aside()
        };
        aside.begin_judging(judge);
        if let Err(error) = (global.read)(&mut aside, global.facets) {
            if self.options.strict {
                return Err(error);
            }
            // All else this reader finds, too.
            if error.kind().is_about_schema() {
                let (place, kind) = error.into_place();
                self.report_at(place, Effect::Kept, kind);
            }
        }
        for (offset, kind) in aside.into_report().into_iter().flat_map(Report::into_kinds) {
            let range = offset..offset;
            self.report_at(Place { offset, range }, Effect::Kept, kind);
        }
        Ok(())
    }

    /// Judges the current element, which has only text, by the type that `xsi:type` names.
    pub(super) fn judge_text(&mut self, name: &str) -> Result<()> {
        let Some(globals) = self.judges() else {
            return Ok(());
        };
        match self.named(globals, name)? {
            Named::Type(global) => self.judge_aside(global, Judge::Type(self.constraint)),
            Named::Anything => Ok(()),
        }
    }

    /// Judges the value of an attribute that a wildcard admits.
    #[cold]
    pub(super) fn judge_attribute(
        &mut self,
        process: Process,
        index: usize,
        value: &str,
    ) -> Result<()> {
        let Some(globals) = self.judges() else {
            return Ok(());
        };
        let Attribute {
            namespace,
            prefix,
            local,
            raw,
            ..
        } = self.attributes[index];
        let offset = self.offset_of(raw);
        let known = globals.attributes;
        let found = spelled(namespace, local)
            .and_then(|name| known.binary_search_by_key(&&*name, |known| known.name).ok());
        let Some(index) = found else {
            if process == Process::Strict {
                let name = attributes::spelled(prefix, local);
                self.notice(offset, Effect::Kept, || {
                    ReadErrorKind::UndeclaredAttribute(name)
                })?;
            }
            return Ok(());
        };
        let declared = &known[index];
        let value = normalised_under(declared.facets, value.into());
        match (declared.read)(self, &value, offset, declared.facets) {
            Err(error) if !self.options.strict => {
                let (place, kind) = error.into_place();
                self.report_at(place, Effect::Kept, kind);
                Ok(())
            }
            other => other,
        }
    }

    /// Judges the current element, whose declared type is `xs:anyType`, by its `xsi:type`, and keeps `xsi:type` and
    /// `xsi:nil`.
    #[cold]
    pub(super) fn open_type(
        &mut self,
        is_nillable: bool,
        kept: &mut Vec<AnyAttribute>,
    ) -> Result<()> {
        let is_nil = is_nillable && self.is_nil()?;
        let name = self.named_type()?;
        if let (Some(globals), Some(name)) = (self.judges(), &name) {
            self.open = Open::Judged(self.judge_open(globals, name, is_nil)?);
        }
        if is_nil {
            self.open = Open::Nil;
        }
        self.take_xsi("type");
        let mut keep = |local: &str, value: String| {
            let uri = Some(namespace::XSI_URI.into());
            kept.push(AnyAttribute::read(uri, "xsi", local, value));
        };
        if let Some(name) = name {
            keep("type", name);
        }
        if is_nil {
            keep("nil", "true".to_owned());
        }
        Ok(())
    }

    fn judge_open(
        &mut self,
        globals: &'static Globals,
        name: &str,
        is_nil: bool,
    ) -> Result<Process> {
        let Named::Type(global) = self.named(globals, name)? else {
            return Ok(Process::Lax);
        };
        // What is nil has no content to be judged.
        if is_nil {
            self.check_nil(name)?;
        } else {
            self.judge_aside(global, Judge::Type(self.constraint))?;
        }
        Ok(Process::Skip)
    }

    /// Reads the current element, of which no code was generated.
    pub(crate) fn pass_unread(&mut self) -> Result<()> {
        self.skip()
    }

    /// Reads the current element, which is abstract.
    pub(crate) fn refuse(&mut self) -> Result<()> {
        self.abstract_type()?;
        self.skip()
    }
}

/// The declaration with this name.
fn find(declared: &'static [Global], namespace: Id, local: &str) -> Option<&'static Global> {
    let name = spelled(namespace, local)?;
    let index = declared.binary_search_by_key(&&*name, |global| global.name);
    index.ok().map(|index| &declared[index])
}

/// The name as generated code spells it, if that knows the namespace.
fn spelled(namespace: Id, local: &str) -> Option<String> {
    (namespace != namespace::FOREIGN).then(|| namespace::spelled(namespace, local))
}
