//! A type that is filled in place reads itself as an element.

/// Lets a type with [`Content`](crate::codegen::Content) be an element: implements
/// [`ReadXml`](crate::codegen::ReadXml).
///
/// ```
/// use xsd_runtime::codegen::{Content, Reader, Result, content};
///
/// #[derive(Default)]
/// struct Note {
///     text: Option<String>,
/// }
///
/// impl Content for Note {
///     fn start(_: &mut Reader<'_>) -> Result<Self> {
///         Ok(Self::default())
///     }
///
///     fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
///         r.one("o:Text", &mut self.text)
///     }
/// }
/// content!(Note);
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __content {
    ($type:ty) => {
        impl $crate::codegen::ReadXml for $type {
            fn read(reader: &mut $crate::codegen::Reader<'_>) -> $crate::codegen::Result<Self> {
                reader.content()
            }
        }
    };
}
