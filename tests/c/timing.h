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

/* Milliseconds of the processor for this program: what others do on the machine hardly counts. */
static inline double spent(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1000 + (double)time.tv_nsec / 1e6;
}

#endif
