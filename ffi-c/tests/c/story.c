/* The story of the demo over sockets to the simulator. Arguments: its URL, then the accounts' keys. */
#define _POSIX_C_SOURCE 200809L
#include "read.h"
#include <time.h>
#include <vpswire/cvm.h>
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>

/* The time after which a program that hangs fails. No check depends on it. */
enum { PATIENCE_MS = 60000 };

static char lines[100][1024];
static size_t line_count;

static void note(void *data, const char *line)
{
    CHECK(data == lines);
    snprintf(lines[line_count++ % 100], sizeof lines[0], "%s", line);
}

static void pause_ms(long ms)
{
    nanosleep(&(struct timespec){ .tv_nsec = ms * 1000000 }, NULL);
}

static char *at(const char *url, const char *path)
{
    size_t length = strlen(url) + strlen(path) + 1;
    char *joined = malloc(length);
    CHECK(joined);
    snprintf(joined, length, "%s%s", url, path);
    return joined;
}

static vpswire_error *error;

static void kiwivm(const char *url, const char *veid, const char *key)
{
    vpswire_client *client = NULL;
    vpswire_value *info = NULL, *done = NULL;
    char *base = at(url, "/kiwivm/v1");
    OK(vpswire_kiwivm_new(&(vpswire_kiwivm_account){ .veid = veid, .api_key = key, .base_url = base }, &client, &error), error);
    free(base);
    OK(vpswire_kiwivm_get_service_info(client, NULL, &info, &error), error);
    SAME(text_at(info, "hostname"), "my.server.example.com");
    CHECK(vpswire_kind_of(info, "plan_ram") == VPSWIRE_KIND_INT && int_at(info, "plan_ram") > 0);
    CHECK(vpswire_kind_of(info, "ip_addresses") == VPSWIRE_KIND_LIST);
    CHECK(text_at(info, "ip_addresses.0")[0]);
    CHECK(vpswire_kind_of(info, "ptr") == VPSWIRE_KIND_MAP && count_of(part_at(info, "ptr")) > 0);
    vpswire_value_free(info);

    /* A snapshot locks the machine, which shows its progress; then the snapshot exists. */
    OK(vpswire_kiwivm_snapshot_create(client, &(vpswire_kiwivm_snapshot_create_params){ .description = "before-upgrade" },
                                      &done, &error), error);
    vpswire_value_free(done);
    vpswire_value *snapshots = NULL;
    CHECK(vpswire_kiwivm_snapshot_list(client, NULL, &snapshots, &error) == VPSWIRE_LOCKED);
    CHECK(!snapshots && vpswire_error_status(error) == VPSWIRE_LOCKED);
    const vpswire_value *facts = vpswire_error_facts(error);
    SAME(text_at(facts, "code"), "locked");
    CHECK(bool_at(facts, "retryable") && vpswire_kind_of(facts, "progress") == VPSWIRE_KIND_MAP);
    vpswire_error_free(error);
    error = NULL;
    for (int i = 0; i < PATIENCE_MS / 50 && vpswire_kiwivm_snapshot_list(client, NULL, &snapshots, NULL) != VPSWIRE_OK; i++) pause_ms(50);
    const char *json = NULL;
    OK(vpswire_value_json(snapshots, &json, NULL, &error), error);
    HAS(json, "before-upgrade");
    vpswire_value_free(snapshots);

    OK(vpswire_kiwivm_set_ptr(client, &(vpswire_kiwivm_set_ptr_params){ .ip = "203.0.113.45", .ptr = "mail.example.com" },
                              NULL, &error), error);
    OK(vpswire_kiwivm_get_service_info(client, NULL, &info, &error), error);
    /* A key that contains dots. */
    SAME(text_at(info, "ptr.203.0.113.45"), "mail.example.com");
    vpswire_value_free(info);
    vpswire_client_free(client);
}

static void cvm(const char *url, const char *public_token, const char *private_token)
{
    vpswire_client *client = NULL;
    vpswire_value *list = NULL, *status = NULL;
    char *base = at(url, "/cvm/api/client");
    vpswire_cvm_account account = { .base_url = base, .public_token = public_token, .private_token = private_token };
    OK(vpswire_cvm_new(&account, &client, &error), error);
    free(base);
    OK(vpswire_cvm_vps_list(client, NULL, &list, &error), error);
    const char *json = NULL;
    OK(vpswire_value_json(list, &json, NULL, &error), error);
    HAS(json, "test-vz.example.net");
    OK(vpswire_cvm_vps_status(client, &(vpswire_cvm_vps_status_params){ .id = 1 }, &status, &error), error);
    OK(vpswire_value_json(status, &json, NULL, &error), error);
    HAS(json, "running");
    vpswire_value_free(status);
    vpswire_value_free(list);
    vpswire_client_free(client);
}

