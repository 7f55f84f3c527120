//! Random edits of a schema, each with the rule under which it must be reported.

#![expect(
    clippy::unnecessary_wraps,
    reason = "some edits always find something to change"
)]

use super::random::Random;
use super::sketch::{
    Attribute, BUILTINS, Complex, Part, PartType, Root, Simple, SimpleKind, Sketch,
};

/// An edit: it changes the schema and says under which rule, or finds nothing to change.
type Edit = fn(&mut Sketch, &mut Random) -> Option<&'static str>;

/// All kinds of edits.
pub(crate) const EDITS: [Edit; 15] = [
    add_part,
    remove_part,
    move_part,
    change_occurrence,
    change_type,
    toggle_nillable,
    change_value,
    add_attribute,
    change_attribute,
    remove_attribute,
    change_simple,
    change_enumeration,
    change_complex,
    change_globals,
    change_inside,
];

fn other<'t>(random: &mut Random, own: &str) -> &'t str {
    let others: Vec<&&str> = BUILTINS.iter().filter(|name| **name != own).collect();
    others[random.below(others.len())]
}

fn ty<'s>(sketch: &'s mut Sketch, random: &mut Random) -> &'s mut Complex {
    let index = random.below(sketch.types.len());
    &mut sketch.types[index]
}

/// A type that is a sequence.
fn sequence<'s>(sketch: &'s mut Sketch, random: &mut Random) -> &'s mut Complex {
    let sequences = sketch.types.iter().enumerate();
    let sequences: Vec<usize> = sequences
        .filter(|(_, ty)| !ty.is_choice)
        .map(|(index, _)| index)
        .collect();
    let index = *random.pick(&sequences);
    &mut sketch.types[index]
}

fn part<'s>(sketch: &'s mut Sketch, random: &mut Random) -> &'s mut Part {
    let ty = sequence(sketch, random);
    let index = random.below(ty.parts.len());
    &mut ty.parts[index]
}

fn plain(sketch: &mut Sketch, random: &mut Random) -> Part {
    Part {
        name: sketch.fresh("e"),
        ty: PartType::Named((*random.pick(&BUILTINS)).to_owned()),
        min: random.below(2),
        max: *random.pick(&[Some(1), Some(4), None]),
        is_nillable: false,
        value: None,
    }
}

fn add_part(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let mut new = plain(sketch, random);
    let ty = ty(sketch, random);
    if ty.is_choice {
        (new.min, new.max) = (1, Some(1));
        ty.parts.insert(random.below(ty.parts.len() + 1), new);
        return Some("alternative-added");
    }
    let rule = if new.min == 0 {
        "element-added-optional"
    } else {
        "element-added-required"
    };
    ty.parts.insert(random.below(ty.parts.len() + 1), new);
    Some(rule)
}

fn remove_part(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let ty = ty(sketch, random);
    let gone = ty.parts.remove(random.below(ty.parts.len()));
    Some(match (ty.is_choice, gone.min) {
        (true, _) => "alternative-removed",
        (false, 0) => "element-removed-optional",
        (false, _) => "element-removed-required",
    })
}

fn move_part(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let ty = sequence(sketch, random);
    let from = random.below(ty.parts.len());
    let moved = ty.parts.remove(from);
    let to = random.below(ty.parts.len() + 1);
    ty.parts.insert(to, moved);
    (from != to).then_some("element-moved")
}

fn change_occurrence(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let part = part(sketch, random);
    if random.one_in(2) {
        part.min = 1 - part.min;
        return Some(if part.min == 0 {
            "minimum-widened"
        } else {
            "minimum-narrowed"
        });
    }
    let old = part.max;
    let all = [Some(1), Some(2), Some(7), None];
    let others: Vec<Option<usize>> = all.into_iter().filter(|max| *max != old).collect();
    part.max = *random.pick(&others);
    let number = |max: Option<usize>| max.unwrap_or(usize::MAX);
    Some(if number(part.max) > number(old) {
        "maximum-widened"
    } else {
        "maximum-narrowed"
    })
}

fn change_type(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let part = part(sketch, random);
    let PartType::Named(old) = &part.ty else {
        return None;
    };
    part.ty = PartType::Named(other(random, old).to_owned());
    part.value = None;
    Some("element-type-changed")
}

fn toggle_nillable(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let part = part(sketch, random);
    part.is_nillable = !part.is_nillable;
    Some(if part.is_nillable {
        "nillable-added"
    } else {
        "nillable-removed"
    })
}

fn change_value(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let kind = *random.pick(&["default", "fixed"]);
    let value = Some((kind, random.below(30)));
    if random.one_in(3) {
        let ty = ty(sketch, random);
        let mut numbers = ty.attributes.iter_mut();
        let is_number = |own: &&mut Attribute| own.ty == "xs:int" && !own.is_required;
        numbers.find(is_number)?.value = value;
    } else {
        let part = part(sketch, random);
        if !matches!(&part.ty, PartType::Named(ty) if ty == "xs:int") {
            return None;
        }
        part.value = value;
    }
    Some(if kind == "default" {
        "default-added"
    } else {
        "fixed-added"
    })
}

fn add_attribute(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let new = sketch.attribute(random);
    let rule = if new.is_required {
        "attribute-added-required"
    } else {
        "attribute-added-optional"
    };
    ty(sketch, random).attributes.push(new);
    Some(rule)
}

