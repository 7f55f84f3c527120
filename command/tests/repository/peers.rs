//! The benchmark is outside the workspace, as its contenders take minutes to compile. What it makes of the
//! generator's plan is compiled and tried here, so that it follows when the plan changes.

#![allow(
    clippy::format_collect,
    clippy::format_push_string,
    reason = "the benchmark allows it in code that prints code"
)]

use ews_types::messages::GetImItemsResponse;
use ews_types::xml::{ReadOptions, Root};

use test_support::Tested;

use crate::repository;

#[path = "../../../benches/peers/build/instant.rs"]
mod instant;
#[path = "../../../benches/peers/build/rich.rs"]
mod rich;
#[path = "../../../benches/peers/build/serde.rs"]
mod serde;
#[path = "../../../benches/peers/build/shape.rs"]
mod shape;

#[test]
fn the_benchmark_follows_the_plan() -> Tested {
    let schemas = repository().join("schemas");
    let shapes = shape::shapes(&shape::plan_of(&schemas)?);
    for structs in [serde::structs(&shapes), instant::structs(&shapes)] {
        let persona = structs.split("pub struct Persona {").nth(1);
        let fields = persona.and_then(|rest| rest.split('}').next());
        let fields = fields.ok_or("there is a struct for personas")?;
        assert!(
            fields.contains("pub display_name: Option<String>"),
            "{fields}"
        );
    }

    // The full persona is valid.
    let persona = rich::persona(&shapes);
    let xml = format!(
        "<m:GetImItemsResponse ResponseClass='Success' \
         xmlns:m='http://schemas.microsoft.com/exchange/services/2006/messages' \
         xmlns:t='http://schemas.microsoft.com/exchange/services/2006/types'>\
         <m:ResponseCode>NoError</m:ResponseCode>\
         <m:ImItemList><t:Personas>{persona}</t:Personas></m:ImItemList></m:GetImItemsResponse>"
    );
    let response = GetImItemsResponse::from_xml_with(&xml, &ReadOptions::strict())?;
    let list = response.im_item_list.ok_or("there is a list")?;
    assert_eq!(list.personas.map(|personas| personas.len()), Some(1));
    Ok(())
}
