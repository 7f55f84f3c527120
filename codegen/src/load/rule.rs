//! The rule of one element: its attributes, and its children in their order.

use super::attribute_form::AttributeForm;

/// An element of XML Schema in one of the places where it may stand.
#[derive(Debug)]
pub(crate) struct Rule {
    /// Its local name.
    pub(crate) tag: &'static str,
    /// Its attributes. All elements have an `id` as well.
    pub(super) attributes: &'static [Attribute],
    /// Its children, in this order. Before them may be an `xs:annotation`.
    pub(super) children: &'static [Step],
}

/// An attribute of an element of XML Schema.
#[derive(Debug)]
pub(super) struct Attribute {
    pub(super) name: &'static str,
    pub(super) form: AttributeForm,
    pub(super) is_required: bool,
}

/// A step in the order of children.
#[derive(Debug)]
pub(super) struct Step {
    rules: &'static [&'static Rule],
    count: Count,
}

/// How many children a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Count {
    Optional,
    One,
    /// At least one.
    Some,
    Many,
    /// At most one, and then nothing else.
    Alone,
}

impl Count {
    fn is_many(self) -> bool {
        matches!(self, Self::Some | Self::Many)
    }

    fn is_required(self) -> bool {
        matches!(self, Self::One | Self::Some)
    }
}

/// How far the children of an element have been read.
pub(super) struct Progress {
    rule: &'static Rule,
    /// The current step of the rule.
    step: usize,
    /// Whether that step has a child.
    is_used: bool,
    /// Whether there was an annotation.
    is_annotated: bool,
}

impl Progress {
    /// Before the first child.
    pub(super) fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            step: 0,
            is_used: false,
            is_annotated: false,
        }
    }

    /// Whether an annotation is allowed here: once before all other children, and anywhere among definitions.
    pub(super) fn annotation(&mut self) -> bool {
        let is_first = !self.is_annotated && self.step == 0 && !self.is_used;
        self.is_annotated = true;
        is_first || matches!(self.rule.tag, "schema" | "redefine")
    }

    /// The rule of the next child, if it may stand here.
    pub(super) fn next(&mut self, tag: &str) -> Option<&'static Rule> {
        // The steps from the current one on. The current one is left out if it cannot have another child.
        let steps = self.rule.children.iter().enumerate().skip(self.step);
        let (step, rule) = steps
            .filter(|(i, step)| *i > self.step || !self.is_used || step.count.is_many())
            .find_map(|(i, step)| Some((i, *step.rules.iter().find(|rule| rule.tag == tag)?)))?;
        // A required child before it is missing.
        let mut skipped = self.rule.children.iter().enumerate();
        if skipped.any(|(i, skipped)| {
            let is_empty = i > self.step || (i == self.step && !self.is_used);
            i < step && is_empty && skipped.count.is_required()
        }) {
            return None;
        }
        let is_alone = self.rule.children.get(step)?.count == Count::Alone;
        self.step = if is_alone {
            self.rule.children.len()
        } else {
            step
        };
        self.is_used = true;
        Some(rule)
    }

    /// The required child that is missing after the last one.
    pub(super) fn missing(&self) -> Option<String> {
        let mut steps = self.rule.children.iter().enumerate();
        let (_, step) = steps.find(|&(i, step)| {
            let is_empty = i > self.step || (i == self.step && !self.is_used);
            step.count.is_required() && is_empty
        })?;
        let tags: Vec<_> = step.rules.iter().map(|r| format!("xs:{}", r.tag)).collect();
        Some(tags.join(" or "))
    }
}

/// An optional attribute.
pub(super) const fn may(name: &'static str, form: AttributeForm) -> Attribute {
    Attribute {
        name,
        form,
        is_required: false,
    }
}

/// A required attribute.
pub(super) const fn must(name: &'static str, form: AttributeForm) -> Attribute {
    Attribute {
        name,
        form,
        is_required: true,
    }
}

/// At most one child.
pub(super) const fn optional(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Optional,
    }
}

/// At most one child, which then is the last one.
pub(super) const fn alone(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Alone,
    }
}

/// Exactly one child.
pub(super) const fn one(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::One,
    }
}

/// One child or more.
pub(super) const fn some(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Some,
    }
}

/// Any number of children.
pub(super) const fn many(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Many,
    }
}
