/* giveaway.c - whether a hint tells the answer. */
#include "giveaway.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "gradlab/mem.h"
#include "gradlab/question.h"
#include "gradlab/value.h"

enum { WORDS_IN_A_FORMULA = 7 };

static bool has_digit(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (isdigit((unsigned char)text[i]))
			return true;
	return false;
}

/* Whether these bytes are a formula that the question would accept. */
static bool accepted(const struct session *session,
		     const struct question *question, const char *text,
		     size_t length)
{
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	bool right = false;
	struct err err;

	err_init(&err, NULL);
	if (has_digit(text, length) &&
	    scope_formula(&session_step(session)->scope, &formula, &arena,
			  text, length, NULL, 0,
			  (struct origin){ .err = &err })) {
		double value = session_value(session, &formula);

		right = !isnan(value) &&
			question_accepts(session, question, value);
	}
	err_release(&err);
	arena_release(&arena);
	return right;
}

/* The end of the word at `at`, and where the next one begins. */
static size_t word_end(const char *text, size_t at, size_t *next)
{
	size_t end = at + strcspn(text + at, " \n=");

	*next = end + strspn(text + end, " \n=");
	return end;
}

/* What a sentence puts behind a number. */
static size_t without_stops(const char *text, size_t at, size_t end)
{
	while (end > at && strchr(".,;:!?", text[end - 1]))
		end--;
	return end;
}

static char *find_number(const struct session *session,
			 const struct question *question, const char *text)
{
	size_t next;

	for (size_t at = strspn(text, " \n="); text[at]; at = next) {
		size_t end = word_end(text, at, &next), further = next;

		for (int words = 0; words < WORDS_IN_A_FORMULA; words++) {
			size_t stop = without_stops(text, at, end);

			if (accepted(session, question, text + at, stop - at))
				return mem_printf("%.*s", (int)(stop - at),
						  text + at);
			if (!text[further])
				break;
			end = word_end(text, further, &further);
		}
	}
	return NULL;
}

static char *find_item(const struct session *session,
		       const struct question *question, const char *text)
{
	for (int i = 0; i < question->of_count; i++) {
		char *item;
		bool told;

		if (!question->of[i].right)
			continue;
		item = question_plain(session, &question->of[i].text);
		told = *item && strcasestr(text, item);
		if (told)
			return item;
		free(item);
	}
	return NULL;
}

char *giveaway(const struct session *session, const struct question *question,
	       const struct prose *hint)
{
	char *text = question_plain(session, hint), *found = NULL;

	if (question->kind == QUESTION_NUMBER)
		found = find_number(session, question, text);
	else if (question->kind == QUESTION_CHOICE)
		found = find_item(session, question, text);
	free(text);
	return found;
}
