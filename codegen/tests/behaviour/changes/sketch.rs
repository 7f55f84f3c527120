//! Random schemas as data, and their text in any order, with any prefix, with or without documentation.

use std::fmt::Write as _;

use super::random::Random;

/// A schema: its global components.
#[derive(Clone, Debug)]
pub(crate) struct Sketch {
    pub(crate) types: Vec<Complex>,
    pub(crate) simples: Vec<Simple>,
    pub(crate) roots: Vec<Root>,
    pub(crate) groups: Vec<Group>,
    /// The number of the next name.
    pub(crate) next: usize,
}

/// A global element.
#[derive(Clone, Debug)]
pub(crate) struct Root {
    pub(crate) name: String,
    pub(crate) ty: String,
}

/// A named group.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) parts: Vec<Part>,
}

/// A complex type.
#[derive(Clone, Debug)]
pub(crate) struct Complex {
    pub(crate) name: String,
    pub(crate) base: Option<String>,
    pub(crate) is_choice: bool,
    pub(crate) is_mixed: bool,
    pub(crate) parts: Vec<Part>,
    pub(crate) group: Option<String>,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) any_attribute: bool,
}

/// An element in a type.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) ty: PartType,
    pub(crate) min: usize,
    /// `None`: without an end.
    pub(crate) max: Option<usize>,
    pub(crate) is_nillable: bool,
    pub(crate) value: Option<(&'static str, usize)>,
}

#[derive(Clone, Debug)]
pub(crate) enum PartType {
    Named(String),
    /// A type in place, with these elements.
    Anonymous(Vec<Part>),
}

#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) ty: String,
    pub(crate) is_required: bool,
    pub(crate) value: Option<(&'static str, usize)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Simple {
    pub(crate) name: String,
    pub(crate) kind: SimpleKind,
}

#[derive(Clone, Debug)]
pub(crate) enum SimpleKind {
    /// A text of at most this length.
    Text(usize),
    /// A number up to this.
    Number(usize),
    /// One of these values.
    Values(Vec<String>),
    List(String),
    Union(Vec<String>),
}

/// Types whose texts have little in common.
pub(crate) const BUILTINS: [&str; 6] = [
    "xs:int",
    "xs:string",
    "xs:boolean",
    "xs:date",
    "xs:decimal",
    "xs:base64Binary",
];

/// How a schema is written.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spelling {
    pub(crate) prefix: &'static str,
    /// Seeds the order of the components and attributes, if they are not to be in their own.
    pub(crate) order: Option<u64>,
    pub(crate) is_documented: bool,
}

impl Sketch {
    pub(crate) fn fresh(&mut self, start: &str) -> String {
        self.next += 1;
        format!("{start}{}", self.next)
    }

    /// A random schema. Types refer only to those that come after them.
    pub(crate) fn random(random: &mut Random) -> Self {
        let mut sketch = Self {
            types: Vec::new(),
            simples: Vec::new(),
            roots: Vec::new(),
            groups: Vec::new(),
            next: 0,
        };
        for index in 0..4 {
            let kind = match index {
                0 => SimpleKind::Text(4 + random.below(4)),
                1 => SimpleKind::Number(40 + random.below(100)),
                2 => SimpleKind::Values(vec![
                    "red".to_owned(),
                    "blue".to_owned(),
                    "green".to_owned(),
                ]),
                _ if random.one_in(2) => SimpleKind::List("xs:int".to_owned()),
                _ => SimpleKind::Union(vec![
                    "xs:int".to_owned(),
                    "xs:boolean".to_owned(),
                    "xs:date".to_owned(),
                ]),
            };
            let name = sketch.fresh("S");
            sketch.simples.push(Simple { name, kind });
        }
        let group = sketch.fresh("G");
        let parts = (0..2).map(|_| sketch.part(random, false)).collect();
        sketch.groups.push(Group {
            name: group.clone(),
            parts,
        });
        for index in 0..5 {
            let is_choice = index == 3;
            let parts = (0..3 + random.below(3))
                .map(|_| sketch.part(random, true))
                .collect();
            let attributes = (0..random.below(3))
                .map(|_| sketch.attribute(random))
                .collect();
            let name = sketch.fresh("T");
            let mut parts: Vec<Part> = parts;
            if is_choice {
                for part in &mut parts {
                    (part.min, part.max) = (1, Some(1));
                }
            }
            sketch.types.insert(
                0,
                Complex {
                    name,
                    base: None,
                    is_choice,
                    is_mixed: false,
                    parts,
                    group: (index == 2).then(|| group.clone()),
                    attributes,
                    any_attribute: false,
                },
            );
        }
        for index in 0..3 {
            let name = sketch.fresh("r");
            let ty = format!("t:{}", sketch.types[index].name);
            sketch.roots.push(Root { name, ty });
        }
        sketch
    }

