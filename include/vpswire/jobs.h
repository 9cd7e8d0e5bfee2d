/* Printed from the list of jobs. Do not edit: `make faces` rewrites it. */

/*
 * The jobs. Each has a struct of its parameters, of which zero and NULL are 'not given', and a function that begins
 * it for vpswire_job_run or vpswire_job_step; `options` may be NULL. The effect of a job is the gravest one that it may
 * have; its plan says which it has. What is answered comes at its end. The conventions are those of vpswire.h.
 */
#ifndef VPSWIRE_JOBS_H
#define VPSWIRE_JOBS_H

#include "../vpswire.h"

/*
 * The fields of answers. A name is for vpswire_get_... and, joined by dots, in paths; the same name with _FIELD is a
 * handle for vpswire_field_..., which read a record's own fields sooner. Each says its kind, and is read by the reader
 * of that kind; another one is VPSWIRE_WRONG_KIND.
 */

/* Plan: All that a job will read, make, change and delete. Nothing is made, changed or deleted that is not in it. */

/** List, each item map, the fields of PlanItem: What it is about to do, in this order. */
#define VPSWIRE_JOB_PLAN_ITEMS "items"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEMS_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEMS, 0)

/* PlanItem: One thing that a job is about to do. */

/** Text: Its name within the plan: `create`. */
#define VPSWIRE_JOB_PLAN_ITEM_KEY "key"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_KEY_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_KEY, 0)
/** Text: What is done. */
#define VPSWIRE_JOB_PLAN_ITEM_VERB "verb"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_VERB_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_VERB, 1)
/** Text: The call that does it: `snapshot.delete`. */
#define VPSWIRE_JOB_PLAN_ITEM_CALL "call"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_CALL_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_CALL, 2)
/** Text: What it is done to, in words. */
#define VPSWIRE_JOB_PLAN_ITEM_WHAT "what"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_WHAT_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_WHAT, 3)
/** Text: The id of that, where it has one: the call has it as an argument. (may be missing) */
#define VPSWIRE_JOB_PLAN_ITEM_ID "id"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_ID_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_ID, 4)
/** Text: A date of that, in words and in UTC. (may be missing) */
#define VPSWIRE_JOB_PLAN_ITEM_DATE "date"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_ITEM_DATE_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_ITEM_DATE, 5)

/* PlanOutcome: What of a plan was done when a job ended with an error. */

/** List, each item map, the fields of PlanItem: What was done. */
#define VPSWIRE_JOB_PLAN_OUTCOME_DONE "done"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_OUTCOME_DONE_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_OUTCOME_DONE, 0)
/** List, each item map, the fields of PlanItem: What may have been done: look before you do it again. */
#define VPSWIRE_JOB_PLAN_OUTCOME_UNKNOWN "unknown"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_OUTCOME_UNKNOWN_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_OUTCOME_UNKNOWN, 1)
/** List, each item map, the fields of PlanItem: What was not done. */
#define VPSWIRE_JOB_PLAN_OUTCOME_NOT_DONE "not_done"
/** Its handle. */
#define VPSWIRE_JOB_PLAN_OUTCOME_NOT_DONE_FIELD VPSWIRE_FIELD(VPSWIRE_JOB_PLAN_OUTCOME_NOT_DONE, 2)

/* The jobs of KiwiVM v1. */

/* Deployed: The SSH keys that are stored for a VPS. */

/** List, each item text: All stored keys. */
#define VPSWIRE_KIWIVM_JOB_DEPLOYED_SSH_KEYS "ssh_keys"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_DEPLOYED_SSH_KEYS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_DEPLOYED_SSH_KEYS, 0)
/** List, each item text: The keys that this job added. */
#define VPSWIRE_KIWIVM_JOB_DEPLOYED_ADDED "added"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_DEPLOYED_ADDED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_DEPLOYED_ADDED, 1)

/* Listed: A snapshot, as the service lists it. */

/** Text: Its id, which other calls take. */
#define VPSWIRE_KIWIVM_JOB_LISTED_ID "id"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_ID_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_ID, 0)
/** Text: Its description. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_LISTED_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_DESCRIPTION, 1)
/**
 * Integer: Its place in time: newer snapshots have greater numbers. Absent if the service does not report it.
 * (may be missing)
 */
