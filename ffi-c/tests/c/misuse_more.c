/* Misuse of fleets and jobs, which is reported instead of crashing. Nothing is sent. */
#include <vpswire/fleet.h>
#include <vpswire/jobs.h>
#include <vpswire/kiwivm.h>
/* A macro with the name of parameters in the headers. */
#include "misuse.h"

static vpswire_client *client;

static vpswire_request *request_for(const char *api, const char *what)
{
    vpswire_request *request = NULL;
    OK(vpswire_request_new(api, what, &request, &error), error);
    return request;
}

static void nothing_everywhere(void)
{
    vpswire_fleet *fleet = NULL;
    vpswire_job *job = NULL;
    vpswire_notice notice;
    const char *text = NULL;
    vpswire_fleet_free(NULL);
    vpswire_job_free(NULL);
    vpswire_job_wait(NULL, 600000);
    SAME(vpswire_job_name(NULL), "");
    CHECK(!vpswire_error_outcome(NULL));
    CHECK(vpswire_job_secret(NULL, 0, &text, &text) == VPSWIRE_MISUSE && !text);
    misused(vpswire_fleet_new(NULL, NULL, &error), "fleet: expected");
    misused(vpswire_fleet_add(NULL, "a", client, NULL, &error), "fleet: expected");
    misused(vpswire_fleet_cancelled_by(NULL, NULL, &fleet, &error), "fleet: expected");
    misused(vpswire_fleet_send(NULL, NULL, NULL, NULL, &error), "fleet: expected");
    misused(vpswire_job_new(NULL, NULL, NULL, &job, &error), "client: expected");
    misused(vpswire_job_new(client, NULL, NULL, &job, &error), "request: expected");
    misused(vpswire_job_new(client, NULL, NULL, NULL, &error), "job: expected");
    misused(vpswire_job_resume(client, NULL, NULL, &job, &error), "saved: expected");
    misused(vpswire_job_step(NULL, &notice, NULL, &error), "job: expected");
    misused(vpswire_job_run(NULL, NULL, NULL, NULL, &error), "job: expected");
    misused(vpswire_job_plan(NULL, NULL, NULL, &error), "job: expected");
    misused(vpswire_job_save(NULL, &text, NULL, &error), "job: expected");
    CHECK(!fleet && !job && !text);
}

static void fleets(void)
{
    vpswire_fleet *fleet = NULL, *none = NULL;
    vpswire_request *request = NULL;
    vpswire_value *answer = NULL;
    vpswire_fleet_options options = { .threads = 1 };
    options.reserved[2] = 1;
    misused(vpswire_fleet_new(&options, &fleet, &error), "options.reserved: expected zero");
    options.reserved[2] = 0;
    OK(vpswire_fleet_new(&options, &fleet, &error), error);

    misused(vpswire_fleet_add(fleet, NULL, client, NULL, &error), "name: expected");
    misused(vpswire_fleet_add(fleet, "a", NULL, NULL, &error), "client: expected");
    fails(vpswire_fleet_add(fleet, "a b", client, NULL, &error), VPSWIRE_INVALID_PARAMS, "expected a name without slashes");
    vpswire_fleet_account account = { .traffic_rule = 7 };
    fails(vpswire_fleet_add(fleet, "a", client, &account, &error), VPSWIRE_INVALID_PARAMS, "expected a vpswire_traffic_rule");
    account = (vpswire_fleet_account){ .reserved = { 1 } };
    misused(vpswire_fleet_add(fleet, "a", client, &account, &error), "options.reserved: expected zero");
    OK(vpswire_fleet_add(fleet, "a", client, NULL, &error), error);
    fails(vpswire_fleet_add(fleet, "a", client, NULL, &error), VPSWIRE_INVALID_PARAMS, "an account named \"a\" already");
    misused(vpswire_fleet_cancelled_by(fleet, NULL, &none, &error), "cancel: expected");

    /* A verb that does not exist, one that the account does not have, and missing or invalid parameters. */
    fails(vpswire_request_new("fleet", "fly", &request, &error), VPSWIRE_INVALID_PARAMS, "no such verb");
    fails(vpswire_fleet_power_restart(fleet, NULL, &answer, &error), VPSWIRE_INVALID_PARAMS, "machine: missing");
    fails(vpswire_fleet_list(fleet, &(vpswire_fleet_list_params){ .account = "b" }, &answer, &error), VPSWIRE_INVALID_PARAMS, "account");
    vpswire_fleet_rdns_set_params wrong = { .machine = "a/1347645", .address = "here", .name = "a.example" };
    fails(vpswire_fleet_rdns_set(fleet, &wrong, &answer, &error), VPSWIRE_INVALID_PARAMS, "expected an IP address");

    /* A verb is not a call, and a call is not a verb. */
    request = request_for("fleet", "list");
    misused(vpswire_send(client, request, NULL, NULL, &error), "expected one for a call, got one for a verb of a fleet");
    vpswire_request_free(request);
    request = request_for("kiwivm", "snapshot.list");
    misused(vpswire_fleet_send(fleet, request, NULL, NULL, &error), "expected one for a verb of a fleet, got one for a call");
    vpswire_request_free(request);

    /* A verb that is cancelled before it begins sends nothing. The account is added only to the first fleet. */
    vpswire_fleet *bound = NULL;
    vpswire_cancel *cancel = vpswire_cancel_new();
    vpswire_cancel_set(cancel);
    OK(vpswire_fleet_cancelled_by(fleet, cancel, &bound, &error), error);
    OK(vpswire_fleet_add(fleet, "b", client, NULL, &error), error);
    OK(vpswire_fleet_list(bound, NULL, &answer, &error), error);
    const vpswire_value *failures = part_at(answer, VPSWIRE_FLEET_MACHINES_FAILURES);
    CHECK(count_of(failures) == 1);
    SAME(text_at(failures, "0." VPSWIRE_FLEET_FAILURE_CODE), "cancelled");
    SAME(text_at(failures, "0." VPSWIRE_FLEET_FAILURE_VERDICT), "not_sent");
    vpswire_value_free(answer);
    request = request_for("fleet", "list");
    OK(vpswire_fleet_send(fleet, request, cancel, &answer, &error), error);
    CHECK(count_of(part_at(answer, VPSWIRE_FLEET_MACHINES_FAILURES)) == 2);
    vpswire_value_free(answer);
    vpswire_request_free(request);
    vpswire_fleet_free(fleet);
    vpswire_fleet_free(bound);
    vpswire_cancel_free(cancel);
}

