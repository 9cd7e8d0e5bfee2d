//! Addresses that refuse connections and that no other process can take meanwhile: the port of a dropped listener is
//! soon assigned to another test.

use socket2::{Domain, Socket, Type};
use std::net::{SocketAddr, TcpListener};

/// Returns an address that refuses connections. It stays reserved while the process runs.
pub fn address() -> SocketAddr {
    take(SocketAddr::from(([127, 0, 0, 1], 0)), false)
}

/// Makes the address of a listener refuse new connections. Those that it has accepted continue.
pub fn instead_of(listener: TcpListener) {
    let address = listener.local_addr().unwrap();
    drop(listener);
    take(address, true);
}

fn take(address: SocketAddr, is_in_use: bool) -> SocketAddr {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    // Connections that were accepted there do not prevent it; but a bind to any free port must not get this one.
    socket.set_reuse_address(is_in_use).unwrap();
    socket.bind(&address.into()).unwrap();
    socket.set_reuse_address(false).unwrap();
    let address = socket.local_addr().unwrap().as_socket().unwrap();
    std::mem::forget(socket);
    address
}

#[cfg(test)]
mod tests {
    use super::{address, instead_of};
    use std::io::{ErrorKind, Read, Write};
    use std::net::{TcpListener, TcpStream};

    #[test]
    fn nobody_listens_and_nobody_can() {
        let address = address();
        assert_eq!(TcpStream::connect(address).unwrap_err().kind(), ErrorKind::ConnectionRefused);
        assert_eq!(TcpListener::bind(address).unwrap_err().kind(), ErrorKind::AddrInUse);
    }

    #[test]
    fn what_a_listener_has_taken_goes_on() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let mut near = TcpStream::connect(address).unwrap();
        let (mut far, _) = listener.accept().unwrap();
        instead_of(listener);
        assert_eq!(TcpStream::connect(address).unwrap_err().kind(), ErrorKind::ConnectionRefused);
        far.write_all(b"a").unwrap();
        assert_eq!(near.read(&mut [0; 2]).unwrap(), 1);
    }
}
