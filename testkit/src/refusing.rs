//! Addresses at which nobody listens, and nobody else can meanwhile: the port of a listener that is dropped soon belongs to
//! whatever other test asks for one.

use socket2::{Domain, Socket, Type};
use std::net::{SocketAddr, TcpListener};

/// An address that refuses connections. It stays taken while the process runs.
pub fn address() -> SocketAddr {
    take(SocketAddr::from(([127, 0, 0, 1], 0)), false)
}

/// Has the address of a listener refuse connections from now on. Those that it has taken go on.
pub fn instead_of(listener: TcpListener) {
    let address = listener.local_addr().unwrap();
    drop(listener);
    take(address, true);
}

fn take(address: SocketAddr, is_in_use: bool) -> SocketAddr {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    // Connections that were accepted there do not prevent it; but a caller that asks for any port must not get this one.
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
