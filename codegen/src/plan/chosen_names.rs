//! Names that the user or the profile chose.

use crate::error::Error;
use crate::model::{Location, QName};

use super::build::{Context, Planner};
use super::name_inside::NameInside;
use super::names::Names;
use super::paths::ItemPath;
use super::renames::{Owner, Part, Renames};

impl Names {
    /// Names that were chosen go before all others, those of the user first. The profile does without one that is
    /// taken.
    pub(super) fn claim_renamed(&mut self, renames: &mut Renames) -> Result<(), Error> {
        renames.retain(|rename| {
            if rename.part != Part::Item && !rename.is_enum() {
                return Ok(true);
            }
            let is_free = self.claim(rename.owner.name(), &rename.to);
            if rename.is_given && !is_free {
                return Err(rename.wrong("another item has the new name"));
            }
            Ok(is_free)
        })
    }

    /// An element that is of a named type has no item of its own.
    pub(super) fn check_renamed(&self, renames: &Renames) -> Result<(), Error> {
        for rename in renames.items() {
            if let Owner::Element(name) = &rename.owner
                && rename.is_given
                && !self.has_item(name)
            {
                return Err(rename.wrong("the element has no item of its own: rename its type"));
            }
        }
        Ok(())
    }

    /// The item of a type or element.
    pub(super) fn of_owner(&self, owner: &Owner) -> ItemPath {
        match owner {
            Owner::Type(name) => self.of_type(name),
            Owner::Element(name) => self.of_text(name).unwrap_or_else(|| self.of_element(name)),
        }
    }

    /// Finds out whose enums were given names.
    pub(super) fn find_inside(&mut self, renames: &Renames) {
        let inside = renames.parts().filter(|rename| rename.is_enum());
        let inside = inside.map(|rename| NameInside {
            owner: self.of_owner(&rename.owner),
            part: rename.part.clone(),
            ident: rename.to.clone(),
        });
        self.inside = inside.collect();
    }

    /// The path that was chosen for an enum inside an item.
    fn path_inside(&self, owner: &ItemPath, is_meant: impl Fn(&Part) -> bool) -> Option<ItemPath> {
        let mut inside = self.inside.iter();
        let chosen = inside.find(|name| name.owner == *owner && is_meant(&name.part))?;
        Some(ItemPath {
            ident: chosen.ident.clone(),
            ..owner.clone()
        })
    }

    /// The name that was chosen for the items of a list of values.
    pub(super) fn of_list_item(&self, list: &ItemPath) -> Option<ItemPath> {
        self.path_inside(list, |part| *part == Part::ListItem)
    }

    /// The fields whose values `new` takes before the others.
    pub(super) fn first_arguments(&self, ty: &QName) -> &'static [&'static str] {
        let mut known = self.first_arguments.iter();
        let known = known.find(|(name, _)| name.is(ty));
        known.map_or(&[], |(_, first)| first)
    }
}

impl<'m> Planner<'m> {
    /// The enum for a choice inside the parent: the one that was chosen, unless another choice has it, or else as
    /// [`nested`](Self::nested).
    pub(super) fn nested_choice(
        &mut self,
        context: &Context,
        name: &str,
        elements: &[&'m QName],
        at: &Location,
    ) -> ItemPath {
        let owner = context.path(context.parent.clone());
        let is_meant = |part: &Part| match part {
            Part::Choice(Some(chosen)) => elements.iter().any(|name| *name.local == **chosen),
            Part::Choice(None) => true,
            _ => false,
        };
        let chosen = self.names.path_inside(&owner, is_meant);
        let is_free = |path: &ItemPath| self.owners.get(path).is_none_or(|owner| owner == at);
        match chosen.filter(is_free) {
            Some(path) => {
                self.owners.insert(path.clone(), at.clone());
                path
            }
            None => self.nested(context, name, at),
        }
    }
}
