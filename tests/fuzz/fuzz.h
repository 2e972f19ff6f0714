/*
 * fuzz.h - what every fuzz target is: a function of some bytes.
 *
 * libFuzzer calls it with bytes of its own making; replay.c with those of
 * the files in corpus/.  It must come back, whatever it was given.
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