fn attribute<'s>(sketch: &'s mut Sketch, random: &mut Random) -> Option<&'s mut Attribute> {
    let mut types = sketch.types.iter_mut();
    let all: Vec<&mut Attribute> = types.by_ref().flat_map(|ty| &mut ty.attributes).collect();
    let index = random.below(all.len());
    all.into_iter().nth(index)
}

fn change_attribute(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let attribute = attribute(sketch, random)?;
    if random.one_in(2) {
        attribute.ty = other(random, &attribute.ty).to_owned();
        return Some("attribute-type-changed");
    }
    attribute.is_required = !attribute.is_required;
    Some(if attribute.is_required {
        "attribute-made-required"
    } else {
        "attribute-made-optional"
    })
}

fn remove_attribute(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let ty = ty(sketch, random);
    let gone = ty.attributes.pop()?;
    Some(if gone.is_required {
        "attribute-removed-required"
    } else {
        "attribute-removed-optional"
    })
}

fn change_simple(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let index = random.below(sketch.simples.len());
    Some(match &mut sketch.simples[index].kind {
        SimpleKind::Text(most) | SimpleKind::Number(most) => {
            let old = *most;
            *most = old + 3 - random.below(7);
            match (*most).cmp(&old) {
                std::cmp::Ordering::Less => "facet-narrowed",
                std::cmp::Ordering::Greater => "facet-widened",
                std::cmp::Ordering::Equal => return None,
            }
        }
        SimpleKind::List(item) => {
            *item = other(random, item).to_owned();
            "item-type-changed"
        }
        SimpleKind::Union(members) => match random.below(3) {
            0 => {
                members.push("xs:base64Binary".to_owned());
                "member-added"
            }
            1 => {
                members.pop();
                "member-removed"
            }
            _ => {
                members.swap(0, 1);
                "member-moved"
            }
        },
        SimpleKind::Values(_) => return None,
    })
}

fn change_enumeration(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let new = sketch.fresh("v");
    let mut simples = sketch.simples.iter_mut();
    let (values, kind) = simples.find_map(|simple| match &mut simple.kind {
        SimpleKind::Values(values) => Some((values, random.below(3))),
        _ => None,
    })?;
    Some(match kind {
        0 => {
            values.insert(random.below(values.len() + 1), new);
            "value-added"
        }
        1 => {
            values.remove(random.below(values.len()));
            "value-removed"
        }
        _ => {
            values.clear();
            "enumeration-removed"
        }
    })
}

fn change_complex(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let base = sketch.types.last().map(|last| last.name.clone())?;
    let has_room = sketch.types.iter().all(|ty| ty.base.is_none());
    let count = sketch.types.len();
    let index = random.below(count);
    let ty = &mut sketch.types[index];
    Some(match random.below(4) {
        0 if !ty.is_choice => {
            ty.is_mixed = !ty.is_mixed;
            "mixed-added"
        }
        1 => {
            ty.any_attribute = !ty.any_attribute;
            "wildcard-added"
        }
        2 if has_room && index + 1 < count => {
            ty.base = Some(base);
            "base-changed"
        }
        3 if ty.group.is_none()
            && ty
                .parts
                .iter()
                .all(|part| part.min == 1 && part.max == Some(1)) =>
        {
            ty.is_choice = !ty.is_choice;
            "compositor-changed"
        }
        _ => return None,
    })
}

fn change_globals(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    Some(match random.below(6) {
        0 => {
            let name = sketch.fresh("r");
            let ty = format!("t:{}", random.pick(&sketch.types).name);
            sketch.roots.push(Root { name, ty });
            "root-added"
        }
        1 => {
            sketch.roots.pop();
            "root-removed"
        }
        2 => {
            let name = sketch.fresh("S");
            let kind = SimpleKind::Text(3);
            sketch.simples.push(Simple { name, kind });
            "type-added"
        }
        3 => {
            let name = sketch.fresh("G");
            let parts = vec![plain(sketch, random)];
            sketch.groups.push(super::sketch::Group { name, parts });
            "group-added"
        }
        4 => {
            let new = plain(sketch, random);
            let rule = if new.min == 0 {
                "element-added-optional"
            } else {
                "element-added-required"
            };
            sketch.groups[0].parts.push(new);
            rule
        }
        _ => {
            let text = format!("{sketch:?}");
            let is_used = |name: &str| text.contains(&format!("\"t:{name}\""));
            let unused = sketch
                .simples
                .iter()
                .position(|simple| !is_used(&simple.name))?;
            sketch.simples.remove(unused);
            "type-removed"
        }
    })
}

/// An edit of a type in place.
fn change_inside(sketch: &mut Sketch, random: &mut Random) -> Option<&'static str> {
    let new = plain(sketch, random);
    let parts = sketch.types.iter_mut().flat_map(|ty| &mut ty.parts);
    let mut inside = parts.filter_map(|part| match &mut part.ty {
        PartType::Anonymous(parts) => Some(parts),
        PartType::Named(_) => None,
    });
    let parts = inside.next()?;
    let rule = if new.min == 0 {
        "element-added-optional"
    } else {
        "element-added-required"
    };
    parts.push(new);
    Some(rule)
}
