//! Reading: what a document becomes, leniently and strictly, and what is reported.

mod documented;
mod empty_lists;
mod errors;
mod judged_values;
mod lenience;
mod salvage;
mod samples;
mod simple_values;
mod spellings;
mod stream;
mod unknown_elements;
mod values;
