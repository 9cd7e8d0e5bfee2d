/* The example of the README: what a VPS is, and the Vultr servers with a tag. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <vpswire/kiwivm.h>
#include <vpswire/vultr.h>

int main(void)
{
    int failed = 1;
    vpswire_client *kiwivm = NULL, *vultr = NULL;
    vpswire_value *info = NULL, *servers = NULL;
    vpswire_error *error = NULL;

    if (vpswire_kiwivm_new(&(vpswire_kiwivm_account){ .veid = getenv("VPSWIRE_KIWIVM_VEID"),
                                                      .api_key = getenv("VPSWIRE_KIWIVM_API_KEY"),
                                                      .base_url = getenv("VPSWIRE_KIWIVM_URL") },
                           &kiwivm, &error)) goto end;
    if (vpswire_kiwivm_get_service_info(kiwivm, NULL, &info, &error)) goto end;
    printf("%s %" PRId64 "\n", vpswire_text(info, "hostname"), vpswire_int(info, "plan_ram"));

    if (vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = getenv("VPSWIRE_VULTR_API_KEY"),
                                                    .base_url = getenv("VPSWIRE_VULTR_URL") },
                          &vultr, &error)) goto end;
    if (vpswire_vultr_server_list(vultr, &(vpswire_vultr_server_list_params){ .tag = "web" }, &servers, &error)) goto end;
    const char *id;
    const vpswire_value *server;
    for (size_t i = 0; vpswire_entry(servers, i, &id, NULL, &server) == VPSWIRE_OK; i++) {
        printf("%s %s\n", id, vpswire_text(server, "label"));
    }
    failed = 0;

end:
    if (failed) fprintf(stderr, "%s\n", vpswire_error_message(error));
    vpswire_error_free(error);
    vpswire_value_free(servers);
    vpswire_value_free(info);
    vpswire_client_free(vultr);
    vpswire_client_free(kiwivm);
    return failed;
}
