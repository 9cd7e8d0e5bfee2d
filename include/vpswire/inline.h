/*
 * What C is given on top of the exported functions: optional values, and readers with defaults.
 * Everything here is `static inline`, so it is no part of the library's ABI. Included by vpswire.h.
 */
#ifndef VPSWIRE_INLINE_H
#define VPSWIRE_INLINE_H

/** As the length of a text: up to its NUL. */
#define VPSWIRE_NUL_ENDS SIZE_MAX

#ifdef __cplusplus
#define VPSWIRE_FIELD(name, index) (vpswire_field{(name), (index)})
#else
/** The handle of a field: what the printed headers make theirs with. */
#define VPSWIRE_FIELD(name, index) ((vpswire_field){ (name), (index) })
#endif

/* Values that zero-initialised are not given, whether the call requires them or not. */

/** An integer that may be 0 or not given: `.dcid = VPSWIRE_INT(0)` is one, `0` by itself does not compile. */
typedef struct vpswire_opt_int {
    /** The integer. */
    int64_t value;
    /** Whether it is given. */
    bool given;
} vpswire_opt_int;

/** A truth value that may be not given: `VPSWIRE_BOOL(false)` is one, `false` by itself does not compile. */
typedef struct vpswire_opt_bool {
    /** The truth value. */
    bool value;
    /** Whether it is given. */
    bool given;
} vpswire_opt_bool;

/** Bytes. Given unless `data` is NULL. */
typedef struct vpswire_bytes {
    /** The first one. */
    const void *data;
    /** How many they are. */
    size_t length;
} vpswire_bytes;

/** A list of texts. Given unless `items` is NULL; an empty one has a `count` of 0. */
typedef struct vpswire_texts {
    /** The first one. */
    const char *const *items;
    /** How many they are. */
    size_t count;
} vpswire_texts;

/** A map from names to truth values. Given unless `items` is NULL; an empty one has a `count` of 0. */
typedef struct vpswire_flags {
    /** The first one. */
    const vpswire_flag *items;
    /** How many they are. */
    size_t count;
} vpswire_flags;

/** The parameters of what has none: pass NULL. */
typedef struct vpswire_no_params {
    /** C has no empty structs. */
    bool unused;
} vpswire_no_params;

#ifdef __cplusplus
#define VPSWIRE_INT(number) (vpswire_opt_int{(number), true})
#define VPSWIRE_BOOL(truth) (vpswire_opt_bool{(truth), true})
#else
#define VPSWIRE_INT(number) ((vpswire_opt_int){ .value = (number), .given = true })
#define VPSWIRE_BOOL(truth) ((vpswire_opt_bool){ .value = (truth), .given = true })
/** A list of texts in place: `.acls = VPSWIRE_TEXTS("dns", "support")`. It lives as long as a local variable there. */
#define VPSWIRE_TEXTS(...) \
    ((vpswire_texts){ .items = (const char *const[]){ __VA_ARGS__ }, \
                      .count = sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(const char *) })
#endif

/* Reading with a default. */

/** Whether a default takes the place of what is missing. If so the error is freed, else it is given on. */
static inline bool vpswire_or_default(vpswire_status status, vpswire_error *why, vpswire_error **error)
{
    if (status == VPSWIRE_MISSING || !error) {
        vpswire_error_free(why);
    } else if (status != VPSWIRE_OK) {
        *error = why;
    }
    return status == VPSWIRE_MISSING;
}

/** The text at a path; `otherwise` where it is missing or none. Of another kind, or no field of the record: an error. */
static inline vpswire_status vpswire_get_text_or(const vpswire_value *value, const char *path, const char *otherwise,
                                                    const char **out, vpswire_error **error)
{
    vpswire_error *why = NULL;
    vpswire_status status = vpswire_get_text(value, path, out, NULL, &why);
    if (!vpswire_or_default(status, why, error)) return status;
    *out = otherwise;
    return VPSWIRE_OK;
}

