/* Printed from the table of calls. Do not edit: `make faces` rewrites it. */

/*
 * The calls of the CVM Client API. Each has a struct of its parameters, of which zero and NULL are 'not given', and a
 * function. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_CVM_H
#define VPSWIRE_CVM_H

#include "../vpswire.h"

/*
 * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a
 * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader
 * of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* Vps: A VPS. */

/** Integer: Its id, which the other calls take. */
#define VPSWIRE_CVM_VPS_ID "id"
/** Its handle. */
#define VPSWIRE_CVM_VPS_ID_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_ID, 0)
/** Integer: The id of the node that it runs on. (may be missing) */
#define VPSWIRE_CVM_VPS_NODE "node"
/** Its handle. */
#define VPSWIRE_CVM_VPS_NODE_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_NODE, 1)
/** Integer: The kind of virtualisation. The only one so far is 1, OpenVZ. (may be missing) */
#define VPSWIRE_CVM_VPS_VIRTUALIZATION_TYPE "virtualization_type"
/** Its handle. */
#define VPSWIRE_CVM_VPS_VIRTUALIZATION_TYPE_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_VIRTUALIZATION_TYPE, 2)
/** Text: Its host name. (may be missing) */
#define VPSWIRE_CVM_VPS_HOSTNAME "hostname"
/** Its handle. */
#define VPSWIRE_CVM_VPS_HOSTNAME_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_HOSTNAME, 3)
/** Integer: Guaranteed memory, MB. (may be missing) */
#define VPSWIRE_CVM_VPS_GUARANTEED_RAM "guaranteed_ram"
/** Its handle. */
#define VPSWIRE_CVM_VPS_GUARANTEED_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_GUARANTEED_RAM, 4)
/** Integer: Burstable memory, MB. Missing where vSwap is used. (may be missing) */
#define VPSWIRE_CVM_VPS_BURSTABLE_RAM "burstable_ram"
/** Its handle. */
#define VPSWIRE_CVM_VPS_BURSTABLE_RAM_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_BURSTABLE_RAM, 5)
/** Integer: Its disk, MB. (may be missing) */
#define VPSWIRE_CVM_VPS_DISK_SPACE "disk_space"
/** Its handle. */
#define VPSWIRE_CVM_VPS_DISK_SPACE_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_DISK_SPACE, 6)
/** Integer: Its CPUs; on some nodes CPU units, which are finer. (may be missing) */
#define VPSWIRE_CVM_VPS_CPU_COUNT "cpu_count"
/** Its handle. */
#define VPSWIRE_CVM_VPS_CPU_COUNT_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_CPU_COUNT, 7)
/** Integer: The transfer allowed, both directions together, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_LIMIT "traffic_limit"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_LIMIT_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_LIMIT, 8)
/** Integer: The transfer used, both directions together, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_USED "traffic_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_USED, 9)
/** Integer: The incoming transfer allowed, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_LIMIT "traffic_in_limit"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_LIMIT_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_IN_LIMIT, 10)
/** Integer: The incoming transfer used, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_USED "traffic_in_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_IN_USED, 11)
/** Integer: The outgoing transfer allowed, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_LIMIT "traffic_out_limit"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_LIMIT_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_OUT_LIMIT, 12)
/** Integer: The outgoing transfer used, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_USED "traffic_out_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TRAFFIC_OUT_USED, 13)
/** Text: The location of its node. Not documented; newer panels. (may be missing) */
#define VPSWIRE_CVM_VPS_LOCATION "location"
/** Its handle. */
#define VPSWIRE_CVM_VPS_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_LOCATION, 14)
/** Integer: The id of the template that it was made from. Not documented; newer panels, OpenVZ. (may be missing) */
#define VPSWIRE_CVM_VPS_TEMPLATE "template"
/** Its handle. */
#define VPSWIRE_CVM_VPS_TEMPLATE_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_TEMPLATE, 15)

/* VpsList: The VPSes of a user. */

/** List, each item map, the fields of Vps: The VPSes. */
#define VPSWIRE_CVM_VPS_LIST_VPSES "vpses"
/** Its handle. */
#define VPSWIRE_CVM_VPS_LIST_VPSES_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_LIST_VPSES, 0)

/* VpsStatus: The state of a VPS, and what it uses. */

