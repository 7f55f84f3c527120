//! Programs for the contenders that are written in C or C++, where a compiler and the libraries are.

use std::path::Path;

/// Name of the program and its source, of the library for pkg-config, and of the variable.
const PROGRAMS: [(&str, &str, &str); 2] = [
    ("pugixml", "pugixml", "PUGIXML"),
    ("libxml2", "libxml-2.0", "LIBXML2"),
];

/// Builds them. Tells the crate for each its path and the version of its library, or why it is not there.
pub(crate) fn build(sources: &Path, out: &Path) {
    for (name, library, variable) in PROGRAMS {
        let program = out.join(name);
        let source = sources.join(format!("{name}.cpp"));
        let (version, lack) = match build_one(library, &source, &program) {
            Ok(version) => (version, String::new()),
            // One line, as a variable cannot have more.
            Err(lack) => (String::new(), lack.replace('\n', " ")),
        };
        println!("cargo::rustc-env={variable}={}", program.display());
        println!("cargo::rustc-env={variable}_VERSION={version}");
        println!("cargo::rustc-env={variable}_LACKS={lack}");
    }
}

/// Builds a program and returns the version of its library, or says what is missing.
fn build_one(library: &str, source: &Path, program: &Path) -> Result<String, String> {
    let library = pkg_config::Config::new()
        .cargo_metadata(false)
        .env_metadata(false)
        .probe(library)
        .map_err(|_| format!("pkg-config does not find {library}"))?;
    let compiler = cc::Build::new()
        .cpp(true)
        .std("c++11")
        .opt_level(2)
        .pic(false)
        .cargo_metadata(false)
        .try_get_compiler()
        .map_err(|error| format!("no C++ compiler: {error}"))?;
    let mut command = compiler.to_command();
    command.arg(source).arg("-o").arg(program);
    for folder in library.include_paths {
        command.arg("-I").arg(folder);
    }
    for folder in library.link_paths {
        command.arg("-L").arg(folder);
    }
    command.args(library.libs.iter().map(|name| format!("-l{name}")));
    let output = command
        .output()
        .map_err(|error| format!("the C++ compiler does not start: {error}"))?;
    if output.status.success() {
        Ok(library.version)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
