/* history.c - keeps moments and parameters within a budget. */
#include "gradlab/history.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

static size_t rows_within(size_t count, size_t bytes)
{
	size_t row = count * sizeof(double), most = HISTORY_LEAST;

	while (most * 2 * row <= bytes)
		most *= 2;
	return most;
}

void history_init(struct history *history, size_t count, size_t bytes)
{
	*history = (struct history){ .count = count,
				     .most = rows_within(count, bytes),
				     .every = 1 };
}

void history_release(struct history *history)
{
	free(history->moment);
	free(history->kept);
	*history = (struct history){ 0 };
}

static double *kept_row(const struct history *history, size_t row)
{
	return history->kept + row * history->count;
}

/* Drops every other row. */
static void thin(struct history *history)
{
	size_t bytes = history->count * sizeof(double);

	for (size_t i = 1; i < history->most / 2; i++)
		memcpy(kept_row(history, i), kept_row(history, 2 * i), bytes);
	history->every *= 2;
}

static void keep(struct history *history, int k, const double *numbers)
{
	size_t bytes = history->count * sizeof(double);
	size_t row;

	if ((size_t)(k / history->every) == history->most)
		thin(history);
	if (k % history->every)
		return;
	row = (size_t)(k / history->every);
	history->kept =
		mem_grow(history->kept, &history->kept_room, row + 1, bytes);
	memcpy(kept_row(history, row), numbers, bytes);
}

void history_put(struct history *history, int k, const struct moment *moment,
		 const double *row)
{
	history->moment = mem_grow(history->moment, &history->moment_room,
				   (size_t)k + 1, sizeof(*moment));
	history->moment[k] = *moment;
	keep(history, k, row);
}

const double *history_before(const struct history *history, int *k)
{
	int row = *k / history->every;

	*k = row * history->every;
	return kept_row(history, (size_t)row);
}

void history_fork(struct history *history, const struct history *from, int k)
{
	size_t rows = (size_t)(k / from->every) + 1;
	size_t bytes = from->count * sizeof(double);

	*history = *from;
	history->moment = NULL;
	history->kept = NULL;
	history->moment_room = history->kept_room = 0;
	history->moment = mem_grow(NULL, &history->moment_room, (size_t)k + 1,
				   sizeof(*history->moment));
	history->kept = mem_grow(NULL, &history->kept_room, rows, bytes);
	memcpy(history->moment, from->moment,
	       ((size_t)k + 1) * sizeof(*history->moment));
	memcpy(history->kept, from->kept, rows * bytes);
}

/* The room for a list grows by doubling, from 8. */
static size_t room_for(size_t count)
{
	size_t room = 8;

	while (room < count)
		room *= 2;
	return room;
}

size_t history_bytes(size_t count, size_t bytes, int steps)
{
	size_t moments = room_for((size_t)steps + 1);
	size_t rows = rows_within(count, bytes);

	return moments * sizeof(struct moment) +
	       (rows < moments ? rows : moments) * count * sizeof(double);
}
