//! The part of `verdicts` that is compiled together with generated code. It asks the code about documents.
//!
//! The documents come on standard input, one a line: the case, a tab, the path. For each of them a line goes to
//! standard output: the case, the path, and the columns of [`COLUMNS`], with tabs between them. A column is `ok`
//! or says what is wrong.

use std::collections::HashMap;
use std::fmt::{Debug, Display};
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use xsd_runtime::codegen::Globals;
use xsd_runtime::xml::{AnyElement, Namespace, Notice, ReadError, ReadOptions, Root, WriteOptions};

#[cfg(feature = "made")]
mod made;
mod names;
mod value;

#[cfg(feature = "made")]
pub use made::made;
use value::{Element, Value};

/// What is asked about a document, in the order of the columns.
///
/// | column | question |
/// |---|---|
/// | strict | is it valid, says strict reading |
/// | lenient | can it be read |
/// | notices | is there nothing to report |
/// | valid | is the value valid, says `validate` |
/// | written | is the value read again from what was written, strictly if the document is valid |
/// | order | were the same elements written, in the same order |
pub const COLUMNS: [&str; 6] = ["strict", "lenient", "notices", "valid", "written", "order"];

/// The root elements of a case: namespace, local name, what asks, and what makes a document.
pub type Roots = &'static [(
    &'static str,
    &'static str,
    fn(&[u8]) -> Answer,
    Option<Make>,
)];

/// The root elements of a case, and what asks about a document with another root element that names its type, if the
/// code knows the types.
pub type Asked = (Roots, Option<fn(&[u8]) -> Answer>);

/// Makes the document with this number, if there is one.
pub type Make = fn(u64) -> Result<Option<String>, String>;

/// How often one tries to make a document.
const ATTEMPTS: u64 = 30;

/// The answer to each question.
pub struct Answer {
    columns: [Result<(), String>; 6],
    written: Option<String>,
}

/// Answers for all documents of standard input. With an argument, what was written of each document goes to
/// a file `case/document` in the folder that it names.
///
/// # Errors
/// Standard input or output, or a file fails.
pub fn run(cases: &[(&str, Asked)]) -> io::Result<()> {
    std::panic::set_hook(Box::new(|_| {}));
    let cases: HashMap<&str, Asked> = cases.iter().copied().collect();
    let folder = std::env::args_os().nth(1);
    for line in io::stdin().lock().lines() {
        let line = line?;
        let (case, path) = line.split_once('\t').unwrap_or((&line, ""));
        let (roots, other) = cases.get(case).copied().unwrap_or_default();
        let answer = match (path.strip_prefix("make:"), &folder) {
            (Some(number), Some(folder)) => {
                let number = number.parse().unwrap_or_default();
                make_with_stack(roots, number, Path::new(folder).join(case))?
            }
            _ => ask(roots, other, &std::fs::read(path)?),
        };
        if let (Some(folder), Some(written)) = (&folder, &answer.written) {
            let folder = Path::new(folder).join(case);
            std::fs::create_dir_all(&folder)?;
            let name = Path::new(path).file_name().unwrap_or_default();
            std::fs::write(folder.join(name), written)?;
        }
        let columns = answer.columns.map(|column| match column {
            Ok(()) => "ok".to_owned(),
            Err(what) => what.replace(['\t', '\n', '\r'], " "),
        });
        let mut out = io::stdout().lock();
        writeln!(out, "{case}\t{path}\t{}", columns.join("\t"))?;
        out.flush()?;
    }
    Ok(())
}

/// Values of large types take much of the stack while they are made, in code that is not optimised.
const STACK: usize = 256 << 20;

fn make_with_stack(roots: Roots, number: u64, folder: PathBuf) -> io::Result<Answer> {
    let thread = std::thread::Builder::new().stack_size(STACK);
    let made = thread.spawn(move || make(roots, number, &folder))?;
    made.join().unwrap_or_else(|_| Ok(Answer::nothing("panic")))
}

/// Makes so many documents of each root element.
fn make(roots: Roots, number: u64, folder: &Path) -> io::Result<Answer> {
    std::fs::create_dir_all(folder)?;
    for (index, (_, local, _, make)) in roots.iter().enumerate() {
        let Some(make) = make else { continue };
        let mut left = number;
        for number in 0..number * ATTEMPTS {
            if left == 0 {
                break;
            }
            let made = catch_unwind(AssertUnwindSafe(|| make(number)));
            match made.unwrap_or_else(|_| Err("panic".to_owned())) {
                Ok(Some(xml)) => {
                    left -= 1;
                    std::fs::write(folder.join(format!("made-{index}-{number}.xml")), xml)?;
                }
                Ok(None) => {}
                Err(what) => return Ok(Answer::nothing(&format!("{local} {number}: {what}"))),
            }
        }
    }
    Ok(Answer {
        columns: std::array::from_fn(|_| Ok(())),
        written: None,
    })
}

