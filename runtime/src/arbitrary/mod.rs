//! Arbitrary values that are valid by the schema, for property tests and fuzzing (feature `arbitrary`).
//!
//! Every generated type implements [`Arbitrary`]. Whatever the bytes are, the value can be written, is valid,
//! and is read as the same value:
//!
//! ```
//! # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/orders/generated/mod.rs"));
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use orders::Orders;
//! use xsd_runtime::arbitrary::{Arbitrary, Unstructured};
//! use xsd_runtime::xml::{ReadOptions, Root};
//!
//! let bytes: Vec<u8> = (0..200_u8).map(|byte| byte.wrapping_mul(151)).collect();
//! let orders = Orders::arbitrary(&mut Unstructured::new(&bytes))?;
//! let xml = orders.to_xml()?;
//! assert_eq!(Orders::from_xml_with(&xml, &ReadOptions::strict())?, orders);
//! # Ok(())
//! # }
//! ```
//!
//! When the bytes are used up, the rest of the value is as small as the schema allows. NaN does not occur,
//! because it is not equal to itself. Values that an enumeration does not know do not occur either. Wildcards
//! get elements that no schema declares; a wildcard with `processContents="strict"` does not admit those.

use std::ops::RangeBounds;

use crate::value::{Facets, Value};
use crate::xml::any::AnyNode;
use crate::xml::nillable::Nillable;
use crate::xml::nillable_with::NillableWith;
use crate::xml::occurrence::Occurs;

mod any;
mod facets;
mod impossible;
mod mixed;
mod numbers;
mod optional;
mod spelled;
mod values;

pub use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

/// A type that makes valid values of itself. Unlike [`Arbitrary`] it knows the depth of the value and its facets.
pub trait ArbitraryValue: Sized {
    /// Makes a value.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self>;
}

/// Where arbitrary values come from: bytes that decide each choice.
#[derive(Debug)]
pub struct Source<'s, 'b> {
    bytes: &'s mut Unstructured<'b>,
    /// Structs and choices around the current part.
    depth: usize,
    /// The facets of the simple type of the current part.
    facets: &'static Facets,
    /// Whether the value gets a spelling that the patterns admit after it is made.
    is_spelled: bool,
}

/// Beyond this depth only required parts are made.
const MAX_DEPTH: usize = 12;
/// How often [`Source::filled`] and others try before they give up.
const TRIES: usize = 16;

impl<'s, 'b> Source<'s, 'b> {
    /// A source whose choices these bytes decide.
    pub fn new(bytes: &'s mut Unstructured<'b>) -> Self {
        static NONE: Facets = Facets::NONE;
        Self {
            bytes,
            depth: 0,
            facets: &NONE,
            is_spelled: false,
        }
    }

