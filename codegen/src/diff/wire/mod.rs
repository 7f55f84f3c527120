//! What becomes of documents: which texts two simple types share, and where something broken is refused.

pub(crate) mod exposed;
pub(crate) mod judged;
pub(crate) mod limits;
pub(crate) mod numbers;
pub(crate) mod texts;
