//! The grammar of schemas: the constructs of XML Schema 1.0 that the generator knows, and where they are allowed.
//!
//! `xsd-parser` ignores attributes that it does not know and accepts children in any order and number. A
//! misspelt `minOccurs` would change the generated types without an error, so every element is checked
//! against this table first.

use super::attribute_form::AttributeForm as Form;
use super::rule::{Attribute, Rule, alone, many, may, must, one, optional, some};

/// The namespace of XML Schema.
pub(crate) const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// Deeper nesting is refused: `xsd-parser` and the builder of the model recurse for each level. The limit is
/// many times what a schema needs.
pub(crate) const MAX_DEPTH: usize = 100;

/// Constructs of XML Schema 1.0 and 1.1 that the model cannot express.
pub(super) const UNSUPPORTED: &[&str] = &[
    "alternative",
    "assert",
    "assertion",
    "defaultOpenContent",
    "explicitTimezone",
    "openContent",
    "override",
];

/// A rule for each name.
fn rules() -> impl Iterator<Item = &'static Rule> {
    static OTHERS: [&Rule; 6] = [
        &SCHEMA,
        &ANNOTATION,
        &ANY_ATTRIBUTE,
        &SIMPLE_EXTENSION,
        &SELECTOR,
        &FIELD,
    ];
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
        &IDENTITY_CONSTRAINTS[..],
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// A rule that a name has, to distinguish a misplaced element from an unknown one.
pub(super) fn known(tag: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.tag == tag)
}

/// The names of all elements.
#[cfg(test)]
pub(super) fn tags() -> std::collections::BTreeSet<&'static str> {
    rules().map(|rule| rule.tag).collect()
}

// Forms of values that several attributes have.
const FORM: Form = Form::Word(&["qualified", "unqualified"]);
const ZERO_OR_ONE: Form = Form::Word(&["0", "1"]);
// `block`, `final` and their defaults only restrict which further types may be derived or used in
// place of others: they do not change what a type contains, so they are accepted and ignored.
const DERIVED: Form = Form::Set(&["extension", "restriction"]);
const DERIVED_SIMPLE: Form = Form::Set(&["list", "union", "restriction"]);
const DERIVED_ANY: Form = Form::Set(&["extension", "restriction", "list", "union"]);
const REPLACED: Form = Form::Set(&["extension", "restriction", "substitution"]);

// Attributes that several elements have. A local element or attribute has a name or a reference.
const NAME: Attribute = must("name", Form::Name);
const REF: Attribute = must("ref", Form::QName);
const LOCAL_NAME: Attribute = may("name", Form::Name);
const LOCAL_REF: Attribute = may("ref", Form::QName);
const LOCAL_FORM: Attribute = may("form", FORM);
const BASE: Attribute = must("base", Form::QName);
const TYPE: Attribute = may("type", Form::QName);
const MIN: Attribute = may("minOccurs", Form::Count);
const MAX: Attribute = may("maxOccurs", Form::Limit);
const MIN_IN_ALL: Attribute = may("minOccurs", ZERO_OR_ONE);
const MAX_IN_ALL: Attribute = may("maxOccurs", ZERO_OR_ONE);
const DEFAULT: Attribute = may("default", Form::Text);
const FIXED: Attribute = may("fixed", Form::Text);
const NILLABLE: Attribute = may("nillable", Form::Bool);
const ABSTRACT: Attribute = may("abstract", Form::Bool);
const MIXED: Attribute = may("mixed", Form::Bool);
const FINAL: Attribute = may("final", DERIVED);
const BLOCK: Attribute = may("block", DERIVED);
const BLOCK_ELEMENT: Attribute = may("block", REPLACED);
const USE: Attribute = may("use", Form::Word(&["optional", "required", "prohibited"]));
const NAMESPACES: Attribute = may("namespace", Form::Text);
const PROCESS: Attribute = may("processContents", Form::Word(&["strict", "lax", "skip"]));

// Lists of rules that stand in several places. They are statics because they contain each other.
static PROLOG: [&Rule; 3] = [&INCLUDE, &IMPORT, &REDEFINE];
static DEFINITIONS: [&Rule; 7] = [
    &NAMED_SIMPLE_TYPE,
    &NAMED_COMPLEX_TYPE,
    &NAMED_GROUP,
    &NAMED_ATTRIBUTE_GROUP,
    &GLOBAL_ELEMENT,
    &GLOBAL_ATTRIBUTE,
    &NOTATION,
];
static REDEFINED: [&Rule; 4] = [
    &NAMED_SIMPLE_TYPE,
    &NAMED_COMPLEX_TYPE,
    &NAMED_GROUP,
    &NAMED_ATTRIBUTE_GROUP,
];
static IDENTITY_CONSTRAINTS: [&Rule; 3] = [&UNIQUE, &KEY, &KEYREF];
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

static SIMPLE_TYPES: [&Rule; 1] = [&SIMPLE_TYPE];
static TYPES: [&Rule; 2] = [&SIMPLE_TYPE, &COMPLEX_TYPE];
static ANY_ATTRIBUTES: [&Rule; 1] = [&ANY_ATTRIBUTE];

/// `NAME = tag [attributes] children in their order;`
macro_rules! rules {
    ($($visibility:vis $rule:ident = $tag:ident [$($attribute:expr),*] $($step:expr),*;)*) => {
        $($visibility static $rule: Rule = Rule {
            tag: stringify!($tag),
            attributes: &[$($attribute),*],
            children: &[$($step),*],
        };)*
    };
}

