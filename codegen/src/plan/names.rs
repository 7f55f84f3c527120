//! The Rust names of named types and global elements, decided for the whole schema at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Error;
use crate::model::{ComplexType, Content, Element, Model, QName, Type, TypeRef};
use crate::profile::{self, Profile};
use crate::select;

use super::items::{Namespace, fixed_prefix};
use super::name_inside::NameInside;
use super::namespaces::namespaces;
use super::paths::{ItemPath, OutputFile};
use super::renames::{Owner, Renames};
use super::{ident, walk};

/// The Rust name of every named type and element.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) namespaces: Vec<Namespace>,
    /// Whether elements may have types that derive from the declared one.
    pub(super) keeps_derived: bool,
    /// The fields whose values `new` takes before the others.
    pub(super) first_arguments: &'static [(profile::Name, &'static [&'static str])],
    /// The enums inside types and elements for which names were chosen.
    pub(super) inside: Vec<NameInside>,
    types: BTreeMap<QName, String>,
    /// Global elements with an anonymous type, or with a type that is made for them.
    elements: BTreeMap<QName, String>,
    /// Types from which others derive. An element of such a type may have one of these.
    polymorphic: BTreeSet<QName>,
    /// Heads of substitution groups.
    heads: BTreeMap<QName, String>,
    /// Root elements with a simple type.
    texts: BTreeMap<QName, String>,
    claimed: BTreeSet<ItemPath>,
    /// The types that are named after a message, and the messages of its operation: without these it would have
    /// another name.
    pub(super) named_after: Vec<(QName, Vec<QName>)>,
    /// The schema name for each of their files.
    files: BTreeMap<OutputFile, QName>,
}

impl Names {
    pub(super) fn new(
        model: &Model,
        profile: &Profile,
        renames: &mut Renames,
    ) -> Result<Self, Error> {
        let mut names = Self {
            namespaces: namespaces(model, profile.reserved_prefixes)?,
            keeps_derived: profile.keeps_derived,
            first_arguments: profile.first_arguments,
            ..Self::default()
        };
        names.claim_renamed(renames)?;
        names.name_types(model, profile.type_suffix, renames);
        names.name_messages(model, profile, renames);
        names.name_elements(model, renames);
        names.name_texts(model, renames);
        names.check_renamed(renames)?;
        names.find_inside(renames);
        names.files = names.files();
        Ok(names)
    }

    /// Types are called as the schema calls them, without the suffix.
    fn name_types(&mut self, model: &Model, suffix: Option<&str>, renames: &Renames) {
        let used = walk::uses(model);
        for (name, ty) in &model.types {
            let stem = suffix
                .and_then(|suffix| name.local.strip_suffix(suffix))
                .filter(|stem| !stem.is_empty())
                .unwrap_or(&name.local);
            let bare = QName {
                local: stem.into(),
                ..name.clone()
            };
            // A type whose name has no suffix keeps its name.
            let is_taken = *name != bare && model.types.contains_key(&bare);
            let ident = ident::type_name(if is_taken { &name.local } else { stem });
            let may_vary = matches!(ty, Type::Complex(ty) if self.keeps_derived || ty.is_abstract);
            if may_vary && has_heirs(model, name) {
                self.polymorphic.insert(name.clone());
            }
            let is_abstract = matches!(ty, Type::Complex(ty) if ty.is_abstract);
            let is_enum = is_abstract || self.polymorphic.contains(name);
            let has_choice = is_enum && used.contains_key(name);
            let choice = |ident: &str| has_choice.then(|| format!("{ident}Choice"));
            let chosen = renames.of(&Owner::Type(name.clone()));
            let ident = if let Some(chosen) = chosen {
                if let Some(choice) = choice(chosen) {
                    self.claim(name, &choice);
                }
                chosen.to_owned()
            } else if vanishes(ty) {
                if let Some(choice) = choice(&ident) {
                    self.claim(name, &choice);
                }
                ident
            } else {
                self.first_free(name, &ident, Vec::new(), choice)
            };
            self.types.insert(name.clone(), ident);
        }
    }