/**
 * Integer: The transfer used, both directions together, bytes. Absent where the directions are counted apart.
 * (may be missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_USED "traffic_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_TRAFFIC_USED, 0)
/** Integer: The incoming transfer used, bytes. Absent where the directions are counted together. (may be missing) */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_IN_USED "traffic_in_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_IN_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_TRAFFIC_IN_USED, 1)
/** Integer: The outgoing transfer used, bytes. Absent where the directions are counted together. (may be missing) */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_OUT_USED "traffic_out_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_OUT_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_TRAFFIC_OUT_USED, 2)
/**
 * Number: The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came. (may be
 * missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_RAM_USED "ram_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_RAM_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_RAM_USED, 3)
/**
 * Number: The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it
 * came. (may be missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_DISK_USED "disk_used"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_DISK_USED_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_DISK_USED, 4)
/** Text: Its state. (may be missing) */
#define VPSWIRE_CVM_VPS_STATUS_STATUS "status"
/** Its handle. */
#define VPSWIRE_CVM_VPS_STATUS_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_VPS_STATUS_STATUS, 5)

/* vps.list */

/** There are none: pass NULL. */
typedef vpswire_no_params vpswire_cvm_vps_list_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_cvm_vps_list_request(
    const vpswire_cvm_vps_list_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "vps.list", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    (void)params;
    *request = made;
    return VPSWIRE_OK;
}

/**
 * List the VPSes of the user whose tokens are given.
 *
 * GET /vps/list: reads. Answers a map (VpsList: vpses).
 */
static inline vpswire_status vpswire_cvm_vps_list(
    const vpswire_client *client, const vpswire_cvm_vps_list_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_vps_list_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* vps.status */

/** The parameters of vpswire_cvm_vps_status. */
typedef struct vpswire_cvm_vps_status_params {
    /** The VPS. (required) */
    int64_t id;
} vpswire_cvm_vps_status_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_cvm_vps_status_request(
    const vpswire_cvm_vps_status_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "vps.status", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "id", params->id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Show the state of a VPS, and what it uses.
 *
 * The panel asks the node over SSH. When that fails it may answer zeros instead of an error.
 *
 * GET /vps/{id}/status: reads. Answers a map (VpsStatus: traffic_used, traffic_in_used, traffic_out_used,
 * ram_used, disk_used, status).
 */
static inline vpswire_status vpswire_cvm_vps_status(
    const vpswire_client *client, const vpswire_cvm_vps_status_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_vps_status_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* vps.start */

/** The parameters of vpswire_cvm_vps_start. */
typedef struct vpswire_cvm_vps_start_params {
    /** The VPS. (required) */
    int64_t id;
} vpswire_cvm_vps_start_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_cvm_vps_start_request(
    const vpswire_cvm_vps_start_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "vps.start", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "id", params->id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Start a VPS.
 *
 * A 503 means that its node could not be reached, a 500 that it did not start: see `status` before trying again.
 *
 * POST /vps/{id}/start: acts.
 */
static inline vpswire_status vpswire_cvm_vps_start(
    const vpswire_client *client, const vpswire_cvm_vps_start_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_vps_start_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* vps.stop */

/** The parameters of vpswire_cvm_vps_stop. */
typedef struct vpswire_cvm_vps_stop_params {
    /** The VPS. (required) */
    int64_t id;
} vpswire_cvm_vps_stop_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_cvm_vps_stop_request(
    const vpswire_cvm_vps_stop_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "vps.stop", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "id", params->id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Shut a VPS down.
 *
 * A 503 means that its node could not be reached, a 500 that it did not stop: see `status` before trying again.
 *
 * POST /vps/{id}/stop: sets.
 */
static inline vpswire_status vpswire_cvm_vps_stop(
    const vpswire_client *client, const vpswire_cvm_vps_stop_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_vps_stop_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

/* vps.restart */

/** The parameters of vpswire_cvm_vps_restart. */
typedef struct vpswire_cvm_vps_restart_params {
    /** The VPS. (required) */
    int64_t id;
} vpswire_cvm_vps_restart_params;

/** The request of that call, for vpswire_send or an exchange. */
static inline vpswire_status vpswire_cvm_vps_restart_request(
    const vpswire_cvm_vps_restart_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "vps.restart", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "id", params->id);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restart a VPS.
 *
 * A 503 means that its node could not be reached, a 500 that it did not restart: see `status` before trying
 * again.
 *
 * POST /vps/{id}/restart: acts.
 */
static inline vpswire_status vpswire_cvm_vps_restart(
    const vpswire_client *client, const vpswire_cvm_vps_restart_params *params, vpswire_value **answer, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_vps_restart_request(params, &request, error);
    return vpswire_send_once(client, request, status, answer, error);
}

#endif