    pub(crate) fn attribute(&mut self, random: &mut Random) -> Attribute {
        Attribute {
            name: self.fresh("a"),
            ty: (*random.pick(&BUILTINS)).to_owned(),
            is_required: random.one_in(2),
            value: None,
        }
    }

    /// An element of a type that there is already.
    pub(crate) fn part(&mut self, random: &mut Random, is_deep: bool) -> Part {
        let name = self.fresh("e");
        let ty = match random.below(6) {
            0 if !self.types.is_empty() => format!("t:{}", random.pick(&self.types).name),
            1 if !self.simples.is_empty() => format!("t:{}", random.pick(&self.simples).name),
            2 if is_deep => {
                let parts = (0..2).map(|_| self.part(random, false)).collect();
                return Part::new(name, PartType::Anonymous(parts), random);
            }
            _ => (*random.pick(&BUILTINS)).to_owned(),
        };
        Part::new(name, PartType::Named(ty), random)
    }

    /// The text of the schema.
    pub(crate) fn text(&self, spelling: &Spelling) -> String {
        let prefix = if spelling.prefix.is_empty() {
            "t"
        } else {
            spelling.prefix
        };
        let text = format!(
            "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:t=\"urn:c\" targetNamespace=\"urn:c\" \
             elementFormDefault=\"qualified\">{}</xs:schema>",
            self.components(spelling)
        );
        text.replace("xmlns:t=", &format!("xmlns:{prefix}="))
            .replace("\"t:", &format!("\"{prefix}:"))
            .replace(" t:", &format!(" {prefix}:"))
    }

    /// The text of its components, with the prefix `t`.
    pub(crate) fn components(&self, spelling: &Spelling) -> String {
        let doc = if spelling.is_documented {
            "<!-- A comment. --><xs:annotation><xs:documentation>Words &amp; more.</xs:documentation></xs:annotation>"
        } else {
            ""
        };
        let writer = Writer { doc };
        let mut components: Vec<String> = Vec::new();
        components.extend(self.roots.iter().map(|root| {
            format!(
                "<xs:element name=\"{}\" type=\"{}\">{doc}</xs:element>",
                root.name, root.ty
            )
        }));
        let mut order = spelling.order.map(Random::new);
        components.extend(
            self.types
                .iter()
                .map(|ty| writer.complex(ty, order.as_mut())),
        );
        components.extend(self.simples.iter().map(|ty| writer.simple(ty)));
        components.extend(self.groups.iter().map(|group| {
            let parts: String = group.parts.iter().map(|part| writer.part(part)).collect();
            format!(
                "<xs:group name=\"{}\">{doc}<xs:sequence>{parts}</xs:sequence></xs:group>",
                group.name
            )
        }));
        if let Some(random) = &mut order {
            random.shuffle(&mut components);
        }
        components.concat()
    }
}

impl Part {
    fn new(name: String, ty: PartType, random: &mut Random) -> Self {
        Self {
            name,
            ty,
            min: random.below(2),
            max: *random.pick(&[Some(1), Some(1), Some(5), None]),
            is_nillable: false,
            value: None,
        }
    }
}

