/* prove_reach.c - that what is to be reached is not there, and can be. */
#include "gradlab/control.h"
#include "gradlab/question.h"
#include "prove_parts.h"

enum { SETTINGS_MOST = 20000 };

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

void prove_reach(struct proof *proof, const struct question *question)
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
