//! Plans items on demand, from the root elements down.

use std::collections::BTreeSet;

use crate::error::{Error, Fault};
use crate::model::{
    self, ComplexType, Content, Documentation, Element, Facet, Method, Model, Namespaces, Position,
    QName, SimpleType, Term, Type, TypeRef, Use, ValueConstraint, Variety,
};
use crate::select::Selection;

use super::fields::{Part, Slot, slots};
use super::names::{Names, vanishes};
use super::values::{self, Simple};
use super::{
    Alternative, AlternativeKind, Attribute, Base, Body, Choice, Count, Derived, ElementKind,
    Enumeration, Field, Item, ItemPath, Kind, ListItems, ListKind, Operation, Place, Plan, Root,
    Struct, Ty, Union, ValueTy, Wildcard, ident,
};

/// Plans the Rust items for a selection.
///
/// # Errors
/// A construct that has no Rust form, or names that collide.
pub fn plan(model: &Model, selection: &Selection) -> Result<Plan, Error> {
    let names = Names::new(model);
    let bases = bases(model);
    let plan = Plan {
        namespaces: names.houses.clone(),
        ..Plan::default()
    };
    let mut planner = Planner {
        model,
        names,
        bases,
        planned: BTreeSet::new(),
        plan,
    };
    for operation in &selection.operations {
        let request = planner.root(&operation.request)?;
        let response = planner.root(&operation.response)?;
        let action = format!(
            "{}/{}",
            operation.request.namespace.as_deref().unwrap_or_default(),
            operation.name
        );
        planner.plan.operations.push(Operation {
            name: operation.name.clone(),
            request,
            response,
            action,
        });
    }
    for name in &selection.others {
        planner.root(name)?;
    }
    for name in &selection.headers {
        planner.header(name)?;
    }
    planner.plan.types = selection
        .reached
        .iter()
        .filter(|name| model.types.contains_key(name))
        .count();
    super::recursion::box_cycles(&mut planner.plan);
    Ok(planner.plan)
}

/// The types that others derive from.
fn bases(model: &Model) -> BTreeSet<QName> {
    let derivation = |ty: &Type| match ty {
        Type::Complex(complex) => complex
            .derivation
            .as_ref()
            .map(|derivation| derivation.base.clone()),
        Type::Simple(_) => None,
    };
    model.types.values().filter_map(derivation).collect()
}

struct Planner<'m> {
    model: &'m Model,
    names: Names,
    bases: BTreeSet<QName>,
    planned: BTreeSet<ItemPath>,
    plan: Plan,
}

/// What is being planned: the place of its file, and the name that nested items begin with.
#[derive(Clone)]
struct Context {
    place: Place,
    parent: String,
    at: Position,
}

impl Context {
    /// For a named item, which has a file of its own.
    fn new(path: &ItemPath, at: &Position) -> Self {
        Self {
            place: Place::of(path),
            parent: path.ident.clone(),
            at: at.clone(),
        }
    }

    fn with_parent(&self, parent: String) -> Self {
        Self {
            parent,
            ..self.clone()
        }
    }

    fn path(&self, ident: String) -> ItemPath {
        ItemPath {
            module: self.place.module.clone(),
            ident,
        }
    }

    /// The item for something inside the parent.
    fn nested(&self, name: &str) -> ItemPath {
        self.path(format!("{}{}", self.parent, ident::pascal(name)))
    }
}

impl<'m> Planner<'m> {
    // Roots.

