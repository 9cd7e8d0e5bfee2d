/* A program that was compiled with an older header, which older.h is: it still works with the current library. */
#include "older.h"
#include "check.h"

int main(void)
{
    vpswire_request *settings = NULL, *request = NULL;
    vpswire_client *client = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_value *answer = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_request_new("vultr", "client", &settings, &error), error);
    OK(vpswire_client_new(settings, NULL, NULL, &client, &error), error);
    OK(vpswire_request_new("vultr", "os.list", &request, &error), error);
    OK(vpswire_request_put_text(request, "tag", "web", 3), error);
    CHECK(vpswire_exchange_new(client, request, &exchange, &error) == VPSWIRE_INVALID_PARAMS);
    CHECK(vpswire_kind_of(vpswire_error_facts(error), "message") == VPSWIRE_KIND_TEXT);
    vpswire_error_free(error);
    vpswire_request_free(request);

    /* The library does not write beyond the end of the older header's struct. */
    struct {
        vpswire_step step;
        unsigned char after[64];
    } guarded;
    memset(&guarded, 0x5a, sizeof guarded);
    OK(vpswire_request_new("vultr", "GET /v1/os/list", &request, &error), error);
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    SAME(vpswire_exchange_message(exchange)->method, "GET");
    vpswire_event event = { .kind = VPSWIRE_EVENT_START };
    OK(vpswire_exchange_step(exchange, &event, &guarded.step, &answer, &error), error);
    CHECK(guarded.step.kind == VPSWIRE_STEP_SEND);
    vpswire_response response = { .status = 200, .body = "{\"1\":2}", .body_length = 7 };
    event = (vpswire_event){ .kind = VPSWIRE_EVENT_ANSWERED, .response = &response };
    OK(vpswire_exchange_step(exchange, &event, &guarded.step, &answer, &error), error);
    CHECK(guarded.step.kind == VPSWIRE_STEP_DONE);
    for (size_t i = 0; i < sizeof guarded.after; i++) CHECK(guarded.after[i] == 0x5a);
    int64_t number = 0;
    OK(vpswire_get_int(answer, "1", &number, &error), error);
    CHECK(number == 2);
    vpswire_value_free(answer);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_request_free(settings);
    vpswire_client_free(client);
    return 0;
}
