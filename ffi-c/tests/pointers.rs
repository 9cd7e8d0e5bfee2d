//! Calls each kind of exported function as C does, for Miri, which detects every invalid pointer. No sockets are
//! opened.
#![allow(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]
#![allow(unsafe_code, reason = "it is C's part that is played here")]

use std::ffi::{CStr, c_char};
use std::ptr::{null, null_mut};
use vpswire_ffi::*;

fn text<'a>(at: *const c_char) -> &'a str {
    // SAFETY: the library returns texts that end with a NUL, and their owner is still alive.
    unsafe { CStr::from_ptr(at) }.to_str().unwrap()
}

fn request(api: &CStr, what: &CStr) -> Box<vpswire_request> {
    let mut made = null_mut();
    // SAFETY: texts end with a NUL, and the new object is taken over once.
    unsafe {
        assert_eq!(
            vpswire_request_new(api.as_ptr(), what.as_ptr(), &raw mut made, null_mut()),
            vpswire_status::VPSWIRE_OK
        );
        Box::from_raw(made)
    }
}

#[test]
fn a_request_takes_everything_and_keeps_a_copy() {
    let mut made = request(c"vultr", c"server.create");
    let keys = [c"a".as_ptr(), c"b".as_ptr()];
    let flags = [vpswire_flag { name: c"x".as_ptr(), value: true }];
    let request = &mut *made;
    // SAFETY: texts end with a NUL, and arrays have the given length.
    unsafe {
        vpswire_request_put_text(Some(request), c"label".as_ptr(), c"web".as_ptr(), usize::MAX);
        vpswire_request_put_text(Some(request), c"tag".as_ptr(), c"web".as_ptr(), 3);
        vpswire_request_put_int(Some(request), c"dcid".as_ptr(), 1);
        vpswire_request_put_uint(Some(request), c"osid".as_ptr(), 1);
        vpswire_request_put_bool(Some(request), c"enable_ipv6".as_ptr(), false);
        vpswire_request_put_bytes(Some(request), c"userdata".as_ptr(), c"hello".as_ptr().cast(), 5);
        vpswire_request_put_list(Some(request), c"sshkeyid".as_ptr(), keys.as_ptr(), 2);
        let put = vpswire_request_put_flags(Some(request), c"flags".as_ptr(), flags.as_ptr(), 1);
        assert_eq!(put, vpswire_status::VPSWIRE_OK);
        assert_eq!(
            vpswire_request_put_list(Some(request), c"networkid".as_ptr(), null(), 2),
            vpswire_status::VPSWIRE_MISUSE
        );
    }
    vpswire_request_free(Some(made));
}

#[test]
fn an_error_shows_its_facts() {
    let mut made = null_mut();
    let mut error = null_mut();
    // SAFETY: texts end with a NUL; the error is read while it is alive, and freed once.
    unsafe {
        let status = vpswire_request_new(c"vultr".as_ptr(), c"no".as_ptr(), &raw mut made, &raw mut error);
        assert_eq!(status, vpswire_status::VPSWIRE_INVALID_PARAMS);
        assert!(made.is_null());
        let shown = &*error;
        assert!(text(vpswire_error_message(Some(shown))).contains("no such call"));
        let facts = vpswire_error_facts(Some(shown));
        reading(&*facts);
        vpswire_error_free(Some(Box::from_raw(error)));
    }
}

#[test]
fn texts_stand_beside_each_other() {
    let (mut made, mut error) = (null_mut(), null_mut());
    let (mut call, mut param, mut again, mut length) = (null(), null(), null(), 0);
    // SAFETY: texts end with a NUL, outputs may be written to; the error is read while it is alive, and freed once.
    unsafe {
        vpswire_request_new(c"vultr".as_ptr(), c"a\"\xc3\xa9\n".as_ptr(), &raw mut made, &raw mut error);
        let facts = Some(&*vpswire_error_facts(Some(&*error)));
        // A text with escapes, the one after it, and the first again: nothing is overwritten, and nothing moves.
        vpswire_get_text(facts, c"call".as_ptr(), &raw mut call, &raw mut length, null_mut());
        vpswire_get_text(facts, c"param".as_ptr(), &raw mut param, null_mut(), null_mut());
        vpswire_get_text(facts, c"call".as_ptr(), &raw mut again, null_mut(), null_mut());
        assert_eq!((text(call), length, text(param), again), ("a\"\u{e9}\n", 5, "call", call));
        vpswire_error_free(Some(Box::from_raw(error)));
    }
}

