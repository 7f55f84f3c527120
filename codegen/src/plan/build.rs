//! Plans items on demand, from the root elements down.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::error::{Error, ErrorKind};
use crate::model::{ComplexType, Documentation, Location, Model, Particle, QName, TypeRef};
use crate::profile::Profile;
use crate::select::Selection;

use super::comparisons::comparisons;
use super::content_model::ContentModel;
use super::content_parts::content_parts;
use super::families::Families;
use super::heights::sort_alternatives;
use super::identity_schema::identities;
use super::items::{Item, Plan};
use super::modelled::find_models;
use super::names::Names;
use super::owners::owners;
use super::parts::ContentPart;
use super::paths::{ItemPath, OutputFile};
use super::placement::place;
use super::recounts::recount;
use super::recursion::box_cycles;
use super::recursive_groups::{RecursiveGroups, recursive_groups};
use super::renamed_parts::rename_parts;
use super::renames::Renames;
use super::sharing::shared_facets;
use super::size::box_large;
use super::{ident, walk};

/// Plans the Rust items for a selection.
///
/// # Errors
/// A construct that has no Rust form, or names that collide.
pub fn plan(model: &Model, profile: &Profile, selection: &Selection) -> Result<Plan, Error> {
    plan_renamed(model, profile, selection, &[])
}

/// As [`plan`], with names that the user chose: what each is for, and the name.
///
/// # Errors
/// As [`plan`]; a name for nothing, or one that cannot be given.
pub fn plan_renamed(
    model: &Model,
    profile: &Profile,
    selection: &Selection,
    renames: &[(String, String)],
) -> Result<Plan, Error> {
    let mut renames = Renames::new(model, renames, profile.renames)?;
    let names = Names::new(model, profile, &mut renames)?;
    let bases = walk::bases(model);
    let types = model.types.keys();
    let types = types.map(|name| (name, TypeRef::Named(name.clone())));
    let types = types.collect();
    let plan = Plan {
        namespaces: names.namespaces.clone(),
        owners: owners(model, &names),
        identities: identities(model, &names),
        ..Plan::default()
    };
    let mut planner = Planner {
        model,
        names,
        bases,
        families: Families::of(model),
        planned: BTreeMap::new(),
        owners: BTreeMap::new(),
        waiting: VecDeque::new(),
        depth: 0,
        recursive_groups: recursive_groups(model),
        mixed_groups: BTreeMap::new(),
        plan,
    };
    for name in &selection.roots {
        planner.root(name)?;
    }
    for name in &selection.headers {
        planner.header(name)?;
    }
    planner.rest()?;
    // A service is not known to go by what its wildcards ask for.
    if profile.service.is_none() {
        planner.globals(selection, &types)?;
        planner.rest()?;
    }
    match &profile.service {
        Some(service) => planner.service(selection, service)?,
        None => planner.operations(selection, true)?,
    }
    planner.plan.types = selection
        .reached
        .iter()
        .filter(|name| model.types.contains_key(name))
        .count();
    let mut plan = planner.plan;
    rename_parts(&mut plan, &planner.names, &renames)?;
    find_models(&mut plan);
    box_cycles(&mut plan);
    box_large(&mut plan);
    sort_alternatives(&mut plan);
    plan.shared_facets = shared_facets(&plan);
    plan.comparisons = comparisons(&plan);
    Ok(plan)
}

pub(super) struct Planner<'m> {
    pub(super) model: &'m Model,
    pub(super) names: Names,
    pub(super) bases: BTreeSet<QName>,
    families: Families<'m>,
    /// The items that are planned or being planned, and where the schema defines them.
    pub(super) planned: BTreeMap<ItemPath, Location>,
    /// For items inside others, where the schema has what they are made for.
    pub(super) owners: BTreeMap<ItemPath, Location>,
    /// Items that are referred to and not planned yet. They wait, because a chain of types has no limit, but
    /// the stack has one.
    pub(super) waiting: VecDeque<Waiting<'m>>,
    /// How many anonymous types are being planned, one inside the other.
    pub(super) depth: usize,
    /// The enums for the children of mixed content that is a group, with the content model.
    pub(super) mixed_groups: BTreeMap<ItemPath, ContentModel>,
    /// The groups that hold themselves, by the anonymous types of their elements.
    pub(super) recursive_groups: RecursiveGroups<'m>,
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

    /// The item for something inside the parent, which the schema defines at `at`. It gets another name if a
    /// named type or element, or something else inside the parent, already has this one.
    pub(super) fn nested(&mut self, context: &Context, name: &str, at: &Location) -> ItemPath {
        let plain = format!("{}{}", context.parent, ident::pascal(name));
        let inner = format!("{plain}Inner");
        let spelled = plain.clone() + &ident::spelling(name);
        let numbered = ident::numbered(&plain, "N");
        let mut paths = [plain.clone(), inner, spelled]
            .into_iter()
            .chain(numbered)
            .map(|ident| context.path(ident));
        let is_taken = |path: &ItemPath| {
            let is_of_another = || self.owners.get(path).is_some_and(|owner| owner != at);
            self.names.is_claimed(path) || (self.planned.contains_key(path) && is_of_another())
        };
        let path = paths
            .find(|path| !is_taken(path))
            .unwrap_or_else(|| context.path(plain.clone()));
        self.owners.insert(path.clone(), at.clone());
        path
    }

    /// The context for the parts of something inside the parent.
    pub(super) fn inside(&mut self, context: &Context, name: &str, at: &Location) -> Context {
        Context {
            parent: self.nested(context, name, at).ident,
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

/// The first of these names that is free, or else the first with a suffix, or with a number too.
pub(super) fn unused(used: &mut BTreeSet<String>, names: &[String], suffix: &str) -> String {
    let first = &names[0];
    let separator = if suffix.starts_with('_') { "_" } else { "" };
    let trimmed = first.trim_end_matches('_');
    let suffixed = format!("{trimmed}{separator}{}", suffix.trim_start_matches('_'));
    let numbered = ident::numbered(&suffixed, separator);
    let mut all = names
        .iter()
        .cloned()
        .chain([suffixed.clone()])
        .chain(numbered);
    let free = all.find(|name| !used.contains(name)).unwrap_or_default();
    used.insert(free.clone());
    free
}
