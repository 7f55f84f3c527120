//! The generator, from outside: from schemas to code, errors, and lists of changes.
//!
//! It is one program, because each is linked with the whole generator.

mod apart;
mod broken_schemas;
mod builder;
mod changes;
mod changes_official;
mod changes_operations;
mod conformance;
mod constructs;
mod damaged_schemas;
mod fixups;
mod format;
mod load_files;
mod load_nesting;
mod load_official;
mod many_namespaces;
mod renames;
mod slices;
mod unsupported;
mod wsdl;
