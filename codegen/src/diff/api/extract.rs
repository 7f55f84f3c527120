//! Reads the public items out of generated code.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Fields, FnArg, ImplItem, Item as Code, Pat, ReturnType, UseTree, Visibility};

use super::expand::{
    Conversion, ENUMS, EnumMacro, Extends, Given, OF_ALL, Of, Setters, SharedBase, Wrapper,
    declared,
};
use super::items::{Function, Item, Items, Kind};
use crate::emit::parsed;
use crate::error::Error;

/// The public items of a file.
pub(super) fn items(text: &str) -> Result<Items, Error> {
    let file = parsed(text)?;
    let mut items = Items::new();
    Extract {
        prefix: String::new(),
        uses: uses(&file.items),
        items: &mut items,
    }
    .all(&file.items);
    Ok(items)
}

struct Extract<'i> {
    /// The modules inside the file, each with `::`.
    prefix: String,
    /// What the names of `use` stand for.
    uses: BTreeMap<String, String>,
    items: &'i mut Items,
}

impl Extract<'_> {
    fn all(&mut self, code: &[Code]) {
        for item in code {
            match item {
                Code::Struct(item) if is_public(&item.vis) => {
                    let parts = self.fields(&item.fields);
                    let known = self.define(&item.ident.to_string(), Kind::Struct, &item.attrs);
                    known.parts = parts;
                }
                Code::Enum(item) if is_public(&item.vis) => {
                    let variants = item.variants.iter().map(|variant| {
                        let fields = self.fields(&variant.fields);
                        let types: Vec<String> = fields.into_iter().map(|(_, ty)| ty).collect();
                        (variant.ident.to_string(), types.join(", "))
                    });
                    let variants = variants.collect();
                    let known = self.define(&item.ident.to_string(), Kind::Enum, &item.attrs);
                    known.parts = variants;
                }
                Code::Impl(item) => self.implemented(item),
                Code::Macro(item) => self.macros(&item.mac),
                Code::Const(item) if is_public(&item.vis) => {
                    let ty = self.resolved(&item.ty);
                    self.other(&item.ident.to_string(), "const", ty);
                }
                Code::Static(item) if is_public(&item.vis) => {
                    let ty = self.resolved(&item.ty);
                    self.other(&item.ident.to_string(), "static", ty);
                }
                Code::Type(item) if is_public(&item.vis) => {
                    let ty = self.resolved(&item.ty);
                    self.other(&item.ident.to_string(), "type", ty);
                }
                Code::Use(item) if is_public(&item.vis) && !self.prefix.is_empty() => {
                    for (name, path) in named(&item.tree) {
                        self.other(&name, "use", path);
                    }
                }
                Code::Mod(item) if is_public(&item.vis) => {
                    if let Some((_, inside)) = &item.content {
                        Extract {
                            prefix: format!("{}{}::", self.prefix, item.ident),
                            uses: uses(inside),
                            items: self.items,
                        }
                        .all(inside);
                    }
                }
                _ => {}
            }
        }
    }

    fn known(&mut self, name: &str) -> &mut Item {
        self.items
            .entry(format!("{}{name}", self.prefix))
            .or_default()
    }

    fn define(&mut self, name: &str, kind: Kind, attributes: &[Attribute]) -> &mut Item {
        let derived = attributes
            .iter()
            .filter(|own| own.path().is_ident("derive"));
        let derived = derived.flat_map(|own| {
            match &own.meta {
                syn::Meta::List(list) => list.tokens.to_string(),
                _ => String::new(),
            }
            .split(',')
            .map(|name| name.trim().to_owned())
            .collect::<Vec<_>>()
        });
        let derived: Vec<String> = derived.filter(|name| !name.is_empty()).collect();
        let mut own = attributes.iter();
        let is_open = own.any(|own| own.path().is_ident("non_exhaustive"));
        let known = self.known(name);
        known.kind = kind;
        known.is_exhaustive = !is_open;
        known.traits.extend(derived);
        known
    }

    fn other(&mut self, name: &str, what: &str, text: String) {
        let known = self.known(name);
        known.kind = Kind::Other;
        known.parts.push((what.to_owned(), text));
    }

    fn fields(&self, fields: &Fields) -> Vec<(String, String)> {
        let public = fields.iter().enumerate();
        public
            .map(|(index, field)| {
                let name = field.ident.as_ref().map(ToString::to_string);
                let ty = self.resolved(&field.ty);
                (name.unwrap_or_else(|| index.to_string()), ty)
            })
            .collect()
    }

    fn implemented(&mut self, item: &syn::ItemImpl) {
        // An item of another file is named by its path.
        let own = self.resolved(&item.self_ty);
        let Some((path, _)) = &item.trait_ else {
            let functions = self.functions(item);
            self.known(&own).functions.extend(functions);
            return;
        };
        let mut name = self.resolved(path);
        // What generated code implements for the runtime alone is not for others.
        if name.contains("codegen::") || name.contains("arbitrary::") {
            return;
        }
        for inside in &item.items {
            if let ImplItem::Type(ty) = inside {
                name = format!("{name} with {} = {}", ty.ident, self.resolved(&ty.ty));
            }
        }
        self.known(&own).traits.insert(name);
    }

    fn functions(&self, item: &syn::ItemImpl) -> Vec<(String, Function)> {
        let functions = item.items.iter().filter_map(|inside| match inside {
            ImplItem::Fn(function) if is_public(&function.vis) => {
                let inputs = function.sig.inputs.iter().map(|input| match input {
                    FnArg::Receiver(own) => ("self".to_owned(), self.resolved(own)),
                    FnArg::Typed(own) => {
                        let name = match &*own.pat {
                            Pat::Ident(name) => name.ident.to_string(),
                            other => self.resolved(other),
                        };
                        (name, self.resolved(&own.ty))
                    }
                });
                let result = match &function.sig.output {
                    ReturnType::Default => String::new(),
                    ReturnType::Type(_, ty) => self.resolved(ty),
                };
                let parameters = inputs.collect();
                let own = Function { parameters, result };
                Some((function.sig.ident.to_string(), own))
            }
            ImplItem::Const(own) if is_public(&own.vis) => {
                let result = self.resolved(&own.ty);
                let own_type = Function {
                    parameters: Vec::new(),
                    result,
                };
                Some((own.ident.to_string(), own_type))
            }
            _ => None,
        });
        functions.collect()
    }

    fn macros(&mut self, mac: &syn::Macro) {
        let name = mac.path.segments.last().map(|last| last.ident.to_string());
        let name = name.unwrap_or_default();
        if let Some(kind) = ENUMS.iter().find(|kind| kind.name == name) {
            if let Ok(item) = declared(mac.tokens.clone()) {
                self.enum_macro(kind, &item);
            }
            return;
        }
        // What does not parse is no macro of the runtime, and declares nothing that is known.
        let _ = self.implementing(&name, mac.tokens.clone());
    }

    /// The macros that implement something for an item.
    fn implementing(&mut self, name: &str, tokens: TokenStream) -> syn::Result<()> {
        match name {
            "extends" => {
                let extends: Extends = syn::parse2(tokens)?;
                let base = self.resolved(&extends.base);
                self.add_trait(&extends.item, format!("Deref with Target = {base}"));
            }
            "wrapper" => {
                let wrapper: Wrapper = syn::parse2(tokens)?;
                self.converted(&wrapper.item, &wrapper.given);
            }
            "variants" => {
                let of: Of<Conversion> = syn::parse2(tokens)?;
                for conversion in &of.all {
                    self.converted(&of.item, &conversion.given);
                    if let Some(accessor) = &conversion.accessor {
                        let shown = match &conversion.given {
                            Given::Text => "str".to_owned(),
                            given => unboxed(&self.given(given)),
                        };
                        let variant = conversion.variant.to_string();
                        let own = Function {
                            parameters: vec![(variant, "self".to_owned())],
                            result: format!("Option<&{shown}>"),
                        };
                        self.add_function(&of.item, accessor, own);
                    }
                }
            }
            "setters" => {
                let Setters { own: of } = syn::parse2(tokens)?;
                for setter in &of.all {
                    let parameters = vec![(setter.field.to_string(), self.given(&setter.given))];
                    let result = "Self".to_owned();
                    let own = Function { parameters, result };
                    self.add_function(&of.item, &setter.name, own);
                }
            }
            "shared_base" => {
                let shared: SharedBase = syn::parse2(tokens)?;
                let base = self.resolved(&shared.base);
                if shared.functions.is_empty() {
                    self.add_trait(&shared.item, format!("Deref with Target = {base}"));
                }
                for function in &shared.functions {
                    let own = Function {
                        parameters: Vec::new(),
                        result: base.clone(),
                    };
                    self.add_function(&shared.item, function, own);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn add_trait(&mut self, item: &syn::Ident, name: String) {
        self.known(&item.to_string()).traits.insert(name);
    }

    fn add_function(&mut self, item: &syn::Ident, name: &syn::Ident, own: Function) {
        self.known(&item.to_string())
            .functions
            .insert(name.to_string(), own);
    }

    /// `From` for what is given.
    fn converted(&mut self, item: &syn::Ident, given: &Given) {
        match given {
            Given::Text => {
                self.add_trait(item, "From<&str>".to_owned());
                self.add_trait(item, "From<String>".to_owned());
            }
            given => {
                let name = format!("From<{}>", unboxed(&self.given(given)));
                self.add_trait(item, name);
            }
        }
    }

    fn given(&self, given: &Given) -> String {
        match given {
            Given::Text => "impl Into<String>".to_owned(),
            Given::Value(ty) => self.resolved(ty),
            Given::Into(ty) => format!("impl Into<{}>", self.resolved(ty)),
            Given::Each(ty) => format!("impl IntoIterator<Item = {}>", self.resolved(ty)),
            Given::EachInto(ty) => format!("impl IntoIterator<Item: Into<{}>>", self.resolved(ty)),
        }
    }

    fn enum_macro(&mut self, kind: &EnumMacro, item: &syn::ItemEnum) {
        let variants = item.variants.iter().enumerate().map(|(index, variant)| {
            let ty = match variant.fields.iter().next() {
                Some(_) if kind.has_other && index == 0 => "String".to_owned(),
                // What follows the type are its facets.
                Some(field) => self.resolved(&field.ty),
                None => String::new(),
            };
            (variant.ident.to_string(), ty)
        });
        let variants = variants.collect();
        let known = self.define(&item.ident.to_string(), Kind::Enum, &item.attrs);
        known.parts = variants;
        known.is_exhaustive &= kind.is_exhaustive;
        let traits = kind.traits.iter().chain(&OF_ALL);
        known.traits.extend(traits.map(|name| (*name).to_owned()));
    }

    /// Tokens as a text in which imported names have their paths.
    fn resolved(&self, code: &impl ToTokens) -> String {
        self.resolved_tokens(code.to_token_stream())
    }

    fn resolved_tokens(&self, tokens: TokenStream) -> String {
        let mut text = String::new();
        let mut after_colon = false;
        for token in tokens {
            match &token {
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                        proc_macro2::Delimiter::Brace => ("{", "}"),
                        proc_macro2::Delimiter::Bracket => ("[", "]"),
                        proc_macro2::Delimiter::None => ("", ""),
                    };
                    text.push_str(open);
                    text.push_str(&self.resolved_tokens(group.stream()));
                    text.push_str(close);
                }
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    if text.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                        text.push(' ');
                    }
                    match self.uses.get(&name) {
                        Some(path) if !after_colon => text.push_str(path),
                        _ => text.push_str(&name),
                    }
                }
                other => text.push_str(&other.to_string()),
            }
            after_colon = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':');
        }
        text.replace(',', ", ")
    }
}

