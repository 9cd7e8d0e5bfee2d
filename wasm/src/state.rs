//! State between calls of the functions: clients, and calls in progress. JavaScript identifies them by their ids.

use crate::settings::Settings;
use slab::Slab;
use std::cell::RefCell;
use std::rc::Rc;
use vpswire_core::exchange::{Exchange, Shared};

/// A client: its settings, and the shared state of its calls.
pub(crate) struct Client {
    pub(crate) settings: Settings,
    pub(crate) shared: Shared,
}

/// A call in progress, or the cells of an answer that have not been fetched yet.
pub(crate) enum Running {
    Call { client: Rc<Client>, exchange: Box<Exchange> },
    Rows(Vec<u32>),
}

#[derive(Default)]
struct State {
    clients: Slab<Rc<Client>>,
    running: Slab<Running>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

fn id(key: usize) -> u32 {
    // The memory has 32-bit addresses, so every key fits.
    key as u32
}

pub(crate) fn add_client(client: Client) -> u32 {
    STATE.with_borrow_mut(|state| id(state.clients.insert(Rc::new(client))))
}

pub(crate) fn client(id: u32) -> Option<Rc<Client>> {
    STATE.with_borrow(|state| state.clients.get(id as usize).cloned())
}

pub(crate) fn drop_client(id: u32) {
    STATE.with_borrow_mut(|state| drop(state.clients.try_remove(id as usize)));
}

pub(crate) fn add(running: Running) -> u32 {
    STATE.with_borrow_mut(|state| id(state.running.insert(running)))
}

/// Takes a call to work on it. A call that is not put back is over.
pub(crate) fn take(id: u32) -> Option<Running> {
    STATE.with_borrow_mut(|state| state.running.try_remove(id as usize))
}
