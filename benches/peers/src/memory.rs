//! The memory of this process, as Linux tells it.

use std::fmt;
use std::fs;

/// What the first two phases of a life take.
#[derive(Clone, Copy, Debug, Default)]
pub struct Footprint {
    marks: usize,
    resident: usize,
    /// The most memory that reading has had, beyond what was resident before, in bytes.
    pub read: usize,
    /// The same of using or writing, beyond the value.
    pub second: usize,
    /// The most memory of the whole process, the document and the program with it.
    pub peak: usize,
}

impl Footprint {
    /// At the start of the life, and at the end of each phase.
    pub fn mark(&mut self) {
        let most = status("VmHWM:");
        let grown = most.saturating_sub(self.resident);
        match self.marks {
            1 => self.read = grown,
            2 => self.second = grown,
            _ => {}
        }
        if self.marks > 0 {
            self.peak = self.peak.max(most);
        }
        self.marks += 1;
        // The most is that of the next phase. Where it cannot be reset, it is that since the start.
        let _ = fs::write("/proc/self/clear_refs", "5");
        self.resident = status("VmRSS:");
    }
}

impl fmt::Display for Footprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "memory {} {} {}", self.read, self.second, self.peak)
    }
}

/// The most memory of this process that was resident, in bytes; 0 where the system does not tell.
#[must_use]
pub fn peak() -> usize {
    status("VmHWM:")
}

fn status(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
    kibibytes.unwrap_or(0) << 10
}
