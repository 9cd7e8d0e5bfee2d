//! The system inside the VPS: its template, SSH keys, root password and names.

use crate::value::typed::Lines;
use vpswire_macros::{Call, Record, calls};

#[calls(Kiwivm)]
mod calls {
    /// List the operating systems that can be installed.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getAvailableOS", effect = Reads, returns = AvailableOs)]
    pub struct GetAvailableOs;

    /// Reinstall the operating system. Everything on the disk is lost for good.
    ///
    /// The answer holds the only copy of the new root password: keep it. The installation itself goes on after the
    /// answer; until it is done, other calls are refused as locked, and report its progress.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/reinstallOS", effect = Destroys, returns = Reinstallation, timeout = 120, look = "get_service_info")]
    pub struct ReinstallOs {
        /// The template to install, by its name in `getAvailableOS`.
        pub os: String,
    }

    /// Set the SSH keys that the next `reinstallOS` puts into the VPS.
    ///
    /// They replace the keys set before, and go before the keys of the account. The running system is not touched.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/updateSshKeys", effect = Sets, look = "get_ssh_keys")]
    pub struct UpdateSshKeys {
        /// The public keys, one a line.
        pub ssh_keys: Lines,
    }

    /// Show the SSH keys kept for the VPS and for the account, and which of them `reinstallOS` would use.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/getSshKeys", effect = Reads, returns = SshKeys)]
    pub struct GetSshKeys;

    /// Reset the root password to one that the service generates.
    ///
    /// Each call generates another one, so the first answer no longer holds.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/resetRootPassword", effect = Acts, asks = true, returns = NewRootPassword, timeout = 120, look = "get_audit_log")]
    pub struct ResetRootPassword;

    /// Set the host name of the VPS.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/setHostname", effect = Sets, look = "get_service_info")]
    pub struct SetHostname {
        /// The new host name.
        #[wire("newHostname")]
        pub new_hostname: String,
    }

    /// Set the reverse DNS name of an address, in place of the one before.
    ///
    /// Only where `rdns_api_available` of `getServiceInfo` says so.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/setPTR", effect = Sets, look = "get_service_info")]
    pub struct SetPtr {
        /// An address of the VPS.
        #[check(ip)]
        pub ip: String,
        /// The name that the address is to resolve to.
        pub ptr: String,
    }

    /// What is installed and what can be.
    #[derive(Clone, PartialEq, Record)]
    pub struct AvailableOs {
        /// The template of the installed system.
        pub installed: Option<String>,
        /// The templates that can be installed.
        pub templates: Vec<String>,
    }

    /// A system being installed. The oldest panels answer none of this.
    #[derive(Clone, PartialEq, Record)]
    pub struct Reinstallation {
        /// The new root password. It is not shown again.
        #[wire("rootPassword")]
        #[secret]
        pub root_password: Option<String>,
        /// The port that SSH will listen on.
        #[wire("sshPort")]
        pub ssh_port: Option<u16>,
        /// The public keys put into root's `authorized_keys`, one a line.
        #[wire("sshKeys")]
        pub ssh_keys: Option<Lines>,
        /// The same keys, shortened for display.
        #[wire("sshKeysBrief")]
        pub ssh_keys_brief: Option<Lines>,
        /// The e-mail address that is notified when the installation is done.
        #[wire("notificationEmail")]
        pub notification_email: Option<String>,
    }

    /// The public SSH keys that the service keeps, one a line.
    #[derive(Clone, PartialEq, Record)]
    pub struct SshKeys {
        /// The keys of this VPS.
        pub ssh_keys_veid: Option<Lines>,
        /// The keys of the account.
        pub ssh_keys_user: Option<Lines>,
        /// The keys that `reinstallOS` will use: those of the VPS if it has any, else those of the account.
        pub ssh_keys_preferred: Option<Lines>,
        /// The keys of this VPS, shortened for display.
        pub shortened_ssh_keys_veid: Option<Lines>,
        /// The keys of the account, shortened for display.
        pub shortened_ssh_keys_user: Option<Lines>,
        /// The keys that `reinstallOS` will use, shortened for display.
        pub shortened_ssh_keys_preferred: Option<Lines>,
    }

    /// A new root password.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewRootPassword {
        /// The password. It is not shown again.
        #[secret]
        pub password: Option<String>,
    }
}