#define VPSWIRE_KIWIVM_JOB_LISTED_ORDER "order"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_ORDER_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_ORDER, 2)
/** Text: Its date, in words and in UTC. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_LISTED_DATE "date"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_DATE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_DATE, 3)
/** Truth value: Whether it is sticky: the service never deletes it. */
#define VPSWIRE_KIWIVM_JOB_LISTED_STICKY "sticky"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_STICKY_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_STICKY, 4)
/** Truth value: Whether it is complete and can be used. */
#define VPSWIRE_KIWIVM_JOB_LISTED_COMPLETE "complete"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_COMPLETE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_COMPLETE, 5)
/** Text: Its MD5 sum. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_LISTED_MD5 "md5"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_LISTED_MD5_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_LISTED_MD5, 6)

/* Migrated: A VPS that has moved. */

/** Text: The id of its location, if the panel reports it. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_LOCATION "location"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_LOCATION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_MIGRATED_LOCATION, 0)
/** List, each item text: Its addresses before the move. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_OLD_IPS "old_ips"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_OLD_IPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_MIGRATED_OLD_IPS, 1)
/** List, each item text: Its addresses after the move. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_NEW_IPS "new_ips"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_NEW_IPS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_MIGRATED_NEW_IPS, 2)
/** List, each item text: The addresses whose reverse DNS name was set. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_SET "ptr_set"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_SET_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_SET, 3)
/**
 * List, each item text: The reverse DNS names that could not be set: there is no address for them, or the
 * location does not offer the call.
 */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_LEFT "ptr_left"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_LEFT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_MIGRATED_PTR_LEFT, 4)

/* Reinstalled: The installed system. */

/** Text: The template. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_REINSTALLED_OS, 0)
/**
 * Text: The root password, if this process received it. It was also handed over in a step. If the answer that
 * contained it was lost, `resetRootPassword` creates a new one. (may be missing; secret)
 */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_ROOT_PASSWORD "root_password"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_ROOT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_REINSTALLED_ROOT_PASSWORD, 1)
/** Integer: The port that SSH listens on, if the service reported it. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_SSH_PORT "ssh_port"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_SSH_PORT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_REINSTALLED_SSH_PORT, 2)
/** Truth value: Whether the answer that contains the password was received. */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_PASSWORD_CAME "password_came"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_REINSTALLED_PASSWORD_CAME_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_REINSTALLED_PASSWORD_CAME, 3)

/* Restored: A restored backup. */

/** Text: The snapshot that the backup was copied into. */
#define VPSWIRE_KIWIVM_JOB_RESTORED_SNAPSHOT "snapshot"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_RESTORED_SNAPSHOT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_RESTORED_SNAPSHOT, 0)
/** Text: The system on the VPS, as the name of its template. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_RESTORED_OS "os"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_RESTORED_OS_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_RESTORED_OS, 1)

/* Rotated: The result of a rotation. */

/** Text: The id of the new snapshot. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_CREATED "created"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_ROTATED_CREATED, 0)
/** Text: The description of the new snapshot. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_ROTATED_DESCRIPTION, 1)
/** List, each item text: The ids of the snapshots that were deleted. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_DELETED "deleted"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_DELETED_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_ROTATED_DELETED, 2)
/** List, each item text: The ids of the other snapshots of the prefix, which were kept. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_KEPT "kept"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_KEPT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_ROTATED_KEPT, 3)
/** List, each item text: The ids of the snapshots that were to be deleted but are not known to be gone. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_LEFT "left"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_ROTATED_LEFT_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_ROTATED_LEFT, 4)

/* Waited: The state of the VPS. */

/** Text: Its state in the service's own word, if the job asked for it. (may be missing) */
#define VPSWIRE_KIWIVM_JOB_WAITED_STATE "state"
/** Its handle. */
#define VPSWIRE_KIWIVM_JOB_WAITED_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_KIWIVM_JOB_WAITED_STATE, 0)

/* kiwivm: wait */

