// Printed from the list of jobs. Do not edit: `make faces` rewrites it.

// The jobs: a struct for each, to be given to client::job or client::try_job. The effect of a job is the gravest one
// that it may have; its plan says which it has.
#ifndef VPSWIRE_JOBS_HPP
#define VPSWIRE_JOBS_HPP

#include "../vpswire.hpp"

namespace vpswire::jobs {

/**
 * The fields of an answer: All that a job will read, make, change and delete. Nothing is made, changed or deleted
 * that is not in it.
 */
struct Plan {
    /** List, each item map, the fields of PlanItem: What it is about to do, in this order. */
    static constexpr field<view> items{{"items", 0}};
};

/** The fields of an answer: One thing that a job is about to do. */
struct PlanItem {
    /** Text: Its name within the plan: `create`. */
    static constexpr field<std::string_view> key{{"key", 0}};
    /** Text: What is done. */
    static constexpr field<std::string_view> verb{{"verb", 1}};
    /** Text: The call that does it: `snapshot.delete`. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /** Text: What it is done to, in words. */
    static constexpr field<std::string_view> what{{"what", 3}};
    /** Text: The id of that, where it has one: the call has it as an argument. (may be missing) */
    static constexpr field<std::optional<std::string_view>> id{{"id", 4}};
    /** Text: A date of that, in words and in UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date{{"date", 5}};
};

/** The fields of an answer: What of a plan was done when a job ended with an error. */
struct PlanOutcome {
    /** List, each item map, the fields of PlanItem: What was done. */
    static constexpr field<view> done{{"done", 0}};
    /** List, each item map, the fields of PlanItem: What may have been done: look before you do it again. */
    static constexpr field<view> unknown{{"unknown", 1}};
    /** List, each item map, the fields of PlanItem: What was not done. */
    static constexpr field<view> not_done{{"not_done", 2}};
};

} // namespace vpswire::jobs

namespace vpswire::kiwivm::jobs {

/** The fields of an answer: The SSH keys that are stored for a VPS. */
struct Deployed {
    /** List, each item text: All stored keys. */
    static constexpr field<view> ssh_keys{{"ssh_keys", 0}};
    /** List, each item text: The keys that this job added. */
    static constexpr field<view> added{{"added", 1}};
};

/** The fields of an answer: A snapshot, as the service lists it. */
struct Listed {
    /** Text: Its id, which other calls take. */
    static constexpr field<std::string_view> id{{"id", 0}};
    /** Text: Its description. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 1}};
    /**
     * Integer: Its place in time: newer snapshots have greater numbers. Absent if the service does not report it.
     * (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> order{{"order", 2}};
    /** Text: Its date, in words and in UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date{{"date", 3}};
    /** Truth value: Whether it is sticky: the service never deletes it. */
    static constexpr field<bool> sticky{{"sticky", 4}};
    /** Truth value: Whether it is complete and can be used. */
    static constexpr field<bool> complete{{"complete", 5}};
    /** Text: Its MD5 sum. (may be missing) */
    static constexpr field<std::optional<std::string_view>> md5{{"md5", 6}};
};

/** The fields of an answer: A VPS that has moved. */
struct Migrated {
    /** Text: The id of its location, if the panel reports it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 0}};
    /** List, each item text: Its addresses before the move. */
    static constexpr field<view> old_ips{{"old_ips", 1}};
    /** List, each item text: Its addresses after the move. */
    static constexpr field<view> new_ips{{"new_ips", 2}};
    /** List, each item text: The addresses whose reverse DNS name was set. */
    static constexpr field<view> ptr_set{{"ptr_set", 3}};
    /**
     * List, each item text: The reverse DNS names that could not be set: there is no address for them, or the
     * location does not offer the call.
     */
    static constexpr field<view> ptr_left{{"ptr_left", 4}};
};

/** The fields of an answer: The installed system. */
struct Reinstalled {
    /** Text: The template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 0}};
    /**
     * Text: The root password, if this process received it. It was also handed over in a step. If the answer that
     * contained it was lost, `resetRootPassword` creates a new one. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> root_password{{"root_password", 1}};
    /** Integer: The port that SSH listens on, if the service reported it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ssh_port{{"ssh_port", 2}};
    /** Truth value: Whether the answer that contains the password was received. */
    static constexpr field<bool> password_came{{"password_came", 3}};
};

/** The fields of an answer: A restored backup. */
struct Restored {
    /** Text: The snapshot that the backup was copied into. */
    static constexpr field<std::string_view> snapshot{{"snapshot", 0}};
    /** Text: The system on the VPS, as the name of its template. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 1}};
};

/** The fields of an answer: The result of a rotation. */
struct Rotated {
    /** Text: The id of the new snapshot. */
    static constexpr field<std::string_view> created{{"created", 0}};
    /** Text: The description of the new snapshot. */
    static constexpr field<std::string_view> description{{"description", 1}};
    /** List, each item text: The ids of the snapshots that were deleted. */
    static constexpr field<view> deleted{{"deleted", 2}};
    /** List, each item text: The ids of the other snapshots of the prefix, which were kept. */
    static constexpr field<view> kept{{"kept", 3}};
    /** List, each item text: The ids of the snapshots that were to be deleted but are not known to be gone. */
    static constexpr field<view> left{{"left", 4}};
};

/** The fields of an answer: The state of the VPS. */
struct Waited {
    /** Text: Its state in the service's own word, if the job asked for it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 0}};
};

/**
 * Wait until the VPS is unlocked, running or stopped.
 *
 * While it is locked, the steps report the progress of the task that locks it.
 *
 * Effect: reads. Answers a map (Waited: state).
 */
struct wait {
    /** The state to wait for. ("unlocked", "running", "stopped"; required) */
    std::string_view until;

