//! The contenders as processes of their own, so that none warms or fragments the memory of another.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use peers::life::Life;
use peers::peers::{Ability, CONTENDERS};

/// A contender that runs in a process of its own.
pub(crate) struct Runner {
    pub(crate) name: &'static str,
    pub(crate) id: &'static str,
    pub(crate) ability: Ability,
    program: PathBuf,
}

/// Those that are not written in Rust: name, id, ability, program, and what it lacks if it is not there.
const NATIVE: [(&str, &str, Ability, &str, &str); 3] = [
    (
        concat!("pugixml ", env!("PUGIXML_VERSION"), ", tree"),
        "pugixml",
        Ability::Write,
        env!("PUGIXML"),
        env!("PUGIXML_LACKS"),
    ),
    (
        concat!("libxml2 ", env!("LIBXML2_VERSION"), ", tree"),
        "libxml2",
        Ability::Write,
        env!("LIBXML2"),
        env!("LIBXML2_LACKS"),
    ),
    (
        concat!("libxml2 ", env!("LIBXML2_VERSION"), ", SAX"),
        "libxml2-sax",
        Ability::Tokens,
        env!("LIBXML2"),
        env!("LIBXML2_LACKS"),
    ),
];

/// All that are there, ours first, then what keeps most of a document.
pub(crate) fn all() -> Vec<Runner> {
    let own = std::env::current_exe().expect("the program knows where it is");
    let rust = CONTENDERS.iter().map(|contender| Runner {
        name: contender.name,
        id: contender.id,
        ability: contender.ability,
        program: own.clone(),
    });
    let native = NATIVE
        .into_iter()
        .filter_map(|(name, id, ability, program, lacks)| {
            if !lacks.is_empty() {
                eprintln!("left out: {id}: {lacks}");
                return None;
            }
            let program = program.into();
            Some(Runner {
                name,
                id,
                ability,
                program,
            })
        });
    let mut runners: Vec<Runner> = rust.chain(native).collect();
    // The sort is stable.
    runners.sort_by_key(|runner| match runner.ability {
        _ if runner.is_ours() => 0,
        Ability::Write => 1,
        Ability::Read => 2,
        Ability::Tokens => 3,
    });
    runners
}

/// What a process has measured of itself in a turn.
#[derive(Debug, Default)]
pub(crate) struct Turn {
    /// Nanoseconds of reading, of using or writing, and of dropping, of a batch of lives.
    pub(crate) laps: Vec<[f64; 3]>,
    /// Lives in a batch.
    pub(crate) batch: f64,
    /// What using gave, or how many bytes were written.
    pub(crate) given: usize,
}

/// What a life has taken of memory, in bytes. See `peers::memory::Footprint`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weight {
    pub(crate) read: f64,
    pub(crate) second: f64,
    pub(crate) peak: f64,
}

impl Runner {
    /// Whether it is ews-types, in one way or another.
    pub(crate) fn is_ours(&self) -> bool {
        ["ours", "strict", "parallel"].contains(&self.id)
    }

    /// Lives for a while in a new process.
    pub(crate) fn live(&self, life: Life, file: &Path, enough: Duration) -> Turn {
        let enough = enough.as_millis().to_string();
        let text = self.run(&["--live", self.id, life.name()], file, &[&enough]);
        let mut turn = Turn::default();
        for line in text.lines() {
            match numbers(line)[..] {
                [read, second, drop] => turn.laps.push([read, second, drop]),
                [number] if line.starts_with("batch") => turn.batch = number,
                #[allow(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a size"
                )]
                [number] => turn.given = number as usize,
                _ => panic!("{}: {line}", self.name),
            }
        }
        turn
    }

    /// Lives once in a new process.
    pub(crate) fn weigh(&self, life: Life, file: &Path) -> Weight {
        let text = self.run(&["--weigh", self.id, life.name()], file, &[]);
        match numbers(&text)[..] {
            [read, second, peak] => Weight { read, second, peak },
            _ => panic!("{}: {text}", self.name),
        }
    }

    /// Reads a document and writes it again.
    pub(crate) fn rewrite(&self, file: &Path) -> String {
        self.run(&["--rewrite", self.id], file, &[])
    }

    fn run(&self, before: &[&str], file: &Path, after: &[&str]) -> String {
        let output = Command::new(&self.program)
            .args(before)
            .arg(file)
            .args(after)
            .output()
            .expect("the program runs");
        assert!(
            output.status.success(),
            "{} {before:?}: {}, {}",
            self.name,
            output.status,
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("it is a text")
    }
}

/// The numbers after the first word.
fn numbers(line: &str) -> Vec<f64> {
    let words = line.split_whitespace().skip(1);
    words.filter_map(|word| word.parse().ok()).collect()
}
