//! From a content model to slots: what a struct has a field for, in schema order.

use super::Tie;
use crate::error::Error;
use crate::model::{
    Documentation, Element, Location, Model, Occurs, Particle, QName, Term, Wildcard,
};

/// A part of a content model that becomes one field, or one alternative.
#[derive(Clone, Debug)]
pub(super) struct Slot<'m> {
    pub(super) occurs: Occurs,
    /// Whether error responses leave it out, although the schema requires it.
    pub(super) is_waived: bool,
    /// The optional sequence that cannot be there without it.
    pub(super) tie: Option<Tie>,
    pub(super) part: Part<'m>,
}

#[derive(Clone, Debug)]
pub(super) enum Part<'m> {
    Element {
        element: &'m Element,
        doc: &'m Documentation,
        /// A local element, whose anonymous type is named after its parent.
        is_local: bool,
    },
    Any {
        wildcard: &'m Wildcard,
        at: &'m Location,
    },
    Choice {
        alternatives: Vec<Slot<'m>>,
        /// The model group that consists of this choice.
        group: Option<&'m str>,
        /// The substitution head for which it stands.
        head: Option<&'m QName>,
        at: &'m Location,
    },
    Sequence {
        slots: Vec<Slot<'m>>,
        at: &'m Location,
    },
}

impl Slot<'_> {
    pub(super) fn is_repeated(&self) -> bool {
        self.occurs.max.is_none_or(|max| max > 1)
    }
}

/// The slots of a particle.
pub(super) fn slots<'m>(model: &'m Model, particle: &'m Particle) -> Result<Vec<Slot<'m>>, Error> {
    let occurs = particle.occurs;
    let mut slots = match &particle.term {
        Term::Element(element) => {
            vec![Slot {
                occurs,
                is_waived: false,
                tie: None,
                part: Part::Element {
                    element,
                    doc: &element.doc,
                    is_local: true,
                },
            }]
        }
        Term::ElementRef(name, doc) => vec![Slot {
            occurs,
            is_waived: false,
            tie: None,
            part: reference(model, name, doc, &particle.at)?,
        }],
        Term::Any(wildcard) => vec![Slot {
            occurs,
            is_waived: false,
            tie: None,
            part: Part::Any {
                wildcard,
                at: &particle.at,
            },
        }],
        Term::Group(name) => {
            let Some(particle) = model.groups.get(name) else {
                return Ok(Vec::new());
            };
            let mut inner = self::slots(model, particle)?;
            if let [
                Slot {
                    part: Part::Choice { group, .. },
                    ..
                },
            ] = &mut *inner
            {
                *group = Some(&name.local);
            }
            combine(inner, occurs, &particle.at)
        }
        Term::Sequence(parts) | Term::All(parts) => {
            let mut inner = Vec::new();
            for part in parts {
                inner.extend(self::slots(model, part)?);
            }
            combine(inner, occurs, &particle.at)
        }
        Term::Choice(parts) => choice(model, parts, occurs, &particle.at)?,
    };
    for slot in &mut slots {
        slot.is_waived |= particle.is_optional_on_error;
    }
    Ok(slots)
}

fn reference<'m>(
    model: &'m Model,
    name: &'m QName,
    doc: &'m Documentation,
    at: &'m Location,
) -> Result<Part<'m>, Error> {
    let Some(head) = model.elements.get(name) else {
        return Err(super::values::unresolved(name));
    };
    let members = model.substitutions.get(name).map_or(&[][..], Vec::as_slice);
    if members.is_empty() {
        let doc = if doc.text.is_empty() { &head.doc } else { doc };
        return Ok(Part::Element {
            element: head,
            doc,
            is_local: false,
        });
    }
    let members = members
        .iter()
        .filter_map(|member| model.elements.get(member));
    let elements = std::iter::once(head)
        .chain(members)
        .filter(|element| !element.is_abstract);
    let part = |element: &'m Element| Part::Element {
        element,
        doc: &element.doc,
        is_local: false,
    };
    let alternatives = elements
        .map(|element| Slot {
            occurs: Occurs::ONCE,
            is_waived: false,
            tie: None,
            part: part(element),
        })
        .collect();
    Ok(Part::Choice {
        alternatives,
        group: None,
        head: Some(name),
        at,
    })
}

