//! Identifiers, literals, and the order of names.

/// An identifier, raw where it is a keyword.
pub(crate) fn ident(name: &str) -> String {
    if syn::parse_str::<syn::Ident>(name).is_ok() {
        name.to_owned()
    } else {
        format!("r#{name}")
    }
}

/// A string literal.
pub(crate) fn string(value: &str) -> String {
    syn::LitStr::new(value, proc_macro2::Span::call_site())
        .token()
        .to_string()
}

/// Names in the order in which rustfmt puts them: numbers in them are compared by their values, and `_` comes
/// before everything else.
pub(crate) fn in_order<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> Vec<S> {
    let mut names: Vec<S> = names.into_iter().collect();
    names.sort_by_cached_key(|name| name_order(name.as_ref()));
    names
}

/// A piece of a name.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Piece {
    Underscore,
    /// A number without the zeros before it: its digits, and how many.
    Number(usize, String),
    Letter(char),
}

/// What names are ordered by.
pub(crate) fn name_order(name: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = name.trim_start_matches("r#");
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let (number, after) = rest.split_at(end.unwrap_or(rest.len()));
        if number.is_empty() {
            pieces.push(match first {
                '_' => Piece::Underscore,
                letter => Piece::Letter(letter),
            });
            rest = &rest[first.len_utf8()..];
        } else {
            let digits = number.trim_start_matches('0');
            pieces.push(Piece::Number(digits.len(), digits.to_owned()));
            rest = after;
        }
    }
    pieces
}
