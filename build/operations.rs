//! What the environment variable `EWS_OPERATIONS` says.

/// The names of the operations, `None` for all of them.
pub(crate) fn parse(text: &str) -> Result<Option<Vec<&str>>, String> {
    let names = text.split(',').map(str::trim);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    match &*names {
        [] => Err(format!("EWS_OPERATIONS={text:?} names no operation")),
        ["all"] => Ok(None),
        _ if names.iter().any(|name| name.eq_ignore_ascii_case("all")) => Err(format!(
            "EWS_OPERATIONS={text:?}: for all operations write all, in small letters and without other names"
        )),
        _ => Ok(Some(names)),
    }
}
