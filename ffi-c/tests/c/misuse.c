/* Misuse, which is reported instead of crashing. */
#include "json.h"
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>
/* A macro with the name of parameters in the headers. */
#include "misuse.h"

static void nothing_everywhere(void)
{
    vpswire_client_free(NULL);
    vpswire_request_free(NULL);
    vpswire_value_free(NULL);
    vpswire_error_free(NULL);
    vpswire_cancel_free(NULL);
    vpswire_cancel_set(NULL);
    vpswire_exchange_free(NULL);

    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_value *value = NULL;
    vpswire_step step = { 0 };
    vpswire_event event = { 0 };
    const char *text = "untouched";
    const void *data = NULL;
    int64_t number = 7;
    uint64_t great = 7;
    double num = 7;
    bool truth = true;
    size_t length = 7;
    misused(vpswire_request_new(NULL, "server.list", &request, &error), "api: expected a pointer, got NULL");
    misused(vpswire_request_new("vultr", NULL, &request, &error), "what: expected");
    misused(vpswire_request_new("vultr", "server.list", NULL, &error), "request: expected");
    misused(vpswire_client_new(NULL, NULL, NULL, &client, &error), "request: expected");
    misused(vpswire_client_new(NULL, NULL, NULL, NULL, &error), "client: expected");
    misused(vpswire_send(NULL, NULL, NULL, &value, &error), "client: expected");
    misused(vpswire_exchange_new(NULL, NULL, &exchange, &error), "client: expected");
    misused(vpswire_exchange_step(NULL, &event, &step, &value, &error), "exchange: expected");
    misused(vpswire_exchange_decode(NULL, NULL, 0, &value, &error), "exchange: expected");
    misused(vpswire_get_text(NULL, NULL, &text, NULL, &error), "value: expected");
    misused(vpswire_get_int(NULL, "a", &number, &error), "value: expected");
    misused(vpswire_get_uint(NULL, "a", &great, &error), "value: expected");
    misused(vpswire_get_num(NULL, "a", &num, &error), "value: expected");
    misused(vpswire_get_bool(NULL, "a", &truth, &error), "value: expected");
    misused(vpswire_get_bytes(NULL, "a", &data, &length, &error), "value: expected");
    misused(vpswire_value_json(NULL, &text, &length, &error), "value: expected");
    misused(vpswire_vultr_server_list_request(NULL, NULL, &error), "request: expected");
    CHECK(vpswire_request_new(NULL, NULL, NULL, NULL) == VPSWIRE_MISUSE);
    CHECK(vpswire_request_put_int(NULL, "a", 1) == VPSWIRE_MISUSE);
    CHECK(vpswire_entry(NULL, 0, NULL, NULL, NULL) == VPSWIRE_MISUSE);
    CHECK(vpswire_flaw(NULL, 0, NULL, NULL) == VPSWIRE_MISUSE);
    CHECK(vpswire_kind_of(NULL, "a") == VPSWIRE_KIND_MISSING && count_of(NULL) == 0 && !part_at(NULL, "a"));
    CHECK(vpswire_error_status(NULL) == VPSWIRE_OK && !vpswire_error_facts(NULL) && !vpswire_exchange_message(NULL));
    misused(vpswire_client_cancelled_by(NULL, NULL, &client, &error), "client: expected");
    SAME(vpswire_error_message(NULL), "");
    SAME(vpswire_status_name(VPSWIRE_NOT_FOUND), "not_found");
    SAME(vpswire_status_name(VPSWIRE_NO_FIELD), "no_field");
    SAME(vpswire_status_name(4711), "other");
    const char *none = NULL;
    CHECK(vpswire_get_text(NULL, "a", &none, NULL, NULL) == VPSWIRE_MISUSE && !none);
    /* Outputs are written only on success. */
    CHECK(!client && !request && !exchange && !value && !data && number == 7 && great == 7 && num == 7 && length == 7 && truth);
    SAME(text, "untouched");
}

