//! Block storage: volumes that attach to servers of the same location (group `block`).

use crate::apis::vultr::server::NewSubscription;
use crate::value::typed::{Decimal, Time};
use vpswire_macros::{Call, Choice, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Attach a volume to a server.
    ///
    /// It must not be attached to any other server at that moment.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/attach", effect = Acts, access = "subscriptions")]
    pub struct Attach {
        /// The volume.
        #[wire("SUBID")]
        pub subid: u64,
        /// The server to attach it to.
        #[wire("attach_to_SUBID")]
        pub attach_to_subid: u64,
    }

    /// Create a volume. Billing starts at once.
    ///
    /// Give it a unique label: it shows whether a create whose answer was lost was carried out.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/create", effect = Bills, returns = NewSubscription, access = "provisioning")]
    pub struct Create {
        /// The location, one whose `block_storage` is true in `regions/list`.
        #[wire("DCID")]
        pub dcid: u64,
        /// Its size in GB.
        pub size_gb: u64,
        /// Its label.
        pub label: Option<String>,
    }

    /// Delete a volume. All data on it is lost for good.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/delete", effect = Destroys, access = "subscriptions")]
    pub struct Delete {
        /// The volume.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Detach a volume from the server that it is attached to.
    ///
    /// Unmount it there first.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/detach", effect = Acts, access = "subscriptions")]
    pub struct Detach {
        /// The volume.
        #[wire("SUBID")]
        pub subid: u64,
    }

    /// Set the label of a volume.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/label_set", effect = Sets, access = "subscriptions")]
    pub struct LabelSet {
        /// The volume.
        #[wire("SUBID")]
        pub subid: u64,
        /// The new label.
        pub label: String,
    }

    /// List the account's volumes.
    ///
    /// Asked for one volume, the service answers a bare record: it is read as a list of one.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/block/list", returns = Vec<BlockVolume>, access = "subscriptions")]
    pub struct List {
        /// Only this volume.
        #[wire("SUBID")]
        pub subid: Option<u64>,
    }

    /// Resize a volume, which changes its price.
    ///
    /// The file system on it does not change: before a volume is made smaller, its file system and partitions must
    /// be made smaller by hand, or data is lost.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/block/resize", effect = Bills, access = "subscriptions")]
    pub struct Resize {
        /// The volume.
        #[wire("SUBID")]
        pub subid: u64,
        /// Its new size in GB.
        pub size_gb: u64,
    }

    /// A volume.
    #[derive(Clone, PartialEq, Record)]
    pub struct BlockVolume {
        /// Its id.
        #[wire("SUBID")]
        pub subid: u64,
        /// When it was created, UTC. Seen with impossible dates, which stay readable as text.
        pub date_created: Option<Time>,
        /// The price, in US dollars a month.
        #[unit(UsDollars)]
        pub cost_per_month: Option<Decimal>,
        /// Whether it is ready.
        pub status: Option<BlockStatus>,
        /// Its size in GB.
        #[unit(Gigabytes)]
        pub size_gb: Option<u64>,
        /// Its location.
        #[wire("DCID")]
        pub dcid: Option<u64>,
        /// The server that it is attached to, if any.
        #[wire("attached_to_SUBID")]
        pub attached_to_subid: Option<u64>,
        /// Its label.
        pub label: Option<String>,
    }

    /// Whether a volume is ready.
    #[derive(Clone, Debug, PartialEq, Eq, Choice)]
    pub enum BlockStatus {
        /// Being created.
        #[wire("pending")]
        Pending,
        /// Ready for use.
        #[wire("active")]
        Active,
        /// A status that this crate does not know.
        Other(String),
    }
}
