/* prove_question.c - that a question marks as its author says. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/value.h"
#include "giveaway.h"
#include "kinds.h"
#include "prove_parts.h"

/* The answer has a value, and it is the one its author wrote down. */
static void prove_value(struct proof *proof, const struct question *question,
			const struct answer *answer)
{
	double value = session_value(&proof->session, &answer->formula);
	char number[NUMBER_ROOM];

	(void)question;
	if (!answer->formula.count)
		return;
	if (isnan(value))
		err_at(proof->err, answer->at, "this has no value");
	else if (answer->stated && !number_agrees(value, answer->stated,
						  strlen(answer->stated)))
		err_at(proof->err, answer->stated_at,
		       "the value is %s, not %s",
		       number_short(value, 10, number), answer->stated);
}

/* The two formulas are the same function, and have values to compare. */
static void prove_same(struct proof *proof, const struct question *question,
		       const struct answer *answer)
{
	struct answer self = *answer;
	struct buffer note = { 0 };

	if (!answer->formula.count)
		return;
	self.same = self.formula;
	if (!formula_proved(&proof->session, question, &self, &note)) {
		err_at(proof->err, answer->at,
		       "this has too few values to compare; say where in "
		       "'over'");
	} else if (answer->same.count &&
		   !formula_proved(&proof->session, question, answer, &note)) {
		err_at(proof->err, answer->stated_at,
		       "the two are not the same: %s", buffer_string(&note));
	}
	buffer_release(&note);
}

/* One answer of the question, by its kind. */
static void prove_answer(struct proof *proof, const struct question *question,
			 const struct answer *answer)
{
	if (question->kind == QUESTION_FORMULA)
		prove_same(proof, question, answer);
	else
		prove_value(proof, question, answer);
}

static void prove_answers(struct proof *proof, const struct question *question)
{
	prove_answer(proof, question, &question->answer);
	for (int i = 0; i < question->also_count; i++)
		prove_answer(proof, question, &question->also[i]);
	for (int i = 0; i < question->cell_count; i++)
		prove_value(proof, question, &question->cell[i].answer);
}

/* Where an author wrote a wrong answer. */
static struct place place_of(const struct wrong *wrong)
{
	return wrong->is.at.line ? wrong->is.at : wrong->at;
}

/* " (14)", to be told of a number; or nothing. */
static const char *shown(const struct question *question,
			 const struct response *response,
			 char out[NUMBER_ROOM + 4])
{
	char number[NUMBER_ROOM];

	out[0] = '\0';
	if (question->kind == QUESTION_NUMBER ||
	    question->kind == QUESTION_SIGN)
		snprintf(out, NUMBER_ROOM + 4, " (%s)",
			 number_short(response->value, 10, number));
	return out;
}

/* A learner who makes the slip must be told this sentence. */
static void prove_slip(struct proof *proof, const struct question *question,
		       int index, const struct response *response)
{
	const struct question_kind_ops *ops = question_ops(question);
	const struct wrong *wrong = &question->wrong[index];
	char value[NUMBER_ROOM + 4];

	if (ops->accepts(&proof->session, question, response)) {
		err_at(proof->err, place_of(wrong),
		       "this 'wrong' equals the answer%s; its sentence would "
		       "never be shown",
		       shown(question, response, value));
		return;
	}
	for (int i = 0; i < index; i++)
		if (ops->fits(&proof->session, question, &question->wrong[i],
			      response)) {
			err_at(proof->err, place_of(wrong),
			       "this 'wrong' equals one before it%s; its "
			       "sentence would never be shown",
			       shown(question, response, value));
			return;
		}
}

static void prove_wrong(struct proof *proof, const struct question *question,
			int index)
{
	const struct wrong *wrong = &question->wrong[index];
	struct response response = { 0 };

	if (question->kind == QUESTION_REACH)
		return;
	prove_answer(proof, question, &wrong->is);
	for (int i = 0; wrong->cell && i < question->cell_count; i++)
		prove_value(proof, question, &wrong->cell[i]);
	if (question_ops(question)->slip(&proof->session, question, wrong,
					 &response))
		prove_slip(proof, question, index, &response);
}

/* What is said beside an item must be told to who ticks or misses it alone. */
static void prove_item(struct proof *proof, const struct question *question,
		       int index)
{
	const struct choice *item = &question->of[index];
	struct response response = { 0 };
	struct outcome outcome;

	if (!item->say.text || (question->kind == QUESTION_CHOICE &&
				item->right))
		return;
	if (question->kind == QUESTION_CHOICE) {
		response.pick[0] = index;
	} else {
		for (int i = 0; i < question->of_count; i++)
			response.pick[i] = question->of[i].right;
		response.pick[index] = !response.pick[index];
	}
	question_judge(&proof->session, question, &response, &outcome);
	if (outcome.told != &item->say)
		err_at(proof->err, item->say.at,
		       "a 'wrong' says something else to this item; this "
		       "sentence would never be shown");
	buffer_release(&outcome.note);
}

/* The order of the answer must not be among the others. */
static void prove_orders(struct proof *proof, const struct question *question)
{
	struct question less = *question;
	struct response response = { 0 };

	for (int i = 0; i < question->orders_count; i++) {
		const struct picks *order = &question->orders[i];

		less.orders_count = i;
		for (int j = 0; j < order->count; j++)
			response.pick[j] = order->item[j];
		if (question_order.accepts(&proof->session, &less, &response))
			err_at(proof->err, order->at,
			       "this order is there already");
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

void prove_question(struct proof *proof, const struct question *question)
{
	prove_answers(proof, question);
	prove_orders(proof, question);
	for (int i = 0; i < question->wrong_count; i++)
		prove_wrong(proof, question, i);
	if (question->kind == QUESTION_CHOICE ||
	    question->kind == QUESTION_MULTI)
		for (int i = 0; i < question->of_count; i++)
			prove_item(proof, question, i);
	if (question->kind == QUESTION_REACH)
		prove_reach(proof, question);
	prove_hints(proof, question);
}

void prove_prediction(struct proof *proof, const struct question *question)
{
	prove_answers(proof, question);
	prove_orders(proof, question);
}
