// Printed from the table of verbs. Do not edit: `make faces` rewrites it.

// The verbs of the fleet: a struct for each, to be given to fleet::send or fleet::try_send.
#ifndef VPSWIRE_FLEET_HPP
#define VPSWIRE_FLEET_HPP

#include "../vpswire.hpp"

namespace vpswire::verbs {

/** The fields of an answer: The calls that a service will take of an account. */
struct AccountBudget {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 1}};
    /**
     * List, each item map, the fields of BudgetWindow: What is left of each time that the service counts calls in,
     * the shortest first. All of them have to last.
     */
    static constexpr field<view> windows{{"windows", 2}};
    /** Anything: The service's own record, as it came. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 3}};
};

/** The fields of an answer: What accounts can do, and what could not be asked. */
struct AccountCapabilities {
    /** List, each item map, the fields of Capability: A statement for each account and verb. */
    static constexpr field<view> capabilities{{"capabilities", 0}};
    /** List, each item map, the fields of Failure: What failed. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: Something that was done. */
struct Acted {
    /** Text: What it was done to, a machine or a snapshot: `account/id`. */
    static constexpr field<std::string_view> target{{"target", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that did it. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Anything: What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is
     * not shown. (may be missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 3}};
};

/** The fields of an answer: An address. What its service does not say is absent. */
struct Address {
    /** Text: The address; of a subnet its first one. */
    static constexpr field<std::string_view> address{{"address", 0}};
    /** Integer: 4 or 6. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> family{{"family", 1}};
    /** Integer: The length of the subnet's prefix in bits, where it is a subnet or belongs to one. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> prefix_length{{"prefix_length", 2}};
    /** Text: What it is for. (may be missing) */
    static constexpr field<std::optional<std::string_view>> kind{{"kind", 3}};
    /** Text: Its reverse DNS name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> name{{"name", 4}};
    /** Anything: The service's own record of it, as it came, where it has one. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 5}};
};

/** The fields of an answer: What is left of a time that a service counts calls in. */
struct BudgetWindow {
    /** Integer: How long it is, seconds. */
    static constexpr field<std::int64_t> window_seconds{{"window_seconds", 0}};
    /**
     * Integer: How many calls are left in the present one, in the points of the service; below 0 where it is
     * overdrawn.
     */
    static constexpr field<std::int64_t> remaining{{"remaining", 1}};
};

/** The fields of an answer: The budgets of accounts, and what failed. */
struct Budgets {
    /** List, each item map, the fields of AccountBudget: The budget of each account, in their order. */
    static constexpr field<view> budgets{{"budgets", 0}};
    /** List, each item map, the fields of Failure: What failed; the budgets of the other accounts are all there. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: Whether an account has a verb. */
struct Capability {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: Its API: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 1}};
    /** Text: The verb: `power.stop`. */
    static constexpr field<std::string_view> verb{{"verb", 2}};
    /** Text: Whether it has it. */
    static constexpr field<std::string_view> answer{{"answer", 3}};
    /** Text: If not, why, or what does it instead; else what is to be known of it, if anything. (may be missing) */
    static constexpr field<std::optional<std::string_view>> why{{"why", 4}};
};

/** The fields of an answer: What failed on an account. */
struct Failure {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: The machine that it is about, `account/id`; absent if it is about all of the account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 1}};
    /** Text: The call that failed. (may be missing) */
    static constexpr field<std::optional<std::string_view>> call{{"call", 2}};
    /** Text: The class of the error: `auth`, `timeout` ... */
    static constexpr field<std::string_view> code{{"code", 3}};
    /** Text: What went wrong, in words. */
    static constexpr field<std::string_view> message{{"message", 4}};
    /** Text: What is known of the call: `not_sent`, `rejected` or `unknown`. */
    static constexpr field<std::string_view> verdict{{"verdict", 5}};
    /** Truth value: Whether the same may succeed later. */
    static constexpr field<bool> retryable{{"retryable", 6}};
};

