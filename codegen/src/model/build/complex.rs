//! Complex types.

use xsd_parser::models::schema::xs::{
    AnyAttribute, AttributeGroupType, AttributeType, ComplexBaseType, ComplexBaseTypeContent,
    ComplexContent, ComplexContentContent, ExtensionType, ExtensionTypeContent, Facet as XsdFacet,
    GroupType, RestrictionType, RestrictionTypeContent, SimpleBaseType, SimpleContent,
    SimpleContentContent,
};

use super::builder::{Attributes, Builder};
use super::derivation_set::{COMPLEX, set};
use super::facet::Facets;
use super::located::{Located, Source};
use super::particle::Compositor;
use super::symbols::{Need, TypeDef};
use super::wildcard::{add_own_wildcard, any_attribute};
use crate::error::{Error, ErrorKind};
use crate::load::MAX_DEPTH;
use crate::model::{
    Builtin, ComplexType, Content, Derivation, DerivationSet, Documentation, Method, Namespaces,
    Occurs, Particle, Process, QName, SimpleType, Term, Type, TypeRef, Variety, Wildcard,
};

/// Children that `xs:complexType`, `xs:extension` and `xs:restriction` have in common.
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
    Unsupported(&'static str),
}

/// Turns one of `xsd-parser`'s lists of children into parts. The macro contains the variants that all these
/// lists have.
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
                    $from::OpenContent(_) => Self::Unsupported("openContent"),
                    $from::Assert(_) => Self::Unsupported("assert"),
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

/// What a type, an extension or a restriction contains.
struct Body<'a> {
    particle: Option<Particle>,
    attributes: Attributes,
    simple: Option<TypeRef>,
    facets: Vec<Located<'a, XsdFacet>>,
    content: Option<Derived<'a>>,
}

