// Printed from the table of calls. Do not edit: `make faces` rewrites it.

// The calls of KiwiVM v1: a struct for each, to be given to client::send or client::try_send.
#ifndef VPSWIRE_KIWIVM_HPP
#define VPSWIRE_KIWIVM_HPP

#include "../vpswire.hpp"

namespace vpswire::kiwivm {

/** The fields of an answer: The private addresses that were assigned. */
struct AssignedIps {
    /** List, each item text: The addresses. */
    static constexpr field<view> assigned_ips{{"assigned_ips", 0}};
};

/** The fields of an answer: What was assigned: one of the two fields is present. */
struct AssignedIpv6 {
    /** Text: The new /64 subnet. Newer panels. (may be missing) */
    static constexpr field<std::optional<std::string_view>> assigned_subnet{{"assigned_subnet", 0}};
    /** Text: The new address. Older panels. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ip{{"ip", 1}};
};

/** The fields of an answer: A line of the audit log. */
struct AuditEntry {
    /** Integer: When it happened, Unix seconds. */
    static constexpr field<std::int64_t> timestamp{{"timestamp", 0}};
    /**
     * Integer: The IPv4 address that asked for it, as one number with the first byte highest: 16909060 is 1.2.3.4,
     * which `std::net::Ipv4Addr::from(n)` gives. Missing if the service did it by itself or does not say. (may be
     * missing)
     */
    static constexpr field<std::optional<std::int64_t>> requestor_ipv4{{"requestor_ipv4", 1}};
    /** Integer: The kind of event, as a number whose meaning is not documented. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> type{{"type", 2}};
    /** Text: A description of the event. (may be missing) */
    static constexpr field<std::optional<std::string_view>> summary{{"summary", 3}};
};

/** The fields of an answer: The audit log. */
struct AuditLog {
    /** List, each item map, the fields of AuditEntry: The events. */
    static constexpr field<view> log_entries{{"log_entries", 0}};
};

/** The fields of an answer: The free private addresses. */
struct AvailableIps {
    /** List, each item text: The addresses. */
    static constexpr field<view> available_ips{{"available_ips", 0}};
};

/** The fields of an answer: What is installed and what can be. */
struct AvailableOs {
    /** Text: The template of the installed system. (may be missing) */
    static constexpr field<std::optional<std::string_view>> installed{{"installed", 0}};
    /** List, each item text: The templates that can be installed. */
    static constexpr field<view> templates{{"templates", 1}};
};

/** The fields of an answer: A backup. */
struct Backup {
    /** Text: Its token, where the service repeats it; the key of the map in any case. (may be missing) */
    static constexpr field<std::optional<std::string_view>> backup_token{{"backup_token", 0}};
    /** Integer: Its size, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size{{"size", 1}};
    /** Text: The operating system on it, by the name of its template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 2}};
    /** Text: The MD5 checksum of the file. (may be missing) */
    static constexpr field<std::optional<std::string_view>> md5{{"md5", 3}};
    /** Integer: When it was created, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> timestamp{{"timestamp", 4}};
};

/** The fields of an answer: The backups. */
struct BackupList {
    /** Map by id, each entry map, the fields of Backup: The backups, by their token. */
    static constexpr field<view> backups{{"backups", 0}};
};

/** The fields of an answer: The result of a command. */
struct CommandResult {
    /**
     * Integer: The exit status of the command, 0 to 255. Greater numbers are failures of the API, and come as an
     * error.
     */
    static constexpr field<std::int64_t> error{{"error", 0}};
    /** Text: The output of the command. May hold passwords, so it is masked in logs. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> message{{"message", 1}};
};

/** The fields of an answer: The answer of `getLiveServiceInfo`: the fields of `ServiceInfo`, then the live ones. */
struct LiveServiceInfo {
    /** Text: The kind of virtualisation. (may be missing) */
    static constexpr field<std::optional<std::string_view>> vm_type{{"vm_type", 0}};
    /** Text: The host name of the VPS. (may be missing) */
    static constexpr field<std::optional<std::string_view>> hostname{{"hostname", 1}};
    /** Text: The address of the physical node. Older panels only; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_ip{{"node_ip", 2}};
    /** Text: The provider's nickname for the physical node. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_alias{{"node_alias", 3}};
    /** Text: The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_location_id{{"node_location_id", 4}};
    /** Text: The location: country and state. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_location{{"node_location", 5}};
    /** Text: The name of the data centre. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_datacenter{{"node_datacenter", 6}};
    /** Truth value: Whether the location has IPv6. (may be missing) */
    static constexpr field<std::optional<bool>> location_ipv6_ready{{"location_ipv6_ready", 7}};
    /** Text: The name of the plan. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan{{"plan", 8}};
    /** Integer: The disk of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_disk{{"plan_disk", 9}};
    /** Integer: The memory of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_ram{{"plan_ram", 10}};
    /** Integer: The swap of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_swap{{"plan_swap", 11}};
    /** Text: The installed operating system, by the name of its template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 12}};
    /** Text: The main e-mail address of the account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> email{{"email", 13}};
    /** Integer: The monthly transfer allowance, bytes, before `monthly_data_multiplier`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_monthly_data{{"plan_monthly_data", 14}};
    /** Integer: The transfer used this month, bytes, before `monthly_data_multiplier`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> data_counter{{"data_counter", 15}};
    /**
     * Text, an exact decimal: What `plan_monthly_data` and `data_counter` are both to be multiplied by, since
     * transfer costs more in some locations. May be a fraction (0.33). The ratio of the two is the same with and
     * without it. (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> monthly_data_multiplier{{"monthly_data_multiplier", 16}};
    /** Integer: When `data_counter` is reset to zero, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> data_next_reset{{"data_next_reset", 17}};
    /**
     * List, each item text: The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). (may
     * be missing)
     */
    static constexpr field<std::optional<view>> ip_addresses{{"ip_addresses", 18}};
    /**
     * Text: The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. (may be
     * missing)
     */
    static constexpr field<std::optional<std::string_view>> ipv6_sit_tunnel_endpoint{{"ipv6_sit_tunnel_endpoint", 19}};
    /** List, each item text: The private IPv4 addresses. (may be missing) */
    static constexpr field<std::optional<view>> private_ip_addresses{{"private_ip_addresses", 20}};
    /**
     * Map by id, each entry map, the fields of Nullroute: The addresses that are null-routed because of an attack, by
     * address. Empty if there is no attack. (may be missing)
     */
    static constexpr field<std::optional<view>> ip_nullroutes{{"ip_nullroutes", 21}};
    /** Text: The mounted ISO image; empty or missing if no image is mounted. (may be missing) */
    static constexpr field<std::optional<std::string_view>> iso1{{"iso1", 22}};
    /** Text: A second mounted ISO image; the service does not support one yet. (may be missing) */
    static constexpr field<std::optional<std::string_view>> iso2{{"iso2", 23}};
    /** List, each item text: The ISO images that `iso/mount` takes. (may be missing) */
    static constexpr field<std::optional<view>> available_isos{{"available_isos", 24}};
    /** Integer: How many IPv6 /64 subnets (older panels: addresses) the plan allows. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_max_ipv6s{{"plan_max_ipv6s", 25}};
    /** Truth value: Whether `setPTR` may be used. (may be missing) */
    static constexpr field<std::optional<bool>> rdns_api_available{{"rdns_api_available", 26}};
    /** Truth value: Whether the plan has private networks. (may be missing) */
    static constexpr field<std::optional<bool>> plan_private_network_available{{"plan_private_network_available", 27}};
    /** Truth value: Whether the location has private networks. (may be missing) */
    static constexpr field<std::optional<bool>> location_private_network_available{{"location_private_network_available", 28}};
    /**
     * Map by id, each entry text: The reverse DNS name of each address; null or empty where none is set. (may be
     * missing)
     */
    static constexpr field<std::optional<view>> ptr{{"ptr", 29}};
    /**
     * Integer: How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
     * documented. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> free_ip_replacement_interval{{"free_ip_replacement_interval", 30}};
    /** Text: The theme of the panel. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan_kiwivm_theme{{"plan_kiwivm_theme", 31}};
    /** Truth value: Whether the VPS is suspended: see `getSuspensionDetails`. (may be missing) */
    static constexpr field<std::optional<bool>> suspended{{"suspended", 32}};
    /** Truth value: Whether a policy violation is pending: see `getPolicyViolations`. (may be missing) */
    static constexpr field<std::optional<bool>> policy_violation{{"policy_violation", 33}};
    /** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> suspension_count{{"suspension_count", 34}};
    /** Integer: The abuse points accumulated in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> total_abuse_points{{"total_abuse_points", 35}};
    /** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> max_abuse_points{{"max_abuse_points", 36}};
    /**
     * Anything: OpenVZ only: beancounters, load, numbers of processes, files and sockets, memory. Every value is
     * text. (may be missing)
     */
    static constexpr field<std::optional<view>> vz_status{{"vz_status", 37}};
    /** Anything: OpenVZ only: size, limits and inodes of the disk. Every value is text. (may be missing) */
    static constexpr field<std::optional<view>> vz_quota{{"vz_quota", 38}};
    /**
     * Text: KVM only: `Running`, `Stopped` or `Starting`; some panels write it in lower case, so compare ignoring
     * case. (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> ve_status{{"ve_status", 39}};
    /** Text: KVM only: the MAC address of the first network interface. (may be missing) */
    static constexpr field<std::optional<std::string_view>> ve_mac1{{"ve_mac1", 40}};
    /** Integer: KVM only: the part of the disk image that is in use, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ve_used_disk_space_b{{"ve_used_disk_space_b", 41}};
    /** Integer: KVM only: the size of the disk image, GB of 1024^3 bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ve_disk_quota_gb{{"ve_disk_quota_gb", 42}};
    /**
     * Truth value: Whether the CPU is slowed down after heavy use; ends by itself, every 2 hours. An empty answer
     * reads as no. (may be missing)
     */
    static constexpr field<std::optional<bool>> is_cpu_throttled{{"is_cpu_throttled", 43}};
    /**
     * Truth value: KVM only: whether the disk is slowed down after heavy use; ends by itself after 15 to 180 minutes.
     * An empty answer reads as no. (may be missing)
     */
    static constexpr field<std::optional<bool>> is_disk_throttled{{"is_disk_throttled", 44}};
    /** Integer: The port that SSH listens on. On KVM only while the VPS is running. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ssh_port{{"ssh_port", 45}};
    /** Text: KVM only: what `hostname` says inside the VPS. (may be missing) */
    static constexpr field<std::optional<std::string_view>> live_hostname{{"live_hostname", 46}};
    /** Text: KVM only: the load averages, as text. (may be missing) */
    static constexpr field<std::optional<std::string_view>> load_average{{"load_average", 47}};
    /** Integer: KVM only: free memory, KB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> mem_available_kb{{"mem_available_kb", 48}};
    /** Integer: KVM only: total swap, KB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> swap_total_kb{{"swap_total_kb", 49}};
    /** Integer: KVM only: free swap, KB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> swap_available_kb{{"swap_available_kb", 50}};
    /** Bytes: KVM only: a screenshot of the console, PNG. It shows whatever is on the console. (may be missing) */
    static constexpr field<std::optional<bytes>> screendump_png_base64{{"screendump_png_base64", 51}};
    /** Integer: The VEID of the VPS. Not documented; most panels send it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> veid{{"veid", 52}};
};

/** The fields of an answer: The present location of the VPS, and those that it can move to. */
struct Locations {
    /** Text: The id of the present location. (may be missing) */
    static constexpr field<std::optional<std::string_view>> current_location{{"current_location", 0}};
    /** List, each item text: The ids of the locations to move to. */
    static constexpr field<view> locations{{"locations", 1}};
    /** Map by id, each entry text: The name of each location, by its id. (may be missing) */
    static constexpr field<std::optional<view>> descriptions{{"descriptions", 2}};
    /**
     * Map by id, each entry text, an exact decimal: What the monthly transfer of the plan is multiplied by in each
     * location, by its id. May be a fraction. Not on the oldest panels. (may be missing)
     */
    static constexpr field<std::optional<view>> data_transfer_multipliers{{"data_transfer_multipliers", 3}};
};

/** The fields of an answer: A migration in progress. */
struct MigrationStarted {
    /** Text: The e-mail address that is notified when it is done. (may be missing) */
    static constexpr field<std::optional<std::string_view>> notification_email{{"notification_email", 0}};
    /** List, each item text: The addresses that the VPS will have. Not on the oldest panels. (may be missing) */
    static constexpr field<std::optional<view>> new_ips{{"new_ips", 1}};
};

/** The fields of an answer: A new root password. */
struct NewRootPassword {
    /** Text: The password. It is not shown again. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> password{{"password", 0}};
};

/** The fields of an answer: The result of a change of settings. */
struct NotificationChanges {
    /** Map by id, each entry truth value: The requested values, by id. (may be missing) */
    static constexpr field<std::optional<view>> submitted_email_preferences{{"submitted_email_preferences", 0}};
    /**
     * Map by id, each entry truth value: What was changed, by id, without what already had the requested state. (may
     * be missing)
     */
    static constexpr field<std::optional<view>> updated_email_preferences{{"updated_email_preferences", 1}};
    /** Map by id, each entry text: The subject of each kind of e-mail, by id. (may be missing) */
    static constexpr field<std::optional<view>> friendly_descriptions{{"friendly_descriptions", 2}};
};

/** The fields of an answer: A kind of e-mail. Its fields are not documented: these are the ones that clients read. */
struct NotificationPreference {
    /** Text: Its subject. (may be missing) */
    static constexpr field<std::optional<std::string_view>> friendly_description{{"friendly_description", 0}};
    /** Truth value: Whether it is sent. (may be missing) */
    static constexpr field<std::optional<bool>> is_enabled{{"is_enabled", 1}};
    /** Integer: When that was last changed, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> changed_timestamp{{"changed_timestamp", 2}};
    /** Text: The setting as the service keeps it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> s_value{{"s_value", 3}};
};

/** The fields of an answer: The kinds of notification e-mails. */
struct NotificationPreferences {
    /**
     * Map by id, each entry map by id, each entry map, the fields of NotificationPreference: The kinds of e-mails: by
     * category, then by the id that `kiwivm/setNotificationPreferences` takes.
     */
    static constexpr field<view> email_preferences{{"email_preferences", 0}};
    /** Text: The address that they are sent to. (may be missing) */
    static constexpr field<std::optional<std::string_view>> notification_email{{"notification_email", 1}};
};

/**
 * The fields of an answer: A null route: the network discards traffic to an address for as long as it is
 * attacked.
 */
struct Nullroute {
    /** Integer: When the attack began, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> nullroute_timestamp{{"nullroute_timestamp", 0}};
    /** Integer: For how long the address stays unreachable, seconds from then on. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> nullroute_duration_s{{"nullroute_duration_s", 1}};
    /** Text: A packet dump of the attack, as text of many lines. (may be missing) */
    static constexpr field<std::optional<std::string_view>> log{{"log", 2}};
};

/** The fields of an answer: A case for which the VPS will be suspended. */
struct PolicyViolation {
    /** Integer: Its id, for `resolvePolicyViolation`. */
    static constexpr field<std::int64_t> record_id{{"record_id", 0}};
    /** Integer: When it was recorded, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> timestamp{{"timestamp", 1}};
    /** Integer: When the VPS will be suspended if it is not resolved before, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> suspend_at{{"suspend_at", 2}};
    /** Text: The kind of abuse, such as `copyright`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> flag{{"flag", 3}};
    /**
     * Truth value: Whether `resolvePolicyViolation` can resolve it. If not, only the provider's support can. (may be
     * missing)
     */
    static constexpr field<std::optional<bool>> is_soft{{"is_soft", 4}};
    /** Integer: The points that it adds to `total_abuse_points`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> abuse_points{{"abuse_points", 5}};
    /** Text: The text of the complaint. (may be missing) */
    static constexpr field<std::optional<std::string_view>> evidence_data{{"evidence_data", 6}};
};

/** The fields of an answer: The open policy violations and the abuse points. */
struct PolicyViolations {
    /** Integer: The abuse points accumulated in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> total_abuse_points{{"total_abuse_points", 0}};
    /** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> max_abuse_points{{"max_abuse_points", 1}};
    /**
     * List, each item map, the fields of PolicyViolation: The open cases. May be missing if there are no cases. (may
     * be missing)
     */
    static constexpr field<std::optional<view>> policy_violations{{"policy_violations", 2}};
};

/** The fields of an answer: The remaining budget of API calls. */
struct RateLimitStatus {
    /** Integer: Points left in the present 15 minutes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> remaining_points_15min{{"remaining_points_15min", 0}};
    /** Integer: Points left in the present 24 hours. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> remaining_points_24h{{"remaining_points_24h", 1}};
};

/** The fields of an answer: Usage over time. */
struct RawUsageStats {
    /** List, each item map, the fields of UsagePoint: The points, one for each 5 minutes. */
    static constexpr field<view> data{{"data", 0}};
    /** Text: The kind of virtualisation. (may be missing) */
    static constexpr field<std::optional<std::string_view>> vm_type{{"vm_type", 1}};
};

/** The fields of an answer: A system being installed. The oldest panels answer none of this. */
struct Reinstallation {
    /** Text: The new root password. It is not shown again. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> root_password{{"root_password", 0}};
    /** Integer: The port that SSH will listen on. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ssh_port{{"ssh_port", 1}};
    /** List of texts: The public keys put into root's `authorized_keys`, one a line. (may be missing) */
    static constexpr field<std::optional<view>> ssh_keys{{"ssh_keys", 2}};
    /** List of texts: The same keys, shortened for display. (may be missing) */
    static constexpr field<std::optional<view>> ssh_keys_brief{{"ssh_keys_brief", 3}};
    /** Text: The e-mail address that is notified when the installation is done. (may be missing) */
    static constexpr field<std::optional<std::string_view>> notification_email{{"notification_email", 4}};
};

/** The fields of an answer: A running script. */
struct ScriptStarted {
    /** Text: The name of the file that its output goes to. (may be missing) */
    static constexpr field<std::optional<std::string_view>> log{{"log", 0}};
    /** Text: The address of the physical node. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_ip{{"node_ip", 1}};
    /** Text: The id of its output on that node. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> output_stream_id{{"output_stream_id", 2}};
};

/** The fields of an answer: The answer of `getServiceInfo`. */
struct ServiceInfo {
    /** Text: The kind of virtualisation. (may be missing) */
    static constexpr field<std::optional<std::string_view>> vm_type{{"vm_type", 0}};
    /** Text: The host name of the VPS. (may be missing) */
    static constexpr field<std::optional<std::string_view>> hostname{{"hostname", 1}};
    /** Text: The address of the physical node. Older panels only; may be empty. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_ip{{"node_ip", 2}};
    /** Text: The provider's nickname for the physical node. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_alias{{"node_alias", 3}};
    /** Text: The id of the location (`USCA_1`), as `migrate/start` takes it. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_location_id{{"node_location_id", 4}};
    /** Text: The location: country and state. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_location{{"node_location", 5}};
    /** Text: The name of the data centre. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> node_datacenter{{"node_datacenter", 6}};
    /** Truth value: Whether the location has IPv6. (may be missing) */
    static constexpr field<std::optional<bool>> location_ipv6_ready{{"location_ipv6_ready", 7}};
    /** Text: The name of the plan. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan{{"plan", 8}};
    /** Integer: The disk of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_disk{{"plan_disk", 9}};
    /** Integer: The memory of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_ram{{"plan_ram", 10}};
    /** Integer: The swap of the plan, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_swap{{"plan_swap", 11}};
    /** Text: The installed operating system, by the name of its template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 12}};
    /** Text: The main e-mail address of the account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> email{{"email", 13}};
    /** Integer: The monthly transfer allowance, bytes, before `monthly_data_multiplier`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_monthly_data{{"plan_monthly_data", 14}};
    /** Integer: The transfer used this month, bytes, before `monthly_data_multiplier`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> data_counter{{"data_counter", 15}};
    /**
     * Text, an exact decimal: What `plan_monthly_data` and `data_counter` are both to be multiplied by, since
     * transfer costs more in some locations. May be a fraction (0.33). The ratio of the two is the same with and
     * without it. (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> monthly_data_multiplier{{"monthly_data_multiplier", 16}};
    /** Integer: When `data_counter` is reset to zero, Unix seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> data_next_reset{{"data_next_reset", 17}};
    /**
     * List, each item text: The IPv4 addresses, and the IPv6 /64 subnets (older panels: single IPv6 addresses). (may
     * be missing)
     */
    static constexpr field<std::optional<view>> ip_addresses{{"ip_addresses", 18}};
    /**
     * Text: The IPv4 address at the far end of the tunnel that carries IPv6. Not documented; may be null. (may be
     * missing)
     */
    static constexpr field<std::optional<std::string_view>> ipv6_sit_tunnel_endpoint{{"ipv6_sit_tunnel_endpoint", 19}};
    /** List, each item text: The private IPv4 addresses. (may be missing) */
    static constexpr field<std::optional<view>> private_ip_addresses{{"private_ip_addresses", 20}};
    /**
     * Map by id, each entry map, the fields of Nullroute: The addresses that are null-routed because of an attack, by
     * address. Empty if there is no attack. (may be missing)
     */
    static constexpr field<std::optional<view>> ip_nullroutes{{"ip_nullroutes", 21}};
    /** Text: The mounted ISO image; empty or missing if no image is mounted. (may be missing) */
    static constexpr field<std::optional<std::string_view>> iso1{{"iso1", 22}};
    /** Text: A second mounted ISO image; the service does not support one yet. (may be missing) */
    static constexpr field<std::optional<std::string_view>> iso2{{"iso2", 23}};
    /** List, each item text: The ISO images that `iso/mount` takes. (may be missing) */
    static constexpr field<std::optional<view>> available_isos{{"available_isos", 24}};
    /** Integer: How many IPv6 /64 subnets (older panels: addresses) the plan allows. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> plan_max_ipv6s{{"plan_max_ipv6s", 25}};
    /** Truth value: Whether `setPTR` may be used. (may be missing) */
    static constexpr field<std::optional<bool>> rdns_api_available{{"rdns_api_available", 26}};
    /** Truth value: Whether the plan has private networks. (may be missing) */
    static constexpr field<std::optional<bool>> plan_private_network_available{{"plan_private_network_available", 27}};
    /** Truth value: Whether the location has private networks. (may be missing) */
    static constexpr field<std::optional<bool>> location_private_network_available{{"location_private_network_available", 28}};
    /**
     * Map by id, each entry text: The reverse DNS name of each address; null or empty where none is set. (may be
     * missing)
     */
    static constexpr field<std::optional<view>> ptr{{"ptr", 29}};
    /**
     * Integer: How often the address can be replaced for free, in a unit that is not known; -100 is common. Not
     * documented. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> free_ip_replacement_interval{{"free_ip_replacement_interval", 30}};
    /** Text: The theme of the panel. Not documented. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan_kiwivm_theme{{"plan_kiwivm_theme", 31}};
    /** Truth value: Whether the VPS is suspended: see `getSuspensionDetails`. (may be missing) */
    static constexpr field<std::optional<bool>> suspended{{"suspended", 32}};
    /** Truth value: Whether a policy violation is pending: see `getPolicyViolations`. (may be missing) */
    static constexpr field<std::optional<bool>> policy_violation{{"policy_violation", 33}};
    /** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> suspension_count{{"suspension_count", 34}};
    /** Integer: The abuse points accumulated in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> total_abuse_points{{"total_abuse_points", 35}};
    /** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> max_abuse_points{{"max_abuse_points", 36}};
};

/** The fields of an answer: A snapshot. */
struct Snapshot {
    /** Text: Its file name, which the other calls take. */
    static constexpr field<std::string_view> file_name{{"file_name", 0}};
    /** Text: The operating system on it, by the name of its template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 1}};
    /** Text: Its description. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 2}};
    /** Integer: Its compressed size, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size{{"size", 3}};
    /** Integer: Its uncompressed size, bytes. Not documented. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> uncompressed{{"uncompressed", 4}};
    /** Text: The MD5 checksum of the file. (may be missing) */
    static constexpr field<std::optional<std::string_view>> md5{{"md5", 5}};
    /** Truth value: Whether it is kept for ever. (may be missing) */
    static constexpr field<std::optional<bool>> sticky{{"sticky", 6}};
    /** Integer: Seconds until it is deleted; means nothing for a sticky one. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> purges_in{{"purges_in", 7}};
    /**
     * Text: The URL to download it from, over plain HTTP. Anyone who has the link can read everything on the
     * snapshot. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> download_link{{"download_link", 8}};
    /** Text: The same over HTTPS. Not on older panels. (may be missing; secret) */
    static constexpr field<std::optional<std::string_view>> download_link_ssl{{"download_link_ssl", 9}};
};

/** The fields of an answer: A snapshot ready to be fetched by another VPS. */
struct SnapshotExport {
    /**
     * Text: The token for `snapshot/import`. The document does not name the field: this is the name that clients
     * read. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> token{{"token", 0}};
};

/** The fields of an answer: The snapshots. */
struct SnapshotList {
    /** List, each item map, the fields of Snapshot: The snapshots. */
    static constexpr field<view> snapshots{{"snapshots", 0}};
};

/** The fields of an answer: The public SSH keys that the service keeps, one a line. */
struct SshKeys {
    /** List of texts: The keys of this VPS. (may be missing) */
    static constexpr field<std::optional<view>> ssh_keys_veid{{"ssh_keys_veid", 0}};
    /** List of texts: The keys of the account. (may be missing) */
    static constexpr field<std::optional<view>> ssh_keys_user{{"ssh_keys_user", 1}};
    /**
     * List of texts: The keys that `reinstallOS` will use: those of the VPS if it has any, else those of the account.
     * (may be missing)
     */
    static constexpr field<std::optional<view>> ssh_keys_preferred{{"ssh_keys_preferred", 2}};
    /** List of texts: The keys of this VPS, shortened for display. (may be missing) */
    static constexpr field<std::optional<view>> shortened_ssh_keys_veid{{"shortened_ssh_keys_veid", 3}};
    /** List of texts: The keys of the account, shortened for display. (may be missing) */
    static constexpr field<std::optional<view>> shortened_ssh_keys_user{{"shortened_ssh_keys_user", 4}};
    /** List of texts: The keys that `reinstallOS` will use, shortened for display. (may be missing) */
    static constexpr field<std::optional<view>> shortened_ssh_keys_preferred{{"shortened_ssh_keys_preferred", 5}};
};

/** The fields of an answer: The answer to a start. */
struct Started {
    /**
     * Truth value: Whether the disk of the VPS is mounted on its node. Not documented; some panels send it. (may be
     * missing)
     */
    static constexpr field<std::optional<bool>> is_mounted{{"is_mounted", 0}};
};

/** The fields of an answer: A case for which the VPS is suspended. */
struct Suspension {
    /** Integer: Its id, for `unsuspend`. */
    static constexpr field<std::int64_t> record_id{{"record_id", 0}};
    /** Text: The kind of abuse, such as `copyright`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> flag{{"flag", 1}};
    /** Truth value: Whether `unsuspend` can resolve it. If not, only the provider's support can. (may be missing) */
    static constexpr field<std::optional<bool>> is_soft{{"is_soft", 2}};
    /** Integer: The key of its complaint in `evidence`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> evidence_record_id{{"evidence_record_id", 3}};
    /** Integer: The points that it adds to `total_abuse_points`. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> abuse_points{{"abuse_points", 4}};
};

/** The fields of an answer: The open suspensions and the abuse points. */
struct SuspensionDetails {
    /** Integer: How often the VPS was suspended in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> suspension_count{{"suspension_count", 0}};
    /** Integer: The abuse points accumulated in this calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> total_abuse_points{{"total_abuse_points", 1}};
    /** Integer: The abuse points that the plan allows in a calendar year. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> max_abuse_points{{"max_abuse_points", 2}};
    /**
     * List, each item map, the fields of Suspension: The open cases. May be missing if there are no cases. (may be
     * missing)
     */
    static constexpr field<std::optional<view>> suspensions{{"suspensions", 3}};
    /**
     * Map by id, each entry text: The full text of each complaint, by `evidence_record_id`. May be missing if there
     * are no cases. (may be missing)
     */
    static constexpr field<std::optional<view>> evidence{{"evidence", 4}};
};

/** The fields of an answer: A task that goes on after the answer. */
struct TaskStarted {
    /** Text: The e-mail address that is notified when it is done. (may be missing) */
    static constexpr field<std::optional<std::string_view>> notification_email{{"notification_email", 0}};
};

/** The fields of an answer: The usage within 5 minutes. */
struct UsagePoint {
    /** Integer: The time of the point, Unix seconds. */
    static constexpr field<std::int64_t> timestamp{{"timestamp", 0}};
    /** Number: CPU usage, percent. (may be missing) */
    static constexpr field<std::optional<double>> cpu_usage{{"cpu_usage", 1}};
    /** Integer: Received, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> network_in_bytes{{"network_in_bytes", 2}};
    /** Integer: Sent, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> network_out_bytes{{"network_out_bytes", 3}};
    /** Integer: Read from disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_read_bytes{{"disk_read_bytes", 4}};
    /** Integer: Written to disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_write_bytes{{"disk_write_bytes", 5}};
};

/** The fields of an answer: The directory after a change of directory. */
struct WorkingDirectory {
    /** Text: The directory, as `pwd` prints it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> pwd{{"pwd", 0}};
};

/**
 * Start the VPS.
 *
 * A VPS that is running already is refused (error 700003, seen on some panels).
 *
 * POST /start: acts. Answers a map (Started: is_mounted).
 */
struct start {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "start");
        return made;
    }
};

/**
 * Shut the VPS down.
 *
 * POST /stop: sets.
 */
struct stop {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "stop");
        return made;
    }
};

/**
 * Reboot the VPS.
 *
 * POST /restart: acts.
 */
struct restart {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "restart");
        return made;
    }
};

/**
 * Power off a VPS that hangs and does not respond to `stop`.
 *
 * Data not yet written to disk is lost.
 *
 * POST /kill: acts.
 */
struct kill {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "kill");
        return made;
    }
};

/**
 * Show the plan, the location, the addresses and the used transfer of the VPS.
 *
 * It does not say whether the VPS is running: see `getLiveServiceInfo`.
 *
 * POST /getServiceInfo: reads. Answers a map (ServiceInfo: vm_type, hostname, node_ip, node_alias,
 * node_location_id, node_location, node_datacenter, location_ipv6_ready, plan, plan_disk, plan_ram, plan_swap,
 * os, email, plan_monthly_data, data_counter, monthly_data_multiplier, data_next_reset, ip_addresses,
 * ipv6_sit_tunnel_endpoint, private_ip_addresses, ip_nullroutes, iso1, iso2, available_isos, plan_max_ipv6s,
 * rdns_api_available, plan_private_network_available, location_private_network_available, ptr,
 * free_ip_replacement_interval, plan_kiwivm_theme, suspended, policy_violation, suspension_count,
 * total_abuse_points, max_abuse_points).
 */
struct get_service_info {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_service_info");
        return made;
    }
};

/**
 * Show everything that `getServiceInfo` does, and the present state of the VPS.
 *
 * The service asks the node and the VPS itself: an answer may take 15 seconds.
 *
 * POST /getLiveServiceInfo: reads. Answers a map (LiveServiceInfo: vm_type, hostname, node_ip, node_alias,
 * node_location_id, node_location, node_datacenter, location_ipv6_ready, plan, plan_disk, plan_ram, plan_swap,
 * os, email, plan_monthly_data, data_counter, monthly_data_multiplier, data_next_reset, ip_addresses,
 * ipv6_sit_tunnel_endpoint, private_ip_addresses, ip_nullroutes, iso1, iso2, available_isos, plan_max_ipv6s,
 * rdns_api_available, plan_private_network_available, location_private_network_available, ptr,
 * free_ip_replacement_interval, plan_kiwivm_theme, suspended, policy_violation, suspension_count,
 * total_abuse_points, max_abuse_points, vz_status, vz_quota, ve_status, ve_mac1, ve_used_disk_space_b,
 * ve_disk_quota_gb, is_cpu_throttled, is_disk_throttled, ssh_port, live_hostname, load_average, mem_available_kb,
 * swap_total_kb, swap_available_kb, screendump_png_base64, veid).
 */
struct get_live_service_info {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_live_service_info");
        return made;
    }
};

/**
 * List the operating systems that can be installed.
 *
 * POST /getAvailableOS: reads. Answers a map (AvailableOs: installed, templates).
 */
struct get_available_os {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_available_os");
        return made;
    }
};

/**
 * Reinstall the operating system. Everything on the disk is lost for good.
 *
 * The answer holds the only copy of the new root password: keep it. The installation itself goes on after the
 * answer; until it is done, other calls are refused as locked, and report its progress.
 *
 * POST /reinstallOS: destroys. Answers a map (Reinstallation: root_password, ssh_port, ssh_keys, ssh_keys_brief,
 * notification_email).
 */
struct reinstall_os {
    /** The template to install, by its name in `getAvailableOS`. (required) */
    std::string_view os;

