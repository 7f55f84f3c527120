//! How the content of an element is read.

use ews_codegen::Profile;
use ews_codegen::model::texts::TextVerdict;
use ews_codegen::model::walk::derives;
use ews_codegen::model::{
    Builtin, ComplexType, Content, Element, Model, QName, Type, TypeRef, ValueConstraint,
};
use roxmltree::{Node, NodeId};

use super::attributes::{self, Known, of_xsi};
use super::fields::{Fields, Takes, as_name, bases, is};
use super::notices::{Broken, Notices};
use super::progress::{Found, Progress, is_single};
use crate::conform::problem::Effect;
use crate::conform::tree::{Name, Place, Tree, is_other_text};

/// Reads the elements of a document.
pub(super) struct Reader<'m, 't, 'd> {
    pub(super) model: &'m Model,
    pub(super) profile: &'m Profile,
    pub(super) tree: &'t Tree<'d>,
    pub(super) notices: Notices,
}

type Read = Result<(), Broken>;

impl<'m> Reader<'m, '_, '_> {
    /// Reads an element by its declaration.
    pub(super) fn element(&mut self, node: Node<'_, '_>, declared: &'m Element) -> Read {
        if matches!(of_xsi(node, "nil"), Some("true" | "1")) && declared.is_nillable {
            return Ok(());
        }
        let ty = &declared.ty;
        if let TypeRef::Builtin(Builtin::AnyType) = ty {
            return Ok(());
        }
        if let Some(Type::Complex(complex)) = self.model.definition(ty) {
            let name = match ty {
                TypeRef::Named(name) => Some(name),
                _ => None,
            };
            let complex = self.actual(node, name, complex)?;
            return self.complex(node, complex, declared);
        }
        let known = Known::none();
        attributes::read(self.model, self.tree, node, &known, &mut self.notices)?;
        self.text(node, ty, declared)
    }

