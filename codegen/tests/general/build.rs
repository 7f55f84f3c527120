//! Generates the code of the schemas, and that of the operations of a WSDL, without a profile.

use std::path::PathBuf;

use ews_codegen::Builder;

fn main() {
    println!("cargo::rerun-if-changed=schemas");
    println!("cargo::rerun-if-changed=wsdl");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let schemas = Builder::new().schemas("schemas").all_roots();
    let wsdl = Builder::new()
        .schemas("wsdl/ferry.wsdl")
        .operation("Board")
        .operation("Ramp.Sound")
        .operation("Bridge.Sound");
    for (builder, folder) in [(schemas, "general"), (wsdl, "ferry")] {
        let written = builder
            .generate()
            .and_then(|code| code.write(out.join(folder)));
        if let Err(error) = written {
            println!("cargo::error={error}");
        }
    }
}