/// Content that says from which type it derives.
enum Derived<'a> {
    Simple(Located<'a, SimpleContent>),
    Complex(Located<'a, ComplexContent>),
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
        complex: Located<'a, ComplexBaseType>,
    ) -> Result<ComplexType, Error> {
        let body = self.body(complex, &complex.xs.content)?;
        let shape = match body.content {
            Some(Derived::Simple(simple)) => self.simple_content(simple)?,
            Some(Derived::Complex(complex)) => self.complex_content(complex)?,
            None => Shape {
                derivation: None,
                content: content(body.particle),
                attributes: body.attributes,
                is_mixed: None,
            },
        };
        Ok(ComplexType {
            doc: complex.at.doc(),
            at: complex.at.location(),
            is_abstract: complex.abstract_,
            is_mixed: shape.is_mixed.or(complex.mixed).unwrap_or(false),
            finals: set(
                complex.final_.as_ref(),
                &complex.at.schema.final_default,
                COMPLEX,
            ),
            block: set(
                complex.block.as_ref(),
                &complex.at.schema.block_default,
                COMPLEX,
            ),
            derivation: shape.derivation,
            content: shape.content,
            attributes: shape.attributes.list,
            any_attribute: shape.attributes.any,
        })
    }

    fn body<P, T>(&self, parent: Located<'a, P>, parts: &'a [T]) -> Result<Body<'a>, Error>
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
        for part in parts.iter().map(Part::from) {
            match part {
                Part::Annotation => {}
                Part::Group(compositor, x) => {
                    body.particle = self.group(compositor, parent.child(x), false)?;
                }
                Part::Attribute(x) => {
                    self.add_attribute(&mut body.attributes, parent.child(x))?;
                }
                Part::AttributeGroup(x) => {
                    self.add_attribute_group(&mut body.attributes, parent.child(x))?;
                }
                Part::AnyAttribute(x) => {
                    let any = parent.child(x);
                    add_own_wildcard(&mut body.attributes, any_attribute(any)?, any.at)?;
                }
                Part::SimpleType(x) => body.simple = Some(self.anonymous(parent.child(x))?),
                Part::Facet(x) => body.facets.push(parent.child(x)),
                Part::SimpleContent(x) => body.content = Some(Derived::Simple(parent.child(x))),
                Part::ComplexContent(x) => body.content = Some(Derived::Complex(parent.child(x))),
                Part::Unsupported(what) => return Err(parent.at.unsupported(what)),
            }
        }
        Ok(body)
    }

    fn complex_content(&self, complex: Located<'a, ComplexContent>) -> Result<Shape, Error> {
        use ComplexContentContent as C;
        let mixed = complex.mixed;
        for content in &complex.xs.content {
            return match content {
                C::Annotation(_) => continue,
                C::Extension(x) => {
                    let own = complex.child(x);
                    self.derived(own, &x.base, Method::Extension, &x.content, mixed)
                }
                C::Restriction(x) => {
                    let own = complex.child(x);
                    self.derived(own, &x.base, Method::Restriction, &x.content, mixed)
                }
            };
        }
        Err(complex.at.incomplete("xs:restriction or xs:extension"))
    }

    /// An extension or restriction of a type with complex content.
    fn derived<P, T>(
        &self,
        own: Located<'a, P>,
        base: &'a xsd_parser::models::schema::QName,
        method: Method,
        parts: &'a [T],
        is_mixed: Option<bool>,
    ) -> Result<Shape, Error>
    where
        Part<'a>: From<&'a T>,
    {
        let at = own.at;
        let mut body = self.body(own, parts)?;
        let derivation = match self.symbols.type_ref(at, "base", base, Need::Complex)? {
            TypeRef::Named(name) => {
                let has_content = body.particle.is_some() || method == Method::Restriction;
                if has_content && self.symbols.has_simple_content(&name) {
                    let kind = ErrorKind::WrongType {
                        name: base.to_string(),
                        found: "a complex type with simple content",
                        needed: "a complex type with complex content",
                    };
                    return Err(at.attribute_error("base", kind));
                }
                Some(Derivation { base: name, method })
            }
            // Every complex type that does not say otherwise restricts xs:anyType.
            _ if method == Method::Restriction => None,
            _ => return Ok(any_and(body, at)),
        };
        let content = content(body.particle.take());
        Ok(Shape {
            derivation,
            content,
            attributes: body.attributes,
            is_mixed,
        })
    }

    fn simple_content(&self, simple: Located<'a, SimpleContent>) -> Result<Shape, Error> {
        use SimpleContentContent as C;
        for content in &simple.xs.content {
            return match content {
                C::Annotation(_) => continue,
                C::Extension(x) => self.simple_extension(simple.child(x)),
                C::Restriction(x) => self.simple_restriction(simple.child(x)),
            };
        }
        Err(simple.at.incomplete("xs:restriction or xs:extension"))
    }

    fn simple_extension(&self, own: Located<'a, ExtensionType>) -> Result<Shape, Error> {
        let at = own.at;
        let base = self.symbols.type_ref(at, "base", &own.base, Need::Any)?;
        let attributes = self.body(own, &own.xs.content)?.attributes;
        let is_simple = match &base {
            TypeRef::Named(name) => {
                matches!(self.symbols.types.get(name), Some(TypeDef::Simple(_)))
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

    fn simple_restriction(&self, own: Located<'a, RestrictionType>) -> Result<Shape, Error> {
        let at = own.at;
        let base = self
            .symbols
            .type_ref(at, "base", &own.base, Need::Complex)?;
        let base = self.simple_base(base, &own.base, at)?;
        let body = self.body(own, &own.xs.content)?;
        // The base is built and has simple content, so it has a text.
        let base_ref = TypeRef::Named(base.clone());
        let text = self.model.text_type(&base_ref).cloned();
        let value = body
            .simple
            .or(text)
            .unwrap_or(Builtin::AnySimpleType.into());
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
                at: at.location(),
                variety,
                finals: DerivationSet::default(),
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
        at: Source<'a>,
    ) -> Result<QName, Error> {
        match base {
            TypeRef::Named(name) if self.symbols.has_simple_content(&name) => Ok(name),
            _ => {
                let kind = ErrorKind::WrongType {
                    name: written.to_string(),
                    found: "a complex type without simple content",
                    needed: "a type with simple content",
                };
                Err(at.attribute_error("base", kind))
            }
        }
    }
}

/// What extends `xs:anyType`: any elements, text and attributes, and what it adds.
fn any_and(body: Body<'_>, at: Source<'_>) -> Shape {
    let any = Wildcard {
        namespaces: Namespaces::Any,
        process: Process::Lax,
        doc: Documentation::default(),
    };
    let particle = |occurs, term| Particle {
        occurs,
        is_optional_on_error: false,
        term,
        at: at.location(),
    };
    let unbounded = Occurs { min: 0, max: None };
    let mut parts = vec![particle(unbounded, Term::Any(any.clone()))];
    parts.extend(body.particle);
    let attributes = Attributes {
        list: body.attributes.list,
        any: Some(any),
    };
    Shape {
        derivation: None,
        content: Content::Particle(particle(Occurs::ONCE, Term::Sequence(parts))),
        attributes,
        is_mixed: Some(true),
    }
}

/// How many anonymous types are nested as bases of restrictions.
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

/// The content for a particle. A particle that cannot hold anything becomes empty content.
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