    /// The type by which an element is read: the declared one, or if there is an enum of types the one that `xsi:type`
    /// names.
    fn actual(
        &mut self,
        node: Node<'_, '_>,
        name: Option<&'m QName>,
        declared: &'m ComplexType,
    ) -> Result<&'m ComplexType, Broken> {
        let given = of_xsi(node, "type").map(|text| {
            let (prefix, local) = text.split_once(':').unwrap_or(("", text));
            let namespace =
                node.lookup_namespace_uri(Some(prefix).filter(|prefix| !prefix.is_empty()));
            self.tree.spelt(namespace, local)
        });
        let has_enum = declared.is_abstract || *self.profile.name() == *Profile::NONE.name();
        let Some(given) = given else {
            if declared.is_abstract {
                return Err(Broken {
                    place: Place::element(node),
                    what: "expected xsi:type, as the type is abstract".to_owned(),
                });
            }
            return Ok(declared);
        };
        let is_given = |name: &QName| is(name, &given);
        if name.is_some_and(is_given) && !declared.is_abstract {
            return Ok(declared);
        }
        let mut types = self.model.types.iter();
        let found = types.find_map(|(known, ty)| match ty {
            Type::Complex(complex) if is_given(known) => {
                let is_heir = name.is_some_and(|name| derives(self.model, known, name));
                is_heir.then_some(complex)
            }
            _ => None,
        });
        match found {
            Some(heir) if has_enum && !heir.is_abstract => Ok(heir),
            _ if declared.is_abstract => Err(Broken {
                place: Place::element(node),
                what: format!(
                    "expected a type that derives from the abstract one, found {}",
                    given.local
                ),
            }),
            _ => {
                let what = format!(
                    "the type {} is not known here: the declared one is read",
                    given.local
                );
                self.notices.add(Place::element(node), Effect::Kept, what);
                Ok(declared)
            }
        }
    }

    fn complex(&mut self, node: Node<'_, '_>, ty: &'m ComplexType, declared: &'m Element) -> Read {
        let known = Known::of(self.model, ty);
        attributes::read(self.model, self.tree, node, &known, &mut self.notices)?;
        let bases = bases(self.model, ty);
        let simple = std::iter::once(ty).chain(bases.iter().copied());
        let simple = simple
            .map(|ty| &ty.content)
            .find_map(|content| match content {
                Content::Simple(text) => Some(text),
                _ => None,
            });
        if let Some(text) = simple {
            return self.text(node, text, declared);
        }
        if !bases.iter().any(|ty| ty.is_mixed) {
            self.no_text(node);
        }
        self.children(node, Fields::of(self.model, ty))
    }

    /// Reads an element that has only text.
    fn text(&mut self, node: Node<'_, '_>, ty: &TypeRef, declared: &Element) -> Read {
        for child in node.children().filter(Node::is_element) {
            let what = format!("<{}> is not known here", child.tag_name().name());
            self.notices.add(Place::element(child), Effect::Lost, what);
        }
        let pieces = node.children().filter(Node::is_text);
        let text: String = pieces.filter_map(|piece| piece.text()).collect();
        if text.is_empty() && declared.value.is_some() {
            return Ok(());
        }
        let what = |expected: &str| format!("expected {expected}, found {text:?}");
        match self.model.judge_text(ty, &text) {
            TextVerdict::Unreadable(expected) => Err(Broken {
                place: Place::element(node),
                what: what(&expected),
            }),
            TextVerdict::Held(expected) => {
                self.notices
                    .add(Place::element(node), Effect::Kept, what(&expected));
                Ok(())
            }
            TextVerdict::Valid => {
                if let Some(ValueConstraint::Fixed(fixed)) = &declared.value
                    && *fixed != text
                {
                    self.notices.add(
                        Place::element(node),
                        Effect::Kept,
                        what(&format!("{fixed:?}")),
                    );
                }
                Ok(())
            }
        }
    }

    /// Text between elements is left out.
    pub(super) fn no_text(&mut self, node: Node<'_, '_>) {
        for piece in node.children().filter(is_other_text) {
            let what = format!(
                "expected elements, found the text {:?}",
                piece.text().unwrap_or_default().trim()
            );
            self.notices.add(Place::element(piece), Effect::Lost, what);
        }
    }

    fn children(&mut self, node: Node<'_, '_>, fields: Fields<'m>) -> Read {
        let mut progress = Progress::new(fields);
        for child in node.children().filter(Node::is_element) {
            self.child(child, &mut progress)?;
        }
        self.offer_skipped(&mut progress);
        self.check_counts(node, &progress)
    }

    fn child(&mut self, child: Node<'_, '_>, progress: &mut Progress<'m>) -> Read {
        let name = self.tree.name(child);
        let place = Place::element(child);
        let found = match progress.find(&name) {
            Found::Field(index) => index,
            Found::Full => {
                let what = format!("one <{}> too many", name.local);
                self.notices.add(place, Effect::Lost, what);
                return Ok(());
            }
            Found::Nothing => {
                let Some((index, other)) = self.in_other_namespace(&name, progress) else {
                    self.keep_or_skip(child, progress);
                    return Ok(());
                };
                let expected = other.show(&self.model.namespaces);
                let what = format!("expected <{expected}>, found it in another namespace");
                self.notices.add(place, Effect::Repaired, what);
                return self.take(child, index, &as_name(&other), progress);
            }
        };
        if progress.fields.all[found].position < progress.position {
            let what = format!(
                "expected the elements in the order of the schema, found <{}>",
                name.local
            );
            self.notices.add(place, Effect::Moved, what);
        }
        self.take(child, found, &name, progress)
    }

    /// A choice that is repeated keeps an element that the type does not know; one that is made once does at the end
    /// of its parent, if nothing else was chosen.
    fn keep_or_skip(&mut self, child: Node<'_, '_>, progress: &mut Progress<'m>) {
        let choices = progress.fields.choices.iter().enumerate();
        let mut open =
            choices.filter(|(number, choice)| choice.keeps_others && !progress.is_nested(*number));
        match open.find(|(_, choice)| !is_single(choice)) {
            Some((number, _)) => {
                progress.others[number] += 1;
                self.note_unknown(child.id(), Effect::Kept);
            }
            None => progress.skipped.push(child.id()),
        }
    }

    /// Offers the elements that were skipped to the choices that are open.
    fn offer_skipped(&mut self, progress: &mut Progress<'m>) {
        for child in std::mem::take(&mut progress.skipped) {
            let choices = progress.fields.choices.iter().enumerate();
            let open = choices
                .filter(|(number, choice)| choice.keeps_others && !progress.is_nested(*number));
            let mut empty = open.filter(|(number, _)| progress.in_choice(*number) == 0);
            let found = empty.next().map(|(number, _)| number);
            if let Some(number) = found {
                progress.others[number] += 1;
            }
            let effect = if found.is_some() {
                Effect::Kept
            } else {
                Effect::Lost
            };
            self.note_unknown(child, effect);
        }
    }

    fn note_unknown(&mut self, child: NodeId, effect: Effect) {
        let name = self
            .tree
            .node(child)
            .map_or("", |node| node.tag_name().name());
        let place = Place {
            element: child,
            attribute: None,
        };
        self.notices
            .add(place, effect, format!("<{name}> is not known here"));
    }

    /// Reads a child into a field.
    fn take(
        &mut self,
        child: Node<'_, '_>,
        index: usize,
        name: &Name,
        progress: &mut Progress<'m>,
    ) -> Read {
        let field = progress.fields.all[index].clone();
        progress.position = field.position;
        progress.taken[index] += 1;
        let declared = match &field.takes {
            Takes::Elements(elements) => elements
                .iter()
                .copied()
                .find(|element| is(&element.name, name)),
            Takes::Any(_) => None,
        };
        // What a wildcard takes is kept as it comes.
        let Some(declared) = declared else {
            return Ok(());
        };
        let since = self.notices.len();
        let Err(broken) = self.element(child, declared) else {
            return Ok(());
        };
        if progress.is_required(&field) {
            return Err(broken);
        }
        self.notices.end(child, since, broken, Effect::Lost);
        Ok(())
    }

    /// The field for an element of the same local name in another namespace, if there is only one.
    fn in_other_namespace(&self, name: &Name, progress: &Progress<'m>) -> Option<(usize, QName)> {
        let mut known = self.model.namespaces.iter();
        if !known.any(|known| known.uri.as_deref() == name.namespace.as_deref()) {
            return None;
        }
        let namespaces = self.model.namespaces.iter();
        let others = namespaces.filter_map(|namespace| {
            let name = QName {
                namespace: namespace.uri.clone(),
                local: name.local.as_str().into(),
            };
            match progress.find(&as_name(&name)) {
                Found::Field(index) if !progress.is_open(index) => Some((index, name)),
                _ => None,
            }
        });
        match &*others.collect::<Vec<_>>() {
            [one] => Some(one.clone()),
            _ => None,
        }
    }

    /// Checks how many children there are of each field.
    fn check_counts(&mut self, node: Node<'_, '_>, progress: &Progress<'m>) -> Read {
        let place = || Place::element(node);
        for (index, field) in progress.fields.all.iter().enumerate() {
            let count = progress.taken[index];
            let names = field.takes.show(self.model);
            let is_too_many = field.occurs.max.is_some_and(|max| count > max);
            let is_too_few = count < field.occurs.min && field.choice.is_none();
            let is_group_begun = field.group.is_some() && count == 0 && progress.has_group(field);
            if is_too_few && progress.is_required(field) {
                return Err(Broken {
                    place: place(),
                    what: format!("expected {names}, which is missing"),
                });
            }
            if is_too_many
                || is_too_few
                || is_group_begun
                || field.is_optional_on_error && count == 0
            {
                let what = format!("expected another number of {names}, found {count}");
                self.notices.add(place(), Effect::Kept, what);
            }
        }
        for (number, choice) in progress.fields.choices.iter().enumerate() {
            let count = progress.in_choice(number);
            if count >= choice.occurs.min || progress.is_nested(number) {
                continue;
            }
            let what = "expected one of the elements of a choice, which is missing".to_owned();
            if is_single(choice) && !choice.is_optional_on_error {
                return Err(Broken {
                    place: place(),
                    what,
                });
            }
            self.notices.add(place(), Effect::Kept, what);
        }
        Ok(())
    }
}
