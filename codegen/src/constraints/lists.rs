//! The items of a list are separated by white space, so they are not lists themselves.

use crate::error::{Error, ErrorKind};
use crate::model::simple_values::{Base, Restrictions};
use crate::model::{Builtin, Model, SimpleType, TypeRef, Variety};

/// The greatest depth of nested unions.
const MOST_DEPTH: usize = 50;

/// Checks a list.
pub(super) fn check(model: &Model, ty: &SimpleType) -> Result<(), Error> {
    match &ty.variety {
        Variety::List(item) if has_lists(model, item, 0) => {
            Err(Error::new(&ty.at, ErrorKind::ListOfLists))
        }
        _ => Ok(()),
    }
}

/// Whether a type is a list, or a union with a list among its members.
fn has_lists(model: &Model, ty: &TypeRef, depth: usize) -> bool {
    match Restrictions::of(model, ty).base {
        Base::List(_) | Base::Builtin(Builtin::NmTokens | Builtin::IdRefs | Builtin::Entities) => {
            true
        }
        Base::Union(members) if depth < MOST_DEPTH => {
            let mut members = members.iter();
            members.any(|member| has_lists(model, member, depth + 1))
        }
        _ => false,
    }
}
