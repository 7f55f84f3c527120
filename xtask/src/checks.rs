//! What is checked: the steps of each command, in order.

use std::path::Path;

use crate::equipment::Need;
use crate::steps::{Run, Step};
use crate::{limits, modules};

pub(crate) const GENERATE: [&str; 5] = [
    "run",
    "--quiet",
    "--package=ews-codegen-cli",
    "--",
    "generate",
];
pub(crate) const BENCH: [&str; 4] = [
    "run",
    "--release",
    "--manifest-path=benches/peers/Cargo.toml",
    "--",
];

const FORMAT: Step = cargo("format", &["fmt", "--all", "--check"]);
const LINTS: Step = cargo(
    "lints",
    &[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny=warnings",
    ],
);
const DOCUMENTATION: Step = Step {
    env: &[("RUSTDOCFLAGS", "-D warnings")],
    ..cargo("documentation", &["doc", "--workspace", "--no-deps"])
};
const MODULES: Step = function("no circle of modules", modules::check);
const CURRENT: Step = cargo(
    "generated/ is current",
    &["run", "--package=ews-codegen-cli", "--", "check"],
);
/// The example of the runtime, which its documentation uses.
const EXAMPLE_CURRENT: Step = cargo(
    "the generated code of the example is current",
    &[
        "run",
        "--package=ews-codegen-cli",
        "--",
        "check",
        "--profile=none",
        "--schemas=runtime/examples/orders/schemas",
        "--all-roots",
        "--out=runtime/examples/orders/generated",
    ],
);
const EXAMPLE: Step = cargo(
    "the generated code of the example",
    &[
        "run",
        "--package=ews-codegen-cli",
        "--",
        "generate",
        "--profile=none",
        "--schemas=runtime/examples/orders/schemas",
        "--all-roots",
        "--out=runtime/examples/orders/generated",
    ],
);

/// The code that a dependent has committed.
const DEPENDENT_CURRENT: Step = cargo(
    "the committed code of a dependent is current",
    &[
        "run",
        "--package=ews-codegen-cli",
        "--",
        "check",
        "--schemas=tests/dependents/committed/schemas",
        "--operation=DisconnectPhoneCall",
        "--out=tests/dependents/committed/src/ews",
    ],
);
const DEPENDENT: Step = cargo(
    "the committed code of a dependent",
    &[
        "run",
        "--package=ews-codegen-cli",
        "--",
        "generate",
        "--schemas=tests/dependents/committed/schemas",
        "--operation=DisconnectPhoneCall",
        "--out=tests/dependents/committed/src/ews",
    ],
);

/// Each feature of the runtime beside those by default, in the runtime and in what stands on it, and none: in the
/// workspace all are there together.
const FEATURE_LINTS: [Step; 7] = [
    cargo(
        "lints, arbitrary values alone",
        &lints_with("--features=arbitrary"),
    ),
    cargo("lints, chrono alone", &lints_with("--features=chrono")),
    cargo("lints, jiff alone", &lints_with("--features=jiff")),
    cargo("lints, parallel alone", &lints_with("--features=parallel")),
    cargo("lints, serde alone", &lints_with("--features=serde")),
    cargo("lints, time alone", &lints_with("--features=time")),
    cargo(
        "lints, no feature",
        &[
            "clippy",
            "--package=xsd-runtime",
            "--no-default-features",
            "--",
            "--deny=warnings",
        ],
    ),
];

const fn lints_with(feature: &'static str) -> [&'static str; 5] {
    [
        "clippy",
        "--package=ews-types",
        feature,
        "--",
        "--deny=warnings",
    ]
}

pub(crate) const CHECK: [Step; 7] = [
    FORMAT,
    LINTS,
    DOCUMENTATION,
    MODULES,
    CURRENT,
    EXAMPLE_CURRENT,
    DEPENDENT_CURRENT,
];

