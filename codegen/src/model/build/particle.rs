//! Particles: sequences, choices and what is in them.

use xsd_parser::models::schema::MaxOccurs;
use xsd_parser::models::schema::xs::{Any, GroupType, GroupTypeContent};

use super::builder::Builder;
use super::located::{Located, Source};
use super::wildcard::wildcard;
use crate::error::{Error, ErrorKind};
use crate::model::{Occurs, Particle, Term};

/// What a group of particles is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compositor {
    Reference,
    All,
    Choice,
    Sequence,
}

impl<'a> Builder<'a> {
    /// A group of particles. `None` if it may not occur at all. Its references are checked even then.
    pub(super) fn group(
        &self,
        compositor: Compositor,
        group: Located<'a, GroupType>,
        is_nested: bool,
    ) -> Result<Option<Particle>, Error> {
        let occurs = occurs(group.min_occurs, group.max_occurs, group.at)?;
        let term = match compositor {
            Compositor::Reference => self.group_ref(group, is_nested, occurs)?,
            Compositor::All => Term::All(self.members(group)?),
            Compositor::Choice => Term::Choice(self.members(group)?),
            Compositor::Sequence => Term::Sequence(self.members(group)?),
        };
        Ok(present(Particle {
            occurs,
            is_optional_on_error: false,
            term,
            at: group.at.location(),
        }))
    }

    /// What `xs:group` defines.
    pub(super) fn named_group(&self, group: Located<'a, GroupType>) -> Result<Particle, Error> {
        for content in &group.xs.content {
            if let Some((compositor, content)) = compositor(content) {
                let content = group.child(content);
                let absent = || {
                    let term = Term::Sequence(Vec::new());
                    Particle {
                        occurs: Occurs::ONCE,
                        is_optional_on_error: false,
                        term,
                        at: content.at.location(),
                    }
                };
                return Ok(self
                    .group(compositor, content, false)?
                    .unwrap_or_else(absent));
            }
        }
        Err(group.at.incomplete("xs:all or xs:choice or xs:sequence"))
    }

    fn members(&self, group: Located<'a, GroupType>) -> Result<Vec<Particle>, Error> {
        use GroupTypeContent as C;
        let mut members = Vec::new();
        for content in &group.xs.content {
            members.extend(match (compositor(content), content) {
                (Some((compositor, inner)), _) => {
                    self.group(compositor, group.child(inner), true)?
                }
                (None, C::Element(element)) => {
                    let element = group.child(element);
                    let occurs = occurs(element.min_occurs, element.max_occurs, element.at)?;
                    let term = self.local_element(element)?;
                    present(Particle {
                        occurs,
                        is_optional_on_error: false,
                        term,
                        at: element.at.location(),
                    })
                }
                (None, C::Any(any)) => any_particle(group.child(any))?,
                (None, _) => None,
            });
        }
        Ok(members)
    }

    fn group_ref(
        &self,
        group: Located<'a, GroupType>,
        is_nested: bool,
        occurs: Occurs,
    ) -> Result<Term, Error> {
        let Some(name) = &group.ref_ else {
            return Err(group.at.incomplete("the attribute ref"));
        };
        let (name, definition) = self.symbols.groups.find(group.at, "ref", name)?;
        let is_all = definition
            .content
            .iter()
            .any(|c| matches!(c, GroupTypeContent::All(_)));
        if is_all && (is_nested || occurs.max != Some(1)) {
            return Err(group.at.error(ErrorKind::All));
        }
        Ok(Term::Group(name))
    }
}

/// What kind of group of particles a child is, if it is one.
fn compositor(content: &GroupTypeContent) -> Option<(Compositor, &GroupType)> {
    use GroupTypeContent as C;
    match content {
        C::Group(group) => Some((Compositor::Reference, group)),
        C::All(group) => Some((Compositor::All, group)),
        C::Choice(group) => Some((Compositor::Choice, group)),
        C::Sequence(group) => Some((Compositor::Sequence, group)),
        C::Annotation(_) | C::Element(_) | C::Any(_) => None,
    }
}

fn any_particle(any: Located<'_, Any>) -> Result<Option<Particle>, Error> {
    let occurs = occurs(any.min_occurs, any.max_occurs, any.at)?;
    let wildcard = wildcard(any.namespace.as_ref(), &any.process_contents, any.at)?;
    Ok(present(Particle {
        occurs,
        is_optional_on_error: false,
        term: Term::Any(wildcard),
        at: any.at.location(),
    }))
}

fn present(particle: Particle) -> Option<Particle> {
    Some(particle).filter(|particle| particle.occurs.max != Some(0))
}

fn occurs(min: usize, max: MaxOccurs, at: Source<'_>) -> Result<Occurs, Error> {
    let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    let min = number(min);
    let max = match max {
        MaxOccurs::Unbounded => None,
        MaxOccurs::Bounded(max) => Some(number(max)),
    };
    match max {
        Some(max) if min > max => {
            Err(at.attribute_error("minOccurs", ErrorKind::Occurrence { min, max }))
        }
        _ => Ok(Occurs { min, max }),
    }
}
