//! Reads the orders of a day, prints them, adds one, and writes the document again.
//!
//! The types are generated from `schemas/orders.xsd`. The document is a file, or else `sample.xml`:
//!
//! ```text
//! cargo run -p xsd-runtime --example orders [FILE]
//! ```

mod generated;

use std::error::Error;
use std::process::ExitCode;

use generated::orders::{Item, Order, OrderChoice, Orders, Size};
use xsd_runtime::value::Time;
use xsd_runtime::xml::{ReadOptions, Root, Validate};

const SAMPLE: &str = include_str!("sample.xml");

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let document = match std::env::args_os().nth(1) {
        Some(file) => std::fs::read(file)?,
        None => SAMPLE.into(),
    };
    let (mut orders, notices) = Orders::from_xml_with_notices(&document, &ReadOptions::lenient())?;
    // What lenient reading accepted although the schema does not allow it.
    for notice in notices {
        eprintln!("{notice}");
    }

    println!("{}", orders.shop);
    for order in orders.list.iter().flatten() {
        print(order);
    }

    let pick_up = Time::new(17, 30, 0, 0, None).ok_or("there is no such time")?;
    let order = Order {
        item: vec![Item {
            count: Some(2),
            size: Some(Size::Large),
            ..Item::new("tea")
        }],
        ..Order::new("C7", "Lin", OrderChoice::PickUp(pick_up))
    };
    order.validate()?;
    orders.list.get_or_insert_default().push(order);
    println!("{}", orders.to_xml()?);
    Ok(())
}

fn print(order: &Order) {
    let way = match &order.choice {
        OrderChoice::Address(address) => format!("to {address}"),
        OrderChoice::PickUp(time) => format!("comes at {time}"),
        OrderChoice::Other(element) => format!("in a way called {}", element.name.local),
    };
    println!("{}: {}, {way}", order.id, order.customer);
    for item in &order.item {
        let size = item.size.as_ref().map_or("", Size::as_str);
        println!("  {} × {size} {}", item.count.unwrap_or(1), item.value);
    }
}