/// The tests come last: they compile the code that is generated before, and find it current.
pub(crate) const FIXTURES: [Step; 4] = [
    cargo("generated/", &GENERATE),
    EXAMPLE,
    DEPENDENT,
    Step {
        env: &[("UPDATE", "1")],
        ..cargo(
            "expected files",
            &[
                "test",
                "--package=ews-codegen",
                "--package=ews-codegen-cli",
                "--no-fail-fast",
                "--tests",
            ],
        )
    },
];

pub(crate) const CI: [Step; 32] = [
    FORMAT,
    LINTS,
    cargo(
        "lints, generated at build time",
        // Of the workspace, nothing of others is compiled once more. What is left out would only be generated again.
        &[
            "clippy",
            "--workspace",
            "--exclude=ews-codegen-compiled",
            "--exclude=ews-codegen-general",
            "--all-targets",
            "--features=ews-types/codegen",
            "--",
            "--deny=warnings",
        ],
    ),
    FEATURE_LINTS[0],
    FEATURE_LINTS[1],
    FEATURE_LINTS[2],
    FEATURE_LINTS[3],
    FEATURE_LINTS[4],
    FEATURE_LINTS[5],
    FEATURE_LINTS[6],
    DOCUMENTATION,
    MODULES,
    cargo("tests", &["test", "--workspace"]),
    // What takes a minute, and is the same without features, has been done.
    cargo(
        "tests without features",
        &[
            "test",
            "--package=ews-types",
            "--package=xsd-runtime",
            "--",
            "--skip=floods",
            "--skip=mutations",
        ],
    ),
    CURRENT,
    EXAMPLE_CURRENT,
    DEPENDENT_CURRENT,
    script("what people build on it", &["tests/dependents/run"]),
    Step {
        needs: &[Need::Ews, Need::Zeep],
        ..script("a client for Python", &["tests/clients/run", "python"])
    },
    Step {
        needs: &[Need::Ews, Need::Soap],
        ..script("a client for Node", &["tests/clients/run", "node"])
    },
    script("packages", &[".ci/packages"]),
    // Advisories are looked up where there is a network: in the workflow of the repository.
    Step {
        needs: &[Need::Deny],
        ..cargo(
            "licences and sources",
            &["deny", "check", "licenses", "bans", "sources"],
        )
    },
    Step {
        needs: &[Need::Ews],
        ..cargo(
            "schemas/ conforms to the official release",
            // Of the whole workspace, it is compiled already.
            &[
                "test",
                "--workspace",
                "--test=behaviour",
                "conformance",
                "--",
                "--nocapture",
            ],
        )
    },
    function("limits", limits::check),
    script(
        "random content models",
        &["tests/content-models/run", "--models", "60"],
    ),
    script(
        "verdicts on changes of schemas",
        &["tests/changes/run", "--edits", "20"],
    ),
    script("a changed schema", &[".ci/changed-schema"]),
    Step {
        needs: &[Need::CppCompiler],
        ..script(
            "fuzzing of what reads documents, for a short while",
            &["fuzz/run", "15", "read", "sequence", "value"],
        )
    },
    Step {
        needs: &[Need::Ews],
        ..script(
            "all of EWS, of one release",
            &["tests/whole-ews/run", "--sample"],
        )
    },
    Step {
        needs: &[Need::Xsts],
        ..script(
            "the W3C suite: all schemas, a sample of the documents",
            &["tests/w3c-suite/run", "--sample"],
        )
    },
    Step {
        needs: &[Need::World],
        ..script("public schemas", &["tests/world/run", "--sample"])
    },
    Step {
        needs: &[Need::Cases],
        ..script("further schemas and documents", &["tests/verdicts/run"])
    },
];

const fn cargo(title: &'static str, arguments: &'static [&'static str]) -> Step {
    Step {
        title,
        run: Run::Cargo(arguments),
        env: &[],
        needs: &[],
    }
}

const fn script(title: &'static str, command: &'static [&'static str]) -> Step {
    Step {
        title,
        run: Run::Script(command),
        env: &[],
        needs: &[],
    }
}

const fn function(title: &'static str, check: fn(&Path) -> Result<(), String>) -> Step {
    Step {
        title,
        run: Run::Function(check),
        env: &[],
        needs: &[],
    }
}
