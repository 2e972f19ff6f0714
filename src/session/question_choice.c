/* question_choice.c - picking one item, or all that hold. */
#include "kinds.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/translate.h"

static const char separators[] = "|,";

static struct item_names items(const struct session *session,
			  const struct question *question)
{
	return (struct item_names){ session, question, question->of,
			       question->of_count, false };
}

/* One of them. */

static enum reading read_choice(const struct session *session,
				const struct question *question,
				struct attempt *attempt, const char *said,
				struct response *response, struct buffer *note)
{
	struct item_names names = items(session, question);
	size_t length;
	int item = names_find(&names, said, "", &length);

	(void)attempt;
	response->pick[0] = item;
	if (item >= 0)
		return READ_WHOLE;
	buffer_printf(note,
		      question_label(question, 0) == 'a'
			      ? _("Answer with a letter, %c to %c.")
			      : _("Answer with a number, %c to %c."),
		      question_label(question, 0),
		      question_label(question, question->of_count - 1));
	return READ_NOT;
}

static bool accepts_choice(const struct session *session,
			   const struct question *question,
			   const struct response *response)
{
	(void)session;
	return question->of[response->pick[0]].right;
}

static bool fits_choice(const struct session *session,
			const struct question *question,
			const struct wrong *wrong,
			const struct response *response)
{
	(void)session;
	(void)question;
	return wrong->pick.count && wrong->pick.item[0] == response->pick[0];
}

static bool slip_choice(const struct session *session,
			const struct question *question,
			const struct wrong *wrong, struct response *response)
{
	(void)session;
	(void)question;
	response->pick[0] = wrong->pick.item[0];
	return true;
}

static void miss_choice(const struct session *session,
			const struct question *question,
			const struct response *response,
			struct outcome *outcome)
{
	const struct choice *item = &question->of[response->pick[0]];

	(void)session;
	outcome->told = &item->say;
	outcome->see = item->see;
	if (!item->say.text)
		buffer_text(&outcome->note, _("Not that one."));
}

static void keep_choice(const struct session *session,
			const struct question *question,
			const struct response *response,
			struct attempt *attempt)
{
	(void)session;
	(void)question;
	char *text = question_plain(session,
				    &question->of[response->pick[0]].text);

	attempt->picked = response->pick[0];
	attempt_say(attempt, text);
	free(text);
}

static void answer_items(const struct session *session,
			 const struct question *question, struct buffer *out)
{
	for (int i = 0; i < question->of_count; i++) {
		int item = question_item(session, question, i);

		if (!question->of[item].right)
			continue;
		buffer_printf(out, "%s%c) ", out->length ? ", " : "",
			      question_label(question, i));
		names_add(session, &question->of[item], out);
	}
}

const struct question_kind_ops question_choice = {
	.read = read_choice, .accepts = accepts_choice, .fits = fits_choice,
	.slip = slip_choice, .miss = miss_choice, .keep = keep_choice,
	.answer = answer_items,
};

/* All that hold. */

static void begin_multi(const struct session *session,
			const struct question *question, struct draft *draft)
{
	(void)session;
	(void)question;
	memset(draft->pick, 0, sizeof(draft->pick));
}

/* What stands in the draft, and how the screen repeats it. */
static enum reading collect_multi(const struct session *session,
				  const struct question *question,
				  struct attempt *attempt,
				  struct response *response,
				  struct buffer *note)
{
	(void)session;
	(void)question;
	(void)note;
	memcpy(response->pick, attempt->draft->pick, sizeof(response->pick));
	return READ_WHOLE;
}

static enum reading read_multi(const struct session *session,
			       const struct question *question,
			       struct attempt *attempt, const char *said,
			       struct response *response, struct buffer *note)
{
	struct item_names names = items(session, question);
	bool none = !strcmp(said, "none");
	size_t length;

	for (const char *at = said; *at && !none;) {
		int item = names_find(&names, at, separators, &length);

		if (item < 0) {
			names_unknown(&names, at, separators, note);
			return READ_NOT;
		}
		response->pick[item] = 1;
		at += length;
		at += strspn(at, "|, ");
	}
	memcpy(attempt->draft->pick, response->pick, sizeof(response->pick));
	return READ_WHOLE;
}

static bool accepts_multi(const struct session *session,
			  const struct question *question,
			  const struct response *response)
{
	(void)session;
	for (int i = 0; i < question->of_count; i++)
		if (question->of[i].right != (response->pick[i] != 0))
			return false;
	return true;
}

static bool slip_multi(const struct session *session,
		       const struct question *question,
		       const struct wrong *wrong, struct response *response)
{
	(void)session;
	(void)question;
	memset(response->pick, 0, sizeof(response->pick));
	for (int i = 0; i < wrong->pick.count; i++)
		response->pick[wrong->pick.item[i]] = 1;
	return true;
}

static bool fits_multi(const struct session *session,
		       const struct question *question,
		       const struct wrong *wrong,
		       const struct response *response)
{
	struct response slip;

	slip_multi(session, question, wrong, &slip);
	return !memcmp(slip.pick, response->pick, sizeof(slip.pick));
}

/* The first item, one that was ticked in error before one that was missed,
 * that has a sentence for it. */
static const struct choice *told_item(const struct question *question,
				      const struct response *response)
{
	for (int missed = 0; missed < 2; missed++)
		for (int i = 0; i < question->of_count; i++) {
			const struct choice *item = &question->of[i];

			if (item->say.text && item->right == missed &&
			    (response->pick[i] != 0) != item->right)
				return item;
		}
	return NULL;
}

static void miss_multi(const struct session *session,
		       const struct question *question,
		       const struct response *response,
		       struct outcome *outcome)
{
	const struct choice *item = told_item(question, response);
	bool surplus = false, missed = false;

	(void)session;
	if (item) {
		outcome->told = &item->say;
		outcome->see = item->see;
		return;
	}
	for (int i = 0; i < question->of_count; i++) {
		surplus |= response->pick[i] && !question->of[i].right;
		missed |= !response->pick[i] && question->of[i].right;
	}
	buffer_text(&outcome->note,
		    surplus && missed ? _("Not all of these hold, and "
					"something is missing.")
		    : surplus	      ? _("Not all of these hold.")
				      : _("Something is missing."));
}

/* "the first | the last" as the answer that was given. */
static void keep_multi(const struct session *session,
		       const struct question *question,
		       const struct response *response,
		       struct attempt *attempt)
{
	struct buffer said = { 0 };

	for (int i = 0; i < question->of_count; i++) {
		int item = question_item(session, question, i);

		if (!response->pick[item])
			continue;
		buffer_text(&said, said.length ? " | " : "");
		names_add(session, &question->of[item], &said);
	}
	attempt_say(attempt, said.length ? said.data : "none");
	buffer_release(&said);
}

static void answer_multi(const struct session *session,
			 const struct question *question, struct buffer *out)
{
	answer_items(session, question, out);
	if (!out->length)
		buffer_text(out, _("none of them"));
}

const struct question_kind_ops question_multi = {
	.begin = begin_multi, .read = read_multi, .collect = collect_multi,
	.accepts = accepts_multi, .fits = fits_multi, .slip = slip_multi,
	.miss = miss_multi, .keep = keep_multi, .answer = answer_multi,
};
