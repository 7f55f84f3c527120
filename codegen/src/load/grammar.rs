//! What may stand where in a schema: the constructs of XML Schema 1.0 that the generator knows.
//!
//! `xsd-parser` ignores attributes that it does not know and accepts children in any order and
//! number. A misspelt `minOccurs` would change the generated types without a word, so every element is
//! checked against this table first.

use super::attribute_form::AttributeForm as Form;
use super::rule::{Attribute, Rule, alone, many, may, must, one, optional, rule};

/// The namespace of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// Deeper nesting is refused: `xsd-parser` and the builder of the model call themselves for each
/// level. It is many times what a schema needs.
pub(crate) const MAX_DEPTH: usize = 100;

/// Constructs of XML Schema, 1.0 and 1.1, that would say something which the model cannot hold.
pub(super) const UNSUPPORTED: &[&str] = &[
    "alternative",
    "assert",
    "assertion",
    "defaultOpenContent",
    "explicitTimezone",
    "key",
    "keyref",
    "notation",
    "openContent",
    "override",
    "redefine",
    "unique",
];

/// A rule for each name.
fn rules() -> impl Iterator<Item = &'static Rule> {
    static OTHERS: [&Rule; 4] = [&SCHEMA, &ANNOTATION, &ANY_ATTRIBUTE, &SIMPLE_EXTENSION];
    [
        &OTHERS[..],
        &PROLOG[..],
        &DEFINITIONS[..],
        &SIMPLE[..],
        &FACETS[..],
        &CONTENT[..],
        &PARTICLES[..],
        &MODEL_GROUPS[..],
        &ATTRIBUTES[..],
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// A rule that a name has, to tell a misplaced element from an unknown one.
pub(super) fn known(tag: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.tag == tag)
}

/// The names of all elements.
#[cfg(test)]
pub(super) fn tags() -> std::collections::BTreeSet<&'static str> {
    rules().map(|rule| rule.tag).collect()
}

const MIN: Attribute = may("minOccurs", Form::Count);
const MAX: Attribute = may("maxOccurs", Form::Limit);
const NAME: Attribute = must("name", Form::Name);
const REF: Attribute = must("ref", Form::QName);
const FORM: Form = Form::Word(&["qualified", "unqualified"]);

// `block`, `final` and their defaults only restrict which further types may be derived or used in
// place of others: they do not change what a type contains, so they are accepted and ignored.
const DERIVED: Form = Form::Set(&["extension", "restriction"]);
const REPLACED: Form = Form::Set(&["extension", "restriction", "substitution"]);
const FINAL: Attribute = may("final", DERIVED);
const BLOCK: Attribute = may("block", DERIVED);
const BLOCK_ELEMENT: Attribute = may("block", REPLACED);

// Lists of rules that stand in several places. They are statics, of which another static may take the
// address: as constants the rules that contain each other would have no end.
static PROLOG: [&Rule; 2] = [&INCLUDE, &IMPORT];
static DEFINITIONS: [&Rule; 6] = [
    &NAMED_SIMPLE_TYPE,
    &NAMED_COMPLEX_TYPE,
    &NAMED_GROUP,
    &NAMED_ATTRIBUTE_GROUP,
    &GLOBAL_ELEMENT,
    &GLOBAL_ATTRIBUTE,
];
static SIMPLE: [&Rule; 3] = [&RESTRICTION, &LIST, &UNION];
static CONTENT: [&Rule; 2] = [&SIMPLE_CONTENT, &COMPLEX_CONTENT];
static PARTICLES: [&Rule; 5] = [&ELEMENT, &GROUP, &CHOICE, &SEQUENCE, &ANY];
static MODEL_GROUPS: [&Rule; 4] = [&GROUP, &ALL, &CHOICE, &SEQUENCE];
static ATTRIBUTES: [&Rule; 2] = [&ATTRIBUTE, &ATTRIBUTE_GROUP];
static FACETS: [&Rule; 12] = [
    &MIN_EXCLUSIVE,
    &MIN_INCLUSIVE,
    &MAX_EXCLUSIVE,
    &MAX_INCLUSIVE,
    &TOTAL_DIGITS,
    &FRACTION_DIGITS,
    &LENGTH,
    &MIN_LENGTH,
    &MAX_LENGTH,
    &ENUMERATION,
    &WHITE_SPACE,
    &PATTERN,
];

