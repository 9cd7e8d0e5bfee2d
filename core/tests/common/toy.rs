//! A panel that no crate knows: everything that a service with a REST API in JSON needs, declared like a real one.
//!
//! It borrows the name of CVM, since names are a closed set; everything else is its own. The root of a test that uses
//! it imports the names that the derives write: `args`, `error`, `node`, `shape` and `typed` of the core.

use vpswire_core::Account;
use vpswire_core::dialect::account::check_key;
use vpswire_core::dialect::{AccountField, AccountPlace, BodyKind, Dialect, Names, Reading};
use vpswire_core::error::{Code, Error};
use vpswire_core::shape::{Api, Shape};
use vpswire_macros::{Call, Record};

pub const TOKEN: &str = "TOY-TOKEN-0123456789";

pub const TOY: Dialect = Dialect {
    api: Api::Cvm,
    names: Names { class: "Toy", title: "the toy panel", owner: "a user of the toy panel" },
    calls: || &[],
    account: &[AccountField {
        name: "token",
        doc: "The token.",
        source: "the panel shows it",
        secret: true,
        required: true,
        check: check_key,
        place: AccountPlace::Bearer,
    }],
    body: BodyKind::Json,
    truth: ["false", "true"],
    pace: None,
    envelope: None,
    plain_refusals: false,
    may_be_blank: |shape| matches!(shape, Shape::Unit),
    answer: |reading, root| if reading.is_ok() { reading.wrapped(root, "data") } else { Err(refusal(reading, root)) },
};

fn refusal(reading: &Reading<'_>, root: crate::node::Node<'_>) -> vpswire_core::dialect::Draft {
    let words = reading.text(root, "error").unwrap_or_default();
    match reading.status() {
        422 => reading.refused(Code::Service, &words).with_hint("see the panel's log"),
        _ => reading.http(&words),
    }
}

pub fn account(base_url: &str) -> Result<Account, Error> {
    static DIALECT: Dialect = TOY;
    Account::of(&DIALECT, base_url, vec![TOKEN.to_owned()])
}

/// List the machines, a page at a time.
#[derive(Clone, PartialEq, Call)]
#[api(Cvm)]
#[call(GET, "/v2/machines", name = "machine.list", returns = Page)]
pub struct List {
    /// The position where the page begins.
    pub cursor: Option<String>,
    /// Only machines that run.
    pub running: Option<bool>,
}

/// Replace the label and tags of a machine.
#[derive(Clone, PartialEq, Call)]
#[api(Cvm)]
#[call(PUT, "/v2/machines/{machine_id}", name = "machine.replace", effect = Sets, returns = Machine)]
pub struct Replace {
    /// The machine.
    pub machine_id: u64,
    /// Its label.
    pub label: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is locked.
    pub locked: Option<bool>,
    /// Its root password.
    #[secret]
    pub password: Option<String>,
}

/// Resize a disk.
#[derive(Clone, PartialEq, Call)]
#[api(Cvm)]
#[call(PATCH, "/v2/machines/{machine_id}/disks/{disk}", name = "disk.resize", effect = Acts, returns = Machine)]
pub struct Resize {
    /// The machine.
    pub machine_id: u64,
    /// The disk.
    pub disk: String,
    /// Its size, GB.
    pub size: u32,
}

/// Destroy a disk.
#[derive(Clone, PartialEq, Call)]
#[api(Cvm)]
#[call(DELETE, "/v2/machines/{machine_id}/disks/{disk}", name = "disk.destroy", effect = Destroys)]
pub struct Destroy {
    /// The machine.
    pub machine_id: u64,
    /// The disk.
    pub disk: String,
    /// Whether it is wiped first.
    pub wipe: Option<bool>,
}

/// A page of machines.
#[derive(Clone, PartialEq, Record)]
pub struct Page {
    /// The machines.
    pub machines: Vec<Machine>,
    /// The position where the next page begins.
    pub next: Option<String>,
}

/// A machine.
#[derive(Clone, PartialEq, Record)]
pub struct Machine {
    /// Its id.
    pub id: u64,
    /// Its label.
    pub label: String,
}
