/* carry.c - a lesson that was read anew goes on where the old one stood. */
#include "gradlab/carry.h"

#include <string.h>

#include "gradlab/bank.h"
#include "gradlab/control.h"
#include "gradlab/focus.h"

/* Training again what was trained must not be waited for: samples x
 * parameters x steps. */
static const double most_work = 1e7;

static void carry_attempt(struct attempt *to, const struct attempt *from,
			  int hints)
{
	to->verdict = from->verdict;
	to->misses = from->misses;
	to->hints = from->hints < hints ? from->hints : hints;
}

/* A step that asks as much as before is where it was. */
static void carry_progress(struct session *to, int step,
			   const struct session *from, int old)
{
	const struct questions *ask = &to->lesson->step[step].ask;
	const struct progress *was = &from->progress[old];
	struct progress *is = &to->progress[step];

	if (ask->count != from->lesson->step[old].ask.count ||
	    !to->lesson->step[step].predict !=
		    !from->lesson->step[old].predict)
		return;
	is->seen = was->seen;
	is->phase = was->phase;
	is->question = was->question;
	is->last = was->last;
	for (int i = 0; i < ask->count; i++)
		carry_attempt(&is->ask[i], &was->ask[i],
			      ask->item[i].hint_count);
}

/* The step where the learner was; where it is gone, the one in its place. */
static int same_step(const struct session *to, const struct session *from)
{
	int step = lesson_step(to->lesson, session_step(from)->id);
	int last = to->lesson->steps - 1;

	if (step >= 0)
		return step;
	return from->step < last ? from->step : last;
}

static void carry_control(struct session *to, int index,
			  const struct session *from)
{
	const struct control *is = &to->lesson->control[index];
	int old = control_named(from->lesson, is->name);
	const struct control *was = &from->lesson->control[old < 0 ? 0 : old];
	double nearest;
	int word;

	if (old < 0 || is->drawn)
		return;
	if (is->kind == CONTROL_WORDS || was->kind == CONTROL_WORDS) {
		word = was->kind == CONTROL_WORDS
			       ? control_word(is, was->word[(int)from
							->control[old]])
			       : -1;
		if (word >= 0 && is->kind == CONTROL_WORDS)
			to->control[index] = word;
	} else if (control_takes(is, from->control[old], &nearest)) {
		to->control[index] = nearest;
	}
}

/* A run of the same name is taken as far as the old one was. */
static void carry_run(struct session *to, int index,
		      const struct session *from)
{
	const char *name = to->lesson->run[index].name;

	for (int i = 0; i < from->lesson->runs; i++) {
		const struct run *was, *is;

		if (strcmp(from->lesson->run[i].name, name))
			continue;
		was = bank_live(from->bank, i, from->control, NULL);
		is = bank_live(to->bank, index, to->control, NULL);
		if (was && is && was->k > 0 &&
		    (double)was->k * is->count * (double)is->data.samples <
			    most_work)
			bank_take(to->bank, index, to->control, was->k);
	}
}

void carry_session(struct session *to, const struct session *from)
{
	for (int i = 0; i < to->lesson->steps; i++) {
		int old = lesson_step(from->lesson, to->lesson->step[i].id);

		if (old >= 0)
			carry_progress(to, i, from, old);
	}
	session_enter(to, same_step(to, from), false);
	for (int i = 0; i < to->lesson->controls; i++)
		carry_control(to, i, from);
	session_begin_runs(to);
	for (int i = 0; i < to->lesson->runs; i++)
		if (session_step(to)->runs >> i & 1)
			carry_run(to, i, from);
	focus_put(to, from->focus.kind, from->focus.index);
	to->prose_scroll = from->prose_scroll;
	to->pace = from->pace;
}