static void requests(void)
{
    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    fails(vpswire_request_new("azure", "list", &request, &error), VPSWIRE_INVALID_PARAMS, "expected kiwivm, cvm, vultr or fleet");
    fails(vpswire_request_new("vultr", "server.lst", &request, &error), VPSWIRE_INVALID_PARAMS, "no such call");
    misused(vpswire_request_new("vultr", "\xff", &request, &error), "what: expected UTF-8");
    fails(vpswire_kiwivm_new(NULL, &client, &error), VPSWIRE_INVALID_PARAMS, "veid: expected text; it is missing");
    fails(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "a\nb" }, &client, &error), VPSWIRE_INVALID_PARAMS, "api_key");
    vpswire_options bad = { .timeout_ms = VPSWIRE_INT(-1) };
    fails(vpswire_vultr_new(&(vpswire_vultr_account){ .options = &bad }, &client, &error), VPSWIRE_INVALID_PARAMS, "timeout_ms");
    OK(vpswire_request_new("vultr", "client", &request, &error), error);
    vpswire_request_put_bool(request, "no_such_setting", true);
    fails(vpswire_client_new(request, NULL, NULL, &client, &error), VPSWIRE_INVALID_PARAMS, "no_such_setting: no such setting");
    vpswire_request_free(request);
    CHECK(!client);
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);

    /* An invalid value is reported when it is set, and again when the request is used. */
    OK(vpswire_request_new("vultr", "server.list", &request, &error), error);
    CHECK(vpswire_request_put_text(request, "tag", "caf\xe9", VPSWIRE_NUL_ENDS) == VPSWIRE_MISUSE);
    CHECK(vpswire_request_put_text(request, "label", NULL, 3) == VPSWIRE_MISUSE);
    misused(vpswire_exchange_new(client, request, &exchange, &error), "tag: expected UTF-8");
    misused(vpswire_send(client, request, NULL, NULL, &error), "tag: expected UTF-8");
    vpswire_request_free(request);

    OK(vpswire_request_new("vultr", "server.list", &request, &error), error);
    vpswire_request_put_text(request, "colour", "red", VPSWIRE_NUL_ENDS);
    fails(vpswire_send(client, request, NULL, NULL, &error), VPSWIRE_INVALID_PARAMS, "colour: no such parameter");
    vpswire_request_free(request);

    OK(vpswire_request_new("vultr", "server.list", &request, &error), error);
    vpswire_request_put_text(request, "subid", "web", 3);
    fails(vpswire_send(client, request, NULL, NULL, &error), VPSWIRE_INVALID_PARAMS, "subid: expected an integer");
    vpswire_request_free(request);

    /* An invalid array. */
    OK(vpswire_request_new("vultr", "server.create", &request, &error), error);
    CHECK(vpswire_request_put_list(request, "sshkeyid", (const char *const *)(void *)&request, SIZE_MAX) == VPSWIRE_MISUSE);
    vpswire_request_free(request);

    /* A call of one API is not made at another, although both have one with that name. */
    fails(vpswire_kiwivm_snapshot_list(client, NULL, NULL, &error), VPSWIRE_INVALID_PARAMS,
          "expected a call of vultr, this one is of kiwivm");
    fails(vpswire_vultr_server_destroy(client, NULL, NULL, &error), VPSWIRE_INVALID_PARAMS, "subid: missing");
    fails(vpswire_vultr_server_destroy(client, &(vpswire_vultr_server_destroy_params){ .subid = -1 }, NULL, &error),
          VPSWIRE_INVALID_PARAMS, "got -1");

    /* A client for a call, and a call for a client. */
    OK(vpswire_request_new("vultr", "client", &request, &error), error);
    misused(vpswire_send(client, request, NULL, NULL, &error), "expected one for a call");
    vpswire_request_free(request);
    vpswire_client *none = NULL;
    OK(vpswire_request_new("vultr", "server.list", &request, &error), error);
    misused(vpswire_client_new(request, NULL, NULL, &none, &error), "expected a request for a client");

    /* Steps that the exchange does not expect. */
    vpswire_step step = { 0 };
    vpswire_value *answer = NULL;
    vpswire_event event = { .kind = VPSWIRE_EVENT_ANSWERED };
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "VPSWIRE_EVENT_START first");
    event.kind = VPSWIRE_EVENT_START;
    misused(vpswire_exchange_step(exchange, &event, NULL, &answer, &error), "step: expected");
    OK(vpswire_exchange_step(exchange, &event, &step, &answer, &error), error);
    CHECK(step.kind == VPSWIRE_STEP_SEND);
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "the outcome of the message");
    event.kind = 99;
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "expected a vpswire_event_kind");
    event.kind = VPSWIRE_EVENT_ANSWERED;
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "event.response: expected");
    vpswire_response odd = { .status = -5 };
    event.response = &odd;
    event.reserved[3] = 1;
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "event.reserved: expected zero");
    event.reserved[3] = 0;
    odd.reserved[0] = 1;
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "response.reserved: expected zero");
    odd.reserved[0] = 0;
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "expected an HTTP status");
    event.kind = VPSWIRE_EVENT_CANCELLED;
    fails(vpswire_exchange_step(exchange, &event, &step, &answer, &error), VPSWIRE_CANCELLED, "cancelled");
    misused(vpswire_exchange_step(exchange, &event, &step, &answer, &error), "the call is over");
    CHECK(!answer);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_client_free(client);
}

