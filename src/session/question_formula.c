/* question_formula.c - questions for a formula. */
#include "kinds.h"

#include <string.h>

#include "gradlab/compare.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"

enum { DIGITS = 4 };		/* of the numbers in a sentence */

static const char *const usual[] = { "x" };

static enum reading read(const struct session *session,
			 const struct question *question,
			 struct attempt *attempt, const char *said,
			 struct response *response, struct buffer *note)
{
	const char *const *in = question->in_count ? question->in : usual;
	int ins = question->in_count ? question->in_count : 1;
	struct err err;
	bool good;

	(void)attempt;
	err_init(&err, NULL);
	err_source(&err, said, strlen(said));
	good = scope_formula(&session_step(session)->scope,
			     &response->formula, &response->arena, said,
			     strlen(said), in, ins,
			     (struct origin){ .err = &err });
	if (!good)
		value_unread(note, err_first(&err));
	err_release(&err);
	return good ? READ_WHOLE : READ_NOT;
}

static void compare(const struct session *session,
		    const struct question *question,
		    const struct formula *right, const struct formula *given,
		    struct comparison *comparison)
{
	struct range ranges[FORMULA_ARGS];
	struct env env = session_env(session);
	const struct span *over = &question->over;

	for (int i = 0; i < FORMULA_ARGS && over->from.count; i++)
		ranges[i] = (struct range){
			session_value(session, &over->from),
			session_value(session, &over->to),
		};
	compare_formulas(comparison, right, given,
			 over->from.count ? ranges : NULL, &env);
}

static bool is_equal(const struct session *session,
		     const struct question *question,
		     const struct formula *right, const struct formula *given)
{
	struct comparison comparison;

	if (!right->count || !given->count)
		return false;
	compare(session, question, right, given, &comparison);
	return comparison.verdict == COMPARE_EQUAL;
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	return is_equal(session, question, &question->answer.formula,
			&response->formula);
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	return is_equal(session, question, &wrong->is.formula,
			&response->formula);
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	(void)session;
	(void)question;
	response->formula = wrong->is.formula;
	return response->formula.count;
}

/* "At x = 2.47 yours gives 8, the answer 14." */
static void miss(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct outcome *outcome)
{
	const struct formula *right = &question->answer.formula;
	struct buffer *note = &outcome->note;
	struct comparison comparison;
	char number[NUMBER_ROOM];

	compare(session, question, right, &response->formula, &comparison);
	if (comparison.verdict == COMPARE_UNKNOWN) {
		buffer_text(note, comparison.failure
					  ? comparison.failure
					  : _("Yours has too few values where "
					    "the answer has some."));
		return;
	}
	buffer_text(note, _("At "));
	for (int i = 0; i < right->params; i++)
		buffer_printf(note, "%s%s = %s", i ? ", " : "",
			      right->param[i],
			      number_short(comparison.at[i], DIGITS, number));
	buffer_printf(note, _(" yours gives %s, "),
		      number_short(comparison.given, DIGITS, number));
	buffer_printf(note, _("the answer %s."),
		      number_short(comparison.right, DIGITS, number));
}

static void answer(const struct session *session,
		   const struct question *question, struct buffer *out)
{
	const struct answer *right = &question->answer;

	(void)session;
	if (right->formula.count)
		buffer_text(out, right->stated ? right->stated
					       : right->formula.text);
}

const struct question_kind_ops question_formula = {
	.read = read, .accepts = accepts, .fits = fits, .slip = slip,
	.miss = miss, .answer = answer,
};

bool formula_proved(const struct session *session,
		    const struct question *question,
		    const struct answer *answer, struct buffer *note)
{
	struct outcome outcome = { .see = -1 };
	struct question one = { .kind = QUESTION_FORMULA, .over = question->over,
				.answer = *answer };
	struct response response = { .formula = answer->same };
	bool good = accepts(session, &one, &response);

	if (!good)
		miss(session, &one, &response, &outcome);
	if (outcome.note.length)
		buffer_text(note, outcome.note.data);
	buffer_release(&outcome.note);
	return good;
}
