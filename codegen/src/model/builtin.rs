//! The types that XML Schema itself defines.

/// Defines [`Builtin`] and [`TYPES`] from one table: the variant, the name in XML Schema, and the
/// built-in type from which it derives by restriction or of which it is a list.
macro_rules! builtins {
    ($($variant:ident $name:literal $base:ident;)*) => {
        /// A built-in type of XML Schema 1.0.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Builtin {
            $(
                #[doc = concat!("`xs:", $name, "`")]
                $variant,
            )*
        }

        /// Name and base of each type, in the order of the variants.
        const TYPES: &[(Builtin, &str, Builtin)] =
            &[$((Builtin::$variant, $name, Builtin::$base),)*];
    };
}

builtins! {
    AnyType "anyType" AnyType;
    AnySimpleType "anySimpleType" AnyType;
    String "string" AnySimpleType;
    NormalizedString "normalizedString" String;
    Token "token" NormalizedString;
    Language "language" Token;
    NmToken "NMTOKEN" Token;
    NmTokens "NMTOKENS" AnySimpleType;
    Name "Name" Token;
    NcName "NCName" Name;
    Id "ID" NcName;
    IdRef "IDREF" NcName;
    IdRefs "IDREFS" AnySimpleType;
    Entity "ENTITY" NcName;
    Entities "ENTITIES" AnySimpleType;
    Boolean "boolean" AnySimpleType;
    Base64Binary "base64Binary" AnySimpleType;
    HexBinary "hexBinary" AnySimpleType;
    AnyUri "anyURI" AnySimpleType;
    QName "QName" AnySimpleType;
    Notation "NOTATION" AnySimpleType;
    Float "float" AnySimpleType;
    Double "double" AnySimpleType;
    Decimal "decimal" AnySimpleType;
    Integer "integer" Decimal;
    NonPositiveInteger "nonPositiveInteger" Integer;
    NegativeInteger "negativeInteger" NonPositiveInteger;
    NonNegativeInteger "nonNegativeInteger" Integer;
    PositiveInteger "positiveInteger" NonNegativeInteger;
    Long "long" Integer;
    Int "int" Long;
    Short "short" Int;
    Byte "byte" Short;
    UnsignedLong "unsignedLong" NonNegativeInteger;
    UnsignedInt "unsignedInt" UnsignedLong;
    UnsignedShort "unsignedShort" UnsignedInt;
    UnsignedByte "unsignedByte" UnsignedShort;
    Duration "duration" AnySimpleType;
    DateTime "dateTime" AnySimpleType;
    Time "time" AnySimpleType;
    Date "date" AnySimpleType;
    GYearMonth "gYearMonth" AnySimpleType;
    GYear "gYear" AnySimpleType;
    GMonthDay "gMonthDay" AnySimpleType;
    GDay "gDay" AnySimpleType;
    GMonth "gMonth" AnySimpleType;
}

impl Builtin {
    /// The type with this local name in the namespace of XML Schema.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TYPES
            .iter()
            .find(|(_, known, _)| *known == name)
            .map(|(builtin, ..)| *builtin)
    }

    /// The local name.
    #[must_use]
    pub fn name(self) -> &'static str {
        TYPES[self as usize].1
    }

    /// The built-in type of which it is a restriction. A list type (`NMTOKENS`, `IDREFS`,
    /// `ENTITIES`) is one of `anySimpleType`.
    #[must_use]
    pub fn base(self) -> Self {
        TYPES[self as usize].2
    }

    /// The primitive type from which it derives: `string` for `token`, `decimal` for `int`.
    #[must_use]
    pub fn primitive(self) -> Self {
        let mut this = self;
        while !matches!(this.base(), Self::AnySimpleType | Self::AnyType) {
            this = this.base();
        }
        this
    }

    /// Itself and the types from which it derives by restriction, the nearest first.
    pub fn and_bases(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |this| {
            (this.base() != *this).then(|| this.base())
        })
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        TYPES.iter().map(|(builtin, ..)| *builtin)
    }
}

#[cfg(test)]
mod tests {
    use super::Builtin;

    #[test]
    fn every_type_is_found_by_its_name() {
        assert_eq!(Builtin::all().count(), 46);
        for builtin in Builtin::all() {
            assert_eq!(Builtin::from_name(builtin.name()), Some(builtin));
        }
        assert_eq!(Builtin::from_name("Int"), None);
    }

    #[test]
    fn primitives() {
        assert_eq!(Builtin::UnsignedByte.primitive(), Builtin::Decimal);
        assert_eq!(Builtin::Id.primitive(), Builtin::String);
        assert_eq!(Builtin::NmTokens.primitive(), Builtin::NmTokens);
        assert_eq!(Builtin::AnySimpleType.primitive(), Builtin::AnySimpleType);
    }
}
