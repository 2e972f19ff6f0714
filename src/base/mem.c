/* mem.c - checked allocation and arenas. */
#include "gradlab/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

enum { BLOCK_BYTES = 16 * 1024 };

static void (*on_failure)(void);

void mem_on_failure(void (*hook)(void))
{
	on_failure = hook;
}

void mem_fail(void)
{
	static const char line[] = "gradlab: out of memory\n";

	if (on_failure)
		on_failure();
	(void)!write(STDERR_FILENO, line, sizeof(line) - 1);
	_exit(1);
}

void *mem_alloc(size_t count, size_t size)
{
	void *block = calloc(count ? count : 1, size ? size : 1);

	if (!block)
		mem_fail();
	return block;
}

void *mem_resize(void *block, size_t count, size_t size)
{
	void *moved;

	if (size && count > SIZE_MAX / size)
		mem_fail();
	moved = realloc(block, count && size ? count * size : 1);
	if (!moved)
		mem_fail();
	return moved;
}

void *mem_grow(void *block, size_t *room, size_t need, size_t size)
{
	size_t wanted = *room ? *room : 8;

	if (need <= *room)
		return block;
	while (wanted < need)
		wanted = wanted > SIZE_MAX / 2 ? need : wanted * 2;
	block = mem_resize(block, wanted, size);
	*room = wanted;
	return block;
}

char *mem_string(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(mem_alloc(size, 1), text, size);
}

/* The length of what a format gives, or an end on a broken one. */
static size_t printed_length(const char *format, va_list values)
{
	int length = vsnprintf(NULL, 0, format, values);

	if (length < 0)
		mem_fail();
	return (size_t)length;
}

char *mem_printf(const char *format, ...)
{
	va_list values;
	size_t length;
	char *text;

	va_start(values, format);
	length = printed_length(format, values);
	va_end(values);
	text = mem_alloc(length + 1, 1);
	va_start(values, format);
	vsnprintf(text, length + 1, format, values);
	va_end(values);
	return text;
}

struct arena_block {
	struct arena_block *before;
	size_t used;
	size_t room;
	max_align_t data[];
};

static struct arena_block *add_block(struct arena *arena, size_t bytes)
{
	size_t room = bytes > BLOCK_BYTES ? bytes : BLOCK_BYTES;
	struct arena_block *block = mem_alloc(1, sizeof(*block) + room);

	block->room = room;
	block->before = arena->last;
	arena->last = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t count, size_t size)
{
	const size_t unit = sizeof(max_align_t);
	struct arena_block *block = arena->last;
	size_t bytes;
	char *start;

	if (size && count > (SIZE_MAX / 2) / size)
		mem_fail();
	bytes = (count * size + unit - 1) / unit * unit;
	if (!block || block->room - block->used < bytes)
		block = add_block(arena, bytes);
	start = (char *)block->data + block->used;
	block->used += bytes;
	return start;
}

char *arena_string(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1, 1);

	if (length)
		memcpy(copy, text, length);
	return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list values;
	size_t length;
	char *text;

	va_start(values, format);
	length = printed_length(format, values);
	va_end(values);
	text = arena_alloc(arena, length + 1, 1);
	va_start(values, format);
	vsnprintf(text, length + 1, format, values);
	va_end(values);
	return text;
}

void arena_release(struct arena *arena)
{
	while (arena->last) {
		struct arena_block *block = arena->last;

		arena->last = block->before;
		free(block);
	}
}