    /** With what is required. */
    explicit wait(std::string_view until_)
        : until(until_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job wait");
        if (!made) return made;
        made->put("until", until);
        return made;
    }
};

/**
 * Take a snapshot of the VPS and wait until it is complete.
 *
 * Meanwhile the service may lock and restart the VPS.
 *
 * Effect: bills. Answers a map (Listed: id, description, order, date, sticky, complete, md5).
 */
struct snapshot {
    /** The description of the snapshot. (required) */
    std::string_view description;

    /** With what is required. */
    explicit snapshot(std::string_view description_)
        : description(description_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job snapshot");
        if (!made) return made;
        made->put("description", description);
        return made;
    }
};

/**
 * Take a snapshot, wait until it is complete, and then delete the oldest snapshots with the same prefix.
 *
 * Sticky snapshots, and snapshots whose description does not begin with the prefix, are never deleted. One run
 * deletes at most 100.
 *
 * Effect: destroys. Answers a map (Rotated: created, description, deleted, kept, left).
 */
struct rotate {
    /** The prefix of the descriptions of its snapshots: `nightly `. The date follows it. (required) */
    std::string_view prefix;
    /** The number of snapshots to keep, including the new one; 1 or more. (required) */
    std::int64_t keep;
    /**
     * The number of snapshots that the service allows for the VPS, which the API does not report. If there is no room
     * for one more, the job does nothing. (optional)
     */
    std::optional<std::int64_t> quota{};

    /** With what is required. */
    rotate(std::string_view prefix_, std::int64_t keep_)
        : prefix(prefix_), keep(keep_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job rotate");
        if (!made) return made;
        made->put("prefix", prefix);
        made->put_nonzero("keep", keep);
        made->put("quota", quota);
        return made;
    }
};

/**
 * Restore a backup: copy it into a snapshot, wait, restore the snapshot, and wait. Everything that is on the disk
 * now is lost.
 *
 * The snapshot is kept afterwards. It is restored only if its MD5 sum equals that of the backup, where both are
 * known.
 *
 * Effect: destroys. Answers a map (Restored: snapshot, os).
 */
struct restore_backup {
    /** The backup: its key in `backup/list`. (required) */
    std::string_view backup_token;

    /** With what is required. */
    explicit restore_backup(std::string_view backup_token_)
        : backup_token(backup_token_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job restore_backup");
        if (!made) return made;
        made->put("backup_token", backup_token);
        return made;
    }
};

/**
 * Install an operating system and wait until the installation is complete. Everything on the disk is lost.
 *
 * The service generates a root password and returns it once. It is handed over in the step after the answer,
 * before anything else is done. A saved job does not contain it.
 *
 * Effect: destroys. Answers a map (Reinstalled: os, root_password, ssh_port, password_came).
 */
struct reinstall {
    /** The template to install, by its name in `getAvailableOS`. (required) */
    std::string_view os;
    /** The public keys for root's `authorized_keys`. They replace the keys that are stored for the VPS. (optional) */
    std::optional<std::vector<std::string_view>> ssh_keys{};

