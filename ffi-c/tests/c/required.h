/* Shared by the generated tests of required parameters. Argument of the programs: a server that must not receive any
 * request. */
#ifndef REQUIRED_H
#define REQUIRED_H

#include "check.h"
#include <vpswire.h>

static vpswire_error *failure;
static int requests;
static const char *server;

/* Returns a client with these settings, except those that are NULL. */
static vpswire_client *account(const char *api, const char *veid, const char *api_key, const char *base_url,
                               const char *public_token, const char *private_token)
{
    vpswire_request *settings = NULL;
    vpswire_client *client = NULL;
    OK(vpswire_request_new(api, "client", &settings, &failure), failure);
    vpswire_put_text(settings, "veid", veid);
    vpswire_put_text(settings, "api_key", api_key);
    vpswire_put_text(settings, "base_url", base_url);
    vpswire_put_text(settings, "public_token", public_token);
    vpswire_put_text(settings, "private_token", private_token);
    OK(vpswire_client_new(settings, NULL, NULL, &client, &failure), failure);
    vpswire_request_free(settings);
    return client;
}

/* Returns a client of the server. */
static const vpswire_client *client(const char *api)
{
    static vpswire_client *clients[3];
    if (!clients[0]) {
        clients[0] = account("kiwivm", "1347645", "KEYNOTREAL", server, NULL, NULL);
        clients[1] = account("cvm", NULL, NULL, server, "PUBLICNOTREAL", "PRIVATENOTREAL");
        clients[2] = account("vultr", NULL, "KEYNOTREAL", server, NULL, NULL);
    }
    return clients[strcmp(api, "kiwivm") == 0 ? 0 : strcmp(api, "cvm") == 0 ? 1 : 2];
}

/* Checks that the call failed because that parameter is missing, and for no other reason. */
static void missing(vpswire_status status, const char *name)
{
    const char *param = "", *verdict = "";
    CHECK(status == VPSWIRE_INVALID_PARAMS && failure);
    const vpswire_value *facts = vpswire_error_facts(failure);
    OK(vpswire_get_text(facts, "param", &param, NULL, NULL), NULL);
    OK(vpswire_get_text(facts, "verdict", &verdict, NULL, NULL), NULL);
    SAME(param, name);
    SAME(verdict, "not_sent");
    HAS(vpswire_error_message(failure), "missing");
    vpswire_error_free(failure);
    failure = NULL;
}

/* Checks that the request is exactly that. Frees the client. */
static void sends(vpswire_client *by, const vpswire_request *request, const char *method, const char *url,
                  const vpswire_header *headers, size_t header_count, const char *body)
{
    vpswire_exchange *exchange = NULL;
    OK(vpswire_exchange_new(by, request, &exchange, &failure), failure);
    const vpswire_message *message = vpswire_exchange_message(exchange);
    SAME(message->method, method);
    SAME(message->url, url);
    SAME(message->body, body);
    CHECK(message->body_length == strlen(body) && message->header_count == header_count);
    for (size_t i = 0; i < header_count; i++) {
        size_t at = 0;
        while (at < header_count && strcmp(message->headers[at].name, headers[i].name) != 0) at++;
        CHECK(at < header_count);
        SAME(message->headers[at].value, headers[i].value);
    }
    vpswire_exchange_free(exchange);
    vpswire_client_free(by);
    requests++;
}

#endif