/* Begins an exchange for the account's balance. */
static vpswire_exchange *account_info(void)
{
    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);
    OK(vpswire_vultr_account_info_request(NULL, &request, &error), error);
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    /* The exchange keeps what it needs. */
    vpswire_request_free(request);
    vpswire_client_free(client);
    return exchange;
}

static void retries(void)
{
    vpswire_exchange *exchange = account_info();
    vpswire_value *answer = NULL;
    vpswire_step step = { 0 };
    vpswire_event event = { .kind = VPSWIRE_EVENT_START };
    OK(vpswire_exchange_step(exchange, &event, &step, &answer, &error), error);
    event = (vpswire_event){ .kind = VPSWIRE_EVENT_BROKEN, .sent = true, .detail = "reset", .random = UINT32_MAX };
    OK(vpswire_exchange_step(exchange, &event, &step, &answer, &error), error);
    CHECK(step.kind == VPSWIRE_STEP_WAIT && step.wait_ms == 500);
    event = (vpswire_event){ .kind = VPSWIRE_EVENT_WAITED, .elapsed_ms = 600 };
    OK(vpswire_exchange_step(exchange, &event, &step, &answer, &error), error);
    CHECK(step.kind == VPSWIRE_STEP_SEND);
    const char body[] = "{\"balance\":\"-5519.11\",\"pending_charges\":\"57.03\",\"last_payment_date\":\"2014-07-18 15:31:01\","
                        "\"last_payment_amount\":\"-1.00\"}";
    vpswire_response response = { .status = 200, .body = body, .body_length = sizeof body - 1 };
    event = (vpswire_event){ .kind = VPSWIRE_EVENT_ANSWERED, .response = &response, .elapsed_ms = 700 };
    OK(vpswire_exchange_step(exchange, &event, &step, &answer, &error), error);
    CHECK(step.kind == VPSWIRE_STEP_DONE);
    SAME(text_at(answer, "balance"), "-5519.11");
    vpswire_exchange_free(exchange);
    SAME(text_at(answer, "pending_charges"), "57.03");
    vpswire_value_free(answer);
}

