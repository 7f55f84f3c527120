//! `xs:unique`, `xs:key`, `xs:keyref`, and `xs:notation`.

use xsd_parser::models::schema::xs::{
    ElementType, ElementTypeContent, Field, KeybaseType, Keyref, Notation as XsdNotation,
};

use super::builder::{Builder, Reference};
use super::located::{Located, Source};
use super::{names, xpath};
use crate::error::{ComponentKind, Error, ErrorKind};
use crate::model::{IdentityConstraint, IdentityKind, Notation};

impl<'a> Builder<'a> {
    /// The identity constraints of an element.
    pub(super) fn identity_constraints(
        &self,
        element: Located<'a, ElementType>,
    ) -> Result<Vec<IdentityConstraint>, Error> {
        use ElementTypeContent as C;
        let mut all = Vec::new();
        for content in &element.xs.content {
            match content {
                C::Unique(x) => all.push(self.key(element.child(x), IdentityKind::Unique)?),
                C::Key(x) => all.push(self.key(element.child(x), IdentityKind::Key)?),
                C::Keyref(x) => all.push(self.keyref(element.child(x))?),
                _ => {}
            }
        }
        Ok(all)
    }

    fn key(
        &self,
        key: Located<'a, KeybaseType>,
        kind: IdentityKind,
    ) -> Result<IdentityConstraint, Error> {
        let at = key.at;
        let content = key.xs.content.as_ref();
        let content = content.ok_or_else(|| at.incomplete("xs:selector"))?;
        let paths = (&content.selector, &*content.field);
        self.identity_constraint(at, key.name.as_ref(), kind, paths)
    }

    fn keyref(&self, keyref: Located<'a, Keyref>) -> Result<IdentityConstraint, Error> {
        let at = keyref.at;
        let content = keyref.xs.content.as_ref();
        let content = content.ok_or_else(|| at.incomplete("xs:selector"))?;
        let refer = keyref.xs.refer.as_ref();
        let refer = refer.ok_or_else(|| at.incomplete("the attribute refer"))?;
        let to = names::resolve(at.document, refer);
        self.keep_reference(Reference {
            to: to.clone(),
            written: refer.to_string(),
            fields: content.field.len(),
            at,
        });
        let paths = (&content.selector, &*content.field);
        self.identity_constraint(at, keyref.name.as_ref(), IdentityKind::Reference(to), paths)
    }

    fn identity_constraint(
        &self,
        at: Source<'a>,
        name: Option<&String>,
        kind: IdentityKind,
        (selector, fields): (&Field, &[Field]),
    ) -> Result<IdentityConstraint, Error> {
        let name = name.ok_or_else(|| at.incomplete("the attribute name"))?;
        let name = names::global(at.document, name);
        let paths = |field: &Field| xpath::paths(at.document, &field.xpath);
        let fields: Vec<_> = fields.iter().map(paths).collect();
        let is_key = !matches!(kind, IdentityKind::Reference(_));
        let count = Some(fields.len()).filter(|_| is_key);
        if let Some(first) = self.keep_key(&name, count, at) {
            return Err(at.error(ErrorKind::Duplicate {
                kind: ComponentKind::IdentityConstraint,
                name: self.show().name(&name),
                first,
            }));
        }
        Ok(IdentityConstraint {
            name,
            kind,
            selector: paths(selector),
            fields,
            doc: at.doc(),
            at: at.location(),
        })
    }

    /// Checks that every `xs:keyref` refers to a key with the same number of fields.
    pub(super) fn check_references(&self) -> Result<(), Error> {
        for Reference {
            to,
            written,
            fields,
            at,
        } in self.take_references()
        {
            let kind = match self.key_fields(&to) {
                None => ErrorKind::NotDefined {
                    kind: ComponentKind::IdentityConstraint,
                    name: written,
                    namespace: crate::error::namespace_text(to.namespace.as_deref()),
                    hint: names::hint(at.document, &to),
                },
                Some(None) => ErrorKind::WrongReference(written),
                Some(Some(count)) if count != fields => ErrorKind::FieldCount {
                    name: written,
                    fields: count,
                },
                Some(Some(_)) => continue,
            };
            return Err(at.attribute_error("refer", kind));
        }
        Ok(())
    }

    /// All notations.
    pub(super) fn add_notations(&mut self) {
        let notations = self.symbols.notations.iter();
        let built = notations.map(|(name, own)| (name.clone(), notation(*own)));
        self.model.notations = built.collect();
    }
}

fn notation(own: Located<'_, XsdNotation>) -> Notation {
    Notation {
        public: own.public.clone(),
        system: own.system.clone(),
        doc: own.at.doc(),
        at: own.at.location(),
    }
}