    /** With what is required. */
    explicit reinstall_os(std::string_view os_)
        : os(os_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "reinstall_os");
        if (!made) return made;
        made->put("os", os);
        return made;
    }
};

/**
 * Set the SSH keys that the next `reinstallOS` puts into the VPS.
 *
 * They replace the keys set before, and go before the keys of the account. The running system is not touched.
 *
 * POST /updateSshKeys: sets.
 */
struct update_ssh_keys {
    /** The public keys, one a line. (required) */
    std::vector<std::string_view> ssh_keys;

    /** With what is required. */
    explicit update_ssh_keys(std::vector<std::string_view> ssh_keys_)
        : ssh_keys(std::move(ssh_keys_))
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "update_ssh_keys");
        if (!made) return made;
        made->put("ssh_keys", ssh_keys);
        return made;
    }
};

/**
 * Show the SSH keys kept for the VPS and for the account, and which of them `reinstallOS` would use.
 *
 * POST /getSshKeys: reads. Answers a map (SshKeys: ssh_keys_veid, ssh_keys_user, ssh_keys_preferred,
 * shortened_ssh_keys_veid, shortened_ssh_keys_user, shortened_ssh_keys_preferred).
 */
struct get_ssh_keys {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_ssh_keys");
        return made;
    }
};

