//! Copying a server from elsewhere.

use vpswire_macros::{Call, calls};

#[calls(Kiwivm)]
mod calls {
    /// Copy another server, of any provider, over this VPS. OpenVZ only.
    ///
    /// Everything on this VPS is replaced by the copy. The provider logs in to the other server as root, and so learns
    /// its password: change it afterwards.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/cloneFromExternalServer", effect = Destroys, timeout = 120, look = "get_live_service_info")]
    pub struct CloneFromExternalServer {
        /// The address of the other server.
        #[wire("externalServerIP")]
        #[check(ip)]
        pub external_server_ip: String,
        /// The SSH port of the other server.
        #[wire("externalServerSSHport")]
        #[check(1..=65535)]
        pub external_server_ssh_port: u16,
        /// The root password of the other server.
        #[wire("externalServerRootPassword")]
        #[secret]
        pub external_server_root_password: String,
    }
}