static void values(void)
{
    const char body[] = "{\"text\":\"a\\u0000b\",\"plain\":\"a\",\"empty\":\"\",\"zero\":0,\"no\":false,\"none\":null,\"half\":0.5,"
                        "\"great\":18446744073709551615,\"list\":[1,\"two\",[3]],\"map\":{\"a.b\":{\"c\":4}},\"nul\\u0000key\":1}";
    vpswire_value *value = parse(body, sizeof body - 1);
    const char *text = NULL;
    size_t length = 0;
    fails(vpswire_get_text(value, "text", &text, NULL, &error), VPSWIRE_INNER_NUL, "text: the text holds a NUL byte");
    OK(vpswire_get_text(value, "text", &text, &length, &error), error);
    CHECK(length == 3 && memcmp(text, "a\0b", 4) == 0);
    CHECK(vpswire_get_text_or(value, "text", "not cut", &text, NULL) == VPSWIRE_INNER_NUL);

    /* 0, false, "" and a missing value are different. */
    int64_t number = 7;
    uint64_t great = 0;
    bool truth = true;
    double half = 0;
    OK(vpswire_get_int(value, "zero", &number, &error), error);
    OK(vpswire_get_bool(value, "no", &truth, &error), error);
    OK(vpswire_get_num(value, "half", &half, &error), error);
    OK(vpswire_get_text(value, "empty", &text, NULL, &error), error);
    CHECK(number == 0 && !truth && half == 0.5);
    SAME(text, "");
    fails(vpswire_get_int(value, "nowhere", &number, &error), VPSWIRE_MISSING, "nowhere: nothing is there");
    fails(vpswire_get_int(value, "none", &number, &error), VPSWIRE_MISSING, "none: nothing is there");
    CHECK(vpswire_kind_of(value, "none") == VPSWIRE_KIND_NULL && vpswire_kind_of(value, "nowhere") == VPSWIRE_KIND_MISSING);
    OK(vpswire_get_int_or(value, "nowhere", -1, &number, &error), error);
    CHECK(number == -1);
    OK(vpswire_get_int_or(value, "none", -2, &number, &error), error);
    CHECK(number == -2);
    OK(vpswire_get_int_or(value, "zero", -1, &number, &error), error);
    CHECK(number == 0);
    fails(vpswire_get_int_or(value, "plain", -1, &number, &error), VPSWIRE_WRONG_KIND, "plain: expected an integer");
    fails(vpswire_get_bool_or(value, "plain", true, &truth, &error), VPSWIRE_WRONG_KIND, "plain: expected a boolean");
    fails(vpswire_get_num_or(value, "plain", 1, &half, &error), VPSWIRE_WRONG_KIND, "plain: expected a number");
    fails(vpswire_get_text_or(value, "map", "", &text, &error), VPSWIRE_WRONG_KIND, "map: expected text, found a map");
    OK(vpswire_get_num_or(value, "nowhere", 0.25, &half, &error), error);
    CHECK(half == 0.25);

    /* Parts and counts are checked as strictly. */
    const vpswire_value *part = NULL;
    size_t count = 0;
    fails(vpswire_get_part(value, "nowhere", &part, &error), VPSWIRE_MISSING, "nowhere: nothing is there");
    fails(vpswire_get_part(value, "plain.inner", &part, &error), VPSWIRE_WRONG_KIND, "plain: expected a map, found text");
    fails(vpswire_get_part(value, "list.x", &part, &error), VPSWIRE_WRONG_KIND, "list: expected a map, found a list");
    fails(vpswire_get_part(value, "list.9", &part, &error), VPSWIRE_MISSING, "list.9: nothing is there");
    fails(vpswire_get_count(value, "plain", &count, &error), VPSWIRE_WRONG_KIND, "plain: expected a list or a map, found text");
    fails(vpswire_get_count(value, "nowhere", &count, &error), VPSWIRE_MISSING, "nowhere: nothing is there");
    misused(vpswire_get_part(value, "map", NULL, &error), "out: expected");
    misused(vpswire_get_count(NULL, NULL, &count, &error), "value: expected");
    CHECK(vpswire_entry(part_at(value, "plain"), 0, NULL, NULL, &part) == VPSWIRE_WRONG_KIND && !part && count == 0);
    OK(vpswire_get_count(value, "list", &count, &error), error);
    CHECK(count == 3);
    fails(vpswire_get_int(value, "plain", &number, &error), VPSWIRE_WRONG_KIND, "plain: expected an integer within int64_t, found text");
    fails(vpswire_get_int(value, "half", &number, &error), VPSWIRE_WRONG_KIND, "half: expected an integer");
    fails(vpswire_get_int(value, "great", &number, &error), VPSWIRE_WRONG_KIND, "great: expected an integer within int64_t");
    OK(vpswire_get_uint(value, "great", &great, &error), error);
    CHECK(great == UINT64_MAX);
    SAME(text_at(value, "great"), "18446744073709551615");
    misused(vpswire_get_int(value, "\xff", &number, &error), "path: expected UTF-8");
    misused(vpswire_get_int(value, "zero", NULL, &error), "out: expected");

    /* Paths, positions and order. */
    SAME(text_at(value, "list.1"), "two");
    CHECK(int_at(value, "list.2.0") == 3 && int_at(value, "map.a.b.c") == 4);
    CHECK(part_at(value, "map") == part_at(value, "map") && part_at(value, "") == value && part_at(value, NULL) == value);
    const char *key = NULL;
    const vpswire_value *item = NULL;
    CHECK(count_of(value) == 11 && vpswire_entry(value, 11, &key, NULL, &item) == VPSWIRE_MISSING && !key && !item);
    CHECK(vpswire_entry(value, 8, &key, NULL, &item) == VPSWIRE_OK);
    SAME(key, "list");
    CHECK(vpswire_entry(item, 0, &key, NULL, &item) == VPSWIRE_OK && !key && int_at(item, NULL) == 1);
    CHECK(count_of(part_at(value, "zero")) == 0);
    CHECK(vpswire_entry(value, 10, &key, NULL, &item) == VPSWIRE_INNER_NUL);
    CHECK(vpswire_entry(value, 10, &key, &length, &item) == VPSWIRE_OK && length == 7 && memcmp(key, "nul\0key", 8) == 0);

    /* An error may be read any number of times, and outlives the objects that it is about. */
    vpswire_error *kept = NULL;
    CHECK(vpswire_get_int(value, "nowhere", &number, &kept) == VPSWIRE_MISSING);
    vpswire_value_free(value);
    for (int i = 0; i < 2; i++) {
        SAME(vpswire_error_message(kept), "nowhere: nothing is there");
        SAME(text_at(vpswire_error_facts(kept), "message"), "nowhere: nothing is there");
    }
    vpswire_error_free(kept);
}

