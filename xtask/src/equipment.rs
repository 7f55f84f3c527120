//! What some checks need on a machine: tools, and folders with other schemas and documents.

use std::path::Path;
use std::process::{Command, Stdio};

/// Something that not every machine has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    Xmllint,
    Chromium,
    CppCompiler,
    Ews,
    Xsts,
    World,
    Cases,
    Zeep,
    Soap,
    Deny,
}

/// How it is looked for.
enum Lookup {
    /// A program that takes `--version`.
    Program(&'static str),
    /// The folder that this environment variable names.
    Folder(&'static str),
}

/// Each with how it is looked for and what it does.
const NEEDS: [(Need, Lookup, &str); 10] = [
    (
        Need::Xmllint,
        Lookup::Program("xmllint"),
        "validates what is written (Debian: libxml2-utils)",
    ),
    (
        Need::Chromium,
        Lookup::Program("chromium"),
        "opens the pages that the command writes (Debian: chromium)",
    ),
    (
        Need::CppCompiler,
        Lookup::Program("c++"),
        "compiles the fuzzer",
    ),
    (
        Need::Ews,
        Lookup::Folder("EWS_MATERIAL"),
        "official schemas and documented samples",
    ),
    (
        Need::Xsts,
        Lookup::Folder("XSTS_MATERIAL"),
        "the W3C XML Schema Test Suite",
    ),
    (
        Need::World,
        Lookup::Folder("WORLD_MATERIAL"),
        "schemas that are in wide use",
    ),
    (
        Need::Cases,
        Lookup::Folder("CASES_MATERIAL"),
        "further schemas and documents",
    ),
    (
        Need::Zeep,
        Lookup::Folder("PYTHON_CLIENT"),
        "zeep, a SOAP client for Python (tests/clients/install)",
    ),
    (
        Need::Soap,
        Lookup::Folder("NODE_CLIENT"),
        "soap, a SOAP client for Node (tests/clients/install)",
    ),
    (
        Need::Deny,
        Lookup::Program("cargo-deny"),
        "checks licences and sources of dependencies",
    ),
];

/// If all of these are present, no test may leave anything out.
const FOR_ALL_TESTS: [Need; 3] = [Need::Xmllint, Need::Chromium, Need::Ews];

/// What was found. The default is nothing.
#[derive(Debug, Default)]
pub(crate) struct Equipment(Vec<Need>);

impl Equipment {
    /// Looks for everything. A variable that names no folder is an error.
    pub(crate) fn find() -> Result<Self, String> {
        let mut found = Vec::new();
        for (need, lookup, _) in &NEEDS {
            if lookup.is_there()? {
                found.push(*need);
            }
        }
        Ok(Self(found))
    }

    pub(crate) fn has(&self, need: Need) -> bool {
        self.0.contains(&need)
    }

    /// The environment variable by which tests know that leaving something out is a failure.
    pub(crate) fn env(&self) -> Option<(&'static str, &'static str)> {
        let has_all = FOR_ALL_TESTS.iter().all(|need| self.has(*need));
        has_all.then_some(("EWS_REQUIRE_ALL", "1"))
    }

    /// Prints what is there and what is missing.
    pub(crate) fn print(&self) {
        for (need, _, what) in &NEEDS {
            let word = if self.has(*need) { "found" } else { "missing" };
            println!("{word:7} {}: {what}", need.name());
        }
        match self.env() {
            Some((name, value)) => {
                println!("{name}={value}: a test that leaves something out fails");
            }
            None => println!("tests leave out what needs something that is missing"),
        }
    }
}

impl Need {
    pub(crate) fn name(self) -> &'static str {
        let lookup = NEEDS.iter().find(|(need, ..)| *need == self);
        lookup.map_or(
            "",
            |(_, Lookup::Program(name) | Lookup::Folder(name), _)| name,
        )
    }
}

impl Lookup {
    fn is_there(&self) -> Result<bool, String> {
        match self {
            Self::Program(name) => {
                let mut command = Command::new(name);
                command
                    .arg("--version")
                    .stdout(Stdio::null())
                    .stderr(Stdio::null());
                Ok(command.status().is_ok_and(|status| status.success()))
            }
            Self::Folder(name) => match std::env::var_os(name).filter(|value| !value.is_empty()) {
                Some(value) if Path::new(&value).is_dir() => Ok(true),
                Some(value) => Err(format!("{name}: there is no folder {}", value.display())),
                None => Ok(false),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Equipment, Need};

    #[test]
    fn tests_may_leave_something_out_unless_all_is_there() {
        assert_eq!(Equipment::default().env(), None);
        assert_eq!(Equipment(vec![Need::Ews, Need::CppCompiler]).env(), None);
        let all = Equipment(vec![Need::Ews, Need::Xmllint, Need::Chromium]);
        assert_eq!(all.env(), Some(("EWS_REQUIRE_ALL", "1")));
    }

    #[test]
    fn every_need_has_a_name() {
        assert_eq!(Need::Xmllint.name(), "xmllint");
        assert_eq!(Need::Cases.name(), "CASES_MATERIAL");
    }
}
