//! What the macros of generated code declare.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, ItemEnum, Path, Token};

/// A macro that declares an enum.
pub(super) struct EnumMacro {
    pub(super) name: &'static str,
    pub(super) is_exhaustive: bool,
    /// The traits that it implements, beyond those that all types have.
    pub(super) traits: &'static [&'static str],
    /// Whether the first variant keeps what the schema does not know, as a text.
    pub(super) has_other: bool,
}

/// The macros of the runtime that declare an enum.
pub(super) const ENUMS: [EnumMacro; 2] = [
    EnumMacro {
        name: "enumeration",
        is_exhaustive: false,
        traits: &["Eq", "Hash", "AsRef<str>", "From<&str>", "From<String>", "FromStr", "Display"],
        has_other: true,
    },
    EnumMacro {
        name: "union",
        is_exhaustive: true,
        traits: &[],
        has_other: false,
    },
];

/// The traits that both have.
pub(super) const OF_ALL: [&str; 3] = ["Clone", "Debug", "PartialEq"];

/// The enum that a macro declares.
pub(super) fn declared(tokens: TokenStream) -> syn::Result<ItemEnum> {
    syn::parse2(tokens)
}

/// `extends!(Struct, field, Base)`
pub(super) struct Extends {
    pub(super) item: Ident,
    pub(super) base: Path,
}

impl Parse for Extends {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item = input.parse()?;
        input.parse::<Token![,]>()?;
        input.parse::<Ident>()?;
        input.parse::<Token![,]>()?;
        let base = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { item, base })
    }
}
