//! Both sides of a call of `GetImItems`: builds the request that the documentation shows and prints it,
//! then reads the documented response, or the file given as argument, and prints groups and people:
//! `get_im_items [response.xml]`.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use ews_types::Header;
use ews_types::messages::GetImItems;
use ews_types::soap::{Operation, ResponseStatus, read_response, write_request};
use ews_types::types::{
    ExchangeVersion, ExtendedProperty, ExtendedPropertyValue, ImGroup, ItemId, MapiPropertyType,
    PathToExtendedField, Persona, ServerVersionInfo,
};

const RESPONSE: &[u8] = include_bytes!("../tests/samples/get_im_items_response.xml");

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
    let (header, request) = request();
    writeln!(out, "SOAPAction: \"{}\"\n", GetImItems::SOAP_ACTION)?;
    writeln!(out, "{}\n", write_request(&request, Some(&header))?)?;

    let answer = match std::env::args_os().nth(1) {
        Some(path) => std::fs::read(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?,
        None => RESPONSE.to_vec(),
    };
    let response = read_response::<GetImItems>(answer)?;
    if let Some(server) = response
        .header
        .and_then(|header| header.server_version_info)
    {
        writeln!(out, "From {}\n", describe(&server))?;
    }
    // An answer of the class Error ends here, with its code and text.
    response.message.success_or_warning()?;

    let list = response.message.im_item_list.unwrap_or_default();
    writeln!(out, "Groups")?;
    for group in list.groups.iter().flatten() {
        print_group(out, group)?;
    }
    writeln!(out, "\nPeople")?;
    for persona in list.personas.iter().flatten() {
        print_persona(out, persona)?;
    }
    Ok(())
}

/// The documented request: one contact and one group by id, with an extended property of each.
fn request() -> (Header, GetImItems) {
    let header = Header::default()
        .with_request_server_version(ExchangeVersion::Exchange2013)
        .with_mailbox_culture("en-US");
    let contact = ItemId::new("AAMkADEzOTExYACABmEhpSAAA=").with_change_key("EQAAABBmNDjF");
    let group = ItemId::new("AAMkADEzOTExYjJkBY7+0EAAA=").with_change_key("EgAAAA==");
    let request = GetImItems::default()
        .with_contact_ids([contact])
        .with_group_ids([group])
        .with_extended_properties([PathToExtendedField::by_tag(
            0x3001,
            MapiPropertyType::String,
        )]);
    (header, request)
}

fn describe(server: &ServerVersionInfo) -> String {
    let build = [
        server.major_version,
        server.minor_version,
        server.major_build_number,
        server.minor_build_number,
    ];
    let build: Vec<String> = build
        .iter()
        .map(|part| part.map_or("?".to_owned(), |number| number.to_string()))
        .collect();
    let schema = server.version.as_deref().unwrap_or("unknown schema");
    format!("build {} ({schema})", build.join("."))
}

fn print_group(out: &mut impl Write, group: &ImGroup) -> io::Result<()> {
    let members = group.member_correlation_key.len();
    writeln!(
        out,
        "  {} ({}), members: {members}",
        group.display_name, group.group_type
    )?;
    for property in &group.extended_properties {
        print_property(out, property)?;
    }
    Ok(())
}

fn print_persona(out: &mut impl Write, persona: &Persona) -> io::Result<()> {
    let name = persona.display_name.as_deref().unwrap_or("(no name)");
    write!(out, "  {name}")?;
    if let Some(address) = &persona.im_address {
        write!(out, " <{address}>")?;
    }
    if let Some(created) = &persona.creation_time {
        write!(out, ", created {created}")?;
    }
    writeln!(out)?;
    for source in &persona.attributions {
        writeln!(out, "    from {}", source.display_name)?;
    }
    for property in persona.extended_properties.iter().flatten() {
        print_property(out, &property.value)?;
    }
    Ok(())
}

fn print_property(out: &mut impl Write, property: &ExtendedProperty) -> io::Result<()> {
    let tag = property.extended_field_uri.property_tag.as_ref();
    let name = tag.map_or("(named property)".to_owned(), ToString::to_string);
    let value = match &property.value {
        ExtendedPropertyValue::Value(value) => value.clone(),
        ExtendedPropertyValue::Values(values) => values.join(", "),
        ExtendedPropertyValue::Other(element) => format!("(unknown {})", element.name.local),
        _ => "(another kind of value)".to_owned(),
    };
    writeln!(out, "    property {name}: {value}")
}
