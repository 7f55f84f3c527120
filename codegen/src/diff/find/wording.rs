//! Parts of a model in a few words.

use super::nodes::{Compositor, Node, NodeKind};
use crate::model::{
    Content, DerivationSet, Facet, IdentityConstraint, IdentityKind, Method, NameTest, Namespace,
    Namespaces, Occurs, Path, Process, QName, TypeRef, ValueConstraint, Variety, Way, WhiteSpace,
    Wildcard,
};

/// How names are written.
#[derive(Clone, Copy)]
pub(super) struct Wording<'t> {
    pub(super) namespaces: &'t [Namespace],
}

impl Wording<'_> {
    pub(super) fn name(self, name: &QName) -> String {
        name.show(self.namespaces)
    }

    pub(super) fn derivation(self, method: Method, base: &QName) -> String {
        let method = match method {
            Method::Extension => "extension",
            Method::Restriction => "restriction",
        };
        format!("{method} of {}", self.name(base))
    }

    pub(super) fn type_ref(self, ty: &TypeRef) -> String {
        match ty {
            TypeRef::Builtin(builtin) => format!("xs:{}", builtin.name()),
            TypeRef::Named(name) => self.name(name),
            TypeRef::Anonymous(_) => "a type in place".to_owned(),
        }
    }

    /// A part of a content model.
    pub(super) fn node(self, node: &Node<'_>) -> String {
        match &node.kind {
            NodeKind::Element(element) => format!("element {}", element.name.local),
            NodeKind::Reference(name) => format!("element {}", self.name(name)),
            NodeKind::Group(name) => format!("group {}", self.name(name)),
            NodeKind::Any(_) => "any element".to_owned(),
            NodeKind::Compositor(own, parts) => self.compositor(*own, parts),
        }
    }

    pub(super) fn compositor(self, own: Compositor, parts: &[Node<'_>]) -> String {
        const MOST: usize = 4;
        let names = parts.iter().take(MOST).map(|part| match part.name() {
            Some(name) => name.local.to_string(),
            None => self.node(part),
        });
        let mut names: Vec<String> = names.collect();
        if parts.len() > MOST {
            names.push("…".to_owned());
        }
        let between = if own == Compositor::Choice {
            " | "
        } else {
            ", "
        };
        format!("{} ({})", own.word(), names.join(between))
    }

    pub(super) fn path(self, path: &Path) -> String {
        let step = |test: &NameTest| match test {
            NameTest::Any => "*".to_owned(),
            NameTest::Namespace(uri) => format!("{{{uri}}}*"),
            NameTest::Name(name) => self.name(name),
        };
        let mut steps: Vec<String> = path.steps.iter().map(step).collect();
        steps.extend(
            path.attribute
                .iter()
                .map(|attribute| format!("@{}", step(attribute))),
        );
        let text = steps.join("/");
        match (path.is_below, text.is_empty()) {
            (true, _) => format!(".//{text}"),
            (false, true) => ".".to_owned(),
            (false, false) => text,
        }
    }

    pub(super) fn identity(self, identity: &IdentityConstraint) -> String {
        let kind = match &identity.kind {
            IdentityKind::Unique => "unique".to_owned(),
            IdentityKind::Key => "key".to_owned(),
            IdentityKind::Reference(key) => format!("keyref to {}", self.name(key)),
        };
        let any = |paths: &[Path]| {
            let paths: Vec<String> = paths.iter().map(|path| self.path(path)).collect();
            paths.join("|")
        };
        let fields: Vec<String> = identity.fields.iter().map(|field| any(field)).collect();
        format!(
            "{kind}: {} by {}",
            any(&identity.selector),
            fields.join(", ")
        )
    }
}

/// How often something occurs, as the range of its numbers.
pub(super) fn occurs(occurs: Occurs) -> String {
    match (occurs.min, occurs.max) {
        (0, Some(1)) => "optional".to_owned(),
        (1, Some(1)) => "required".to_owned(),
        (min, Some(max)) if min == max => format!("exactly {min}"),
        (min, Some(max)) => format!("{min} to {max}"),
        (min, None) => format!("{min} or more"),
    }
}

pub(super) fn most(max: Option<u64>) -> String {
    max.map_or_else(|| "unbounded".to_owned(), |max| max.to_string())
}

/// A facet by its name.
pub(super) fn facet(facet: &Facet) -> &'static str {
    match facet {
        Facet::Enumeration(..) => "enumeration",
        Facet::Pattern(_) => "pattern",
        Facet::Length(_) => "length",
        Facet::MinLength(_) => "minLength",
        Facet::MaxLength(_) => "maxLength",
        Facet::MinInclusive(_) => "minInclusive",
        Facet::MinExclusive(_) => "minExclusive",
        Facet::MaxInclusive(_) => "maxInclusive",
        Facet::MaxExclusive(_) => "maxExclusive",
        Facet::TotalDigits(_) => "totalDigits",
        Facet::FractionDigits(_) => "fractionDigits",
        Facet::WhiteSpace(_) => "whiteSpace",
    }
}

/// The value of a facet.
pub(super) fn facet_value(facet: &Facet) -> String {
    match facet {
        Facet::Enumeration(value, _) | Facet::Pattern(value) => format!("{value:?}"),
        Facet::Length(n)
        | Facet::MinLength(n)
        | Facet::MaxLength(n)
        | Facet::TotalDigits(n)
        | Facet::FractionDigits(n) => n.to_string(),
        Facet::MinInclusive(limit)
        | Facet::MinExclusive(limit)
        | Facet::MaxInclusive(limit)
        | Facet::MaxExclusive(limit) => limit.clone(),
        Facet::WhiteSpace(white_space) => self::white_space(*white_space).to_owned(),
    }
}

pub(super) fn white_space(white_space: WhiteSpace) -> &'static str {
    match white_space {
        WhiteSpace::Preserve => "preserve",
        WhiteSpace::Replace => "replace",
        WhiteSpace::Collapse => "collapse",
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

pub(super) fn value(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("default {value:?}"),
        ValueConstraint::Fixed(value) => format!("fixed {value:?}"),
    }
}

pub(super) fn namespaces(namespaces: &Namespaces) -> String {
    let name = |uri: &Option<_>| uri.as_deref().unwrap_or("##local").to_owned();
    match namespaces {
        Namespaces::Any => "##any".to_owned(),
        Namespaces::Other(target) => format!("##other than {}", name(target)),
        Namespaces::List(list) => list.iter().map(name).collect::<Vec<_>>().join(" "),
    }
}

pub(super) fn process(process: Process) -> &'static str {
    match process {
        Process::Strict => "strict",
        Process::Lax => "lax",
        Process::Skip => "skip",
    }
}

pub(super) fn wildcard(wildcard: &Wildcard) -> String {
    format!("any of {}", namespaces(&wildcard.namespaces))
}

pub(super) fn ways(ways: DerivationSet) -> String {
    let all = [
        (Way::Extension, "extension"),
        (Way::Restriction, "restriction"),
        (Way::List, "list"),
        (Way::Union, "union"),
        (Way::Substitution, "substitution"),
    ];
    let named = all.iter().filter(|(way, _)| ways.contains(*way));
    let named: Vec<&str> = named.map(|(_, name)| *name).collect();
    if named.is_empty() {
        "nothing".to_owned()
    } else {
        named.join(" ")
    }
}
