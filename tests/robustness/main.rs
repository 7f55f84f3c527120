//! Robustness: documents that are damaged, or made to do harm.

mod hostile;
mod mutations;
