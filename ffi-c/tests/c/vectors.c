/* Every shared vector through the C API: exact requests, answers and errors. Arguments: the folder, then its files. */
#include "json.h"
#include "put.h"

static int failures;
static const char *current = "";

static void wrong(const char *what, const char *got, const char *wanted)
{
    fprintf(stderr, "%s\n  %s %s\n  wanted %s\n", current, what, got, wanted);
    failures++;
}

static const char *json(const vpswire_value *value)
{
    const char *text = "nothing";
    vpswire_value_json(value, &text, NULL, NULL);
    return text;
}

/* Compares numbers by value, texts by bytes, maps in any order. */
static bool same(const vpswire_value *a, const vpswire_value *b)
{
    vpswire_kind kind = vpswire_kind_of(a, NULL), other = vpswire_kind_of(b, NULL);
    bool numbers = (kind == VPSWIRE_KIND_INT || kind == VPSWIRE_KIND_NUM) &&
                   (other == VPSWIRE_KIND_INT || other == VPSWIRE_KIND_NUM);
    if (numbers && (kind == VPSWIRE_KIND_NUM || other == VPSWIRE_KIND_NUM)) {
        return num_at(a, NULL) == num_at(b, NULL);
    }
    if (kind != other || count_of(a) != count_of(b)) return false;
    const char *key = NULL;
    const vpswire_value *item = NULL;
    switch (kind) {
    case VPSWIRE_KIND_BOOL:
        return bool_at(a, NULL) == bool_at(b, NULL);
    case VPSWIRE_KIND_INT: {
        int64_t x = 0, y = 0;
        uint64_t m = 0, n = 0;
        vpswire_status signs = vpswire_get_int(a, NULL, &x, NULL), size = vpswire_get_uint(a, NULL, &m, NULL);
        CHECK(signs == VPSWIRE_OK || size == VPSWIRE_OK);
        return signs == vpswire_get_int(b, NULL, &y, NULL) && size == vpswire_get_uint(b, NULL, &n, NULL) && x == y && m == n;
    }
    case VPSWIRE_KIND_TEXT: {
        const char *x = NULL, *y = NULL;
        size_t m = 0, n = 0;
        CHECK(vpswire_get_text(a, NULL, &x, &m, NULL) == VPSWIRE_OK && vpswire_get_text(b, NULL, &y, &n, NULL) == VPSWIRE_OK);
        return m == n && memcmp(x, y, n) == 0 && x[m] == '\0';
    }
    case VPSWIRE_KIND_LIST:
    case VPSWIRE_KIND_MAP:
        for (size_t i = 0; vpswire_entry(a, i, &key, NULL, &item) == VPSWIRE_OK; i++) {
            const vpswire_value *twin = NULL;
            if (kind == VPSWIRE_KIND_LIST) CHECK(!key && vpswire_entry(b, i, NULL, NULL, &twin) == VPSWIRE_OK);
            if (kind == VPSWIRE_KIND_MAP) twin = part_at(b, key);
            if (!twin || !same(item, twin)) return false;
        }
        return true;
    default:
        return true;
    }
}

static vpswire_client *client_of(const vpswire_value *account, const vpswire_value *policy)
{
    vpswire_request *settings = NULL;
    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_request_new(text_at(account, "api"), "client", &settings, &error), error);
    CHECK(put_all(settings, account, "api") && put_all(settings, policy, NULL));
    vpswire_request_put_int(settings, "max_retries", 0);
    OK(vpswire_client_new(settings, NULL, NULL, &client, &error), error);
    vpswire_request_free(settings);
    return client;
}

static void check_message(const vpswire_message *message, const vpswire_value *wanted)
{
    const vpswire_value *headers = part_at(wanted, "headers");
    bool right = wanted && strcmp(message->method, text_at(wanted, "method")) == 0 &&
                 strcmp(message->url, text_at(wanted, "url")) == 0 &&
                 strlen(message->body) == message->body_length &&
                 strcmp(message->body, text_or_none(wanted, "body")) == 0 &&
                 message->header_count == count_of(headers);
    for (size_t i = 0; right && i < message->header_count; i++) {
        const vpswire_value *header = part_at(headers, message->headers[i].name);
        right = header && strcmp(text_at(header, NULL), message->headers[i].value) == 0;
    }
    if (!right) wrong("sent", message->url, json(wanted));
}

/* Checks that the error has all expected facts, and no others but the call and how to check the outcome. */
static void check_error(const vpswire_error *error, const vpswire_value *wanted)
{
    const vpswire_value *facts = vpswire_error_facts(error), *item = NULL;
    const char *key = NULL;
    bool right = wanted && strcmp(vpswire_error_message(error), text_at(wanted, "message")) == 0;
    for (size_t i = 0; right && vpswire_entry(wanted, i, &key, NULL, &item) == VPSWIRE_OK; i++) {
        const vpswire_value *twin = part_at(facts, key);
        right = twin && same(item, twin);
    }
    for (size_t i = 0; right && vpswire_entry(facts, i, &key, NULL, NULL) == VPSWIRE_OK; i++) {
        right = !strcmp(key, "call") || !strcmp(key, "look") || part_at(wanted, key);
    }
    if (!right) wrong("got error", json(facts), json(wanted));
}

static void check_answer(const vpswire_value *answer, const vpswire_value *wanted)
{
    const char *text = json(answer);
    vpswire_value *plain = parse(text, strlen(text));
    if (!wanted || !same(plain, wanted)) wrong("got answer", text, json(wanted));
    vpswire_value_free(plain);
}

