/* Giving up on a call that is never answered, from a signal handler and from another thread. Argument: milliseconds that
 * it may take from then. */
#define _DEFAULT_SOURCE
#include "check.h"
#include <arpa/inet.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#include <vpswire/vultr.h>

static vpswire_cancel *cancel;

static void on_alarm(int signal)
{
    (void)signal;
    vpswire_cancel_set(cancel);
}

static void *give_up(void *data)
{
    (void)data;
    usleep(100000);
    vpswire_cancel_set(cancel);
    return NULL;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

static void cancelled(const vpswire_client *client, double within)
{
    vpswire_error *error = NULL;
    vpswire_request *request = NULL;
    double begun = now();
    OK(vpswire_vultr_account_info_request(NULL, &request, &error), error);
    CHECK(vpswire_send(client, request, cancel, NULL, &error) == VPSWIRE_CANCELLED);
    double took = now() - begun;
    if (took < 100 || took > 100 + within) fprintf(stderr, "it took %.0f ms\n", took);
    CHECK(took >= 100 && took <= 100 + within);
    vpswire_request_free(request);
    vpswire_error_free(error);
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
    socklen_t length = sizeof address;
    int silent = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(bind(silent, (struct sockaddr *)&address, length) == 0 && listen(silent, 8) == 0);
    CHECK(getsockname(silent, (struct sockaddr *)&address, &length) == 0);
    char url[64];
    snprintf(url, sizeof url, "http://127.0.0.1:%d", ntohs(address.sin_port));

    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    vpswire_options options = { .pace = VPSWIRE_BOOL(false) };
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL", .base_url = url, .options = &options }, &client, &error), error);

    cancel = vpswire_cancel_new();
    signal(SIGALRM, on_alarm);
    struct itimerval soon = { .it_value = { .tv_usec = 100000 } };
    setitimer(ITIMER_REAL, &soon, NULL);
    cancelled(client, atof(argv[1]));
    signal(SIGALRM, SIG_IGN);
    vpswire_cancel_free(cancel);

    cancel = vpswire_cancel_new();
    pthread_t other;
    CHECK(pthread_create(&other, NULL, give_up, NULL) == 0);
    cancelled(client, atof(argv[1]));
    CHECK(pthread_join(other, NULL) == 0);

    /* The functions of calls take a client that the wish is bound to; the first client goes on. */
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
