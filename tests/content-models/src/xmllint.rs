//! A second judge, where it is there: xmllint.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::model::{Particle, Term};

/// Whether there is such a program.
pub(crate) fn is_there() -> bool {
    Command::new("xmllint").arg("--version").output().is_ok()
}

/// Some content models take it hours.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether its verdict counts: README.md says about which content models it is known to be wrong.
pub(crate) fn is_reliable(particle: &Particle) -> bool {
    let is_plain = particle.min <= 1 && matches!(particle.max, Some(1) | None);
    match &particle.term {
        Term::Element(_) | Term::Member(_) => particle.is_there(),
        Term::Head | Term::Any(_) => is_plain && particle.max.is_some(),
        Term::Choice(parts) if parts.is_empty() => false,
        Term::Sequence(parts) | Term::Choice(parts) | Term::All(parts) => {
            is_plain && parts.iter().all(is_reliable)
        }
    }
}

/// What it says of each document; `None` if it says nothing: it refuses the schema, or takes too long.
pub(crate) fn ask(schema: &Path, documents: &[PathBuf]) -> Vec<Option<bool>> {
    let text = output(schema, documents).unwrap_or_default();
    let answers = documents.iter().map(|document| {
        let (valid, invalid) = (
            format!("{} validates", document.display()),
            format!("{} fails to validate", document.display()),
        );
        text.lines().find_map(|line| match line {
            line if line == valid => Some(true),
            line if line == invalid => Some(false),
            _ => None,
        })
    });
    answers.collect()
}

/// What it prints until it ends or takes too long.
fn output(schema: &Path, documents: &[PathBuf]) -> io::Result<String> {
    let mut child = Command::new("xmllint")
        .args(["--noout", "--schema"])
        .arg(schema)
        .args(documents)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let reader = child.stderr.take().map(|mut stderr| {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            stderr.read_to_end(&mut bytes).map(|_| bytes)
        })
    });
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > PATIENCE {
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(2));
    }
    let bytes = reader.and_then(|reader| reader.join().ok()).transpose()?;
    Ok(String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned())
}