    /** With what is required. */
    explicit reinstall(std::string_view os_)
        : os(os_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job reinstall");
        if (!made) return made;
        made->put("os", os);
        made->put("ssh_keys", ssh_keys);
        return made;
    }
};

/**
 * Move the VPS to another location and wait until it has arrived. Its IPv4 addresses are lost: it gets new ones.
 *
 * The plan compares the traffic multipliers of both locations. The API reports no prices.
 *
 * Effect: destroys. Answers a map (Migrated: location, old_ips, new_ips, ptr_set, ptr_left).
 */
struct migrate {
    /** The id of the new location, from `migrate/getLocations`. (required) */
    std::string_view location;
    /**
     * Whether to set the reverse DNS names of the old addresses for the new ones, in the same order. Off by default.
     * (optional)
     */
    std::optional<bool> keep_ptr{};

    /** With what is required. */
    explicit migrate(std::string_view location_)
        : location(location_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job migrate");
        if (!made) return made;
        made->put("location", location);
        made->put("keep_ptr", keep_ptr);
        return made;
    }
};

/**
 * Add SSH keys to those that the next installation will put on the VPS. The running system is not changed.
 *
 * Effect: sets. Answers a map (Deployed: ssh_keys, added).
 */
struct deploy_keys {
    /** The public keys, one per line. (required) */
    std::vector<std::string_view> ssh_keys;

    /** With what is required. */
    explicit deploy_keys(std::vector<std::string_view> ssh_keys_)
        : ssh_keys(std::move(ssh_keys_))
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("kiwivm", "job deploy_keys");
        if (!made) return made;
        made->put("ssh_keys", ssh_keys);
        return made;
    }
};

} // namespace vpswire::kiwivm::jobs

namespace vpswire::cvm::jobs {

/** The fields of an answer: The state of the VPS. */
struct Waited {
    /** Text: Its state in the panel's own word; absent if there is no such VPS. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 0}};
};

/**
 * Wait until a VPS is running, stopped or gone.
 *
 * Effect: reads. Answers a map (Waited: state).
 */
struct wait {
    /** The VPS. (required) */
    std::int64_t id;
    /** The state to wait for. ("running", "stopped", "gone"; required) */
    std::string_view until;

