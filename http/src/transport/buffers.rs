//! The buffers of a connection, for writing and for reading, in one allocation that the system provides zeroed, so that
//! no page of it is touched before it is used. ureq fills its own buffers with zeros.

use ureq::unversioned::transport::Buffers;

/// The room that is kept for the rest of a request's body when an early answer takes up space.
const LEAST_ROOM: usize = 10 << 10;

/// The buffers of a connection.
pub(crate) struct SocketBuffers {
    /// The output, then the input.
    memory: Vec<u8>,
    /// The offset at which the input begins.
    input: usize,
    /// The input between these two offsets is filled and not yet consumed.
    begin: usize,
    end: usize,
    /// Whether the last attempt to parse the input consumed any of it.
    progress: bool,
}

impl SocketBuffers {
    /// Creates buffers of the given sizes, in bytes.
    pub(crate) fn new(input: usize, output: usize) -> Self {
        let memory = vec![0; output.saturating_add(input)];
        Self { memory, input: output, begin: output, end: output, progress: false }
    }

    /// Moves the unread input to the front, if that is free or if little room is left after it.
    fn make_room(&mut self) {
        if self.begin == self.end || self.end > self.input.midpoint(self.memory.len()) {
            self.memory.copy_within(self.begin..self.end, self.input);
            self.end = self.input.saturating_add(self.end.saturating_sub(self.begin));
            self.begin = self.input;
        }
    }
}

impl Buffers for SocketBuffers {
    fn output(&mut self) -> &mut [u8] {
        self.memory.get_mut(..self.input).unwrap_or_default()
    }

    fn input(&self) -> &[u8] {
        self.memory.get(self.begin..self.end).unwrap_or_default()
    }

    fn input_append_buf(&mut self) -> &mut [u8] {
        self.make_room();
        self.memory.get_mut(self.end..).unwrap_or_default()
    }

    fn input_appended(&mut self, amount: usize) {
        self.end = self.end.saturating_add(amount).min(self.memory.len());
    }

    fn input_consume(&mut self, amount: usize) {
        self.progress = amount > 0;
        self.begin = self.begin.saturating_add(amount).min(self.end);
    }

    fn tmp_and_output(&mut self) -> (&mut [u8], &mut [u8]) {
        self.make_room();
        let least = self.end.saturating_add(LEAST_ROOM);
        if self.memory.len() < least {
            self.memory.resize(least, 0);
        }
        let (before, room) = self.memory.split_at_mut_checked(self.end).unwrap_or_default();
        (room, before.get_mut(..self.input).unwrap_or_default())
    }

    fn can_use_input(&self) -> bool {
        self.progress && self.begin < self.end
    }
}

/// Shows no contents: they may include a key.
impl std::fmt::Debug for SocketBuffers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SocketBuffers").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{LEAST_ROOM, SocketBuffers};
    use ureq::unversioned::transport::Buffers;

    fn append(buffers: &mut SocketBuffers, bytes: &[u8]) {
        buffers.input_append_buf()[..bytes.len()].copy_from_slice(bytes);
        buffers.input_appended(bytes.len());
    }

    #[test]
    fn what_is_read_is_there_until_it_is_consumed() {
        let mut buffers = SocketBuffers::new(8, 4);
        append(&mut buffers, b"abcdef");
        assert!(!buffers.can_use_input());
        buffers.input_consume(4);
        assert!(buffers.can_use_input());
        assert_eq!(buffers.input(), b"ef");
        append(&mut buffers, b"ghijkl");
        assert_eq!(buffers.input(), b"efghijkl");
        assert!(buffers.input_append_buf().is_empty());
        buffers.input_consume(0);
        assert!(!buffers.can_use_input());
        buffers.input_consume(8);
        assert_eq!((buffers.input(), buffers.can_use_input()), (&b""[..], false));
        assert_eq!((buffers.input_append_buf().len(), buffers.output().len()), (8, 4));
    }

    #[test]
    fn a_body_can_be_sent_while_an_answer_is_there() {
        let mut buffers = SocketBuffers::new(8, 4);
        buffers.output().copy_from_slice(b"head");
        append(&mut buffers, b"abcdefgh");
        let (room, output) = buffers.tmp_and_output();
        assert_eq!((room.len(), &*output), (LEAST_ROOM, &b"head"[..]));
        assert_eq!(buffers.input(), b"abcdefgh");
    }
}
