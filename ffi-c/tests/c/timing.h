/* Shared by the programs that measure. */
#ifndef TIMING_H
#define TIMING_H

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Returns the time in milliseconds. */
static inline double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

/* Returns the CPU time of this program in milliseconds, on which the load of the machine has little effect. */
static inline double spent(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

/* Returns the number of measurements of each contestant: VPSWIRE_BENCH_ROUNDS, if it is set. */
static inline int rounds(int usual)
{
    const char *text = getenv("VPSWIRE_BENCH_ROUNDS");
    return text ? atoi(text) : usual;
}

/* Prints a line that scripts/bench reads. The aim is the maximum ratio, or 0. */
static inline void compare(const char *what, double ours, const char *against, double theirs, double aim)
{
    printf("@bench {\"section\": \"c\", \"what\": \"%s\", \"ours\": %.9f, \"unit\": \"s\", \"against\": \"%s\", \"theirs\": %.9f",
           what, ours / 1e3, against, theirs / 1e3);
    if (aim > 0) {
        printf(", \"aim\": %.2f", aim);
    }
    printf("}\n");
}

#endif
