//! The examples do what they say: runs the programs that `cargo test` has built next to this one.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use ews_types::soap::Envelope;
use ews_types::{Header, Message, NAMESPACES};

const REQUEST: &str = include_str!("../samples/get_im_items_request.xml");
const RESPONSE: &str = include_str!("../samples/get_im_items_response.xml");
const FAULT: &str = r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
  <faultcode>s:Client</faultcode><faultstring xml:lang="en-US">The request is not valid.</faultstring>
</s:Fault></s:Body></s:Envelope>"#;

/// The path of an example: the tests are in `deps`, the examples in `examples` next to it.
fn example(name: &str) -> PathBuf {
    let this = std::env::current_exe().expect("a test has a path");
    let profile = this.parent().and_then(|deps| deps.parent());
    let path = profile
        .expect("a test lies two folders deep")
        .join("examples")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.is_file(),
        "{} is missing: `cargo test` builds it unless it shall build single tests",
        path.display()
    );
    path
}

fn run(name: &str, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(example(name))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    // A program that refuses its arguments ends without reading its input. Its message is checked below.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the example ends")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("examples print UTF-8")
}

/// Runs an example that must succeed.
fn output(name: &str, arguments: &[&str], input: &str) -> String {
    let output = run(name, arguments, input);
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

/// Runs an example that must fail with this code and write nothing. Returns its message.
fn complaint(name: &str, arguments: &[&str], input: &str, code: i32) -> String {
    let output = run(name, arguments, input);
    assert_eq!(output.status.code(), Some(code), "{input}");
    assert_eq!(text(&output.stdout), "", "{input}");
    text(&output.stderr).to_owned()
}

#[test]
fn roundtrip_writes_what_it_reads() {
    for input in [REQUEST, RESPONSE, FAULT] {
        let envelope: Envelope<Header, Message> =
            Envelope::from_xml(input, NAMESPACES).expect("the samples are readable");
        let written = output("roundtrip", &[], input);
        assert_eq!(
            written,
            envelope.to_xml(NAMESPACES).expect("it is writable")
        );
        let again = output("roundtrip", &["--strict"], &written);
        assert_eq!(written, again, "what is written is strictly valid");
    }
}

#[test]
fn roundtrip_reports_what_departs_from_the_schema() {
    let output = run("roundtrip", &[], REQUEST);
    assert!(output.status.success());
    let notices = text(&output.stderr);
    assert!(
        notices.starts_with("3:25: Envelope: expected the namespace http://"),
        "{notices}"
    );
    let complaint = complaint("roundtrip", &["--strict"], REQUEST, 1);
    assert!(
        complaint.starts_with("3:25: Envelope: expected the namespace http://"),
        "{complaint}"
    );
    let spelt = REQUEST.replace("https://schemas", "http://schemas");
    let output = run("roundtrip", &["--strict"], &spelt);
    assert!(output.status.success());
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn roundtrip_refuses_bad_input() {
    for (input, message) in [
        ("", "expected an XML document, found an empty text"),
        ("no XML", "expected"),
        ("<a/>", "expected <s:Envelope> of SOAP 1.1, found <a>"),
        ("<!DOCTYPE a><a/>", "expected a document without a DOCTYPE"),
        (
            &RESPONSE.replace("ResponseClass=", "Class="),
            "Envelope/Body/GetImItemsResponse: expected the attribute ResponseClass, which is missing",
        ),
        (
            &RESPONSE.replace("</s:Envelope>", ""),
            "expected </Envelope>, found the end",
        ),
    ] {
        for arguments in [&["--strict"][..], &[]] {
            // Otherwise the spelling of namespaces in the sample would be the first error.
            let input = input.replace("https://schemas", "http://schemas");
            let complaint = complaint("roundtrip", arguments, &input, 1);
            assert!(complaint.contains(message), "{complaint}");
            assert_eq!(complaint.lines().count(), 1, "{complaint}");
        }
    }
    let complaint = complaint("roundtrip", &["--lax"], "", 2);
    assert!(
        complaint.starts_with("unknown argument --lax; usage: "),
        "{complaint}"
    );
}

/// The double of Exchange, which ends with the test.
struct Double {
    process: Child,
    /// Without the last part of the path.
    endpoint: String,
}

impl Double {
    fn start() -> Self {
        let mut process = Command::new(example("server"))
            .arg("0")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the example starts");
        let mut line = String::new();
        let out = process.stdout.take().expect("standard output is a pipe");
        BufReader::new(out)
            .read_line(&mut line)
            .expect("it is readable");
        let endpoint = line
            .trim()
            .strip_suffix("Exchange.asmx")
            .expect("the first line is the endpoint");
        Self {
            endpoint: endpoint.to_owned(),
            process,
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.endpoint)
    }
}

impl Drop for Double {
    fn drop(&mut self) {
        // If it has ended already, there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn get_im_items_prints_groups_with_their_people() {
    let double = Double::start();
    let documented = "\
Group              Name                         Email               Phone            From
Exchange SDK Team  Tony Smith                   tsmith@contoso.com  +1 425 555 0100  Lync Contacts
Exchange SDK Team  (not sent: AAMkADEzOTExYAContactLin=)
";
    let printed = output("get_im_items", &[&double.url("Exchange.asmx")], "");
    assert_eq!(squeezed(&printed), squeezed(documented));
    let all = "\
Group Name Email Phone From
Exchange SDK Team Tony Smith tsmith@contoso.com +1 425 555 0100 Lync Contacts
Exchange SDK Team Lin Zhao lzhao@contoso.com +86 10 5555 0100 Lync Contacts
Friends Tony Smith tsmith@contoso.com +1 425 555 0100 Lync Contacts
Friends Ana Ruiz & sons aruiz@contoso.com +34 91 555 0100 Lync Contacts
";
    for path in ["exchange.asmx", "warning", "slow?5"] {
        let printed = output("get_im_items", &[&double.url(path), "--all"], "");
        assert_eq!(squeezed(&printed), all);
    }
    let known = double
        .url("private")
        .replace("http://", "http://tsmith:secret@");
    let printed = output("get_im_items", &[&known, "--all"], "");
    assert_eq!(squeezed(&printed), all);
}

/// The rest of an answer that departs from the schema is read, and what is lost is reported.
#[test]
fn get_im_items_says_what_is_lost() {
    let double = Double::start();
    let run = run("get_im_items", &[&double.url("odd"), "--all"], "");
    let table = text(&run.stdout);
    assert!(run.status.success(), "{}", text(&run.stderr));
    assert_eq!(table.lines().count(), 5, "{table}");
    let said = text(&run.stderr);
    let expected = "Envelope/Body/GetImItemsResponse/ImItemList/Groups/ImGroup[3]: \
                    expected <t:DisplayName>, which is missing; \
                    lost: <t:ImGroup><t:GroupType>IPM.DistList.MOC.UserGroup</t:GroupT…\n";
    assert!(said.ends_with(expected), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

/// With one blank instead of several.
fn squeezed(table: &str) -> String {
    let lines = table.lines();
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n";
    lines.map(line).collect()
}

#[test]
fn get_im_items_says_what_came_instead() {
    let double = Double::start();
    for (path, message) in [
        ("error", "ErrorAccessDenied: Access is denied."),
        (
            "busy",
            "500 Internal Server Error: SOAP fault ErrorServerBusy: The server cannot service this request \
             right now. Try again later. (try again in 1.5s)",
        ),
        (
            "fault",
            "500 Internal Server Error: SOAP fault Client: The request failed schema validation.",
        ),
        (
            "unavailable",
            "503 Service Unavailable: expected a response, found that the server is busy or down (try again in 7s)",
        ),
        (
            "redirect",
            "302 Found: expected a response, found a redirection to /EWS/Exchange.asmx",
        ),
        (
            "page",
            "200 OK: expected a response, found an HTML page with the title \"Sign in\"",
        ),
        (
            "private",
            "401 Unauthorized: expected credentials for Bearer, Basic realm=\"contoso\"",
        ),
    ] {
        let said = complaint("get_im_items", &[&double.url(path)], "", 1);
        assert_eq!(said.trim_end(), message);
    }
    // A name that is misspelt does not look like success.
    let said = complaint("get_im_items", &[&double.url("cut_off")], "", 1);
    assert!(said.starts_with("404 Not Found: "), "{said}");
    assert!(
        said.contains(r#"a text: "there is no \"cut_off\" here"#),
        "{said}"
    );
    // What the client says of a body that is too short.
    let said = complaint("get_im_items", &[&double.url("cut-off")], "", 1);
    assert_eq!(said.lines().count(), 1, "{said}");
    let usage = "usage: get_im_items URL [--all]\n";
    assert_eq!(complaint("get_im_items", &[], "", 1), usage);
    let usage = "usage: server PORT\n";
    assert_eq!(complaint("server", &[], "", 1), usage);
    assert_eq!(complaint("server", &["-1"], "", 1), "-1 is no port\n");
}

/// The message of the example of streams for unknown arguments.
const USAGE: &str = "usage: stream make NUMBER | stream count\n";

#[test]
fn stream_makes_and_counts() {
    let made = output("stream", &["make", "3"], "");
    assert_eq!(made.matches("<t:Persona>").count(), 3);
    let counted = output("stream", &["count"], &made);
    assert_eq!(
        counted,
        "3 personas, 3 with a name; m:GetImItemsResponse is whole\n"
    );
    assert_eq!(output("stream", &["--help"], ""), USAGE);
}

#[test]
fn stream_reports_what_is_wrong() {
    assert_eq!(complaint("stream", &[], "", 1), USAGE);
    assert_eq!(complaint("stream", &["count", "all"], "", 1), USAGE);
    assert_eq!(
        complaint("stream", &["make", "-1"], "", 1),
        format!("-1 is no number; {USAGE}")
    );
    assert_eq!(
        complaint("stream", &["count"], "<a>", 1),
        "1:4: a: expected </a>, found the end of the document\n"
    );
}

#[test]
fn attachment_passes_and_saves() {
    let number = 3 << 20;
    let run = run("attachment", &["pass", &number.to_string()], "");
    assert!(run.status.success(), "{}", text(&run.stderr));
    assert_eq!(
        text(&run.stdout),
        format!("{number} bytes written, {number} bytes read\n")
    );
    // Where the system says how much memory there was: less than 16 MB, however much passes.
    if let Some((_, memory)) = text(&run.stderr).split_once(" s, ") {
        let kib = memory.split(' ').next().and_then(|kib| kib.parse().ok());
        assert!(kib.is_some_and(|kib: u64| kib < 16_000), "{memory}");
    }

    let uri = ews_types::soap::TYPES_URI;
    let message = format!("<a xmlns='{uri}'><Content>VGVhIGZvciBMaW4=</Content></a>");
    let file = std::env::temp_dir().join(format!("attachment-{}", std::process::id()));
    let path = file.to_string_lossy();
    assert_eq!(
        output("attachment", &["save", &path], &message),
        "11 bytes\n"
    );
    assert_eq!(
        std::fs::read(&file).ok().as_deref(),
        Some(&b"Tea for Lin"[..])
    );
    let message = "the message has no attachment\n";
    assert_eq!(
        complaint("attachment", &["save", &path], "<a/>", 1),
        message
    );
    std::fs::remove_file(&file).expect("the file can be removed");
}

/// `tests/dependents/run` builds and runs it.
#[test]
fn the_readme_has_the_program_for_code_of_a_build_script() {
    let readme = include_str!("../../README.md");
    let program = include_str!("../dependents/generated/src/bin/get_item.rs");
    assert!(readme.contains(&format!("```text\n{program}```\n")));
}
