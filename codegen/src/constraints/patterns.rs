//! Patterns are regular expressions of XSD.

use crate::error::{Error, ErrorKind};
use crate::model::{Facet, SimpleType, Variety};
use crate::pattern;

/// Checks the patterns of a simple type.
pub(super) fn check(ty: &SimpleType) -> Result<(), Error> {
    let Variety::Restriction { facets, .. } = &ty.variety else {
        return Ok(());
    };
    for facet in facets {
        if let Facet::Pattern(pattern) = facet
            && let Err(why) = pattern::translate(pattern)
        {
            return Err(Error::new(&ty.at, ErrorKind::Pattern(pattern.clone(), why)));
        }
    }
    Ok(())
}
