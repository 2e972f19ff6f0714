/* plan_number.c - numbers and words of a plan under the present controls. */
#include "plan_parts.h"

#include <math.h>
#include <string.h>

const struct limits plan_any = { -1e300, 1e300, false, "a number of the run "
						       "is no number" };
const struct limits plan_seed = { 0, UINT32_MAX, true,
				  "a seed is a whole number from 0" };

bool plan_refuse(struct reader *reader, const char *why)
{
	if (!reader->why)
		reader->why = why;
	return false;
}

static double held(struct reader *reader, double value, double fallback,
		   const struct limits *limits)
{
	if (value >= limits->least && value <= limits->most &&
	    (!limits->whole || value == floor(value)))
		return value;
	plan_refuse(reader, limits->why);
	return fallback;
}

double plan_number(struct reader *reader, const struct formula *formula,
		   double fallback, const struct limits *limits)
{
	if (!formula->count)
		return fallback;
	return held(reader, formula_value(formula, &reader->env, NULL, NULL),
		    fallback, limits);
}

int plan_word(const struct reader *reader, const struct word *word)
{
	return word->control < 0 ? word->value
				 : word->meaning[(int)reader->env.control
							 [word->control]];
}

int plan_amount(struct reader *reader, const struct amount *amount,
		double *number, const struct limits *limits)
{
	int word = amount->number.count ? -1
					: plan_word(reader, &amount->word);

	if (amount->number.count)
		*number = plan_number(reader, &amount->number, *number,
				      limits);
	else if (word < 0 && amount->word.control >= 0)
		*number = held(reader,
			       amount->item[(int)reader->env.control
						    [amount->word.control]],
			       *number, limits);
	return word;
}

double *plan_numbers(struct reader *reader, const struct numbers *numbers)
{
	size_t count = (size_t)numbers->count;
	double *out = arena_alloc(reader->arena, count, sizeof(*out));

	memcpy(out, numbers->plain, count * sizeof(*out));
	for (size_t i = 0; numbers->formula && i < count; i++)
		out[i] = plan_number(reader, &numbers->formula[i], out[i],
				     &plan_any);
	return out;
}
