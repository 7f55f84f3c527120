//! What a profile can say.

use crate::model::{Model, QName};
use crate::rust::Code;

/// What the generator knows of a service beyond its schemas.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// The path of the runtime in generated code, unless another one is given.
    pub(crate) runtime: &'static str,
    /// The ending of names of schema types that Rust names leave out.
    pub(crate) type_suffix: Option<&'static str>,
    /// Whether an element may have a type that derives from a declared type which is not abstract. Then it becomes an
    /// enum of all of them, and what such a type adds is kept. Few services make use of this.
    pub(crate) keeps_derived: bool,
    /// Prefixes that no namespace gets.
    pub(crate) reserved_prefixes: &'static [&'static str],
    /// The attributes of namespaces without a schema. A wildcard that admits only such a namespace admits
    /// only these.
    pub(crate) attributes: &'static [NamespaceAttributes],
    /// Where the service differs from its schemas, in the order in which the fix-ups are applied.
    pub(crate) fixups: &'static [Fixup],
    /// Rust names in place of those that the names of the schema would become, as `Builder::rename` takes them. A schema
    /// may lack what they are for.
    pub(crate) renames: &'static [(&'static str, &'static str)],
    /// Types with the fields whose values `new` takes before the others, so that like types are made alike.
    pub(crate) first_arguments: &'static [(Name, &'static [&'static str])],
    /// Types for which the runtime has methods and conversions that are written by hand.
    pub(crate) hand_written: &'static [HandWritten],
    /// The operations of the service. Without it there are root elements and no operations.
    pub(crate) service: Option<Service>,
    /// What the command does by default.
    pub(crate) job: Option<Job>,
}

impl Profile {
    /// Nothing is known beyond the schemas.
    pub const NONE: Self = Self {
        name: "none",
        runtime: "xsd_runtime",
        type_suffix: None,
        keeps_derived: true,
        reserved_prefixes: &[],
        attributes: &[],
        fixups: &[],
        renames: &[],
        first_arguments: &[],
        hand_written: &[],
        service: None,
        job: None,
    };

    /// Its name on the command line.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The path of the runtime in generated code, unless another one is given.
    #[must_use]
    pub fn runtime(&self) -> &'static str {
        self.runtime
    }

    /// Whether pairs of root elements make operations.
    #[must_use]
    pub fn has_operations(&self) -> bool {
        self.service.is_some()
    }

    /// The elements that may stand in the header.
    pub fn headers(&self) -> impl Iterator<Item = QName> {
        let headers = self.service.map_or(&[][..], |service| service.headers);
        headers.iter().map(|(name, _)| name.to_qname())
    }

    /// Where the service differs from its schemas.
    #[must_use]
    pub fn fixups(&self) -> &'static [Fixup] {
        self.fixups
    }

    /// Applies the fix-ups in their order, and returns those that changed something.
    pub fn apply_fixups(&self, model: &mut Model) -> Vec<Applied> {
        let fixups = self.fixups.iter();
        let applied = fixups.map(|fixup| Applied {
            name: fixup.name,
            changes: (fixup.apply)(model),
        });
        applied.filter(|applied| applied.changes > 0).collect()
    }

    /// What the command does when it is not given anything else.
    #[must_use]
    pub fn job(&self) -> Option<Job> {
        self.job
    }
}

/// The attributes of a namespace.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NamespaceAttributes {
    pub(crate) namespace: &'static str,
    /// The local name of each, and its values. An attribute without values takes any text.
    pub(crate) attributes: &'static [(&'static str, &'static [&'static str])],
}

/// A name in a namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) namespace: &'static str,
    pub(crate) local: &'static str,
}

impl Name {
    pub(crate) const fn new(namespace: &'static str, local: &'static str) -> Self {
        Self { namespace, local }
    }

    pub(crate) fn to_qname(self) -> QName {
        QName {
            namespace: Some(self.namespace.into()),
            local: self.local.into(),
        }
    }

    pub(crate) fn is(self, name: &QName) -> bool {
        name.namespace.as_deref() == Some(self.namespace) && *name.local == *self.local
    }
}

/// A macro of the runtime that gives a type methods and conversions, in place of generated conversions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct HandWritten {
    pub(crate) ty: Name,
    /// The module of the runtime that has the macro.
    pub(crate) module: &'static str,
    pub(crate) name: &'static str,
    /// The attributes whose types the macro takes, after the type itself. It is not called if one of them is missing.
    pub(crate) attributes: &'static [&'static str],
}

/// A difference between the service and its schemas.
#[derive(Clone, Copy, Debug)]
pub struct Fixup {
    /// A short name.
    pub name: &'static str,
    /// What the service does, and how we know.
    pub reason: &'static str,
    /// Changes the model, and returns the number of changes.
    pub(crate) apply: fn(&mut Model) -> usize,
}

/// A fix-up that changed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// Its name.
    pub name: &'static str,
    /// The number of changes.
    pub changes: usize,
}

/// What is known of the operations of a service.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Service {
    /// Where there are schemas of all its operations, for who asks for one that is not in the schemas given.
    pub(crate) schemas: &'static str,
    /// The endings of the names of a request and of its response, after the name of the operation. The first
    /// pair counts for which the schemas have both elements.
    pub(crate) pairs: &'static [(&'static str, &'static str)],
    /// The action of an operation, from the namespace of the request and the name of the operation.
    pub(crate) action: fn(&str, &str) -> String,
    /// The elements that may stand in the header. A schema may lack some of them.
    pub(crate) headers: &'static [(Name, When)],
    /// The type that all response messages extend. It says whether the request succeeded.
    pub(crate) response_message: Name,
    /// The documentation of the struct of all headers.
    pub(crate) header_doc: &'static str,
    /// The documentation of the field for header elements that are not in `headers`.
    pub(crate) other_headers_doc: &'static str,
    /// The documentation of the enum of all messages.
    pub(crate) message_doc: &'static str,
    /// The module of the runtime that has the traits below.
    pub(crate) module: &'static str,
    /// What is implemented for a request.
    pub(crate) operation: TraitCode<fn(&OperationPaths) -> Vec<Code>>,
    /// The macro for the response to an operation on several things.
    pub(crate) batch: &'static str,
    /// The element of each message in the response to an operation on several things, by the name of the operation.
    pub(crate) message: fn(&str) -> String,
    /// What is implemented for the type that all response messages extend.
    pub(crate) status: TraitCode<fn(&str) -> Vec<Code>>,
    /// The elements and attributes which the type must have for that.
    pub(crate) status_parts: &'static [&'static str],
}

/// When a header element is generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// With any operation.
    Always,
    /// With all operations, not with some by name.
    WithAll,
}

/// A trait that generated code implements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TraitCode<F> {
    /// Its name.
    pub(crate) name: &'static str,
    /// The names of the runtime's module for XML that the implementation uses.
    pub(crate) xml: &'static [&'static str],
    /// The implementation.
    pub(crate) implement: F,
}

/// An operation as generated code spells it.
#[derive(Clone, Debug)]
pub(crate) struct OperationPaths {
    pub(crate) name: String,
    pub(crate) action: String,
    pub(crate) request: String,
    pub(crate) response: String,
    /// The struct of all headers.
    pub(crate) header: String,
}

/// What to generate, from where, and to where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Job {
    /// The folder with the schemas.
    pub schemas: &'static str,
    /// The folder for the code.
    pub out: &'static str,
    /// The operations.
    pub operations: &'static [&'static str],
    /// The path of the runtime.
    pub runtime: &'static str,
    /// Whether other crates must expect further fields and variants.
    pub non_exhaustive: bool,
}
