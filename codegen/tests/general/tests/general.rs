//! Documents of a schema without operations are read and written. The types have the names of the schema, and
//! names that the EWS profile knows have no special meaning.

use ews_codegen_general::library::{
    Book, Library, MailboxCultureType, Medium, ResponseMessageType, Title,
};
use ews_codegen_general::people::PersonType;
use xsd_runtime::xml::{ReadOptions, Root, Validate};

const LIBRARY: &str = r#"<s:Library xmlns:s="urn:example:library" xmlns:p="urn:example:people"><s:Book Isbn="1"><s:Title>a</s:Title><s:Author><p:Name>b</p:Name><p:Born>1815-12-10</p:Born></s:Author></s:Book><s:Magazine Isbn="2"><s:Title>c</s:Title><s:Author><p:Name>d</p:Name></s:Author></s:Magazine><s:MailboxCulture>en</s:MailboxCulture><p:Person><p:Name>e</p:Name></p:Person></s:Library>"#;

/// The document is read strictly, and written with the same parts.
fn again<T: Root + PartialEq + std::fmt::Debug>(xml: &str) -> T {
    let read = |xml: &str| {
        let value = T::from_xml_with(xml, &ReadOptions::strict());
        value.unwrap_or_else(|error| panic!("{error}"))
    };
    let value = read(xml);
    let written = value.to_xml().unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(read(&written), value, "{written}");
    value
}

#[test]
fn a_document_of_two_namespaces() {
    let library: Library = again(LIBRARY);
    let [Medium::Book(book), Medium::Magazine(magazine)] = &*library.medium else {
        panic!("{:?}", library.medium);
    };
    assert_eq!((&*book.title, &*magazine.title), ("a", "c"));
    assert_eq!(
        library.any_element.map(|other| other.children.len()),
        Some(1)
    );
}

#[test]
fn every_root_element() {
    let s = r#"xmlns="urn:example:library""#;
    let title: Title = again(&format!("<Title {s}>a</Title>"));
    assert_eq!(title.value, "a");
    let culture: MailboxCultureType = again(&format!("<MailboxCulture {s}>en</MailboxCulture>"));
    assert_eq!(culture.value, "en");
    let person: PersonType = again(r#"<Person xmlns="urn:example:people"><Name>a</Name></Person>"#);
    assert_eq!(person.name, "a");
    let response: ResponseMessageType = again(&format!(
        r#"<LibraryResponse {s} ResponseClass="Success"><MessageText>a</MessageText></LibraryResponse>"#
    ));
    assert_eq!(response.message_text, "a");
    let book = Book::from_xml(format!(r#"<Book {s} Isbn="1"><Title>a</Title></Book>"#));
    let book = book.unwrap_or_else(|error| panic!("{error}"));
    let invalid = book.validate().map_err(|error| error.to_string());
    assert!(invalid.is_err_and(|error| error.contains("s:Author")));
}
