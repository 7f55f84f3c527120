//! Which types a type needs to be built: those of which it is made, not those of its elements.

use xsd_parser::models::schema::xs::{RestrictionContent, SimpleBaseType, SimpleBaseTypeContent};

use super::complex;
use super::cursor::Cursor;
use super::order::Graph;
use super::symbols::{Need, Symbols, TypeDef};
use crate::error::Error;
use crate::model::{QName, TypeRef};

/// What each named type needs.
pub(super) fn of_types(symbols: &Symbols<'_>) -> Result<Graph, Error> {
    let mut graph = Graph::new();
    for (name, (ty, at)) in &symbols.types {
        let mut needs = Needs {
            symbols,
            names: Vec::new(),
        };
        match ty {
            TypeDef::Simple(simple) => needs.simple(simple, *at)?,
            TypeDef::Complex(complex) => {
                if let Some((base, at)) = complex::base(complex, *at)? {
                    needs.name(at, "base", base, Need::Any)?;
                }
            }
        }
        graph.insert(name.clone(), needs.names);
    }
    Ok(graph)
}

struct Needs<'s, 'a> {
    symbols: &'s Symbols<'a>,
    names: Vec<QName>,
}

impl<'a> Needs<'_, 'a> {
    fn name(
        &mut self,
        at: Cursor<'a>,
        attribute: &str,
        name: &xsd_parser::models::schema::QName,
        need: Need,
    ) -> Result<(), Error> {
        if let TypeRef::Named(name) = self.symbols.type_ref(at, attribute, name, need)? {
            self.names.push(name);
        }
        Ok(())
    }

    fn simple(&mut self, simple: &'a SimpleBaseType, at: Cursor<'a>) -> Result<(), Error> {
        use SimpleBaseTypeContent as C;
        for (content, at) in at.pair(&simple.content)? {
            match content {
                C::Annotation(_) => {}
                C::Restriction(own) => {
                    if let Some(base) = &own.base {
                        self.name(at, "base", base, Need::Simple)?;
                    }
                    for (content, at) in at.pair(&own.content)? {
                        if let RestrictionContent::SimpleType(simple) = content {
                            self.simple(simple, at)?;
                        }
                    }
                }
                C::List(own) => {
                    if let Some(item) = &own.item_type {
                        self.name(at, "itemType", item, Need::Simple)?;
                    }
                    for (simple, at) in own.simple_type.iter().zip(at.simple_types()) {
                        self.simple(simple, at)?;
                    }
                }
                C::Union(own) => {
                    let members = own.member_types.iter().flat_map(|names| &names.0);
                    for member in members.filter(|name| !name.local_name().is_empty()) {
                        self.name(at, "memberTypes", member, Need::Simple)?;
                    }
                    for (simple, at) in own.simple_type.iter().zip(at.simple_types()) {
                        self.simple(simple, at)?;
                    }
                }
            }
        }
        Ok(())
    }
}
