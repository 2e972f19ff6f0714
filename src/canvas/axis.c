/* axis.c - numbers laid along a row of cells, and the round ticks on it. */
#include "gradlab/axis.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"

enum {
	LABEL_PLAIN = 6,	/* longer ones are tried as 1e6 */
	DIGITS_MOST = 9,
	LABEL_GAP = 2,
};

/* ---- round numbers */

/* Steps in ascending order: 1, 2, 2.5, 5, 10, 20, ... */
static double times_step(double count, int step)
{
	static const double factor[] = { 1, 2, 2.5, 5 };
	int power = step >= 0 ? step / 4 : -((3 - step) / 4);
	double value = count * factor[step - 4 * power];

	/* Dividing gives the double nearest to a decimal such as 0.3. */
	return power < 0 ? value / pow(10, -power) : value * pow(10, power);
}

static int step_digits(int step)
{
	int power = step >= 0 ? step / 4 : -((3 - step) / 4);
	int digits = (step - 4 * power == 2) - power;

	return digits > 0 ? digits : 0;
}

/* The first and last multiple of a step inside the range, up to rounding. */
static struct range multiples(struct range range, int step)
{
	const double slack = 1e-9;
	double size = times_step(1, step);

	return (struct range){ ceil(range.from / size - slack),
			       floor(range.to / size + slack) };
}

static double count_of(struct range range, int step)
{
	struct range m = multiples(range, step);

	return m.to - m.from + 1;
}

static bool is_range(struct range range)
{
	double span = range.to - range.from;
	double size = fmax(fabs(range.from), fabs(range.to));

	/* Narrower than this, doubles cannot tell the ticks apart. */
	return isfinite(span) && span > 1e-12 * size && size > 1e-290 &&
	       size < 1e300;
}

int plot_ticks(struct range range, int most, double *tick, int *digits)
{
	struct range m;
	int step, count;

	*digits = 0;
	if (most < 1 || !is_range(range))
		return 0;
	step = 4 * (int)floor(log10((range.to - range.from) / most)) - 1;
	while (count_of(range, step) > most)
		step++;
	/* As many with a wider step reach further out. */
	if (count_of(range, step + 1) == count_of(range, step))
		step++;
	m = multiples(range, step);
	count = (int)(m.to - m.from) + 1;
	for (int i = 0; i < count; i++)
		tick[i] = times_step(m.from + i, step) + 0.0;	/* no -0 */
	*digits = step_digits(step);
	return count;
}

/* The powers of ten among every `stride`, and `each` of 1, 2, 5 times them. */
static int log_ticks(struct range range, int stride, int each, int most,
		     double *tick)
{
	static const double factor[][3] = { { 1 }, { 1, 2, 5 } };
	int count = 0;
	int low = (int)floor(log10(range.from));
	int high = (int)floor(log10(range.to) + 1e-9);

	for (int power = low; power <= high; power++)
		for (int i = 0; i < each; i++) {
			double f = factor[each > 1][i];
			double value = power < 0 ? f / pow(10, -power)
						 : f * pow(10, power);

			if (power % stride || value < range.from * (1 - 1e-9) ||
			    value > range.to * (1 + 1e-9))
				continue;
			if (count < most)
				tick[count] = value;
			count++;
		}
	return count;
}

int plot_ticks_log(struct range range, int most, double *tick, int *digits)
{
	int count, stride = 1;

	*digits = 0;
	if (most < 1 || !is_range(range) || range.from <= 0)
		return 0;
	count = log_ticks(range, 1, 3, most, tick);
	while (count > most)
		count = log_ticks(range, stride++, 1, most, tick);
	if (count < 2)
		return plot_ticks(range, most, tick, digits);
	*digits = (int)fmax(0, -floor(log10(tick[0]) + 1e-9));
	return count;
}

/* ---- places */

double axis_place(const struct axis *axis, double value)
{
	const double far = 1e6;
	double from = axis->range.from, to = axis->range.to;
	double place;

	if (axis->log) {
		from = log(from);
		to = log(to);
		value = value > 0 ? log(value) : (double)NAN;
	}
	place = axis->up ? (to - value) / (to - from)
			 : (value - from) / (to - from);
	place *= axis->cells;
	return isnan(place) ? (double)NAN : fmax(-far, fmin(far, place));
}

int axis_cell(const struct axis *axis, double value)
{
	const double slack = 1e-9;
	double place = axis_place(axis, value);

	if (!(place >= -slack && place <= axis->cells + slack))
		return -1;
	return (int)fmax(0, fmin(floor(place), axis->cells - 1));
}

/* ---- labels */