/// Reads texts, parts and entries, twice each: the second read finds what the first one created.
fn reading(value: &vpswire_value) {
    let (mut out, mut length, mut key, mut item) = (null(), 0, null(), null());
    for _ in 0..2 {
        // SAFETY: texts end with a NUL, outputs may be written to, and the value is alive.
        unsafe {
            let status = vpswire_get_text(Some(value), c"code".as_ptr(), &raw mut out, &raw mut length, null_mut());
            assert_eq!((status, text(out), length), (vpswire_status::VPSWIRE_OK, "invalid_params", 14));
            assert_eq!(
                vpswire_entry(Some(value), 0, &raw mut key, null_mut(), &raw mut item),
                vpswire_status::VPSWIRE_OK
            );
            assert_eq!(text(key), "code");
            let mut part = null();
            let found = vpswire_get_part(Some(value), c"verdict".as_ptr(), &raw mut part, null_mut());
            assert_eq!(found, vpswire_status::VPSWIRE_OK);
            assert_eq!(vpswire_kind_of(Some(&*part), null()), vpswire_kind::VPSWIRE_KIND_TEXT);
            vpswire_get_text(Some(&*item), null(), &raw mut out, null_mut(), null_mut());
            assert_eq!(text(out), "invalid_params");
            let mut view = vpswire_view { data: null(), length: 0 };
            let shown = vpswire_get_view(Some(value), c"code".as_ptr(), &raw mut view, null_mut());
            assert_eq!(shown, vpswire_status::VPSWIRE_OK);
            assert_eq!(std::slice::from_raw_parts(view.data.cast::<u8>(), view.length), b"invalid_params");
            // The facts of an error are not a record.
            let field = vpswire_field { name: c"code".as_ptr(), index: 0 };
            let none = vpswire_field_text(Some(value), field, &raw mut view, null_mut());
            assert_eq!(none, vpswire_status::VPSWIRE_WRONG_KIND);
            let json = vpswire_value_json(Some(value), &raw mut out, &raw mut length, null_mut());
            assert_eq!((json, text(out).len()), (vpswire_status::VPSWIRE_OK, length));
        }
    }
    // SAFETY: the value is alive, and the output may be written to.
    let counted = unsafe { vpswire_get_count(Some(value), null(), &raw mut length, null_mut()) };
    assert!(counted == vpswire_status::VPSWIRE_OK && length > 3);
}

#[test]
fn a_cancel_is_set_from_anywhere() {
    let cancel = vpswire_cancel_new();
    // SAFETY: it is alive until it is freed, once.
    unsafe {
        let shared = &*cancel;
        std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(|| vpswire_cancel_set(Some(shared))))));
        vpswire_cancel_free(Some(Box::from_raw(cancel)));
    }
}

/// An exchange over the caller's own sockets. It needs a client, which is not connected, but Miri cannot create one.
#[test]
#[cfg_attr(miri, ignore = "a client has TLS, which is made of assembly")]
fn an_exchange_goes_step_by_step() {
    let mut settings = request(c"vultr", c"client");
    let list = request(c"vultr", c"regions.list");
    let (mut client, mut exchange, mut answer) = (null_mut(), null_mut(), null_mut());
    let mut step = vpswire_step { kind: 9, wait_ms: 9, reserved: [9; 4] };
    let body = br#"{"1":{"DCID":"1","name":"New Jersey","country":"US","continent":"North America","state":"NJ",
        "ddos_protection":true,"block_storage":true,"regioncode":"EWR"}}"#;
    let response = vpswire_response {
        status: 200,
        headers: null(),
        header_count: 0,
        body: body.as_ptr().cast(),
        body_length: body.len(),
        reserved: [0; 4],
    };
    let mut event = vpswire_event {
        kind: vpswire_event_kind::VPSWIRE_EVENT_START as i32,
        response: null(),
        sent: false,
        detail: null(),
        elapsed_ms: 0,
        unix_ms: 0,
        random: 0,
        reserved: [0; 4],
    };
    // SAFETY: everything is alive for as long as it is used, and freed once.
    unsafe {
        vpswire_request_put_bool(Some(&mut settings), c"pace".as_ptr(), false);
        let made = vpswire_client_new(Some(&settings), None, null_mut(), &raw mut client, null_mut());
        assert_eq!(made, vpswire_status::VPSWIRE_OK);
        let begun = vpswire_exchange_new(Some(&*client), Some(&list), &raw mut exchange, null_mut());
        assert_eq!(begun, vpswire_status::VPSWIRE_OK);
        vpswire_client_free(Some(Box::from_raw(client)));
        let mut exchange = Box::from_raw(exchange);
        assert_eq!(text((*vpswire_exchange_message(Some(&exchange))).method), "GET");
        let mut go = |event: &vpswire_event| {
            vpswire_exchange_step(Some(&mut exchange), Some(event), &raw mut step, &raw mut answer, null_mut())
        };
        assert_eq!(go(&event), vpswire_status::VPSWIRE_OK);
        event.kind = vpswire_event_kind::VPSWIRE_EVENT_ANSWERED as i32;
        event.response = &raw const response;
        assert_eq!(go(&event), vpswire_status::VPSWIRE_OK);
        assert_eq!(step.kind, vpswire_step_kind::VPSWIRE_STEP_DONE as i32);
        vpswire_exchange_free(Some(exchange));
        let mut name = null();
        vpswire_get_text(Some(&*answer), c"1.name".as_ptr(), &raw mut name, null_mut(), null_mut());
        assert_eq!(text(name), "New Jersey");
        // By a handle: at its index, and with a wrong index by its name.
        let (mut region, mut view) = (null(), vpswire_view { data: null(), length: 0 });
        vpswire_get_part(Some(&*answer), c"1".as_ptr(), &raw mut region, null_mut());
        for index in [1, 0, usize::MAX] {
            let field = vpswire_field { name: c"name".as_ptr(), index };
            let read = vpswire_field_text(Some(&*region), field, &raw mut view, null_mut());
            assert_eq!(read, vpswire_status::VPSWIRE_OK);
            assert_eq!(std::slice::from_raw_parts(view.data.cast::<u8>(), view.length), b"New Jersey");
        }
        vpswire_value_free(Some(Box::from_raw(answer)));
    }
    vpswire_request_free(Some(settings));
    vpswire_request_free(Some(list));
}
