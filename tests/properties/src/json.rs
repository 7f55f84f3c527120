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
