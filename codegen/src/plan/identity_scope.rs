//! Which declarations generated code must know for identity constraints and IDs: those that lead to them, and what is
//! below an element with constraints.

use std::collections::{BTreeMap, BTreeSet};

use super::identity_items::{
    Identities, IdentityAttribute, IdentityElement, IdentityReference, IdentitySimple, IdentityType,
};
use crate::model::Process;

/// All declarations, and which of them are needed.
pub(super) struct Scope {
    elements: BTreeMap<String, IdentityElement>,
    types: BTreeMap<String, IdentityType>,
    heirs: BTreeMap<String, Vec<String>>,
    /// What leads to something that is asked.
    leading: Part,
    /// What is below elements with constraints, whose paths may go anywhere.
    below: Part,
    /// Whether `xs:anyType` is below these, so that `xsi:type` may name any type.
    has_any_below: bool,
}

/// Some of the types and global elements, by name.
#[derive(Default)]
struct Part {
    types: BTreeSet<String>,
    elements: BTreeSet<String>,
}

impl Scope {
    pub(super) fn new(
        elements: Vec<IdentityElement>,
        types: BTreeMap<String, IdentityType>,
        heirs: BTreeMap<String, Vec<String>>,
    ) -> Self {
        let elements = elements.into_iter();
        let mut scope = Self {
            elements: elements.map(|it| (it.name.clone(), it)).collect(),
            types,
            heirs,
            leading: Part::default(),
            below: Part::default(),
            has_any_below: false,
        };
        scope.find_leading();
        scope.find_below();
        scope
    }

    /// What is needed. The simple types are needed where any type may be named.
    pub(super) fn identities(self, simple: Vec<IdentityType>) -> Identities {
        let types = self.types.values().filter(|ty| self.includes(&ty.name));
        let types = types.map(|ty| self.without_needless(ty.clone()));
        let simple = simple.into_iter().filter(|_| self.has_any_below);
        let elements = self.elements.values();
        Identities {
            types: types.chain(simple).collect(),
            elements: elements
                .filter(|element| self.needs_global(&element.name))
                .cloned()
                .collect(),
        }
    }

    fn includes(&self, ty: &str) -> bool {
        self.leading.types.contains(ty) || self.below.types.contains(ty)
    }

    fn needs_global(&self, name: &str) -> bool {
        let element = self.elements.get(name);
        self.below.elements.contains(name) || element.is_some_and(|it| self.needs(it))
    }

    fn needs(&self, element: &IdentityElement) -> bool {
        element.is_asked()
            || match &element.ty {
                IdentityReference::Type(ty) => self.includes(ty),
                IdentityReference::Any => self.has_any_below || !self.leading.elements.is_empty(),
                IdentityReference::Simple(_) => false,
            }
    }

    fn without_needless(&self, mut ty: IdentityType) -> IdentityType {
        ty.any_element = ty.has_assessed_wildcard();
        if !self.below.types.contains(&ty.name) {
            ty.text = ty.text.filter(IdentitySimple::has_role);
            ty.attributes.retain(IdentityAttribute::has_role);
            // A global element of the same name must not be taken for it, nor may it pass for undeclared.
            let is_open = ty.any_element;
            let is_needed = |element: &IdentityElement| {
                is_open || self.needs(element) || self.needs_global(&element.name)
            };
            ty.elements.retain(is_needed);
        }
        let globals = ty.globals.iter().filter(|name| self.needs_global(name));
        if ty.wildcards.contains(&Process::Skip) {
            // Only these are assessed, not what the wildcard allows.
            let globals = globals.filter_map(|name| self.elements.get(name));
            ty.elements.extend(globals.cloned());
        } else {
            ty.has_globals = globals.count() > 0;
        }
        ty
    }

    /// Adds types and elements until nothing more leads to what is asked.
    fn find_leading(&mut self) {
        loop {
            let types = self.types.values().filter(|ty| self.leads(ty));
            let elements = self.elements.values().filter(|it| self.is_leading(it));
            let found = Part {
                types: types.map(|ty| ty.name.clone()).collect(),
                elements: elements.map(|element| element.name.clone()).collect(),
            };
            let size = |part: &Part| part.types.len() + part.elements.len();
            let is_all = size(&found) == size(&self.leading);
            self.leading = found;
            if is_all {
                return;
            }
        }
    }

    fn leads(&self, ty: &IdentityType) -> bool {
        let leading = &self.leading;
        ty.is_asked()
            || (ty.has_assessed_wildcard() && !leading.elements.is_empty())
            || ty
                .globals
                .iter()
                .any(|name| leading.elements.contains(name))
            || ty.base.iter().any(|base| leading.types.contains(base))
            || ty.elements.iter().any(|element| self.is_leading(element))
    }

    fn is_leading(&self, element: &IdentityElement) -> bool {
        element.is_asked()
            || match &element.ty {
                IdentityReference::Type(ty) => self.leading.types.contains(ty),
                IdentityReference::Any => !self.leading.elements.is_empty(),
                IdentityReference::Simple(_) => false,
            }
    }

    fn find_below(&mut self) {
        let local = self.types.values().flat_map(|ty| &ty.elements);
        let mut elements: Vec<&IdentityElement> = local
            .chain(self.elements.values())
            .filter(|element| !element.constraints.is_empty())
            .collect();
        let mut types: Vec<&str> = Vec::new();
        loop {
            if let Some(element) = elements.pop() {
                match &element.ty {
                    IdentityReference::Type(ty) => types.push(ty),
                    IdentityReference::Simple(_) => {}
                    IdentityReference::Any if self.has_any_below => {}
                    IdentityReference::Any => {
                        self.has_any_below = true;
                        types.extend(self.types.keys().map(String::as_str));
                        self.below.elements.extend(self.elements.keys().cloned());
                        elements.extend(self.elements.values());
                    }
                }
            } else if let Some(name) = types.pop() {
                let Some(ty) = self.types.get(name) else {
                    continue;
                };
                if !self.below.types.insert(name.to_owned()) {
                    continue;
                }
                let heirs = self.heirs.get(name).into_iter().flatten();
                types.extend(ty.base.iter().chain(heirs).map(String::as_str));
                elements.extend(&ty.elements);
                let is_open = ty.has_assessed_wildcard();
                let globals = self.elements.values();
                for element in globals.filter(|it| is_open || ty.globals.contains(&it.name)) {
                    if self.below.elements.insert(element.name.clone()) {
                        elements.push(element);
                    }
                }
            } else {
                return;
            }
        }
    }
}

impl IdentityType {
    fn has_assessed_wildcard(&self) -> bool {
        self.wildcards
            .iter()
            .any(|process| *process != Process::Skip)
    }
}
