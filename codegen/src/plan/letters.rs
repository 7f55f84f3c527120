//! Which letters a Rust identifier may have. The compiler accepts more, but warns of what is rare or looks like
//! something else, and no attribute in generated code can silence that.

use std::ops::RangeInclusive;

/// The letters of scripts in use, without those that are rare or have a decomposition.
const LETTERS: [RangeInclusive<char>; 24] = [
    '\u{c0}'..='\u{d6}',
    '\u{d8}'..='\u{f6}',
    '\u{f8}'..='\u{131}',
    '\u{134}'..='\u{137}',
    '\u{139}'..='\u{13e}',
    '\u{141}'..='\u{148}',
    '\u{14a}'..='\u{17e}',
    '\u{386}'..='\u{386}',
    '\u{388}'..='\u{38a}',
    '\u{38c}'..='\u{38c}',
    '\u{38e}'..='\u{3a1}',
    '\u{3a3}'..='\u{3ce}',
    '\u{400}'..='\u{45f}',
    '\u{490}'..='\u{4ff}',
    '\u{5d0}'..='\u{5ea}',
    '\u{621}'..='\u{63a}',
    '\u{641}'..='\u{64a}',
    '\u{905}'..='\u{939}',
    '\u{e01}'..='\u{e30}',
    '\u{3041}'..='\u{3096}',
    '\u{30a1}'..='\u{30fa}',
    '\u{4e00}'..='\u{9fa5}',
    '\u{ac00}'..='\u{d7a3}',
    '\u{10d0}'..='\u{10f0}',
];

/// Whether an identifier may have this character.
pub(super) fn is_kept(character: char) -> bool {
    character.is_ascii_alphanumeric() || LETTERS.iter().any(|range| range.contains(&character))
}

/// A name without letters and digits that an identifier should not have: each is replaced by its number.
pub(super) fn spelled(name: &str) -> String {
    let spell = |character: char| {
        if !is_kept(character) && is_possible(character) {
            format!("_u{:x}_", u32::from(character))
        } else {
            character.to_string()
        }
    };
    name.chars().map(spell).collect()
}

/// Whether Rust allows a letter or digit in identifiers.
fn is_possible(character: char) -> bool {
    character.is_alphanumeric() && syn::parse_str::<syn::Ident>(&format!("x{character}")).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, is_kept, spelled};

    #[test]
    fn all_letters_are_those_of_identifiers() {
        for letter in LETTERS.iter().cloned().flatten() {
            let name = letter.to_string();
            assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{letter:?}");
        }
        assert!(!is_kept('-') && !is_kept('\u{2a8}'));
    }

    #[test]
    fn rare_letters_are_spelled() {
        assert_eq!(spelled("größe-1"), "größe-1");
        assert_eq!(spelled("\u{2a8}a1"), "_u2a8_a1");
    }
}
