//! The head of a response, without folded lines.
//!
//! A header's value may continue on the next line if that begins with a space or a tab (`obs-fold`, RFC 9112 section
//! 5.2). ureq's parser refuses such a line; other clients join it to the previous one. Here the line break before such a
//! line is removed and its first character becomes a space. The output is always a prefix of the whole head, wherever the
//! input was cut, and at least a third as long as the input, so ureq's limit on the size of a head applies.

use ureq::unversioned::transport::Buffers;

/// The part of a response's head that has been read, and the state of the reader.
#[derive(Default)]
pub(crate) struct ResponseHead {
    bytes: Vec<u8>,
    /// The number of bytes that have been consumed.
    begin: usize,
    at: At,
    /// Whether the last attempt to parse the bytes consumed any.
    progress: bool,
}

/// The state of the reader. A line break may be CR LF or LF alone, as in ureq's parser.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum At {
    /// Before the status line, where empty lines are allowed.
    #[default]
    Before,
    StatusLine,
    /// At the beginning of the first header line, which has no previous line to be joined to.
    FirstLine,
    HeaderLine,
    /// After a CR in a header line. It is held back until the next byte shows its meaning.
    HeaderCr,
    /// After the break that ends a header line, which is held back until the next line shows whether the header
    /// continues.
    NextLine(Break),
    /// After a CR at the beginning of a line.
    EmptyLine,
    /// After the empty line that ends the head.
    End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    CrLf,
    Lf,
}

impl Break {
    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::CrLf => b"\r\n",
            Self::Lf => b"\n",
        }
    }
}

impl ResponseHead {
    /// Resets the reader for the next response.
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.begin = 0;
        self.at = At::Before;
        self.progress = false;
    }

    /// Continues to the end of the head at most, and returns how many bytes were read.
    pub(crate) fn read(&mut self, input: &[u8]) -> usize {
        let mut taken = 0_usize;
        for &byte in input {
            if self.at == At::End {
                break;
            }
            self.at = self.next(byte);
            taken = taken.saturating_add(1);
        }
        taken
    }

    /// Whether the head has been read and consumed completely, and is not an interim one.
    pub(crate) fn is_over(&self) -> bool {
        self.is_whole() && self.begin == self.bytes.len()
    }

    /// Whether the head has been read to its end.
    pub(crate) fn is_whole(&self) -> bool {
        self.at == At::End
    }

    fn next(&mut self, byte: u8) -> At {
        match self.at {
            At::HeaderLine | At::HeaderCr => return self.in_header(byte),
            At::NextLine(_) if matches!(byte, b' ' | b'\t') => {
                self.bytes.push(b' ');
                return At::HeaderLine;
            }
            At::NextLine(held) => self.bytes.extend_from_slice(held.bytes()),
            _ => {}
        }
        self.bytes.push(byte);
        match (self.at, byte) {
            (At::Before, b'\r' | b'\n') => At::Before,
            (At::StatusLine, b'\n') => At::FirstLine,
            (At::Before | At::StatusLine, _) => At::StatusLine,
            (At::FirstLine | At::NextLine(_), b'\r') => At::EmptyLine,
            (At::FirstLine | At::NextLine(_) | At::EmptyLine, b'\n') => At::End,
            (At::End, _) => At::End,
            _ => At::HeaderLine,
        }
    }

    fn in_header(&mut self, byte: u8) -> At {
        let after_cr = self.at == At::HeaderCr;
        if byte == b'\n' {
            return At::NextLine(if after_cr { Break::CrLf } else { Break::Lf });
        }
        if after_cr {
            self.bytes.push(b'\r');
        }
        if byte == b'\r' {
            return At::HeaderCr;
        }
        self.bytes.push(byte);
        At::HeaderLine
    }

    /// Whether another head follows: the status is 1xx, but not 101, after which ureq expects no more.
    fn is_interim(&self) -> bool {
        let start = self.bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
        let line = start.and_then(|start| self.bytes.get(start..)).unwrap_or_default();
        let status = line.get(b"HTTP/1.1 ".len()..b"HTTP/1.1 200".len()).unwrap_or_default();
        status.first() == Some(&b'1') && status != b"101"
    }
}

