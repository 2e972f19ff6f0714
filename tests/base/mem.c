/* mem.c - tests of checked allocation and arenas. */
#include "../tap.h"

#include <stdint.h>
#include <stdlib.h>

#include <sys/wait.h>
#include <unistd.h>

#include "gradlab/mem.h"

static bool all_zero(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (bytes[i])
			return false;
	}
	return true;
}

static void allocates(void)
{
	char *block = mem_alloc(100, 3), *none = mem_alloc(0, 8);

	ok(all_zero(block, 300), "a block comes zeroed");
	ok(none != NULL, "no bytes are a block too");
	block = mem_resize(block, 1000, 3);
	ok(all_zero(block, 300), "a block keeps what it held");
	none = mem_resize(none, 0, 8);
	ok(none != NULL, "a block of no bytes stays a block");
	free(block);
	free(none);
}

static void grows(void)
{
	size_t room = 0;
	int *list = mem_grow(NULL, &room, 1, sizeof(*list));
	int *same;

	same_int((long)room, 8, "the first room");
	same = mem_grow(list, &room, 8, sizeof(*list));
	ok(same == list && room == 8, "a block with room stays where it is");
	list = mem_grow(same, &room, 9, sizeof(*list));
	same_int((long)room, 16, "room doubles");
	list[15] = 1;
	list = mem_grow(list, &room, 100, sizeof(*list));
	same_int((long)room, 128, "and doubles until it is enough");
	same_int(list[15], 1, "what was there stays");
	free(list);
}

static void makes_strings(void)
{
	char *copy = mem_string("abc"), *printed = mem_printf("%d %s", 5, "x");

	same_text(copy, "abc", "a copy");
	same_text(printed, "5 x", "a formatted text");
	free(copy);
	free(printed);
}

static void arena_gives(void)
{
	struct arena arena = { 0 };
	char *first = arena_alloc(&arena, 1, 1), *next;
	char *big = arena_alloc(&arena, 100000, 1);
	bool aligned = true, zero = true;

	memset(big, 1, 100000);
	for (int i = 0; i < 5000; i++) {
		next = arena_alloc(&arena, 3, 5);
		aligned = aligned && (uintptr_t)next % sizeof(double) == 0;
		zero = zero && all_zero(next, 15);
		memset(next, 7, 15);
	}
	ok(aligned, "a piece of an arena is aligned for any type");
	ok(zero && !*first, "a piece comes zeroed and is nobody else's");
	ok(arena_alloc(&arena, 0, 4) != NULL, "no bytes are a piece too");
	same_text(arena_string(&arena, "abcdef", 3), "abc",
		  "the beginning of a text");
	same_text(arena_printf(&arena, "%s=%g", "x", 1.5), "x=1.5",
		  "a formatted text");
	arena_release(&arena);
	ok(arena.last == NULL, "a released arena is an empty one");
	arena_release(&arena);
}

static void say_so(void)
{
	(void)!write(STDERR_FILENO, "hook ", 5);
}

static void resize_too_much(void)
{
	free(mem_resize(NULL, SIZE_MAX / 2, 4));
}

static void arena_too_much(void)
{
	struct arena arena = { 0 };

	arena_alloc(&arena, SIZE_MAX / 2, 4);
}

/* Runs what must fail in a child; tells its last words and status. */
static void fails(void (*act)(void), const char *what)
{
	char said[100] = "";
	int ends[2], status = 0;
	pid_t child;
	ssize_t length;

	if (pipe(ends) || (child = fork()) < 0) {
		ok(false, "a child process for %s", what);
		return;
	}
	if (!child) {
		dup2(ends[1], STDERR_FILENO);
		act();
		_exit(0);
	}
	close(ends[1]);
	waitpid(child, &status, 0);
	for (size_t at = 0; (length = read(ends[0], said + at,
					   sizeof(said) - 1 - at)) > 0;)
		at += (size_t)length;
	close(ends[0]);
	ok(WIFEXITED(status) && WEXITSTATUS(status) == 1,
	   "%s ends the program with 1", what);
	same_text(said, "hook gradlab: out of memory\n",
		  "%s: the hook runs, then one line tells why", what);
}

int main(void)
{
	allocates();
	grows();
	makes_strings();
	arena_gives();
	mem_on_failure(say_so);
	fails(resize_too_much, "a block larger than memory");
	fails(arena_too_much, "a piece larger than memory");
	return tap_end();
}
