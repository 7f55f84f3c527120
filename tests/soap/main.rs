//! SOAP: envelopes, headers, faults, and what is not an envelope.

mod envelopes;
mod faults;
mod wrong_envelopes;
