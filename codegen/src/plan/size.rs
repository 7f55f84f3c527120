//! Large structs are boxed in variants. An enum is as large as its largest variant, so without boxes each
//! small item of a list would take as much memory as the largest kind of item, also on the stack of the
//! reader.

use std::collections::{BTreeMap, BTreeSet};

use super::enums::{AlternativeKind, Choice};
use super::graph::{held, held_first};
use super::items::{Item, Plan};
use super::paths::ItemPath;
use super::structs::{Body, Count, ElementKind, FieldKind, Struct};
use super::ty::{Ty, ValueTy};

/// The size, in words, from which a variant is boxed.
const LARGE: usize = 64;

/// Boxes the variants that hold a large struct. Types that hold themselves must be boxed before.
pub(super) fn box_large(plan: &mut Plan) {
    let large = large_structs(plan);
    for item in plan.items.values_mut() {
        let Item::Choice(choice) = item else { continue };
        for alternative in &mut choice.alternatives {
            if let AlternativeKind::Element(ElementKind {
                ty: Ty::Item(path),
                boxed,
                nillable: false,
                ..
            }) = &mut alternative.kind
            {
                *boxed |= large.contains(path);
            }
        }
    }
}

fn large_structs(plan: &Plan) -> BTreeSet<ItemPath> {
    let mut sizes = Sizes::default();
    let mut large = BTreeSet::new();
    for path in held_first(&held(plan)) {
        let Some(item) = plan.items.get(path) else {
            continue;
        };
        let size = sizes.compute(item);
        sizes.known.insert(path, size);
        if size >= LARGE && matches!(item, Item::Struct(_)) {
            large.insert(path.clone());
        }
    }
    large
}

/// The approximate sizes of items in words.
#[derive(Default)]
struct Sizes<'p> {
    known: BTreeMap<&'p ItemPath, usize>,
}

impl Sizes<'_> {
    fn compute(&self, item: &Item) -> usize {
        match item {
            Item::Struct(item) => self.structure(item),
            Item::Choice(choice) => self.choice(choice),
            Item::Derived(derived) => {
                let types = derived.types.iter();
                types.map(|(_, _, path)| self.item(path)).max().unwrap_or(0)
            }
            // A text, for a value that the schema does not know.
            _ => WORDS_OF_A_VEC,
        }
    }

    /// The size of an item that is held: it comes before those that hold it.
    fn item(&self, path: &ItemPath) -> usize {
        self.known.get(path).copied().unwrap_or(WORDS_OF_A_VEC)
    }

    fn structure(&self, item: &Struct) -> usize {
        let base = item.base.as_ref().map_or(0, |base| self.item(&base.path));
        let attributes: usize = item.attributes.iter().map(|a| self.ty(&a.ty)).sum();
        let any = usize::from(item.any_attribute.is_some()) * WORDS_OF_A_VEC;
        let body = match &item.body {
            Body::Empty => 0,
            Body::Text(ty) => self.ty(ty),
            Body::Mixed(_) | Body::Open(_) => WORDS_OF_A_VEC,
            Body::Whole(element) => self.ty(&element.ty),
            Body::Children { fields, .. } => fields
                .iter()
                .map(|field| match &field.kind {
                    _ if field.count == Count::Many => WORDS_OF_A_VEC,
                    FieldKind::Element(ElementKind { boxed: true, .. })
                    | FieldKind::Choice { boxed: true, .. } => 1,
                    FieldKind::Element(element) => self.ty(&element.ty),
                    FieldKind::Choice { path, .. } | FieldKind::Group { path } => self.item(path),
                    FieldKind::List(_) | FieldKind::Rest(_) => WORDS_OF_A_VEC,
                    FieldKind::Any(_) => self.ty(&Ty::Any),
                })
                .sum(),
        };
        base + attributes + any + body
    }

    fn choice(&self, choice: &Choice) -> usize {
        let sizes = choice
            .alternatives
            .iter()
            .map(|alternative| match &alternative.kind {
                AlternativeKind::Element(ElementKind { boxed: true, .. }) => 1,
                AlternativeKind::Element(element) => self.ty(&element.ty),
                AlternativeKind::Group(path) => self.item(path),
                AlternativeKind::Elements(..) | AlternativeKind::List(_) => WORDS_OF_A_VEC,
                AlternativeKind::Any(_) => self.ty(&Ty::Any),
            });
        1 + sizes.max().unwrap_or(0)
    }

    fn ty(&self, ty: &Ty) -> usize {
        match ty {
            Ty::Item(path) => self.item(path),
            Ty::Restricted(plain, _) => self.ty(plain),
            Ty::Spelled(value) => self.ty(value) + 2,
            Ty::ListOf(_)
            | Ty::Value(
                ValueTy::String | ValueTy::Uri | ValueTy::Base64 | ValueTy::Hex | ValueTy::Decimal,
            ) => WORDS_OF_A_VEC,
            Ty::Any | Ty::Abstract => 18,
            Ty::Value(ValueTy::Integer) => 4,
            Ty::Value(ValueTy::DateTime) => 6,
            Ty::Value(ValueTy::Duration) => 13,
            Ty::Value(
                ValueTy::Date
                | ValueTy::Time
                | ValueTy::GYear
                | ValueTy::GYearMonth
                | ValueTy::GMonthDay
                | ValueTy::GMonth
                | ValueTy::GDay,
            ) => 3,
            Ty::Value(_) => 1,
        }
    }
}

const WORDS_OF_A_VEC: usize = 3;