    /** With what is required. */
    wait(std::int64_t id_, std::string_view until_)
        : id(id_), until(until_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("cvm", "job wait");
        if (!made) return made;
        made->put_nonzero("id", id);
        made->put("until", until);
        return made;
    }
};

} // namespace vpswire::cvm::jobs

namespace vpswire::vultr::jobs {

/** The fields of an answer: A server that was created and is running. */
struct Created {
    /** Integer: Its id. */
    static constexpr field<std::int64_t> subid{{"subid", 0}};
    /** Text: Its address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> main_ip{{"main_ip", 1}};
    /**
     * Text: The root password, if this process received it. It was also handed over in a step, and `server.list`
     * shows it. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> default_password{{"default_password", 2}};
};

/** The fields of an answer: A key of the account. */
struct Deployed {
    /** Text: Its id. */
    static constexpr field<std::string_view> sshkeyid{{"sshkeyid", 0}};
    /** Truth value: Whether this job added it. */
    static constexpr field<bool> added{{"added", 1}};
};

/** The fields of an answer: A snapshot, as the service lists it. */
struct Listed {
    /** Text: Its id, which other calls take. */
    static constexpr field<std::string_view> id{{"id", 0}};
    /** Text: Its description. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 1}};
    /**
     * Integer: Its place in time: newer snapshots have greater numbers. Absent if the service does not report it.
     * (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> order{{"order", 2}};
    /** Text: Its date, in words and in UTC. (may be missing) */
    static constexpr field<std::optional<std::string_view>> date{{"date", 3}};
    /** Truth value: Whether it is sticky: the service never deletes it. */
    static constexpr field<bool> sticky{{"sticky", 4}};
    /** Truth value: Whether it is complete and can be used. */
    static constexpr field<bool> complete{{"complete", 5}};
    /** Text: Its MD5 sum. (may be missing) */
    static constexpr field<std::optional<std::string_view>> md5{{"md5", 6}};
};

/** The fields of an answer: A server that was reinstalled. */
struct Reinstalled {
    /** Text: Its address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> main_ip{{"main_ip", 0}};
    /**
     * Text: The root password, if this process received it. It was also handed over in a step, and `server.list`
     * shows it. (may be missing; secret)
     */
    static constexpr field<std::optional<std::string_view>> default_password{{"default_password", 1}};
};

/** The fields of an answer: The result of a rotation. */
struct Rotated {
    /** Text: The id of the new snapshot. */
    static constexpr field<std::string_view> created{{"created", 0}};
    /** Text: The description of the new snapshot. */
    static constexpr field<std::string_view> description{{"description", 1}};
    /** List, each item text: The ids of the snapshots that were deleted. */
    static constexpr field<view> deleted{{"deleted", 2}};
    /** List, each item text: The ids of the other snapshots of the prefix, which were kept. */
    static constexpr field<view> kept{{"kept", 3}};
    /** List, each item text: The ids of the snapshots that were to be deleted but are not known to be gone. */
    static constexpr field<view> left{{"left", 4}};
};

/** The fields of an answer: The state of the server. */
struct Waited {
    /** Truth value: Whether the server exists. */
    static constexpr field<bool> exists{{"exists", 0}};
    /** Text: The status of its subscription: `active`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 1}};
    /** Text: Its power state: `running`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> power_status{{"power_status", 2}};
    /** Text: The task that the service runs on it; `ok` if none. (may be missing) */
    static constexpr field<std::optional<std::string_view>> server_state{{"server_state", 3}};
    /** Text: Its address. (may be missing) */
    static constexpr field<std::optional<std::string_view>> main_ip{{"main_ip", 4}};
};

/**
 * Wait until a server is active, unlocked, running, stopped or gone.
 *
 * Effect: reads. Answers a map (Waited: exists, status, power_status, server_state, main_ip).
 */
struct wait {
    /** The server. (required) */
    std::int64_t subid;
    /** The state to wait for. ("active", "unlocked", "running", "stopped", "gone"; required) */
    std::string_view until;

    /** With what is required. */
    wait(std::int64_t subid_, std::string_view until_)
        : subid(subid_), until(until_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job wait");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("until", until);
        return made;
    }
};

/**
 * Take a snapshot of a server and wait until it is complete.
 *
 * Effect: bills. Answers a map (Listed: id, description, order, date, sticky, complete, md5).
 */
struct snapshot {
    /** The server. (required) */
    std::int64_t subid;
    /** The description of the snapshot. (required) */
    std::string_view description;

    /** With what is required. */
    snapshot(std::int64_t subid_, std::string_view description_)
        : subid(subid_), description(description_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job snapshot");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("description", description);
        return made;
    }
};

/**
 * Take a snapshot of a server, wait until it is complete, and then delete the oldest snapshots with the same
 * prefix.
 *
 * The service does not report which server a snapshot belongs to, so give each server its own prefix. Snapshots
 * whose description does not begin with the prefix are never deleted. One run deletes at most 100.
 *
 * Effect: destroys. Answers a map (Rotated: created, description, deleted, kept, left).
 */
struct rotate {
    /** The server. (required) */
    std::int64_t subid;
    /** The prefix of the descriptions of its snapshots: `nightly web1 `. The date follows it. (required) */
    std::string_view prefix;
    /** The number of snapshots to keep, including the new one; 1 or more. (required) */
    std::int64_t keep;
    /**
     * The number of snapshots that the service allows for the account, which the API does not report. If there is no
     * room for one more, the job does nothing. (optional)
     */
    std::optional<std::int64_t> quota{};

