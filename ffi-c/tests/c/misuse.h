/* Shared by the programs about misuse: checks that a call fails with the expected error. */
#ifndef MISUSE_H
#define MISUSE_H

#include "read.h"

static vpswire_error *error;

static inline void misused(vpswire_status status, const char *words)
{
    CHECK(status == VPSWIRE_MISUSE && vpswire_error_status(error) == VPSWIRE_MISUSE);
    HAS(vpswire_error_message(error), words);
    SAME(text_at(vpswire_error_facts(error), "code"), "misuse");
    vpswire_error_free(error);
    error = NULL;
}

static inline void fails(vpswire_status status, vpswire_status wanted, const char *words)
{
    CHECK(status == wanted && vpswire_error_status(error) == wanted);
    HAS(vpswire_error_message(error), words);
    vpswire_error_free(error);
    error = NULL;
}

#endif
