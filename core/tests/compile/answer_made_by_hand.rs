//! An answer that is made outside of the core: it may get more fields.
use vpswire_core::vultr::snapshot::NewSnapshot;

fn main() {
    let _ = NewSnapshot { snapshotid: String::new() };
}
