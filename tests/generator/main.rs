//! The generator and this crate: what is generated is current, and has what users count on.

#[cfg(not(feature = "codegen"))]
mod build_script;
mod freshness;
mod public_types;