/* A wait is rounded up to whole seconds. */
static void rounded_up(void)
{
    vpswire_exchange *exchange = account_info();
    vpswire_value *answer = NULL;
    /* From 12:00:05.250 to 12:00:07 it is 1.75 seconds. */
    vpswire_header header = { .name = "Retry-After", .value = "Thu, 26 Nov 2026 12:00:07 GMT" };
    vpswire_response response = { .status = 503, .headers = &header, .header_count = 1, .body = "busy", .body_length = 4 };
    CHECK(vpswire_exchange_decode(exchange, &response, 1795694405250, &answer, &error) != VPSWIRE_OK);
    CHECK(int_at(vpswire_error_facts(error), "retry_after") == 2);
    SAME(vpswire_status_name(vpswire_error_status(error)), text_at(vpswire_error_facts(error), "code"));
    vpswire_error_free(error);
    error = NULL;
    vpswire_exchange_free(exchange);
}

/* The fields of a record are known: an unknown name is different from a missing field. */
static void fields(void)
{
    vpswire_exchange *exchange = account_info();
    vpswire_value *answer = NULL;
    const char body[] = "{\"balance\":\"-5519.11\",\"pending_charges\":\"57.03\",\"last_payment_date\":\"2014-07-18 15:31:01\","
                        "\"last_payment_amount\":\"-1.00\",\"novel\":7}";
    vpswire_response response = { .status = 200, .body = body, .body_length = sizeof body - 1 };
    OK(vpswire_exchange_decode(exchange, &response, 0, &answer, &error), error);
    SAME(text_at(answer, VPSWIRE_VULTR_ACCOUNT_BALANCE), "-5519.11");
    CHECK(int_at(answer, "novel") == 7);
    int64_t number = 5;
    const char *text = "before";
    fails(vpswire_get_text(answer, "balnce", &text, NULL, &error), VPSWIRE_NO_FIELD, "balnce: Account has no such field");
    fails(vpswire_get_text_or(answer, "balnce", "", &text, &error), VPSWIRE_NO_FIELD, "balnce: Account has no such field");
    fails(vpswire_get_int(answer, VPSWIRE_VULTR_ACCOUNT_LAST_PAYMENT_DATE, &number, &error), VPSWIRE_WRONG_KIND,
          "last_payment_date: expected an integer within int64_t, found text");
    fails(vpswire_get_int_or(answer, "last_payment_date", 0, &number, &error), VPSWIRE_WRONG_KIND, "found text");
    CHECK(number == 5);
    SAME(text, "before");
    vpswire_value_free(answer);
    vpswire_exchange_free(exchange);
}

static void panics(void)
{
    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_value *answer = NULL;
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);
    OK(vpswire_request_new("vultr", "server.list", &request, &error), error);
    vpswire_request_put_bool(request, "panic", true);
    CHECK(vpswire_send(client, request, NULL, &answer, &error) == VPSWIRE_PANIC && !answer);
    SAME(text_at(vpswire_error_facts(error), "verdict"), "unknown");
    HAS(vpswire_error_message(error), "internal error in vpswire");
    vpswire_error_free(error);
    CHECK(vpswire_send(client, request, NULL, NULL, NULL) == VPSWIRE_PANIC);
    vpswire_request_free(request);
    vpswire_client_free(client);
}

int main(void)
{
    nothing_everywhere();
    requests();
    retries();
    values();
    fields();
    rounded_up();
    panics();
    return 0;
}
