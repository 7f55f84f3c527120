//! Why some types have the Rust names that they have: because of other components, which need not be generated.

use super::names::Names;
use super::renames::Renames;
use crate::error::Error;
use crate::model::{Model, QName};
use crate::profile::Profile;

/// What a name depends on.
#[derive(Clone, Debug)]
pub(crate) enum Cause {
    /// The messages of an operation: the type is named after one of them.
    Messages(Vec<QName>),
    /// A type that has the name without the suffix.
    Type(QName),
}

/// The types whose names depend on other components, each with these.
pub(crate) fn causes(
    model: &Model,
    profile: &Profile,
    renames: &[(String, String)],
) -> Result<Vec<(QName, Cause)>, Error> {
    let mut renames = Renames::new(model, renames, profile.renames)?;
    let names = Names::new(model, profile, &mut renames)?;
    let messages = names.named_after.into_iter();
    let messages = messages.map(|(ty, messages)| (ty, Cause::Messages(messages)));
    let types = model.types.keys().filter_map(|name| {
        let stem = name.local.strip_suffix(profile.type_suffix?)?;
        let bare = QName {
            local: stem.into(),
            ..name.clone()
        };
        let is_there = model.types.contains_key(&bare);
        is_there.then(|| (name.clone(), Cause::Type(bare)))
    });
    Ok(messages.chain(types).collect())
}
