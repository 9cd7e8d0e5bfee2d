/* One call, as a case of tests/faults.json has it. Argument: JSON with the settings of a client and a call. Prints the answer,
 * or the facts of the error, as JSON behind a word. */
#include "json.h"

static void put_all(vpswire_request *request, const vpswire_value *all)
{
    const char *key = NULL;
    const vpswire_value *item = NULL;
    for (size_t i = 0; vpswire_entry(all, i, &key, NULL, &item) == VPSWIRE_OK; i++) {
        vpswire_kind kind = vpswire_kind_of(item, NULL);
        const char *text = kind == VPSWIRE_KIND_TEXT ? vpswire_text(item, NULL) : "";
        vpswire_status put = kind == VPSWIRE_KIND_TEXT   ? vpswire_request_put_text(request, key, text, strlen(text))
                             : kind == VPSWIRE_KIND_BOOL ? vpswire_request_put_bool(request, key, vpswire_bool(item, NULL))
                                                         : vpswire_request_put_int(request, key, vpswire_int(item, NULL));
        CHECK(put == VPSWIRE_OK);
    }
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    vpswire_value *given = parse(argv[1], strlen(argv[1])), *answer = NULL;
    const char *api = vpswire_text(given, "api"), *json = NULL;
    vpswire_request *settings = NULL, *request = NULL;
    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_request_new(api, "client", &settings, &error), error);
    put_all(settings, vpswire_at(given, "settings"));
    OK(vpswire_client_new(settings, NULL, NULL, &client, &error), error);
    OK(vpswire_request_new(api, vpswire_text(given, "call"), &request, &error), error);
    put_all(request, vpswire_at(given, "params"));
    vpswire_status status = vpswire_send(client, request, NULL, &answer, &error);
    CHECK((status == VPSWIRE_OK) == (answer != NULL) && (status == VPSWIRE_OK) == (error == NULL));
    const vpswire_value *shown = answer ? answer : vpswire_error_facts(error);
    CHECK(vpswire_value_json(shown, &json, NULL, NULL) == VPSWIRE_OK);
    printf("%s %s\n", answer ? "answer" : "error", json);
    vpswire_error_free(error);
    vpswire_value_free(answer);
    vpswire_request_free(request);
    vpswire_request_free(settings);
    vpswire_client_free(client);
    vpswire_value_free(given);
    return 0;
}
