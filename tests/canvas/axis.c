/* axis.c - ticks are round, told apart, and where their values are. */
#include "gradlab/axis.h"

#include <math.h>
#include <stdlib.h>

#include "../tap.h"
#include "gradlab/buffer.h"

/* "value value ... / digits" */
static void check_ticks(double from, double to, int most, const char *wanted)
{
	struct range range = { from, to };
	double tick[TICKS_MOST];
	int digits, count = plot_ticks(range, most, tick, &digits);
	struct buffer got = { 0 };

	for (int i = 0; i < count; i++)
		buffer_printf(&got, "%.15g ", tick[i]);
	buffer_printf(&got, "/ %d", digits);
	same_text(buffer_string(&got), wanted, "%d ticks in [%g, %g]", most,
		  from, to);
	buffer_release(&got);
}

static void test_ticks(void)
{
	check_ticks(-5, 5, 5, "-5 -2.5 0 2.5 5 / 1");
	check_ticks(0, 104, 5, "0 25 50 75 100 / 0");
	check_ticks(0, 1, 6, "0 0.2 0.4 0.6 0.8 1 / 1");
	check_ticks(0.1, 0.3, 5, "0.1 0.15 0.2 0.25 0.3 / 2");
	check_ticks(-1e-8, 1e-8, 3, "-1e-08 0 1e-08 / 8");
	check_ticks(0, 3e6, 4, "0 1000000 2000000 3000000 / 0");
	check_ticks(1.2, 1.8, 1, "1.5 / 1");
	check_ticks(5, 5, 5, "/ 0");
	check_ticks(1, 0, 5, "/ 0");
	check_ticks(0, (double)INFINITY, 5, "/ 0");
	check_ticks((double)NAN, 1, 5, "/ 0");
	check_ticks(-1e308, 1e308, 5, "/ 0");
	check_ticks(1e15, 1e15 + 1, 5, "/ 0");
	check_ticks(0, 1, 0, "/ 0");
}

static void test_no_negative_zero(void)
{
	double tick[TICKS_MOST];
	int digits;

	plot_ticks((struct range){ -0.3, 2 }, 3, tick, &digits);
	ok(tick[0] == 0 && !signbit(tick[0]), "0 is never -0");
}

static void check_log(double from, double to, int most, const char *wanted)
{
	struct range range = { from, to };
	double tick[TICKS_MOST];
	int digits, count = plot_ticks_log(range, most, tick, &digits);
	struct buffer got = { 0 };

	for (int i = 0; i < count; i++)
		buffer_printf(&got, "%g ", tick[i]);
	buffer_printf(&got, "/ %d", digits);
	same_text(buffer_string(&got), wanted, "%d log ticks in [%g, %g]",
		  most, from, to);
	buffer_release(&got);
}

static void test_log_ticks(void)
{
	check_log(0.005, 20, 5, "0.01 0.1 1 10 / 2");
	check_log(0.9, 30, 5, "1 2 5 10 20 / 0");
	check_log(1e-12, 1, 5, "1e-12 1e-09 1e-06 0.001 1 / 12");
	check_log(3, 4, 4, "3 3.5 4 / 1");
	check_log(0, 1, 5, "/ 0");
}

static void check_labels(struct axis axis, const char *wanted)
{
	struct buffer got = { 0 };

	if (axis.up)
		axis_tick_rows(&axis);
	else
		axis_tick_columns(&axis, -4, axis.cells);
	for (int i = 0; i < axis.ticks; i++)
		buffer_printf(&got, "%s%s@%d", i ? " " : "",
			      axis.tick[i].label, axis.tick[i].cell);
	same_text(buffer_string(&got), wanted, "labels of [%g, %g]",
		  axis.range.from, axis.range.to);
	buffer_release(&got);
}

static void test_labels(void)
{
	check_labels((struct axis){ .range = { -5, 5 }, .cells = 42 },
		     "-5@0 -2.5@10 0@21 2.5@31 5@41");
	check_labels((struct axis){ .range = { 0, 1 }, .cells = 11,
				    .up = true },
		     "0@10 0.25@8 0.50@5 0.75@2 1.00@0");
	check_labels((struct axis){ .range = { 0, 2e6 }, .cells = 8,
				    .up = true },
		     "0@7 1e6@4 2e6@0");
	check_labels((struct axis){ .range = { 0, 3e-8 }, .cells = 11,
				    .up = true },
		     "0@10 1e-8@7 2e-8@3 3e-8@0");
	check_labels((struct axis){ .range = { 0.01, 10 }, .cells = 9,
				    .up = true, .log = true },
		     "0.01@8 0.1@6 1@3 10@0");
	check_labels((struct axis){ .range = { 0, 0.001 }, .cells = 1,
				    .up = true },
		     "0@0");
}

static void test_columns_have_air(void)
{
	bool good = true;

	for (int cells = 1; cells < 120; cells++) {
		struct axis axis = { .range = { -1234.5, 98765 },
				     .cells = cells };

		axis_tick_columns(&axis, -2, cells);
		for (int i = 0; i < axis.ticks; i++) {
			const struct tick *t = &axis.tick[i];
			int end = t->start + (int)strlen(t->label);

			good = good && t->start >= -2 && end <= cells &&
			       (i + 1 == axis.ticks ||
				end + 2 <= t[1].start);
		}
	}
	ok(good, "labels keep apart and inside at every width");
}

static void test_places(void)
{
	const struct axis x = { .range = { 0, 10 }, .cells = 5 };
	const struct axis y = { .range = { 0, 10 }, .cells = 5, .up = true };
	const struct axis log = { .range = { 1, 100 }, .cells = 4,
				  .log = true };

	same_double(axis_place(&x, 4), 2, "a value's place");
	same_double(axis_place(&y, 4), 3, "counted from the top");
	near_to(axis_place(&log, 10), 2, 1e-12, "on a log scale");
	same_double(axis_place(&log, 0), (double)NAN, "0 has no place there");
	same_double(axis_place(&x, 1e300), 1e6, "far is far enough");
	same_int(axis_cell(&x, 10), 4, "the end is in the last cell");
	same_int(axis_cell(&y, 10), 0, "at the top of a y axis");
	same_int(axis_cell(&x, 10.1), -1, "beyond is none");
	same_int(axis_cell(&x, (double)NAN), -1, "NaN is none");
}

int main(void)
{
	test_ticks();
	test_no_negative_zero();
	test_log_ticks();
	test_labels();
	test_columns_have_air();
	test_places();
	return tap_end();
}
