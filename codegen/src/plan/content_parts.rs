//! From a content model to its content parts, in schema order. A struct has a field for each of them.

use super::co_occurrence::CoOccurrence;
use super::values::unresolved;
use crate::error::Error;
use crate::model::{
    Documentation, Element, Location, Model, Occurs, Particle, QName, Term, Wildcard,
};

/// A part of a content model that becomes one field, or one alternative.
#[derive(Clone, Debug)]
pub(super) struct ContentPart<'m> {
    pub(super) occurs: Occurs,
    /// Whether error responses leave it out, although the schema requires it.
    pub(super) is_optional_on_error: bool,
    /// The optional sequence in which it is required.
    pub(super) co_occurrence: Option<CoOccurrence>,
    pub(super) kind: PartKind<'m>,
}

#[derive(Clone, Debug)]
pub(super) enum PartKind<'m> {
    Element {
        element: &'m Element,
        doc: &'m Documentation,
        /// A local element, whose anonymous type is named after its parent.
        is_local: bool,
    },
    Any {
        wildcard: &'m Wildcard,
    },
    Choice {
        alternatives: Vec<ContentPart<'m>>,
        /// The model group that consists of this choice.
        group: Option<&'m str>,
        /// The substitution head for which it stands.
        head: Option<&'m QName>,
        at: &'m Location,
    },
    Sequence {
        parts: Vec<ContentPart<'m>>,
        at: &'m Location,
    },
}

impl<'m> ContentPart<'m> {
    fn new(occurs: Occurs, kind: PartKind<'m>) -> Self {
        Self {
            occurs,
            is_optional_on_error: false,
            co_occurrence: None,
            kind,
        }
    }

    /// A global element that occurs once.
    pub(super) fn global(element: &'m Element) -> Self {
        let kind = PartKind::Element {
            element,
            doc: &element.doc,
            is_local: false,
        };
        Self::new(Occurs::ONCE, kind)
    }

    pub(super) fn is_repeated(&self) -> bool {
        self.occurs.max.is_none_or(|max| max > 1)
    }
}

/// The content parts of a particle.
pub(super) fn content_parts<'m>(
    model: &'m Model,
    particle: &'m Particle,
) -> Result<Vec<ContentPart<'m>>, Error> {
    let (occurs, at) = (particle.occurs, &particle.at);
    let mut parts = match &particle.term {
        Term::Element(element) => {
            let kind = PartKind::Element {
                element,
                doc: &element.doc,
                is_local: true,
            };
            vec![ContentPart::new(occurs, kind)]
        }
        Term::ElementRef(name, doc) => {
            let kind = reference(model, name, doc, at)?;
            vec![ContentPart::new(occurs, kind)]
        }
        Term::Any(wildcard) => vec![ContentPart::new(occurs, PartKind::Any { wildcard })],
        Term::Group(name) => {
            let Some(particle) = model.groups.get(name) else {
                return Ok(Vec::new());
            };
            let mut inner = content_parts(model, particle)?;
            if let [only] = &mut *inner
                && let PartKind::Choice { group, .. } = &mut only.kind
            {
                *group = Some(&name.local);
            }
            combine(inner, occurs, at)
        }
        Term::Sequence(particles) | Term::All(particles) => {
            let mut inner = Vec::new();
            for particle in particles {
                inner.extend(content_parts(model, particle)?);
            }
            combine(inner, occurs, at)
        }
        Term::Choice(particles) => choice(model, particles, occurs, at)?,
    };
    for part in &mut parts {
        part.is_optional_on_error |= particle.is_optional_on_error;
    }
    Ok(parts)
}

fn reference<'m>(
    model: &'m Model,
    name: &'m QName,
    doc: &'m Documentation,
    at: &'m Location,
) -> Result<PartKind<'m>, Error> {
    let Some(head) = model.elements.get(name) else {
        return Err(unresolved(name));
    };
    let members = model.substitutions.get(name).map_or(&[][..], Vec::as_slice);
    let alternatives = substitutes(model, name, head);
    // The members of an abstract head may be in schemas that were not given.
    if members.is_empty() || alternatives.is_empty() {
        let doc = if doc.text.is_empty() { &head.doc } else { doc };
        return Ok(PartKind::Element {
            element: head,
            doc,
            is_local: false,
        });
    }
    Ok(PartKind::Choice {
        alternatives,
        group: None,
        head: Some(name),
        at,
    })
}

/// The head of a substitution group and its members, without those that are abstract.
pub(super) fn substitutes<'m>(
    model: &'m Model,
    name: &QName,
    head: &'m Element,
) -> Vec<ContentPart<'m>> {
    let members = model.substitutions.get(name).into_iter().flatten();
    let members = members.filter_map(|member| model.elements.get(member));
    std::iter::once(head)
        .chain(members)
        .filter(|element| !element.is_abstract)
        .map(ContentPart::global)
        .collect()
}

