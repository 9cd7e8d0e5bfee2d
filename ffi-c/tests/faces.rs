//! Prints `include/vpswire/{kiwivm,cvm,vultr}.{h,hpp}` from the table of calls, and fails when committed ones are stale.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

#[path = "faces/c.rs"]
mod c;
#[path = "faces/cpp.rs"]
mod cpp;
#[path = "../../core/tests/common/faces.rs"]
mod printed;
#[path = "faces/words.rs"]
mod words;

use printed::fresh;
use vpswire_core::shape::Api;

#[test]
fn printed_headers_are_fresh() {
    for api in Api::ALL {
        fresh(&format!("include/vpswire/{}.h", api.as_str()), &c::c_header(api));
        fresh(&format!("include/vpswire/{}.hpp", api.as_str()), &cpp::cpp_header(api));
    }
}
