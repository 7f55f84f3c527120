//! How long ews-codegen takes to turn schemas into code.

use std::time::Duration;

use ews_codegen::Builder;
use peers::measure::time;
use peers::table::Table;

const SCHEMAS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemas");

/// For `GetImItems` of the repository's schemas, and for all operations of those in another folder.
pub(crate) fn print(folder: Option<&str>) {
    let mut table = Table::new(&[
        "schemas",
        "operations",
        "types",
        "lines of code",
        "processor time",
    ]);
    let own = Builder::ews().schemas(SCHEMAS).operation("GetImItems");
    let other = folder.map(|folder| {
        let builder = Builder::ews().schemas(folder).all_operations();
        (folder.rsplit('/').next().unwrap_or(folder), builder)
    });
    for (name, builder) in [("the repository's", own)].into_iter().chain(other) {
        let mut code = None;
        let mut best = Duration::MAX;
        for _ in 0..5 {
            best = best.min(time(|| code = builder.generate().ok()));
        }
        let code = code.expect("the generator takes the schemas");
        table.row(vec![
            name.to_owned(),
            code.operations.to_string(),
            code.types.to_string(),
            code.lines().to_string(),
            format!("{:.0} ms", best.as_secs_f64() * 1e3),
        ]);
    }
    println!("{table}");
}
