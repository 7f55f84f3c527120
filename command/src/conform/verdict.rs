//! The verdict on a document.

use std::ops::Range;

use serde::Serialize;
use xsd_schema::validation::SchemaValidator;

use super::as_xml;
use super::characters::{self, Replaced};
use super::lenient::{self, Notices};
use super::problem::{Effect, MOST, Problem};
use super::respell::respell;
use super::schemas::Schemas;
use super::tree::{self, Place, Tree};
use super::violations::{Violation, violations};

/// What is said of a document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Verdict {
    pub(crate) file: String,
    /// Which document of the file it is, from 1, if there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) document: Option<usize>,
    /// Whether the schemas admit it.
    pub(crate) valid: bool,
    /// The worst that becomes of a part of it, or of all of it. `None` if all is as the schemas say.
    pub(crate) lenient: Option<Effect>,
    pub(crate) problems: Vec<Problem>,
}

impl Verdict {
    /// Whether it is valid, or has only problems that are allowed.
    pub(crate) fn passes(&self, allowed: &[Effect]) -> bool {
        let mut problems = self.problems.iter();
        self.valid || problems.all(|problem| allowed.contains(&problem.lenient))
    }

    /// A file whose bytes are no text.
    pub(crate) fn not_text(file: String, bytes: &[u8]) -> Self {
        let problems = as_xml::refused("", bytes).into_iter().collect();
        Self {
            file,
            document: None,
            valid: false,
            lenient: Some(Effect::Refused),
            problems,
        }
    }
}

/// Judges a document of a file.
pub(crate) fn judge(
    schemas: &Schemas,
    validator: Option<&SchemaValidator<'_>>,
    file: &str,
    range: Range<usize>,
) -> (bool, Vec<Problem>) {
    let (before, document) = (&file[..range.start], &file[range.clone()]);
    if let Some(problem) = as_xml::refused(before, document.as_bytes()) {
        return (false, vec![problem]);
    }
    let repaired = characters::repair(document);
    let tree = match Tree::parse(file, range.start, &repaired, &schemas.namespaces) {
        Ok(tree) => tree,
        Err(problem) => return (false, vec![problem]),
    };
    let respelt = respell(&repaired.text, &schemas.namespaces);
    let violations = match validator.zip(schemas.set.as_ref()) {
        None => Ok(Vec::new()),
        Some((validator, set)) => violations(validator, set, &respelt.text, &tree),
    };
    let violations = match violations {
        Ok(violations) => violations,
        Err(problem) => return (false, vec![problem]),
    };
    let notices = lenient::read(&schemas.model, &schemas.profile, &tree);
    let spellings = respelt.found.iter().map(|(offset, namespace)| {
        let what = format!("the namespace {namespace:?} is spelt https://, expected http://");
        (*offset, what)
    });
    // A reference is read with the part that it is in.
    let is_read = |replaced: &&Replaced| {
        !(replaced.is_reference && notices.leave_out(&tree, replaced.offset))
    };
    let characters = repaired.found.iter().filter(is_read);
    let characters = characters.map(|replaced| (replaced.offset, replaced.what.clone()));
    let repairs = spellings.chain(characters).map(|(offset, what)| {
        let path = tree::path(tree.element_at(offset));
        tree.problem_at(offset, path, what, None, Effect::Repaired)
    });
    let mut problems: Vec<Problem> = repairs.collect();
    let is_judged = validator.is_some() || notices.is_empty();
    let is_valid = is_judged && violations.is_empty() && problems.is_empty();
    let violations = at_noticed_children(&tree, violations, &notices);
    for notice in notices.iter() {
        let is_told = violations
            .iter()
            .any(|violation| tells(violation, &notice.place));
        if !is_told {
            let what = notice.what.clone();
            problems.push(tree.problem(&notice.place, what, None, notice.effect));
        }
    }
    for violation in &violations {
        let Violation { place, what, rule } = violation;
        let is_of_order = violation.child().is_some();
        let effect = notices.effect_at(&tree, place, is_of_order);
        let rule = Some((*rule).to_owned());
        problems.push(tree.problem(place, what.clone(), rule, effect));
    }
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if violations.len().max(notices.len()) >= MOST {
        let what = format!("only the first {MOST} problems are listed");
        let worst = notices.iter().map(|notice| notice.effect).max();
        let path = tree::path(tree.root());
        problems.push(tree.problem_at(0, path, what, None, worst.unwrap_or(Effect::Kept)));
    }
    (is_valid, problems)
}

/// Whether a violation is what a notice is about: it is at the same place, or the validator has the parent of the
/// element in mind.
fn tells(violation: &Violation, place: &Place) -> bool {
    violation.place == *place
        || violation.place.element == place.element
            && (violation.place.attribute.is_none() || place.attribute.is_none())
}

/// Moves what is said of an element about a child in it to the child of that name of which something is noticed.
fn at_noticed_children(
    tree: &Tree<'_>,
    violations: Vec<Violation>,
    notices: &Notices,
) -> Vec<Violation> {
    let mut taken: Vec<Place> = Vec::new();
    let moved = violations.into_iter().map(|mut violation| {
        let parent = violation.place.element;
        let is_child = |place: &Place| {
            let node = tree.node(place.element);
            let is_named = |name: &str| node.is_some_and(|node| node.tag_name().name() == name);
            place.attribute.is_none()
                && violation.child().is_some_and(is_named)
                && node
                    .and_then(|node| node.parent())
                    .is_some_and(|of| of.id() == parent)
        };
        let mut places = notices.iter().map(|notice| &notice.place);
        if let Some(place) = places.find(|place| is_child(place) && !taken.contains(place)) {
            taken.push(place.clone());
            violation.place = place.clone();
        }
        violation
    });
    moved.collect()
}
