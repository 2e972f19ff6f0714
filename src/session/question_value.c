/* question_value.c - questions for a number or its sign. */
#include "kinds.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "explain.h"

/* How far a number may lie from `answer`. */
static double within(const struct session *session,
		     const struct question *question, double answer)
{
	double given = session_value(session, &question->within);

	if (!question->within.count)
		given = 1e-9 * fmax(1, fabs(answer));
	else if (question->within_percent)
		given *= fabs(answer) / 100;
	/* The edge itself counts, whatever the last bit says. */
	return given + 1e-12 * fmax(1, fabs(answer));
}

static int sign(double value)
{
	return (value > 0) - (value < 0);
}

bool value_fits(const struct session *session,
		const struct question *question,
		const struct formula *formula, double value)
{
	double wanted = session_value(session, formula);

	if (isnan(value) || isnan(wanted))
		return false;
	if (question->kind == QUESTION_SIGN)
		return sign(value) == sign(wanted);
	if (isinf(wanted) || isinf(value))
		return value == wanted;
	return fabs(value - wanted) <= within(session, question, wanted);
}

const char *value_side(double value, double answer)
{
	if (value == -answer && value != 0)
		return _("the size is right, the sign is not");
	if (sign(value) * sign(answer) < 0)
		return _("it has the other sign");
	return value > answer ? _("that is too large") : _("that is too small");
}

void value_unread(struct buffer *note, const char *why)
{
	size_t length = strlen(why);
	bool asks = length && why[length - 1] == '?';

	buffer_printf(note, _("I cannot read that: %s%s"), why,
		      asks ? "" : _("."));
}

/* Where a comma stands between digits of what is nothing but a number. */
static const char *decimal_comma(const char *said)
{
	size_t bad = strspn(said, " +-0123456789.,eE");
	const char *comma = strchr(said, ',');

	return !said[bad] && comma && comma > said &&
			       isdigit((unsigned char)comma[-1]) &&
			       isdigit((unsigned char)comma[1])
		       ? comma
		       : NULL;
}

/* The text without a % at its end; whether there was one. */
static bool is_share(const char *said, size_t *length)
{
	*length = strlen(said);
	while (*length && said[*length - 1] == ' ')
		--*length;
	if (!*length || said[*length - 1] != '%')
		return false;
	--*length;
	return true;
}

static bool read_formula(const struct session *session, const char *said,
			 size_t length, double *value, struct err *err)
{
	const struct step *step = session_step(session);
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	const char *failure = NULL;
	struct env env = session_env(session);
	bool good;

	err_source(err, said, length);
	good = scope_formula(&step->scope, &formula, &arena, said, length,
			     NULL, 0, (struct origin){ .err = err });
	if (good)
		*value = formula_value(&formula, &env, NULL, &failure);
	if (good && (failure || isnan(*value)))
		good = err_at(err, (struct place){ 1, 1, 1 },
			      failure ? "%s" : "this has no value%.0s",
			      failure);
	arena_release(&arena);
	return good;
}

bool value_read(const struct session *session, const char *said,
		double *value, double *other, struct buffer *note)
{
	const char *comma = decimal_comma(said);
	struct err err;
	size_t length;
	bool share, good;

	*other = (double)NAN;
	if (comma) {
		buffer_printf(note,
			      _("I cannot read that: write %.*s.%s, with a "
			      "point."),
			      (int)(comma - said), said, comma + 1);
		return false;
	}
	share = is_share(said, &length);
	err_init(&err, NULL);
	good = read_formula(session, said, length, value, &err);
	if (!good)
		value_unread(note, err_first(&err));
	err_release(&err);
	if (good && share) {
		*other = *value;
		*value /= 100;
	}
	return good;
}

static enum reading read_number(const struct session *session,
				const struct question *question,
				struct attempt *attempt, const char *said,
				struct response *response, struct buffer *note)
{
	(void)question;
	(void)attempt;
	return value_read(session, said, &response->value, &response->other,
			  note)
		       ? READ_WHOLE
		       : READ_NOT;
}

/* The ways to say a sign. */
static const struct {
	const char *said;
	double value;
} signs[] = {
	{ "-", -1 }, { "\xe2\x88\x92", -1 }, { N_("negative"), -1 },
	{ "minus", -1 }, { "0", 0 }, { N_("zero"), 0 }, { "+", 1 },
	{ N_("positive"), 1 }, { "plus", 1 },
};

static enum reading read_sign(const struct session *session,
			      const struct question *question,
			      struct attempt *attempt, const char *said,
			      struct response *response, struct buffer *note)
{
	response->other = (double)NAN;
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (!strcmp(said, signs[i].said) ||
		    !strcmp(said, _(signs[i].said))) {
			response->value = signs[i].value;
			return READ_WHOLE;
		}
	return read_number(session, question, attempt, said, response, note);
}

/* Whether one of the readings is as good as the formula. */
static bool is_like(const struct session *session,
		    const struct question *question,
		    const struct formula *formula,
		    const struct response *response)
{
	return value_fits(session, question, formula, response->value) ||
	       value_fits(session, question, formula, response->other);
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	if (is_like(session, question, &question->answer.formula, response))
		return true;
	for (int i = 0; i < question->also_count; i++)
		if (is_like(session, question, &question->also[i].formula,
			    response))
			return true;
	return false;
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	return is_like(session, question, &wrong->is.formula, response);
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	(void)question;
	response->value = session_value(session, &wrong->is.formula);
	response->other = (double)NAN;
	return !isnan(response->value);
}

static void miss_number(const struct session *session,
			const struct question *question,
			const struct response *response,
			struct outcome *outcome)
{
	const struct formula *right = &question->answer.formula;
	const char *side = value_side(response->value,
				      session_value(session, right));

	if (explain_gradient(session, right, NULL, response->value,
			     &outcome->note))
		return;
	buffer_printf(&outcome->note, "%c%s%s", toupper((unsigned char)*side),
		      side + 1, _("."));
}

static void miss_sign(const struct session *session,
		      const struct question *question,
		      const struct response *response,
		      struct outcome *outcome)
{
	(void)session;
	(void)question;
	buffer_text(&outcome->note,
		    response->value > 0	  ? _("It is not positive.")
		    : response->value < 0 ? _("It is not negative.")
					  : _("It is not zero."));
}

static void answer_number(const struct session *session,
			  const struct question *question, struct buffer *out)
{
	char number[NUMBER_ROOM];
	double value = session_value(session, &question->answer.formula);

	if (!isnan(value))
		buffer_text(out, number_short(value, 6, number));
}

static void answer_sign(const struct session *session,
			const struct question *question, struct buffer *out)
{
	double value = session_value(session, &question->answer.formula);

	if (!isnan(value))
		buffer_text(out, value > 0 ? "+" : value < 0 ? "-" : "0");
}

const struct question_kind_ops question_number = {
	.read = read_number, .accepts = accepts, .fits = fits, .slip = slip,
	.miss = miss_number, .answer = answer_number,
};

const struct question_kind_ops question_sign = {
	.read = read_sign, .accepts = accepts, .fits = fits, .slip = slip,
	.miss = miss_sign, .answer = answer_sign,
};
