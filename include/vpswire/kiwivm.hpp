// Printed from the table of calls. Do not edit: `make faces` writes it anew.

// The calls of KiwiVM v1: a struct for each, to be given to client::send or client::try_send.
#ifndef VPSWIRE_KIWIVM_HPP
#define VPSWIRE_KIWIVM_HPP

#include "../vpswire.hpp"

namespace vpswire::kiwivm {

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
 * Cut the power of a VPS that hangs and does not obey `stop`.
 *
 * What was not yet written to its disk is lost.
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
 * Show the plan, the place, the addresses and the used transfer of the VPS.
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
 * Install an operating system anew. Everything on the disk is lost for good.
 *
 * The answer holds the only copy of the new root password: keep it. The installation itself goes on after the
 * answer; until it is done other calls are refused as locked, and say how far it is.
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
 * Give root a new password, made up by the service.
 *
 * Sent again it makes another one, so the first answer no longer holds.
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
    /** The name that the address shall resolve to. (required) */
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
 * Ask for pictures of the usage. Obsolete; what it answers is documented nowhere.
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
 * Have the VPS boot from an ISO image.
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
 * Take the ISO image out, and have the VPS boot from its disk.
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
 * Find out where a change of directory inside the VPS leads.
 *
 * Nothing is remembered: a shell built on it keeps the answer and gives it back as `current_dir`.
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
 * Run a command as root inside the VPS, and wait for its end.
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
 * Start a shell script as root inside the VPS, without waiting for its end.
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
 * It is made after the answer; until then other calls are refused as locked, and say how far it is. A snapshot
 * that is not sticky is deleted by the service in time: see `purges_in`.
 *
 * POST /snapshot/create: bills. Answers a map (TaskStarted: notification_email).
 */
struct create {
    /** What to call it. (optional) */
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
 * Put the VPS back to a snapshot. Everything on its disk now is lost for good.
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
 * Make a snapshot sticky, so that it is never deleted by age, or no longer so.
 *
 * POST /snapshot/toggleSticky: sets.
 */
struct toggle_sticky {
    /** The snapshot: `fileName` of `snapshot/list`. (required) */
    std::string_view snapshot;
    /** Whether it shall be sticky: the state to have, in spite of the call's name. (required) */
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
 * Whoever has the token and the VEID can have everything on the snapshot.
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
 * List the backups that the service made.
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
 * It is made after the answer; until then other calls are refused as locked, and say how far it is.
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
 * Get one more IPv6 /64 subnet; on older panels, one more IPv6 address.
 *
 * `plan_max_ipv6s` of `getServiceInfo` says how many there can be.
 *
 * POST /ipv6/add: bills. Answers a map (AssignedIpv6: assigned_subnet, ip).
 */
struct add {
    /**
     * Older panels only: the address to get, within the /64 of the first one. Leave it out for the first address,
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
 * Give an IPv6 /64 subnet back; on older panels, a single address.
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
 * On older panels all IPv6 addresses are lost too, without replacement. The monthly transfer may shrink: see
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
 * What is on this VPS is replaced by the copy. The provider logs in to the other server as root, and so gets to
 * know its password: change it afterwards.
 *
 * POST /cloneFromExternalServer: destroys.
 */
struct clone_from_external_server {
    /** The address of the other server. (an address; required) */
    std::string_view external_server_ip;
    /** The port on which SSH listens there. (1 to 65535; required) */
    std::int64_t external_server_ssh_port;
    /** The password of root there. (required; secret) */
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
 * Show the policy violations that wait to be dealt with, before they lead to a suspension.
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
 * Declare an abuse case settled, and let the VPS run again.
 *
 * Only cases marked `is_soft`; for others write to the provider's support.
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
 * Declare a policy violation settled, so that the VPS is not suspended for it.
 *
 * Only cases marked `is_soft`; for others write to the provider's support.
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
 * Take a private address from the VPS. From then on it may be given to others.
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
 * Show what e-mails there are, and which of them are sent.
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
 * Switch kinds of e-mails on and off. Those that are not given stay as they are.
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