/** The integer at a path; `otherwise` where it is missing or none. Of another kind, or no field of the record: an error. */
static inline vpswire_status vpswire_get_int_or(const vpswire_value *value, const char *path, int64_t otherwise,
                                                   int64_t *out, vpswire_error **error)
{
    vpswire_error *why = NULL;
    vpswire_status status = vpswire_get_int(value, path, out, &why);
    if (!vpswire_or_default(status, why, error)) return status;
    *out = otherwise;
    return VPSWIRE_OK;
}

/** The number at a path; `otherwise` where it is missing or none. Of another kind, or no field of the record: an error. */
static inline vpswire_status vpswire_get_num_or(const vpswire_value *value, const char *path, double otherwise,
                                                   double *out, vpswire_error **error)
{
    vpswire_error *why = NULL;
    vpswire_status status = vpswire_get_num(value, path, out, &why);
    if (!vpswire_or_default(status, why, error)) return status;
    *out = otherwise;
    return VPSWIRE_OK;
}

/** The truth value at a path; `otherwise` where it is missing or none. Of another kind, or no field of the record: an error. */
static inline vpswire_status vpswire_get_bool_or(const vpswire_value *value, const char *path, bool otherwise,
                                                    bool *out, vpswire_error **error)
{
    vpswire_error *why = NULL;
    vpswire_status status = vpswire_get_bool(value, path, out, &why);
    if (!vpswire_or_default(status, why, error)) return status;
    *out = otherwise;
    return VPSWIRE_OK;
}

/* Putting in what is given: what the printed functions are made of. */

static inline void vpswire_put_text(vpswire_request *request, const char *name, const char *text)
{
    if (text) vpswire_request_put_text(request, name, text, VPSWIRE_NUL_ENDS);
}

/** A required integer of which 0 is no possible value: left out, so that the call says which one is missing. */
static inline void vpswire_put_nonzero(vpswire_request *request, const char *name, int64_t number)
{
    if (number != 0) vpswire_request_put_int(request, name, number);
}

static inline void vpswire_put_opt_int(vpswire_request *request, const char *name, vpswire_opt_int number)
{
    if (number.given) vpswire_request_put_int(request, name, number.value);
}

static inline void vpswire_put_opt_bool(vpswire_request *request, const char *name, vpswire_opt_bool truth)
{
    if (truth.given) vpswire_request_put_bool(request, name, truth.value);
}

static inline void vpswire_put_bytes(vpswire_request *request, const char *name, vpswire_bytes bytes)
{
    if (bytes.data) vpswire_request_put_bytes(request, name, bytes.data, bytes.length);
}

static inline void vpswire_put_texts(vpswire_request *request, const char *name, vpswire_texts texts)
{
    if (texts.items) vpswire_request_put_list(request, name, texts.items, texts.count);
}

static inline void vpswire_put_flags(vpswire_request *request, const char *name, vpswire_flags flags)
{
    if (flags.items) vpswire_request_put_flags(request, name, flags.items, flags.count);
}

/** Makes a call of a request that is not needed any more; `status` is how making the request went. */
static inline vpswire_status vpswire_send_once(const vpswire_client *client, vpswire_request *request,
                                               vpswire_status status, vpswire_value **answer, vpswire_error **error)
{
    if (status != VPSWIRE_OK) return status;
    status = vpswire_send(client, request, NULL, answer, error);
    vpswire_request_free(request);
    return status;
}

/** Does a verb of a request that is not needed any more; `status` is how making the request went. */
static inline vpswire_status vpswire_fleet_send_once(const vpswire_fleet *fleet, vpswire_request *request,
                                                     vpswire_status status, vpswire_value **answer, vpswire_error **error)
{
    if (status != VPSWIRE_OK) return status;
    status = vpswire_fleet_send(fleet, request, NULL, answer, error);
    vpswire_request_free(request);
    return status;
}

/** Begins a job of a request that is not needed any more; `status` is how making the request went. */
static inline vpswire_status vpswire_job_new_once(const vpswire_client *client, vpswire_request *request,
                                                  vpswire_status status, const vpswire_job_options *options,
                                                  vpswire_job **job, vpswire_error **error)
{
    if (status != VPSWIRE_OK) return status;
    status = vpswire_job_new(client, request, options, job, error);
    vpswire_request_free(request);
    return status;
}

#include "settings.h"

#endif
