// Printed from the table of calls. Do not edit: `make faces` writes it anew.

// The calls of the CVM Client API: a struct for each, to be given to client::send or client::try_send.
#ifndef VPSWIRE_CVM_HPP
#define VPSWIRE_CVM_HPP

#include "../vpswire.hpp"

namespace vpswire::cvm {

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
