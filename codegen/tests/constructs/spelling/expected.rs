// file: spelling/amount.rs

use super::{PRICE, SWITCH, XS_POSITIVE_INTEGER};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{Decimal, Integer, Spelled};

/// Schema: `c:AmountType`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Amount {
    /// `Exact`
    ///
    /// Default: `1`.
    pub exact: Option<Spelled<bool>>,
    /// `Count`
    pub count: Option<Integer>,
    /// The text.
    pub value: Spelled<Decimal>,
}

impl Amount {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(value: impl Into<Spelled<Decimal>>) -> Self {
        Self {
            exact: None,
            count: None,
            value: value.into(),
        }
    }
}

impl ReadXml for Amount {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let exact = r.attribute(("Exact", &SWITCH))?;
        let count = r.attribute(("Count", &XS_POSITIVE_INTEGER))?;
        Ok(Self {
            exact,
            count,
            value: r.value_of(&PRICE)?,
        })
    }
}

impl WriteXml for Amount {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("Exact", &SWITCH), &self.exact);
        w.optional_attribute(("Count", &XS_POSITIVE_INTEGER), &self.count);
    }

    fn content(&self, w: &mut Writer) {
        w.value_of(&PRICE, &self.value);
    }
}

ews_types::codegen::setters! {
    Amount {
        with_exact(exact: some into Spelled<bool>),
        with_count(count: some into Integer),
        with_value(value: into Spelled<Decimal>),
    }
}

ews_types::codegen::wrapper!(Amount, Spelled<Decimal>);

ews_types::codegen::arbitrary! {
    s => Amount {
        exact: s.optional(|s| s.of(&SWITCH))?,
        count: s.optional(|s| s.of(&XS_POSITIVE_INTEGER))?,
        value: s.of(&PRICE)?,
    }
}

ews_types::codegen::serde! { Amount { exact: "Exact", count: "Count", value: "value" } }

// file: spelling/area_code.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:AreaCodeType`.
pub(crate) static AREA_CODE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&AREA_CODE_PATTERN],
    ..Facets::NONE
};

static AREA_CODE_PATTERN: Pattern = Pattern::new("[0-9]{4}", "[0-9]{4}");

// file: spelling/colour.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:ColourType`.
pub(crate) static COLOUR: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min_length: Some(3),
    max_length: Some(3),
    patterns: &[&COLOUR_PATTERN],
    ..Facets::NONE
};

static COLOUR_PATTERN: Pattern = Pattern::new("[0-9a-f]*", "[0-9a-f]*");

// file: spelling/either.rs

use super::{AREA_CODE, SWITCH};
use ews_types::value::{Date, Spelled};

ews_types::codegen::union! {
    /// Schema: `c:EitherType`.
    #[derive(Eq, Hash)]
    pub enum Either {
        /// `Spelled<bool>`
        Switch(Spelled<bool>, SWITCH),
        /// `Spelled<u16>`
        AreaCode(Spelled<u16>, AREA_CODE),
        /// `Date`
        Date(Date),
    }
}

ews_types::codegen::variants! {
    Either {
        Switch(Spelled<bool>) as_switch,
        AreaCode(Spelled<u16>) as_area_code,
        Date(Date) as_date,
    }
}

// file: spelling/large.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:LargeType`.
pub(crate) static LARGE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("0"),
    max: Bound::Inclusive("100000000000000000000000"),
    total_digits: Some(24),
    ..Facets::NONE
};

// file: spelling/low_price.rs

use ews_types::value::{Bound, Facets, Pattern, WhiteSpace};

/// Schema: `c:LowPriceType`.
pub(crate) static LOW_PRICE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&LOW_PRICE_PATTERN, &LOW_PRICE_PATTERN_2],
    max: Bound::Inclusive("99.000"),
    ..Facets::NONE
};

static LOW_PRICE_PATTERN: Pattern =
    Pattern::new("[0-9]{1,9}\\.[0-9]{2,4}", "[0-9]{1,9}\\.[0-9]{2,4}");

