//! Code that uses everything public in generated code as another crate may: takes structs apart and puts them together,
//! matches enums, calls functions, relies on traits. It compiles as long as nothing is broken.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use ews_codegen::Generated;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit_mut::VisitMut;
use syn::{
    Fields, FnArg, GenericArgument, ImplItem, Item, ItemEnum, Pat, PathArguments, ReturnType, Type,
    TypeParamBound, UseTree, Visibility,
};

/// The user of the code of a case, which is the module `c{number}` of the crate `generated`.
pub(crate) fn user(generated: &Generated, number: usize) -> String {
    let mut user = User {
        text: "#![allow(warnings)]\nfn any<T>() -> T { loop {} }\n".to_owned(),
        count: 0,
    };
    for (path, text) in &generated.files {
        let module = module_of(path);
        let Ok(file) = syn::parse_file(text) else {
            continue;
        };
        let home = format!("::generated::c{number}{module}");
        user.file(&file.items, &Scope::of(&file.items, home));
    }
    user.text
}

/// The path of the module in which the items of a file are: its own for `mod.rs`, that around it for others.
fn module_of(path: &Path) -> String {
    let parent = path.parent().into_iter().flat_map(Path::components);
    parent.fold(String::new(), |module, part| {
        format!("{module}::{}", part.as_os_str().to_string_lossy())
    })
}

/// What names in a file stand for.
struct Scope {
    home: String,
    uses: BTreeMap<String, syn::Path>,
    own: BTreeSet<String>,
}

impl Scope {
    fn of(items: &[Item], home: String) -> Self {
        let mut uses = BTreeMap::new();
        let mut own = BTreeSet::new();
        for item in items {
            match item {
                Item::Use(item) => names(&item.tree, "", &mut uses),
                Item::Struct(item) => drop(own.insert(item.ident.to_string())),
                Item::Enum(item) => drop(own.insert(item.ident.to_string())),
                Item::Macro(item) => {
                    if let Ok(item) = syn::parse2::<ItemEnum>(item.mac.tokens.clone()) {
                        own.insert(item.ident.to_string());
                    }
                }
                _ => {}
            }
        }
        Self { home, uses, own }
    }

    /// A type as another crate writes it.
    fn ty(&self, ty: &Type) -> String {
        let mut ty = ty.clone();
        Absolute(self).visit_type_mut(&mut ty);
        ty.into_token_stream().to_string()
    }

    /// A type that an argument can have: of `impl Into<T>` it is `T`, of an iterator a list.
    fn given(&self, ty: &Type) -> String {
        match ty {
            Type::ImplTrait(ty) => self.of_bounds(&ty.bounds),
            ty => self.ty(ty),
        }
    }

    fn of_bounds<'b>(&self, bounds: impl IntoIterator<Item = &'b TypeParamBound>) -> String {
        let arguments = bounds.into_iter().find_map(|bound| match bound {
            TypeParamBound::Trait(bound) => match &bound.path.segments.last()?.arguments {
                PathArguments::AngleBracketed(arguments) => arguments.args.first(),
                _ => None,
            },
            _ => None,
        });
        match arguments {
            Some(GenericArgument::Type(ty)) => self.ty(ty),
            Some(GenericArgument::AssocType(item)) => format!("Vec<{}>", self.given(&item.ty)),
            Some(GenericArgument::Constraint(item)) => {
                format!("Vec<{}>", self.of_bounds(&item.bounds))
            }
            _ => String::new(),
        }
    }
}

fn names(tree: &UseTree, before: &str, uses: &mut BTreeMap<String, syn::Path>) {
    match tree {
        UseTree::Path(path) => names(&path.tree, &format!("{before}{}::", path.ident), uses),
        UseTree::Name(name) => {
            if let Ok(path) = syn::parse_str(&format!("{before}{}", name.ident)) {
                uses.insert(name.ident.to_string(), path);
            }
        }
        UseTree::Rename(name) => {
            if let Ok(path) = syn::parse_str(&format!("{before}{}", name.ident)) {
                uses.insert(name.rename.to_string(), path);
            }
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                names(tree, before, uses);
            }
        }
        UseTree::Glob(_) => {}
    }
}

