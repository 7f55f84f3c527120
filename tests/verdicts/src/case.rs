//! A schema with its documents, and what comes of them.

use std::path::PathBuf;

use ews_codegen::Generated;

use crate::measure::Measure;

/// A schema with its documents.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// Its name, for messages.
    pub name: String,
    /// The files or folders of the schema.
    pub schemas: Vec<PathBuf>,
    /// The documents.
    pub documents: Vec<PathBuf>,
    /// How many documents are made of each root element. They go to the folder for what is written.
    pub made: usize,
    /// Whether it is compiled as a crate of its own, and that is measured: see [`crate::measure::rustc`].
    pub is_alone: bool,
}

/// What comes of a case.
#[derive(Debug)]
pub struct Outcome {
    /// The code; an error of the generator, or that it panics.
    pub generated: Result<Generated, String>,
    /// How long that took.
    pub seconds: f64,
    /// The first error of the compiler.
    pub compiled: Result<(), String>,
    /// The warnings of the compiler.
    pub warnings: Vec<String>,
    /// What compiling took, if the case is compiled alone.
    pub measure: Option<Measure>,
    /// What the code says of each document, in their order. Empty if there is no code.
    pub documents: Vec<Verdict>,
    /// Whether what is made can be written, is valid and is read again.
    pub made: Option<Verdict>,
}

/// What the code says of a document. An error says what is wrong.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Strict reading.
    pub strict: Result<(), String>,
    /// Lenient reading.
    pub lenient: Result<(), String>,
    /// The notices of lenient reading.
    pub notices: Result<(), String>,
    /// `validate` of the value.
    pub valid: Result<(), String>,
    /// Whether what was written is the same value when it is read again.
    pub written: Result<(), String>,
    /// Whether the same elements were written in the same order.
    pub order: Result<(), String>,
}

impl Outcome {
    /// Whether there is code that can be run.
    #[must_use]
    pub fn is_code(&self) -> bool {
        self.generated.is_ok() && self.compiled.is_ok()
    }
}

impl Verdict {
    /// What is wrong with a valid document: it must be read, written and read again without loss.
    ///
    /// # Errors
    /// The question and what was said.
    pub fn of_valid(&self) -> Result<(), String> {
        let questions = [
            ("strict", &self.strict),
            ("lenient", &self.lenient),
            ("notices", &self.notices),
            ("validate", &self.valid),
            ("written", &self.written),
            ("order", &self.order),
        ];
        let wrong = questions.into_iter().find_map(|(question, answer)| {
            let what = answer.as_ref().err()?;
            // The order of `xs:all` is free.
            let is_free = question == "order" && what.starts_with("reordered");
            (!is_free).then(|| format!("valid, but {question}: {what}"))
        });
        wrong.map_or(Ok(()), Err)
    }

    /// What is wrong with an invalid document: strict reading must refuse it.
    ///
    /// # Errors
    /// It is read.
    pub fn of_invalid(&self) -> Result<(), String> {
        match &self.strict {
            Ok(()) => Err("invalid, but read strictly".to_owned()),
            Err(what) if what == "panic" || what.starts_with("crash") => Err(what.clone()),
            Err(_) => Ok(()),
        }
    }
}
