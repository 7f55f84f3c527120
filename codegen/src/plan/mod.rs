//! Stage 4, **plan**: which Rust items the selected types become, with every name decided.
//!
//! A [`Plan`] is what the generated code says, still as plain data: [`emit`](crate::emit) only prints it.
//! Names depend on the whole schema and not on the selection: if an operation is added or removed, no other
//! item is renamed.

mod batches;
mod begun;
mod build;
mod causes;
mod choices;
mod chosen_names;
mod co_occurrence;
mod comparison;
mod comparisons;
mod content_model;
mod content_parts;
mod derived;
mod differences;
mod enums;
mod facet_set;
mod facets;
mod facts;
mod families;
mod fields;
mod fixed_values;
mod given;
mod global_items;
mod globals;
mod graph;
mod heights;
pub(crate) mod ident;
mod identities;
mod identity_items;
mod identity_schema;
mod identity_scope;
mod inherit;
mod integers;
mod items;
mod keys;
mod leaves;
mod letters;
mod lists;
mod messages;
mod mixed;
mod modelled;
mod name_inside;
mod named_types;
mod names;
mod namespaces;
mod nil_attributes;
mod owners;
mod parts;
mod paths;
mod placement;
mod recounts;
mod recursion;
mod recursive_groups;
mod renamed_parts;
mod renames;
mod repeats;
mod roots;
mod shared_base;
mod sharing;
mod simple;
mod size;
mod structs;
mod ty;
mod types;
mod values;
mod walk;
mod wildcards;

pub use begun::Empty;
pub use build::{plan, plan_renamed};
pub(crate) use causes::{Cause, causes};
pub use co_occurrence::{CoOccurrence, OptionalSequence};
pub use comparison::Comparison;
pub use content_model::ContentModel;
pub use enums::{Alternative, AlternativeKind, Choice, Derived, Enumeration, OtherVariant, Union};
pub use facet_set::{FacetSet, Facets};
pub use given::Given;
pub use global_items::{GlobalElement, Globals};
pub(crate) use ident::pascal;
pub use identity_items::{
    Identities, Identity, IdentityAttribute, IdentityElement, IdentityReference, IdentitySimple,
    IdentityType,
};
pub use items::{HeaderField, Item, Namespace, Operation, Plan, Root};
pub use keys::Key;
pub use parts::Counting;
pub use paths::{ItemPath, OutputFile};
pub use repeats::Repeats;
pub use structs::{
    Admitted, Attribute, Base, Body, Constraint, Count, ElementKind, Field, FieldKind, First,
    ListItems, ListKind, Struct, Wildcard,
};
pub use ty::{Ty, ValueTy};
