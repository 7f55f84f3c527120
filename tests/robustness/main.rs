//! Robustness: documents that are damaged, or made to do harm. The tests know the exact result for each.
//! Reading takes linear time, and memory that is a small multiple of the size.

mod bytes;
mod cases;
mod costs;
mod entities;
mod floods;
mod large_content;
mod mutations;
mod nesting;
mod other_documents;
mod sequences;
mod streams;
mod truncated;
