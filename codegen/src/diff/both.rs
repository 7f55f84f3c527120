//! Does the same for both sides at once.

use std::panic::resume_unwind;
use std::thread;

/// The old and the new side, each in a thread of its own.
pub(super) fn both<T: Send>(of: impl Fn(usize) -> T + Sync) -> [T; 2] {
    thread::scope(|scope| {
        let threads = [0, 1].map(|side| {
            let of = &of;
            scope.spawn(move || of(side))
        });
        threads.map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// Both results, or the error of the old side before that of the new one.
pub(super) fn ok<T, E>([old, new]: [Result<T, E>; 2]) -> Result<[T; 2], E> {
    Ok([old?, new?])
}
