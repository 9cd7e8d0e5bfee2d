/* Decoding an answer of many servers and reading three fields of each, against cJSON. Argument: a file with the body of
 * vultr server.list. Prints milliseconds, the least of ten runs, and the ratio. Build with -O2 and -lcjson. */
#define _POSIX_C_SOURCE 200809L
#include "json.h"
#include <cjson/cJSON.h>
#include <time.h>
#include <vpswire/vultr.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

static char *body;
static size_t length;

static size_t ours(const vpswire_exchange *exchange)
{
    vpswire_response response = { .status = 200, .body = body, .body_length = length };
    vpswire_value *servers = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_exchange_decode(exchange, &response, 0, &servers, &error), error);
    size_t sum = 0;
    const vpswire_value *server = NULL;
    for (size_t i = 0; vpswire_entry(servers, i, NULL, NULL, &server) == VPSWIRE_OK; i++) {
        const char *text = NULL;
        size_t size = 0;
        CHECK(vpswire_get_text(server, "label", &text, &size, NULL) == VPSWIRE_OK);
        sum += size + (size_t)vpswire_int(server, "vcpu_count");
        CHECK(vpswire_get_text(server, "main_ip", &text, &size, NULL) == VPSWIRE_OK);
        sum += size;
    }
    vpswire_value_free(servers);
    return sum;
}

static size_t theirs(void)
{
    cJSON *servers = cJSON_ParseWithLength(body, length), *server = NULL;
    CHECK(servers);
    size_t sum = 0;
    cJSON_ArrayForEach(server, servers)
    {
        sum += strlen(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(server, "label")));
        sum += strlen(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(server, "main_ip")));
        sum += (size_t)atoi(cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(server, "vcpu_count")));
    }
    cJSON_Delete(servers);
    return sum;
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    FILE *file = fopen(argv[1], "rb");
    CHECK(file && fseek(file, 0, SEEK_END) == 0);
    length = (size_t)ftell(file);
    rewind(file);
    body = malloc(length);
    CHECK(body && fread(body, 1, length, file) == length);
    fclose(file);

    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);
    OK(vpswire_vultr_server_list_request(NULL, &request, &error), error);
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    double mine = 1e9, cjson = 1e9;
    for (int i = 0; i < 10; i++) {
        double begun = now();
        size_t sum = ours(exchange);
        double between = now();
        CHECK(theirs() == sum);
        double ended = now();
        mine = between - begun < mine ? between - begun : mine;
        cjson = ended - between < cjson ? ended - between : cjson;
    }
    printf("vpswire %.1f ms, cJSON %.1f ms: %.2fx\n", mine, cjson, mine / cjson);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_client_free(client);
    free(body);
    return 0;
}
