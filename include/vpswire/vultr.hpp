// Printed from the table of calls. Do not edit: `make faces` rewrites it.

// The calls of Vultr v1: a struct for each, to be given to client::send or client::try_send.
#ifndef VPSWIRE_VULTR_HPP
#define VPSWIRE_VULTR_HPP

#include "../vpswire.hpp"

namespace vpswire::vultr {

/** The fields of an answer: The account's balance, pending charges and last payment, in US dollars. */
struct Account {
    /** Text, an exact decimal: The balance owed; negative if the account has credit. (may be missing) */
    static constexpr field<std::optional<std::string_view>> balance{{"balance", 0}};
    /** Text, an exact decimal: The charges since the last invoice, not billed yet. (may be missing) */
    static constexpr field<std::optional<std::string_view>> pending_charges{{"pending_charges", 1}};
    /** Text, a UTC date and time: When the last payment was received, UTC; missing if there was none. (may be missing) */
    static constexpr field<std::optional<std::string_view>> last_payment_date{{"last_payment_date", 2}};
    /** Text, an exact decimal: The amount of the last payment; payments are negative. (may be missing) */
    static constexpr field<std::optional<std::string_view>> last_payment_amount{{"last_payment_amount", 3}};
};

/** The fields of an answer: A one-click application. */
struct App {
    /** Integer: Its id: what `APPID` takes, together with OSID 186. */
    static constexpr field<std::int64_t> appid{{"appid", 0}};
    /** Text: Its name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Text: Its name in lower case, without spaces. (may be missing) */
    static constexpr field<std::optional<std::string_view>> short_name{{"short_name", 2}};
    /** Text: Its name with the operating system that it is installed on. (may be missing) */
    static constexpr field<std::optional<std::string_view>> deploy_name{{"deploy_name", 3}};
    /** Text, an exact decimal: Its surcharge on the plan, in US dollars a month. (may be missing) */
    static constexpr field<std::optional<std::string_view>> surcharge{{"surcharge", 4}};
};

/** The fields of an answer: The report of an application. */
struct AppInfo {
    /** Text: The text, which may hold addresses and initial passwords; may be empty. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> app_info{{"app_info", 0}};
};

/** The fields of an answer: A backup of a server. */
struct Backup {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> backupid{{"backupid", 0}};
    /** Text, a UTC date and time: When it was created, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text: Its description; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 2}};
    /** Integer: Its size in bytes, once known. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size{{"size", 3}};
    /** Text: Its status. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 4}};
};

/** The fields of an answer: When a server is backed up. All times are UTC. */
struct BackupSchedule {
    /** Truth value: Whether it is backed up at all. (may be missing) */
    static constexpr field<std::optional<bool>> enabled{{"enabled", 0}};
    /** Text: How often. (may be missing) */
    static constexpr field<std::optional<std::string_view>> cron_type{{"cron_type", 1}};
    /** Text, a UTC date and time: When the next backup is due, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> next_scheduled_time_utc{{"next_scheduled_time_utc", 2}};
    /** Integer: The hour of the day, UTC, 0 to 23. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> hour{{"hour", 3}};
    /** Integer: The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dow{{"dow", 4}};
    /** Integer: The day of the month, for monthly backups: 1 to 28; else 0. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dom{{"dom", 5}};
};

/** The fields of an answer: A bare metal server. */
struct BareMetal {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
    /** Text: Its operating system, by name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 1}};
    /** Text: Its memory as text, such as `65536 MB`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ram{{"ram", 2}};
    /** Text: Its disks as text, such as `2x 240 GB SSD`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> disk{{"disk", 3}};
    /** Text: Its main IPv4 address; `0.0.0.0` while it has none yet. (may be missing) */
    static constexpr field<std::optional<std::string_view>> main_ip{{"main_ip", 4}};
    /** Integer: How many processors it has. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> cpu_count{{"cpu_count", 5}};
    /** Text: Its location, by name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 6}};
    /** Integer: Its location, by id. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dcid{{"dcid", 7}};
    /** Text: The root or administrator password that it was installed with. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> default_password{{"default_password", 8}};
    /** Text, a UTC date and time: When it was created, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 9}};
    /** Text: The status of its subscription. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 10}};
    /** Text: The network mask of its main IPv4 address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> netmask_v4{{"netmask_v4", 11}};
    /** Text: The gateway of its main IPv4 address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> gateway_v4{{"gateway_v4", 12}};
    /** Integer: Its plan. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> metalplanid{{"metalplanid", 13}};
    /**
     * List, each item map, the fields of V6Network: Its IPv6 networks; empty where it has none, or none yet. (may be
     * missing)
     */
    static constexpr field<std::optional<view>> v6_networks{{"v6_networks", 14}};
    /** Text: Its label; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 15}};
    /** Text: Its tag; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> tag{{"tag", 16}};
    /** Integer: Its operating system, by id. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> osid{{"osid", 17}};
    /** Integer: Its application, by id; 0 where it has none. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> appid{{"appid", 18}};
};

/** The fields of an answer: A plan for bare metal servers. */
struct BareMetalPlan {
    /** Integer: Its id: what `METALPLANID` takes. */
    static constexpr field<std::int64_t> metalplanid{{"metalplanid", 0}};
    /** Text: Its name, which often repeats its sizes. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Integer: How many processors it has. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> cpu_count{{"cpu_count", 2}};
    /** Integer: Memory in MB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ram{{"ram", 3}};
    /** Text: Its disks as text, such as `2x 240 GB SSD`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> disk{{"disk", 4}};
    /** Number: Included traffic, in TB a month. (may be missing) */
    static constexpr field<std::optional<double>> bandwidth_tb{{"bandwidth_tb", 5}};
    /** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
    static constexpr field<std::optional<std::string_view>> price_per_month{{"price_per_month", 6}};
    /** Text: The kind of machine that it provides. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan_type{{"plan_type", 7}};
    /** Truth value: Whether it is about to be withdrawn, usually in 30 days. (may be missing) */
    static constexpr field<std::optional<bool>> deprecated{{"deprecated", 8}};
    /**
     * List, each item integer: The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
     * (may be missing)
     */
    static constexpr field<std::optional<view>> available_locations{{"available_locations", 9}};
};

/** The fields of an answer: A volume. */
struct BlockVolume {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
    /**
     * Text, a UTC date and time: When it was created, UTC. Seen with impossible dates, which stay readable as text.
     * (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
    static constexpr field<std::optional<std::string_view>> cost_per_month{{"cost_per_month", 2}};
    /** Text: Whether it is ready. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 3}};
    /** Integer: Its size in GB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size_gb{{"size_gb", 4}};
    /** Integer: Its location. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dcid{{"dcid", 5}};
    /** Integer: The server that it is attached to, if any. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> attached_to_subid{{"attached_to_subid", 6}};
    /** Text: Its label. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 7}};
};

/** The fields of an answer: A record of a domain. */
struct DnsRecord {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> recordid{{"recordid", 0}};
    /** Text: Its type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. (may be missing) */
    static constexpr field<std::optional<std::string_view>> type{{"type", 1}};
    /** Text: Its name below the domain; empty for the domain itself. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 2}};
    /** Text: Its data, without its priority. (may be missing) */
    static constexpr field<std::optional<std::string_view>> data{{"data", 3}};
    /** Integer: Its priority. Some types come without one, others with 0. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> priority{{"priority", 4}};
    /** Integer: Its time to live, in seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ttl{{"ttl", 5}};
};

/** The fields of an answer: A domain. */
struct Domain {
    /** Text: Its name. */
    static constexpr field<std::string_view> domain{{"domain", 0}};
    /** Text, a UTC date and time: When it was added, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
};

/** The fields of an answer: A firewall group. */
struct FirewallGroup {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> firewallgroupid{{"firewallgroupid", 0}};
    /** Text: Its description. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 1}};
    /** Text, a UTC date and time: When it was created, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 2}};
    /** Text, a UTC date and time: When it or one of its rules last changed, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_modified{{"date_modified", 3}};
    /** Integer: How many servers are in it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> instance_count{{"instance_count", 4}};
    /** Integer: How many rules it has. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> rule_count{{"rule_count", 5}};
    /** Integer: How many rules it can have. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> max_rule_count{{"max_rule_count", 6}};
};

/** The fields of an answer: A rule of a firewall group. */
struct FirewallRule {
    /** Integer: Its number within the group. */
    static constexpr field<std::int64_t> rulenumber{{"rulenumber", 0}};
    /** Text: The action for the traffic. (may be missing) */
    static constexpr field<std::optional<std::string_view>> action{{"action", 1}};
    /** Text: The protocol. (may be missing) */
    static constexpr field<std::optional<std::string_view>> protocol{{"protocol", 2}};
    /** Text: One port (`80`) or a range (`8000:9000`); empty where the protocol has none. (may be missing) */
    static constexpr field<std::optional<std::string_view>> port{{"port", 3}};
    /** Text: The address of the network that the traffic comes from; may be empty for any address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> subnet{{"subnet", 4}};
    /** Integer: The length of the network's prefix in bits; 0 is any address. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> subnet_size{{"subnet_size", 5}};
};

/** The fields of an answer: An IPv4 address of a machine. */
struct Ipv4 {
    /** Text: The address. */
    static constexpr field<std::string_view> ip{{"ip", 0}};
    /** Text: Its network mask. (may be missing) */
    static constexpr field<std::optional<std::string_view>> netmask{{"netmask", 1}};
    /** Text: Its gateway; empty where it has none of its own. (may be missing) */
    static constexpr field<std::optional<std::string_view>> gateway{{"gateway", 2}};
    /** Text: Its purpose. (may be missing) */
    static constexpr field<std::optional<std::string_view>> type{{"type", 3}};
    /** Text: Its reverse DNS name; empty where it has none. Bare metal servers do not have it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> reverse{{"reverse", 4}};
};

/** The fields of an answer: An IPv6 address of a machine. */
struct Ipv6 {
    /** Text: The address. */
    static constexpr field<std::string_view> ip{{"ip", 0}};
    /** Text: The first address of its network. (may be missing) */
    static constexpr field<std::optional<std::string_view>> network{{"network", 1}};
    /** Integer: The length of the network's prefix in bits, usually 64. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> network_size{{"network_size", 2}};
    /** Text: Its purpose. (may be missing) */
    static constexpr field<std::optional<std::string_view>> type{{"type", 3}};
};

/** The fields of an answer: The reverse DNS name of an IPv6 address. */
struct Ipv6Reverse {
    /** Text: The address. */
    static constexpr field<std::string_view> ip{{"ip", 0}};
    /** Text: Its name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> reverse{{"reverse", 1}};
};

/** The fields of an answer: An ISO image. */
struct IsoImage {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> isoid{{"isoid", 0}};
    /** Text, a UTC date and time: When it was added, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text: The name of its file. (may be missing) */
    static constexpr field<std::optional<std::string_view>> filename{{"filename", 2}};
    /** Integer: Its size in bytes, once known. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size{{"size", 3}};
    /** Text: Its MD5 checksum in hex, once known. (may be missing) */
    static constexpr field<std::optional<std::string_view>> md5sum{{"md5sum", 4}};
    /** Text: The status of its download. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 5}};
};

/** The fields of an answer: The ISO image that is mounted in a server. */
struct IsoState {
    /** Text: Whether one is mounted. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 0}};
    /** Integer: The image, if it is one of `iso/list`; else 0. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> isoid{{"isoid", 1}};
};

/** The fields of an answer: The owner and the access rights of the API key in use. */
struct KeyInfo {
    /** List, each item text: The access rights of the key. (may be missing) */
    static constexpr field<std::optional<view>> acls{{"acls", 0}};
    /** Text: The user's e-mail address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> email{{"email", 1}};
    /** Text: The user's name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 2}};
};

/** The fields of an answer: The id of a new firewall group. */
struct NewFirewallGroup {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> firewallgroupid{{"firewallgroupid", 0}};
};

/** The fields of an answer: The number of a new firewall rule. */
struct NewFirewallRule {
    /** Integer: Its number within the group. */
    static constexpr field<std::int64_t> rulenumber{{"rulenumber", 0}};
};

/** The fields of an answer: The id of a new ISO image. */
struct NewIso {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> isoid{{"isoid", 0}};
};

/** The fields of an answer: The id of a new snapshot. */
struct NewSnapshot {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> snapshotid{{"snapshotid", 0}};
};

/** The fields of an answer: The id of a new key. */
struct NewSshKey {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> sshkeyid{{"sshkeyid", 0}};
};

/** The fields of an answer: The id of a new startup script. */
struct NewStartupScript {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> scriptid{{"scriptid", 0}};
};

/** The fields of an answer: The id of a new machine, volume or reserved address. */
struct NewSubscription {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
};

/** The fields of an answer: The id and the key of a new user. */
struct NewUser {
    /** Text: The user's id, a text. */
    static constexpr field<std::string_view> userid{{"userid", 0}};
    /** Text: The user's API key. No other call shows it. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> api_key{{"api_key", 1}};
};

/** The fields of an answer: An operating system. */
struct Os {
    /** Integer: Its id: what `OSID` takes. */
    static constexpr field<std::int64_t> osid{{"osid", 0}};
    /** Text: Its name and version. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Text: The processor architecture, `x64` or `i386`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> arch{{"arch", 2}};
    /** Text: Its family, such as `centos`, `ubuntu` or `windows`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> family{{"family", 3}};
    /** Truth value: Whether a Windows licence comes with it, which costs extra. (may be missing) */
    static constexpr field<std::optional<bool>> windows{{"windows", 4}};
    /**
     * Text, an exact decimal: The surcharge for changing to it, in US dollars a month. Only the lists of systems that
     * a machine can be changed to have it. (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> surcharge{{"surcharge", 5}};
};

/** The fields of an answer: A plan for servers. */
struct Plan {
    /** Integer: Its id: what `VPSPLANID` takes. */
    static constexpr field<std::int64_t> vpsplanid{{"vpsplanid", 0}};
    /** Text: Its name, which often repeats its sizes. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Integer: How many virtual processors it has. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> vcpu_count{{"vcpu_count", 2}};
    /** Integer: Memory in MB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ram{{"ram", 3}};
    /** Integer: Disk in GB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk{{"disk", 4}};
    /** Number: Included traffic, in TB a month. (may be missing) */
    static constexpr field<std::optional<double>> bandwidth{{"bandwidth", 5}};
    /** Number: The same in GB a month, if the service sends it. (may be missing) */
    static constexpr field<std::optional<double>> bandwidth_gb{{"bandwidth_gb", 6}};
    /** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
    static constexpr field<std::optional<std::string_view>> price_per_month{{"price_per_month", 7}};
    /**
     * Truth value: No longer in use, and always false where it is there: a Windows licence is added as needed. (may
     * be missing)
     */
    static constexpr field<std::optional<bool>> windows{{"windows", 8}};
    /** Text: The kind of machine that it provides. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan_type{{"plan_type", 9}};
    /**
     * List, each item integer: The ids (`DCID`) of the locations where it is available now; empty if it is sold out.
     * (may be missing)
     */
    static constexpr field<std::optional<view>> available_locations{{"available_locations", 10}};
    /** Truth value: Whether it is about to be withdrawn, usually in 30 days. (may be missing) */
    static constexpr field<std::optional<bool>> deprecated{{"deprecated", 11}};
};

/** The fields of an answer: A private network that a server is in. */
struct PrivateNetwork {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> networkid{{"networkid", 0}};
    /** Text: The MAC address of the server's interface in it, such as `5a02.0000.24e9`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> mac_address{{"mac_address", 1}};
    /** Text: The server's address in it; `0.0.0.0` if none was assigned. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ip_address{{"ip_address", 2}};
};

/** The fields of an answer: A location. */
struct Region {
    /** Integer: Its id: what `DCID` takes. */
    static constexpr field<std::int64_t> dcid{{"dcid", 0}};
    /** Text: Its city or area. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Text: Its country, two letters. (may be missing) */
    static constexpr field<std::optional<std::string_view>> country{{"country", 2}};
    /** Text: Its continent, by name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> continent{{"continent", 3}};
    /** Text: Its state, two letters, or empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 4}};
    /** Truth value: Whether DDoS protection is available there. (may be missing) */
    static constexpr field<std::optional<bool>> ddos_protection{{"ddos_protection", 5}};
    /** Truth value: Whether block storage is available there. (may be missing) */
    static constexpr field<std::optional<bool>> block_storage{{"block_storage", 6}};
    /** Text: Its code of three letters, like an airport's. (may be missing) */
    static constexpr field<std::optional<std::string_view>> regioncode{{"regioncode", 7}};
    /**
     * List, each item integer: The ids (`VPSPLANID`) of the plans that are available there now, if that was
     * requested. (may be missing)
     */
    static constexpr field<std::optional<view>> availability{{"availability", 8}};
};

/** The fields of an answer: A reserved address. */
struct ReservedIp {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
    /** Integer: The location where it can be used. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dcid{{"dcid", 1}};
    /** Text: The kind of address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ip_type{{"ip_type", 2}};
    /** Text: The address, or the first one of the network. (may be missing) */
    static constexpr field<std::optional<std::string_view>> subnet{{"subnet", 3}};
    /**
     * Integer: The length of the network's prefix in bits: 32 for one IPv4 address, usually 64 for IPv6. (may be
     * missing)
     */
    static constexpr field<std::optional<std::int64_t>> subnet_size{{"subnet_size", 4}};
    /** Text: Its label; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 5}};
    /** Integer: The server that it is attached to, if any. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> attached_subid{{"attached_subid", 6}};
};

/** The fields of an answer: A server. */
struct Server {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
    /** Text: Its operating system, by name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 1}};
    /** Text: Its memory as text, such as `4096 MB`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ram{{"ram", 2}};
    /** Text: Its disk as text, such as `Virtual 60 GB`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> disk{{"disk", 3}};
    /** Text: Its main IPv4 address; `0.0.0.0` while it has none yet. (may be missing) */
    static constexpr field<std::optional<std::string_view>> main_ip{{"main_ip", 4}};
    /** Integer: How many virtual processors it has. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> vcpu_count{{"vcpu_count", 5}};
    /** Text: Its location, by name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 6}};
    /** Integer: Its location, by id. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> dcid{{"dcid", 7}};
    /** Text: The root or administrator password that it was installed with. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> default_password{{"default_password", 8}};
    /** Text, a UTC date and time: When it was created, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 9}};
    /** Text, an exact decimal: The charges since the last invoice, in US dollars. (may be missing) */
    static constexpr field<std::optional<std::string_view>> pending_charges{{"pending_charges", 10}};
    /** Text: The status of its subscription. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 11}};
    /** Text, an exact decimal: The price, in US dollars a month. (may be missing) */
    static constexpr field<std::optional<std::string_view>> cost_per_month{{"cost_per_month", 12}};
    /** Number: Traffic used this month, in GB. (may be missing) */
    static constexpr field<std::optional<double>> current_bandwidth_gb{{"current_bandwidth_gb", 13}};
    /** Number: Traffic included in a month, in GB; may be fractional. (may be missing) */
    static constexpr field<std::optional<double>> allowed_bandwidth_gb{{"allowed_bandwidth_gb", 14}};
    /** Text: The network mask of its main IPv4 address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> netmask_v4{{"netmask_v4", 15}};
    /** Text: The gateway of its main IPv4 address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> gateway_v4{{"gateway_v4", 16}};
    /** Text: Whether it is running. Meaningful only while its status is active. (may be missing) */
    static constexpr field<std::optional<std::string_view>> power_status{{"power_status", 17}};
    /** Text: The operation in progress on it. Meaningful only while its status is active. (may be missing) */
    static constexpr field<std::optional<std::string_view>> server_state{{"server_state", 18}};
    /** Integer: Its plan. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> vpsplanid{{"vpsplanid", 19}};
    /** Text: The first one of `v6_networks`, kept for older clients, or empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> v6_network{{"v6_network", 20}};
    /** Text: Its main IPv6 address, kept for older clients: `v6_networks` has it too. (may be missing) */
    static constexpr field<std::optional<std::string_view>> v6_main_ip{{"v6_main_ip", 21}};
    /** Integer: The prefix length of `v6_network` in bits, kept for older clients. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> v6_network_size{{"v6_network_size", 22}};
    /**
     * List, each item map, the fields of V6Network: Its IPv6 networks; empty where it has none, or none yet. (may be
     * missing)
     */
    static constexpr field<std::optional<view>> v6_networks{{"v6_networks", 23}};
    /** Text: Its label; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 24}};
    /** Text: Its first private address; empty where it has none. (may be missing) */
    static constexpr field<std::optional<std::string_view>> internal_ip{{"internal_ip", 25}};
    /**
     * Text: The URL of its console, for a browser. It changes from time to time, and anyone who has it can use the
     * console. Empty while the server is being created. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> kvm_url{{"kvm_url", 26}};
    /** Truth value: Whether it is backed up automatically. (may be missing) */
    static constexpr field<std::optional<bool>> auto_backups{{"auto_backups", 27}};
    /** Text: Its tag; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> tag{{"tag", 28}};
    /** Integer: Its operating system, by id. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> osid{{"osid", 29}};
    /** Integer: Its application, by id; 0 where it has none. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> appid{{"appid", 30}};
    /** Text: Its firewall group; the text `0` where it is in none. (may be missing) */
    static constexpr field<std::optional<std::string_view>> firewallgroupid{{"firewallgroupid", 31}};
};

/** The fields of an answer: A snapshot. */
struct Snapshot {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> snapshotid{{"snapshotid", 0}};
    /** Text, a UTC date and time: When it was taken, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text: Its description; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 2}};
    /** Integer: Its size in bytes, once known. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size{{"size", 3}};
    /** Text: Its status. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 4}};
};

/** The fields of an answer: The start-of-authority record of a domain. */
struct Soa {
    /** Text: The primary name server. (may be missing) */
    static constexpr field<std::optional<std::string_view>> nsprimary{{"nsprimary", 0}};
    /** Text: The administrator's e-mail address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> email{{"email", 1}};
};

/** The fields of an answer: A public SSH key. */
struct SshKey {
    /** Text: Its id, a text. */
    static constexpr field<std::string_view> sshkeyid{{"sshkeyid", 0}};
    /** Text, a UTC date and time: When it was added, UTC. The service does not always know. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text: Its name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 2}};
    /** Text: The public key, as one line of an `authorized_keys` file. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ssh_key{{"ssh_key", 3}};
};

/** The fields of an answer: A startup script. */
struct StartupScript {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> scriptid{{"scriptid", 0}};
    /** Text, a UTC date and time: When it was added, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_created{{"date_created", 1}};
    /** Text, a UTC date and time: When it last changed, UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date_modified{{"date_modified", 2}};
    /** Text: Its name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 3}};
    /** Text: What runs it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> type{{"type", 4}};
    /** Text: Its text. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> script{{"script", 5}};
};

/** The fields of an answer: A machine's traffic, day by day. */
struct Traffic {
    /** List, each item list of two: Bytes that came in: the day (`2014-06-10`, UTC) and how many. (may be missing) */
    static constexpr field<std::optional<view>> incoming_bytes{{"incoming_bytes", 0}};
    /** List, each item list of two: Bytes that went out: the day (`2014-06-10`, UTC) and how many. (may be missing) */
    static constexpr field<std::optional<view>> outgoing_bytes{{"outgoing_bytes", 1}};
};

/** The fields of an answer: A user of the account. */
struct User {
    /** Text: The user's id, a text. */
    static constexpr field<std::string_view> userid{{"userid", 0}};
    /** Text: The user's name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
    /** Text: The user's e-mail address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> email{{"email", 2}};
    /** Truth value: Whether the user's API key is enabled. (may be missing) */
    static constexpr field<std::optional<bool>> api_enabled{{"api_enabled", 3}};
    /** List, each item text: The user's access rights. (may be missing) */
    static constexpr field<std::optional<view>> acls{{"acls", 4}};
};

/** The fields of an answer: The user data of a machine. */
struct UserData {
    /** Bytes: The user data, decoded, or empty. (may be missing; secret) */
    static constexpr field<std::optional<bytes>> userdata{{"userdata", 0}};
};

/** The fields of an answer: An IPv6 network of a machine. */
struct V6Network {
    /** Text: The first address of the network. (may be missing) */
    static constexpr field<std::optional<std::string_view>> v6_network{{"v6_network", 0}};
    /** Text: The machine's main address in it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> v6_main_ip{{"v6_main_ip", 1}};
    /** Integer: The length of its prefix in bits, usually 64. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> v6_network_size{{"v6_network_size", 2}};
};

namespace account {

/**
 * Show the account's balance, pending charges and last payment.
 *
 * A negative balance is credit. Charges pend until the next invoice.
 *
 * GET /v1/account/info: reads; access right billing. Answers a map (Account: balance, pending_charges,
 * last_payment_date, last_payment_amount).
 */
struct info {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "account.info");
        return made;
    }
};

} // namespace account

namespace app {

/**
 * List the applications that a new machine can be installed with.
 *
 * GET /v1/app/list: reads; needs no key. Answers a map by id, of each entry a map (App: appid, name, short_name,
 * deploy_name, surcharge).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "app.list");
        return made;
    }
};

} // namespace app

namespace auth {

/**
 * Show the owner and the access rights of the API key in use.
 *
 * GET /v1/auth/info: reads. Answers a map (KeyInfo: acls, email, name).
 */
struct info {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "auth.info");
        return made;
    }
};

} // namespace auth

namespace backup {

/**
 * List the account's backups.
 *
 * With either filter the answer is still a map.
 *
 * GET /v1/backup/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Backup:
 * backupid, date_created, description, size, status).
 */
struct list {
    /** Only the backups of this machine. (optional) */
    std::optional<std::int64_t> subid{};
    /** Only this backup. (optional) */
    std::optional<std::string_view> backupid{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "backup.list");
        if (!made) return made;
        made->put("subid", subid);
        made->put("backupid", backupid);
        return made;
    }
};

} // namespace backup

namespace baremetal {

/**
 * Show a bare metal server's traffic, day by day.
 *
 * GET /v1/baremetal/bandwidth: reads; access right subscriptions. Answers a map (Traffic: incoming_bytes,
 * outgoing_bytes).
 */
struct bandwidth {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit bandwidth(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.bandwidth");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Create a bare metal server. Billing starts at once.
 *
 * The answer has only its id, and comes long before the server is ready: `baremetal/list` shows when its status
 * is active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/baremetal/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
struct create {
    /** The location, from `regions/list`. (required) */
    std::int64_t dcid;
    /** The plan, from `plans/list_baremetal`; it must be available in the location. (required) */
    std::int64_t metalplanid;
    /** The operating system, from `os/list`; 164 for a snapshot, 186 for an application. (required) */
    std::int64_t osid;
    /** The startup script to run on the first boot. Only with one of the provider's operating systems. (optional) */
    std::optional<std::int64_t> scriptid{};
    /** With OSID 164: the snapshot to install. (optional) */
    std::optional<std::string_view> snapshotid{};
    /** Whether to enable IPv6. (optional) */
    std::optional<bool> enable_ipv6{};
    /** Its label. (optional) */
    std::optional<std::string_view> label{};
    /** The SSH keys that may log in to it. Linux and FreeBSD only. (optional) */
    std::optional<std::vector<std::string_view>> sshkeyid{};
    /** With OSID 186: the application to install. (optional) */
    std::optional<std::int64_t> appid{};
    /**
     * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
     * (optional; secret)
     */
    std::optional<bytes> userdata{};
    /** Whether to send an e-mail when it is ready. (the service assumes yes; optional) */
    std::optional<bool> notify_activate{};
    /** Its host name. (optional) */
    std::optional<std::string_view> hostname{};
    /** A tag, to filter lists by. (optional) */
    std::optional<std::string_view> tag{};

    /** With what is required. */
    create(std::int64_t dcid_, std::int64_t metalplanid_, std::int64_t osid_)
        : dcid(dcid_), metalplanid(metalplanid_), osid(osid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.create");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put_nonzero("metalplanid", metalplanid);
        made->put_nonzero("osid", osid);
        made->put("scriptid", scriptid);
        made->put("snapshotid", snapshotid);
        made->put("enable_ipv6", enable_ipv6);
        made->put("label", label);
        made->put("sshkeyid", sshkeyid);
        made->put("appid", appid);
        made->put("userdata", userdata);
        made->put("notify_activate", notify_activate);
        made->put("hostname", hostname);
        made->put("tag", tag);
        return made;
    }
};

/**
 * Destroy a bare metal server. Its data and its addresses are lost for good.
 *
 * POST /v1/baremetal/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit destroy(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.destroy");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Power a bare metal server off at once, without a shutdown.
 *
 * Data not yet written to disk is lost. It is still billed; `baremetal/destroy` ends that.
 *
 * POST /v1/baremetal/halt: acts; access right subscriptions.
 */
struct halt {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit halt(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.halt");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Enable IPv6 on a bare metal server, without a restart.
 *
 * POST /v1/baremetal/ipv6_enable: acts; access right subscriptions.
 */
struct ipv6_enable {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit ipv6_enable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.ipv6_enable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set the label of a bare metal server.
 *
 * POST /v1/baremetal/label_set: sets; access right subscriptions.
 */
struct label_set {
    /** The server. (required) */
    std::int64_t subid;
    /** The new label. (required) */
    std::string_view label;

    /** With what is required. */
    label_set(std::int64_t subid_, std::string_view label_)
        : subid(subid_), label(label_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.label_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("label", label);
        return made;
    }
};

/**
 * List the account's bare metal servers, including those that are still being created.
 *
 * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
 *
 * GET /v1/baremetal/list: reads; access right subscriptions. Answers a map by id, of each entry a map (BareMetal:
 * subid, os, ram, disk, main_ip, cpu_count, location, dcid, default_password, date_created, status, netmask_v4,
 * gateway_v4, metalplanid, v6_networks, label, tag, osid, appid).
 */
struct list {
    /** Only this server. (optional) */
    std::optional<std::int64_t> subid{};
    /** Only servers with this tag. (optional) */
    std::optional<std::string_view> tag{};
    /** Only servers with this label. (optional) */
    std::optional<std::string_view> label{};
    /** Only the server whose main address this is. (an IPv4 address; optional) */
    std::optional<std::string_view> main_ip{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.list");
        if (!made) return made;
        made->put("subid", subid);
        made->put("tag", tag);
        made->put("label", label);
        made->put("main_ip", main_ip);
        return made;
    }
};

/**
 * List the IPv4 addresses of a bare metal server, under its id. Only an active server has any.
 *
 * GET /v1/baremetal/list_ipv4: reads; access right subscriptions. Answers a map by id, of each entry a list, of
 * each item a map (Ipv4: ip, netmask, gateway, type, reverse).
 */
struct list_ipv4 {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit list_ipv4(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.list_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * List the IPv6 addresses of a bare metal server, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/baremetal/list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list, of
 * each item a map (Ipv6: ip, network, network_size, type).
 */
struct list_ipv6 {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit list_ipv6(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.list_ipv6");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Restart a bare metal server at once, without a shutdown.
 *
 * Data not yet written to disk is lost.
 *
 * POST /v1/baremetal/reboot: acts; access right subscriptions.
 */
struct reboot {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit reboot(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.reboot");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set the tag of a bare metal server.
 *
 * POST /v1/baremetal/tag_set: sets; access right subscriptions.
 */
struct tag_set {
    /** The server. (required) */
    std::int64_t subid;
    /** The new tag. (required) */
    std::string_view tag;

    /** With what is required. */
    tag_set(std::int64_t subid_, std::string_view tag_)
        : subid(subid_), tag(tag_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.tag_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("tag", tag);
        return made;
    }
};

/**
 * Install another application on a bare metal server. All data on it is lost for good.
 *
 * POST /v1/baremetal/app_change: destroys; access right subscriptions.
 */
struct app_change {
    /** The server. (required) */
    std::int64_t subid;
    /** The application, from `baremetal/app_change_list`. (required) */
    std::int64_t appid;

    /** With what is required. */
    app_change(std::int64_t subid_, std::int64_t appid_)
        : subid(subid_), appid(appid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.app_change");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("appid", appid);
        return made;
    }
};

/**
 * List the applications that a bare metal server can be changed to: not every change is possible.
 *
 * GET /v1/baremetal/app_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (App: appid, name, short_name, deploy_name, surcharge).
 */
struct app_change_list {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit app_change_list(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.app_change_list");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Show what the application of a bare metal server reports, such as addresses and initial passwords.
 *
 * GET /v1/baremetal/get_app_info: reads; access right subscriptions. Answers a map (AppInfo: app_info).
 */
struct get_app_info {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit get_app_info(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.get_app_info");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Read the user data of a bare metal server.
 *
 * GET /v1/baremetal/get_user_data: reads; access right subscriptions. Answers a map (UserData: userdata).
 */
struct get_user_data {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit get_user_data(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.get_user_data");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Install another operating system on a bare metal server. All data on it is lost for good.
 *
 * POST /v1/baremetal/os_change: destroys; access right subscriptions.
 */
struct os_change {
    /** The server. (required) */
    std::int64_t subid;
    /** The operating system, from `baremetal/os_change_list`. (required) */
    std::int64_t osid;

    /** With what is required. */
    os_change(std::int64_t subid_, std::int64_t osid_)
        : subid(subid_), osid(osid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.os_change");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("osid", osid);
        return made;
    }
};

/**
 * List the operating systems that a bare metal server can be changed to: not every change is possible.
 *
 * GET /v1/baremetal/os_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (Os: osid, name, arch, family, windows, surcharge).
 */
struct os_change_list {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit os_change_list(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.os_change_list");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Reinstall the operating system of a bare metal server. All data on it is lost for good; its addresses stay.
 *
 * POST /v1/baremetal/reinstall: destroys; access right subscriptions.
 */
struct reinstall {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit reinstall(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.reinstall");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Replace the user data of a bare metal server.
 *
 * Most systems read it only once, after their installation.
 *
 * POST /v1/baremetal/set_user_data: sets; access right subscriptions.
 */
struct set_user_data {
    /** The server. (required) */
    std::int64_t subid;
    /** The user data. Pass it as it is: it is sent as base64. (required; secret) */
    bytes userdata;

    /** With what is required. */
    set_user_data(std::int64_t subid_, bytes userdata_)
        : subid(subid_), userdata(userdata_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "baremetal.set_user_data");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("userdata", userdata);
        return made;
    }
};

} // namespace baremetal

namespace block {

/**
 * Attach a volume to a server.
 *
 * It must not be attached to any other server at that moment.
 *
 * POST /v1/block/attach: acts; access right subscriptions.
 */
struct attach {
    /** The volume. (required) */
    std::int64_t subid;
    /** The server to attach it to. (required) */
    std::int64_t attach_to_subid;

    /** With what is required. */
    attach(std::int64_t subid_, std::int64_t attach_to_subid_)
        : subid(subid_), attach_to_subid(attach_to_subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.attach");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("attach_to_subid", attach_to_subid);
        return made;
    }
};

/**
 * Create a volume. Billing starts at once.
 *
 * Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/block/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
struct create {
    /** The location, one whose `block_storage` is true in `regions/list`. (required) */
    std::int64_t dcid;
    /** Its size in GB. (required) */
    std::int64_t size_gb;
    /** Its label. (optional) */
    std::optional<std::string_view> label{};

    /** With what is required. */
    create(std::int64_t dcid_, std::int64_t size_gb_)
        : dcid(dcid_), size_gb(size_gb_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.create");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put_nonzero("size_gb", size_gb);
        made->put("label", label);
        return made;
    }
};

/**
 * Delete a volume. All data on it is lost for good.
 *
 * POST /v1/block/delete: destroys; access right subscriptions.
 */
struct delete_ {
    /** The volume. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit delete_(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.delete");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Detach a volume from the server that it is attached to.
 *
 * Unmount it there first.
 *
 * POST /v1/block/detach: acts; access right subscriptions.
 */
struct detach {
    /** The volume. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit detach(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.detach");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set the label of a volume.
 *
 * POST /v1/block/label_set: sets; access right subscriptions.
 */
struct label_set {
    /** The volume. (required) */
    std::int64_t subid;
    /** The new label. (required) */
    std::string_view label;

    /** With what is required. */
    label_set(std::int64_t subid_, std::string_view label_)
        : subid(subid_), label(label_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.label_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("label", label);
        return made;
    }
};

/**
 * List the account's volumes.
 *
 * Asked for one volume, the service answers a bare record: it is read as a list of one.
 *
 * GET /v1/block/list: reads; access right subscriptions. Answers a list, of each item a map (BlockVolume: subid,
 * date_created, cost_per_month, status, size_gb, dcid, attached_to_subid, label).
 */
struct list {
    /** Only this volume. (optional) */
    std::optional<std::int64_t> subid{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.list");
        if (!made) return made;
        made->put("subid", subid);
        return made;
    }
};

/**
 * Resize a volume, which changes its price.
 *
 * The file system on it does not change: before a volume is made smaller, its file system and partitions must be
 * made smaller by hand, or data is lost.
 *
 * POST /v1/block/resize: bills; access right subscriptions.
 */
struct resize {
    /** The volume. (required) */
    std::int64_t subid;
    /** Its new size in GB. (required) */
    std::int64_t size_gb;

    /** With what is required. */
    resize(std::int64_t subid_, std::int64_t size_gb_)
        : subid(subid_), size_gb(size_gb_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "block.resize");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("size_gb", size_gb);
        return made;
    }
};

} // namespace block

namespace dns {

/**
 * Create a domain, with initial A and MX records for an address.
 *
 * POST /v1/dns/create_domain: bills; access right dns.
 */
struct create_domain {
    /** The domain, such as `example.com`. (required) */
    std::string_view domain;
    /** The address that the initial records point to. (an address; required) */
    std::string_view serverip;

    /** With what is required. */
    create_domain(std::string_view domain_, std::string_view serverip_)
        : domain(domain_), serverip(serverip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.create_domain");
        if (!made) return made;
        made->put("domain", domain);
        made->put("serverip", serverip);
        return made;
    }
};

/**
 * Add a record to a domain.
 *
 * The same call again adds the same record again. The id of the new record is not returned: `dns/records` has it.
 *
 * POST /v1/dns/create_record: bills; access right dns.
 */
struct create_record {
    /** The domain to add to. (required) */
    std::string_view domain;
    /** The name below the domain; empty for the domain itself. (required) */
    std::string_view name;
    /** The record type: `A`, `AAAA`, `CNAME`, `MX`, `NS`, `SRV`, `TXT` and so on. (required) */
    std::string_view type;
    /** The data of the record, without its priority. (required) */
    std::string_view data;
    /** Its time to live, in seconds. (optional) */
    std::optional<std::int64_t> ttl{};
    /** The priority: needed for MX and SRV, and for them alone. 0 is a valid value. (optional) */
    std::optional<std::int64_t> priority{};

    /** With what is required. */
    create_record(std::string_view domain_, std::string_view name_, std::string_view type_, std::string_view data_)
        : domain(domain_), name(name_), type(type_), data(data_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.create_record");
        if (!made) return made;
        made->put("domain", domain);
        made->put("name", name);
        made->put("type", type);
        made->put("data", data);
        made->put("ttl", ttl);
        made->put("priority", priority);
        return made;
    }
};

/**
 * Delete a domain and all its records.
 *
 * POST /v1/dns/delete_domain: destroys; access right dns.
 */
struct delete_domain {
    /** The domain. (required) */
    std::string_view domain;

    /** With what is required. */
    explicit delete_domain(std::string_view domain_)
        : domain(domain_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.delete_domain");
        if (!made) return made;
        made->put("domain", domain);
        return made;
    }
};

/**
 * Delete one record of a domain.
 *
 * POST /v1/dns/delete_record: destroys; access right dns.
 */
struct delete_record {
    /** The domain. (required) */
    std::string_view domain;
    /** The record, by its id in `dns/records`. (required) */
    std::int64_t recordid;

    /** With what is required. */
    delete_record(std::string_view domain_, std::int64_t recordid_)
        : domain(domain_), recordid(recordid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.delete_record");
        if (!made) return made;
        made->put("domain", domain);
        made->put_nonzero("recordid", recordid);
        return made;
    }
};

/**
 * Turn DNSSEC on or off for a domain.
 *
 * Once it is on, the DS records of `dns/dnssec_info` belong at the registrar. Remove them there before turning it
 * off, or the domain no longer resolves.
 *
 * POST /v1/dns/dnssec_enable: sets; access right dns.
 */
struct dnssec_enable {
    /** The domain. (required) */
    std::string_view domain;
    /** Whether DNSSEC is to be on. (required) */
    bool enable;

    /** With what is required. */
    dnssec_enable(std::string_view domain_, bool enable_)
        : domain(domain_), enable(enable_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.dnssec_enable");
        if (!made) return made;
        made->put("domain", domain);
        made->put("enable", enable);
        return made;
    }
};

/**
 * List the DNSKEY and DS records of a domain, each as one line of text.
 *
 * Empty where DNSSEC is off.
 *
 * GET /v1/dns/dnssec_info: reads; access right dns. Answers a list, of each item text.
 */
struct dnssec_info {
    /** The domain. (required) */
    std::string_view domain;

    /** With what is required. */
    explicit dnssec_info(std::string_view domain_)
        : domain(domain_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.dnssec_info");
        if (!made) return made;
        made->put("domain", domain);
        return made;
    }
};

/**
 * List the account's domains.
 *
 * GET /v1/dns/list: reads; access right dns. Answers a list, of each item a map (Domain: domain, date_created).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.list");
        return made;
    }
};

/**
 * List the records of a domain.
 *
 * GET /v1/dns/records: reads; access right dns. Answers a list, of each item a map (DnsRecord: recordid, type,
 * name, data, priority, ttl).
 */
struct records {
    /** The domain. (required) */
    std::string_view domain;

    /** With what is required. */
    explicit records(std::string_view domain_)
        : domain(domain_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.records");
        if (!made) return made;
        made->put("domain", domain);
        return made;
    }
};

/**
 * Show the start-of-authority (SOA) record of a domain.
 *
 * GET /v1/dns/soa_info: reads; access right dns. Answers a map (Soa: nsprimary, email).
 */
struct soa_info {
    /** The domain. (required) */
    std::string_view domain;

    /** With what is required. */
    explicit soa_info(std::string_view domain_)
        : domain(domain_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.soa_info");
        if (!made) return made;
        made->put("domain", domain);
        return made;
    }
};

/**
 * Change the start-of-authority (SOA) record of a domain.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/dns/soa_update: sets; access right dns.
 */
struct soa_update {
    /** The domain. (required) */
    std::string_view domain;
    /** The primary name server. (optional) */
    std::optional<std::string_view> nsprimary{};
    /** The administrator's e-mail address. (optional) */
    std::optional<std::string_view> email{};

    /** With what is required. */
    explicit soa_update(std::string_view domain_)
        : domain(domain_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.soa_update");
        if (!made) return made;
        made->put("domain", domain);
        made->put("nsprimary", nsprimary);
        made->put("email", email);
        return made;
    }
};

/**
 * Change a record of a domain.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/dns/update_record: sets; access right dns.
 */
struct update_record {
    /** The domain. (required) */
    std::string_view domain;
    /** The record, by its id in `dns/records`. (required) */
    std::int64_t recordid;
    /** The name below the domain; empty for the domain itself. (optional) */
    std::optional<std::string_view> name{};
    /**
     * The record type. The document sends it in its example without describing it; it is not known to change the type
     * of a record. (optional)
     */
    std::optional<std::string_view> type{};
    /** The data of the record, without its priority. (optional) */
    std::optional<std::string_view> data{};
    /** Its time to live, in seconds. (optional) */
    std::optional<std::int64_t> ttl{};
    /** The priority, for MX and SRV alone. 0 is a valid value. (optional) */
    std::optional<std::int64_t> priority{};

    /** With what is required. */
    update_record(std::string_view domain_, std::int64_t recordid_)
        : domain(domain_), recordid(recordid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "dns.update_record");
        if (!made) return made;
        made->put("domain", domain);
        made->put_nonzero("recordid", recordid);
        made->put("name", name);
        made->put("type", type);
        made->put("data", data);
        made->put("ttl", ttl);
        made->put("priority", priority);
        return made;
    }
};

} // namespace dns

namespace firewall {

/**
 * Create a firewall group. It has no rules yet.
 *
 * POST /v1/firewall/group_create: bills; access right firewall. Answers a map (NewFirewallGroup:
 * firewallgroupid).
 */
struct group_create {
    /** Its description. (optional) */
    std::optional<std::string_view> description{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.group_create");
        if (!made) return made;
        made->put("description", description);
        return made;
    }
};

/**
 * Delete a firewall group and its rules.
 *
 * Servers that use it lose it, which can leave their ports open to the internet.
 *
 * POST /v1/firewall/group_delete: destroys; access right firewall.
 */
struct group_delete {
    /** The group. (required) */
    std::string_view firewallgroupid;

    /** With what is required. */
    explicit group_delete(std::string_view firewallgroupid_)
        : firewallgroupid(firewallgroupid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.group_delete");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        return made;
    }
};

/**
 * List the account's firewall groups.
 *
 * GET /v1/firewall/group_list: reads; access right firewall. Answers a map by id, of each entry a map
 * (FirewallGroup: firewallgroupid, description, date_created, date_modified, instance_count, rule_count,
 * max_rule_count).
 */
struct group_list {
    /** Only this group. (optional) */
    std::optional<std::string_view> firewallgroupid{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.group_list");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        return made;
    }
};

/**
 * Set the description of a firewall group.
 *
 * POST /v1/firewall/group_set_description: sets; access right firewall.
 */
struct group_set_description {
    /** The group. (required) */
    std::string_view firewallgroupid;
    /** The new description. (required) */
    std::string_view description;

    /** With what is required. */
    group_set_description(std::string_view firewallgroupid_, std::string_view description_)
        : firewallgroupid(firewallgroupid_), description(description_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.group_set_description");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        made->put("description", description);
        return made;
    }
};

/**
 * Add a rule to a firewall group: traffic that matches it is allowed.
 *
 * POST /v1/firewall/rule_create: bills; access right firewall. Answers a map (NewFirewallRule: rulenumber).
 */
struct rule_create {
    /** The group. (required) */
    std::string_view firewallgroupid;
    /** The direction of the traffic. ("in"; required) */
    std::string_view direction;
    /** The kind of address that `subnet` is. ("v4", "v6"; required) */
    std::string_view ip_type;
    /** The protocol to allow. ("icmp", "tcp", "udp", "gre"; required) */
    std::string_view protocol;
    /**
     * The address of the network that the traffic comes from; `0.0.0.0` or `::` with size 0 is any address. (an
     * address; required)
     */
    std::string_view subnet;
    /** The length of the network's prefix in bits. 0 is a valid value. (0 to 128; required) */
    std::int64_t subnet_size;
    /** For TCP and UDP alone: one port (`80`) or a range (`8000:9000`). (optional) */
    std::optional<std::string_view> port{};

    /** With what is required. */
    rule_create(std::string_view firewallgroupid_, std::string_view direction_, std::string_view ip_type_, std::string_view protocol_, std::string_view subnet_, std::int64_t subnet_size_)
        : firewallgroupid(firewallgroupid_), direction(direction_), ip_type(ip_type_), protocol(protocol_), subnet(subnet_), subnet_size(subnet_size_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.rule_create");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        made->put("direction", direction);
        made->put("ip_type", ip_type);
        made->put("protocol", protocol);
        made->put("subnet", subnet);
        made->put("subnet_size", subnet_size);
        made->put("port", port);
        return made;
    }
};

/**
 * Delete a rule of a firewall group. Traffic that it allowed is blocked.
 *
 * POST /v1/firewall/rule_delete: destroys; access right firewall.
 */
struct rule_delete {
    /** The group. (required) */
    std::string_view firewallgroupid;
    /** The rule, by its number in `firewall/rule_list`. (required) */
    std::int64_t rulenumber;

    /** With what is required. */
    rule_delete(std::string_view firewallgroupid_, std::int64_t rulenumber_)
        : firewallgroupid(firewallgroupid_), rulenumber(rulenumber_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.rule_delete");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        made->put_nonzero("rulenumber", rulenumber);
        return made;
    }
};

/**
 * List the rules of a firewall group, for one direction and one kind of address.
 *
 * GET /v1/firewall/rule_list: reads; access right firewall. Answers a map by id, of each entry a map
 * (FirewallRule: rulenumber, action, protocol, port, subnet, subnet_size).
 */
struct rule_list {
    /** The group. (required) */
    std::string_view firewallgroupid;
    /** The direction of the traffic. ("in"; required) */
    std::string_view direction;
    /** The kind of address that the rules are for. ("v4", "v6"; required) */
    std::string_view ip_type;

    /** With what is required. */
    rule_list(std::string_view firewallgroupid_, std::string_view direction_, std::string_view ip_type_)
        : firewallgroupid(firewallgroupid_), direction(direction_), ip_type(ip_type_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "firewall.rule_list");
        if (!made) return made;
        made->put("firewallgroupid", firewallgroupid);
        made->put("direction", direction);
        made->put("ip_type", ip_type);
        return made;
    }
};

} // namespace firewall

namespace iso {

/**
 * Add an ISO image to the account, downloaded from a URL.
 *
 * The answer comes before the download is done: `iso/list` shows its status.
 *
 * POST /v1/iso/create_from_url: bills; access right subscriptions. Answers a map (NewIso: isoid).
 */
struct create_from_url {
    /** The URL to download it from. (an http or https URL; required) */
    std::string_view url;

    /** With what is required. */
    explicit create_from_url(std::string_view url_)
        : url(url_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "iso.create_from_url");
        if (!made) return made;
        made->put("url", url);
        return made;
    }
};

/**
 * List the account's ISO images.
 *
 * GET /v1/iso/list: reads; access right subscriptions. Answers a map by id, of each entry a map (IsoImage: isoid,
 * date_created, filename, size, md5sum, status).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "iso.list");
        return made;
    }
};

} // namespace iso

namespace os {

/**
 * List the operating systems that a new machine can be installed with.
 *
 * Some ids mean something else: 159 an ISO image, 164 a snapshot, 180 a backup, 186 an application.
 *
 * GET /v1/os/list: reads; needs no key. Answers a map by id, of each entry a map (Os: osid, name, arch, family,
 * windows, surcharge).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "os.list");
        return made;
    }
};

} // namespace os

namespace plans {

/**
 * List the plans for servers, and the locations where each is available.
 *
 * The sandbox plan (2.50 dollars) is not available through the API.
 *
 * GET /v1/plans/list: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count, ram,
 * disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
struct list {
    /** Only plans of this kind. ("all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"; optional) */
    std::optional<std::string_view> type{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "plans.list");
        if (!made) return made;
        made->put("type", type);
        return made;
    }
};

/**
 * List the plans for bare metal servers.
 *
 * GET /v1/plans/list_baremetal: reads. Answers a map by id, of each entry a map (BareMetalPlan: metalplanid,
 * name, cpu_count, ram, disk, bandwidth_tb, price_per_month, plan_type, deprecated, available_locations).
 */
struct list_baremetal {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "plans.list_baremetal");
        return made;
    }
};

/**
 * List the plans of the kind `vc2` (shared processors).
 *
 * It does not say where they are available; `plans/list` does.
 *
 * GET /v1/plans/list_vc2: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count,
 * ram, disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
struct list_vc2 {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "plans.list_vc2");
        return made;
    }
};

/**
 * List the plans of the kind `vdc2` (dedicated processors).
 *
 * It does not say where they are available; `plans/list` does.
 *
 * GET /v1/plans/list_vdc2: reads. Answers a map by id, of each entry a map (Plan: vpsplanid, name, vcpu_count,
 * ram, disk, bandwidth, bandwidth_gb, price_per_month, windows, plan_type, available_locations, deprecated).
 */
struct list_vdc2 {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "plans.list_vdc2");
        return made;
    }
};

} // namespace plans

namespace regions {

/**
 * List the ids (`VPSPLANID`) of the plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability: reads; needs no key. Answers a list, of each item an integer.
 */
struct availability {
    /** The location. (required) */
    std::int64_t dcid;
    /** Only plans of this kind. ("all", "vc2", "ssd", "vdc2", "dedicated", "vc2z"; optional) */
    std::optional<std::string_view> type{};

    /** With what is required. */
    explicit availability(std::int64_t dcid_)
        : dcid(dcid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "regions.availability");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put("type", type);
        return made;
    }
};

/**
 * List the ids (`METALPLANID`) of the bare metal plans that are available in a location now.
 *
 * GET /v1/regions/availability_baremetal: reads. Answers a list, of each item an integer.
 */
struct availability_baremetal {
    /** The location. (required) */
    std::int64_t dcid;

    /** With what is required. */
    explicit availability_baremetal(std::int64_t dcid_)
        : dcid(dcid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "regions.availability_baremetal");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        return made;
    }
};

/**
 * List the ids (`VPSPLANID`) of the `vc2` plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability_vc2: reads; needs no key. Answers a list, of each item an integer.
 */
struct availability_vc2 {
    /** The location. (required) */
    std::int64_t dcid;

    /** With what is required. */
    explicit availability_vc2(std::int64_t dcid_)
        : dcid(dcid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "regions.availability_vc2");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        return made;
    }
};

/**
 * List the ids (`VPSPLANID`) of the `vdc2` plans that are available in a location now.
 *
 * It takes no key, so it has no plans that are special to an account.
 *
 * GET /v1/regions/availability_vdc2: reads; needs no key. Answers a list, of each item an integer.
 */
struct availability_vdc2 {
    /** The location. (required) */
    std::int64_t dcid;

    /** With what is required. */
    explicit availability_vdc2(std::int64_t dcid_)
        : dcid(dcid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "regions.availability_vdc2");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        return made;
    }
};

/**
 * List the locations.
 *
 * A location that is listed may have no capacity for new machines.
 *
 * GET /v1/regions/list: reads; needs no key. Answers a map by id, of each entry a map (Region: dcid, name,
 * country, continent, state, ddos_protection, block_storage, regioncode, availability).
 */
struct list {
    /** Whether to include the plans that are available in each location now. (optional) */
    std::optional<bool> availability{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "regions.list");
        if (!made) return made;
        made->put("availability", availability);
        return made;
    }
};

} // namespace regions

namespace reservedip {

/**
 * Attach a reserved address to a server.
 *
 * It is done as well as the network allows at that moment: it is not meant for high availability.
 *
 * POST /v1/reservedip/attach: acts; access right subscriptions.
 */
struct attach {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    std::string_view ip_address;
    /** The server to attach it to. (required) */
    std::int64_t attach_subid;

    /** With what is required. */
    attach(std::string_view ip_address_, std::int64_t attach_subid_)
        : ip_address(ip_address_), attach_subid(attach_subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.attach");
        if (!made) return made;
        made->put("ip_address", ip_address);
        made->put_nonzero("attach_subid", attach_subid);
        return made;
    }
};

/**
 * Turn an address that a server has into a reserved one. Billing starts at once.
 *
 * POST /v1/reservedip/convert: bills; access right subscriptions. Answers a map (NewSubscription: subid).
 */
struct convert {
    /** The server that has the address now. (required) */
    std::int64_t subid;
    /** The address; its size must be /32 for IPv4 and /64 for IPv6. (an address, with or without `/prefix`; required) */
    std::string_view ip_address;
    /** Its label. (optional) */
    std::optional<std::string_view> label{};

    /** With what is required. */
    convert(std::int64_t subid_, std::string_view ip_address_)
        : subid(subid_), ip_address(ip_address_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.convert");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip_address", ip_address);
        made->put("label", label);
        return made;
    }
};

/**
 * Reserve a new address. Billing starts at once.
 *
 * It can be used in that location only.
 *
 * POST /v1/reservedip/create: bills; access right subscriptions. Answers a map (NewSubscription: subid).
 */
struct create {
    /** The location. (required) */
    std::int64_t dcid;
    /** The kind of address. ("v4", "v6"; required) */
    std::string_view ip_type;
    /** Its label. (optional) */
    std::optional<std::string_view> label{};

    /** With what is required. */
    create(std::int64_t dcid_, std::string_view ip_type_)
        : dcid(dcid_), ip_type(ip_type_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.create");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put("ip_type", ip_type);
        made->put("label", label);
        return made;
    }
};

/**
 * Release a reserved address. It cannot be recovered.
 *
 * POST /v1/reservedip/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    std::string_view ip_address;

    /** With what is required. */
    explicit destroy(std::string_view ip_address_)
        : ip_address(ip_address_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.destroy");
        if (!made) return made;
        made->put("ip_address", ip_address);
        return made;
    }
};

/**
 * Detach a reserved address from a server. It stays reserved, and is still billed.
 *
 * POST /v1/reservedip/detach: acts; access right subscriptions.
 */
struct detach {
    /**
     * The address with its size, such as `203.0.113.4/32` or `2001:db8:8000::/64`. (an address, with or without
     * `/prefix`; required)
     */
    std::string_view ip_address;
    /** The server that it is attached to. (required) */
    std::int64_t detach_subid;

    /** With what is required. */
    detach(std::string_view ip_address_, std::int64_t detach_subid_)
        : ip_address(ip_address_), detach_subid(detach_subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.detach");
        if (!made) return made;
        made->put("ip_address", ip_address);
        made->put_nonzero("detach_subid", detach_subid);
        return made;
    }
};

/**
 * List the account's reserved addresses.
 *
 * GET /v1/reservedip/list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (ReservedIp: subid, dcid, ip_type, subnet, subnet_size, label, attached_subid).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "reservedip.list");
        return made;
    }
};

} // namespace reservedip

namespace server {

/**
 * Add an IPv4 address to a server. Billing starts at once.
 *
 * The server must be restarted before the address can be set up in it.
 *
 * POST /v1/server/create_ipv4: bills; access right upgrade.
 */
struct create_ipv4 {
    /** The server. (required) */
    std::int64_t subid;
    /** Whether to restart it at once. (the service assumes yes; optional) */
    std::optional<bool> reboot{};

    /** With what is required. */
    explicit create_ipv4(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.create_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("reboot", reboot);
        return made;
    }
};

/**
 * Remove a secondary IPv4 address from a server. The address is lost for good.
 *
 * The server is restarted without a shutdown: shut it down first.
 *
 * POST /v1/server/destroy_ipv4: destroys; access right subscriptions.
 */
struct destroy_ipv4 {
    /** The server. (required) */
    std::int64_t subid;
    /** The address to remove; the main one cannot be removed. (an IPv4 address; required) */
    std::string_view ip;

    /** With what is required. */
    destroy_ipv4(std::int64_t subid_, std::string_view ip_)
        : subid(subid_), ip(ip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.destroy_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip", ip);
        return made;
    }
};

/**
 * Enable IPv6 on a server. The server is restarted, unless it was enabled already.
 *
 * POST /v1/server/ipv6_enable: acts; access right subscriptions.
 */
struct ipv6_enable {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit ipv6_enable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.ipv6_enable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * List the IPv4 addresses of a server, under its id. Only an active server has any.
 *
 * GET /v1/server/list_ipv4: reads; access right subscriptions. Answers a map by id, of each entry a list, of each
 * item a map (Ipv4: ip, netmask, gateway, type, reverse).
 */
struct list_ipv4 {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit list_ipv4(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.list_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * List the IPv6 addresses of a server, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/server/list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list, of each
 * item a map (Ipv6: ip, network, network_size, type).
 */
struct list_ipv6 {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit list_ipv6(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.list_ipv6");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Reset the reverse DNS name of an IPv4 address to its default.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_default_ipv4: sets; access right subscriptions.
 */
struct reverse_default_ipv4 {
    /** The server. (required) */
    std::int64_t subid;
    /** The address, one of the server's own. (an IPv4 address; required) */
    std::string_view ip;

    /** With what is required. */
    reverse_default_ipv4(std::int64_t subid_, std::string_view ip_)
        : subid(subid_), ip(ip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reverse_default_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip", ip);
        return made;
    }
};

/**
 * Remove the reverse DNS name of an IPv6 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_delete_ipv6: sets; access right subscriptions.
 */
struct reverse_delete_ipv6 {
    /** The server. (required) */
    std::int64_t subid;
    /** The address, from `server/reverse_list_ipv6`. (an IPv6 address; required) */
    std::string_view ip;

    /** With what is required. */
    reverse_delete_ipv6(std::int64_t subid_, std::string_view ip_)
        : subid(subid_), ip(ip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reverse_delete_ipv6");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip", ip);
        return made;
    }
};

/**
 * List the reverse DNS names of a server's IPv6 addresses, under its id. Only an active server with IPv6 has any.
 *
 * GET /v1/server/reverse_list_ipv6: reads; access right subscriptions. Answers a map by id, of each entry a list,
 * of each item a map (Ipv6Reverse: ip, reverse).
 */
struct reverse_list_ipv6 {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit reverse_list_ipv6(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reverse_list_ipv6");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set the reverse DNS name of an IPv4 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_set_ipv4: sets; access right subscriptions.
 */
struct reverse_set_ipv4 {
    /** The server. (required) */
    std::int64_t subid;
    /** The address, one of the server's own. (an IPv4 address; required) */
    std::string_view ip;
    /** The new name. (required) */
    std::string_view entry;

    /** With what is required. */
    reverse_set_ipv4(std::int64_t subid_, std::string_view ip_, std::string_view entry_)
        : subid(subid_), ip(ip_), entry(entry_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reverse_set_ipv4");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip", ip);
        made->put("entry", entry);
        return made;
    }
};

/**
 * Set the reverse DNS name of an IPv6 address.
 *
 * It can take 6 to 12 hours to become visible.
 *
 * POST /v1/server/reverse_set_ipv6: sets; access right subscriptions.
 */
struct reverse_set_ipv6 {
    /** The server. (required) */
    std::int64_t subid;
    /** Any address of the server's networks. (an IPv6 address; required) */
    std::string_view ip;
    /** The new name. (required) */
    std::string_view entry;

    /** With what is required. */
    reverse_set_ipv6(std::int64_t subid_, std::string_view ip_, std::string_view entry_)
        : subid(subid_), ip(ip_), entry(entry_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reverse_set_ipv6");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("ip", ip);
        made->put("entry", entry);
        return made;
    }
};

/**
 * Disable the automatic backups of a server.
 *
 * Only the provider's support can enable its backups again.
 *
 * POST /v1/server/backup_disable: destroys; access right subscriptions.
 */
struct backup_disable {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit backup_disable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.backup_disable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Enable automatic backups of a server, which costs extra.
 *
 * POST /v1/server/backup_enable: bills; access right upgrade.
 */
struct backup_enable {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit backup_enable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.backup_enable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Show the schedule of a server's backups.
 *
 * POST /v1/server/backup_get_schedule: reads; access right subscriptions. Answers a map (BackupSchedule: enabled,
 * cron_type, next_scheduled_time_utc, hour, dow, dom).
 */
struct backup_get_schedule {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit backup_get_schedule(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.backup_get_schedule");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set when a server is backed up. All times are UTC.
 *
 * POST /v1/server/backup_set_schedule: sets; access right subscriptions.
 */
struct backup_set_schedule {
    /** The server. (required) */
    std::int64_t subid;
    /** How often. ("daily", "weekly", "monthly", "daily_alt_even", "daily_alt_odd"; required) */
    std::string_view cron_type;
    /** The hour of the day, UTC. 0 is a valid value. (0 to 23; optional) */
    std::optional<std::int64_t> hour{};
    /** The day of the week, for weekly backups: 0 is Sunday, 6 Saturday. (0 to 6; optional) */
    std::optional<std::int64_t> dow{};
    /** The day of the month, for monthly backups. (1 to 28; optional) */
    std::optional<std::int64_t> dom{};

    /** With what is required. */
    backup_set_schedule(std::int64_t subid_, std::string_view cron_type_)
        : subid(subid_), cron_type(cron_type_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.backup_set_schedule");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("cron_type", cron_type);
        made->put("hour", hour);
        made->put("dow", dow);
        made->put("dom", dom);
        return made;
    }
};

/**
 * Restore a backup onto a server. The data on it is lost.
 *
 * POST /v1/server/restore_backup: destroys; access right subscriptions.
 */
struct restore_backup {
    /** The server. (required) */
    std::int64_t subid;
    /** The backup, from `backup/list`. (required) */
    std::string_view backupid;

    /** With what is required. */
    restore_backup(std::int64_t subid_, std::string_view backupid_)
        : subid(subid_), backupid(backupid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.restore_backup");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("backupid", backupid);
        return made;
    }
};

/**
 * Restore a snapshot onto a server. The data on it is lost.
 *
 * POST /v1/server/restore_snapshot: destroys; access right subscriptions.
 */
struct restore_snapshot {
    /** The server. (required) */
    std::int64_t subid;
    /** The snapshot, from `snapshot/list`. (required) */
    std::string_view snapshotid;

    /** With what is required. */
    restore_snapshot(std::int64_t subid_, std::string_view snapshotid_)
        : subid(subid_), snapshotid(snapshotid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.restore_snapshot");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("snapshotid", snapshotid);
        return made;
    }
};

/**
 * Mount an ISO image in a server. The server is restarted.
 *
 * POST /v1/server/iso_attach: acts; access right subscriptions.
 */
struct iso_attach {
    /** The server. (required) */
    std::int64_t subid;
    /** The image, from `iso/list`. (required) */
    std::int64_t isoid;

    /** With what is required. */
    iso_attach(std::int64_t subid_, std::int64_t isoid_)
        : subid(subid_), isoid(isoid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.iso_attach");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("isoid", isoid);
        return made;
    }
};

/**
 * Unmount the ISO image of a server. The server is restarted.
 *
 * POST /v1/server/iso_detach: acts; access right subscriptions.
 */
struct iso_detach {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit iso_detach(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.iso_detach");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Show which ISO image is mounted in a server.
 *
 * GET /v1/server/iso_status: reads; access right subscriptions. Answers a map (IsoState: state, isoid).
 */
struct iso_status {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit iso_status(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.iso_status");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Create a server. Billing starts at once.
 *
 * The answer has only its id, and comes long before the server is ready: `server/list` shows when its status is
 * active. Give it a unique label: it shows whether a create whose answer was lost was carried out.
 *
 * POST /v1/server/create: bills; access right provisioning. Answers a map (NewSubscription: subid).
 */
struct create {
    /** The location, from `regions/list`. (required) */
    std::int64_t dcid;
    /** The plan, from `plans/list`; it must be available in the location. (required) */
    std::int64_t vpsplanid;
    /**
     * The operating system, from `os/list`; 159 for an ISO image or iPXE, 164 for a snapshot, 186 for an application.
     * (required)
     */
    std::int64_t osid;
    /** With OSID 159: the URL that iPXE boots from. (optional) */
    std::optional<std::string_view> ipxe_chain_url{};
    /** With OSID 159: the ISO image to boot from, by its id in `iso/list`. (optional) */
    std::optional<std::string_view> isoid{};
    /** The startup script to run on the first boot. Not with OSID 159. (optional) */
    std::optional<std::int64_t> scriptid{};
    /** With OSID 164: the snapshot to install. (optional) */
    std::optional<std::string_view> snapshotid{};
    /** Whether to enable IPv6, where the location has it. (optional) */
    std::optional<bool> enable_ipv6{};
    /** Whether to put it into the location's private network. Not together with `networkid`. (optional) */
    std::optional<bool> enable_private_network{};
    /** The private networks to put it into. Not together with `enable_private_network`. (optional) */
    std::optional<std::vector<std::string_view>> networkid{};
    /** Its label. (optional) */
    std::optional<std::string_view> label{};
    /** The SSH keys that may log in to it. Linux and FreeBSD only. (optional) */
    std::optional<std::vector<std::string_view>> sshkeyid{};
    /** Whether to back it up automatically, which costs extra. (optional) */
    std::optional<bool> auto_backups{};
    /** With OSID 186: the application to install. (optional) */
    std::optional<std::int64_t> appid{};
    /**
     * The user data that the system reads on its first boot (cloud-init). Pass it as it is: it is sent as base64.
     * (optional; secret)
     */
    std::optional<bytes> userdata{};
    /** Whether to send an e-mail when it is ready. (the service assumes yes; optional) */
    std::optional<bool> notify_activate{};
    /** Whether to protect it against DDoS, which costs extra. (the service assumes no; optional) */
    std::optional<bool> ddos_protection{};
    /** The reserved IPv4 address to use as its main address. (an IPv4 address; optional) */
    std::optional<std::string_view> reserved_ip_v4{};
    /** Its host name. (optional) */
    std::optional<std::string_view> hostname{};
    /** A tag, to filter lists by. (optional) */
    std::optional<std::string_view> tag{};
    /** The firewall group to put it into. (optional) */
    std::optional<std::string_view> firewallgroupid{};

    /** With what is required. */
    create(std::int64_t dcid_, std::int64_t vpsplanid_, std::int64_t osid_)
        : dcid(dcid_), vpsplanid(vpsplanid_), osid(osid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.create");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put_nonzero("vpsplanid", vpsplanid);
        made->put_nonzero("osid", osid);
        made->put("ipxe_chain_url", ipxe_chain_url);
        made->put("isoid", isoid);
        made->put("scriptid", scriptid);
        made->put("snapshotid", snapshotid);
        made->put("enable_ipv6", enable_ipv6);
        made->put("enable_private_network", enable_private_network);
        made->put("networkid", networkid);
        made->put("label", label);
        made->put("sshkeyid", sshkeyid);
        made->put("auto_backups", auto_backups);
        made->put("appid", appid);
        made->put("userdata", userdata);
        made->put("notify_activate", notify_activate);
        made->put("ddos_protection", ddos_protection);
        made->put("reserved_ip_v4", reserved_ip_v4);
        made->put("hostname", hostname);
        made->put("tag", tag);
        made->put("firewallgroupid", firewallgroupid);
        return made;
    }
};

/**
 * Destroy a server. Its data and its addresses are lost for good.
 *
 * Attached volumes and reserved addresses are subscriptions of their own: they stay, and are still billed.
 *
 * POST /v1/server/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit destroy(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.destroy");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * List the account's servers, including those that are still being created.
 *
 * At most one filter can be given. With `subid` the service answers a bare record: it is read as a map of one.
 *
 * GET /v1/server/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Server:
 * subid, os, ram, disk, main_ip, vcpu_count, location, dcid, default_password, date_created, pending_charges,
 * status, cost_per_month, current_bandwidth_gb, allowed_bandwidth_gb, netmask_v4, gateway_v4, power_status,
 * server_state, vpsplanid, v6_network, v6_main_ip, v6_network_size, v6_networks, label, internal_ip, kvm_url,
 * auto_backups, tag, osid, appid, firewallgroupid).
 */
struct list {
    /** Only this server. (optional) */
    std::optional<std::int64_t> subid{};
    /** Only servers with this tag. (optional) */
    std::optional<std::string_view> tag{};
    /** Only servers with this label. (optional) */
    std::optional<std::string_view> label{};
    /** Only the server whose main address this is. (an IPv4 address; optional) */
    std::optional<std::string_view> main_ip{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.list");
        if (!made) return made;
        made->put("subid", subid);
        made->put("tag", tag);
        made->put("label", label);
        made->put("main_ip", main_ip);
        return made;
    }
};

/**
 * Show a server's traffic, day by day.
 *
 * GET /v1/server/bandwidth: reads; access right subscriptions. Answers a map (Traffic: incoming_bytes,
 * outgoing_bytes).
 */
struct bandwidth {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit bandwidth(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.bandwidth");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Put a server into a firewall group, or remove it from its group.
 *
 * Without a group, all of its ports are open to the internet.
 *
 * POST /v1/server/firewall_group_set: sets; access right subscriptions.
 */
struct firewall_group_set {
    /** The server. (required) */
    std::int64_t subid;
    /** The group, from `firewall/group_list`; the text `0` for none. (required) */
    std::string_view firewallgroupid;

    /** With what is required. */
    firewall_group_set(std::int64_t subid_, std::string_view firewallgroupid_)
        : subid(subid_), firewallgroupid(firewallgroupid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.firewall_group_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("firewallgroupid", firewallgroupid);
        return made;
    }
};

/**
 * List the ids (`SUBID`) of the other machines on the same physical host.
 *
 * GET /v1/server/neighbors: reads; access right subscriptions. Answers a list, of each item an integer.
 */
struct neighbors {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit neighbors(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.neighbors");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Take a server out of a private network. The server is restarted.
 *
 * POST /v1/server/private_network_disable: acts; access right subscriptions.
 */
struct private_network_disable {
    /** The server. (required) */
    std::int64_t subid;
    /** The network; needed where the location has more than one. (optional) */
    std::optional<std::string_view> networkid{};

    /** With what is required. */
    explicit private_network_disable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.private_network_disable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("networkid", networkid);
        return made;
    }
};

/**
 * Put a server into a private network. The server is restarted, unless it was in it already.
 *
 * POST /v1/server/private_network_enable: acts; access right subscriptions.
 */
struct private_network_enable {
    /** The server. (required) */
    std::int64_t subid;
    /** The network; needed where the location has more than one. (optional) */
    std::optional<std::string_view> networkid{};

    /** With what is required. */
    explicit private_network_enable(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.private_network_enable");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("networkid", networkid);
        return made;
    }
};

/**
 * List the private networks that a server is in.
 *
 * GET /v1/server/private_networks: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (PrivateNetwork: networkid, mac_address, ip_address).
 */
struct private_networks {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit private_networks(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.private_networks");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Power a server off at once, without a shutdown.
 *
 * Data not yet written to disk is lost. It is still billed; `server/destroy` ends that.
 *
 * POST /v1/server/halt: acts; access right subscriptions.
 */
struct halt {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit halt(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.halt");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Restart a server at once, without a shutdown.
 *
 * Data not yet written to disk is lost.
 *
 * POST /v1/server/reboot: acts; access right subscriptions.
 */
struct reboot {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit reboot(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reboot");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Start a server. One that is running is restarted.
 *
 * POST /v1/server/start: acts; access right subscriptions.
 */
struct start {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit start(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.start");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Show what the application of a server reports, such as addresses and initial passwords.
 *
 * GET /v1/server/get_app_info: reads; access right subscriptions. Answers a map (AppInfo: app_info).
 */
struct get_app_info {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit get_app_info(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.get_app_info");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Read the user data of a server.
 *
 * GET /v1/server/get_user_data: reads; access right subscriptions. Answers a map (UserData: userdata).
 */
struct get_user_data {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit get_user_data(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.get_user_data");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Set the label of a server.
 *
 * POST /v1/server/label_set: sets; access right subscriptions.
 */
struct label_set {
    /** The server. (required) */
    std::int64_t subid;
    /** The new label. (required) */
    std::string_view label;

    /** With what is required. */
    label_set(std::int64_t subid_, std::string_view label_)
        : subid(subid_), label(label_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.label_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("label", label);
        return made;
    }
};

/**
 * Replace the user data of a server.
 *
 * Most systems read it only once, after their installation.
 *
 * POST /v1/server/set_user_data: sets; access right subscriptions.
 */
struct set_user_data {
    /** The server. (required) */
    std::int64_t subid;
    /** The user data. Pass it as it is: it is sent as base64. (required; secret) */
    bytes userdata;

    /** With what is required. */
    set_user_data(std::int64_t subid_, bytes userdata_)
        : subid(subid_), userdata(userdata_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.set_user_data");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("userdata", userdata);
        return made;
    }
};

/**
 * Set the tag of a server.
 *
 * POST /v1/server/tag_set: sets; access right subscriptions.
 */
struct tag_set {
    /** The server. (required) */
    std::int64_t subid;
    /** The new tag. (required) */
    std::string_view tag;

    /** With what is required. */
    tag_set(std::int64_t subid_, std::string_view tag_)
        : subid(subid_), tag(tag_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.tag_set");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("tag", tag);
        return made;
    }
};

/**
 * Move a server to a larger plan. It is restarted, and its price rises.
 *
 * There is no call to move it back to a smaller one.
 *
 * POST /v1/server/upgrade_plan: bills; access right upgrade.
 */
struct upgrade_plan {
    /** The server. (required) */
    std::int64_t subid;
    /** The plan, from `server/upgrade_plan_list`. (required) */
    std::int64_t vpsplanid;

    /** With what is required. */
    upgrade_plan(std::int64_t subid_, std::int64_t vpsplanid_)
        : subid(subid_), vpsplanid(vpsplanid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.upgrade_plan");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("vpsplanid", vpsplanid);
        return made;
    }
};

/**
 * List the ids (`VPSPLANID`) of the plans that a server can be moved to. Empty if there are no such plans.
 *
 * GET /v1/server/upgrade_plan_list: reads; access right upgrade. Answers a list, of each item an integer.
 */
struct upgrade_plan_list {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit upgrade_plan_list(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.upgrade_plan_list");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Install another application on a server. All data on it is lost for good.
 *
 * POST /v1/server/app_change: destroys; access right subscriptions.
 */
struct app_change {
    /** The server. (required) */
    std::int64_t subid;
    /** The application, from `server/app_change_list`. (required) */
    std::int64_t appid;

    /** With what is required. */
    app_change(std::int64_t subid_, std::int64_t appid_)
        : subid(subid_), appid(appid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.app_change");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("appid", appid);
        return made;
    }
};

/**
 * List the applications that a server can be changed to: not every change is possible.
 *
 * GET /v1/server/app_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (App: appid, name, short_name, deploy_name, surcharge).
 */
struct app_change_list {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit app_change_list(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.app_change_list");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Install another operating system on a server. All data on it is lost for good.
 *
 * POST /v1/server/os_change: destroys; access right subscriptions.
 */
struct os_change {
    /** The server. (required) */
    std::int64_t subid;
    /** The operating system, from `server/os_change_list`. (required) */
    std::int64_t osid;

    /** With what is required. */
    os_change(std::int64_t subid_, std::int64_t osid_)
        : subid(subid_), osid(osid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.os_change");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put_nonzero("osid", osid);
        return made;
    }
};

/**
 * List the operating systems that a server can be changed to: not every change is possible.
 *
 * GET /v1/server/os_change_list: reads; access right subscriptions. Answers a map by id, of each entry a map (Os:
 * osid, name, arch, family, windows, surcharge).
 */
struct os_change_list {
    /** The server. (required) */
    std::int64_t subid;

    /** With what is required. */
    explicit os_change_list(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.os_change_list");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        return made;
    }
};

/**
 * Reinstall the operating system of a server. All data on it is lost for good; its addresses stay.
 *
 * POST /v1/server/reinstall: destroys; access right subscriptions.
 */
struct reinstall {
    /** The server. (required) */
    std::int64_t subid;
    /** The new host name. (optional) */
    std::optional<std::string_view> hostname{};

    /** With what is required. */
    explicit reinstall(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "server.reinstall");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("hostname", hostname);
        return made;
    }
};

} // namespace server

namespace snapshot {

/**
 * Take a snapshot of a server, running or not.
 *
 * The answer comes before it is done: `snapshot/list` shows when it is complete. Give it a unique description: it
 * shows whether a call whose answer was lost was carried out.
 *
 * POST /v1/snapshot/create: bills; access right subscriptions. Answers a map (NewSnapshot: snapshotid).
 */
struct create {
    /** The server. (required) */
    std::int64_t subid;
    /** Its description. (optional) */
    std::optional<std::string_view> description{};

    /** With what is required. */
    explicit create(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "snapshot.create");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("description", description);
        return made;
    }
};

/**
 * Delete a snapshot. It is lost for good.
 *
 * POST /v1/snapshot/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /** The snapshot. (required) */
    std::string_view snapshotid;

    /** With what is required. */
    explicit destroy(std::string_view snapshotid_)
        : snapshotid(snapshotid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "snapshot.destroy");
        if (!made) return made;
        made->put("snapshotid", snapshotid);
        return made;
    }
};

/**
 * List the account's snapshots.
 *
 * With the filter the answer is still a map.
 *
 * GET /v1/snapshot/list: reads; access right subscriptions. Answers a map by id, of each entry a map (Snapshot:
 * snapshotid, date_created, description, size, status).
 */
struct list {
    /** Only this snapshot. (optional) */
    std::optional<std::string_view> snapshotid{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "snapshot.list");
        if (!made) return made;
        made->put("snapshotid", snapshotid);
        return made;
    }
};

} // namespace snapshot

namespace sshkey {

/**
 * Add a public SSH key to the account.
 *
 * POST /v1/sshkey/create: bills; access right subscriptions. Answers a map (NewSshKey: sshkeyid).
 */
struct create {
    /** Its name. (required) */
    std::string_view name;
    /** The public key, as one line of an `authorized_keys` file. (required) */
    std::string_view ssh_key;

    /** With what is required. */
    create(std::string_view name_, std::string_view ssh_key_)
        : name(name_), ssh_key(ssh_key_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "sshkey.create");
        if (!made) return made;
        made->put("name", name);
        made->put("ssh_key", ssh_key);
        return made;
    }
};

/**
 * Remove a key from the account.
 *
 * Machines that have it keep it.
 *
 * POST /v1/sshkey/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /** The key. (required) */
    std::string_view sshkeyid;

    /** With what is required. */
    explicit destroy(std::string_view sshkeyid_)
        : sshkeyid(sshkeyid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "sshkey.destroy");
        if (!made) return made;
        made->put("sshkeyid", sshkeyid);
        return made;
    }
};

/**
 * List the account's keys.
 *
 * GET /v1/sshkey/list: reads; access right subscriptions. Answers a map by id, of each entry a map (SshKey:
 * sshkeyid, date_created, name, ssh_key).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "sshkey.list");
        return made;
    }
};

/**
 * Change a key of the account.
 *
 * Machines that have the old one keep it; only machines installed later get the new one. Parameters that are not
 * given stay unchanged.
 *
 * POST /v1/sshkey/update: sets; access right subscriptions.
 */
struct update {
    /** The key. (required) */
    std::string_view sshkeyid;
    /** The new name. (optional) */
    std::optional<std::string_view> name{};
    /** The new public key, as one line of an `authorized_keys` file. (optional) */
    std::optional<std::string_view> ssh_key{};

    /** With what is required. */
    explicit update(std::string_view sshkeyid_)
        : sshkeyid(sshkeyid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "sshkey.update");
        if (!made) return made;
        made->put("sshkeyid", sshkeyid);
        made->put("name", name);
        made->put("ssh_key", ssh_key);
        return made;
    }
};

} // namespace sshkey

namespace startupscript {

/**
 * Add a startup script to the account.
 *
 * POST /v1/startupscript/create: bills; access right subscriptions. Answers a map (NewStartupScript: scriptid).
 */
struct create {
    /** Its name. (required) */
    std::string_view name;
    /** Its text. (required; secret) */
    std::string_view script;
    /** What runs it. ("boot", "pxe"; the service assumes boot; optional) */
    std::optional<std::string_view> type{};

    /** With what is required. */
    create(std::string_view name_, std::string_view script_)
        : name(name_), script(script_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "startupscript.create");
        if (!made) return made;
        made->put("name", name);
        made->put("script", script);
        made->put("type", type);
        return made;
    }
};

/**
 * Delete a startup script.
 *
 * POST /v1/startupscript/destroy: destroys; access right subscriptions.
 */
struct destroy {
    /** The script. (required) */
    std::int64_t scriptid;

    /** With what is required. */
    explicit destroy(std::int64_t scriptid_)
        : scriptid(scriptid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "startupscript.destroy");
        if (!made) return made;
        made->put_nonzero("scriptid", scriptid);
        return made;
    }
};

/**
 * List the account's startup scripts, with their texts.
 *
 * GET /v1/startupscript/list: reads; access right subscriptions. Answers a map by id, of each entry a map
 * (StartupScript: scriptid, date_created, date_modified, name, type, script).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "startupscript.list");
        return made;
    }
};

/**
 * Change a startup script.
 *
 * Parameters that are not given stay unchanged; its type cannot be changed. Machines that have run it are not
 * affected.
 *
 * POST /v1/startupscript/update: sets; access right subscriptions.
 */
struct update {
    /** The script. (required) */
    std::int64_t scriptid;
    /** The new name. (optional) */
    std::optional<std::string_view> name{};
    /** Its new text. (optional; secret) */
    std::optional<std::string_view> script{};

    /** With what is required. */
    explicit update(std::int64_t scriptid_)
        : scriptid(scriptid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "startupscript.update");
        if (!made) return made;
        made->put_nonzero("scriptid", scriptid);
        made->put("name", name);
        made->put("script", script);
        return made;
    }
};

} // namespace startupscript

namespace user {

/**
 * Add a user to the account.
 *
 * The answer holds the new user's API key; no other call shows it.
 *
 * POST /v1/user/create: bills; access right manage_users. Answers a map (NewUser: userid, api_key).
 */
struct create {
    /** The user's e-mail address. (required) */
    std::string_view email;
    /** The user's name. (required) */
    std::string_view name;
    /** The user's password. (required; secret) */
    std::string_view password;
    /** Whether the user's API key is enabled. (the service assumes yes; optional) */
    std::optional<bool> api_enabled{};
    /**
     * The user's access rights. ("manage_users", "subscriptions", "provisioning", "billing", "support", "abuse",
     * "dns", "upgrade", "firewall", "alerts", "objstore", "loadbalancer"; required)
     */
    std::vector<std::string_view> acls;

    /** With what is required. */
    create(std::string_view email_, std::string_view name_, std::string_view password_, std::vector<std::string_view> acls_)
        : email(email_), name(name_), password(password_), acls(std::move(acls_))
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "user.create");
        if (!made) return made;
        made->put("email", email);
        made->put("name", name);
        made->put("password", password);
        made->put("api_enabled", api_enabled);
        made->put("acls", acls);
        return made;
    }
};

/**
 * Remove a user from the account. Its API key stops working.
 *
 * POST /v1/user/delete: destroys; access right manage_users.
 */
struct delete_ {
    /** The user, by the text id of `user/list`. (required) */
    std::string_view userid;

    /** With what is required. */
    explicit delete_(std::string_view userid_)
        : userid(userid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "user.delete");
        if (!made) return made;
        made->put("userid", userid);
        return made;
    }
};

/**
 * List the account's users.
 *
 * GET /v1/user/list: reads; access right manage_users. Answers a list, of each item a map (User: userid, name,
 * email, api_enabled, acls).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "user.list");
        return made;
    }
};

/**
 * Change a user.
 *
 * Parameters that are not given stay unchanged.
 *
 * POST /v1/user/update: sets; access right manage_users.
 */
struct update {
    /** The user, by the text id of `user/list`. (required) */
    std::string_view userid;
    /** The user's new e-mail address. (optional) */
    std::optional<std::string_view> email{};
    /** The user's new name. (optional) */
    std::optional<std::string_view> name{};
    /** The user's new password. (optional; secret) */
    std::optional<std::string_view> password{};
    /** Whether the user's API key is enabled. (optional) */
    std::optional<bool> api_enabled{};
    /**
     * The user's new access rights: those that are not in the list are removed. ("manage_users", "subscriptions",
     * "provisioning", "billing", "support", "abuse", "dns", "upgrade", "firewall", "alerts", "objstore",
     * "loadbalancer"; optional)
     */
    std::optional<std::vector<std::string_view>> acls{};

    /** With what is required. */
    explicit update(std::string_view userid_)
        : userid(userid_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("vultr", "user.update");
        if (!made) return made;
        made->put("userid", userid);
        made->put("email", email);
        made->put("name", name);
        made->put("password", password);
        made->put("api_enabled", api_enabled);
        made->put("acls", acls);
        return made;
    }
};

} // namespace user

} // namespace vpswire::vultr

#endif
