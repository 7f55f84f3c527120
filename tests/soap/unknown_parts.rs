//! Elements that nobody knows, in envelopes and faults: lenient reading leaves them out, wherever they stand.

use ews_types::soap::SOAP_12_URI;
use test_support::Tested;
use test_support::envelopes::{DECLARATIONS, with_notices};

/// Where an unknown element may stand.
const HERE: char = '|';
const UNKNOWN: &str = "<x xmlns=\"urn:x\">y</x>";

/// What may be in an envelope, with the places for unknown elements.
const INSIDE: [&str; 4] = [
    "|<s:Body><m:GetImItems/>|</s:Body>|",
    "|<s:Header><t:MailboxCulture>de</t:MailboxCulture></s:Header>|<s:Body><m:GetImItems/></s:Body>",
    "|<s:Body><s:Fault>|<faultcode>s:Client</faultcode>|<faultstring>No.</faultstring>|\
     <faultactor>urn:a</faultactor>|<detail/>|</s:Fault>|</s:Body>|",
    "<s:Body><s:Fault>|<faultstring>No.</faultstring>|<faultcode>s:Client</faultcode>|</s:Fault></s:Body>",
];

#[test]
fn unknown_elements_cost_nothing_else() -> Tested {
    let of_soap_12 = format!(
        "<s:Envelope xmlns:s=\"{SOAP_12_URI}\">|<s:Header/>|<s:Body><s:Fault/>|</s:Body>|</s:Envelope>"
    );
    let of_soap_11 =
        INSIDE.map(|inside| format!("<s:Envelope {DECLARATIONS}>{inside}</s:Envelope>"));
    for template in of_soap_11.into_iter().chain([of_soap_12]) {
        let parts: Vec<&str> = template.split(HERE).collect();
        let (plain, before) = with_notices(&parts.concat())?;
        for place in 1..parts.len() {
            let (start, end) = parts.split_at(place);
            let xml = [&start.concat(), UNKNOWN, &end.concat()].concat();
            let (read, notices) = with_notices(&xml).map_err(|error| format!("{error}: {xml}"))?;
            let added: Vec<&String> = notices
                .iter()
                .filter(|notice| !before.contains(notice))
                .collect();
            assert_eq!(read, plain, "{xml}");
            assert_eq!(added.len(), 1, "{xml}: {notices:?}");
            assert!(
                added[0].ends_with("/x: expected no element <{urn:x}x> here"),
                "{}",
                added[0]
            );
        }
    }
    Ok(())
}
