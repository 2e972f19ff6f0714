/* derivation_show.c - the steps of a derivation as text. */
#include "gradlab/derivation.h"

#include "gradlab/print.h"

#include "opened.h"

/* Before this step (after the last, for their number). */
struct moment {
	const struct derivation *derivation;
	size_t step;
};

/* What stands for a part while slopes are open. */
static part_id filled_by_then(const void *with, part_id part)
{
	const struct moment *moment = with;
	const struct derivation_open *slope = opened(moment->derivation, part);

	return slope && slope->filled != PART_NONE && slope->when < moment->step
		       ? slope->filled
		       : part;
}

/* Appends a part as it stands before a step. */
static bool show_part(const struct derivation *d, size_t step, part_id part,
		      part_id wanted, struct buffer *text,
		      struct printing *printing)
{
	struct moment moment = { d, step };
	struct tidy_moment later = { &d->tidy, step - d->rules };

	printing->wanted = wanted;
	if (step >= d->rules && d->simplified) {
		printing->instead = simplification_instead;
		printing->with = &later;
	} else {
		printing->instead = filled_by_then;
		printing->with = &moment;
	}
	return print_part(text, d->tree, part, printing);
}

static part_id whole_before(const struct derivation *d, size_t step)
{
	return step >= d->rules && d->simplified ? d->tidy.whole
						 : d->open[0].part;
}

/* The part that a step changes. */
static part_id changed_part(const struct derivation *d, size_t step)
{
	if (step < d->rules)
		return d->open[d->step[step]].part;
	return step < derivation_steps(d) ? d->tidy.step[step - d->rules].part
					  : PART_NONE;
}

size_t derivation_steps(const struct derivation *derivation)
{
	return derivation->rules + derivation->tidy.steps;
}

const char *derivation_step_name(const struct derivation *derivation,
				 size_t step)
{
	const struct derivation_open *slope;

	if (step >= derivation->rules)
		return tidy_name(
			derivation->tidy.step[step - derivation->rules].rule);
	slope = &derivation->open[derivation->step[step]];
	return derivation_rule_name(derivation, slope->part, slope->rule);
}

part_id derivation_step_open(const struct derivation *derivation, size_t step)
{
	return step < derivation->rules ? changed_part(derivation, step)
					: PART_NONE;
}

/* Where what was printed stands in a text that held something before. */
static void tell_place(const struct printing *printing, size_t *start,
		       size_t *end)
{
	if (start)
		*start = printing->start;
	if (end)
		*end = printing->end;
}

bool derivation_show(const struct derivation *derivation, size_t step,
		     struct buffer *text, size_t *start, size_t *end)
{
	struct printing printing = { 0 };
	bool good = show_part(derivation, step, whole_before(derivation, step),
			      changed_part(derivation, step), text, &printing);

	tell_place(&printing, start, end);
	return good;
}

bool derivation_change(const struct derivation *derivation, size_t step,
		       struct buffer *before, struct buffer *after)
{
	struct printing printing = { 0 };
	part_id part = changed_part(derivation, step);
	struct moment moment = { derivation, step + 1 };

	if (!show_part(derivation, step, part, PART_NONE, before, &printing))
		return false;
	if (step >= derivation->rules)
		return show_part(derivation, step + 1, part, PART_NONE, after,
				 &printing);
	printing.instead = filled_by_then;
	printing.with = &moment;
	return print_part(after, derivation->tree, part, &printing);
}

bool derivation_place(const struct derivation *derivation, part_id open,
		      struct buffer *text, size_t *start, size_t *end)
{
	struct printing printing = { 0 };
	size_t step = derivation_steps(derivation);
	bool good = show_part(derivation, step, whole_before(derivation, step),
			      open, text, &printing);

	tell_place(&printing, start, end);
	return good;
}
