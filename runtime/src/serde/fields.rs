//! The fields of an object, for structs; the one field of an object, for enums.

use std::borrow::Cow;

use super::as_tree::AsTree;
use super::mismatch::Mismatch;
use super::numbers::Numbers;
use super::tree::Tree;

/// A struct whose fields are those of an object. A struct that extends it puts them into the same object.
pub trait Structure: Sized {
    /// Puts the fields into an object.
    fn put<'t>(&'t self, fields: &mut Fields<'t>);

    /// Takes the fields from an object.
    ///
    /// # Errors
    /// One is missing, or has data of another type.
    fn take(fields: &mut Fields<'_>) -> Result<Self, Mismatch>;
}

/// The fields of an object.
#[derive(Debug, Default)]
pub struct Fields<'t> {
    map: Vec<(Cow<'t, str>, Tree<'t>)>,
    /// The names that were asked for.
    known: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// The object of a struct.
    pub fn of<T: Structure>(value: &'t T) -> Tree<'t> {
        let mut fields = Self::default();
        value.put(&mut fields);
        Tree::Map(fields.map)
    }

    /// The struct of an object, which has no other fields.
    ///
    /// # Errors
    /// A field is missing, has data of another type, or is unknown.
    pub fn into<T: Structure>(tree: Tree<'t>) -> Result<T, Mismatch> {
        let Tree::Map(map) = tree else {
            return Err(Mismatch::expected("an object", &tree));
        };
        let known = Vec::new();
        let mut fields = Self { map, known };
        let taken = T::take(&mut fields);
        match fields.map.first() {
            // What is missing may be what the unknown name is meant to be.
            Some((name, _)) if taken.is_ok() => Err(Mismatch::unknown(name, &fields.known)),
            _ => taken,
        }
    }

    /// Puts a field into the object, unless it is absent.
    pub fn put<T: AsTree>(&mut self, name: &'static str, value: &'t T) {
        if !value.is_absent() {
            self.map.push((name.into(), value.to_tree()));
        }
    }

    /// Puts a field of numbers that are bytes into the object, unless it is absent or empty.
    pub fn put_numbers<T: Numbers>(&mut self, name: &'static str, value: &'t T) {
        let numbers = value.to_numbers();
        self.map
            .extend(numbers.map(|numbers| (name.into(), numbers)));
    }

    /// Takes a field from the object.
    ///
    /// # Errors
    /// It is missing, or has data of another type.
    pub fn take<T: AsTree>(&mut self, name: &'static str) -> Result<T, Mismatch> {
        match self.remove(name) {
            // `null` is the same as nothing, unless it is a value.
            None => T::absent().ok_or_else(|| Mismatch::missing(name)),
            Some(Tree::Null) if T::null().is_none() => {
                T::absent().ok_or_else(|| Mismatch::missing(name))
            }
            Some(tree) => T::from_tree(tree).map_err(|error| error.inside(name)),
        }
    }

    /// Takes a field of numbers that are bytes.
    ///
    /// # Errors
    /// It has data of another type.
    pub fn take_numbers<T: Numbers + Default>(
        &mut self,
        name: &'static str,
    ) -> Result<T, Mismatch> {
        match self.remove(name) {
            Some(tree) => T::from_numbers(tree).map_err(|error| error.inside(name)),
            None => Ok(T::default()),
        }
    }

    fn remove(&mut self, name: &'static str) -> Option<Tree<'t>> {
        self.known.push(name);
        let index = self.map.iter().position(|(own, _)| own == name)?;
        Some(self.map.remove(index).1)
    }
}

/// The object of an enum: its only name is that of the variant.
pub fn one_key<'t>(name: &'static str, value: &'t impl AsTree) -> Tree<'t> {
    Tree::Map(vec![(name.into(), value.to_tree())])
}

/// As [`one_key`], for bytes that are numbers.
pub fn one_key_of_numbers<'t>(name: &'static str, value: &'t impl Numbers) -> Tree<'t> {
    let numbers = value.to_numbers().unwrap_or(Tree::List(Vec::new()));
    Tree::Map(vec![(name.into(), numbers)])
}

/// The name and the data of the variant, from the object of an enum with these names.
///
/// # Errors
/// It is not an object with one of these names.
pub fn variant<'t>(
    tree: Tree<'t>,
    known: &'static [&'static str],
) -> Result<(&'static str, Tree<'t>), Mismatch> {
    let (name, tree) = match tree {
        Tree::Map(mut map) if map.len() == 1 => map.remove(0),
        tree => return Err(Mismatch::expected("an object with one name", &tree)),
    };
    match known.iter().find(|known| **known == name) {
        Some(known) => Ok((known, tree)),
        None => Err(Mismatch::unknown(&name, known)),
    }
}

/// The name that says which type an object is of.
const TYPE: &str = "xsi:type";

/// The object of a type that is not the declared one.
pub fn tagged<'t>(name: &'static str, value: &'t impl AsTree) -> Tree<'t> {
    match value.to_tree() {
        Tree::Map(mut map) => {
            map.insert(0, (TYPE.into(), Tree::Text(name.into())));
            Tree::Map(map)
        }
        other => other,
    }
}

/// Which of these types an object is of, if it says so, and the object without that.
///
/// # Errors
/// The object is of another type.
pub fn untagged<'t>(
    tree: Tree<'t>,
    known: &'static [&'static str],
) -> Result<(Option<&'static str>, Tree<'t>), Mismatch> {
    let Tree::Map(mut map) = tree else {
        return Err(Mismatch::expected("an object", &tree));
    };
    let Some(index) = map.iter().position(|(name, _)| name == TYPE) else {
        return Ok((None, Tree::Map(map)));
    };
    let (_, name) = map.remove(index);
    let name = String::from_tree(name).map_err(|error| error.inside(TYPE))?;
    match known.iter().find(|known| **known == name) {
        Some(known) => Ok((Some(known), Tree::Map(map))),
        None => Err(Mismatch::unknown(&name, known).inside(TYPE)),
    }
}
