//! Content models: a check of a sequence of children that counts every way in which they can be the content. The
//! reader and the writer count the values of fields instead, wherever that gives the same answer. The work for each child
//! grows with the maxima of the repetitions that it is in, not with the number of children.

use std::sync::Arc;

use crate::xml::any::{AnyElement, AnyName};
use crate::xml::occurrence::Occurs;
use crate::xml::read_error_kind::ReadErrorKind;
use crate::xml::wildcard::Wildcard;

/// What a part of a content model admits.
#[derive(Clone, Copy, Debug)]
pub enum ContentModel {
    /// An element with this name.
    Element(&'static str),
    /// An element that a wildcard admits.
    Any(Wildcard),
    /// All of these, in this order.
    Sequence(&'static [ContentModel]),
    /// One of these.
    Choice(&'static [ContentModel]),
    /// A sequence of these, at least and at most so many times.
    Repeated(usize, usize, &'static [ContentModel]),
    /// All of these, in any order. Only as the whole content of an element.
    All(&'static [ContentModel]),
    /// Any number of the elements that the type has, in any order. Only as the whole content of an element.
    Free,
}

/// A choice or a group that says what its content model is.
pub trait Modelled {
    /// Its content model.
    const MODEL: ContentModel;

    /// Lists its children.
    fn outline(&self, outline: &mut Outline);
}

impl<T: Modelled> Modelled for Box<T> {
    const MODEL: ContentModel = T::MODEL;

    fn outline(&self, outline: &mut Outline) {
        (**self).outline(outline);
    }
}

/// The children of an element, without what is in them.
#[derive(Debug, Default)]
pub struct Outline {
    pub(super) children: Vec<Child>,
    /// Whether there is an element that a choice does not know. It is reported by itself.
    pub(super) has_other: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Child {
    Element(&'static str),
    Any(Wildcard),
    /// An element that only its namespace is known of.
    In(Option<Arc<str>>),
}

impl Outline {
    /// Elements with a name.
    pub fn elements<T>(&mut self, name: &'static str, values: &[T]) {
        self.children
            .extend(values.iter().map(|_| Child::Element(name)));
    }

    /// Elements of a wildcard.
    pub fn any(&mut self, wildcard: Wildcard, values: &[AnyElement]) {
        self.children
            .extend(values.iter().map(|_| Child::Any(wildcard)));
    }

    /// An element that a wildcard admits, by its name.
    pub fn named(&mut self, name: &AnyName) {
        self.children.push(Child::In(name.namespace.clone()));
    }

    /// An element that a choice does not know.
    pub fn other<T>(&mut self, _element: &T) {
        self.has_other = true;
    }

    /// Choices or groups.
    pub fn particles<T: Modelled>(&mut self, values: &[T]) {
        for value in values {
            value.outline(self);
        }
    }
}

/// What is wrong if values are no content for so many occurrences of their model.
pub(crate) fn broken<T: Modelled>(
    occurs: Occurs,
    name: &str,
    values: &[T],
) -> Option<ReadErrorKind> {
    let mut outline = Outline::default();
    outline.particles(values);
    let model = [T::MODEL];
    let whole = Step::repeated(occurs.min, occurs.max, &model);
    if outline.has_other || admits(whole, &outline.children) {
        return None;
    }
    let counted = occurs.broken(values.len(), name);
    Some(counted.unwrap_or_else(|| ReadErrorKind::Occurrence {
        expected: occurs.of_items(),
        found: outline.children.len(),
    }))
}

fn admits(whole: Step<'_>, children: &[Child]) -> bool {
    let Some((first, children)) = children.split_first() else {
        return whole.min == 0 || whole.may_be_empty();
    };
    let mut states = Vec::new();
    begin(whole, &mut Vec::new(), first, &mut states);
    for child in children {
        states = after(states, child);
    }
    states.into_iter().any(can_end)
}

/// Where the next child can be.
pub(super) fn after<'m>(states: Vec<Path<'m>>, child: &Child) -> Vec<Path<'m>> {
    let mut next = Vec::new();
    for mut path in states {
        go_on(&mut path, child, &mut next);
    }
    next.sort_by(|one, other| numbers(one).cmp(numbers(other)));
    next.dedup_by(|one, other| numbers(one).eq(numbers(other)));
    next
}

/// Where in a model a child was found, from the whole to the leaf.
pub(super) type Path<'m> = Vec<Step<'m>>;

/// A sequence or choice that is repeated.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step<'m> {
    is_choice: bool,
    parts: &'m [ContentModel],
    min: usize,
    max: usize,
    /// The part in which the child is.
    part: usize,
    /// How many occurrences there are before it. If there may be any number of them, those beyond the least do not
    /// count.
    complete: usize,
}

fn numbers(path: &Path<'_>) -> impl Iterator<Item = (usize, usize)> {
    path.iter().map(|step| (step.part, step.complete))
}

impl<'m> Step<'m> {
    pub(super) fn repeated(min: usize, max: usize, parts: &'m [ContentModel]) -> Self {
        Self {
            is_choice: false,
            parts,
            min,
            max,
            part: 0,
            complete: 0,
        }
    }

    fn choice(parts: &'m [ContentModel]) -> Self {
        Self {
            is_choice: true,
            ..Self::repeated(1, 1, parts)
        }
    }

    /// Whether one occurrence may have no child.
    pub(super) fn may_be_empty(self) -> bool {
        if self.is_choice {
            self.parts.iter().any(ContentModel::may_be_empty)
        } else {
            self.parts.iter().all(ContentModel::may_be_empty)
        }
    }

    /// Whether the rest of the occurrence may have no child.
    fn may_end(self) -> bool {
        let mut rest = self.parts[self.part + 1..].iter();
        self.is_choice || rest.all(ContentModel::may_be_empty)
    }

    /// The occurrence after this one, if there may be one.
    fn next(self) -> Option<Self> {
        let complete = self.complete + 1;
        let is_free = self.max == usize::MAX;
        (complete < self.max).then_some(Self {
            complete: if is_free {
                complete.min(self.min)
            } else {
                complete
            },
            part: 0,
            ..self
        })
    }

    /// Whether there are enough occurrences.
    fn is_enough(self) -> bool {
        self.complete + 1 >= self.min || self.may_be_empty()
    }
}

impl ContentModel {
    /// Whether it is the element or wildcard of a child.
    pub(super) fn is(&self, child: &Child) -> bool {
        match (self, child) {
            (Self::Element(name), Child::Element(child)) => name == child,
            (Self::Any(any), Child::Any(child)) => any == child,
            (Self::Any(any), Child::In(namespace)) => any.admits(namespace.as_deref()),
            _ => false,
        }
    }

    pub(super) fn may_be_empty(&self) -> bool {
        match *self {
            Self::Element(_) | Self::Any(_) => false,
            Self::Free => true,
            Self::All(parts) => parts.iter().all(Self::may_be_empty),
            Self::Sequence(parts) => Step::repeated(1, 1, parts).may_be_empty(),
            Self::Choice(parts) => Step::choice(parts).may_be_empty(),
            Self::Repeated(min, max, parts) => {
                min == 0 || Step::repeated(min, max, parts).may_be_empty()
            }
        }
    }
}

/// Finds a child from the current part of an occurrence on.
pub(super) fn begin<'m>(
    step: Step<'m>,
    path: &mut Path<'m>,
    child: &Child,
    found: &mut Vec<Path<'m>>,
) {
    for (index, model) in step.parts.iter().enumerate().skip(step.part) {
        path.push(Step {
            part: index,
            ..step
        });
        match *model {
            _ if model.is(child) => found.push(path.clone()),
            ContentModel::Element(_) | ContentModel::Any(_) | ContentModel::Free => {}
            ContentModel::Sequence(parts) | ContentModel::All(parts) => {
                begin(Step::repeated(1, 1, parts), path, child, found);
            }
            ContentModel::Choice(parts) => begin(Step::choice(parts), path, child, found),
            ContentModel::Repeated(min, max, parts) => {
                begin(Step::repeated(min, max, parts), path, child, found);
            }
        }
        path.pop();
        if !step.is_choice && !model.may_be_empty() {
            break;
        }
    }
}

/// Finds a child that comes after the one at this path.
fn go_on<'m>(path: &mut Path<'m>, child: &Child, found: &mut Vec<Path<'m>>) {
    while let Some(step) = path.pop() {
        if !step.is_choice {
            let part = step.part + 1;
            begin(Step { part, ..step }, path, child, found);
        }
        if !step.may_end() {
            return;
        }
        if let Some(next) = step.next() {
            begin(next, path, child, found);
        }
        if !step.is_enough() {
            return;
        }
    }
}

/// Whether the child at this path can be the last.
pub(super) fn can_end(path: Path<'_>) -> bool {
    path.into_iter()
        .all(|step| step.may_end() && step.is_enough())
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ContentModel = ContentModel::Element("a");
    const B: ContentModel = ContentModel::Element("b");
    const ONE_OR_TWO_A: ContentModel = ContentModel::Repeated(1, 2, &[A]);
    const MAYBE_B: ContentModel = ContentModel::Repeated(0, 1, &[B]);

    fn is_admitted(min: usize, max: usize, parts: &[ContentModel], children: &str) -> bool {
        let children = children.chars().map(|letter| match letter {
            'a' => Child::Element("a"),
            'b' => Child::Element("b"),
            _ => Child::Any(Wildcard::ANY),
        });
        let children: Vec<Child> = children.collect();
        admits(Step::repeated(min, max, parts), &children)
    }

    #[test]
    fn an_element_can_begin_another_occurrence() {
        let parts = [ONE_OR_TWO_A, MAYBE_B];
        for admitted in ["aa", "aaa", "aaaa", "abab", "aab", "aaaab"] {
            // "aab" is one occurrence of `a` and another of `a` and `b`.
            assert!(is_admitted(2, 2, &parts, admitted), "{admitted}");
        }
        for refused in ["", "a", "ab", "aaaaa", "ababab", "ba"] {
            assert!(!is_admitted(2, 2, &parts, refused), "{refused}");
        }
    }

    #[test]
    fn numbers_with_gaps() {
        let parts = [ContentModel::Repeated(3, 4, &[A])];
        let admitted = (0..10).filter(|count| is_admitted(1, 2, &parts, &"a".repeat(*count)));
        assert_eq!(admitted.collect::<Vec<_>>(), [3, 4, 6, 7, 8]);
    }

    #[test]
    fn what_may_be_empty_counts_as_often_as_it_must() {
        let parts = [ContentModel::Choice(&[
            MAYBE_B,
            ContentModel::Sequence(&[A, A]),
        ])];
        for admitted in ["", "b", "aab", "aabaa"] {
            assert!(is_admitted(3, 3, &parts, admitted), "{admitted}");
        }
        for refused in ["a", "bbbb", "aba"] {
            assert!(!is_admitted(3, 3, &parts, refused), "{refused}");
        }
    }

    #[test]
    fn any_number() {
        let parts = [ONE_OR_TWO_A, ContentModel::Any(Wildcard::ANY)];
        assert!(is_admitted(2, usize::MAX, &parts, "a*aa*a*a*"));
        assert!(!is_admitted(2, usize::MAX, &parts, "aa*"));
    }
}
