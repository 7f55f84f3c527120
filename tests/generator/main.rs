//! The generator and this crate: the generated code is current, and has the properties that users rely on.

#[cfg(not(feature = "codegen"))]
mod build_script;
mod freshness;
mod peers;
mod public_types;
