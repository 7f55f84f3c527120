//! Asks for the groups and people of the documented request, or for all with `--all`, and prints them as a table:
//! `get_im_items URL [--all]`. What was lost of an answer that departs from the schema is reported on standard error.
//!
//! The URL may have a name and a password, `http://NAME:PASSWORD@HOST/…`. The example `server` answers. For an
//! endpoint with `https` switch on the feature `rustls` of `ureq`, which these examples do without.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use ews_types::Header;
use ews_types::messages::GetImItems;
use ews_types::soap::ResponseStatus;
use ews_types::soap::http::{read_response_with, write_request};
use ews_types::types::{
    ExchangeVersion, ImItemList, ItemId, MapiPropertyType, PathToExtendedField, Persona,
};
use ews_types::xml::ReadOptions;

fn main() -> ExitCode {
    match run(&mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (url, request) = match *arguments {
        [url] => (url, documented_request()),
        [url, "--all"] => (url, GetImItems::default()),
        _ => return Err("usage: get_im_items URL [--all]".into()),
    };
    let list = get(url, &request)?;
    print_table(out, &rows(&list))?;
    Ok(())
}

/// The whole call.
fn get(url: &str, request: &GetImItems) -> Result<ImItemList, Box<dyn Error>> {
    let header = Header::default()
        .with_request_server_version(ExchangeVersion::Exchange2013)
        .with_mailbox_culture("en-US");
    // A fault has the status 500, and its text says more than that.
    let client = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .timeout_global(Some(Duration::from_secs(30)))
        .build()
        .new_agent();
    let answer = client.run(write_request(url, request, &header)?)?;
    let (parts, mut body) = answer.into_parts();
    let answer = http::Response::from_parts(parts, body.read_to_vec()?);
    let mut notices = Vec::new();
    let options = ReadOptions::lenient();
    let read = read_response_with::<GetImItems>(&answer, &options, Some(&mut notices));
    for notice in notices.iter().filter(|notice| notice.is_loss()) {
        eprintln!("{notice}");
    }
    let response = read
        .map_err(|error| match error.retry_after() {
            Some(pause) => format!("{error} (try again in {pause:?})"),
            None => error.to_string(),
        })?
        .message;
    // An answer of the class Error ends here, with its code and text.
    response.success_or_warning()?;
    Ok(response.im_item_list.unwrap_or_default())
}

/// One contact and one group by id, with an extended property of each.
fn documented_request() -> GetImItems {
    let contact = ItemId::new("AAMkADEzOTExYACABmEhpSAAA=").with_change_key("EQAAABBmNDjF");
    let group = ItemId::new("AAMkADEzOTExYjJkBY7+0EAAA=").with_change_key("EgAAAA==");
    let display_name = PathToExtendedField::by_tag(0x3001, MapiPropertyType::String);
    GetImItems::default()
        .with_contact_ids([contact])
        .with_group_ids([group])
        .with_extended_properties([display_name])
}

/// A line for each member of each group, and for each person in no group.
fn rows(list: &ImItemList) -> Vec<[String; 5]> {
    let mut rows = vec![["Group", "Name", "Email", "Phone", "From"].map(str::to_owned)];
    for group in list.groups.iter().flatten() {
        rows.extend(
            list.members(group)
                .map(|person| row(&group.display_name, person)),
        );
        let missing = list.missing_members(group);
        rows.extend(missing.map(|id| {
            let what = format!("(not sent: {})", id.id);
            [&*group.display_name, &what, "", "", ""].map(str::to_owned)
        }));
    }
    let people = list.personas.iter().flatten();
    let alone = people.filter(|person| list.groups_of(person).next().is_none());
    rows.extend(alone.map(|person| row("", person)));
    rows
}

fn row(group: &str, person: &Persona) -> [String; 5] {
    let emails = person
        .all_emails()
        .filter_map(|email| email.value.email_address.as_deref());
    let phones = person.all_phones().map(|phone| &*phone.value.number);
    let sources = person
        .attributions
        .iter()
        .map(|source| &*source.display_name);
    [
        group.to_owned(),
        person.display_name.clone().unwrap_or_default(),
        emails.collect::<Vec<_>>().join(", "),
        phones.collect::<Vec<_>>().join(", "),
        sources.collect::<Vec<_>>().join(", "),
    ]
}

fn print_table(out: &mut impl Write, rows: &[[String; 5]]) -> io::Result<()> {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    for row in rows {
        let cells = row.iter().zip(widths);
        let cells: Vec<_> = cells
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        writeln!(out, "{}", cells.join("  ").trim_end())?;
    }
    Ok(())
}