static LOW_PRICE_PATTERN_2: Pattern = Pattern::new("[0-9]+\\.[0-9]{3}", "[0-9]+\\.[0-9]{3}");

// file: spelling/pair.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:PairType`.
pub(crate) static PAIR: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&PAIR_PATTERN],
    ..Facets::NONE
};

static PAIR_PATTERN: Pattern = Pattern::new(
    "[0-9]+\\.[0-9] [0-9]+\\.[0-9]",
    "[0-9]+\\.[0-9] [0-9]+\\.[0-9]",
);

// file: spelling/plain.rs

use ews_types::value::{Date, Decimal};

ews_types::codegen::union! {
    /// Schema: `c:PlainType`.
    #[derive(Eq, Hash)]
    pub enum Plain {
        /// `Decimal`
        Decimal(Decimal),
        /// `Date`
        Date(Date),
    }
}

ews_types::codegen::variants! {
    Plain {
        Decimal(Decimal) as_decimal,
        Date(Date) as_date,
    }
}

// file: spelling/price.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:PriceType`.
pub(crate) static PRICE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&PRICE_PATTERN],
    ..Facets::NONE
};

static PRICE_PATTERN: Pattern = Pattern::new("[0-9]{1,9}\\.[0-9]{2,4}", "[0-9]{1,9}\\.[0-9]{2,4}");

// file: spelling/prices.rs

use super::PRICE;
use ews_types::value::{Facets, WhiteSpace};

/// Schema: `c:PricesType`.
pub(crate) static PRICES: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    item: Some(&PRICE),
    ..Facets::NONE
};

// file: spelling/restricted.rs

use ews_types::value::{Facets, Pattern};

/// Schema: `c:RestrictedType`.
pub(crate) static RESTRICTED: Facets = Facets {
    patterns: &[&RESTRICTED_PATTERN],
    ..Facets::NONE
};

static RESTRICTED_PATTERN: Pattern =
    Pattern::new("\\+.*|[0-9\\-]{10}Z", "\\+[^\\n\\r]*|[\\-0-9]{10}Z");

// file: spelling/small.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `c:SmallType`.
pub(crate) static SMALL: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("-9"),
    max: Bound::Exclusive("10"),
    ..Facets::NONE
};

// file: spelling/stamp.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:StampType`.
pub(crate) static STAMP: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&STAMP_PATTERN],
    ..Facets::NONE
};

static STAMP_PATTERN: Pattern = Pattern::new(
    "[^.]+\\.[0-9]{3}(Z|[+\\-][0-9]{2}:[0-9]{2})",
    "[\\x{0}-\\-/-\\x{10FFFF}]+\\.[0-9]{3}(?:Z|[+\\-][0-9]{2}:[0-9]{2})",
);

// file: spelling/step.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:StepType`.
pub(crate) static STEP: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&STEP_PATTERN],
    ..Facets::NONE
};

static STEP_PATTERN: Pattern = Pattern::new(
    "[+\\-]?[0-9]\\.[0-9]{2}e[+\\-]?[0-9]{1,3}",
    "[+\\-]?[0-9]\\.[0-9]{2}e[+\\-]?[0-9]{1,3}",
);

// file: spelling/switch.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:SwitchType`.
pub(crate) static SWITCH: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&SWITCH_PATTERN],
    ..Facets::NONE
};

static SWITCH_PATTERN: Pattern = Pattern::new("[01]", "[01]");

// file: spelling/try.rs

use super::{
    AREA_CODE, Amount, COLOUR, Either, LARGE, LOW_PRICE, PAIR, PRICE, PRICES, Plain, RESTRICTED,
    SMALL, STAMP, STEP, SWITCH, WAIT, WEIGHT, XS_NEGATIVE_INTEGER,
};
use ews_types::codegen::{ReadXml, Reader, Result, WriteXml, Writer};
use ews_types::value::{
    DateTime, Decimal, Duration, Facets, HexBinary, Integer, Pattern, Spelled, WhiteSpace,
};
use ews_types::xml::Nillable;

