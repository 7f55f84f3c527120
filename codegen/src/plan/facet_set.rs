//! Sets of facets, which become static items.

use super::paths::ItemPath;
use crate::model::{Documentation, WhiteSpace};

/// What a simple type asks of a value, as a static item.
#[derive(Clone, Debug)]
pub struct FacetSet {
    /// Its name.
    pub ident: String,
    /// Its documentation.
    pub doc: Documentation,
    /// What it stands for.
    pub schema: String,
    /// What is asked.
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
    /// The least value, and whether it is one itself.
    pub min: Option<(String, bool)>,
    /// The greatest value, and whether it is one itself.
    pub max: Option<(String, bool)>,
    /// `totalDigits`
    pub total_digits: Option<u64>,
    /// `fractionDigits`
    pub fraction_digits: Option<u64>,
    /// The values of an enumeration that is no enum.
    pub values: Vec<String>,
    /// The only value.
    pub fixed: Option<String>,
    /// Those of a list's items.
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
