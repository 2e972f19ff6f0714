/* question.c - marking an answer. */
#include "gradlab/question.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/control.h"
#include "gradlab/mem.h"
#include "gradlab/shuffle.h"
#include "gradlab/text.h"
#include "gradlab/value.h"

static void give(struct attempt *attempt, enum verdict verdict,
		 const struct prose *told, const char *note)
{
	free(attempt->note);
	attempt->note = note && *note ? mem_string(note) : NULL;
	attempt->told = told && told->text ? told : NULL;
	attempt->verdict = verdict;
	attempt->see = -1;
	attempt->misses += verdict == VERDICT_WRONG;
}

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

bool question_fits(const struct session *session,
		   const struct question *question, const struct answer *is,
		   double value)
{
	double wanted = session_value(session, &is->formula);

	if (isnan(value) || isnan(wanted))
		return false;
	if (question->kind == QUESTION_SIGN)
		return sign(value) == sign(wanted);
	if (isinf(wanted) || isinf(value))
		return value == wanted;
	return fabs(value - wanted) <= within(session, question, wanted);
}

bool question_accepts(const struct session *session,
		      const struct question *question, double value)
{
	if (question_fits(session, question, &question->answer, value))
		return true;
	for (int i = 0; i < question->also_count; i++)
		if (question_fits(session, question, &question->also[i],
				  value))
			return true;
	return false;
}

bool question_reached(const struct session *session,
		      const struct question *question)
{
	double holds = session_value(session, &question->until);

	return !isnan(holds) && holds != 0;
}

bool question_may_show(const struct question *question,
		       const struct attempt *attempt)
{
	bool hinted = attempt->hints >= question->hint_count;

	if (question->kind == QUESTION_REACH)
		return hinted && (question->unreachable ||
				  question->for_example.count);
	return attempt->misses >= QUESTION_PATIENCE ||
	       (question->hint_count && hinted);
}

/* Says on which side a number lies, or that only its sign is off. */
static const char *side(double value, double answer)
{
	if (value == -answer && value != 0)
		return "The size is right, the sign is not.";
	if (sign(value) * sign(answer) < 0)
		return "It has the other sign.";
	return value > answer ? "That is too large." : "That is too small.";
}

static void mark_value(struct session *session,
		       const struct question *question,
		       struct attempt *attempt, double value)
{
	if (question_accepts(session, question, value)) {
		give(attempt, VERDICT_RIGHT, NULL, NULL);
		return;
	}
	for (int i = 0; i < question->wrong_count; i++)
		if (question_fits(session, question, &question->wrong[i].is,
				  value)) {
			give(attempt, VERDICT_WRONG, &question->wrong[i].say,
			     NULL);
			attempt->see = question->wrong[i].see;
			return;
		}
	give(attempt, VERDICT_WRONG, NULL,
	     question->kind == QUESTION_SIGN
		     ? "Not that one."
		     : side(value, session_value(session,
						 &question->answer.formula)));
}

/* The learner's formula, in the names of the step. */
static bool read_value(struct session *session, const char *said,
		       double *value, struct err *err)
{
	const struct step *step = session_step(session);
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	const char *failure = NULL;
	struct env env = session_env(session);
	bool good;

	err_source(err, said, strlen(said));
	good = scope_formula(&step->scope, &formula, &arena, said,
			     strlen(said), NULL, 0,
			     (struct origin){ .err = err });
	if (good)
		*value = formula_value(&formula, &env, NULL, &failure);
	if (good && (failure || isnan(*value)))
		good = err_at(err, (struct place){ 1, 1, 1 },
			      failure ? "%s" : "this has no value%.0s",
			      failure);
	arena_release(&arena);
	return good;
}

static void mark_number(struct session *session,
			const struct question *question,
			struct attempt *attempt, const char *said)
{
	struct err err;
	double value;

	err_init(&err, NULL);
	if (read_value(session, said, &value, &err)) {
		mark_value(session, question, attempt, value);
	} else {
		const char *why = err_first(&err);
		size_t length = strlen(why);
		bool asks = length && why[length - 1] == '?';
		char *note = mem_printf("I cannot read that: %s%s", why,
					asks ? "" : ".");

		give(attempt, VERDICT_UNREAD, NULL, note);
		free(note);
	}
	err_release(&err);
}

/* The ways to say a sign. */
static const struct {
	const char *said;
	double value;
} signs[] = {
	{ "-", -1 }, { "\xe2\x88\x92", -1 }, { "negative", -1 },
	{ "minus", -1 }, { "0", 0 }, { "zero", 0 }, { "+", 1 },
	{ "positive", 1 }, { "plus", 1 },
};

static void mark_sign(struct session *session, const struct question *question,
		      struct attempt *attempt, const char *said)
{
	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (!strcmp(said, signs[i].said)) {
			mark_value(session, question, attempt, signs[i].value);
			return;
		}
	mark_number(session, question, attempt, said);
}

int question_item(const struct session *session,
		  const struct question *question, int i)
{
	const struct step *step = session_step(session);
	uint64_t salt = session->seed;
	uint8_t order[SHUFFLE_MOST];

	if (question->of_count > SHUFFLE_MOST)
		return i;
	salt = shuffle_salt(salt, session->lesson->id);
	salt = shuffle_salt(salt, step->id);
	if (question != step->predict)
		salt += (uint64_t)(question - step->ask.item) + 1;
	shuffle(order, question->of_count, salt);
	return order[i];
}

