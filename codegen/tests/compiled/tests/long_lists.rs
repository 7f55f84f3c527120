//! However many threads read and write a list: what they read and report of it, and what they write, is what one thread
//! reads, reports and writes.

use std::ops::Range;

use ews_codegen_compiled::{CASES, Case};
use ews_types::xml::{Notice, ReadOptions, WriteOptions};
use roxmltree::{Document, Node};
use test_support::Tested;
use test_support::bytes::Random;
use test_support::files::{files, folders};

const CONSTRUCTS: &str = "../constructs";

/// How often an element is repeated.
const LENGTH: usize = 40;

/// How many lists are made of an element.
const LISTS: usize = 12;

type Outcome = Result<(String, Vec<Notice>), String>;

/// Some options, the same for reading and writing.
struct Options {
    read: ReadOptions,
    write: WriteOptions,
}

impl Options {
    fn random(random: &mut Random) -> Self {
        let ways = [ReadOptions::strict(), ReadOptions::lenient()];
        let long_list = [60, 240, 960][random.below(3)];
        let most = [1_000, 4][random.below(2)];
        let validate = random.below(2) == 0;
        Self {
            read: ways[random.below(2)]
                .clone()
                .max_notices(most)
                .long_list(long_list),
            write: WriteOptions::default()
                .validate(validate)
                .long_list(long_list),
        }
    }

    fn outcome(&self, case: &Case, xml: &str, threads: usize) -> Outcome {
        let read = self.read.clone().threads(threads);
        let write = self.write.clone().threads(threads);
        (case.again)(xml, &read, &write).map_err(|error| error.to_string())
    }
}

/// What is put in place of an item, or into it.
fn changed(item: &str, random: &mut Random) -> String {
    let inside = |part: &str| match item.find('>') {
        Some(end) if !item[..end].ends_with('/') => {
            format!("{}{part}{}", &item[..=end], &item[end + 1..])
        }
        _ => format!("{part}{item}"),
    };
    let between: Vec<usize> = item
        .match_indices("><")
        .map(|(before, _)| before + 1)
        .collect();
    match random.below(12) {
        0 => format!("<odd/>{item}"),
        1 => inside("<odd/>"),
        2 => inside("stray"),
        3 => format!("{item}<!-- {item} -->"),
        4 => format!("<![CDATA[{item}]]>"),
        5 => item.replacen('>', " odd=''>", 1),
        6 => item.replacen('>', " xmlns:odd='urn:odd'>", 1),
        // Not well-formed, mostly.
        7 => item.chars().take(random.below(item.len())).collect(),
        8 => inside(item),
        9 => inside("<odd:odd/>"),
        10 => random.pick(&between).map_or(String::new(), |&between| {
            format!("{}<odd/>{}", &item[..between], &item[between..])
        }),
        // Half of the items of more than one element.
        _ => between
            .first()
            .map_or(String::new(), |&end| item[..end].to_owned()),
    }
}

/// A document with a long list in place of some siblings.
fn with_list(xml: &str, siblings: &Range<usize>, random: &mut Random) -> String {
    let item = &xml[siblings.clone()];
    let oddities = [0, 1, 1, 2, 8][random.below(5)];
    let odd: Vec<usize> = (0..oddities).map(|_| random.below(LENGTH)).collect();
    let mut list = String::new();
    for index in 0..LENGTH {
        if odd.contains(&index) {
            list.push_str(&changed(item, random));
        } else {
            list.push_str(item);
        }
    }
    format!("{}{list}{}", &xml[..siblings.start], &xml[siblings.end..])
}

/// Some siblings that follow one another: one, two or three.
fn siblings(first: Node<'_, '_>, random: &mut Random) -> Range<usize> {
    let number = random.below(3);
    let last = first.next_siblings().filter(Node::is_element).nth(number);
    first.range().start..last.unwrap_or(first).range().end
}

#[test]
fn any_number_of_threads_reads_and_writes_the_same() -> Tested {
    let mut lists = 0;
    let mut with_notices = 0;
    let mut refused = 0;
    for folder in folders(CONSTRUCTS)? {
        let construct = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for path in files(&folder, "xml")? {
            let xml = std::fs::read_to_string(&path)?;
            let document = Document::parse(&xml)?;
            let root = document.root_element().tag_name();
            let expanded = (root.namespace(), root.name());
            let is_it = |case: &&Case| case.construct == construct && case.expanded() == expanded;
            let case = CASES.iter().find(is_it).ok_or("no such root element")?;
            let children = document.root_element().descendants().skip(1);
            for (number, child) in children.filter(Node::is_element).enumerate() {
                for list in 0..LISTS {
                    let mut random = Random::new(&path.to_string_lossy(), number * LISTS + list);
                    let xml = with_list(&xml, &siblings(child, &mut random), &mut random);
                    let options = Options::random(&mut random);
                    let alone = options.outcome(case, &xml, 1);
                    let together = options.outcome(case, &xml, 2 + random.below(5));
                    assert_eq!(alone, together, "{}: {xml}", path.display());
                    lists += 1;
                    with_notices +=
                        usize::from(alone.as_ref().is_ok_and(|(_, found)| !found.is_empty()));
                    refused += usize::from(alone.is_err());
                }
            }
        }
    }
    println!("{lists} lists, {with_notices} with notices, {refused} refused");
    assert!(lists > 2_000 && with_notices > 500 && refused > 500);
    Ok(())
}
