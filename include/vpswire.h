/* Printed from ffi-c/src by cbindgen. Do not edit: `make faces` rewrites it. */

/*
 * libvpswire: every call of KiwiVM v1, CVM and Vultr v1, typed and exact.
 *
 * The functions of each call are in vpswire/kiwivm.h, vpswire/cvm.h and vpswire/vultr.h, those of the verbs of a fleet in
 * vpswire/fleet.h and those of the jobs in vpswire/jobs.h; vpswire.hpp is for C++. They call the functions here, which are
 * all that the library exports: a new call or parameter never changes its ABI.
 *
 * Conventions, for every function:
 *
 * - Status. What can fail returns a vpswire_status, 0 (VPSWIRE_OK) if it worked. Statuses and kinds keep their numbers for
 *   ever; new ones may come, so have a default in a switch.
 * - Outputs are written only if it worked. What they held before is never read, so they need no initial value, and one
 *   that still holds an object has to be freed first.
 * - Errors. The last parameter of what can fail may be NULL; else it is written only if it failed, and the error is yours
 *   to free. No error holds a key, password or token.
 * - Ownership. What comes out of a function named _new, _resume or _cancelled_by, as an answer or as an error is yours: free
 *   it once, with the _free of its type. _free(NULL) does nothing. A `const` pointer that comes out belongs to what it came
 *   out of, and lives as long. What you pass in stays yours, and is copied where it is kept.
 * - Pointers are checked for NULL: where one must be, VPSWIRE_MISUSE. A pointer that is not NULL must be good.
 * - Text is UTF-8 and ends with a NUL, unless it comes with a length. Text that comes in is checked (VPSWIRE_MISUSE).
 *   Text that comes out has a length too; where it holds a NUL itself, and its length was not asked for, that is said
 *   (VPSWIRE_INNER_NUL) and the text is not cut. Arrays of no items may be NULL.
 * - Threads. A client, a vpswire_cancel, a value and an error may be used by any number of threads at once, and so may a
 *   fleet that no account is being added to. A request, a job or an exchange may be handed from thread to thread, but only
 *   one may use it at a time. What is freed may not be in use.
 *   After fork() both processes may go on with a client or a fleet: the child makes connections of its own, and leaves those
 *   of its parent as they are. Each keeps its own pace from then on. Fork while no other thread is in a function of the
 *   library, and go on with a job in one of the two processes only.
 * - Language. The least standards are C99 and C++17.
 * - Panics. An internal error of the library ends in the function that was called: VPSWIRE_PANIC (or NULL, or 0), never a
 *   crash. Report it, please.
 * - Not given. In the printed parameter structs what is zero or NULL is not given, required or not; VPSWIRE_INT(0),
 *   VPSWIRE_BOOL(false) and "" are given. What is given is sent; what is required and not given is VPSWIRE_INVALID_PARAMS,
 *   with its name as the fact `param`, before anything is sent.
 */


#ifndef VPSWIRE_H
#define VPSWIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** The version of this header; vpswire_version and vpswire_version_number tell that of the library. */
#define VPSWIRE_VERSION_MAJOR 0
#define VPSWIRE_VERSION_MINOR 1
#define VPSWIRE_VERSION_PATCH 0
/** The same as text. */
#define VPSWIRE_VERSION "0.1.0"
/** The version of parts as a number that can be compared: two hexadecimal digits for each. */
#define VPSWIRE_MAKE_VERSION(major, minor, patch) (((major) << 16) | ((minor) << 8) | (patch))
/** This header's version as such a number: 0x000100 is 0.1.0. */
#define VPSWIRE_VERSION_NUMBER VPSWIRE_MAKE_VERSION(VPSWIRE_VERSION_MAJOR, VPSWIRE_VERSION_MINOR, VPSWIRE_VERSION_PATCH)


/**
 * The result of a function, and the code of an error. New codes may come; these keep their numbers.
 */
