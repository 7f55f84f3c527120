//! The cases: schemas before and after a change, the verdicts, and documents that show them.

/// A change with its verdicts.
#[derive(Debug)]
pub(crate) struct Case {
    /// The line where it begins.
    pub(crate) line: usize,
    /// The id of the rule.
    pub(crate) rule: String,
    /// What becomes of old documents, of new documents, and of Rust code.
    pub(crate) verdicts: [String; 3],
    /// The old and the new schema.
    pub(crate) schemas: [String; 2],
    /// A document that is valid by the old schema, and one that is valid by the new schema.
    pub(crate) documents: [String; 2],
}

/// All cases.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for (index, line) in include_str!("cases.txt").lines().enumerate() {
        let (mark, rest) = line.split_once(' ').unwrap_or((line, ""));
        match (mark, cases.last_mut()) {
            ("=", _) => {
                let mut parts = rest.split(" / ").map(str::to_owned);
                let mut next = || parts.next().expect("a rule and three verdicts");
                cases.push(Case {
                    line: index + 1,
                    rule: next(),
                    verdicts: [next(), next(), next()],
                    schemas: Default::default(),
                    documents: Default::default(),
                });
            }
            ("<", Some(case)) => case.schemas[0] = schema(rest),
            (">", Some(case)) => case.schemas[1] = schema(rest),
            ("<<", Some(case)) => case.documents[0] = document(rest),
            (">>", Some(case)) => case.documents[1] = document(rest),
            ("#" | "", _) => {}
            _ => panic!("line {}: {line}", index + 1),
        }
    }
    cases
}

/// A schema with this content.
pub(crate) fn schema(content: &str) -> String {
    format!(
        "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" \
         xmlns:t=\"urn:c\" targetNamespace=\"urn:c\" elementFormDefault=\"qualified\">{content}</schema>"
    )
}

/// The document with its namespaces declared.
fn document(text: &str) -> String {
    let end = text.find([' ', '>', '/']).expect("a start tag");
    let namespaces = "xmlns=\"urn:c\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    format!("{} {namespaces}{}", &text[..end], &text[end..])
}