static void trim_zeros(char *text)
{
	char *end = text + strlen(text);

	if (!strchr(text, '.'))
		return;
	while (end[-1] == '0')
		end--;
	if (end[-1] == '.')
		end--;
	*end = '\0';
}

static void label_plain(const struct axis *axis, struct tick *tick, int digits)
{
	char text[NUMBER_ROOM];

	number_write(tick->value, (struct number_format){ 'f', digits }, text);
	if (!axis->up || axis->log || tick->value == 0)
		trim_zeros(text);
	snprintf(tick->label, sizeof(tick->label), "%.*s", TICK_ROOM - 1, text);
}

/* As 1.5e6, with the digits that tell the ticks apart. */
static void label_power(const struct axis *axis, struct tick *tick, int digits)
{
	int power = tick->value == 0 ? 0 : (int)floor(log10(fabs(tick->value)));
	int wanted = (int)fmax(0, fmin(power + digits, DIGITS_MOST));
	char text[NUMBER_ROOM];
	char *e;

	(void)axis;
	number_write(tick->value, (struct number_format){ 'e', wanted }, text);
	e = strchr(text, 'e');
	power = e ? (int)strtol(e + 1, NULL, 10) : 0;
	if (e)
		*e = '\0';
	trim_zeros(text);
	snprintf(tick->label, sizeof(tick->label), power ? "%.15se%d" : "%.15s",
		 text, power);
}

static int label_all(struct axis *axis, int digits,
		     void (*write)(const struct axis *axis, struct tick *tick,
				   int digits))
{
	for (int i = 0; i < axis->ticks; i++)
		write(axis, &axis->tick[i], digits);
	return axis_label_width(axis);
}

/* All in one style: plain, or with powers where that is shorter. */
static void label(struct axis *axis, int digits)
{
	int plain = TICK_ROOM;

	if (digits <= DIGITS_MOST)
		plain = label_all(axis, digits, label_plain);
	if (plain > LABEL_PLAIN &&
	    label_all(axis, digits, label_power) >= plain)
		label_all(axis, digits, label_plain);
}

int axis_label_width(const struct axis *axis)
{
	int width = 0;

	for (int i = 0; i < axis->ticks; i++) {
		int own = (int)strlen(axis->tick[i].label);

		width = own > width ? own : width;
	}
	return width;
}

/* ---- choosing the ticks */

static void place_ticks(struct axis *axis, int most)
{
	double value[TICKS_MOST];
	int digits;

	axis->ticks = axis->log
		? plot_ticks_log(axis->range, most, value, &digits)
		: plot_ticks(axis->range, most, value, &digits);
	for (int i = 0; i < axis->ticks; i++)
		axis->tick[i] = (struct tick){
			.value = value[i],
			.cell = axis_cell(axis, value[i]),
		};
	label(axis, digits);
}

static bool rows_fit(const struct axis *axis, int apart)
{
	for (int i = 1; i < axis->ticks; i++)
		if (axis->tick[i - 1].cell - axis->tick[i].cell < apart)
			return false;
	return true;
}

void axis_tick_rows(struct axis *axis)
{
	int dense = axis->cells / 2 + 1, airy = 3 + axis->cells / 5;
	int most = dense < airy ? dense : airy;

	most = most < TICKS_MOST ? most : TICKS_MOST;
	/* Two ticks make a scale; for that they may stand close. */
	for (int apart = 2; apart > 0; apart--) {
		int count = most;

		do
			place_ticks(axis, count);
		while (!rows_fit(axis, apart) && --count > 0);
		if (axis->ticks > 1)
			return;
	}
}

/* Sets where the labels begin; whether they have air between them. */
static bool columns_fit(struct axis *axis, int low, int high)
{
	int free = low;

	for (int i = 0; i < axis->ticks; i++) {
		struct tick *tick = &axis->tick[i];
		int width = (int)strlen(tick->label);

		/* A label that cannot stand at its tick is none. */
		if (tick->cell >= high) {
			tick->label[0] = '\0';
			continue;
		}
		tick->start = tick->cell - width / 2;
		if (tick->start + width > high)
			tick->start = high - width;
		if (tick->start < low)
			tick->start = low;
		if (tick->start < free || tick->start + width > high)
			return false;
		free = tick->start + width + LABEL_GAP;
	}
	return true;
}

void axis_tick_columns(struct axis *axis, int low, int high)
{
	int most = axis->cells / 7 > 3 ? axis->cells / 7 : 3;

	most = most < TICKS_MOST ? most : TICKS_MOST;
	do
		place_ticks(axis, most);
	while (!columns_fit(axis, low, high) && --most > 0);
	if (!most)
		axis->ticks = 0;
}
