//! Where the schemas are, and what is known beyond them.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use ews_codegen::Profile;
use ews_codegen::profile::OWN_JOB;

use crate::failure::Failure;

/// The schemas and the profile.
#[derive(Debug, Args)]
pub(crate) struct Inputs {
    #[arg(
        long = "schemas",
        value_name = "PATH",
        help = format!(
            "A folder with schemas, a schema file or a WSDL; may be repeated [default: {}]",
            OWN_JOB.schemas
        )
    )]
    schemas: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) profiles: Profiles,
}

/// The profile.
#[derive(Debug, Args)]
pub(crate) struct Profiles {
    /// What is known beyond the schemas; with none operations are those of a WSDL
    #[arg(
        long,
        value_name = "NAME",
        default_value = Profile::ALL[0].name(),
        value_parser = profiles()
    )]
    pub(crate) profile: Profile,
}

impl Inputs {
    /// The paths of the option and others that were given, or else the folder of the profile.
    pub(crate) fn schemas(&self, others: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
        let given: Vec<PathBuf> = self.schemas.iter().chain(others).cloned().collect();
        match self.profiles.profile.job() {
            _ if !given.is_empty() => Ok(given),
            Some(job) if Path::new(job.schemas).exists() => Ok(vec![job.schemas.into()]),
            Some(job) => Err(Failure::Usage(format!(
                "--schemas is missing, and there is no folder {} here",
                job.schemas
            ))),
            None => Err(Failure::Usage("--schemas is missing".to_owned())),
        }
    }
}

fn profiles() -> impl TypedValueParser<Value = Profile> {
    let names = Profile::ALL.map(|profile| profile.name());
    PossibleValuesParser::new(names).try_map(|name| {
        let mut profiles = Profile::ALL.into_iter();
        let profile = profiles.find(|profile| profile.name() == name);
        profile.ok_or_else(|| format!("there is no profile {name}"))
    })
}
