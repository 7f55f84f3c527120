//! A double of Exchange for tests: `server PORT` answers `GetImItems` from values in memory. With the port 0 the
//! system chooses one. The first line of output is the endpoint.
//!
//! The last part of the path says how it answers: `BEHAVIOURS` in `answers.rs` lists the ways, and so does the answer
//! to any other path. Authentication is not asked for, unless by `private`. `Ctrl+C` ends it.
//!
//! ```sh
//! cargo run --example server 8080
//! cargo run --example get_im_items http://127.0.0.1:8080/EWS/Exchange.asmx
//! cargo run --example get_im_items http://127.0.0.1:8080/EWS/odd
//! ```

mod answers;
mod mailbox;
mod wire;

use std::error::Error;
use std::io::{self, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::ExitCode;
use std::thread;

use answers::{Answer, answer};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let port = match (arguments.next(), arguments.next()) {
        (Some(port), None) => port.parse().map_err(|_| format!("{port} is no port"))?,
        _ => return Err("usage: server PORT".into()),
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let mut out = io::stdout();
    writeln!(out, "http://{}/EWS/Exchange.asmx", listener.local_addr()?)?;
    out.flush()?;
    for stream in listener.incoming() {
        let stream = stream?;
        thread::spawn(move || {
            // One client that goes away does not stop the others.
            if let Err(error) = serve(stream) {
                eprintln!("{error}");
            }
        });
    }
    Ok(())
}

/// Answers one request, and closes the connection.
fn serve(mut stream: TcpStream) -> io::Result<()> {
    let Some(request) = wire::read(&mut stream)? else {
        return Ok(());
    };
    match answer(&request) {
        Answer::Whole(response) => wire::write(&mut stream, &response, response.body().len()),
        Answer::Slow(response, wait) => {
            thread::sleep(wait);
            wire::write(&mut stream, &response, response.body().len())
        }
        Answer::CutOff(response) => {
            let half = response.body().len() / 2;
            wire::write(&mut stream, &response, half)
        }
    }
}
