//! What `--help` and `--version` print.

use ews_codegen::Profile;
use ews_codegen::profile::{Job, OWN_JOB};

pub(crate) fn version() -> String {
    concat!("ews-codegen ", env!("CARGO_PKG_VERSION")).to_owned()
}

pub(crate) fn usage() -> String {
    let profiles = Profile::ALL.map(|profile| profile.name());
    let runtimes = Profile::ALL.map(|profile| {
        let (runtime, name) = (profile.runtime(), profile.name());
        format!("{runtime} with the profile {name}")
    });
    let (first, profiles, runtimes) = (profiles[0], profiles.join(" or "), runtimes.join(", "));
    let Job {
        schemas,
        out,
        operations,
        runtime,
        ..
    } = OWN_JOB;
    let operations = operations.join(", ");
    format!(
        "\
ews-codegen: reads XML schemas and writes Rust

ews-codegen generate [OPTIONS]   write the code, and remove what an earlier run wrote to the
                                 same folder and is no longer needed
ews-codegen check [OPTIONS]      exit 1 if the code is not current, and say where
ews-codegen list [OPTIONS]       print the operations, and without a profile the root elements,
                                 and how many types are generated for each

--schemas DIR        the folder with the schemas, a schema file or a WSDL; may be repeated
                     (default {schemas}); paths without an option are the same
--profile NAME       what is known beyond the schemas: {profiles} (default {first});
                     with none operations are those of a WSDL
-h, --help           print this
-V, --version        print the version

generate and check only:
--operation NAME     an operation; may be repeated (default {operations})
--all-operations     all operations, and with a profile all other messages
--root NAME          a root element, as local, prefix:local or {{namespace}}local; may be repeated
--all-roots          all root elements
--rename FROM=TO     a Rust name for a type or element (FROM is its name), for a field
                     (name/element, name/@attribute) or a value (name=value); may be repeated
--non-exhaustive     structs and enums may get further fields and variants without breaking
                     other crates (always without --out, as that is the code of a library)
--out DIR            the folder for the code (default {out})
--runtime PATH       the Rust path of the runtime in the code (default
                     {runtimes};
                     without --out {runtime}, as the code is part of that crate)
-v, --verbose        name every file, however many there are"
    )
}
