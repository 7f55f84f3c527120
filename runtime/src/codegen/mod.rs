//! **For generated code only**: what it calls to read, write and check itself.
//!
//! Nothing here is meant to be called by hand, and it changes together with the generator.
//!
//! | item | what |
//! |---|---|
//! | [`ReadXml`], [`WriteXml`] | a type that is an element |
//! | [`Content`] | a type that is filled in place, and so can be the base of another |
//! | [`Particle`] | a choice or a group |
//! | [`Reader`], [`Writer`] | what they read from and write to |
//! | [`enumeration!`], [`union!`] | simple types that are enums |
//! | [`extends!`] | access to the fields of a base |
//! | [`arbitrary!`] | arbitrary values (feature `arbitrary`) |

mod enumeration;
mod extends;
mod union;
mod values;

pub use crate::text::excerpt::excerpt;
pub use crate::xml::reader::alternatives::Alternatives;
pub use crate::xml::reader::{Reader, Result};
pub use crate::xml::traits::{Content, ListSlot, Particle, ReadXml, WriteXml};
pub use crate::xml::writer::Writer;

#[doc(inline)]
pub use crate::{
    __arbitrary as arbitrary, __enumeration as enumeration, __extends as extends, __union as union,
};
