//! Names that the user or the profile chose, in place of those that the schema's would become.

use crate::error::{Error, ErrorKind};
use crate::location::Location;
use crate::model::{Model, QName};

use super::ident;

/// A name that was chosen, and for what.
#[derive(Clone, Debug)]
pub(super) struct Rename {
    pub(super) from: String,
    pub(super) to: String,
    /// The type or element that it is, or is in.
    pub(super) owner: Owner,
    pub(super) part: Part,
    /// Whether the user chose it. What a profile renames may not be there, or not be free.
    pub(super) is_given: bool,
}

/// A global definition of the schema.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    Type(QName),
    Element(QName),
}

impl Owner {
    pub(super) fn name(&self) -> &QName {
        let (Self::Type(name) | Self::Element(name)) = self;
        name
    }
}

/// What of the owner is renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The item itself.
    Item,
    /// An element, by its local name or as generated code spells its name.
    Element(String),
    /// An attribute, likewise.
    Attribute(String),
    /// A value of an enumeration.
    Value(String),
    /// The choice in it that has this element, or the only one: its field, if the new name is one of a field, or
    /// else its enum.
    Choice(Option<String>),
    /// The enum for the items of a list of values.
    ListItem,
}

impl Part {
    /// What stands behind `name/`.
    fn child(text: &str) -> Self {
        let choice = text.strip_prefix("choice(");
        if let Some(element) = choice.and_then(|text| text.strip_suffix(')')) {
            return Self::Choice((!element.is_empty()).then(|| element.to_owned()));
        }
        match text.strip_prefix('@') {
            Some(attribute) => Self::Attribute(attribute.to_owned()),
            None if text == "item()" => Self::ListItem,
            None => Self::Element(text.to_owned()),
        }
    }
}

impl Rename {
    /// Reads `name`, `name/element`, `name/@attribute`, `name/choice()`, `name/choice(element)`, `name/item()` or
    /// `name=value`. The name is `local`, `prefix:local` or `{namespace}local`.
    fn parse(model: &Model, from: &str, to: &str) -> Result<Self, Error> {
        let wrong = |what| error(from, to, what);
        let end_of_uri = from.strip_prefix('{').and_then(|rest| rest.find('}'));
        let after_uri = end_of_uri.map_or(0, |end| end + 2);
        let end = from[after_uri..].find(['/', '=']);
        let (name, rest) = from.split_at(end.map_or(from.len(), |end| after_uri + end));
        let part = match rest.split_at_checked(1) {
            Some(("=", value)) => Part::Value(value.to_owned()),
            Some(("/", part)) => Part::child(part),
            _ => Part::Item,
        };
        let is_field = match part {
            Part::Attribute(_) | Part::Element(_) => true,
            Part::Choice(_) => ident::field(to) == to,
            Part::Item | Part::Value(_) | Part::ListItem => false,
        };
        if !ident::is_identifier(to) || (!is_field && !ident::is_free_type(to)) {
            return Err(wrong("the new name cannot be a Rust name of this kind"));
        }
        let types = model
            .types
            .keys()
            .filter(|known| is_meant(model, known, name));
        let types: Vec<Owner> = types.cloned().map(Owner::Type).collect();
        let elements = model.elements.keys();
        let elements = elements.filter(|known| is_meant(model, known, name));
        let elements: Vec<Owner> = elements.cloned().map(Owner::Element).collect();
        // A type and an element may have one name. The element has an item of its own only if it needs one.
        let owner = match (&*types, &*elements) {
            ([owner], _) | ([], [owner]) => owner.clone(),
            ([], []) => return Err(wrong("there is no type or global element of this name")),
            _ => return Err(wrong("several namespaces have this name")),
        };
        Ok(Self {
            from: from.to_owned(),
            to: to.to_owned(),
            owner,
            part,
            is_given: true,
        })
    }

    /// Whether it is the name of an enum inside the owner.
    pub(super) fn is_enum(&self) -> bool {
        match self.part {
            Part::Choice(_) => ident::field(&self.to) != self.to,
            Part::ListItem => true,
            Part::Item | Part::Element(_) | Part::Attribute(_) | Part::Value(_) => false,
        }
    }

    fn is_of_same(&self, other: &Self) -> bool {
        self.owner == other.owner && self.part == other.part && self.is_enum() == other.is_enum()
    }

    pub(super) fn wrong(&self, what: &'static str) -> Error {
        error(&self.from, &self.to, what)
    }
}

fn error(from: &str, to: &str, what: &'static str) -> Error {
    let kind = ErrorKind::Rename(from.to_owned(), to.to_owned(), what);
    Error::new(&Location::named("ews_codegen::Builder"), kind)
}

/// Whether a name of the schema is what the user calls so.
fn is_meant(model: &Model, known: &QName, called: &str) -> bool {
    let uri = known.namespace.as_deref().unwrap_or_default();
    if let Some((braced, local)) = called.strip_prefix('{').and_then(|c| c.split_once('}')) {
        return *known.local == *local && uri == braced;
    }
    let Some((prefix, local)) = called.split_once(':') else {
        return *known.local == *called;
    };
    let mut namespaces = model.namespaces.iter();
    let has_prefix = namespaces.any(|namespace| {
        namespace.uri == known.namespace && namespace.prefix.as_deref() == Some(prefix)
    });
    *known.local == *local && has_prefix
}

/// All that is renamed.
#[derive(Debug, Default)]
pub(super) struct Renames(Vec<Rename>);

impl Renames {
    /// What the user renames, and what the profile renames if the schema has it and the user does not.
    pub(super) fn new(
        model: &Model,
        given: &[(String, String)],
        known: &[(&str, &str)],
    ) -> Result<Self, Error> {
        let mut renames: Vec<Rename> = Vec::new();
        for (from, to) in given {
            let rename = Rename::parse(model, from, to)?;
            if renames.iter().any(|known| known.is_of_same(&rename)) {
                return Err(rename.wrong("this is renamed twice"));
            }
            renames.push(rename);
        }
        for (from, to) in known {
            let rename = Rename::parse(model, from, to).ok();
            let rename = rename.filter(|new| !renames.iter().any(|known| known.is_of_same(new)));
            renames.extend(rename.map(|rename| Rename {
                is_given: false,
                ..rename
            }));
        }
        Ok(Self(renames))
    }

    /// Those of types and elements as a whole.
    pub(super) fn items(&self) -> impl Iterator<Item = &Rename> {
        self.0.iter().filter(|rename| rename.part == Part::Item)
    }

    /// Those of what is inside types and elements.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Rename> {
        self.0.iter().filter(|rename| rename.part != Part::Item)
    }

    /// Those of which this is true.
    pub(super) fn retain(
        &mut self,
        is_kept: impl FnMut(&Rename) -> Result<bool, Error>,
    ) -> Result<(), Error> {
        let kept: Result<Vec<bool>, Error> = self.0.iter().map(is_kept).collect();
        let mut kept = kept?.into_iter();
        self.0.retain(|_| kept.next().unwrap_or_default());
        Ok(())
    }

    /// The name of an item that was chosen.
    pub(super) fn of(&self, owner: &Owner) -> Option<&str> {
        let mut items = self.items();
        let rename = items.find(|rename| rename.owner == *owner)?;
        Some(&rename.to)
    }
}
