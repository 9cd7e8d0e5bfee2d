/* Jobs over sockets to the simulator, whose clock advances while the program repeats a request. Arguments: its URL
 * of KiwiVM, the VEID and the key. The simulator loses the answer to the first snapshot. */
#define _POSIX_C_SOURCE 200809L
#include "read.h"
#include <time.h>
#include <vpswire/jobs.h>
#include <vpswire/kiwivm.h>

static vpswire_error *error;

/* The saved job, and the number of times that it can still be saved. */
static char saved[1 << 16];
static int saves_left = 1000;

static bool keep(void *data, const char *text, size_t length)
{
    CHECK(data == saved && strlen(text) == length && length < sizeof saved);
    if (saves_left-- <= 0) return false;
    memcpy(saved, text, length + 1);
    return true;
}

static const vpswire_job_options options = { .save = keep, .save_data = saved };

static vpswire_status step(vpswire_job *job, vpswire_notice *notice, vpswire_value **done)
{
    vpswire_status status = vpswire_job_step(job, notice, done, &error);
    if (status == VPSWIRE_OK && notice->kind == VPSWIRE_NOTICE_WAIT) {
        CHECK(notice->wait_ms > 0);
        nanosleep(&(struct timespec){ .tv_nsec = 5000000 }, NULL);
    }
    return status;
}

/* Takes steps until one of a kind, and returns the answer if that is the end. */
static vpswire_value *until(vpswire_job *job, int kind)
{
    vpswire_notice notice = { .kind = -1 };
    vpswire_value *done = NULL;
    while (notice.kind != kind) OK(step(job, &notice, &done), error);
    CHECK((done != NULL) == (kind == VPSWIRE_NOTICE_DONE));
    return done;
}

static vpswire_job *rotation(const vpswire_client *client)
{
    vpswire_job *job = NULL;
    vpswire_kiwivm_job_rotate_params params = { .prefix = "nightly ", .keep = 1 };
    OK(vpswire_kiwivm_job_rotate(client, &params, &options, &job, &error), error);
    return job;
}

/* Returns the number of snapshots of the rotation. */
static size_t nightly(const vpswire_client *client)
{
    vpswire_value *listed = NULL;
    const vpswire_value *snapshot = NULL;
    size_t count = 0;
    OK(vpswire_kiwivm_snapshot_list(client, NULL, &listed, &error), error);
    const vpswire_value *all = part_at(listed, "snapshots");
    for (size_t i = 0; vpswire_entry(all, i, NULL, NULL, &snapshot) == VPSWIRE_OK; i++) {
        count += strncmp(text_or_none(snapshot, "description"), "nightly ", 8) == 0;
    }
    vpswire_value_free(listed);
    return count;
}

/* The answer to the call is lost, and the process ends right after it: the resumed job finds the snapshot, and
 * creates no other. */
static void crashed(const vpswire_client *client)
{
    const char *words = NULL, *again = NULL;
    const vpswire_value *plan = NULL;
    vpswire_job *job = rotation(client);
    SAME(vpswire_job_name(job), "rotate");
    OK(vpswire_job_plan(job, &words, &plan, &error), error);
    HAS(words, "makes a snapshot of the VPS");
    SAME(text_at(plan, VPSWIRE_JOB_PLAN_ITEMS ".1." VPSWIRE_JOB_PLAN_ITEM_VERB), "makes");
    OK(vpswire_job_plan(job, &again, NULL, &error), error);
    CHECK(again == words && nightly(client) == 0);
    until(job, VPSWIRE_NOTICE_PLAN);
    until(job, VPSWIRE_NOTICE_CALLED);
    vpswire_job_free(job);
    HAS(saved, "\"acts\":{\"create\":\"sent\"}");

    vpswire_value *done = NULL;
    vpswire_view description;
    OK(vpswire_job_resume(client, saved, &options, &job, &error), error);
    SAME(vpswire_job_name(job), "rotate");
    done = until(job, VPSWIRE_NOTICE_DONE);
    OK(vpswire_field_text(done, VPSWIRE_KIWIVM_JOB_ROTATED_DESCRIPTION_FIELD, &description, &error), error);
    CHECK(strncmp(description.data, "nightly 20", 10) == 0 && nightly(client) == 1);
    CHECK(count_of(part_at(done, VPSWIRE_KIWIVM_JOB_ROTATED_DELETED)) == 0);
    vpswire_value_free(done);

    vpswire_notice notice;
    CHECK(step(job, &notice, NULL) == VPSWIRE_INVALID_PARAMS);
    HAS(vpswire_error_message(error), "the job is over");
    vpswire_error_free(error);
    vpswire_job_free(job);
}

