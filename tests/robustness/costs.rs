//! What reading a document may cost: memory and time.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, Instant};

use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Held for reading by tests that may run at the same time, and for writing by one that measures memory.
static QUIET: RwLock<()> = RwLock::new(());

/// A test that measures memory runs alone, from the documents that it makes to the end.
pub(crate) fn alone() -> RwLockWriteGuard<'static, ()> {
    QUIET.write().unwrap_or_else(PoisonError::into_inner)
}

/// A test that measures nothing runs at the same time as others that measure nothing.
pub(crate) fn beside_others() -> RwLockReadGuard<'static, ()> {
    QUIET.read().unwrap_or_else(PoisonError::into_inner)
}

/// What may be used for each byte of a document.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) bytes: usize,
    pub(crate) nanoseconds: u64,
}

/// The limits for documents that are skipped or refused. The time is generous, because the code is not optimised.
pub(crate) const LITTLE: Cost = Cost {
    bytes: 1,
    nanoseconds: 5000,
};

/// Runs something over a document, and compares its cost with what is allowed: an amount for each byte, and a
/// constant for everything else, such as the paths in a report.
pub(crate) fn costs<T>(
    what: &str,
    size: usize,
    cost: Cost,
    run: impl FnOnce() -> T,
) -> Result<T, String> {
    const MEMORY_FOR_THE_REST: usize = 1 << 20;
    const TIME_FOR_THE_REST: Duration = Duration::from_secs(2);
    MEMORY.reset_peak_usage();
    let (before, start) = (MEMORY.current_usage(), Instant::now());
    let result = run();
    let time = start.elapsed();
    let memory = MEMORY.peak_usage().saturating_sub(before);
    if std::env::var_os("EWS_COSTS").is_some() {
        let per_byte = memory / size.max(1);
        println!("{what}: {memory} bytes ({per_byte} each) and {time:?} for {size} bytes");
    }
    let most = MEMORY_FOR_THE_REST + size * cost.bytes;
    if memory > most {
        return Err(format!(
            "{what}: {memory} bytes for {size}, expected at most {most}"
        ));
    }
    let size = u64::try_from(size).unwrap_or(u64::MAX);
    let most = TIME_FOR_THE_REST + Duration::from_nanos(size.saturating_mul(cost.nanoseconds));
    if time > most {
        return Err(format!(
            "{what}: {time:?} for {size} bytes, expected at most {most:?}"
        ));
    }
    Ok(result)
}
