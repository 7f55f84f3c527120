//! Attributes, attribute groups, and what elements and attributes have in common.

use xsd_parser::models::schema::xs::{
    AnyAttribute, AttributeGroupType, AttributeGroupTypeContent, AttributeType, AttributeUseType,
    BasicNamespaceListItemType, FormChoiceType, NamespaceListType, ProcessContentsType,
};

use super::Builder;
use super::cursor::Cursor;
use super::names;
use super::symbols::{Need, find};
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::model::{
    Attribute, Builtin, Namespaces, Process, QName, Type, TypeRef, Use, ValueConstraint, Wildcard,
};

/// The attributes of a complex type or an attribute group.
#[derive(Clone, Default)]
pub(super) struct Attributes {
    pub(super) list: Vec<Attribute>,
    pub(super) any: Option<Wildcard>,
}

impl<'a> Builder<'a> {
    /// An attribute group, with those to which it refers built already.
    pub(super) fn attribute_group(
        &self,
        group: &'a AttributeGroupType,
        at: Cursor<'a>,
    ) -> Result<Attributes, Error> {
        use AttributeGroupTypeContent as C;
        let mut attributes = Attributes::default();
        for (content, at) in at.pair(&group.content)? {
            match content {
                C::Annotation(_) => {}
                C::Attribute(x) => self.add_attribute(&mut attributes, x, at)?,
                C::AttributeGroup(x) => self.add_attribute_group(&mut attributes, x, at)?,
                C::AnyAttribute(x) => add_wildcard(&mut attributes, any_attribute(x, at)?, at)?,
            }
        }
        Ok(attributes)
    }

    /// Adds an attribute, unless there is one of its name.
    pub(super) fn add_attribute(
        &self,
        to: &mut Attributes,
        attribute: &'a AttributeType,
        at: Cursor<'a>,
    ) -> Result<(), Error> {
        let attribute = self.attribute(attribute, at)?;
        self.push(to, attribute, at)
    }

    /// Adds what an attribute group contains.
    pub(super) fn add_attribute_group(
        &self,
        to: &mut Attributes,
        group: &'a AttributeGroupType,
        at: Cursor<'a>,
    ) -> Result<(), Error> {
        let Some(name) = &group.ref_ else {
            return Err(at.misread());
        };
        find(
            &self.symbols.attribute_groups,
            ComponentKind::AttributeGroup,
            at,
            "ref",
            name,
        )?;
        let name = names::resolve(at.document, name);
        let group = self
            .attribute_groups
            .get(&name)
            .cloned()
            .unwrap_or_default();
        for attribute in group.list {
            self.push(to, attribute, at)?;
        }
        group.any.map_or(Ok(()), |any| add_wildcard(to, any, at))
    }

    fn push(&self, to: &mut Attributes, attribute: Attribute, at: Cursor<'a>) -> Result<(), Error> {
        if let Some(first) = to.list.iter().find(|known| known.name == attribute.name) {
            let name = self.show().name(&attribute.name);
            let first = first.at.clone();
            return Err(at.error(ErrorKind::Duplicate {
                kind: ComponentKind::Attribute,
                name,
                first,
            }));
        }
        to.list.push(attribute);
        Ok(())
    }

    /// `xs:attribute`
    pub(super) fn attribute(
        &self,
        own: &'a AttributeType,
        at: Cursor<'a>,
    ) -> Result<Attribute, Error> {
        let usage = match own.use_ {
            AttributeUseType::Optional => Use::Optional,
            AttributeUseType::Required => Use::Required,
            AttributeUseType::Prohibited => Use::Prohibited,
        };
        let value = value_constraint(own.default.as_ref(), own.fixed.as_ref(), at)?;
        if matches!(
            (usage, &value),
            (Use::Required, Some(ValueConstraint::Default(_)))
        ) {
            return Err(at.both("use=\"required\"", "default"));
        }
        let Some(reference) = &own.ref_ else {
            let Some(name) = &own.name else {
                return Err(at.incomplete("a name or a ref"));
            };
            let form = own
                .form
                .as_ref()
                .unwrap_or(&at.schema.attribute_form_default);
            let is_qualified = matches!(form, FormChoiceType::Qualified);
            let name = names::local(at.document, name, is_qualified);
            let ty = self.attribute_type(own, at)?;
            self.note(&ty, value.as_ref(), at);
            return Ok(Attribute {
                name,
                ty,
                doc: at.doc(),
                at: at.at(),
                usage,
                value,
            });
        };
        let others = [
            ("name", own.name.is_some()),
            ("type", own.type_.is_some()),
            ("form", own.form.is_some()),
            ("simpleType", own.simple_type.is_some()),
        ];
        if let Some((other, _)) = others.iter().find(|(_, is_there)| *is_there) {
            return Err(at.both("ref", other));
        }
        let (global, there) = find(
            &self.symbols.attributes,
            ComponentKind::Attribute,
            at,
            "ref",
            reference,
        )?;
        let mut doc = at.doc();
        if doc.text.is_empty() {
            doc = there.doc();
        }
        let global_value =
            value_constraint(global.default.as_ref(), global.fixed.as_ref(), *there)?;
        let ty = self.attribute_type(global, *there)?;
        self.note(&ty, value.as_ref(), at);
        Ok(Attribute {
            name: names::resolve(at.document, reference),
            ty,
            doc,
            at: at.at(),
            usage,
            value: value.or(global_value),
        })
    }

