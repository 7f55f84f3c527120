//! What the macros of generated code declare.

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Ident, ItemEnum, Path, Token, Type, braced, parenthesized};

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
        traits: &[
            "Eq",
            "Hash",
            "PartialOrd",
            "Ord",
            "AsRef<str>",
            "From<&str>",
            "From<String>",
            "FromStr",
            "Display",
        ],
        has_other: true,
    },
    EnumMacro {
        name: "union",
        is_exhaustive: true,
        traits: &["FromStr", "Display"],
        has_other: false,
    },
];

/// The traits that both have.
pub(super) const OF_ALL: [&str; 3] = ["Clone", "Debug", "PartialEq"];

/// The words before a type in `setters!`: the field is an `Option`, the value is a list, or it is converted.
mod word {
    syn::custom_keyword!(some);
    syn::custom_keyword!(each);
    syn::custom_keyword!(into);
    syn::custom_keyword!(text);
}

/// What a setter or conversion takes.
pub(super) enum Given {
    /// A text.
    Text,
    /// A value of this type.
    Value(Type),
    /// What can be converted to this type.
    Into(Type),
    /// Values of this type.
    Each(Type),
    /// What can be converted to values of this type.
    EachInto(Type),
}

impl Parse for Given {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(word::text) && !input.peek2(Token![::]) {
            input.parse::<word::text>()?;
            return Ok(Self::Text);
        }
        input.parse::<Option<word::some>>()?;
        let is_list = input.parse::<Option<word::each>>()?.is_some();
        let is_converted = input.parse::<Option<word::into>>()?.is_some();
        let ty = input.parse()?;
        Ok(match (is_list, is_converted) {
            (false, false) => Self::Value(ty),
            (false, true) => Self::Into(ty),
            (true, false) => Self::Each(ty),
            (true, true) => Self::EachInto(ty),
        })
    }
}

/// `Type { …, … }`, and after the name of a base, in braces, what is inherited from that.
pub(super) struct Setters {
    pub(super) own: Of<Setter>,
}

impl Parse for Setters {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let own = input.parse()?;
        // What is inherited changes with the base, where it is found already.
        input.parse::<TokenStream>()?;
        Ok(Self { own })
    }
}

/// `with_name(name: some into String)`
pub(super) struct Setter {
    pub(super) name: Ident,
    pub(super) field: Ident,
    pub(super) given: Given,
}

impl Parse for Setter {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let name = input.parse()?;
        let inside;
        parenthesized!(inside in input);
        let field = inside.parse()?;
        inside.parse::<Token![:]>()?;
        let given = inside.parse()?;
        Ok(Self { name, field, given })
    }
}

/// `Name(Type) as_name`
pub(super) struct Conversion {
    pub(super) variant: Ident,
    pub(super) given: Given,
    pub(super) accessor: Option<Ident>,
}

impl Parse for Conversion {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let variant = input.parse()?;
        let inside;
        parenthesized!(inside in input);
        let given = inside.parse()?;
        let accessor = input.parse()?;
        Ok(Self {
            variant,
            given,
            accessor,
        })
    }
}

/// `Type { …, … }`
pub(super) struct Of<T> {
    pub(super) item: Ident,
    pub(super) all: Punctuated<T, Token![,]>,
}

impl<T: Parse> Parse for Of<T> {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item = input.parse()?;
        let inside;
        braced!(inside in input);
        let all = inside.parse_terminated(T::parse, Token![,])?;
        Ok(Self { item, all })
    }
}

/// `wrapper!(Type, Value)`
pub(super) struct Wrapper {
    pub(super) item: Ident,
    pub(super) given: Given,
}

impl Parse for Wrapper {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item = input.parse()?;
        input.parse::<Token![,]>()?;
        let given = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { item, given })
    }
}

/// `shared_base!(Enum, Base { … })`, or with the names of two functions before the braces.
pub(super) struct SharedBase {
    pub(super) item: Ident,
    pub(super) base: Path,
    pub(super) functions: Vec<Ident>,
}

impl Parse for SharedBase {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let item = input.parse()?;
        input.parse::<Token![,]>()?;
        let base = input.parse()?;
        let mut functions = Vec::new();
        while input.parse::<Option<Token![,]>>()?.is_some() {
            functions.push(input.parse()?);
        }
        let inside;
        braced!(inside in input);
        inside.parse::<TokenStream>()?;
        Ok(Self {
            item,
            base,
            functions,
        })
    }
}

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
