//! The Rust names of named types and global elements, decided for the whole schema at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{ComplexType, Content, Element, Model, QName, Type, TypeRef};
use crate::profile::Profile;
use crate::select;

use super::items::Namespace;
use super::paths::{ItemPath, OutputFile};
use super::{ident, walk};

/// The Rust name of every named type and element.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) namespaces: Vec<Namespace>,
    /// Whether elements may have types that derive from the declared one.
    pub(super) keeps_derived: bool,
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
    /// The schema name for each of their files.
    files: BTreeMap<OutputFile, QName>,
}

impl Names {
    pub(super) fn new(model: &Model, profile: &Profile) -> Self {
        let mut names = Self {
            namespaces: namespaces(model, profile.reserved_prefixes),
            keeps_derived: profile.keeps_derived,
            ..Self::default()
        };
        names.name_types(model, profile.type_suffix);
        names.name_messages(model, profile);
        names.name_elements(model);
        names.name_texts(model);
        names.files = names.files();
        names
    }

    /// Types are called as the schema calls them, without the suffix.
    fn name_types(&mut self, model: &Model, suffix: Option<&str>) {
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
            if !vanishes(ty) {
                self.claim(name, &ident);
            }
            let may_vary = matches!(ty, Type::Complex(ty) if self.keeps_derived || ty.is_abstract);
            if may_vary && has_heirs(model, name) {
                self.polymorphic.insert(name.clone());
            }
            let is_abstract = matches!(ty, Type::Complex(ty) if ty.is_abstract);
            let is_enum = is_abstract || self.polymorphic.contains(name);
            if is_enum && used.contains_key(name) {
                self.claim(name, &format!("{ident}Choice"));
            }
            self.types.insert(name.clone(), ident);
        }
    }

    /// The type of a request or response gets the name of its element, if no other element has the type, or
    /// if the name of the type begins with that of the element, such as `FindPeopleResponseMessageType` for
    /// `FindPeopleResponse`. A type that several root elements share is generated again for each of them.
    fn name_messages(&mut self, model: &Model, profile: &Profile) {
        let roots = select::roots(model);
        let (uses, bases) = (walk::uses(model), walk::bases(model));
        for operation in select::operations(model, profile) {
            for root in [operation.request, operation.response] {
                let Some(TypeRef::Named(ty)) = model.elements.get(&root).map(|element| &element.ty)
                else {
                    continue;
                };
                let ident = ident::type_name(&root.local);
                let is_meant =
                    ty.local.starts_with(&*root.local) && users(model.elements.values(), ty) == 1;
                let is_own = (is_meant || uses.get(ty) == Some(&1)) && !bases.contains(ty);
                if is_own && self.claim(ty, &ident) {
                    self.types.insert(ty.clone(), ident);
                }
            }
        }
        for name in &roots {
            let elements = roots.iter().filter_map(|root| model.elements.get(root));
            if let Some(TypeRef::Named(ty)) = model.elements.get(name).map(|element| &element.ty)
                && matches!(model.types.get(ty), Some(Type::Complex(_)))
                && users(elements, ty) > 1
            {
                let ident = self.free(name);
                self.elements.insert(name.clone(), ident);
            }
        }
    }

    /// Global elements with an anonymous type, and heads of substitution groups.
    fn name_elements(&mut self, model: &Model) {
        for (name, element) in &model.elements {
            let is_head = model
                .substitutions
                .get(name)
                .is_some_and(|members| !members.is_empty());
            let is_anonymous = matches!(element.ty, TypeRef::Anonymous(_));
            if !is_head && !is_anonymous {
                continue;
            }
            let ident = self.free(name);
            if is_anonymous {
                self.elements.insert(name.clone(), ident.clone());
            }
            if is_head {
                let ident = if is_anonymous {
                    ident + "Choice"
                } else {
                    ident
                };
                self.claim(name, &ident);
                self.heads.insert(name.clone(), ident);
            }
        }
    }

    /// Root elements with a simple type, or with an open type such as `xs:anyType`.
    fn name_texts(&mut self, model: &Model) {
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
                let ident = self.free(root);
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
    fn claim(&mut self, name: &QName, ident: &str) -> bool {
        let path = self.path(name.namespace.as_deref(), ident);
        self.claimed.insert(path)
    }

    /// Claims a name for a global element. If no name is free, planning reports the collision.
    fn free(&mut self, name: &QName) -> String {
        let plain = ident::type_name(&name.local);
        let suffixes = ["", "Element", "Choice"];
        let names = suffixes.map(|suffix| format!("{plain}{suffix}"));
        let free = names.into_iter().find(|ident| self.claim(name, ident));
        free.unwrap_or(plain)
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
            Some("http://www.w3.org/XML/1998/namespace") => format!("xml:{}", name.local),
            namespace => format!("{}:{}", self.namespace(namespace).prefix, name.local),
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

/// Modules that generated code has or needs beside those of namespaces.
const RESERVED: [&str; 6] = ["header", "message", "mod", "operations", "roots", "std"];

/// Prefix and module of each namespace, from the prefix that the schemas use and the end of the URI.
fn namespaces(model: &Model, reserved: &[char]) -> Vec<Namespace> {
    let mut namespaces: Vec<Namespace> = Vec::new();
    for namespace in &model.namespaces {
        let last = namespace.uri.as_deref().unwrap_or("local");
        let last = last
            .trim_end_matches('/')
            .rsplit(['/', ':', '#'])
            .next()
            .unwrap_or(last);
        let module = ident::file(last);
        let wanted = namespace
            .prefix
            .as_deref()
            .unwrap_or(&module)
            .chars()
            .chain(module.chars());
        let free = |prefix: &char| {
            let is_taken = |namespace: &Namespace| namespace.prefix == *prefix;
            !reserved.contains(prefix) && !namespaces.iter().any(is_taken)
        };
        let letters = wanted
            .chain('a'..='z')
            .chain('A'..='Z')
            .filter(char::is_ascii_alphabetic);
        let prefix = letters.into_iter().find(free).unwrap_or('z');
        let is_taken = namespaces
            .iter()
            .any(|namespace| namespace.module == module);
        let module = if is_taken || RESERVED.contains(&&*module) {
            format!("{module}_{prefix}")
        } else {
            module
        };
        namespaces.push(Namespace {
            uri: namespace.uri.as_deref().map(str::to_owned),
            prefix,
            module,
        });
    }
    namespaces
}
