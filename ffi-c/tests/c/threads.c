/* Sixteen threads on one client. Arguments: the simulator's URL of Vultr, the key, and the number of calls per
 * thread. */
#include "read.h"
#include <pthread.h>
#include <vpswire/vultr.h>

static vpswire_client *client;
static vpswire_cancel *cancel;
static int calls;
static vpswire_value *answer;
static vpswire_error *failure;

static void *work(void *data)
{
    vpswire_error *error = NULL;
    (void)data;
    for (int i = 0; i < calls; i++) {
        vpswire_request *request = NULL;
        vpswire_value *servers = NULL;
        vpswire_vultr_server_list_params params = { .tag = "web" };
        OK(vpswire_vultr_server_list_request(&params, &request, &error), error);
        OK(vpswire_send(client, request, i % 2 ? cancel : NULL, &servers, &error), error);
        SAME(text_at(servers, "576965.label"), "web-1");
        vpswire_value_free(servers);
        vpswire_request_free(request);
    }
    return NULL;
}

/* A cancelled call ends at once, whichever thread cancelled it. */
static void *give_up(void *data)
{
    vpswire_error *error = NULL;
    vpswire_request *request = NULL;
    (void)data;
    OK(vpswire_vultr_server_list_request(NULL, &request, &error), error);
    vpswire_cancel_set(cancel);
    CHECK(vpswire_send(client, request, cancel, NULL, &error) == VPSWIRE_CANCELLED);
    SAME(text_at(vpswire_error_facts(error), "code"), "cancelled");
    vpswire_request_free(request);
    vpswire_error_free(error);
    return NULL;
}

/* One answer, and the facts of one error, read by all threads concurrently: texts, keys, parts, counts and JSON. */
static void *read_one(void *data)
{
    (void)data;
    const char *id = NULL, *json = NULL, *tag = NULL;
    const vpswire_value *server = NULL, *part = NULL;
    size_t length = 0, count = 0;
    for (int round = 0; round < 20; round++) {
        for (size_t i = 0; vpswire_entry(answer, i, &id, NULL, &server) == VPSWIRE_OK; i++) {
            OK(vpswire_get_part(answer, id, &part, NULL), NULL);
            OK(vpswire_get_text(server, VPSWIRE_VULTR_SERVER_TAG, &tag, NULL, NULL), NULL);
            SAME(tag, "web");
            SAME(text_at(part, VPSWIRE_VULTR_SERVER_LABEL), text_at(server, VPSWIRE_VULTR_SERVER_LABEL));
            CHECK(int_at(server, VPSWIRE_VULTR_SERVER_SUBID) == atoll(id));
            count += i;
        }
        OK(vpswire_value_json(answer, &json, &length, NULL), NULL);
        CHECK(strlen(json) == length);
        SAME(text_at(vpswire_error_facts(failure), "code"), "invalid_params");
        SAME(text_at(vpswire_error_facts(failure), "param"), "subid");
    }
    CHECK(count > 0 && count_of(answer) > 1);
    return NULL;
}

static void all(void *(*what)(void *))
{
    pthread_t threads[16];
    for (int i = 0; i < 16; i++) CHECK(pthread_create(&threads[i], NULL, what, NULL) == 0);
    for (int i = 0; i < 16; i++) CHECK(pthread_join(threads[i], NULL) == 0);
}

int main(int argc, char **argv)
{
    CHECK(argc == 4);
    vpswire_error *error = NULL;
    vpswire_options options = { .pace = VPSWIRE_BOOL(false) };
    vpswire_vultr_account account = { .base_url = argv[1], .api_key = argv[2], .options = &options };
    OK(vpswire_vultr_new(&account, &client, &error), error);
    calls = atoi(argv[3]);
    cancel = vpswire_cancel_new();
    all(work);
    all(give_up);
    OK(vpswire_vultr_server_list(client, &(vpswire_vultr_server_list_params){ .tag = "web" }, &answer, &error), error);
    CHECK(vpswire_vultr_server_destroy(client, NULL, NULL, &failure) == VPSWIRE_INVALID_PARAMS);
    all(read_one);
    vpswire_value_free(answer);
    vpswire_error_free(failure);
    vpswire_cancel_free(cancel);
    vpswire_client_free(client);
    return 0;
}