/**
 * Reset the root password to one that the service generates.
 *
 * Each call generates another one, so the first answer no longer holds.
 *
 * POST /resetRootPassword: acts. Answers a map (NewRootPassword: password).
 */
struct reset_root_password {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "reset_root_password");
        return made;
    }
};

/**
 * Set the host name of the VPS.
 *
 * POST /setHostname: sets.
 */
struct set_hostname {
    /** The new host name. (required) */
    std::string_view new_hostname;

    /** With what is required. */
    explicit set_hostname(std::string_view new_hostname_)
        : new_hostname(new_hostname_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "set_hostname");
        if (!made) return made;
        made->put("new_hostname", new_hostname);
        return made;
    }
};

/**
 * Set the reverse DNS name of an address, in place of the one before.
 *
 * Only where `rdns_api_available` of `getServiceInfo` says so.
 *
 * POST /setPTR: sets.
 */
struct set_ptr {
    /** An address of the VPS. (an address; required) */
    std::string_view ip;
    /** The name that the address is to resolve to. (required) */
    std::string_view ptr;

    /** With what is required. */
    set_ptr(std::string_view ip_, std::string_view ptr_)
        : ip(ip_), ptr(ptr_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "set_ptr");
        if (!made) return made;
        made->put("ip", ip);
        made->put("ptr", ptr);
        return made;
    }
};

