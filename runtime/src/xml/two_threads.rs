//! Two things that are done at the same time.

use std::thread::{self, Builder};

/// Calls two functions, one of them in another thread if that can be started.
pub(crate) fn both<A: Send, B>(other: &(impl Fn() -> A + Sync), own: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let thread = Builder::new().spawn_scoped(scope, other);
        let own = own();
        let made = thread.ok().and_then(|thread| thread.join().ok());
        (made.unwrap_or_else(other), own)
    })
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::both;

    #[test]
    fn both_functions_are_called() {
        let here = thread::current().id();
        let (other, own) = both(&|| thread::current().id(), || thread::current().id());
        assert!(other != here && own == here);
    }
}
