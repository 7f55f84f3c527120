//! Lists all generated types for the tests, each with its schema type and with the parts of its values.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ews_codegen::model::{Model, QName, Type};
use ews_codegen::plan::{
    AlternativeKind, Body, Choice, Count, Field, FieldKind, Item, ItemPath, ListItems, ListKind,
    Plan, Struct,
};
use ews_codegen::select::Wanted;
use ews_codegen::{Profile, load, plan, select};

/// The namespace of the elements that hold the values.
const OWN: &str = "urn:example:properties";

/// Writes `cases.rs`, an expression of the type `Vec<Case>`, and `properties.xsd`, which declares an
/// element for each schema type, to a folder.
pub(crate) fn write(
    schemas: &Path,
    wanted: &Wanted,
    root: &str,
    out: &Path,
) -> Result<(), Box<dyn Error>> {
    let loaded = load::load(&[PathBuf::from(schemas)])?;
    let mut model = Model::build(&loaded)?;
    let profile = Profile::EWS;
    profile.apply_fixups(&mut model);
    let selection = select::select(&model, &profile, wanted)?;
    let plan = plan::plan(&model, &profile, &selection)?;
    let list = List { plan: &plan };
    let is_free = |prefix: &&str| {
        plan.namespaces
            .iter()
            .all(|namespace| namespace.prefix != *prefix)
    };
    let own = ["p", "q", "v", "w", "x", "y", "z"]
        .into_iter()
        .find(is_free)
        .ok_or("no prefix is free")?;
    let (mut cases, mut elements) = (String::new(), String::new());
    for path in plan.files.values().flatten() {
        let item = &plan.items[path];
        if plan.impossible.contains(path) {
            continue;
        }
        let Some(schema) = schema_of(item) else {
            continue;
        };
        let local = format!("{}.{}", path.module, path.ident);
        let (mut name, mut is_valid) = (format!("{own}:{local}"), true);
        let is_concrete = |ty: &Type| !matches!(ty, Type::Complex(ty) if ty.is_abstract);
        // The original of a redefined type has a name that no schema knows.
        let is_known = |name: &QName| !name.local.contains("-of-");
        let types = model.types.iter();
        let types = types.filter(|(name, ty)| is_known(name) && is_concrete(ty));
        if list.is_in(schema, types.map(|(name, _)| name)) {
            writeln!(elements, r#"<xs:element name="{local}" type="{schema}"/>"#)?;
        } else if list.is_in(schema, model.elements.keys()) {
            schema.clone_into(&mut name);
        } else {
            // An anonymous or abstract type. It is only tested inside other types.
            is_valid = false;
        }
        let mut parts = list.parts(item);
        // If a name occurs twice, one of both is enough.
        let counts = parts.clone();
        for (name, is_optional) in &mut parts {
            *is_optional &= counts.iter().filter(|(other, _)| other == name).count() == 1;
        }
        writeln!(
            cases,
            "Case::new::<{root}::{}::r#{}>({name:?}, ALL, {schema:?}, {is_valid}, &{parts:?}),",
            path.module, path.ident
        )?;
    }
    let namespaces: String = plan
        .namespaces
        .iter()
        .filter_map(|namespace| {
            let uri = namespace.declared()?;
            Some(format!("Namespace::new({:?}, {uri:?}), ", namespace.prefix))
        })
        .collect();
    fs::write(
        out.join("cases.rs"),
        format!(
            "{{\nconst ALL: &[Namespace] = &[Namespace::new({own:?}, {OWN:?}), {namespaces}];\n\
             vec![\n{cases}]\n}}\n"
        ),
    )?;
    let (mut declared, mut imports) = (String::new(), String::new());
    for namespace in &plan.namespaces {
        if let Some(uri) = &namespace.uri {
            write!(declared, r#" xmlns:{}="{uri}""#, namespace.prefix)?;
            let file = format!("{}.xsd", namespace.module);
            writeln!(
                imports,
                r#"<xs:import namespace="{uri}" schemaLocation="{file}"/>"#
            )?;
        }
    }
    fs::write(
        out.join("properties.xsd"),
        format!(
            r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:{own}="{OWN}"{declared}
 targetNamespace="{OWN}" elementFormDefault="qualified">
{imports}<xs:import namespace="http://schemas.xmlsoap.org/soap/envelope/" schemaLocation="envelope.xsd"/>
{elements}<xs:element name="values"><xs:complexType><xs:sequence>
<xs:any minOccurs="0" maxOccurs="unbounded" processContents="strict"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>
"#
        ),
    )?;
    Ok(())
}

/// A part of a value: its name, and whether it may be absent. `@` begins the name of an attribute, `=` a
/// text, `#` a variant; `*` is what no schema knows. An item is written after its list and a `/`.
type Part = (String, bool);

struct List<'p> {
    plan: &'p Plan,
}

impl List<'_> {
    fn is_in<'n>(&self, schema: &str, mut names: impl Iterator<Item = &'n QName>) -> bool {
        names.any(|name| {
            let mut namespaces = self.plan.namespaces.iter();
            let known = namespaces.find(|known| known.uri.as_deref() == name.namespace.as_deref());
            known.is_some_and(|known| schema == format!("{}:{}", known.prefix, name.local))
        })
    }

    fn parts(&self, item: &Item) -> Vec<Part> {
        match item {
            Item::Facets(_) => Vec::new(),
            Item::Struct(item) => self.of_struct(item),
            Item::Choice(item) => self.of_choice(item),
            Item::Derived(item) => {
                let types = item.types.iter();
                types
                    .map(|(_, name, _)| (format!("@xsi:type={name}"), false))
                    .collect()
            }
            Item::Enumeration(item) => {
                let values = item.values.iter();
                values
                    .map(|(_, value, _)| (format!("={value}"), false))
                    .collect()
            }
            Item::Union(item) => {
                let members = item.members.iter();
                members
                    .map(|(variant, _)| (format!("#{variant}"), false))
                    .collect()
            }
        }
    }

    fn of_struct(&self, item: &Struct) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(base) = self.plan.base(item) {
            parts = self.of_struct(base);
        }
        let attributes = item.attributes.iter();
        parts.extend(
            attributes.map(|attribute| (format!("@{}", attribute.name), !attribute.required)),
        );
        if item.any_attribute.is_some() {
            parts.push(("@*".to_owned(), true));
        }
        if let Body::Children { fields, .. } = &item.body {
            parts.extend(fields.iter().flat_map(|field| self.of_field(field)));
        }
        parts
    }

    fn of_field(&self, field: &Field) -> Vec<Part> {
        if !self.plan.is_possible_field(field) {
            return Vec::new();
        }
        let is_optional = field.count != Count::Required
            && !field.is_optional_on_error
            && field.repeats.occurs.min == 0;
        match &field.kind {
            FieldKind::Element(element) => vec![(element.name.clone(), is_optional)],
            FieldKind::List(list) => self.of_list(list, is_optional),
            FieldKind::Choice { path, .. } | FieldKind::Group { path } => self.inside(path),
            FieldKind::Any(_) | FieldKind::Rest(_) => vec![("*".to_owned(), is_optional)],
        }
    }

    fn of_list(&self, list: &ListKind, is_optional: bool) -> Vec<Part> {
        let items = match &list.items {
            ListItems::Element(element) => vec![(element.name.clone(), !list.is_non_empty())],
            ListItems::Choice(path) => self.first(path),
            ListItems::Any(_) => vec![("*".to_owned(), !list.is_non_empty())],
        };
        let name = &list.name;
        let items = items
            .into_iter()
            .map(|(item, _)| (format!("{name}/{item}"), is_optional))
            .filter(|_| self.plan.is_possible_item(&list.items));
        std::iter::once((name.clone(), is_optional))
            .chain(items)
            .collect()
    }

    /// The elements of a choice.
    fn first(&self, path: &ItemPath) -> Vec<Part> {
        let Some(Item::Choice(item)) = self.plan.items.get(path) else {
            return Vec::new();
        };
        let alternatives = item.alternatives.iter();
        let alternatives =
            alternatives.filter(|alternative| self.plan.is_possible_alternative(&alternative.kind));
        let names = alternatives.map(|alternative| match &alternative.kind {
            AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                vec![element.name.clone()]
            }
            AlternativeKind::List(list) => vec![list.name.clone()],
            // Its parts could contain this choice again.
            AlternativeKind::Group(_) => Vec::new(),
            AlternativeKind::Any(_) => vec!["*".to_owned()],
        });
        names.flatten().map(|name| (name, false)).collect()
    }

    /// The parts that a choice or a group adds to its parent. All of them may be absent.
    fn inside(&self, path: &ItemPath) -> Vec<Part> {
        let parts = match self.plan.items.get(path) {
            Some(Item::Struct(item)) => self.of_struct(item),
            Some(Item::Choice(item)) => self.of_choice(item),
            _ => Vec::new(),
        };
        parts.into_iter().map(|(name, _)| (name, false)).collect()
    }

    fn of_choice(&self, item: &Choice) -> Vec<Part> {
        let alternatives = item.alternatives.iter();
        let alternatives =
            alternatives.filter(|alternative| self.plan.is_possible_alternative(&alternative.kind));
        let parts = alternatives.flat_map(|alternative| match &alternative.kind {
            AlternativeKind::Element(element) | AlternativeKind::Elements(element, _) => {
                vec![(element.name.clone(), false)]
            }
            AlternativeKind::List(list) => self.of_list(list, false),
            AlternativeKind::Group(path) => self.inside(path),
            AlternativeKind::Any(_) => vec![("*".to_owned(), false)],
        });
        parts.collect()
    }
}

/// The schema type of an item that can be an element by itself.
fn schema_of(item: &Item) -> Option<&str> {
    let schema = match item {
        Item::Struct(item) if item.is_group => return None,
        Item::Choice(item) if !item.is_type => return None,
        Item::Facets(_) => return None,
        Item::Struct(item) => &item.schema,
        Item::Choice(item) => &item.schema,
        Item::Derived(item) => &item.schema,
        Item::Enumeration(item) => &item.schema,
        Item::Union(item) => &item.schema,
    };
    Some(schema.trim_matches('`'))
}
