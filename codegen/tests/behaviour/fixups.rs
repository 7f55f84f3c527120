//! Each fix-up of the EWS profile is needed by a release of EWS.

use std::collections::BTreeSet;

use ews_codegen::Profile;
use ews_codegen::load::load;
use ews_codegen::model::Model;
use test_support::material::release;

const RELEASES: [&str; 3] = ["v2016_10", "v2017_07", "online"];

#[test]
fn every_fixup_fits_a_release() {
    let mut used = BTreeSet::new();
    for name in RELEASES {
        let Some(schemas) = release(name, "fix-ups of the official schemas") else {
            return;
        };
        let loaded = load(&[schemas]).unwrap_or_else(|error| panic!("{error}"));
        let mut model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
        let applied = Profile::EWS.apply_fixups(&mut model);
        used.extend(applied.iter().map(|applied| applied.name));
        // Applying them a second time changes nothing.
        assert_eq!(Profile::EWS.apply_fixups(&mut model), [], "{name}");
    }
    let fixups = Profile::EWS.fixups().iter();
    let all: BTreeSet<&str> = fixups.map(|fixup| fixup.name).collect();
    assert_eq!(
        used, all,
        "a fix-up that fits no release is no longer needed"
    );
}