pub(super) static SCHEMA: Rule = rule(
    "schema",
    &[
        may("targetNamespace", Form::Uri),
        may("elementFormDefault", FORM),
        may("attributeFormDefault", FORM),
        may("blockDefault", REPLACED),
        may(
            "finalDefault",
            Form::Set(&["extension", "restriction", "list", "union"]),
        ),
        may("version", Form::Text),
    ],
    &[many(&PROLOG), many(&DEFINITIONS)],
);

pub(super) static ANNOTATION: Rule = rule("annotation", &[], &[]);

pub(super) static INCLUDE: Rule = rule("include", &[must("schemaLocation", Form::Text)], &[]);

pub(super) static IMPORT: Rule = rule(
    "import",
    &[
        may("namespace", Form::Uri),
        may("schemaLocation", Form::Text),
    ],
    &[],
);

static NAMED_SIMPLE_TYPE: Rule = rule(
    "simpleType",
    &[
        NAME,
        may("final", Form::Set(&["list", "union", "restriction"])),
    ],
    &[one(&SIMPLE)],
);

static SIMPLE_TYPE: Rule = rule("simpleType", &[], &[one(&SIMPLE)]);

static RESTRICTION: Rule = rule(
    "restriction",
    &[may("base", Form::QName)],
    &[optional(&[&SIMPLE_TYPE]), many(&FACETS)],
);

static LIST: Rule = rule(
    "list",
    &[may("itemType", Form::QName)],
    &[optional(&[&SIMPLE_TYPE])],
);

static UNION: Rule = rule(
    "union",
    &[may("memberTypes", Form::QNames)],
    &[many(&[&SIMPLE_TYPE])],
);

macro_rules! facets {
    ($($rule:ident = $tag:literal, $value:expr;)*) => {
        $(static $rule: Rule = rule($tag, &[must("value", $value), may("fixed", Form::Bool)], &[]);)*
    };
}

facets! {
    MIN_EXCLUSIVE = "minExclusive", Form::Text;
    MIN_INCLUSIVE = "minInclusive", Form::Text;
    MAX_EXCLUSIVE = "maxExclusive", Form::Text;
    MAX_INCLUSIVE = "maxInclusive", Form::Text;
    TOTAL_DIGITS = "totalDigits", Form::Positive;
    FRACTION_DIGITS = "fractionDigits", Form::Count;
    LENGTH = "length", Form::Count;
    MIN_LENGTH = "minLength", Form::Count;
    MAX_LENGTH = "maxLength", Form::Count;
    ENUMERATION = "enumeration", Form::Text;
    WHITE_SPACE = "whiteSpace", Form::Word(&["preserve", "replace", "collapse"]);
    PATTERN = "pattern", Form::Text;
}

static NAMED_COMPLEX_TYPE: Rule = rule(
    "complexType",
    &[
        NAME,
        may("mixed", Form::Bool),
        may("abstract", Form::Bool),
        FINAL,
        BLOCK,
    ],
    COMPLEX_TYPE.children,
);