fn choice<'m>(
    model: &'m Model,
    particles: &'m [Particle],
    occurs: Occurs,
    at: &'m Location,
) -> Result<Vec<ContentPart<'m>>, Error> {
    let is_free = occurs.max.is_none();
    let mut alternatives = Vec::new();
    let mut is_optional = false;
    for particle in particles {
        let mut inner = content_parts(model, particle)?;
        is_optional |= inner.iter().all(|part| part.occurs.min == 0);
        match (inner.pop(), inner.is_empty()) {
            (None, _) => {}
            (Some(mut only), true) if particles.len() > 1 => {
                // If the alternative is chosen, its sequence is present, so the part is required.
                if let Some(co_occurrence) = only.co_occurrence.take() {
                    only.occurs.min = co_occurrence.least;
                }
                alternative(only, is_free, at, &mut alternatives);
            }
            (Some(only), true) => alternatives.push(only),
            (Some(last), false) => {
                inner.push(last);
                let kind = PartKind::Sequence {
                    parts: inner,
                    at: &particle.at,
                };
                alternatives.push(ContentPart::new(Occurs::ONCE, kind));
            }
        }
    }
    let occurs = Occurs {
        min: if is_optional { 0 } else { occurs.min },
        ..occurs
    };
    if alternatives.len() > 1 {
        let kind = PartKind::Choice {
            alternatives,
            group: None,
            head: None,
            at,
        };
        return Ok(vec![ContentPart::new(occurs, kind)]);
    }
    // A choice without alternatives has no content.
    let only = match alternatives.pop() {
        Some(ContentPart {
            occurs: Occurs::ONCE,
            is_optional_on_error: false,
            co_occurrence: None,
            kind: PartKind::Sequence { parts, .. },
        }) => parts,
        only => only.into_iter().collect(),
    };
    Ok(combine(only, occurs, at))
}

/// Adds an alternative to a choice. If the choice is repeated without limit, a repetition inside the
/// alternative adds nothing. Otherwise a repeated part that is not an element becomes a group.
fn alternative<'m>(
    part: ContentPart<'m>,
    is_free: bool,
    at: &'m Location,
    alternatives: &mut Vec<ContentPart<'m>>,
) {
    let repeats = part.occurs.max != Some(1);
    let is_absorbed = !repeats || (is_free && part.occurs.max.is_none());
    match part.kind {
        PartKind::Choice {
            alternatives: nested,
            ..
        } if is_absorbed => alternatives.extend(nested),
        PartKind::Element { .. } if !is_absorbed => alternatives.push(part),
        kind if is_absorbed => alternatives.push(ContentPart::new(Occurs::ONCE, kind)),
        kind => {
            let parts = vec![ContentPart::new(part.occurs, kind)];
            let kind = PartKind::Sequence { parts, at };
            alternatives.push(ContentPart::new(Occurs::ONCE, kind));
        }
    }
}

/// The parts of a sequence with this occurrence.
fn combine<'m>(
    mut inner: Vec<ContentPart<'m>>,
    occurs: Occurs,
    at: &'m Location,
) -> Vec<ContentPart<'m>> {
    if occurs == Occurs::ONCE || inner.is_empty() {
        return inner;
    }
    match (occurs.max, &mut *inner) {
        (Some(1), parts) => {
            let others = parts.len() - 1;
            for (index, part) in parts.iter_mut().enumerate() {
                let least = std::mem::take(&mut part.occurs.min);
                // If the only part occurs once, it is present exactly if its sequence is, so there is nothing
                // to check.
                if least > u64::from(others == 0) {
                    part.co_occurrence = Some(CoOccurrence {
                        least,
                        before: index,
                        after: others - index,
                    });
                }
                part.is_optional_on_error = false;
            }
            inner
        }
        (max, [only]) => {
            only.occurs.min = only.occurs.min.saturating_mul(occurs.min);
            only.occurs.max = only.occurs.max.zip(max).map(|(a, b)| a.saturating_mul(b));
            inner
        }
        _ => vec![ContentPart::new(
            occurs,
            PartKind::Sequence { parts: inner, at },
        )],
    }
}

/// Whether a content model is `xs:all`, by itself or as a group.
pub(super) fn is_all(model: &Model, particle: &Particle) -> bool {
    match &particle.term {
        Term::All(_) => true,
        Term::Group(name) => model
            .groups
            .get(name)
            .is_some_and(|group| is_all(model, group)),
        _ => false,
    }
}
