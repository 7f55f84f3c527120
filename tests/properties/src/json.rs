//! Values as JSON.

use std::fmt::Debug;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::Value;

/// A value that became JSON and was read from it. A field that its type does not have is an error.
pub(crate) fn again<T: Serialize + DeserializeOwned + Debug>(value: &T) -> Result<T, String> {
    let text = serde_json::to_string(value);
    let text = text.map_err(|error| format!("is no JSON: {error}: {value:?}"))?;
    let tree = serde_json::to_value(value);
    let mut tree = tree.map_err(|error| format!("is no JSON: {error}: {value:?}"))?;
    let read = serde_json::from_str(&text);
    let read = read.map_err(|error| format!("is not read from JSON: {error}: {text}"))?;
    if let Value::Object(fields) = &mut tree {
        fields.insert("$unknown".to_owned(), Value::Null);
        if serde_json::from_value::<T>(tree).is_ok() {
            return Err(format!("is read with an unknown field: {text}"));
        }
    }
    Ok(read)
}

/// Whether a value is the original without one item of a list or one field.
pub(crate) fn lacks_one_part<T: Serialize>(original: &T, value: &T) -> bool {
    let trees = (serde_json::to_value(original), serde_json::to_value(value));
    matches!(trees, (Ok(original), Ok(value)) if lacks_one(&original, &value))
}

fn lacks_one(original: &Value, value: &Value) -> bool {
    match (original, value) {
        (Value::Array(all), Value::Array(left)) if all.len() == left.len() + 1 => {
            let is_it =
                |index: usize| all[..index] == left[..index] && all[index + 1..] == left[index..];
            (0..all.len()).any(is_it)
        }
        (Value::Array(all), Value::Array(left)) if all.len() == left.len() => {
            let mut others = all.iter().zip(left).filter(|(all, left)| all != left);
            others
                .next()
                .is_some_and(|(all, left)| lacks_one(all, left))
                && others.next().is_none()
        }
        (Value::Object(all), Value::Object(left)) => {
            let is_other = |(name, all): &(&String, &Value)| left.get(*name) != Some(*all);
            let mut others = all.iter().filter(is_other);
            let Some((name, all)) = others.next() else {
                return false;
            };
            let is_one = match left.get(name) {
                None | Some(Value::Null) => true,
                Some(left) => lacks_one(all, left),
            };
            let is_known = |name: &String| original.get(name).is_some();
            is_one && others.next().is_none() && left.keys().all(is_known)
        }
        _ => false,
    }
}
