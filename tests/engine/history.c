/* history.c - nothing is lost that can not be computed anew. */
#include "gradlab/history.h"

#include "../tap.h"

enum { COUNT = 3, ROW = COUNT * sizeof(double) };

static void put(struct history *history, int k, double value)
{
	struct moment moment = { .loss = value, .rate = k };
	double parameters[COUNT] = { value, value + 1, value + 2 };

	history_put(history, k, &moment, parameters);
}

/* Whether the kept k nearest to k is `wanted` and holds its parameters. */
static bool leads_to(const struct history *history, int k, int wanted)
{
	const double *parameters = history_before(history, &k);

	return k == wanted && parameters[0] == wanted &&
	       parameters[COUNT - 1] == wanted + COUNT - 1;
}

static void budgets(void)
{
	static const struct {
		size_t count, bytes, most;
	} row[] = {
		{ 337, HISTORY_BYTES, 16384 },
		{ 1000 * 1000, HISTORY_BYTES, 8 },
		{ COUNT, 8 * ROW, 8 },
		{ COUNT, 16 * ROW - 1, 8 },
		{ COUNT, 16 * ROW, 16 },
		{ COUNT, 0, HISTORY_LEAST },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct history history;

		history_init(&history, row[i].count, row[i].bytes);
		same_int((long)history.most, (long)row[i].most,
			 "%zu parameters, %zu bytes: rows", row[i].count,
			 row[i].bytes);
		history_release(&history);
	}
}

static void within_budget_every_k_is_kept(void)
{
	struct history history;
	bool all = true;

	history_init(&history, COUNT, 8 * ROW);
	for (int k = 0; k < 8; k++)
		put(&history, k, k);
	for (int k = 0; k < 8; k++)
		all = all && leads_to(&history, k, k);
	ok(all, "8 of 8 rows: every k is kept");
	same_int(history.every, 1, "every 1");
	put(&history, 8, 8);
	same_int(history.every, 2, "the 9th: every 2nd");
	ok(leads_to(&history, 8, 8), "the new one is kept");
	ok(leads_to(&history, 7, 6), "7 leads to 6");
	history_release(&history);
}

static void beyond_it_every_2_4_8(void)
{
	struct history history;
	bool moments = true, rows = true;

	history_init(&history, COUNT, 8 * ROW);
	for (int k = 0; k < 1000; k++)
		put(&history, k, k);
	same_int(history.every, 128, "1,000 in 8 rows: every 128th");
	same_int((long)history.kept_room, 8, "and never more than 8 rows");
	for (int k = 0; k < 1000; k++) {
		moments = moments && history.moment[k].loss == k;
		rows = rows && leads_to(&history, k, k - k % 128);
	}
	ok(moments, "every moment stands");
	ok(rows, "every k leads to the kept one before it");
	history_release(&history);
}

static void one_that_comes_again_replaces(void)
{
	struct history history;
	int k = 2;

	history_init(&history, COUNT, 8 * ROW);
	for (int i = 0; i < 5; i++)
		put(&history, i, i);
	put(&history, 2, 70);
	same_double(history.moment[2].loss, 70, "a new moment of k = 2");
	same_double(history_before(&history, &k)[0], 70, "and its parameters");
	history_release(&history);
	ok(!history.moment && !history.kept, "released is empty");
}

static void a_fork_shares_the_past(void)
{
	struct history history, fork;
	bool same = true;

	history_init(&history, COUNT, 8 * ROW);
	for (int k = 0; k < 30; k++)
		put(&history, k, k);
	history_fork(&fork, &history, 13);
	same_int(fork.every, 4, "a fork keeps every 4th, too");
	for (int k = 0; k <= 13; k++)
		same = same && fork.moment[k].loss == k &&
		       leads_to(&fork, k, k - k % 4);
	ok(same, "its past is the same");
	for (int k = 14; k < 40; k++)
		put(&fork, k, k);
	ok(leads_to(&fork, 36, 32) && leads_to(&fork, 13, 8),
	   "and it goes on alone");
	ok(leads_to(&history, 28, 28), "the first is as it was");
	history_release(&fork);
	history_release(&history);
}

static void memory(void)
{
	same_int((long)history_bytes(COUNT, 8 * ROW, 1000),
		 1024 * (long)sizeof(struct moment) + 8 * ROW,
		 "all moments and 8 rows");
	same_int((long)history_bytes(COUNT, 8000 * ROW, 3),
		 8 * (long)sizeof(struct moment) + 8 * ROW,
		 "a short run keeps little");
}

int main(void)
{
	a_fork_shares_the_past();
	memory();
	budgets();
	within_budget_every_k_is_kept();
	beyond_it_every_2_4_8();
	one_that_comes_again_replaces();
	return tap_end();
}
