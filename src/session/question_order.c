/* question_order.c - sorting items. */
#include "kinds.h"

#include <string.h>

#include "gradlab/translate.h"

static const char separators[] = ",";

static enum reading collect(const struct session *session,
			    const struct question *question,
			    struct attempt *attempt, struct response *response,
			    struct buffer *note)
{
	(void)session;
	(void)question;
	(void)note;
	memcpy(response->pick, attempt->draft->pick, sizeof(response->pick));
	return READ_WHOLE;
}

/* Whether an item is among the first `count`. */
static bool is_there(const int *pick, int count, int item)
{
	for (int i = 0; i < count; i++)
		if (pick[i] == item)
			return true;
	return false;
}

static enum reading read(const struct session *session,
			 const struct question *question,
			 struct attempt *attempt, const char *said,
			 struct response *response, struct buffer *note)
{
	struct item_names names = { session, question, question->of,
			       question->of_count, false };
	int count = 0;
	size_t length;

	for (const char *at = said; *at;) {
		int item = names_find(&names, at, separators, &length);

		if (item < 0) {
			names_unknown(&names, at, separators, note);
			return READ_NOT;
		}
		if (is_there(response->pick, count, item)) {
			buffer_text(note, _("One of them is there twice: "));
			names_add(session, &question->of[item], note);
			buffer_text(note, ".");
			return READ_NOT;
		}
		response->pick[count++] = item;
		at += length;
		at += strspn(at, ", ");
	}
	if (count < question->of_count) {
		buffer_printf(note,
			      _("There are %d to sort, and %d are given."),
			      question->of_count, count);
		return READ_NOT;
	}
	memcpy(attempt->draft->pick, response->pick, sizeof(response->pick));
	return READ_WHOLE;
}

/* How many of the first stand as in the order; the answer without one. */
static int beginning(const struct question *question,
		     const struct picks *order, const int *pick)
{
	int i = 0;

	while (i < question->of_count &&
	       pick[i] == (order ? order->item[i] : i))
		i++;
	return i;
}

/* The most of the first that stand as in one of the right orders. */
static int in_place(const struct question *question, const int *pick)
{
	int most = beginning(question, NULL, pick);

	for (int i = 0; i < question->orders_count; i++) {
		int other = beginning(question, &question->orders[i], pick);

		most = other > most ? other : most;
	}
	return most;
}

/* Items begin as the seed shuffles them, but not in the right order. */
static void begin(const struct session *session,
		  const struct question *question, struct draft *draft)
{
	int count = question->of_count;

	for (int i = 0; i < count; i++)
		draft->pick[i] = question_item(session, question, i);
	if (in_place(question, draft->pick) < count)
		return;
	memmove(draft->pick, draft->pick + 1,
		(size_t)(count - 1) * sizeof(draft->pick[0]));
	draft->pick[count - 1] = question_item(session, question, 0);
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	(void)session;
	return in_place(question, response->pick) == question->of_count;
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	(void)session;
	return beginning(question, &wrong->pick, response->pick) ==
	       question->of_count;
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	(void)session;
	for (int i = 0; i < question->of_count; i++)
		response->pick[i] = wrong->pick.item[i];
	return true;
}

static void miss(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct outcome *outcome)
{
	int stand = in_place(question, response->pick);

	(void)session;
	if (!stand)
		buffer_text(&outcome->note, _("Another one comes first."));
	else if (stand == 1)
		buffer_text(&outcome->note,
			    _("The first is right; another one comes second."));
	else
		buffer_printf(&outcome->note,
			      _("The first %d are right; another one follows "
				"them."),
			      stand);
}

static void add_order(const struct session *session,
		      const struct question *question, const int *pick,
		      struct buffer *out)
{
	for (int i = 0; i < question->of_count; i++) {
		buffer_text(out, i ? ", " : "");
		names_add(session, &question->of[pick ? pick[i] : i], out);
	}
}

static void keep(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct attempt *attempt)
{
	struct buffer said = { 0 };

	add_order(session, question, response->pick, &said);
	attempt_say(attempt, buffer_string(&said));
	buffer_release(&said);
}

static void answer(const struct session *session,
		   const struct question *question, struct buffer *out)
{
	add_order(session, question, NULL, out);
}

const struct question_kind_ops question_order = {
	.begin = begin, .read = read, .collect = collect, .accepts = accepts,
	.fits = fits, .slip = slip, .miss = miss, .keep = keep,
	.answer = answer,
};