/* Checks the flaws of an answer. The member `found` of the vector is not available in C. */
static void check_flaws(const vpswire_value *answer, const vpswire_value *wanted)
{
    const char *path = NULL, *expected = NULL;
    size_t count = 0;
    bool right = true;
    for (; vpswire_flaw(answer, count, &path, &expected) == VPSWIRE_OK; count++) {
        const vpswire_value *flaw = NULL;
        right = right && vpswire_entry(wanted, count, NULL, NULL, &flaw) == VPSWIRE_OK &&
                !strcmp(path, text_at(flaw, "path")) && !strcmp(expected, text_at(flaw, "expected"));
    }
    if (!right || (wanted ? count_of(wanted) : 0) != count) wrong("got flaws", path, wanted ? json(wanted) : "none");
}

static vpswire_status answer_to(vpswire_exchange *exchange, const vpswire_value *vector, vpswire_value **answer,
                                vpswire_error **error)
{
    vpswire_event event = { .kind = VPSWIRE_EVENT_START, .unix_ms = 1500000000000 };
    vpswire_step step = { 0 };
    OK(vpswire_exchange_step(exchange, &event, &step, answer, error), *error);
    CHECK(step.kind == VPSWIRE_STEP_SEND);
    const vpswire_value *failure = part_at(vector, "failure"), *came = part_at(vector, "response"), *item = NULL;
    if (failure) {
        const char *kind = text_at(failure, "kind");
        event.kind = !strcmp(kind, "broken")    ? VPSWIRE_EVENT_BROKEN
                     : !strcmp(kind, "tls")     ? VPSWIRE_EVENT_TLS
                     : !strcmp(kind, "timeout") ? VPSWIRE_EVENT_TIMEOUT
                                                : VPSWIRE_EVENT_CANCELLED;
        event.sent = bool_at(failure, "sent");
        event.detail = text_or_none(failure, "detail");
        return vpswire_exchange_step(exchange, &event, &step, answer, error);
    }
    const vpswire_value *headers = part_at(came, "headers");
    vpswire_header *list = calloc(count_of(headers) + 1, sizeof *list);
    vpswire_response response = { .status = (int)int_at(came, "status"), .headers = list,
                                  .header_count = count_of(headers) };
    for (size_t i = 0; vpswire_entry(headers, i, &list[i].name, NULL, &item) == VPSWIRE_OK; i++) {
        list[i].value = text_at(item, NULL);
    }
    const char *body = NULL;
    if (vpswire_get_text(came, "body", &body, &response.body_length, NULL) == VPSWIRE_OK) {
        response.body = body;
    } else {
        OK(vpswire_get_bytes(came, "body_base64", &response.body, &response.body_length, error), *error);
    }
    vpswire_value *decoded = NULL;
    vpswire_status alone = vpswire_exchange_decode(exchange, &response, event.unix_ms, &decoded, NULL);
    event.kind = VPSWIRE_EVENT_ANSWERED;
    event.response = &response;
    vpswire_status status = vpswire_exchange_step(exchange, &event, &step, answer, error);
    CHECK(alone == status && (decoded == NULL) == (*answer == NULL));
    CHECK(status != VPSWIRE_OK || step.kind == VPSWIRE_STEP_DONE);
    vpswire_value_free(decoded);
    free(list);
    return status;
}

/* Returns false if C cannot pass the parameters of the vector. */
static bool run(const vpswire_value *accounts, const vpswire_value *vector)
{
    const vpswire_value *account = part_at(accounts, text_at(vector, "account"));
    vpswire_client *client = client_of(account, part_at(vector, "policy"));
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_value *answer = NULL;
    vpswire_error *error = NULL;
    const char *call = text_at(vector, "call");
    OK(vpswire_request_new(text_at(account, "api"), call, &request, &error), error);
    bool said = put_all(request, part_at(vector, "params"), NULL);
    if (said && vpswire_exchange_new(client, request, &exchange, &error) == VPSWIRE_OK) {
        check_message(vpswire_exchange_message(exchange), part_at(vector, "request"));
        if (answer_to(exchange, vector, &answer, &error) == VPSWIRE_OK) {
            check_answer(answer, part_at(vector, "answer"));
            check_flaws(answer, part_at(vector, "flaws"));
        } else {
            check_error(error, part_at(vector, "error"));
        }
    } else if (said) {
        if (part_at(vector, "request")) wrong("sent", "nothing", "a request");
        check_error(error, part_at(vector, "error"));
    }
    vpswire_error_free(error);
    vpswire_value_free(answer);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_client_free(client);
    return said;
}

int main(int argc, char **argv)
{
    int done = 0, unsaid = 0;
    CHECK(argc > 2);
    vpswire_value *accounts = parse_file(argv[1]);
    for (int file = 2; file < argc; file++) {
        vpswire_value *vectors = parse_file(argv[file]);
        const vpswire_value *vector = NULL;
        for (size_t i = 0; vpswire_entry(vectors, i, NULL, NULL, &vector) == VPSWIRE_OK; i++) {
            current = text_at(vector, "name");
            if (run(accounts, vector)) {
                done++;
            } else {
                unsaid++;
            }
        }
        vpswire_value_free(vectors);
    }
    vpswire_value_free(accounts);
    printf("%d vectors, %d that C's types rule out, %d failures\n", done, unsaid, failures);
    CHECK(failures == 0 && done > 500 && unsaid <= 3);
    return 0;
}
