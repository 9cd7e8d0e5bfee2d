//! Cancelling calls from another thread or a signal handler.

use crate::guard::guard_or;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use vpswire::CancelToken;

/// A wish to give up on calls. One serves any number of calls at once; once set it stays so.
pub struct vpswire_cancel {
    wanted: Arc<AtomicBool>,
    /// The token that is polled: a signal handler must not wake up threads.
    token: CancelToken,
}

impl vpswire_cancel {
    pub(crate) const fn token(&self) -> &CancelToken {
        &self.token
    }
}

/// Makes one; NULL only after an internal error.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_cancel_new() -> *mut vpswire_cancel {
    guard_or(std::ptr::null_mut(), || {
        let wanted = Arc::<AtomicBool>::default();
        let asked = Arc::clone(&wanted);
        let token = CancelToken::asking(move || asked.load(Ordering::Acquire));
        Box::into_raw(Box::new(vpswire_cancel { wanted, token }))
    })
}

/// Ends every call that was given it, now and later, within 200 ms. May be called from any thread and from a signal
/// handler: it sets a flag and does nothing else.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_cancel_set(cancel: Option<&vpswire_cancel>) {
    // Nothing here can panic, and `guard` is not safe in a signal handler.
    if let Some(cancel) = cancel {
        cancel.wanted.store(true, Ordering::Release);
    }
}

/// Frees it. Calls that were given it must be over, and no signal handler may use it any more.
#[unsafe(no_mangle)]
pub extern "C" fn vpswire_cancel_free(cancel: Option<Box<vpswire_cancel>>) {
    guard_or((), || drop(cancel));
}
