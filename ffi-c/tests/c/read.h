/* Reading values in tests: a missing value or one of another kind fails at once. */
#ifndef READ_H
#define READ_H

#include "check.h"
#include <vpswire.h>

static inline const char *text_at(const vpswire_value *value, const char *path)
{
    const char *out = NULL;
    CHECK(vpswire_get_text(value, path, &out, NULL, NULL) == VPSWIRE_OK);
    return out;
}

/* Returns the text, or "" if it is missing. */
static inline const char *text_or_none(const vpswire_value *value, const char *path)
{
    const char *out = NULL;
    CHECK(vpswire_get_text_or(value, path, "", &out, NULL) == VPSWIRE_OK);
    return out;
}

static inline int64_t int_at(const vpswire_value *value, const char *path)
{
    int64_t out = 0;
    CHECK(vpswire_get_int(value, path, &out, NULL) == VPSWIRE_OK);
    return out;
}

static inline bool bool_at(const vpswire_value *value, const char *path)
{
    bool out = false;
    CHECK(vpswire_get_bool(value, path, &out, NULL) == VPSWIRE_OK);
    return out;
}

static inline double num_at(const vpswire_value *value, const char *path)
{
    double out = 0;
    CHECK(vpswire_get_num(value, path, &out, NULL) == VPSWIRE_OK);
    return out;
}

/* Returns the part, also one that is null; NULL if it does not exist. */
static inline const vpswire_value *part_at(const vpswire_value *value, const char *path)
{
    const vpswire_value *out = NULL;
    const char *key = NULL;
    size_t length = 0;
    for (size_t i = 0; path && vpswire_entry(value, i, &key, &length, &out) == VPSWIRE_OK; i++) {
        if (key && strcmp(key, path) == 0) return out;
    }
    out = NULL;
    vpswire_get_part(value, path, &out, NULL);
    return out;
}

/* Returns the number of parts; 0 if the value does not exist or has none. */
static inline size_t count_of(const vpswire_value *value)
{
    size_t out = 0;
    vpswire_get_count(value, NULL, &out, NULL);
    return out;
}

#endif
