//! The element paths of offsets, with a number where an element has siblings of its name.

use std::collections::HashMap;

use super::names::local_name;
use super::tags::{Kind, Tag, Tags};
use crate::text::excerpt::excerpt;

/// A path has at most this many characters. The middle of a longer path is left out.
const LONGEST_PATH: usize = 1000;

/// This many steps are kept at each end of a long path. Each step has at least one character and a slash, so
/// these steps always fill half of the longest path.
const STEPS: usize = LONGEST_PATH / 4;

/// Which element an offset belongs to at which a start tag begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StartTag {
    /// The element of the tag.
    Inside,
    /// The element around the tag.
    Outside,
}

/// What is known of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// It is well-formed.
    WellFormed,
    /// It may be anything.
    Any,
}

/// An element that belongs to the path of an offset.
struct Step<'a> {
    /// Where its start tag begins.
    start: usize,
    name: &'a str,
    /// The step around it. It is unknown for the first step after a gap.
    parent: Parent,
    /// Its number among siblings of the same name, from 1.
    number: usize,
    /// Whether it has siblings of the same name.
    is_numbered: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Parent {
    Document,
    Step(usize),
    Unknown,
}

/// The steps of a path, as indices.
struct Path {
    steps: Vec<usize>,
    /// Whether there is a gap in the middle.
    has_gap: bool,
}

/// The paths of ascending offsets.
pub(super) fn paths(text: &str, form: Form, offsets: &[usize], start_tag: StartTag) -> Vec<String> {
    let (mut steps, paths) = steps(text, offsets, start_tag);
    number(text, form, &mut steps);
    paths.iter().map(|path| shown(path, &steps)).collect()
}

/// The elements that are open at the offsets, and the path of each offset.
fn steps<'a>(text: &'a str, offsets: &[usize], start_tag: StartTag) -> (Vec<Step<'a>>, Vec<Path>) {
    const NO_STEP: usize = usize::MAX;
    let mut tags = Tags::new(text);
    // The open elements: where each starts, and its step if it belongs to a path. A broken document can have
    // any number of them.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let (mut steps, mut paths) = (Vec::<Step<'a>>::new(), Vec::new());
    let mut tag = tags.next();
    for &offset in offsets {
        let begun = offset + usize::from(start_tag == StartTag::Inside);
        while let Some(current) = &tag {
            match current.kind {
                Kind::Start if current.start < begun => {
                    open.push((current.start, NO_STEP));
                }
                Kind::End if current.end <= offset => drop(open.pop()),
                _ => break,
            }
            tag = tags.next();
        }
        let depth = open.len();
        let gap = if depth > 2 * STEPS {
            STEPS..depth - STEPS
        } else {
            0..0
        };
        let mut path: Vec<usize> = Vec::new();
        for (at, (start, step)) in open.iter_mut().enumerate() {
            if gap.contains(&at) {
                continue;
            }
            let parent = match path.last() {
                None => Parent::Document,
                Some(_) if at == gap.end => Parent::Unknown,
                Some(&parent) => Parent::Step(parent),
            };
            if *step == NO_STEP {
                *step = steps.len();
                steps.push(Step {
                    start: *start,
                    name: local_name(text.get(*start..).unwrap_or_default()),
                    parent,
                    number: 1,
                    is_numbered: false,
                });
            }
            path.push(*step);
        }
        paths.push(Path {
            steps: path,
            has_gap: !gap.is_empty(),
        });
    }
    (steps, paths)
}

