//! The differences between two models, except documentation and locations.
//!
//! It shows that two schemas say the same, or what a new release of a schema changes.

mod align;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use self::align::{Aligned, align};
use self::wording::Wording;
use super::{
    Attribute, ComplexType, Content, Element, Facet, Model, Occurs, Particle, QName, SimpleType,
    Term, Type, TypeRef, Variety, Wildcard,
};
use crate::error::ComponentKind;

/// A difference between two models; prints as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The kind of the component that differs.
    pub kind: ComponentKind,
    /// Its name.
    pub name: QName,
    /// The line.
    text: String,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Which components are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Those of the left model: what only the right one has is ignored.
    Left,
    /// Those of either model.
    Both,
}

/// Compares two models, component by component, in the order of kinds and names. If `only` is
/// given, other names are ignored.
#[must_use]
pub fn diff(
    left: &Model,
    right: &Model,
    extent: Extent,
    only: Option<&BTreeSet<QName>>,
) -> Vec<Difference> {
    let mut found = Vec::new();
    let mut tables = Tables {
        left,
        extent,
        only,
        found: &mut found,
    };
    tables.compare(ComponentKind::Type, &left.types, &right.types);
    tables.compare(ComponentKind::Element, &left.elements, &right.elements);
    tables.compare(ComponentKind::Group, &left.groups, &right.groups);
    found
}

/// The comparison of the named components.
struct Tables<'m> {
    left: &'m Model,
    extent: Extent,
    only: Option<&'m BTreeSet<QName>>,
    found: &'m mut Vec<Difference>,
}

impl Tables<'_> {
    fn compare<T: Component>(
        &mut self,
        kind: ComponentKind,
        left: &BTreeMap<QName, T>,
        right: &BTreeMap<QName, T>,
    ) {
        let names: BTreeSet<_> = match self.extent {
            Extent::Left => left.keys().collect(),
            Extent::Both => left.keys().chain(right.keys()).collect(),
        };
        for name in names {
            if self.only.is_some_and(|only| !only.contains(name)) {
                continue;
            }
            // Both models are described with the prefixes of the left one, so that equal texts mean
            // equal names.
            let text = Wording {
                namespaces: &self.left.namespaces,
                home: name,
            };
            let path = vec![format!("{kind} {}", name.show(text.namespaces))];
            let mut diff = Diff {
                kind,
                text,
                path,
                found: self.found,
            };
            match (left.get(name), right.get(name)) {
                (Some(left), Some(right)) => left.compare(right, &mut diff),
                (Some(_), None) => diff.report("only left"),
                (None, _) => diff.report("only right"),
            }
        }
    }
}

/// What the tables of a model contain.
trait Component {
    fn compare(&self, right: &Self, diff: &mut Diff<'_>);
}

impl Component for Type {
    fn compare(&self, right: &Self, diff: &mut Diff<'_>) {
        diff.types(self, right);
    }
}

impl Component for Element {
    fn compare(&self, right: &Self, diff: &mut Diff<'_>) {
        diff.elements(self, right);
    }
}

impl Component for Particle {
    fn compare(&self, right: &Self, diff: &mut Diff<'_>) {
        diff.particles(self, right);
    }
}

/// The comparison of one component.
struct Diff<'d> {
    kind: ComponentKind,
    text: Wording<'d>,
    /// Where in the component the comparison is.
    path: Vec<String>,
    found: &'d mut Vec<Difference>,
}

impl<'d> Diff<'d> {
    fn report(&mut self, what: &str) {
        let text = format!("{}: {what}", self.path.join(": "));
        let name = self.text.home.clone();
        self.found.push(Difference {
            kind: self.kind,
            name,
            text,
        });
    }

    fn within(&mut self, step: String, compare: impl FnOnce(&mut Self)) {
        self.path.push(step);
        compare(self);
        self.path.pop();
    }

    /// Reports a property that differs between left and right.
    fn property<T: PartialEq + fmt::Display>(&mut self, what: &str, sides: [T; 2]) {
        let [left, right] = sides;
        if left != right {
            self.report(&format!("{what} {left} ≠ {right}"));
        }
    }