fn choice<'m>(
    model: &'m Model,
    parts: &'m [Particle],
    occurs: Occurs,
    at: &'m Location,
) -> Result<Vec<Slot<'m>>, Error> {
    let is_free = occurs.max.is_none();
    let mut alternatives = Vec::new();
    let mut is_optional = false;
    for part in parts {
        let mut inner = slots(model, part)?;
        is_optional |= inner.iter().all(|slot| slot.occurs.min == 0);
        match (inner.pop(), inner.is_empty()) {
            (None, _) => {}
            (Some(mut only), true) if parts.len() > 1 => {
                // The alternative is there, and so is its sequence.
                if let Some(tie) = only.tie.take() {
                    only.occurs.min = tie.least;
                }
                alternative(only, is_free, at, &mut alternatives);
            }
            (Some(only), true) => alternatives.push(only),
            (Some(last), false) => {
                inner.push(last);
                alternatives.push(Slot {
                    occurs: Occurs::ONCE,
                    is_waived: false,
                    tie: None,
                    part: Part::Sequence {
                        slots: inner,
                        at: &part.at,
                    },
                });
            }
        }
    }
    let occurs = Occurs {
        min: if is_optional { 0 } else { occurs.min },
        ..occurs
    };
    if alternatives.len() > 1 {
        return Ok(vec![Slot {
            occurs,
            is_waived: false,
            tie: None,
            part: Part::Choice {
                alternatives,
                group: None,
                head: None,
                at,
            },
        }]);
    }
    // A choice without an alternative chooses nothing.
    let only = match alternatives.pop() {
        Some(Slot {
            occurs: Occurs::ONCE,
            is_waived: false,
            tie: None,
            part: Part::Sequence { slots, .. },
        }) => slots,
        only => only.into_iter().collect(),
    };
    Ok(combine(only, occurs, at))
}

/// Adds an alternative to a choice. If that repeats without limit, what repeats in the alternative
/// adds nothing; elsewhere, what is no element and repeats becomes a group of its own.
fn alternative<'m>(
    slot: Slot<'m>,
    is_free: bool,
    at: &'m Location,
    alternatives: &mut Vec<Slot<'m>>,
) {
    let repeats = slot.occurs.max != Some(1);
    let is_absorbed = !repeats || (is_free && slot.occurs.max.is_none());
    match slot.part {
        Part::Choice {
            alternatives: nested,
            ..
        } if is_absorbed => alternatives.extend(nested),
        Part::Element { .. } if !is_absorbed => alternatives.push(slot),
        part if is_absorbed => alternatives.push(Slot {
            occurs: Occurs::ONCE,
            is_waived: false,
            tie: None,
            part,
        }),
        part => alternatives.push(Slot {
            occurs: Occurs::ONCE,
            is_waived: false,
            tie: None,
            part: Part::Sequence {
                slots: vec![Slot {
                    occurs: slot.occurs,
                    is_waived: false,
                    tie: None,
                    part,
                }],
                at,
            },
        }),
    }
}

/// Slots of a sequence that itself occurs so often.
fn combine<'m>(mut inner: Vec<Slot<'m>>, occurs: Occurs, at: &'m Location) -> Vec<Slot<'m>> {
    if occurs == Occurs::ONCE || inner.is_empty() {
        return inner;
    }
    match (occurs.max, &mut *inner) {
        (Some(1), slots) => {
            let others = slots.len() - 1;
            for (index, slot) in slots.iter_mut().enumerate() {
                let least = std::mem::take(&mut slot.occurs.min);
                // One that is alone and there once is all of its sequence.
                if least > u64::from(others == 0) {
                    slot.tie = Some(Tie {
                        least,
                        before: index,
                        after: others - index,
                    });
                }
                slot.is_waived = false;
            }
            inner
        }
        (max, [only]) => {
            only.occurs.min = only.occurs.min.saturating_mul(occurs.min);
            only.occurs.max = only.occurs.max.zip(max).map(|(a, b)| a.saturating_mul(b));
            inner
        }
        _ => vec![Slot {
            occurs,
            is_waived: false,
            tie: None,
            part: Part::Sequence { slots: inner, at },
        }],
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