    /// The type of a request or response gets the name of its element, if no other element has the type, or
    /// if the name of the type begins with that of the element, such as `FindPeopleResponseMessageType` for
    /// `FindPeopleResponse`. A type that several root elements share is generated again for each of them.
    fn name_messages(&mut self, model: &Model, profile: &Profile, renames: &Renames) {
        let roots = select::roots(model);
        let (uses, bases) = (walk::uses(model), walk::bases(model));
        for operation in select::known_operations(model, profile) {
            let messages = std::iter::once(operation.request).chain(operation.response);
            let messages: Vec<QName> = messages.collect();
            for root in &messages {
                let Some(TypeRef::Named(ty)) = model.elements.get(root).map(|element| &element.ty)
                else {
                    continue;
                };
                let ident = ident::type_name(&root.local);
                let is_meant =
                    ty.local.starts_with(&*root.local) && users(model.elements.values(), ty) == 1;
                let is_own = (is_meant || uses.get(ty) == Some(&1)) && !bases.contains(ty);
                let is_chosen = renames.of(&Owner::Type(ty.clone())).is_some();
                if is_own && !is_chosen && self.claim(ty, &ident) {
                    self.types.insert(ty.clone(), ident);
                    self.named_after.push((ty.clone(), messages.clone()));
                }
            }
        }
        for name in &roots {
            let elements = roots.iter().filter_map(|root| model.elements.get(root));
            if let Some(TypeRef::Named(ty)) = model.elements.get(name).map(|element| &element.ty)
                && matches!(model.types.get(ty), Some(Type::Complex(_)))
                && users(elements, ty) > 1
            {
                let ident = self.free(name, renames);
                self.elements.insert(name.clone(), ident);
            }
        }
    }

    /// Global elements with an anonymous type, and heads of substitution groups.
    fn name_elements(&mut self, model: &Model, renames: &Renames) {
        for (name, element) in &model.elements {
            let is_head = model
                .substitutions
                .get(name)
                .is_some_and(|members| !members.is_empty());
            let is_anonymous = matches!(element.ty, TypeRef::Anonymous(_));
            if !is_head && !is_anonymous {
                continue;
            }
            let ident = self.free(name, renames);
            if is_anonymous {
                self.elements.insert(name.clone(), ident.clone());
            }
            if is_head {
                let ident = if is_anonymous {
                    self.first_free(name, &(ident + "Choice"), Vec::new(), |_| None)
                } else {
                    ident
                };
                self.heads.insert(name.clone(), ident);
            }
        }
    }

    /// Root elements with a simple type, or with an open type such as `xs:anyType`.
    fn name_texts(&mut self, model: &Model, renames: &Renames) {
        for root in &select::roots(model) {
            let is_text = model
                .elements
                .get(root)
                .is_some_and(|element| match &element.ty {
                    // It may have its type's content or none, so it needs a struct of its own.
                    _ if element.is_nillable => true,
                    TypeRef::Builtin(_) => true,
                    TypeRef::Named(name) => match model.types.get(name) {
                        Some(Type::Simple(_)) => true,
                        Some(Type::Complex(ty)) if self.is_polymorphic(name) => {
                            !ty.is_abstract || self.elements.contains_key(root)
                        }
                        Some(Type::Complex(ty)) => ty.is_abstract,
                        None => false,
                    },
                    TypeRef::Anonymous(ty) => matches!(**ty, Type::Simple(_)),
                });
            if is_text {
                // The name for its own version of a type that others share is free: there is no such version.
                let is_named = |element: &Element| matches!(element.ty, TypeRef::Named(_));
                let own = self.elements.get(root).cloned();
                let own = own.filter(|_| model.elements.get(root).is_some_and(is_named));
                let ident = own.unwrap_or_else(|| self.free(root, renames));
                self.texts.insert(root.clone(), ident);
            }
        }
    }

    fn files(&self) -> BTreeMap<OutputFile, QName> {
        let mut files = BTreeMap::new();
        for (name, ident) in [&self.types, &self.elements, &self.texts, &self.heads]
            .into_iter()
            .flatten()
        {
            let path = self.path(name.namespace.as_deref(), ident);
            files
                .entry(OutputFile::of(&path))
                .or_insert_with(|| name.clone());
        }
        files
    }

    /// The schema name for which there is a file, as generated code spells it.
    pub(super) fn of_file(&self, file: &OutputFile) -> Option<String> {
        self.files.get(file).map(|name| self.spelled(name))
    }

    /// Claims a name in the module of a namespace; `false` if it is taken.
    pub(super) fn claim(&mut self, name: &QName, ident: &str) -> bool {
        let path = self.path(name.namespace.as_deref(), ident);
        self.claimed.insert(path)
    }

    /// Claims a name for a global element.
    fn free(&mut self, name: &QName, renames: &Renames) -> String {
        if let Some(chosen) = renames.of(&Owner::Element(name.clone())) {
            return chosen.to_owned();
        }
        let plain = ident::type_name(&name.local);
        let named = ["Element", "Choice"].map(|suffix| format!("{plain}{suffix}"));
        self.first_free(name, &plain, named.into(), |_| None)
    }

