//! Complex types: which Rust type an element has, and the struct of a type.

use std::collections::BTreeSet;

use crate::error::{Error, ErrorKind};
use crate::model::{ComplexType, Content, Documentation, Element, QName, Type, TypeRef};

use super::build::{Context, Items, Planner, Waiting, WaitingType};
use super::choices::NewChoice;
use super::content_parts::is_all;
use super::items::Item;
use super::paths::{ItemPath, OutputFile};
use super::structs::{Body, Struct};
use super::ty::Ty;
use super::values;

/// The most anonymous types inside one another. A file cannot be nested deeply enough for more, but groups
/// can contain such types too. The limit protects the stack of a debug build.
const MAX_NESTED: usize = 40;

impl<'m> Planner<'m> {
    /// The Rust type of an element.
    pub(super) fn element_ty(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Ty, Error> {
        match &element.ty {
            TypeRef::Builtin(builtin) if builtin.name() == "anyType" => Ok(Ty::Any),
            TypeRef::Builtin(_) => self.simple_ty(&element.ty, &element.at, context),
            TypeRef::Named(name) => match self.model.types.get(name) {
                Some(Type::Simple(_)) => self.simple_ty(&element.ty, &element.at, context),
                Some(Type::Complex(ty)) => {
                    if self.names.is_polymorphic(name) {
                        return Ok(Ty::Item(self.derived(name, ty)?));
                    }
                    if let Some(text) = self.bare_text(ty, Some(name)) {
                        return self.text_ty(&text, context);
                    }
                    Ok(if ty.is_abstract {
                        // Its types may be in schemas that were not given, so any content is kept.
                        Ty::Abstract
                    } else {
                        Ty::Item(self.named_struct(name))
                    })
                }
                None => Err(values::unresolved(name)),
            },
            TypeRef::Anonymous(ty) if is_local => {
                if self.depth >= MAX_NESTED {
                    return Err(Error::new(&element.at, ErrorKind::TooDeep(MAX_NESTED)));
                }
                self.depth += 1;
                let group = self.recursive_groups.get(&std::ptr::from_ref(&**ty));
                let of_group = group.map(|group| Context::new(&self.names.of_group(group)));
                let context = of_group.as_ref().unwrap_or(context);
                let path = self.nested(context, &element.name.local, &element.at);
                let ty = self.anonymous(&path, element, ty, &context.file);
                self.depth -= 1;
                ty
            }
            // A global element has its own name, wherever it is referred to.
            TypeRef::Anonymous(ty) => {
                let path = self.names.of_element(&element.name);
                let file = OutputFile::of(&path);
                if let Type::Complex(complex) = &**ty
                    && self.bare_text(complex, None).is_none()
                {
                    let schema = format!("`{}`", self.names.spelled(&element.name));
                    let ty = WaitingType::Anonymous(complex, doc(element, complex));
                    self.wait(path.clone(), ty, schema);
                    return Ok(Ty::Item(path));
                }
                self.anonymous(&path, element, ty, &file)
            }
        }
    }

    /// The Rust type for the anonymous type of an element.
    fn anonymous(
        &mut self,
        path: &ItemPath,
        element: &'m Element,
        ty: &'m Type,
        file: &OutputFile,
    ) -> Result<Ty, Error> {
        let context = Context {
            file: file.clone(),
            parent: path.ident.clone(),
        };
        let complex = match ty {
            Type::Simple(_) => return self.simple_ty(&element.ty, &element.at, &context),
            Type::Complex(complex) => complex,
        };
        if let Some(text) = self.bare_text(complex, None) {
            return self.text_ty(&text, &context);
        }
        let schema = format!("`{}`", self.names.spelled(&element.name));
        self.complex(path, complex, doc(element, complex), &schema, file)?;
        Ok(Ty::Item(path.clone()))
    }

    /// The struct for a root element with an anonymous type.
    pub(super) fn global_anonymous(
        &mut self,
        name: &QName,
        element: &'m Element,
        complex: &'m ComplexType,
    ) -> Result<ItemPath, Error> {
        let path = self.names.of_element(name);
        let schema = format!("`{}`", self.names.spelled(name));
        let file = OutputFile::of(&path);
        self.complex(&path, complex, doc(element, complex), &schema, &file)?;
        Ok(path)
    }

    /// The item for a named complex type.
    pub(super) fn named_struct(&mut self, name: &'m QName) -> ItemPath {
        let path = self.names.of_type(name);
        let schema = format!("`{}`", self.names.spelled(name));
        self.wait(path.clone(), WaitingType::Named(name), schema);
        path
    }

    /// Notes an item that is planned later, if it is not there already.
    pub(super) fn wait(&mut self, path: ItemPath, ty: WaitingType<'m>, schema: String) {
        self.waiting.push_back(Waiting { path, ty, schema });
    }

    /// Plans the items that wait, and those to which they refer.
    pub(super) fn rest(&mut self) -> Result<(), Error> {
        while let Some(Waiting { path, ty, schema }) = self.waiting.pop_front() {
            match ty {
                WaitingType::Named(name) => self.struct_of(name, &path, &schema)?,
                WaitingType::Anonymous(ty, doc) => {
                    self.complex(&path, ty, doc, &schema, &OutputFile::of(&path))?;
                }
                WaitingType::Items(choice) => {
                    let Items {
                        alternatives,
                        at,
                        doc,
                        context,
                    } = *choice;
                    let new = NewChoice {
                        path: &path,
                        at,
                        is_type: false,
                        doc,
                        schema: None,
                    };
                    self.choice(&new, alternatives, &context)?;
                }
            }
        }
        Ok(())
    }

    /// Plans a named complex type under this name.
    pub(super) fn struct_of(
        &mut self,
        name: &'m QName,
        path: &ItemPath,
        schema: &str,
    ) -> Result<(), Error> {
        let file = OutputFile::of(path);
        match self.model.types.get(name) {
            Some(Type::Complex(ty)) if self.is_choice(name, ty)? => {
                self.choice_type(path, ty, schema, &file)
            }
            Some(Type::Complex(ty)) => {
                self.complex(path, ty, &ty.doc, schema, &file)?;
                let type_name = self.names.spelled(name);
                if let Some(Item::Struct(item)) = self.plan.items.get_mut(path) {
                    item.type_name = self.names.keeps_derived.then_some(type_name);
                    item.first_arguments = self.names.first_arguments(name);
                }
                Ok(())
            }
            Some(Type::Simple(_)) | None => Err(values::unresolved(name)),
        }
    }

    /// Plans a struct. It goes before the items that are nested in it.
    pub(super) fn complex(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        doc: &Documentation,
        schema: &str,
        file: &OutputFile,
    ) -> Result<(), Error> {
        if !self.begin(path, &ty.at)? {
            return Ok(());
        }
        let context = Context {
            file: file.clone(),
            parent: path.ident.clone(),
        };
        self.reserve(file, path);
        // Text between elements is kept together with them, so a mixed type cannot have a field for each element.
        let is_mixed = self.is_mixed(ty);
        let (text, base) = if is_mixed {
            (None, None)
        } else {
            self.inherited(ty)?
        };
        let any_attribute = self.any_attribute(ty, base.is_some());
        let mut used: BTreeSet<String> = base.iter().map(|base| base.field.clone()).collect();
        if any_attribute.is_some() {
            used.insert("any_attributes".to_owned());
        }
        let mixed = is_mixed.then(|| self.mixed(ty, &context)).transpose()?;
        let field = match (&mixed, &text) {
            (Some(Body::Text(_)), _) | (None, Some(_)) => Some("value"),
            (Some(_), _) => Some("nodes"),
            (None, None) => None,
        };
        used.extend(field.map(str::to_owned));
        let attributes = self.attributes(ty, base.is_some(), &mut used, &context)?;
        let body = match (&ty.content, text, mixed) {
            (.., Some(mixed)) => mixed,
            (_, Some(text), None) => Body::Text(self.text_ty(&text, &context)?),
            (Content::Particle(particle), None, None) => Body::Children {
                fields: self.fields(self.content(ty, particle)?, &mut used, &context)?,
                any_order: is_all(self.model, particle),
            },
            (Content::Empty | Content::Simple(_), None, None) => Body::Empty,
        };
        let item = Struct {
            ident: path.ident.clone(),
            doc: doc.clone(),
            schema: schema.to_owned(),
            base,
            attributes,
            any_attribute,
            body,
            is_group: false,
            type_name: None,
            first: Vec::new(),
            first_arguments: &[],
            has_model: false,
        };
        self.plan.items.insert(path.clone(), Item::Struct(item));
        Ok(())
    }
}

/// The documentation of an anonymous type, or of its element if the type has none.
fn doc<'m>(element: &'m Element, ty: &'m ComplexType) -> &'m Documentation {
    if ty.doc.text.is_empty() {
        &element.doc
    } else {
        &ty.doc
    }
}
