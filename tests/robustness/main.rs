//! Robustness: documents that are damaged, or made to do harm. What becomes of them is known in full. It takes
//! time that is linear in their size, and memory that is a small multiple of it.

mod bytes;
mod cases;
mod costs;
mod entities;
mod floods;
mod mutations;
mod nesting;
mod other_documents;
mod streams;
mod truncated;