    /// Claims the first free name: the plain one, one of these, one that says how the name is spelled, one with
    /// a number. What is made beside the item must be free too.
    fn first_free(
        &mut self,
        name: &QName,
        plain: &str,
        others: Vec<String>,
        beside: impl Fn(&str) -> Option<String>,
    ) -> String {
        let spelled = format!("{plain}{}", ident::spelling(&name.local));
        let named = std::iter::once(plain.to_owned()).chain(others);
        let mut idents = named.chain([spelled]).chain(ident::numbered(plain, "N"));
        let is_taken = |ident: &str| {
            let path = self.path(name.namespace.as_deref(), ident);
            self.claimed.contains(&path)
        };
        let free =
            idents.find(|ident| !is_taken(ident) && !beside(ident).is_some_and(|b| is_taken(&b)));
        let free = free.unwrap_or_else(|| plain.to_owned());
        self.claim(name, &free);
        if let Some(beside) = beside(&free) {
            self.claim(name, &beside);
        }
        free
    }

    /// Whether a global element has an item that is named after it.
    pub(super) fn has_item(&self, element: &QName) -> bool {
        let named = [&self.elements, &self.heads, &self.texts];
        named.iter().any(|named| named.contains_key(element))
    }

    /// Whether something that is named in the schema has this name.
    pub(super) fn is_claimed(&self, path: &ItemPath) -> bool {
        self.claimed.contains(path)
    }

    fn path(&self, namespace: Option<&str>, ident: &str) -> ItemPath {
        ItemPath {
            module: self.namespace(namespace).module.clone(),
            ident: ident.to_owned(),
        }
    }

    pub(super) fn namespace(&self, namespace: Option<&str>) -> &Namespace {
        let found = self
            .namespaces
            .iter()
            .find(|known| known.uri.as_deref() == namespace);
        found.unwrap_or_else(|| &self.namespaces[0])
    }

    pub(super) fn of_type(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.types.get(name).map_or("", String::as_str),
        )
    }

    /// What the names of items begin with that are named after a group.
    pub(super) fn of_group(&self, name: &QName) -> ItemPath {
        self.path(name.namespace.as_deref(), &ident::type_name(&name.local))
    }

    pub(super) fn of_element(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.elements.get(name).map_or("", String::as_str),
        )
    }

    /// The name that is made for an element, if it has one.
    pub(super) fn own_of_element(&self, name: &QName) -> Option<ItemPath> {
        self.elements
            .contains_key(name)
            .then(|| self.of_element(name))
    }

    /// The struct of a root element with a simple type.
    pub(super) fn of_text(&self, name: &QName) -> Option<ItemPath> {
        let ident = self.texts.get(name)?;
        Some(self.path(name.namespace.as_deref(), ident))
    }

    /// Whether an element of this type may have another one, which `xsi:type` names.
    pub(super) fn is_polymorphic(&self, ty: &QName) -> bool {
        self.polymorphic.contains(ty)
    }

    pub(super) fn of_head(&self, name: &QName) -> ItemPath {
        self.path(
            name.namespace.as_deref(),
            self.heads.get(name).map_or("", String::as_str),
        )
    }

    /// The name as generated code spells it, if the schemas have its namespace.
    pub(super) fn spelled_if_known(&self, name: &QName) -> Option<String> {
        let uri = name.namespace.as_deref();
        let is_known = uri.is_none()
            || self
                .namespaces
                .iter()
                .any(|known| known.uri.as_deref() == uri);
        is_known.then(|| self.spelled(name))
    }

    /// A name as generated code spells it: `t:DisplayName`.
    pub(super) fn spelled(&self, name: &QName) -> String {
        match name.namespace.as_deref() {
            None => name.local.to_string(),
            Some(uri) => {
                let own = || &*self.namespace(Some(uri)).prefix;
                format!("{}:{}", fixed_prefix(uri).unwrap_or_else(own), name.local)
            }
        }
    }
}

/// Whether a type that is not abstract derives from a type.
pub(super) fn has_heirs(model: &Model, base: &QName) -> bool {
    model.types.iter().any(|(name, ty)| {
        let is_concrete = matches!(ty, Type::Complex(ty) if !ty.is_abstract);
        is_concrete && crate::model::walk::derives(model, name, base)
    })
}

/// How many of these elements have this type.
fn users<'m>(elements: impl Iterator<Item = &'m Element>, ty: &QName) -> usize {
    elements
        .filter(|element| matches!(&element.ty, TypeRef::Named(used) if used == ty))
        .count()
}

/// Whether a type is only used as a base, and has nothing that a derived type would inherit.
pub(super) fn vanishes(ty: &Type) -> bool {
    match ty {
        Type::Simple(_) => false,
        Type::Complex(ComplexType {
            is_abstract,
            is_mixed,
            derivation,
            content,
            attributes,
            any_attribute,
            ..
        }) => {
            *is_abstract
                && !is_mixed
                && derivation.is_none()
                && matches!(content, Content::Empty)
                && attributes.is_empty()
                && any_attribute.is_none()
        }
    }
}