    fn root(&mut self, name: &QName) -> Result<Root, Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let path = match &element.ty {
            TypeRef::Named(ty) => self.named_struct(ty)?,
            TypeRef::Anonymous(ty) => self.global_anonymous(name, element, ty)?,
            TypeRef::Builtin(ty) => {
                let what = format!("a root element of the type xs:{}", ty.name());
                return Err(unsupported(&element.at, what));
            }
        };
        let root = Root {
            ident: ident::type_name(&name.local),
            name: self.names.spelled(name),
            path,
        };
        self.plan.roots.push(root.clone());
        Ok(root)
    }

    fn header(&mut self, name: &QName) -> Result<(), Error> {
        let Some(element) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let ty = self.element_ty(
            element,
            false,
            &Context::new(&self.names.of_element(name), &element.at),
        )?;
        let field = ident::field(&name.local);
        let doc = element.doc.clone();
        self.plan.headers.push(super::HeaderField {
            field,
            name: self.names.spelled(name),
            doc,
            ty,
        });
        Ok(())
    }

    // Types.

    /// The Rust type of an element.
    fn element_ty(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Ty, Error> {
        match &element.ty {
            TypeRef::Builtin(builtin) if builtin.name() == "anyType" => Ok(Ty::Any),
            TypeRef::Builtin(builtin) => values::builtin(*builtin, &element.at).map(Ty::Value),
            TypeRef::Named(name) => match self.model.types.get(name) {
                Some(Type::Simple(_)) => self.simple_ty(&element.ty, &element.at, context),
                Some(Type::Complex(ty)) => {
                    if let Some(text) = self.bare_text(ty) {
                        return self.simple_ty(text, &element.at, context);
                    }
                    if ty.is_abstract {
                        self.derived(name, ty)
                    } else {
                        self.named_struct(name)
                    }
                    .map(Ty::Item)
                }
                None => Err(values::unresolved(name)),
            },
            TypeRef::Anonymous(ty) => match &**ty {
                Type::Simple(_) => {
                    let nested = context.with_parent(context.nested(&element.name.local).ident);
                    self.simple_ty(&element.ty, &element.at, &nested)
                }
                Type::Complex(complex) => {
                    if let Some(text) = self.bare_text(complex) {
                        return self.simple_ty(text, &element.at, context);
                    }
                    if is_local {
                        let path = context.nested(&element.name.local);
                        let doc = if complex.doc.text.is_empty() {
                            &element.doc
                        } else {
                            &complex.doc
                        };
                        let schema = format!("`{}`", self.names.spelled(&element.name));
                        self.complex(&path, complex, doc, &schema, &context.place)?;
                        Ok(Ty::Item(path))
                    } else {
                        self.global_anonymous(&element.name, element, ty)
                            .map(Ty::Item)
                    }
                }
            },
        }
    }

    fn global_anonymous(
        &mut self,
        name: &QName,
        element: &'m Element,
        ty: &'m Type,
    ) -> Result<ItemPath, Error> {
        let path = self.names.of_element(name);
        let Type::Complex(complex) = ty else {
            return Err(unsupported(
                &element.at,
                "a root element of a simple type".to_owned(),
            ));
        };
        let doc = if complex.doc.text.is_empty() {
            &element.doc
        } else {
            &complex.doc
        };
        let schema = format!("`{}`", self.names.spelled(name));
        let place = Place::of(&path);
        self.complex(&path, complex, doc, &schema, &place)?;
        Ok(path)
    }

    /// The item for a named complex type.
    fn named_struct(&mut self, name: &'m QName) -> Result<ItemPath, Error> {
        let path = self.names.of_type(name);
        match self.model.types.get(name) {
            Some(Type::Complex(ty)) => {
                let schema = format!("`{}`", self.names.spelled(name));
                let place = Place::of(&path);
                if self.is_choice(name, ty)? {
                    self.choice_type(&path, ty, &schema, &place)?;
                } else {
                    self.complex(&path, ty, &ty.doc, &schema, &place)?;
                }
                Ok(path)
            }
            Some(Type::Simple(ty)) => Err(unsupported(
                &ty.at,
                "a root element of a simple type".to_owned(),
            )),
            None => Err(values::unresolved(name)),
        }
    }

    /// The text of a type with nothing but text.
    fn bare_text(&self, ty: &'m ComplexType) -> Option<&'m TypeRef> {
        let is_bare = ty.attributes.is_empty() && ty.any_attribute.is_none() && !ty.is_abstract;
        if !is_bare {
            return None;
        }
        match (&ty.content, &ty.derivation) {
            (Content::Simple(text), None) => Some(text),
            (Content::Empty | Content::Simple(_), Some(derivation)) => {
                match self.model.types.get(&derivation.base) {
                    Some(Type::Complex(base)) => {
                        self.bare_text(base).map(|text| match &ty.content {
                            Content::Simple(own) => own,
                            _ => text,
                        })
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// A place in the plan for an item, unless it is planned already.
    fn begin(&mut self, path: &ItemPath) -> bool {
        self.planned.insert(path.clone())
    }

    fn add(&mut self, place: &Place, item: Item) {
        self.plan
            .files
            .entry(place.clone())
            .or_default()
            .items
            .push(item);
    }

    /// Plans a struct. It goes before the items that are nested in it.
    fn complex(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        doc: &Documentation,
        schema: &str,
        place: &Place,
    ) -> Result<(), Error> {
        if !self.begin(path) {
            return Ok(());
        }
        let context = Context {
            place: place.clone(),
            parent: path.ident.clone(),
            at: ty.at.clone(),
        };
        let at = self
            .plan
            .files
            .entry(place.clone())
            .or_default()
            .items
            .len();
        let (text, base) = self.inherited(ty)?;
        let mut used: BTreeSet<String> = base.iter().map(|base| base.field.clone()).collect();
        let attributes = self.attributes(ty, base.is_some(), &mut used, &context)?;
        let any_attribute = self.any_attribute(ty).map(wildcard);
        if any_attribute.is_some() {
            used.insert("any_attributes".to_owned());
        }
        let body = match (&ty.content, text) {
            _ if ty.is_mixed => Body::Mixed,
            (Content::Simple(own), _) => Body::Text(self.simple_ty(own, &ty.at, &context)?),
            (Content::Empty, Some(text)) => Body::Text(self.simple_ty(text, &ty.at, &context)?),
            (Content::Empty, None) => Body::Empty,
            (Content::Particle(particle), _) => Body::Children {
                fields: self.fields(slots(self.model, particle)?, &mut used, &context)?,
                any_order: matches!(particle.term, Term::All(_)),
            },
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
        };
        let file = self.plan.files.entry(place.clone()).or_default();
        file.items.insert(at, Item::Struct(item));
        Ok(())
    }

    /// What a type has from its base: the text, and the struct it extends.
    fn inherited(
        &mut self,
        ty: &'m ComplexType,
    ) -> Result<(Option<&'m TypeRef>, Option<Base>), Error> {
        let Some(derivation) = &ty.derivation else {
            return Ok((None, None));
        };
        let Some(Type::Complex(base)) = self.model.types.get(&derivation.base) else {
            return Ok((None, None));
        };
        if let Some(text) = self.text(base) {
            return Ok((Some(text), None));
        }
        if derivation.method == Method::Restriction {
            return Ok((None, None));
        }
        // A base that has nothing of its own stands for its own base.
        let has_attributes = !base.attributes.is_empty() || base.any_attribute.is_some();
        if matches!(base.content, Content::Empty) && !has_attributes && !base.is_mixed {
            return self.inherited(base);
        }
        let path = self.names.of_type(&derivation.base);
        let schema = format!("`{}`", self.names.spelled(&derivation.base));
        let place = Place::of(&path);
        self.complex(&path, base, &base.doc, &schema, &place)?;
        Ok((
            None,
            Some(Base {
                field: ident::field(&path.ident),
                path,
            }),
        ))
    }

    /// The text of a type with simple content, its own or its base's.
    fn text(&self, ty: &'m ComplexType) -> Option<&'m TypeRef> {
        match (&ty.content, &ty.derivation) {
            (Content::Simple(text), _) => Some(text),
            (Content::Empty, Some(derivation)) => match self.model.types.get(&derivation.base) {
                Some(Type::Complex(base)) => self.text(base),
                _ => None,
            },
            _ => None,
        }
    }

    /// The attributes of a type: its own, and where it has no field for its base, the base's.
    fn all_attributes(&self, ty: &'m ComplexType, has_base: bool) -> Vec<&'m model::Attribute> {
        let base = ty
            .derivation
            .as_ref()
            .filter(|_| !has_base)
            .and_then(|d| self.model.types.get(&d.base));
        let mut all = match base {
            Some(Type::Complex(base)) => self.all_attributes(base, false),
            _ => Vec::new(),
        };
        for own in &ty.attributes {
            match all.iter_mut().find(|inherited| inherited.name == own.name) {
                Some(inherited) => *inherited = own,
                None => all.push(own),
            }
        }
        all
    }

    fn any_attribute(&self, ty: &'m ComplexType) -> Option<&'m model::Wildcard> {
        ty.any_attribute.as_ref()
    }

    fn attributes(
        &mut self,
        ty: &'m ComplexType,
        has_base: bool,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Attribute>, Error> {
        let mut attributes = Vec::new();
        for attribute in self.all_attributes(ty, has_base) {
            if attribute.usage == Use::Prohibited {
                continue;
            }
            let nested = context.with_parent(context.nested(&attribute.name.local).ident);
            let context = if matches!(attribute.ty, TypeRef::Anonymous(_)) {
                &nested
            } else {
                context
            };
            attributes.push(Attribute {
                field: unused(
                    used,
                    &[ident::field(&attribute.name.local)],
                    "_attribute",
                    &attribute.at,
                )?,
                name: self.names.spelled(&attribute.name),
                doc: attribute.doc.clone(),
                ty: self.simple_ty(&attribute.ty, &attribute.at, context)?,
                required: attribute.usage == Use::Required,
                remark: attribute.value.as_ref().map(remark),
            });
        }
        Ok(attributes)
    }

    // Content.

    fn fields(
        &mut self,
        slots: Vec<Slot<'m>>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Vec<Field>, Error> {
        let mut fields = Vec::new();
        for slot in slots {
            let count = match slot.occurs {
                _ if slot.is_repeated() => Count::Many,
                occurs if occurs.min == 0 => Count::Optional,
                _ => Count::Required,
            };
            fields.push(self.field(slot, count, used, context)?);
        }
        Ok(fields)
    }

    fn field(
        &mut self,
        slot: Slot<'m>,
        count: Count,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Field, Error> {
        match slot.part {
            Part::Element {
                element,
                doc,
                is_local,
            } => {
                let ident = unused(
                    used,
                    &[ident::field(&element.name.local)],
                    "_element",
                    &element.at,
                )?;
                let list = if count == Count::Many {
                    None
                } else {
                    self.list(element, is_local, context)?
                };
                let kind = match list {
                    Some(list) => Kind::List(list),
                    None => Kind::Element(self.element_kind(element, is_local, context)?),
                };
                let remark = element.value.as_ref().map(remark);
                Ok(Field {
                    ident,
                    doc: doc.clone(),
                    remark,
                    kind,
                    count,
                })
            }
            Part::Any(any) => {
                let name = if count == Count::Many {
                    "any_elements"
                } else {
                    "any_element"
                };
                let ident = unused(used, &[name.to_owned()], "_wildcard", &context.at)?;
                Ok(Field {
                    ident,
                    doc: any.doc.clone(),
                    remark: None,
                    kind: Kind::Any(wildcard(any)),
                    count,
                })
            }
            Part::Choice {
                alternatives,
                group,
                head,
            } => {
                let names = element_names(&alternatives);
                let candidates = choice_names(&names, group, head);
                let fields: Vec<String> =
                    candidates.iter().map(|name| ident::field(name)).collect();
                let ident = unused(used, &fields, "_choice", &context.at)?;
                let chosen = fields
                    .iter()
                    .position(|field| *field == ident)
                    .unwrap_or_default();
                let (path, doc) = match head {
                    Some(head) => (self.head(head)?, self.element_doc(head)),
                    None => {
                        let path = context.nested(&candidates[chosen]);
                        self.choice(
                            &path,
                            alternatives,
                            false,
                            &Documentation::default(),
                            "",
                            context,
                        )?;
                        (path, Documentation::default())
                    }
                };
                let names = names.iter().map(|name| self.names.spelled(name)).collect();
                Ok(Field {
                    ident,
                    doc,
                    remark: None,
                    kind: Kind::Choice {
                        path,
                        names,
                        boxed: false,
                    },
                    count,
                })
            }
            Part::Sequence(inner) => {
                let path = self.group(inner, context)?;
                let ident = unused(used, &[ident::field(&path.ident)], "_group", &context.at)?;
                Ok(Field {
                    ident,
                    doc: Documentation::default(),
                    remark: None,
                    kind: Kind::Group { path },
                    count,
                })
            }
        }
    }

    fn element_doc(&self, name: &QName) -> Documentation {
        self.model
            .elements
            .get(name)
            .map(|element| element.doc.clone())
            .unwrap_or_default()
    }

    fn element_kind(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<ElementKind, Error> {
        let default = match &element.value {
            Some(ValueConstraint::Default(value) | ValueConstraint::Fixed(value)) => {
                Some(value.clone())
            }
            None => None,
        };
        Ok(ElementKind {
            name: self.names.spelled(&element.name),
            ty: self.element_ty(element, is_local, context)?,
            nillable: element.is_nillable,
            boxed: false,
            default,
        })
    }

    /// A sequence that is no field of its own, as a struct.
    fn group(&mut self, inner: Vec<Slot<'m>>, context: &Context) -> Result<ItemPath, Error> {
        let names = element_names(&inner);
        let locals: Vec<&str> = names.iter().map(|name| &*name.local).collect();
        let name = ident::common_ending(&locals).unwrap_or_else(|| locals.concat());
        let path = context.nested(&format!("{name}Group"));
        if self.begin(&path) {
            let at = self
                .plan
                .files
                .entry(context.place.clone())
                .or_default()
                .items
                .len();
            let nested = context.with_parent(path.ident.clone());
            let fields = self.fields(inner, &mut BTreeSet::new(), &nested)?;
            let item = Struct {
                ident: path.ident.clone(),
                doc: Documentation::default(),
                schema: format!("a sequence in `{}`", context.parent),
                base: None,
                attributes: Vec::new(),
                any_attribute: None,
                body: Body::Children {
                    fields,
                    any_order: false,
                },
                is_group: true,
            };
            self.plan
                .files
                .entry(context.place.clone())
                .or_default()
                .items
                .insert(at, Item::Struct(item));
        }
        Ok(path)
    }

    // Lists.

    /// How an element is read whose type only repeats something.
    fn list(
        &mut self,
        element: &'m Element,
        is_local: bool,
        context: &Context,
    ) -> Result<Option<ListKind>, Error> {
        if element.is_nillable {
            return Ok(None);
        }
        let (ty, context) = match &element.ty {
            TypeRef::Named(name) if !self.bases.contains(name) => (
                self.model.types.get(name),
                Context::new(&self.names.of_type(name), &element.at),
            ),
            TypeRef::Anonymous(ty) if is_local => (
                Some(&**ty),
                context.with_parent(context.nested(&element.name.local).ident),
            ),
            _ => return Ok(None),
        };
        let Some(Type::Complex(ty)) = ty else {
            return Ok(None);
        };
        let is_plain = !ty.is_abstract
            && !ty.is_mixed
            && ty.derivation.is_none()
            && ty.attributes.is_empty()
            && ty.any_attribute.is_none();
        let Content::Particle(particle) = &ty.content else {
            return Ok(None);
        };
        if !is_plain {
            return Ok(None);
        }
        let mut slots = slots(self.model, particle)?;
        let (Some(slot), true) = (slots.pop(), slots.is_empty()) else {
            return Ok(None);
        };
        if !slot.is_repeated() {
            return Ok(None);
        }
        let non_empty = slot.occurs.min > 0;
        let items = match slot.part {
            Part::Element {
                element, is_local, ..
            } => ListItems::Element {
                name: self.names.spelled(&element.name),
                ty: self.element_ty(element, is_local, &context)?,
                nillable: element.is_nillable,
            },
            Part::Any(any) => ListItems::Any(wildcard(any)),
            Part::Choice {
                head: Some(head), ..
            } => ListItems::Choice(self.head(head)?),
            Part::Choice { alternatives, .. } => {
                let path = context.nested("Item");
                self.choice(&path, alternatives, false, &ty.doc, "", &context)?;
                ListItems::Choice(path)
            }
            Part::Sequence(_) => return Ok(None),
        };
        Ok(Some(ListKind {
            name: self.names.spelled(&element.name),
            items,
            non_empty,
        }))
    }

    // Choices.

    /// Whether a type is nothing but a choice that must be made.
    fn is_choice(&self, name: &QName, ty: &'m ComplexType) -> Result<bool, Error> {
        let Content::Particle(particle) = &ty.content else {
            return Ok(false);
        };
        let has_base = ty.derivation.as_ref().is_some_and(|derivation| {
            !self.model.types.get(&derivation.base).is_some_and(vanishes)
                || derivation.method == Method::Restriction
        });
        if has_base || self.bases.contains(name) || ty.is_mixed || ty.is_abstract {
            return Ok(false);
        }
        if !ty.attributes.is_empty() || ty.any_attribute.is_some() {
            return Ok(false);
        }
        let slots = slots(self.model, particle)?;
        Ok(
            matches!(&*slots, [slot @ Slot { part: Part::Choice { head: None, .. }, .. }]
            if slot.occurs == model::Occurs::ONCE),
        )
    }

    fn choice_type(
        &mut self,
        path: &ItemPath,
        ty: &'m ComplexType,
        schema: &str,
        place: &Place,
    ) -> Result<(), Error> {
        let Content::Particle(particle) = &ty.content else {
            return Ok(());
        };
        let context = Context {
            place: place.clone(),
            parent: path.ident.clone(),
            at: ty.at.clone(),
        };
        for slot in slots(self.model, particle)? {
            if let Part::Choice { alternatives, .. } = slot.part {
                self.choice(path, alternatives, true, &ty.doc, schema, &context)?;
            }
        }
        Ok(())
    }

    /// The enum for the members of a substitution group.
    fn head(&mut self, name: &'m QName) -> Result<ItemPath, Error> {
        let path = self.names.of_head(name);
        let Some(head) = self.model.elements.get(name) else {
            return Err(values::unresolved(name));
        };
        let members = self
            .model
            .substitutions
            .get(name)
            .map_or(&[][..], Vec::as_slice);
        let elements = std::iter::once(head).chain(
            members
                .iter()
                .filter_map(|member| self.model.elements.get(member)),
        );
        let alternatives: Vec<Slot<'m>> = elements
            .filter(|element| !element.is_abstract)
            .map(|element| Slot {
                occurs: model::Occurs::ONCE,
                part: Part::Element {
                    element,
                    doc: &element.doc,
                    is_local: false,
                },
            })
            .collect();
        if alternatives.is_empty() {
            return Err(unsupported(
                &head.at,
                "an abstract element without a substitute".to_owned(),
            ));
        }
        let schema = format!(
            "`{}` and what may stand in its place",
            self.names.spelled(name)
        );
        let doc = self.element_doc(name);
        let context = Context::new(&path, &head.at);
        self.choice(&path, alternatives, false, &doc, &schema, &context)?;
        Ok(path)
    }

    fn choice(
        &mut self,
        path: &ItemPath,
        alternatives: Vec<Slot<'m>>,
        is_type: bool,
        doc: &Documentation,
        schema: &str,
        context: &Context,
    ) -> Result<(), Error> {
        if !self.begin(path) {
            return Ok(());
        }
        let at = self
            .plan
            .files
            .entry(context.place.clone())
            .or_default()
            .items
            .len();
        let schema = match schema {
            "" => format!("a choice in `{}`", context.parent),
            schema => schema.to_owned(),
        };
        let mut used = BTreeSet::new();
        let mut planned = Vec::new();
        for alternative in alternatives {
            planned.push(self.alternative(alternative, &mut used, context)?);
        }
        let item = Choice {
            ident: path.ident.clone(),
            doc: doc.clone(),
            schema,
            alternatives: planned,
            is_type,
        };
        self.plan
            .files
            .entry(context.place.clone())
            .or_default()
            .items
            .insert(at, Item::Choice(item));
        Ok(())
    }

    fn alternative(
        &mut self,
        slot: Slot<'m>,
        used: &mut BTreeSet<String>,
        context: &Context,
    ) -> Result<Alternative, Error> {
        let is_repeated = slot.is_repeated();
        let (name, doc, kind, at) = match slot.part {
            Part::Element {
                element,
                doc,
                is_local,
            } => {
                let list = if is_repeated {
                    None
                } else {
                    self.list(element, is_local, context)?
                };
                let kind = match list {
                    Some(list) => AlternativeKind::List(list),
                    None if is_repeated => {
                        AlternativeKind::Elements(self.element_kind(element, is_local, context)?)
                    }
                    None => {
                        AlternativeKind::Element(self.element_kind(element, is_local, context)?)
                    }
                };
                (
                    element.name.local.to_string(),
                    doc.clone(),
                    kind,
                    &element.at,
                )
            }
            Part::Any(any) if !is_repeated => (
                "Any".to_owned(),
                any.doc.clone(),
                AlternativeKind::Any(wildcard(any)),
                &context.at,
            ),
            Part::Sequence(inner) => {
                let path = self.group(inner, context)?;
                let name = path
                    .ident
                    .strip_prefix(&context.parent)
                    .unwrap_or(&path.ident)
                    .to_owned();
                (
                    name,
                    Documentation::default(),
                    AlternativeKind::Group(path),
                    &context.at,
                )
            }
            Part::Any(_) => {
                return Err(unsupported_in(
                    context,
                    "a wildcard that repeats inside a choice",
                ));
            }
            Part::Choice { .. } => {
                return Err(unsupported_in(
                    context,
                    "a choice that repeats inside a choice",
                ));
            }
        };
        let plain = ident::plain_variant(&name);
        let variant = unused(used, &[plain], "Element", at)?;
        Ok(Alternative { variant, doc, kind })
    }

    // Abstract types.

    /// The enum of the types that derive from an abstract one.
    fn derived(&mut self, name: &'m QName, ty: &'m ComplexType) -> Result<ItemPath, Error> {
        let base = self.names.of_type(name);
        let path = ItemPath {
            ident: format!("{}Choice", base.ident),
            ..base
        };
        if !self.begin(&path) {
            return Ok(path);
        }
        let mut names = Vec::new();
        self.concrete(name, &mut names);
        if names.is_empty() {
            return Err(unsupported(
                &ty.at,
                "an abstract type from which no concrete type derives".to_owned(),
            ));
        }
        let mut types = Vec::new();
        for derived in names {
            let item = self.named_struct(derived)?;
            types.push((item.ident.clone(), self.names.spelled(derived), item));
        }
        let schema = format!("the types that derive from `{}`", self.names.spelled(name));
        let item = Derived {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            types,
        };
        self.add(&Place::of(&path), Item::Derived(item));
        Ok(path)
    }

    fn concrete(&self, base: &QName, found: &mut Vec<&'m QName>) {
        for (name, ty) in &self.model.types {
            let Type::Complex(ty) = ty else { continue };
            if ty
                .derivation
                .as_ref()
                .is_some_and(|derivation| derivation.base == *base)
            {
                if !ty.is_abstract {
                    found.push(name);
                }
                self.concrete(name, found);
            }
        }
    }

    // Simple types.

    fn simple_ty(
        &mut self,
        ty: &'m TypeRef,
        at: &Position,
        context: &Context,
    ) -> Result<Ty, Error> {
        match values::reference(self.model, ty, at)? {
            Simple::Value(value) => Ok(Ty::Value(value)),
            Simple::List(item, name) => {
                let (path, _, place) = self.simple_path(name, context);
                let context = Context {
                    place,
                    parent: format!("{}Item", path.ident),
                    at: at.clone(),
                };
                let item = self.simple_ty(item, at, &context)?;
                match item {
                    Ty::Value(
                        ValueTy::U8
                        | ValueTy::Base64
                        | ValueTy::Hex
                        | ValueTy::Duration
                        | ValueTy::Date
                        | ValueTy::Time,
                    )
                    | Ty::ListOf(_)
                    | Ty::Any => Err(unsupported(at, "a list of this type".to_owned())),
                    item => Ok(Ty::ListOf(Box::new(item))),
                }
            }
            Simple::Enumeration(ty, name) => self.enumeration(ty, name, context),
            Simple::Union(ty, members, name) => self.union(ty, members, name, context),
        }
    }

    /// The path of a simple type's item: its own name, or for an anonymous one that of what holds it.
    fn simple_path(&self, name: Option<&QName>, context: &Context) -> (ItemPath, String, Place) {
        let Some(name) = name else {
            let path = context.path(context.parent.clone());
            return (path, "an anonymous type".to_owned(), context.place.clone());
        };
        let path = self.names.of_type(name);
        let place = Place::of(&path);
        (path, format!("`{}`", self.names.spelled(name)), place)
    }

    fn enumeration(
        &mut self,
        ty: &'m SimpleType,
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, place) = self.simple_path(name, context);
        if !self.begin(&path) {
            return Ok(Ty::Item(path));
        }
        let Variety::Restriction { facets, .. } = &ty.variety else {
            return Ok(Ty::Item(path));
        };
        let listed: Vec<(&String, &Documentation)> = facets
            .iter()
            .filter_map(|facet| match facet {
                Facet::Enumeration(value, doc) => Some((value, doc)),
                _ => None,
            })
            .collect();
        let mut seen = BTreeSet::new();
        let mut variants = BTreeSet::new();
        let mut values = Vec::new();
        for (value, doc) in &listed {
            if !seen.insert(*value) {
                continue;
            }
            let is_other = |variant: &str| {
                listed
                    .iter()
                    .any(|(other, _)| other != value && ident::plain_variant(other) == variant)
            };
            let variant = ident::variant(value, is_other);
            if !variants.insert(variant.clone()) {
                return Err(Error::new(
                    &ty.at,
                    Fault::Collision(format!("the value {value:?} as {variant}")),
                ));
            }
            values.push((variant, (*value).clone(), (*doc).clone()));
        }
        let other = if variants.contains("Other") {
            "Unrecognized"
        } else {
            "Other"
        };
        let item = Enumeration {
            ident: path.ident.clone(),
            doc: ty.doc.clone(),
            schema,
            values,
            other: other.to_owned(),
        };
        self.add(&place, Item::Enumeration(item));
        Ok(Ty::Item(path))
    }

    fn union(
        &mut self,
        ty: &'m SimpleType,
        members: &'m [TypeRef],
        name: Option<&QName>,
        context: &Context,
    ) -> Result<Ty, Error> {
        let (path, schema, place) = self.simple_path(name, context);
        let mut types: Vec<(String, Ty)> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let parent = format!("{}Member{}", path.ident, index + 1);
            let context = Context {
                place: place.clone(),
                parent,
                at: ty.at.clone(),
            };
            let member_ty = self.simple_ty(member, &ty.at, &context)?;
            if types.iter().any(|(_, known)| *known == member_ty) {
                continue;
            }
            let variant = match (&member_ty, member) {
                (Ty::Item(item), _) => item.ident.clone(),
                (_, TypeRef::Named(name)) => {
                    ident::type_name(name.local.strip_suffix("Type").unwrap_or(&name.local))
                }
                (Ty::Value(value), _) => value.word().to_owned(),
                _ => "List".to_owned(),
            };
            types.push((variant, member_ty));
        }
        if let [(_, only)] = &*types {
            return Ok(only.clone());
        }
        if self.begin(&path) {
            let item = Union {
                ident: path.ident.clone(),
                doc: ty.doc.clone(),
                schema,
                members: types,
            };
            self.add(&place, Item::Union(item));
        }
        Ok(Ty::Item(path))
    }
}

impl ValueTy {
    /// A word for a variant of this type.
    fn word(self) -> &'static str {
        match self {
            Self::String => "Text",
            Self::Bool => "Boolean",
            Self::I8 => "Byte",
            Self::I16 => "Short",
            Self::I32 => "Int",
            Self::I64 => "Long",
            Self::U8 => "UnsignedByte",
            Self::U16 => "UnsignedShort",
            Self::U32 => "UnsignedInt",
            Self::U64 => "UnsignedLong",
            Self::F32 => "Float",
            Self::F64 => "Double",
            Self::Decimal => "Decimal",
            Self::DateTime => "DateTime",
            Self::Date => "Date",
            Self::Time => "Time",
            Self::Duration => "Duration",
            Self::Base64 => "Base64",
            Self::Hex => "Hex",
        }
    }
}

fn unsupported(at: &Position, what: String) -> Error {
    Error::new(at, Fault::NoRustForm(what))
}

fn unsupported_in(context: &Context, what: &str) -> Error {
    unsupported(&context.at, what.to_owned())
}

/// The first of these names that is free, or else the first with a suffix.
fn unused(
    used: &mut BTreeSet<String>,
    names: &[String],
    suffix: &str,
    at: &Position,
) -> Result<String, Error> {
    for name in names {
        if used.insert(name.clone()) {
            return Ok(name.clone());
        }
    }
    let name = format!("{}{suffix}", names[0]);
    if used.insert(name.clone()) {
        Ok(name)
    } else {
        Err(Error::new(at, Fault::Collision(name)))
    }
}

/// Names for a choice, the best first.
fn choice_names(names: &[&QName], group: Option<&str>, head: Option<&QName>) -> Vec<String> {
    let locals: Vec<&str> = names.iter().map(|name| &*name.local).collect();
    let group = group.map(|group| {
        let group = group.strip_suffix('s').unwrap_or(group);
        group.strip_suffix("Type").unwrap_or(group).to_owned()
    });
    let head = head.map(|head| head.local.to_string());
    let mut candidates: Vec<String> = group
        .into_iter()
        .chain(head)
        .chain(ident::common_ending(&locals))
        .collect();
    candidates.push("Choice".to_owned());
    candidates.extend(locals.first().map(|first| format!("{first}Choice")));
    candidates
}

/// The elements that slots may begin with.
fn element_names<'m>(slots: &[Slot<'m>]) -> Vec<&'m QName> {
    slots
        .iter()
        .flat_map(|slot| match &slot.part {
            Part::Element { element, .. } => vec![&element.name],
            Part::Any(_) => Vec::new(),
            Part::Choice { alternatives, .. } => element_names(alternatives),
            Part::Sequence(inner) => element_names(inner),
        })
        .collect()
}

fn wildcard(wildcard: &model::Wildcard) -> Wildcard {
    let owned = |uri: &Option<std::rc::Rc<str>>| uri.as_deref().map(str::to_owned);
    match &wildcard.namespaces {
        Namespaces::Any => Wildcard::Any,
        Namespaces::Other(own) => Wildcard::Other(owned(own)),
        Namespaces::List(list) => Wildcard::Only(list.iter().map(owned).collect()),
    }
}

fn remark(value: &ValueConstraint) -> String {
    match value {
        ValueConstraint::Default(value) => format!("Default: `{value}`."),
        ValueConstraint::Fixed(value) => format!("Always `{value}`."),
    }
}
