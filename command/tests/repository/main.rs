//! What is generated in this repository is current, and what notices that it is not. It is tested here, where the
//! generator is compiled anyway: `ews-types` has no need of it.

use std::path::Path;

mod build_script;
mod freshness;
mod peers;

/// The folder of the repository, which is that of `ews-types`.
fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}