static void vultr(const char *url, const char *key)
{
    vpswire_client *client = NULL, *reader = NULL, *stranger = NULL;
    vpswire_value *servers = NULL, *made = NULL;
    char *base = at(url, "/vultr");
    vpswire_options options = { .pace = VPSWIRE_BOOL(false), .log = note, .log_data = lines, .max_retries = VPSWIRE_INT(5) };
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = key, .base_url = base, .options = &options }, &client, &error), error);

    /* A filter, and entries in order; the second read of a text returns the same pointer. */
    OK(vpswire_vultr_server_list(client, &(vpswire_vultr_server_list_params){ .tag = "web" }, &servers, &error), error);
    const char *id = NULL;
    const vpswire_value *server = NULL;
    size_t count = 0;
    for (; vpswire_entry(servers, count, &id, NULL, &server) == VPSWIRE_OK; count++) {
        SAME(text_at(server, "tag"), "web");
        CHECK(text_at(server, "label") == text_at(server, "label"));
        CHECK(part_at(servers, id) && int_at(server, "subid") == atoll(id));
    }
    CHECK(count > 0 && count == count_of(servers));
    SAME(text_at(servers, "576965.label"), "web-1");
    vpswire_value_free(servers);

    /* A parameter that is set to 0 is sent; a parameter that is not set is not. */
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_vultr_server_list_params zero = { .subid = VPSWIRE_INT(0) };
    OK(vpswire_vultr_server_list_request(&zero, &request, &error), error);
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    HAS(vpswire_exchange_message(exchange)->url, "/v1/server/list?SUBID=0");
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);

    /* Create a server, wait until it is active, destroy it; a read-only client must not. */
    vpswire_vultr_server_create_params create = { .dcid = 1, .vpsplanid = 201, .osid = 167, .label = "demo-1" };
    OK(vpswire_vultr_server_create(client, &create, &made, &error), error);
    int64_t subid = int_at(made, "subid");
    CHECK(subid > 0);
    vpswire_value_free(made);
    vpswire_vultr_server_list_params one = { .subid = VPSWIRE_INT(subid) };
    bool active = false;
    for (int i = 0; i < PATIENCE_MS / 50 && !active; i++) {
        OK(vpswire_vultr_server_list(client, &one, &servers, &error), error);
        CHECK(vpswire_entry(servers, 0, NULL, NULL, &server) == VPSWIRE_OK);
        active = strcmp(text_at(server, "status"), "active") == 0;
        vpswire_value_free(servers);
        if (!active) pause_ms(50);
    }
    CHECK(active);
    vpswire_options careful = { .read_only = VPSWIRE_BOOL(true) };
    vpswire_vultr_account reading = { .api_key = key, .base_url = base, .options = &careful };
    OK(vpswire_vultr_new(&reading, &reader, &error), error);
    vpswire_vultr_server_destroy_params gone = { .subid = subid };
    CHECK(vpswire_vultr_server_destroy(reader, &gone, NULL, &error) == VPSWIRE_READ_ONLY);
    SAME(text_at(vpswire_error_facts(error), "verdict"), "not_sent");
    vpswire_error_free(error);
    error = NULL;
    OK(vpswire_vultr_server_destroy(client, &gone, NULL, &error), error);

    /* A create whose answer is lost may have been executed, is not repeated, and its error says how to check. */
    create.label = "demo-2";
    CHECK(vpswire_vultr_server_create(client, &create, &made, &error) == VPSWIRE_TRANSPORT);
    const vpswire_value *facts = vpswire_error_facts(error);
    SAME(text_at(facts, "verdict"), "unknown");
    SAME(text_at(facts, "look.call"), "server.list");
    SAME(text_at(facts, "look.args.label"), "demo-2");
    HAS(vpswire_error_message(error), "the request may have been executed");
    OK(vpswire_vultr_server_list(client, &(vpswire_vultr_server_list_params){ .label = "demo-2" }, &servers, NULL), NULL);
    CHECK(count_of(servers) == 1);
    vpswire_value_free(servers);
    vpswire_error_free(error);
    error = NULL;

    /* A raw call, and a wrong key, which no error shows. */
    OK(vpswire_request_new("vultr", "GET /v1/server/list", &request, &error), error);
    vpswire_put_text(request, "tag", "web");
    OK(vpswire_send(client, request, NULL, &servers, &error), error);
    CHECK(count_of(servers) == count);
    vpswire_value_free(servers);
    vpswire_request_free(request);
    vpswire_vultr_account wrong = { .api_key = "NOTTHEKEY", .base_url = base };
    OK(vpswire_vultr_new(&wrong, &stranger, &error), error);
    CHECK(vpswire_vultr_account_info(stranger, NULL, &made, &error) == VPSWIRE_AUTH);
    CHECK(!strstr(vpswire_error_message(error), "NOTTHEKEY"));
    vpswire_error_free(error);
    error = NULL;

    CHECK(line_count > 5);
    for (size_t i = 0; i < line_count && i < 100; i++) CHECK(!strstr(lines[i], key));
    HAS(lines[0], "/v1/server/list?tag=web attempt 1: status 200");
    vpswire_client_free(stranger);
    vpswire_client_free(reader);
    vpswire_client_free(client);
    free(base);
}

int main(int argc, char **argv)
{
    CHECK(argc == 7);
    kiwivm(argv[1], argv[2], argv[3]);
    cvm(argv[1], argv[4], argv[5]);
    vultr(argv[1], argv[6]);
    return 0;
}
