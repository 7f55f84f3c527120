//! Empty arrays for which the schema requires an item.

use std::error::Error;

use ews_types::messages::GetImItems;
use ews_types::xml::{Notice, ReadOptions, Root};

/// If an array is empty that must not be empty, it is read as absent, and lenient reading reports it.
#[test]
fn an_empty_array_that_must_not_be() -> Result<(), Box<dyn Error>> {
    let xml = r#"<GetImItems xmlns="http://schemas.microsoft.com/exchange/services/2006/messages"><ContactIds/></GetImItems>"#;
    let reported = "1:82: GetImItems/ContactIds: expected at least 1 item, found 0";
    let strict = GetImItems::from_xml_with(xml, &ReadOptions::strict());
    assert_eq!(strict.expect_err("it is not valid").to_string(), reported);
    let (read, notices) = GetImItems::from_xml_with_notices(xml, &ReadOptions::lenient())?;
    assert_eq!(read, GetImItems::default());
    assert_eq!(
        notices.iter().map(Notice::message).collect::<Vec<_>>(),
        [reported]
    );
    Ok(())
}
