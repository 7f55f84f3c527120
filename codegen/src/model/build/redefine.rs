//! `xs:redefine`: components that replace those of the same name in another file, and that refer to the
//! originals.

use xsd_parser::models::schema::QName as XsdName;
use xsd_parser::models::schema::xs::{
    AttributeGroupType, AttributeGroupTypeContent, GroupType, GroupTypeContent, Redefine,
    RedefineContent, Schema, SimpleBaseType, SimpleBaseTypeContent,
};

use super::bases;
use super::located::{HasSource, Located, Source};
use super::names::{self, Show};
use super::symbols::{Symbols, TypeDef};
use super::table::Table;
use crate::error::{Error, ErrorKind};
use crate::load::{LinkKind, Loaded};

impl<'a> Symbols<'a> {
    /// Replaces the originals by the components of all `xs:redefine`. If files redefine each other, those
    /// that are read last are redefined first.
    pub(super) fn redefine(
        &mut self,
        loaded: &'a Loaded,
        redefinitions: &[(Located<'a, Schema>, &'a Redefine)],
        show: &Show,
    ) -> Result<(), Error> {
        for (root, redefine) in redefinitions.iter().rev() {
            let redefine = root.child(*redefine);
            let inside = reached(loaded, redefine.at);
            let is_inside = |at: Source<'a>| {
                inside
                    .iter()
                    .any(|document| std::ptr::eq(*document, at.document))
            };
            for content in &redefine.xs.content {
                self.put(redefine, content, &is_inside, show)?;
            }
        }
        Ok(())
    }

    fn put(
        &mut self,
        redefine: Located<'a, Redefine>,
        content: &'a RedefineContent,
        is_inside: &dyn Fn(Source<'a>) -> bool,
        show: &Show,
    ) -> Result<(), Error> {
        use RedefineContent as C;
        match content {
            C::Annotation(_) => Ok(()),
            C::SimpleType(xs) => {
                let own = redefine.child(xs).redefining();
                let ty = TypeDef::Simple(own);
                let name = xs.name.as_ref();
                let is_own = simple_base(own).is_some_and(|base| is_itself(own.at, name, base));
                put(&mut self.types, ty, name, is_own, is_inside, show)
            }
            C::ComplexType(xs) => {
                let own = redefine.child(xs).redefining();
                let ty = TypeDef::Complex(own);
                let (name, base) = (xs.name.as_ref(), bases::base(own));
                let is_own = base.is_some_and(|(base, at)| is_itself(at, name, base));
                put(&mut self.types, ty, name, is_own, is_inside, show)
            }
            C::Group(xs) => {
                let own = redefine.child(xs).redefining();
                let mut references = Vec::new();
                collect_groups(xs, &mut references);
                let itself = references.iter().filter(|group| {
                    let name = group.ref_.as_ref();
                    name.is_some_and(|name| is_itself(own.at, xs.name.as_ref(), name))
                });
                let is_once = |group: &&&GroupType| {
                    use xsd_parser::models::schema::MaxOccurs::Bounded;
                    (group.min_occurs, group.max_occurs) == (1, Bounded(1))
                };
                let count = itself.clone().count();
                let is_valid = count <= 1 && itself.filter(is_once).count() == count;
                let name = xs.name.as_ref();
                put(&mut self.groups, own, name, is_valid, is_inside, show)
            }
            C::AttributeGroup(xs) => {
                let own = redefine.child(xs).redefining();
                let is_valid =
                    references(xs).filter(|name| is_itself(own.at, xs.name.as_ref(), name));
                let is_valid = is_valid.count() <= 1;
                let groups = &mut self.attribute_groups;
                put(groups, own, xs.name.as_ref(), is_valid, is_inside, show)
            }
        }
    }
}

/// Replaces the original by one component, if the component refers to the original in the required way.
fn put<'a, T: HasSource<'a>>(
    table: &mut Table<T>,
    definition: T,
    name: Option<&String>,
    is_valid: bool,
    is_inside: &dyn Fn(Source<'a>) -> bool,
    show: &Show,
) -> Result<(), Error> {
    let at = definition.source();
    if !is_valid {
        return Err(at.error(ErrorKind::Redefinition(table.kind)));
    }
    table.redefine(name, definition, is_inside, show)
}

/// Whether a reference in a component has the component's own name.
fn is_itself(at: Source<'_>, own: Option<&String>, reference: &XsdName) -> bool {
    let own = own.map(|own| names::global(at.document, own));
    own.is_some_and(|own| own == names::resolve(at.document, reference))
}

fn simple_base(simple: Located<'_, SimpleBaseType>) -> Option<&XsdName> {
    simple.xs.content.iter().find_map(|content| match content {
        SimpleBaseTypeContent::Restriction(restriction) => restriction.base.as_ref(),
        _ => None,
    })
}

/// The references to groups in a group, outside the types of its elements.
fn collect_groups<'a>(group: &'a GroupType, references: &mut Vec<&'a GroupType>) {
    use GroupTypeContent as C;
    for content in &group.content {
        match content {
            C::Group(inner) => references.push(inner),
            C::All(inner) | C::Choice(inner) | C::Sequence(inner) => {
                collect_groups(inner, references);
            }
            C::Annotation(_) | C::Element(_) | C::Any(_) => {}
        }
    }
}

fn references(group: &AttributeGroupType) -> impl Iterator<Item = &XsdName> {
    group.content.iter().filter_map(|content| match content {
        AttributeGroupTypeContent::AttributeGroup(inner) => inner.ref_.as_ref(),
        _ => None,
    })
}

/// The documents that `xs:redefine` reads, with those that they include and redefine.
fn reached<'a>(loaded: &'a Loaded, at: Source<'a>) -> Vec<&'a crate::load::Document> {
    let documents: Vec<_> = loaded.documents().map(|(document, _)| document).collect();
    let links = at.document.links.iter();
    let own = links.filter(|link| link.start == at.start());
    let mut waiting: Vec<usize> = own.filter_map(|link| link.document).collect();
    let mut seen = vec![false; documents.len()];
    let mut reached = Vec::new();
    while let Some(index) = waiting.pop() {
        let (Some(seen), Some(document)) = (seen.get_mut(index), documents.get(index)) else {
            continue;
        };
        if !std::mem::replace(seen, true) {
            reached.push(*document);
            let links = document.links.iter();
            let links = links.filter(|link| link.kind != LinkKind::Import);
            waiting.extend(links.filter_map(|link| link.document));
        }
    }
    reached
}
