//! Arbitrary values that are valid by the schema, for property tests and fuzzing (feature `arbitrary`).
//!
//! Every generated type, the envelope and the fault implement [`Arbitrary`]. What comes of any bytes can
//! be written, is valid, and reads as the same value:
//!
//! ```
//! use xsd_runtime::arbitrary::{Arbitrary, Unstructured};
//! use ews_types::messages::GetImItems;
//! use xsd_runtime::xml::{ReadOptions, Root};
//!
//! let bytes: Vec<u8> = (0..200_u8).map(|byte| byte.wrapping_mul(151)).collect();
//! let request = GetImItems::arbitrary(&mut Unstructured::new(&bytes))?;
//! let xml = request.to_xml()?;
//! assert_eq!(GetImItems::from_xml_with(&xml, &ReadOptions::strict())?, request);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! When the bytes are used up, the rest is as small as the schema admits. Left out are NaN, which is not
//! equal to itself, and values that an enumeration does not know. Wildcards get elements that no schema
//! declares, which those with `processContents="strict"` do not admit.

use std::ops::RangeBounds;

use crate::value::Facets;
use crate::xml::nillable::Nillable;
use crate::xml::occurrence::Occurs;

mod any;
mod facets;
mod values;

pub use ::arbitrary::{Arbitrary, Error, Result, Unstructured};

/// A type that makes valid values of itself: [`Arbitrary`] that knows where the value will be: how deep, and with which facets.
pub trait ArbitraryValue: Sized {
    /// Makes a value.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self>;
}

/// Where arbitrary values come from: bytes that decide each choice.
#[derive(Debug)]
pub struct Source<'s, 'b> {
    bytes: &'s mut Unstructured<'b>,
    /// Structs and choices around the current part.
    depth: usize,
    /// What the simple type of the current part asks.
    facets: &'static Facets,
}

/// Parts inside one another; beyond it, there is only what must be.
const MAX_DEPTH: usize = 12;
/// What [`Source::filled`] and others try before they give up.
const TRIES: usize = 16;

impl<'s, 'b> Source<'s, 'b> {
    /// A source whose choices these bytes decide.
    pub fn new(bytes: &'s mut Unstructured<'b>) -> Self {
        static NONE: Facets = Facets::NONE;
        Self {
            bytes,
            depth: 0,
            facets: &NONE,
        }
    }

    /// A part of any type. It has half of the bytes that are left, so that what comes after it has some.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    pub fn value<T: ArbitraryValue>(&mut self) -> Result<T> {
        let share = match self.depth {
            0 => self.bytes.len(),
            _ => self.bytes.len().div_ceil(2),
        };
        self.share(share, self.depth + 1)
    }

    /// What a type has of its base, which is no part of it but most of it.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    pub fn base<T: ArbitraryValue>(&mut self) -> Result<T> {
        self.share(self.bytes.len() - self.bytes.len() / 8, self.depth)
    }

    /// Something that has so many of the bytes.
    fn share<T: ArbitraryValue>(&mut self, share: usize, depth: usize) -> Result<T> {
        let mut bytes = Unstructured::new(self.bytes.peek_bytes(share).unwrap_or_default());
        let made = T::from_source(&mut Source {
            bytes: &mut bytes,
            depth,
            facets: self.facets,
        });
        self.bytes.bytes(share - bytes.len())?;
        made
    }

    /// Whether several parts that may only be absent together are there.
    ///
    /// # Errors
    /// The bytes do not say.
    pub fn has(&mut self) -> Result<bool> {
        self.more()
    }

    /// A part of several that may only be absent together.
    ///
    /// # Errors
    /// No value can be made of the bytes.
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
    /// No value can be made of the bytes.
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
    /// No value can be made of the bytes.
    pub fn nillable<T>(
        &mut self,
        make: impl FnOnce(&mut Self) -> Result<T>,
    ) -> Result<Nillable<T>> {
        self.optional(make).map(Nillable::from)
    }

    /// A part that repeats so often.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    pub fn list<T: ArbitraryValue>(&mut self, counts: impl RangeBounds<usize>) -> Result<Vec<T>> {
        self.each(counts, Self::value)
    }

    /// As [`Source::list`], each part made by a function.
    ///
    /// # Errors
    /// No value can be made of the bytes.
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

    /// Alternatives that repeat, no two beside one another of one kind: where an alternative is itself
    /// a run of elements, two of them would read as one.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    pub fn apart<T: ArbitraryValue>(&mut self, counts: impl RangeBounds<usize>) -> Result<Vec<T>> {
        let least = Occurs::new(&counts).min;
        let mut parts: Vec<T> = self.list(counts)?;
        parts.dedup_by_key(|part| std::mem::discriminant(part));
        if parts.len() < least {
            return Err(Error::NotEnoughData);
        }
        Ok(parts)
    }

    /// A group of optional elements of which one is there.
    ///
    /// # Errors
    /// No value can be made of the bytes.
    pub fn filled<T: ArbitraryValue + Default + PartialEq>(&mut self) -> Result<T> {
        for _ in 0..TRIES {
            let group = self.value()?;
            if group != T::default() {
                return Ok(group);
            }
        }
        Err(Error::NotEnoughData)
    }

    /// One of several alternatives, of which the first is the one that ends soonest.
    ///
    /// # Errors
    /// No value can be made of the bytes.
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

    /// Whether there is another part: less likely the deeper it would be.
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
    /// There is none left.
    pub fn byte(&mut self) -> Result<u8> {
        self.bytes.arbitrary()
    }

    /// A number below a limit, 0 if the limit is.
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

impl<T: ArbitraryValue> ArbitraryValue for Option<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.optional(T::from_source)
    }
}

impl<T: ArbitraryValue> ArbitraryValue for Nillable<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.nillable(T::from_source)
    }
}

impl<T: ArbitraryValue> ArbitraryValue for Box<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        T::from_source(s).map(Self::new)
    }
}

/// Implements [`ArbitraryValue`] and [`Arbitrary`] for a type as generated code has it: a struct with the value of
/// each field, or an enum with the value of each variant, that which ends soonest first.
///
/// Without the feature `arbitrary` it is nothing, so that a crate with generated code needs no such
/// feature of its own.
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