fn ask(roots: Roots, other: Option<fn(&[u8]) -> Answer>, bytes: &[u8]) -> Answer {
    let root = match names::root(bytes) {
        Ok(root) => root,
        Err(what) => return Answer::nothing(&format!("malformed: {what}")),
    };
    let known = roots
        .iter()
        .find(|(namespace, local, ..)| (*namespace, *local) == (&*root.0, &*root.1));
    let typed = other.filter(|_| names::has_type(bytes));
    match known.map(|(_, _, ask, _)| *ask).or(typed) {
        None => Answer::nothing("unknown: no root element has this name"),
        Some(ask) => catch_unwind(AssertUnwindSafe(|| ask(bytes)))
            .unwrap_or_else(|_| Answer::nothing("panic")),
    }
}

impl Answer {
    fn nothing(what: &str) -> Self {
        Self {
            columns: std::array::from_fn(|_| Err(what.to_owned())),
            written: None,
        }
    }
}

/// Asks about a document with this root element.
#[must_use]
pub fn document<T: Root + PartialEq + Debug + 'static>(bytes: &[u8]) -> Answer {
    asked(bytes, &|bytes, options| {
        let (value, notices) = T::from_xml_with_notices(bytes, options)?;
        Ok((Box::new(value), notices))
    })
}

/// Asks about a document with any root element.
#[must_use]
pub fn any(bytes: &[u8], globals: &'static Globals, namespaces: &'static [Namespace]) -> Answer {
    asked(bytes, &|bytes, options| {
        let mut notices = Vec::new();
        let read =
            AnyElement::from_xml_with(bytes, globals, namespaces, options, Some(&mut notices));
        Ok((Box::new(Element(read?)), notices))
    })
}

/// Reads a document as a value.
type Read<'r> =
    dyn Fn(&[u8], &ReadOptions) -> Result<(Box<dyn Value>, Vec<Notice>), ReadError> + 'r;

fn asked(bytes: &[u8], read: &Read<'_>) -> Answer {
    let strict = read(bytes, &strict_options()).map(|(value, _)| value);
    let lenient = read(bytes, &lenient_options());
    let (value, notices) = match lenient {
        Ok(read) => read,
        Err(error) => {
            let mut answer = Answer::nothing("not read");
            answer.columns[0] = strict.map(drop).map_err(text);
            answer.columns[1] = Err(error.to_string());
            return answer;
        }
    };
    let notices: Vec<String> = notices.iter().map(Notice::message).collect();
    let written = value.write(&WriteOptions::default());
    let again = written
        .as_ref()
        .map_err(text)
        .and_then(|xml| read_again(xml, &*value, strict.is_ok(), read));
    let order = written.as_ref().map_err(text).and_then(|xml| {
        let (mut read, mut written) = (names::elements(bytes)?, names::elements(xml.as_bytes())?);
        if read == written {
            return Ok(());
        }
        read.sort();
        written.sort();
        let what = if read == written {
            "reordered"
        } else {
            "other elements"
        };
        Err(format!("{what}: {xml}"))
    });
    Answer {
        columns: [
            match &strict {
                Ok(strict) if is_same(&**strict, &*value) => Ok(()),
                Ok(_) => Err("strict reading has another value".to_owned()),
                Err(error) => Err(error.to_string()),
            },
            Ok(()),
            if notices.is_empty() {
                Ok(())
            } else {
                Err(notices.join("; "))
            },
            value.validate().map_err(text),
            again,
            order,
        ],
        written: written.ok(),
    }
}

fn read_again(xml: &str, value: &dyn Value, is_valid: bool, read: &Read<'_>) -> Result<(), String> {
    let options = if is_valid {
        strict_options()
    } else {
        lenient_options()
    };
    let again = read(xml.as_bytes(), &options);
    let (again, _) = again.map_err(|error| format!("{error}: {xml}"))?;
    if is_same(&*again, value) {
        Ok(())
    } else {
        Err(format!("{xml} is another value: {again:?}, not {value:?}"))
    }
}

/// NaN is not equal to itself, but its text is.
fn is_same(left: &dyn Value, right: &dyn Value) -> bool {
    left.equals(right) || {
        let (left, right) = (format!("{left:?}"), format!("{right:?}"));
        left == right && left.contains("NaN")
    }
}

fn text(error: impl Display) -> String {
    error.to_string()
}

/// A DOCTYPE says nothing about validity by a schema.
fn strict_options() -> ReadOptions {
    ReadOptions::strict().skip_doctype(true)
}

fn lenient_options() -> ReadOptions {
    ReadOptions::lenient().skip_doctype(true)
}
