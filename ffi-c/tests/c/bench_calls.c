/* One small call at a time over loopback, including reading its answer, compared with libcurl and yyjson. Both keep
 * their connection alive and have a time-out; the server is a loop in another process that always sends the same
 * answer. Prints a line for scripts/bench. */
#define _GNU_SOURCE
#include "json.h"
#include "timing.h"
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vpswire/vultr.h>
#include <yyjson.h>

enum { CALLS = 500 };

static const char answer[] = "{\"balance\":\"-5519.11\",\"pending_charges\":\"57.03\",\"last_payment_date\":\"2014-07-18 15:31:01\","
                             "\"last_payment_amount\":\"-1.00\"}";

/* Serves one connection after the other, each until it is closed. */
static void serve(int listening)
{
    char out[512];
    int size = snprintf(out, sizeof out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                        sizeof answer - 1, answer);
    for (;;) {
        int client = accept(listening, NULL, NULL), on = 1;
        CHECK(client >= 0 && setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0);
        char in[4096];
        size_t have = 0;
        for (ssize_t got; (got = read(client, in + have, sizeof in - 1 - have)) > 0;) {
            have += (size_t)got;
            in[have] = 0;
            if (!strstr(in, "\r\n\r\n")) continue;
            CHECK(write(client, out, (size_t)size) == size);
            have = 0;
        }
        close(client);
    }
}

static vpswire_client *client;

static void with_vpswire(void)
{
    vpswire_value *account = NULL;
    vpswire_error *error = NULL;
    OK(vpswire_vultr_account_info(client, NULL, &account, &error), error);
    SAME(text_at(account, "balance"), "-5519.11");
    vpswire_value_free(account);
}

struct body {
    char bytes[1024];
    size_t length;
};

static size_t collect(char *data, size_t size, size_t count, void *into)
{
    struct body *body = into;
    CHECK(body->length + size * count <= sizeof body->bytes);
    memcpy(body->bytes + body->length, data, size * count);
    body->length += size * count;
    return size * count;
}

static CURL *curl;

static void with_curl(void)
{
    struct body body = { .length = 0 };
    long status = 0;
    CHECK(curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body) == CURLE_OK && curl_easy_perform(curl) == CURLE_OK);
    CHECK(curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK && status == 200);
    yyjson_doc *account = yyjson_read(body.bytes, body.length, 0);
    SAME(yyjson_get_str(yyjson_obj_get(yyjson_doc_get_root(account), "balance")), "-5519.11");
    yyjson_doc_free(account);
}

/* Returns the milliseconds per call. */
static double measure(void (*call)(void))
{
    double begun = now();
    for (int i = 0; i < CALLS; i++) call();
    return (now() - begun) / CALLS;
}

/* Makes client and servers share a core: otherwise the measurement would mostly be the time that an idle core takes
 * to wake up. */
static void share_a_core(void)
{
    cpu_set_t core;
    CPU_ZERO(&core);
    CPU_SET(0, &core);
    CHECK(sched_setaffinity(0, sizeof core, &core) == 0);
}

int main(void)
{
    share_a_core();
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr = { htonl(INADDR_LOOPBACK) } };
    socklen_t length = sizeof address;
    int listening = socket(AF_INET, SOCK_STREAM, 0);
    CHECK(bind(listening, (struct sockaddr *)&address, length) == 0 && listen(listening, 8) == 0);
    CHECK(getsockname(listening, (struct sockaddr *)&address, &length) == 0);
    char base[64], url[128];
    snprintf(base, sizeof base, "http://127.0.0.1:%d", ntohs(address.sin_port));
    snprintf(url, sizeof url, "%s/v1/account/info", base);

    /* Two servers, since each serves one connection at a time. */
    pid_t servers[2];
    for (int i = 0; i < 2; i++) {
        servers[i] = fork();
        CHECK(servers[i] >= 0);
        if (servers[i] == 0) serve(listening);
    }

    vpswire_error *error = NULL;
    vpswire_options options = { .pace = VPSWIRE_BOOL(false) };
    OK(vpswire_vultr_new(&(vpswire_vultr_account){ .api_key = "KEYNOTREAL", .base_url = base, .options = &options }, &client, &error), error);
    curl = curl_easy_init();
    struct curl_slist *headers = curl_slist_append(NULL, "API-Key: KEYNOTREAL");
    CHECK(curl && headers);
    CHECK(curl_easy_setopt(curl, CURLOPT_URL, url) == CURLE_OK && curl_easy_setopt(curl, CURLOPT_PROXY, "") == CURLE_OK);
    CHECK(curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers) == CURLE_OK);
    CHECK(curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, 30000L) == CURLE_OK && curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK);
    CHECK(curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, collect) == CURLE_OK);

    double mine = 1e9, theirs = 1e9;
    for (int round = 0; round < rounds(40); round++) {
        double took = measure(with_vpswire);
        mine = took < mine ? took : mine;
        took = measure(with_curl);
        theirs = took < theirs ? took : theirs;
    }
    compare("one small call over loopback, a field read", mine, "libcurl with yyjson", theirs, 0);

    for (int i = 0; i < 2; i++) kill(servers[i], SIGTERM);
    curl_slist_free_all(headers);
    curl_easy_cleanup(curl);
    vpswire_client_free(client);
    close(listening);
    return 0;
}
