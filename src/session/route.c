/* route.c - which steps of a lesson a learner meets, and in which order. */
#include "gradlab/route.h"

#include <string.h>

#include "gradlab/shuffle.h"

static bool same_group(const struct session *session, int a, int b)
{
	const struct lesson *lesson = session->lesson;
	const char *word = lesson->step[a].one_of;

	return b >= 0 && b < lesson->steps && word && lesson->step[b].one_of &&
	       !strcmp(word, lesson->step[b].one_of);
}

/* The step of its group that the learner's seed chose; one without a group
 * is its own. */
static int chosen(const struct session *session, int step)
{
	const struct lesson *lesson = session->lesson;
	int first = step, last = step;
	uint64_t salt;

	if (!lesson->step[step].one_of)
		return step;
	while (same_group(session, step, first - 1))
		first--;
	while (same_group(session, step, last + 1))
		last++;
	salt = shuffle_salt(session->seed, lesson->id);
	salt = shuffle_salt(salt, lesson->step[step].one_of);
	salt = shuffle_salt(salt, lesson->step[first].id);
	return first + shuffle_pick(last - first + 1, salt);
}

bool route_has(const struct session *session, int step)
{
	return chosen(session, step) == step;
}

/* All its questions answered without a miss or a hint. */
static bool solved_at_once(const struct session *session, int step)
{
	const struct progress *progress = &session->progress[step];
	int questions = session->lesson->step[step].ask.count;

	for (int i = 0; i < questions; i++)
		if (progress->ask[i].verdict != VERDICT_RIGHT ||
		    progress->ask[i].misses || progress->ask[i].hints)
			return false;
	return questions > 0;
}

bool route_skips(const struct session *session, int step)
{
	const struct step_names *names = &session->lesson->step[step].skip_if;

	for (int i = 0; i < names->count; i++)
		if (!solved_at_once(session,
				    chosen(session, names->item[i].step)))
			return false;
	return names->count > 0;
}

int route_number(const struct session *session, int step)
{
	int number = 0;

	for (int i = 0; i <= step; i++)
		number += !same_group(session, i, i - 1);
	return number;
}

int route_count(const struct session *session)
{
	return route_number(session, session->lesson->steps - 1);
}

int route_step(const struct session *session, int number)
{
	for (int i = 0; i < session->lesson->steps; i++)
		if (route_number(session, i) == number)
			return chosen(session, i);
	return -1;
}

int route_beside(const struct session *session, int step, int by)
{
	do
		step += by;
	while (step >= 0 && step < session->lesson->steps &&
	       !route_has(session, step));
	return step < session->lesson->steps ? step : -1;
}

/* Not met by going on: passed over, or met on a detour already. */
static bool is_passed(const struct session *session, int step)
{
	return route_skips(session, step) || session->progress[step].detour;
}

/* From one of several to choose from the way leads past all of them. */
static int beyond(const struct session *session, int by)
{
	int step = session->step;

	while (same_group(session, step, step + by))
		step += by;
	do
		step = route_beside(session, step, by);
	while (step >= 0 && is_passed(session, step));
	return step;
}

int route_next(const struct session *session)
{
	int back = session_progress(session)->back;

	return back >= 0 ? back : beyond(session, 1);
}

int route_back(const struct session *session)
{
	int back = session_progress(session)->back;

	return back >= 0 ? back : beyond(session, -1);
}

int route_detour(const struct session *session)
{
	const struct attempt *attempt = session_attempt(session);
	int to = session_step(session)->if_wrong;

	if (to < 0 || session_progress(session)->led || !attempt ||
	    attempt->verdict != VERDICT_WRONG || attempt->misses < ROUTE_MISSES)
		return -1;
	to = chosen(session, to);
	return to == session->step ? -1 : to;
}