/// Schema: `c:Try`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// `AreaCode`
    pub area_code: Option<Spelled<u16>>,
    /// `Switch`
    pub switch: Spelled<bool>,
    /// `Prices`
    pub prices: Option<Vec<Spelled<Decimal>>>,
    /// `Always`
    ///
    /// Always `1.00`.
    pub always: Option<Spelled<Decimal>>,
    /// `c:Price`
    pub price: Spelled<Decimal>,
    /// `c:LowPrice`
    pub low_price: Vec<Spelled<Decimal>>,
    /// `c:AreaCode`
    pub area_code_element: Option<Nillable<Spelled<u16>>>,
    /// `c:Switch`
    ///
    /// Default: `1`.
    pub switch_element: Option<Spelled<bool>>,
    /// `c:Stamp`
    pub stamp: Option<Spelled<DateTime>>,
    /// `c:Step`
    pub step: Option<Spelled<f64>>,
    /// `c:Wait`
    pub wait: Option<Spelled<Duration>>,
    /// `c:Colour`
    pub colour: Option<Spelled<HexBinary>>,
    /// `c:Prices`
    pub prices_element: Option<Vec<Spelled<Decimal>>>,
    /// `c:Pair`
    pub pair: Option<Spelled<Vec<Decimal>>>,
    /// `c:Either`
    pub either: Vec<Either>,
    /// `c:Restricted`
    pub restricted: Vec<Spelled<Plain>>,
    /// `c:Weight`
    pub weight: Vec<Spelled<Decimal>>,
    /// `c:Small`
    pub small: Option<i64>,
    /// `c:Large`
    pub large: Option<Integer>,
    /// `c:Integers`
    pub integers: Option<Vec<Integer>>,
    /// `c:Negative`
    pub negative: Option<Integer>,
    /// `c:Amount`
    pub amount: Option<Amount>,
}

impl Try {
    /// A value with only what the schema requires.
    #[must_use]
    pub fn new(switch: impl Into<Spelled<bool>>, price: impl Into<Spelled<Decimal>>) -> Self {
        Self {
            area_code: None,
            switch: switch.into(),
            prices: None,
            always: None,
            price: price.into(),
            low_price: Vec::new(),
            area_code_element: None,
            switch_element: None,
            stamp: None,
            step: None,
            wait: None,
            colour: None,
            prices_element: None,
            pair: None,
            either: Vec::new(),
            restricted: Vec::new(),
            weight: Vec::new(),
            small: None,
            large: None,
            integers: None,
            negative: None,
            amount: None,
        }
    }
}

impl ReadXml for Try {
    fn read(r: &mut Reader<'_>) -> Result<Self> {
        let area_code = r.attribute(("AreaCode", &AREA_CODE))?;
        let switch = r.required_attribute(("Switch", &SWITCH))?;
        let prices = r.attribute(("Prices", &PRICES))?;
        let always = r.attribute(("Always", &TRY_ALWAYS_ATTRIBUTE))?;
        let mut price = None;
        let mut low_price = Vec::new();
        let mut area_code_element = None;
        let mut switch_element = None;
        let mut stamp = None;
        let mut step = None;
        let mut wait = None;
        let mut colour = None;
        let mut prices_element = None;
        let mut pair = None;
        let mut either = Vec::new();
        let mut restricted = Vec::new();
        let mut weight = Vec::new();
        let mut small = None;
        let mut large = None;
        let mut integers = None;
        let mut negative = None;
        let mut amount = None;
        r.open()?;
        while r.child()? {
            r.one(("c:Price", &PRICE), &mut price)?;
            r.many(("c:LowPrice", &LOW_PRICE), &mut low_price)?;
            r.one(("c:AreaCode", &AREA_CODE), &mut area_code_element)?;
            r.with_default("1")
                .one(("c:Switch", &SWITCH), &mut switch_element)?;
            r.one(("c:Stamp", &STAMP), &mut stamp)?;
            r.one(("c:Step", &STEP), &mut step)?;
            r.one(("c:Wait", &WAIT), &mut wait)?;
            r.one(("c:Colour", &COLOUR), &mut colour)?;
            r.one(("c:Prices", &PRICES), &mut prices_element)?;
            r.one(("c:Pair", &PAIR), &mut pair)?;
            r.many("c:Either", &mut either)?;
            r.many(("c:Restricted", &RESTRICTED), &mut restricted)?;
            r.many(("c:Weight", &WEIGHT), &mut weight)?;
            r.one(("c:Small", &SMALL), &mut small)?;
            r.one(("c:Large", &LARGE), &mut large)?;
            r.one("c:Integers", &mut integers)?;
            r.one(("c:Negative", &XS_NEGATIVE_INTEGER), &mut negative)?;
            r.one("c:Amount", &mut amount)?;
        }
        Ok(Self {
            area_code,
            switch,
            prices,
            always,
            price: r.required("c:Price", price)?,
            low_price,
            area_code_element,
            switch_element,
            stamp,
            step,
            wait,
            colour,
            prices_element,
            pair,
            either,
            restricted,
            weight,
            small,
            large,
            integers,
            negative,
            amount,
        })
    }
}

