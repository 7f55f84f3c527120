//! The public items of generated code: what they are, how they differ, and which change of the schemas did it.

mod changes;
mod expand;
mod extract;
mod items;
mod owners;
mod references;
mod traced;

pub(super) use changes::ApiChange;
pub(super) use traced::api_changes;
