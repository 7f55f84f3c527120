//! Random envelopes for each message of the schemas, so that every type is read and written, with all
//! spellings of its values.
//!
//! They are valid by construction, and the script `run` has xmllint confirm it.

use std::fmt::Write as _;
use std::path::Path;

use ews_codegen::model::{
    ComplexType, Content, Element, Method, Model, Namespaces, Particle, QName, Term, Type, TypeRef,
    Use, ValueConstraint, Wildcard,
};
use ews_codegen::select;
use ews_codegen::{Profile, load};

use test_support::bytes::Random;

use crate::material::{Document, Validity};

mod values;

/// From this depth on only what is required is there.
const DEEP: usize = 9;
/// Nothing is made beyond this depth: another alternative is tried.
const TOO_DEEP: usize = 24;

/// Makes this many envelopes for each root element of the messages.
///
/// # Errors
/// The schemas cannot be read.
pub fn instances(schemas: &Path, count: usize) -> Result<Vec<Document>, ews_codegen::Error> {
    let model = Model::build(&load::load(&[schemas.to_owned()])?)?;
    let messages = select::operations(&model, &Profile::EWS)
        .first()
        .map(|o| o.request.namespace.clone());
    let roots = model
        .elements
        .values()
        .filter(|e| Some(&e.name.namespace) == messages.as_ref());
    let mut documents = Vec::new();
    for root in roots {
        for number in 1..=count {
            let random = Random::new(&root.name.local, number);
            let mut generator = Generator {
                model: &model,
                random,
                out: String::new(),
                depth: 0,
            };
            if let Some(text) = generator.envelope(root) {
                documents.push(Document {
                    path: format!("instances/{}-{number:02}.xml", root.name.local),
                    kind: "made".to_owned(),
                    validity: Validity::Valid,
                    text,
                });
            }
        }
    }
    Ok(documents)
}

/// Makes one document. If nothing can be made, the result is `None`, and the text written so far is removed.
struct Generator<'m> {
    model: &'m Model,
    random: Random,
    out: String,
    depth: usize,
}

