//! The API key in use (group `auth`).

use crate::apis::vultr::user::Acl;
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Show the owner and the access rights of the API key in use.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/auth/info", returns = KeyInfo)]
    pub struct Info;

    /// The owner and the access rights of the API key in use.
    #[derive(Clone, PartialEq, Record)]
    pub struct KeyInfo {
        /// The access rights of the key.
        pub acls: Option<Vec<Acl>>,
        /// The user's e-mail address.
        pub email: Option<String>,
        /// The user's name.
        pub name: Option<String>,
    }
}
