/* Printed from the tables of options and accounts. Do not edit: `make faces` rewrites it. */

/*
 * The options of clients, the accounts, and what makes clients of them. Included by vpswire.h.
 */
#ifndef VPSWIRE_SETTINGS_H
#define VPSWIRE_SETTINGS_H

/** How a client behaves. */
typedef struct vpswire_options {
    /** Allows plain http to a host other than this machine: anyone on the way can read the key. Default: off. */
    bool allow_plain_http;
    /** The time that one attempt may take. Milliseconds. Default: 30 seconds, or more for slow calls. */
    vpswire_opt_int timeout_ms;
    /** The part of the time-out that establishing the connection may take. Milliseconds. Default: 10 seconds. */
    vpswire_opt_int connect_timeout_ms;
    /** How often a failed call is retried, if it is safe to send it again. Default: 2. */
    vpswire_opt_int max_retries;
    /**
     * Whether calls that set something (a label, a firewall group) are retried even if an attempt may have been
     * executed. Default: off.
     */
    vpswire_opt_bool retry_sets;
    /** Refuses every call that does more than read, before anything is sent. Default: off. */
    vpswire_opt_bool read_only;
    /**
     * Whether calls wait to keep the account below the rate limit of its service (Vultr: 2 calls a second). Default:
     * on.
     */
    vpswire_opt_bool pace;
    /**
     * The largest body of an answer in bytes, decompressed; values above 256 MiB count as 256 MiB. In memory an
     * answer takes up to 6.5 times its body while it is read, 5 times afterwards, and 13 times while a map by id is
     * looked through. Default: 64 MiB.
     */
    vpswire_opt_int max_body;
    /** The URL of the HTTP proxy that every connection goes through. Default: none. */
    const char *proxy;
    /** Takes the proxy that the environment names. Default: off. */
    bool proxy_from_env;
    /** The value of the User-Agent header. Default: `vpswire/` and the version. */
    const char *user_agent;
    /** Trusts the certificates that this machine trusts, not Mozilla's. Default: off. */
    bool platform_roots;
    /** Trusts the certificates in this PEM text, and no others. Default: Mozilla's. */
    const char *roots_pem;
    /** Is called with a line about each attempt; see vpswire_log. Default: none. */
    vpswire_log log;
    /** What `log` is given with it. */
    void *log_data;
} vpswire_options;

/** A VPS of BandwagonHost. */
typedef struct vpswire_kiwivm_account {
    /** The VPS's id (VEID). */
    const char *veid;
    /** The VPS's API key. */
    const char *api_key;
    /** The URL of the service, if it differs from the default. May be NULL. */
    const char *base_url;
    /** How the client behaves; may be NULL. */
    const vpswire_options *options;
} vpswire_kiwivm_account;

/** A user of a CVM panel. */
typedef struct vpswire_cvm_account {
    /** The panel, with the path of its API: `https://panel.example/api/client`. */
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
    /** The account's API key; some calls need none. May be NULL. */
    const char *api_key;
    /** The URL of the service, if it differs from the default. May be NULL. */
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

/** Makes a client for a VPS of BandwagonHost. */
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
