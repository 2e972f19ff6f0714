/* question_match.c - pairing left sides with right ones. */
#include "kinds.h"

#include <string.h>

#include "gradlab/translate.h"

static void begin(const struct session *session,
		  const struct question *question, struct draft *draft)
{
	(void)session;
	(void)question;
	for (int i = 0; i < QUESTION_ITEMS; i++)
		draft->pick[i] = -1;
}

/* "2, 4 and 5" of those left sides for which `is` holds; returns how many. */
static int list_sides(const struct question *question, const int *pick,
		      bool (*is)(const struct question *question,
				 const int *pick, int left),
		      struct buffer *out)
{
	int count = 0, told = 0;

	for (int i = 0; i < question->left_count; i++)
		count += is(question, pick, i);
	for (int i = 0; i < question->left_count; i++) {
		if (!is(question, pick, i))
			continue;
		buffer_printf(out, "%s%d",
			      !told		  ? ""
			      : told + 1 == count ? _(" and ")
						  : ", ",
			      i + 1);
		told++;
	}
	return count;
}

static bool is_alone(const struct question *question, const int *pick,
		     int left)
{
	(void)question;
	return pick[left] < 0;
}

static bool is_off(const struct question *question, const int *pick, int left)
{
	return pick[left] != question->pick.item[left];
}

static enum reading collect(const struct session *session,
			    const struct question *question,
			    struct attempt *attempt, struct response *response,
			    struct buffer *note)
{
	struct buffer alone = { 0 };
	int count = list_sides(question, attempt->draft->pick, is_alone,
			       &alone);

	(void)session;
	memcpy(response->pick, attempt->draft->pick, sizeof(response->pick));
	if (count)
		buffer_printf(note, _("Still without a partner: %s."),
			      alone.data);
	buffer_release(&alone);
	return count ? READ_PART : READ_WHOLE;
}

/* One pair "left = right", or a right side for the next left one. */
static bool read_pair(const struct session *session,
		      const struct question *question, const char **at,
		      int *next, int *pick, struct buffer *note)
{
	struct item_names lefts = { session, question, question->left,
			       question->left_count, true };
	struct item_names rights = { session, question, question->of,
				question->of_count, false };
	size_t length;
	int left = names_find(&lefts, *at, "=:", &length), right;

	if (left >= 0 && (*at)[length]) {
		*at += length + 1;
		*at += strspn(*at, " ");
	} else {
		left = *next;
	}
	right = names_find(&rights, *at, ",", &length);
	if (right < 0 || left >= question->left_count) {
		names_unknown(strchr(*at, '=') ? &lefts : &rights, *at, "=,",
			      note);
		return false;
	}
	pick[left] = right;
	*next = left + 1;
	*at += length;
	*at += strspn(*at, ", ");
	return true;
}

static enum reading read(const struct session *session,
			 const struct question *question,
			 struct attempt *attempt, const char *said,
			 struct response *response, struct buffer *note)
{
	int pick[QUESTION_ITEMS], next = 0;

	memcpy(pick, attempt->draft->pick, sizeof(pick));
	for (const char *at = said; *at;)
		if (!read_pair(session, question, &at, &next, pick, note))
			return READ_NOT;
	memcpy(attempt->draft->pick, pick, sizeof(pick));
	return collect(session, question, attempt, response, note);
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	(void)session;
	for (int i = 0; i < question->left_count; i++)
		if (is_off(question, response->pick, i))
			return false;
	return true;
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	(void)session;
	for (int i = 0; i < question->left_count; i++)
		if (wrong->pick.item[i] >= 0 &&
		    wrong->pick.item[i] != response->pick[i])
			return false;
	return true;
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	(void)session;
	for (int i = 0; i < question->left_count; i++)
		response->pick[i] = wrong->pick.item[i] >= 0
					    ? wrong->pick.item[i]
					    : question->pick.item[i];
	return true;
}

static void miss(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct outcome *outcome)
{
	(void)session;
	buffer_text(&outcome->note, _("Look again at "));
	list_sides(question, response->pick, is_off, &outcome->note);
	buffer_text(&outcome->note, ".");
}

static void add_pairs(const struct session *session,
		      const struct question *question, const int *pick,
		      struct buffer *out)
{
	for (int i = 0; i < question->left_count; i++) {
		buffer_text(out, i ? ", " : "");
		names_add(session, &question->left[i], out);
		buffer_text(out, " = ");
		names_add(session, &question->of[pick[i]], out);
	}
}

static void keep(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct attempt *attempt)
{
	struct buffer said = { 0 };

	add_pairs(session, question, response->pick, &said);
	attempt_say(attempt, buffer_string(&said));
	buffer_release(&said);
}

static void answer(const struct session *session,
		   const struct question *question, struct buffer *out)
{
	add_pairs(session, question, question->pick.item, out);
}

const struct question_kind_ops question_match = {
	.begin = begin, .read = read, .collect = collect, .accepts = accepts,
	.fits = fits, .slip = slip, .miss = miss, .keep = keep,
	.answer = answer,
};
