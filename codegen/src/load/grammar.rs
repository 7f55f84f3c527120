//! What may stand where in a schema: the constructs of XML Schema 1.0 that the generator knows.
//!
//! `xsd-parser` passes over attributes that it does not know and admits children in any order and
//! number. A misspelt `minOccurs` would change the generated types without a word, so the scan holds
//! every element against this table first. What remains after that, the parser keeps
//! completely and in document order.

/// An element of XML Schema in one of the places where it may stand.
#[derive(Debug)]
pub(crate) struct Rule {
    /// Its local name.
    pub(crate) tag: &'static str,
    /// Its attributes. `id` is admitted everywhere.
    pub(crate) attributes: &'static [Attribute],
    /// Its children, in this order. `xs:annotation` is admitted everywhere.
    pub(crate) children: &'static [Step],
}

/// An attribute of an element of XML Schema.
#[derive(Debug)]
pub(crate) struct Attribute {
    pub(crate) name: &'static str,
    pub(crate) value: Value,
    pub(crate) required: bool,
}

/// What the value of an attribute must look like.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value {
    /// Anything.
    Text,
    /// Anything but nothing.
    Uri,
    /// A name without a prefix.
    Name,
    /// A name whose prefix, if it has one, is declared.
    QName,
    /// Such names, separated by white space.
    QNames,
    /// A number.
    Count,
    /// A number greater than nought.
    Positive,
    /// A number or `unbounded`.
    Limit,
    /// `true`, `false`, `1` or `0`.
    Bool,
    /// One of these words.
    Word(&'static [&'static str]),
    /// `#all`, or any of these words.
    Set(&'static [&'static str]),
}

/// A step in the order of children.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) rules: &'static [&'static Rule],
    pub(crate) count: Count,
}

/// How many children a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    Optional,
    One,
    Many,
}

impl Rule {
    /// Whether its content is documentation and the like, which is no part of the tree.
    pub(crate) fn is_annotation(&self) -> bool {
        std::ptr::eq(self, &raw const ANNOTATION)
    }
}

/// Constructs of XML Schema, 1.0 and 1.1, that would say something which the model cannot hold.
pub(crate) const UNSUPPORTED: &[&str] = &[
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

/// Every rule that a name has, to tell a misplaced element from an unknown one.
pub(crate) fn known(tag: &str) -> Option<&'static Rule> {
    [
        &[&SCHEMA, &ANNOTATION][..],
        &PROLOG[..],
        &DEFINITIONS[..],
        &SIMPLE[..],
        &FACETS[..],
        &CONTENT[..],
        &PARTICLES[..],
        &MODEL_GROUPS[..],
        &ATTRIBUTES[..],
        &[&ANY_ATTRIBUTE, &SIMPLE_EXTENSION],
    ]
    .into_iter()
    .flatten()
    .copied()
    .find(|rule| rule.tag == tag)
}

const fn may(name: &'static str, value: Value) -> Attribute {
    Attribute {
        name,
        value,
        required: false,
    }
}

const fn must(name: &'static str, value: Value) -> Attribute {
    Attribute {
        name,
        value,
        required: true,
    }
}

const fn optional(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Optional,
    }
}

const fn one(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::One,
    }
}

const fn many(rules: &'static [&'static Rule]) -> Step {
    Step {
        rules,
        count: Count::Many,
    }
}

const MIN: Attribute = may("minOccurs", Value::Count);
const MAX: Attribute = may("maxOccurs", Value::Limit);
const NAME: Attribute = must("name", Value::Name);
const REF: Attribute = must("ref", Value::QName);
const FORM: Value = Value::Word(&["qualified", "unqualified"]);

// `block`, `final` and their defaults only restrict which further types may be derived or used in
// place of others: they do not change what a type contains, so they are admitted and passed over.
const DERIVED: Value = Value::Set(&["extension", "restriction"]);
const REPLACED: Value = Value::Set(&["extension", "restriction", "substitution"]);
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

pub(crate) static SCHEMA: Rule = Rule {
    tag: "schema",
    attributes: &[
        may("targetNamespace", Value::Uri),
        may("elementFormDefault", FORM),
        may("attributeFormDefault", FORM),
        may("blockDefault", REPLACED),
        may(
            "finalDefault",
            Value::Set(&["extension", "restriction", "list", "union"]),
        ),
        may("version", Value::Text),
    ],
    children: &[many(&PROLOG), many(&DEFINITIONS)],
};

