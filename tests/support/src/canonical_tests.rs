//! The comparison that other tests rely on: what counts as equal, and what does not.

use super::{Compare, difference};
use crate::Tested;

fn differ(expected: &str, found: &str, compare: Compare) -> Result<String, roxmltree::Error> {
    Ok(difference(expected, found, compare)?.map_or_else(|| "same".to_owned(), |d| d.to_string()))
}

#[test]
fn spelling_does_not_matter() -> Tested {
    let plain = r#"<a xmlns="urn:x" xmlns:p="urn:y" c="1" p:d="2"><b>x&amp;y</b><b/></a>"#;
    for other in [
        r#"<q:a xmlns:q="urn:x" xmlns:r="urn:y" r:d='2' c='1'><q:b>x&#38;y</q:b><q:b></q:b></q:a>"#,
        r#"<?xml version="1.0"?><a xmlns="urn:x" c="1" z:d="2" xmlns:z="urn:y">
             <b>x<!-- & -->&amp;<![CDATA[y]]></b> <?b b?> <b xmlns="urn:x"/> </a>"#,
    ] {
        assert_eq!(differ(plain, other, Compare::EXACT)?, "same", "{other}");
    }
    Ok(())
}

#[test]
fn the_first_difference_is_shown() -> Tested {
    let plain = r#"<a xmlns:n="urn:n"><b c="1">x</b><b>y</b><n:d/></a>"#;
    for (other, expected) in [
        ("<z/>", "a: expected <a>, found <z>"),
        (
            r#"<a><b c="2">x</b></a>"#,
            r#"a/b[1]/@c: expected "1", found "2""#,
        ),
        ("<a><b>x</b></a>", r#"a/b[1]/@c: expected "1", found none"#),
        (
            r#"<a><b c="1" d="">x</b></a>"#,
            r#"a/b[1]/@d: expected none, found """#,
        ),
        (
            r#"<a><b c="1"> x</b></a>"#,
            r#"a/b[1]: expected the text "x", found the text " x""#,
        ),
        (
            r#"<a><b c="1">x</b><b/></a>"#,
            r#"a/b[2]: expected the text "y", found nothing more"#,
        ),
        (
            r#"<a><b c="1">x</b><b>y</b><d/></a>"#,
            "a: expected <{urn:n}d>, found <d>",
        ),
        (
            r#"<a><b c="1">x</b><b>y</b></a>"#,
            "a: expected <{urn:n}d>, found nothing more",
        ),
        (
            r#"<a><b c="1">x</b><b>y</b><d xmlns="urn:n"/>z</a>"#,
            r#"a: expected nothing more, found the text "z""#,
        ),
    ] {
        assert_eq!(differ(plain, other, Compare::EXACT)?, expected, "{other}");
    }
    Ok(())
}

/// Namespaces of the service may be spelt `https://`, others may not.
#[test]
fn namespaces_of_the_service_are_known_by_both_spellings() -> Tested {
    for (rest, is_same) in [
        ("schemas.microsoft.com/exchange/services/2006/types", true),
        ("schemas.microsoft.com/exchange/services/2006/errors", true),
        ("schemas.xmlsoap.org/soap/envelope/", true),
        ("www.w3.org/2001/XMLSchema", false),
    ] {
        let document = |scheme: &str| format!(r#"<a xmlns="{scheme}://{rest}"/>"#);
        let found = differ(&document("http"), &document("https"), Compare::EXACT)?;
        assert_eq!(found == "same", is_same, "{rest}: {found}");
    }
    Ok(())
}

/// Prefixes inside values count as what they stand for.
#[test]
fn names_in_values_are_expanded() -> Tested {
    let xsi = r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance""#;
    let typed = |prefix: &str, uri: &str| {
        format!(r#"<a {xsi} xmlns:{prefix}="{uri}" xsi:type="{prefix}:b"/>"#)
    };
    assert_eq!(
        differ(&typed("p", "urn:p"), &typed("q", "urn:p"), Compare::EXACT)?,
        "same"
    );
    assert_eq!(
        differ(&typed("p", "urn:p"), &typed("p", "urn:q"), Compare::EXACT)?,
        r#"a/@type: expected "{urn:p}b", found "{urn:q}b""#
    );
    let code = |prefix: &str| {
        format!(r#"<f xmlns:{prefix}="urn:p"><faultcode>{prefix}:Busy</faultcode></f>"#)
    };
    assert_eq!(differ(&code("p"), &code("q"), Compare::EXACT)?, "same");
    assert_eq!(
        differ(
            &code("p"),
            "<f><faultcode>p:Busy</faultcode></f>",
            Compare::EXACT
        )?,
        r#"f/faultcode[1]: expected the text "{urn:p}Busy", found the text "p:Busy""#
    );
    Ok(())
}

#[test]
fn values_compare_as_what_they_mean() -> Tested {
    let document = |text: &str| format!("<a>{text}</a>");
    for (one, other) in [
        ("true", "1"),
        ("0", " false\n"),
        ("-07", "-7"),
        ("+1.50", "1.5"),
        ("1E2", "100.0E0"),
        ("2012-11-07T00:10:35.100Z", "2012-11-07T00:10:35.1+00:00"),
        ("2012-11-07T00:10:35", "2012-11-07T00:10:35.0"),
        ("10:00:00.00", "10:00:00"),
        ("PT1.50S", "PT1.5S"),
        ("12.78e-2", "0.1278"),
        ("AAEC\n  AwQF", "AAECAwQF"),
        ("\n", ""),
    ] {
        let (one, other) = (document(one), document(other));
        assert_eq!(
            differ(&one, &other, Compare::BY_VALUE)?,
            "same",
            "{one} {other}"
        );
        assert_ne!(
            differ(&one, &other, Compare::EXACT)?,
            "same",
            "{one} {other}"
        );
    }
    for (one, other) in [
        ("1", "10"),
        ("-1", "1"),
        ("1.05", "1.5"),
        ("2012-11-07T00:10:35Z", "2012-11-07T00:10:35"),
        ("2012-11-07T00:10:35.1Z", "2012-11-07T00:10:35.01Z"),
        ("12345678901234567891", "12345678901234567892"),
        ("PT1M", "P1M"),
        ("P1Y2M", "P14M"),
        ("PT90M", "PT1H30M0S"),
        ("a b", "ab"),
        ("A", "a"),
    ] {
        let (one, other) = (document(one), document(other));
        assert_ne!(
            differ(&one, &other, Compare::BY_VALUE)?,
            "same",
            "{one} {other}"
        );
    }
    Ok(())
}

#[test]
fn what_does_not_count_can_be_chosen() -> Tested {
    let any_order = Compare {
        any_order: true,
        ..Compare::STRICT
    };
    let nil = |value: &str| {
        format!(
            r#"<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b i:nil="{value}"/></a>"#
        )
    };
    let service = |scheme: &str| format!(r#"<a xmlns="{scheme}://schemas.xmlsoap.org/soap/"/>"#);
    for (one, other, compare, is_same) in [
        ("<a><b/> <c/></a>", "<a><b/><c/></a>", Compare::EXACT, true),
        (
            "<a><b/> <c/></a>",
            "<a><b/><c/></a>",
            Compare::STRICT,
            false,
        ),
        (
            "<a><b>1</b><c/></a>",
            "<a><c/><b>1</b></a>",
            any_order,
            true,
        ),
        (
            "<a><b>1</b><c/></a>",
            "<a><c/><b>2</b></a>",
            any_order,
            false,
        ),
        (
            "<a><b>1</b><c/></a>",
            "<a><c>1</c><b/></a>",
            any_order,
            false,
        ),
        (
            "<a><b>1</b><c/></a>",
            "<a><c/><b>1</b></a>",
            Compare::STRICT,
            false,
        ),
        ("<a>x</a>", "<a> x</a>", Compare::SAME_VALUES, false),
        ("<a>x</a>", "<a> x</a>", Compare::BY_VALUE, true),
        ("<a>\n</a>", "<a/>", Compare::SAME_VALUES, false),
        ("<a>007</a>", "<a> 7.0 </a>", Compare::SAME_VALUES, true),
        ("<a x='true'/>", "<a x='1'/>", Compare::SAME_VALUES, true),
        (&nil("false"), "<a><b/></a>", Compare::SAME_VALUES, true),
        (&nil("true"), "<a><b/></a>", Compare::SAME_VALUES, false),
        (&nil("false"), "<a><b/></a>", Compare::EXACT, false),
        (&service("https"), &service("http"), Compare::EXACT, true),
        (
            &service("https"),
            &service("http"),
            Compare::SAME_VALUES,
            false,
        ),
    ] {
        let found = differ(one, other, compare)?;
        assert_eq!(found == "same", is_same, "{one} {other}: {found}");
    }
    Ok(())
}
