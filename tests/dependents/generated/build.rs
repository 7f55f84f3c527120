//! Generates three operations from the official schemas, in the folder that `EWS_SCHEMAS` names.

fn main() {
    println!("cargo::rerun-if-env-changed=EWS_SCHEMAS");
    let Some(schemas) = std::env::var_os("EWS_SCHEMAS") else {
        return println!("cargo::error=EWS_SCHEMAS names no folder with schemas");
    };
    ews_codegen::Builder::ews()
        .schemas(schemas)
        .operation("FindPeople")
        .operation("GetItem")
        .operation("GetPersona")
        .build_script();
}