impl WriteXml for Try {
    fn attributes(&self, w: &mut Writer) {
        w.optional_attribute(("AreaCode", &AREA_CODE), &self.area_code);
        w.attribute(("Switch", &SWITCH), &self.switch);
        w.optional_attribute(("Prices", &PRICES), &self.prices);
        w.optional_attribute(("Always", &TRY_ALWAYS_ATTRIBUTE), &self.always);
    }

    fn content(&self, w: &mut Writer) {
        w.element(("c:Price", &PRICE), &self.price);
        w.each(("c:LowPrice", &LOW_PRICE), &self.low_price);
        w.optional(("c:AreaCode", &AREA_CODE), &self.area_code_element);
        w.optional(("c:Switch", &SWITCH), &self.switch_element);
        w.optional(("c:Stamp", &STAMP), &self.stamp);
        w.optional(("c:Step", &STEP), &self.step);
        w.optional(("c:Wait", &WAIT), &self.wait);
        w.optional(("c:Colour", &COLOUR), &self.colour);
        w.optional(("c:Prices", &PRICES), &self.prices_element);
        w.optional(("c:Pair", &PAIR), &self.pair);
        w.each("c:Either", &self.either);
        w.each(("c:Restricted", &RESTRICTED), &self.restricted);
        w.each(("c:Weight", &WEIGHT), &self.weight);
        w.optional(("c:Small", &SMALL), &self.small);
        w.optional(("c:Large", &LARGE), &self.large);
        w.optional("c:Integers", &self.integers);
        w.optional(("c:Negative", &XS_NEGATIVE_INTEGER), &self.negative);
        w.optional("c:Amount", &self.amount);
    }
}

/// Schema: the fixed value "1.00".
pub(crate) static TRY_ALWAYS_ATTRIBUTE: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&TRY_ALWAYS_ATTRIBUTE_PATTERN],
    fixed: Some("1.00"),
    ..Facets::NONE
};

static TRY_ALWAYS_ATTRIBUTE_PATTERN: Pattern =
    Pattern::new("[0-9]{1,9}\\.[0-9]{2,4}", "[0-9]{1,9}\\.[0-9]{2,4}");

ews_types::codegen::setters! {
    Try {
        with_area_code(area_code: some into Spelled<u16>),
        with_switch(switch: into Spelled<bool>),
        with_prices(prices: some each into Spelled<Decimal>),
        with_always(always: some into Spelled<Decimal>),
        with_price(price: into Spelled<Decimal>),
        with_low_price(low_price: each into Spelled<Decimal>),
        with_area_code_element(area_code_element: some into Nillable<Spelled<u16>>),
        with_switch_element(switch_element: some into Spelled<bool>),
        with_stamp(stamp: some into Spelled<DateTime>),
        with_step(step: some into Spelled<f64>),
        with_wait(wait: some into Spelled<Duration>),
        with_colour(colour: some into Spelled<HexBinary>),
        with_prices_element(prices_element: some each into Spelled<Decimal>),
        with_pair(pair: some into Spelled<Vec<Decimal>>),
        with_either(either: each into Either),
        with_restricted(restricted: each into Spelled<Plain>),
        with_weight(weight: each into Spelled<Decimal>),
        with_small(small: some i64),
        with_large(large: some into Integer),
        with_integers(integers: some each into Integer),
        with_negative(negative: some into Integer),
        with_amount(amount: some into Amount),
    }
}

