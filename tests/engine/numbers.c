/*
 * numbers.c - the runs of the course give the figures of the course.
 *
 * A few thousand runs would take minutes: those marked SLOW are tried with
 * GRADLAB_NUMBERS=all, alone where it is a part of their words.
 */
#include <stdlib.h>

#include "gradlab/seeds.h"

#include "../tap.h"

#include "figure.h"

enum row_kind { ONE_RUN, MANY_SEEDS, MANY_SEEDS_SLOW };

static const struct row {
	enum row_kind kind;
	const char *words;
	int first, last;	/* seeds */
	const char *quantity;
	int k;
	double quantile, wanted, within;
} rows[] = {
#define FIGURE(words, quantity, k, value, within)			\
	{ ONE_RUN, words, 0, 0, #quantity, k, 0, value, within },
#define SEEDS(words, first, last, quantity, k, q, value, within)	\
	{ MANY_SEEDS, words, first, last, #quantity, k, q, value, within },
#define SLOW(words, first, last, quantity, k, q, value, within)		\
	{ MANY_SEEDS_SLOW, words, first, last, #quantity, k, q, value, within },
#include "../data/numbers.def"
#undef SLOW
#undef SEEDS
#undef FIGURE
};

enum { ROWS = sizeof(rows) / sizeof(*rows) };

static int seeds_of(const struct row *row)
{
	return row->kind == ONE_RUN ? 1 : row->last - row->first + 1;
}

static bool same_runs(const struct row *a, const struct row *b)
{
	return !strcmp(a->words, b->words) && a->first == b->first &&
	       a->last == b->last;
}

/* Trains as far as it goes; a run may fail on its way. */
static void train(const struct figure *figure, struct run *run, int k)
{
	if (run->last < k)
		run_show(run, run->last);
	while (run->k < k && run_step(run, figure_rate(figure, run->k)))
		;
}

/* From the last seed down, so that the table of numbers is filled for every
 * row of a group while only one run is held. */
static void measure(const struct figure *figure, const struct row *group,
		    int count, int seed, double *number)
{
	struct run_spec spec = figure->spec;
	struct run run;

	if (group->kind != ONE_RUN && figure->vary_data)
		spec.data.seed = (uint32_t)seed;
	else if (group->kind != ONE_RUN)
		spec.net.seed = seed;
	run_init(&run, &spec);
	for (int i = 0; i < count; i++) {
		train(figure, &run, group[i].k);
		number[i] = run.last >= group[i].k || run.failed_at < 0
				    ? figure_number(&run, group[i].quantity,
						    group[i].k)
				    : (double)NAN;
	}
	run_release(&run);
}

static void compare(const struct row *row, double got)
{
	double far = fabs(got - row->wanted);

	if (isinf(row->wanted))
		ok(got == row->wanted, "%s: %s at %d", row->words,
		   row->quantity, row->k);
	else
		ok(far <= row->within * fmax(fabs(row->wanted), 1e-9),
		   "%s: %s at %d (quantile %g): %.12g, wanted %.12g (off %.1g)",
		   row->words, row->quantity, row->k, row->quantile, got,
		   row->wanted, far / fmax(fabs(row->wanted), 1e-9));
}

/* Rows of the same runs, tried together. */
static void try_group(const struct row *group, int count)
{
	int seeds = seeds_of(group);
	double *number = malloc((size_t)(seeds * count) * sizeof(*number));
	double *column = malloc((size_t)seeds * sizeof(*column));
	struct figure figure;

	figure_read(&figure, group->words);
	for (int s = 0; s < seeds; s++)
		measure(&figure, group, count, group->first + s,
			number + s * count);
	for (int i = 0; i < count; i++) {
		for (int s = 0; s < seeds; s++)
			column[s] = number[s * count + i];
		compare(&group[i],
			quantile(column, (size_t)seeds, group[i].quantile));
	}
	figure_release(&figure);
	free(column);
	free(number);
}

static bool wanted(const struct row *row)
{
	const char *which = getenv("GRADLAB_NUMBERS");

	if (!which || !*which)
		return row->kind != MANY_SEEDS_SLOW;
	return !strcmp(which, "all") || strstr(row->words, which);
}

int main(void)
{
	int left_out = 0;

	for (int i = 0, next; i < ROWS; i = next) {
		for (next = i + 1; next < ROWS; next++)
			if (!same_runs(&rows[i], &rows[next]))
				break;
		if (wanted(&rows[i]))
			try_group(&rows[i], next - i);
		else
			left_out += next - i;
	}
	printf("# %d figures left out, see the head of numbers.c\n", left_out);
	return tap_end();
}
