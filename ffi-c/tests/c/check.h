/* Shared by the test programs: a check that prints its location if it fails. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(truth)                                                                   \
    do {                                                                               \
        if (!(truth)) {                                                                \
            fprintf(stderr, "%s:%d: not as it should be: %s\n", __FILE__, __LINE__, #truth); \
            exit(1);                                                                   \
        }                                                                              \
    } while (0)

/* Checks that the status is 0, otherwise prints the error. */
#define OK(status, error)                                                              \
    do {                                                                               \
        if ((status) != VPSWIRE_OK) {                                                  \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, vpswire_error_message(error)); \
            exit(1);                                                                   \
        }                                                                              \
    } while (0)

#define SAME(a, b)                                                                     \
    do {                                                                               \
        const char *a_ = (a), *b_ = (b);                                               \
        if (strcmp(a_, b_) != 0) {                                                     \
            fprintf(stderr, "%s:%d: %s is \"%s\", expected \"%s\"\n", __FILE__, __LINE__, #a, a_, b_); \
            exit(1);                                                                   \
        }                                                                              \
    } while (0)

#define HAS(text, part)                                                                \
    do {                                                                               \
        const char *text_ = (text);                                                    \
        if (!strstr(text_, (part))) {                                                  \
            fprintf(stderr, "%s:%d: \"%s\" is not in \"%s\"\n", __FILE__, __LINE__, (part), text_); \
            exit(1);                                                                   \
        }                                                                              \
    } while (0)

#endif
