//! A page in headless Chromium, with real keys. Commands go to it over pipes, so no port is open and no driver is
//! needed.

use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};

use crate::left_out;

/// The names of the program.
const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// How long an answer may take. The machine may be busy.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long it waits before it asks again.
const PAUSE: Duration = Duration::from_millis(50);

/// The browser reads commands from its descriptor 3 and writes answers to 4.
const WITH_PIPES: &str = r#"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>&2"#;

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
];

/// A page in a browser, which ends with it.
#[derive(Debug)]
pub struct Browser {
    process: Child,
    commands: ChildStdin,
    answers: Receiver<Value>,
    profile: PathBuf,
    session: Option<String>,
    last: u64,
    /// What the page did that it should not do: errors of scripts, and what it asked of a network.
    pub complaints: Vec<String>,
}

impl Browser {
    /// Opens a page of a file. If there is no Chromium, `what` is left out.
    ///
    /// # Errors
    /// The browser does not start, or it does not show the page.
    pub fn open(page: &Path, what: &str) -> io::Result<Option<Self>> {
        let paths = env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = env::split_paths(&paths).collect();
        let is_there = |name: &&&str| folders.iter().any(|folder| folder.join(name).is_file());
        let Some(program) = NAMES.iter().find(is_there) else {
            left_out(what, "there is no Chromium");
            return Ok(None);
        };
        let stem = page.file_stem().unwrap_or_default().to_string_lossy();
        let profile = env::temp_dir().join(format!("browser-{}-{stem}", std::process::id()));
        fs::create_dir_all(&profile)?;
        let mut process = Command::new("sh")
            .args(["-c", WITH_PIPES, program])
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let missing = || io::Error::other("the browser has no pipes");
        let commands = process.stdin.take().ok_or_else(missing)?;
        let output = process.stdout.take().ok_or_else(missing)?;
        let (sender, answers) = mpsc::channel();
        thread::spawn(move || {
            for message in BufReader::new(output).split(0).map_while(Result::ok) {
                if let Ok(message) = serde_json::from_slice(&message)
                    && sender.send(message).is_err()
                {
                    break;
                }
            }
        });
        let mut browser = Self {
            process,
            commands,
            answers,
            profile,
            session: None,
            last: 0,
            complaints: Vec::new(),
        };
        browser.show(page)?;
        Ok(Some(browser))
    }

    fn show(&mut self, page: &Path) -> io::Result<()> {
        let target = self.call("Target.createTarget", &json!({"url": "about:blank"}))?;
        let target = json!({"targetId": target["targetId"], "flatten": true});
        let session = self.call("Target.attachToTarget", &target)?;
        self.session = session["sessionId"].as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            self.call(&format!("{domain}.enable"), &json!({}))?;
        }
        let address = format!("file://{}", fs::canonicalize(page)?.display());
        self.call("Page.navigate", &json!({ "url": address }))?;
        let start = Instant::now();
        let is_ready = "location.protocol === 'file:' && document.readyState === 'complete'";
        while self.evaluate(is_ready)? != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                return Err(io::Error::other("the page is not there"));
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// The value of an expression of JavaScript in the page.
    ///
    /// # Errors
    /// The script fails, or the browser does.
    pub fn evaluate(&mut self, script: &str) -> io::Result<Value> {
        let arguments = json!({"expression": script, "returnByValue": true});
        let answer = self.call("Runtime.evaluate", &arguments)?;
        match answer.get("exceptionDetails") {
            None => Ok(answer["result"]["value"].clone()),
            Some(details) => Err(io::Error::other(format!("{script}: {details}"))),
        }
    }

    /// Whether an expression of JavaScript becomes true, soon or a while later: some events come after a key was pressed.
    ///
    /// # Errors
    /// The script fails, or the browser does.
    pub fn becomes_true(&mut self, script: &str) -> io::Result<bool> {
        let start = Instant::now();
        while self.evaluate(script)? != true {
            if start.elapsed() > PATIENCE {
                return Ok(false);
            }
            thread::sleep(PAUSE);
        }
        Ok(true)
    }

    /// Presses a key: one that has a name, or a character.
    ///
    /// # Errors
    /// The browser fails.
    pub fn press(&mut self, key: &str) -> io::Result<()> {
        let (code, text) = match key {
            "Enter" => (13, "\r"),
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            "End" => (35, ""),
            "Home" => (36, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            "Space" => (32, " "),
            _ => (0, key),
        };
        let name = if key == "Space" { " " } else { key };
        let mut event = json!({
            "type": if text.is_empty() { "rawKeyDown" } else { "keyDown" },
            "key": name,
            "code": if code == 0 { "" } else { key },
            "windowsVirtualKeyCode": code,
            "text": text,
        });
        self.call("Input.dispatchKeyEvent", &event)?;
        event["type"] = "keyUp".into();
        event["text"] = "".into();
        self.call("Input.dispatchKeyEvent", &event)?;
        Ok(())
    }

    /// Types a text, key by key.
    ///
    /// # Errors
    /// The browser fails.
    pub fn type_text(&mut self, text: &str) -> io::Result<()> {
        text.chars().try_for_each(|c| self.press(&c.to_string()))
    }

    /// Sends a command, and waits for its answer.
    fn call(&mut self, method: &str, arguments: &Value) -> io::Result<Value> {
        self.last += 1;
        let mut command = json!({"id": self.last, "method": method, "params": arguments});
        if let Some(session) = &self.session {
            command["sessionId"] = session.as_str().into();
        }
        self.commands.write_all(command.to_string().as_bytes())?;
        self.commands.write_all(&[0])?;
        loop {
            let message = self.answers.recv_timeout(PATIENCE);
            let message = message
                .map_err(|error| io::Error::other(format!("{method}: no answer: {error}")))?;
            if message["id"] != self.last {
                self.note(&message);
                continue;
            }
            return match message.get("error") {
                None => Ok(message["result"].clone()),
                Some(error) => Err(io::Error::other(format!("{method}: {error}"))),
            };
        }
    }

    /// Keeps what an event says, if a page that stands alone should not do that.
    fn note(&mut self, event: &Value) {
        let details = &event["params"];
        match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => {
                self.complaints
                    .push(details["exceptionDetails"].to_string());
            }
            Some("Log.entryAdded") => self.complaints.push(details["entry"]["text"].to_string()),
            Some("Network.requestWillBeSent") => {
                let address = details["request"]["url"].as_str().unwrap_or_default();
                if !address.starts_with("file:") {
                    self.complaints.push(format!("it asks for {address}"));
                }
            }
            _ => {}
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It ends in a moment if it is asked to, with all its processes. Failures do not matter for the test.
        let _ = self.call("Browser.close", &json!({}));
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}
