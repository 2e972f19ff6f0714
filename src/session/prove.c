/* prove.c - a lesson's own claims, held against the engine. */
#include "gradlab/prove.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/bank.h"
#include "gradlab/control.h"
#include "gradlab/question.h"
#include "gradlab/value.h"
#include "draws.h"
#include "giveaway.h"

/* A proof that would take more than about a minute is itself a finding:
 * samples x parameters x steps. */
static const double most_work = 2e10;
enum { SETTINGS_MOST = 20000 };

struct proof {
	struct session session;
	struct err *err;
};

static const char *plain(double value, char out[NUMBER_ROOM])
{
	return number_short(value, 10, out);
}

/* The answer has a value, and it is the one its author wrote down. */
static void prove_value(struct proof *proof, const struct answer *answer)
{
	double value = session_value(&proof->session, &answer->formula);
	char number[NUMBER_ROOM];

	if (isnan(value))
		err_at(proof->err, answer->at, "this has no value");
	else if (answer->stated && !number_agrees(value, answer->stated,
						  strlen(answer->stated)))
		err_at(proof->err, answer->stated_at,
		       "the value is %s, not %s", plain(value, number),
		       answer->stated);
}

/* What a learner who makes the slip is told must be this sentence. */
static void prove_wrong(struct proof *proof, const struct question *question,
			int index)
{
	const struct wrong *wrong = &question->wrong[index];
	double value = session_value(&proof->session, &wrong->is.formula);
	char number[NUMBER_ROOM];

	prove_value(proof, &wrong->is);
	if (isnan(value))
		return;
	if (question_accepts(&proof->session, question, value)) {
		err_at(proof->err, wrong->is.at,
		       "this 'wrong' equals the answer (%s); its sentence "
		       "would never be shown",
		       plain(value, number));
		return;
	}
	for (int i = 0; i < index; i++)
		if (question_fits(&proof->session, question,
				  &question->wrong[i].is, value)) {
			err_at(proof->err, wrong->is.at,
			       "this 'wrong' equals one before it (%s); its "
			       "sentence would never be shown",
			       plain(value, number));
			return;
		}
}

static void prove_number(struct proof *proof, const struct question *question)
{
	prove_value(proof, &question->answer);
	for (int i = 0; i < question->also_count; i++)
		prove_value(proof, &question->also[i]);
	for (int i = 0; i < question->wrong_count; i++)
		prove_wrong(proof, question, i);
}

static bool reached_with(const struct proof *proof,
			 const struct question *question, int control,
			 double value)
{
	struct session other = proof->session;

	other.control[control] = value;
	return question_reached(&other, question);
}

/* Every value of a list, every step of a range. */
static bool control_reaches(const struct proof *proof,
			    const struct question *question, int index)
{
	const struct control *control =
		&proof->session.lesson->control[index];
	double value;

	if (control->kind != CONTROL_RANGE) {
		for (int i = 0; i < control->values; i++)
			if (reached_with(proof, question, index,
					 control->kind == CONTROL_WORDS
						 ? i
						 : control->value[i]))
				return true;
		return false;
	}
	value = control->from;
	for (int i = 0; i < SETTINGS_MOST; i++) {
		double next = control_moved(control, value, 1);

		if (reached_with(proof, question, index, value))
			return true;
		if (next == value)
			break;
		value = next;
	}
	return false;
}

static bool some_setting_reaches(const struct proof *proof,
				 const struct question *question)
{
	const struct step *step = session_step(&proof->session);

	for (int i = 0; i < proof->session.lesson->controls; i++)
		if ((step->controls >> i & 1) && !(step->locked >> i & 1) &&
		    control_reaches(proof, question, i))
			return true;
	return false;
}

static void prove_reach(struct proof *proof, const struct question *question)
{
	if (question_reached(&proof->session, question))
		err_at(proof->err, question->at,
		       "this holds already when the step opens");
	if (question->for_example.count) {
		session_apply(&proof->session, &question->for_example);
		if (!question_reached(&proof->session, question))
			err_at(proof->err, question->for_example.item[0].at,
			       "the example does not reach it");
		session_enter(&proof->session, proof->session.step, true);
	} else if (!question->unreachable &&
		   !some_setting_reaches(proof, question)) {
		err_at(proof->err, question->at,
		       "no setting of one control reaches this; give "
		       "'for_example', or 'unreachable: true'");
	}
}

