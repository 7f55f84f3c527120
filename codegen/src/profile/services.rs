//! The official WSDLs against what the profile knows: the pairs of root elements, their actions, the header.

use std::collections::BTreeSet;

use test_support::{Tested, material};

use crate::Profile;
use crate::load::load;
use crate::model::{Model, QName};
use crate::select::{Operation, operations, pairs};

const RELEASES: [&str; 3] = ["v2016_10", "v2017_07", "online"];

/// What the two say of an operation, where they differ.
fn differences(described: &Operation, pairs: &[Operation]) -> Vec<String> {
    let name = &described.name;
    let Some(pair) = pairs.iter().find(|pair| pair.name == *name) else {
        return vec![format!("{name} is no pair")];
    };
    let show =
        |root: Option<&QName>| root.map_or("nothing".to_owned(), |root| root.local.to_string());
    let (asks, answers) = (Some(&described.request), described.response.as_ref());
    let compared = [
        ("request", show(asks), show(Some(&pair.request))),
        ("response", show(answers), show(pair.response.as_ref())),
        ("action", described.action.clone(), pair.action.clone()),
    ];
    let different = compared.into_iter().filter(|(_, one, other)| one != other);
    let different =
        different.map(|(what, one, other)| format!("{name}: the {what} is {one}, not {other}"));
    different.collect()
}

/// Every operation of a WSDL is a pair with the same names and the same action, and its header blocks are
/// those of the profile.
#[test]
fn the_profile_agrees_with_the_wsdl() -> Tested {
    let Some(service) = &Profile::EWS.service else {
        return Err("the profile has a service".into());
    };
    for release in RELEASES {
        let Some(folder) = material::release(release, "the official WSDL") else {
            return Ok(());
        };
        let model = Model::build(&load(&[folder.join("services.wsdl")])?)?;
        let described = operations(&model, &Profile::EWS);
        let pairs = pairs(&model, service);
        let found = described
            .iter()
            .flat_map(|operation| differences(operation, &pairs));
        let found: Vec<String> = found.collect();
        assert_eq!(found, [""; 0], "{release}");
        let known: BTreeSet<QName> = Profile::EWS.headers().collect();
        let headers: BTreeSet<&QName> = described.iter().flat_map(Operation::headers).collect();
        let unknown = headers.iter().filter(|header| !known.contains(**header));
        assert_eq!(unknown.count(), 0, "{release}: {headers:?}");
        let (described, pairs) = (described.len(), pairs.len());
        println!(
            "{release}: {described} operations, {pairs} pairs, {} header blocks",
            headers.len()
        );
        assert!(described > 60 && pairs > described, "{described}, {pairs}");
    }
    Ok(())
}
