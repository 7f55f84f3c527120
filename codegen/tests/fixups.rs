//! Each fix-up of the EWS profile is needed by a release of EWS. The official schemas are not part of the
//! repository: the environment variable `EWS_MATERIAL` says where they are, and without it the test passes
//! with a note.

use std::collections::BTreeSet;
use std::path::Path;

use ews_codegen::Profile;
use ews_codegen::load::load;
use ews_codegen::model::Model;

const RELEASES: [&str; 3] = ["v2016_10", "v2017_07", "online"];

#[test]
fn every_fixup_fits_a_release() {
    let Some(material) = std::env::var_os("EWS_MATERIAL") else {
        eprintln!("note: EWS_MATERIAL is not set, the fix-ups are not tried on any release");
        return;
    };
    let mut used = BTreeSet::new();
    for release in RELEASES {
        let schemas = Path::new(&material).join("schemas").join(release);
        let loaded = load(&[schemas]).unwrap_or_else(|error| panic!("{error}"));
        let mut model = Model::build(&loaded).unwrap_or_else(|error| panic!("{error}"));
        let applied = Profile::EWS.apply_fixups(&mut model);
        used.extend(applied.iter().map(|applied| applied.name));
        // They are applied once: what is repaired is not repaired again.
        assert_eq!(Profile::EWS.apply_fixups(&mut model), [], "{release}");
    }
    let fixups = Profile::EWS.fixups().iter();
    let all: BTreeSet<&str> = fixups.map(|fixup| fixup.name).collect();
    assert_eq!(
        used, all,
        "a fix-up that fits no release is no longer needed"
    );
}
