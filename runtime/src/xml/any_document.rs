//! Documents whose root element may be any.

use crate::xml::any::AnyElement;
use crate::xml::namespace::Namespaces;
use crate::xml::notice::Notice;
use crate::xml::read_error::ReadError;
use crate::xml::read_options::ReadOptions;
use crate::xml::read_with::read_with;
use crate::xml::reader::Globals;
use crate::xml::tag::Tag;
use crate::xml::traits::WriteXml;
use crate::xml::write_error::WriteError;
use crate::xml::write_options::WriteOptions;
use crate::xml::writer::Writer;

impl AnyElement {
    /// Reads a document with any root element. It is judged by what the schemas declare, as an element for a lax
    /// wildcard is: by its declaration, or else by the type that its `xsi:type` names. So are all elements in it of
    /// which no declaration says more. `globals` and the namespaces are those of generated code. Notices are added to
    /// `notices`, also if reading ends in an error.
    ///
    /// # Errors
    /// Malformed XML; anything that the options forbid.
    pub fn from_xml_with(
        xml: impl AsRef<[u8]>,
        globals: &'static Globals,
        namespaces: impl Into<Namespaces>,
        options: &ReadOptions,
        notices: Option<&mut Vec<Notice>>,
    ) -> Result<Self, ReadError> {
        read_with(xml.as_ref(), namespaces, options, notices, |reader| {
            reader.judge_by(globals);
            reader.any_root()
        })
    }

    /// Writes a document with this root element.
    ///
    /// # Errors
    /// XML cannot hold a character or a name.
    pub fn to_xml_with(&self, options: &WriteOptions) -> Result<String, WriteError> {
        let mut writer = Writer::with_options(Namespaces::new(&[]), options);
        writer.declaration();
        self.write(&mut writer, Tag::from(""));
        writer.finish()
    }
}
