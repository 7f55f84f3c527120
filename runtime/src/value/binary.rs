//! `xs:base64Binary` and `xs:hexBinary`.

use std::fmt;

use base64::Engine;
use base64::alphabet::STANDARD;

use super::lexical::{Value, plain_text};
use super::print::Print;
use crate::text::characters::trim;

use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

pub(crate) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::RequireCanonical),
);

/// The characters of a base64 value without white space, which XSD allows between all of them.
fn without_blanks(text: &str) -> Vec<u8> {
    text.bytes()
        .filter(|byte| !matches!(byte, b' ' | b'\n' | b'\t' | b'\r'))
        .collect()
}

impl Value for Vec<u8> {
    const EXPECTED: &'static str = "an xs:base64Binary";

    fn from_text(text: &str) -> Option<Self> {
        BASE64
            .decode(text)
            .or_else(|_| BASE64.decode(without_blanks(text)))
            .ok()
    }

    fn print(&self, print: &mut Print<'_>) {
        BASE64.encode_string(self, print.out);
    }

    fn length(&self, _text: &str) -> usize {
        self.len()
    }
}

/// An `xs:hexBinary`.
///
/// ```
/// use xsd_runtime::value::{HexBinary, Value};
/// assert_eq!(HexBinary::from_text("0fb7"), Some(HexBinary(vec![0x0f, 0xb7])));
/// assert_eq!(HexBinary::from([0x0f, 0xb7]).to_string(), "0FB7");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HexBinary(
    /// The bytes.
    pub Vec<u8>,
);

impl From<Vec<u8>> for HexBinary {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for HexBinary {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for HexBinary {
    fn from(bytes: [u8; N]) -> Self {
        Self(bytes.to_vec())
    }
}

impl From<HexBinary> for Vec<u8> {
    fn from(value: HexBinary) -> Self {
        value.0
    }
}

impl AsRef<[u8]> for HexBinary {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for HexBinary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02X}"))
    }
}

impl Value for HexBinary {
    const EXPECTED: &'static str = "an xs:hexBinary";

    fn from_text(text: &str) -> Option<Self> {
        let digits = trim(text).as_bytes();
        if digits.len() % 2 == 1 {
            return None;
        }
        digits
            .chunks(2)
            .map(|pair| Some(hex_digit(pair[0])? << 4 | hex_digit(pair[1])?))
            .collect::<Option<_>>()
            .map(Self)
    }

    fn print(&self, print: &mut Print<'_>) {
        print.display(self);
    }

    fn length(&self, _text: &str) -> usize {
        self.0.len()
    }

    fn spelling(&self, number: usize) -> Option<String> {
        let text = plain_text(self);
        match number {
            0 => Some(text),
            1 => Some(text.to_lowercase()),
            _ => None,
        }
    }
}

pub(super) fn hex_digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::super::testing::again;
    use super::*;

    #[test]
    fn base64() {
        assert_eq!(
            again::<Vec<u8>>(" AAEC\r\nAw==\n").as_deref(),
            Some("AAECAw==")
        );
        assert_eq!(again::<Vec<u8>>("").as_deref(), Some(""));
        assert_eq!(again::<Vec<u8>>("AA==").as_deref(), Some("AA=="));
        for text in ["A", "AAECAw", "AAE*"] {
            assert_eq!(Vec::<u8>::from_text(text), None, "{text}");
        }
    }

    #[test]
    fn hexadecimal() {
        assert_eq!(again::<HexBinary>(" 0fb7\n").as_deref(), Some("0FB7"));
        for text in ["0", "0g", "é", "0f b7"] {
            assert_eq!(HexBinary::from_text(text), None, "{text}");
        }
    }
}
