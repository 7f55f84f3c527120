//! What the tests share.

pub(crate) mod canonical;
pub(crate) mod envelope;
