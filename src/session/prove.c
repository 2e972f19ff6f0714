/* prove.c - a lesson's own claims, held against the engine. */
#include "gradlab/prove.h"

#include <math.h>
#include <stdio.h>

#include "gradlab/bank.h"
#include "gradlab/value.h"
#include "draws.h"
#include "prove_parts.h"

bool prove_spent(const struct proof *proof)
{
	return bank_spent(proof->session.bank);
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

/* What was found, with a remark behind each finding. */
static void hand_on(struct err *err, const struct err *found,
		    const char *remark)
{
	for (size_t i = 0; i < found->count; i++)
		err_at(err, found->list[i].at, "%s%s", found->list[i].text,
		       remark);
}

static void prove_parts(struct proof *proof, const struct step *step)
{
	prove_prose(proof, &step->say);
	if (step->predict)
		prove_prediction(proof, step->predict);
	for (int i = 0; i < step->ask.count && !prove_spent(proof); i++)
		prove_question(proof, &step->ask.item[i]);
}

/* Where the work is spent formulas have no value, and what is then found is
 * not to be told. */
static void prove_step(struct proof *proof, int index)
{
	const struct step *step = &proof->session.lesson->step[index];
	struct err found, *err = proof->err;

	if (prove_spent(proof))
		return;
	err_init(&found, NULL);
	proof->err = &found;
	proof->sure = err;
	session_enter(&proof->session, index, true);
	proof->has_reached = false;
	prove_parts(proof, step);
	proof->err = err;
	if (prove_spent(proof))
		err_at(err, step->at,
		       "proving this step takes the lesson past a minute: "
		       "%.0f products of sample, parameter and step; what "
		       "follows is not proved",
		       PROVE_WORK);
	else
		hand_on(err, &found, "");
	err_release(&found);
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
	if (work > PROVE_WORK) {
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
	char where[256], remark[300];
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
		snprintf(remark, sizeof(remark), " (drawn: %s)",
			 draws_text(session, drawn, where));
		hand_on(err, &found, remark);
		err_release(&found);
		more = draws_next(session, drawn);
	}
}

bool prove_lesson(const struct lesson *lesson, struct err *err)
{
	struct proof proof = { .err = err };
	size_t before = err->errors;

	session_init(&proof.session, lesson, 0);
	bank_allow(proof.session.bank, PROVE_WORK);
	for (int i = 0; i < lesson->runs; i++)
		prove_draws(&proof, draws_of_run(lesson, i),
			    lesson->run[i].at, prove_run, i);
	for (int i = 0; i < lesson->steps; i++)
		prove_draws(&proof, lesson->step[i].drawn, lesson->step[i].at,
			    prove_step, i);
	session_release(&proof.session);
	return err->errors == before;
}
