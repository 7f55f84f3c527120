//! Generates the code of the schemas, without a profile.

fn main() {
    println!("cargo::rerun-if-changed=schemas");
    let result = ews_codegen::Builder::new()
        .schemas("schemas")
        .all_roots()
        .generate()
        .and_then(|code| code.write(std::env::var_os("OUT_DIR").unwrap_or_default()));
    if let Err(error) = result {
        println!("cargo::error={error}");
    }
}