    /// A part of any type. It may use half of the bytes that are left, so that some remain for the parts after it.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn value<T: ArbitraryValue>(&mut self) -> Result<T> {
        let share = match self.depth {
            0 => self.bytes.len(),
            _ => self.bytes.len().div_ceil(2),
        };
        self.share(share, self.depth + 1)
    }

    /// The base of a type. It may use most of the bytes, and it is at the same depth as the type itself.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn base<T: ArbitraryValue>(&mut self) -> Result<T> {
        self.share(self.bytes.len() - self.bytes.len() / 8, self.depth)
    }

    /// A value that may use this many bytes.
    fn share<T: ArbitraryValue>(&mut self, share: usize, depth: usize) -> Result<T> {
        let mut bytes = Unstructured::new(self.bytes.peek_bytes(share).unwrap_or_default());
        let made = T::from_source(&mut Source {
            bytes: &mut bytes,
            depth,
            facets: self.facets,
            is_spelled: self.is_spelled,
        });
        self.bytes.bytes(share - bytes.len())?;
        made
    }

    /// Whether an optional sequence is present.
    ///
    /// # Errors
    /// The bytes do not decide it.
    pub fn has(&mut self) -> Result<bool> {
        self.more()
    }

    /// A part of an optional sequence. It is made if the sequence is present.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn when<T>(
        &mut self,
        is_there: bool,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<Option<T>> {
        is_there.then(|| make(self)).transpose()
    }

    /// A part that may be absent.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn optional<T>(&mut self, make: impl FnOnce(&mut Self) -> Result<T>) -> Result<Option<T>> {
        if self.more()? {
            make(self).map(Some)
        } else {
            Ok(None)
        }
    }

    /// The value of an element that may say `xsi:nil`.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn nillable<T>(
        &mut self,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<Nillable<T>> {
        self.optional(make).map(Nillable::from)
    }

    /// The value of an element that may say `xsi:nil`, and has attributes even then.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn nillable_with<T, A: ArbitraryValue>(
        &mut self,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<NillableWith<T, A>> {
        match self.optional(make)? {
            Some(value) => Ok(NillableWith::Value(value)),
            None => self.value().map(NillableWith::Nil),
        }
    }

    /// A value whose text is fixed.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn fixed<T: ArbitraryValue, V: Value>(
        &mut self,
        fixed: &'static str,
        text: impl FnOnce(&mut T) -> &mut V,
    ) -> Result<T> {
        let mut value = self.value()?;
        *text(&mut value) = V::from_text(fixed).ok_or(Error::IncorrectFormat)?;
        Ok(value)
    }

    /// A value with mixed content that is fixed.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn fixed_nodes<T: ArbitraryValue>(
        &mut self,
        fixed: &'static str,
        nodes: impl FnOnce(&mut T) -> &mut Vec<AnyNode>,
    ) -> Result<T> {
        let mut value = self.value()?;
        *nodes(&mut value) = vec![AnyNode::Text(fixed.to_owned())];
        Ok(value)
    }

    /// A repeated part. `counts` says how often it may occur.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn list<T: ArbitraryValue>(&mut self, counts: impl RangeBounds<usize>) -> Result<Vec<T>> {
        self.each(counts, Self::value)
    }

    /// As [`Source::list`], each part made by a function.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn each<T>(
        &mut self,
        counts: impl RangeBounds<usize>,
        mut make: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<Vec<T>> {
        let Occurs { min, max } = Occurs::new(&counts);
        let mut parts = Vec::new();
        while parts.len() < min || (parts.len() < max && self.more()?) {
            parts.push(make(self)?);
        }
        Ok(parts)
    }

    /// Repeated alternatives, of which no two neighbours are of the same kind. Where an alternative is itself
    /// a repeated element, two neighbours of the same kind would be read as one.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn apart<T: ArbitraryValue>(&mut self, counts: impl RangeBounds<usize>) -> Result<Vec<T>> {
        let least = Occurs::new(&counts).min;
        let mut parts: Vec<T> = self.list(counts)?;
        parts.dedup_by_key(|part| std::mem::discriminant(part));
        if parts.len() < least {
            return Err(Error::NotEnoughData);
        }
        Ok(parts)
    }

    /// A group of optional elements, at least one of which is present.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn filled<T: ArbitraryValue + Default + PartialEq>(&mut self) -> Result<T> {
        for _ in 0..TRIES {
            let group = self.value()?;
            if group != T::default() {
                return Ok(group);
            }
        }
        Err(Error::NotEnoughData)
    }

    /// One of several alternatives. The first one must have the values of the least depth.
    ///
    /// # Errors
    /// No value can be made from the bytes.
    pub fn alternative<T>(
        &mut self,
        alternatives: &[fn(&mut Source<'_, '_>) -> Result<T>],
    ) -> Result<T> {
        let index = if self.depth > MAX_DEPTH {
            0
        } else {
            self.below(alternatives.len())?
        };
        alternatives[index](self)
    }

    /// Whether another part is made. This is less likely at greater depth.
    fn more(&mut self) -> Result<bool> {
        let rarity = match self.depth {
            0..=2 => 0x80,
            depth if depth > MAX_DEPTH => return Ok(false),
            depth => 0x80 + depth * 10,
        };
        Ok(usize::from(self.byte()?) >= rarity)
    }

    /// A byte.
    ///
    /// # Errors
    /// All bytes are used up.
    pub fn byte(&mut self) -> Result<u8> {
        self.bytes.arbitrary()
    }

    /// A number below a limit, or 0 if the limit is 0.
    fn below(&mut self, limit: usize) -> Result<usize> {
        self.bytes.int_in_range(0..=limit.saturating_sub(1))
    }

    /// One of several things.
    ///
    /// # Errors
    /// There is nothing to pick from.
    pub fn pick<T: Copy>(&mut self, things: &[T]) -> Result<T> {
        self.bytes.choose(things).copied()
    }
}

