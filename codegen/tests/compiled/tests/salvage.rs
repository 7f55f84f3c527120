//! What lenient reading makes of an odd element beside wildcards, in groups, and where several namespaces have its name.

use std::error::Error;

use ews_codegen_compiled::alternatives::alternatives::TryResponse;
use ews_codegen_compiled::collisions::collisions;
use ews_codegen_compiled::content_models::content::Neighbours;
use ews_codegen_compiled::nillable::nillable::{self, TryLeftChoice};
use ews_codegen_compiled::recursion::recursion;
use ews_types::codegen::ReadXml;
use ews_types::xml::{Effect, Namespace, Nillable, Notice, ReadOptions, Root, read_with};

type Salvaged<T> = Result<(T, Vec<(Effect, String)>), Box<dyn Error>>;

/// A value, and for each notice its effect and what was left out. Strict reading must refuse the document.
fn salvaged<T: Root>(xml: &str) -> Salvaged<T> {
    assert!(T::from_xml_with(xml, &ReadOptions::strict()).is_err());
    let (value, notices) = T::from_xml_with_notices(xml, &ReadOptions::lenient())?;
    let effect = |notice: &Notice| (notice.effect(), notice.left_out().to_owned());
    Ok((value, notices.iter().map(effect).collect()))
}

fn lost(text: &str) -> (Effect, String) {
    (Effect::Lost, text.to_owned())
}

/// The element of a wildcard may declare its prefix itself, or the default namespace.
#[test]
fn an_unknown_element_beside_a_wildcard_is_kept() -> Result<(), Box<dyn Error>> {
    for content in [
        "<o:a xmlns:o=\"urn:example:open\"/><c:Odd>u</c:Odd>",
        "<a xmlns=\"urn:example:open\">1</a><c:Odd>u</c:Odd><c:Dot>d</c:Dot>",
        "<o:a xmlns:o=\"urn:example:open\"/><c:Odd>u</c:Odd><o:a xmlns:o=\"urn:example:open\"/>",
        "<c:Dot>d</c:Dot><c:Odd>u</c:Odd><a xmlns=\"urn:example:open\"/>",
    ] {
        let start = "<c:TryResponse xmlns:c=\"urn:example:alternatives\">";
        let xml = format!("{start}{content}</c:TryResponse>");
        let (value, notices) = salvaged::<TryResponse>(&xml)?;
        assert_eq!(notices, [(Effect::Kept, String::new())], "{xml}");
        assert!(value.to_xml()?.ends_with(&xml), "{xml}");
    }
    Ok(())
}

/// However many there are, and although the end of the parent has been read to find out.
#[test]
fn what_a_filled_choice_knows_is_no_unknown_alternative_of_another() -> Result<(), Box<dyn Error>> {
    let xml = "<c:Try xmlns:c=\"urn:example:nillable\"><c:Required>1</c:Required>\
        <c:Right>1</c:Right><c:Odd/><c:Left>2</c:Left><c:Left>3</c:Left></c:Try>";
    let (value, notices) = salvaged::<nillable::Try>(xml)?;
    assert_eq!(value.choice, []);
    assert_eq!(value.left_choice, Some(TryLeftChoice::Right(1)));
    let expected = ["<c:Odd/>", "<c:Left>2</c:Left>", "<c:Left>3</c:Left>"].map(lost);
    assert_eq!(notices, expected);
    Ok(())
}

/// An alternative that repeats goes on after it.
#[test]
fn an_unknown_element_between_those_of_an_alternative_costs_none() -> Result<(), Box<dyn Error>> {
    let left = |number: i32| format!("<c:Left>{number}</c:Left>");
    for odd in [&["<c:Odd/>"][..], &["<c:Odd/>", "<c:Other>2</c:Other>"]] {
        let between = odd.concat();
        let lefts = [left(1), left(2), left(3)].join(&between);
        let xml = format!(
            "<c:Try xmlns:c=\"urn:example:nillable\"><c:Required>1</c:Required>{lefts}</c:Try>"
        );
        let (value, notices) = salvaged::<nillable::Try>(&xml)?;
        let expected = [1, 2, 3].map(Nillable::Value).to_vec();
        assert_eq!(value.left_choice, Some(TryLeftChoice::Left(expected)));
        let twice = odd.iter().chain(odd);
        assert_eq!(notices, twice.copied().map(lost).collect::<Vec<_>>());
    }
    Ok(())
}

fn parcel(content: &str) -> String {
    format!(
        "<c:Try xmlns:c=\"urn:example:collisions\" xmlns:f=\"urn:example:far\" xmlns:g=\"urn:example:further\">\
            <c:parcel>{content}</c:parcel></c:Try>"
    )
}