/**
 * Request graphs of the usage. Obsolete; its answer is undocumented.
 *
 * POST /getUsageGraphs: reads. Answers whatever the service sends.
 *
 * Deprecated: use get_raw_usage_stats
 */
struct get_usage_graphs {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_usage_graphs");
        return made;
    }
};

/**
 * Show the usage of CPU, network and disk over time.
 *
 * A point for each 5 minutes of up to two years: an answer may have 200,000 points and some 30 MB.
 *
 * POST /getRawUsageStats: reads. Answers a map (RawUsageStats: data, vm_type).
 */
struct get_raw_usage_stats {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_raw_usage_stats");
        return made;
    }
};

/**
 * Show who did what to the VPS through the panel and the API.
 *
 * POST /getAuditLog: reads. Answers a map (AuditLog: log_entries).
 */
struct get_audit_log {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_audit_log");
        return made;
    }
};

/**
 * Show how many more API calls the service will take.
 *
 * About 1,000 points are given for 15 minutes and 20,000 for 24 hours; without points calls may go unanswered for
 * some minutes.
 *
 * POST /getRateLimitStatus: reads. Answers a map (RateLimitStatus: remaining_points_15min, remaining_points_24h).
 */
struct get_rate_limit_status {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_rate_limit_status");
        return made;
    }
};

