// file: documentation/d0.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Ends a comment: \*/ and /\* begins one. //! and /// too.
///
/// Schema: `c:D0`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D0 {
    /// Ends a comment: \*/ and /\* begins one. //! and /// too.
    pub a: i32,
}

impl D0 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D0 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D0 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D0 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D0, i32);

ews_types::codegen::arbitrary! {
    s => D0 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D0 { a: "a" } }

// file: documentation/d1.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// A fence: \`\`\` and a single \` and \`\`\`rust fn main() {} \`\`\`
///
/// Schema: `c:D1`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D1 {
    /// A fence: \`\`\` and a single \` and \`\`\`rust fn main() {} \`\`\`
    pub a: i32,
}

impl D1 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D1 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D1 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D1 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D1, i32);

ews_types::codegen::arbitrary! {
    s => D1 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D1 { a: "a" } }

// file: documentation/d10.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \=== --- \*\*\*
///
/// Schema: `c:D10`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D10 {
    /// \=== --- \*\*\*
    pub a: i32,
}

impl D10 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D10 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D10 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D10 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D10, i32);

ews_types::codegen::arbitrary! {
    s => D10 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D10 { a: "a" } }

// file: documentation/d11.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \[
///
/// Schema: `c:D11`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D11 {
    /// \[
    pub a: i32,
}

impl D11 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D11 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D11 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D11 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D11, i32);

ews_types::codegen::arbitrary! {
    s => D11 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D11 { a: "a" } }

// file: documentation/d12.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \`
///
/// Schema: `c:D12`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D12 {
    /// \`
    pub a: i32,
}

impl D12 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D12 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D12 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D12 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D12, i32);

ews_types::codegen::arbitrary! {
    s => D12 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D12 { a: "a" } }

// file: documentation/d13.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \\
///
/// Schema: `c:D13`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D13 {
    /// \\
    pub a: i32,
}

impl D13 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D13 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D13 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D13 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D13, i32);

ews_types::codegen::arbitrary! {
    s => D13 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D13 { a: "a" } }

// file: documentation/d2.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \[brackets\], \[a\](b), \[x\]: y, \<html\> \</html\> \<!-- c --\>
///
/// Schema: `c:D2`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D2 {
    /// \[brackets\], \[a\](b), \[x\]: y, \<html\> \</html\> \<!-- c --\>
    pub a: i32,
}

impl D2 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D2 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D2 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D2 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D2, i32);

ews_types::codegen::arbitrary! {
    s => D2 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D2 { a: "a" } }

// file: documentation/d3.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
///
/// Schema: `c:D3`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D3 {
    /// xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
    pub a: i32,
}

impl D3 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D3 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D3 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D3 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D3, i32);

ews_types::codegen::arbitrary! {
    s => D3 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D3 { a: "a" } }

// file: documentation/d4.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// one two three four
///
/// Schema: `c:D4`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D4 {
    /// one two three four
    pub a: i32,
}

impl D4 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D4 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D4 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D4 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D4, i32);

ews_types::codegen::arbitrary! {
    s => D4 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D4 { a: "a" } }

// file: documentation/d5.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// "quotes" \\ backslash \\n {braces} #\[attr\] $money %s
///
/// Schema: `c:D5`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D5 {
    /// "quotes" \\ backslash \\n {braces} #\[attr\] $money %s
    pub a: i32,
}

impl D5 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D5 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D5 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D5 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D5, i32);

ews_types::codegen::arbitrary! {
    s => D5 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D5 { a: "a" } }

// file: documentation/d6.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \# heading
///
/// \- list
///
/// code by indentation
///
/// 1. number
///
/// \> quote
///
/// \| a | b | |---|---|
///
/// Schema: `c:D6`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D6 {
    /// \# heading
    ///
    /// \- list
    ///
    /// code by indentation
    ///
    /// 1. number
    ///
    /// \> quote
    ///
    /// \| a | b | |---|---|
    pub a: i32,
}

impl D6 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D6 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D6 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D6 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D6, i32);

ews_types::codegen::arbitrary! {
    s => D6 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D6 { a: "a" } }

// file: documentation/d7.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// tab here  right to left ﻿
///
/// Schema: `c:D7`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D7 {
    /// tab here  right to left ﻿
    pub a: i32,
}

impl D7 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D7 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D7 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D7 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D7, i32);

ews_types::codegen::arbitrary! {
    s => D7 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D7 { a: "a" } }

