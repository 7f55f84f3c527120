//! From syntax trees to the model.

mod attribute;
mod bases;
mod builder;
mod complex;
mod derivation_set;
mod element;
mod extent;
mod facet;
mod identity;
mod located;
mod names;
mod needs;
mod operations;
mod order;
mod particle;
mod redefine;
mod simple;
mod symbols;
mod table;
#[cfg(test)]
mod tests;
mod value;
mod wildcard;
mod xpath;

use std::collections::BTreeMap;

use self::builder::Builder;
use self::located::HasSource;
use self::names::Show;
use self::order::{Graph, order};
use self::symbols::{Symbols, TypeDef};
use self::table::Table;
use super::{DerivationSet, Model, Particle, QName, Term, Type, Way};
use crate::error::{Error, ErrorKind};
use crate::load::Loaded;
use crate::location::Location;

impl Model {
    /// Builds the model of all that the loaded schemas define.
    ///
    /// A particle that may not occur at all (`maxOccurs="0"`) is left out.
    ///
    /// # Errors
    ///
    /// If something that is referred to is not defined, a definition needs itself, definitions contradict
    /// each other, or a default or fixed value is not a value of its type.
    pub fn build(loaded: &Loaded) -> Result<Self, Error> {
        let namespaces = names::namespaces(loaded);
        let symbols = Symbols::collect(loaded, &Show(&namespaces))?;
        let model = Self {
            namespaces,
            ..Self::default()
        };
        let mut builder = Builder::new(symbols, model);
        builder.add_attribute_groups_and_types()?;
        builder.add_groups()?;
        builder.add_elements()?;
        builder.add_notations();
        builder.check_references()?;
        builder.check_values()?;
        extent::check(&builder.model, &builder.group_order)?;
        builder.add_substitutions();
        let mut model = builder.model;
        if !loaded.definitions().is_empty() {
            let operations = operations::operations(loaded.definitions(), &model)?;
            model.operations = Some(operations);
        }
        Ok(model)
    }
}

