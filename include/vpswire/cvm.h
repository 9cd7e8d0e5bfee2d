/* Printed from the table of calls. Do not edit: `make faces` writes it anew. */

/*
 * The calls of the CVM Client API. Each has a struct of its parameters, of which zero and NULL are 'not given', and a
 * function. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_CVM_H
#define VPSWIRE_CVM_H

#include "../vpswire.h"

/*
 * The fields of answers: for vpswire_get_... and, joined by dots, in paths. Each says its kind, and is read by the
 * reader of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* Vps: A VPS. */

/** Integer: Its id, which the other calls take. */
#define VPSWIRE_CVM_VPS_ID "id"
/** Integer: The id of the node that it runs on. (may be missing) */
#define VPSWIRE_CVM_VPS_NODE "node"
/** Integer: The kind of virtualisation. The only one so far is 1, OpenVZ. */
#define VPSWIRE_CVM_VPS_VIRTUALIZATION_TYPE "virtualization_type"
/** Text: Its host name. */
#define VPSWIRE_CVM_VPS_HOSTNAME "hostname"
/** Integer: The memory that it always has, MB. */
#define VPSWIRE_CVM_VPS_GUARANTEED_RAM "guaranteed_ram"
/** Integer: The memory that it has when the node can spare it, MB. Absent where vSwap is used. (may be missing) */
#define VPSWIRE_CVM_VPS_BURSTABLE_RAM "burstable_ram"
/** Integer: Its disk, MB. */
#define VPSWIRE_CVM_VPS_DISK_SPACE "disk_space"
/** Integer: Its CPUs; on some nodes CPU units, which are finer. */
#define VPSWIRE_CVM_VPS_CPU_COUNT "cpu_count"
/** Integer: The transfer allowed, both directions together, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_LIMIT "traffic_limit"
/** Integer: The transfer used, both directions together, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_USED "traffic_used"
/** Integer: The incoming transfer allowed, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_LIMIT "traffic_in_limit"
/** Integer: The incoming transfer used, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_IN_USED "traffic_in_used"
/** Integer: The outgoing transfer allowed, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_LIMIT "traffic_out_limit"
/** Integer: The outgoing transfer used, bytes. (may be missing) */
#define VPSWIRE_CVM_VPS_TRAFFIC_OUT_USED "traffic_out_used"
/** Text: The place of its node. Not documented; newer panels. (may be missing) */
#define VPSWIRE_CVM_VPS_LOCATION "location"
/** Integer: The id of the template that it was made from. Not documented; newer panels, OpenVZ. (may be missing) */
#define VPSWIRE_CVM_VPS_TEMPLATE "template"

/* VpsList: The VPSes of a user. */

/** List, each item map, the fields of vps: The VPSes. */
#define VPSWIRE_CVM_VPS_LIST_VPSES "vpses"

/* VpsStatus: The state of a VPS, and what it uses. */

/**
 * Integer: The transfer used, both directions together, bytes. Absent where the directions are counted apart.
 * (may be missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_USED "traffic_used"
/** Integer: The incoming transfer used, bytes. Absent where the directions are counted together. (may be missing) */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_IN_USED "traffic_in_used"
/** Integer: The outgoing transfer used, bytes. Absent where the directions are counted together. (may be missing) */
#define VPSWIRE_CVM_VPS_STATUS_TRAFFIC_OUT_USED "traffic_out_used"
/**
 * Number: The memory in use: bytes by the document, MB by the panel's later code. Passed on as it came. (may be
 * missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_RAM_USED "ram_used"
/**
 * Number: The disk in use: bytes by the document, MB (and fractions) by the panel's later code. Passed on as it
 * came. (may be missing)
 */
#define VPSWIRE_CVM_VPS_STATUS_DISK_USED "disk_used"
/** Text: Its state. */
#define VPSWIRE_CVM_VPS_STATUS_STATUS "status"

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