namespace iso {

/**
 * Mount an ISO image, from which the VPS boots.
 *
 * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
 *
 * POST /iso/mount: acts.
 */
struct mount {
    /** The image: one of `available_isos` of `getServiceInfo`. (required) */
    std::string_view iso;

    /** With what is required. */
    explicit mount(std::string_view iso_)
        : iso(iso_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "iso.mount");
        if (!made) return made;
        made->put("iso", iso);
        return made;
    }
};

/**
 * Unmount the ISO image, so that the VPS boots from its disk.
 *
 * Takes effect at the next power-on: `stop` the VPS fully, then `start` it. A reboot is not enough.
 *
 * POST /iso/unmount: acts.
 */
struct unmount {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "iso.unmount");
        return made;
    }
};

} // namespace iso

namespace basic_shell {

/**
 * Resolve a change of directory inside the VPS.
 *
 * The service keeps no state: a shell built on this call keeps the answer and passes it as `current_dir`.
 *
 * POST /basicShell/cd: reads. Answers a map (WorkingDirectory: pwd).
 */
struct cd {
    /** The directory to start from. (required) */
    std::string_view current_dir;
    /** The directory to change to, relative or absolute. (required) */
    std::string_view new_dir;

    /** With what is required. */
    cd(std::string_view current_dir_, std::string_view new_dir_)
        : current_dir(current_dir_), new_dir(new_dir_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "basic_shell.cd");
        if (!made) return made;
        made->put("current_dir", current_dir);
        made->put("new_dir", new_dir);
        return made;
    }
};

