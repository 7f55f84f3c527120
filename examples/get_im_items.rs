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
    ExchangeVersion, ExtendedProperty, ExtendedPropertyChoice, ImGroup, ItemId, MailboxCulture,
    MapiPropertyType, NonEmptyArrayOfBaseItemIdsItem, PathToExtendedField, Persona, PropertyTag,
    RequestServerVersion, ServerVersionInfo,
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
    let header = Header {
        request_server_version: Some(RequestServerVersion::new(ExchangeVersion::Exchange2013)),
        mailbox_culture: Some(MailboxCulture::new("en-US")),
        ..Header::default()
    };
    let id = |id: &str, change_key: &str| {
        NonEmptyArrayOfBaseItemIdsItem::ItemId(ItemId {
            change_key: Some(change_key.to_owned()),
            ..ItemId::new(id)
        })
    };
    let display_name = PathToExtendedField {
        property_tag: Some(PropertyTag::Text("0x3001".to_owned())),
        ..PathToExtendedField::new(MapiPropertyType::String)
    };
    let request = GetImItems {
        contact_ids: vec![id("AAMkADEzOTExYACABmEhpSAAA=", "EQAAABBmNDjF")],
        group_ids: vec![id("AAMkADEzOTExYjJkBY7+0EAAA=", "EgAAAA==")],
        extended_properties: vec![display_name],
    };
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
    let name = match &property.extended_field_uri.property_tag {
        Some(PropertyTag::Text(tag)) => tag.clone(),
        Some(PropertyTag::UnsignedShort(tag)) => format!("{tag:#06x}"),
        None => "(named property)".to_owned(),
    };
    let value = match &property.choice {
        ExtendedPropertyChoice::Value(value) => value.clone(),
        ExtendedPropertyChoice::Values(values) => values.join(", "),
        ExtendedPropertyChoice::Other(element) => format!("(unknown {})", element.name.local),
    };
    writeln!(out, "    property {name}: {value}")
}
