//! Whether generated code and this runtime belong together.

/// The version of what generated code calls. The generator writes it into the code that it makes.
///
/// It grows whenever new code needs something that this crate did not have before.
pub const VERSION: u32 = 1;

/// The oldest version whose code still works.
///
/// It becomes [`VERSION`] whenever code that was generated before would not compile, or would do something else.
pub const OLDEST: u32 = 1;

/// Stops the compiler where code of a certain version does not go with this runtime, and says which of the two to
/// renew. Without it there would be errors about names that nobody has written.
///
/// ```
/// const _: () = xsd_runtime::codegen::generated_for(xsd_runtime::codegen::VERSION);
/// ```
///
/// ```compile_fail
/// const _: () = xsd_runtime::codegen::generated_for(u32::MAX);
/// ```
///
/// ```compile_fail
/// const _: () = xsd_runtime::codegen::generated_for(0);
/// ```
///
/// # Panics
/// The version is older than [`OLDEST`] or newer than [`VERSION`]. Generated code calls this at compile time.
pub const fn generated_for(version: u32) {
    assert!(
        version >= OLDEST,
        "this code is too old for this xsd-runtime: generate it again, with the ews-codegen of the same version"
    );
    assert!(
        version <= VERSION,
        "this xsd-runtime is too old for this code: update it, or the crate that it comes with"
    );
}
