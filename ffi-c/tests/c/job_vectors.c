/* The vectors of jobs through the C API. Argument: a file that lists jobs with the settings of their accounts and
 * their expected steps, of which the program uses only the actions. Prints a line for each step, and a line "end"
 * after each job. */
#define _GNU_SOURCE
#include "json.h"
#include "put.h"
#include <errno.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int64_t now_ms;
static bool refuses;

/* The library sees the time of the vector: the program's function takes precedence over that of the C library. */
int clock_gettime(clockid_t clock, struct timespec *time)
{
    if (clock != CLOCK_REALTIME) return (int)syscall(SYS_clock_gettime, clock, time);
    *time = (struct timespec){ .tv_sec = now_ms / 1000, .tv_nsec = now_ms % 1000 * 1000000 };
    return 0;
}

/* The same for a connection that cannot be made. The declaration matches the call; sys/socket.h may have it with a
 * union. */
int connect(int socket, const void *address, unsigned length);
int connect(int socket, const void *address, unsigned length)
{
    if (!refuses) return (int)syscall(SYS_connect, socket, address, length);
    errno = ECONNREFUSED;
    return -1;
}

static const char *json(const vpswire_value *value)
{
    const char *text = NULL;
    CHECK(vpswire_value_json(value, &text, NULL, NULL) == VPSWIRE_OK);
    return text;
}

static void ended(vpswire_error *error)
{
    const vpswire_value *outcome = vpswire_error_outcome(error);
    printf("error %s\n", json(vpswire_error_facts(error)));
    if (outcome) printf("outcome %s\n", json(outcome));
    vpswire_error_free(error);
}

static void said(const vpswire_notice *notice, vpswire_value *answer)
{
    switch (notice->kind) {
    case VPSWIRE_NOTICE_DONE:
        printf("done %s\n", json(answer));
        break;
    case VPSWIRE_NOTICE_PLAN:
        CHECK(notice->message[0]);
        printf("plan %s\n", json(notice->plan));
        break;
    case VPSWIRE_NOTICE_PROGRESS:
        printf("progress %s\n", notice->message);
        if (notice->has_percent) printf("percent %.17g\n", notice->percent);
        break;
    case VPSWIRE_NOTICE_SECRET:
        printf("secret %s %s\n", notice->message, notice->secret);
        break;
    case VPSWIRE_NOTICE_CALLED:
        printf("call %s\n", notice->message);
        break;
    case VPSWIRE_NOTICE_WAIT:
        printf("wait %llu\n", (unsigned long long)notice->wait_ms);
        now_ms += (int64_t)notice->wait_ms;
        break;
    default:
        CHECK(false);
    }
}

/* Takes the steps of a job until it is over. */
static void take(vpswire_job **job, const vpswire_client *client, const vpswire_cancel *cancel, const vpswire_value *steps)
{
    const vpswire_value *step = NULL;
    vpswire_error *error = NULL;
    for (size_t i = 0; vpswire_entry(steps, i, NULL, NULL, &step) == VPSWIRE_OK; i++) {
        vpswire_notice notice;
        vpswire_value *answer = NULL;
        refuses = part_at(step, "failure") != NULL;
        vpswire_status status = vpswire_job_step(*job, &notice, &answer, &error);
        refuses = false;
        if (status != VPSWIRE_OK) {
            ended(error);
            return;
        }
        said(&notice, answer);
        vpswire_value_free(answer);
        if (notice.kind == VPSWIRE_NOTICE_DONE) return;
        if (part_at(step, "cancelled")) vpswire_cancel_set(cancel);
        if (part_at(step, "resumed")) {
            const char *saved = NULL;
            vpswire_job *resumed = NULL;
            OK(vpswire_job_save(*job, &saved, NULL, &error), error);
            printf("resumed %s\n", saved);
            OK(vpswire_job_resume(client, saved, NULL, &resumed, &error), error);
            SAME(vpswire_job_name(resumed), vpswire_job_name(*job));
            vpswire_job_free(*job);
            *job = resumed;
        }
    }
}

static void run(const vpswire_value *vector)
{
    const char *api = text_at(vector, "api"), *saved = NULL;
    char what[64];
    vpswire_request *settings = NULL, *request = NULL;
    vpswire_client *first = NULL, *client = NULL;
    vpswire_job *job = NULL;
    vpswire_error *error = NULL;
    vpswire_cancel *cancel = vpswire_cancel_new();
    vpswire_status status;
    now_ms = 1000 * int_at(vector, "now");
    OK(vpswire_request_new(api, "client", &settings, &error), error);
    CHECK(put_all(settings, part_at(vector, "settings"), NULL));
    OK(vpswire_client_new(settings, NULL, NULL, &first, &error), error);
    OK(vpswire_client_cancelled_by(first, cancel, &client, &error), error);
    if (vpswire_get_text(vector, "saved", &saved, NULL, NULL) == VPSWIRE_OK) {
        status = vpswire_job_resume(client, saved, NULL, &job, &error);
    } else {
        snprintf(what, sizeof what, "job %s", text_at(vector, "job"));
        OK(vpswire_request_new(api, what, &request, &error), error);
        CHECK(put_all(request, part_at(vector, "params"), NULL));
        vpswire_job_options options = { .timeout_seconds = 10000000000 };
        status = vpswire_job_new(client, request, &options, &job, &error);
    }
    if (status == VPSWIRE_OK) {
        take(&job, client, cancel, part_at(vector, "steps"));
    } else {
        ended(error);
    }
    printf("end\n");
    vpswire_job_free(job);
    vpswire_request_free(request);
    vpswire_request_free(settings);
    vpswire_client_free(client);
    vpswire_client_free(first);
    vpswire_cancel_free(cancel);
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    each_in_file(argv[1], run);
    return 0;
}
