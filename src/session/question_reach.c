/* question_reach.c - moving controls or training until it holds. */
#include "kinds.h"

#include <math.h>

#include "gradlab/control.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"

static bool holds(const struct session *session, const struct formula *formula)
{
	double value = session_value(session, formula);

	return !isnan(value) && value != 0;
}

bool question_reached(const struct session *session,
		      const struct question *question)
{
	return holds(session, &question->until);
}

const struct wrong *question_astray(const struct session *session,
				    const struct question *question)
{
	for (int i = 0; i < question->wrong_count; i++)
		if (holds(session, &question->wrong[i].is.formula))
			return &question->wrong[i];
	return NULL;
}

/* There is nothing to say: it is noticed by itself. */
static enum reading read(const struct session *session,
			 const struct question *question,
			 struct attempt *attempt, const char *said,
			 struct response *response, struct buffer *note)
{
	(void)attempt;
	(void)said;
	(void)response;
	if (question_reached(session, question))
		return READ_WHOLE;
	buffer_text(note,
		    _("Nothing to type here: move the controls, or train."));
	return READ_NOT;
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	(void)response;
	return question_reached(session, question);
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	(void)question;
	(void)response;
	return holds(session, &wrong->is.formula);
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	(void)session;
	(void)question;
	(void)wrong;
	(void)response;
	return false;
}

static void miss(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct outcome *outcome)
{
	(void)session;
	(void)question;
	(void)response;
	buffer_text(&outcome->note, _("Not there yet."));
}

static void add_setting(const struct session *session,
			const struct setting *s, struct buffer *out)
{
	char number[NUMBER_ROOM];
	double value = s->word < 0 ? session_value(session, &s->value)
				   : s->word;

	if (s->symbol->kind == SYMBOL_RUN) {
		buffer_printf(out, _("%s at step %s"), s->symbol->name,
			      number_short(value, 6, number));
		return;
	}
	control_text(&session->lesson->control[s->symbol->index], value,
		     number);
	buffer_printf(out, _("%s at %s"), s->symbol->name, number);
}

static void answer(const struct session *session,
		   const struct question *question, struct buffer *out)
{
	if (!question->for_example.count)
		buffer_text(out, _("out of reach"));
	for (int i = 0; i < question->for_example.count; i++) {
		buffer_text(out, i ? _(", ") : _("for example "));
		add_setting(session, &question->for_example.item[i], out);
	}
}

const struct question_kind_ops question_reach = {
	.read = read, .accepts = accepts, .fits = fits, .slip = slip,
	.miss = miss, .answer = answer,
};
