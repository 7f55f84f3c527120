//! Checks whether a whole text matches an expression, with Glushkov's automaton. Each character or class of
//! the expression is a position. The positions that a text has reached so far are the bits of a number.

/// A set of positions.
type Positions = u128;

/// The greatest depth of nested groups.
const MAX_DEPTH: usize = 50;

/// Special characters, which a backslash makes plain.
const ESCAPED: &str = r"\.+*?()|[]{}^$-&~";

/// An expression as positions that a text passes.
#[derive(Default)]
pub(super) struct Automaton {
    whole: Part,
    /// The positions that may follow each position.
    next: Vec<Positions>,
    /// The positions of each class of characters.
    classes: Vec<(Class, Positions)>,
    /// The positions of each character of ASCII.
    ascii: Vec<Positions>,
}

/// The positions at which a part of an expression begins and ends.
#[derive(Clone, Copy, Default)]
struct Part {
    first: Positions,
    last: Positions,
    /// Whether it takes at least one character.
    needs_text: bool,
}

#[derive(PartialEq, Eq)]
struct Class {
    ranges: Vec<(char, char)>,
    is_negated: bool,
}

impl Automaton {
    /// The automaton of an expression in the syntax of the crate `regex-lite`. `None` if the expression
    /// has too many positions (a part with `{8}` counts eight times), or if it uses more of that syntax
    /// than characters, classes of ranges, groups that capture nothing, `|`, and quantifiers.
    pub(super) fn new(regex: &str) -> Option<Self> {
        let mut parser = Parser {
            rest: regex,
            automaton: Self::default(),
        };
        parser.automaton.whole = parser.alternatives(0)?;
        let mut automaton = parser.automaton;
        automaton.ascii = ('\0'..='\x7f').map(|c| automaton.positions_of(c)).collect();
        parser.rest.is_empty().then_some(automaton)
    }

    /// Whether the whole text matches.
    pub(super) fn matches(&self, text: &str) -> bool {
        let mut possible = self.whole.first;
        let mut is_end = !self.whole.needs_text;
        for character in text.chars() {
            let ascii = self.ascii.get(character as usize);
            let fitting =
                ascii.map_or_else(|| self.positions_of(character), |&positions| positions);
            let reached = possible & fitting;
            if reached == 0 {
                return false;
            }
            is_end = reached & self.whole.last != 0;
            possible = members(reached).fold(0, |set, position| set | self.next[position]);
        }
        is_end
    }

    /// The positions that a character fits.
    fn positions_of(&self, character: char) -> Positions {
        let is_in = |&(first, last): &(char, char)| (first..=last).contains(&character);
        let contains = |class: &Class| class.ranges.iter().any(is_in) != class.is_negated;
        let fitting = self.classes.iter().filter(|(class, _)| contains(class));
        fitting.fold(0, |set, (_, positions)| set | positions)
    }

    /// A new position that the characters of a class fit.
    fn position(&mut self, ranges: Vec<(char, char)>, is_negated: bool) -> Option<Part> {
        let position = 1_u128.checked_shl(u32::try_from(self.next.len()).ok()?)?;
        self.next.push(0);
        let class = Class { ranges, is_negated };
        match self.classes.iter_mut().find(|known| known.0 == class) {
            Some((_, positions)) => *positions |= position,
            None => self.classes.push((class, position)),
        }
        Some(Part {
            first: position,
            last: position,
            needs_text: true,
        })
    }

    /// Lets a part follow another.
    fn link(&mut self, before: Part, after: Part) {
        for position in members(before.last) {
            self.next[position] |= after.first;
        }
    }
}

/// The positions in a set.
fn members(mut set: Positions) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let position = (set != 0).then_some(set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(position)
    })
}

/// Reads an expression. Each method returns `None` for what the automaton does not support.
struct Parser<'a> {
    rest: &'a str,
    automaton: Automaton,
}