/// Numbers steps among their siblings. Behind the last step the text is looked at only as long as an element
/// may get its first sibling of the same name. What is inside elements in which none can come is passed over, if the
/// text is well-formed.
fn number(text: &str, form: Form, steps: &mut [Step<'_>]) {
    let mut siblings = Siblings::of(steps);
    let mut by_start: Vec<usize> = (0..steps.len()).collect();
    by_start.sort_unstable_by_key(|&step| steps[step].start);
    let mut next_steps = by_start.into_iter().peekable();
    let mut tags = Tags::new(text);
    // The steps that are open, with their depths.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut depth = 0_usize;
    while next_steps.peek().is_some() || siblings.may_come() {
        let Some(Tag { kind, start, end }) = tags.next() else {
            break;
        };
        // Where the innermost element begins that is open after this tag, as far as that is known.
        let mut innermost = None;
        if kind == Kind::End {
            depth = depth.saturating_sub(1);
            if let Some((_, step)) = open.pop_if(|(own, _)| *own == depth) {
                siblings.end(Parent::Step(step));
            }
        } else {
            let step = next_steps.next_if(|&step| steps[step].start == start);
            // Most tags are deeper, and are not worth a look into a table.
            if let Some(parent) = parent(&open, depth) {
                let name = local_name(text.get(start..end).unwrap_or_default());
                let number = siblings.count(parent, name);
                if let (Some(step), Some(number)) = (step, number) {
                    steps[step].number = number;
                }
            }
            if let Some(step) = step {
                open.push((depth, step));
            }
            depth += 1;
            innermost = Some(start);
        }
        if form == Form::WellFormed && next_steps.peek().is_none() {
            let parent = parent(&open, depth);
            if let Some(Parent::Step(step)) = parent {
                innermost = Some(steps[step].start);
            }
            if let Some(start) = innermost
                && !parent.is_some_and(|parent| siblings.may_come_in(parent))
            {
                tags.go_to_end(start);
            }
        }
    }
    for step in steps {
        step.is_numbered = siblings.are_several(step.parent, step.name);
    }
}

/// The parent of what comes at a depth, if that is a step, or if there is none.
fn parent(open: &[(usize, usize)], depth: usize) -> Option<Parent> {
    match open.last() {
        Some(&(own, step)) if own + 1 == depth => Some(Parent::Step(step)),
        None if depth == 0 => Some(Parent::Document),
        _ => None,
    }
}

/// How many siblings of each step were seen. Other elements are not counted.
struct Siblings<'a> {
    seen: HashMap<(Parent, &'a str), usize>,
    /// How many names of children of a parent were not seen twice and may still come.
    open_names: HashMap<Parent, usize>,
}

impl<'a> Siblings<'a> {
    fn of(steps: &[Step<'a>]) -> Self {
        let mut siblings = Self {
            seen: HashMap::new(),
            open_names: HashMap::new(),
        };
        for step in steps.iter().filter(|step| step.parent != Parent::Unknown) {
            let is_new = siblings.seen.insert((step.parent, step.name), 0).is_none();
            *siblings.open_names.entry(step.parent).or_default() += usize::from(is_new);
        }
        siblings
    }

    /// Counts a child. The result is its number, if it has the name of a step.
    fn count(&mut self, parent: Parent, name: &'a str) -> Option<usize> {
        let seen = self.seen.get_mut(&(parent, name))?;
        *seen += 1;
        if *seen == 2
            && let Some(names) = self.open_names.get_mut(&parent)
        {
            *names -= 1;
            if *names == 0 {
                self.end(parent);
            }
        }
        self.seen.get(&(parent, name)).copied()
    }

    /// No child of the parent comes any more, or none that matters.
    fn end(&mut self, parent: Parent) {
        self.open_names.remove(&parent);
    }

    fn may_come_in(&self, parent: Parent) -> bool {
        self.open_names.contains_key(&parent)
    }

    fn may_come(&self) -> bool {
        !self.open_names.is_empty()
    }

    fn are_several(&self, parent: Parent, name: &'a str) -> bool {
        let seen = self.seen.get(&(parent, name));
        seen.is_some_and(|&seen| seen > 1)
    }
}

/// The text of a path. A step has its number if there are several of its name.
fn shown(path: &Path, steps: &[Step<'_>]) -> String {
    let names = path.steps.iter().filter_map(|&step| steps.get(step));
    let names: Vec<String> = names
        .map(|step| {
            let name = excerpt(step.name);
            if step.is_numbered {
                format!("{name}[{}]", step.number)
            } else {
                name
            }
        })
        .collect();
    let length: usize = names.iter().map(|name| name.chars().count() + 1).sum();
    if length <= LONGEST_PATH && !path.has_gap {
        return names.join("/");
    }
    // How many names fit into half the length, from one end of the path.
    let fits = |names: &mut dyn Iterator<Item = &String>| {
        let mut left = LONGEST_PATH / 2;
        let fitting = names.take_while(|name| {
            let length = name.chars().count() + 1;
            let is_fitting = length <= left;
            left = left.saturating_sub(length);
            is_fitting
        });
        fitting.count()
    };
    let first = fits(&mut names.iter()).min(names.len() / 2);
    let last = fits(&mut names.iter().rev()).min(names.len() - first);
    format!(
        "{}/…/{}",
        names[..first].join("/"),
        names[names.len() - last..].join("/")
    )
}
