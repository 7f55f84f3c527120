//! The workflow for the CI of others: the README has the one that this repository uses, and its steps do what they say.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use test_support::files::{file, root};
use test_support::{Tested, left_out};

use crate::support::folder;

const WORKFLOW: &str = ".github/workflows/schemas.yml";

/// The lines that each repository has its own way.
const OWN: [&str; 4] = ["WANTED: ", "CODE: ", "DOCUMENTS: ", "- run: cargo install "];

#[test]
fn the_readme_has_the_workflow_of_this_repository() -> Tested {
    let readme = file("README.md")?;
    let section = readme
        .split_once("## For your CI")
        .ok_or("there is no section for CI")?
        .1;
    let block = section
        .split_once("```yaml\n")
        .and_then(|(_, rest)| rest.split_once("```"));
    let shown = block.ok_or("there is no workflow")?.0;
    let workflow = file(WORKFLOW)?;
    let common = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        let is_own = |line: &str| OWN.iter().any(|own| line.trim_start().starts_with(own));
        lines
            .filter(|line| !is_own(line))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(common(shown), common(&workflow));
    assert_eq!(shown.lines().count() + 1, workflow.lines().count());
    Ok(())
}

/// The environment that the workflow sets.
fn environment(workflow: &str) -> BTreeMap<&str, &str> {
    let lines = workflow.lines().skip_while(|line| *line != "env:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    lines
        .filter_map(|line| line.trim().split_once(": "))
        .collect()
}

/// The script of a step.
fn script(workflow: &str, name: &str) -> Option<String> {
    let start = format!("      - name: {name}");
    let mut lines = workflow
        .lines()
        .skip_while(|line| !line.starts_with(&start));
    let run = lines.find_map(|line| line.strip_prefix("        run: "))?;
    if run != "|" {
        return Some(run.to_owned());
    }
    let lines = lines.map_while(|line| line.strip_prefix("          "));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// A copy of what the workflow is about, as a repository whose branch `main` is also that of its origin.
struct Repository {
    folder: PathBuf,
    workflow: String,
}

impl Repository {
    fn new(test: &str) -> std::io::Result<Self> {
        let folder = folder(test);
        for part in ["schemas", "generated", "tests/samples"] {
            copy(&root().join(part), &folder.join(part))?;
        }
        let workflow = file(WORKFLOW)?;
        Ok(Self { folder, workflow })
    }

    fn edit(&self, name: &str, from: &str, to: &str) -> std::io::Result<()> {
        let path = self.folder.join(name);
        let text = fs::read_to_string(&path)?;
        assert!(text.contains(from), "{name} has no {from}");
        fs::write(path, text.replacen(from, to, 1))
    }

    /// Runs a step as the service does, with the command of this build.
    fn step(&self, name: &str) -> Result<Output, Box<dyn std::error::Error>> {
        let script =
            script(&self.workflow, name).ok_or_else(|| format!("there is no step {name}"))?;
        let command = Path::new(env!("CARGO_BIN_EXE_ews-codegen"));
        let folders = command.parent().map(Path::to_owned).into_iter();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(folders.chain(std::env::split_paths(&path)))?;
        let mut bash = Command::new("bash");
        bash.args(["-e", "-o", "pipefail", "-c", &script])
            .current_dir(&self.folder);
        bash.envs(environment(&self.workflow)).env("PATH", path);
        bash.env("GITHUB_BASE_REF", "main")
            .env("GITHUB_STEP_SUMMARY", self.folder.join("summary.md"))
            .env("RUNNER_TEMP", self.folder.join("temporary"));
        Ok(bash.output()?)
    }

    /// Commits all files. They are those of the branch `main` of the origin then.
    fn commit(&self) -> Tested {
        let who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
        let commit = ["commit", "--quiet", "--message", "All"];
        for arguments in [
            &["init", "--quiet"][..],
            &["add", "--all"],
            &[&who[..], &commit].concat(),
            &["update-ref", "refs/remotes/origin/main", "HEAD"],
        ] {
            let mut git = Command::new("git");
            let output = git.args(arguments).current_dir(&self.folder).output()?;
            if !output.status.success() {
                return Err(text(&output).into());
            }
        }
        Ok(())
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

fn text(output: &Output) -> String {
    let [out, errors] =
        [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    format!("{out}{errors}")
}

#[cfg(unix)]
#[test]
fn stale_code_fails_it() -> Tested {
    let repository = Repository::new("workflow-stale")?;
    let output = repository.step("The code is current")?;
    assert!(output.status.success(), "{}", text(&output));
    repository.edit(
        "schemas/types.xsd",
        "name=\"GroupType\"",
        "name=\"KindOfGroup\"",
    )?;
    let output = repository.step("The code is current")?;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output).contains("changed  generated/types/im_group.rs"),
        "{}",
        text(&output)
    );
    Ok(())
}

#[cfg(unix)]
#[test]
fn the_verdict_on_a_change_is_shown() -> Tested {
    const STEP: &str = "What the schemas change, and which version that asks for";
    const VALUE: &str = "<xs:enumeration value=\"Exchange2012\">";
    if Command::new("git").arg("--version").output().is_err() {
        left_out("what the workflow says of a change", "there is no git");
        return Ok(());
    }
    for (name, to, verdict) in [
        (
            "workflow-same",
            VALUE,
            "::notice title=Schemas::no changes\n",
        ),
        (
            "workflow-minor",
            "<xs:enumeration value=\"Exchange2011\"/><xs:enumeration value=\"Exchange2012\">",
            "::notice title=Schemas::compatible: 1 change; ",
        ),
        (
            "workflow-major",
            "<xs:enumeration value=\"Exchange2011\">",
            "::warning title=Schemas::breaking: 2 changes; ",
        ),
    ] {
        let repository = Repository::new(name)?;
        repository.commit()?;
        repository.edit("schemas/types.xsd", VALUE, to)?;
        let output = repository.step(STEP)?;
        let said = text(&output);
        assert!(output.status.success(), "{said}");
        assert!(said.contains(verdict), "{said}");
        let summary = fs::read_to_string(repository.folder.join("summary.md"))?;
        assert!(summary.starts_with("# "), "{summary}");
    }
    let repository = Repository::new("workflow-broken")?;
    repository.commit()?;
    repository.edit("schemas/types.xsd", VALUE, "<xs:enumeration>")?;
    let output = repository.step(STEP)?;
    assert_eq!(output.status.code(), Some(3));
    Ok(())
}

#[cfg(unix)]
#[test]
fn documents_that_are_not_valid_fail_it() -> Tested {
    let repository = Repository::new("workflow-documents")?;
    let output = repository.step("Documents conform")?;
    assert!(output.status.success(), "{}", text(&output));
    let sample = "tests/samples/get_im_items_response.xml";
    repository.edit(sample, "<RelevanceScore>2147483647", "<RelevanceScore>high")?;
    let output = repository.step("Documents conform")?;
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output).contains("; lenient reading: lost\n"),
        "{}",
        text(&output)
    );
    let report = fs::read_to_string(repository.folder.join("conform.xml"))?;
    assert!(report.contains("failures=\"1\""), "{report}");
    Ok(())
}
