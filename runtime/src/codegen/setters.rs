//! Setters: `with_name(value)` for a field `name`.

/// Gives a struct setters, a line for each field: the setter, the field, and its type. `some` says that the field is
/// an `Option`, `each` that it is a `Vec`, `into` that the type is converted to.
///
/// ```
/// #[derive(Default)]
/// struct Note {
///     text: Option<String>,
///     tags: Vec<String>,
///     size: u8,
/// }
/// xsd_runtime::codegen::setters! {
///     Note {
///         with_text(text: some into String),
///         with_tags(tags: each into String),
///         with_size(size: u8),
///     }
/// }
///
/// let note = Note::default().with_text("back soon").with_tags(["a", "b"]).with_size(7);
/// assert_eq!((note.text.as_deref(), note.tags.len(), note.size), (Some("back soon"), 2, 7));
/// ```
///
/// After the fields of a struct that extends another come those of its base, and of the base's base: the setters of the
/// base itself take and return the base.
///
/// ```
/// # #[derive(Default)]
/// # struct Note {
/// #     text: Option<String>,
/// # }
/// #[derive(Default)]
/// struct Reminder {
///     note: Note,
///     day: u8,
/// }
/// xsd_runtime::codegen::extends!(Reminder, note, Note);
/// xsd_runtime::codegen::setters! {
///     Reminder {
///         with_note(note: into Note),
///         with_day(day: u8),
///     }
///     ..note {
///         with_text(text: some into String),
///     }
/// }
///
/// let reminder = Reminder::default().with_text("tea").with_day(7);
/// assert_eq!((reminder.text.as_deref(), reminder.day), (Some("tea"), 7));
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __setters {
    ($type:ident { $($with:ident($($field:tt)+),)+ }
        $(..$base:ident { $($inherited:ident($($of_base:tt)+),)+ })?
    ) => {
        impl $type {
            $($crate::__setter!($with $($field)+);)+
            // A field of the base is reached through `DerefMut`, as if it were its own.
            $($($crate::__setter!($inherited $($of_base)+);)+)?
        }
    };
}

/// A setter.
#[doc(hidden)]
#[macro_export]
macro_rules! __setter {
    ($with:ident $field:ident: some each into $type:ty) => {
        $crate::__setter!(
            @$with $field, impl IntoIterator<Item: Into<$type>>,
            Some($field.into_iter().map(Into::into).collect())
        );
    };
    ($with:ident $field:ident: some each $type:ty) => {
        $crate::__setter!(
            @$with $field, impl IntoIterator<Item = $type>, Some($field.into_iter().collect())
        );
    };
    ($with:ident $field:ident: some into $type:ty) => {
        $crate::__setter!(@$with $field, impl Into<$type>, Some($field.into()));
    };
    ($with:ident $field:ident: some $type:ty) => {
        $crate::__setter!(@$with $field, $type, Some($field));
    };
    ($with:ident $field:ident: each into $type:ty) => {
        $crate::__setter!(
            @$with $field, impl IntoIterator<Item: Into<$type>>,
            $field.into_iter().map(Into::into).collect()
        );
    };
    ($with:ident $field:ident: each $type:ty) => {
        $crate::__setter!(
            @$with $field, impl IntoIterator<Item = $type>, $field.into_iter().collect()
        );
    };
    ($with:ident $field:ident: into $type:ty) => {
        $crate::__setter!(@$with $field, impl Into<$type>, $field.into());
    };
    ($with:ident $field:ident: $type:ty) => {
        $crate::__setter!(@$with $field, $type, $field);
    };
    (@$with:ident $field:ident, $type:ty, $value:expr) => {
        #[doc = concat!("Sets `", stringify!($field), "`.")]
        #[inline]
        #[must_use]
        pub fn $with(mut self, $field: $type) -> Self {
            self.$field = $value;
            self
        }
    };
}
