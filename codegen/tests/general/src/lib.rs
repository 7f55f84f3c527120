//! The code of the schemas in `schemas`, and of the WSDL in `wsdl`.

include!(concat!(env!("OUT_DIR"), "/general/mod.rs"));

/// The operations of a WSDL.
pub mod ferry {
    include!(concat!(env!("OUT_DIR"), "/ferry/mod.rs"));
}