/* The next rotation deletes the first snapshot. */
static void rotated(const vpswire_client *client)
{
    vpswire_job *job = rotation(client);
    vpswire_value *done = until(job, VPSWIRE_NOTICE_DONE);
    CHECK(count_of(part_at(done, VPSWIRE_KIWIVM_JOB_ROTATED_DELETED)) == 1 && nightly(client) == 1);
    vpswire_value_free(done);
    vpswire_job_free(job);
}

/* A call is not made if the job cannot be saved before it. */
static void unsaved(const vpswire_client *client)
{
    vpswire_job *job = rotation(client);
    saves_left = 1;
    CHECK(vpswire_job_run(job, NULL, NULL, NULL, &error) == VPSWIRE_INVALID_PARAMS);
    saves_left = 1000;
    HAS(vpswire_error_message(error), "the job cannot be saved");
    const vpswire_value *outcome = vpswire_error_outcome(error);
    CHECK(count_of(part_at(outcome, VPSWIRE_JOB_PLAN_OUTCOME_DONE)) == 0);
    CHECK(count_of(part_at(outcome, VPSWIRE_JOB_PLAN_OUTCOME_NOT_DONE)) == 2);
    SAME(text_at(outcome, "not_done.0." VPSWIRE_JOB_PLAN_ITEM_CALL), "snapshot.create");
    vpswire_error_free(error);
    vpswire_job_free(job);
    CHECK(nightly(client) == 1);
}

/* The password is returned in a separate step, and not saved. */
static void reinstalled(const vpswire_client *client)
{
    vpswire_job *job = NULL;
    vpswire_notice notice;
    const char *name = NULL, *secret = NULL;
    vpswire_kiwivm_job_reinstall_params params = { .os = "debian-12-x86_64", .ssh_keys = VPSWIRE_TEXTS("ssh-ed25519 AAAAC3 a@b") };
    OK(vpswire_kiwivm_job_reinstall(client, &params, &options, &job, &error), error);
    CHECK(vpswire_job_secret(job, 0, NULL, NULL) == VPSWIRE_MISSING);
    do {
        OK(step(job, &notice, NULL), error);
    } while (notice.kind != VPSWIRE_NOTICE_SECRET);
    SAME(notice.message, "root_password");
    CHECK(vpswire_job_secret(job, 0, &name, &secret) == VPSWIRE_OK && vpswire_job_secret(job, 1, NULL, NULL) == VPSWIRE_MISSING);
    SAME(name, "root_password");
    CHECK(secret == notice.secret && strlen(secret) > 5);
    vpswire_value *done = until(job, VPSWIRE_NOTICE_DONE);
    SAME(text_at(done, VPSWIRE_KIWIVM_JOB_REINSTALLED_ROOT_PASSWORD), secret);
    CHECK(!strstr(saved, secret));
    vpswire_value_free(done);
    vpswire_job_free(job);
}

static vpswire_cancel *cancel;

static void give_up(void *data, const vpswire_notice *notice)
{
    ++*(int *)data;
    if (notice->kind == VPSWIRE_NOTICE_WAIT) vpswire_cancel_set(cancel);
}

/* The wait is longer than the test may take. */
static void cancelled(const vpswire_client *client)
{
    vpswire_client *bound = NULL;
    vpswire_job *job = NULL;
    int notices = 0;
    cancel = vpswire_cancel_new();
    OK(vpswire_client_cancelled_by(client, cancel, &bound, &error), error);
    vpswire_kiwivm_job_snapshot_params params = { .description = "by hand" };
    OK(vpswire_kiwivm_job_snapshot(bound, &params, NULL, &job, &error), error);
    CHECK(vpswire_job_run(job, give_up, &notices, NULL, &error) == VPSWIRE_CANCELLED && notices > 2);
    const vpswire_value *outcome = vpswire_error_outcome(error);
    SAME(text_at(outcome, "done.0.call"), "snapshot.create");
    CHECK(count_of(part_at(outcome, "unknown")) == 0 && count_of(part_at(outcome, "not_done")) == 0);
    SAME(text_at(vpswire_error_facts(error), "verdict"), "unknown");
    vpswire_error_free(error);
    vpswire_job_wait(job, 600000);
    vpswire_job_free(job);
    vpswire_client_free(bound);
    vpswire_cancel_free(cancel);
}

int main(int argc, char **argv)
{
    CHECK(argc == 4);
    vpswire_client *client = NULL;
    vpswire_options fast = { .pace = VPSWIRE_BOOL(false) };
    vpswire_kiwivm_account account = { .veid = argv[2], .api_key = argv[3], .base_url = argv[1], .options = &fast };
    OK(vpswire_kiwivm_new(&account, &client, &error), error);
    crashed(client);
    CHECK(!strstr(saved, argv[3]));
    rotated(client);
    unsaved(client);
    reinstalled(client);
    cancelled(client);
    vpswire_client_free(client);
    return 0;
}
