//! Types for which the runtime has methods and conversions that are written by hand.

use super::context::FileContext;
use crate::plan::Struct;
use crate::profile::HandWritten;
use crate::rust::{Code, call, ident, text};

impl FileContext<'_> {
    /// What is written by hand for a type, by its name in the schema as the documentation shows it.
    pub(super) fn hand_written(&self, schema: &str) -> Option<&'static HandWritten> {
        let mut all = self.style.profile.hand_written.iter();
        all.find(|written| {
            let mut namespaces = self.plan.namespaces.iter();
            let uri = Some(written.ty.namespace);
            let own = namespaces.find(|namespace| namespace.uri.as_deref() == uri);
            own.is_some_and(|own| schema == format!("`{}:{}`", own.prefix, written.ty.local))
        })
    }

    /// The call of its macro.
    pub(super) fn hand_written_for(
        &self,
        written: &HandWritten,
        name: &str,
        types: impl IntoIterator<Item = String>,
    ) -> Vec<Code> {
        let arguments = std::iter::once(ident(name)).chain(types);
        let path = self.runtime_path(written.module, &format!("{}!", written.name));
        vec![Code::Statement(call(path, arguments.map(text).collect()))]
    }
}

/// For a struct.
pub(super) fn hand_written(file: &mut FileContext<'_>, item: &Struct) -> Vec<Code> {
    let Some(written) = file.hand_written(&item.schema) else {
        return Vec::new();
    };
    let types = written.attributes.iter().map(|name| {
        let mut attributes = item.attributes.iter();
        let attribute = attributes.find(|attribute| attribute.name == *name)?;
        Some(file.ty(&attribute.ty))
    });
    match types.collect::<Option<Vec<_>>>() {
        Some(types) => file.hand_written_for(written, &item.ident, types),
        None => Vec::new(),
    }
}
