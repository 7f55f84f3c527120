//! SOAP: envelopes, headers, calls, faults, and what is not an envelope.

mod calls;
mod faults;
mod headers;
mod sequences;
mod unknown_parts;
mod wrong_envelopes;