/**
 * Run a command as root inside the VPS, and wait until it ends.
 *
 * A command that fails is an answer, not an error: see its exit status. For long work use `shellScript/exec`.
 *
 * POST /basicShell/exec: acts. Answers a map (CommandResult: error, message).
 */
struct exec {
    /** The command line. May hold passwords, so it is masked in logs. (required; secret) */
    std::string_view command;

    /** With what is required. */
    explicit exec(std::string_view command_)
        : command(command_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "basic_shell.exec");
        if (!made) return made;
        made->put("command", command);
        return made;
    }
};

} // namespace basic_shell

namespace shell_script {

/**
 * Start a shell script as root inside the VPS, without waiting until it ends.
 *
 * The exit status is not reported; the output goes to a file.
 *
 * POST /shellScript/exec: acts. Answers a map (ScriptStarted: log, node_ip, output_stream_id).
 */
struct exec {
    /** The text of the script. May hold passwords, so it is masked in logs. (required; secret) */
    std::string_view script;

    /** With what is required. */
    explicit exec(std::string_view script_)
        : script(script_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "shell_script.exec");
        if (!made) return made;
        made->put("script", script);
        return made;
    }
};

} // namespace shell_script

namespace snapshot {

/**
 * Take a snapshot of the VPS.
 *
 * It is made after the answer; until it is done, other calls are refused as locked, and report its progress. A
 * snapshot that is not sticky is deleted by the service in time: see `purges_in`.
 *
 * POST /snapshot/create: bills. Answers a map (TaskStarted: notification_email).
 */
struct create {
    /** Its description. (optional) */
    std::optional<std::string_view> description{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.create");
        if (!made) return made;
        made->put("description", description);
        return made;
    }
};

/**
 * List the snapshots.
 *
 * POST /snapshot/list: reads. Answers a map (SnapshotList: snapshots).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.list");
        return made;
    }
};

/**
 * Delete a snapshot for good.
 *
 * POST /snapshot/delete: destroys. Answers a map (TaskStarted: notification_email).
 */
struct delete_ {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    std::string_view snapshot;

