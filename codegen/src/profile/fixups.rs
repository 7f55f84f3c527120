//! Where the service differs from its schemas: a list with one entry for each difference, and how we know.
//!
//! A fix-up changes the model that the Rust types are made from, never the schema files. The comparison with
//! the official schemas uses the unchanged model.

use std::sync::Arc;

use super::definition::{Fixup, Name};
use super::names::{HEADERS, RESPONSE_MESSAGE, SOAP, TYPES};
use crate::model::walk::derives;
use crate::model::{
    ComplexType, Content, Documentation, Model, Namespaces, Occurs, Particle, Process, QName, Term,
    Type, TypeRef, ValueConstraint, Wildcard,
};

/// All fix-ups in the order in which they are applied.
pub(super) const FIXUPS: [Fixup; 4] = [
    Fixup {
        name: "error responses leave out children",
        reason: "A response message with ResponseClass=\"Error\" carries the code and the text of the error and \
                 nothing else, although the schema requires the children that a success has: documented error \
                 responses of many operations show it. Children of types that extend ResponseMessageType are \
                 therefore optional, and strict reading still misses them.",
        apply: optional_in_responses,
    },
    Fixup {
        name: "fixed version of requests",
        reason: "The schema of Exchange Online fixes RequestServerVersion/@Version to Exchange2013_SP1, which \
                 refuses nearly every documented request; the service takes any version that it knows.",
        apply: free_version,
    },
    Fixup {
        name: "SOAP attributes of header blocks",
        reason: "SOAP 1.1 (sections 4.2.2 and 4.2.3) lets a sender put mustUnderstand and actor on any header \
                 block, whatever the schema of the block says.",
        apply: soap_attributes,
    },
    Fixup {
        name: "transitions in any order",
        reason: "The 2016 schema lists the members of the substitution group of Transition before the head \
                 itself, which breaks the unique-particle rule; the documentation's time zones mix them, as the \
                 later schemas say.",
        apply: free_transitions,
    },
];

fn optional_in_responses(model: &mut Model) -> usize {
    let base = RESPONSE_MESSAGE.to_qname();
    let names = model.types.keys();
    let responses: Vec<QName> = names
        .filter(|name| derives(model, name, &base))
        .cloned()
        .collect();
    let mut changes = 0;
    for name in responses {
        if let Some(Type::Complex(ty)) = model.types.get_mut(&name)
            && let Content::Particle(particle) = &mut ty.content
        {
            changes += make_optional(particle);
        }
    }
    changes
}

/// Makes each part of a sequence optional, unless the sequence as a whole is.
fn make_optional(particle: &mut Particle) -> usize {
    match &mut particle.term {
        _ if particle.occurs.min == 0 => 0,
        Term::Sequence(parts) | Term::All(parts) => parts.iter_mut().map(make_optional).sum(),
        _ => {
            particle.occurs = Occurs {
                min: 0,
                ..particle.occurs
            };
            particle.is_optional_on_error = true;
            1
        }
    }
}

fn free_version(model: &mut Model) -> usize {
    const ELEMENT: Name = Name::new(TYPES, "RequestServerVersion");
    let Some(ty) = type_of_element(model, ELEMENT) else {
        return 0;
    };
    let fixed = |value: &Option<ValueConstraint>| matches!(value, Some(ValueConstraint::Fixed(_)));
    let attributes = ty.attributes.iter_mut();
    let found = attributes
        .filter(|attribute| &*attribute.name.local == "Version" && fixed(&attribute.value));
    found.map(|attribute| attribute.value = None).count()
}

fn soap_attributes(model: &mut Model) -> usize {
    let soap: Arc<str> = SOAP.into();
    let wildcard = Wildcard {
        namespaces: Namespaces::List(vec![Some(soap)]),
        process: Process::Lax,
        doc: Documentation::default(),
    };
    let mut changes = 0;
    for (header, _) in HEADERS {
        if let Some(ty) = type_of_element(model, header)
            && ty.any_attribute.is_none()
        {
            ty.any_attribute = Some(wildcard.clone());
            changes += 1;
        }
    }
    changes
}

fn free_transitions(model: &mut Model) -> usize {
    const ARRAY: Name = Name::new(TYPES, "ArrayOfTransitionsType");
    const HEAD: Name = Name::new(TYPES, "Transition");
    let Some(Type::Complex(ty)) = model.types.get_mut(&ARRAY.to_qname()) else {
        return 0;
    };
    let Content::Particle(Particle {
        term: Term::Sequence(parts),
        ..
    }) = &mut ty.content
    else {
        return 0;
    };
    let is_head =
        |part: &&Particle| matches!(&part.term, Term::ElementRef(name, _) if HEAD.is(name));
    let Some(mut head) = parts.iter().find(is_head).cloned() else {
        return 0;
    };
    // A part that is not in the substitution group would be lost, so there must be none.
    let members = model.substitutions.get(&HEAD.to_qname());
    let is_member = |part: &Particle| match &part.term {
        Term::ElementRef(name, _) => members.is_some_and(|members| members.contains(name)),
        _ => false,
    };
    if parts.len() < 2 || !parts.iter().all(|part| is_head(&part) || is_member(part)) {
        return 0;
    }
    let min = parts.iter().map(|part| part.occurs.min).sum();
    head.occurs = Occurs { min, max: None };
    let changes = parts.len() - 1;
    *parts = vec![head];
    changes
}

/// The complex type of a global element.
fn type_of_element(model: &mut Model, element: Name) -> Option<&mut ComplexType> {
    let ty = match &mut model.elements.get_mut(&element.to_qname())?.ty {
        TypeRef::Anonymous(ty) => &mut **ty,
        TypeRef::Named(name) => model.types.get_mut(name)?,
        TypeRef::Builtin(_) => return None,
    };
    match ty {
        Type::Complex(ty) => Some(ty),
        Type::Simple(_) => None,
    }
}

#[cfg(test)]
mod tests;
