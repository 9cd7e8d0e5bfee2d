/* Reading records by the handles in the headers, and texts as views. */
#include "read.h"
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>

static vpswire_error *error;

static void fails(vpswire_status status, vpswire_status wanted, const char *words)
{
    CHECK(status == wanted && vpswire_error_status(error) == wanted);
    SAME(vpswire_error_message(error), words);
    vpswire_error_free(error);
    error = NULL;
}

/* Returns the answer to a call of Vultr, or to a raw call. */
static vpswire_value *decoded(const char *call, const char *body)
{
    vpswire_client *client = NULL;
    vpswire_request *request = NULL;
    vpswire_exchange *exchange = NULL;
    vpswire_value *answer = NULL;
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL" }, &client, &error), error);
    OK(vpswire_request_new("vultr", call, &request, &error), error);
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    vpswire_response response = { .status = 200, .body = body, .body_length = strlen(body) };
    OK(vpswire_exchange_decode(exchange, &response, 0, &answer, &error), error);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_client_free(client);
    return answer;
}

/* Returns a server without the fields that are in `more`. */
#define SERVER(id, more)                                                                                                      \
    "\"" id "\":{\"SUBID\":\"" id "\",\"os\":\"CentOS 6 x64\",\"ram\":\"512 MB\",\"disk\":\"Virtual 60 GB\",\"main_ip\":"      \
    "\"203.0.113.1\",\"vcpu_count\":\"2\",\"location\":\"New Jersey\",\"DCID\":\"1\",\"default_password\":\"nreqnus!ib\","     \
    "\"date_created\":\"2013-12-19 14:45:41\",\"pending_charges\":\"46.67\",\"status\":\"active\",\"cost_per_month\":"         \
    "\"10.05\",\"current_bandwidth_gb\":1.5,\"allowed_bandwidth_gb\":\"1000\",\"netmask_v4\":\"255.255.255.248\","             \
    "\"gateway_v4\":\"203.0.113.1\",\"power_status\":\"running\",\"server_state\":\"ok\",\"VPSPLANID\":\"28\","                \
    "\"v6_networks\":[{\"v6_network\":\"2001:db8::\",\"label\":\"within\",\"v6_main_ip\":\"2001:db8::1\","                     \
    "\"v6_network_size\":\"64\"}],\"auto_backups\":\"yes\",\"OSID\":\"127\",\"APPID\":\"0\",\"FIREWALLGROUPID\":\"0\"," more "}"

static const char *const servers_body =
    "{" SERVER("1", "\"label\":\"one\",\"tag\":\"web\"") "," SERVER("2", "\"tag\":\"web\",\"label\":\"tw\\u00f6\"") ","
    SERVER("3", "\"label\":\"first\",\"label\":\"last\",\"tag\":null") "," SERVER("4", "\"label\":\"nul \\u0000 within\"") "}";

static vpswire_view text(const vpswire_value *record, vpswire_field field)
{
    vpswire_view view = { NULL, 0 };
    OK(vpswire_field_text(record, field, &view, &error), error);
    return view;
}

#define SHOWS(view_, wanted)                                                                                                  \
    do {                                                                                                                      \
        vpswire_view shown = (view_);                                                                                         \
        CHECK(shown.length == sizeof(wanted) - 1 && memcmp(shown.data, wanted, shown.length) == 0);                           \
    } while (0)

