/* control.c - moving a control by its steps and reading its values. */
#include "gradlab/control.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Steps of a range from its lower end to a value, not yet rounded. */
static double steps_to(const struct control *control, double value)
{
	if (control->log)
		return log(value / control->from) / log(control->step);
	return (value - control->from) / control->step;
}

/* On the grid of a range, held to its ends.  Counted from the lower end, so
 * that many small steps do not add up their rounding. */
static double on_grid(const struct control *control, double steps)
{
	double value = control->log
			       ? control->from * pow(control->step, steps)
			       : control->from + steps * control->step;
	char number[NUMBER_ROOM];

	value = fmin(fmax(value, control->from), control->to);
	/* 0.30000000000000004 is meant as 0.3, and 0 is no rounding's rest. */
	if (!control->log && fabs(value) < 1e-12 * (control->to - control->from))
		return 0;
	number_short(value, 12, number);
	number_parse(number, strlen(number), &value);
	return fmin(fmax(value, control->from), control->to);
}

double control_moved(const struct control *control, double value, int steps)
{
	double at;

	if (control->kind != CONTROL_RANGE) {
		int index = control_index(control, value) + steps;
		int last = control->values - 1;

		index = index < 0 ? 0 : index > last ? last : index;
		return control->kind == CONTROL_WORDS ? index
						      : control->value[index];
	}
	at = steps_to(control, value);
	/* From between two grid points the next one is the first step. */
	if (fabs(at - round(at)) < 1e-6)
		at = round(at);
	else
		at = steps > 0 ? floor(at) : ceil(at);
	return on_grid(control, at + steps);
}

int control_index(const struct control *control, double value)
{
	int nearest = -1;

	if (control->kind == CONTROL_WORDS)
		return value >= 0 && value < control->values ? (int)value : -1;
	for (int i = 0; i < control->values; i++)
		if (fabs(control->value[i] - value) <=
			    1e-9 * fmax(fabs(value), 1e-300) &&
		    nearest < 0)
			nearest = i;
	return nearest;
}

bool control_takes(const struct control *control, double value,
		   double *nearest)
{
	int index;

	if (control->kind == CONTROL_RANGE) {
		*nearest = value;
		return value >= control->from && value <= control->to;
	}
	index = control_index(control, value);
	if (index >= 0)
		*nearest = control->kind == CONTROL_WORDS
				   ? index
				   : control->value[index];
	return index >= 0;
}

const char *control_text(const struct control *control, double value,
			 char out[NUMBER_ROOM])
{
	int index = control->kind == CONTROL_RANGE
			    ? -1
			    : control_index(control, value);

	if (index >= 0 && control->word) {
		snprintf(out, NUMBER_ROOM, "%s", control->word[index]);
		return out;
	}
	return number_short(value, 6, out);
}

int control_word(const struct control *control, const char *word)
{
	for (int i = 0; i < control->values; i++)
		if (control->word && !strcmp(control->word[i], word))
			return i;
	return -1;
}

int control_named(const struct lesson *lesson, const char *name)
{
	for (int i = 0; i < lesson->controls; i++)
		if (!strcmp(lesson->control[i].name, name))
			return i;
	return -1;
}