/// Writes paths as another crate does.
struct Absolute<'s>(&'s Scope);

impl VisitMut for Absolute<'_> {
    fn visit_path_mut(&mut self, path: &mut syn::Path) {
        syn::visit_mut::visit_path_mut(self, path);
        let Some(first) = path.segments.first().map(|first| first.ident.to_string()) else {
            return;
        };
        if let Some(used) = self.0.uses.get(&first) {
            let mut used = used.clone();
            let arguments = path.segments[0].arguments.clone();
            if let Some(last) = used.segments.last_mut() {
                last.arguments = arguments;
            }
            used.segments.extend(path.segments.iter().skip(1).cloned());
            *path = used;
        }
        let first = path.segments[0].ident.to_string();
        let text = path.to_token_stream().to_string().replace(' ', "");
        let whole = if first == "super" {
            // In a file of a module `super` is that module, whose path is `home`; each further one leaves a module.
            let ups = path
                .segments
                .iter()
                .take_while(|part| part.ident == "super")
                .count();
            let mut home: Vec<&str> = self.0.home.split("::").collect();
            home.truncate(home.len() + 1 - ups);
            format!(
                "{}::{}",
                home.join("::"),
                text.trim_start_matches("super::")
            )
        } else if self.0.own.contains(&first) && path.segments.len() == 1 {
            format!("{}::{text}", self.0.home)
        } else {
            return;
        };
        if let Ok(whole) = syn::parse_str(&whole) {
            *path = whole;
        }
    }
}

struct User {
    text: String,
    count: usize,
}