typedef enum {
    /**
     * It worked.
     */
    VPSWIRE_OK = 0,
    /**
     * A parameter or setting is missing, unknown or invalid. Nothing was sent.
     */
    VPSWIRE_INVALID_PARAMS = 1,
    /**
     * The key, token pair or VPS id is wrong or missing.
     */
    VPSWIRE_AUTH = 2,
    /**
     * The key is valid, but lacks the permission for this call.
     */
    VPSWIRE_FORBIDDEN = 3,
    /**
     * The object or the path does not exist.
     */
    VPSWIRE_NOT_FOUND = 4,
    /**
     * Too many calls in too short a time. Nothing was done.
     */
    VPSWIRE_RATE_LIMITED = 5,
    /**
     * The machine is busy with a long task; `progress` may show its progress.
     */
    VPSWIRE_LOCKED = 6,
    /**
     * The service has been shut down permanently.
     */
    VPSWIRE_GONE = 7,
    /**
     * The service refused the call; its message contains the explanation.
     */
    VPSWIRE_SERVICE = 8,
    /**
     * The response cannot be decoded.
     */
    VPSWIRE_DECODE = 9,
    /**
     * An HTTP error status, without an error message that can be trusted.
     */
    VPSWIRE_HTTP = 10,
    /**
     * The connection failed.
     */
    VPSWIRE_TRANSPORT = 11,
    /**
     * The time-out passed.
     */
    VPSWIRE_TIMEOUT = 12,
    /**
     * The caller cancelled the call.
     */
    VPSWIRE_CANCELLED = 13,
    /**
     * The client is read-only and the call changes something. Nothing was sent.
     */
    VPSWIRE_READ_ONLY = 14,
    /**
     * The answer is larger than the limit.
     */
    VPSWIRE_TOO_LARGE = 15,
    /**
     * A failure of a class that this header does not know yet.
     */
    VPSWIRE_OTHER = 99,
    /**
     * The library was not used as its conventions say: NULL where a pointer must be, text that is not UTF-8, a step
     * that was not asked for. Nothing was sent.
     */
    VPSWIRE_MISUSE = 100,
    /**
     * An internal error of the library. What it was doing may have been done; the objects it was given may only be freed.
     */
    VPSWIRE_PANIC = 101,
    /**
     * Nothing is there, or what the service writes for 'none'.
     */
    VPSWIRE_MISSING = 102,
    /**
     * The value is of another kind, or does not fit.
     */
    VPSWIRE_WRONG_KIND = 103,
    /**
     * The text holds a NUL byte, and was asked for without its length.
     */
    VPSWIRE_INNER_NUL = 104,
    /**
     * The record has no field of that name, and none came under it either.
     */
    VPSWIRE_NO_FIELD = 105,
} vpswire_status;

/**
 * The kind of a value. New kinds may come; these keep their numbers.
 */
typedef enum {
    /**
     * There is nothing at that path.
     */
    VPSWIRE_KIND_MISSING = 0,
    /**
     * `null`, or what the service writes for 'none'.
     */
    VPSWIRE_KIND_NULL = 1,
    /**
     * A truth value.
     */
    VPSWIRE_KIND_BOOL = 2,
    /**
     * An integer.
     */
    VPSWIRE_KIND_INT = 3,
    /**
     * A number that may be fractional.
     */
    VPSWIRE_KIND_NUM = 4,
    /**
     * Text, which exact decimals (money) and dates are too.
     */
    VPSWIRE_KIND_TEXT = 5,
    /**
     * Bytes.
     */
    VPSWIRE_KIND_BYTES = 6,
    /**
     * A list.
     */
    VPSWIRE_KIND_LIST = 7,
    /**
     * A map or record.
     */
    VPSWIRE_KIND_MAP = 8,
} vpswire_kind;

/**
 * The outcome of a step of an exchange.
 */
typedef enum {
    /**
     * Nothing yet: the first step.
     */
    VPSWIRE_EVENT_START = 0,
    /**
     * The wait is over.
     */
    VPSWIRE_EVENT_WAITED = 1,
    /**
     * A whole response came.
     */
    VPSWIRE_EVENT_ANSWERED = 2,
    /**
     * The connection could not be made, or broke.
     */
    VPSWIRE_EVENT_BROKEN = 3,
    /**
     * The server's certificate or TLS is not acceptable.
     */
    VPSWIRE_EVENT_TLS = 4,
    /**
     * The time-out passed.
     */
    VPSWIRE_EVENT_TIMEOUT = 5,
    /**
     * The body is larger than the limit.
     */
    VPSWIRE_EVENT_TOO_LARGE = 6,
    /**
     * The caller gave up.
     */
    VPSWIRE_EVENT_CANCELLED = 7,
} vpswire_event_kind;

/**
 * The next step of an exchange.
 */
typedef enum {
    /**
     * The call is over.
     */
    VPSWIRE_STEP_DONE = 0,
    /**
     * Send the exchange's message once, then give the outcome in the next step.
     */
    VPSWIRE_STEP_SEND = 1,
    /**
     * Wait, then give `VPSWIRE_EVENT_WAITED` in the next step.
     */
    VPSWIRE_STEP_WAIT = 2,
} vpswire_step_kind;

/**
 * The kind of a job's step. New kinds may come; these keep their numbers.
 */
