//! Elements: what generated code writes, one call for each kind of field.

use super::Writer;
use crate::xml::any::{AnyElement, AnyNode};
use crate::xml::occurrence::Occurs;
use crate::xml::traits::WriteXml;

impl Writer {
    /// Writes an element.
    #[inline]
    pub fn element<T: WriteXml>(&mut self, name: &'static str, value: &T) {
        value.write(self, name);
    }

    /// Writes an element if it has a value.
    #[inline]
    pub fn optional<T: WriteXml>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            value.write(self, name);
        }
    }

    /// Writes an element, with `xsi:nil` for `None`.
    pub fn nillable<T: WriteXml>(&mut self, name: &'static str, value: &Option<T>) {
        if let Some(value) = value {
            value.write(self, name);
        } else {
            self.open(name);
            self.xsi("nil", "true");
            self.close(name);
        }
    }

    /// Writes an element if it has a value, which may be nil.
    pub fn optional_nillable<T: WriteXml>(
        &mut self,
        name: &'static str,
        value: &Option<Option<T>>,
    ) {
        if let Some(value) = value {
            self.nillable(name, value);
        }
    }

    /// Writes an element for each value.
    #[inline]
    pub fn each<T: WriteXml>(&mut self, name: &'static str, values: &[T]) {
        for value in values {
            value.write(self, name);
        }
    }

    /// Writes an element for each value, which may be nil.
    pub fn each_nillable<T: WriteXml>(&mut self, name: &'static str, values: &[Option<T>]) {
        for value in values {
            self.nillable(name, value);
        }
    }

    /// Writes an element that holds an element for each value.
    #[inline]
    pub fn list<T: WriteXml>(&mut self, name: &'static str, item: &'static str, values: &[T]) {
        self.open_list(name, item, values.len());
        self.each(item, values);
        self.close(name);
    }

    /// As [`Writer::list`] for values that may be nil.
    pub fn list_nillable<T: WriteXml>(
        &mut self,
        name: &'static str,
        item: &'static str,
        values: &[Option<T>],
    ) {
        self.open_list(name, item, values.len());
        self.each_nillable(item, values);
        self.close(name);
    }

    /// Writes an element that holds an alternative for each value.
    #[inline]
    pub fn list_of_choices<T: WriteXml>(&mut self, name: &'static str, values: &[T]) {
        self.open_list(name, "", values.len());
        self.choices(values);
        self.close(name);
    }

    #[inline]
    fn open_list(&mut self, name: &'static str, item: &'static str, count: usize) {
        self.open(name);
        if self.checks.is_some() {
            let occurs = std::mem::replace(&mut self.occurs, Occurs::ANY);
            self.check_count(item, occurs, count);
        }
    }

    /// Writes an alternative for each value.
    #[inline]
    pub fn choices<T: WriteXml>(&mut self, values: &[T]) {
        for value in values {
            value.content(self);
        }
    }

    /// Writes an alternative if there is one.
    pub fn choice<T: WriteXml>(&mut self, value: Option<&T>) {
        if let Some(value) = value {
            value.content(self);
        }
    }

    /// Writes an element that holds wildcard elements.
    pub fn list_of_any(&mut self, name: &'static str, elements: &[AnyElement]) {
        self.open_list(name, "", elements.len());
        self.any_elements(elements);
        self.close(name);
    }

    /// Writes text and elements as they come.
    pub fn mixed(&mut self, nodes: &[AnyNode]) {
        for node in nodes {
            match node {
                AnyNode::Element(element) => self.any(element),
                AnyNode::Text(text) => self.value(text),
            }
        }
    }

    /// Writes `xsi:type` and the attributes of a type that derives from the element's own.
    pub fn derived_attributes<T: WriteXml>(&mut self, name: &'static str, value: &T) {
        self.xsi("type", name);
        value.attributes(self);
    }

    /// Writes wildcard elements.
    pub fn any_elements(&mut self, elements: &[AnyElement]) {
        for element in elements {
            self.any(element);
        }
    }
}
