//! The generated code of the constructs in `codegen/tests/constructs`, a module for each.

use ews_types::xml::{Namespace, Notice, ReadError, ReadOptions, Root, WriteOptions, read_with};

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

/// Private code that nothing uses. rustc and clippy must give no warnings for it. The code of a build script
/// is included like this.
mod private {
    include!(concat!(env!("OUT_DIR"), "/namespaces/mod.rs"));
}

/// The document that was read and written again, and what lenient reading skipped.
pub type Again = Result<(String, Vec<Notice>), ReadError>;

/// A root element of a construct.
pub struct Case {
    /// The construct.
    pub construct: &'static str,
    /// Its name, with the canonical prefix.
    pub name: &'static str,
    /// The namespaces of the construct.
    pub namespaces: &'static [Namespace],
    /// Reads a document and writes it again.
    pub again: fn(&str, &ReadOptions, &WriteOptions) -> Again,
}

impl Case {
    const fn new<T: Root>(construct: &'static str) -> Self {
        Self {
            construct,
            name: T::NAME,
            namespaces: T::NAMESPACES,
            again: again::<T>,
        }
    }

    /// Namespace and local name of the root element.
    #[must_use]
    pub fn expanded(&self) -> (Option<&'static str>, &'static str) {
        let Some((prefix, local)) = self.name.split_once(':') else {
            return (None, self.name);
        };
        let mut namespaces = self.namespaces.iter();
        let namespace = namespaces.find(|known| prefix.starts_with(known.prefix()));
        (namespace.map(|known| known.uri()), local)
    }
}

/// All root elements of all constructs.
pub static CASES: &[Case] = &include!(concat!(env!("OUT_DIR"), "/roots.rs"));

fn again<T: Root>(xml: &str, options: &ReadOptions, write_options: &WriteOptions) -> Again {
    let mut notices = Vec::new();
    let value = read_with(
        xml.as_bytes(),
        T::NAMESPACES,
        options,
        Some(&mut notices),
        T::read,
    )?;
    // Every value that was read can be written. If not, the error takes the place of the document.
    let written = value.to_xml_with(write_options);
    let written = written.unwrap_or_else(|error| error.to_string());
    Ok((written, notices))
}
