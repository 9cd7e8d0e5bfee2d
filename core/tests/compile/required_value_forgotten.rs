//! A call that requires something has no default: a create of plan 0, or a destroy of machine 0, cannot be written.
use vpswire_core::vultr::server;

fn main() {
    let _ = server::Destroy::default();
    let _ = server::Create { label: Some("web".to_owned()), ..Default::default() };
    let _ = server::Create::new(1, 201);
}
