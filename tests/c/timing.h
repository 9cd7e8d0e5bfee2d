/* What the programs share that measure. */
#ifndef TIMING_H
#define TIMING_H

#include <time.h>

/* Milliseconds. */
static inline double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

#endif
