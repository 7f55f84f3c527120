//! Optional sequences: their parts are fields of their own, of which some must be there if any other is.

use std::ops::RangeInclusive;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::tokens::ident;
use crate::model::Documentation;
use crate::plan::{Count, Field, Tie};

/// The fields of the sequence to which a field is tied, itself among them.
fn run(index: usize, tie: Tie) -> RangeInclusive<usize> {
    index - tie.before..=index + tie.after
}

/// The fields without which a field need not be there.
fn others(index: usize, tie: Tie) -> impl Iterator<Item = usize> {
    // Where one is too few, it is itself a reason for more.
    run(index, tie).filter(move |&other| other != index || tie.least > 1)
}

/// Says when a field must be there.
pub(super) fn remark(fields: &[Field], index: usize) -> Option<String> {
    let tie = fields[index].tie?;
    let mut names: Vec<String> = run(index, tie)
        .filter(|&other| other != index)
        .map(|other| Documentation::code(&fields[other].schema_names()))
        .collect();
    let last = names.pop()?;
    let names = match &*names {
        [] => last,
        names => format!("{} or {last}", names.join(", ")),
    };
    Some(format!("Must be there if {names} is."))
}

/// Whether one of the fields is there without which a field need not be.
pub(super) fn condition(
    fields: &[Field],
    index: usize,
    tie: Tie,
    value: &dyn Fn(usize) -> TokenStream,
) -> TokenStream {
    let is_there = others(index, tie).map(|other| {
        let value = value(other);
        match fields[other].shape() {
            Count::Many => quote!(!#value.is_empty()),
            Count::Optional | Count::Required => quote!(#value.is_some()),
        }
    });
    quote!(#(#is_there)||*)
}

/// An optional sequence of an arbitrary value, which is there as a whole or not at all.
pub(super) struct Run {
    fields: RangeInclusive<usize>,
    /// The variable that says whether it is there.
    name: Ident,
}

/// The optional sequences among these fields, each after those around it.
pub(super) fn runs(fields: &[Field]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, field) in fields.iter().enumerate() {
        let Some(tie) = field.tie else { continue };
        let range = run(index, tie);
        if !runs.iter().any(|known| known.fields == range) {
            let name = ident(&format!("has_{}", field.ident.trim_start_matches("r#")));
            runs.push(Run {
                fields: range,
                name,
            });
        }
    }
    runs.sort_by_key(|run| std::cmp::Reverse(run.fields.end() - run.fields.start()));
    runs
}

impl Run {
    /// The declaration of its variable.
    pub(super) fn declaration(&self, runs: &[Self]) -> TokenStream {
        let name = &self.name;
        let around = runs.iter().rev().find(|run| {
            run.fields != self.fields
                && run.fields.contains(self.fields.start())
                && run.fields.contains(self.fields.end())
        });
        let around = around.map(|run| &run.name).into_iter();
        quote!(let #name = #(#around &&)* s.has()?;)
    }

    /// A field's value if the sequence is there, from its value.
    pub(super) fn part(&self, value: &TokenStream) -> TokenStream {
        let name = &self.name;
        let mut tokens: Vec<TokenTree> = value.clone().into_iter().collect();
        let is_tried =
            matches!(tokens.pop(), Some(TokenTree::Punct(last)) if last.as_char() == '?');
        let result = if is_tried {
            tokens.into_iter().collect()
        } else {
            quote!(Ok(#value))
        };
        quote!(s.when(#name, |s| #result)?.unwrap_or_default())
    }

    /// The innermost one that has a field.
    pub(super) fn of(index: usize, runs: &[Self]) -> Option<&Self> {
        runs.iter().rev().find(|run| run.fields.contains(&index))
    }
}