struct Writer {
    doc: &'static str,
}

impl Writer {
    fn part(&self, part: &Part) -> String {
        let max = part
            .max
            .map_or("unbounded".to_owned(), |max| max.to_string());
        let mut text = format!(
            "<xs:element name=\"{}\" minOccurs=\"{}\" maxOccurs=\"{max}\"",
            part.name, part.min
        );
        if part.is_nillable {
            text.push_str(" nillable=\"true\"");
        }
        if let Some((kind, value)) = part.value {
            let _ = write!(text, " {kind}=\"{value}\"");
        }
        match &part.ty {
            PartType::Named(ty) => {
                let _ = write!(text, " type=\"{ty}\">{}</xs:element>", self.doc);
            }
            PartType::Anonymous(parts) => {
                let parts: String = parts.iter().map(|part| self.part(part)).collect();
                let _ = write!(
                    text,
                    ">{}<xs:complexType><xs:sequence>{parts}</xs:sequence></xs:complexType></xs:element>",
                    self.doc
                );
            }
        }
        text
    }

    fn complex(&self, ty: &Complex, order: Option<&mut Random>) -> String {
        let parts: String = ty.parts.iter().map(|part| self.part(part)).collect();
        let group = ty.group.as_ref();
        let group = group.map_or(String::new(), |name| {
            format!("<xs:group ref=\"t:{name}\"/>")
        });
        let compositor = if ty.is_choice {
            "xs:choice"
        } else {
            "xs:sequence"
        };
        let mut content = format!("<{compositor}>{group}{parts}</{compositor}>");
        let mut attributes: Vec<&Attribute> = ty.attributes.iter().collect();
        if let Some(random) = order {
            random.shuffle(&mut attributes);
        }
        for attribute in attributes {
            let usage = if attribute.is_required {
                "required"
            } else {
                "optional"
            };
            let _ = write!(
                content,
                "<xs:attribute name=\"{}\" type=\"{}\" use=\"{usage}\"",
                attribute.name, attribute.ty
            );
            if let Some((kind, value)) = attribute.value {
                let _ = write!(content, " {kind}=\"{value}\"");
            }
            content.push_str("/>");
        }
        if ty.any_attribute {
            content.push_str("<xs:anyAttribute namespace=\"##other\" processContents=\"skip\"/>");
        }
        if let Some(base) = &ty.base {
            content = format!(
                "<xs:complexContent><xs:extension base=\"t:{base}\">{content}</xs:extension></xs:complexContent>"
            );
        }
        let mixed = if ty.is_mixed { " mixed=\"true\"" } else { "" };
        format!(
            "<xs:complexType name=\"{}\"{mixed}>{}{content}</xs:complexType>",
            ty.name, self.doc
        )
    }

    fn simple(&self, ty: &Simple) -> String {
        let content = match &ty.kind {
            SimpleKind::Text(most) => {
                format!(
                    "<xs:restriction base=\"xs:string\"><xs:maxLength value=\"{most}\"/></xs:restriction>"
                )
            }
            SimpleKind::Number(most) => {
                format!(
                    "<xs:restriction base=\"xs:int\"><xs:maxInclusive value=\"{most}\"/></xs:restriction>"
                )
            }
            SimpleKind::Values(values) => {
                let values = values
                    .iter()
                    .map(|value| format!("<xs:enumeration value=\"{value}\"/>"));
                format!(
                    "<xs:restriction base=\"xs:string\">{}</xs:restriction>",
                    values.collect::<String>()
                )
            }
            SimpleKind::List(item) => format!("<xs:list itemType=\"{item}\"/>"),
            SimpleKind::Union(members) => {
                format!("<xs:union memberTypes=\"{}\"/>", members.join(" "))
            }
        };
        format!(
            "<xs:simpleType name=\"{}\">{}{content}</xs:simpleType>",
            ty.name, self.doc
        )
    }
}