static COMPLEX_TYPE: Rule = rule(
    "complexType",
    &[may("mixed", Form::Bool)],
    &[
        alone(&CONTENT),
        optional(&MODEL_GROUPS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
);

static SIMPLE_CONTENT: Rule = rule(
    "simpleContent",
    &[],
    &[one(&[&SIMPLE_RESTRICTION, &SIMPLE_EXTENSION])],
);

static SIMPLE_RESTRICTION: Rule = rule(
    "restriction",
    &[must("base", Form::QName)],
    &[
        optional(&[&SIMPLE_TYPE]),
        many(&FACETS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
);

static SIMPLE_EXTENSION: Rule = rule(
    "extension",
    &[must("base", Form::QName)],
    &[many(&ATTRIBUTES), optional(&[&ANY_ATTRIBUTE])],
);

static COMPLEX_CONTENT: Rule = rule(
    "complexContent",
    &[may("mixed", Form::Bool)],
    &[one(&[&COMPLEX_RESTRICTION, &COMPLEX_EXTENSION])],
);

static COMPLEX_RESTRICTION: Rule = rule(
    "restriction",
    &[must("base", Form::QName)],
    COMPLEX_EXTENSION.children,
);

static COMPLEX_EXTENSION: Rule = rule(
    "extension",
    &[must("base", Form::QName)],
    &[
        optional(&MODEL_GROUPS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
);

static NAMED_GROUP: Rule = rule("group", &[NAME], &[one(&[&ALL, &CHOICE, &SEQUENCE])]);

static GROUP: Rule = rule("group", &[REF, MIN, MAX], &[]);

static ALL: Rule = rule(
    "all",
    &[
        may("minOccurs", Form::Word(&["0", "1"])),
        may("maxOccurs", Form::Word(&["1"])),
    ],
    &[many(&[&ELEMENT_IN_ALL])],
);

static CHOICE: Rule = rule("choice", &[MIN, MAX], &[many(&PARTICLES)]);

static SEQUENCE: Rule = rule("sequence", &[MIN, MAX], &[many(&PARTICLES)]);

static ANY: Rule = rule(
    "any",
    &[may("namespace", Form::Text), PROCESS, MIN, MAX],
    &[],
);

static ANY_ATTRIBUTE: Rule = rule(
    "anyAttribute",
    &[may("namespace", Form::Text), PROCESS],
    &[],
);

const PROCESS: Attribute = may("processContents", Form::Word(&["strict", "lax", "skip"]));

static GLOBAL_ELEMENT: Rule = rule(
    "element",
    &[
        NAME,
        may("type", Form::QName),
        may("substitutionGroup", Form::QName),
        may("abstract", Form::Bool),
        may("default", Form::Text),
        may("fixed", Form::Text),
        may("nillable", Form::Bool),
        FINAL,
        BLOCK_ELEMENT,
    ],
    ELEMENT.children,
);

static ELEMENT: Rule = rule(
    "element",
    &[
        may("name", Form::Name),
        may("ref", Form::QName),
        MIN,
        MAX,
        may("type", Form::QName),
        may("default", Form::Text),
        may("fixed", Form::Text),
        may("nillable", Form::Bool),
        may("form", FORM),
        BLOCK_ELEMENT,
    ],
    &[optional(&[&SIMPLE_TYPE, &COMPLEX_TYPE])],
);

static ELEMENT_IN_ALL: Rule = rule(
    "element",
    &[
        may("name", Form::Name),
        may("ref", Form::QName),
        may("minOccurs", Form::Word(&["0", "1"])),
        may("maxOccurs", Form::Word(&["0", "1"])),
        may("type", Form::QName),
        may("default", Form::Text),
        may("fixed", Form::Text),
        may("nillable", Form::Bool),
        may("form", FORM),
        BLOCK_ELEMENT,
    ],
    ELEMENT.children,
);

static GLOBAL_ATTRIBUTE: Rule = rule(
    "attribute",
    &[
        NAME,
        may("type", Form::QName),
        may("default", Form::Text),
        may("fixed", Form::Text),
    ],
    ATTRIBUTE.children,
);

static ATTRIBUTE: Rule = rule(
    "attribute",
    &[
        may("name", Form::Name),
        may("ref", Form::QName),
        may("type", Form::QName),
        may("use", Form::Word(&["optional", "required", "prohibited"])),
        may("default", Form::Text),
        may("fixed", Form::Text),
        may("form", FORM),
    ],
    &[optional(&[&SIMPLE_TYPE])],
);

static NAMED_ATTRIBUTE_GROUP: Rule = rule(
    "attributeGroup",
    &[NAME],
    &[many(&ATTRIBUTES), optional(&[&ANY_ATTRIBUTE])],
);

static ATTRIBUTE_GROUP: Rule = rule("attributeGroup", &[REF], &[]);