/// Implements [`ArbitraryValue`] and [`Arbitrary`] for a generated type: a struct with the value of each
/// field, or an enum with the value of each variant. The first variant must have the values of the least
/// depth.
///
/// Without the feature `arbitrary` it expands to nothing. So a crate with generated code does not need a
/// feature for it.
///
/// ```
/// use xsd_runtime::arbitrary::{Arbitrary, Unstructured};
///
/// #[derive(Debug, PartialEq)]
/// struct Note {
///     text: String,
///     reply: Option<Box<Note>>,
/// }
/// xsd_runtime::codegen::arbitrary! {
///     s => Note {
///         text: s.value()?,
///         reply: s.value()?,
///     }
/// }
/// let note = Note::arbitrary(&mut Unstructured::new(&[]))?;
/// assert_eq!(note, Note { text: String::new(), reply: None });
/// # Ok::<(), xsd_runtime::arbitrary::Error>(())
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __arbitrary {
    // What several fields need is declared before them.
    ($s:ident => { $($declarations:tt)* } $name:ident { $($fields:tt)* }) => {
        impl $crate::arbitrary::ArbitraryValue for $name {
            fn from_source($s: &mut $crate::arbitrary::Source<'_, '_>) -> $crate::arbitrary::Result<Self> {
                $($declarations)*
                Ok(Self { $($fields)* })
            }
        }

        $crate::__arbitrary!($name);
    };
    ($s:ident => $name:ident { $($fields:tt)* }) => {
        impl $crate::arbitrary::ArbitraryValue for $name {
            #[allow(unused_variables)]
            fn from_source($s: &mut $crate::arbitrary::Source<'_, '_>) -> $crate::arbitrary::Result<Self> {
                Ok(Self { $($fields)* })
            }
        }

        $crate::__arbitrary!($name);
    };
    // No value is valid.
    ($s:ident => enum $name:ident { }) => {
        impl $crate::arbitrary::ArbitraryValue for $name {
            fn from_source(_: &mut $crate::arbitrary::Source<'_, '_>) -> $crate::arbitrary::Result<Self> {
                Err($crate::arbitrary::Error::NotEnoughData)
            }
        }

        $crate::__arbitrary!($name);
    };
    ($s:ident => enum $name:ident { $($variant:ident($($value:tt)*),)+ }) => {
        impl $crate::arbitrary::ArbitraryValue for $name {
            fn from_source(s: &mut $crate::arbitrary::Source<'_, '_>) -> $crate::arbitrary::Result<Self> {
                s.alternative(&[$(|$s| Ok(Self::$variant($($value)*))),+])
            }
        }

        $crate::__arbitrary!($name);
    };
    // Enumerations and unions.
    ($name:ident, $s:ident => $value:expr) => {
        impl $crate::arbitrary::ArbitraryValue for $name {
            fn from_source($s: &mut $crate::arbitrary::Source<'_, '_>) -> $crate::arbitrary::Result<Self> {
                $value
            }
        }

        $crate::__arbitrary!($name);
    };
    ($name:ident) => {
        impl<'b> $crate::arbitrary::Arbitrary<'b> for $name {
            fn arbitrary(
                bytes: &mut $crate::arbitrary::Unstructured<'b>,
            ) -> $crate::arbitrary::Result<Self> {
                $crate::arbitrary::Source::new(bytes).value()
            }
        }
    };
}
