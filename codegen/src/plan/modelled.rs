//! The choices and groups that must say what their content model is: those whose number is checked together with
//! all that is in them.

use super::enums::AlternativeKind;
use super::items::{Item, Plan};
use super::parts::Counting;
use super::paths::ItemPath;
use super::structs::{Field, FieldKind};

/// Finds them.
pub(super) fn find_models(plan: &mut Plan) {
    let mut waiting: Vec<ItemPath> = Vec::new();
    for item in plan.items.values() {
        if let Item::Struct(item) = item {
            let fields = item.fields().iter();
            let together = fields.filter(|field| field.repeats.counting == Counting::Together);
            waiting.extend(together.filter_map(inside));
        }
    }
    while let Some(path) = waiting.pop() {
        match plan.items.get_mut(&path) {
            Some(Item::Struct(item)) if !item.has_model => {
                item.has_model = true;
                waiting.extend(item.fields().iter().filter_map(inside));
            }
            Some(Item::Choice(item)) if !item.has_model => {
                item.has_model = true;
                let alternatives = item.alternatives.iter();
                waiting.extend(
                    alternatives.filter_map(|alternative| match &alternative.kind {
                        AlternativeKind::Group(path) => Some(path.clone()),
                        _ => None,
                    }),
                );
            }
            _ => {}
        }
    }
}

fn inside(field: &Field) -> Option<ItemPath> {
    match &field.kind {
        FieldKind::Choice { path, .. } | FieldKind::Group { path } => Some(path.clone()),
        _ => None,
    }
}