static void jobs(void)
{
    vpswire_job *job = NULL;
    vpswire_request *request = NULL;
    vpswire_notice notice;
    const char *saved = NULL;
    size_t length = 0;
    fails(vpswire_request_new("kiwivm", "job fly", &request, &error), VPSWIRE_INVALID_PARAMS, "no such job");
    fails(vpswire_request_new("cvm", "job rotate", &request, &error), VPSWIRE_INVALID_PARAMS, "CVM has no snapshots");
    fails(vpswire_kiwivm_job_rotate(client, NULL, NULL, &job, &error), VPSWIRE_INVALID_PARAMS, "prefix");
    vpswire_kiwivm_job_rotate_params params = { .prefix = "nightly " };
    fails(vpswire_kiwivm_job_rotate(client, &params, NULL, &job, &error), VPSWIRE_INVALID_PARAMS, "keep");
    params.keep = 7;
    vpswire_job_options options = { .reserved = { 0, 1 } };
    misused(vpswire_kiwivm_job_rotate(client, &params, &options, &job, &error), "options.reserved: expected zero");
    vpswire_vultr_job_wait_params other = { .subid = 1, .until = "running" };
    fails(vpswire_vultr_job_wait(client, &other, NULL, &job, &error), VPSWIRE_INVALID_PARAMS, "expected an account of vultr");
    request = request_for("kiwivm", "snapshot.list");
    misused(vpswire_job_new(client, request, NULL, &job, &error), "expected one for a job, got one for a call");
    vpswire_request_free(request);
    request = request_for("kiwivm", "job rotate");
    misused(vpswire_send(client, request, NULL, NULL, &error), "expected one for a call, got one for a job");
    vpswire_request_free(request);

    OK(vpswire_kiwivm_job_rotate(client, &params, NULL, &job, &error), error);
    misused(vpswire_job_step(job, NULL, NULL, &error), "notice: expected");
    misused(vpswire_job_save(job, NULL, NULL, &error), "saved: expected");
    OK(vpswire_job_save(job, &saved, &length, &error), error);
    CHECK(length == strlen(saved) && !strstr(saved, "private_NOTREAL"));
    vpswire_job *again = NULL;
    fails(vpswire_job_resume(client, "{\"vpswire_job\":1", NULL, &again, &error), VPSWIRE_INVALID_PARAMS, "resume");
    OK(vpswire_job_resume(client, saved, NULL, &again, &error), error);
    SAME(vpswire_job_name(again), "rotate");
    CHECK(vpswire_job_secret(again, 0, NULL, NULL) == VPSWIRE_MISSING);
    vpswire_job_free(job);

    /* Nothing listens there. The error of a job says that nothing was done. */
    vpswire_cancel *cancel = vpswire_cancel_new();
    vpswire_client *bound = NULL;
    OK(vpswire_client_cancelled_by(client, cancel, &bound, &error), error);
    vpswire_cancel_set(cancel);
    OK(vpswire_kiwivm_job_rotate(bound, &params, NULL, &job, &error), error);
    CHECK(vpswire_job_step(job, &notice, NULL, &error) == VPSWIRE_CANCELLED);
    CHECK(count_of(part_at(vpswire_error_outcome(error), VPSWIRE_JOB_PLAN_OUTCOME_DONE)) == 0);
    SAME(text_at(vpswire_error_facts(error), "verdict"), "not_sent");
    vpswire_error_free(error);
    error = NULL;
    vpswire_job_free(job);
    vpswire_job_free(again);
    vpswire_client_free(bound);
    vpswire_cancel_free(cancel);
}

int main(void)
{
    vpswire_kiwivm_account account = { .veid = "1347645", .api_key = "private_NOTREAL", .base_url = "http://127.0.0.1:9" };
    OK(vpswire_kiwivm_new(&account, &client, &error), error);
    nothing_everywhere();
    fleets();
    jobs();
    vpswire_client_free(client);
    return 0;
}
