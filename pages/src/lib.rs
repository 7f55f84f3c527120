//! Asks the system to back a large block of memory with huge pages.
//!
//! A block of megabytes that the allocator takes from the system is faulted in one page of 4 KiB after the other, when it
//! is first written. With huge pages, of 2 MiB on most machines, that takes a fraction of the time. Linux uses them for
//! a block whose program has asked for it, where `/sys/kernel/mm/transparent_hugepage/enabled` is `madvise`; where it is
//! `always`, they need not be asked for, and where it is `never`, asking changes nothing. On other systems nothing is
//! asked.
//!
//! ```
//! use xsd_runtime_pages::{LARGE, prefer_huge_pages};
//!
//! let mut bytes = Vec::<u8>::with_capacity(2 * LARGE);
//! prefer_huge_pages(&bytes);
//! bytes.resize(2 * LARGE, 1);
//! ```
//!
//! This is a crate of its own because it calls the system, which is unsafe code. It is a hint: what memory holds, and
//! who may use it, stays as it is. The addresses keep it: what the allocator puts there later may have huge pages too.

use std::ops::Range;

use self::sealed::Sealed;

/// The least block that is worth asking, in bytes. Wherever it begins, there is a page of 2 MiB in it.
pub const LARGE: usize = 4 << 20;

/// What has one block of memory, whether it is filled or not: a [`Vec`] or a [`String`].
pub trait Block: Sealed {
    /// The addresses of its bytes.
    fn addresses(&self) -> Range<usize>;
}

mod sealed {
    pub trait Sealed {}

    impl<T> Sealed for Vec<T> {}
    impl Sealed for String {}
}

impl<T> Block for Vec<T> {
    fn addresses(&self) -> Range<usize> {
        let start = self.as_ptr().addr();
        start..start + self.capacity().saturating_mul(size_of::<T>())
    }
}

impl Block for String {
    fn addresses(&self) -> Range<usize> {
        let start = self.as_ptr().addr();
        start..start + self.capacity()
    }
}

/// Whether so many bytes are worth asking, on this system.
#[inline]
#[must_use]
pub fn are_large(bytes: usize) -> bool {
    cfg!(target_os = "linux") && bytes >= LARGE
}

/// Asks for huge pages if a block is [large](are_large). That should be done when it has been allocated, before it is filled.
#[inline]
pub fn prefer_huge_pages(block: &impl Block) {
    let addresses = block.addresses();
    if are_large(addresses.len()) {
        system::advise(addresses);
    }
}

#[cfg(all(target_os = "linux", not(miri)))]
mod system {
    use std::ffi::{c_int, c_void};
    use std::ops::Range;
    use std::ptr::without_provenance_mut;

    /// The same on all architectures that Rust supports and that have huge pages.
    const MADV_HUGEPAGE: c_int = 14;

    /// The size of a page, or the greatest that the architecture may have.
    const PAGE: usize = if cfg!(any(target_arch = "x86", target_arch = "x86_64")) {
        4 << 10
    } else {
        64 << 10
    };

    // The standard library links the system's library. The crate `libc` would be compiled for this function alone.
    unsafe extern "C" {
        fn madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int;
    }

    /// If the system refuses, pages have the usual size.
    #[cold]
    pub(super) fn advise(addresses: Range<usize>) {
        // With the pages at both ends: what the allocator has mapped as one piece stays one, and can grow as such.
        let start = addresses.start / PAGE * PAGE;
        let length = (addresses.end - start).next_multiple_of(PAGE);
        // SAFETY: this advice changes neither what memory holds nor who may use it, for any addresses: those that are
        // not mapped, or do not begin a page, are an error that is passed over. Nothing is read or written through the
        // pointer. The block is an allocation, so that its end with the rest of a page is an address too.
        unsafe { madvise(without_provenance_mut(start), length, MADV_HUGEPAGE) };
    }
}

#[cfg(not(all(target_os = "linux", not(miri))))]
mod system {
    use std::ops::Range;

    pub(super) fn advise(_: Range<usize>) {}
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

#[cfg(test)]
mod tests {
    use super::{Block, LARGE, prefer_huge_pages};

    #[test]
    fn a_block_is_all_that_has_room() {
        let mut numbers = Vec::with_capacity(10);
        numbers.push(1_u64);
        assert_eq!(numbers.addresses().len(), 80);
        assert_eq!(numbers.addresses().start, (&raw const numbers[0]).addr());
        assert_eq!(String::with_capacity(10).addresses().len(), 10);
        assert!(Vec::<u8>::new().addresses().is_empty());
        assert!(vec![(); 10].addresses().is_empty());
    }

    #[test]
    fn what_a_block_holds_stays() {
        for bytes in [0, 1, LARGE - 1, LARGE, 3 * LARGE + 1] {
            let text = "x".repeat(bytes);
            prefer_huge_pages(&text);
            assert_eq!(text.len(), bytes);
            assert!(text.bytes().all(|byte| byte == b'x'));
        }
    }

    /// The flags of the memory that has an address, if the system tells them.
    #[cfg(all(target_os = "linux", not(miri)))]
    fn flags(address: usize) -> Option<String> {
        let maps = std::fs::read_to_string("/proc/self/smaps").ok()?;
        let mut is_found = false;
        for line in maps.lines() {
            if let Some(flags) = line.strip_prefix("VmFlags:") {
                if is_found {
                    return Some(flags.to_owned());
                }
            } else if let Some((range, _)) = line.split_once(' ')
                && let Some((start, end)) = range.split_once('-')
                && let Ok(start) = usize::from_str_radix(start, 16)
                && let Ok(end) = usize::from_str_radix(end, 16)
            {
                is_found = (start..end).contains(&address);
            }
        }
        None
    }

    #[test]
    #[cfg(all(target_os = "linux", not(miri)))]
    fn the_system_knows_what_was_asked() {
        if !std::path::Path::new("/sys/kernel/mm/transparent_hugepage").exists() {
            eprintln!("left out: this system has no huge pages");
            return;
        }
        // As large that nothing else is near.
        let asked = Vec::<u8>::with_capacity(16 * LARGE);
        let middle = asked.addresses().start + 8 * LARGE;
        let has_asked = |flags: String| flags.split_whitespace().any(|flag| flag == "hg");
        let Some(before) = flags(middle).map(has_asked) else {
            eprintln!("left out: this system does not tell what was asked");
            return;
        };
        // The allocator may be told to ask for all.
        assert!(!before || std::env::var_os("GLIBC_TUNABLES").is_some());
        prefer_huge_pages(&asked);
        assert_eq!(flags(middle).map(has_asked), Some(true));
    }
}
