// file: unions/code.rs

use ews_types::value::{Facets, Pattern};

/// Schema: `c:CodeType`.
pub(crate) static CODE: Facets = Facets {
    patterns: &[&CODE_PATTERN],
    ..Facets::NONE
};

static CODE_PATTERN: Pattern = Pattern::new("[A-Z]+", "[A-Z]+");

// file: unions/inline.rs

ews_types::codegen::enumeration! {
    /// Schema: an anonymous type in `c:InlineType`.
    pub enum InlineMember2 {
        Other(String),
        Maybe = "maybe",
    }
}

ews_types::codegen::union! {
    /// Schema: `c:InlineType`.
    #[derive(Eq, PartialOrd, Ord, Hash)]
    pub enum Inline {
        /// `bool`
        Boolean(bool),
        /// `InlineMember2`
        InlineMember2(InlineMember2),
        /// `Vec<i32>`
        List(Vec<i32>),
    }
}

ews_types::codegen::variants! {
    Inline {
        Boolean(bool) as_boolean,
        InlineMember2(InlineMember2) as_inline_member2,
        List(Vec<i32>) as_list,
    }
}

// file: unions/name.rs

ews_types::codegen::enumeration! {
    /// Schema: `c:NameType`.
    pub enum Name {
        Other(String),
        Small = "small",
        Large = "large",
    }
}

// file: unions/number.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:NumberType`.
pub(crate) static NUMBER: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("0"),
    ..Facets::NONE
};

// file: unions/size.rs

use super::{NUMBER, Name};

ews_types::codegen::union! {
    /// Schema: `c:SizeType`.
    #[derive(Eq, PartialOrd, Ord, Hash)]
    pub enum Size {
        /// `i32`
        Number(i32, NUMBER),
        /// `Name`
        Name(Name),
        /// `String`
        Text(String),
    }
}

ews_types::codegen::variants! {
    Size {
        Number(i32) as_number,
        Name(Name) as_name,
    }
}

// file: unions/try.rs

use super::{Inline, Size, XS_TOKEN};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::Date;

/// Schema: `c:Try`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Try {
    /// `Size`
    pub size: Option<Size>,
    /// `c:Size`
    pub size_element: Vec<Size>,
    /// `c:Inline`
    pub inline: Vec<Inline>,
    /// `c:Same`
    pub same: Option<String>,
    /// `c:Sizes`
    pub sizes: Option<Vec<Size>>,
    /// `c:Local`
    pub local: Option<TryLocal>,
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let size = r.attribute("Size")?;
        let mut size_element = Vec::new();
        let mut inline = Vec::new();
        let mut same = None;
        let mut sizes = None;
        let mut local = None;
        r.open()?;
        while r.child()? {
            r.many("c:Size", &mut size_element)?;
            r.many("c:Inline", &mut inline)?;
            r.one(("c:Same", &XS_TOKEN), &mut same)?;
            r.one("c:Sizes", &mut sizes)?;
            r.one("c:Local", &mut local)?;
        }
        r.count("c:Size", 1.., &size_element)?;
        Ok(Self {
            size,
            size_element,
            inline,
            same,
            sizes,
            local,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute("Size", &self.size);
    }

    fn content(&self, w: &mut Writer) {
        w.count("c:Size", 1.., &self.size_element);
        w.each("c:Size", &self.size_element);
        w.each("c:Inline", &self.inline);
        w.optional(("c:Same", &XS_TOKEN), &self.same);
        w.optional("c:Sizes", &self.sizes);
        w.optional("c:Local", &self.local);
    }
}

ews_types::codegen::setters! {
    Try {
        with_size(size: some into Size),
        with_size_element(size_element: each into Size),
        with_inline(inline: each into Inline),
        with_same(same: some into String),
        with_sizes(sizes: some each into Size),
        with_local(local: some into TryLocal),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        size: s.value()?,
        size_element: s.list(1..)?,
        inline: s.list(..)?,
        same: s.optional(|s| s.of(&XS_TOKEN))?,
        sizes: s.value()?,
        local: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        size: "@Size", size_element: "Size", inline: "Inline", same: "Same", sizes: "Sizes",
        local: "Local",
    }
}

ews_types::codegen::union! {
    /// Schema: an anonymous type in `c:Try`.
    #[derive(Eq, Hash)]
    pub enum TryLocal {
        /// `i32`
        Int(i32),
        /// `Date`
        Date(Date),
    }
}

ews_types::codegen::variants! {
    TryLocal {
        Int(i32) as_int,
        Date(Date) as_date,
    }
}

// file: unions/try_response.rs

use ews_types::codegen::{Content, Reader, Result, WriteXml, Writer};

/// Schema: `c:TryResponse`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TryResponse {}

impl Content for TryResponse {
    fn start(_: &mut Reader<'_>) -> Result<Self> {
        Ok(Self::default())
    }

    fn children(&mut self, _: &mut Reader<'_>) -> Result<()> {
        Ok(())
    }
}

ews_types::codegen::content!(TryResponse);

impl WriteXml for TryResponse {
    fn content(&self, _: &mut Writer) {}
}

ews_types::codegen::arbitrary! {
    s => TryResponse {}
}

ews_types::codegen::serde! { TryResponse {} }

// file: unions/xs_any_uri.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `xs:anyURI`.
pub(crate) static XS_ANY_URI: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    ..Facets::NONE
};

// file: unions/xs_token.rs

use ews_types::value::{Facets, WhiteSpace};

/// Schema: `xs:token`.
pub(crate) static XS_TOKEN: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    ..Facets::NONE
};

