//! Values as JSON.

use serde_json::Value as Tree;

use crate::value::{Type, Value};

/// A value that became JSON and was read from it. A field that its type does not have is an error.
pub(crate) fn again(ty: Type, value: &dyn Value) -> Result<Box<dyn Value>, String> {
    let text = value.to_json();
    let text = text.map_err(|error| format!("is no JSON: {error}: {value:?}"))?;
    let read = (ty.from_json)(&text);
    let read = read.map_err(|error| format!("is not read from JSON: {error}: {text}"))?;
    let tree = serde_json::from_str(&text);
    let mut tree = tree.map_err(|error| format!("is no JSON: {error}: {text}"))?;
    if let Tree::Object(fields) = &mut tree {
        fields.insert("$unknown".to_owned(), Tree::Null);
        if (ty.from_json)(&tree.to_string()).is_ok() {
            return Err(format!("is read with an unknown field: {text}"));
        }
    }
    Ok(read)
}

/// Whether a value is the original without one item of a list or one field.
pub(crate) fn lacks_one_part(original: &dyn Value, value: &dyn Value) -> bool {
    let tree = |value: &dyn Value| serde_json::from_str(&value.to_json().ok()?).ok();
    matches!((tree(original), tree(value)), (Some(original), Some(value)) if lacks_one(&original, &value))
}

fn lacks_one(original: &Tree, value: &Tree) -> bool {
    match (original, value) {
        (Tree::Array(all), Tree::Array(left)) if all.len() == left.len() + 1 => {
            let is_it =
                |index: usize| all[..index] == left[..index] && all[index + 1..] == left[index..];
            (0..all.len()).any(is_it)
        }
        (Tree::Array(all), Tree::Array(left)) if all.len() == left.len() => {
            let mut others = all.iter().zip(left).filter(|(all, left)| all != left);
            others
                .next()
                .is_some_and(|(all, left)| lacks_one(all, left))
                && others.next().is_none()
        }
        (Tree::Object(all), Tree::Object(left)) => {
            let is_other = |(name, all): &(&String, &Tree)| left.get(*name) != Some(*all);
            let mut others = all.iter().filter(is_other);
            let Some((name, all)) = others.next() else {
                return false;
            };
            let is_one = match left.get(name) {
                None | Some(Tree::Null) => true,
                Some(left) => lacks_one(all, left),
            };
            let is_known = |name: &String| original.get(name).is_some();
            is_one && others.next().is_none() && left.keys().all(is_known)
        }
        _ => false,
    }
}
