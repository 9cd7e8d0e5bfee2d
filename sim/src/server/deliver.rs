//! Writes an answer, complete or broken by a fault.

use crate::faults::delivery::{Delivery, Outcome};
use crate::faults::fault::{BETWEEN_BYTES, Fault};
use flate2::{Compress, Compression, Crc, FlushCompress};
use std::io;
use std::net::TcpStream;
use std::sync::LazyLock;
use std::time::Duration;
use vpswire_core::wire::Response;
use vpswire_serve::{Kept, Pipe, Reply, head, length};

/// The decompressed size of a bomb, bytes.
const BOMB: usize = 1 << 30;

/// The bomb: a megabyte of spaces, compressed once and repeated. It is about one megabyte when it is sent.
static PACKED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let block = vec![b' '; 1 << 20];
    let mut packer = Compress::new(Compression::best(), false);
    let mut packed = Vec::with_capacity(1 << 16);
    // A full flush ends a block at a byte boundary, and later blocks do not refer to earlier data.
    drop(packer.compress_vec(&block, &mut packed, FlushCompress::Full));
    let (mut one, mut all) = (Crc::new(), Crc::new());
    one.update(&block);
    let mut bomb = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    for _ in 0..BOMB >> 20 {
        bomb.extend_from_slice(&packed);
        all.combine(&one);
    }
    // An empty last block, the checksum and the length.
    bomb.extend_from_slice(&[3, 0]);
    bomb.extend_from_slice(&all.sum().to_le_bytes());
    bomb.extend_from_slice(&all.amount().to_le_bytes());
    bomb
});

/// Writes an answer unchanged.
pub(super) fn plain(response: &Response, reply: Reply<'_>) -> io::Result<Kept> {
    reply.send(response.status, &response.headers, &response.body)
}

/// Writes an answer according to its delivery.
pub(super) fn deliver(stream: &TcpStream, outcome: &Outcome, reply: Reply<'_>) -> io::Result<Kept> {
    match outcome.delivery {
        Delivery::Whole => plain(&outcome.response, reply),
        Delivery::Lost => Ok(Kept::Closed),
        Delivery::Broken(fault) => {
            send_broken(reply.pipe, stream, &outcome.response, fault)?;
            Ok(Kept::Closed)
        }
    }
}

fn send_broken(pipe: &mut dyn Pipe, stream: &TcpStream, response: &Response, fault: Fault) -> io::Result<()> {
    let body = response.body.as_slice();
    let (half, _) = body.split_at(body.len() / 2);
    let head = |more: &[&str]| head(response.status, &response.headers, false, more);
    let send = |pipe: &mut dyn Pipe, more: &[&str], body: &[u8]| {
        pipe.write_all(&[&head(more), body].concat())?;
        pipe.flush()
    };
    match fault {
        Fault::Reset => reset(stream),
        Fault::ResetWithin => {
            send(pipe, &[&length(body)], half)?;
            // The first half should arrive before the end of the connection does.
            std::thread::sleep(Duration::from_millis(20));
            reset(stream)
        }
        Fault::Cut(most) => {
            let whole = [head(&[&length(body)]), body.to_vec()].concat();
            let most = usize::try_from(most).unwrap_or(usize::MAX).min(whole.len());
            pipe.write_all(whole.split_at(most).0)?;
            pipe.flush()
        }
        Fault::Silent => wait(pipe),
        Fault::Stall => {
            send(pipe, &[&length(body)], half)?;
            wait(pipe)
        }
        Fault::Drip => {
            send(pipe, &[&length(body)], b"")?;
            for byte in body {
                std::thread::sleep(BETWEEN_BYTES);
                pipe.write_all(&[*byte])?;
                pipe.flush()?;
            }
            Ok(())
        }
        Fault::LongLength => send(pipe, &[&longer(body, 50)], body),
        Fault::ShortLength => send(pipe, &[&length(half)], body),
        Fault::TwoLengths => send(pipe, &[&length(body), &longer(body, 1)], body),
        Fault::OddChunks => {
            let mut chunks = Vec::new();
            for byte in body {
                chunks.extend_from_slice(b"0001;name=\"value\"\r\n");
                chunks.extend_from_slice(&[*byte, b'\r', b'\n']);
            }
            chunks.extend_from_slice(b"000\r\nX-Trailer: yes\r\n\r\n");
            send(pipe, &["Transfer-Encoding: chunked"], &chunks)
        }
        Fault::BadChunk => send(pipe, &["Transfer-Encoding: chunked"], b"zz\r\n{}\r\n0\r\n\r\n"),
        Fault::Bomb => send(pipe, &["Content-Encoding: gzip", &length(&PACKED)], &PACKED),
        Fault::Endless => {
            send(pipe, &[], b"[")?;
            let block = b"1,".repeat(4096);
            loop {
                pipe.write_all(&block)?;
            }
        }
        Fault::Garbage => pipe.write_all(b"\x00\x01SSH-2.0-OpenSSH_9.2\r\n\xff\xfe\r\n\r\n"),
        // All other faults were applied before.
        _ => Ok(()),
    }
}

/// Returns the header with a length that is too large.
fn longer(body: &[u8], by: usize) -> String {
    format!("Content-Length: {}", body.len().saturating_add(by))
}

/// Closes a connection with a reset.
fn reset(stream: &TcpStream) -> io::Result<()> {
    socket2::SockRef::from(stream).set_linger(Some(Duration::ZERO))
}

/// Waits until the client closes the connection.
fn wait(pipe: &mut dyn Pipe) -> io::Result<()> {
    io::copy(pipe, &mut io::sink()).map(drop)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    #[test]
    fn the_bomb_is_small_and_becomes_what_it_says() {
        assert!(super::PACKED.len() < 2 << 20, "{}", super::PACKED.len());
        let mut unpacked = flate2::read::GzDecoder::new(super::PACKED.as_slice());
        let mut chunk = vec![0; 1 << 20];
        let mut whole = 0;
        // The end is reached only if the checksum is right.
        while let count @ 1.. = unpacked.read(&mut chunk).unwrap() {
            whole += count;
        }
        assert_eq!(whole, super::BOMB);
    }
}