static void prove_hints(struct proof *proof, const struct question *question)
{
	for (int i = 0; i + 1 < question->hint_count; i++) {
		char *found = giveaway(&proof->session, question,
				       &question->hint[i]);

		if (found)
			err_at(proof->err, question->hint[i].at,
			       "this hint holds the answer %s and is not the "
			       "last",
			       found);
		free(found);
	}
}

static void prove_question(struct proof *proof,
			   const struct question *question)
{
	static void (*const prove[QUESTION_COUNT])(
		struct proof *proof, const struct question *question) = {
		[QUESTION_NUMBER] = prove_number,
		[QUESTION_SIGN] = prove_number,
		[QUESTION_REACH] = prove_reach,
	};

	if (prove[question->kind])
		prove[question->kind](proof, question);
	prove_hints(proof, question);
}

/* Every text's values can be computed. */
static void prove_prose(struct proof *proof, const struct prose *prose)
{
	for (int i = 0; i < prose->fields; i++) {
		const struct prose_field *field = &prose->field[i];

		if (field->kind == FIELD_VALUE &&
		    isnan(session_value(&proof->session, &field->formula)))
			err_at(proof->err, prose->at, "{%s} has no value",
			       field->text);
	}
}

static void prove_step(struct proof *proof, int index)
{
	const struct step *step = &proof->session.lesson->step[index];

	session_enter(&proof->session, index, true);
	prove_prose(proof, &step->say);
	for (int i = 0; i < step->ask.count; i++)
		prove_question(proof, &step->ask.item[i]);
}

static void prove_run(struct proof *proof, int index)
{
	const struct lesson *lesson = proof->session.lesson;
	const char *why = NULL;
	const struct run *run = bank_live(proof->session.bank, index,
					  proof->session.control, &why);
	double work;

	if (!lesson->run[index].rate.count)
		return;		/* only looked at */
	if (!run) {
		err_at(proof->err, lesson->run[index].at, "run '%s': %s",
		       lesson->run[index].name, why);
		return;
	}
	work = (double)run->data.samples * (double)run->count *
	       run->spec.steps;
	if (work > most_work) {
		err_at(proof->err, lesson->run[index].at,
		       "proving run '%s' would take more than a minute: %.0f "
		       "products of sample, parameter and step",
		       lesson->run[index].name, work);
		return;
	}
	bank_take(proof->session.bank, index, proof->session.control,
		  run->spec.steps);
	if (run->failed_at >= 0)
		err_at(proof->err, lesson->run[index].at,
		       "the loss of run '%s' is no number at step %d",
		       lesson->run[index].name, run->failed_at);
}

/* Proves a part under all that the controls it hears of can be drawn as; what
 * is wrong is told of the first draw where it is. */
static void prove_draws(struct proof *proof, uint64_t drawn, struct place at,
			void (*prove)(struct proof *proof, int index),
			int index)
{
	struct session *session = &proof->session;
	struct err *err = proof->err, found;
	double count = draws_count(session->lesson, drawn);
	char where[256];
	bool more = true;

	if (!drawn) {
		prove(proof, index);
		return;
	}
	if (count > DRAWS_MOST) {
		err_at(err, at, "%.0f ways to draw; a proof tries %d at most",
		       count, DRAWS_MOST);
		return;
	}
	draws_first(session, drawn);
	for (size_t before = err->errors; more && err->errors == before;) {
		err_init(&found, NULL);
		proof->err = &found;
		prove(proof, index);
		proof->err = err;
		for (size_t i = 0; i < found.count; i++)
			err_at(err, found.list[i].at, "%s (drawn: %s)",
			       found.list[i].text,
			       draws_text(session, drawn, where));
		err_release(&found);
		more = draws_next(session, drawn);
	}
}

bool prove_lesson(const struct lesson *lesson, struct err *err)
{
	struct proof proof = { .err = err };
	size_t before = err->errors;

	session_init(&proof.session, lesson, 0);
	for (int i = 0; i < lesson->runs; i++)
		prove_draws(&proof, draws_of_run(lesson, i),
			    lesson->run[i].at, prove_run, i);
	for (int i = 0; i < lesson->steps; i++)
		prove_draws(&proof, lesson->step[i].drawn, lesson->step[i].at,
			    prove_step, i);
	session_release(&proof.session);
	return err->errors == before;
}
