//! Suggestions for names that do not exist.

use crate::error::ErrorKind;

/// What else helps who looks for something.
#[derive(Default)]
pub(crate) struct Advice {
    /// How to take all, if they are what `ews-codegen list` prints.
    pub(crate) all: Option<&'static str>,
    /// Where there are more than the known ones.
    pub(crate) elsewhere: Option<&'static str>,
}

/// The error for names that are not among the known names of this kind.
pub(crate) fn unknown(
    what: &'static str,
    known: &[&str],
    missing: Vec<String>,
    advice: &Advice,
) -> ErrorKind {
    ErrorKind::Unknown {
        what,
        hint: hint(known, &missing, advice),
        names: missing,
    }
}

/// A hint for the missing names. Where it differs, it says for which of them it is.
fn hint(known: &[&str], missing: &[String], advice: &Advice) -> String {
    let mut hints: Vec<(Vec<&str>, String)> = Vec::new();
    for name in missing {
        let hint = hint_for(known, name, advice);
        match hints.iter_mut().find(|(_, other)| *other == hint) {
            Some((names, _)) => names.push(name),
            None => hints.push((vec![name], hint)),
        }
    }
    if let [(_, hint)] = &*hints {
        return hint.clone();
    }
    let hints = hints.into_iter();
    let hints: Vec<String> = hints
        .map(|(names, hint)| format!("{}: {hint}", names.join(", ")))
        .collect();
    hints.join("; ")
}

fn hint_for(known: &[&str], name: &str, advice: &Advice) -> String {
    let mut names: Vec<(usize, &str)> = known
        .iter()
        .map(|known| (distance(known, name), *known))
        .collect();
    names.sort_unstable();
    // Up to a third of the letters may be different.
    let is_near = |(distance, _): &&(usize, &str)| distance * 3 <= name.chars().count();
    let near: Vec<&str> = names
        .iter()
        .filter(is_near)
        .map(|(_, name)| *name)
        .collect();
    let number = names.len();
    let there_is = match (&*names, &*near, advice.all) {
        ([], ..) => "there is none".to_owned(),
        ([(_, only)], ..) => format!("there is {only}"),
        (_, _, Some(all)) if name.eq_ignore_ascii_case("all") => {
            return format!("all of them are {all}");
        }
        (_, [], Some(_)) => {
            format!("none of the {number} that ews-codegen list prints has a similar name")
        }
        (_, [], None) => format!("none of the {number} has a similar name"),
        (_, [only], _) => return format!("did you mean {only}?"),
        (_, [first, second, ..], _) => return format!("did you mean {first} or {second}?"),
    };
    match advice.elsewhere {
        Some(elsewhere) => format!("{there_is}; {elsewhere}"),
        None => there_is,
    }
}

/// How many letters must change to make one name the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.to_lowercase().chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != *y);
            corner = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}