ews_types::codegen::arbitrary! {
    s => Try {
        area_code: s.optional(|s| s.of(&AREA_CODE))?,
        switch: s.of(&SWITCH)?,
        prices: s.optional(|s| s.of(&PRICES))?,
        always: s.optional(|s| s.of(&TRY_ALWAYS_ATTRIBUTE))?,
        price: s.of(&PRICE)?,
        low_price: s.each(.., |s| s.of(&LOW_PRICE))?,
        area_code_element: s.optional(|s| s.nillable(|s| s.of(&AREA_CODE)))?,
        switch_element: s.optional(|s| s.not_empty(|s| s.of(&SWITCH)))?,
        stamp: s.optional(|s| s.of(&STAMP))?,
        step: s.optional(|s| s.of(&STEP))?,
        wait: s.optional(|s| s.of(&WAIT))?,
        colour: s.optional(|s| s.of(&COLOUR))?,
        prices_element: s.optional(|s| s.of(&PRICES))?,
        pair: s.optional(|s| s.of(&PAIR))?,
        either: s.list(..)?,
        restricted: s.each(.., |s| s.of(&RESTRICTED))?,
        weight: s.each(.., |s| s.of(&WEIGHT))?,
        small: s.optional(|s| s.of(&SMALL))?,
        large: s.optional(|s| s.of(&LARGE))?,
        integers: s.value()?,
        negative: s.optional(|s| s.of(&XS_NEGATIVE_INTEGER))?,
        amount: s.value()?,
    }
}

ews_types::codegen::serde! {
    Try {
        area_code: "@AreaCode", switch: "@Switch", prices: "@Prices", always: "Always",
        price: "Price", low_price: "LowPrice", area_code_element: "AreaCode",
        switch_element: "Switch", stamp: "Stamp", step: "Step", wait: "Wait", colour: "Colour",
        prices_element: "Prices", pair: "Pair", either: "Either", restricted: "Restricted",
        weight: "Weight", small: "Small", large: "Large", integers: "Integers",
        negative: "Negative", amount: "Amount",
    }
}

// file: spelling/try_response.rs

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

// file: spelling/wait.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:WaitType`.
pub(crate) static WAIT: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&WAIT_PATTERN],
    ..Facets::NONE
};

static WAIT_PATTERN: Pattern = Pattern::new("PT[0-9]+H[0-9]+M[0-9]+S", "PT[0-9]+H[0-9]+M[0-9]+S");

// file: spelling/weight.rs

use ews_types::value::{Facets, Pattern, WhiteSpace};

/// Schema: `c:WeightType`.
pub(crate) static WEIGHT: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    patterns: &[&WEIGHT_PATTERN],
    values: &["0.50", "1"],
    ..Facets::NONE
};

static WEIGHT_PATTERN: Pattern = Pattern::new("[0-9.]{4}", "[.0-9]{4}");

// file: spelling/xs_negative_integer.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `xs:negativeInteger`.
pub(crate) static XS_NEGATIVE_INTEGER: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    max: Bound::Inclusive("-1"),
    ..Facets::NONE
};

// file: spelling/xs_positive_integer.rs

use ews_types::value::{Bound, Facets, WhiteSpace};

/// Schema: `xs:positiveInteger`.
pub(crate) static XS_POSITIVE_INTEGER: Facets = Facets {
    white_space: WhiteSpace::Collapse,
    min: Bound::Inclusive("1"),
    ..Facets::NONE
};

