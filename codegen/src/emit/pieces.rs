//! Arguments of calls: tags, ranges, wildcards.

use super::context::FileContext;
use crate::model::{Occurs, Process};
use crate::plan::{Admitted, First, ItemPath, ListItems, ListKind, Ty, Wildcard};
use crate::rust::{Expression, call, literal, method, one_line, text};

/// A name as an argument.
pub(super) fn name(name: &str) -> Expression {
    literal(name)
}

/// A range of counts.
pub(super) fn range(occurs: Occurs) -> String {
    let min = match occurs.min {
        0 => String::new(),
        min => min.to_string(),
    };
    match occurs.max {
        Some(max) => format!("{min}..={max}"),
        None => format!("{min}.."),
    }
}

impl FileContext<'_> {
    /// A name with the facets of its type.
    pub(super) fn tag(&mut self, name: &str, ty: &Ty) -> Expression {
        match ty.facets() {
            None => self::name(name),
            Some(facets) => {
                let facets = self.facets_reference(facets);
                Expression::Tuple(vec![self::name(name), facets])
            }
        }
    }

    /// A reference to a set of facets.
    pub(super) fn facets_reference(&mut self, facets: &ItemPath) -> Expression {
        text(format!("&{}", self.item(facets)))
    }

    /// A wildcard of the runtime.
    pub(super) fn wildcard(&mut self, wildcard: &Wildcard) -> Expression {
        self.xml("Wildcard");
        let optional = |uri: &Option<String>| match uri {
            Some(uri) => call("Some", vec![name(uri)]),
            None => text("None"),
        };
        let plain = match &wildcard.admitted {
            Admitted::AnyType { is_nillable: false } => return text("Wildcard::ANY_TYPE"),
            Admitted::AnyType { is_nillable: true } => return text("Wildcard::NILLABLE_ANY_TYPE"),
            Admitted::Any => text("Wildcard::ANY"),
            Admitted::Other(own) => call("Wildcard::other", vec![optional(own)]),
            Admitted::Only(list) => {
                let list = list.iter().map(optional).collect();
                call("Wildcard::only", vec![Expression::Array(list)])
            }
        };
        match wildcard.process {
            Process::Lax if self.judges() => call("Wildcard::lax", vec![plain]),
            Process::Strict if self.judges() => call("Wildcard::strict", vec![plain]),
            _ => plain,
        }
    }

    /// Whether the code judges wildcard content by what the schemas declare.
    pub(super) fn judges(&self) -> bool {
        self.plan.globals.is_some()
    }

    /// A reference to a wildcard.
    pub(super) fn wildcard_reference(&mut self, wildcard: &Wildcard) -> Expression {
        match self.wildcard(wildcard) {
            Expression::Text(text) => Expression::Text(format!("&{text}")),
            Expression::Call(function, arguments) => {
                Expression::Call(format!("&{function}"), arguments)
            }
            other => other,
        }
    }

    /// The condition that the reader does not stand on one of these.
    pub(super) fn not_first(&mut self, first: &[First]) -> String {
        let (mut names, mut wildcards) = (Vec::new(), Vec::new());
        for first in first {
            match first {
                First::Element(element) => names.push(name(element)),
                First::Any(any) => wildcards.push(self.wildcard(any)),
            }
        }
        let mut arguments = vec![Expression::Array(names)];
        let mut ask = "at_any";
        if !wildcards.is_empty() {
            arguments.push(Expression::Array(wildcards));
            ask = "at_any_or";
        }
        format!("!{}", one_line(&method("r", ask, arguments)))
    }

    /// What a list repeats, and how often.
    pub(super) fn repeated(&mut self, list: &ListKind) -> Vec<Expression> {
        let repeated = match &list.items {
            ListItems::Element(element) => self.tag(&element.name, &element.ty),
            ListItems::Choice(_) => text(self.codegen("Choice")),
            ListItems::Any(any) => self.wildcard(any),
        };
        vec![repeated, text(range(list.occurs))]
    }
}
