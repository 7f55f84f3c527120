//! Generated types as JSON and the like, with serde (feature `serde`).
//!
//! Every generated type implements [`Serialize`] and [`Deserialize`], and so do the types of
//! [`value`](crate::value) and wildcard content:
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use orders::Order;
//!
//! let json = r#"{"Id":"A1","Customer":"Zoë","Item":[{"value":"coffee","Count":3,"Size":"small"}],"choice":{"Address":"5 Mill Lane"}}"#;
//! let order: Order = serde_json::from_str(json)?;
//! assert_eq!(order.item[0].value, "coffee");
//! assert_eq!(serde_json::to_value(&order)?, serde_json::from_str::<serde_json::Value>(json)?);
//!
//! let error = serde_json::from_str::<Order>(&json.replace("Customer", "Costumer")).unwrap_err();
//! assert!(error.to_string().starts_with("Order: expected Customer, which is missing"));
//! # Ok(())
//! # }
//! ```
//!
//! | XML | JSON |
//! |---|---|
//! | element, its attributes, children and those of its base | object with their names in the schema |
//! | part that is absent | absent; `null` means the same |
//! | element that repeats, list | array |
//! | choice, substitution group | object with one key, which is the name of the element: `{"ItemId": {…}}` |
//! | element of one of several types | object of that type; `"xsi:type"` names the type if it is not the declared one |
//! | boolean, number | `true`, `3`. `"NaN"`, `"INF"` and what 64 bits cannot hold are texts |
//! | decimal, date, time, duration, base64, enumeration, other text | text, spelt as in XML |
//! | value of a type with a pattern | text, in its own spelling |
//! | `xsi:nil` | `null` |
//! | mixed content | array of texts and objects |
//! | wildcard | object with `name`, `namespace`, `prefix`, `attributes`, `prefixes` and `children` |
//!
//! What has no name in the schema is named as in Rust, such as `value` for the text beside attributes. If a name occurs
//! twice, an attribute is `@Name`, an element of another namespace `p:Name`, and a part without a name `$name`.
//!
//! A name that the type does not have is an error, as is a part that is missing; both say where. The format must be one
//! that describes itself, as JSON, YAML and CBOR do.

mod any;
mod as_tree;
mod containers;
mod fields;
mod macros;
mod mismatch;
mod numbers;
mod other_element;
mod tree;
mod values;

pub use as_tree::AsTree;
#[doc(hidden)]
pub use as_tree::{deserialize, serialize};
pub use fields::{Fields, Structure, one_key, one_key_of_numbers, tagged, untagged, variant};
pub use mismatch::Mismatch;
pub use numbers::Numbers;
#[doc(no_inline)]
pub use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
pub use tree::Tree;
#[doc(hidden)]
pub use values::union_from_tree;
