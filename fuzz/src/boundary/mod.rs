//! Calls the functions of the C library in any order, with any valid C arguments: existing objects, NULL, strings that are
//! not UTF-8, and arrays of the given length.
#![allow(unsafe_code, reason = "it is C's part that is played here")]

mod given;

use crate::calls::CALLS;
use crate::input::Input;
use given::{Text, one, one_mut, taken};
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr::{null, null_mut};
use vpswire_ffi::*;

use vpswire_status::VPSWIRE_OK;

const APIS: [&CStr; 5] = [c"vultr", c"kiwivm", c"cvm", c"aws", c"\xff"];
/// An address on this machine at which nothing listens.
const NOWHERE: &CStr = c"http://127.0.0.1:9/";

/// The existing objects. Each is freed once, at the end.
#[allow(clippy::vec_box, reason = "C holds pointers, and frees what they point to")]
#[derive(Default)]
struct Objects {
    requests: Vec<Box<vpswire_request>>,
    clients: Vec<Box<vpswire_client>>,
    exchanges: Vec<Box<vpswire_exchange>>,
    values: Vec<Box<vpswire_value>>,
    errors: Vec<Box<vpswire_error>>,
    cancels: Vec<Box<vpswire_cancel>>,
}

impl Objects {
    /// Calls a function with or without an output for errors, and checks the status and the error.
    fn call(
        &mut self,
        input: &mut Input<'_>,
        function: impl FnOnce(&mut Self, &mut Input<'_>, *mut *mut vpswire_error) -> vpswire_status,
    ) -> bool {
        let (wants, mut error) = (input.flag(), null_mut());
        let place = if wants { &raw mut error } else { null_mut() };
        let status = function(self, input, place);
        assert_ne!(status, vpswire_status::VPSWIRE_PANIC);
        assert_eq!(!error.is_null(), wants && status != VPSWIRE_OK, "{status:?}");
        if !error.is_null() {
            // SAFETY: the library created it, and this is the only owner.
            let error = unsafe { Box::from_raw(error) };
            assert_eq!(vpswire_error_status(Some(&error)), status);
            // SAFETY: the message is NUL-terminated, and the error still exists.
            assert!(unsafe { CStr::from_ptr(vpswire_error_message(Some(&error))) }.to_str().is_ok());
            self.errors.push(error);
        }
        status == VPSWIRE_OK
    }

    fn request_new(&mut self, input: &mut Input<'_>) {
        let mut made = null_mut();
        let ok = self.call(input, |_, input, error| {
            let api = input.pick(&APIS);
            let what = match input.byte() {
                0..=127 => Text(CString::new(CALLS[input.below(CALLS.len())].id).ok()),
                128..=159 => Text(Some(c"client".to_owned())),
                160..=191 => Text(Some(c"GET /v1/any".to_owned())),
                _ => Text::of(input),
            };
            // SAFETY: the strings are NUL-terminated, and the outputs are writable.
            unsafe { vpswire_request_new(api.as_ptr(), what.at(), &raw mut made, error) }
        });
        if ok {
            // SAFETY: the library created it, and this is the only owner.
            self.requests.push(unsafe { Box::from_raw(made) });
        }
    }

    fn put(&mut self, input: &mut Input<'_>) {
        let Some(request) = one_mut(&mut self.requests, input) else {
            // SAFETY: NULL is allowed for every argument.
            let status = unsafe { vpswire_request_put_int(None, null(), 1) };
            return assert_eq!(status, vpswire_status::VPSWIRE_MISUSE);
        };
        let (name, request) = (Text::of(input), Some(request));
        let at = name.at();
        // SAFETY: the strings are NUL-terminated, and each array is NULL or has the given length.
        unsafe {
            match input.byte() % 7 {
                0 => {
                    let text = Text::of(input);
                    let length = text.0.as_ref().map_or(0, |text| text.as_bytes().len());
                    let length = if input.flag() { usize::MAX } else { length };
                    vpswire_request_put_text(request, at, text.at(), length)
                }
                1 => vpswire_request_put_int(request, at, input.number() as i64),
                2 => vpswire_request_put_uint(request, at, input.number()),
                3 => vpswire_request_put_bool(request, at, input.flag()),
                4 => {
                    let count = usize::from(input.byte() & 15);
                    let bytes = input.take(count);
                    vpswire_request_put_bytes(request, at, bytes.as_ptr().cast(), bytes.len())
                }
                5 => {
                    let texts: Vec<Text> = (0..input.below(4)).map(|_| Text::of(input)).collect();
                    let pointers: Vec<_> = texts.iter().map(Text::at).collect();
                    vpswire_request_put_list(request, at, pointers.as_ptr(), pointers.len())
                }
                _ => {
                    let texts: Vec<Text> = (0..input.below(4)).map(|_| Text::of(input)).collect();
                    let flags: Vec<_> =
                        texts.iter().map(|text| vpswire_flag { name: text.at(), value: input.flag() }).collect();
                    let array = if flags.is_empty() { null() } else { flags.as_ptr() };
                    vpswire_request_put_flags(request, at, array, flags.len())
                }
            }
        };
    }

    fn client_new(&mut self, input: &mut Input<'_>) {
        let mut made = null_mut();
        let ok = self.call(input, |this, input, error| {
            let settings = one(&this.requests, input);
            let (first, cancel) = (one(&this.clients, input), one(&this.cancels, input));
            // SAFETY: the outputs are writable.
            unsafe {
                match first {
                    Some(_) => vpswire_client_cancelled_by(first, cancel, &raw mut made, error),
                    None => vpswire_client_new(settings, None, null_mut(), &raw mut made, error),
                }
            }
        });
        if ok {
            // SAFETY: the library created it, and this is the only owner.
            self.clients.push(unsafe { Box::from_raw(made) });
        }
    }

    fn exchange_new(&mut self, input: &mut Input<'_>) {
        let mut made = null_mut();
        let ok = self.call(input, |this, input, error| {
            let (client, request) = (one(&this.clients, input), one(&this.requests, input));
            // SAFETY: the outputs are writable.
            unsafe { vpswire_exchange_new(client, request, &raw mut made, error) }
        });
        if ok {
            // SAFETY: the library created it, and this is the only owner.
            let exchange = unsafe { Box::from_raw(made) };
            // SAFETY: the message lives as long as the exchange, and its strings are NUL-terminated.
            unsafe {
                let message = &*vpswire_exchange_message(Some(&exchange));
                assert!(CStr::from_ptr(message.url).to_str().unwrap().starts_with("http"));
                assert_eq!(*message.body.add(message.body_length), 0);
            }
            self.exchanges.push(exchange);
        }
    }

    /// Performs a step with a response, a failure or nothing, or decodes a response separately.
    fn step(&mut self, input: &mut Input<'_>) {
        let mut answer = null_mut();
        let ok = self.call(input, |this, input, error| {
            let (name, value) = (Text::of(input), Text::of(input));
            let headers = [vpswire_header { name: name.at(), value: value.at() }];
            let wrapped = input.flag();
            let count = usize::from(input.byte() & 63);
            let body = [&b"{\"error\":0,\"1\":"[..], input.take(count), b"}"].concat();
            let body = if wrapped { &body[..] } else { &body[15..body.len() - 1] };
            let response = vpswire_response {
                status: c_int::from(input.byte()) * if input.flag() { 2 } else { 1 },
                headers: headers.as_ptr(),
                header_count: usize::from(input.flag()),
                body: if body.is_empty() { null() } else { body.as_ptr().cast() },
                body_length: body.len(),
                reserved: [0; 4],
            };
            let response = vpswire_response { status: if input.flag() { 200 } else { response.status }, ..response };
            let apart = input.byte() < 64;
            let detail = Text::of(input);
            let event = vpswire_event {
                kind: c_int::from(input.byte() % 9),
                response: if input.byte() == 0 { null() } else { &raw const response },
                sent: input.flag(),
                detail: detail.at(),
                elapsed_ms: u64::from(input.byte()),
                unix_ms: input.number(),
                random: 1,
                reserved: [0; 4],
            };
            let mut step = vpswire_step { kind: -1, wait_ms: 0, reserved: [0; 4] };
            let exchange = one_mut(&mut this.exchanges, input);
            // SAFETY: all pointers refer to existing objects, and the outputs are writable.
            unsafe {
                if apart {
                    vpswire_exchange_decode(exchange.map(|it| &*it), Some(&response), 0, &raw mut answer, error)
                } else {
                    let status = vpswire_exchange_step(exchange, Some(&event), &raw mut step, &raw mut answer, error);
                    assert_eq!(status == VPSWIRE_OK, step.kind >= 0);
                    status
                }
            }
        });
        assert!(ok || answer.is_null());
        if !answer.is_null() {
            // SAFETY: the library created it, and this is the only owner.
            self.values.push(unsafe { Box::from_raw(answer) });
        }
    }

    /// Makes a call to an address at which nothing listens.
    fn send(&mut self, input: &mut Input<'_>) {
        let (mut settings, mut client) = (null_mut(), null_mut());
        // SAFETY: the strings are NUL-terminated, the outputs are writable, and every object is freed once.
        unsafe {
            vpswire_request_new(c"vultr".as_ptr(), c"client".as_ptr(), &raw mut settings, null_mut());
            let mut settings = Box::from_raw(settings);
            vpswire_request_put_text(Some(&mut settings), c"base_url".as_ptr(), NOWHERE.as_ptr(), usize::MAX);
            vpswire_request_put_text(Some(&mut settings), c"api_key".as_ptr(), c"KEY".as_ptr(), usize::MAX);
            vpswire_request_put_int(Some(&mut settings), c"max_retries".as_ptr(), 0);
            let made = vpswire_client_new(Some(&settings), None, null_mut(), &raw mut client, null_mut());
            assert_eq!(made, VPSWIRE_OK);
            vpswire_request_free(Some(settings));
        }
        // SAFETY: the library created it, and this is the only owner.
        let client = unsafe { Box::from_raw(client) };
        let ok = self.call(input, |this, input, error| {
            let (request, cancel) = (one(&this.requests, input), one(&this.cancels, input));
            // SAFETY: the outputs are writable.
            unsafe { vpswire_send(Some(&client), request, cancel, null_mut(), error) }
        });
        assert!(!ok);
        vpswire_client_free(Some(client));
    }

    /// Reads an answer or the facts of an error, a part of one or NULL, in any of the possible ways.
    fn read(&mut self, input: &mut Input<'_>) {
        let facts = input.flag();
        self.call(input, |this, input, error| {
            let owner = if facts {
                // SAFETY: the facts live as long as the error.
                one(&this.errors, input).and_then(|error| unsafe { vpswire_error_facts(Some(error)).as_ref() })
            } else {
                one(&this.values, input)
            };
            let path = Text::of(input);
            let mut part = null();
            // SAFETY: the strings are NUL-terminated, the outputs are writable, and a part lives as long as its owner.
            let part = unsafe {
                vpswire_get_part(owner, path.at(), &raw mut part, null_mut());
                part.as_ref()
            };
            let value = if input.flag() { part } else { owner };
            let path = Text::of(input);
            let (mut int, mut uint, mut num, mut truth) = (0, 0, 0.0, false);
            let (mut text, mut bytes, mut length) = (null(), null::<c_void>(), usize::MAX);
            let (mut key, mut item) = (null(), null());
            let lengths = if input.flag() { &raw mut length } else { null_mut() };
            // SAFETY: the strings are NUL-terminated, the outputs are writable, and results are used only while their owner
            // exists.
            unsafe {
                let kind = vpswire_kind_of(value, path.at());
                match input.byte() % 9 {
                    0 => vpswire_get_int(value, path.at(), &raw mut int, error),
                    1 => vpswire_get_uint(value, path.at(), &raw mut uint, error),
                    2 => vpswire_get_num(value, path.at(), &raw mut num, error),
                    3 => vpswire_get_bool(value, path.at(), &raw mut truth, error),
                    4 => {
                        let status = vpswire_get_text(value, path.at(), &raw mut text, lengths, error);
                        assert!(status != VPSWIRE_OK || kind != vpswire_kind::VPSWIRE_KIND_MISSING);
                        looked_at(status, text, lengths.as_ref().copied());
                        status
                    }
                    5 => {
                        let status = vpswire_get_bytes(value, path.at(), &raw mut bytes, &raw mut length, error);
                        looked_at(status, bytes.cast(), Some(length));
                        status
                    }
                    6 => {
                        let status = vpswire_value_json(value, &raw mut text, lengths, error);
                        looked_at(status, text, lengths.as_ref().copied());
                        status
                    }
                    7 => {
                        let (index, mut count) = (input.below(8), 0);
                        let status = vpswire_entry(value, index, &raw mut key, lengths, &raw mut item);
                        vpswire_get_count(value, null(), &raw mut count, null_mut());
                        assert_eq!(status == vpswire_status::VPSWIRE_MISUSE, value.is_none());
                        assert!(status != VPSWIRE_OK || index < count);
                        if !key.is_null() {
                            looked_at(status, key, lengths.as_ref().copied());
                        }
                        let (mut at, mut expected) = (null(), null());
                        let status = vpswire_flaw(value, index, &raw mut at, &raw mut expected);
                        assert_eq!(status == vpswire_status::VPSWIRE_MISUSE, value.is_none());
                        looked_at(status, at, None);
                        looked_at(status, expected, None);
                        // Neither function has an output for errors.
                        VPSWIRE_OK
                    }
                    _ => vpswire_get_count(value, path.at(), &raw mut length, error),
                }
            }
        });
    }

    fn free(&mut self, input: &mut Input<'_>) {
        match input.byte() % 6 {
            0 => vpswire_request_free(taken(&mut self.requests, input)),
            1 => vpswire_client_free(taken(&mut self.clients, input)),
            2 => vpswire_exchange_free(taken(&mut self.exchanges, input)),
            3 => vpswire_value_free(taken(&mut self.values, input)),
            4 => vpswire_error_free(taken(&mut self.errors, input)),
            _ => vpswire_cancel_free(taken(&mut self.cancels, input)),
        }
    }
}

/// Reads every byte of an output, and the NUL after it, so that a sanitizer detects missing ones.
///
/// # Safety
/// `at` is the output of a function that returned `status`.
unsafe fn looked_at(status: vpswire_status, at: *const c_char, length: Option<usize>) {
    if status != VPSWIRE_OK {
        return;
    }
    // SAFETY: guaranteed by the caller; a string is NUL-terminated, and bytes have the given length.
    unsafe {
        match length {
            None => assert!(CStr::from_ptr(at).to_str().is_ok()),
            Some(0) => {}
            Some(length) => {
                let bytes = std::slice::from_raw_parts(at.cast::<u8>(), length);
                assert!(bytes.iter().map(|byte| u64::from(*byte)).sum::<u64>() <= 255 * length as u64);
            }
        }
    }
}

/// Runs a sequence of calls.
pub fn boundary(data: &[u8]) {
    let mut input = Input::new(data);
    let mut objects = Objects::default();
    while !input.is_empty() {
        match input.byte() % 16 {
            0 | 1 if objects.requests.len() < 4 => objects.request_new(&mut input),
            2..=4 => objects.put(&mut input),
            5 if objects.clients.len() < 2 => objects.client_new(&mut input),
            6 | 7 if objects.exchanges.len() < 3 => objects.exchange_new(&mut input),
            8..=10 => objects.step(&mut input),
            11 if input.byte() == 7 => objects.send(&mut input),
            12 if objects.cancels.len() < 2 => {
                // SAFETY: the library created it, and this is the only owner.
                objects.cancels.push(unsafe { Box::from_raw(vpswire_cancel_new()) });
                vpswire_cancel_set(one(&objects.cancels, &mut input));
            }
            13 | 14 => objects.read(&mut input),
            15 => objects.free(&mut input),
            _ => {}
        }
    }
    while let Some(exchange) = objects.exchanges.pop() {
        vpswire_exchange_free(Some(exchange));
    }
    objects.requests.into_iter().for_each(|it| vpswire_request_free(Some(it)));
    objects.clients.into_iter().for_each(|it| vpswire_client_free(Some(it)));
    objects.values.into_iter().for_each(|it| vpswire_value_free(Some(it)));
    objects.errors.into_iter().for_each(|it| vpswire_error_free(Some(it)));
    objects.cancels.into_iter().for_each(|it| vpswire_cancel_free(Some(it)));
}
