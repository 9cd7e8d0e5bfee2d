/* Decodes an answer with many servers and reads three fields of each, compared with cJSON, json-c and yyjson.
 * Argument: a file with the body of vultr server.list. Prints lines for scripts/bench with the least of many CPU
 * times. vpswire also checks each documented field of each server; one variant of yyjson does the same.
 * `scripts/bench-c` builds it. */
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
        vpswire_view label = { NULL, 0 }, ip = { NULL, 0 };
        int64_t cpus = 0;
        CHECK(vpswire_field_text(server, VPSWIRE_VULTR_SERVER_LABEL_FIELD, &label, NULL) == VPSWIRE_OK);
        CHECK(vpswire_field_text(server, VPSWIRE_VULTR_SERVER_MAIN_IP_FIELD, &ip, NULL) == VPSWIRE_OK);
        CHECK(vpswire_field_int(server, VPSWIRE_VULTR_SERVER_VCPU_COUNT_FIELD, &cpus, NULL) == VPSWIRE_OK);
        sum += label.length + ip.length + (size_t)cpus;
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

/* The documented fields of a server in their order, with the letters of their kinds: an integer, a decimal or
 * number, text, a boolean, the list of networks. Optional fields have capitals. */
static const struct {
    const char *name;
    char kind;
} documented[] = {
    { "SUBID", 'i' }, { "os", 't' }, { "ram", 't' }, { "disk", 't' }, { "main_ip", 't' }, { "vcpu_count", 'i' },
    { "location", 't' }, { "DCID", 'i' }, { "default_password", 'T' }, { "date_created", 't' }, { "pending_charges", 'd' },
    { "status", 't' }, { "cost_per_month", 'd' }, { "current_bandwidth_gb", 'd' }, { "allowed_bandwidth_gb", 'd' },
    { "netmask_v4", 't' }, { "gateway_v4", 't' }, { "power_status", 't' }, { "server_state", 't' }, { "VPSPLANID", 'i' },
    { "v6_network", 'T' }, { "v6_main_ip", 'T' }, { "v6_network_size", 'I' }, { "v6_networks", 'L' }, { "label", 't' },
    { "internal_ip", 'T' }, { "kvm_url", 'T' }, { "auto_backups", 'B' }, { "tag", 'T' }, { "OSID", 'I' }, { "APPID", 'I' },
    { "FIREWALLGROUPID", 'T' },
};

/* Whether a text is digits, with a decimal point in a decimal. */
static bool digits(const char *text, bool decimal)
{
    size_t points = 0, count = 0;
    for (; *text; text++) {
        if (*text >= '0' && *text <= '9') count++;
        else if (decimal && *text == '.' && count > 0 && points == 0) points++;
        else return false;
    }
    return count > 0 && count < 19;
}

static bool networks_sound(yyjson_val *list)
{
    size_t at, count;
    yyjson_val *network;
    if (!yyjson_is_arr(list)) return false;
    yyjson_arr_foreach(list, at, count, network)
    {
        yyjson_val *size = yyjson_obj_get(network, "v6_network_size");
        if (!yyjson_is_str(yyjson_obj_get(network, "v6_network")) || !yyjson_is_str(yyjson_obj_get(network, "v6_main_ip")) ||
            !(yyjson_is_int(size) || (yyjson_is_str(size) && digits(yyjson_get_str(size), false))))
            return false;
    }
    return true;
}

static bool sound(yyjson_val *value, char kind)
{
    if (!value) return kind < 'a';
    const char *text = yyjson_get_str(value);
    if (kind < 'a' && (yyjson_is_null(value) || (text && !*text))) return true;
    switch (kind | 0x20) {
    case 'i': return yyjson_is_int(value) || (text && digits(text, false));
    case 'd': return yyjson_is_num(value) || (text && digits(text, true));
    case 't': return text || yyjson_is_num(value);
    case 'b': return yyjson_is_bool(value) || (text && (strcmp(text, "yes") == 0 || strcmp(text, "no") == 0));
    default: return networks_sound(value);
    }
}

/* The same work: each documented field is checked, and the three are read in the same pass. */
static size_t with_yyjson_checked(void)
{
    yyjson_doc *doc = yyjson_read(body, length, 0);
    CHECK(doc);
    size_t sum = 0, at, count;
    yyjson_val *id, *server;
    yyjson_obj_foreach(yyjson_doc_get_root(doc), at, count, id, server)
    {
        yyjson_val *fields[sizeof documented / sizeof *documented];
        yyjson_obj_iter members;
        CHECK(yyjson_obj_iter_init(server, &members));
        for (size_t i = 0; i < sizeof documented / sizeof *documented; i++) {
            fields[i] = yyjson_obj_iter_get(&members, documented[i].name);
            CHECK(sound(fields[i], documented[i].kind));
        }
        sum += yyjson_get_len(fields[24]) + yyjson_get_len(fields[4]) + (size_t)atoi(yyjson_get_str(fields[5]));
    }
    yyjson_doc_free(doc);
    return sum;
}

/* Returns the least time of some runs, in a separate process: the heap of one does not affect the next. */
static double measure(size_t (*contest)(void), size_t expected)
{
    int ends[2];
    double least = 1e9;
    CHECK(pipe(ends) == 0);
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        for (int i = 0; i < rounds(15); i++) {
            double begun = spent();
            CHECK(contest() == expected);
            double took = spent() - begun;
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

    struct { const char *name; size_t (*contest)(void); double aim, least; } all[] = {
        { "vpswire", with_vpswire, 0, 1e9 },
        { "cJSON", with_cjson, 0.25, 1e9 },
        { "json-c", with_json_c, 0, 1e9 },
        { "yyjson, which checks nothing", with_yyjson, 0, 1e9 },
        { "yyjson, fields checked", with_yyjson_checked, 1.0, 1e9 },
    };
    int count = (int)(sizeof all / sizeof *all);
    size_t expected = with_yyjson();
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < count; i++) {
            double took = measure(all[i].contest, expected);
            all[i].least = took < all[i].least ? took : all[i].least;
        }
    }
    for (int i = 1; i < count; i++) {
        compare("10,000 servers, 3 fields of each read", all[0].least, all[i].name, all[i].least, all[i].aim);
    }
    free(body);
    return 0;
}