impl<'m> Generator<'m> {
    fn envelope(&mut self, root: &'m Element) -> Option<String> {
        self.out.push_str(r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#);
        for namespace in &self.model.namespaces {
            let (prefix, uri) = (namespace.prefix.as_deref()?, namespace.uri.as_deref()?);
            // Writing to a string does not fail.
            let _ = write!(self.out, r#" xmlns:{prefix}="{uri}""#);
        }
        self.out.push_str(">\n<s:Header>");
        let model = self.model;
        for header in Profile::EWS.headers() {
            let element = model.elements.get(&header);
            if let Some(element) = element.filter(|_| self.random.once_in(4)) {
                self.attempt(|generator| generator.global(element));
            }
        }
        self.out.push_str("</s:Header>\n<s:Body>");
        self.global(root)?;
        self.out.push_str("</s:Body>\n</s:Envelope>\n");
        Some(std::mem::take(&mut self.out))
    }

    /// Writes something, or removes what was written if that fails.
    fn attempt(&mut self, write: impl FnOnce(&mut Self) -> Option<()>) -> Option<()> {
        let (length, depth) = (self.out.len(), self.depth);
        let written = write(self);
        if written.is_none() {
            self.out.truncate(length);
            self.depth = depth;
        }
        written
    }

    /// One of several things, whichever comes first and can be written.
    fn one_of<T: Copy>(
        &mut self,
        things: &[T],
        write: impl Fn(&mut Self, T) -> Option<()>,
    ) -> Option<()> {
        let first = self.random.below(things.len());
        let order = things[first..].iter().chain(&things[..first]);
        order
            .copied()
            .find_map(|thing| self.attempt(|generator| write(generator, thing)))
    }

    /// A global element, or a member of its substitution group.
    fn global(&mut self, head: &'m Element) -> Option<()> {
        let model = self.model;
        let members = model.substitutions.get(&head.name).into_iter().flatten();
        let candidates: Vec<&Element> = std::iter::once(head)
            .chain(members.filter_map(|member| model.elements.get(member)))
            .filter(|element| !element.is_abstract)
            .collect();
        self.one_of(&candidates, Self::element)
    }

    fn element(&mut self, element: &'m Element) -> Option<()> {
        let name = element.name.show(&self.model.namespaces);
        self.depth += 1;
        if self.depth > TOO_DEEP {
            return None;
        }
        if element.is_nillable && self.random.once_in(3) {
            let _ = write!(self.out, r#"<{name} xsi:nil="true"/>"#);
        } else {
            let _ = write!(self.out, "<{name}");
            if let Some(Type::Complex(ty)) = resolve(self.model, &element.ty) {
                self.complex(&element.ty, ty)?;
            } else {
                self.out.push('>');
                self.text(&element.ty, element.value.as_ref())?;
            }
            let _ = write!(self.out, "</{name}>");
        }
        self.depth -= 1;
        Some(())
    }

    /// Attributes and content of a complex type, or of one that derives from it if it is abstract.
    fn complex(&mut self, reference: &TypeRef, ty: &'m ComplexType) -> Option<()> {
        if !ty.is_abstract {
            return self.inside(ty);
        }
        let TypeRef::Named(name) = reference else {
            return None;
        };
        let model = self.model;
        let derived: Vec<(&QName, &ComplexType)> = model
            .types
            .iter()
            .filter_map(|(name, ty)| match ty {
                Type::Complex(ty) if !ty.is_abstract => Some((name, ty)),
                _ => None,
            })
            .filter(|(_, ty)| derives(model, ty, name))
            .collect();
        self.one_of(&derived, |generator, (name, ty)| {
            let name = name.show(&model.namespaces);
            let _ = write!(generator.out, r#" xsi:type="{name}""#);
            generator.inside(ty)
        })
    }

    fn inside(&mut self, ty: &'m ComplexType) -> Option<()> {
        self.attributes(ty, &mut Vec::new())?;
        self.out.push('>');
        self.content(ty)
    }

    /// Its own attributes, and those of its base that it does not declare itself.
    fn attributes(&mut self, ty: &'m ComplexType, seen: &mut Vec<&'m QName>) -> Option<()> {
        for attribute in &ty.attributes {
            let is_new = !seen.contains(&&attribute.name);
            seen.push(&attribute.name);
            let is_there = match attribute.usage {
                Use::Required => true,
                Use::Optional => self.depth < DEEP && self.random.once_in(2),
                Use::Prohibited => false,
            };
            if is_new && is_there {
                let name = match attribute.name.namespace.as_deref() {
                    Some("http://www.w3.org/XML/1998/namespace") => {
                        format!("xml:{}", attribute.name.local)
                    }
                    _ => attribute.name.show(&self.model.namespaces),
                };
                let _ = write!(self.out, r#" {name}=""#);
                self.text(&attribute.ty, attribute.value.as_ref())?;
                self.out.push('"');
            }
        }
        let soap = |namespaces: &Namespaces| match namespaces {
            Namespaces::Any => true,
            Namespaces::List(uris) => uris
                .iter()
                .flatten()
                .any(|uri| uri.contains("soap/envelope")),
            Namespaces::Other(_) => false,
        };
        if ty
            .any_attribute
            .as_ref()
            .is_some_and(|any| soap(&any.namespaces))
            && self.random.once_in(2)
        {
            self.out.push_str(r#" s:mustUnderstand="1""#);
        }
        match self.base(ty) {
            Some((base, _)) => self.attributes(base, seen),
            None => Some(()),
        }
    }

    fn base(&self, ty: &ComplexType) -> Option<(&'m ComplexType, Method)> {
        let derivation = ty.derivation.as_ref()?;
        match self.model.types.get(&derivation.base) {
            Some(Type::Complex(base)) => Some((base, derivation.method)),
            _ => None,
        }
    }

    fn content(&mut self, ty: &'m ComplexType) -> Option<()> {
        if let Some((base, Method::Extension)) = self.base(ty) {
            self.content(base)?;
        }
        match &ty.content {
            Content::Empty => Some(()),
            Content::Simple(value) => self.text(value, None),
            Content::Particle(particle) => self.particle(particle),
        }
    }

    fn particle(&mut self, particle: &'m Particle) -> Option<()> {
        let occurs = particle.occurs;
        let most = occurs.max.unwrap_or(u64::MAX).min(occurs.min + 2);
        let spread = usize::try_from(most - occurs.min).unwrap_or_default();
        // Less is made at greater depth.
        let extra = match self.depth {
            depth if depth >= DEEP || !self.random.once_in(1 + depth / 4) => 0,
            _ => self.random.below(spread + 1),
        };
        for _ in 0..occurs.min {
            self.term(&particle.term)?;
        }
        for _ in 0..extra {
            self.attempt(|generator| generator.term(&particle.term));
        }
        Some(())
    }

    fn term(&mut self, term: &'m Term) -> Option<()> {
        let model = self.model;
        match term {
            Term::Sequence(parts) | Term::All(parts) => parts
                .iter()
                .try_for_each(|part| self.particle(part).ok_or(()))
                .ok(),
            Term::Choice(parts) => {
                let parts: Vec<&Particle> = parts.iter().collect();
                self.one_of(&parts, Self::particle)
            }
            Term::Group(name) => self.particle(model.groups.get(name)?),
            Term::ElementRef(name, _) => self.global(model.elements.get(name)?),
            Term::Element(element) => self.element(element),
            Term::Any(wildcard) => self.anything(wildcard),
        }
    }

    fn anything(&mut self, wildcard: &Wildcard) -> Option<()> {
        let any = match wildcard.namespaces {
            Namespaces::Any if self.random.once_in(2) => r#"<note kind="x">free</note>"#,
            Namespaces::Any | Namespaces::Other(_) => {
                r#"<x:note xmlns:x="urn:x" xmlns:y="urn:y" y:kind="a &amp; b">so <y:b>free</y:b> it is</x:note>"#
            }
            Namespaces::List(_) => return None,
        };
        self.out.push_str(any);
        Some(())
    }

    fn text(&mut self, reference: &TypeRef, constraint: Option<&ValueConstraint>) -> Option<()> {
        let value = match constraint {
            Some(ValueConstraint::Fixed(value)) => value.clone(),
            _ => values::value(self.model, reference, &mut self.random)?,
        };
        for character in value.chars() {
            match character {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' => self.out.push_str("&quot;"),
                '\n' => self.out.push_str("&#10;"),
                other => self.out.push(other),
            }
        }
        Some(())
    }
}

fn resolve<'m>(model: &'m Model, reference: &'m TypeRef) -> Option<&'m Type> {
    match reference {
        TypeRef::Named(name) => model.types.get(name),
        TypeRef::Anonymous(ty) => Some(ty),
        TypeRef::Builtin(_) => None,
    }
}

fn derives(model: &Model, ty: &ComplexType, base: &QName) -> bool {
    ty.derivation.as_ref().is_some_and(|derivation| {
        derivation.base == *base
            || matches!(model.types.get(&derivation.base), Some(Type::Complex(ty)) if derives(model, ty, base))
    })
}
