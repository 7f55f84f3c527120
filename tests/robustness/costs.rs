//! What reading a document may cost: memory and time.

use std::sync::{LazyLock, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use cpu_time::ProcessTime;
use peak_alloc::PeakAlloc;
use test_support::envelopes::{response, strict};

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

/// What may be used: memory for each byte of a document.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    pub(crate) bytes: usize,
}

/// The limits for documents that are skipped or refused.
pub(crate) const LITTLE: Cost = Cost { bytes: 1 };

/// A byte of any document may take so many times what a byte of an ordinary one does. Time that grows with the
/// square of the size is far beyond that, and a slow or busy machine changes the ratio little.
const TIMES: f64 = 16.0;

/// Seconds of processor time for each byte of an ordinary document, in this build on this machine.
static ORDINARY: LazyLock<f64> = LazyLock::new(|| {
    let persona = "<t:Persona><t:PersonaId Id='a'/><t:DisplayName>Name</t:DisplayName></t:Persona>";
    let personas = persona.repeat(5000);
    let xml = response(&format!(
        "<m:ImItemList><t:Personas>{personas}</t:Personas></m:ImItemList>"
    ));
    let seconds = (0..3).map(|_| {
        let start = ProcessTime::now();
        let read = strict(&xml);
        let time = start.elapsed().as_secs_f64();
        assert!(read.is_ok());
        time
    });
    let least = seconds.fold(f64::INFINITY, f64::min);
    assert!(least > 0.0, "a clock that shows no time");
    least / count(xml.len())
});

/// A number of bytes to calculate with.
#[allow(clippy::cast_precision_loss, reason = "no document has 2^52 bytes")]
fn count(bytes: usize) -> f64 {
    bytes as f64
}

/// Runs something over a document, and compares its cost with what is allowed: an amount for each byte, and a constant for
/// everything else, such as the paths in a report. The constant is in bytes for memory and for time.
pub(crate) fn costs<T>(
    what: &str,
    size: usize,
    cost: Cost,
    run: impl FnOnce() -> T,
) -> Result<T, String> {
    const FOR_THE_REST: usize = 1 << 20;
    let ordinary = *ORDINARY;
    MEMORY.reset_peak_usage();
    let (before, start) = (MEMORY.current_usage(), ProcessTime::now());
    let result = run();
    let time = start.elapsed().as_secs_f64();
    let memory = MEMORY.peak_usage().saturating_sub(before);
    let times = time / (ordinary * count(FOR_THE_REST + size));
    if std::env::var_os("EWS_COSTS").is_some() {
        let per_byte = memory / size.max(1);
        println!(
            "{what}: {memory} bytes ({per_byte} each) and {time:.3} s ({times:.2} times an ordinary document) for {size} bytes"
        );
    }
    let most = FOR_THE_REST + size * cost.bytes;
    if memory > most {
        return Err(format!(
            "{what}: {memory} bytes for {size}, expected at most {most}"
        ));
    }
    if times > TIMES {
        return Err(format!(
            "{what}: {times:.1} times the {ordinary} s that a byte takes in an ordinary document, expected at most {TIMES}, for {size} bytes"
        ));
    }
    Ok(result)
}
