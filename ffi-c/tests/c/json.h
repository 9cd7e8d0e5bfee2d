/* Parses JSON with the library itself, as the answer of a raw call. */
#ifndef JSON_H
#define JSON_H

#include "read.h"

static inline vpswire_value *parse(const char *text, size_t length)
{
    vpswire_error *error = NULL;
    vpswire_client *client = NULL;
    OK(vpswire_vultr_new(NULL, &client, &error), error);
    vpswire_request *request = NULL;
    OK(vpswire_request_new("vultr", "GET /", &request, &error), error);
    vpswire_exchange *exchange = NULL;
    OK(vpswire_exchange_new(client, request, &exchange, &error), error);
    vpswire_response response = { .status = 200, .body = text, .body_length = length };
    vpswire_value *value = NULL;
    OK(vpswire_exchange_decode(exchange, &response, 0, &value, &error), error);
    vpswire_exchange_free(exchange);
    vpswire_request_free(request);
    vpswire_client_free(client);
    return value;
}

static inline vpswire_value *parse_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    CHECK(file);
    CHECK(fseek(file, 0, SEEK_END) == 0);
    long length = ftell(file);
    CHECK(length >= 0);
    rewind(file);
    char *text = malloc((size_t)length + 1);
    CHECK(text && fread(text, 1, (size_t)length, file) == (size_t)length);
    fclose(file);
    vpswire_value *value = parse(text, (size_t)length);
    free(text);
    return value;
}

static inline void each_in_file(const char *path, void (*run)(const vpswire_value *item))
{
    vpswire_value *list = parse_file(path);
    const vpswire_value *item = NULL;
    for (size_t i = 0; vpswire_entry(list, i, NULL, NULL, &item) == VPSWIRE_OK; i++) run(item);
    vpswire_value_free(list);
}

#endif
