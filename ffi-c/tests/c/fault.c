/* One call of a case in conformance/faults.json. Argument: JSON with the settings of a client and a call. Prints a
 * line of the log for each attempt; the memory that the call took in KiB, if the system reports it; and the answer
 * or the facts of the error as JSON after a word. */
#define _POSIX_C_SOURCE 200809L
#include "json.h"

/* Returns a value that Linux has of this process, KiB: VmHWM is the peak memory, VmRSS is the current memory. */
static long memory(const char *name)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    long found = 0;
    while (file && fgets(line, sizeof line, file)) {
        if (strncmp(line, name, strlen(name)) == 0) {
            CHECK(sscanf(line + strlen(name), ": %ld", &found) == 1);
        }
    }
    if (file) {
        fclose(file);
    }
    return found;
}

/* Resets the peak memory to the current memory. */
static void forget_the_most(void)
{
    FILE *file = fopen("/proc/self/clear_refs", "w");
    if (file) {
        CHECK(fputs("5", file) >= 0 && fclose(file) == 0);
    }
}

static void print_line(void *data, const char *line)
{
    CHECK(data == NULL);
    printf("%s\n", line);
}

static void put_all(vpswire_request *request, const vpswire_value *all)
{
    const char *key = NULL;
    const vpswire_value *item = NULL;
    for (size_t i = 0; vpswire_entry(all, i, &key, NULL, &item) == VPSWIRE_OK; i++) {
        vpswire_kind kind = vpswire_kind_of(item, NULL);
        const char *text = kind == VPSWIRE_KIND_TEXT ? text_at(item, NULL) : "";
        vpswire_status put = kind == VPSWIRE_KIND_TEXT   ? vpswire_request_put_text(request, key, text, strlen(text))
                             : kind == VPSWIRE_KIND_BOOL ? vpswire_request_put_bool(request, key, bool_at(item, NULL))
                                                         : vpswire_request_put_int(request, key, int_at(item, NULL));
        CHECK(put == VPSWIRE_OK);
    }
}

int main(int argc, char **argv)
{
    CHECK(argc == 2);
    vpswire_value *given = parse(argv[1], strlen(argv[1])), *answer = NULL;
    const char *api = text_at(given, "api"), *json = NULL;
    vpswire_request *settings = NULL, *request = NULL;
    vpswire_client *client = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_request_new(api, "client", &settings, &error), error);
    put_all(settings, part_at(given, "settings"));
    OK(vpswire_client_new(settings, print_line, NULL, &client, &error), error);
    OK(vpswire_request_new(api, text_at(given, "call"), &request, &error), error);
    put_all(request, part_at(given, "params"));
    forget_the_most();
    long before = memory("VmRSS");
    vpswire_status status = vpswire_send(client, request, NULL, &answer, &error);
    long more = memory("VmHWM") - before;
    CHECK((status == VPSWIRE_OK) == (answer != NULL) && (status == VPSWIRE_OK) == (error == NULL));
    const vpswire_value *shown = answer ? answer : vpswire_error_facts(error);
    CHECK(vpswire_value_json(shown, &json, NULL, NULL) == VPSWIRE_OK);
    printf("%ld KiB\n%s %s\n", more, answer ? "answer" : "error", json);
    vpswire_error_free(error);
    vpswire_value_free(answer);
    vpswire_request_free(request);
    vpswire_request_free(settings);
    vpswire_client_free(client);
    vpswire_value_free(given);
    return 0;
}
