//! How a subcommand ends that cannot do its work.

/// The exit codes of a subcommand when it cannot do its work. What its results mean is its own matter.
#[derive(Clone, Copy)]
pub(crate) struct Codes {
    /// The arguments are wrong.
    pub(crate) usage: u8,
    /// Anything else is wrong: the schemas, a file.
    pub(crate) failure: u8,
}

impl Codes {
    const USUAL: Self = Self {
        usage: 2,
        failure: 1,
    };

    /// Subcommands that use 1 and 2 for their verdicts.
    const WITH_VERDICTS: [(&str, Self); 1] = [(
        "diff",
        Self {
            usage: 3,
            failure: 3,
        },
    )];

    /// The exit codes of the subcommand with this name.
    pub(crate) fn of(name: Option<&str>) -> Self {
        let mut table = Self::WITH_VERDICTS.iter();
        let found = table.find(|(known, _)| Some(*known) == name);
        found.map_or(Self::USUAL, |(_, codes)| *codes)
    }
}
