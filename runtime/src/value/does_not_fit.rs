//! Why a value cannot be converted to another type.

/// What of a value the type to which it is converted cannot hold. Conversions lose nothing of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DoesNotFit {
    /// A number, a year or a moment is beyond the range of the type.
    #[error("expected a value in the range of the type")]
    Range,
    /// A number has digits after the point.
    #[error("expected a whole number")]
    NotWhole,
    /// A fraction of a second has more than nine digits.
    #[error("expected at most nine digits of a second")]
    Fraction,
    /// A moment is wanted, and without an offset from UTC it is not known which one.
    #[error("expected an offset from UTC, which is missing")]
    NoOffset,
    /// There is an offset from UTC, for which the type has no place.
    #[error("expected no offset from UTC")]
    HasOffset,
    /// An offset from UTC has seconds, or is more than 14 hours.
    #[error("expected an offset from UTC in minutes, of at most 14 hours")]
    Offset,
    /// The time is 24:00:00, and the type ends before that.
    #[error("expected a time before 24:00:00")]
    EndOfDay,
    /// The time is in a leap second, which XML Schema does not have.
    #[error("expected a time that is not in a leap second")]
    LeapSecond,
    /// A duration has years or months, which are not all equally long.
    #[error("expected a duration without years and months")]
    Months,
    /// A duration goes back in time, and in the type none does.
    #[error("expected a duration that is not negative")]
    Negative,
}

#[cfg(test)]
mod tests {
    use super::DoesNotFit;
    use crate::testing::{assert_messages, variants};

    variants!(DoesNotFit: Range, NotWhole, Fraction, NoOffset, HasOffset, Offset, EndOfDay, LeapSecond, Months,
        Negative);

    #[test]
    fn each_has_its_message() {
        let messages = [
            (
                DoesNotFit::Range,
                "expected a value in the range of the type",
            ),
            (DoesNotFit::NotWhole, "expected a whole number"),
            (
                DoesNotFit::Fraction,
                "expected at most nine digits of a second",
            ),
            (
                DoesNotFit::NoOffset,
                "expected an offset from UTC, which is missing",
            ),
            (DoesNotFit::HasOffset, "expected no offset from UTC"),
            (
                DoesNotFit::Offset,
                "expected an offset from UTC in minutes, of at most 14 hours",
            ),
            (DoesNotFit::EndOfDay, "expected a time before 24:00:00"),
            (
                DoesNotFit::LeapSecond,
                "expected a time that is not in a leap second",
            ),
            (
                DoesNotFit::Months,
                "expected a duration without years and months",
            ),
            (
                DoesNotFit::Negative,
                "expected a duration that is not negative",
            ),
        ];
        assert_messages(&messages, name, ALL);
    }
}
