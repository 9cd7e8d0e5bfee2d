/*
 * What C is given on top of the exported functions: optional values, readers with defaults, accounts and options.
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

/** The parameters of a call that has none: pass NULL. */
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

/* Clients. */

/** How a client behaves. What is not given is as said. */
typedef struct vpswire_options {
    /** Lets the key travel over plain http to a host that is not this machine. Off. */
    bool allow_plain_http;
    /** Milliseconds that one attempt may take. The call's own: 30 seconds, more for the slow ones. */
    vpswire_opt_int timeout_ms;
    /** How many of them may go into making the connection. 10000. */
    vpswire_opt_int connect_timeout_ms;
    /** How often a call that may be sent again is sent again. 2. */
    vpswire_opt_int max_retries;
    /** Whether a call that sets something is tried again even where it may have arrived. Off. */
    vpswire_opt_bool retry_sets;
    /** Refuses every call that does not only read. Off. */
    vpswire_opt_bool read_only;
    /** Whether calls wait so that the account stays under its service's limit. On. */
    vpswire_opt_bool pace;
    /**
     * The greatest body of an answer in bytes. 64 MiB. In memory an answer takes up to 6.5 times its body while it is read,
     * 5 times afterwards, and 13 times while a map by id is looked through.
     */
    vpswire_opt_int max_body;
    /** The proxy that every connection goes through. None. */
    const char *proxy;
    /** Takes the proxy that the environment names. Off. */
    bool proxy_from_env;
    /** What the client calls itself. `vpswire/` and the version. */
    const char *user_agent;
    /** Trusts the certificates that this machine trusts, not those of Mozilla that are built in. Off. */
    bool platform_roots;
    /** Trusts the certificates in this PEM text, and no other. None. */
    const char *roots_pem;
    /** Gets a line about each attempt; see vpswire_log. None. */
    vpswire_log log;
    /** What `log` is given with it. */
    void *log_data;
} vpswire_options;

/** A KiwiVM VPS. */
typedef struct vpswire_kiwivm_account {
    /** The VPS's id. */
    const char *veid;
    /** Its API key. */
    const char *api_key;
    /** Where the service is, if not at https://api.64clouds.com/v1. */
    const char *base_url;
    /** How the client behaves; may be NULL. */
    const vpswire_options *options;
} vpswire_kiwivm_account;

/** A user of a CVM panel. */
typedef struct vpswire_cvm_account {
    /** The panel's URL: https://panel.example/api/client. */
    const char *base_url;
    /** The public token. */
    const char *public_token;
    /** The private token. */
    const char *private_token;
    /** How the client behaves; may be NULL. */
    const vpswire_options *options;
} vpswire_cvm_account;

/** A Vultr account. */
typedef struct vpswire_vultr_account {
    /** The API key; NULL for the calls that need none. */
    const char *api_key;
    /** Where the service is, if not at https://api.vultr.com. */
    const char *base_url;
    /** How the client behaves; may be NULL. */
    const vpswire_options *options;
} vpswire_vultr_account;

/** Makes a client of settings that are not needed any more, and of options; `status` is how making them went. */
static inline vpswire_status vpswire_client_new_once(vpswire_request *settings, vpswire_status status,
                                                     const vpswire_options *options, vpswire_client **client,
                                                     vpswire_error **error)
{
    if (status != VPSWIRE_OK) return status;
    if (options) {
        if (options->allow_plain_http) vpswire_request_put_bool(settings, "allow_plain_http", true);
        vpswire_put_opt_int(settings, "timeout_ms", options->timeout_ms);
        vpswire_put_opt_int(settings, "connect_timeout_ms", options->connect_timeout_ms);
        vpswire_put_opt_int(settings, "max_retries", options->max_retries);
        vpswire_put_opt_bool(settings, "retry_sets", options->retry_sets);
        vpswire_put_opt_bool(settings, "read_only", options->read_only);
        vpswire_put_opt_bool(settings, "pace", options->pace);
        vpswire_put_opt_int(settings, "max_body", options->max_body);
        vpswire_put_text(settings, "proxy", options->proxy);
        if (options->proxy_from_env) vpswire_request_put_bool(settings, "proxy_from_env", true);
        vpswire_put_text(settings, "user_agent", options->user_agent);
        if (options->platform_roots) vpswire_request_put_bool(settings, "platform_roots", true);
        vpswire_put_text(settings, "roots_pem", options->roots_pem);
    }
    status = vpswire_client_new(settings, options ? options->log : NULL, options ? options->log_data : NULL, client,
                                error);
    vpswire_request_free(settings);
    return status;
}

/** Makes a client for a KiwiVM VPS. */
static inline vpswire_status vpswire_kiwivm_new(const vpswire_kiwivm_account *account, vpswire_client **client,
                                                vpswire_error **error)
{
    vpswire_request *settings = NULL;
    vpswire_status status = vpswire_request_new("kiwivm", "client", &settings, error);
    if (account) {
        vpswire_put_text(settings, "veid", account->veid);
        vpswire_put_text(settings, "api_key", account->api_key);
        vpswire_put_text(settings, "base_url", account->base_url);
    }
    return vpswire_client_new_once(settings, status, account ? account->options : NULL, client, error);
}

/** Makes a client for a user of a CVM panel. */
static inline vpswire_status vpswire_cvm_new(const vpswire_cvm_account *account, vpswire_client **client,
                                             vpswire_error **error)
{
    vpswire_request *settings = NULL;
    vpswire_status status = vpswire_request_new("cvm", "client", &settings, error);
    if (account) {
        vpswire_put_text(settings, "base_url", account->base_url);
        vpswire_put_text(settings, "public_token", account->public_token);
        vpswire_put_text(settings, "private_token", account->private_token);
    }
    return vpswire_client_new_once(settings, status, account ? account->options : NULL, client, error);
}

/** Makes a client for a Vultr account; for the calls that need no key `account` may be NULL. */
static inline vpswire_status vpswire_vultr_new(const vpswire_vultr_account *account, vpswire_client **client,
                                               vpswire_error **error)
{
    vpswire_request *settings = NULL;
    vpswire_status status = vpswire_request_new("vultr", "client", &settings, error);
    if (account) {
        vpswire_put_text(settings, "api_key", account->api_key);
        vpswire_put_text(settings, "base_url", account->base_url);
    }
    return vpswire_client_new_once(settings, status, account ? account->options : NULL, client, error);
}

#endif
