//! Whether a value is valid by its schema.

use crate::xml::invalid::Invalid;
use crate::xml::traits::WriteXml;
use crate::xml::writer::Writer;

/// A value that can be checked by its schema: facets, occurrence, enumerations, wildcards.
///
/// Every generated type can.
pub trait Validate {
    /// Checks what the Rust type cannot rule out.
    ///
    /// # Errors
    /// All that the schema forbids.
    fn validate(&self) -> Result<(), Invalid>;
}

impl<T: WriteXml> Validate for T {
    fn validate(&self) -> Result<(), Invalid> {
        // Writing visits all that is checked.
        Writer::validate(|writer, name| {
            writer.open(name);
            self.attributes(writer);
            self.content(writer);
            writer.close(name);
        })
    }
}
