//! The struct of all headers and the enum of all messages of a service, as plain items.

use super::enums::{Alternative, AlternativeKind, Choice};
use super::items::Plan;
use super::repeats::Repeats;
use super::structs::{Body, Count, ElementKind, Field, FieldKind, Struct};
use super::ty::Ty;
use crate::model::{Documentation, Occurs};
use crate::profile::Service;

impl Plan {
    /// The struct of all headers.
    pub(crate) fn header(&self, service: &Service) -> Struct {
        let field = |ident: &str, doc, kind, count, occurs| Field {
            ident: ident.to_owned(),
            doc,
            remark: None,
            kind,
            count,
            repeats: Repeats::own(occurs),
            is_optional_on_error: false,
            co_occurrence: None,
        };
        let mut fields: Vec<Field> = Vec::new();
        for header in &self.headers {
            let kind = FieldKind::Element(element(&header.name, header.ty.clone()));
            let (doc, count) = (header.doc.clone(), Count::Optional);
            fields.push(field(&header.field, doc, kind, count, Occurs::ONCE));
        }
        let known = self.headers.iter().map(|header| header.name.clone());
        let rest = FieldKind::Rest(known.collect());
        let any_number = Occurs { min: 0, max: None };
        let doc = documentation(service.other_headers_doc);
        fields.push(field("other", doc, rest, Count::Many, any_number));
        Struct {
            ident: "Header".to_owned(),
            doc: documentation(service.header_doc),
            schema: String::new(),
            base: None,
            attributes: Vec::new(),
            any_attribute: None,
            body: Body::Children {
                fields,
                any_order: false,
            },
            is_group: false,
            type_name: None,
            first: Vec::new(),
            first_arguments: &[],
            has_model: false,
        }
    }

    /// The enum of all messages.
    pub(crate) fn message(&self, service: &Service) -> Choice {
        let alternatives = self.roots.iter().map(|root| Alternative {
            variant: root.ident.clone(),
            doc: Documentation::default(),
            kind: AlternativeKind::Element(element(&root.name, Ty::Item(root.path.clone()))),
        });
        Choice {
            ident: "Message".to_owned(),
            doc: documentation(service.message_doc),
            schema: String::new(),
            alternatives: alternatives.collect(),
            other: None,
            has_model: false,
            content: None,
            is_type: false,
            by_height: (0..self.roots.len()).collect(),
        }
    }
}

fn element(name: &str, ty: Ty) -> ElementKind {
    ElementKind {
        name: name.to_owned(),
        ty,
        nillable: false,
        nil_attributes: None,
        boxed: false,
        constraint: None,
    }
}

fn documentation(text: &str) -> Documentation {
    Documentation {
        text: text.to_owned(),
        ..Documentation::default()
    }
}
