//! The schemas by which documents are judged, for the validator and as the model of the generator.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ews_codegen::model::Model;
use ews_codegen::{Profile, constraints, load};
use roxmltree::{Document, Node};
use xsd_schema::{SchemaSet, SchemaSetBuilder};

use super::envelope::{self, SOAP};
use crate::failure::Failure;
use crate::report::warn;

const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// The schemas, for the validator and for the reader.
pub(crate) struct Schemas {
    /// `None` if the validator refuses them.
    pub(crate) set: Option<SchemaSet>,
    /// With the fix-ups of the profile, as generated code has it.
    pub(crate) model: Model,
    pub(crate) profile: Profile,
    /// The namespaces that the schemas and envelopes define.
    pub(crate) namespaces: BTreeSet<String>,
}

impl Schemas {
    /// Reads and checks the schemas.
    pub(crate) fn read(inputs: &[PathBuf], profile: &Profile) -> Result<Self, Failure> {
        let loaded = load::load(inputs)?;
        warn(loaded.warnings());
        let mut model = Model::build(&loaded)?;
        profile.apply_fixups(&mut model);
        constraints::check(&model)?;
        let uris = model.namespaces.iter();
        let mut namespaces: BTreeSet<String> = uris
            .filter_map(|known| known.uri.as_deref())
            .map(str::to_owned)
            .collect();
        let mut builder = SchemaSetBuilder::new();
        for (path, text) in loaded.files() {
            builder = add(builder, path, text)?;
        }
        for soap in SOAP {
            if namespaces.insert(soap.to_owned()) {
                let name = format!("envelope of {soap}");
                let added = builder.add_source(&envelope::schema(soap), &name);
                builder = added.map_err(|error| Failure::file(name.as_ref(), error))?;
            }
        }
        let set = match builder.compile() {
            Ok(compiled) => Some(compiled.into_schema_set()),
            Err(error) => {
                warn([format_args!(
                    "the validator refuses the schemas, so the generator alone judges: {error}"
                )]);
                None
            }
        };
        Ok(Self {
            set,
            model,
            profile: *profile,
            namespaces,
        })
    }
}

/// Adds a schema file, or the schemas of a WSDL. A schema without a target namespace that others include is added by
/// them.
fn add(
    mut builder: SchemaSetBuilder,
    path: &Path,
    text: &str,
) -> Result<SchemaSetBuilder, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::file(path, error);
    let tree = Document::parse_with_options(
        text,
        roxmltree::ParsingOptions {
            allow_dtd: true,
            ..Default::default()
        },
    );
    let tree = tree.map_err(|error| failed(&error))?;
    let root = tree.root_element();
    if root.has_tag_name((XS, "schema")) {
        let name = path
            .to_str()
            .ok_or_else(|| failed(&"the path is no text"))?;
        builder.try_add(name).map_err(|error| failed(&error))?;
        return Ok(builder);
    }
    let schemas = root
        .descendants()
        .filter(|node| node.has_tag_name((XS, "schema")));
    for (number, schema) in schemas.enumerate() {
        let name = format!("{}#{}", path.display(), number + 1);
        let added = builder.add_source(&alone(text, schema), &name);
        builder = added.map_err(|error| failed(&error))?;
    }
    Ok(builder)
}

/// The text of an inline schema, with the prefixes that are declared around it.
fn alone(text: &str, schema: Node<'_, '_>) -> String {
    let own = &text[schema.range()];
    let name = own.find(|c: char| c.is_whitespace() || c == '>' || c == '/');
    let (name, rest) = own.split_at(name.unwrap_or(own.len()));
    let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
    let declarations = schema.namespaces().filter_map(|namespace| {
        let attribute = match namespace.name() {
            Some("xml") => return None,
            Some(prefix) => format!("xmlns:{prefix}"),
            None => "xmlns".to_owned(),
        };
        let is_declared = tag.contains(&format!("{attribute}="));
        (!is_declared).then(|| format!(" {attribute}=\"{}\"", namespace.uri()))
    });
    let declarations: String = declarations.collect();
    format!("{name}{declarations}{rest}")
}