    /** With what is required. */
    rotate(std::int64_t subid_, std::string_view prefix_, std::int64_t keep_)
        : subid(subid_), prefix(prefix_), keep(keep_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job rotate");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("prefix", prefix);
        made->put_nonzero("keep", keep);
        made->put("quota", quota);
        return made;
    }
};

/**
 * Restore a backup to a server and wait until it is running again. Everything that is on its disk now is lost.
 *
 * Effect: destroys. Answers a map (Waited: exists, status, power_status, server_state, main_ip).
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

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job restore_backup");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("backupid", backupid);
        return made;
    }
};

/**
 * Reinstall a server and wait until it is running again. Everything on its disk is lost. Its root password is
 * handed over at the end.
 *
 * Effect: destroys. Answers a map (Reinstalled: main_ip, default_password).
 */
struct reinstall {
    /** The server. (required) */
    std::int64_t subid;
    /** Its new host name; unchanged if not given. (optional) */
    std::optional<std::string_view> hostname{};

    /** With what is required. */
    explicit reinstall(std::int64_t subid_)
        : subid(subid_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job reinstall");
        if (!made) return made;
        made->put_nonzero("subid", subid);
        made->put("hostname", hostname);
        return made;
    }
};

/**
 * Create a server and wait until it is active, installed and running. Billing starts at once.
 *
 * The label must be new: if the answer is lost, the server is found by it, so that none is bought twice. The root
 * password is handed over once the server is running. A job takes no user data: it is saved, and user data may
 * contain passwords.
 *
 * Effect: bills. Answers a map (Created: subid, main_ip, default_password).
 */
struct create {
    /** The location. (required) */
    std::int64_t dcid;
    /** The plan. (required) */
    std::int64_t vpsplanid;
    /** The operating system. (required) */
    std::int64_t osid;
    /** Its label, which no other server may have. (required) */
    std::string_view label;
    /** The snapshot to install, with the operating system 164. (optional) */
    std::optional<std::string_view> snapshotid{};
    /** The application to install, with the operating system 186. (optional) */
    std::optional<std::int64_t> appid{};
    /** The id of the start-up script to run. (optional) */
    std::optional<std::int64_t> scriptid{};
    /** The ids of the SSH keys to install. (optional) */
    std::optional<std::vector<std::string_view>> sshkeyid{};
    /** Its host name. (optional) */
    std::optional<std::string_view> hostname{};
    /** Its tag. (optional) */
    std::optional<std::string_view> tag{};
    /** The id of its firewall group. (optional) */
    std::optional<std::string_view> firewallgroupid{};
    /** Whether to enable IPv6. (optional) */
    std::optional<bool> enable_ipv6{};
    /** Whether to enable automatic backups, which cost extra. (optional) */
    std::optional<bool> auto_backups{};

    /** With what is required. */
    create(std::int64_t dcid_, std::int64_t vpsplanid_, std::int64_t osid_, std::string_view label_)
        : dcid(dcid_), vpsplanid(vpsplanid_), osid(osid_), label(label_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job create");
        if (!made) return made;
        made->put_nonzero("dcid", dcid);
        made->put_nonzero("vpsplanid", vpsplanid);
        made->put_nonzero("osid", osid);
        made->put("label", label);
        made->put("snapshotid", snapshotid);
        made->put("appid", appid);
        made->put("scriptid", scriptid);
        made->put("sshkeyid", sshkeyid);
        made->put("hostname", hostname);
        made->put("tag", tag);
        made->put("firewallgroupid", firewallgroupid);
        made->put("enable_ipv6", enable_ipv6);
        made->put("auto_backups", auto_backups);
        return made;
    }
};

/**
 * Add an SSH key to the account unless it is already there. Servers that are created with its id get the key;
 * running servers are not changed.
 *
 * Effect: bills. Answers a map (Deployed: sshkeyid, added).
 */
struct deploy_key {
    /** The name of the key. (required) */
    std::string_view name;
    /** The public key, as one line of an `authorized_keys` file. (required) */
    std::string_view ssh_key;

    /** With what is required. */
    deploy_key(std::string_view name_, std::string_view ssh_key_)
        : name(name_), ssh_key(ssh_key_)
    {
    }

    /** The request of that job, for client::job. */
    result<request> make() const
    {
        auto made = request::make("vultr", "job deploy_key");
        if (!made) return made;
        made->put("name", name);
        made->put("ssh_key", ssh_key);
        return made;
    }
};

} // namespace vpswire::vultr::jobs

#endif
