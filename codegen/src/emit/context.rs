//! The file that is written: how it names types, and what it imports for them.

use std::collections::{BTreeMap, BTreeSet};

use super::style::Style;
use crate::plan::{
    Count, ElementKind, Field, FieldKind, ItemPath, ListItems, ListKind, OutputFile, Plan, Ty,
    ValueTy,
};
use crate::profile::TraitCode;
use crate::rust::{Code, ident, in_order};

/// A file that is written.
pub(super) struct FileContext<'p> {
    pub(super) plan: &'p Plan,
    /// The path of the runtime.
    runtime: &'p str,
    pub(super) style: &'p Style,
    /// The module of the file. `None` for a file that is not in the module of a namespace.
    module: Option<&'p str>,
    own: BTreeSet<&'p ItemPath>,
    imports: Imports,
}

/// What a file imports.
#[derive(Default)]
struct Imports {
    /// Modules of the runtime, and names in them.
    runtime: BTreeMap<&'static str, BTreeSet<&'static str>>,
    /// Items of other files in the same module.
    siblings: BTreeSet<String>,
    /// Modules of other namespaces.
    modules: BTreeSet<String>,
}

impl<'p> FileContext<'p> {
    /// A file that is not in the module of a namespace.
    pub(super) fn beside_modules(plan: &'p Plan, runtime: &'p str, style: &'p Style) -> Self {
        Self {
            plan,
            runtime,
            style,
            module: None,
            own: BTreeSet::new(),
            imports: Imports::default(),
        }
    }

    /// A file in a module.
    pub(super) fn in_module(self, file: &'p OutputFile) -> Self {
        Self {
            module: Some(&file.module),
            own: self.plan.files.get(file).into_iter().flatten().collect(),
            ..self
        }
    }