// file: documentation/d8.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// `https://example.org/a_b_c?x=[1]` mailto:a@b `http://`
///
/// Schema: `c:D8`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D8 {
    /// `https://example.org/a_b_c?x=[1]` mailto:a@b `http://`
    pub a: i32,
}

impl D8 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D8 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D8 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D8 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D8, i32);

ews_types::codegen::arbitrary! {
    s => D8 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D8 { a: "a" } }

// file: documentation/d9.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// \*em\* \_em\_ \*\*strong\*\* ~~strike~~ &amp; &lt;
///
/// Schema: `c:D9`. [Documentation](http://example.org/a%29b%20%5Bc%5D%20%22d%22)
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct D9 {
    /// \*em\* \_em\_ \*\*strong\*\* ~~strike~~ &amp; &lt;
    pub a: i32,
}

impl D9 {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(a: i32) -> Self {
        Self { a }
    }
}

impl ReadXml for D9 {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut a = None;
        r.open()?;
        while r.child()? {
            r.one("c:a", &mut a)?;
        }
        Ok(Self {
            a: r.required("c:a", a)?,
        })
    }
}

impl WriteXml for D9 {
    fn content(&self, w: &mut Writer) {
        w.element("c:a", &self.a);
    }
}

ews_types::codegen::setters! {
    D9 {
        with_a(a: i32),
    }
}

ews_types::codegen::wrapper!(D9, i32);

ews_types::codegen::arbitrary! {
    s => D9 {
        a: s.value()?,
    }
}

ews_types::codegen::serde! { D9 { a: "a" } }

// file: documentation/try.rs

use super::{D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, D10, D11, D12, D13, Word};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Try {
    /// `c:e0`
    pub e0: Option<D0>,
    /// `c:e1`
    pub e1: Option<D1>,
    /// `c:e2`
    pub e2: Option<D2>,
    /// `c:e3`
    pub e3: Option<D3>,
    /// `c:e4`
    pub e4: Option<D4>,
    /// `c:e5`
    pub e5: Option<D5>,
    /// `c:e6`
    pub e6: Option<D6>,
    /// `c:e7`
    pub e7: Option<D7>,
    /// `c:e8`
    pub e8: Option<D8>,
    /// `c:e9`
    pub e9: Option<D9>,
    /// `c:e10`
    pub e10: Option<D10>,
    /// `c:e11`
    pub e11: Option<D11>,
    /// `c:e12`
    pub e12: Option<D12>,
    /// `c:e13`
    pub e13: Option<D13>,
    /// `c:word`
    ///
    /// Default: `` `b `*/ ``.
    pub word: Word,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(word: impl Into<Word>) -> Self {
        Self {
            e0: None,
            e1: None,
            e2: None,
            e3: None,
            e4: None,
            e5: None,
            e6: None,
            e7: None,
            e8: None,
            e9: None,
            e10: None,
            e11: None,
            e12: None,
            e13: None,
            word: word.into(),
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let mut e0 = None;
        let mut e1 = None;
        let mut e2 = None;
        let mut e3 = None;
        let mut e4 = None;
        let mut e5 = None;
        let mut e6 = None;
        let mut e7 = None;
        let mut e8 = None;
        let mut e9 = None;
        let mut e10 = None;
        let mut e11 = None;
        let mut e12 = None;
        let mut e13 = None;
        let mut word = None;
        r.open()?;
        while r.child()? {
            r.one("c:e0", &mut e0)?;
            r.one("c:e1", &mut e1)?;
            r.one("c:e2", &mut e2)?;
            r.one("c:e3", &mut e3)?;
            r.one("c:e4", &mut e4)?;
            r.one("c:e5", &mut e5)?;
            r.one("c:e6", &mut e6)?;
            r.one("c:e7", &mut e7)?;
            r.one("c:e8", &mut e8)?;
            r.one("c:e9", &mut e9)?;
            r.one("c:e10", &mut e10)?;
            r.one("c:e11", &mut e11)?;
            r.one("c:e12", &mut e12)?;
            r.one("c:e13", &mut e13)?;
            r.with_default("`b\n`*/").one("c:word", &mut word)?;
        }
        Ok(Self {
            e0,
            e1,
            e2,
            e3,
            e4,
            e5,
            e6,
            e7,
            e8,
            e9,
            e10,
            e11,
            e12,
            e13,
            word: r.required("c:word", word)?,
        })
    }
}

impl WriteXml for Try {
    fn content(&self, w: &mut Writer) {
        w.optional("c:e0", &self.e0);
        w.optional("c:e1", &self.e1);
        w.optional("c:e2", &self.e2);
        w.optional("c:e3", &self.e3);
        w.optional("c:e4", &self.e4);
        w.optional("c:e5", &self.e5);
        w.optional("c:e6", &self.e6);
        w.optional("c:e7", &self.e7);
        w.optional("c:e8", &self.e8);
        w.optional("c:e9", &self.e9);
        w.optional("c:e10", &self.e10);
        w.optional("c:e11", &self.e11);
        w.optional("c:e12", &self.e12);
        w.optional("c:e13", &self.e13);
        w.element("c:word", &self.word);
    }
}

ews_types::codegen::setters! {
    Try {
        with_e0(e0: some into D0),
        with_e1(e1: some into D1),
        with_e2(e2: some into D2),
        with_e3(e3: some into D3),
        with_e4(e4: some into D4),
        with_e5(e5: some into D5),
        with_e6(e6: some into D6),
        with_e7(e7: some into D7),
        with_e8(e8: some into D8),
        with_e9(e9: some into D9),
        with_e10(e10: some into D10),
        with_e11(e11: some into D11),
        with_e12(e12: some into D12),
        with_e13(e13: some into D13),
        with_word(word: into Word),
    }
}

ews_types::codegen::wrapper!(Try, into Word);

ews_types::codegen::arbitrary! {
    s => Try {
        e0: s.value()?,
        e1: s.value()?,
        e2: s.value()?,
        e3: s.value()?,
        e4: s.value()?,
        e5: s.value()?,
        e6: s.value()?,
        e7: s.value()?,
        e8: s.value()?,
        e9: s.value()?,
        e10: s.value()?,
        e11: s.value()?,
        e12: s.value()?,
        e13: s.value()?,
        word: s.not_empty(|s| s.value())?,
    }
}

ews_types::codegen::serde! {
    Try {
        e0: "e0", e1: "e1", e2: "e2", e3: "e3", e4: "e4", e5: "e5", e6: "e6", e7: "e7", e8: "e8",
        e9: "e9", e10: "e10", e11: "e11", e12: "e12", e13: "e13", word: "word",
    }
}

// file: documentation/try_response.rs

use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {
    /// The text.
    pub value: i32,
}

impl TryResponse {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: i32) -> Self {
        Self { value }
    }
}

