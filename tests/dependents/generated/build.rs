//! Generates three operations from the official schemas, in the folder that `EWS_SCHEMAS` names.

fn main() {
    println!("cargo::rerun-if-env-changed=EWS_SCHEMAS");
    let Some(schemas) = std::env::var_os("EWS_SCHEMAS") else {
        return println!("cargo::error=EWS_SCHEMAS names no folder with schemas");
    };
    println!("cargo::rerun-if-changed={}", schemas.display());
    let result = ews_codegen::Builder::ews()
        .schemas(schemas)
        .operation("FindPeople")
        .operation("GetItem")
        .operation("GetPersona")
        .generate()
        .and_then(|code| code.write(std::env::var_os("OUT_DIR").unwrap_or_default()));
    if let Err(error) = result {
        println!("cargo::error={error}");
    }
}
