/* Cancelling a call that is never answered, from a signal handler and from another thread. */
#define _DEFAULT_SOURCE
#include "read.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vpswire/vultr.h>

static vpswire_cancel *cancel;
static int silent;

static void on_signal(int signal)
{
    (void)signal;
    vpswire_cancel_set(cancel);
}

/* Serves a request: reads it, then sends a signal to the thread that made it, or cancels it directly. The connection
 * stays open, so only the cancellation ends the call. */
static void *give_up(void *data)
{
    char head[4096];
    size_t have = 0;
    int connection = accept(silent, NULL, NULL);
    CHECK(connection >= 0);
    do {
        ssize_t got = read(connection, head + have, sizeof head - 1 - have);
        CHECK(got > 0);
        have += (size_t)got;
        head[have] = 0;
    } while (!strstr(head, "\r\n\r\n"));
    if (data) {
        CHECK(pthread_kill(*(pthread_t *)data, SIGUSR1) == 0);
    } else {
        vpswire_cancel_set(cancel);
    }
    CHECK(read(connection, head, sizeof head) <= 0);
    close(connection);
    return NULL;
}

static void cancelled(const vpswire_client *client, pthread_t *signalled)
{
    vpswire_error *error = NULL;
    vpswire_request *request = NULL;
    pthread_t other;
    cancel = vpswire_cancel_new();
    CHECK(pthread_create(&other, NULL, give_up, signalled) == 0);
    OK(vpswire_vultr_account_info_request(NULL, &request, &error), error);
    CHECK(vpswire_send(client, request, cancel, NULL, &error) == VPSWIRE_CANCELLED);
    SAME(text_at(vpswire_error_facts(error), "verdict"), "unknown");
    CHECK(pthread_join(other, NULL) == 0);
    vpswire_request_free(request);
    vpswire_error_free(error);
}

int main(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
    socklen_t length = sizeof address;
    silent = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(bind(silent, (struct sockaddr *)&address, length) == 0 && listen(silent, 8) == 0);
    CHECK(getsockname(silent, (struct sockaddr *)&address, &length) == 0);
    char url[64];
    snprintf(url, sizeof url, "http://127.0.0.1:%d", ntohs(address.sin_port));

    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    /* The time-out is much later. */
    vpswire_options options = { .pace = VPSWIRE_BOOL(false), .timeout_ms = VPSWIRE_INT(600000) };
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL", .base_url = url, .options = &options }, &client, &error), error);

    pthread_t self = pthread_self();
    signal(SIGUSR1, on_signal);
    cancelled(client, &self);
    vpswire_cancel_free(cancel);
    cancelled(client, NULL);

    /* The functions of calls take a client that the token is bound to; the first client is not cancelled. */
    vpswire_client *bound = NULL;
    OK(vpswire_client_cancelled_by(client, cancel, &bound, &error), error);
    CHECK(vpswire_vultr_account_info(bound, NULL, NULL, &error) == VPSWIRE_CANCELLED);
    vpswire_error_free(error);
    vpswire_client_free(bound);
    vpswire_cancel_free(cancel);
    vpswire_client_free(client);
    close(silent);
    return 0;
}
