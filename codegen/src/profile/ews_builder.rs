//! `Builder::ews`, where users of EWS begin.

use super::definition::Profile;
use crate::builder::Builder;

impl Builder {
    /// A builder that knows Exchange Web Services.
    ///
    /// In the `main` of a build script:
    ///
    /// ```no_run
    /// println!("cargo::rerun-if-changed=schemas");
    /// let result = ews_codegen::Builder::ews()
    ///     .schemas("schemas")
    ///     .operation("GetItem")
    ///     .operation("FindItem")
    ///     .generate()
    ///     .and_then(|code| code.write(std::env::var_os("OUT_DIR").unwrap_or_default()));
    /// if let Err(error) = result {
    ///     println!("cargo::error={error}"); // file:line:column: what
    /// }
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
