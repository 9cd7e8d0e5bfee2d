/* The vectors of the fleet through the C API. Argument: a file that lists verbs with the accounts of their fleet,
 * their parameters and the time. Prints a line for each: "answer" or "error", and its JSON. */
#define _GNU_SOURCE
#include "json.h"
#include "put.h"
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int64_t now;

/* The library sees the time of the vector: the program's function takes precedence over that of the C library. */
int clock_gettime(clockid_t clock, struct timespec *time)
{
    if (clock != CLOCK_REALTIME) return (int)syscall(SYS_clock_gettime, clock, time);
    *time = (struct timespec){ .tv_sec = now };
    return 0;
}

static void add(vpswire_fleet *fleet, const char *name, const vpswire_value *account)
{
    vpswire_request *settings = NULL;
    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_request_new(text_at(account, "api"), "client", &settings, &error), error);
    CHECK(put_all(settings, part_at(account, "settings"), NULL));
    OK(vpswire_client_new(settings, NULL, NULL, &client, &error), error);
    bool allowance = strcmp(text_or_none(account, "traffic_rule"), "allowance") == 0;
    vpswire_fleet_account rule = { .traffic_rule = allowance ? VPSWIRE_TRAFFIC_ALLOWANCE : VPSWIRE_TRAFFIC_BOTH };
    OK(vpswire_fleet_add(fleet, name, client, &rule, &error), error);
    vpswire_request_free(settings);
    vpswire_client_free(client);
}

static void run(const vpswire_value *vector)
{
    vpswire_fleet *fleet = NULL;
    vpswire_request *request = NULL;
    vpswire_value *answer = NULL;
    vpswire_error *error = NULL;
    const char *name = NULL, *json = NULL;
    const vpswire_value *account = NULL, *accounts = part_at(vector, "accounts");
    now = int_at(vector, "now");
    /* One call after the other: a service that refuses one call of a wave has stopped listening by then. */
    vpswire_fleet_options options = { .threads = 1 };
    OK(vpswire_fleet_new(&options, &fleet, &error), error);
    for (size_t i = 0; vpswire_entry(accounts, i, &name, NULL, &account) == VPSWIRE_OK; i++) add(fleet, name, account);
    OK(vpswire_request_new("fleet", text_at(vector, "verb"), &request, &error), error);
    CHECK(put_all(request, part_at(vector, "params"), NULL));
    if (vpswire_fleet_send(fleet, request, NULL, &answer, &error) == VPSWIRE_OK) {
        OK(vpswire_value_json(answer, &json, NULL, &error), error);
        CHECK(vpswire_flaw(answer, 0, NULL, NULL) == VPSWIRE_MISSING);
        printf("answer %s\n", json);
    } else {
        OK(vpswire_value_json(vpswire_error_facts(error), &json, NULL, NULL), NULL);
        printf("error %s\n", json);
    }
    vpswire_value_free(answer);
    vpswire_error_free(error);
    vpswire_request_free(request);
    vpswire_fleet_free(fleet);
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    each_in_file(argv[1], run);
    return 0;
}
