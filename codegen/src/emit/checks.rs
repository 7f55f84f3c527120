//! What the Rust types cannot say: facets, as static items that calls name, and occurrence.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use super::tokens::ident;
use super::{doc, ties};
use crate::error::Error;
use crate::model::{Occurs, WhiteSpace};
use crate::plan::{Count, FacetSet, Field, Ty, pattern};

impl Scope<'_> {
    /// The static item of a set of facets. Generated code alone uses it.
    pub(super) fn facets(&self, item: &FacetSet) -> Result<TokenStream, Error> {
        let name = ident(&item.ident);
        let doc = doc::item(&item.doc, &item.schema);
        let facets = &item.facets;
        let ty = self.runtime("value", "Facets");
        let mut values = Vec::new();
        let white_space = match facets.white_space {
            WhiteSpace::Preserve => None,
            WhiteSpace::Replace => Some(quote!(Replace)),
            WhiteSpace::Collapse => Some(quote!(Collapse)),
        };
        if let Some(white_space) = white_space {
            let ty = self.runtime("value", "WhiteSpace");
            values.push(quote!(white_space: #ty::#white_space));
        }
        let number = |name: &str, number: Option<u64>| {
            let number = number.map(proc_macro2::Literal::u64_unsuffixed)?;
            let name = ident(name);
            Some(quote!(#name: Some(#number)))
        };
        values.extend(number("min_length", facets.min_length));
        values.extend(number("max_length", facets.max_length));
        // A pattern is compiled where it stands, so it is a static item itself.
        let mut patterns = Vec::new();
        for (index, schema) in facets.patterns.iter().enumerate() {
            let number = if index == 0 {
                String::new()
            } else {
                format!("_{}", index + 1)
            };
            let name = ident(&format!("{}_PATTERN{number}", item.ident));
            let ty = self.runtime("value", "Pattern");
            let regex = pattern::translated(schema)?;
            patterns.push((
                name.clone(),
                quote!(static #name: #ty = #ty::new(#schema, #regex);),
            ));
        }
        if !patterns.is_empty() {
            let names = patterns.iter().map(|(name, _)| name);
            values.push(quote!(patterns: &[#(&#names),*]));
        }
        let patterns = patterns.iter().map(|(_, pattern)| pattern);
        for (name, bound) in [("min", &facets.min), ("max", &facets.max)] {
            if let Some((value, is_inclusive)) = bound {
                let ty = self.runtime("value", "Bound");
                let name = ident(name);
                let kind = ident(if *is_inclusive {
                    "Inclusive"
                } else {
                    "Exclusive"
                });
                values.push(quote!(#name: #ty::#kind(#value)));
            }
        }
        values.extend(number("total_digits", facets.total_digits));
        values.extend(number("fraction_digits", facets.fraction_digits));
        if !facets.values.is_empty() {
            let listed = &facets.values;
            values.push(quote!(values: &[#(#listed),*]));
        }
        if let Some(fixed) = &facets.fixed {
            values.push(quote!(fixed: Some(#fixed)));
        }
        if let Some(item) = &facets.item {
            let item = self.item(item);
            values.push(quote!(item: Some(&#item)));
        }
        Ok(quote! {
            #doc
            pub(crate) static #name: #ty = #ty { #(#values,)* ..#ty::NONE };
            #(#patterns)*
        })
    }

    /// The name of an element or attribute, with the facets of its type if it has any.
    pub(super) fn tag(&self, name: &str, ty: &Ty) -> TokenStream {
        let Some(facets) = ty.facets() else {
            return quote!(#name);
        };
        let facets = self.item(facets);
        quote!((#name, &#facets))
    }
}

/// What is checked of a field when the others are there: statements that call the reader or the writer,
/// and end as its calls do.
pub(super) fn check(
    subject: &Checker,
    fields: &[Field],
    index: usize,
    value: &dyn Fn(usize) -> TokenStream,
) -> Option<TokenStream> {
    let field = &fields[index];
    let Checker { subject, end } = subject;
    let this = value(index);
    let expected = || {
        let names = field.schema_names();
        let first = match field.shape() {
            Count::Many => quote!(first),
            Count::Optional | Count::Required => quote!(as_ref),
        };
        quote!(#subject.expected(#names, #this.#first()) #end)
    };
    let count = |min| {
        let (names, range) = (
            field.counted_names(),
            range(Occurs {
                min,
                ..field.occurs
            }),
        );
        quote!(#subject.count(#names, #range, &#this) #end)
    };
    if field.is_waived {
        return Some(expected());
    }
    let counted = || field.is_counted().then(|| count(field.occurs.min));
    let Some(tie) = field.tie else {
        return counted();
    };
    let condition = ties::condition(fields, index, tie, value);
    Some(if tie.least > 1 {
        let count = count(tie.least);
        quote!(if #condition { #count })
    } else {
        let (expected, counted) = (expected(), counted());
        quote!(if #condition { #expected } #counted)
    })
}

/// Who checks.
pub(super) struct Checker {
    subject: TokenStream,
    end: TokenStream,
}

impl Checker {
    /// The reader, whose calls may fail.
    pub(super) fn reader() -> Self {
        Self {
            subject: quote!(r),
            end: quote!(?;),
        }
    }

    /// The writer.
    pub(super) fn writer() -> Self {
        Self {
            subject: quote!(w),
            end: quote!(;),
        }
    }
}

impl Field {
    /// Whether there is something to check when the others are there.
    pub(super) fn is_checked(&self) -> bool {
        self.is_waived || self.tie.is_some() || self.is_counted()
    }

    /// Whether not any number of it may be there.
    fn is_counted(&self) -> bool {
        self.count == Count::Many && !is_any_number(self.occurs)
    }
}

/// A range of counts.
pub(super) fn range(occurs: Occurs) -> TokenStream {
    let literal = proc_macro2::Literal::u64_unsuffixed;
    let min = (occurs.min > 0).then(|| literal(occurs.min));
    if let Some(max) = occurs.max.map(literal) {
        quote!(#min..=#max)
    } else {
        quote!(#min..)
    }
}

/// Whether any number of something may be there.
pub(super) fn is_any_number(occurs: Occurs) -> bool {
    occurs.min == 0 && occurs.max.is_none()
}
