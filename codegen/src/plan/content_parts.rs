//! From a content model to its content parts, in schema order. A struct has a field for each of them.

use super::co_occurrence::CoOccurrence;
use super::leaves::{Leaves, has_double};
use super::parts::{ContentPart, PartKind, may_be_empty};
use super::values::unresolved;
use crate::error::Error;
use crate::model::{Documentation, Element, Location, Model, Occurs, Particle, QName, Term};

/// The content parts of a particle. `around` are the leaves of the type and its family.
pub(super) fn content_parts<'m>(
    model: &'m Model,
    particle: &'m Particle,
    around: &Leaves<'m>,
) -> Result<Vec<ContentPart<'m>>, Error> {
    let parts = Maker { model, around }.particle(particle)?;
    Ok(parts.unwrap_or_else(|| {
        // No content is right, not even none: a choice without alternatives that must be there.
        let kind = PartKind::Choice {
            alternatives: Vec::new(),
            group: None,
            head: None,
            at: &particle.at,
        };
        vec![ContentPart::new(Occurs::ONCE, kind)]
    }))
}

/// Content parts, or `None` if no content is right.
type Parts<'m> = Option<Vec<ContentPart<'m>>>;

struct Maker<'m, 'a> {
    model: &'m Model,
    around: &'a Leaves<'m>,
}

impl<'m> Maker<'m, '_> {
    fn particle(&self, particle: &'m Particle) -> Result<Parts<'m>, Error> {
        let (occurs, at) = (particle.occurs, &particle.at);
        let parts = match &particle.term {
            Term::Element(element) => {
                let kind = PartKind::Element {
                    element,
                    doc: &element.doc,
                    is_local: true,
                };
                Some(vec![ContentPart::new(occurs, kind)])
            }
            // Nothing can stand there, as in a choice without alternatives.
            Term::ElementRef(name, _) if is_abstract(self.model, name) => {
                self.choice(&[], occurs, at)?
            }
            Term::ElementRef(name, doc) => {
                let kind = reference(self.model, name, doc, at)?;
                Some(vec![ContentPart::new(occurs, kind)])
            }
            Term::Any(wildcard) => {
                let kind = PartKind::Any { wildcard };
                Some(vec![ContentPart::new(occurs, kind)])
            }
            Term::Group(name) => {
                let Some(particle) = self.model.groups.get(name) else {
                    return Ok(Some(Vec::new()));
                };
                let mut inner = self.particle(particle)?;
                if let Some([only]) = inner.as_deref_mut()
                    && let PartKind::Choice { group, .. } = &mut only.kind
                {
                    *group = Some(&name.local);
                }
                self.sequence(inner, occurs, at)
            }
            Term::Sequence(particles) | Term::All(particles) => {
                let inner = particles.iter().map(|particle| self.particle(particle));
                let inner: Option<Vec<_>> = inner.collect::<Result<_, _>>()?;
                let inner = inner.map(|inner| inner.into_iter().flatten().collect());
                self.sequence(inner, occurs, at)
            }
            Term::Choice(particles) => self.choice(particles, occurs, at)?,
        };
        Ok(parts.map(|mut parts| {
            for part in &mut parts {
                part.is_optional_on_error |= particle.is_optional_on_error;
            }
            parts
        }))
    }

    fn choice(
        &self,
        particles: &'m [Particle],
        occurs: Occurs,
        at: &'m Location,
    ) -> Result<Parts<'m>, Error> {
        let is_free = occurs.max.is_none();
        let mut alternatives = Vec::new();
        let (mut is_optional, mut is_possible) = (false, false);
        for particle in particles {
            let Some(mut inner) = self.particle(particle)? else {
                continue;
            };
            is_possible = true;
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
                    let at = &particle.at;
                    alternatives.push(ContentPart::sequence(Occurs::ONCE, inner, at));
                }
            }
        }
        let occurs = Occurs {
            min: if is_optional { 0 } else { occurs.min },
            ..occurs
        };
        if !is_possible {
            return Ok((occurs.min == 0).then(Vec::new));
        }
        if alternatives.len() > 1 {
            let kind = PartKind::Choice {
                alternatives,
                group: None,
                head: None,
                at,
            };
            return Ok(Some(vec![ContentPart::new(occurs, kind)]));
        }
        let only = match alternatives.pop() {
            Some(ContentPart {
                occurs,
                is_optional_on_error: false,
                co_occurrence: None,
                kind: PartKind::Sequence { parts, .. },
                ..
            }) if occurs.max == Some(1) && (occurs.min == 1 || may_be_empty(&parts)) => parts,
            only => only.into_iter().collect(),
        };
        Ok(self.sequence(Some(only), occurs, at))
    }

    /// The parts of a sequence with this occurrence.
    fn sequence(&self, inner: Parts<'m>, occurs: Occurs, at: &'m Location) -> Parts<'m> {
        let Some(mut inner) = inner else {
            return (occurs.min == 0).then(Vec::new);
        };
        if occurs == Occurs::ONCE || inner.is_empty() {
            return Some(inner);
        }
        let is_optional = occurs.max == Some(1);
        if let [
            ContentPart {
                co_occurrence: Some(_),
                ..
            },
        ] = &*inner
            && is_optional
        {
            return Some(inner);
        }
        if let [only] = &mut *inner
            && let Some(product) = product(only, occurs)
        {
            only.occurs = product;
            only.co_occurrence = None;
            only.is_optional_on_error &= occurs.max != Some(1);
            let least = std::mem::take(&mut only.occurs.min);
            if occurs.min > 0 || least <= 1 {
                only.occurs.min = if occurs.min == 0 { 0 } else { least };
            } else {
                only.co_occurrence = Some(CoOccurrence {
                    least,
                    before: 0,
                    after: 0,
                });
            }
            return Some(inner);
        }
        if !is_optional || (!may_be_empty(&inner) && has_double(&inner, self.around)) {
            return Some(vec![ContentPart::sequence(occurs, inner, at)]);
        }
        let others = inner.len() - 1;
        for (index, part) in inner.iter_mut().enumerate() {
            let least = std::mem::take(&mut part.occurs.min);
            if least > 0 {
                part.co_occurrence = Some(CoOccurrence {
                    least,
                    before: index,
                    after: others - index,
                });
            }
            part.is_optional_on_error = false;
        }
        Some(inner)
    }
}