/// A second element of a name that the type knows is one too many, wherever it is.
#[test]
fn a_known_name_is_not_taken_for_one_of_another_namespace() -> Result<(), Box<dyn Error>> {
    for between in ["", "<c:paid-by>3</c:paid-by>"] {
        let content = format!(
            "<c:Weight>1</c:Weight><g:Weight>2</g:Weight>{between}<g:Weight>4</g:Weight>\
                <c:PaidBy>5</c:PaidBy>"
        );
        let (value, notices) = salvaged::<collisions::Try>(&parcel(&content))?;
        assert_eq!(notices, [lost("<g:Weight>4</g:Weight>")]);
        assert_eq!(value.parcel.weight, "1");
        assert_eq!(value.parcel.weight_far, None);
    }
    // Nobody can say which of the two is the one that must be there.
    let swapped = "<g:Weight>1</g:Weight><f:Weight>2</f:Weight><g:Weight>3</g:Weight>";
    let error = collisions::Try::from_xml(parcel(swapped)).err();
    let error = error.ok_or("it is read")?.to_string();
    assert!(
        error.contains("expected <c:Weight>, which is missing"),
        "{error}"
    );
    Ok(())
}

/// Two namespaces, as if more schemas belonged to the set.
const BOTH: &[Namespace] = &[
    Namespace::new("c", "urn:example:content"),
    Namespace::new("m", "urn:example:more"),
];

fn neighbours(content: &str) -> Result<(Neighbours, Vec<Notice>), Box<dyn Error>> {
    let xml = format!(
        "<c:N xmlns:c=\"urn:example:content\" xmlns:m=\"urn:example:more\">\
            <c:Point>1</c:Point><c:Point>2</c:Point><c:Point>3</c:Point>{content}</c:N>"
    );
    let (xml, mut notices) = (xml.as_bytes(), Vec::new());
    let strict = read_with(xml, BOTH, &ReadOptions::strict(), None, Neighbours::read);
    assert!(strict.is_err(), "{content}");
    let lenient = ReadOptions::lenient();
    let value = read_with(xml, BOTH, &lenient, Some(&mut notices), Neighbours::read)?;
    Ok((value, notices))
}

/// It stands where the group would end, and the group goes on after it.
#[test]
fn an_unknown_element_between_those_of_a_group_costs_none() -> Result<(), Box<dyn Error>> {
    for width in ["<c:Width>4</c:Width>", "<m:Width>4</m:Width>"] {
        for odd in ["<c:Odd/>", "<c:Odd/><m:Odd/>"] {
            let content = format!("<c:Colour>red</c:Colour>{odd}{width}<c:Width>5</c:Width>");
            let (value, notices) = neighbours(&content)?;
            let group = value.colour_width_group.ok_or("no group")?;
            assert_eq!((&*group.colour, group.width), ("red", 4), "{content}");
            assert_eq!(value.width, Some(5), "{content}");
            let lost = notices.iter().filter(|notice| notice.is_loss());
            let lost: Vec<_> = lost.map(Notice::left_out).collect();
            assert_eq!(lost.concat(), odd, "{content}");
        }
    }
    // Without an end it is no group, wherever the odd one is.
    let (value, notices) = neighbours("<c:Colour>red</c:Colour><c:Odd/>")?;
    assert_eq!(value.colour_width_group, None);
    assert!(notices.iter().all(Notice::is_loss), "{notices:?}");
    Ok(())
}

/// In groups inside groups, too: the document is not read twice as often with each level.
#[test]
fn an_unknown_element_in_each_group_inside_another_costs_none() -> Result<(), Box<dyn Error>> {
    let mut expression = "<c:Number>0</c:Number>".to_owned();
    for number in 1..=60 {
        expression = format!(
            "<c:If>{expression}</c:If><c:Odd/><c:Then><c:Number>{number}</c:Number></c:Then>"
        );
    }
    let xml = format!(
        "<c:Try xmlns:c=\"urn:example:recursion\"><c:Expression>{expression}</c:Expression></c:Try>"
    );
    let (value, notices) = salvaged::<recursion::Try>(&xml)?;
    assert_eq!(value.to_xml()?.matches("<c:Then>").count(), 60);
    assert_eq!(notices, vec![lost("<c:Odd/>"); 60]);
    Ok(())
}

/// A group is read again if it ends at a child that it lacks but for the namespace.
#[test]
fn a_group_takes_a_child_of_another_namespace() -> Result<(), Box<dyn Error>> {
    for width in [
        "<m:Width>4</m:Width>",
        "<Width xmlns=\"urn:example:more\">4</Width>",
    ] {
        for (after, last) in [("<c:Width>5</c:Width>", Some(5)), ("", None)] {
            let content = format!("<c:Colour>red</c:Colour>{width}{after}");
            let (value, notices) = neighbours(&content)?;
            let group = value.colour_width_group.ok_or("no group")?;
            assert_eq!((&*group.colour, group.width, value.width), ("red", 4, last));
            let [notice] = &*notices else {
                return Err(format!("{notices:?}").into());
            };
            assert_eq!(notice.effect(), Effect::Repaired);
            let message = notice.message();
            assert!(
                message.contains("expected <c:Width>, found <m:Width>"),
                "{message}"
            );
        }
    }
    // It is broken all the same.
    let (value, notices) = neighbours("<c:Colour>red</c:Colour><m:Width>no</m:Width>")?;
    assert_eq!((value.colour_width_group, value.width), (None, None));
    assert!(notices.iter().any(Notice::is_loss), "{notices:?}");
    Ok(())
}
