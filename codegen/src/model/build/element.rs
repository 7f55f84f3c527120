//! Elements.

use xsd_parser::models::schema::xs::{ElementType, ElementTypeContent, FormChoiceType};

use super::builder::Builder;
use super::derivation_set::{COMPLEX, ELEMENT, set};
use super::located::Located;
use super::names;
use super::symbols::Need;
use super::value::value_constraint;
use crate::error::Error;
use crate::model::{Builtin, Element, QName, Term, Type, TypeRef};

impl<'a> Builder<'a> {
    /// A global element. The head of its substitution group must be built before.
    pub(super) fn global_element(
        &self,
        name: &QName,
        element: Located<'a, ElementType>,
    ) -> Result<Element, Error> {
        let substitutes = self.head(element)?;
        let head = substitutes
            .as_ref()
            .and_then(|head| self.model.elements.get(head));
        let inherited = head.map(|head| head.ty.clone());
        let built = self.element(name.clone(), element, inherited)?;
        Ok(Element {
            substitutes,
            ..built
        })
    }

    /// The head of the substitution group of an element.
    pub(super) fn head(&self, element: Located<'a, ElementType>) -> Result<Option<QName>, Error> {
        // The loader accepts one name only, as XML Schema 1.0 does.
        let Some(name) = element
            .substitution_group
            .as_ref()
            .and_then(|names| names.0.first())
        else {
            return Ok(None);
        };
        let elements = &self.symbols.elements;
        let (head, _) = elements.find(element.at, "substitutionGroup", name)?;
        Ok(Some(head))
    }

    /// An element in a content model.
    pub(super) fn local_element(&self, element: Located<'a, ElementType>) -> Result<Term, Error> {
        let at = element.at;
        let Some(reference) = &element.ref_ else {
            let Some(name) = &element.name else {
                return Err(at.incomplete("a name or a ref"));
            };
            let form = element
                .form
                .as_ref()
                .unwrap_or(&at.schema.element_form_default);
            let is_qualified = matches!(form, FormChoiceType::Qualified);
            let name = names::local(at.document, name, is_qualified);
            return Ok(Term::Element(Box::new(self.element(name, element, None)?)));
        };
        let is_type = |c: &ElementTypeContent| {
            use ElementTypeContent as C;
            matches!(c, C::SimpleType(_) | C::ComplexType(_))
        };
        let is_constraint = |c: &ElementTypeContent| {
            use ElementTypeContent as C;
            matches!(c, C::Unique(_) | C::Key(_) | C::Keyref(_))
        };
        let others = [
            ("name", element.name.is_some()),
            ("type", element.type_.is_some()),
            ("nillable", element.nillable.is_some()),
            ("default", element.default.is_some()),
            ("fixed", element.fixed.is_some()),
            ("form", element.form.is_some()),
            ("block", element.block.is_some()),
            ("a type in place", element.content.iter().any(is_type)),
            (
                "an identity constraint",
                element.content.iter().any(is_constraint),
            ),
        ];
        if let Some((other, _)) = others.iter().find(|(_, is_there)| *is_there) {
            return Err(at.both("ref", other));
        }
        let (name, _) = self.symbols.elements.find(at, "ref", reference)?;
        Ok(Term::ElementRef(name, at.doc()))
    }

    fn element(
        &self,
        name: QName,
        element: Located<'a, ElementType>,
        inherited: Option<TypeRef>,
    ) -> Result<Element, Error> {
        use ElementTypeContent as C;
        let at = element.at;
        let mut ty = match &element.type_ {
            Some(name) => Some(self.symbols.type_ref(at, "type", name, Need::Any)?),
            None => None,
        };
        for content in &element.xs.content {
            let anonymous = match content {
                C::Annotation(_) | C::Unique(_) | C::Key(_) | C::Keyref(_) => continue,
                C::SimpleType(simple) => Type::Simple(self.simple(element.child(simple))?),
                C::ComplexType(complex) => Type::Complex(self.complex(element.child(complex))?),
                C::Alternative(_) => return Err(at.unsupported("alternative")),
            };
            if ty
                .replace(TypeRef::Anonymous(Box::new(anonymous)))
                .is_some()
            {
                return Err(at.both("a type in place", "type"));
            }
        }
        let ty = ty
            .or(inherited)
            .unwrap_or(TypeRef::Builtin(Builtin::AnyType));
        let value = value_constraint(element.default.as_ref(), element.fixed.as_ref(), at)?;
        self.keep_value(&ty, value.as_ref(), at);
        Ok(Element {
            name,
            ty,
            doc: at.doc(),
            at: at.location(),
            is_abstract: element.abstract_,
            is_nillable: element.nillable.unwrap_or(false),
            value,
            substitutes: None,
            finals: set(element.final_.as_ref(), &at.schema.final_default, COMPLEX),
            block: set(element.block.as_ref(), &at.schema.block_default, ELEMENT),
            identity: self.identity_constraints(element)?,
        })
    }
}
