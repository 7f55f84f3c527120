//! What tests do where something that they need is not there.

use std::env;
use std::io::{self, Write};

/// Says that something is left out, and why.
///
/// # Panics
/// The environment variable `EWS_REQUIRE_ALL` is set: where everything is there, nothing may be left out.
pub fn left_out(what: &str, why: &str) {
    let line = format!("left out: {what}, since {why}");
    // Not `eprintln`, whose output is only shown for tests that fail. Whether it can be shown is of no
    // interest.
    let _ = writeln!(io::stderr(), "{line}");
    assert!(env::var_os("EWS_REQUIRE_ALL").is_none(), "{line}");
}
