//! A long list in parts: several threads make them, one of these puts them together in order.

use std::collections::BTreeMap;
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, Builder};

/// So many parts for each thread may be made before they are asked for. They take memory.
const AHEAD: usize = 4;

/// However few threads there are, so many may be made: the one that puts parts together is held up when it has to make
/// room for more.
const LEAST_AHEAD: usize = 32;

/// The stack of a thread in bytes: that of a program's main thread on most systems, which has done such work alone.
const STACK: usize = 8 << 20;

/// Makes the part of a number. It may stop early when all is over.
type Make<'m, P> = dyn Fn(usize, &AtomicBool) -> P + Sync + 'm;

/// The parts of a list.
pub(crate) struct Parts<'m, P> {
    make: &'m Make<'m, P>,
    most_ahead: usize,
    state: Mutex<State<P>>,
    changed: Condvar,
    is_over: AtomicBool,
}

struct State<P> {
    /// The part that is to be made next.
    next: usize,
    /// The part that was asked for last.
    wanted: usize,
    /// What was made and not yet taken. There is nothing of a part whose thread has panicked.
    made: BTreeMap<usize, Option<P>>,
}

/// Calls `put_together`, which takes the parts. So many threads make them, of which this is one.
pub(crate) fn in_parts<P: Send, R>(
    threads: usize,
    make: &Make<'_, P>,
    put_together: impl FnOnce(&Parts<'_, P>) -> R,
) -> R {
    let parts = Parts {
        make,
        most_ahead: LEAST_AHEAD.max(AHEAD * threads),
        state: Mutex::new(State {
            next: 0,
            wanted: 0,
            made: BTreeMap::new(),
        }),
        changed: Condvar::new(),
        is_over: AtomicBool::new(false),
    };
    thread::scope(|scope| {
        let _end = End(&parts);
        for _ in 1..threads {
            // If there is no other thread, this one makes all parts.
            let thread = Builder::new().stack_size(STACK);
            if thread.spawn_scoped(scope, || parts.work()).is_err() {
                break;
            }
        }
        put_together(&parts)
    })
}

/// Dropped, it ends the work of the other threads.
struct End<'p, 'm, P>(&'p Parts<'m, P>);

impl<P> Drop for End<'_, '_, P> {
    fn drop(&mut self) {
        let _state = self.0.lock();
        self.0.is_over.store(true, Ordering::Relaxed);
        self.0.changed.notify_all();
    }
}

impl<P> Parts<'_, P> {
    /// A part. There is none if its thread has panicked. Parts before one that was asked for are forgotten.
    pub(crate) fn take(&self, index: usize) -> Option<P> {
        let mut state = self.lock();
        state.wanted = index;
        state.next = state.next.max(index);
        let made = state.made.split_off(&index);
        let forgotten = mem::replace(&mut state.made, made);
        self.changed.notify_all();
        if !forgotten.is_empty() {
            // They may be large, and nobody else need wait for that.
            drop(state);
            drop(forgotten);
            state = self.lock();
        }
        loop {
            if let Some(part) = state.made.remove(&index) {
                return part;
            }
            // It is the next, or another thread is making it. Meanwhile this one makes a part after it.
            state = self.make_next(state);
        }
    }

    fn work(&self) {
        let mut state = self.lock();
        while !self.is_over.load(Ordering::Relaxed) {
            state = self.make_next(state);
        }
    }

    /// Makes the next part, or waits if there are enough.
    fn make_next<'s>(&'s self, mut state: MutexGuard<'s, State<P>>) -> MutexGuard<'s, State<P>> {
        let index = state.next;
        if index > state.wanted + self.most_ahead {
            let waited = self.changed.wait(state);
            return waited.unwrap_or_else(PoisonError::into_inner);
        }
        state.next += 1;
        drop(state);
        // Nobody may wait for the part of a thread that is no more.
        let part = catch_unwind(AssertUnwindSafe(|| (self.make)(index, &self.is_over)));
        let mut state = self.lock();
        state.made.insert(index, part.ok());
        self.changed.notify_all();
        state
    }

    fn lock(&self) -> MutexGuard<'_, State<P>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Buffers that were emptied into another, for the parts to come.
#[derive(Default)]
pub(crate) struct Spare<B>(Mutex<Vec<B>>);

impl<B: Default> Spare<B> {
    pub(crate) fn get(&self) -> B {
        let mut buffers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        buffers.pop().unwrap_or_default()
    }

    /// Keeps an empty buffer.
    pub(crate) fn put(&self, buffer: B) {
        let mut buffers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        buffers.push(buffer);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;
    use std::time::Duration;

    use super::{AHEAD, LEAST_AHEAD, in_parts};

    #[test]
    fn parts_are_taken_in_order() {
        for threads in 1..6 {
            for step in 1..3 {
                let squares: Vec<usize> = in_parts(threads, &|index, _| index * index, |parts| {
                    let indices = (0..1000).step_by(step);
                    indices.filter_map(|index| parts.take(index)).collect()
                });
                let expected = (0..1000).step_by(step).map(|index| index * index);
                assert_eq!(squares, expected.collect::<Vec<_>>());
            }
        }
    }

    /// The others stop when there are enough: what is not asked for costs no memory.
    #[test]
    fn few_parts_are_made_that_nobody_asks_for() {
        for (threads, enough) in [(2, LEAST_AHEAD), (20, 20 * AHEAD)] {
            let made = AtomicUsize::new(0);
            in_parts(
                threads,
                &|_, _| made.fetch_add(1, Ordering::Relaxed),
                |_| {
                    while made.load(Ordering::Relaxed) < enough {
                        thread::yield_now();
                    }
                    // Time to make too many.
                    thread::sleep(Duration::from_millis(20));
                },
            );
            assert!(made.into_inner() <= enough + 1);
        }
    }

    #[test]
    fn nobody_waits_for_a_part_whose_thread_panics() {
        let made: Vec<Option<usize>> = in_parts(
            2,
            &|index, _| {
                assert!(index != 7, "of the test");
                index
            },
            |parts| (0..100).map(|index| parts.take(index)).collect(),
        );
        let expected = (0..100).map(|index| (index != 7).then_some(index));
        assert_eq!(made, expected.collect::<Vec<_>>());
    }
}
