//! Stage 2, continued, **constraints**: the rules of XML Schema for the components of a schema, in addition
//! to their syntax. All components are checked, even if no operation or root element reaches them.
//!
//! | module | constraint of XSD 1.0 |
//! |---|---|
//! | `content` | the content model of a type, including that of its base |
//! | `unique_particle` | Unique Particle Attribution: the name of an element shows to which particle it belongs |
//! | `consistent_elements` | Element Declarations Consistent: elements of one name have one type |
//! | `all_groups` | `xs:all` is a whole content model |
//! | `facets` | the values of facets are values of the base, and narrow it |
//! | `restriction`, `particles`, `attributes`, `wildcards` | a restriction admits nothing that its base does not |
//! | `lists` | the items of a list are not lists |
//! | `finals` | `final` says which types may not be made of a type |
//! | `substitutions` | the types of a substitution group derive from that of its head |
//! | `values` | default and fixed values are values of their types |
//! | `patterns` | a pattern is a regular expression of XSD |

mod all_groups;
mod attributes;
mod consistent_elements;
mod content;
mod derivation;
mod facets;
mod finals;
mod lists;
mod particles;
mod patterns;
mod restriction;
mod substitutions;
mod unique_particle;
mod values;
pub(crate) mod wildcards;

use crate::error::Error;
use crate::model::{Content, Element, Model, Particle, Term, Type, TypeRef, Variety};

/// Checks all components of a model.
///
/// # Errors
/// The first thing that XML Schema forbids, with its location.
pub fn check(model: &Model) -> Result<(), Error> {
    for (name, ty) in &model.types {
        check_type(model, &TypeRef::Named(name.clone()), ty)?;
    }
    for element in model.elements.values() {
        substitutions::check(model, element)?;
        check_element(model, element)?;
    }
    let mut groups = model.groups.values();
    groups.try_for_each(|group| check_particle(model, group))
}

/// Checks a type and those that are defined in it.
fn check_type(model: &Model, reference: &TypeRef, ty: &Type) -> Result<(), Error> {
    match ty {
        Type::Simple(ty) => {
            patterns::check(ty)?;
            facets::check(model, ty)?;
            finals::check_simple(model, ty)?;
            lists::check(model, ty)?;
            match &ty.variety {
                Variety::Restriction { base, .. } => check_reference(model, base),
                Variety::List(item) => check_reference(model, item),
                Variety::Union(members) => {
                    let mut members = members.iter();
                    members.try_for_each(|member| check_reference(model, member))
                }
            }
        }
        Type::Complex(ty) => {
            finals::check_complex(model, reference, &ty.at)?;
            let content = content::of(model, ty);
            all_groups::check(model, ty)?;
            unique_particle::check(model, &content)?;
            consistent_elements::check(model, &content)?;
            restriction::check(model, ty)?;
            for attribute in &ty.attributes {
                values::check_attribute(model, attribute)?;
                check_reference(model, &attribute.ty)?;
            }
            match &ty.content {
                Content::Empty => Ok(()),
                Content::Simple(value) => check_reference(model, value),
                Content::Particle(particle) => check_particle(model, particle),
            }
        }
    }
}

fn check_reference(model: &Model, reference: &TypeRef) -> Result<(), Error> {
    match reference {
        TypeRef::Anonymous(ty) => check_type(model, reference, ty),
        TypeRef::Builtin(_) | TypeRef::Named(_) => Ok(()),
    }
}

fn check_element(model: &Model, element: &Element) -> Result<(), Error> {
    values::check_element(model, element)?;
    check_reference(model, &element.ty)
}

fn check_particle(model: &Model, particle: &Particle) -> Result<(), Error> {
    match &particle.term {
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => parts
            .iter()
            .try_for_each(|part| check_particle(model, part)),
        Term::Element(element) => check_element(model, element),
        Term::Group(_) | Term::ElementRef(..) | Term::Any(_) => Ok(()),
    }
}
