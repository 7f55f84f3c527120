//! What is in scope in a generated file: how it names types, and what it imports for that.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use super::tokens::ident;
use crate::plan::{
    Count, ElementKind, Field, Item, ItemPath, Kind, ListItems, ListKind, Place, Ty, ValueTy,
};

/// The scope of one file. Using a name imports it.
pub(super) struct Scope<'e> {
    pub(super) emitter: &'e Emitter<'e>,
    module: &'e str,
    own: BTreeSet<&'e str>,
    runtime: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>>,
    siblings: RefCell<BTreeSet<String>>,
    modules: RefCell<BTreeSet<String>>,
}

impl<'e> Scope<'e> {
    pub(super) fn new(emitter: &'e Emitter<'e>, place: &'e Place, items: &'e [Item]) -> Self {
        Self {
            emitter,
            module: &place.module,
            own: items.iter().map(Item::ident).collect(),
            runtime: RefCell::default(),
            siblings: RefCell::default(),
            modules: RefCell::default(),
        }
    }

    /// A name of the runtime's modules for XML.
    pub(super) fn xml(&self, name: &'static str) -> TokenStream {
        let module = match name {
            "Choice" | "Content" | "Particle" | "ReadXml" | "Reader" | "Result" | "WriteXml"
            | "Writer" => "codegen",
            _ => "xml",
        };
        self.runtime(module, name)
    }

    pub(super) fn runtime(&self, module: &'static str, name: &'static str) -> TokenStream {
        self.runtime
            .borrow_mut()
            .entry(module)
            .or_default()
            .insert(name);
        let name = ident(name);
        quote!(#name)
    }

    /// A generated item.
    pub(super) fn item(&self, path: &ItemPath) -> TokenStream {
        let name = ident(&path.ident);
        if path.module != self.module || !self.own.contains(&*path.ident) {
            self.emitter.shared.borrow_mut().insert(path.clone());
        }
        if path.module != self.module {
            self.modules.borrow_mut().insert(path.module.clone());
            let module = ident(&path.module);
            return quote!(#module::#name);
        }
        if !self.own.contains(&*path.ident) {
            self.siblings.borrow_mut().insert(path.ident.clone());
        }
        quote!(#name)
    }

    /// The `use` declarations for all that was named.
    pub(super) fn imports(&self) -> TokenStream {
        let root = &self.emitter.runtime;
        let modules = self.modules.borrow();
        let modules = modules.iter().map(|module| {
            let module = ident(module);
            quote!(use super::super::#module;)
        });
        let siblings: Vec<_> = self
            .siblings
            .borrow()
            .iter()
            .map(|name| ident(name))
            .collect();
        let siblings = (!siblings.is_empty()).then(|| quote!(use super::{#(#siblings),*};));
        let runtime = self.runtime.borrow();
        let runtime = runtime.iter().map(|(module, names)| {
            let module = ident(module);
            let names = names.iter().map(|name| ident(name));
            quote!(use #root::#module::{#(#names),*};)
        });
        quote!(#(#modules)* #siblings #(#runtime)*)
    }

    // Types.

    pub(super) fn ty(&self, ty: &Ty) -> TokenStream {
        match ty {
            Ty::Value(value) => self.value(*value),
            Ty::Item(path) => self.item(path),
            Ty::Restricted(plain, _) => self.ty(plain),
            Ty::ListOf(item) => {
                let item = self.ty(item);
                quote!(Vec<#item>)
            }
            Ty::Any => self.xml("AnyElement"),
        }
    }

    fn value(&self, value: ValueTy) -> TokenStream {
        plain(value).unwrap_or_else(|name| self.runtime("value", name))
    }

    /// The type of one element.
    pub(super) fn element(&self, element: &ElementKind) -> TokenStream {
        let ty = self.ty(&element.ty);
        let ty = if element.boxed { quote!(Box<#ty>) } else { ty };
        if element.nillable {
            let nillable = self.xml("Nillable");
            quote!(#nillable<#ty>)
        } else {
            ty
        }
    }

    /// The type of a list's items.
    pub(super) fn list_item(&self, list: &ListKind) -> TokenStream {
        match &list.items {
            ListItems::Element { ty, nillable, .. } => {
                let ty = self.ty(ty);
                if *nillable {
                    let nillable = self.xml("Nillable");
                    quote!(#nillable<#ty>)
                } else {
                    ty
                }
            }
            ListItems::Choice(path) => self.item(path),
            ListItems::Any(_) => self.xml("AnyElement"),
        }
    }

    /// The type of a field.
    pub(super) fn field(&self, field: &Field) -> TokenStream {
        let one = match &field.kind {
            Kind::Element(element) => self.element(element),
            Kind::List(list) => {
                let item = self.list_item(list);
                quote!(Vec<#item>)
            }
            Kind::Choice { path, boxed, .. } => {
                let ty = self.item(path);
                if *boxed { quote!(Box<#ty>) } else { ty }
            }
            Kind::Group { path } => self.item(path),
            Kind::Any(_) => self.xml("AnyElement"),
        };
        match field.shape() {
            Count::Required => one,
            Count::Optional => quote!(Option<#one>),
            Count::Many if matches!(field.kind, Kind::List(_)) => one,
            Count::Many => quote!(Vec<#one>),
        }
    }
}

impl Field {
    /// How the Rust field is shaped: a list that cannot be empty needs no `Option` around it, as empty
    /// means absent.
    pub(super) fn shape(&self) -> Count {
        match (&self.kind, self.count) {
            (Kind::List(list), Count::Optional) if list.is_non_empty() => Count::Many,
            (_, count) => count,
        }
    }

    /// Whether its value must be given to make the struct.
    pub(super) fn is_required(&self) -> bool {
        self.count == Count::Required
    }
}

/// A type of the prelude, or else the name of one of the runtime's.
pub(super) fn plain(value: ValueTy) -> Result<TokenStream, &'static str> {
    Ok(match value {
        ValueTy::String | ValueTy::Uri => quote!(String),
        ValueTy::Bool => quote!(bool),
        ValueTy::I8 => quote!(i8),
        ValueTy::I16 => quote!(i16),
        ValueTy::I32 => quote!(i32),
        ValueTy::I64 => quote!(i64),
        ValueTy::U8 => quote!(u8),
        ValueTy::U16 => quote!(u16),
        ValueTy::U32 => quote!(u32),
        ValueTy::U64 => quote!(u64),
        ValueTy::F32 => quote!(f32),
        ValueTy::F64 => quote!(f64),
        ValueTy::Base64 => quote!(Vec<u8>),
        ValueTy::Decimal => return Err("Decimal"),
        ValueTy::DateTime => return Err("DateTime"),
        ValueTy::Date => return Err("Date"),
        ValueTy::Time => return Err("Time"),
        ValueTy::Duration => return Err("Duration"),
        ValueTy::Hex => return Err("HexBinary"),
    })
}
