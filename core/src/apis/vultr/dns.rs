//! Domains and their records on Vultr's name servers (group `dns`).

use crate::value::typed::Time;
use vpswire_macros::{Call, Record, calls};

#[calls(Vultr)]
mod calls {
    /// Create a domain, with initial A and MX records for an address.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/create_domain", effect = Bills, access = "dns")]
    pub struct CreateDomain {
        /// The domain, such as `example.com`.
        pub domain: String,
        /// The address that the initial records point to.
        #[check(ip)]
        pub serverip: String,
    }

    /// Add a record to a domain.
    ///
    /// The same call again adds the same record again. The id of the new record is not returned: `dns/records` has
    /// it.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/create_record", effect = Bills, access = "dns", look = "dns.records")]
    pub struct CreateRecord {
        /// The domain to add to.
        pub domain: String,
        /// The name below the domain; empty for the domain itself.
        pub name: String,
        /// The record type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on.
        #[wire("type")]
        pub r#type: String,
        /// The data of the record, without its priority.
        pub data: String,
        /// Its time to live, in seconds.
        pub ttl: Option<u32>,
        /// The priority: needed for MX and SRV, and for them alone. 0 is a valid value.
        pub priority: Option<u16>,
    }

    /// Delete a domain and all its records.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/delete_domain", effect = Destroys, access = "dns")]
    pub struct DeleteDomain {
        /// The domain.
        pub domain: String,
    }

    /// Delete one record of a domain.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/delete_record", effect = Destroys, access = "dns", look = "dns.records")]
    pub struct DeleteRecord {
        /// The domain.
        pub domain: String,
        /// The record, by its id in `dns/records`.
        #[wire("RECORDID")]
        pub recordid: u64,
    }

    /// Turn DNSSEC on or off for a domain.
    ///
    /// Once it is on, the DS records of `dns/dnssec_info` belong at the registrar. Remove them there before turning
    /// it off, or the domain no longer resolves.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/dnssec_enable", effect = Sets, access = "dns", look = "dns.dnssec_info")]
    pub struct DnssecEnable {
        /// The domain.
        pub domain: String,
        /// Whether DNSSEC is to be on.
        pub enable: bool,
    }

    /// List the DNSKEY and DS records of a domain, each as one line of text.
    ///
    /// Empty where DNSSEC is off.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/dns/dnssec_info", returns = Vec<String>, access = "dns")]
    pub struct DnssecInfo {
        /// The domain.
        pub domain: String,
    }

    /// List the account's domains.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/dns/list", returns = Vec<Domain>, access = "dns")]
    pub struct List;

    /// List the records of a domain.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/dns/records", returns = Vec<DnsRecord>, access = "dns")]
    pub struct Records {
        /// The domain.
        pub domain: String,
    }

    /// Show the start-of-authority (SOA) record of a domain.
    #[derive(Clone, PartialEq, Call)]
    #[call(GET, "/v1/dns/soa_info", returns = Soa, access = "dns")]
    pub struct SoaInfo {
        /// The domain.
        pub domain: String,
    }

    /// Change the start-of-authority (SOA) record of a domain.
    ///
    /// Parameters that are not given stay unchanged.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/soa_update", effect = Sets, access = "dns", look = "dns.soa_info")]
    pub struct SoaUpdate {
        /// The domain.
        pub domain: String,
        /// The primary name server.
        pub nsprimary: Option<String>,
        /// The administrator's e-mail address.
        pub email: Option<String>,
    }

    /// Change a record of a domain.
    ///
    /// Parameters that are not given stay unchanged.
    #[derive(Clone, PartialEq, Call)]
    #[call(POST, "/v1/dns/update_record", effect = Sets, access = "dns", look = "dns.records")]
    pub struct UpdateRecord {
        /// The domain.
        pub domain: String,
        /// The record, by its id in `dns/records`.
        #[wire("RECORDID")]
        pub recordid: u64,
        /// The name below the domain; empty for the domain itself.
        pub name: Option<String>,
        /// The record type. The document sends it in its example without describing it; it is not known to change
        /// the type of a record.
        #[wire("type")]
        pub r#type: Option<String>,
        /// The data of the record, without its priority.
        pub data: Option<String>,
        /// Its time to live, in seconds.
        pub ttl: Option<u32>,
        /// The priority, for MX and SRV alone. 0 is a valid value.
        pub priority: Option<u16>,
    }

    /// A domain.
    #[derive(Clone, PartialEq, Record)]
    pub struct Domain {
        /// Its name.
        pub domain: String,
        /// When it was added, UTC.
        pub date_created: Option<Time>,
    }

    /// A record of a domain.
    #[derive(Clone, PartialEq, Record)]
    pub struct DnsRecord {
        /// Its id.
        #[wire("RECORDID")]
        pub recordid: u64,
        /// Its type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on.
        #[wire("type")]
        pub r#type: Option<String>,
        /// Its name below the domain; empty for the domain itself.
        pub name: Option<String>,
        /// Its data, without its priority.
        pub data: Option<String>,
        /// Its priority. Some types come without one, others with 0.
        pub priority: Option<u16>,
        /// Its time to live, in seconds.
        #[unit(Seconds)]
        pub ttl: Option<u32>,
    }

    /// The start-of-authority record of a domain.
    #[derive(Clone, PartialEq, Record)]
    pub struct Soa {
        /// The primary name server.
        pub nsprimary: Option<String>,
        /// The administrator's e-mail address.
        pub email: Option<String>,
    }
}