    /// Compares lists whose members have labels.
    fn lists<T>(
        &mut self,
        sides: [&[T]; 2],
        label: impl Fn(&Wording<'d>, &T) -> String,
        compare: impl Fn(&mut Self, &T, &T),
    ) {
        let labels = sides.map(|list| list.iter().map(|t| label(&self.text, t)).collect());
        let [left, right] = sides;
        for (label, aligned) in align(&labels) {
            self.within(label.clone(), |this| match aligned {
                Aligned::Both(l, r) => compare(this, &left[l], &right[r]),
                Aligned::Moved(l, r) => {
                    this.report("in another place");
                    compare(this, &left[l], &right[r]);
                }
                Aligned::Left => this.report("only left"),
                Aligned::Right => this.report("only right"),
            });
        }
    }

    fn types(&mut self, left: &Type, right: &Type) {
        match (left, right) {
            (Type::Complex(left), Type::Complex(right)) => self.complex(left, right),
            (Type::Simple(left), Type::Simple(right)) => self.simple(left, right),
            (Type::Complex(_), Type::Simple(_)) => self.report("complex ≠ simple"),
            (Type::Simple(_), Type::Complex(_)) => self.report("simple ≠ complex"),
        }
    }

    fn complex(&mut self, left: &ComplexType, right: &ComplexType) {
        let sides = [left, right];
        self.property("abstract", sides.map(|ty| ty.is_abstract));
        self.property("mixed", sides.map(|ty| ty.is_mixed));
        self.property("derivation", sides.map(|ty| self.text.derivation(ty)));
        match (&left.content, &right.content) {
            (Content::Simple(left), Content::Simple(right)) => self.type_refs("text", left, right),
            (Content::Particle(left), Content::Particle(right)) => self.particles(left, right),
            (left, right) => self.property("content", [left, right].map(wording::content)),
        }
        let lists = [&left.attributes[..], &right.attributes];
        self.lists(lists, Wording::attribute, Self::attributes);
        self.wildcards(left.any_attribute.as_ref(), right.any_attribute.as_ref());
    }

    fn particles(&mut self, left: &Particle, right: &Particle) {
        self.occurs(left.occurs, right.occurs);
        match (&left.term, &right.term) {
            (Term::Sequence(left), Term::Sequence(right))
            | (Term::Choice(left), Term::Choice(right))
            | (Term::All(left), Term::All(right)) => {
                self.lists([left, right], Wording::particle, Self::particles);
            }
            (Term::Element(left), Term::Element(right)) => self.elements(left, right),
            (Term::Any(left), Term::Any(right)) => self.wildcards(Some(left), Some(right)),
            _ => self.property(
                "content",
                [left, right].map(|side| self.text.particle(side)),
            ),
        }
    }

    fn occurs(&mut self, left: Occurs, right: Occurs) {
        let max = |occurs: Occurs| occurs.max.map_or("unbounded".to_owned(), |n| n.to_string());
        self.property("minOccurs", [left.min, right.min]);
        self.property("maxOccurs", [left, right].map(max));
    }

    fn elements(&mut self, left: &Element, right: &Element) {
        let sides = [left, right];
        self.type_refs("type", &left.ty, &right.ty);
        self.property("abstract", sides.map(|element| element.is_abstract));
        self.property("nillable", sides.map(|element| element.is_nillable));
        self.property(
            "value",
            sides.map(|element| wording::value(element.value.as_ref())),
        );
        self.property(
            "substitutionGroup",
            sides.map(|element| self.text.head(element)),
        );
    }

    fn attributes(&mut self, left: &Attribute, right: &Attribute) {
        let sides = [left, right];
        self.type_refs("type", &left.ty, &right.ty);
        self.property(
            "use",
            sides.map(|attribute| wording::usage(attribute.usage)),
        );
        self.property(
            "value",
            sides.map(|attribute| wording::value(attribute.value.as_ref())),
        );
    }

    fn wildcards(&mut self, left: Option<&Wildcard>, right: Option<&Wildcard>) {
        self.property("wildcard", [left, right].map(wording::wildcard));
    }

    fn type_refs(&mut self, what: &str, left: &TypeRef, right: &TypeRef) {
        if let (TypeRef::Anonymous(left), TypeRef::Anonymous(right)) = (left, right) {
            self.within(what.to_owned(), |this| this.types(left, right));
        } else {
            self.property(what, [left, right].map(|ty| self.text.type_ref(ty)));
        }
    }

    fn simple(&mut self, left: &SimpleType, right: &SimpleType) {
        use Variety::{List, Restriction, Union};
        match (&left.variety, &right.variety) {
            (
                Restriction {
                    base: left,
                    facets: left_facets,
                },
                Restriction {
                    base: right,
                    facets: right_facets,
                },
            ) => {
                self.type_refs("base", left, right);
                self.lists(
                    [left_facets, right_facets],
                    |_, facet| wording::facet(facet),
                    Self::facets,
                );
            }
            (List(left), List(right)) => self.type_refs("item", left, right),
            (Union(left), Union(right)) => {
                self.lists([left, right], Wording::type_ref, |this, left, right| {
                    this.type_refs("member", left, right);
                });
            }
            (left, right) => self.property("variety", [left, right].map(wording::variety)),
        }
    }

    fn facets(&mut self, left: &Facet, right: &Facet) {
        self.property("value", [left, right].map(wording::facet_value));
    }
}
