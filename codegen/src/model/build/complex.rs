//! Complex types.

use xsd_parser::models::schema::xs::{
    AnyAttribute, AttributeGroupType, AttributeType, ComplexBaseType, ComplexBaseTypeContent,
    ComplexContent, ComplexContentContent, ExtensionType, ExtensionTypeContent, Facet as XsdFacet,
    GroupType, RestrictionType, RestrictionTypeContent, SimpleBaseType, SimpleContent,
    SimpleContentContent,
};

use super::Builder;
use super::attribute::{Attributes, add_wildcard, any_attribute};
use super::cursor::Cursor;
use super::facet::Facets;
use super::particle::Compositor;
use super::symbols::{Need, TypeDef};
use crate::error::{Error, ErrorKind};
use crate::load::MAX_DEPTH;
use crate::model::{
    ComplexType, Content, Derivation, Documentation, Method, Particle, QName, SimpleType, Term,
    Type, TypeRef, Variety,
};

/// What may stand in `xs:complexType`, `xs:extension` and `xs:restriction` alike.
enum Part<'a> {
    Annotation,
    Group(Compositor, &'a GroupType),
    Attribute(&'a AttributeType),
    AttributeGroup(&'a AttributeGroupType),
    AnyAttribute(&'a AnyAttribute),
    SimpleType(&'a SimpleBaseType),
    Facet(&'a XsdFacet),
    SimpleContent(&'a SimpleContent),
    ComplexContent(&'a ComplexContent),
    Misread,
}

/// Turns one of `xsd-parser`'s lists of children into parts; the variants that all have are the same.
macro_rules! parts {
    ($($from:ident { $($own:ident => $to:ident),* $(,)? })*) => {
        $(impl<'a> From<&'a $from> for Part<'a> {
            fn from(content: &'a $from) -> Self {
                match content {
                    $from::Annotation(_) => Self::Annotation,
                    $from::Group(x) => Self::Group(Compositor::Reference, x),
                    $from::All(x) => Self::Group(Compositor::All, x),
                    $from::Choice(x) => Self::Group(Compositor::Choice, x),
                    $from::Sequence(x) => Self::Group(Compositor::Sequence, x),
                    $from::Attribute(x) => Self::Attribute(x),
                    $from::AttributeGroup(x) => Self::AttributeGroup(x),
                    $from::AnyAttribute(x) => Self::AnyAttribute(x),
                    $from::OpenContent(_) | $from::Assert(_) => Self::Misread,
                    $($from::$own(x) => Self::$to(x),)*
                }
            }
        })*
    };
}

parts! {
    ComplexBaseTypeContent { SimpleContent => SimpleContent, ComplexContent => ComplexContent }
    ExtensionTypeContent {}
    RestrictionTypeContent { SimpleType => SimpleType, Facet => Facet }
}

/// What the parts of a type, an extension or a restriction come to.
struct Body<'a> {
    particle: Option<Particle>,
    attributes: Attributes,
    simple: Option<TypeRef>,
    facets: Vec<(&'a XsdFacet, Cursor<'a>)>,
    content: Option<(Part<'a>, Cursor<'a>)>,
}

/// What a complex type is, apart from its own flags.
struct Shape {
    derivation: Option<Derivation>,
    content: Content,
    attributes: Attributes,
    is_mixed: Option<bool>,
}

impl<'a> Builder<'a> {
    /// `xs:complexType`
    pub(super) fn complex(
        &self,
        complex: &'a ComplexBaseType,
        at: Cursor<'a>,
    ) -> Result<ComplexType, Error> {
        let body = self.body(&complex.content, at)?;
        let shape = match body.content {
            Some((Part::SimpleContent(simple), at)) => self.simple_content(simple, at)?,
            Some((Part::ComplexContent(complex), at)) => self.complex_content(complex, at)?,
            _ => Shape {
                derivation: None,
                content: content(body.particle),
                attributes: body.attributes,
                is_mixed: None,
            },
        };
        Ok(ComplexType {
            doc: at.doc(),
            at: at.at(),
            is_abstract: complex.abstract_,
            is_mixed: shape.is_mixed.or(complex.mixed).unwrap_or(false),
            derivation: shape.derivation,
            content: shape.content,
            attributes: shape.attributes.list,
            any_attribute: shape.attributes.any,
        })
    }

    fn body<T>(&self, parts: &'a [T], at: Cursor<'a>) -> Result<Body<'a>, Error>
    where
        Part<'a>: From<&'a T>,
    {
        let mut body = Body {
            particle: None,
            attributes: Attributes::default(),
            simple: None,
            facets: Vec::new(),
            content: None,
        };
        let parent = at.tag();
        for (part, at) in at.pair(parts)? {
            let part = part.into();
            if body.content.is_some() && !matches!(part, Part::Annotation) {
                return Err(at.error(ErrorKind::Misplaced {
                    element: at.tag(),
                    parent,
                }));
            }
            match part {
                Part::Annotation => {}
                Part::Group(compositor, group) => {
                    body.particle = self.group(compositor, group, at, false)?;
                }
                Part::Attribute(x) => self.add_attribute(&mut body.attributes, x, at)?,
                Part::AttributeGroup(x) => self.add_attribute_group(&mut body.attributes, x, at)?,
                Part::AnyAttribute(x) => {
                    add_wildcard(&mut body.attributes, any_attribute(x, at)?, at)?;
                }
                Part::SimpleType(x) => body.simple = Some(self.anonymous(x, at)?),
                Part::Facet(x) => body.facets.push((x, at)),
                Part::SimpleContent(_) | Part::ComplexContent(_) => body.content = Some((part, at)),
                Part::Misread => return Err(at.misread()),
            }
        }
        Ok(body)
    }

    fn complex_content(&self, complex: &'a ComplexContent, at: Cursor<'a>) -> Result<Shape, Error> {
        for (content, at) in at.pair(&complex.content)? {
            return match content {
                ComplexContentContent::Annotation(_) => continue,
                ComplexContentContent::Extension(x) => {
                    self.derived(&x.base, Method::Extension, &x.content, complex.mixed, at)
                }
                ComplexContentContent::Restriction(x) => {
                    self.derived(&x.base, Method::Restriction, &x.content, complex.mixed, at)
                }
            };
        }
        Err(at.misread())
    }

    /// An extension or restriction of a type with complex content.
    fn derived<T>(
        &self,
        base: &'a xsd_parser::models::schema::QName,
        method: Method,
        parts: &'a [T],
        is_mixed: Option<bool>,
        at: Cursor<'a>,
    ) -> Result<Shape, Error>
    where
        Part<'a>: From<&'a T>,
    {
        let derivation = match self.symbols.type_ref(at, "base", base, Need::Complex)? {
            TypeRef::Named(name) => {
                if self.has_simple_content(&name) {
                    let what = ErrorKind::WrongType {
                        name: base.to_string(),
                        found: "a complex type with simple content",
                        needed: "a complex type with complex content",
                    };
                    return Err(at.attribute_error("base", what));
                }
                Some(Derivation { base: name, method })
            }
            // Every complex type that does not say otherwise restricts xs:anyType.
            _ if method == Method::Restriction => None,
            _ => {
                let what = "extension of xs:anyType".to_owned();
                return Err(at.attribute_error("base", ErrorKind::Unsupported(what)));
            }
        };
        let body = self.body(parts, at)?;
        let content = content(body.particle);
        Ok(Shape {
            derivation,
            content,
            attributes: body.attributes,
            is_mixed,
        })
    }

    fn simple_content(&self, simple: &'a SimpleContent, at: Cursor<'a>) -> Result<Shape, Error> {
        for (content, at) in at.pair(&simple.content)? {
            return match content {
                SimpleContentContent::Annotation(_) => continue,
                SimpleContentContent::Extension(extension) => self.simple_extension(extension, at),
                SimpleContentContent::Restriction(x) => self.simple_restriction(x, at),
            };
        }
        Err(at.misread())
    }

    fn simple_extension(&self, own: &'a ExtensionType, at: Cursor<'a>) -> Result<Shape, Error> {
        let base = self.symbols.type_ref(at, "base", &own.base, Need::Any)?;
        let attributes = self.body(&own.content, at)?.attributes;
        let is_simple = match &base {
            TypeRef::Named(name) => {
                matches!(self.symbols.types.get(name), Some((TypeDef::Simple(_), _)))
            }
            other => !matches!(other, TypeRef::Builtin(crate::model::Builtin::AnyType)),
        };
        let (derivation, content) = if is_simple {
            (None, Content::Simple(base))
        } else {
            let base = self.simple_base(base, &own.base, at)?;
            (
                Some(Derivation {
                    base,
                    method: Method::Extension,
                }),
                Content::Empty,
            )
        };
        Ok(Shape {
            derivation,
            content,
            attributes,
            is_mixed: None,
        })
    }

    fn simple_restriction(&self, own: &'a RestrictionType, at: Cursor<'a>) -> Result<Shape, Error> {
        let base = self
            .symbols
            .type_ref(at, "base", &own.base, Need::Complex)?;
        let base = self.simple_base(base, &own.base, at)?;
        let body = self.body(&own.content, at)?;
        let value = body.simple.or_else(|| self.value_of(&base));
        let Some(value) = value else {
            return Err(at.misread());
        };
        // The restrictions of restrictions nest in the model as well.
        if nesting(&value) > MAX_DEPTH {
            return Err(at.error(ErrorKind::TooDeep(MAX_DEPTH)));
        }
        let facets = Facets {
            model: &self.model,
            base: &value,
        }
        .build(&body.facets)?;
        let value = if facets.is_empty() {
            value
        } else {
            let doc = Documentation::default();
            let variety = Variety::Restriction {
                base: value,
                facets,
            };
            let simple = SimpleType {
                doc,
                at: at.at(),
                variety,
            };
            TypeRef::Anonymous(Box::new(Type::Simple(simple)))
        };
        Ok(Shape {
            derivation: Some(Derivation {
                base,
                method: Method::Restriction,
            }),
            content: Content::Simple(value),
            attributes: body.attributes,
            is_mixed: None,
        })
    }

    /// The name of a complex base, if it has simple content.
    fn simple_base(
        &self,
        base: TypeRef,
        written: &xsd_parser::models::schema::QName,
        at: Cursor<'a>,
    ) -> Result<QName, Error> {
        match base {
            TypeRef::Named(name) if self.has_simple_content(&name) => Ok(name),
            _ => {
                let what = ErrorKind::WrongType {
                    name: written.to_string(),
                    found: "a complex type without simple content",
                    needed: "a type with simple content",
                };
                Err(at.attribute_error("base", what))
            }
        }
    }

    fn has_simple_content(&self, name: &QName) -> bool {
        self.symbols
            .types
            .get(name)
            .is_some_and(|(ty, _)| ty.has_simple_content())
    }

    /// The type of the text in a complex type with simple content that is built already.
    fn value_of<'b>(&'b self, mut name: &'b QName) -> Option<TypeRef> {
        loop {
            let Some(Type::Complex(complex)) = self.model.types.get(name) else {
                return None;
            };
            match (&complex.content, &complex.derivation) {
                (Content::Simple(value), _) => return Some(value.clone()),
                (_, Some(derivation)) => name = &derivation.base,
                _ => return None,
            }
        }
    }
}

/// How many types in place a type is made of by restriction.
fn nesting(mut ty: &TypeRef) -> usize {
    let mut levels = 0;
    while let TypeRef::Anonymous(anonymous) = ty {
        let Type::Simple(SimpleType {
            variety: Variety::Restriction { base, .. },
            ..
        }) = &**anonymous
        else {
            break;
        };
        levels += 1;
        ty = base;
    }
    levels
}

/// The content that a particle makes. One that can hold nothing is no content.
fn content(particle: Option<Particle>) -> Content {
    match particle {
        Some(Particle {
            term: Term::Sequence(terms) | Term::All(terms),
            ..
        }) if terms.is_empty() => Content::Empty,
        Some(particle) => Content::Particle(particle),
        None => Content::Empty,
    }
}

/// The name of the type from which a complex type derives, with the place of that name.
pub(super) fn base<'a>(
    complex: &'a ComplexBaseType,
    at: Cursor<'a>,
) -> Result<Option<(&'a xsd_parser::models::schema::QName, Cursor<'a>)>, Error> {
    for (part, at) in at.pair(&complex.content)? {
        match part {
            ComplexBaseTypeContent::SimpleContent(simple) => {
                for (content, at) in at.pair(&simple.content)? {
                    match content {
                        SimpleContentContent::Annotation(_) => {}
                        SimpleContentContent::Extension(x) => return Ok(Some((&x.base, at))),
                        SimpleContentContent::Restriction(x) => return Ok(Some((&x.base, at))),
                    }
                }
            }
            ComplexBaseTypeContent::ComplexContent(complex) => {
                for (content, at) in at.pair(&complex.content)? {
                    match content {
                        ComplexContentContent::Annotation(_) => {}
                        ComplexContentContent::Extension(x) => return Ok(Some((&x.base, at))),
                        ComplexContentContent::Restriction(x) => return Ok(Some((&x.base, at))),
                    }
                }
            }
            _ => {}
        }
    }
    Ok(None)
}
