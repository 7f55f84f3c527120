//! Parts that may be absent, nil or boxed.

use super::{ArbitraryValue, Result, Source};
use crate::xml::{Nillable, NillableWith};

impl<T: ArbitraryValue> ArbitraryValue for Option<T> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.optional(T::from_source)
    }
}

impl<T: ArbitraryValue, A: ArbitraryValue> ArbitraryValue for NillableWith<T, A> {
    fn from_source(s: &mut Source<'_, '_>) -> Result<Self> {
        s.nillable_with(T::from_source)
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
