//! `ews-codegen completions`: what a shell needs to complete the arguments.

use clap::Args;
use clap_complete::Shell;

use crate::outcome::Outcome;

/// Print the completions for a shell
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  ews-codegen completions bash > ~/.local/share/bash-completion/completions/ews-codegen
  ews-codegen completions zsh > ~/.zfunc/_ews-codegen
  ews-codegen completions fish > ~/.config/fish/completions/ews-codegen.fish")]
pub(crate) struct Completions {
    shell: Shell,
}

impl Completions {
    /// The completions of the program, as clap knows it.
    pub(crate) fn run(&self, mut program: clap::Command) -> Outcome {
        let name = program.get_name().to_owned();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut program, name, &mut script);
        let script = String::from_utf8_lossy(&script).into_owned();
        // clap_complete 4.6 spells a program with a hyphen differently where it names the cases of a subcommand.
        let script = script.replace("ews__subcmd__codegen", "ews__codegen");
        Outcome::text(script, 0)
    }
}
