//! Large structs are boxed where they are a variant: an enum is as large as its largest variant, so a
//! list of small items would pay for the largest kind of item, and so would the stack of every reader
//! on the way down to it.

use std::collections::{BTreeMap, BTreeSet};

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
            .filter(|(path, item)| matches!(item, Item::Struct(_)) && sizes.size(path) >= LARGE)
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
    /// What must be known first.
    missing: Vec<ItemPath>,
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
            missing: Vec::new(),
        }
    }

    /// The size of an item. It keeps its own stack, since a chain of items may be as long as a schema
    /// likes.
    fn size(&mut self, path: &ItemPath) -> usize {
        let mut waiting = vec![path.clone()];
        let mut begun = BTreeSet::new();
        while let Some(next) = waiting.last() {
            if self.known.contains_key(next) {
                waiting.pop();
                continue;
            }
            let next = next.clone();
            let size = self.compute(&next);
            // Nothing holds itself here, but an endless loop would be the price of being wrong.
            if self.missing.is_empty() || !begun.insert(next.clone()) {
                self.known.insert(next, size);
            }
            waiting.append(&mut self.missing);
        }
        self.item(path)
    }

    fn compute(&mut self, path: &ItemPath) -> usize {
        match self.items.get(path).copied() {
            Some(Item::Struct(item)) => self.structure(item),
            Some(Item::Choice(choice)) => self.choice(choice),
            Some(Item::Derived(derived)) => {
                let types = derived.types.iter();
                types.map(|(_, _, path)| self.item(path)).max().unwrap_or(0)
            }
            // A text, for a value that the schema does not know.
            _ => WORDS_OF_A_VEC,
        }
    }

    /// The size of an item, if it is known already.
    fn item(&mut self, path: &ItemPath) -> usize {
        if let Some(size) = self.known.get(path) {
            return *size;
        }
        self.missing.push(path.clone());
        0
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
