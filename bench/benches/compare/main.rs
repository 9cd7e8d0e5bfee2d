//! Decoding, encoding and calling, beside their alternatives: a part of `make bench`.

mod calls;
mod decode;
mod encode;
mod measure;
mod peers;

fn main() {
    decode::servers();
    decode::sizes();
    decode::usage();
    encode::all();
    calls::late();
    calls::loopback();
}