typedef enum {
    /**
     * It is over.
     */
    VPSWIRE_NOTICE_DONE = 0,
    /**
     * The plan: `plan`, and `message` in words. Continuing means agreeing.
     */
    VPSWIRE_NOTICE_PLAN = 1,
    /**
     * The progress: `message`, and `percent` if it is known.
     */
    VPSWIRE_NOTICE_PROGRESS = 2,
    /**
     * A password that is shown once: keep `secret`, which `message` names: `root_password`.
     */
    VPSWIRE_NOTICE_SECRET = 3,
    /**
     * A call was made, which `message` names: `snapshot.create`.
     */
    VPSWIRE_NOTICE_CALLED = 4,
    /**
     * Nothing is to be done for `wait_ms`.
     */
    VPSWIRE_NOTICE_WAIT = 5,
} vpswire_notice_kind;

/**
 * The numbers that KiwiVM's traffic multiplier applies to.
 */
typedef enum {
    /**
     * The counter and the allowance, as the document says.
     */
    VPSWIRE_TRAFFIC_BOTH = 0,
    /**
     * The allowance alone, as users of such places find.
     */
    VPSWIRE_TRAFFIC_ALLOWANCE = 1,
} vpswire_traffic_rule;

/**
 * A wish to give up on calls. One serves any number of calls at once; once set it stays so.
 */
typedef struct vpswire_cancel vpswire_cancel;

/**
 * A client for one account. It may be used by any number of threads at once; they share connections, pacing and the
 * budget of retries.
 */
typedef struct vpswire_client vpswire_client;

/**
 * Why a function failed. Any number of threads may read it at once.
 */
typedef struct vpswire_error vpswire_error;

/**
 * A call under way over sockets and a clock of the caller's own: the library says what to send and when, and is given what
 * came.
 */
typedef struct vpswire_exchange vpswire_exchange;

/**
 * Named accounts, each with its client. Verbs may be done over it by any number of threads at once, while none adds an
 * account.
 */
typedef struct vpswire_fleet vpswire_fleet;

/**
 * A job of a client, that has not begun, is under way or is over.
 */
typedef struct vpswire_job vpswire_job;

/**
 * The call of a request, and its named values.
 */
typedef struct vpswire_request vpswire_request;

/**
 * A decoded answer, or a part of one. It owns everything that it shows: texts, keys and parts live until the answer is
 * freed. Paths are names, keys and places joined by dots: `"576965.v6_networks.0.v6_network"`; NULL and `""` are the
 * value itself. Any number of threads may read it at once.
 */
typedef struct vpswire_value vpswire_value;

/**
 * Gets a line about each attempt at a call, and about each wait before one; no key, password or token is in it.
 * `data` is what was given with it. It runs on the thread that makes the call, on several at once if several do, and
 * must not throw or jump out.
 */
typedef void (*vpswire_log)(void *data, const char *line);

/**
 * A header of a request or response.
 */
typedef struct {
    /**
     * Its name.
     */
    const char *name;
    /**
     * Its value.
     */
    const char *value;
} vpswire_header;

/**
 * A request as it is to be sent. It holds the account's key, in a header or in the body, never in the URL.
 */
typedef struct {
    /**
     * `GET` or `POST`.
     */
    const char *method;
    /**
     * The whole URL.
     */
    const char *url;
    /**
     * The headers to send, beside `Host` and `Content-Length`.
     */
    const vpswire_header *headers;
    /**
     * Their number.
     */
    size_t header_count;
    /**
     * The body; empty for a GET. A NUL follows it.
     */
    const char *body;
    /**
     * Its length in bytes.
     */
    size_t body_length;
} vpswire_message;

/**
 * A whole HTTP response. Zero-initialise it: what is reserved must be zero.
 */
