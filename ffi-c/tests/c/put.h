/* Sets parameters of requests to values from JSON. */
#ifndef PUT_H
#define PUT_H

#include "read.h"

/* Sets a parameter to a value of the vector; returns false if C cannot pass it. */
static inline bool put(vpswire_request *request, const char *name, const vpswire_value *value)
{
    int64_t number = 0;
    uint64_t great = 0;
    const char *text = NULL;
    const void *data = NULL;
    size_t length = 0, count = count_of(value);
    bool said = true;
    switch ((int)vpswire_kind_of(value, NULL)) {
    case VPSWIRE_KIND_BOOL:
        return vpswire_request_put_bool(request, name, bool_at(value, NULL)) == VPSWIRE_OK;
    case VPSWIRE_KIND_INT:
        if (vpswire_get_int(value, NULL, &number, NULL) == VPSWIRE_OK) {
            return vpswire_request_put_int(request, name, number) == VPSWIRE_OK;
        }
        return vpswire_get_uint(value, NULL, &great, NULL) == VPSWIRE_OK &&
               vpswire_request_put_uint(request, name, great) == VPSWIRE_OK;
    case VPSWIRE_KIND_TEXT:
        CHECK(vpswire_get_text(value, NULL, &text, &length, NULL) == VPSWIRE_OK);
        return vpswire_request_put_text(request, name, text, length) == VPSWIRE_OK;
    case VPSWIRE_KIND_LIST: {
        const char **texts = calloc(count + 1, sizeof *texts);
        const vpswire_value *item = NULL;
        for (size_t i = 0; vpswire_entry(value, i, NULL, NULL, &item) == VPSWIRE_OK; i++) texts[i] = text_at(item, NULL);
        said = vpswire_request_put_list(request, name, texts, count) == VPSWIRE_OK;
        free(texts);
        return said;
    }
    case VPSWIRE_KIND_MAP: {
        if (vpswire_get_bytes(value, "base64", &data, &length, NULL) == VPSWIRE_OK) {
            return vpswire_request_put_bytes(request, name, data, length) == VPSWIRE_OK;
        }
        vpswire_flag *flags = calloc(count + 1, sizeof *flags);
        const vpswire_value *item = NULL;
        for (size_t i = 0; vpswire_entry(value, i, &flags[i].name, NULL, &item) == VPSWIRE_OK; i++) {
            said = said && vpswire_get_bool(item, NULL, &flags[i].value, NULL) == VPSWIRE_OK;
        }
        said = said && vpswire_request_put_flags(request, name, flags, count) == VPSWIRE_OK;
        free(flags);
        return said;
    }
    default:
        return false;
    }
}

/* Sets all members except the named one; returns false if C cannot pass one of them. */
static inline bool put_all(vpswire_request *request, const vpswire_value *members, const char *but)
{
    const char *key = NULL;
    const vpswire_value *item = NULL;
    bool said = true;
    for (size_t i = 0; vpswire_entry(members, i, &key, NULL, &item) == VPSWIRE_OK; i++) {
        if (!but || strcmp(key, but) != 0) said = said && put(request, key, item);
    }
    return said;
}

#endif
