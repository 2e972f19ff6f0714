/* prove_reach.c - that what is to be reached is not there, and can be. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/bank.h"
#include "gradlab/control.h"
#include "gradlab/question.h"
#include "gradlab/value.h"
#include "handlers.h"
#include "prove_parts.h"

enum { SETTINGS_MOST = 20000 };	/* of one group of controls */

struct search {
	struct proof *proof;
	const struct question *question;
	int control[LESSON_CONTROLS], controls;	/* those that can be moved */
	double start[LESSON_CONTROLS];
	int tried;
	bool partial;		/* some settings were too many to try */
};

static void find_controls(struct search *search)
{
	const struct session *session = &search->proof->session;
	const struct step *step = session_step(session);

	for (int i = 0; i < session->lesson->controls; i++)
		if ((step->controls >> i & 1) && !(step->locked >> i & 1) &&
		    !session->lesson->control[i].drawn)
			search->control[search->controls++] = i;
}

static bool holds(struct search *search)
{
	return !prove_spent(search->proof) &&
	       question_reached(&search->proof->session, search->question);
}

static void rewind_runs(struct session *session)
{
	uint64_t runs = session_training(session);

	for (int i = 0; i < session->lesson->runs; i++)
		if (runs >> i & 1)
			bank_take(session->bank, i, session->control, 0);
}

/* Whether it holds under the present setting, at once or after training. */
static bool reaches(struct search *search)
{
	struct session *session = &search->proof->session;

	search->tried++;
	if (!search->question->until.has_runs)
		return holds(search);
	rewind_runs(session);
	do
		if (holds(search))
			return true;
	while (!prove_spent(search->proof) && train_all(session));
	return false;
}

/* Places at which a control can stand. */
static int places(const struct control *control)
{
	double value = control->from, next;
	int count = 1;

	if (control->kind != CONTROL_RANGE)
		return control->values;
	for (; count < SETTINGS_MOST; count++, value = next) {
		next = control_moved(control, value, 1);
		if (next == value)
			break;
	}
	return count;
}

static void put(struct search *search, int index, int place)
{
	struct session *session = &search->proof->session;
	const struct control *control = &session->lesson->control[index];

	session->control[index] =
		control->kind == CONTROL_RANGE
			? control_moved(control, control->from, place)
		: control->kind == CONTROL_WORDS ? place
						 : control->value[place];
}

/* Every setting of some controls together, the others where they start. */
static bool sweep(struct search *search, const int *control, int count)
{
	int place[LESSON_CONTROLS] = { 0 }, most[LESSON_CONTROLS], i;
	const struct session *session = &search->proof->session;
	double settings = 1;
	bool found = false;

	for (i = 0; i < count; i++) {
		most[i] = places(&session->lesson->control[control[i]]);
		settings *= most[i];
		put(search, control[i], 0);
	}
	search->partial |= settings > SETTINGS_MOST;
	for (i = 0; settings <= SETTINGS_MOST && i < count &&
		    !found && !prove_spent(search->proof);) {
		found = reaches(search);
		for (i = 0; i < count && !found; i++) {
			place[i] = place[i] + 1 < most[i] ? place[i] + 1 : 0;
			put(search, control[i], place[i]);
			if (place[i])
				break;
		}
	}
	if (!found)
		memcpy(search->proof->session.control, search->start,
		       sizeof(search->start));
	return found;
}

/* One control alone, any two, then all of them. */
static bool some_setting(struct search *search)
{
	const int *control = search->control;
	int n = search->controls;

	for (int i = 0; i < n; i++)
		if (sweep(search, &control[i], 1))
			return true;
	for (int i = 0; i < n; i++)
		for (int j = i + 1; j < n; j++) {
			int two[] = { control[i], control[j] };

			if (sweep(search, two, 2))
				return true;
		}
	return n > 2 && sweep(search, control, n);
}

static void tell(const struct search *search)
{
	struct place at = search->question->at;

	if (prove_spent(search->proof))
		err_at(search->proof->sure, at,
		       "no setting that reaches this was found within a "
		       "minute's work (%d tried); give 'for_example', or "
		       "'unreachable: true'",
		       search->tried);
	else
		err_at(search->proof->err, at,
		       "no setting%s reaches this; give 'for_example', or "
		       "'unreachable: true'",
		       search->partial ? " that was tried" : "");
}

/* The setting that the learner then goes on with. */
static void keep(struct proof *proof)
{
	memcpy(proof->reached, proof->session.control,
	       sizeof(proof->reached));
	proof->has_reached = true;
}

static void prove_found(struct proof *proof, const struct question *question)
{
	struct search search = { .proof = proof, .question = question };
	struct session *session = &proof->session;

	memcpy(search.start, session->control, sizeof(search.start));
	find_controls(&search);
	if (reaches(&search) || some_setting(&search))
		keep(proof);
	else
		tell(&search);
	rewind_runs(session);
}

static void prove_example(struct proof *proof, const struct question *question)
{
	struct session *session = &proof->session;

	session_apply(session, &question->for_example);
	session_begin_runs(session);
	if (!question_reached(session, question))
		err_at(proof->err, question->for_example.item[0].at,
		       "the example does not reach it");
	keep(proof);
}

/* A goal begins where the one before it was reached. */
static void begin(struct proof *proof, const struct question *question)
{
	struct session *session = &proof->session;
	const char *when = proof->has_reached ? "it is asked"
					      : "the step opens";

	if (proof->has_reached)
		memcpy(session->control, proof->reached,
		       sizeof(proof->reached));
	session_begin_runs(session);
	if (question_reached(session, question))
		err_at(proof->err, question->at,
		       "this holds already when %s", when);
}

void prove_reach(struct proof *proof, const struct question *question)
{
	struct session *session = &proof->session;
	double kept[LESSON_CONTROLS];

	memcpy(kept, session->control, sizeof(kept));
	begin(proof, question);
	if (question->for_example.count)
		prove_example(proof, question);
	else if (!question->unreachable)
		prove_found(proof, question);
	memcpy(session->control, kept, sizeof(kept));
	session_enter(session, session->step, true);
}
