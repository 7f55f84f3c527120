//! Sets of facets, which become static items.

use super::paths::ItemPath;
use crate::model::{Documentation, WhiteSpace};

/// The facets of a simple type, as a static item.
#[derive(Clone, Debug)]
pub struct FacetSet {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it is in the schema, for its documentation.
    pub schema: String,
    /// The facets.
    pub facets: Facets,
}

/// The facets of a simple type, those of its bases included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    /// What is done to white space before a text is looked at.
    pub white_space: WhiteSpace,
    /// The least length: `minLength` or `length`.
    pub min_length: Option<u64>,
    /// The greatest length.
    pub max_length: Option<u64>,
    /// Regular expressions of XSD, all of which match.
    pub patterns: Vec<String>,
    /// The lower end of the range, and whether it belongs to the range.
    pub min: Option<(String, bool)>,
    /// The upper end of the range, and whether it belongs to the range.
    pub max: Option<(String, bool)>,
    /// `totalDigits`
    pub total_digits: Option<u64>,
    /// `fractionDigits`
    pub fraction_digits: Option<u64>,
    /// The values of an enumeration that does not become an enum.
    pub values: Vec<String>,
    /// The only value.
    pub fixed: Option<String>,
    /// The facets of a list's items.
    pub item: Option<ItemPath>,
}

impl Default for Facets {
    fn default() -> Self {
        Self {
            white_space: WhiteSpace::Preserve,
            min_length: None,
            max_length: None,
            patterns: Vec::new(),
            min: None,
            max: None,
            total_digits: None,
            fraction_digits: None,
            values: Vec::new(),
            fixed: None,
            item: None,
        }
    }
}
