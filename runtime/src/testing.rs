//! Support for tests that each error has its message.

use std::collections::BTreeSet;
use std::fmt::Display;

/// The names of all variants of an enum, and a function that gives the name of a value's variant. The match
/// has no wildcard: a new variant does not compile until it is listed, and then it needs a message.
macro_rules! variants {
    ($enum:ident: $($name:ident),+ $(,)?) => {
        const ALL: &[&str] = &[$(stringify!($name)),+];

        fn name(value: &$enum) -> &'static str {
            match value {
                $($enum::$name { .. } => stringify!($name),)+
            }
        }
    };
}

pub(crate) use variants;

/// Each value has its message, and each variant has a value.
#[track_caller]
pub(crate) fn assert_messages<T: Display>(
    messages: &[(T, &str)],
    name: fn(&T) -> &'static str,
    all: &[&'static str],
) {
    for (value, message) in messages {
        assert_eq!(value.to_string(), *message);
    }
    let with_message: BTreeSet<_> = messages.iter().map(|(value, _)| name(value)).collect();
    assert_eq!(with_message, all.iter().copied().collect());
}
