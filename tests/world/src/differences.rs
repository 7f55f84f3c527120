//! Known differences between the judges: see differences.tsv.

/// What one of the judges says, and why that is no fault.
pub(crate) struct Differences(Vec<(&'static str, &'static str)>);

impl Differences {
    /// # Errors
    /// A line that is not of the form `project`, `part of what is said`, `reason`. The project `*` is any.
    pub(crate) fn read() -> Result<Self, String> {
        let lines = include_str!("../differences.tsv").lines();
        let parsed = lines.map(|line| match *line.split('\t').collect::<Vec<_>>() {
            [project, part, reason] if !part.is_empty() && !reason.is_empty() => {
                Ok((project, part))
            }
            _ => Err(format!(
                "expected a project, a part of a message and a reason, found {line:?}"
            )),
        });
        parsed.collect::<Result<_, _>>().map(Self)
    }

    /// What is wrong, unless what was said of it is a known difference.
    pub(crate) fn unless_known(
        &self,
        project: &str,
        said: &str,
        wrong: String,
    ) -> Result<(), String> {
        let mut known = self.0.iter();
        let is_known =
            known.any(|(of, part)| (*of == "*" || *of == project) && said.contains(part));
        if is_known { Ok(()) } else { Err(wrong) }
    }
}