    /** With what is required. */
    explicit delete_(std::string_view snapshot_)
        : snapshot(snapshot_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.delete");
        if (!made) return made;
        made->put("snapshot", snapshot);
        return made;
    }
};

/**
 * Restore the VPS from a snapshot. Everything on its disk is lost for good.
 *
 * POST /snapshot/restore: destroys.
 */
struct restore {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    std::string_view snapshot;

    /** With what is required. */
    explicit restore(std::string_view snapshot_)
        : snapshot(snapshot_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.restore");
        if (!made) return made;
        made->put("snapshot", snapshot);
        return made;
    }
};

/**
 * Set whether a snapshot is sticky: a sticky one is not deleted when it is old.
 *
 * POST /snapshot/toggleSticky: sets.
 */
struct toggle_sticky {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    std::string_view snapshot;
    /** Whether it is to be sticky: the new state, in spite of the call's name. (required) */
    bool sticky;

    /** With what is required. */
    toggle_sticky(std::string_view snapshot_, bool sticky_)
        : snapshot(snapshot_), sticky(sticky_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.toggle_sticky");
        if (!made) return made;
        made->put("snapshot", snapshot);
        made->put("sticky", sticky);
        return made;
    }
};

/**
 * Get a token with which another VPS can fetch a snapshot of this one.
 *
 * Anyone who has the token and the VEID can read everything on the snapshot.
 *
 * POST /snapshot/export: bills. Answers a map (SnapshotExport: token).
 */
struct export_ {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    std::string_view snapshot;

    /** With what is required. */
    explicit export_(std::string_view snapshot_)
        : snapshot(snapshot_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.export");
        if (!made) return made;
        made->put("snapshot", snapshot);
        return made;
    }
};

/**
 * Fetch a snapshot of another VPS, which has to `snapshot/export` it first.
 *
 * POST /snapshot/import: bills.
 */
struct import {
    /** The VEID of the other VPS. (required) */
    std::int64_t source_veid;
    /** The token that the other VPS got. (required; secret) */
    std::string_view source_token;

    /** With what is required. */
    import(std::int64_t source_veid_, std::string_view source_token_)
        : source_veid(source_veid_), source_token(source_token_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "snapshot.import");
        if (!made) return made;
        made->put_nonzero("source_veid", source_veid);
        made->put("source_token", source_token);
        return made;
    }
};

} // namespace snapshot

namespace backup {

/**
 * List the backups.
 *
 * POST /backup/list: reads. Answers a map (BackupList: backups).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "backup.list");
        return made;
    }
};

/**
 * Copy a backup into a snapshot, which then can be restored or downloaded.
 *
 * It is made after the answer; until it is done, other calls are refused as locked, and report its progress.
 *
 * POST /backup/copyToSnapshot: bills. Answers a map (TaskStarted: notification_email).
 */
struct copy_to_snapshot {
    /** The backup: its key in `backup/list`. (required) */
    std::string_view backup_token;

    /** With what is required. */
    explicit copy_to_snapshot(std::string_view backup_token_)
        : backup_token(backup_token_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "backup.copy_to_snapshot");
        if (!made) return made;
        made->put("backup_token", backup_token);
        return made;
    }
};

} // namespace backup

namespace ipv6 {

/**
 * Add an IPv6 /64 subnet; on older panels, an IPv6 address.
 *
 * `plan_max_ipv6s` of `getServiceInfo` says how many there can be.
 *
 * POST /ipv6/add: bills. Answers a map (AssignedIpv6: assigned_subnet, ip).
 */
struct add {
    /**
     * Older panels only: the address to add, within the /64 of the first one. Leave it out for the first address,
     * which the service picks, and on newer panels. (an IPv6 address; optional)
     */
    std::optional<std::string_view> ip{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "ipv6.add");
        if (!made) return made;
        made->put("ip", ip);
        return made;
    }
};

/**
 * Release an IPv6 /64 subnet; on older panels, a single address.
 *
 * Newer panels have no way to ask for the same one again.
 *
 * POST /ipv6/delete: destroys.
 */
struct delete_ {
    /**
     * The subnet (`2001:db8::/64`) or address, as in `ip_addresses` of `getServiceInfo`. (an address, with or without
     * `/prefix`; required)
     */
    std::string_view ip;