impl Builder<'_> {
    /// Types are built after those that they need: first the simple types, whose facets depend on
    /// the base, then the complex types with text, whose restrictions need the base's text, then
    /// the rest.
    fn add_attribute_groups_and_types(&mut self) -> Result<(), Error> {
        let types = needs::of_types(&self.symbols)?;
        let types = self.order(&types, &self.symbols.types)?;
        let (simple, complex): (Vec<_>, Vec<_>) = types
            .into_iter()
            .filter_map(|name| {
                let ty = *self.symbols.types.get(&name)?;
                Some((name, ty))
            })
            .partition(|(_, ty)| matches!(ty, TypeDef::Simple(_)));
        let (text, rest): (Vec<_>, Vec<_>) = complex
            .into_iter()
            .partition(|(name, _)| self.symbols.has_simple_content(name));
        let mut depths = extent::Depths::default();
        for (stage, types) in [simple, text, rest].into_iter().enumerate() {
            if stage == 1 {
                self.add_attribute_groups()?;
            }
            for (name, ty) in types {
                let ty = match ty {
                    TypeDef::Simple(simple) => Type::Simple(self.simple(simple)?),
                    TypeDef::Complex(complex) => Type::Complex(self.complex(complex)?),
                };
                depths.add(&name, &ty)?;
                self.model.types.insert(name, ty);
            }
        }
        Ok(())
    }

    fn add_attribute_groups(&mut self) -> Result<(), Error> {
        // Global attributes are copied to where they are used. Unused ones are checked too.
        for (name, own) in self.symbols.attributes.iter() {
            let mut attribute = self.attribute(*own)?;
            attribute.name = name.clone();
            self.model.attributes.insert(name.clone(), attribute);
        }
        let mut needs = Graph::new();
        for (name, group) in self.symbols.attribute_groups.iter() {
            needs.insert(name.clone(), attribute::needs(*group, &self.symbols)?);
        }
        let groups = &self.symbols.attribute_groups;
        for name in self.order(&needs, groups)? {
            if let Some(group) = self.symbols.attribute_groups.get(&name) {
                let attributes = self.attribute_group(*group)?;
                self.attribute_groups.insert(name, attributes);
            }
        }
        Ok(())
    }

    fn add_groups(&mut self) -> Result<(), Error> {
        let mut needs = Graph::new();
        for (name, group) in self.symbols.groups.iter() {
            let particle = self.named_group(*group)?;
            let mut groups = Vec::new();
            collect_groups(&particle, &mut groups);
            needs.insert(name.clone(), groups);
            self.model.groups.insert(name.clone(), particle);
        }
        self.group_order = self.order(&needs, &self.symbols.groups)?;
        Ok(())
    }

    fn add_elements(&mut self) -> Result<(), Error> {
        let mut needs = Graph::new();
        for (name, element) in self.symbols.elements.iter() {
            let head = self.head(*element)?;
            needs.insert(name.clone(), head.into_iter().collect());
        }
        for name in self.order(&needs, &self.symbols.elements)? {
            if let Some(element) = self.symbols.elements.get(&name) {
                let element = self.global_element(&name, *element)?;
                self.model.elements.insert(name, element);
            }
        }
        Ok(())
    }

    /// Lists each element with all heads above it that it may replace. There are no circles, because the
    /// elements were sorted before.
    fn add_substitutions(&mut self) {
        let mut substitutions: BTreeMap<QName, Vec<QName>> = BTreeMap::new();
        for name in &self.symbols.element_order {
            let head = |name| self.model.elements.get(name)?.substitutes.as_ref();
            let mut next = head(name);
            while let Some(above) = next {
                if !self.is_blocked(name, above) {
                    let members = substitutions.entry(above.clone()).or_default();
                    members.push(name.clone());
                }
                next = head(above);
            }
        }
        self.model.substitutions = substitutions;
    }

    /// Whether `block` of a head, or of its type, forbids that an element replaces the head.
    fn is_blocked(&self, member: &QName, head: &QName) -> bool {
        let elements = &self.model.elements;
        let (Some(member), Some(head)) = (elements.get(member), elements.get(head)) else {
            return false;
        };
        let of_type = match self.model.definition(&head.ty) {
            Some(Type::Complex(ty)) => ty.block,
            _ => DerivationSet::default(),
        };
        let ways = self.model.ways(&member.ty, &head.ty).unwrap_or_default();
        head.block.contains(Way::Substitution) || !head.block.or(of_type).and(ways).is_empty()
    }

    /// The names, sorted so that each comes after those that it needs.
    fn order<'t, T: HasSource<'t>>(
        &self,
        needs: &Graph,
        table: &Table<T>,
    ) -> Result<Vec<QName>, Error> {
        // All names of the graph are defined, so they have a location.
        let location = |name: Option<&QName>| {
            let at = name.and_then(|name| table.get(name));
            at.map_or_else(
                || Location::named("the schemas"),
                |at| at.source().location(),
            )
        };
        let order = order(needs).map_err(|circle| {
            let path = circle.iter().map(|name| self.show().name(name)).collect();
            let kind = table.kind;
            let circular = ErrorKind::Circular { kind, path };
            Error::new(&location(circle.first()), circular)
        })?;
        extent::excess(&order, needs).map_or(Ok(()), |(name, kind)| {
            Err(Error::new(&location(Some(name)), kind))
        })?;
        Ok(order)
    }
}

/// The groups to which a particle refers. Types of its elements are left out, because they may contain the
/// same group again.
fn collect_groups(particle: &Particle, groups: &mut Vec<QName>) {
    match &particle.term {
        Term::Group(name) => groups.push(name.clone()),
        Term::Sequence(members) | Term::Choice(members) | Term::All(members) => {
            for member in members {
                collect_groups(member, groups);
            }
        }
        Term::ElementRef(..) | Term::Element(_) | Term::Any(_) => {}
    }
}
