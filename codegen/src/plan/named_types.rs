//! The types that documents may name with `xsi:type`, at elements that block some.

use super::names::Names;
use crate::model::walk;
use crate::model::{DerivationSet, Element, Method, Model, QName, Type, TypeRef, Way};

/// The types that an element does not block, with blanks between them. `None` if it blocks none.
pub(super) fn admitted(model: &Model, names: &Names, element: &Element) -> Option<String> {
    let mut types = types(model, names, element)?;
    types.sort();
    types.dedup();
    Some(types.join(" "))
}

/// The types that an element does not block. `None` if that cannot be told: a simple type that restricts another may
/// be in no content, and so not be there.
fn types(model: &Model, names: &Names, element: &Element) -> Option<Vec<String>> {
    let name = match &element.ty {
        TypeRef::Builtin(builtin) => {
            let is_blocked = element.block.contains(Way::Restriction);
            return is_blocked.then(|| vec![format!("xs:{}", builtin.name())]);
        }
        TypeRef::Named(name) => Some(name),
        TypeRef::Anonymous(_) => None,
    };
    let own = || name.map(|name| names.spelled(name)).into_iter().collect();
    let is_complex =
        name.is_some_and(|name| matches!(model.types.get(name), Some(Type::Complex(_))));
    if !is_complex {
        return element.block.contains(Way::Restriction).then(own);
    }
    let is_blocked = [Way::Restriction, Way::Extension]
        .iter()
        .any(|way| element.block.contains(*way));
    is_blocked.then(|| {
        let mut types: Vec<String> = own();
        add_heirs(model, names, name, element.block, &mut types);
        types
    })
}

fn add_heirs(
    model: &Model,
    names: &Names,
    base: Option<&QName>,
    blocked: DerivationSet,
    types: &mut Vec<String>,
) {
    for heir in base.into_iter().flat_map(|base| walk::heirs(model, base)) {
        let Some(Type::Complex(ty)) = model.types.get(heir) else {
            continue;
        };
        let way = match ty.derivation.as_ref().map(|derivation| derivation.method) {
            Some(Method::Restriction) => Way::Restriction,
            _ => Way::Extension,
        };
        if !blocked.contains(way) {
            types.push(names.spelled(heir));
            add_heirs(model, names, Some(heir), blocked, types);
        }
    }
}