    /** With what is required. */
    explicit delete_(std::string_view ip_)
        : ip(ip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "ipv6.delete");
        if (!made) return made;
        made->put("ip", ip);
        return made;
    }
};

} // namespace ipv6

namespace migrate {

/**
 * List the locations that the VPS can move to.
 *
 * POST /migrate/getLocations: reads. Answers a map (Locations: current_location, locations, descriptions,
 * data_transfer_multipliers).
 */
struct get_locations {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "migrate.get_locations");
        return made;
    }
};

/**
 * Move the VPS to another location. All its IPv4 addresses are lost, and replaced by new ones.
 *
 * On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may become less: see
 * `data_transfer_multipliers` first. The answer may take minutes; the move goes on after it.
 *
 * POST /migrate/start: acts. Answers a map (MigrationStarted: notification_email, new_ips).
 */
struct start {
    /** The id of the new location, from `migrate/getLocations`. (required) */
    std::string_view location;

    /** With what is required. */
    explicit start(std::string_view location_)
        : location(location_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "migrate.start");
        if (!made) return made;
        made->put("location", location);
        return made;
    }
};

} // namespace migrate

/**
 * Copy another server, of any provider, over this VPS. OpenVZ only.
 *
 * Everything on this VPS is replaced by the copy. The provider logs in to the other server as root, and so learns
 * its password: change it afterwards.
 *
 * POST /cloneFromExternalServer: destroys.
 */
struct clone_from_external_server {
    /** The address of the other server. (an address; required) */
    std::string_view external_server_ip;
    /** The SSH port of the other server. (1 to 65535; required) */
    std::int64_t external_server_ssh_port;
    /** The root password of the other server. (required; secret) */
    std::string_view external_server_root_password;

    /** With what is required. */
    clone_from_external_server(std::string_view external_server_ip_, std::int64_t external_server_ssh_port_, std::string_view external_server_root_password_)
        : external_server_ip(external_server_ip_), external_server_ssh_port(external_server_ssh_port_), external_server_root_password(external_server_root_password_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "clone_from_external_server");
        if (!made) return made;
        made->put("external_server_ip", external_server_ip);
        made->put_nonzero("external_server_ssh_port", external_server_ssh_port);
        made->put("external_server_root_password", external_server_root_password);
        return made;
    }
};

/**
 * Show why the VPS is suspended, with the evidence.
 *
 * POST /getSuspensionDetails: reads. Answers a map (SuspensionDetails: suspension_count, total_abuse_points,
 * max_abuse_points, suspensions, evidence).
 */
struct get_suspension_details {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_suspension_details");
        return made;
    }
};

/**
 * Show the pending policy violations, before they lead to a suspension.
 *
 * POST /getPolicyViolations: reads. Answers a map (PolicyViolations: total_abuse_points, max_abuse_points,
 * policy_violations).
 */
struct get_policy_violations {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "get_policy_violations");
        return made;
    }
};

/**
 * Mark an abuse case as resolved, and unsuspend the VPS.
 *
 * Only cases marked `is_soft`; for others, contact the provider's support.
 *
 * POST /unsuspend: acts.
 */
struct unsuspend {
    /** The case: `record_id` of `getSuspensionDetails`. (required) */
    std::int64_t record_id;

    /** With what is required. */
    explicit unsuspend(std::int64_t record_id_)
        : record_id(record_id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "unsuspend");
        if (!made) return made;
        made->put_nonzero("record_id", record_id);
        return made;
    }
};

/**
 * Mark a policy violation as resolved, so that the VPS is not suspended for it.
 *
 * Only cases marked `is_soft`; for others, contact the provider's support.
 *
 * POST /resolvePolicyViolation: acts.
 */
struct resolve_policy_violation {
    /** The case: `record_id` of `getPolicyViolations`. (required) */
    std::int64_t record_id;

    /** With what is required. */
    explicit resolve_policy_violation(std::int64_t record_id_)
        : record_id(record_id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "resolve_policy_violation");
        if (!made) return made;
        made->put_nonzero("record_id", record_id);
        return made;
    }
};

namespace private_ip {

/**
 * List the private addresses that are free to be assigned.
 *
 * POST /privateIp/getAvailableIps: reads. Answers a map (AvailableIps: available_ips).
 */
struct get_available_ips {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "private_ip.get_available_ips");
        return made;
    }
};

/**
 * Assign a private address to the VPS.
 *
 * Needs a plan and a location with private networks: see `getServiceInfo`.
 *
 * POST /privateIp/assign: bills. Answers a map (AssignedIps: assigned_ips).
 */
struct assign {
    /** The address to assign; without it the service picks one. (an IPv4 address; optional) */
    std::optional<std::string_view> ip{};

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "private_ip.assign");
        if (!made) return made;
        made->put("ip", ip);
        return made;
    }
};

/**
 * Remove a private address from the VPS. It may then be assigned to others.
 *
 * POST /privateIp/delete: destroys.
 */
struct delete_ {
    /** The address. (an IPv4 address; required) */
    std::string_view ip;

    /** With what is required. */
    explicit delete_(std::string_view ip_)
        : ip(ip_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "private_ip.delete");
        if (!made) return made;
        made->put("ip", ip);
        return made;
    }
};

} // namespace private_ip

namespace kiwivm {

/**
 * Show the kinds of notification e-mails, and which of them are sent.
 *
 * POST /kiwivm/getNotificationPreferences: reads. Answers a map (NotificationPreferences: email_preferences,
 * notification_email).
 */
struct get_notification_preferences {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "kiwivm.get_notification_preferences");
        return made;
    }
};

/**
 * Enable or disable kinds of notification e-mails. Those that are not given stay as they are.
 *
 * POST /kiwivm/setNotificationPreferences: sets. Answers a map (NotificationChanges: submitted_email_preferences,
 * updated_email_preferences, friendly_descriptions).
 */
struct set_notification_preferences {
    /** What to change: whether to send each kind of e-mail, by its id. Sent as a JSON object of 0 and 1. (required) */
    std::vector<std::pair<std::string_view, bool>> json_notification_preferences;

    /** With what is required. */
    explicit set_notification_preferences(std::vector<std::pair<std::string_view, bool>> json_notification_preferences_)
        : json_notification_preferences(std::move(json_notification_preferences_))
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "kiwivm.set_notification_preferences");
        if (!made) return made;
        made->put("json_notification_preferences", json_notification_preferences);
        return made;
    }
};

} // namespace kiwivm

} // namespace vpswire::kiwivm

#endif
