/* The example of the README and of docs/c.md: what a VPS is, and the Vultr servers with a tag. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>

/* A base URL of NULL is the service's own. */
static int vps(const char *veid, const char *key, const char *url)
{
    vpswire_client *kiwivm = NULL;
    vpswire_value *info = NULL;
    vpswire_error *error = NULL;
    vpswire_kiwivm_account account = { .veid = veid, .api_key = key, .base_url = url };
    if (vpswire_kiwivm_new(&account, &kiwivm, &error)) goto end;
    if (vpswire_kiwivm_get_service_info(kiwivm, NULL, &info, &error)) goto end;

    vpswire_view hostname;
    int64_t ram;
    if (vpswire_field_text(info, VPSWIRE_KIWIVM_SERVICE_INFO_HOSTNAME_FIELD, &hostname, &error)) goto end;
    if (vpswire_field_int(info, VPSWIRE_KIWIVM_SERVICE_INFO_PLAN_RAM_FIELD, &ram, &error)) goto end;
    printf("%.*s %" PRId64 "\n", (int)hostname.length, hostname.data, ram);

end:
    if (error) fprintf(stderr, "%s\n", vpswire_error_message(error));
    int failed = error != NULL;
    vpswire_error_free(error);
    vpswire_value_free(info);
    vpswire_client_free(kiwivm);
    return failed;
}

static int servers_with_a_tag(const char *key, const char *url)
{
    vpswire_client *vultr = NULL;
    vpswire_value *servers = NULL;
    vpswire_error *error = NULL;
    vpswire_vultr_account account = { .api_key = key, .base_url = url };
    if (vpswire_vultr_new(&account, &vultr, &error)) goto end;
    if (vpswire_vultr_server_list(vultr, &(vpswire_vultr_server_list_params){ .tag = "web" }, &servers, &error)) goto end;

    const char *id, *label;
    const vpswire_value *server;
    for (size_t i = 0; vpswire_entry(servers, i, &id, NULL, &server) == VPSWIRE_OK; i++) {
        if (vpswire_get_text_or(server, VPSWIRE_VULTR_SERVER_LABEL, "", &label, &error)) goto end;
        printf("%s %s\n", id, label);
    }

end:
    if (error) fprintf(stderr, "%s\n", vpswire_error_message(error));
    int failed = error != NULL;
    vpswire_error_free(error);
    vpswire_value_free(servers);
    vpswire_client_free(vultr);
    return failed;
}

int main(void)
{
    return vps(getenv("VPSWIRE_KIWIVM_VEID"), getenv("VPSWIRE_KIWIVM_API_KEY"), getenv("VPSWIRE_KIWIVM_URL")) ||
           servers_with_a_tag(getenv("VPSWIRE_VULTR_API_KEY"), getenv("VPSWIRE_VULTR_URL"));
}
