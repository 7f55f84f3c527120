// file: identity/shelf.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:ShelfType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shelf {
    /// `name`
    pub name: String,
    /// `c:Book`
    pub book: Vec<String>,
}

impl Shelf {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            book: Vec::new(),
        }
    }
}

impl Content for Shelf {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            name: r.required_attribute("name")?,
            book: Vec::new(),
        })
    }

    fn children(&mut self, r: &mut Reader<'_>) -> Result<()> {
        r.many("c:Book", &mut self.book)
    }
}

ews_types::codegen::content!(Shelf);

impl WriteXml for Shelf {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("name", &self.name);
    }

    fn content(&self, w: &mut Writer) {
        w.each("c:Book", &self.book);
    }
}

ews_types::codegen::setters! {
    Shelf {
        with_name(name: into String),
        with_book(book: each into String),
    }
}

ews_types::codegen::wrapper!(Shelf, text);

ews_types::codegen::arbitrary! {
    s => Shelf {
        name: s.value()?,
        book: s.list(..)?,
    }
}

ews_types::codegen::serde! { Shelf { name: "name", book: "Book" } }

// file: identity/try.rs

use super::Shelf;
use ews_types::codegen::{Content, ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:Shelf`
    pub shelf: Vec<Shelf>,
    /// `c:Loan`
    pub loan: Vec<TryLoan>,
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut shelf = Vec::new();
        let mut loan = Vec::new();
        r.open()?;
        while r.child()? {
            r.many("c:Shelf", &mut shelf)?;
            r.many("c:Loan", &mut loan)?;
        }
        r.count("c:Shelf", 1.., &shelf)?;
        r.count("c:Loan", 1.., &loan)?;
        Ok(Self { shelf, loan })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.count("c:Shelf", 1.., &self.shelf);
        w.each("c:Shelf", &self.shelf);
        w.count("c:Loan", 1.., &self.loan);
        w.each("c:Loan", &self.loan);
    }
}

/// Schema: `c:Loan`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryLoan {
    /// `shelf`
    pub shelf: String,
    /// `book`
    pub book: Option<String>,
}

impl TryLoan {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(shelf: impl Into<String>) -> Self {
        Self {
            shelf: shelf.into(),
            book: None,
        }
    }
}

impl Content for TryLoan {
    fn start(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self {
            shelf: r.required_attribute("shelf")?,
            book: r.attribute("book")?,
        })
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryLoan);

impl WriteXml for TryLoan {
    fn attributes(&self, w: &mut Writer) {
        w.attribute("shelf", &self.shelf);
        w.optional_attribute("book", &self.book);
    }

    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::setters! {
    Try {
        with_shelf(shelf: each into Shelf),
        with_loan(loan: each into TryLoan),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        shelf: s.list(1..)?,
        loan: s.list(1..)?,
    }
}

ews_types::codegen::serde! { Try { shelf: "Shelf", loan: "Loan" } }

ews_types::codegen::setters! {
    TryLoan {
        with_shelf(shelf: into String),
        with_book(book: some into String),
    }
}

ews_types::codegen::wrapper!(TryLoan, text);

ews_types::codegen::arbitrary! {
    s => TryLoan {
        shelf: s.value()?,
        book: s.value()?,
    }
}

ews_types::codegen::serde! { TryLoan { shelf: "shelf", book: "book" } }

