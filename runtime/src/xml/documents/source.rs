//! A sequence of documents from a source that blocks.

use std::io::{ErrorKind, Read};

use super::error::SequenceError;
use super::sequence::Documents;
use crate::xml::document::{Root, read_root};
use crate::xml::notice::Notice;
use crate::xml::read_error::ReadError;
use crate::xml::reader::Reader;
use crate::xml::traits::ReadXml;

/// Reads documents that come one after another from a source, each as soon as it is whole: the source is asked
/// for more only when there is no whole document left.
///
/// ```
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use orders::Orders;
/// use xsd_runtime::xml::{DocumentReader, Documents};
///
/// let connection = "<Orders xmlns='urn:example:orders'><Shop>North</Shop></Orders>\n\n\
///     <?xml version='1.0'?><Orders xmlns='urn:example:orders'><Shop>South</Shop></Orders>";
/// let mut documents = DocumentReader::new(connection.as_bytes(), Documents::new(NAMESPACES));
/// let mut shops = Vec::new();
/// while let Some(orders) = documents.next_root::<Orders>()? {
///     shops.push(orders.shop);
/// }
/// assert_eq!(shops, ["North", "South"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct DocumentReader<R> {
    source: R,
    documents: Documents,
    /// Whether the source has ended or failed.
    is_over: bool,
}

/// Bytes that are asked from the source at a time.
const CHUNK: usize = 16 << 10;

impl<R: Read> DocumentReader<R> {
    /// Reads from a source, which does not need a buffer, with the options of a sequence of which nothing has come.
    pub fn new(source: R, documents: Documents) -> Self {
        Self {
            source,
            documents,
            is_over: false,
        }
    }

    /// The next document, whose root element has this type. `None` at the end of the source.
    ///
    /// # Errors
    /// The source fails, or the document cannot be read. [`SequenceError::is_end`] says whether there may be a next
    /// one.
    pub fn next_root<T: Root + ReadXml>(&mut self) -> Result<Option<T>, SequenceError> {
        self.next_with(read_root)
    }

    /// The next document. Its root element is read by a function: `read` is called at the root element.
    ///
    /// # Errors
    /// As [`DocumentReader::next_root`].
    pub fn next_with<T>(
        &mut self,
        mut read: impl FnMut(&mut Reader<'_>) -> Result<T, ReadError>,
    ) -> Result<Option<T>, SequenceError> {
        loop {
            if let Some(next) = self.documents.next_with(&mut read) {
                return Ok(Some(next?));
            }
            if self.is_over {
                return Ok(None);
            }
            self.read()?;
        }
    }

    fn read(&mut self) -> Result<(), SequenceError> {
        let mut chunk = [0; CHUNK];
        match self.source.read(&mut chunk) {
            Ok(0) => {
                self.is_over = true;
                self.documents.finish();
            }
            Ok(length) => self.documents.feed(&chunk[..length]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => {
                let error = SequenceError::Source(error);
                self.is_over = error.is_end();
                return Err(error);
            }
        }
        Ok(())
    }
}

impl<R> DocumentReader<R> {
    /// The notices since the last call: see [`Documents::take_notices`].
    pub fn take_notices(&mut self) -> Vec<Notice> {
        self.documents.take_notices()
    }
}
