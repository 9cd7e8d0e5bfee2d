//! Generates the headers of C and C++: `include/vpswire.h` from the library's source, the others from the tables.

mod asked;
mod calls;
mod cpp;
mod fleet;
mod header;
mod jobs;
mod records;
mod settings;
mod words;

use crate::Printed;
use vpswire_core::shape::Api;

pub use asked::c_type;
pub use cpp::cpp_type;
pub use words::{name, takes_zero};

/// Returns all generated headers.
pub(crate) fn files() -> Vec<Printed> {
    let of = |api: Api| {
        [
            Printed::new(format!("include/vpswire/{}.h", api.as_str()), calls::c_header(api)),
            Printed::new(format!("include/vpswire/{}.hpp", api.as_str()), cpp::cpp_header(api)),
        ]
    };
    let others = [
        ("include/vpswire.h", header::header()),
        ("include/vpswire/settings.h", settings::header()),
        ("include/vpswire/fleet.h", fleet::c_header()),
        ("include/vpswire/fleet.hpp", fleet::cpp_header()),
        ("include/vpswire/jobs.h", jobs::c_header()),
        ("include/vpswire/jobs.hpp", jobs::cpp_header()),
    ];
    let others = others.into_iter().map(|(path, text)| Printed::new(path.to_owned(), text));
    others.chain(Api::ALL.into_iter().flat_map(of)).collect()
}
