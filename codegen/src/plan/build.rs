//! Plans items on demand, from the root elements down.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::error::{Error, ErrorKind};
use crate::model::{ComplexType, Documentation, Location, Model, Particle, QName};
use crate::profile::Profile;
use crate::select::Selection;

use super::content_parts::content_parts;
use super::families::Families;
use super::heights::sort_alternatives;
use super::identities::identities;
use super::items::{Item, Plan};
use super::modelled::find_models;
use super::names::Names;
use super::parts::ContentPart;
use super::paths::{ItemPath, OutputFile};
use super::placement::place;
use super::recounts::recount;
use super::recursion::box_cycles;
use super::sharing::shared_facets;
use super::size::box_large;
use super::{ident, walk};

/// Plans the Rust items for a selection.
///
/// # Errors
/// A construct that has no Rust form, or names that collide.
pub fn plan(model: &Model, profile: &Profile, selection: &Selection) -> Result<Plan, Error> {
    let names = Names::new(model, profile);
    let bases = walk::bases(model);
    let plan = Plan {
        namespaces: names.namespaces.clone(),
        identities: identities(model, &names),
        ..Plan::default()
    };
    let mut planner = Planner {
        model,
        names,
        bases,
        families: Families::of(model),
        planned: BTreeMap::new(),
        waiting: VecDeque::new(),
        depth: 0,
        plan,
    };
    for name in &selection.roots {
        planner.root(name)?;
    }
    for name in &selection.headers {
        planner.header(name)?;
    }
    planner.rest()?;
    if let Some(service) = &profile.service {
        planner.service(selection, service)?;
    }
    planner.plan.types = selection
        .reached
        .iter()
        .filter(|name| model.types.contains_key(name))
        .count();
    let mut plan = planner.plan;
    find_models(&mut plan);
    box_cycles(&mut plan);
    box_large(&mut plan);
    sort_alternatives(&mut plan);
    plan.shared_facets = shared_facets(&plan);
    Ok(plan)
}

pub(super) struct Planner<'m> {
    pub(super) model: &'m Model,
    pub(super) names: Names,
    pub(super) bases: BTreeSet<QName>,
    families: Families<'m>,
    /// The items that are planned or being planned, and where the schema defines them.
    pub(super) planned: BTreeMap<ItemPath, Location>,
    /// Items that are referred to and not planned yet. They wait, because a chain of types has no limit, but
    /// the stack has one.
    pub(super) waiting: VecDeque<Waiting<'m>>,
    /// How many anonymous types are being planned, one inside the other.
    pub(super) depth: usize,
    pub(super) plan: Plan,
}

/// A type that is planned when what refers to it is done.
pub(super) struct Waiting<'m> {
    pub(super) path: ItemPath,
    pub(super) ty: WaitingType<'m>,
    pub(super) schema: String,
}

pub(super) enum WaitingType<'m> {
    /// A type by its name.
    Named(&'m QName),
    /// The anonymous type of a global element.
    Anonymous(&'m ComplexType, &'m Documentation),
    /// The choice for the items of a list.
    Items(Box<Items<'m>>),
}

pub(super) struct Items<'m> {
    pub(super) alternatives: Vec<ContentPart<'m>>,
    pub(super) at: &'m Location,
    pub(super) doc: &'m Documentation,
    pub(super) context: Context,
}

/// The most items of a plan. The largest schemas that are known need some 1,500.
const MAX_ITEMS: usize = 50_000;

/// What is being planned: the file that its items go to, and the name that nested items begin with.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) file: OutputFile,
    pub(super) parent: String,
}

impl Context {
    /// For a named item, which has a separate file.
    pub(super) fn new(path: &ItemPath) -> Self {
        Self {
            file: OutputFile::of(path),
            parent: path.ident.clone(),
        }
    }

    pub(super) fn path(&self, ident: String) -> ItemPath {
        ItemPath {
            module: self.file.module.clone(),
            ident,
        }
    }
}

impl<'m> Planner<'m> {
    /// The content parts of a type.
    pub(super) fn content(
        &self,
        ty: &'m ComplexType,
        particle: &'m Particle,
    ) -> Result<Vec<ContentPart<'m>>, Error> {
        let around = self.families.leaves(self.model, ty)?;
        let mut parts = content_parts(self.model, particle, &around)?;
        place(&mut parts, &around, false);
        recount(&mut parts);
        Ok(parts)
    }

    /// Whether an item must still be planned. Another definition with its name is an error.
    pub(super) fn begin(&mut self, path: &ItemPath, at: &Location) -> Result<bool, Error> {
        match self.planned.get(path) {
            None if self.planned.len() >= MAX_ITEMS => {
                Err(Error::new(at, ErrorKind::TooLarge(MAX_ITEMS)))
            }
            None => {
                self.planned.insert(path.clone(), at.clone());
                Ok(true)
            }
            Some(known) if known == at => Ok(false),
            Some(known) => {
                let name = format!("{}::{}, the other at {known}", path.module, path.ident);
                Err(Error::new(at, ErrorKind::Collision(name)))
            }
        }
    }

    /// The item for something inside the parent. It gets another name if a named type or element already has
    /// this one.
    pub(super) fn nested(&self, context: &Context, name: &str) -> ItemPath {
        let mut path = context.path(format!("{}{}", context.parent, ident::pascal(name)));
        if self.names.is_claimed(&path) {
            path.ident.push_str("Inner");
        }
        path
    }

    /// The context for the parts of something inside the parent.
    pub(super) fn inside(&self, context: &Context, name: &str) -> Context {
        Context {
            parent: self.nested(context, name).ident,
            ..context.clone()
        }
    }

    /// Adds an item to the end of its file.
    pub(super) fn add(&mut self, file: &OutputFile, path: &ItemPath, item: Item) {
        self.reserve(file, path);
        self.plan.items.insert(path.clone(), item);
    }

    /// Keeps a place in a file for an item that is planned after those nested in it.
    pub(super) fn reserve(&mut self, file: &OutputFile, path: &ItemPath) {
        let items = self.plan.files.entry(file.clone()).or_default();
        items.push(path.clone());
    }
}

/// The first of these names that is free, or else the first with a suffix.
pub(super) fn unused(
    used: &mut BTreeSet<String>,
    names: &[String],
    suffix: &str,
    at: &Location,
) -> Result<String, Error> {
    for name in names {
        if used.insert(name.clone()) {
            return Ok(name.clone());
        }
    }
    let separator = if suffix.starts_with('_') { "_" } else { "" };
    let name = format!(
        "{}{separator}{}",
        names[0].trim_end_matches('_'),
        suffix.trim_start_matches('_')
    );
    if used.insert(name.clone()) {
        Ok(name)
    } else {
        Err(Error::new(at, ErrorKind::Collision(name)))
    }
}