/** The fields of an answer: What is wrong, and what could not be asked. */
struct FleetProblems {
    /** List, each item map, the fields of Problem: What is wrong, in the order of the accounts. */
    static constexpr field<view> problems{{"problems", 0}};
    /** List, each item map, the fields of Failure: What failed; what is wrong on the other accounts is all there. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: A machine. What its service does not say is absent. */
struct Machine {
    /** Text: Its name in the fleet: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: Its id at its service: a VEID of KiwiVM, an id of CVM, a SUBID of Vultr. */
    static constexpr field<std::string_view> id{{"id", 2}};
    /** Text: The API of its account: `kiwivm`, `cvm` or `vultr`. */
    static constexpr field<std::string_view> api{{"api", 3}};
    /** Text: What it is called. (may be missing) */
    static constexpr field<std::optional<std::string_view>> label{{"label", 4}};
    /** Text: Its host name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> hostname{{"hostname", 5}};
    /**
     * List, each item text: Its addresses as its service lists them with the machine: IPv4 and IPv6 addresses, and
     * IPv6 subnets (`2001:db8::/64`), without private ones.
     */
    static constexpr field<view> addresses{{"addresses", 6}};
    /** Text: Its state, coarsely. Absent where the service did not say it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> state{{"state", 7}};
    /** Text: The word of the service that decided the state. (may be missing) */
    static constexpr field<std::optional<std::string_view>> provider_state{{"provider_state", 8}};
    /** Map, the fields of TaskProgress: How far the task is that locks it. (may be missing) */
    static constexpr field<std::optional<view>> progress{{"progress", 9}};
    /** Text: Where it is, in the words of its service. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 10}};
    /** Text: Its operating system, in the words of its service. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 11}};
    /** Text: Its plan, by the name or id that its service gives. (may be missing) */
    static constexpr field<std::optional<std::string_view>> plan{{"plan", 12}};
    /** Integer: When it was created, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> created_at{{"created_at", 13}};
    /**
     * Anything: The service's own record, as it came. It may hold passwords, so it is not shown. (may be missing;
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
    /** Integer: How long a point is, seconds. */
    static constexpr field<std::int64_t> step_seconds{{"step_seconds", 2}};
    /** List, each item map, the fields of Point: The points, the earliest first. */
    static constexpr field<view> points{{"points", 3}};
};

/** The fields of an answer: The traffic of a machine. What its service does not say is absent. */
struct MachineUsage {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Integer: The traffic used, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> used_bytes{{"used_bytes", 2}};
    /** Integer: The traffic allowed, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> allowed_bytes{{"allowed_bytes", 3}};
    /** Integer: The incoming traffic used, where directions are counted apart, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_used_bytes{{"in_used_bytes", 4}};
    /** Integer: The incoming traffic allowed, where directions are counted apart, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_allowed_bytes{{"in_allowed_bytes", 5}};
    /** Integer: The outgoing traffic used, where directions are counted apart, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_used_bytes{{"out_used_bytes", 6}};
    /** Integer: The outgoing traffic allowed, where directions are counted apart, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_allowed_bytes{{"out_allowed_bytes", 7}};
    /**
     * Number: The part of the allowance that is used, 1 for all of it, to six decimals; where directions are counted
     * apart, the greater of the two. (may be missing)
     */
    static constexpr field<std::optional<double>> share{{"share", 8}};
    /**
     * Integer: Since when it is counted, Unix seconds, UTC. No service says it: on KiwiVM it is a month before
     * `resets_at`, on Vultr the first of the month. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> began_at{{"began_at", 9}};
    /**
     * Integer: When it begins at zero again, Unix seconds, UTC. KiwiVM says it; on Vultr it is the first of the next
     * month. (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> resets_at{{"resets_at", 10}};
    /** Integer: What will be used by then if it goes on as it has since `began_at`, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> forecast_bytes{{"forecast_bytes", 11}};
    /**
     * Integer: What will be used by then if it goes on as in the last 7 days, both directions together, bytes. (may
     * be missing)
     */
    static constexpr field<std::optional<std::int64_t>> recent_forecast_bytes{{"recent_forecast_bytes", 12}};
    /**
     * Text: KiwiVM: what `multiplier` multiplies, as set for the account: `both`, the counter and the allowance, as
     * the document says; or `allowance`, that alone. (may be missing)
     */
    static constexpr field<std::optional<std::string_view>> rule{{"rule", 13}};
    /** Text, an exact decimal: KiwiVM: the place's multiplier of traffic. (may be missing) */
    static constexpr field<std::optional<std::string_view>> multiplier{{"multiplier", 14}};
    /** Text: What is doubtful about the numbers. (may be missing) */
    static constexpr field<std::optional<std::string_view>> warning{{"warning", 15}};
    /**
     * Anything: The service's own record, as it came. It may hold passwords, so it is not shown. (may be missing;
     * secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 16}};
};

/** The fields of an answer: Machines, and the accounts that failed. */
struct Machines {
    /** List, each item map, the fields of Machine: The machines, in the order of the accounts. */
    static constexpr field<view> machines{{"machines", 0}};
    /** List, each item map, the fields of Failure: What failed; the machines of the other accounts are all there. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: A snapshot that is being made. */
struct NewSnapshot {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that did it. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Text: Its name in the fleet, `account/id`; absent where the service does not say it, as KiwiVM. (may be
     * missing)
     */
    static constexpr field<std::optional<std::string_view>> snapshot{{"snapshot", 3}};
    /** Anything: What the service answered, as it came. (may be missing; secret) */
    static constexpr field<std::optional<view>> record{{"record", 4}};
};

/** The fields of an answer: What was used within a step. What the service does not say is absent. */
struct Point {
    /** Integer: Its time, Unix seconds, UTC; of a day its beginning. */
    static constexpr field<std::int64_t> at{{"at", 0}};
    /** Integer: Received, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> in_bytes{{"in_bytes", 1}};
    /** Integer: Sent, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> out_bytes{{"out_bytes", 2}};
    /** Number: How busy the CPU was, per cent. (may be missing) */
    static constexpr field<std::optional<double>> cpu_percent{{"cpu_percent", 3}};
    /** Integer: Read from disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_read_bytes{{"disk_read_bytes", 4}};
    /** Integer: Written to disk, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_write_bytes{{"disk_write_bytes", 5}};
};

/** The fields of an answer: Something that is wrong. What the service does not say is absent. */
struct Problem {
    /** Text: The name of the account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 0}};
    /** Text: The machine, `account/id`; absent if it is about the account. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 1}};
    /** Text: What kind of problem it is. */
    static constexpr field<std::string_view> kind{{"kind", 2}};
    /** Text: What the service says of it, in its words. (may be missing) */
    static constexpr field<std::optional<std::string_view>> message{{"message", 3}};
    /** Text: The address that it is about. (may be missing) */
    static constexpr field<std::optional<std::string_view>> address{{"address", 4}};
    /** Integer: Since when, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> since{{"since", 5}};
    /** Integer: When it ends by itself, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ends_at{{"ends_at", 6}};
    /** Integer: When the machine will be suspended unless it is settled, Unix seconds, UTC. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> deadline{{"deadline", 7}};
    /** Map, the fields of TaskProgress: How far the task is that locks the machine. (may be missing) */
    static constexpr field<std::optional<view>> progress{{"progress", 8}};
    /** Text, an exact decimal: What is owed, US dollars. (may be missing) */
    static constexpr field<std::optional<std::string_view>> amount{{"amount", 9}};
    /** Text: The call of its API that shows more. (may be missing) */
    static constexpr field<std::optional<std::string_view>> look{{"look", 10}};
    /** Anything: The service's own record of it, as it came, where it has one. (may be missing) */
    static constexpr field<std::optional<view>> record{{"record", 11}};
};

/** The fields of an answer: A machine that is being installed. */
struct Rebuilt {
    /** Text: The machine: `account/id`. */
    static constexpr field<std::string_view> machine{{"machine", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: The call that did it. */
    static constexpr field<std::string_view> call{{"call", 2}};
    /**
     * Text: The new root password, where the service says it. Nothing else ever shows it again. (may be missing;
     * secret)
     */
    static constexpr field<std::optional<std::string_view>> root_password{{"root_password", 3}};
    /** Integer: The port that SSH will listen on, where the service says it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> ssh_port{{"ssh_port", 4}};
    /**
     * Anything: What the service answered, as it came; absent if that was nothing. It may hold passwords, so it is
     * not shown. (may be missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 5}};
};

/** The fields of an answer: The reverse DNS name of an address. */
struct ReverseName {
    /** Text: The address. */
    static constexpr field<std::string_view> address{{"address", 0}};
    /** Text: Its name; absent where none is set. (may be missing) */
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

/** The fields of an answer: A snapshot. What its service does not say is absent. */
struct Snapshot {
    /** Text: Its name in the fleet: `account/id`. */
    static constexpr field<std::string_view> snapshot{{"snapshot", 0}};
    /** Text: The name of its account in the fleet. */
    static constexpr field<std::string_view> account{{"account", 1}};
    /** Text: Its id at its service: a file name of KiwiVM, a SNAPSHOTID of Vultr. */
    static constexpr field<std::string_view> id{{"id", 2}};
    /** Text: The machine that it was made of: `account/id`. Vultr does not say it. (may be missing) */
    static constexpr field<std::optional<std::string_view>> machine{{"machine", 3}};
    /** Text: What it is called. (may be missing) */
    static constexpr field<std::optional<std::string_view>> description{{"description", 4}};
    /** Text: The operating system on it, in the words of its service. (may be missing) */
    static constexpr field<std::optional<std::string_view>> os{{"os", 5}};
    /** Integer: When it was made, Unix seconds, UTC. KiwiVM does not say it. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> created_at{{"created_at", 6}};
    /** Integer: Its size as it is kept, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> size_bytes{{"size_bytes", 7}};
    /** Truth value: Whether it is complete. KiwiVM does not say it. (may be missing) */
    static constexpr field<std::optional<bool>> complete{{"complete", 8}};
    /** Truth value: KiwiVM: whether it is kept for ever. (may be missing) */
    static constexpr field<std::optional<bool>> sticky{{"sticky", 9}};
    /** Integer: KiwiVM: seconds until the service deletes it, unless it is sticky. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> expires_in_seconds{{"expires_in_seconds", 10}};
    /**
     * Anything: The service's own record, as it came. It may hold links to the data, so it is not shown. (may be
     * missing; secret)
     */
    static constexpr field<std::optional<view>> record{{"record", 11}};
};

/** The fields of an answer: Snapshots, and what failed. */
struct Snapshots {
    /** List, each item map, the fields of Snapshot: The snapshots, in the order of the accounts. */
    static constexpr field<view> snapshots{{"snapshots", 0}};
    /** List, each item map, the fields of Failure: What failed; the snapshots of the other accounts are all there. */
    static constexpr field<view> failures{{"failures", 1}};
};

/** The fields of an answer: How far a task is. */
struct TaskProgress {
    /** Text: What the task is: `OS Reinstall: debian-13-x86_64`. (may be missing) */
    static constexpr field<std::optional<std::string_view>> task{{"task", 0}};
    /** Number: How much of it is done, from 0 to 100. (may be missing) */
    static constexpr field<std::optional<double>> percent{{"percent", 1}};
    /** Text: What it is at, in words. (may be missing) */
    static constexpr field<std::optional<std::string_view>> message{{"message", 2}};
    /** Integer: Seconds since this was last known. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> age_seconds{{"age_seconds", 3}};
};

/** The fields of an answer: The traffic of machines, and what failed. */
struct Usages {
    /** List, each item map, the fields of MachineUsage: The traffic of each machine, in the order of the accounts. */
    static constexpr field<view> machines{{"machines", 0}};
    /** List, each item map, the fields of Failure: What failed; the machines of the other accounts are all there. */
    static constexpr field<view> failures{{"failures", 1}};
};

/**
 * List the machines of all accounts, or of one.
 *
 * One call for each account: what is asked of each is its plain list. Accounts that fail are named beside the
 * machines of the others. On Vultr these are the servers; bare metal is not listed.
 *
 * Effect: reads. Answers a map (Machines: machines, failures).
 */
struct list {
    /** Only the machines of this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to ask for the state where the plain list does not hold it. On KiwiVM that is a call that takes up to
     * 15 seconds in place of the plain one, on CVM one more call for each machine. (default: no; optional)
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
 * Start a machine. On Vultr one that runs is restarted.
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
 * Shut a machine down in order.
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
 * Restart a machine, in the way that its service has. On Vultr its power is cut: what it had not written is lost.
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
 * Switch a machine off at once, by cutting its power. What it had not written to disk is lost.
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
 * Install the operating system of a machine again, or another one. Everything on its disk is lost for good.
 *
 * The answer comes before it is done. On KiwiVM it holds the only copy of the new root password: keep it.
 *
 * Effect: destroys. Answers a map (Rebuilt: machine, account, call, root_password, ssh_port, record).
 */
struct rebuild {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /**
     * The operating system: on KiwiVM a template of `get_available_os`, which must be given; on Vultr an OSID of
     * `server.os_change_list`, or the same again if not given. (optional)
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
 * Show how much of its traffic each machine has used, when that begins again, and what it will be by then.
 *
 * One call for each account. Fractions of a byte are rounded to the nearest byte. Where a service counts GB, as
 * Vultr does, a GB is taken as 10^9 bytes.
 *
 * Effect: reads. Answers a map (Usages: machines, failures).
 */
struct usage {
    /** Only the machines of this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to forecast from the last 7 days too. That takes each machine's `series`, one more call for each; on
     * KiwiVM an answer may have 30 MB. (default: no; optional)
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
 * Show the traffic of one machine over time, in the steps in which its service keeps it.
 *
 * The points have all that the service says, so the service's own record is not given beside them.
 *
 * Effect: reads. Answers a map (MachineSeries: machine, account, step_seconds, points).
 */
struct series {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** Only points from then on, Unix seconds. (optional) */
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
 * Vultr lists those of the account, without the machine that each was made of.
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
 * Make a snapshot of a machine.
 *
 * The answer comes before it is done. On KiwiVM the machine is locked until then, and may be restarted.
 *
 * Effect: bills. Answers a map (NewSnapshot: machine, account, call, snapshot, record).
 */
struct create {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** What to call it. (optional) */
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
 * Put a machine back to a snapshot of its account. Everything on its disk is lost for good.
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
 * List the addresses of a machine, private ones too.
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
 * Set the reverse DNS name of an address of a machine. It can take hours to be seen.
 *
 * Effect: sets. Answers a map (Acted: target, account, call, record).
 */
struct set {
    /** The machine: `account/id`, or its id, label, host name or address. (required) */
    std::string_view machine;
    /** An address of the machine. (an address; required) */
    std::string_view address;
    /** The name that it shall have. (required) */
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
 * List what is wrong with the machines and accounts: suspended, about to be, cut off, throttled, locked, being
 * made, unpaid. A machine of which the service says nothing of the kind is not listed.
 *
 * On KiwiVM one call for each account, and one more where there is a policy violation; on CVM one for each
 * machine; on Vultr two for each account.
 *
 * Effect: reads. Answers a map (FleetProblems: problems, failures).
 */
struct problems {
    /** Only this account. (optional) */
    std::optional<std::string_view> account{};
    /** Whether to ask KiwiVM what is throttled, too: a call that takes up to 15 seconds. (default: no; optional) */
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
 * Show how many more calls the service of each account, or of one, will take.
 *
 * On KiwiVM this is a call of the budget itself. No other service says it.
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
 * Say which verbs each account has, and why not the others; and what creates a machine and waits for one, which
 * are no verbs.
 *
 * Nothing is asked of any service, unless `ask` is given.
 *
 * Effect: reads. Answers a map (AccountCapabilities: capabilities, failures).
 */
struct capabilities {
    /** Only this account. (optional) */
    std::optional<std::string_view> account{};
    /**
     * Whether to ask what depends on the plan and the place of the machine, too. Only KiwiVM is asked. (default: no;
     * optional)
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