/// What a box holds.
fn unboxed(ty: &str) -> String {
    let inside = ty
        .strip_prefix("Box<")
        .and_then(|rest| rest.strip_suffix('>'));
    inside.unwrap_or(ty).to_owned()
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// What the names of the `use` lines stand for.
fn uses(code: &[Code]) -> BTreeMap<String, String> {
    let lines = code.iter().filter_map(|item| match item {
        Code::Use(item) => Some(&item.tree),
        _ => None,
    });
    let named = lines.flat_map(named);
    named.collect()
}

/// The names that a `use` brings, each with its path.
fn named(tree: &UseTree) -> Vec<(String, String)> {
    fn walk(tree: &UseTree, before: &str, found: &mut Vec<(String, String)>) {
        match tree {
            UseTree::Path(path) => walk(&path.tree, &format!("{before}{}::", path.ident), found),
            UseTree::Name(name) => {
                let path = format!("{before}{}", name.ident);
                found.push((name.ident.to_string(), path));
            }
            UseTree::Rename(name) => {
                let path = format!("{before}{}", name.ident);
                found.push((name.rename.to_string(), path));
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    walk(tree, before, found);
                }
            }
            UseTree::Glob(_) => {}
        }
    }
    let mut found = Vec::new();
    walk(tree, "", &mut found);
    found
}
