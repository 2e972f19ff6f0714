/*
 * peak.h - what this core can do at most, measured.
 */
#ifndef TESTS_BENCH_PEAK_H
#define TESTS_BENCH_PEAK_H

/* Seconds that this thread has had the processor: others may want it, too. */
double bench_now(void);
/* Additions and multiplications a second with the instructions of these
 * kernels, in registers; best of a few short tries. */
double peak_flops(const char *kernels);
/* Bytes a second that are read and written when much memory is copied. */
double peak_memory(void);
/* The value in the middle; sorts the list. */
double bench_median(double *list, int count);

#endif
