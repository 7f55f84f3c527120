//! Which types must be built before a type: those from which it derives or is made, but not the types of its
//! elements.

use xsd_parser::models::schema::xs::{RestrictionContent, SimpleBaseType, SimpleBaseTypeContent};

use super::bases;
use super::located::{Located, Source};
use super::order::Graph;
use super::symbols::{Need, Symbols, TypeDef};
use crate::error::Error;
use crate::model::{QName, TypeRef};

/// What each named type needs.
pub(super) fn of_types(symbols: &Symbols<'_>) -> Result<Graph, Error> {
    let mut graph = Graph::new();
    for (name, ty) in symbols.types.iter() {
        let mut needs = Needs {
            symbols,
            names: Vec::new(),
        };
        match ty {
            TypeDef::Simple(simple) => needs.simple(*simple)?,
            TypeDef::Complex(complex) => {
                if let Some((base, at)) = bases::base(*complex) {
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
        at: Source<'a>,
        attribute: &str,
        name: &xsd_parser::models::schema::QName,
        need: Need,
    ) -> Result<(), Error> {
        if let TypeRef::Named(name) = self.symbols.type_ref(at, attribute, name, need)? {
            self.names.push(name);
        }
        Ok(())
    }

    fn simple(&mut self, simple: Located<'a, SimpleBaseType>) -> Result<(), Error> {
        use SimpleBaseTypeContent as C;
        for content in &simple.xs.content {
            match content {
                C::Annotation(_) => {}
                C::Restriction(own) => {
                    let own = simple.child(own);
                    if let Some(base) = &own.base {
                        self.name(own.at, "base", base, Need::Simple)?;
                    }
                    for content in &own.xs.content {
                        if let RestrictionContent::SimpleType(inner) = content {
                            self.simple(own.child(inner))?;
                        }
                    }
                }
                C::List(own) => {
                    let own = simple.child(own);
                    if let Some(item) = &own.item_type {
                        self.name(own.at, "itemType", item, Need::Simple)?;
                    }
                    if let Some(inner) = own.xs.simple_type.as_deref() {
                        self.simple(own.child(inner))?;
                    }
                }
                C::Union(own) => {
                    let own = simple.child(own);
                    let members = own.member_types.iter().flat_map(|names| &names.0);
                    for member in members.filter(|name| !name.local_name().is_empty()) {
                        self.name(own.at, "memberTypes", member, Need::Simple)?;
                    }
                    for inner in &own.xs.simple_type {
                        self.simple(own.child(inner))?;
                    }
                }
            }
        }
        Ok(())
    }
}
