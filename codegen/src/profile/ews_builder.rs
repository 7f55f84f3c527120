//! `Builder::ews`, where users of EWS begin.

use super::definition::Profile;
use crate::builder::Builder;

impl Builder {
    /// A builder that knows Exchange Web Services.
    ///
    /// In the `main` of a build script:
    ///
    /// ```no_run
    /// ews_codegen::Builder::ews()
    ///     .schemas("schemas")
    ///     .operation("GetItem")
    ///     .operation("FindItem")
    ///     .build_script();
    /// ```
    ///
    /// and in the crate, which has `ews-types` as a dependency,
    ///
    /// ```text
    /// pub mod ews {
    ///     include!(concat!(env!("OUT_DIR"), "/mod.rs"));
    /// }
    /// ```
    #[must_use]
    pub fn ews() -> Self {
        Self::new().profile(Profile::EWS)
    }
}
