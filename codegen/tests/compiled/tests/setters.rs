//! Setters of fields that a type has from its bases.

use ews_codegen_compiled::choice_extension::choice_extension::{Base, BaseChoice, Try, TryChoice};
use ews_codegen_compiled::extension::extension::{Lowest, Middle, RequiredBase};
use ews_types::value::Date;

#[test]
fn fields_of_all_bases_are_set() {
    let lowest = Lowest::new(Middle::new(RequiredBase::new("a", 1)), "red")
        .with_note("of the lowest base")
        .with_size(7)
        .with_kind("own")
        .with_id("b");
    let base = RequiredBase::new("b", 1).with_note("of the lowest base");
    let expected = Lowest::new(Middle::new(base).with_size(7), "red").with_kind("own");
    assert_eq!(lowest, expected);
}

/// The base has a field of the same name, of another type.
#[test]
fn an_own_field_hides_that_of_the_base() {
    let base = Base::new(BaseChoice::ById("a".to_owned()));
    let date: Date = "2012-11-07".parse().expect("it is a date");
    let own = Try::new(base.clone()).with_choice([date]);
    assert_eq!(own.choice, [TryChoice::WithDate(date)]);
    assert_eq!(own.base, base);
}
