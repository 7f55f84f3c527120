//! Bytes are taken for a schema: they become code that can be parsed, or an error with its location.
#![no_main]

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use ews_codegen::Builder;
use libfuzzer_sys::fuzz_target;

/// A folder of this process, in memory if the system has a folder in memory.
fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let memory = PathBuf::from("/dev/shm");
        let parent = if memory.is_dir() { memory } else { std::env::temp_dir() };
        let folder = parent.join(format!("ews-fuzz-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder can be made");
        folder
    })
}

fuzz_target!(|schema: &[u8]| {
    let folder = folder();
    // What comes after a NUL, which no schema can hold, is a second file.
    let mut files = schema.splitn(2, |byte| *byte == 0);
    for name in ["types.xsd", "messages.xsd"] {
        let path = folder.join(name);
        match files.next() {
            Some(text) => fs::write(path, text).expect("a file can be written"),
            None => drop(fs::remove_file(path)),
        }
    }
    let ews = Builder::ews().schemas(folder).all_operations();
    let general = Builder::new().schemas(folder).all_roots();
    for builder in [ews, general] {
        match builder.generate() {
            Ok(generated) => {
                for (path, code) in &generated.files {
                    if let Err(error) = syn::parse_file(code) {
                        panic!("{}: {error}\n{code}", path.display());
                    }
                }
            }
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
