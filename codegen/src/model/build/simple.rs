//! Simple types.

use xsd_parser::models::schema::xs::{
    List, Restriction, RestrictionContent, SimpleBaseType, SimpleBaseTypeContent, Union,
};

use super::builder::Builder;
use super::derivation_set::{SIMPLE, set};
use super::facet::Facets;
use super::located::Located;
use super::symbols::Need;
use crate::error::Error;
use crate::model::{SimpleType, Type, TypeRef, Variety};

impl<'a> Builder<'a> {
    /// `xs:simpleType`
    pub(super) fn simple(&self, simple: Located<'a, SimpleBaseType>) -> Result<SimpleType, Error> {
        use SimpleBaseTypeContent as C;
        let mut variety = None;
        for content in &simple.xs.content {
            variety = match content {
                C::Annotation(_) => variety,
                C::Restriction(own) => Some(self.restriction(simple.child(own))?),
                C::List(own) => Some(Variety::List(self.list(simple.child(own))?)),
                C::Union(own) => Some(Variety::Union(self.union(simple.child(own))?)),
            };
        }
        let missing = || {
            simple
                .at
                .incomplete("xs:restriction or xs:list or xs:union")
        };
        Ok(SimpleType {
            doc: simple.at.doc(),
            at: simple.at.location(),
            variety: variety.ok_or_else(missing)?,
            finals: set(
                simple.final_.as_ref(),
                &simple.at.schema.final_default,
                SIMPLE,
            ),
        })
    }

    fn restriction(&self, own: Located<'a, Restriction>) -> Result<Variety, Error> {
        use RestrictionContent as C;
        let mut inline = None;
        let mut facets = Vec::new();
        for content in &own.xs.content {
            match content {
                C::Annotation(_) => {}
                C::SimpleType(simple) => inline = Some(self.anonymous(own.child(simple))?),
                C::Facet(facet) => facets.push(own.child(facet)),
            }
        }
        let base = match (&own.base, inline) {
            (Some(_), Some(_)) => return Err(own.at.both("an xs:simpleType", "base")),
            (Some(name), None) => self.symbols.type_ref(own.at, "base", name, Need::Simple)?,
            (None, Some(inline)) => inline,
            (None, None) => {
                let missing = "the attribute base or an xs:simpleType";
                return Err(own.at.incomplete(missing));
            }
        };
        let facets = Facets {
            model: &self.model,
            base: &base,
        }
        .build(&facets)?;
        Ok(Variety::Restriction { base, facets })
    }

    fn list(&self, own: Located<'a, List>) -> Result<TypeRef, Error> {
        match (&own.item_type, own.xs.simple_type.as_deref()) {
            (Some(_), Some(_)) => Err(own.at.both("an xs:simpleType", "itemType")),
            (Some(name), None) => self
                .symbols
                .type_ref(own.at, "itemType", name, Need::Simple),
            (None, Some(simple)) => self.anonymous(own.child(simple)),
            (None, None) => {
                let missing = "the attribute itemType or an xs:simpleType";
                Err(own.at.incomplete(missing))
            }
        }
    }

    fn union(&self, own: Located<'a, Union>) -> Result<Vec<TypeRef>, Error> {
        let mut members = Vec::new();
        for name in own.member_types.iter().flat_map(|names| &names.0) {
            // If there are two blanks between names, xsd-parser reads an empty name.
            if !name.local_name().is_empty() {
                let need = Need::Simple;
                members.push(self.symbols.type_ref(own.at, "memberTypes", name, need)?);
            }
        }
        for simple in &own.xs.simple_type {
            members.push(self.anonymous(own.child(simple))?);
        }
        if members.is_empty() {
            let missing = "the attribute memberTypes or an xs:simpleType";
            return Err(own.at.incomplete(missing));
        }
        Ok(members)
    }

    /// A simple type defined in place.
    pub(super) fn anonymous(&self, simple: Located<'a, SimpleBaseType>) -> Result<TypeRef, Error> {
        Ok(TypeRef::Anonymous(Box::new(Type::Simple(
            self.simple(simple)?,
        ))))
    }
}