impl ReadXml for TryResponse {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        Ok(Self { value: r.value()? })
    }
}

impl WriteXml for TryResponse {
    fn content(&self, w: &mut Writer) {
        w.value(&self.value);
    }
}

ews_types::codegen::setters! {
    TryResponse {
        with_value(value: i32),
    }
}

ews_types::codegen::wrapper!(TryResponse, i32);

ews_types::codegen::arbitrary! {
    s => TryResponse {
        value: s.value()?,
    }
}

ews_types::codegen::serde! { TryResponse { value: "value" } }

// file: documentation/word.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:WordType`.
    pub enum Word {
        Other(String),
        BStar = "`b\n`*/",
        /// Ends a comment: \*/ and /\* begins one. //! and /// too.
        V0 = "v0",
        /// A fence: \`\`\` and a single \` and \`\`\`rust fn main() {} \`\`\`
        V1 = "v1",
        /// \[brackets\], \[a\](b), \[x\]: y, \<html\> \</html\> \<!-- c --\>
        V2 = "v2",
        /// xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        V3 = "v3",
        /// one two three four
        V4 = "v4",
        /// "quotes" \\ backslash \\n {braces} #\[attr\] $money %s
        V5 = "v5",
        /// \# heading
        ///
        /// \- list
        ///
        /// code by indentation
        ///
        /// 1. number
        ///
        /// \> quote
        ///
        /// \| a | b | |---|---|
        V6 = "v6",
        /// tab here  right to left ﻿
        V7 = "v7",
        /// `https://example.org/a_b_c?x=[1]` mailto:a@b `http://`
        V8 = "v8",
        /// \*em\* \_em\_ \*\*strong\*\* ~~strike~~ &amp; &lt;
        V9 = "v9",
        /// \=== --- \*\*\*
        V10 = "v10",
        /// \[
        V11 = "v11",
        /// \`
        V12 = "v12",
        /// \\
        V13 = "v13",
        A = "`a",
        AB = "a``b",
        LineEnd = "line\nend",
        TabStop = "tab\tstop",
        Turned = "\u{202e}turned",
        Quoted = "\"quoted\"",
        BackSlash = "back\\slash",
        Braces = "{braces}",
        LessBGreaterC = "<b>[c]",
        Star = "*/",
        Empty = "",
        Number = "#",
    }
}

