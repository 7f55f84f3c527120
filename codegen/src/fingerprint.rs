//! A fingerprint of the schema files, the same on every machine.
//!
//! There are two copies of this file, one for the generator and one for the build script of `ews-types`,
//! because each package must be complete. It uses only the standard library.

/// The fingerprint of files, given as name and text: FNV-1a of 64 bits over both. Line ends do not count,
/// because a checkout may change them.
pub(crate) fn fingerprint<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_unstable();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    for (name, text) in files {
        name.bytes().for_each(&mut add);
        add(0);
        text.bytes()
            .filter(|&byte| byte != b'\r')
            .for_each(&mut add);
        add(0);
    }
    format!("{hash:016x}")
}