pub(crate) static ANNOTATION: Rule = Rule {
    tag: "annotation",
    attributes: &[],
    children: &[],
};

pub(crate) static INCLUDE: Rule = Rule {
    tag: "include",
    attributes: &[must("schemaLocation", Value::Text)],
    children: &[],
};

pub(crate) static IMPORT: Rule = Rule {
    tag: "import",
    attributes: &[
        may("namespace", Value::Uri),
        may("schemaLocation", Value::Text),
    ],
    children: &[],
};

static NAMED_SIMPLE_TYPE: Rule = Rule {
    tag: "simpleType",
    attributes: &[
        NAME,
        may("final", Value::Set(&["list", "union", "restriction"])),
    ],
    children: &[one(&SIMPLE)],
};

static SIMPLE_TYPE: Rule = Rule {
    tag: "simpleType",
    attributes: &[],
    children: &[one(&SIMPLE)],
};

static RESTRICTION: Rule = Rule {
    tag: "restriction",
    attributes: &[may("base", Value::QName)],
    children: &[optional(&[&SIMPLE_TYPE]), many(&FACETS)],
};

static LIST: Rule = Rule {
    tag: "list",
    attributes: &[may("itemType", Value::QName)],
    children: &[optional(&[&SIMPLE_TYPE])],
};

static UNION: Rule = Rule {
    tag: "union",
    attributes: &[may("memberTypes", Value::QNames)],
    children: &[many(&[&SIMPLE_TYPE])],
};

macro_rules! facets {
    ($($rule:ident = $tag:literal, $value:expr;)*) => {
        $(static $rule: Rule = Rule {
            tag: $tag,
            attributes: &[must("value", $value), may("fixed", Value::Bool)],
            children: &[],
        };)*
    };
}

facets! {
    MIN_EXCLUSIVE = "minExclusive", Value::Text;
    MIN_INCLUSIVE = "minInclusive", Value::Text;
    MAX_EXCLUSIVE = "maxExclusive", Value::Text;
    MAX_INCLUSIVE = "maxInclusive", Value::Text;
    TOTAL_DIGITS = "totalDigits", Value::Positive;
    FRACTION_DIGITS = "fractionDigits", Value::Count;
    LENGTH = "length", Value::Count;
    MIN_LENGTH = "minLength", Value::Count;
    MAX_LENGTH = "maxLength", Value::Count;
    ENUMERATION = "enumeration", Value::Text;
    WHITE_SPACE = "whiteSpace", Value::Word(&["preserve", "replace", "collapse"]);
    PATTERN = "pattern", Value::Text;
}

static NAMED_COMPLEX_TYPE: Rule = Rule {
    tag: "complexType",
    attributes: &[
        NAME,
        may("mixed", Value::Bool),
        may("abstract", Value::Bool),
        FINAL,
        BLOCK,
    ],
    children: COMPLEX_TYPE.children,
};