impl User {
    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{line}");
    }

    fn next(&mut self) -> usize {
        self.count += 1;
        self.count
    }

    fn file(&mut self, items: &[Item], scope: &Scope) {
        for item in items {
            match item {
                Item::Struct(item) if is_public(&item.vis) => self.structure(item, scope),
                Item::Enum(item) if is_public(&item.vis) => {
                    let is_open = is_open(&item.attrs);
                    self.enumeration(item, scope, is_open, false);
                    let own = format!("{}::{}", scope.home, item.ident);
                    self.derived(&item.attrs, &own);
                }
                Item::Macro(item) => self.macros(&item.mac, scope),
                Item::Impl(item) => self.implemented(item, scope),
                _ => {}
            }
        }
    }

    fn structure(&mut self, item: &syn::ItemStruct, scope: &Scope) {
        let own = format!("{}::{}", scope.home, item.ident);
        self.derived(&item.attrs, &own);
        let is_open = is_open(&item.attrs);
        let Fields::Named(fields) = &item.fields else {
            return;
        };
        let (mut pattern, mut typed, mut made) = (String::new(), String::new(), String::new());
        for field in &fields.named {
            let Some(name) = &field.ident else { continue };
            let ty = scope.ty(&field.ty);
            let _ = write!(pattern, "{name}, ");
            let _ = write!(typed, "let _: {ty} = {name}; ");
            let _ = write!(made, "{name}: any::<{ty}>(), ");
        }
        let n = self.next();
        if is_open {
            self.line(&format!(
                "fn u{n}(own: {own}) {{ let {own} {{ {pattern}.. }} = own; {typed} }}"
            ));
        } else {
            self.line(&format!(
                "fn u{n}(own: {own}) {{ let {own} {{ {pattern} }} = own; {typed} }}"
            ));
            self.line(&format!("fn v{n}() -> {own} {{ {own} {{ {made} }} }}"));
        }
    }

    /// Matches an enum. Without `is_macro` all variants are as they are written.
    fn enumeration(&mut self, item: &ItemEnum, scope: &Scope, is_open: bool, is_macro: bool) {
        let own = format!("{}::{}", scope.home, item.ident);
        let mut arms = String::new();
        let mut made = String::new();
        for (index, variant) in item.variants.iter().enumerate() {
            let name = &variant.ident;
            match variant.fields.iter().next() {
                None => {
                    let _ = write!(arms, "{own}::{name} => {{}} ");
                    let _ = write!(made, "let _ = {own}::{name}; ");
                }
                Some(field) => {
                    let ty = if is_macro && is_open && index == 0 {
                        "String".to_owned()
                    } else {
                        scope.ty(&field.ty)
                    };
                    let _ = write!(arms, "{own}::{name}(value) => {{ let _: {ty} = value; }} ");
                    let _ = write!(made, "let _ = {own}::{name}(any::<{ty}>()); ");
                }
            }
        }
        if is_open {
            arms.push_str("_ => {}");
        }
        let n = self.next();
        self.line(&format!("fn u{n}(own: {own}) {{ match own {{ {arms} }} }}"));
        self.line(&format!("fn v{n}() {{ {made} }}"));
    }

    fn derived(&mut self, attributes: &[syn::Attribute], own: &str) {
        for attribute in attributes
            .iter()
            .filter(|own| own.path().is_ident("derive"))
        {
            let syn::Meta::List(list) = &attribute.meta else {
                continue;
            };
            for name in list.tokens.to_string().split(',') {
                let path = match name.trim() {
                    "" => continue,
                    "Debug" => "std::fmt::Debug",
                    "Hash" => "std::hash::Hash",
                    name => name,
                };
                self.needs(own, path);
            }
        }
    }

    fn needs(&mut self, own: &str, bound: &str) {
        let n = self.next();
        self.line(&format!(
            "fn u{n}() {{ fn needs<T: {bound}>() {{}} needs::<{own}>(); }}"
        ));
    }

    fn macros(&mut self, mac: &syn::Macro, scope: &Scope) {
        let name = mac.path.segments.last().map(|last| last.ident.to_string());
        let enumeration = syn::parse2::<ItemEnum>(mac.tokens.clone());
        match (name.as_deref(), enumeration) {
            (Some("enumeration"), Ok(item)) => {
                self.enumeration(&item, scope, true, true);
                let own = format!("{}::{}", scope.home, item.ident);
                for bound in [
                    "Eq",
                    "Ord",
                    "std::str::FromStr",
                    "std::hash::Hash",
                    "AsRef<str>",
                    "From<String>",
                    "std::fmt::Display",
                ] {
                    self.needs(&own, bound);
                }
            }
            (Some("union"), Ok(item)) => {
                self.enumeration(&item, scope, is_open(&item.attrs), false);
                let own = format!("{}::{}", scope.home, item.ident);
                self.needs(&own, "std::fmt::Display + std::str::FromStr");
            }
            (Some(name @ ("setters" | "variants")), _) => {
                self.entries(name, mac.tokens.clone(), scope);
            }
            (Some("wrapper"), _) => {
                let tokens: Vec<TokenTree> = mac.tokens.clone().into_iter().collect();
                if let [TokenTree::Ident(own), _, given @ ..] = &*tokens {
                    let own = format!("{}::{own}", scope.home);
                    self.converted(&own, given.iter().cloned().collect(), scope);
                }
            }
            (Some("shared_base"), _) => {
                let tokens: Vec<TokenTree> = mac.tokens.clone().into_iter().collect();
                let parts: Vec<&[TokenTree]> = tokens
                    .split(
                        |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','),
                    )
                    .collect();
                if let [[TokenTree::Ident(own)], [base @ .., TokenTree::Group(_)]] = *parts
                    && let Ok(base) = syn::parse2::<Type>(base.iter().cloned().collect())
                {
                    let own = format!("{}::{own}", scope.home);
                    self.needs(
                        &own,
                        &format!("std::ops::Deref<Target = {}>", scope.ty(&base)),
                    );
                }
            }
            (Some("extends"), _) => {
                let text = mac.tokens.to_string();
                let parts: Vec<&str> = text.split(',').map(str::trim).collect();
                let [own, _, base] = *parts else { return };
                let types = [own, base].map(syn::parse_str::<Type>);
                if let [Ok(own), Ok(base)] = types {
                    let (own, base) = (scope.ty(&own), scope.ty(&base));
                    self.needs(&own, &format!("std::ops::Deref<Target = {base}>"));
                }
            }
            _ => {}
        }
    }

    /// `Type { name(…) other, … }`: setters, or variants with their conversions.
    fn entries(&mut self, what: &str, tokens: TokenStream, scope: &Scope) {
        let mut outer = tokens.into_iter();
        let (Some(TokenTree::Ident(own)), Some(TokenTree::Group(inside))) =
            (outer.next(), outer.next())
        else {
            return;
        };
        let own = format!("{}::{own}", scope.home);
        let inside: Vec<TokenTree> = inside.stream().into_iter().collect();
        for (index, token) in inside.iter().enumerate() {
            let (TokenTree::Ident(name), Some(TokenTree::Group(given))) =
                (token, inside.get(index + 1))
            else {
                continue;
            };
            if what == "setters" {
                let given: Vec<TokenTree> = given.stream().into_iter().skip(2).collect();
                let words = given.iter().take_while(|token| {
                    matches!(token, TokenTree::Ident(word) if ["some", "each", "into"].contains(&&*word.to_string()))
                });
                let words: Vec<String> = words.map(ToString::to_string).collect();
                let ty: TokenStream = given.into_iter().skip(words.len()).collect();
                let Ok(ty) = syn::parse2::<Type>(ty) else {
                    continue;
                };
                let ty = scope.ty(&ty);
                let argument = if words.iter().any(|word| word == "each") {
                    format!("any::<Vec<{ty}>>()")
                } else {
                    format!("any::<{ty}>()")
                };
                let n = self.next();
                self.line(&format!(
                    "fn u{n}() {{ let _: {own} = any::<{own}>().{name}({argument}); }}"
                ));
                continue;
            }
            let shown = self.converted(&own, given.stream(), scope);
            if let Some(TokenTree::Ident(accessor)) = inside.get(index + 2) {
                let n = self.next();
                self.line(&format!(
                    "fn u{n}(own: &{own}) {{ let _: Option<&{shown}> = own.{accessor}(); }}"
                ));
            }
        }
    }

    /// Needs `From` for what is given. Returns how it is shown.
    fn converted(&mut self, own: &str, given: TokenStream, scope: &Scope) -> String {
        if given.to_string() == "text" {
            self.needs(own, "From<String> + for<'a> From<&'a str>");
            return "str".to_owned();
        }
        let Ok(ty) = syn::parse2::<Type>(given) else {
            return String::new();
        };
        let ty = scope.ty(&ty);
        let ty = ty
            .strip_prefix("Box < ")
            .and_then(|rest| rest.strip_suffix(" >"))
            .unwrap_or(&ty);
        self.needs(own, &format!("From<{ty}>"));
        ty.to_owned()
    }

    fn implemented(&mut self, item: &syn::ItemImpl, scope: &Scope) {
        let own = scope.ty(&item.self_ty);
        if let Some((path, _)) = &item.trait_ {
            let name = path.segments.last().map(|last| last.ident.to_string());
            match name.as_deref() {
                Some("Default") => self.needs(&own, "Default"),
                Some("Root") => self.needs(&own, "::xsd_runtime::xml::Root"),
                _ => {}
            }
            return;
        }
        for inside in &item.items {
            let ImplItem::Fn(function) = inside else {
                continue;
            };
            if !is_public(&function.vis) {
                continue;
            }
            let arguments = function.sig.inputs.iter().map(|input| match input {
                FnArg::Receiver(_) => String::new(),
                FnArg::Typed(typed) => format!("any::<{}>()", scope.given(&typed.ty)),
            });
            let arguments: Vec<String> = arguments.collect();
            let result = match &function.sig.output {
                ReturnType::Default => "()".to_owned(),
                ReturnType::Type(_, ty) if ty.to_token_stream().to_string().contains("Self") => {
                    own.clone()
                }
                ReturnType::Type(_, ty) => scope.ty(ty),
            };
            let bare = |input: &FnArg| match input {
                FnArg::Typed(typed) => matches!(&*typed.pat, Pat::Ident(_)),
                // Methods come with the type.
                FnArg::Receiver(_) => false,
            };
            if function.sig.inputs.iter().all(bare) && !result.contains('&') {
                let n = self.next();
                let call = format!("<{own}>::{}({})", function.sig.ident, arguments.join(", "));
                self.line(&format!("fn u{n}() {{ let _: {result} = {call}; }}"));
            }
        }
    }
}

fn is_open(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|own| own.path().is_ident("non_exhaustive"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
