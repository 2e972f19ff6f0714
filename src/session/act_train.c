/* act_train.c - actions that train the runs of a step. */
#include "handlers.h"

#include <stdlib.h>

#include "gradlab/bank.h"
#include "gradlab/stages.h"
#include "gradlab/translate.h"

enum { TRAIN_MOST = 1000 * 1000, PACE_MOST = 1000 };

bool train_all(struct session *session)
{
	uint64_t runs = session_training(session);
	bool moved = false;

	for (int i = 0; i < session->lesson->runs; i++)
		if (runs >> i & 1)
			moved |= bank_step(session->bank, i, session->control);
	return moved;
}

/* A run that trains on this step, or NULL. */
static struct run *live(const struct session *session, uint64_t runs, int i)
{
	return runs >> i & 1
		       ? bank_live(session->bank, i, session->control, NULL)
		       : NULL;
}

static bool nothing(struct session *session)
{
	return session_refuse(session, "nothing trains on this step");
}

/* Why no run can go on. */
static bool ended(struct session *session)
{
	uint64_t runs = session_training(session);

	session->playing = false;
	for (int i = 0; i < session->lesson->runs; i++) {
		const struct run *run;
		const char *why = NULL;

		if (!(runs >> i & 1))
			continue;
		run = bank_live(session->bank, i, session->control, &why);
		if (!run)
			return session_refuse(session, "%s", _(why));
		if (run->failed_at >= 0)
			return session_refuse(session,
					      "The loss stopped being a number "
					      "at step %d. 0 rewinds.",
					      run->failed_at);
	}
	return session_refuse(session, "The run is at its end. 0 rewinds.");
}

bool act_play(struct session *session, const char *argument)
{
	(void)argument;
	if (!session_training(session))
		return nothing(session);
	if (session->playing) {
		session->playing = false;
		return true;
	}
	if (!session_can_train(session))
		return ended(session);
	session->playing = true;
	return true;
}

bool act_train(struct session *session, const char *argument)
{
	char *end;
	long n = strtol(argument, &end, 10);

	if (*end || n < 1 || n > TRAIN_MOST)
		return session_refuse(session, "train takes a number of steps, "
					       "1 to 1000000");
	if (!session_training(session))
		return nothing(session);
	while (n-- > 0)
		if (!train_all(session))
			return ended(session);
	if (session->playing && !session_can_train(session))
		session->playing = false;
	return true;
}

bool act_step(struct session *session, const char *argument)
{
	(void)argument;
	if (stages_panel(session) >= 0)
		return stages_move(session, 1);
	session->playing = false;
	return act_train(session, "1");
}

bool act_step_back(struct session *session, const char *argument)
{
	uint64_t runs = session_training(session);
	bool moved = false;

	(void)argument;
	if (stages_panel(session) >= 0)
		return stages_move(session, -1);
	session->playing = false;
	for (int i = 0; i < session->lesson->runs; i++) {
		struct run *run = live(session, runs, i);

		if (run && run->k > 0) {
			run_show(run, run->k - 1);
			moved = true;
		}
	}
	return moved || (runs ? session_refuse(session,
					       "This is the start of the run.")
			      : nothing(session));
}

bool act_rewind(struct session *session, const char *argument)
{
	uint64_t runs = session_training(session);

	(void)argument;
	if (stages_panel(session) >= 0)
		return stages_move(session, -STAGES_MOST);
	if (!runs)
		return nothing(session);
	session->playing = false;
	for (int i = 0; i < session->lesson->runs; i++)
		if (runs >> i & 1)
			bank_take(session->bank, i, session->control, 0);
	return true;
}

/* The furthest k that a run of the step has come to. */
static int furthest(const struct session *session, uint64_t runs)
{
	int last = 0;

	for (int i = 0; i < session->lesson->runs; i++) {
		const struct run *run = live(session, runs, i);

		if (run && run->last > last)
			last = run->last;
	}
	return last;
}

/* Runs that have not come so far stand at their last k. */
bool act_jump(struct session *session, const char *argument)
{
	uint64_t runs = session_training(session);
	int last = furthest(session, runs);
	char *end;
	long k = strtol(argument, &end, 10);

	if (!runs)
		return nothing(session);
	if (!*argument || *end || k < 0 || k > last)
		return session_refuse(session,
				      "jump takes a step of training, 0 to %d",
				      last);
	session->playing = false;
	for (int i = 0; i < session->lesson->runs; i++) {
		struct run *run = live(session, runs, i);

		if (run)
			run_show(run, k < run->last ? (int)k : run->last);
	}
	return true;
}

bool act_all(struct session *session, const char *argument)
{
	(void)argument;
	return stages_panel(session) >= 0
		       ? stages_move(session, STAGES_MOST)
		       : session_refuse(session, _("no panel here is taken step "
						   "by step"));
}

/* 1, 2, 5, 10, 20, 50 ... steps a frame. */
static bool change_pace(struct session *session, bool faster)
{
	static const int pace[] = { 1, 2, 5, 10, 20, 50, 100, PACE_MOST };
	const int last = (int)(sizeof(pace) / sizeof(pace[0])) - 1;
	int at = 0;

	while (at < last && pace[at] < session->pace)
		at++;
	at += faster ? 1 : -1;
	at = at < 0 ? 0 : at > last ? last : at;
	session->pace = pace[at];
	session_refuse(session,
		       translate_n("Pace: %d step a frame.",
				   "Pace: %d steps a frame.",
				   (unsigned long)session->pace),
		       session->pace);
	return true;
}

bool act_faster(struct session *session, const char *argument)
{
	(void)argument;
	return change_pace(session, true);
}

bool act_slower(struct session *session, const char *argument)
{
	(void)argument;
	return change_pace(session, false);
}