rules! {
    pub(super) SCHEMA = schema [
        may("targetNamespace", Form::Uri), may("elementFormDefault", FORM),
        may("attributeFormDefault", FORM), may("blockDefault", REPLACED),
        may("finalDefault", DERIVED_ANY), may("version", Form::Text)
    ] many(&PROLOG), many(&DEFINITIONS);
    pub(super) ANNOTATION = annotation [];
    INCLUDE = include [must("schemaLocation", Form::Location)];
    IMPORT = import [may("namespace", Form::Uri), may("schemaLocation", Form::Location)];
    REDEFINE = redefine [must("schemaLocation", Form::Location)] many(&REDEFINED);
    NOTATION = notation [NAME, may("public", Form::Text), may("system", Form::Location)];

    NAMED_SIMPLE_TYPE = simpleType [NAME, may("final", DERIVED_SIMPLE)] one(&SIMPLE);
    SIMPLE_TYPE = simpleType [] one(&SIMPLE);
    RESTRICTION = restriction [may("base", Form::QName)] optional(&SIMPLE_TYPES), many(&FACETS);
    LIST = list [may("itemType", Form::QName)] optional(&SIMPLE_TYPES);
    UNION = union [may("memberTypes", Form::QNames)] many(&[&SIMPLE_TYPE]);

    NAMED_COMPLEX_TYPE = complexType [NAME, MIXED, ABSTRACT, FINAL, BLOCK]
        alone(&CONTENT), optional(&MODEL_GROUPS), many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    COMPLEX_TYPE = complexType [MIXED]
        alone(&CONTENT), optional(&MODEL_GROUPS), many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    SIMPLE_CONTENT = simpleContent [] one(&[&SIMPLE_RESTRICTION, &SIMPLE_EXTENSION]);
    SIMPLE_RESTRICTION = restriction [BASE]
        optional(&SIMPLE_TYPES), many(&FACETS), many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    SIMPLE_EXTENSION = extension [BASE] many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    COMPLEX_CONTENT = complexContent [MIXED] one(&[&COMPLEX_RESTRICTION, &COMPLEX_EXTENSION]);
    COMPLEX_RESTRICTION = restriction [BASE]
        optional(&MODEL_GROUPS), many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    COMPLEX_EXTENSION = extension [BASE]
        optional(&MODEL_GROUPS), many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);

    NAMED_GROUP = group [NAME] one(&[&ALL, &CHOICE, &SEQUENCE]);
    GROUP = group [REF, MIN, MAX];
    ALL = all [MIN_IN_ALL, may("maxOccurs", Form::Word(&["1"]))] many(&[&ELEMENT_IN_ALL]);
    CHOICE = choice [MIN, MAX] many(&PARTICLES);
    SEQUENCE = sequence [MIN, MAX] many(&PARTICLES);
    ANY = any [NAMESPACES, PROCESS, MIN, MAX];
    ANY_ATTRIBUTE = anyAttribute [NAMESPACES, PROCESS];

    GLOBAL_ELEMENT = element [
        NAME, TYPE, may("substitutionGroup", Form::QName), ABSTRACT, DEFAULT, FIXED, NILLABLE,
        FINAL, BLOCK_ELEMENT
    ] optional(&TYPES), many(&IDENTITY_CONSTRAINTS);
    ELEMENT = element [
        LOCAL_NAME, LOCAL_REF, MIN, MAX, TYPE, DEFAULT, FIXED, NILLABLE, LOCAL_FORM, BLOCK_ELEMENT
    ] optional(&TYPES), many(&IDENTITY_CONSTRAINTS);
    ELEMENT_IN_ALL = element [
        LOCAL_NAME, LOCAL_REF, MIN_IN_ALL, MAX_IN_ALL, TYPE, DEFAULT, FIXED, NILLABLE, LOCAL_FORM,
        BLOCK_ELEMENT
    ] optional(&TYPES), many(&IDENTITY_CONSTRAINTS);
    GLOBAL_ATTRIBUTE = attribute [NAME, TYPE, DEFAULT, FIXED] optional(&SIMPLE_TYPES);
    ATTRIBUTE = attribute [LOCAL_NAME, LOCAL_REF, TYPE, USE, DEFAULT, FIXED, LOCAL_FORM]
        optional(&SIMPLE_TYPES);
    NAMED_ATTRIBUTE_GROUP = attributeGroup [NAME] many(&ATTRIBUTES), optional(&ANY_ATTRIBUTES);
    ATTRIBUTE_GROUP = attributeGroup [REF];

    UNIQUE = unique [NAME] one(&[&SELECTOR]), some(&[&FIELD]);
    KEY = key [NAME] one(&[&SELECTOR]), some(&[&FIELD]);
    KEYREF = keyref [NAME, must("refer", Form::QName)] one(&[&SELECTOR]), some(&[&FIELD]);
    SELECTOR = selector [must("xpath", Form::Selector)];
    FIELD = field [must("xpath", Form::Field)];
}

/// `NAME = tag, form of the value;`
macro_rules! facets {
    ($($rule:ident = $tag:ident, $value:expr;)*) => {
        rules! { $($rule = $tag [must("value", $value), may("fixed", Form::Bool)];)* }
    };
}

facets! {
    MIN_EXCLUSIVE = minExclusive, Form::Text;
    MIN_INCLUSIVE = minInclusive, Form::Text;
    MAX_EXCLUSIVE = maxExclusive, Form::Text;
    MAX_INCLUSIVE = maxInclusive, Form::Text;
    TOTAL_DIGITS = totalDigits, Form::Positive;
    FRACTION_DIGITS = fractionDigits, Form::Count;
    LENGTH = length, Form::Count;
    MIN_LENGTH = minLength, Form::Count;
    MAX_LENGTH = maxLength, Form::Count;
    ENUMERATION = enumeration, Form::Text;
    WHITE_SPACE = whiteSpace, Form::Word(&["preserve", "replace", "collapse"]);
    PATTERN = pattern, Form::Text;
}
