//! Large structs are boxed where they are a variant: an enum is as large as its largest variant, so a
//! list of small items would pay for the largest kind of item, and so would the stack of every reader
//! on the way down to it.

use std::collections::BTreeMap;

use super::{
    Alternative, AlternativeKind, Body, Choice, Count, ElementKind, Item, ItemPath, Kind, Plan,
    Struct, Ty, ValueTy,
};

/// The size, in words, from which a variant is boxed.
const LARGE: usize = 64;

/// Boxes the variants that hold a large struct. Types that hold themselves must be boxed before.
pub(super) fn box_large(plan: &mut Plan) {
    let large: Vec<ItemPath> = {
        let mut sizes = Sizes::new(plan);
        let structs = sizes.items.clone().into_iter();
        structs
            .filter(|(path, item)| matches!(item, Item::Struct(_)) && sizes.item(path) >= LARGE)
            .map(|(path, _)| path)
            .collect()
    };
    let items = plan.files.values_mut().flat_map(|file| &mut file.items);
    let choices = items.filter_map(|item| match item {
        Item::Choice(choice) => Some(choice),
        _ => None,
    });
    for Alternative { kind, .. } in choices.flat_map(|choice| &mut choice.alternatives) {
        if let AlternativeKind::Element(ElementKind {
            ty: Ty::Item(path),
            boxed,
            nillable: false,
            ..
        }) = kind
        {
            *boxed |= large.contains(path);
        }
    }
}

/// Sizes of items in words, near enough.
struct Sizes<'p> {
    items: BTreeMap<ItemPath, &'p Item>,
    known: BTreeMap<ItemPath, usize>,
}

impl<'p> Sizes<'p> {
    fn new(plan: &'p Plan) -> Self {
        let mut items = BTreeMap::new();
        for (place, file) in &plan.files {
            for item in &file.items {
                let path = ItemPath {
                    module: place.module.clone(),
                    ident: item.ident().to_owned(),
                };
                items.insert(path, item);
            }
        }
        Self {
            items,
            known: BTreeMap::new(),
        }
    }

    fn item(&mut self, path: &ItemPath) -> usize {
        if let Some(size) = self.known.get(path) {
            return *size;
        }
        let size = match self.items.get(path).copied() {
            Some(Item::Struct(item)) => self.structure(item),
            Some(Item::Choice(choice)) => self.choice(choice),
            Some(Item::Derived(derived)) => {
                let types = derived.types.iter();
                types.map(|(_, _, path)| self.item(path)).max().unwrap_or(0)
            }
            // A text, for a value that the schema does not know.
            _ => WORDS_OF_A_VEC,
        };
        self.known.insert(path.clone(), size);
        size
    }

    fn structure(&mut self, item: &Struct) -> usize {
        let base = item.base.as_ref().map_or(0, |base| self.item(&base.path));
        let attributes: usize = item.attributes.iter().map(|a| self.ty(&a.ty)).sum();
        let any = usize::from(item.any_attribute.is_some()) * WORDS_OF_A_VEC;
        let body = match &item.body {
            Body::Empty => 0,
            Body::Text(ty) => self.ty(ty),
            Body::Mixed => WORDS_OF_A_VEC,
            Body::Children { fields, .. } => fields
                .iter()
                .map(|field| match &field.kind {
                    _ if field.count == Count::Many => WORDS_OF_A_VEC,
                    Kind::Element(ElementKind { boxed: true, .. })
                    | Kind::Choice { boxed: true, .. } => 1,
                    Kind::Element(element) => self.ty(&element.ty),
                    Kind::Choice { path, .. } | Kind::Group { path } => self.item(path),
                    Kind::List(_) => WORDS_OF_A_VEC,
                    Kind::Any(_) => self.ty(&Ty::Any),
                })
                .sum(),
        };
        base + attributes + any + body
    }

    fn choice(&mut self, choice: &Choice) -> usize {
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

    fn ty(&mut self, ty: &Ty) -> usize {
        match ty {
            Ty::Item(path) => self.item(path),
            Ty::Restricted(plain, _) => self.ty(plain),
            Ty::ListOf(_)
            | Ty::Value(
                ValueTy::String | ValueTy::Uri | ValueTy::Base64 | ValueTy::Hex | ValueTy::Decimal,
            ) => WORDS_OF_A_VEC,
            Ty::Any => 18,
            Ty::Value(ValueTy::DateTime) => 6,
            Ty::Value(ValueTy::Duration) => 13,
            Ty::Value(ValueTy::Date | ValueTy::Time) => 3,
            Ty::Value(_) => 1,
        }
    }
}

const WORDS_OF_A_VEC: usize = 3;
