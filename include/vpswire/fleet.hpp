// Printed from the table of verbs. Do not edit: `make faces` rewrites it.

// The verbs of the fleet: a struct for each, to be given to fleet::send or fleet::try_send.
#ifndef VPSWIRE_FLEET_HPP
#define VPSWIRE_FLEET_HPP

#include "../vpswire.hpp"

namespace vpswire::verbs {

/** The fields of an answer: The number of calls that an account may still make. */
struct AccountBudget {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 1}};
    /**
     * List, each item map, the fields of BudgetWindow: The remaining budget of each time window, the shortest first.
     * Each of them limits the calls.
     */
    static constexpr field<view> windows{{"windows", 2}};
    /** Anything: The service's own record, unchanged. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 3}};
};

/** The fields of an answer: The verbs that accounts support, and the failures. */
struct AccountCapabilities {
    /** List, each item map, the fields of Capability: One entry for each account and verb. */
    static constexpr field<view> capabilities{{"capabilities", 0}};
    /** List, each item map, the fields of Failure: The failures. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: An action that was carried out. */
struct Acted {
    /** Text: The machine or snapshot that was acted on: `account/id`. */
    static constexpr field<std::string_view> target{{"target", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that was made. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Anything: The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
     * printed. (may be missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 3}};
};

/** The fields of an answer: An address. Fields that its service does not report are absent. */
struct Address {
    /** Text: The address; for a subnet, its first address. */
    static constexpr field<std::string_view> address{{"address", 0}};
    /** Integer: 4 or 6. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> family{{"family", 1}};
    /** Integer: The length of the subnet's prefix in bits, if it is a subnet or belongs to one. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> prefix_length{{"prefix_length", 2}};
    /** Text: Its purpose. (may be missing) */
    static constexpr field<std::optional<std::string_view>> kind{{"kind", 3}};
    /** Text: Its reverse DNS name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 4}};
    /** Anything: The service's own record of it, unchanged, if there is one. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 5}};
};

/** The fields of an answer: The remaining budget of one time window. */
struct BudgetWindow {
    /** Integer: The length of the window, seconds. */
    static constexpr field<std::int64_t> window_seconds{{"window_seconds", 0}};
    /** Integer: The calls left in the current window, in the service's points; negative if it is overdrawn. */
    static constexpr field<std::int64_t> remaining{{"remaining", 1}};
};

/** The fields of an answer: The budgets of accounts, and the failures. */
struct Budgets {
    /** List, each item map, the fields of AccountBudget: The budget of each account, in their order. */
    static constexpr field<view> budgets{{"budgets", 0}};
    /** List, each item map, the fields of Failure: The failures. The budgets of all other accounts are listed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: Whether an account supports a verb. */
struct Capability {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 1}};
    /** Text: The verb: `power.stop`. */
    static constexpr field<std::string_view> verb{{"verb", 2}};
    /** Text: Whether the verb is supported. */
    static constexpr field<std::string_view> answer{{"answer", 3}};
    /**
     * Text: If it is not supported, the reason or the alternative; otherwise a remark, if there is one. (may be
     * missing)
     */
    static constexpr field<std::optional<std::string_view>> why{{"why", 4}};
};

/** The fields of an answer: A failure on an account. */
struct Failure {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: The machine that it concerns, `account/id`; absent if it concerns the whole account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 1}};
    /** Text: The call that failed. (may be missing) */
    static constexpr field<std::optional<std::string_view>> call{{"call", 2}};
    /** Text: The class of the error: `auth`, `timeout` ... */
    static constexpr field<std::string_view> code{{"code", 3}};
    /** Text: A description of the failure. */
    static constexpr field<std::string_view> message{{"message", 4}};
    /** Text: The known outcome of the call: `not_sent`, `rejected` or `unknown`. */
    static constexpr field<std::string_view> verdict{{"verdict", 5}};
    /** Truth value: Whether the same call may succeed later. */
    static constexpr field<bool> retryable{{"retryable", 6}};
};

