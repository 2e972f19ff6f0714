/*
 * starve.c - an allocator that fails once: to be preloaded by tests/starved.
 *
 * STARVE_AT=n fails allocation number n of the process, whoever asks for it:
 * gradlab, libyaml, md4c or the C library.  Without it every call is served;
 * STARVE_COUNT=FILE has their number written there at the end.
 */
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *block, size_t size);

static long asked, fails_at;

__attribute__((constructor)) static void begin(void)
{
	const char *at = getenv("STARVE_AT");

	asked = 0;
	fails_at = at ? atol(at) : 0;
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("STARVE_COUNT");
	long count = asked;
	FILE *out = path ? fopen(path, "w") : NULL;

	if (!out)
		return;
	fprintf(out, "%ld\n", count);
	fclose(out);
}

static int starved(void)
{
	if (++asked != fails_at)
		return 0;
	errno = ENOMEM;
	return 1;
}

/* dlsym() gives an object pointer; ISO C wants it copied, not cast. */
#define NEXT(type, name)						\
	union {								\
		void *object;						\
		type *function;						\
	} next = { dlsym(RTLD_NEXT, name) }

void *malloc(size_t size)
{
	typedef void *function(size_t size);
	NEXT(function, "malloc");

	return starved() ? NULL : next.function(size);
}

void *calloc(size_t count, size_t size)
{
	typedef void *function(size_t count, size_t size);
	NEXT(function, "calloc");

	return starved() ? NULL : next.function(count, size);
}

void *realloc(void *block, size_t size)
{
	typedef void *function(void *block, size_t size);
	NEXT(function, "realloc");

	return starved() ? NULL : next.function(block, size);
}