typedef struct {
    /**
     * The HTTP status.
     */
    int status;
    /**
     * The headers.
     */
    const vpswire_header *headers;
    /**
     * Their number.
     */
    size_t header_count;
    /**
     * The body, decompressed.
     */
    const void *body;
    /**
     * Its length in bytes.
     */
    size_t body_length;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_response;

/**
 * The outcome of a step, and when it came. Zero-initialised it is the first one; what is reserved must be zero.
 */
typedef struct {
    /**
     * A `vpswire_event_kind`.
     */
    int kind;
    /**
     * With `VPSWIRE_EVENT_ANSWERED`: the response.
     */
    const vpswire_response *response;
    /**
     * With a failure or `VPSWIRE_EVENT_CANCELLED`: whether a byte of the request may have left. Where that cannot be
     * known, say `true`.
     */
    bool sent;
    /**
     * With a failure: what happened, in words, no secret. May be NULL.
     */
    const char *detail;
    /**
     * Milliseconds on a clock that never goes back, from any beginning; the same clock for all exchanges of a client.
     */
    uint64_t elapsed_ms;
    /**
     * Milliseconds since 1970 UTC.
     */
    uint64_t unix_ms;
    /**
     * A random number, for back-off.
     */
    uint32_t random;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_event;

/**
 * The next step.
 */
typedef struct {
    /**
     * A `vpswire_step_kind`.
     */
    int kind;
    /**
     * With `VPSWIRE_STEP_WAIT`: how long, in milliseconds.
     */
    uint64_t wait_ms;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_step;

/**
 * A field of a record, for `vpswire_field_int` and its like. The printed headers have one for each field of each record.
 */
typedef struct {
    /**
     * Its name.
     */
    const char *name;
    /**
     * Its place among the fields of its record when the header was printed: where it is looked for first.
     */
    size_t index;
} vpswire_field;

/**
 * A text within an answer, which owns it. No NUL ends it: print it with `"%.*s"`.
 */
typedef struct {
    /**
     * Its first byte.
     */
    const char *data;
    /**
     * Its length in bytes of UTF-8.
     */
    size_t length;
} vpswire_view;

/**
 * Options of a fleet's calls. Zero-initialise it: reserved members must be zero.
 */
typedef struct {
    /**
     * The number of concurrent calls, each in its own thread, one of which is the caller's; 0 means 32.
     */
    size_t threads;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_fleet_options;

/**
 * Options of an account in a fleet. Zero-initialise it: reserved members must be zero.
 */
typedef struct {
    /**
     * A `vpswire_traffic_rule`: how traffic is counted, which matters on KiwiVM.
     */
    int traffic_rule;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_fleet_account;

/**
 * Puts a job's text where `vpswire_job_resume` gets it after a crash, and says whether that worked. It ends with a NUL, and is
 * there until it returns. `data` is what was given with it. It runs on the thread that runs the job, and must not throw or
 * jump out.
 */
typedef bool (*vpswire_on_save)(void *data, const char *text, size_t length);

/**
 * Options for running a job. Zero-initialise it: reserved members must be zero.
 */
typedef struct {
    /**
     * The time-out of the whole job, in seconds; 0 means an hour, or for a resumed job the time-out that it had.
     */
    uint64_t timeout_seconds;
    /**
     * Called before each call with the job as a text; if it returns `false`, the call is not made and the job ends. May be
     * NULL.
     */
    vpswire_on_save save;
    /**
     * The pointer that `save` is called with.
     */
    void *save_data;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_job_options;

/**
 * A step of a job. Its texts and its plan are owned by the job, and live until its next step; the plan as long as the job.
 */
typedef struct {
    /**
     * A `vpswire_notice_kind`.
     */
    int kind;
    /**
     * In words what the kind says; else `""`.
     */
    const char *message;
    /**
     * With `VPSWIRE_NOTICE_PROGRESS`: how much of what it waits for is done, from 0 to 100, if `has_percent`.
     */
    double percent;
    /**
     * Whether `percent` is known.
     */
    bool has_percent;
    /**
     * With `VPSWIRE_NOTICE_WAIT`: how long, in milliseconds.
     */
    uint64_t wait_ms;
    /**
     * With `VPSWIRE_NOTICE_SECRET`: the password; else NULL.
     */
    const char *secret;
    /**
     * With `VPSWIRE_NOTICE_PLAN`: the plan as data; else NULL.
     */
    const vpswire_value *plan;
    /**
     * For later versions; zero.
     */
    uint64_t reserved[4];
} vpswire_notice;

/**
 * Gets what a job says on the way, which is there until it returns. `data` is what was given with it. It runs on the thread
 * that runs the job, and must not throw or jump out.
 */
typedef void (*vpswire_on_notice)(void *data, const vpswire_notice *notice);

/**
 * One entry of a map from names to truth values.
 */
typedef struct {
    /**
     * The name.
     */
    const char *name;
    /**
     * The truth value.
     */
    bool value;
} vpswire_flag;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Makes one; NULL only after an internal error.
 */
vpswire_cancel *vpswire_cancel_new(void);

/**
 * Ends every call that was given it, now and later, within 200 ms. May be called from any thread and from a signal
 * handler: it sets a flag and does nothing else.
 */
void vpswire_cancel_set(const vpswire_cancel *cancel);

/**
 * Frees it. Calls that were given it must be over, and no signal handler may use it any more.
 */
void vpswire_cancel_free(vpswire_cancel *cancel);

/**
 * The library's version: `"0.1.0"`.
 */
const char *vpswire_version(void);

/**
 * The library's version as a number: `VPSWIRE_VERSION_NUMBER` of the header that it was built with.
 */
uint32_t vpswire_version_number(void);

/**
 * Makes a client of the settings in a request for a `"client"`. Nothing is connected yet. The account: `veid` and
 * `api_key` (KiwiVM); `base_url`, `public_token` and `private_token` (CVM); `api_key`, or nothing for the calls that
 * need no key (Vultr). The rest as in `vpswire_options`. `log` may be NULL.
 */
vpswire_status vpswire_client_new(const vpswire_request *settings,
                                  vpswire_log log,
                                  void *log_data,
                                  vpswire_client **client,
                                  vpswire_error **error);

/**
 * Gives another client of the same account, every call over which ends when `cancel` is set: for the functions of calls,
 * which take none. It shares connections, pacing and the budget of retries with the first, and either may be freed first.
 */
vpswire_status vpswire_client_cancelled_by(const vpswire_client *client,
                                           const vpswire_cancel *cancel,
                                           vpswire_client **cancellable,
                                           vpswire_error **error);

/**
 * Frees a client. Calls over it must be over; answers, errors and exchanges stay.
 */
void vpswire_client_free(vpswire_client *client);

/**
 * Makes a call: sends it, waits for the answer and checks all of it, so that nothing in it can turn out wrong later. A
 * call that reads is retried if that may help; one that acts, destroys or bills reaches the service at most once. `cancel`
 * may be NULL. `answer` may be NULL if it is not needed.
 */
vpswire_status vpswire_send(const vpswire_client *client,
                            const vpswire_request *request,
                            const vpswire_cancel *cancel,
                            vpswire_value **answer,
                            vpswire_error **error);

/**
 * Frees an error, with its text and its facts.
 */
void vpswire_error_free(vpswire_error *error);

/**
 * The error's code; `VPSWIRE_OK` of NULL.
 */
vpswire_status vpswire_error_status(const vpswire_error *error);

/**
 * The name of a status, such as `"not_found"`: that of the fact `code` of an error with it. `"ok"` of `VPSWIRE_OK`, and
 * `"other"` of a number that this library does not know. Never freed.
 */
const char *vpswire_status_name(int status);

/**
 * The whole text for a person: what failed, why, and what to do. No key, password or token is in it. Lives as long as
 * the error; `""` of NULL.
 */
const char *vpswire_error_message(const vpswire_error *error);

/**
 * The facts of the error, to be read like an answer, and owned by it. Always there: `code` (`"locked"`), `message`,
 * `verdict` (`"not_sent"`: nothing happened; `"rejected"`: the service said no, nothing happened; `"unknown"`: it may have
 * been done, look before you repeat it) and `retryable`. Where known: `call`, `param`, `path`, `status`, `service_code`,
 * `service_message`, `retry_after` (seconds), `progress` (`task`, `percent`, `message`, `age_seconds`) and `look` (`call`
 * and `args`: how to find out what happened). NULL of NULL.
 */
const vpswire_value *vpswire_error_facts(const vpswire_error *error);

/**
 * Of the error of a job: what of its plan was done, may have been done, and was not done, each a list of its items, to be
 * read like an answer, and owned by the error (`VPSWIRE_JOB_PLAN_OUTCOME_DONE` and its like in vpswire/jobs.h). NULL of any
 * other error.
 */
const vpswire_value *vpswire_error_outcome(const vpswire_error *error);

/**
 * Begins an exchange. It keeps what it needs of the client and the request. The exchanges of a client share their pacing
 * and their budget of retries with each other, but not with its calls by `vpswire_send`: their clock is the caller's.
 */
vpswire_status vpswire_exchange_new(const vpswire_client *client,
                                    const vpswire_request *request,
                                    vpswire_exchange **exchange,
                                    vpswire_error **error);

/**
 * Frees an exchange.
 */
void vpswire_exchange_free(vpswire_exchange *exchange);

/**
 * The call, encoded: what `VPSWIRE_STEP_SEND` wants to be sent. Lives as long as the exchange; NULL of NULL.
 */
const vpswire_message *vpswire_exchange_message(const vpswire_exchange *exchange);

/**
 * Takes the outcome of the last step and says what to do next. If it returns `VPSWIRE_OK`, that is in `step`; with
 * `VPSWIRE_STEP_DONE` the answer is written. `VPSWIRE_MISUSE` changes nothing; after any other status the call is over.
 */
vpswire_status vpswire_exchange_step(vpswire_exchange *exchange,
                                     const vpswire_event *event,
                                     vpswire_step *step,
                                     vpswire_value **answer,
                                     vpswire_error **error);

/**
 * Decodes a response to the call, and nothing else: no step is taken and nothing is tried again. `unix_ms` is the time,
 * which a `Retry-After` that is a date is compared with.
 */
vpswire_status vpswire_exchange_decode(const vpswire_exchange *exchange,
                                       const vpswire_response *response,
                                       uint64_t unix_ms,
                                       vpswire_value **answer,
                                       vpswire_error **error);

/**
 * Reads an integer field, as `vpswire_get_int`.
 */
vpswire_status vpswire_field_int(const vpswire_value *record, vpswire_field field, int64_t *out, vpswire_error **error);

/**
 * Reads an integer field that is not negative, as `vpswire_get_uint`.
 */
vpswire_status vpswire_field_uint(const vpswire_value *record,
                                  vpswire_field field,
                                  uint64_t *out,
                                  vpswire_error **error);

/**
 * Reads a field that is a number and may be fractional, as `vpswire_get_num`.
 */
vpswire_status vpswire_field_num(const vpswire_value *record, vpswire_field field, double *out, vpswire_error **error);

/**
 * Reads a field that is a truth value, as `vpswire_get_bool`.
 */
vpswire_status vpswire_field_bool(const vpswire_value *record, vpswire_field field, bool *out, vpswire_error **error);

/**
 * Gives a text field as a view into the answer. Only a text that came with escapes is copied.
 */
vpswire_status vpswire_field_text(const vpswire_value *record,
                                  vpswire_field field,
                                  vpswire_view *out,
                                  vpswire_error **error);

/**
 * Gives a field of any kind as a part, as `vpswire_get_part`: the readers of paths and entries take it.
 */
vpswire_status vpswire_field_part(const vpswire_value *record,
                                  vpswire_field field,
                                  const vpswire_value **out,
                                  vpswire_error **error);

/**
 * Makes a fleet without accounts. `options` may be NULL.
 */
vpswire_status vpswire_fleet_new(const vpswire_fleet_options *options, vpswire_fleet **fleet, vpswire_error **error);

/**
 * Frees a fleet. Verbs over it must be over; answers and errors stay.
 */
void vpswire_fleet_free(vpswire_fleet *fleet);

/**
 * Adds an account under a name: one without slashes and spaces, which no other account of the fleet has. The calls are
 * made with the client, of which the fleet keeps what it needs. `options` may be NULL. Nothing is sent. No other thread
 * may use the fleet meanwhile.
 */
vpswire_status vpswire_fleet_add(vpswire_fleet *fleet,
                                 const char *name,
                                 const vpswire_client *client,
                                 const vpswire_fleet_account *options,
                                 vpswire_error **error);

/**
 * Gives another fleet of the same accounts, every verb over which ends when `cancel` is set: for the functions of verbs,
 * which take none. An account that is added to one of them later is not in the other, and either may be freed first.
 */
vpswire_status vpswire_fleet_cancelled_by(const vpswire_fleet *fleet,
                                          const vpswire_cancel *cancel,
                                          vpswire_fleet **cancellable,
                                          vpswire_error **error);

/**
 * Does a verb: makes the calls that it takes, those of several accounts side by side, and waits for all of them. What
 * fails on an account is among the `failures` of the answer of a verb that is about accounts; of one that is about a
 * machine or a snapshot it is the error. `cancel` may be NULL. `answer` may be NULL if it is not needed.
 */
vpswire_status vpswire_fleet_send(const vpswire_fleet *fleet,
                                  const vpswire_request *request,
                                  const vpswire_cancel *cancel,
                                  vpswire_value **answer,
                                  vpswire_error **error);

/**
 * Begins a job of a client, of a request for one (`"job rotate"`). It keeps what it needs of both, and ends when the
 * `vpswire_cancel` of its client is set, whatever it is at. `options` may be NULL. Nothing is sent before its first step.
 */
vpswire_status vpswire_job_new(const vpswire_client *client,
                               const vpswire_request *request,
                               const vpswire_job_options *options,
                               vpswire_job **job,
                               vpswire_error **error);

/**
 * Goes on with a job that was saved, by whatever process and language, with a client of the same account. What may have
 * been done by then is looked for, and not done again. `vpswire_job_name` says which job it is. `options` may be NULL.
 */
vpswire_status vpswire_job_resume(const vpswire_client *client,
                                  const char *saved,
                                  const vpswire_job_options *options,
                                  vpswire_job **job,
                                  vpswire_error **error);

/**
 * Frees a job, and with it the passwords that it got. What it has done stays done; its answer and its errors stay.
 */
void vpswire_job_free(vpswire_job *job);

/**
 * The job's name within its API, such as `"rotate"`. Lives as long as the job; `""` of NULL.
 */
const char *vpswire_job_name(const vpswire_job *job);

/**
 * Takes one step: makes a call, or says what there is to know. If it returns `VPSWIRE_OK`, that is in `notice`; with
 * `VPSWIRE_NOTICE_DONE` the answer is written, unless `answer` is NULL. A `VPSWIRE_NOTICE_WAIT` is left to the caller, who need
 * not hold a thread for it, or calls `vpswire_job_wait`. A call that acts is sent once, also by a job that is resumed. After
 * any other status but `VPSWIRE_MISUSE` the job is over, and `vpswire_error_outcome` says what of its plan was done.
 */
vpswire_status vpswire_job_step(vpswire_job *job,
                                vpswire_notice *notice,
                                vpswire_value **answer,
                                vpswire_error **error);

/**
 * Runs the job to its end, and calls `notice`, which may be NULL, with what it says on the way, plan, passwords and the end
 * among it; `data` is what that is given. To run a job is to agree to its plan: look at `vpswire_job_plan` before. `answer` may
 * be NULL if it is not needed. After an error `vpswire_error_outcome` says what of its plan was done.
 */
vpswire_status vpswire_job_run(vpswire_job *job,
                               vpswire_on_notice notice,
                               void *data,
                               vpswire_value **answer,
                               vpswire_error **error);

/**
 * Waits as `vpswire_job_run` does: so many milliseconds, or until the `vpswire_cancel` of the job's client is set, which the
 * next step sees.
 */
void vpswire_job_wait(const vpswire_job *job,
                      uint64_t wait_ms);

/**
 * Reads what is needed to say what the job is about to do: `words` gets a line for each item, `plan` the same as data
 * (`VPSWIRE_JOB_PLAN_ITEMS` in vpswire/jobs.h). Both live as long as the job, and may be NULL. Nothing is made, changed or
 * deleted before the next step, nor ever that is not in the plan.
 */
vpswire_status vpswire_job_plan(vpswire_job *job,
                                const char **words,
                                const vpswire_value **plan,
                                vpswire_error **error);

/**
 * The job as a small JSON text, for `vpswire_job_resume`: without keys and passwords. It lives until the job is saved the next
 * time this way. `length` may be NULL.
 */
vpswire_status vpswire_job_save(vpswire_job *job,
                                const char **saved,
                                size_t *length,
                                vpswire_error **error);

/**
 * A password that the job got, from 0, also if it ended with an error: its `name` (`root_password`) and itself, which live as
 * long as the job; each output may be NULL. `VPSWIRE_MISSING` after the last one.
 */
vpswire_status vpswire_job_secret(const vpswire_job *job,
                                  size_t index,
                                  const char **name,
                                  const char **secret);

/**
 * Reads an integer. One beyond `int64_t` is `VPSWIRE_WRONG_KIND`; `vpswire_get_uint` or its text has it exactly.
 */
vpswire_status vpswire_get_int(const vpswire_value *value, const char *path, int64_t *out, vpswire_error **error);

/**
 * Reads an integer that is not negative.
 */
vpswire_status vpswire_get_uint(const vpswire_value *value, const char *path, uint64_t *out, vpswire_error **error);

/**
 * Reads a number that may be fractional. Money is not one: read it as text, which is exact.
 */
vpswire_status vpswire_get_num(const vpswire_value *value, const char *path, double *out, vpswire_error **error);

/**
 * Reads a truth value.
 */
vpswire_status vpswire_get_bool(const vpswire_value *value, const char *path, bool *out, vpswire_error **error);

/**
 * Reads a text; of a number its digits. It is UTF-8, ends with a NUL and is owned by the answer. Without `length`
 * (NULL) a text that holds a NUL itself is `VPSWIRE_INNER_NUL`, so that it is never cut.
 */
vpswire_status vpswire_get_text(const vpswire_value *value,
                                const char *path,
                                const char **out,
                                size_t *length,
                                vpswire_error **error);

/**
 * Gives a text as a view into the answer; of a number its digits. Only a text that came with escapes is copied.
 */
vpswire_status vpswire_get_view(const vpswire_value *value, const char *path, vpswire_view *out, vpswire_error **error);

/**
 * Reads bytes, decoded from base64. They are owned by the answer, and a NUL follows them.
 */
vpswire_status vpswire_get_bytes(const vpswire_value *value,
                                 const char *path,
                                 const void **out,
                                 size_t *length,
                                 vpswire_error **error);

/**
 * Gives the part at a path, owned by the answer: a map, a list, or anything else that is there.
 */
vpswire_status vpswire_get_part(const vpswire_value *value,
                                const char *path,
                                const vpswire_value **out,
                                vpswire_error **error);

/**
 * Counts the items of a list, or the entries of a map.
 */
vpswire_status vpswire_get_count(const vpswire_value *value, const char *path, size_t *out, vpswire_error **error);

/**
 * The whole value as compact JSON: integers as numbers, decimals and dates as text, fields under their names, unknown
 * ones and what is not as documented as they came. Secrets are in it: it is data, not a log. `length` may be NULL.
 */
vpswire_status vpswire_value_json(const vpswire_value *value, const char **json, size_t *length, vpswire_error **error);

/**
 * Begins a request. `api` is `"kiwivm"`, `"cvm"` or `"vultr"`; `what` a call (`"server.list"`), `"GET /path"` or
 * `"POST /path"` for a call that vpswire does not know, `"job rotate"` for a job, or `"client"` for the settings of a
 * client. With `"fleet"` as `api`, `what` is a verb (`"power.start"`). A request may be used any number of times, by one
 * thread at a time.
 */
vpswire_status vpswire_request_new(const char *api,
                                   const char *what,
                                   vpswire_request **request,
                                   vpswire_error **error);

/**
 * Frees a request.
 */
void vpswire_request_free(vpswire_request *request);

/**
 * Puts a text in: `length` bytes of UTF-8, or up to its NUL if `length` is `VPSWIRE_NUL_ENDS` (`SIZE_MAX`). The value is
 * copied, as with the functions below. A value that cannot be put in makes whatever uses the request fail and say why,
 * so the statuses of these functions need not be looked at.
 */
vpswire_status vpswire_request_put_text(vpswire_request *request,
                                        const char *name,
                                        const char *text,
                                        size_t length);

/**
 * Puts an integer in.
 */
vpswire_status vpswire_request_put_int(vpswire_request *request, const char *name, int64_t value);

/**
 * Puts an integer in that may be beyond `int64_t`.
 */
vpswire_status vpswire_request_put_uint(vpswire_request *request, const char *name, uint64_t value);

/**
 * Puts a truth value in.
 */
vpswire_status vpswire_request_put_bool(vpswire_request *request, const char *name, bool value);

/**
 * Puts bytes in; none if `length` is 0.
 */
vpswire_status vpswire_request_put_bytes(vpswire_request *request, const char *name, const void *data, size_t length);

/**
 * Puts a list of texts in, each of which ends with a NUL; an empty list if `count` is 0.
 */
vpswire_status vpswire_request_put_list(vpswire_request *request,
                                        const char *name,
                                        const char *const *texts,
                                        size_t count);

/**
 * Puts a map from names to truth values in; an empty map if `count` is 0.
 */
vpswire_status vpswire_request_put_flags(vpswire_request *request,
                                         const char *name,
                                         const vpswire_flag *flags,
                                         size_t count);

/**
 * Frees an answer with all its parts and texts. Only what came as an answer may be given here, not a part of it.
 */
void vpswire_value_free(vpswire_value *value);

/**
 * The kind of what is at a path. `VPSWIRE_KIND_MISSING` too where the path is not UTF-8.
 */
vpswire_kind vpswire_kind_of(const vpswire_value *value, const char *path);

/**
 * The item of a list, or the entry of a map in the order of the answer, from 0. `key` gets its key, NULL in a list;
 * `item` the part; both are owned by the answer, and each output may be NULL. `VPSWIRE_MISSING` after the last one,
 * `VPSWIRE_WRONG_KIND` of what is neither; `vpswire_get_count` says how many there are. Without `key_length` a key that
 * holds a NUL itself is `VPSWIRE_INNER_NUL`, so that it is never cut.
 */
vpswire_status vpswire_entry(const vpswire_value *value,
                             size_t index,
                             const char **key,
                             size_t *key_length,
                             const vpswire_value **item);

/**
 * A place in the value that is not as documented, from 0: its `path` within the value, and what is `expected` there, as
 * `an integer`; both are owned by the answer, and each output may be NULL. `VPSWIRE_MISSING` after the last one, which is
 * the hundredth at most; most answers have none. Everything else reads as ever; the place itself is `VPSWIRE_WRONG_KIND`, or
 * `VPSWIRE_MISSING` if nothing came.
 */
vpswire_status vpswire_flaw(const vpswire_value *value,
                            size_t index,
                            const char **path,
                            const char **expected);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* VPSWIRE_H */

#include "vpswire/inline.h"
