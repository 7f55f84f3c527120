//! What a larger document costs: in time, and in memory.

use peers::documents::{Document, grouped};
use peers::life::Life;
use peers::peers::Ability;
use peers::table::Table;

use crate::figures::{size, times};
use crate::runners::{Runner, Weight};
use crate::turns::{Folder, Measured, Times};

/// The contenders whose growth is shown, and in README.md their memory.
pub(crate) const SHOWN: [&str; 4] = ["ours", "parallel", "pugixml", "libxml2"];

/// The best time of a phase.
type Phase = fn(Times) -> f64;

/// How many times as long ten times the personas take, in read → write → drop.
pub(crate) fn growth(all: &[Measured], runners: &[Runner]) -> Table {
    let mut sizes: Vec<(usize, &Measured)> = all
        .iter()
        .filter_map(|measured| match measured.document {
            Document::Response(count) if count > 1 => Some((count, measured)),
            _ => None,
        })
        .collect();
    sizes.sort_by_key(|&(count, _)| count);
    let steps: Vec<_> = sizes.windows(2).map(|two| (two[0], two[1])).collect();
    let mut head = vec!["ten times the personas, best times".to_owned()];
    let step = |((few, _), (many, _)): &((usize, _), (usize, _))| {
        format!("{} → {}", grouped(*few), grouped(*many))
    };
    head.extend(steps.iter().map(step));
    let mut table = Table::new(&head.iter().map(String::as_str).collect::<Vec<_>>());
    let phases: [(&str, Phase); 3] = [
        ("read", |its| its.read.best),
        ("write", |its| its.second.best),
        ("drop", |its| its.drop.best),
    ];
    for runner in runners.iter().filter(|runner| SHOWN.contains(&runner.id)) {
        for (phase, of) in phases {
            let mut row = vec![format!("{}, {phase}", runner.name)];
            row.extend(steps.iter().map(|((_, few), (_, many))| {
                let few = few.times(runner.id, Life::Write).map(of);
                let many = many.times(runner.id, Life::Write).map(of);
                let ratio = few.zip(many).map(|(few, many)| many / few);
                ratio.map(times).unwrap_or_default()
            }));
            table.row(row);
        }
    }
    table
}

/// The most memory of a life in a new process.
pub(crate) struct Memory {
    document: Document,
    bytes: usize,
    /// In the order of the contenders.
    weights: Vec<Weight>,
}

impl Memory {
    /// Weighs all contenders.
    pub(crate) fn of(document: Document, runners: &[Runner], folder: &Folder) -> Self {
        let (file, bytes) = folder.file(document);
        let weigh = |runner: &Runner| runner.weigh(life(runner), &file);
        Self {
            document,
            bytes,
            weights: runners.iter().map(weigh).collect(),
        }
    }

    /// The table, of the contenders with these names, or of all.
    pub(crate) fn table(&self, runners: &[Runner], only: Option<&[&str]>) -> String {
        let mut table = Table::new(&[
            "memory, in sizes of the document",
            "reading adds",
            "writing adds",
            "peak of the process",
        ]);
        #[allow(clippy::cast_precision_loss, reason = "a size")]
        let over = |size: f64| format!("{:.2}", size / self.bytes as f64);
        for (runner, weight) in runners.iter().zip(&self.weights) {
            if only.is_none_or(|only| only.contains(&runner.id)) {
                let writing = match life(runner) {
                    Life::Write => over(weight.second),
                    Life::Use => String::new(),
                };
                let (read, peak) = (over(weight.read), over(weight.peak));
                table.row(vec![runner.name.to_owned(), read, writing, peak]);
            }
        }
        let title = self.document.title();
        format!("{title} ({}):\n\n{table}\n", size(self.bytes))
    }
}

/// The life in which most memory is needed.
fn life(runner: &Runner) -> Life {
    match runner.ability {
        Ability::Write => Life::Write,
        _ => Life::Use,
    }
}
