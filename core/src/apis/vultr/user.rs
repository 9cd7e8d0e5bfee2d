//! Users of the account and their access rights (group `user`).

use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Add a user to the account.
    ///
    /// The answer holds the new user's API key; no other call shows it.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/user/create", effect = Bills, returns = NewUser, access = "manage_users")]
    pub struct Create {
        /// The user's e-mail address.
        pub email: String,
        /// The user's name.
        pub name: String,
        /// The user's password.
        #[secret]
        pub password: String,
        /// Whether the user's API key is enabled.
        #[assumed("yes")]
        pub api_enabled: Option<bool>,
        /// The user's access rights.
        #[wire("acls[]")]
        pub acls: Vec<Acl>,
    }

    /// Remove a user from the account. Its API key stops working.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/user/delete", effect = Destroys, access = "manage_users")]
    pub struct Delete {
        /// The user, by the text id of `user/list`.
        #[wire("USERID")]
        pub userid: String,
    }

    /// List the account's users.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/user/list", returns = Vec<User>, access = "manage_users")]
    pub struct List;

    /// Change a user.
    ///
    /// Parameters that are not given stay unchanged.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/user/update", effect = Sets, access = "manage_users")]
    pub struct Update {
        /// The user, by the text id of `user/list`.
        #[wire("USERID")]
        pub userid: String,
        /// The user's new e-mail address.
        pub email: Option<String>,
        /// The user's new name.
        pub name: Option<String>,
        /// The user's new password.
        #[secret]
        pub password: Option<String>,
        /// Whether the user's API key is enabled.
        pub api_enabled: Option<bool>,
        /// The user's new access rights: those that are not in the list are removed.
        #[wire("acls[]")]
        pub acls: Option<Vec<Acl>>,
    }

    /// The id and the key of a new user.
    #[derive(Clone, PartialEq, Record)]
    pub struct NewUser {
        /// The user's id, a text.
        #[wire("USERID")]
        pub userid: String,
        /// The user's API key. No other call shows it.
        #[secret]
        pub api_key: Option<String>,
    }

    /// A user of the account.
    #[derive(Clone, PartialEq, Record)]
    pub struct User {
        /// The user's id, a text.
        #[wire("USERID")]
        pub userid: String,
        /// The user's name.
        pub name: Option<String>,
        /// The user's e-mail address.
        pub email: Option<String>,
        /// Whether the user's API key is enabled.
        pub api_enabled: Option<bool>,
        /// The user's access rights.
        pub acls: Option<Vec<Acl>>,
    }

    /// An access right of a user or a key.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum Acl {
        /// Manage users, and so, in effect, everything else.
        #[wire("manage_users")]
        ManageUsers,
        /// Change and destroy what there is: machines, volumes, ISO images, SSH keys and so on.
        #[wire("subscriptions")]
        Subscriptions,
        /// Create machines and volumes. It needs `subscriptions` too.
        #[wire("provisioning")]
        Provisioning,
        /// View and manage invoices and payments.
        #[wire("billing")]
        Billing,
        /// Open and answer support tickets, and receive copies of them.
        #[wire("support")]
        Support,
        /// Receive abuse reports: once one user has this right, only users who have it receive them. It needs
        /// `support` too.
        #[wire("abuse")]
        Abuse,
        /// Manage domains and their records; reverse DNS belongs to `subscriptions`.
        #[wire("dns")]
        Dns,
        /// Change plans, and add what costs extra, such as backups.
        #[wire("upgrade")]
        Upgrade,
        /// Manage firewall groups. The document requires it for them, but does not explain it.
        #[wire("firewall")]
        Firewall,
        /// Receive alerts. Not in the document, but in use.
        #[wire("alerts")]
        Alerts,
        /// Manage object storage. Not in the document.
        #[wire("objstore")]
        Objstore,
        /// Manage load balancers. Not in the document.
        #[wire("loadbalancer")]
        Loadbalancer,
        /// A right that this crate does not know.
        Other(String),
    }
}
