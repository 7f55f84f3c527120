//! Parts of a model in a few words.

use crate::model::{
    Attribute, ComplexType, Content, Element, Facet, Method, Namespace, Namespaces, Particle,
    Process, QName, Term, TypeRef, Use, ValueConstraint, Variety, WhiteSpace, Wildcard,
};

/// How names are written in a difference.
pub(super) struct Wording<'t> {
    pub(super) namespaces: &'t [Namespace],
    /// The component under comparison. Elements and attributes of its namespace, which is the rule,
    /// are written without a prefix.
    pub(super) home: &'t QName,
}

impl Wording<'_> {
    pub(super) fn derivation(&self, ty: &ComplexType) -> String {
        let Some(derivation) = &ty.derivation else {
            return "none".to_owned();
        };
        let method = match derivation.method {
            Method::Extension => "extension",
            Method::Restriction => "restriction",
        };
        format!("{method} of {}", derivation.base.show(self.namespaces))
    }

    /// The label of a particle among its neighbours.
    pub(super) fn particle(&self, particle: &Particle) -> String {
        match &particle.term {
            Term::Sequence(_) => "sequence".to_owned(),
            Term::Choice(_) => "choice".to_owned(),
            Term::All(_) => "all".to_owned(),
            Term::Group(name) => format!("group {}", name.show(self.namespaces)),
            Term::ElementRef(name, _) => format!("element ref {}", name.show(self.namespaces)),
            Term::Element(element) => {
                let is_home = element.name.namespace == self.home.namespace;
                format!("element {}", self.local(&element.name, is_home))
            }
            Term::Any(_) => "any".to_owned(),
        }
    }

    pub(super) fn attribute(&self, attribute: &Attribute) -> String {
        // Most attributes are in no namespace.
        format!(
            "attribute {}",
            self.local(&attribute.name, attribute.name.namespace.is_none())
        )
    }

    fn local(&self, name: &QName, is_usual: bool) -> String {
        match &name.namespace {
            _ if is_usual => name.local.to_string(),
            None => format!("{{}}{}", name.local),
            Some(_) => name.show(self.namespaces),
        }
    }

    pub(super) fn head(&self, element: &Element) -> String {
        let head = element.substitutes.as_ref();
        head.map_or_else(|| "none".to_owned(), |head| head.show(self.namespaces))
    }

    pub(super) fn type_ref(&self, ty: &TypeRef) -> String {
        match ty {
            TypeRef::Builtin(builtin) => format!("xs:{}", builtin.name()),
            TypeRef::Named(name) => name.show(self.namespaces),
            TypeRef::Anonymous(_) => "a type in place".to_owned(),
        }
    }
}

/// The label of a facet among the others of its type. There may be many enumerations and patterns, which
/// differ only in their values, so their labels contain the value.
pub(super) fn facet(facet: &Facet) -> String {
    match facet {
        Facet::Enumeration(value, _) => format!("enumeration {value:?}"),
        Facet::Pattern(pattern) => format!("pattern {pattern:?}"),
        Facet::Length(_) => "length".to_owned(),
        Facet::MinLength(_) => "minLength".to_owned(),
        Facet::MaxLength(_) => "maxLength".to_owned(),
        Facet::MinInclusive(_) => "minInclusive".to_owned(),
        Facet::MinExclusive(_) => "minExclusive".to_owned(),
        Facet::MaxInclusive(_) => "maxInclusive".to_owned(),
        Facet::MaxExclusive(_) => "maxExclusive".to_owned(),
        Facet::TotalDigits(_) => "totalDigits".to_owned(),
        Facet::FractionDigits(_) => "fractionDigits".to_owned(),
        Facet::WhiteSpace(_) => "whiteSpace".to_owned(),
    }
}

/// The value of a facet. It is empty if the label of the facet already contains the value.
pub(super) fn facet_value(facet: &Facet) -> String {
    match facet {
        Facet::Enumeration(..) | Facet::Pattern(_) => String::new(),
        Facet::Length(n)
        | Facet::MinLength(n)
        | Facet::MaxLength(n)
        | Facet::TotalDigits(n)
        | Facet::FractionDigits(n) => n.to_string(),
        Facet::MinInclusive(limit)
        | Facet::MinExclusive(limit)
        | Facet::MaxInclusive(limit)
        | Facet::MaxExclusive(limit) => limit.clone(),
        Facet::WhiteSpace(WhiteSpace::Preserve) => "preserve".to_owned(),
        Facet::WhiteSpace(WhiteSpace::Replace) => "replace".to_owned(),
        Facet::WhiteSpace(WhiteSpace::Collapse) => "collapse".to_owned(),
    }
}

pub(super) fn content(content: &Content) -> &'static str {
    match content {
        Content::Empty => "empty",
        Content::Simple(_) => "text",
        Content::Particle(_) => "elements",
    }
}

pub(super) fn variety(variety: &Variety) -> &'static str {
    match variety {
        Variety::Restriction { .. } => "restriction",
        Variety::List(_) => "list",
        Variety::Union(_) => "union",
    }
}

pub(super) fn usage(usage: Use) -> &'static str {
    match usage {
        Use::Optional => "optional",
        Use::Required => "required",
        Use::Prohibited => "prohibited",
    }
}

pub(super) fn value(value: Option<&ValueConstraint>) -> String {
    match value {
        None => "none".to_owned(),
        Some(ValueConstraint::Default(value)) => format!("default {value:?}"),
        Some(ValueConstraint::Fixed(value)) => format!("fixed {value:?}"),
    }
}

pub(super) fn wildcard(wildcard: Option<&Wildcard>) -> String {
    let Some(wildcard) = wildcard else {
        return "none".to_owned();
    };
    let name = |uri: &Option<_>| uri.as_deref().unwrap_or("##local").to_owned();
    let namespaces = match &wildcard.namespaces {
        Namespaces::Any => "##any".to_owned(),
        Namespaces::Other(target) => format!("##other than {}", name(target)),
        Namespaces::List(list) => list.iter().map(name).collect::<Vec<_>>().join(" "),
    };
    let process = match wildcard.process {
        Process::Strict => "strict",
        Process::Lax => "lax",
        Process::Skip => "skip",
    };
    format!("{namespaces}, {process}")
}
