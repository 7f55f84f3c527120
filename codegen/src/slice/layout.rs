//! Where the files of a slice go: as they were to each other, so that includes and imports lead to them.

use std::path::{Component, Path, PathBuf};

use crate::load::Input;

/// The folder of all files of some schemas.
pub(super) struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The innermost folder with all of these files.
    pub(super) fn of<'p>(files: impl IntoIterator<Item = &'p Path>) -> Self {
        let folders = files.into_iter().map(|file| {
            let mut folder = plain(file);
            folder.pop();
            folder
        });
        let root = folders.reduce(|one, other| {
            let both = one.components().zip(other.components());
            let same = both.take_while(|(one, other)| one == other);
            same.map(|(component, _)| component).collect()
        });
        Self {
            root: root.unwrap_or_default(),
        }
    }

    /// The path of a file in the slice.
    pub(super) fn name(&self, file: &Path) -> PathBuf {
        let file = plain(file);
        file.strip_prefix(&self.root)
            .map_or_else(|_| file.clone(), Path::to_owned)
    }

    /// The input that stands for another one, if any of its files stay.
    pub(super) fn input(&self, input: &Input, stays: impl Fn(&Path) -> bool) -> Option<Input> {
        let names = input.files().iter().map(|file| self.name(file));
        let names: Vec<PathBuf> = names.filter(|name| stays(name)).collect();
        match input {
            Input::File(_) => names.into_iter().next().map(Input::File),
            Input::Folder(_) => (!names.is_empty()).then_some(Input::Folder(names)),
        }
    }
}

/// An absolute path without `.` and `..`. Links of the file system are not followed, since a location in a schema
/// means the path.
fn plain(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain
}