/// How often the only part of a sequence with this occurrence occurs, if it can be as often as any number between
/// the least and the most. If the sequence is optional, the least is for when it is there.
fn product(only: &ContentPart<'_>, occurs: Occurs) -> Option<Occurs> {
    let (least, most) = (occurs.min.max(1), occurs.max);
    let Occurs { min, max } = only.occurs;
    if only.co_occurrence.is_some() {
        return None;
    }
    // Between `least` and one occurrence more there must be no gap. With more occurrences a gap is smaller.
    let reach = max.map(|max| max.saturating_mul(least).saturating_add(1));
    let next = min.saturating_mul(least.saturating_add(1));
    if most != Some(least) && reach.is_some_and(|reach| reach < next) {
        return None;
    }
    Some(Occurs {
        min: min.saturating_mul(least),
        max: max.zip(most).map(|(a, b)| a.saturating_mul(b)),
    })
}

/// Adds an alternative to a choice. If the choice is repeated without limit, a repetition inside the
/// alternative adds nothing. Otherwise a repeated part that is not an element becomes a group.
fn alternative<'m>(
    part: ContentPart<'m>,
    is_free: bool,
    at: &'m Location,
    alternatives: &mut Vec<ContentPart<'m>>,
) {
    let is_absorbed = !part.is_repeated() || (is_free && part.occurs.min <= 1);
    match part.kind {
        PartKind::Choice {
            alternatives: nested,
            ..
        } if is_absorbed => alternatives.extend(nested),
        PartKind::Element { .. } if !is_absorbed => alternatives.push(part),
        kind if is_absorbed => alternatives.push(ContentPart::new(Occurs::ONCE, kind)),
        kind => {
            let parts = vec![ContentPart::new(part.occurs, kind)];
            alternatives.push(ContentPart::sequence(Occurs::ONCE, parts, at));
        }
    }
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
    if members.is_empty() {
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

/// Whether neither an element nor any member of its substitution group can be in a document.
fn is_abstract(model: &Model, name: &QName) -> bool {
    let head = model.elements.get(name);
    head.is_some_and(|head| substitutes(model, name, head).is_empty())
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
