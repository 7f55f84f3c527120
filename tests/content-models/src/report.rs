//! What was found.

use std::fmt::{self, Display};
use std::fs;
use std::path::Path;

use verdicts::case::{Outcome, Verdict};

use crate::model::{Child, Particle, Term};
use crate::{Trial, documents, judge, xmllint};

/// Numbers, and all that is wrong.
pub(crate) struct Report {
    has_xmllint: bool,
    models: usize,
    valid: usize,
    invalid: usize,
    rewritten: usize,
    /// How many documents xmllint judges with a content model about which it can be trusted, and how many others.
    trusted: usize,
    others: usize,
    /// How many of the others it judges otherwise than the judge.
    differing: usize,
    wrong: Vec<String>,
}

impl Report {
    pub(crate) fn new(has_xmllint: bool) -> Self {
        Self {
            has_xmllint,
            models: 0,
            valid: 0,
            invalid: 0,
            rewritten: 0,
            trusted: 0,
            others: 0,
            differing: 0,
            wrong: Vec::new(),
        }
    }

    pub(crate) fn is_right(&self) -> bool {
        self.wrong.is_empty()
    }

    /// Adds what the code says of a trial. What was written of each document is in a folder.
    pub(crate) fn add(&mut self, trial: &Trial, outcome: &Outcome, written: &Path) {
        self.models += 1;
        let schema = &trial.case.schemas[0];
        let code = outcome.generated.as_ref().map(drop).map_err(Clone::clone);
        if let Err(what) = code.and_then(|()| outcome.compiled.clone()) {
            self.wrong
                .push(format!("{}: {what}", model(&trial.content)));
            return;
        }
        for warning in &outcome.warnings {
            let model = model(&trial.content);
            self.wrong.push(format!("{model}: {warning}"));
        }
        let second = if self.has_xmllint {
            xmllint::ask(schema, &trial.case.documents)
        } else {
            Vec::new()
        };
        for (index, verdict) in outcome.documents.iter().enumerate() {
            let (types, list) = &trial.lists[index];
            let content = &trial.content[..*types];
            let is_valid = judge::admits(content, list);
            self.valid += usize::from(is_valid);
            self.invalid += usize::from(!is_valid);
            let about = format!("{}: {}", model(content), names(list));
            if let Some(second) = second.get(index).copied().flatten() {
                self.second(content, &about, is_valid, second);
            }
            let name = trial.case.documents[index].file_name().unwrap_or_default();
            let written = fs::read_to_string(written.join(name)).ok();
            let right = self.check(content, is_valid, verdict, written.as_deref());
            if let Err(what) = right {
                self.wrong.push(format!("{about}: {what}"));
            }
        }
    }

    /// Adds the verdict of xmllint.
    fn second(&mut self, content: &[Particle], about: &str, is_valid: bool, second: bool) {
        if !content.iter().all(xmllint::is_reliable) {
            self.others += 1;
            self.differing += usize::from(second != is_valid);
            return;
        }
        self.trusted += 1;
        if second != is_valid {
            let valid = |is_valid| if is_valid { "valid" } else { "invalid" };
            let (one, other) = (valid(is_valid), valid(second));
            let wrong = format!("{about}: {one} by the judge, {other} by xmllint");
            self.wrong.push(wrong);
        }
    }

    fn check(
        &mut self,
        content: &[Particle],
        is_valid: bool,
        verdict: &Verdict,
        written: Option<&str>,
    ) -> Result<(), String> {
        // The parts of xs:all are written in the order of the schema.
        let is_all = matches!(
            content,
            [Particle {
                term: Term::All(_),
                ..
            }]
        );
        let mut verdict = verdict.clone();
        if is_all {
            verdict.order = Ok(());
        }
        if is_valid {
            return verdict.of_valid();
        }
        verdict.of_invalid()?;
        // What lenient reading made of it may be valid or not, but `validate` must know. If it has skipped an element
        // in the middle of a group, the value is not one that reading gives for what was written: it has two groups.
        let Some(list) = written.and_then(documents::of_document) else {
            return Ok(());
        };
        self.rewritten += 1;
        let is_valid = judge::admits(content, &list);
        match verdict.valid {
            Ok(()) if !is_valid => Err(format!("`validate` takes {}", names(&list))),
            Err(what) if is_valid && verdict.written.is_ok() => {
                Err(format!("`validate` of {}: {what}", names(&list)))
            }
            _ => Ok(()),
        }
    }
}

fn names(list: &[Child]) -> String {
    let names: Vec<&str> = list.iter().map(|child| child.name).collect();
    format!("[{}]", names.join(" "))
}

/// A content model in short, as in a DTD.
fn model(content: &[Particle]) -> String {
    let parts: Vec<String> = content.iter().map(particle).collect();
    parts.join(" + ")
}

fn particle(particle: &Particle) -> String {
    let list = |parts: &[Particle], separator: &str| {
        let parts: Vec<String> = parts.iter().map(self::particle).collect();
        format!("({})", parts.join(separator))
    };
    let term = match &particle.term {
        Term::Element(name) | Term::Member(name) => (*name).to_owned(),
        Term::Head => "HERB".to_owned(),
        Term::Any(wildcard) => format!("{wildcard:?}*").to_uppercase().replace('*', ""),
        Term::Sequence(parts) => list(parts, ", "),
        Term::Choice(parts) => list(parts, " | "),
        Term::All(parts) => list(parts, " & "),
    };
    let occurs = match (particle.min, particle.max) {
        (1, Some(1)) => String::new(),
        (0, Some(1)) => "?".to_owned(),
        (0, None) => "*".to_owned(),
        (1, None) => "+".to_owned(),
        (min, None) => format!("{{{min},}}"),
        (min, Some(max)) => format!("{{{min},{max}}}"),
    };
    term + &occurs
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for wrong in &self.wrong {
            writeln!(f, "{wrong}")?;
        }
        if self.has_xmllint {
            let Report {
                trusted,
                others,
                differing,
                ..
            } = self;
            writeln!(
                f,
                "xmllint has judged {trusted} of the documents; of {others} about which it is not to be trusted, \
                 {differing} otherwise"
            )?;
        } else {
            writeln!(f, "left out: xmllint, which is not there")?;
        }
        let Report {
            models,
            valid,
            invalid,
            rewritten,
            wrong,
            ..
        } = self;
        write!(
            f,
            "{models} models, {valid} valid and {invalid} invalid documents, {rewritten} of these written; {} wrong",
            wrong.len()
        )
    }
}
