//! Generates `GetItem` from two of the releases in the folder that `EWS_RELEASES` names.

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-env-changed=EWS_RELEASES");
    let Some(releases) = std::env::var_os("EWS_RELEASES").map(PathBuf::from) else {
        return println!("cargo::error=EWS_RELEASES names no folder with releases of the schemas");
    };
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    for release in ["v2016_10", "online"] {
        let schemas = releases.join(release);
        println!("cargo::rerun-if-changed={}", schemas.display());
        let result = ews_codegen::Builder::ews()
            .schemas(schemas)
            .operation("GetItem")
            .generate()
            .and_then(|code| code.write(out.join(release)));
        if let Err(error) = result {
            println!("cargo::error={release}: {error}");
        }
    }
}
