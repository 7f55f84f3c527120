//! What generated code judges by its declaration: what wildcards take, and elements of any type.

use std::collections::BTreeSet;

use crate::constraints::wildcards::admits;
use crate::model::walk::{self, Part};
use crate::model::{
    Builtin, Content, Model, Namespaces, Particle, Process, Term, TypeRef, Wildcard,
};

/// The wildcards of a model whose content is judged.
#[derive(Debug, Default)]
pub(crate) struct Judged {
    lax: BTreeSet<Namespaces>,
    strict: BTreeSet<Namespaces>,
}

impl Judged {
    /// Those of a model, if the code for it judges any.
    pub(crate) fn of(model: &Model, is_judging: bool) -> Self {
        let mut judged = Self::default();
        if is_judging {
            walk::model(model, &mut |part| match part {
                Part::Complex(ty) => {
                    if let Content::Particle(content) = &ty.content {
                        judged.particle(content);
                    }
                }
                Part::Element(element) if is_any(&element.ty) => {
                    judged.lax.insert(Namespaces::Any);
                }
                _ => {}
            });
            for group in model.groups.values() {
                judged.particle(group);
            }
        }
        judged
    }

    fn particle(&mut self, particle: &Particle) {
        match &particle.term {
            Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
                for part in parts {
                    self.particle(part);
                }
            }
            Term::Any(wildcard) => self.wildcard(wildcard),
            Term::Group(_) | Term::ElementRef(..) | Term::Element(_) => {}
        }
    }

    fn wildcard(&mut self, wildcard: &Wildcard) {
        let namespaces = wildcard.namespaces.clone();
        match wildcard.process {
            // What is in an element that is not declared is judged if it is declared.
            Process::Strict => drop(self.strict.insert(namespaces)),
            Process::Lax => drop(self.lax.insert(namespaces)),
            Process::Skip => {}
        }
    }

    /// Whether no element is judged.
    pub(crate) fn is_empty(&self) -> bool {
        self.lax.is_empty() && self.strict.is_empty()
    }

    /// Whether an element of a namespace is judged if it is declared.
    pub(crate) fn has(&self, namespace: Option<&str>) -> bool {
        // What is inside may have any namespace.
        let mut all = self.lax.iter().chain(&self.strict);
        !self.lax.is_empty() || all.any(|namespaces| admits(namespaces, namespace))
    }

    /// Whether an element of a namespace must be declared.
    pub(crate) fn needs(&self, namespace: Option<&str>) -> bool {
        let mut strict = self.strict.iter();
        strict.any(|namespaces| admits(namespaces, namespace))
    }
}

fn is_any(ty: &TypeRef) -> bool {
    matches!(ty, TypeRef::Builtin(Builtin::AnyType))
}