/* The item a learner names by its letter or its text, or -1. */
static int item_named(const struct session *session,
		      const struct question *question, const char *said)
{
	int letter = tolower((unsigned char)said[0]) - 'a';
	int found = -1;

	for (int i = 0; i < question->of_count; i++) {
		char *text = question_plain(session, &question->of[i].text);

		if (!strcmp(text, said) ||
		    !strcmp(question->of[i].text.text, said))
			found = i;
		free(text);
	}
	if (found < 0 && said[0] && (!said[1] || !strcmp(said + 1, ")")) &&
	    letter >= 0 && letter < question->of_count)
		found = question_item(session, question, letter);
	return found;
}

static void mark_choice(struct session *session,
			const struct question *question,
			struct attempt *attempt, const char *said)
{
	int item = item_named(session, question, said);
	const struct choice *choice;
	char note[64];

	if (item < 0) {
		snprintf(note, sizeof(note), "Answer with a letter, a to %c.",
			 'a' + question->of_count - 1);
		give(attempt, VERDICT_UNREAD, NULL, note);
		return;
	}
	choice = &question->of[item];
	attempt->picked = item;
	give(attempt, choice->right ? VERDICT_RIGHT : VERDICT_WRONG,
	     &choice->say,
	     choice->right || choice->say.text ? NULL : "Not that one.");
	attempt->see = choice->see;
}

static void mark_reach(struct session *session,
		       const struct question *question,
		       struct attempt *attempt, const char *said)
{
	(void)said;
	if (question_reached(session, question))
		give(attempt, VERDICT_RIGHT, NULL, NULL);
	else
		give(attempt, VERDICT_UNREAD, NULL,
		     "Nothing to type here: move the controls, or train.");
}

static void (*const mark[QUESTION_COUNT])(struct session *session,
					  const struct question *question,
					  struct attempt *attempt,
					  const char *said) = {
	[QUESTION_NUMBER] = mark_number,
	[QUESTION_SIGN] = mark_sign,
	[QUESTION_CHOICE] = mark_choice,
	[QUESTION_REACH] = mark_reach,
};

void question_mark(struct session *session, const struct question *question,
		   struct attempt *attempt, const char *said)
{
	char *copy = mem_string(said);

	free(attempt->said);
	attempt->said = copy;
	mark[question->kind](session, question, attempt, copy);
}

static const char *right_item(const struct session *session,
			      const struct question *question, char out[512])
{
	for (int i = 0; i < question->of_count; i++) {
		int item = question_item(session, question, i);
		char *text;

		if (!question->of[item].right)
			continue;
		text = question_plain(session, &question->of[item].text);
		snprintf(out, 512, "%c) %s", 'a' + i, text);
		free(text);
	}
	return out;
}

static const char *example(const struct session *session,
			   const struct question *question, char out[512])
{
	size_t used = 0;

	snprintf(out, 512, "out of reach");
	for (int i = 0; i < question->for_example.count && used < 400; i++) {
		const struct setting *s = &question->for_example.item[i];
		char number[NUMBER_ROOM];
		double value = s->word < 0 ? session_value(session, &s->value)
					   : s->word;
		const char *shown =
			s->symbol->kind == SYMBOL_RUN
				? number_short(value, 6, number)
				: control_text(&session->lesson
							->control[s->symbol->index],
					       value, number);

		used += (size_t)snprintf(
			out + used, 512 - used,
			s->symbol->kind == SYMBOL_RUN ? "%s%s at step %s"
						      : "%s%s at %s",
			i ? ", " : "for example ", s->symbol->name, shown);
	}
	return out;
}

const char *question_answer(const struct session *session,
			    const struct question *question, char out[512])
{
	char number[NUMBER_ROOM];
	double value;

	out[0] = '\0';
	if (question->kind == QUESTION_CHOICE)
		return right_item(session, question, out);
	if (question->kind == QUESTION_REACH)
		return example(session, question, out);
	value = session_value(session, &question->answer.formula);
	if (question->kind == QUESTION_SIGN)
		snprintf(out, 512, "%s",
			 value > 0 ? "+" : value < 0 ? "-" : "0");
	else
		snprintf(out, 512, "%s", number_short(value, 6, number));
	return out;
}

/* The value of a field as the prose shows it. */
static void add_field(struct buffer *plain, const struct session *session,
		      const struct prose_field *field)
{
	char number[NUMBER_ROOM];

	if (field->kind != FIELD_VALUE)
		buffer_text(plain, field->text);
	else
		buffer_text(plain,
			    number_write(session_value(session,
						       &field->formula),
					 field->format, number));
}

char *question_plain(const struct session *session, const struct prose *prose)
{
	struct buffer plain = { 0 };
	const char *at = prose->text ? prose->text : "";
	size_t left = strlen(at);
	uint32_t rune;

	while (left) {
		size_t bytes = text_decode(at, left, &rune);

		if (rune >= PROSE_FIELD &&
		    rune < PROSE_FIELD + (uint32_t)prose->fields)
			add_field(&plain, session,
				  &prose->field[rune - PROSE_FIELD]);
		else if (rune == '\n' && left > bytes)
			buffer_text(&plain, " ");
		else if (!strchr("*`\\\n", (int)(rune < 128 ? rune : 'x')))
			buffer_rune(&plain, rune);
		at += bytes;
		left -= bytes;
	}
	return plain.data ? plain.data : mem_string("");
}
