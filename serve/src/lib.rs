//! The small HTTP server of vpswire on loopback.
