//! What the validator says of a document.

use roxmltree::Node;
use xsd_runtime::value::Value;
use xsd_schema::validation::{
    CollectingValidationSink, DriveError, PathStep, SchemaValidator, ValidationError,
    drive_quick_xml,
};

use super::envelope::SOAP;
use super::problem::{Effect, MOST, Problem};
use super::tree::{Name, Place, Tree, is_other_text};

/// What breaks a rule of XML Schema.
pub(crate) struct Violation {
    pub(crate) place: Place,
    pub(crate) what: String,
    pub(crate) rule: &'static str,
}

/// Validates a document, which is in the spelling of the schemas. The tree is that of the document as it came. The
/// error is why there is no verdict.
pub(crate) fn violations(
    validator: &SchemaValidator<'_>,
    set: &xsd_schema::SchemaSet,
    text: &str,
    tree: &Tree<'_>,
) -> Result<Vec<Violation>, Problem> {
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let mut run = validator.start_run(CollectingValidationSink {
        errors: &mut errors,
        warnings: &mut warnings,
    });
    let driven = drive_quick_xml(text.as_bytes(), &mut run, set);
    drop(run);
    match driven {
        Ok(_) => {}
        Err(DriveError::Validation(error)) => errors.push(error),
        Err(error) => {
            let at = match &error {
                DriveError::NotWellFormed(what) => usize::try_from(what.position()).unwrap_or(0),
                _ => 0,
            };
            let what = error.to_string();
            return Err(tree.problem_at(at, String::new(), what, None, Effect::Refused));
        }
    }
    let found = errors.iter().take(MOST).map(|error| Violation {
        place: place(tree, error),
        what: one_line(&error.message),
        rule: error.constraint,
    });
    let found = found.filter(|found| !is_of_soap(tree, found) && !is_spaced_base64(tree, found));
    Ok(at_children(tree, found.collect()))
}

/// An element may not be where it is. The validator says so of its parent.
const NOT_ALLOWED: &str = "cvc-complex-type.2.4";
/// A text may not be where it is. The validator says so of its parent.
const TEXT: &str = "cvc-complex-type.2.3";
/// An element has no declaration. That says no more than that it may not be where it is.
const NOT_DECLARED: &str = "cvc-elt.1";

/// Moves what is said of an element about a child or a text in it to that.
fn at_children(tree: &Tree<'_>, found: Vec<Violation>) -> Vec<Violation> {
    let mut moved: Vec<Violation> = Vec::new();
    for mut violation in found {
        let Some(node) = tree.node(violation.place.element) else {
            continue;
        };
        if violation.rule == NOT_DECLARED
            && let Some(last) = moved.last_mut()
            && last.child() == Some(node.tag_name().name())
            && node
                .parent()
                .is_some_and(|parent| parent.id() == last.place.element)
        {
            last.place = violation.place;
            continue;
        }
        let is_taken = |node: &Node<'_, '_>| {
            let place = Place::element(*node);
            moved
                .iter()
                .any(|other| other.place == place && other.rule == TEXT)
        };
        let mut texts = node.children().filter(is_other_text);
        if violation.rule == TEXT
            && let Some(text) = texts.find(|text| !is_taken(text))
        {
            violation.place = Place::element(text);
        }
        moved.push(violation);
    }
    moved
}

impl Violation {
    /// The local name of the child that may not be where it is.
    pub(crate) fn child(&self) -> Option<&str> {
        let rest = self
            .what
            .strip_prefix("Element '")
            .filter(|_| self.rule == NOT_ALLOWED)?;
        rest.strip_suffix("' is not allowed at this position in the content model")
    }
}

/// A message of the validator has the whole value, which may be long.
const LONGEST: usize = 240;

fn one_line(message: &str) -> String {
    let words: Vec<&str> = message.split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// XML Schema admits white space between the characters of `xs:base64Binary`, and this version of the validator
/// does not.
fn is_spaced_base64(tree: &Tree<'_>, violation: &Violation) -> bool {
    const SAYS: &str = "Invalid base64Binary value";
    let node = tree.node(violation.place.element);
    let value = node.and_then(|node| match &violation.place.attribute {
        Some(name) => {
            let mut attributes = node.attributes();
            let found =
                attributes.find(|found| tree.spelt(found.namespace(), found.name()) == *name);
            found.map(|found| found.value())
        }
        None => node.text(),
    });
    let value = value.unwrap_or_default().trim();
    violation.what.starts_with(SAYS)
        && value.contains(char::is_whitespace)
        && Vec::<u8>::from_text(value).is_some()
}

/// The element or attribute that an error is about.
fn place(tree: &Tree<'_>, error: &ValidationError) -> Place {
    let mut node = tree.root();
    let mut attribute = None;
    let steps = error
        .instance_path()
        .map(|path| path.steps().collect::<Vec<_>>());
    for (index, step) in steps.unwrap_or_default().into_iter().enumerate() {
        let name = step.name();
        let name = Name {
            namespace: name
                .namespace()
                .filter(|uri| !uri.is_empty())
                .map(str::to_owned),
            local: name.local_name().to_owned(),
        };
        match step {
            PathStep::Element { position, .. } if index > 0 => {
                let mut same = node
                    .children()
                    .filter(|child: &Node<'_, '_>| child.is_element() && tree.name(*child) == name);
                match same.nth(position.saturating_sub(1)) {
                    Some(child) => node = child,
                    None => break,
                }
            }
            PathStep::Attribute { .. } => attribute = Some(name),
            _ => {}
        }
    }
    Place {
        element: node.id(),
        attribute,
    }
}

/// SOAP lets a sender put its attributes on any header block, whatever the schema of the block says.
fn is_of_soap(tree: &Tree<'_>, violation: &Violation) -> bool {
    let is_soap = |namespace: Option<&str>| namespace.is_some_and(|uri| SOAP.contains(&uri));
    let attribute = violation.place.attribute.as_ref();
    let parent = tree
        .node(violation.place.element)
        .and_then(|node| node.parent_element());
    let header = parent.map(|parent| tree.name(parent));
    attribute.is_some_and(|name| is_soap(name.namespace.as_deref()))
        && header.is_some_and(|name| name.local == "Header" && is_soap(name.namespace.as_deref()))
}
