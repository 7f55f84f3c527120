//! What xsd-parser generates for the envelope and `GetImItems`, with readers and writers on quick-xml.

use std::error::Error;
use std::fs;
use std::path::Path;

use xsd_parser::config::{Config, IdentQuadruple, OptimizerFlags, Schema};
use xsd_parser::pipeline::renderer::NamespaceSerialization;
use xsd_parser::{IdentType, generate};

pub(crate) fn code(schemas: &Path, envelope: &Path, out: &Path) -> Result<String, Box<dyn Error>> {
    // The envelope imports the schemas of the repository by their file names.
    let folder = out.join("schemas");
    fs::create_dir_all(&folder)?;
    for name in ["types.xsd", "messages.xsd"] {
        fs::copy(schemas.join(name), folder.join(name))?;
    }
    let file = folder.join("envelope.xsd");
    fs::copy(envelope, &file)?;

    let root = IdentQuadruple::from((IdentType::Element, "s:Envelope"));
    let mut config = Config::default()
        .with_schema(Schema::File(file))
        .with_generate([root])
        .with_derive(["Clone", "Debug", "PartialEq"])
        .with_quick_xml_config(NamespaceSerialization::Global, None, true);
    config.optimizer.flags = OptimizerFlags::all() - OptimizerFlags::REMOVE_DUPLICATES;
    Ok(generate(config)?.to_string())
}
