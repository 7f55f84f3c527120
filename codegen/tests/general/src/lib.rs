//! The code of the schemas in `schemas`.

include!(concat!(env!("OUT_DIR"), "/mod.rs"));
