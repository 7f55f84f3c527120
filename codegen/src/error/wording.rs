//! The wording of messages for errors from other sources.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::location::Location;

/// The operating system's reason, without the number that Rust appends. The most frequent reason has the same
/// words on every system.
pub(super) fn reason(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        return "No such file or directory".to_owned();
    }
    let text = error.to_string();
    let reason = text
        .split_once(" (os error")
        .map(|(reason, _)| reason.to_owned());
    reason.unwrap_or(text)
}

/// Why a file or folder that was given cannot be read.
pub(super) fn cannot_read(error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        return "there is no such file or folder".to_owned();
    }
    format!("cannot read the file: {}", reason(error))
}

/// If there are more paths than this, they are counted and not named.
const FEW: usize = 5;

/// The advice to give one of these paths instead.
pub(super) fn elsewhere(paths: &[PathBuf]) -> String {
    let named = paths.iter().take(FEW);
    let named: Vec<String> = named.map(|path| path.display().to_string()).collect();
    match (&*named, paths.len().saturating_sub(FEW)) {
        ([], _) => String::new(),
        ([one], _) => format!("; did you mean {one}?"),
        (_, 0) => format!("; give one of {}", named.join(", ")),
        (_, more) => format!("; give one of {} and {more} more", named.join(", ")),
    }
}

/// Names in quotation marks, of which none is there.
pub(super) fn or(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    match &*names {
        [] => String::new(),
        [only] => only.clone(),
        [names @ .., last] => format!("{} or {last}", names.join(", ")),
    }
}

/// The message on one line: a name in a schema may contain a line end, written as a reference.
pub(super) fn one_line(location: &Location, kind: &dyn fmt::Display) -> String {
    let mut line = String::new();
    for c in format!("{location}: {kind}").chars() {
        if c.is_control() {
            line.extend(c.escape_default());
        } else {
            line.push(c);
        }
    }
    line
}

/// How messages name a namespace.
pub(crate) fn namespace_text(uri: Option<&str>) -> String {
    uri.map_or_else(
        || "no namespace".to_owned(),
        |uri| format!("the namespace {uri:?}"),
    )
}