impl Parser<'_> {
    fn alternatives(&mut self, depth: usize) -> Option<Part> {
        let mut whole = self.sequence(depth)?;
        while self.skip("|") {
            let other = self.sequence(depth)?;
            whole.first |= other.first;
            whole.last |= other.last;
            whole.needs_text &= other.needs_text;
        }
        Some(whole)
    }

    fn sequence(&mut self, depth: usize) -> Option<Part> {
        let mut whole = Part::default();
        while !self.rest.is_empty() && !self.rest.starts_with(['|', ')']) {
            let part = self.repeated(depth)?;
            self.automaton.link(whole, part);
            whole = Part {
                first: whole.first | if whole.needs_text { 0 } else { part.first },
                last: part.last | if part.needs_text { 0 } else { whole.last },
                needs_text: whole.needs_text || part.needs_text,
            };
        }
        Some(whole)
    }

    /// An atom with its quantifier. The atom is read again for each time that it may occur.
    fn repeated(&mut self, depth: usize) -> Option<Part> {
        let atom = self.rest;
        let mut copy = self.atom(depth)?;
        let (least, most) = self.quantifier()?;
        let after = self.rest;
        let mut whole = copy;
        whole.needs_text &= least > 0;
        for number in 2..=most.unwrap_or(least) {
            self.rest = atom;
            let previous = copy;
            copy = self.atom(depth)?;
            self.automaton.link(previous, copy);
            // The text may end at an earlier copy if this one can be left out.
            let is_needed = number <= least && whole.needs_text;
            whole.last = copy.last | if is_needed { 0 } else { whole.last };
        }
        if most.is_none() {
            self.automaton.link(copy, copy);
        }
        self.rest = after;
        Some(whole)
    }

    /// How often an atom occurs, at least and at most.
    fn quantifier(&mut self) -> Option<(usize, Option<usize>)> {
        for (sign, least, most) in [("?", 0, Some(1)), ("*", 0, None), ("+", 1, None)] {
            if self.skip(sign) {
                return Some((least, most));
            }
        }
        if !self.skip("{") {
            return Some((1, Some(1)));
        }
        let inside = self.until_brace()?;
        let (least, most) = inside.split_once(',').unwrap_or((inside, inside));
        let least = least.parse().ok()?;
        if most.is_empty() {
            return Some((least, None));
        }
        let most = most.parse().ok().filter(|&most| most >= least.max(1))?;
        Some((least, Some(most)))
    }

    fn atom(&mut self, depth: usize) -> Option<Part> {
        if self.skip("(?:") {
            let part = (depth < MAX_DEPTH).then(|| self.alternatives(depth + 1))??;
            // One without positions could be repeated without end.
            return (self.skip(")") && part.first != 0).then_some(part);
        }
        if self.skip("[") {
            return self.class();
        }
        let character = self.character(".+*?()|[]{}^$")?;
        self.automaton.position(vec![(character, character)], false)
    }

    fn class(&mut self) -> Option<Part> {
        let special = "[]^-&~";
        let is_negated = self.skip("^");
        let mut ranges = Vec::new();
        while ranges.is_empty() || !self.skip("]") {
            let first = self.character(special)?;
            let last = if self.skip("-") {
                self.character(special)?
            } else {
                first
            };
            ranges.push((first <= last).then_some((first, last))?);
        }
        self.automaton.position(ranges, is_negated)
    }

    /// A character that is escaped, or that is not one of the special ones.
    fn character(&mut self, special: &str) -> Option<char> {
        if self.skip(r"\x{") {
            let code = u32::from_str_radix(self.until_brace()?, 16).ok()?;
            return char::from_u32(code);
        }
        let is_escaped = self.skip(r"\");
        let character = self.rest.chars().next()?;
        self.rest = &self.rest[character.len_utf8()..];
        match character {
            'n' if is_escaped => Some('\n'),
            'r' if is_escaped => Some('\r'),
            _ if is_escaped => ESCAPED.contains(character).then_some(character),
            _ => (!special.contains(character)).then_some(character),
        }
    }

    fn skip(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The text up to the closing brace. It is refused if it has a sign.
    fn until_brace(&mut self) -> Option<&str> {
        let (inside, rest) = self.rest.split_once('}')?;
        self.rest = rest;
        (!inside.contains('+')).then_some(inside)
    }
}

#[cfg(test)]
mod tests;