/// The buffers from which ureq reads the head. Nothing is sent through them.
impl Buffers for ResponseHead {
    fn output(&mut self) -> &mut [u8] {
        &mut []
    }

    fn input(&self) -> &[u8] {
        self.bytes.get(self.begin..).unwrap_or_default()
    }

    fn input_append_buf(&mut self) -> &mut [u8] {
        &mut []
    }

    fn input_appended(&mut self, _: usize) {}

    fn input_consume(&mut self, amount: usize) {
        self.progress = amount > 0;
        self.begin = self.begin.saturating_add(amount).min(self.bytes.len());
        if self.is_over() && self.is_interim() {
            self.clear();
        }
    }

    fn tmp_and_output(&mut self) -> (&mut [u8], &mut [u8]) {
        (&mut [], &mut [])
    }

    fn can_use_input(&self) -> bool {
        self.progress && !self.input().is_empty()
    }
}

/// Shows no contents: they may include a key.
impl std::fmt::Debug for ResponseHead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResponseHead").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::ResponseHead;
    use ureq::unversioned::transport::Buffers;

    /// Returns the rest of a response after its head has been read, for input that is cut at these offsets.
    fn unfolded(response: &[u8], cuts: &[usize]) -> (Vec<u8>, usize) {
        let (mut head, mut taken, mut from) = (ResponseHead::default(), 0, 0);
        let mut seen = Vec::new();
        for &to in cuts.iter().chain([&response.len()]) {
            taken = usize::saturating_add(taken, head.read(&response[from..to]));
            assert!(head.input().starts_with(&seen), "what was shown stays");
            seen = head.input().to_vec();
            from = to;
        }
        (seen, taken)
    }

    #[test]
    fn a_folded_line_is_joined_to_the_one_before() {
        for (folded, whole) in [
            ("X: a\r\n b\r\n", "X: a b\r\n"),
            ("X: a\r\n\tb\r\n", "X: a b\r\n"),
            ("X: a\n b\n", "X: a b\n"),
            ("X:\r\n a\r\n  \t b\r\nY: 1\r\n", "X: a  \t b\r\nY: 1\r\n"),
            ("X: a\r\n \r\nY: 1\r\n", "X: a \r\nY: 1\r\n"),
            ("X: a\rb\r\n", "X: a\rb\r\n"),
            ("X: a\r\r\n b\r\n", "X: a\r b\r\n"),
            // ureq refuses these, folded or not.
            (" X: a\r\n", " X: a\r\n"),
            ("X: a\r\n\rb\r\n", "X: a\r\n\rb\r\n"),
        ] {
            for (first, last) in [("HTTP/1.1 200 OK\r\n", "\r\n"), ("\r\n\nHTTP/1.1 200\n", "\n")] {
                for body in ["", "\r\n Z: 1\r\n\r\n", " a", "\n\n"] {
                    let head = format!("{first}{folded}{last}");
                    let wanted = (format!("{first}{whole}{last}").into_bytes(), head.len());
                    let response = format!("{head}{body}").into_bytes();
                    let every: Vec<usize> = (0..response.len()).collect();
                    assert_eq!(unfolded(&response, &every), wanted, "{response:?}");
                    for cut in every {
                        assert_eq!(unfolded(&response, &[cut]), wanted, "{response:?} {cut}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_given_out_is_a_third_of_what_came_at_least() {
        let mut head = ResponseHead::default();
        head.read(b"HTTP/1.1 200 OK\r\nX: a");
        for most in 1..1000 {
            head.read(b"\r\n ");
            assert!(head.input().len() >= most);
        }
    }

    #[test]
    fn a_head_follows_an_interim_one() {
        for (status, interim) in [("100", true), ("103", true), ("199", true), ("101", false), ("200", false)] {
            let mut head = ResponseHead::default();
            let response = format!("\r\nHTTP/1.1 {status} X\r\n\r\n");
            assert_eq!(head.read(response.as_bytes()), response.len());
            head.input_consume(0);
            assert!(head.is_whole() && !head.is_over() && !head.can_use_input());
            head.input_consume(response.len());
            assert_eq!((head.is_whole(), head.is_over()), (!interim, !interim), "{status}");
        }
    }
}
