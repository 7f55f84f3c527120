//! The command, as its users see it: what it prints, what it refuses, and how it ends.

mod conform;
mod conform_reader;
mod diff;
mod faults;
mod generate;
mod help;
mod list;
mod picture;
mod support;
mod tree;
mod workflow;
