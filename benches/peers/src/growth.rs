//! What ten times the document costs: as it is, and with an allocator that keeps its memory.

use std::process::Command;
use std::time::Duration;

use peers::documents::Document;
use peers::measure::Task;
use peers::peers::CONTENDERS;
use peers::table::Table;

/// With these, glibc's allocator gives nothing back to the system. Otherwise it gives back what a large
/// value held, and the system faults in the pages of the next one by one.
const KEPT: [(&str, &str); 3] = [
    ("MALLOC_MMAP_MAX_", "0"),
    ("MALLOC_TRIM_THRESHOLD_", "8000000000"),
    ("MALLOC_TOP_PAD_", "268435456"),
];

/// Rounds, in each of which the small document has ten times as many tries as the large one.
const ROUNDS: usize = 12;

pub(crate) fn print() {
    println!(
        "Ten times the document (2000 to 20000 personas) takes ews-types so many times as long:\n"
    );
    let mut table = Table::new(&["", "read", "write", "drop"]);
    for (name, variables) in [("as it is", &KEPT[..0]), ("memory kept", &KEPT[..])] {
        let program = std::env::current_exe().expect("the program knows where it is");
        let output = Command::new(program)
            .arg("--growth")
            .envs(variables.iter().copied())
            .output()
            .expect("the program runs");
        let text = String::from_utf8_lossy(&output.stdout);
        let ratios = text.split_whitespace().map(str::to_owned);
        table.row(std::iter::once(name.to_owned()).chain(ratios).collect());
    }
    println!("{table}");
}

/// The three ratios, in this process.
pub(crate) fn measure() {
    let documents = [2000, 20_000].map(|personas| Document::Response(personas).text());
    for task in Task::ALL {
        let mut workloads = documents
            .each_ref()
            .map(|xml| (CONTENDERS[0].prepare)(task, xml));
        let mut best = [Duration::MAX; 2];
        for _ in 0..ROUNDS {
            for (index, tries) in [(0, 10), (1, 1)] {
                for _ in 0..tries {
                    best[index] = best[index].min(workloads[index](1));
                }
            }
        }
        let [few, many] = best;
        println!("{:.1}", many.as_secs_f64() / few.as_secs_f64());
    }
}
