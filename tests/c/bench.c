/* Decoding an answer of many servers and reading three fields of each, against cJSON, json-c and yyjson. Argument: a file
 * with the body of vultr server.list. Prints milliseconds, the least of many runs, and ratios. `scripts/bench-c` builds it.
 */
#define _POSIX_C_SOURCE 200809L
#include "json.h"
#include "timing.h"
#include <cjson/cJSON.h>
#include <json-c/json.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vpswire/vultr.h>
#include <yyjson.h>

static char *body;
static size_t length;

static size_t with_vpswire(void)
{
    static vpswire_exchange *exchange;
    vpswire_error *error = NULL;
    if (!exchange) {
        vpswire_client *client = NULL;
        vpswire_request *request = NULL;
        OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);
        OK(vpswire_vultr_server_list_request(NULL, &request, &error), error);
        OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    }
    vpswire_response response = { .status = 200, .body = body, .body_length = length };
    vpswire_value *servers = NULL;
    OK(vpswire_exchange_decode(exchange, &response, 0, &servers, &error), error);
    size_t sum = 0;
    const vpswire_value *server = NULL;
    for (size_t i = 0; vpswire_entry(servers, i, NULL, NULL, &server) == VPSWIRE_OK; i++) {
        const char *text = NULL;
        size_t size = 0;
        CHECK(vpswire_get_text(server, "label", &text, &size, NULL) == VPSWIRE_OK);
        sum += size;
        CHECK(vpswire_get_text(server, "main_ip", &text, &size, NULL) == VPSWIRE_OK);
        sum += size + (size_t)int_at(server, "vcpu_count");
    }
    vpswire_value_free(servers);
    return sum;
}

static size_t with_cjson(void)
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

static size_t with_json_c(void)
{
    json_tokener *tokener = json_tokener_new();
    struct json_object *servers = json_tokener_parse_ex(tokener, body, (int)length), *field = NULL;
    CHECK(servers);
    size_t sum = 0;
    json_object_object_foreach(servers, id, server)
    {
        (void)id;
        CHECK(json_object_object_get_ex(server, "label", &field));
        sum += (size_t)json_object_get_string_len(field);
        CHECK(json_object_object_get_ex(server, "main_ip", &field));
        sum += (size_t)json_object_get_string_len(field);
        CHECK(json_object_object_get_ex(server, "vcpu_count", &field));
        sum += (size_t)json_object_get_int64(field);
    }
    json_object_put(servers);
    json_tokener_free(tokener);
    return sum;
}

static size_t with_yyjson(void)
{
    yyjson_doc *doc = yyjson_read(body, length, 0);
    CHECK(doc);
    size_t sum = 0, at, count;
    yyjson_val *id, *server;
    yyjson_obj_foreach(yyjson_doc_get_root(doc), at, count, id, server)
    {
        sum += yyjson_get_len(yyjson_obj_get(server, "label"));
        sum += yyjson_get_len(yyjson_obj_get(server, "main_ip"));
        sum += (size_t)atoi(yyjson_get_str(yyjson_obj_get(server, "vcpu_count")));
    }
    yyjson_doc_free(doc);
    return sum;
}

/* The least time of some runs, in a process of its own: what one leaves of the heap is no burden to the next. */
static double measure(size_t (*contest)(void), size_t expected)
{
    int ends[2];
    double least = 1e9;
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        for (int i = 0; i < 15; i++) {
            double begun = now();
            CHECK(contest() == expected);
            double took = now() - begun;
            least = took < least ? took : least;
        }
        _exit(write(ends[1], &least, sizeof least) != sizeof least);
    }
    close(ends[1]);
    int status = 1;
    CHECK(read(ends[0], &least, sizeof least) == sizeof least && waitpid(child, &status, 0) == child && status == 0);
    close(ends[0]);
    return least;
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

    struct { const char *name; size_t (*contest)(void); double least; } all[] = {
        { "vpswire", with_vpswire, 1e9 }, { "cJSON", with_cjson, 1e9 },
        { "json-c", with_json_c, 1e9 },   { "yyjson", with_yyjson, 1e9 },
    };
    size_t expected = with_yyjson();
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 4; i++) {
            double took = measure(all[i].contest, expected);
            all[i].least = took < all[i].least ? took : all[i].least;
        }
    }
    printf("Decoding %.1f MB and reading 3 fields of each server:\n", (double)length / 1e6);
    for (int i = 0; i < 4; i++) {
        printf("  %-8s %6.1f ms", all[i].name, all[i].least);
        if (i > 0) printf("; vpswire takes %.2f of it", all[0].least / all[i].least);
        printf("\n");
    }
    free(body);
    return 0;
}
