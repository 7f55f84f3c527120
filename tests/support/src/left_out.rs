//! What tests do if something that they need is missing.

use std::env;
use std::io::{self, Write};

/// Says that something is left out, and why.
///
/// # Panics
/// The environment variable `EWS_REQUIRE_ALL` is set: where everything is there, nothing may be left out.
pub fn left_out(what: &str, why: &str) {
    let line = format!("left out: {what}, since {why}");
    // Not `eprintln`, whose output is only shown for tests that fail. A failure to print is ignored.
    let _ = writeln!(io::stderr(), "{line}");
    assert!(env::var_os("EWS_REQUIRE_ALL").is_none(), "{line}");
}
