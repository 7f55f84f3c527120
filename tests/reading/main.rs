//! Reading: what a document becomes, leniently and strictly, and what is reported.

mod documented;
mod empty_lists;
mod errors;
mod same_value;
mod samples;
mod stream;
mod unknown_elements;
mod values;
