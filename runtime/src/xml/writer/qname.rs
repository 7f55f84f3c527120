//! Qualified names as text.

use super::Writer;
use crate::text::excerpt::excerpt;
use crate::text::{characters, names};
use crate::xml::any::AnyName;
use crate::xml::namespace::is_reserved;
use crate::xml::read_error_kind::ReadErrorKind;

impl Writer {
    /// Writes an element whose text is a qualified name, or a text that lenient reading accepts as one: see
    /// [`Reader::qname`](crate::codegen::Reader::qname).
    pub fn qname(&mut self, name: &'static str, value: &AnyName) {
        let depth = self.declared.len();
        self.open(name);
        let is_in_namespace = value
            .namespace
            .as_deref()
            .is_some_and(|uri| !uri.is_empty());
        if names::is_ncname(&value.local) {
            // The prefix is chosen as for an attribute: declaring the default namespace would also change the
            // element's name.
            let (mut text, declaration) = self.any_name(value, false);
            if !is_in_namespace && let Some(prefix) = self.unbound(value) {
                self.invalid(None, ReadErrorKind::UndeclaredPrefix(excerpt(prefix)));
                text = format!("{prefix}:{text}");
            }
            self.declare(declaration);
            self.value(&text);
        } else if is_in_namespace
            || characters::trim(&value.local) != value.local
            || names::split(&value.local).is_some()
        {
            // The text would be read as another name.
            self.reject_name(self.out.len(), &value.local);
        } else {
            let found = excerpt(&value.local);
            self.invalid(
                None,
                ReadErrorKind::Value {
                    expected: "an xs:QName",
                    found,
                },
            );
            self.value(&value.local);
        }
        self.declared.truncate(depth);
        self.close(name);
    }

    /// The prefix of a name, if it can be written and is not declared.
    fn unbound<'n>(&self, name: &'n AnyName) -> Option<&'n str> {
        let prefix = name.prefix.as_deref()?;
        let is_free = names::is_ncname(prefix) && !is_reserved(prefix);
        (is_free && self.lookup(Some(prefix)).is_none()).then_some(prefix)
    }
}
