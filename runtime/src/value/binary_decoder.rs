//! `xs:base64Binary` and `xs:hexBinary` of any length, decoded piece by piece.

use base64::Engine;

use super::binary::{BASE64, hex_digit};

/// How bytes are written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Coding {
    Base64,
    Hex,
}

impl Coding {
    /// How many characters are decoded together.
    fn group(self) -> usize {
        match self {
            Self::Base64 => 4,
            Self::Hex => 2,
        }
    }
}

/// Decodes a text that comes in pieces.
#[derive(Debug)]
pub(crate) struct Decoder {
    coding: Coding,
    /// Characters that are not decoded yet, without blanks.
    characters: Vec<u8>,
    has_begun: bool,
    /// Only padding may follow.
    is_padded: bool,
    /// Only blanks may follow.
    is_complete: bool,
    /// Bytes that were decoded, and how many of them were taken.
    decoded: Vec<u8>,
    taken: usize,
}

impl Decoder {
    pub(crate) fn new(coding: Coding) -> Self {
        Self {
            coding,
            characters: Vec::new(),
            has_begun: false,
            is_padded: false,
            is_complete: false,
            decoded: Vec::new(),
            taken: 0,
        }
    }

    /// Decodes a piece of the text. The error is the offset of what is wrong in it.
    pub(crate) fn push(&mut self, text: &[u8]) -> Result<(), usize> {
        self.decoded.drain(..self.taken);
        self.taken = 0;
        let mut last = 0;
        for (offset, &byte) in text.iter().enumerate() {
            if matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                // XSD allows blanks only around hexadecimal digits.
                self.is_complete |= self.coding == Coding::Hex && self.has_begun;
            } else if self.may_follow(byte) {
                self.characters.push(byte);
                last = offset;
            } else {
                return Err(offset);
            }
        }
        self.decode().ok_or(last)
    }

    /// Whether a character may come after the others.
    #[inline]
    fn may_follow(&mut self, byte: u8) -> bool {
        if self.is_complete {
            return false;
        }
        self.has_begun = true;
        match self.coding {
            Coding::Hex => byte.is_ascii_hexdigit(),
            Coding::Base64 if byte == b'=' => {
                let place = self.characters.len() % 4;
                self.is_complete = place == 3;
                self.is_padded = true;
                place >= 2
            }
            Coding::Base64 => {
                (byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')) && !self.is_padded
            }
        }
    }

    /// What was not decoded when the text ends.
    pub(crate) fn left(&self) -> &str {
        std::str::from_utf8(&self.characters).unwrap_or_default()
    }

    /// Decodes all whole groups of characters.
    fn decode(&mut self) -> Option<()> {
        let end = self.characters.len() / self.coding.group() * self.coding.group();
        let characters = &self.characters[..end];
        match self.coding {
            Coding::Base64 => BASE64.decode_vec(characters, &mut self.decoded).ok()?,
            Coding::Hex => {
                for pair in characters.chunks_exact(2) {
                    let byte = hex_digit(pair[0])? << 4 | hex_digit(pair[1])?;
                    self.decoded.push(byte);
                }
            }
        }
        self.characters.drain(..end);
        Some(())
    }

    /// Moves decoded bytes to a buffer. The result is their number.
    pub(crate) fn take(&mut self, buffer: &mut [u8]) -> usize {
        let left = &self.decoded[self.taken..];
        let count = left.len().min(buffer.len());
        buffer[..count].copy_from_slice(&left[..count]);
        self.taken += count;
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::{HexBinary, Value};

    /// The decoded bytes of a text in pieces of a size, or the offset of what is wrong.
    fn decoded(coding: Coding, text: &str, size: usize) -> Result<Vec<u8>, usize> {
        let mut decoder = Decoder::new(coding);
        let (mut bytes, mut buffer) = (Vec::new(), [0; 3]);
        let mut passed = 0;
        for piece in text.as_bytes().chunks(size) {
            decoder.push(piece).map_err(|offset| passed + offset)?;
            passed += piece.len();
            while let count @ 1.. = decoder.take(&mut buffer) {
                bytes.extend_from_slice(&buffer[..count]);
            }
        }
        if decoder.left().is_empty() {
            Ok(bytes)
        } else {
            Err(passed)
        }
    }

    #[test]
    fn pieces_are_decoded_as_the_whole() {
        let long = "QUJD ".repeat(100);
        let base64 = [
            "",
            " \n",
            "AAEC",
            " AA\r\nE C",
            "AA==",
            "A A = =\n",
            "AAE=",
            &long,
        ];
        let wrong = [
            "A", "AAECAw", "AAE*", "AA==AA==", "AA=A", "AB==", "=", "====",
        ];
        for text in base64.into_iter().chain(wrong) {
            let whole = Vec::<u8>::from_text(text);
            assert_eq!(whole.is_none(), wrong.contains(&text), "{text:?}");
            for size in [1, 2, 3, 5, 1000] {
                assert_eq!(decoded(Coding::Base64, text, size).ok(), whole, "{text:?}");
            }
        }
        for text in ["", " ", "0fB7", "\n0fb7 ", "0", "0f b7", "0g", "0f\n1"] {
            let whole = HexBinary::from_text(text).map(|value| value.0);
            for size in [1, 2, 3, 1000] {
                assert_eq!(decoded(Coding::Hex, text, size).ok(), whole, "{text:?}");
            }
        }
    }

    #[test]
    fn errors_have_an_offset() {
        for size in [1, 2, 3, 1000] {
            let wrong = |coding, text| decoded(coding, text, size).err();
            assert_eq!(wrong(Coding::Base64, " QU JD\nQ*JD QUJD"), Some(8));
            assert_eq!(wrong(Coding::Base64, "QQ== QUJD"), Some(5));
            assert_eq!(wrong(Coding::Base64, "QUJDQR = = "), Some(9));
            assert_eq!(wrong(Coding::Base64, "QUJDQ"), Some(5));
            assert_eq!(wrong(Coding::Hex, " 0f b7"), Some(4));
        }
    }
}
