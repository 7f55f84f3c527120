//! Suggestions for a name that does not exist.

/// A hint for a name that is not one of the known names. `all` says how to take all of them, if they are what
/// `ews-codegen list` prints.
pub(crate) fn hint(known: &[&str], name: &str, all: Option<&str>) -> String {
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
    match (&*names, &*near, all) {
        ([], ..) => "there is none".to_owned(),
        ([(_, only)], ..) => format!("there is {only}"),
        (_, _, Some(all)) if name.eq_ignore_ascii_case("all") => format!("all of them are {all}"),
        (_, [], Some(_)) => format!(
            "none of the {} that ews-codegen list prints has a similar name",
            names.len()
        ),
        (_, [], None) => format!("none of the {} has a similar name", names.len()),
        (_, [only], _) => format!("did you mean {only}?"),
        (_, [first, second, ..], _) => format!("did you mean {first} or {second}?"),
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
