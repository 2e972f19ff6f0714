/* draws.c - every way in which the controls of a mask can be drawn. */
#include "draws.h"

#include <stdio.h>

#include "gradlab/control.h"

static bool is_in(uint64_t drawn, int control)
{
	return drawn >> control & 1;
}

double draws_count(const struct lesson *lesson, uint64_t drawn)
{
	double count = 1;

	for (int i = 0; i < lesson->controls; i++)
		if (is_in(drawn, i))
			count *= lesson->control[i].values;
	return count;
}

uint64_t draws_of_run(const struct lesson *lesson, int run)
{
	const struct run_plan *plan = &lesson->run[run];
	uint64_t heard = plan->controls | plan->rate_controls, drawn = 0;

	for (int i = 0; i < lesson->controls; i++)
		if (lesson->control[i].drawn)
			drawn |= heard & UINT64_C(1) << i;
	return drawn;
}

static void put(struct session *session, int control, int value)
{
	const struct control *c = &session->lesson->control[control];

	session->control[control] =
		c->kind == CONTROL_WORDS ? value : c->value[value];
}

void draws_first(struct session *session, uint64_t drawn)
{
	for (int i = 0; i < session->lesson->controls; i++)
		if (is_in(drawn, i))
			put(session, i, 0);
}

bool draws_next(struct session *session, uint64_t drawn)
{
	for (int i = 0; i < session->lesson->controls; i++) {
		const struct control *c = &session->lesson->control[i];
		int next = control_index(c, session->control[i]) + 1;

		if (!is_in(drawn, i))
			continue;
		put(session, i, next < c->values ? next : 0);
		if (next < c->values)
			return true;
	}
	return false;
}

const char *draws_text(const struct session *session, uint64_t drawn,
		       char out[256])
{
	char number[NUMBER_ROOM];
	size_t used = 0;

	out[0] = '\0';
	for (int i = 0; i < session->lesson->controls && used < 200; i++) {
		const struct control *c = &session->lesson->control[i];

		if (is_in(drawn, i))
			used += (size_t)snprintf(
				out + used, 256 - used, "%s%.60s = %.40s",
				used ? ", " : "", c->name,
				control_text(c, session->control[i], number));
	}
	return out;
}
