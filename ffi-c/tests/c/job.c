/* The example of docs/jobs.md: snapshots of a VPS are rotated. */
#include <stdio.h>
#include <stdlib.h>
#include <vpswire/jobs.h>

static void show(void *data, const vpswire_notice *notice)
{
    (void)data;
    if (notice->kind == VPSWIRE_NOTICE_PROGRESS) printf("%s\n", notice->message);
}

static int rotate(const vpswire_client *client)
{
    vpswire_job *job = NULL;
    vpswire_value *done = NULL;
    vpswire_error *error = NULL;
    const char *plan;
    vpswire_view description;
    vpswire_kiwivm_job_rotate_params params = { .prefix = "nightly ", .keep = 7 };
    if (vpswire_kiwivm_job_rotate(client, &params, NULL, &job, &error)) goto end;
    if (vpswire_job_plan(job, &plan, NULL, &error)) goto end;
    printf("%s\n", plan);
    if (vpswire_job_run(job, show, NULL, &done, &error)) goto end;
    if (vpswire_field_text(done, VPSWIRE_KIWIVM_JOB_ROTATED_DESCRIPTION_FIELD, &description, &error)) goto end;
    printf("%.*s is there\n", (int)description.length, description.data);

end:
    if (error) fprintf(stderr, "%s\n", vpswire_error_message(error));
    int failed = error != NULL;
    vpswire_error_free(error);
    vpswire_value_free(done);
    vpswire_job_free(job);
    return failed;
}

int main(void)
{
    vpswire_client *client = NULL;
    vpswire_kiwivm_account account = { .veid = getenv("VPSWIRE_KIWIVM_VEID"), .api_key = getenv("VPSWIRE_KIWIVM_API_KEY"),
                                       .base_url = getenv("VPSWIRE_KIWIVM_URL") };
    int failed = vpswire_kiwivm_new(&account, &client, NULL) || rotate(client);
    vpswire_client_free(client);
    return failed;
}