static COMPLEX_TYPE: Rule = Rule {
    tag: "complexType",
    attributes: &[may("mixed", Value::Bool)],
    children: &[
        optional(&CONTENT),
        optional(&MODEL_GROUPS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
};

static SIMPLE_CONTENT: Rule = Rule {
    tag: "simpleContent",
    attributes: &[],
    children: &[one(&[&SIMPLE_RESTRICTION, &SIMPLE_EXTENSION])],
};

static SIMPLE_RESTRICTION: Rule = Rule {
    tag: "restriction",
    attributes: &[must("base", Value::QName)],
    children: &[
        optional(&[&SIMPLE_TYPE]),
        many(&FACETS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
};

static SIMPLE_EXTENSION: Rule = Rule {
    tag: "extension",
    attributes: &[must("base", Value::QName)],
    children: &[many(&ATTRIBUTES), optional(&[&ANY_ATTRIBUTE])],
};

static COMPLEX_CONTENT: Rule = Rule {
    tag: "complexContent",
    attributes: &[may("mixed", Value::Bool)],
    children: &[one(&[&COMPLEX_RESTRICTION, &COMPLEX_EXTENSION])],
};

static COMPLEX_RESTRICTION: Rule = Rule {
    tag: "restriction",
    attributes: &[must("base", Value::QName)],
    children: COMPLEX_EXTENSION.children,
};

static COMPLEX_EXTENSION: Rule = Rule {
    tag: "extension",
    attributes: &[must("base", Value::QName)],
    children: &[
        optional(&MODEL_GROUPS),
        many(&ATTRIBUTES),
        optional(&[&ANY_ATTRIBUTE]),
    ],
};

static NAMED_GROUP: Rule = Rule {
    tag: "group",
    attributes: &[NAME],
    children: &[one(&[&ALL, &CHOICE, &SEQUENCE])],
};

static GROUP: Rule = Rule {
    tag: "group",
    attributes: &[REF, MIN, MAX],
    children: &[],
};

static ALL: Rule = Rule {
    tag: "all",
    attributes: &[
        may("minOccurs", Value::Word(&["0", "1"])),
        may("maxOccurs", Value::Word(&["1"])),
    ],
    children: &[many(&[&ELEMENT_IN_ALL])],
};

static CHOICE: Rule = Rule {
    tag: "choice",
    attributes: &[MIN, MAX],
    children: &[many(&PARTICLES)],
};

static SEQUENCE: Rule = Rule {
    tag: "sequence",
    attributes: &[MIN, MAX],
    children: &[many(&PARTICLES)],
};

static ANY: Rule = Rule {
    tag: "any",
    attributes: &[may("namespace", Value::Text), PROCESS, MIN, MAX],
    children: &[],
};

static ANY_ATTRIBUTE: Rule = Rule {
    tag: "anyAttribute",
    attributes: &[may("namespace", Value::Text), PROCESS],
    children: &[],
};

const PROCESS: Attribute = may("processContents", Value::Word(&["strict", "lax", "skip"]));

static GLOBAL_ELEMENT: Rule = Rule {
    tag: "element",
    attributes: &[
        NAME,
        may("type", Value::QName),
        may("substitutionGroup", Value::QName),
        may("abstract", Value::Bool),
        may("default", Value::Text),
        may("fixed", Value::Text),
        may("nillable", Value::Bool),
        FINAL,
        BLOCK_ELEMENT,
    ],
    children: ELEMENT.children,
};

static ELEMENT: Rule = Rule {
    tag: "element",
    attributes: &[
        may("name", Value::Name),
        may("ref", Value::QName),
        MIN,
        MAX,
        may("type", Value::QName),
        may("default", Value::Text),
        may("fixed", Value::Text),
        may("nillable", Value::Bool),
        may("form", FORM),
        BLOCK_ELEMENT,
    ],
    children: &[optional(&[&SIMPLE_TYPE, &COMPLEX_TYPE])],
};

static ELEMENT_IN_ALL: Rule = Rule {
    tag: "element",
    attributes: &[
        may("name", Value::Name),
        may("ref", Value::QName),
        may("minOccurs", Value::Word(&["0", "1"])),
        may("maxOccurs", Value::Word(&["0", "1"])),
        may("type", Value::QName),
        may("default", Value::Text),
        may("fixed", Value::Text),
        may("nillable", Value::Bool),
        may("form", FORM),
        BLOCK_ELEMENT,
    ],
    children: ELEMENT.children,
};

static GLOBAL_ATTRIBUTE: Rule = Rule {
    tag: "attribute",
    attributes: &[
        NAME,
        may("type", Value::QName),
        may("default", Value::Text),
        may("fixed", Value::Text),
    ],
    children: ATTRIBUTE.children,
};

static ATTRIBUTE: Rule = Rule {
    tag: "attribute",
    attributes: &[
        may("name", Value::Name),
        may("ref", Value::QName),
        may("type", Value::QName),
        may("use", Value::Word(&["optional", "required", "prohibited"])),
        may("default", Value::Text),
        may("fixed", Value::Text),
        may("form", FORM),
    ],
    children: &[optional(&[&SIMPLE_TYPE])],
};

static NAMED_ATTRIBUTE_GROUP: Rule = Rule {
    tag: "attributeGroup",
    attributes: &[NAME],
    children: &[many(&ATTRIBUTES), optional(&[&ANY_ATTRIBUTE])],
};

static ATTRIBUTE_GROUP: Rule = Rule {
    tag: "attributeGroup",
    attributes: &[REF],
    children: &[],
};