/** The parameters of vpswire_kiwivm_job_wait. */
typedef struct vpswire_kiwivm_job_wait_params {
    /** The state to wait for. ("unlocked", "running", "stopped"; required) */
    const char *until;
} vpswire_kiwivm_job_wait_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_wait_request(
    const vpswire_kiwivm_job_wait_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job wait", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "until", params->until);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Wait until the VPS is unlocked, running or stopped.
 *
 * While it is locked, the steps report the progress of the task that locks it.
 *
 * Effect: reads. Answers a map (Waited: state).
 */
static inline vpswire_status vpswire_kiwivm_job_wait(
    const vpswire_client *client, const vpswire_kiwivm_job_wait_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_wait_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: snapshot */

/** The parameters of vpswire_kiwivm_job_snapshot. */
typedef struct vpswire_kiwivm_job_snapshot_params {
    /** The description of the snapshot. (required) */
    const char *description;
} vpswire_kiwivm_job_snapshot_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_snapshot_request(
    const vpswire_kiwivm_job_snapshot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job snapshot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of the VPS and wait until it is complete.
 *
 * Meanwhile the service may lock and restart the VPS.
 *
 * Effect: bills. Answers a map (Listed: id, description, order, date, sticky, complete, md5).
 */
static inline vpswire_status vpswire_kiwivm_job_snapshot(
    const vpswire_client *client, const vpswire_kiwivm_job_snapshot_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_snapshot_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: rotate */

/** The parameters of vpswire_kiwivm_job_rotate. */
typedef struct vpswire_kiwivm_job_rotate_params {
    /** The prefix of the descriptions of its snapshots: `nightly `. The date follows it. (required) */
    const char *prefix;
    /** The number of snapshots to keep, including the new one; 1 or more. (required) */
    int64_t keep;
    /**
     * The number of snapshots that the service allows for the VPS, which the API does not report. If there is no room
     * for one more, the job does nothing. (optional)
     */
    vpswire_opt_int quota;
} vpswire_kiwivm_job_rotate_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_rotate_request(
    const vpswire_kiwivm_job_rotate_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job rotate", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "prefix", params->prefix);
        vpswire_put_nonzero(made, "keep", params->keep);
        vpswire_put_opt_int(made, "quota", params->quota);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot, wait until it is complete, and then delete the oldest snapshots with the same prefix.
 *
 * Sticky snapshots, and snapshots whose description does not begin with the prefix, are never deleted. One run
 * deletes at most 100.
 *
 * Effect: destroys. Answers a map (Rotated: created, description, deleted, kept, left).
 */
static inline vpswire_status vpswire_kiwivm_job_rotate(
    const vpswire_client *client, const vpswire_kiwivm_job_rotate_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_rotate_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: restore_backup */

/** The parameters of vpswire_kiwivm_job_restore_backup. */
typedef struct vpswire_kiwivm_job_restore_backup_params {
    /** The backup: its key in `backup/list`. (required) */
    const char *backup_token;
} vpswire_kiwivm_job_restore_backup_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_restore_backup_request(
    const vpswire_kiwivm_job_restore_backup_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job restore_backup", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "backup_token", params->backup_token);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore a backup: copy it into a snapshot, wait, restore the snapshot, and wait. Everything that is on the disk
 * now is lost.
 *
 * The snapshot is kept afterwards. It is restored only if its MD5 sum equals that of the backup, where both are
 * known.
 *
 * Effect: destroys. Answers a map (Restored: snapshot, os).
 */
static inline vpswire_status vpswire_kiwivm_job_restore_backup(
    const vpswire_client *client, const vpswire_kiwivm_job_restore_backup_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_restore_backup_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: reinstall */

/** The parameters of vpswire_kiwivm_job_reinstall. */
typedef struct vpswire_kiwivm_job_reinstall_params {
    /** The template to install, by its name in `getAvailableOS`. (required) */
    const char *os;
    /** The public keys for root's `authorized_keys`. They replace the keys that are stored for the VPS. (optional) */
    vpswire_texts ssh_keys;
} vpswire_kiwivm_job_reinstall_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_reinstall_request(
    const vpswire_kiwivm_job_reinstall_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job reinstall", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "os", params->os);
        vpswire_put_texts(made, "ssh_keys", params->ssh_keys);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Install an operating system and wait until the installation is complete. Everything on the disk is lost.
 *
 * The service generates a root password and returns it once. It is handed over in the step after the answer,
 * before anything else is done. A saved job does not contain it.
 *
 * Effect: destroys. Answers a map (Reinstalled: os, root_password, ssh_port, password_came).
 */
static inline vpswire_status vpswire_kiwivm_job_reinstall(
    const vpswire_client *client, const vpswire_kiwivm_job_reinstall_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_reinstall_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: migrate */

/** The parameters of vpswire_kiwivm_job_migrate. */
typedef struct vpswire_kiwivm_job_migrate_params {
    /** The id of the new location, from `migrate/getLocations`. (required) */
    const char *location;
    /**
     * Whether to set the reverse DNS names of the old addresses for the new ones, in the same order. Off by default.
     * (optional)
     */
    vpswire_opt_bool keep_ptr;
} vpswire_kiwivm_job_migrate_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_migrate_request(
    const vpswire_kiwivm_job_migrate_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job migrate", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "location", params->location);
        vpswire_put_opt_bool(made, "keep_ptr", params->keep_ptr);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Move the VPS to another location and wait until it has arrived. Its IPv4 addresses are lost: it gets new ones.
 *
 * The plan compares the traffic multipliers of both locations. The API reports no prices.
 *
 * Effect: destroys. Answers a map (Migrated: location, old_ips, new_ips, ptr_set, ptr_left).
 */
static inline vpswire_status vpswire_kiwivm_job_migrate(
    const vpswire_client *client, const vpswire_kiwivm_job_migrate_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_migrate_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* kiwivm: deploy_keys */

/** The parameters of vpswire_kiwivm_job_deploy_keys. */
typedef struct vpswire_kiwivm_job_deploy_keys_params {
    /** The public keys, one per line. (required) */
    vpswire_texts ssh_keys;
} vpswire_kiwivm_job_deploy_keys_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_kiwivm_job_deploy_keys_request(
    const vpswire_kiwivm_job_deploy_keys_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "job deploy_keys", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_texts(made, "ssh_keys", params->ssh_keys);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add SSH keys to those that the next installation will put on the VPS. The running system is not changed.
 *
 * Effect: sets. Answers a map (Deployed: ssh_keys, added).
 */
static inline vpswire_status vpswire_kiwivm_job_deploy_keys(
    const vpswire_client *client, const vpswire_kiwivm_job_deploy_keys_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_kiwivm_job_deploy_keys_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* The jobs of the CVM Client API. */

/* Waited: The state of the VPS. */

/** Text: Its state in the panel's own word; absent if there is no such VPS. (may be missing) */
#define VPSWIRE_CVM_JOB_WAITED_STATE "state"
/** Its handle. */
#define VPSWIRE_CVM_JOB_WAITED_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_CVM_JOB_WAITED_STATE, 0)

/* cvm: wait */

/** The parameters of vpswire_cvm_job_wait. */
typedef struct vpswire_cvm_job_wait_params {
    /** The VPS. (required) */
    int64_t id;
    /** The state to wait for. ("running", "stopped", "gone"; required) */
    const char *until;
} vpswire_cvm_job_wait_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_cvm_job_wait_request(
    const vpswire_cvm_job_wait_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("cvm", "job wait", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "id", params->id);
        vpswire_put_text(made, "until", params->until);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Wait until a VPS is running, stopped or gone.
 *
 * Effect: reads. Answers a map (Waited: state).
 */
static inline vpswire_status vpswire_cvm_job_wait(
    const vpswire_client *client, const vpswire_cvm_job_wait_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_cvm_job_wait_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* The jobs of Vultr v1. */

/* Created: A server that was created and is running. */

/** Integer: Its id. */
#define VPSWIRE_VULTR_JOB_CREATED_SUBID "subid"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_CREATED_SUBID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_CREATED_SUBID, 0)
/** Text: Its address. (may be missing) */
#define VPSWIRE_VULTR_JOB_CREATED_MAIN_IP "main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_CREATED_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_CREATED_MAIN_IP, 1)
/**
 * Text: The root password, if this process received it. It was also handed over in a step, and `server.list`
 * shows it. (may be missing; secret)
 */
#define VPSWIRE_VULTR_JOB_CREATED_DEFAULT_PASSWORD "default_password"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_CREATED_DEFAULT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_CREATED_DEFAULT_PASSWORD, 2)

/* Deployed: A key of the account. */

/** Text: Its id. */
#define VPSWIRE_VULTR_JOB_DEPLOYED_SSHKEYID "sshkeyid"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_DEPLOYED_SSHKEYID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_DEPLOYED_SSHKEYID, 0)
/** Truth value: Whether this job added it. */
#define VPSWIRE_VULTR_JOB_DEPLOYED_ADDED "added"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_DEPLOYED_ADDED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_DEPLOYED_ADDED, 1)

/* Listed: A snapshot, as the service lists it. */

/** Text: Its id, which other calls take. */
#define VPSWIRE_VULTR_JOB_LISTED_ID "id"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_ID_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_ID, 0)
/** Text: Its description. (may be missing) */
#define VPSWIRE_VULTR_JOB_LISTED_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_DESCRIPTION, 1)
/**
 * Integer: Its place in time: newer snapshots have greater numbers. Absent if the service does not report it.
 * (may be missing)
 */
#define VPSWIRE_VULTR_JOB_LISTED_ORDER "order"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_ORDER_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_ORDER, 2)
/** Text: Its date, in words and in UTC. (may be missing) */
#define VPSWIRE_VULTR_JOB_LISTED_DATE "date"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_DATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_DATE, 3)
/** Truth value: Whether it is sticky: the service never deletes it. */
#define VPSWIRE_VULTR_JOB_LISTED_STICKY "sticky"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_STICKY_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_STICKY, 4)
/** Truth value: Whether it is complete and can be used. */
#define VPSWIRE_VULTR_JOB_LISTED_COMPLETE "complete"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_COMPLETE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_COMPLETE, 5)
/** Text: Its MD5 sum. (may be missing) */
#define VPSWIRE_VULTR_JOB_LISTED_MD5 "md5"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_LISTED_MD5_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_LISTED_MD5, 6)

/* Reinstalled: A server that was reinstalled. */

/** Text: Its address. (may be missing) */
#define VPSWIRE_VULTR_JOB_REINSTALLED_MAIN_IP "main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_REINSTALLED_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_REINSTALLED_MAIN_IP, 0)
/**
 * Text: The root password, if this process received it. It was also handed over in a step, and `server.list`
 * shows it. (may be missing; secret)
 */
#define VPSWIRE_VULTR_JOB_REINSTALLED_DEFAULT_PASSWORD "default_password"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_REINSTALLED_DEFAULT_PASSWORD_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_REINSTALLED_DEFAULT_PASSWORD, 1)

/* Rotated: The result of a rotation. */

/** Text: The id of the new snapshot. */
#define VPSWIRE_VULTR_JOB_ROTATED_CREATED "created"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_ROTATED_CREATED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_ROTATED_CREATED, 0)
/** Text: The description of the new snapshot. */
#define VPSWIRE_VULTR_JOB_ROTATED_DESCRIPTION "description"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_ROTATED_DESCRIPTION_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_ROTATED_DESCRIPTION, 1)
/** List, each item text: The ids of the snapshots that were deleted. */
#define VPSWIRE_VULTR_JOB_ROTATED_DELETED "deleted"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_ROTATED_DELETED_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_ROTATED_DELETED, 2)
/** List, each item text: The ids of the other snapshots of the prefix, which were kept. */
#define VPSWIRE_VULTR_JOB_ROTATED_KEPT "kept"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_ROTATED_KEPT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_ROTATED_KEPT, 3)
/** List, each item text: The ids of the snapshots that were to be deleted but are not known to be gone. */
#define VPSWIRE_VULTR_JOB_ROTATED_LEFT "left"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_ROTATED_LEFT_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_ROTATED_LEFT, 4)

/* Waited: The state of the server. */

/** Truth value: Whether the server exists. */
#define VPSWIRE_VULTR_JOB_WAITED_EXISTS "exists"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_WAITED_EXISTS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_WAITED_EXISTS, 0)
/** Text: The status of its subscription: `active`. (may be missing) */
#define VPSWIRE_VULTR_JOB_WAITED_STATUS "status"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_WAITED_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_WAITED_STATUS, 1)
/** Text: Its power state: `running`. (may be missing) */
#define VPSWIRE_VULTR_JOB_WAITED_POWER_STATUS "power_status"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_WAITED_POWER_STATUS_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_WAITED_POWER_STATUS, 2)
/** Text: The task that the service runs on it; `ok` if none. (may be missing) */
#define VPSWIRE_VULTR_JOB_WAITED_SERVER_STATE "server_state"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_WAITED_SERVER_STATE_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_WAITED_SERVER_STATE, 3)
/** Text: Its address. (may be missing) */
#define VPSWIRE_VULTR_JOB_WAITED_MAIN_IP "main_ip"
/** Its handle. */
#define VPSWIRE_VULTR_JOB_WAITED_MAIN_IP_FIELD VPSWIRE_FIELD(VPSWIRE_VULTR_JOB_WAITED_MAIN_IP, 4)

/* vultr: wait */

/** The parameters of vpswire_vultr_job_wait. */
typedef struct vpswire_vultr_job_wait_params {
    /** The server. (required) */
    int64_t subid;
    /** The state to wait for. ("active", "unlocked", "running", "stopped", "gone"; required) */
    const char *until;
} vpswire_vultr_job_wait_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_wait_request(
    const vpswire_vultr_job_wait_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job wait", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "until", params->until);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Wait until a server is active, unlocked, running, stopped or gone.
 *
 * Effect: reads. Answers a map (Waited: exists, status, power_status, server_state, main_ip).
 */
static inline vpswire_status vpswire_vultr_job_wait(
    const vpswire_client *client, const vpswire_vultr_job_wait_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_wait_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: snapshot */

/** The parameters of vpswire_vultr_job_snapshot. */
typedef struct vpswire_vultr_job_snapshot_params {
    /** The server. (required) */
    int64_t subid;
    /** The description of the snapshot. (required) */
    const char *description;
} vpswire_vultr_job_snapshot_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_snapshot_request(
    const vpswire_vultr_job_snapshot_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job snapshot", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "description", params->description);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of a server and wait until it is complete.
 *
 * Effect: bills. Answers a map (Listed: id, description, order, date, sticky, complete, md5).
 */
static inline vpswire_status vpswire_vultr_job_snapshot(
    const vpswire_client *client, const vpswire_vultr_job_snapshot_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_snapshot_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: rotate */

/** The parameters of vpswire_vultr_job_rotate. */
typedef struct vpswire_vultr_job_rotate_params {
    /** The server. (required) */
    int64_t subid;
    /** The prefix of the descriptions of its snapshots: `nightly web1 `. The date follows it. (required) */
    const char *prefix;
    /** The number of snapshots to keep, including the new one; 1 or more. (required) */
    int64_t keep;
    /**
     * The number of snapshots that the service allows for the account, which the API does not report. If there is no
     * room for one more, the job does nothing. (optional)
     */
    vpswire_opt_int quota;
} vpswire_vultr_job_rotate_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_rotate_request(
    const vpswire_vultr_job_rotate_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job rotate", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "prefix", params->prefix);
        vpswire_put_nonzero(made, "keep", params->keep);
        vpswire_put_opt_int(made, "quota", params->quota);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Take a snapshot of a server, wait until it is complete, and then delete the oldest snapshots with the same
 * prefix.
 *
 * The service does not report which server a snapshot belongs to, so give each server its own prefix. Snapshots
 * whose description does not begin with the prefix are never deleted. One run deletes at most 100.
 *
 * Effect: destroys. Answers a map (Rotated: created, description, deleted, kept, left).
 */
static inline vpswire_status vpswire_vultr_job_rotate(
    const vpswire_client *client, const vpswire_vultr_job_rotate_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_rotate_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: restore_backup */

/** The parameters of vpswire_vultr_job_restore_backup. */
typedef struct vpswire_vultr_job_restore_backup_params {
    /** The server. (required) */
    int64_t subid;
    /** The backup, from `backup/list`. (required) */
    const char *backupid;
} vpswire_vultr_job_restore_backup_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_restore_backup_request(
    const vpswire_vultr_job_restore_backup_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job restore_backup", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "backupid", params->backupid);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Restore a backup to a server and wait until it is running again. Everything that is on its disk now is lost.
 *
 * Effect: destroys. Answers a map (Waited: exists, status, power_status, server_state, main_ip).
 */
static inline vpswire_status vpswire_vultr_job_restore_backup(
    const vpswire_client *client, const vpswire_vultr_job_restore_backup_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_restore_backup_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: reinstall */

/** The parameters of vpswire_vultr_job_reinstall. */
typedef struct vpswire_vultr_job_reinstall_params {
    /** The server. (required) */
    int64_t subid;
    /** Its new host name; unchanged if not given. (optional) */
    const char *hostname;
} vpswire_vultr_job_reinstall_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_reinstall_request(
    const vpswire_vultr_job_reinstall_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job reinstall", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "subid", params->subid);
        vpswire_put_text(made, "hostname", params->hostname);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Reinstall a server and wait until it is running again. Everything on its disk is lost. Its root password is
 * handed over at the end.
 *
 * Effect: destroys. Answers a map (Reinstalled: main_ip, default_password).
 */
static inline vpswire_status vpswire_vultr_job_reinstall(
    const vpswire_client *client, const vpswire_vultr_job_reinstall_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_reinstall_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: create */

/** The parameters of vpswire_vultr_job_create. */
typedef struct vpswire_vultr_job_create_params {
    /** The location. (required) */
    int64_t dcid;
    /** The plan. (required) */
    int64_t vpsplanid;
    /** The operating system. (required) */
    int64_t osid;
    /** Its label, which no other server may have. (required) */
    const char *label;
    /** The snapshot to install, with the operating system 164. (optional) */
    const char *snapshotid;
    /** The application to install, with the operating system 186. (optional) */
    vpswire_opt_int appid;
    /** The id of the start-up script to run. (optional) */
    vpswire_opt_int scriptid;
    /** The ids of the SSH keys to install. (optional) */
    vpswire_texts sshkeyid;
    /** Its host name. (optional) */
    const char *hostname;
    /** Its tag. (optional) */
    const char *tag;
    /** The id of its firewall group. (optional) */
    const char *firewallgroupid;
    /** Whether to enable IPv6. (optional) */
    vpswire_opt_bool enable_ipv6;
    /** Whether to enable automatic backups, which cost extra. (optional) */
    vpswire_opt_bool auto_backups;
} vpswire_vultr_job_create_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_create_request(
    const vpswire_vultr_job_create_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job create", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_nonzero(made, "dcid", params->dcid);
        vpswire_put_nonzero(made, "vpsplanid", params->vpsplanid);
        vpswire_put_nonzero(made, "osid", params->osid);
        vpswire_put_text(made, "label", params->label);
        vpswire_put_text(made, "snapshotid", params->snapshotid);
        vpswire_put_opt_int(made, "appid", params->appid);
        vpswire_put_opt_int(made, "scriptid", params->scriptid);
        vpswire_put_texts(made, "sshkeyid", params->sshkeyid);
        vpswire_put_text(made, "hostname", params->hostname);
        vpswire_put_text(made, "tag", params->tag);
        vpswire_put_text(made, "firewallgroupid", params->firewallgroupid);
        vpswire_put_opt_bool(made, "enable_ipv6", params->enable_ipv6);
        vpswire_put_opt_bool(made, "auto_backups", params->auto_backups);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Create a server and wait until it is active, installed and running. Billing starts at once.
 *
 * The label must be new: if the answer is lost, the server is found by it, so that none is bought twice. The root
 * password is handed over once the server is running. A job takes no user data: it is saved, and user data may
 * contain passwords.
 *
 * Effect: bills. Answers a map (Created: subid, main_ip, default_password).
 */
static inline vpswire_status vpswire_vultr_job_create(
    const vpswire_client *client, const vpswire_vultr_job_create_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_create_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

/* vultr: deploy_key */

/** The parameters of vpswire_vultr_job_deploy_key. */
typedef struct vpswire_vultr_job_deploy_key_params {
    /** The name of the key. (required) */
    const char *name;
    /** The public key, as one line of an `authorized_keys` file. (required) */
    const char *ssh_key;
} vpswire_vultr_job_deploy_key_params;

/** The request of that job, for vpswire_job_new. */
static inline vpswire_status vpswire_vultr_job_deploy_key_request(
    const vpswire_vultr_job_deploy_key_params *params, vpswire_request **request, vpswire_error **error)
{
    vpswire_request *made = NULL;
    vpswire_status status = vpswire_request_new("vultr", "job deploy_key", request ? &made : NULL, error);
    if (status != VPSWIRE_OK) return status;
    if (params) {
        vpswire_put_text(made, "name", params->name);
        vpswire_put_text(made, "ssh_key", params->ssh_key);
    }
    *request = made;
    return VPSWIRE_OK;
}

/**
 * Add an SSH key to the account unless it is already there. Servers that are created with its id get the key;
 * running servers are not changed.
 *
 * Effect: bills. Answers a map (Deployed: sshkeyid, added).
 */
static inline vpswire_status vpswire_vultr_job_deploy_key(
    const vpswire_client *client, const vpswire_vultr_job_deploy_key_params *params,
    const vpswire_job_options *options, vpswire_job **job, vpswire_error **error)
{
    vpswire_request *request = NULL;
    vpswire_status status = vpswire_vultr_job_deploy_key_request(params, &request, error);
    return vpswire_job_new_once(client, request, status, options, job, error);
}

#endif
