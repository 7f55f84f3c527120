//! What is wrong with the children of an element whose type says what its whole content is.

use crate::xml::content_model::{
    Child, ContentModel, Modelled, Outline, Step, after, begin, can_end,
};

/// What is wrong with the children of an element.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// The child with this index cannot be there. What only a wildcard admits has no name here.
    Child(usize, Option<&'static str>),
    /// After the last child one of these is missing.
    End(Vec<&'static str>),
}

/// The first thing that is wrong with the children of an element, whose type says what its whole content is.
pub(crate) fn misfit<'v, T: Modelled + 'v>(values: impl Iterator<Item = &'v T>) -> Option<Misfit> {
    let mut outline = Outline::default();
    values.for_each(|value| value.outline(&mut outline));
    misfit_of(T::MODEL, &outline.children)
}

fn misfit_of(model: ContentModel, children: &[Child]) -> Option<Misfit> {
    let parts = match model {
        ContentModel::Free => return None,
        ContentModel::All(parts) => return misfit_of_all(parts, children),
        _ => [model],
    };
    let whole = Step::repeated(1, 1, &parts);
    let mut names = Vec::new();
    model.names(&mut names);
    let Some((first, rest)) = children.split_first() else {
        let begins = |name: &&'static str| {
            let mut found = Vec::new();
            begin(whole, &mut Vec::new(), &Child::Element(name), &mut found);
            !found.is_empty()
        };
        return (!whole.may_be_empty())
            .then(|| Misfit::End(names.into_iter().filter(begins).collect()));
    };
    let mut states = Vec::new();
    begin(whole, &mut Vec::new(), first, &mut states);
    if states.is_empty() {
        return Some(first.unexpected(0));
    }
    for (index, child) in rest.iter().enumerate() {
        states = after(states, child);
        if states.is_empty() {
            return Some(child.unexpected(index + 1));
        }
    }
    if states.iter().cloned().any(can_end) {
        return None;
    }
    let goes_on = |name: &&'static str| !after(states.clone(), &Child::Element(name)).is_empty();
    Some(Misfit::End(names.into_iter().filter(goes_on).collect()))
}

fn misfit_of_all(parts: &[ContentModel], children: &[Child]) -> Option<Misfit> {
    let mut left: Vec<&ContentModel> = parts.iter().collect();
    for (index, child) in children.iter().enumerate() {
        match left.iter().position(|part| part.has(child)) {
            Some(part) => drop(left.remove(part)),
            None => return Some(child.unexpected(index)),
        }
    }
    let mut names = Vec::new();
    let missing = left.into_iter().find(|part| !part.may_be_empty())?;
    missing.names(&mut names);
    Some(Misfit::End(names))
}

impl Child {
    fn unexpected(&self, index: usize) -> Misfit {
        let name = match self {
            Self::Element(name) => Some(*name),
            Self::Any(_) | Self::In(_) => None,
        };
        Misfit::Child(index, name)
    }
}

impl ContentModel {
    /// The parts inside it.
    fn parts(&self) -> &'static [Self] {
        match *self {
            Self::Element(_) | Self::Any(_) | Self::Free => &[],
            Self::Sequence(parts)
            | Self::Choice(parts)
            | Self::Repeated(.., parts)
            | Self::All(parts) => parts,
        }
    }

    /// Whether a child is an element or wildcard of it.
    fn has(&self, child: &Child) -> bool {
        self.is(child) || self.parts().iter().any(|part| part.has(child))
    }

    /// The names in it, each once.
    fn names(&self, names: &mut Vec<&'static str>) {
        match self {
            Self::Element(name) if !names.contains(name) => names.push(name),
            _ => self.parts().iter().for_each(|part| part.names(names)),
        }
    }
}
