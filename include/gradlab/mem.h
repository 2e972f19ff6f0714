/*
 * mem.h - memory: checked allocation and arenas.
 *
 * Running out of memory ends the program with one line; no caller checks.
 * The hook (set once, by main) puts the terminal back first.
 *
 * An arena owns many small things that die together: a lesson, a set of
 * findings.  Blocks come zeroed.  A zeroed struct arena is an empty one.
 */
#ifndef GRADLAB_MEM_H
#define GRADLAB_MEM_H

#include <stddef.h>

void mem_on_failure(void (*hook)(void));
/* That end: for a library that says it found no memory. */
_Noreturn void mem_fail(void);

/* Zeroed, count * size bytes; freed with free(). */
void *mem_alloc(size_t count, size_t size);
/* As realloc; what is new is not zeroed. */
void *mem_resize(void *block, size_t count, size_t size);
/* Doubles *room until it holds `need` items of `size` bytes. */
void *mem_grow(void *block, size_t *room, size_t need, size_t size);
char *mem_string(const char *text);
char *mem_printf(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

struct arena {
	struct arena_block *last;
};

void *arena_alloc(struct arena *arena, size_t count, size_t size);
/* The first `length` bytes of text and a NUL. */
char *arena_string(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void arena_release(struct arena *arena);

#endif
