//! Simple types.

use xsd_parser::models::schema::xs::{
    List, Restriction, RestrictionContent, SimpleBaseType, SimpleBaseTypeContent, Union,
};

use super::Builder;
use super::cursor::Cursor;
use super::facet::Facets;
use super::symbols::Need;
use crate::error::Error;
use crate::model::{SimpleType, Type, TypeRef, Variety};

impl<'a> Builder<'a> {
    /// `xs:simpleType`
    pub(super) fn simple(
        &self,
        simple: &'a SimpleBaseType,
        at: Cursor<'a>,
    ) -> Result<SimpleType, Error> {
        use SimpleBaseTypeContent as C;
        let mut variety = None;
        for (content, at) in at.pair(&simple.content)? {
            variety = match content {
                C::Annotation(_) => variety,
                C::Restriction(restriction) => Some(self.restriction(restriction, at)?),
                C::List(list) => Some(Variety::List(self.list(list, at)?)),
                C::Union(union) => Some(Variety::Union(self.union(union, at)?)),
            };
        }
        let missing = || at.misread();
        Ok(SimpleType {
            doc: at.doc(),
            at: at.at(),
            variety: variety.ok_or_else(missing)?,
        })
    }

    fn restriction(&self, own: &'a Restriction, at: Cursor<'a>) -> Result<Variety, Error> {
        use RestrictionContent as C;
        let mut inline = None;
        let mut facets = Vec::new();
        for (content, at) in at.pair(&own.content)? {
            match content {
                C::Annotation(_) => {}
                C::SimpleType(simple) => inline = Some(self.anonymous(simple, at)?),
                C::Facet(facet) => facets.push((facet, at)),
            }
        }
        let base = match (&own.base, inline) {
            (Some(_), Some(_)) => return Err(at.both("an xs:simpleType", "base")),
            (Some(name), None) => self.symbols.type_ref(at, "base", name, Need::Simple)?,
            (None, Some(inline)) => inline,
            (None, None) => return Err(at.incomplete("the attribute base or an xs:simpleType")),
        };
        let facets = Facets {
            model: &self.model,
            base: &base,
        }
        .build(&facets)?;
        Ok(Variety::Restriction { base, facets })
    }

    fn list(&self, own: &'a List, at: Cursor<'a>) -> Result<TypeRef, Error> {
        match (&own.item_type, &own.simple_type) {
            (Some(_), Some(_)) => Err(at.both("an xs:simpleType", "itemType")),
            (Some(name), None) => self.symbols.type_ref(at, "itemType", name, Need::Simple),
            (None, Some(simple)) => self.anonymous(simple, at.simple_types().next().unwrap_or(at)),
            (None, None) => Err(at.incomplete("the attribute itemType or an xs:simpleType")),
        }
    }

    fn union(&self, own: &'a Union, at: Cursor<'a>) -> Result<Vec<TypeRef>, Error> {
        let mut members = Vec::new();
        for name in own.member_types.iter().flat_map(|names| &names.0) {
            // Two blanks between names give xsd-parser a name without characters.
            if !name.local_name().is_empty() {
                members.push(
                    self.symbols
                        .type_ref(at, "memberTypes", name, Need::Simple)?,
                );
            }
        }
        for (simple, at) in own.simple_type.iter().zip(at.simple_types()) {
            members.push(self.anonymous(simple, at)?);
        }
        if members.is_empty() {
            return Err(at.incomplete("the attribute memberTypes or an xs:simpleType"));
        }
        Ok(members)
    }

    /// A simple type defined in place.
    pub(super) fn anonymous(
        &self,
        simple: &'a SimpleBaseType,
        at: Cursor<'a>,
    ) -> Result<TypeRef, Error> {
        Ok(TypeRef::Anonymous(Box::new(Type::Simple(
            self.simple(simple, at)?,
        ))))
    }
}
