//! Which declarations generated code must know for identity constraints and IDs: those that lead to them, and what is
//! below an element with constraints.

use std::collections::{BTreeMap, BTreeSet};

use super::identity_items::{Identities, IdentityElement, IdentityReference, IdentityType};

/// All declarations, and which of them are needed.
pub(super) struct Scope {
    elements: Vec<IdentityElement>,
    types: BTreeMap<String, IdentityType>,
    heirs: BTreeMap<String, Vec<String>>,
    /// The types that lead to something that is asked.
    leading: BTreeSet<String>,
    /// Whether a global element does.
    has_leading_elements: bool,
    /// The types below elements with constraints, whose paths may go anywhere.
    below: BTreeSet<String>,
    /// Whether `xs:anyType` is among these.
    has_any_below: bool,
}

impl Scope {
    pub(super) fn new(
        elements: Vec<IdentityElement>,
        types: BTreeMap<String, IdentityType>,
        heirs: BTreeMap<String, Vec<String>>,
    ) -> Self {
        let mut scope = Self {
            elements,
            types,
            heirs,
            leading: BTreeSet::new(),
            has_leading_elements: false,
            below: BTreeSet::new(),
            has_any_below: false,
        };
        scope.find_leading();
        scope.find_below();
        scope
    }

    /// What is needed. The simple types are needed where any type may be named.
    pub(super) fn identities(mut self, simple: Vec<IdentityType>) -> Identities {
        let elements = std::mem::take(&mut self.elements);
        let elements = elements
            .into_iter()
            .filter(|element| self.is_needed(element, self.has_any_below))
            .collect();
        let types = std::mem::take(&mut self.types);
        let types = types
            .into_values()
            .filter(|ty| self.includes(&ty.name))
            .map(|ty| self.without_needless(ty));
        let types: Vec<IdentityType> = types.collect();
        let simple = simple.into_iter().filter(|_| self.has_any_below);
        Identities {
            types: types.into_iter().chain(simple).collect(),
            elements,
        }
    }

    fn includes(&self, ty: &str) -> bool {
        self.leading.contains(ty) || self.below.contains(ty)
    }

    fn without_needless(&self, mut ty: IdentityType) -> IdentityType {
        let is_below = self.below.contains(&ty.name);
        if !is_below {
            ty.text = ty.text.filter(|text| text.has_role());
            ty.attributes.retain(|attribute| attribute.has_role());
        }
        ty.elements
            .retain(|element| self.is_needed(element, is_below));
        ty
    }

    fn is_needed(&self, element: &IdentityElement, is_below: bool) -> bool {
        is_below
            || element.is_asked()
            || match &element.ty {
                IdentityReference::Type(ty) => self.includes(ty),
                IdentityReference::Any => self.has_leading_elements || self.has_any_below,
                IdentityReference::Simple(_) => false,
            }
    }

    /// Adds types until nothing more leads to what is asked.
    fn find_leading(&mut self) {
        loop {
            let more: Vec<String> = self
                .types
                .values()
                .filter(|ty| !self.leading.contains(&ty.name) && self.leads(ty))
                .map(|ty| ty.name.clone())
                .collect();
            let has_leading_elements = self.elements.iter().any(|it| self.is_leading(it));
            if more.is_empty() && has_leading_elements == self.has_leading_elements {
                return;
            }
            self.leading.extend(more);
            self.has_leading_elements = has_leading_elements;
        }
    }

    fn leads(&self, ty: &IdentityType) -> bool {
        ty.is_asked()
            || (ty.is_open && self.has_leading_elements)
            || ty
                .base
                .as_ref()
                .is_some_and(|base| self.leading.contains(base))
            || ty.elements.iter().any(|element| self.is_leading(element))
    }

    fn is_leading(&self, element: &IdentityElement) -> bool {
        element.is_asked()
            || match &element.ty {
                IdentityReference::Type(ty) => self.leading.contains(ty),
                IdentityReference::Any => self.has_leading_elements,
                IdentityReference::Simple(_) => false,
            }
    }

    fn find_below(&mut self) {
        let of_types = self.types.values().flat_map(|ty| &ty.elements);
        let mut waiting: Vec<&IdentityElement> = of_types
            .chain(&self.elements)
            .filter(|element| !element.constraints.is_empty())
            .collect();
        let mut types: Vec<&str> = Vec::new();
        loop {
            if let Some(element) = waiting.pop() {
                match &element.ty {
                    IdentityReference::Type(ty) => types.push(ty),
                    IdentityReference::Simple(_) => {}
                    IdentityReference::Any => {
                        // The elements of the schema may be inside, and `xsi:type` may name any type.
                        if !std::mem::replace(&mut self.has_any_below, true) {
                            waiting.extend(&self.elements);
                            types.extend(self.types.keys().map(String::as_str));
                        }
                    }
                }
            } else if let Some(name) = types.pop() {
                let Some(ty) = self.types.get(name) else {
                    continue;
                };
                if !self.below.insert(name.to_owned()) {
                    continue;
                }
                types.extend(ty.base.as_deref());
                types.extend(
                    self.heirs
                        .get(name)
                        .into_iter()
                        .flatten()
                        .map(String::as_str),
                );
                waiting.extend(&ty.elements);
                if ty.is_open && !std::mem::replace(&mut self.has_any_below, true) {
                    waiting.extend(&self.elements);
                }
            } else {
                return;
            }
        }
    }
}