    /// Imports a name of the runtime's module for generated code.
    pub(super) fn codegen(&mut self, name: &'static str) -> &'static str {
        self.import("codegen", name)
    }

    /// Imports a name of the runtime's module for XML.
    pub(super) fn xml(&mut self, name: &'static str) -> &'static str {
        self.import("xml", name)
    }

    /// Imports a name of a module of the runtime.
    pub(super) fn import(&mut self, module: &'static str, name: &'static str) -> &'static str {
        self.imports.runtime.entry(module).or_default().insert(name);
        name
    }

    /// Imports a trait and what its implementations name.
    pub(super) fn import_trait<F>(&mut self, module: &'static str, code: &TraitCode<F>) {
        self.import(module, code.name);
        for name in code.xml {
            self.xml(name);
        }
    }

    /// The path of a macro of the runtime.
    pub(super) fn macro_path(&self, name: &str) -> String {
        self.runtime_path("codegen", name)
    }

    /// The path of something in a module of the runtime.
    pub(super) fn runtime_path(&self, module: &str, name: &str) -> String {
        format!("{}::{module}::{name}", self.runtime)
    }

    /// The name of a generated item.
    pub(super) fn item(&mut self, path: &ItemPath) -> String {
        let (module, name) = (ident(&path.module), ident(&path.ident));
        match self.module {
            None => return format!("super::{module}::{name}"),
            Some(own) if own != path.module => {
                self.imports.modules.insert(path.module.clone());
                return format!("{module}::{name}");
            }
            Some(_) => {}
        }
        if !self.own.contains(path) {
            self.imports.siblings.insert(path.ident.clone());
        }
        name
    }

    /// The `use` declarations for all that was named.
    pub(super) fn imports(&self) -> Vec<Code> {
        let Imports {
            runtime,
            siblings,
            modules,
        } = &self.imports;
        let modules = in_order(modules).into_iter();
        let modules = modules.map(|name| format!("use super::super::{};", ident(name)));
        let mut code: Vec<Code> = modules.map(Code::Line).collect();
        let siblings = in_order(siblings).into_iter().map(|name| ident(name));
        code.push(Code::Use("use super".to_owned(), siblings.collect()));
        for (module, names) in runtime {
            let path = format!("use {}::{module}", self.runtime);
            let names = in_order(names).into_iter().map(|name| (*name).to_owned());
            code.push(Code::Use(path, names.collect()));
        }
        code.retain(|code| !matches!(code, Code::Use(_, names) if names.is_empty()));
        code
    }

    // Types.

    pub(super) fn ty(&mut self, ty: &Ty) -> String {
        match ty {
            Ty::Value(value) => self.value(*value).to_owned(),
            Ty::Item(path) => self.item(path),
            Ty::Restricted(plain, _) => self.ty(plain),
            Ty::ListOf(item) => format!("Vec<{}>", self.ty(item)),
            Ty::Spelled(value) => {
                let value = self.ty(value);
                format!("{}<{value}>", self.import("value", "Spelled"))
            }
            Ty::Any => self.xml("AnyElement").to_owned(),
            Ty::Abstract => self.xml("AbstractElement").to_owned(),
        }
    }

    fn value(&mut self, value: ValueTy) -> &'static str {
        match value {
            ValueTy::String | ValueTy::Uri => "String",
            ValueTy::Bool => "bool",
            ValueTy::I8 => "i8",
            ValueTy::I16 => "i16",
            ValueTy::I32 => "i32",
            ValueTy::I64 => "i64",
            ValueTy::U8 => "u8",
            ValueTy::U16 => "u16",
            ValueTy::U32 => "u32",
            ValueTy::U64 => "u64",
            ValueTy::F32 => "f32",
            ValueTy::F64 => "f64",
            ValueTy::Base64 => "Vec<u8>",
            ValueTy::Integer => self.import("value", "Integer"),
            ValueTy::Decimal => self.import("value", "Decimal"),
            ValueTy::DateTime => self.import("value", "DateTime"),
            ValueTy::Date => self.import("value", "Date"),
            ValueTy::Time => self.import("value", "Time"),
            ValueTy::GYear => self.import("value", "GYear"),
            ValueTy::GYearMonth => self.import("value", "GYearMonth"),
            ValueTy::GMonthDay => self.import("value", "GMonthDay"),
            ValueTy::GMonth => self.import("value", "GMonth"),
            ValueTy::GDay => self.import("value", "GDay"),
            ValueTy::Duration => self.import("value", "Duration"),
            ValueTy::Hex => self.import("value", "HexBinary"),
        }
    }

    /// The type of one element.
    pub(super) fn element(&mut self, element: &ElementKind) -> String {
        let mut ty = self.ty(&element.ty);
        if element.boxed {
            ty = format!("Box<{ty}>");
        }
        match &element.nil_attributes {
            Some(path) => {
                let attributes = self.item(path);
                ty = format!("{}<{ty}, {attributes}>", self.xml("NillableWith"));
            }
            None if element.nillable => ty = format!("{}<{ty}>", self.xml("Nillable")),
            None => {}
        }
        ty
    }

    /// The type of a list's items.
    pub(super) fn list_item(&mut self, list: &ListKind) -> String {
        match &list.items {
            ListItems::Element(element) => self.element(element),
            ListItems::Choice(path) => self.item(path),
            ListItems::Any(_) => self.xml("AnyElement").to_owned(),
        }
    }

    /// The type of a field.
    pub(super) fn field(&mut self, field: &Field) -> String {
        let is_list = matches!(field.kind, FieldKind::List(_));
        let one = match &field.kind {
            FieldKind::Element(element) => self.element(element),
            FieldKind::List(list) => format!("Vec<{}>", self.list_item(list)),
            FieldKind::Choice { path, boxed, .. } => {
                let ty = self.item(path);
                if *boxed { format!("Box<{ty}>") } else { ty }
            }
            FieldKind::Group { path } => self.item(path),
            FieldKind::Any(_) | FieldKind::Rest(_) => self.xml("AnyElement").to_owned(),
        };
        match field.shape() {
            Count::Required => one,
            Count::Optional => format!("Option<{one}>"),
            Count::Many if is_list => one,
            Count::Many => format!("Vec<{one}>"),
        }
    }
}
