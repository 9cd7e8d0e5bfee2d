/* A client on both sides of fork(): each process has its own connections. Arguments: the URL of a service whose list
 * has one server, labelled with the connection of the call, and what the child does: `call`, or only `free`. */
#define _POSIX_C_SOURCE 200809L
#include "read.h"
#include <sys/wait.h>
#include <unistd.h>
#include <vpswire/vultr.h>

enum { CALLS = 3 };

static void asks_on(const vpswire_client *client, const char *connection)
{
    for (int call = 0; call < CALLS; call++) {
        vpswire_error *error = NULL;
        vpswire_value *servers = NULL;
        OK(vpswire_vultr_server_list(client, NULL, &servers, &error), error);
        SAME(text_at(servers, "5.label"), connection);
        vpswire_value_free(servers);
    }
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    vpswire_error *error = NULL;
    vpswire_client *client = NULL;
    vpswire_options options = { .pace = VPSWIRE_BOOL(false) };
    vpswire_vultr_account account = { .base_url = argv[1], .api_key = "KEYKEYKEY", .options = &options };
    OK(vpswire_vultr_new(&account, &client, &error), error);
    asks_on(client, "connection 1");
    pid_t child = fork();
    CHECK(child >= 0);
    if (child == 0) {
        if (strcmp(argv[2], "call") == 0) asks_on(client, "connection 2");
        vpswire_client_free(client);
        return 0;
    }
    /* The child has ended: any damage to the parent's connection shows here. */
    int status = 0;
    CHECK(waitpid(child, &status, 0) == child && status == 0);
    asks_on(client, "connection 1");
    vpswire_client_free(client);
    return 0;
}
