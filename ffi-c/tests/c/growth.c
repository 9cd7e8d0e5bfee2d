/* Reading an entry of a map or list by its key takes about the same time in containers of any size. The time is the
 * CPU time of this program, the least of several runs. */
#define _POSIX_C_SOURCE 200809L
#include "json.h"
#include "timing.h"
#include <inttypes.h>

enum { LESSER = 4000, TIMES = 8, RUNS = 5 };

/* Returns a map of so many numbers with unsorted keys, or a list of them. */
static char *body(size_t count, bool map, size_t *length)
{
    char *text = malloc(40 * count + 3), *end = text;
    CHECK(text);
    for (size_t i = 0; i < count; i++) {
        *end++ = i > 0 ? ',' : map ? '{' : '[';
        if (map) end += sprintf(end, "\"%s%zu\":", i % 3 == 0 ? "\\u006b" : "k", i * 7919 % count);
        end += sprintf(end, "%zu", i);
    }
    *end++ = map ? '}' : ']';
    *length = (size_t)(end - text);
    return text;
}

static void read_each(const vpswire_value *value, size_t count, bool map)
{
    for (size_t i = 0; i < count; i++) {
        char path[32];
        const vpswire_value *part = NULL;
        vpswire_view view = { NULL, 0 };
        int64_t number = -1;
        snprintf(path, sizeof path, map ? "k%zu" : "%zu", map ? i * 7919 % count : i);
        CHECK(vpswire_get_int(value, path, &number, NULL) == VPSWIRE_OK && number == (int64_t)i);
        CHECK(vpswire_get_view(value, path, &view, NULL) == VPSWIRE_OK);
        CHECK(vpswire_kind_of(value, path) == VPSWIRE_KIND_INT);
        CHECK(vpswire_get_part(value, path, &part, NULL) == VPSWIRE_OK);
    }
}

static double least(size_t count, bool map)
{
    size_t length = 0;
    char *text = body(count, map, &length);
    double least = 1e9;
    for (int run = 0; run < RUNS; run++) {
        /* A new answer each time, so that the time includes everything that an answer caches. */
        vpswire_value *value = parse(text, length);
        double begun = spent();
        read_each(value, count, map);
        double took = spent() - begun;
        least = took < least ? took : least;
        vpswire_value_free(value);
    }
    free(text);
    return least;
}

int main(void)
{
    for (int map = 0; map < 2; map++) {
        double lesser = least(LESSER, map), greater = least(LESSER * TIMES, map), grows = greater / lesser / TIMES;
        printf("%s: %.1f ms, %.1f ms: each takes %.2f of the time\n", map ? "map" : "list", lesser, greater, grows);
        /* It would be 8 if each look-up searched all entries. */
        CHECK(grows < 2.5);
    }
    return 0;
}
