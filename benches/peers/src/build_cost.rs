//! What it costs a crate to use each: the time of a clean release build with one operation read and
//! written, and the size of the program.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use peers::table::Table;

/// The sources that build.rs has made, and those of the contenders that use them.
const XSD: &str = include_str!(concat!(env!("OUT_DIR"), "/xsd.rs"));
const SERDE: &str = include_str!(concat!(env!("OUT_DIR"), "/serde.rs"));
const INSTANT: &str = include_str!(concat!(env!("OUT_DIR"), "/instant.rs"));
const ENVELOPE: [(&str, &str); 4] = [
    ("ours.rs", include_str!("peers/ours.rs")),
    ("xsd.rs", include_str!("peers/xsd.rs")),
    ("serde.rs", include_str!("peers/serde.rs")),
    ("instant.rs", include_str!("peers/instant.rs")),
];

struct Crate {
    name: &'static str,
    contender: &'static str,
    peer: &'static str,
    generated: &'static str,
    dependencies: String,
}

fn crates() -> [Crate; 4] {
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    [
        Crate {
            name: "**ews-types**",
            contender: "ours",
            peer: "Lenient",
            generated: "",
            dependencies: format!("ews-types = {{ path = \"{}\" }}", ours.display()),
        },
        Crate {
            name: "xsd-parser 1.5, quick-xml code",
            contender: "xsd",
            peer: "XsdParser",
            generated: XSD,
            dependencies: "xsd-parser-types = { version = \"=0.2.1\", default-features = false, \
                           features = [\"quick-xml\"] }"
                .to_owned(),
        },
        Crate {
            name: "quick-xml 0.42 with serde",
            contender: "serde",
            peer: "QuickXmlSerde",
            generated: SERDE,
            dependencies: "serde = { version = \"=1.0.229\", features = [\"derive\"] }\n\
                           quick-xml-0-42 = { package = \"quick-xml\", version = \"=0.42.0\", \
                           features = [\"serialize\"] }"
                .to_owned(),
        },
        Crate {
            name: "instant-xml 0.7",
            contender: "instant",
            peer: "InstantXml",
            generated: INSTANT,
            dependencies: "instant-xml = \"=0.7.7\"".to_owned(),
        },
    ]
}

pub(crate) fn print() {
    let folder = std::env::temp_dir().join(format!("peers-{}", std::process::id()));
    let mut table = Table::new(&[
        "",
        "clean release build",
        "to ours",
        "processor time",
        "to ours",
        "program",
    ]);
    let mut ours = None;
    for krate in crates() {
        let cost = krate.build(&folder);
        let (wall, processor) = *ours.get_or_insert((cost.wall, cost.processor));
        table.row(vec![
            krate.name.to_owned(),
            format!("{:.1} s", cost.wall),
            format!("{:.2} ×", cost.wall / wall),
            format!("{:.1} s", cost.processor),
            format!("{:.2} ×", cost.processor / processor),
            format!("{} kB", cost.size / 1000),
        ]);
    }
    println!("{table}");
    // This program has made the folder.
    let _ = fs::remove_dir_all(folder);
}

struct Cost {
    wall: f64,
    /// Of all processes, which other programs on the machine disturb less.
    processor: f64,
    size: u64,
}

impl Crate {
    fn build(&self, folder: &Path) -> Cost {
        let folder = folder.join(self.contender);
        self.write(&folder)
            .expect("a temporary folder can be written");
        // What has to be downloaded is, before the clock starts.
        cargo(&folder, &["fetch"]);
        let target = folder.join("target");
        let (mut wall, mut processor) = (f64::MAX, f64::MAX);
        for _ in 0..2 {
            let _ = fs::remove_dir_all(&target);
            let (start, spent) = (Instant::now(), children());
            cargo(&folder, &["build", "--release", "--offline", "--quiet"]);
            wall = wall.min(start.elapsed().as_secs_f64());
            processor = processor.min(children() - spent);
        }
        let program = target.join("release/user");
        let size = fs::metadata(program).expect("cargo has built it").len();
        Cost {
            wall,
            processor,
            size,
        }
    }

    fn write(&self, folder: &Path) -> std::io::Result<()> {
        let source = folder.join("src");
        fs::create_dir_all(&source)?;
        let manifest = format!(
            "[package]\nname = \"user\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
             [profile.release]\nstrip = true\n\n[dependencies]\n{}\n",
            self.dependencies
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        let file = format!("{}.rs", self.contender);
        let text = ENVELOPE.iter().find(|(name, _)| *name == file);
        let text = text.map_or("", |(_, text)| *text);
        // Beside the crate, not made when it is built.
        let include = format!("include!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))");
        let text = text.replace(&include, "include!(\"../generated.rs\")");
        // It is built without the feature `parallel`, as by default: then there is no such method.
        let text = text.replace(".threads(1)", "");
        fs::write(source.join(&file), text)?;
        fs::write(source.join("peer.rs"), include_str!("peers/peer.rs"))?;
        fs::write(folder.join("generated.rs"), self.generated)?;
        let (module, peer) = (self.contender, self.peer);
        fs::write(
            source.join("main.rs"),
            format!(
                "#![allow(warnings)]
                mod {module};
                mod peer;
                use peer::Peer;
                fn main() {{
                    let xml = std::io::read_to_string(std::io::stdin()).unwrap();
                    let value = {module}::{peer}::read(&xml);
                    println!(\"{{}}\", {module}::{peer}::write(&value));
                }}"
            ),
        )
    }
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .status()
        .expect("cargo runs");
    assert!(
        status.success(),
        "cargo {} in {}",
        arguments.join(" "),
        folder.display()
    );
}

/// Processor time of the processes that this one has waited for, in seconds; 0 where the system has no
/// such file.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The fields after the name, which is in parentheses and may hold blanks.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(13).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}
