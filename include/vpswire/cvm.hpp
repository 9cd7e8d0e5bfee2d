// Printed from the table of calls. Do not edit: `make faces` rewrites it.

// The calls of the CVM Client API: a struct for each, to be given to client::send or client::try_send.
#ifndef VPSWIRE_CVM_HPP
#define VPSWIRE_CVM_HPP

#include "../vpswire.hpp"

namespace vpswire::cvm {

/** The fields of an answer: A VPS. */
struct Vps {
    /** Integer: Its id, which the other calls take. */
    static constexpr field<std::int64_t> id{{"id", 0}};
    /** Integer: The id of the node that it runs on. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> node{{"node", 1}};
    /** Integer: The kind of virtualisation. The only one so far is 1, OpenVZ. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> virtualization_type{{"virtualization_type", 2}};
    /** Text: Its host name. (may be missing) */
    static constexpr field<std::optional<std::string_view>> hostname{{"hostname", 3}};
    /** Integer: Guaranteed memory, MB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> guaranteed_ram{{"guaranteed_ram", 4}};
    /** Integer: Burstable memory, MB. Missing where vSwap is used. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> burstable_ram{{"burstable_ram", 5}};
    /** Integer: Its disk, MB. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> disk_space{{"disk_space", 6}};
    /** Integer: Its CPUs; on some nodes CPU units, which are finer. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> cpu_count{{"cpu_count", 7}};
    /** Integer: The transfer allowed, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_limit{{"traffic_limit", 8}};
    /** Integer: The transfer used, both directions together, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_used{{"traffic_used", 9}};
    /** Integer: The incoming transfer allowed, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_in_limit{{"traffic_in_limit", 10}};
    /** Integer: The incoming transfer used, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_in_used{{"traffic_in_used", 11}};
    /** Integer: The outgoing transfer allowed, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_out_limit{{"traffic_out_limit", 12}};
    /** Integer: The outgoing transfer used, bytes. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_out_used{{"traffic_out_used", 13}};
    /** Text: The location of its node. Not documented; newer panels. (may be missing) */
    static constexpr field<std::optional<std::string_view>> location{{"location", 14}};
    /** Integer: The id of the template that it was made from. Not documented; newer panels, OpenVZ. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> template_{{"template", 15}};
};

/** The fields of an answer: The VPSes of a user. */
struct VpsList {
    /** List, each item map, the fields of Vps: The VPSes. */
    static constexpr field<view> vpses{{"vpses", 0}};
};

/** The fields of an answer: The state of a VPS, and what it uses. */
struct VpsStatus {
    /**
     * Integer: The transfer used, both directions together, bytes. Absent where the directions are counted apart.
     * (may be missing)
     */
    static constexpr field<std::optional<std::int64_t>> traffic_used{{"traffic_used", 0}};
    /** Integer: The incoming transfer used, bytes. Absent where the directions are counted together. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_in_used{{"traffic_in_used", 1}};
    /** Integer: The outgoing transfer used, bytes. Absent where the directions are counted together. (may be missing) */
    static constexpr field<std::optional<std::int64_t>> traffic_out_used{{"traffic_out_used", 2}};
    /**
     * Number: The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came. (may be
     * missing)
     */
    static constexpr field<std::optional<double>> ram_used{{"ram_used", 3}};
    /**
     * Number: The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it
     * came. (may be missing)
     */
    static constexpr field<std::optional<double>> disk_used{{"disk_used", 4}};
    /** Text: Its state. (may be missing) */
    static constexpr field<std::optional<std::string_view>> status{{"status", 5}};
};

namespace vps {

/**
 * List the VPSes of the user whose tokens are given.
 *
 * GET /vps/list: reads. Answers a map (VpsList: vpses).
 */
struct list {
    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("cvm", "vps.list");
        return made;
    }
};

/**
 * Show the state of a VPS, and what it uses.
 *
 * The panel asks the node over SSH. When that fails it may answer zeros instead of an error.
 *
 * GET /vps/{id}/status: reads. Answers a map (VpsStatus: traffic_used, traffic_in_used, traffic_out_used,
 * ram_used, disk_used, status).
 */
struct status {
    /** The VPS. (required) */
    std::int64_t id;

    /** With what is required. */
    explicit status(std::int64_t id_)
        : id(id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("cvm", "vps.status");
        if (!made) return made;
        made->put_nonzero("id", id);
        return made;
    }
};

/**
 * Start a VPS.
 *
 * A 503 means that its node could not be reached, a 500 that it did not start: see `status` before trying again.
 *
 * POST /vps/{id}/start: acts.
 */
struct start {
    /** The VPS. (required) */
    std::int64_t id;

    /** With what is required. */
    explicit start(std::int64_t id_)
        : id(id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("cvm", "vps.start");
        if (!made) return made;
        made->put_nonzero("id", id);
        return made;
    }
};

/**
 * Shut a VPS down.
 *
 * A 503 means that its node could not be reached, a 500 that it did not stop: see `status` before trying again.
 *
 * POST /vps/{id}/stop: sets.
 */
struct stop {
    /** The VPS. (required) */
    std::int64_t id;

    /** With what is required. */
    explicit stop(std::int64_t id_)
        : id(id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("cvm", "vps.stop");
        if (!made) return made;
        made->put_nonzero("id", id);
        return made;
    }
};

/**
 * Restart a VPS.
 *
 * A 503 means that its node could not be reached, a 500 that it did not restart: see `status` before trying
 * again.
 *
 * POST /vps/{id}/restart: acts.
 */
struct restart {
    /** The VPS. (required) */
    std::int64_t id;

    /** With what is required. */
    explicit restart(std::int64_t id_)
        : id(id_)
    {
    }

    /** The request of that call, for client::send or an exchange. */
    result<request> make() const
    {
        auto made = request::make("cvm", "vps.restart");
        if (!made) return made;
        made->put_nonzero("id", id);
        return made;
    }
};

} // namespace vps

} // namespace vpswire::cvm

#endif