/** The fields of an answer: The problems, and the failures. */
struct FleetProblems {
    /** List, each item map, the fields of Problem: The problems, in the order of the accounts. */
    static constexpr field<view> problems{{"problems", 0}};
    /** List, each item map, the fields of Failure: The failures. The problems of all other accounts are listed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: A machine. Fields that its service does not report are absent. */
struct Machine {
    /** Text: Its name in the fleet: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr. */
    static constexpr field<std::string_view> id{{"id", 2}};
    /** Text: The API of its account: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 3}};
    /** Text: Its label. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 4}};
    /** Text: Its host name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> hostname{{"hostname", 5}};
    /**
     * List, each item text: Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and
     * IPv6 subnets (`2001:db8::/64`), without private ones.
     */
    static constexpr field<view> addresses{{"addresses", 6}};
    /** Text: Its state, reduced to a few values. Absent if the service did not report it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 7}};
    /** Text: The service's own word that `state` is derived from. (may be missing) */
    static constexpr field<std::optional<std::string_view>> provider_state{{"provider_state", 8}};
    /** Map, the fields of TaskProgress: The progress of the task that locks it. (may be missing) */
    static constexpr field<std::optional<view>> progress{{"progress", 9}};
    /** Text: Its location, as the service names it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 10}};
    /** Text: Its operating system, as the service names it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 11}};
    /** Text: Its plan, by the name or id that the service uses. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan{{"plan", 12}};
    /** Integer: When it was created, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> created_at{{"created_at", 13}};
    /**
     * Anything: The service's own record, unchanged. It may contain passwords, so it is not printed. (may be missing;
     * secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 14}};
};

/** The fields of an answer: The addresses of a machine. */
struct MachineAddresses {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** List, each item map, the fields of Address: Its addresses. */
    static constexpr field<view> addresses{{"addresses", 2}};
};

/** The fields of an answer: The traffic of a machine over time. */
struct MachineSeries {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Integer: The length of a step, seconds. */
    static constexpr field<std::int64_t> step_seconds{{"step_seconds", 2}};
    /** List, each item map, the fields of Point: The points, the earliest first. */
    static constexpr field<view> points{{"points", 3}};
};

/** The fields of an answer: The traffic of a machine. Fields that its service does not report are absent. */
struct MachineUsage {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Integer: The traffic used, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> used_bytes{{"used_bytes", 2}};
    /** Integer: The traffic allowed, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> allowed_bytes{{"allowed_bytes", 3}};
    /** Integer: The incoming traffic used, if directions are counted separately, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_used_bytes{{"in_used_bytes", 4}};
    /** Integer: The incoming traffic allowed, if directions are counted separately, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_allowed_bytes{{"in_allowed_bytes", 5}};
    /** Integer: The outgoing traffic used, if directions are counted separately, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_used_bytes{{"out_used_bytes", 6}};
    /** Integer: The outgoing traffic allowed, if directions are counted separately, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_allowed_bytes{{"out_allowed_bytes", 7}};
    /**
     * Number: The used share of the allowance, 1 for all of it, to six decimals. If directions are counted
     * separately, the greater of the two shares. (may be missing)
     */
    static constexpr field<std::optional<double>> share{{"share", 8}};
    /**
     * Integer: The start of the current period, Unix seconds, UTC. No service reports it: on KiwiVM it is a month
     * before `resets_at`, on Vultr the first of the month. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> began_at{{"began_at", 9}};
    /**
     * Integer: When the counter is reset, Unix seconds, UTC. KiwiVM reports it; on Vultr it is the first of the next
     * month. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> resets_at{{"resets_at", 10}};
    /** Integer: The usage expected by the reset at the average rate since `began_at`, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> forecast_bytes{{"forecast_bytes", 11}};
    /**
     * Integer: The usage expected by the reset at the average rate of the last 7 days, both directions together,
     * bytes. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> recent_forecast_bytes{{"recent_forecast_bytes", 12}};
    /**
     * Text: KiwiVM: the numbers that `multiplier` applies to, as set for the account: `both` (the counter and the
     * allowance, as the document says) or `allowance` (the allowance alone). (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> rule{{"rule", 13}};
    /** Text, an exact decimal: KiwiVM: the traffic multiplier of the location. (may be missing) */
    static constexpr field<std::optional<std::string_view>> multiplier{{"multiplier", 14}};
    /** Text: A warning if the numbers are doubtful. (may be missing) */
    static constexpr field<std::optional<std::string_view>> warning{{"warning", 15}};
    /**
     * Anything: The service's own record, unchanged. It may contain passwords, so it is not printed. (may be missing;
     * secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 16}};
};

/** The fields of an answer: Machines, and the accounts that failed. */
struct Machines {
    /** List, each item map, the fields of Machine: The machines, in the order of the accounts. */
    static constexpr field<view> machines{{"machines", 0}};
    /** List, each item map, the fields of Failure: The failures. The machines of all other accounts are listed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: A snapshot that is being taken. */
struct NewSnapshot {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that was made. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Text: Its name in the fleet, `account/id`; absent if the service does not return it, as on KiwiVM. (may be
     * missing)
     */
    static constexpr field<std::optional<std::string_view>> snapshot{{"snapshot", 3}};
    /** Anything: The service's answer, unchanged. (may be missing; secret) */
    static constexpr field<std::optional<view>> record{{"record", 4}};
};

/** The fields of an answer: The usage within one step. Fields that the service does not report are absent. */
struct Point {
    /** Integer: Its time, Unix seconds, UTC; for a day, its beginning. */
    static constexpr field<std::int64_t> at{{"at", 0}};
    /** Integer: Received, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_bytes{{"in_bytes", 1}};
    /** Integer: Sent, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_bytes{{"out_bytes", 2}};
    /** Number: The CPU usage, per cent. (may be missing) */
    static constexpr field<std::optional<double>> cpu_percent{{"cpu_percent", 3}};
    /** Integer: Read from disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_read_bytes{{"disk_read_bytes", 4}};
    /** Integer: Written to disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_write_bytes{{"disk_write_bytes", 5}};
};

/** The fields of an answer: A problem. Fields that the service does not report are absent. */
struct Problem {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: The machine, `account/id`; absent if the problem concerns the account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 1}};
    /** Text: The kind of problem. */
    static constexpr field<std::string_view> kind{{"kind", 2}};
    /** Text: The service's own words about it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> message{{"message", 3}};
    /** Text: The address that it concerns. (may be missing) */
    static constexpr field<std::optional<std::string_view>> address{{"address", 4}};
    /** Integer: When it began, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> since{{"since", 5}};
    /** Integer: When it ends by itself, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ends_at{{"ends_at", 6}};
    /** Integer: When the machine will be suspended unless the problem is resolved, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> deadline{{"deadline", 7}};
    /** Map, the fields of TaskProgress: The progress of the task that locks the machine. (may be missing) */
    static constexpr field<std::optional<view>> progress{{"progress", 8}};
    /** Text, an exact decimal: The amount owed, US dollars. (may be missing) */
    static constexpr field<std::optional<std::string_view>> amount{{"amount", 9}};
    /** Text: The call of the API that shows details. (may be missing) */
    static constexpr field<std::optional<std::string_view>> look{{"look", 10}};
    /** Anything: The service's own record of it, unchanged, if there is one. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 11}};
};

/** The fields of an answer: A machine that is being installed. */
struct Rebuilt {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that was made. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Text: The new root password, if the service returns it. Nothing else ever shows it again. (may be missing;
     * secret)
     */
    static constexpr field<std::optional<std::string_view>> root_password{{"root_password", 3}};
    /** Integer: The port that SSH will listen on, if the service returns it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ssh_port{{"ssh_port", 4}};
    /**
     * Anything: The service's answer, unchanged; absent if it was empty. It may contain passwords, so it is not
     * printed. (may be missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 5}};
};

/** The fields of an answer: The reverse DNS name of an address. */
struct ReverseName {
    /** Text: The address. */
    static constexpr field<std::string_view> address{{"address", 0}};
    /** Text: Its name; absent if none is set. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 1}};
};

/** The fields of an answer: The reverse DNS names of a machine's addresses. */
struct ReverseNames {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** List, each item map, the fields of ReverseName: The addresses that the service lists, each with its name. */
    static constexpr field<view> names{{"names", 2}};
};

/** The fields of an answer: A snapshot. Fields that its service does not report are absent. */
struct Snapshot {
    /** Text: Its name in the fleet: `account/id`. */
    static constexpr field<std::string_view> snapshot{{"snapshot", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr. */
    static constexpr field<std::string_view> id{{"id", 2}};
    /** Text: The machine that it was taken of: `account/id`. Vultr does not report it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 3}};
    /** Text: Its description. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 4}};
    /** Text: The operating system on it, as the service names it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 5}};
    /** Integer: When it was taken, Unix seconds, UTC. KiwiVM does not report it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> created_at{{"created_at", 6}};
    /** Integer: Its size in storage, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size_bytes{{"size_bytes", 7}};
    /** Truth value: Whether it is complete. KiwiVM does not report it. (may be missing) */
    static constexpr field<std::optional<bool>> complete{{"complete", 8}};
    /** Truth value: KiwiVM: whether it is sticky, so that the service never deletes it. (may be missing) */
    static constexpr field<std::optional<bool>> sticky{{"sticky", 9}};
    /** Integer: KiwiVM: seconds until the service deletes it, unless it is sticky. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> expires_in_seconds{{"expires_in_seconds", 10}};
    /**
     * Anything: The service's own record, unchanged. It may contain links to the data, so it is not printed. (may be
     * missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 11}};
};

/** The fields of an answer: Snapshots, and the failures. */
struct Snapshots {
    /** List, each item map, the fields of Snapshot: The snapshots, in the order of the accounts. */
    static constexpr field<view> snapshots{{"snapshots", 0}};
    /** List, each item map, the fields of Failure: The failures. The snapshots of all other accounts are listed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: The progress of a task. */
struct TaskProgress {
    /** Text: The name of the task: `OS Reinstall: debian-13-x86_64`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> task{{"task", 0}};
    /** Number: The part that is done, from 0 to 100 per cent. (may be missing) */
    static constexpr field<std::optional<double>> percent{{"percent", 1}};
    /** Text: The current step, in words. (may be missing) */
    static constexpr field<std::optional<std::string_view>> message{{"message", 2}};
    /** Integer: The age of this information, seconds. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> age_seconds{{"age_seconds", 3}};
};

/** The fields of an answer: The traffic of machines, and the failures. */
struct Usages {
    /** List, each item map, the fields of MachineUsage: The traffic of each machine, in the order of the accounts. */
    static constexpr field<view> machines{{"machines", 0}};
    /** List, each item map, the fields of Failure: The failures. The machines of all other accounts are listed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/**
 * List the machines of all accounts, or of one.
 *
 * Makes one call for each account: its plain list. Accounts that fail are reported next to the machines of the
 * others. On Vultr it lists the servers, without bare metal.
 *
 * Effect: reads. Answers a map (Machines: machines, failures).
 */
struct list {
    /** Only the machines of this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to request the state where the plain list does not contain it. On KiwiVM a call that takes up to 15
     * seconds replaces the plain one; on CVM this adds one call for each machine. (default: no; optional)
     */
    std::optional<bool> live{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "list");
        if (!made) return made;
        made->put("account", account);
        made->put("live", live);
        return made;
    }
};

/**
 * Show one machine, with its state.
 *
 * Effect: reads. Answers a map (Machine: machine, account, id, api, label, hostname, addresses, state,
 * provider_state, progress, location, os, plan, created_at, record).
 */
struct get {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit get(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "get");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

namespace power {

/**
 * Start a machine. On Vultr a running machine is restarted.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
struct start {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit start(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "power.start");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

/**
 * Shut a machine down cleanly.
 *
 * Effect: sets. Answers a map (Acted: target, account, call, record).
 */
struct stop {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit stop(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "power.stop");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

/**
 * Restart a machine in the way that its service does it. On Vultr this cuts the power: data not yet written to
 * disk is lost.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
struct restart {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit restart(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "power.restart");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

/**
 * Switch a machine off at once by cutting its power. Data not yet written to disk is lost.
 *
 * Effect: acts. Answers a map (Acted: target, account, call, record).
 */
struct kill {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit kill(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "power.kill");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

} // namespace power

/**
 * Reinstall the operating system of a machine, or install another one. Everything on its disk is lost for good.
 *
 * The call returns before the installation is complete. On KiwiVM its answer contains the only copy of the new
 * root password: keep it.
 *
 * Effect: destroys. Answers a map (Rebuilt: machine, account, call, root_password, ssh_port, record).
 */
struct rebuild {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /**
     * The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
     * `server.os_change_list`, or the current one if not given. (optional)
     */
    std::optional<std::string_view> os{};

    /** With what is required. */
    explicit rebuild(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "rebuild");
        if (!made) return made;
        made->put("machine", machine);
        made->put("os", os);
        return made;
    }
};

/**
 * Show the traffic of each machine: the amount used, the time of the next reset, and a forecast for that time.
 *
 * Makes one call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts in
 * GB, as Vultr does, a GB is 10^9 bytes.
 *
 * Effect: reads. Answers a map (Usages: machines, failures).
 */
struct usage {
    /** Only the machines of this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to also forecast from the last 7 days. This requests the `series` of each machine, one more call each;
     * on KiwiVM such an answer can have 30 MB. (default: no; optional)
     */
    std::optional<bool> recent{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "usage");
        if (!made) return made;
        made->put("account", account);
        made->put("recent", recent);
        return made;
    }
};

/**
 * Show the traffic of one machine over time, in the steps that its service records.
 *
 * The points contain everything that the service reports, so there is no separate record.
 *
 * Effect: reads. Answers a map (MachineSeries: machine, account, step_seconds, points).
 */
struct series {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** Only points from this time on, Unix seconds. (optional) */
    std::optional<std::int64_t> since{};

    /** With what is required. */
    explicit series(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "series");
        if (!made) return made;
        made->put("machine", machine);
        made->put("since", since);
        return made;
    }
};

namespace snapshots {

/**
 * List the snapshots of all accounts, or of one.
 *
 * Vultr does not report which machine a snapshot was taken of.
 *
 * Effect: reads. Answers a map (Snapshots: snapshots, failures).
 */
struct list {
    /** Only the snapshots of this account. (optional) */
    std::optional<std::string_view> account{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "snapshots.list");
        if (!made) return made;
        made->put("account", account);
        return made;
    }
};

/**
 * Take a snapshot of a machine.
 *
 * The call returns before the snapshot is complete. On KiwiVM the machine is locked until then and may be
 * restarted.
 *
 * Effect: bills. Answers a map (NewSnapshot: machine, account, call, snapshot, record).
 */
struct create {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** The description of the snapshot. (optional) */
    std::optional<std::string_view> description{};

    /** With what is required. */
    explicit create(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "snapshots.create");
        if (!made) return made;
        made->put("machine", machine);
        made->put("description", description);
        return made;
    }
};

/**
 * Delete a snapshot. It is lost for good.
 *
 * Effect: destroys. Answers a map (Acted: target, account, call, record).
 */
struct delete_ {
    /** The snapshot, as `snapshots.list` names it: `account/id`. (required) */
    std::string_view snapshot;

    /** With what is required. */
    explicit delete_(std::string_view snapshot_)
        : snapshot(snapshot_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "snapshots.delete");
        if (!made) return made;
        made->put("snapshot", snapshot);
        return made;
    }
};

/**
 * Restore a machine from a snapshot of its account. Everything on its disk is lost for good.
 *
 * Effect: destroys. Answers a map (Acted: target, account, call, record).
 */
struct restore {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** The snapshot, as `snapshots.list` names it: `account/id`. (required) */
    std::string_view snapshot;

    /** With what is required. */
    restore(std::string_view machine_, std::string_view snapshot_)
        : machine(machine_), snapshot(snapshot_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "snapshots.restore");
        if (!made) return made;
        made->put("machine", machine);
        made->put("snapshot", snapshot);
        return made;
    }
};

} // namespace snapshots

/**
 * List the addresses of a machine, including private ones.
 *
 * Effect: reads. Answers a map (MachineAddresses: machine, account, addresses).
 */
struct addresses {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit addresses(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "addresses");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

namespace rdns {

/**
 * Show the reverse DNS names of a machine's addresses.
 *
 * Effect: reads. Answers a map (ReverseNames: machine, account, names).
 */
struct get {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;

