#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| vpswire_fuzz::jobs(input));
