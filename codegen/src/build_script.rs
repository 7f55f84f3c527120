//! What a build script does, and says to cargo.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::builder::{Builder, Generated};
use crate::error::Error;

impl Builder {
    /// All that the `main` of a build script has to do: the code is written to `OUT_DIR`, and cargo gets to know
    ///
    /// - what the code depends on, so that it runs the script again when a schema changes, is added to a folder or goes
    ///   away, and not when anything else in the package changes;
    /// - warnings, which it shows for packages of the workspace;
    /// - what is wrong, as `file:line:column: what`. The build fails then.
    ///
    /// A folder with schemas counts with all that is in it, so nothing else should change there. A folder around
    /// `OUT_DIR` would always change: of such a folder only the files count that were read.
    ///
    /// ```no_run
    /// // The main of build.rs
    /// ews_codegen::Builder::new().schemas("schemas").root("note").build_script();
    /// ```
    pub fn build_script(&self) {
        self.build_script_in("");
    }

    /// As [`Builder::build_script`] for a folder in `OUT_DIR`. A script that generates from several schemas gives each
    /// its own: what is generated into a folder replaces what was there.
    pub fn build_script_in(&self, folder: impl AsRef<Path>) {
        let out = std::env::var_os("OUT_DIR");
        for line in self.lines_for_cargo(out, folder.as_ref()) {
            println!("{line}");
        }
    }

    fn lines_for_cargo(&self, out: Option<OsString>, folder: &Path) -> Vec<String> {
        let out = PathBuf::from(out.unwrap_or_default());
        // Without OUT_DIR this is no build script, and the folder would be one of the package.
        let out = if out.as_os_str().is_empty() {
            out
        } else {
            out.join(folder)
        };
        let mut lines: Vec<String> = Vec::new();
        match self.generate_into(&out) {
            Ok(generated) => {
                lines.extend(reasons(&generated.inputs, &out));
                let warnings = generated.warnings.iter();
                lines.extend(warnings.map(|warning| format!("cargo::warning={warning}")));
            }
            // After a failure cargo runs the script again in any case.
            Err(error) => lines.push(format!("cargo::error={error}")),
        }
        lines
    }

    fn generate_into(&self, out: &Path) -> Result<Generated, Error> {
        let generated = self.generate()?;
        generated.write(out)?;
        Ok(generated)
    }
}

/// The lines that say when the script is to run again.
fn reasons(inputs: &[PathBuf], out: &Path) -> Vec<String> {
    let out = out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let holds_output = |path: &Path| path.canonicalize().is_ok_and(|path| out.starts_with(path));
    let wanted = inputs.iter().filter(|path| !holds_output(path));
    wanted
        .map(|path| format!("cargo::rerun-if-changed={}", path.display()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use crate::Builder;

    const SCHEMA: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:include schemaLocation="../shared/kinds.xsd"/>
  <xs:include schemaLocation="gone.xsd"/>
  <xs:element name="Buoy" type="Kind"/>
</xs:schema>"#;
    const KINDS: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="Kind"><xs:restriction base="xs:string"/></xs:simpleType>
</xs:schema>"#;

    /// A package with schemas. The caller removes it.
    fn package(test: &str) -> PathBuf {
        let name = format!("ews-codegen-{}-build-script-{test}", std::process::id());
        let root = std::env::temp_dir().join(name);
        for folder in ["schemas", "shared", "target/out"] {
            fs::create_dir_all(root.join(folder)).expect("the folder can be made");
        }
        fs::write(root.join("schemas/buoy.xsd"), SCHEMA).expect("the file can be written");
        fs::write(root.join("shared/kinds.xsd"), KINDS).expect("the file can be written");
        root
    }

    fn lines(root: &Path, schemas: &str, out: &str) -> Vec<String> {
        let builder = Builder::new().schemas(root.join(schemas)).all_roots();
        let lines = builder.lines_for_cargo(Some(root.join(out).into_os_string()), Path::new(""));
        let root = root.display().to_string();
        let lines = lines.iter().map(|line| line.replace(&root, "ROOT"));
        lines.map(|line| line.replace('\\', "/")).collect()
    }

    #[test]
    fn cargo_knows_what_the_code_depends_on() {
        let root = package("reasons");
        let folder = lines(&root, "schemas", "target/out");
        let file = lines(&root, "schemas/buoy.xsd", "target/out");
        let around = lines(&root, "schemas", "schemas/out");
        let is_written = root.join("target/out/mod.rs").is_file();
        fs::remove_dir_all(&root).expect("it was made here");
        assert!(is_written);
        let warning = "cargo::warning=ROOT/schemas/buoy.xsd:3:3: cannot read \"gone.xsd\": No such file or directory";
        let [buoy, kinds] = ["schemas/buoy.xsd", "schemas/../shared/kinds.xsd"]
            .map(|file| format!("cargo::rerun-if-changed=ROOT/{file}"));
        let schemas = "cargo::rerun-if-changed=ROOT/schemas";
        assert_eq!(folder, [schemas, &*buoy, &kinds, warning]);
        assert_eq!(file, [&*buoy, &kinds, warning]);
        // The folder changes with the code.
        assert_eq!(around, file);
    }

    #[test]
    fn what_is_wrong_fails_the_build() {
        let root = package("errors");
        fs::write(root.join("shared/kinds.xsd"), "<oops").expect("the file can be written");
        let broken = lines(&root, "schemas", "target/out");
        let missing = lines(&root, "nowhere", "target/out");
        let without_folder = Builder::new()
            .schemas(root.join("schemas"))
            .lines_for_cargo(None, Path::new("a"));
        fs::remove_dir_all(&root).expect("it was made here");
        let [error] = &*broken else {
            panic!("{broken:?}");
        };
        let begins = "cargo::error=ROOT/schemas/../shared/kinds.xsd:1:";
        assert!(error.starts_with(begins), "{error}");
        assert_eq!(
            missing,
            ["cargo::error=ROOT/nowhere: there is no such file or folder"]
        );
        assert_eq!(without_folder.len(), 1, "{without_folder:?}");
    }
}
