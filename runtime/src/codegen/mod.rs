//! **For generated code only**: what it calls to read, write and check itself.
//!
//! Nothing here is meant to be called by hand, and it changes together with the generator.
//!
//! | item | what |
//! |---|---|
//! | [`ReadXml`], [`WriteXml`] | a type that is an element |
//! | [`Content`], [`content!`] | a type that is filled in place, and so can be the base of another |
//! | [`Particle`] | a choice or a group |
//! | [`Modelled`] | a choice or a group that is counted together with all that is in it |
//! | [`Reader`], [`Writer`] | what they read from and write to |
//! | [`Tag`] | the name of an element or attribute, with the facets of its type |
//! | [`Items`] | what a list repeats: an element, a [`Choice`], or what a wildcard admits |
//! | [`ValueConstraint`] | the default or fixed value of a root element |
//! | [`identity`] | `xs:key`, `xs:unique`, `xs:keyref`, `xs:ID`, and the types that `xsi:type` names |
//! | [`enumeration!`], [`union!`] | simple types that are enums |
//! | [`generated_for`] | whether the code and this crate belong together |
//! | [`extends!`], [`shared_base!`] | access to the fields of a base |
//! | [`setters!`] | setters of a struct |
//! | [`variants!`], [`wrapper!`] | conversions from what a variant or a struct holds |
//! | [`arbitrary!`] | arbitrary values (feature `arbitrary`) |
//! | [`serde!`] | JSON and the like (feature `serde`) |

mod content;
mod conversions;
mod enumerated;
mod enumeration;
mod extends;
mod setters;
mod shared_base;
mod union;
mod values;
mod version;

pub use crate::text::excerpt::excerpt;
#[doc(hidden)]
pub use crate::value::checkable::Checkable;
pub use crate::value::from_str::parse;
pub use crate::value::lexical::plain_text;
pub use crate::xml::content_model::{ContentModel, Modelled, Outline};
pub mod identity {
    //! Identity constraints, as generated code has them.

    pub use crate::xml::identity::{
        Element, Fact, Identities, Identity, Part, Reference, Simple, Type,
    };
}
pub use crate::xml::items::{Choice, Items, ListField};
pub use crate::xml::reader::alternatives::Alternatives;
pub use crate::xml::reader::lists::ListReader;
pub use crate::xml::reader::{Global, GlobalAttribute, Globals, Reader, Result};
pub use crate::xml::tag::Tag;
pub use crate::xml::traits::{Content, Particle, ReadXml, WriteXml};
pub use crate::xml::value_constraint::ValueConstraint;
pub use crate::xml::writer::Writer;
pub use crate::xml::writer::lists::ListWriter;
pub use enumerated::{Enumerated, number_of, respelled, spells};
pub use union::{member_from_text, member_white_space};
pub use version::{OLDEST, VERSION, generated_for};

#[doc(inline)]
pub use crate::{
    __arbitrary as arbitrary, __content as content, __enumeration as enumeration,
    __extends as extends, __serde as serde, __setters as setters, __shared_base as shared_base,
    __union as union, __variants as variants, __wrapper as wrapper,
};
