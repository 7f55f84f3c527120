//! Requests and responses over HTTP, as a client and as a server.

mod client;
mod server;
