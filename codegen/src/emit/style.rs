//! Settings of generated code that do not depend on its types.

use crate::profile::Profile;

/// The settings.
#[derive(Clone, Debug)]
pub struct Style {
    /// What is known of a service.
    pub profile: Profile,
    /// The path of the runtime, such as `xsd_runtime`.
    pub runtime: String,
    /// Whether other crates must expect further fields and variants.
    pub non_exhaustive: bool,
    /// The fingerprint of the inputs.
    pub fingerprint: String,
}

/// The path of the runtime as generated code spells it. `None` if the text is not a path, has arguments, or
/// does not mean the same in every file because it begins with `self` or `super`.
pub(crate) fn runtime(path: &str) -> Option<String> {
    let path = syn::parse::Parser::parse_str(syn::Path::parse_mod_style, path).ok()?;
    let first = path.segments.first()?;
    let is_relative = first.ident == "self" || first.ident == "super";
    let segments = path.segments.iter();
    let segments: Vec<String> = segments.map(|segment| segment.ident.to_string()).collect();
    let start = if path.leading_colon.is_some() {
        "::"
    } else {
        ""
    };
    (!is_relative).then(|| format!("{start}{}", segments.join("::")))
}
