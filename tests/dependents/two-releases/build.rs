//! Generates `GetItem` from two of the releases in the folder that `EWS_RELEASES` names.

use std::path::PathBuf;

fn main() {
    println!("cargo::rerun-if-env-changed=EWS_RELEASES");
    let Some(releases) = std::env::var_os("EWS_RELEASES").map(PathBuf::from) else {
        return println!("cargo::error=EWS_RELEASES names no folder with releases of the schemas");
    };
    for release in ["v2016_10", "online"] {
        ews_codegen::Builder::ews()
            .schemas(releases.join(release))
            .operation("GetItem")
            .build_script_in(release);
    }
}
