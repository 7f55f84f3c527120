//! Warns if `schemas/` has changed since `generated/` was written. With the feature `codegen`,
//! generates the crate from the schemas instead.

#[cfg(not(feature = "codegen"))]
fn main() {
    println!("cargo::rerun-if-changed=schemas");
    println!("cargo::rerun-if-changed=generated/mod.rs");
    get_im_items(true);
    match freshness::check(std::path::Path::new("")) {
        freshness::Freshness::Current => {}
        freshness::Freshness::Doubtful(what) => println!("cargo::warning={what}"),
        // The compiler would complain of the missing module, but not say where it comes from.
        freshness::Freshness::Missing(what) => println!("cargo::error={what}"),
    }
}

#[cfg(not(feature = "codegen"))]
#[path = "build/freshness.rs"]
mod freshness;

#[cfg(feature = "codegen")]
#[path = "build/operations.rs"]
mod operations;

/// `EWS_SCHEMAS` names the folder with the schemas, `EWS_OPERATIONS` the operations, separated by
/// commas, or `all`.
#[cfg(feature = "codegen")]
fn main() {
    let variable = |name: &str, default: &str| {
        println!("cargo::rerun-if-env-changed={name}");
        let value = std::env::var(name).unwrap_or_default();
        if value.trim().is_empty() {
            default.to_owned()
        } else {
            value
        }
    };
    let job = ews_codegen::profile::OWN_JOB;
    let schemas = variable("EWS_SCHEMAS", job.schemas);
    let builder = ews_codegen::Builder::ews()
        .schemas(schemas)
        .runtime(job.runtime)
        .non_exhaustive(job.non_exhaustive);
    let operations = variable("EWS_OPERATIONS", &job.operations.join(","));
    let parsed = operations::parse(&operations);
    get_im_items(match &parsed {
        Ok(Some(names)) => names.contains(&"GetImItems"),
        Ok(None) => true,
        Err(_) => false,
    });
    let builder = match parsed {
        Ok(None) => builder.all_operations(),
        Ok(Some(names)) => names
            .into_iter()
            .fold(builder, ews_codegen::Builder::operation),
        Err(error) => return println!("cargo::error={error}"),
    };
    builder.build_script();
}

/// What is written by hand for `GetImItems` is part of the crate if the operation is.
fn get_im_items(is_there: bool) {
    println!("cargo::rustc-check-cfg=cfg(get_im_items)");
    if is_there {
        println!("cargo::rustc-cfg=get_im_items");
    }
}
