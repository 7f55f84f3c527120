//! Where the service departs from its schemas: a list with one entry for each departure, and why we
//! believe it.
//!
//! A fix-up changes the model that the Rust types are made from, never the schema files. The comparison
//! with the official schemas sees the model as it was.

use std::rc::Rc;

use crate::model::{
    Content, Model, Namespaces, Occurs, Particle, Process, QName, Term, Type, TypeRef,
    ValueConstraint, Wildcard,
};

/// A departure of the service from its schemas.
#[derive(Clone, Copy, Debug)]
pub struct Fixup {
    /// A short name.
    pub name: &'static str,
    /// What the service does, and how we know.
    pub reason: &'static str,
    /// Changes the model; the number of changes.
    apply: fn(&mut Model) -> usize,
}

/// All fix-ups in the order in which they are applied.
pub const FIXUPS: [Fixup; 4] = [
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

/// Applies all fix-ups; those that found something, and how often.
pub fn apply(model: &mut Model) -> Vec<(&'static str, usize)> {
    let applied = FIXUPS
        .iter()
        .map(|fixup| (fixup.name, (fixup.apply)(model)));
    applied.filter(|(_, count)| *count > 0).collect()
}

fn named(model: &Model, local: &str) -> Option<QName> {
    model
        .types
        .keys()
        .find(|name| &*name.local == local)
        .cloned()
}

fn optional_in_responses(model: &mut Model) -> usize {
    let Some(root) = named(model, "ResponseMessageType") else {
        return 0;
    };
    let responses: Vec<QName> = model
        .types
        .keys()
        .filter(|name| derives(model, name, &root))
        .cloned()
        .collect();
    let mut count = 0;
    for name in responses {
        if let Some(Type::Complex(ty)) = model.types.get_mut(&name)
            && let Content::Particle(particle) = &mut ty.content
        {
            count += make_optional(particle);
        }
    }
    count
}

fn derives(model: &Model, name: &QName, root: &QName) -> bool {
    let Some(Type::Complex(ty)) = model.types.get(name) else {
        return false;
    };
    ty.derivation.as_ref().is_some_and(|derivation| {
        derivation.base == *root || derives(model, &derivation.base, root)
    })
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
    let version = model
        .elements
        .iter_mut()
        .find(|(name, _)| &*name.local == "RequestServerVersion");
    let Some(TypeRef::Anonymous(ty)) = version.map(|(_, element)| &mut element.ty) else {
        return 0;
    };
    let Type::Complex(ty) = &mut **ty else {
        return 0;
    };
    let fixed = |value: &Option<ValueConstraint>| matches!(value, Some(ValueConstraint::Fixed(_)));
    let found = ty
        .attributes
        .iter_mut()
        .filter(|attribute| &*attribute.name.local == "Version" && fixed(&attribute.value));
    found.map(|attribute| attribute.value = None).count()
}

fn soap_attributes(model: &mut Model) -> usize {
    const SOAP: &str = "http://schemas.xmlsoap.org/soap/envelope/";
    let soap: Rc<str> = SOAP.into();
    let wildcard = Wildcard {
        namespaces: Namespaces::List(vec![Some(soap)]),
        process: Process::Lax,
        doc: crate::model::Documentation::default(),
    };
    let mut count = 0;
    for (header, _) in crate::select::HEADERS {
        let Some(element) = model
            .elements
            .values_mut()
            .find(|element| &*element.name.local == header)
        else {
            continue;
        };
        let ty = match &mut element.ty {
            TypeRef::Anonymous(ty) => Some(&mut **ty),
            TypeRef::Named(name) => model.types.get_mut(name),
            TypeRef::Builtin(_) => None,
        };
        if let Some(Type::Complex(ty)) = ty
            && ty.any_attribute.is_none()
        {
            ty.any_attribute = Some(wildcard.clone());
            count += 1;
        }
    }
    count
}

fn free_transitions(model: &mut Model) -> usize {
    let Some(name) = named(model, "ArrayOfTransitionsType") else {
        return 0;
    };
    let Some(Type::Complex(ty)) = model.types.get_mut(&name) else {
        return 0;
    };
    let Content::Particle(Particle {
        term: Term::Sequence(parts),
        ..
    }) = &mut ty.content
    else {
        return 0;
    };
    let referred = |part: &Particle| match &part.term {
        Term::ElementRef(name, _) => Some(name.clone()),
        _ => None,
    };
    let is_head =
        |part: &&Particle| referred(part).is_some_and(|name| &*name.local == "Transition");
    let Some(mut head) = parts.iter().find(is_head).cloned() else {
        return 0;
    };
    // What is no substitute for the head would be lost with the others.
    let members = referred(&head).and_then(|name| model.substitutions.get(&name));
    let is_member = |part: &Particle| {
        referred(part).is_some_and(|name| members.is_some_and(|members| members.contains(&name)))
    };
    if parts.len() < 2 || !parts.iter().all(|part| is_head(&part) || is_member(part)) {
        return 0;
    }
    let min = parts.iter().map(|part| part.occurs.min).sum();
    head.occurs = Occurs { min, max: None };
    let count = parts.len() - 1;
    *parts = vec![head];
    count
}

#[cfg(test)]
mod tests;
