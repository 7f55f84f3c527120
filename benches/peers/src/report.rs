//! Everything that is measured of all contenders, in one run.

use std::fmt::Write;
use std::fs;
use std::time::Duration;

use peers::documents::Document;

use crate::runners::{self, Runner};
use crate::scale::Memory;
use crate::turns::{Effort, Folder, Measured, measure};
use crate::{check, lives, machine, processes, scale};

/// How thorough it is.
struct Plan {
    documents: &'static [Document],
    effort: Effort,
    /// Whose memory is looked at.
    weighed: Document,
    /// What whole processes read, and how often.
    process: (Document, usize),
}

const THOROUGH: Plan = Plan {
    documents: &Document::ALL,
    effort: Effort {
        rounds: 12,
        turn: Duration::from_millis(150),
        budget: Duration::from_secs(6),
    },
    weighed: Document::Response(20_000),
    process: (Document::Response(20_000), 15),
};

const QUICK: Plan = Plan {
    documents: Document::ALL.split_at(6).0,
    effort: Effort {
        rounds: 3,
        turn: Duration::from_millis(30),
        budget: Duration::from_secs(1),
    },
    weighed: Document::Response(2000),
    process: (Document::Response(2000), 5),
};

/// What was measured.
pub(crate) struct Report {
    /// The machine, and how busy it was at the beginning.
    pub(crate) machine: String,
    pub(crate) runners: Vec<Runner>,
    pub(crate) all: Vec<Measured>,
    pub(crate) memory: Memory,
    pub(crate) processes: String,
}

impl Report {
    /// Measures.
    pub(crate) fn new(is_thorough: bool) -> Self {
        let plan = if is_thorough { THOROUGH } else { QUICK };
        let machine = machine::sentence();
        let runners = runners::all();
        let folder = Folder::new();
        check::all_read_the_same(&runners, &folder);
        let mut all = Vec::new();
        for &document in plan.documents {
            let (file, bytes) = folder.file(document);
            let measured = measure(&runners, document, &file, bytes, plan.effort);
            eprintln!("measured: {}", document.title());
            // The largest has hundreds of megabytes.
            let _ = fs::remove_file(file);
            all.push(measured);
        }
        let memory = Memory::of(plan.weighed, &runners, &folder);
        let (document, rounds) = plan.process;
        let processes = processes::table(document, rounds, &folder);
        Self {
            machine,
            runners,
            all,
            memory,
            processes,
        }
    }

    /// What was measured with a document.
    ///
    /// # Panics
    /// If it was not.
    pub(crate) fn of(&self, document: Document) -> &Measured {
        let found = self
            .all
            .iter()
            .find(|measured| measured.document == document);
        found.expect("the document was measured")
    }

    /// All tables.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for measured in &self.all {
            text += &lives::tables(measured, &self.runners);
        }
        let _ = writeln!(text, "{}", lives::by_document(&self.all));
        let _ = writeln!(text, "{}", scale::growth(&self.all, &self.runners));
        text + &self.memory.table(&self.runners, None) + &self.processes
    }

    pub(crate) fn print(&self) {
        println!("{}\n\n{}", self.machine, self.text());
    }
}
