//! All contenders live through a document in turn, so that what disturbs the machine disturbs them all.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use peers::documents::Document;
use peers::life::Life;
use peers::peers::Ability;

use crate::runners::Runner;

/// How much measuring is enough.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// Rounds at most.
    pub(crate) rounds: usize,
    /// How long a turn is, at least.
    pub(crate) turn: Duration,
    /// No further turn for a contender that has taken this long.
    pub(crate) budget: Duration,
}

/// Seconds for a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figure {
    /// The shortest.
    pub(crate) best: f64,
    /// As many are shorter as are longer.
    pub(crate) median: f64,
}

/// A life of a contender.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Times {
    pub(crate) read: Figure,
    /// Of using or writing.
    pub(crate) second: Figure,
    pub(crate) drop: Figure,
    pub(crate) whole: Figure,
    /// What using gave, or how many bytes were written.
    pub(crate) given: usize,
}

/// What was measured with a document.
pub(crate) struct Measured {
    pub(crate) document: Document,
    pub(crate) bytes: usize,
    times: BTreeMap<(&'static str, Life), Times>,
}

impl Measured {
    /// The times of a contender, `None` if it does not live this life.
    pub(crate) fn times(&self, id: &'static str, life: Life) -> Option<Times> {
        self.times.get(&(id, life)).copied()
    }
}

/// A folder for documents, removed in the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("peers-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder can be made");
        Self(folder)
    }

    /// A file with the document, and its size.
    pub(crate) fn file(&self, document: Document) -> (PathBuf, usize) {
        let file = self.0.join(document.name());
        let text = document.text();
        fs::write(&file, &text).expect("a temporary file can be written");
        (file, text.len())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // This program has made the folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Measures both lives of a document with all contenders.
pub(crate) fn measure(
    runners: &[Runner],
    document: Document,
    file: &Path,
    bytes: usize,
    effort: Effort,
) -> Measured {
    let mut jobs: Vec<Job<'_>> = Vec::new();
    for life in Life::ALL {
        let able = runners.iter().filter(|runner| runner.ability.lives(life));
        jobs.extend(able.map(|runner| Job::new(runner, life)));
    }
    for _ in 0..effort.rounds {
        for job in &mut jobs {
            if job.spent < effort.budget {
                job.turn(file, effort.turn);
            }
        }
    }
    let ours = jobs[0].given;
    for job in &jobs {
        assert!(
            job.life != Life::Use || job.runner.ability == Ability::Tokens || job.given == ours,
            "{} finds {} bytes of names and addresses, not {ours}",
            job.runner.name,
            job.given
        );
    }
    let of_job = |job: Job<'_>| ((job.runner.id, job.life), job.times());
    let times = jobs.into_iter().map(of_job).collect();
    Measured {
        document,
        bytes,
        times,
    }
}

struct Job<'a> {
    runner: &'a Runner,
    life: Life,
    /// Seconds of each phase, for a document.
    lives: Vec<[f64; 3]>,
    given: usize,
    spent: Duration,
}

impl<'a> Job<'a> {
    fn new(runner: &'a Runner, life: Life) -> Self {
        Self {
            runner,
            life,
            lives: Vec::new(),
            given: 0,
            spent: Duration::ZERO,
        }
    }

    fn turn(&mut self, file: &Path, enough: Duration) {
        let start = Instant::now();
        let turn = self.runner.live(self.life, file, enough);
        let per_document = |lap: [f64; 3]| lap.map(|phase| phase / 1e9 / turn.batch);
        self.lives.extend(turn.laps.into_iter().map(per_document));
        self.given = turn.given;
        self.spent += start.elapsed();
    }

    fn times(&self) -> Times {
        let figure = |of: fn(&[f64; 3]) -> f64| Figure::of(self.lives.iter().map(of).collect());
        Times {
            read: figure(|phases| phases[0]),
            second: figure(|phases| phases[1]),
            drop: figure(|phases| phases[2]),
            whole: figure(|phases| phases.iter().sum()),
            given: self.given,
        }
    }
}

impl Figure {
    /// Of at least one time.
    pub(crate) fn of(mut times: Vec<f64>) -> Self {
        times.sort_unstable_by(f64::total_cmp);
        Self {
            best: times[0],
            median: times[times.len() / 2],
        }
    }
}
