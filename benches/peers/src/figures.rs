//! How figures are printed.

/// Millions of bytes in a second.
#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
pub(crate) fn rate(bytes: usize, seconds: f64) -> f64 {
    bytes as f64 / seconds / 1e6
}

pub(crate) fn duration(seconds: f64) -> String {
    if seconds < 1e-6 {
        format!("{:.0} ns", seconds * 1e9)
    } else if seconds < 1e-3 {
        format!("{:.1} µs", seconds * 1e6)
    } else if seconds < 1.0 {
        format!("{:.2} ms", seconds * 1e3)
    } else {
        format!("{seconds:.2} s")
    }
}

#[allow(clippy::cast_precision_loss, reason = "sizes of documents")]
pub(crate) fn size(bytes: usize) -> String {
    if bytes < 100_000 {
        format!("{bytes} bytes")
    } else {
        format!("{:.2} MB", bytes as f64 / 1e6)
    }
}

/// How many times as fast, or as large.
pub(crate) fn times(ratio: f64) -> String {
    format!("{ratio:.2} ×")
}

/// Millions of bytes in a second, for a table.
pub(crate) fn speed(bytes: usize, seconds: f64) -> String {
    format!("{:.0}", rate(bytes, seconds))
}