    fn attribute_type(&self, own: &'a AttributeType, at: Cursor<'a>) -> Result<TypeRef, Error> {
        match (&own.type_, &own.simple_type) {
            (Some(_), Some(_)) => Err(at.both("an xs:simpleType", "type")),
            (Some(name), None) => self.symbols.type_ref(at, "type", name, Need::Simple),
            (None, Some(simple)) => {
                let there = at.simple_types().next().unwrap_or(at);
                Ok(TypeRef::Anonymous(Box::new(Type::Simple(
                    self.simple(simple, there)?,
                ))))
            }
            (None, None) => Ok(Builtin::AnySimpleType.into()),
        }
    }
}

/// Adds a wildcard. What two of them admit together would be their intersection, which is no
/// wildcard in general, so a second one must equal the first.
pub(super) fn add_wildcard(
    to: &mut Attributes,
    wildcard: Wildcard,
    at: Cursor<'_>,
) -> Result<(), Error> {
    match &to.any {
        Some(first)
            if (&first.namespaces, first.process) != (&wildcard.namespaces, wildcard.process) =>
        {
            let what = "anyAttribute beside a different one of an attribute group";
            Err(at.error(ErrorKind::Unsupported(what.to_owned())))
        }
        Some(_) => Ok(()),
        None => {
            to.any = Some(wildcard);
            Ok(())
        }
    }
}

/// `xs:anyAttribute`
pub(super) fn any_attribute(any: &AnyAttribute, at: Cursor<'_>) -> Result<Wildcard, Error> {
    wildcard(any.namespace.as_ref(), &any.process_contents, at)
}

/// `xs:any` or `xs:anyAttribute`
pub(super) fn wildcard(
    namespaces: Option<&NamespaceListType>,
    process: &ProcessContentsType,
    at: Cursor<'_>,
) -> Result<Wildcard, Error> {
    use BasicNamespaceListItemType as Item;
    let target = || at.document.target.clone();
    let namespaces = match namespaces {
        None | Some(NamespaceListType::Any) => Namespaces::Any,
        Some(NamespaceListType::Other) => Namespaces::Other(target()),
        Some(NamespaceListType::BasicNamespaceList(list)) => {
            let mut namespaces = Vec::new();
            for item in &list.0 {
                namespaces.push(match item {
                    Item::Local => None,
                    Item::TargetNamespace => target(),
                    Item::String(uri) if uri.is_empty() => continue,
                    Item::String(uri) if !uri.starts_with("##") => Some(uri.as_str().into()),
                    Item::String(word) => {
                        let expected = "a namespace, ##any, ##other, ##local or ##targetNamespace";
                        let what = ErrorKind::Value {
                            attribute: "namespace".to_owned(),
                            value: word.clone(),
                            expected: expected.to_owned(),
                        };
                        return Err(at.attribute_error("namespace", what));
                    }
                });
            }
            Namespaces::List(namespaces)
        }
    };
    let process = match process {
        ProcessContentsType::Strict => Process::Strict,
        ProcessContentsType::Lax => Process::Lax,
        ProcessContentsType::Skip => Process::Skip,
    };
    Ok(Wildcard {
        namespaces,
        process,
        doc: at.doc(),
    })
}

/// `default` or `fixed`
pub(super) fn value_constraint(
    default: Option<&String>,
    fixed: Option<&String>,
    at: Cursor<'_>,
) -> Result<Option<ValueConstraint>, Error> {
    match (default, fixed) {
        (Some(_), Some(_)) => Err(at.both("default", "fixed")),
        (Some(value), None) => Ok(Some(ValueConstraint::Default(value.clone()))),
        (None, Some(value)) => Ok(Some(ValueConstraint::Fixed(value.clone()))),
        (None, None) => Ok(None),
    }
}

/// The attribute groups to which an attribute group refers.
pub(super) fn needs<'a>(
    group: &'a AttributeGroupType,
    at: Cursor<'a>,
    symbols: &super::Symbols<'a>,
) -> Result<Vec<QName>, Error> {
    let mut needs = Vec::new();
    for (content, at) in at.pair(&group.content)? {
        if let AttributeGroupTypeContent::AttributeGroup(AttributeGroupType {
            ref_: Some(name),
            ..
        }) = content
        {
            find(
                &symbols.attribute_groups,
                ComponentKind::AttributeGroup,
                at,
                "ref",
                name,
            )?;
            needs.push(names::resolve(at.document, name));
        }
    }
    Ok(needs)
}