static void each_kind(void)
{
    vpswire_value *servers = decoded("server.list", servers_body);
    const vpswire_value *one = part_at(servers, "1"), *three = part_at(servers, "3"), *networks = NULL;
    int64_t number = 0;
    uint64_t great = 0;
    double num = 0;
    bool truth = false;
    vpswire_view view = { NULL, 7 };
    OK(vpswire_field_int(one, VPSWIRE_VULTR_SERVER_VCPU_COUNT_FIELD, &number, &error), error);
    OK(vpswire_field_uint(one, VPSWIRE_VULTR_SERVER_SUBID_FIELD, &great, &error), error);
    OK(vpswire_field_num(one, VPSWIRE_VULTR_SERVER_CURRENT_BANDWIDTH_GB_FIELD, &num, &error), error);
    OK(vpswire_field_bool(one, VPSWIRE_VULTR_SERVER_AUTO_BACKUPS_FIELD, &truth, &error), error);
    CHECK(number == 2 && great == 1 && num > 1.4 && num < 1.6 && truth);
    SHOWS(text(one, VPSWIRE_VULTR_SERVER_LABEL_FIELD), "one");
    SHOWS(text(one, VPSWIRE_VULTR_SERVER_PENDING_CHARGES_FIELD), "46.67");
    SHOWS(text(one, VPSWIRE_VULTR_SERVER_SUBID_FIELD), "1");
    SHOWS(text(part_at(servers, "2"), VPSWIRE_VULTR_SERVER_LABEL_FIELD), "tw\xc3\xb6");
    SHOWS(text(three, VPSWIRE_VULTR_SERVER_LABEL_FIELD), "last");
    SHOWS(text(part_at(servers, "4"), VPSWIRE_VULTR_SERVER_LABEL_FIELD), "nul \0 within");
    /* A text is copied only once. */
    const char *key = NULL, *again = NULL;
    CHECK(text(part_at(servers, "2"), VPSWIRE_VULTR_SERVER_LABEL_FIELD).data ==
          text(part_at(servers, "2"), VPSWIRE_VULTR_SERVER_LABEL_FIELD).data);
    CHECK(vpswire_entry(servers, 1, &key, NULL, NULL) == VPSWIRE_OK && strcmp(key, "2") == 0);
    CHECK(vpswire_entry(servers, 1, &again, NULL, NULL) == VPSWIRE_OK && again == key);
    OK(vpswire_field_part(one, VPSWIRE_VULTR_SERVER_V6_NETWORKS_FIELD, &networks, &error), error);
    OK(vpswire_get_view(networks, "0." VPSWIRE_VULTR_V6_NETWORK_V6_MAIN_IP, &view, &error), error);
    SHOWS(view, "2001:db8::1");
    const vpswire_value *same = NULL;
    OK(vpswire_get_part(one, VPSWIRE_VULTR_SERVER_V6_NETWORKS, &same, &error), error);
    CHECK(networks == same);

    fails(vpswire_field_text(three, VPSWIRE_VULTR_SERVER_TAG_FIELD, &view, &error), VPSWIRE_MISSING,
          "tag: nothing is there");
    fails(vpswire_field_part(three, VPSWIRE_VULTR_SERVER_INTERNAL_IP_FIELD, &networks, &error), VPSWIRE_MISSING,
          "internal_ip: nothing is there");
    fails(vpswire_field_int(one, VPSWIRE_VULTR_SERVER_LABEL_FIELD, &number, &error), VPSWIRE_WRONG_KIND,
          "label: expected an integer within int64_t, found text");
    fails(vpswire_field_text(one, VPSWIRE_VULTR_SERVER_V6_NETWORKS_FIELD, &view, &error), VPSWIRE_WRONG_KIND,
          "v6_networks: expected text, found a list");
    fails(vpswire_field_text(servers, VPSWIRE_VULTR_SERVER_LABEL_FIELD, &view, &error), VPSWIRE_WRONG_KIND,
          "label: expected a record, found something else");
    fails(vpswire_field_text(one, VPSWIRE_KIWIVM_SERVICE_INFO_HOSTNAME_FIELD, &view, &error), VPSWIRE_NO_FIELD,
          "hostname: Server has no such field");
    fails(vpswire_field_text(NULL, VPSWIRE_VULTR_SERVER_LABEL_FIELD, &view, &error), VPSWIRE_MISUSE,
          "record: expected a pointer, got NULL");
    fails(vpswire_field_text(one, VPSWIRE_VULTR_SERVER_LABEL_FIELD, NULL, &error), VPSWIRE_MISUSE,
          "out: expected a pointer, got NULL");
    fails(vpswire_field_part(one, VPSWIRE_VULTR_SERVER_LABEL_FIELD, NULL, &error), VPSWIRE_MISUSE,
          "out: expected a pointer, got NULL");
    fails(vpswire_field_int(one, VPSWIRE_FIELD(NULL, 0), &number, &error), VPSWIRE_MISUSE,
          "field.name: expected a pointer, got NULL");
    fails(vpswire_get_view(servers, "1.v6_networks", &view, &error), VPSWIRE_WRONG_KIND,
          "1.v6_networks: expected text, found a list");
    fails(vpswire_get_view(NULL, "1", &view, &error), VPSWIRE_MISUSE, "value: expected a pointer, got NULL");
    vpswire_value_free(servers);
}

/* A handle from another version's header has another index: the name counts. */
static void the_name_counts(void)
{
    vpswire_value *servers = decoded("server.list", servers_body);
    static const char *const names[] = { "subid", "os", "main_ip", "label", "tag", "osid", "location", "status" };
    const vpswire_value *server = NULL;
    for (size_t i = 0; vpswire_entry(servers, i, NULL, NULL, &server) == VPSWIRE_OK; i++) {
        for (size_t name = 0; name < sizeof names / sizeof *names; name++) {
            for (size_t index = 0; index < 70; index++) {
                vpswire_view by_path = { NULL, 0 }, by_handle = { NULL, 0 };
                vpswire_status status = vpswire_get_view(server, names[name], &by_path, NULL);
                CHECK(vpswire_field_text(server, VPSWIRE_FIELD(names[name], index), &by_handle, NULL) == status);
                CHECK(by_path.length == by_handle.length && by_path.data == by_handle.data);
            }
        }
    }
    vpswire_value_free(servers);
}

int main(void)
{
    each_kind();
    the_name_counts();
    return 0;
}
