//! Attributes and attribute groups.

use xsd_parser::models::schema::xs::{
    AttributeGroupType, AttributeGroupTypeContent, AttributeType, AttributeUseType, FormChoiceType,
};

use super::builder::{Attributes, Builder};
use super::located::{Located, Source};
use super::names;
use super::symbols::{Need, Symbols};
use super::value::value_constraint;
use super::wildcard::{add_own_wildcard, add_wildcard, any_attribute};
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::model::{Attribute, Builtin, QName, TypeRef, Use, ValueConstraint};

impl<'a> Builder<'a> {
    /// An attribute group. Those to which it refers must be built before.
    pub(super) fn attribute_group(
        &self,
        group: Located<'a, AttributeGroupType>,
    ) -> Result<Attributes, Error> {
        use AttributeGroupTypeContent as C;
        let mut attributes = Attributes::default();
        for content in &group.xs.content {
            match content {
                C::Annotation(_) => {}
                C::Attribute(x) => self.add_attribute(&mut attributes, group.child(x))?,
                C::AttributeGroup(x) => {
                    self.add_attribute_group(&mut attributes, group.child(x))?;
                }
                C::AnyAttribute(x) => {
                    let any = group.child(x);
                    add_own_wildcard(&mut attributes, any_attribute(any)?, any.at)?;
                }
            }
        }
        Ok(attributes)
    }

    /// Adds an attribute, unless there is already one with its name.
    pub(super) fn add_attribute(
        &self,
        to: &mut Attributes,
        attribute: Located<'a, AttributeType>,
    ) -> Result<(), Error> {
        let built = self.attribute(attribute)?;
        self.push(to, built, attribute.at)
    }

    /// Adds what an attribute group contains.
    pub(super) fn add_attribute_group(
        &self,
        to: &mut Attributes,
        group: Located<'a, AttributeGroupType>,
    ) -> Result<(), Error> {
        let at = group.at;
        let Some(name) = &group.ref_ else {
            return Err(at.incomplete("the attribute ref"));
        };
        let (name, _) = self.symbols.attribute_groups.find(at, "ref", name)?;
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

    fn push(&self, to: &mut Attributes, attribute: Attribute, at: Source<'a>) -> Result<(), Error> {
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
    pub(super) fn attribute(&self, own: Located<'a, AttributeType>) -> Result<Attribute, Error> {
        let at = own.at;
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
            let ty = self.attribute_type(own)?;
            self.keep_value(&ty, value.as_ref(), at);
            return Ok(Attribute {
                name,
                ty,
                doc: at.doc(),
                at: at.location(),
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
        let (name, global) = self.symbols.attributes.find(at, "ref", reference)?;
        let global = *global;
        let mut doc = at.doc();
        if doc.text.is_empty() {
            doc = global.at.doc();
        }
        let global_value =
            value_constraint(global.default.as_ref(), global.fixed.as_ref(), global.at)?;
        let ty = self.attribute_type(global)?;
        self.keep_value(&ty, value.as_ref(), at);
        Ok(Attribute {
            name,
            ty,
            doc,
            at: at.location(),
            usage,
            value: value.or(global_value),
        })
    }

    fn attribute_type(&self, own: Located<'a, AttributeType>) -> Result<TypeRef, Error> {
        let at = own.at;
        match (&own.type_, &own.xs.simple_type) {
            (Some(_), Some(_)) => Err(at.both("an xs:simpleType", "type")),
            (Some(name), None) => self.symbols.type_ref(at, "type", name, Need::Simple),
            (None, Some(simple)) => self.anonymous(own.child(simple)),
            (None, None) => Ok(Builtin::AnySimpleType.into()),
        }
    }
}

/// The attribute groups to which an attribute group refers.
pub(super) fn needs<'a>(
    group: Located<'a, AttributeGroupType>,
    symbols: &Symbols<'a>,
) -> Result<Vec<QName>, Error> {
    let mut needs = Vec::new();
    for content in &group.xs.content {
        if let AttributeGroupTypeContent::AttributeGroup(content) = content
            && let Some(name) = &content.ref_
        {
            let at = group.child(content).at;
            let (name, _) = symbols.attribute_groups.find(at, "ref", name)?;
            needs.push(name);
        }
    }
    Ok(needs)
}
