//! Writing allocates memory for the document, and none for a copy of the value.

use std::alloc::System;

use ews_types::Header;
use ews_types::messages::{GetImItems, GetImItemsResponse, ResponseMessage};
use ews_types::soap::{Fault, FaultDetail, write_request, write_response};
use ews_types::types::{ExchangeVersion, ImItemList, ItemId, Persona, ResponseClass};
use ews_types::xml::WriteError;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many bytes writing allocates in addition to the growing document.
fn allocated(write: impl Fn() -> Result<String, WriteError>) -> Result<isize, WriteError> {
    let region = Region::new(ALLOCATOR);
    let written = write()?;
    let change = region.change();
    assert!(written.len() > 10_000, "there is something to copy");
    let all = isize::try_from(change.bytes_allocated).unwrap_or(isize::MAX);
    Ok(all - change.bytes_reallocated)
}

// There is only one test here, because others running at the same time would allocate too.
#[test]
fn nothing_is_allocated_for_a_copy() -> Result<(), WriteError> {
    let header = Header::default().with_request_server_version(ExchangeVersion::Exchange2013);
    let ids = (0..1000).map(|number| ItemId::new(format!("id {number}")));
    let request = GetImItems::default().with_contact_ids(ids);
    let persona = |number| {
        Persona::new(ItemId::new(format!("id {number}")))
            .with_display_name(format!("persona {number}"))
    };
    let response = GetImItemsResponse::new(ResponseMessage::new(ResponseClass::Success))
        .with_im_item_list(ImItemList::default().with_personas((0..1000).map(persona)));
    let text = "Too many calls. ".repeat(1000);
    let fault = Fault {
        detail: Some(FaultDetail::new("ErrorServerBusy", &*text)),
        ..Fault::server(&*text)
    };
    let sizes = [
        allocated(|| write_request(&request, Some(&header)))?,
        allocated(|| write_response::<GetImItems>(&response, Some(&header)))?,
        // A fault allocates for the declarations of its names.
        allocated(|| fault.to_xml())?,
    ];
    assert!(sizes.iter().all(|size| *size < 1000), "{sizes:?}");
    // A copy would be measured.
    let copied = allocated(|| write_request(&request.clone(), Some(&header)))?;
    assert!(copied > 1000, "{copied}");
    Ok(())
}
