//! Facets: the rules of a simple type that its Rust type cannot express. They are gathered from
//! the type and all its bases.

use std::path::Path;

use crate::error::{Error, ErrorKind};
use crate::model::resolve::SimpleBase;
use crate::model::{
    Builtin, Documentation, Facet, Location, Model, QName, Type, TypeRef, ValueConstraint, Variety,
    WhiteSpace,
};

use super::build::{Context, Planner};
use super::facet_set::{FacetSet, Facets};
use super::ident;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};
use super::ty::{Ty, ValueTy};
use super::values::{self, Simple};
use crate::pattern;

/// The facets of built-in types that their Rust types do not express.
const BUILTINS: &[(&str, Ask)] = &[
    (
        "language",
        Ask::Pattern("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
    ),
    ("NMTOKEN", Ask::Pattern(r"\c+")),
    ("Name", Ask::Pattern(r"\i\c*")),
    ("NCName", Ask::Pattern(r"[\i-[:]][\c-[:]]*")),
    ("QName", Ask::Pattern(Q_NAME)),
    ("NOTATION", Ask::Pattern(Q_NAME)),
    ("NMTOKENS", Ask::Items),
    ("IDREFS", Ask::Items),
    ("ENTITIES", Ask::Items),
    ("nonPositiveInteger", Ask::AtMost("0")),
    ("nonNegativeInteger", Ask::AtLeast("0")),
    ("negativeInteger", Ask::AtMost("-1")),
    ("positiveInteger", Ask::AtLeast("1")),
];

/// A name with or without a prefix.
const Q_NAME: &str = r"([\i-[:]][\c-[:]]*:)?[\i-[:]][\c-[:]]*";

#[derive(Clone, Copy)]
enum Ask {
    /// At least one item.
    Items,
    Pattern(&'static str),
    AtLeast(&'static str),
    AtMost(&'static str),
}

impl Facets {
    /// Whether no value can violate them: `whiteSpace` alone cannot be violated.
    pub(super) fn is_only_white_space(&self) -> bool {
        let only_white_space = Self {
            white_space: self.white_space,
            ..Self::default()
        };
        *self == only_white_space
    }

    /// The facets of a type.
    pub(super) fn of(model: &Model, ty: &TypeRef, at: &Location) -> Result<Self, Error> {
        let ty = match ty {
            TypeRef::Builtin(builtin) => return Ok(Self::of_builtin(*builtin)),
            TypeRef::Named(name) => model.types.get(name),
            TypeRef::Anonymous(ty) => Some(&**ty),
        };
        let Some(Type::Simple(ty)) = ty else {
            return Ok(Self::default());
        };
        match &ty.variety {
            Variety::List(_) => Ok(Self {
                white_space: WhiteSpace::Collapse,
                ..Self::default()
            }),
            Variety::Union(_) => Ok(Self::default()),
            Variety::Restriction { base, facets } => {
                let inherited = Self::of(model, base, at)?;
                let is_enum = matches!(
                    values::reference(model, base, at)?,
                    Simple::Value(ValueTy::String | ValueTy::Uri) | Simple::Enumeration(..)
                );
                let mut all = inherited.restricted(facets, is_enum, &ty.at)?;
                // The length of such a name would depend on its prefix.
                if let Some(SimpleBase::Builtin(Builtin::QName | Builtin::Notation)) =
                    model.simple_base(base)
                {
                    (all.min_length, all.max_length) = (None, None);
                }
                Ok(all)
            }
        }
    }

    fn of_builtin(builtin: Builtin) -> Self {
        let white_space = match builtin.name() {
            "string" | "anySimpleType" => WhiteSpace::Preserve,
            "normalizedString" => WhiteSpace::Replace,
            _ => WhiteSpace::Collapse,
        };
        let mut facets = Self {
            white_space,
            ..Self::default()
        };
        // A Rust type without a sign says that already.
        let is_unsigned = builtin
            .and_bases()
            .any(|base| base == Builtin::UnsignedLong);
        let bases = builtin.and_bases().filter(|_| !is_unsigned);
        let mut names = bases.map(Builtin::name);
        let ask = names.find_map(|name| {
            let mut asks = BUILTINS.iter();
            asks.find(|(known, _)| *known == name).map(|(_, ask)| *ask)
        });
        match ask {
            Some(Ask::Pattern(pattern)) => facets.patterns.push(pattern.to_owned()),
            Some(Ask::Items) => facets.min_length = Some(1),
            Some(Ask::AtLeast(least)) => facets.min = Some((least.to_owned(), true)),
            Some(Ask::AtMost(most)) => facets.max = Some((most.to_owned(), true)),
            None => {}
        }
        facets
    }

    /// Adds the facets of a restriction. The values of an enumeration may be the variants of an enum instead.
    fn restricted(mut self, facets: &[Facet], is_enum: bool, at: &Location) -> Result<Self, Error> {
        // The patterns of one restriction are alternatives.
        let mut patterns: Vec<&str> = Vec::new();
        let mut listed: Vec<String> = Vec::new();
        for facet in facets {
            match facet {
                Facet::Enumeration(value, _) => listed.push(value.clone()),
                Facet::Pattern(pattern) => patterns.push(pattern),
                Facet::Length(length) => {
                    self.min_length = Some(*length);
                    self.max_length = Some(*length);
                }
                Facet::MinLength(length) => {
                    self.min_length = Some(*length).filter(|least| *least > 0);
                }
                Facet::MaxLength(length) => self.max_length = Some(*length),
                Facet::MinInclusive(least) => self.min = Some((least.clone(), true)),
                Facet::MinExclusive(least) => self.min = Some((least.clone(), false)),
                Facet::MaxInclusive(most) => self.max = Some((most.clone(), true)),
                Facet::MaxExclusive(most) => self.max = Some((most.clone(), false)),
                Facet::TotalDigits(digits) => self.total_digits = Some(*digits),
                Facet::FractionDigits(digits) => self.fraction_digits = Some(*digits),
                Facet::WhiteSpace(white_space) => self.white_space = *white_space,
            }
        }
        for pattern in &patterns {
            pattern::translate(pattern)
                .map_err(|why| Error::new(at, ErrorKind::Pattern((*pattern).to_owned(), why)))?;
        }
        if !patterns.is_empty() {
            self.patterns.push(patterns.join("|"));
        }
        if !listed.is_empty() && is_enum {
            // The other facets need no check: the enum has only values that meet them.
            return Ok(Self {
                white_space: self.white_space,
                ..Self::default()
            });
        }
        if !listed.is_empty() {
            self.values = listed;
        }
        Ok(self)
    }
}

impl<'m> Planner<'m> {
    /// A simple type with the facets of its schema type, those of a list's items among them.
    pub(super) fn restricted(
        &mut self,
        ty: &'m TypeRef,
        plain: Ty,
        facets: Facets,
        at: &Location,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (plain, item) = match plain {
            Ty::ListOf(item) => match *item {
                Ty::Restricted(item, facets) => (Ty::ListOf(item), Some(facets)),
                item => (Ty::ListOf(Box::new(item)), None),
            },
            plain => (plain, None),
        };
        let mut facets = Facets { item, ..facets };
        if plain == Ty::Value(ValueTy::U64) {
            facets.min = facets.min.filter(|least| *least != ("0".to_owned(), true));
        }
        // The white space of other values is that of their Rust type.
        let is_asked = plain.is_text() && facets.white_space != WhiteSpace::Preserve;
        if facets.is_only_white_space() && !is_asked {
            return Ok(plain);
        }
        let plain = if facets.patterns.is_empty() || self.keeps_spelling(&plain) {
            plain
        } else {
            Ty::Spelled(Box::new(plain))
        };
        let origin = self.origin_of(ty, at, context);
        self.with_facets(plain, facets, origin)
    }

    /// A byte as an item of a list: a list of the Rust type would be one value of octets.
    pub(super) fn byte_item(
        &mut self,
        ty: &'m TypeRef,
        at: &Location,
        context: &Context,
    ) -> Result<Ty, Error> {
        let mut facets = Facets::of(self.model, ty, at)?;
        let greatest = (u8::MAX.to_string(), true);
        facets.max.get_or_insert(greatest);
        let origin = self.origin_of(ty, at, context);
        self.with_facets(Ty::Value(ValueTy::U16), facets, origin)
    }

    /// Whether the text of a value is that from which it was read.
    pub(super) fn keeps_spelling(&self, ty: &Ty) -> bool {
        match ty {
            Ty::Value(_) => ty.is_text(),
            Ty::Item(path) => match self.plan.items.get(path) {
                Some(Item::Union(union)) => {
                    let mut members = union.members.iter();
                    members.all(|(_, member)| self.keeps_spelling(member))
                }
                _ => true,
            },
            Ty::ListOf(item) | Ty::Restricted(item, _) => self.keeps_spelling(item),
            Ty::Spelled(_) | Ty::Any | Ty::Abstract => true,
        }
    }

    fn origin_of(&self, ty: &TypeRef, at: &Location, context: &Context) -> Origin {
        match ty {
            TypeRef::Builtin(builtin) => self.builtin(*builtin, context),
            TypeRef::Named(name) => self.origin(Some(name), at, context),
            TypeRef::Anonymous(_) => self.origin(None, at, context),
        }
    }

    /// The type of something that has a fixed value.
    pub(super) fn fixed(
        &mut self,
        ty: &'m TypeRef,
        plain: Ty,
        value: Option<&ValueConstraint>,
        at: &Location,
        context: &Context,
    ) -> Result<Ty, Error> {
        let Some(ValueConstraint::Fixed(value)) = value else {
            return Ok(plain);
        };
        let facets = match plain.facets().map(|path| self.plan.items.get(path)) {
            Some(Some(Item::Facets(set))) => set.facets.clone(),
            _ => Facets::of(self.model, ty, at)?,
        };
        let facets = Facets {
            fixed: Some(value.clone()),
            ..facets
        };
        let plain = plain.plain().clone();
        let origin = Origin {
            doc: Documentation::default(),
            schema: format!("the fixed value {value:?}"),
            ..self.origin(None, at, context)
        };
        self.with_facets(plain, facets, origin)
    }

    fn with_facets(&mut self, plain: Ty, facets: Facets, origin: Origin) -> Result<Ty, Error> {
        let mut path = origin.path;
        path.ident = ident::snake(&path.ident).to_uppercase();
        if matches!(plain, Ty::Item(_)) {
            path.ident.push_str("_FACETS");
        }
        if self.begin(&path, &origin.at)? {
            let item = FacetSet {
                ident: path.ident.clone(),
                doc: origin.doc,
                schema: origin.schema,
                facets,
            };
            self.add(&origin.file, &path, Item::Facets(item));
        }
        Ok(Ty::Restricted(Box::new(plain), path))
    }

    fn origin(&self, name: Option<&QName>, at: &Location, context: &Context) -> Origin {
        let (path, schema, file) = self.simple_path(name, context);
        let (doc, at) = match name.and_then(|name| self.model.types.get(name)) {
            Some(Type::Simple(ty)) => (ty.doc.clone(), ty.at.clone()),
            _ => (Documentation::default(), at.clone()),
        };
        Origin {
            path,
            schema,
            file,
            doc,
            at,
        }
    }

    /// The facets of a built-in type have a file in the module of the types that use it.
    #[allow(clippy::unused_self, reason = "as its neighbours")]
    fn builtin(&self, builtin: Builtin, context: &Context) -> Origin {
        let path = ItemPath {
            module: context.file.module.clone(),
            ident: format!("Xs{}", ident::pascal(builtin.name())),
        };
        Origin {
            file: OutputFile::of(&path),
            path,
            schema: format!("`xs:{}`", builtin.name()),
            doc: Documentation::default(),
            at: Location::start_of(Path::new("XML Schema")),
        }
    }
}

/// Where facets come from.
struct Origin {
    path: ItemPath,
    schema: String,
    file: OutputFile,
    doc: Documentation,
    at: Location,
}