    /** With what is required. */
    explicit get(std::string_view machine_)
        : machine(machine_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "rdns.get");
        if (!made) return made;
        made->put("machine", machine);
        return made;
    }
};

/**
 * Set the reverse DNS name of an address of a machine. It can take hours to become visible.
 *
 * Effect: sets. Answers a map (Acted: target, account, call, record).
 */
struct set {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** An address of the machine. (an address; required) */
    std::string_view address;
    /** The new name. (required) */
    std::string_view name;

    /** With what is required. */
    set(std::string_view machine_, std::string_view address_, std::string_view name_)
        : machine(machine_), address(address_), name(name_)
    {
    }

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "rdns.set");
        if (!made) return made;
        made->put("machine", machine);
        made->put("address", address);
        made->put("name", name);
        return made;
    }
};

} // namespace rdns

/**
 * List the problems of machines and accounts: suspensions, policy violations that lead to one, null routes,
 * throttling, locks, installations in progress, unpaid bills. Machines without a reported problem are not listed.
 *
 * Makes one call for each account on KiwiVM, and one more if there is a policy violation; one for each machine on
 * CVM; two for each account on Vultr.
 *
 * Effect: reads. Answers a map (FleetProblems: problems, failures).
 */
struct problems {
    /** Only this account. (optional) */
    std::optional<std::string_view> account{};
    /** Whether to also ask KiwiVM for throttling, by a call that takes up to 15 seconds. (default: no; optional) */
    std::optional<bool> live{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "problems");
        if (!made) return made;
        made->put("account", account);
        made->put("live", live);
        return made;
    }
};

/**
 * Show how many more calls each account, or one account, may make.
 *
 * On KiwiVM this call itself counts against the budget. No other service reports one.
 *
 * Effect: reads. Answers a map (Budgets: budgets, failures).
 */
struct budget {
    /** Only the budget of this account. (optional) */
    std::optional<std::string_view> account{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "budget");
        if (!made) return made;
        made->put("account", account);
        return made;
    }
};

/**
 * Report which verbs each account supports, and why the others are not supported. Creating a machine and waiting
 * for one, which are jobs, are reported too.
 *
 * Makes no call unless `ask` is given.
 *
 * Effect: reads. Answers a map (AccountCapabilities: capabilities, failures).
 */
struct capabilities {
    /** Only this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to also check what depends on the plan and the location of the machine. Only KiwiVM is asked. (default:
     * no; optional)
     */
    std::optional<bool> ask{};

    /** The request of that verb, for fleet::send. */
    result<request> make() const
    {
        auto made = request::make("fleet", "capabilities");
        if (!made) return made;
        made->put("account", account);
        made->put("ask", ask);
        return made;
    }
};

} // namespace vpswire::verbs

#endif
