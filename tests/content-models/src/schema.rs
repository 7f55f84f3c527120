//! The schema for a content model: a type for each particle, each of which extends the one before, and a root element
//! for each type.

use std::fmt::Write as _;

use crate::model::{HEAD, LIST, MEMBERS, NAMES, ONE, OWN, Particle, Term, Wildcard};
use crate::random::Random;

/// The root element whose content are the first so many particles.
pub(crate) fn root(types: usize) -> String {
    format!("root{types}")
}

/// The text of the schema. Some groups get a name.
pub(crate) fn schema(content: &[Particle], random: &mut Random) -> String {
    let mut groups = Groups {
        random,
        definitions: String::new(),
        count: 0,
    };
    let mut types = String::new();
    for (index, particle) in content.iter().enumerate() {
        let number = index + 1;
        let inner = groups.particle(particle, true);
        let inner = match index {
            0 => inner,
            _ => format!(
                "<xs:complexContent><xs:extension base=\"type{index}\">{inner}</xs:extension></xs:complexContent>"
            ),
        };
        let root = root(number);
        let _ = writeln!(
            types,
            "<xs:complexType name=\"type{number}\">{inner}</xs:complexType>\n<xs:element name=\"{root}\" type=\"type{number}\"/>"
        );
    }
    let members = MEMBERS.map(|name| {
        format!("<xs:element name=\"{name}\" type=\"xs:string\" substitutionGroup=\"{HEAD}\"/>\n")
    });
    format!(
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"{OWN}\" targetNamespace=\"{OWN}\" elementFormDefault=\"qualified\">\n\
         <xs:element name=\"{HEAD}\" type=\"xs:string\"/>\n{}\
         <xs:complexType name=\"list\"><xs:sequence><xs:element name=\"item\" type=\"xs:int\" maxOccurs=\"unbounded\"/></xs:sequence></xs:complexType>\n\
         {}{types}</xs:schema>\n",
        members.concat(),
        groups.definitions,
    )
}

struct Groups<'r> {
    random: &'r mut Random,
    definitions: String,
    count: usize,
}

impl Groups<'_> {
    fn particle(&mut self, particle: &Particle, is_content: bool) -> String {
        let max = match particle.max {
            Some(max) => max.to_string(),
            None => "unbounded".to_owned(),
        };
        let occurs = match (particle.min, &*max) {
            (1, "1") => String::new(),
            (min, max) => format!(" minOccurs=\"{min}\" maxOccurs=\"{max}\""),
        };
        let (kind, parts) = match &particle.term {
            Term::Element(name) => {
                let ty = if *name == LIST { "list" } else { "xs:string" };
                debug_assert!(NAMES.contains(name));
                return format!("<xs:element name=\"{name}\" type=\"{ty}\"{occurs}/>");
            }
            Term::Head => return format!("<xs:element ref=\"{HEAD}\"{occurs}/>"),
            Term::Member(name) => return format!("<xs:element ref=\"{name}\"{occurs}/>"),
            Term::Any(wildcard) => {
                let namespace = match wildcard {
                    Wildcard::Any => "##any",
                    Wildcard::Other => "##other",
                    Wildcard::One => ONE,
                };
                return format!(
                    "<xs:any namespace=\"{namespace}\" processContents=\"skip\"{occurs}/>"
                );
            }
            Term::Sequence(parts) => ("sequence", parts),
            Term::Choice(parts) => ("choice", parts),
            Term::All(parts) => ("all", parts),
        };
        let parts = parts.iter().map(|part| self.particle(part, false));
        let parts = parts.collect::<Vec<_>>().concat();
        let is_all = kind == "all";
        if self.random.once_in(6) && (!is_all || is_content) {
            self.count += 1;
            let name = format!("group{}", self.count);
            let _ = writeln!(
                self.definitions,
                "<xs:group name=\"{name}\"><xs:{kind}>{parts}</xs:{kind}></xs:group>"
            );
            return format!("<xs:group ref=\"{name}\"{occurs}/>");
        }
        format!("<xs:{kind}{occurs}>{parts}</xs:{kind}>")
    }
}
