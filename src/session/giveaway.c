/* giveaway.c - whether a hint tells the answer. */
#include "giveaway.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "gradlab/mem.h"
#include "kinds.h"

enum {
	WORDS_IN_A_FORMULA = 7,
	TRIES_MOST = 4000	/* pieces of one hint that are tried */
};

struct search {
	const struct session *session;
	const struct question *question;
	const char *text;
	int tries;
};

static bool has_digit(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (isdigit((unsigned char)text[i]))
			return true;
	return false;
}

/* A name alone is a word of the sentence. */
static bool is_name(const struct response *response)
{
	return response->formula.count == 1 &&
	       response->formula.term[0].kind == TERM_NAME;
}

/* Whether these bytes are an answer that the question would accept. */
static bool accepted(struct search *search, size_t at, size_t length)
{
	const struct question_kind_ops *ops = question_ops(search->question);
	bool formula = search->question->kind == QUESTION_FORMULA;
	struct response response = { 0 };
	struct buffer note = { 0 };
	char *said;
	bool right;

	if (!length || (!formula && !has_digit(search->text + at, length)) ||
	    search->tries++ > TRIES_MOST)
		return false;
	said = mem_printf("%.*s", (int)length, search->text + at);
	right = ops->read(search->session, search->question, NULL, said,
			  &response, &note) == READ_WHOLE &&
		!is_name(&response) &&
		ops->accepts(search->session, search->question, &response);
	free(said);
	buffer_release(&note);
	response_release(&response);
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

static char *find_value(struct search *search)
{
	const char *text = search->text;
	size_t next;

	for (size_t at = strspn(text, " \n="); text[at]; at = next) {
		size_t end = word_end(text, at, &next), further = next;

		for (int words = 0; words < WORDS_IN_A_FORMULA; words++) {
			size_t stop = without_stops(text, at, end);

			if (accepted(search, at, stop - at))
				return mem_printf("%.*s", (int)(stop - at),
						  text + at);
			if (!text[further])
				break;
			end = word_end(text, further, &further);
		}
	}
	return NULL;
}

static bool is_word(unsigned char c)
{
	return isalnum(c) || c == '_' || c >= 0x80;
}

/* Where the item stands in a text as words of their own, or NULL; to be
 * found behind `end`. */
static const char *find_item(const struct search *search,
			     const struct choice *item, const char *from,
			     const char **end)
{
	char *plain = question_plain(search->session, &item->text);
	size_t length = strlen(plain);
	const char *at = length ? from : NULL;

	while (at && (at = strcasestr(at, plain))) {
		bool begins = at == search->text ||
			      !is_word((unsigned char)at[-1]) ||
			      !is_word((unsigned char)*plain);
		bool ends = !is_word((unsigned char)at[length]) ||
			    !is_word((unsigned char)plain[length - 1]);

		*end = at + length;
		if (begins && ends)
			break;
		at++;
	}
	free(plain);
	return at;
}

/* All that are right are named, and no other; of a choice the right one. */
static char *find_right(struct search *search)
{
	const struct question *question = search->question;
	struct buffer named = { 0 };
	const char *end;
	bool told = true;

	for (int i = 0; i < question->of_count && told; i++) {
		const struct choice *item = &question->of[i];
		bool there = find_item(search, item, search->text, &end);

		if (item->right) {
			told = there;
			buffer_text(&named, named.length ? ", " : "");
			names_add(search->session, item, &named);
		} else if (question->kind == QUESTION_MULTI) {
			told = !there;
		}
	}
	if (told && named.length)
		return named.data;
	buffer_release(&named);
	return NULL;
}

/* The items one after the other as an order has them. */
static char *find_order(struct search *search)
{
	const struct question *question = search->question;
	const char *at = search->text;
	struct buffer out = { 0 };

	for (int i = 0; i < question->of_count && at; i++) {
		const char *end = at;

		at = find_item(search, &question->of[i], at, &end) ? end
								   : NULL;
	}
	if (at)
		question_order.answer(search->session, question, &out);
	return out.data;
}

/* Each left side, and its own right side behind it. */
static char *find_pairs(struct search *search)
{
	const struct question *question = search->question;
	struct buffer out = { 0 };

	for (int i = 0; i < question->left_count; i++) {
		const struct choice *right =
			&question->of[question->pick.item[i]];
		const char *end;

		if (!find_item(search, &question->left[i], search->text,
			       &end) ||
		    !find_item(search, right, end, &end))
			return NULL;
	}
	question_match.answer(search->session, question, &out);
	return out.data;
}

/* Whether a number of the text, from *at on, is the answer of a cell; it is
 * then passed. */
static bool find_cell(struct search *search, const struct box *box,
		      size_t *at)
{
	struct question one = { .kind = QUESTION_NUMBER,
				.answer = box->answer,
				.within = search->question->within,
				.within_percent =
					search->question->within_percent };
	struct search part = *search;
	size_t next;

	part.question = &one;
	for (; search->text[*at]; *at = next) {
		size_t end = without_stops(
			search->text, *at,
			word_end(search->text, *at, &next));

		if (accepted(&part, *at, end - *at)) {
			*at = next;
			return true;
		}
	}
	return false;
}

/* The numbers of all cells, in their order. */
static char *find_cells(struct search *search)
{
	const struct question *question = search->question;
	size_t at = strspn(search->text, " \n=");
	struct buffer out = { 0 };

	for (int i = 0; i < question->cell_count; i++)
		if (!find_cell(search, &question->cell[i], &at))
			return NULL;
	question_cells.answer(search->session, question, &out);
	return out.data;
}

char *giveaway(const struct session *session, const struct question *question,
	       const struct prose *hint)
{
	static char *(*const find[QUESTION_COUNT])(struct search *search) = {
		[QUESTION_NUMBER] = find_value,
		[QUESTION_FORMULA] = find_value,
		[QUESTION_CHOICE] = find_right,
		[QUESTION_MULTI] = find_right,
		[QUESTION_ORDER] = find_order,
		[QUESTION_MATCH] = find_pairs,
		[QUESTION_CELLS] = find_cells,
	};
	char *text = question_plain(session, hint), *found = NULL;
	struct search search = { session, question, text, 0 };

	if (find[question->kind])
		found = find[question->kind](&search);
	free(text);
	return found;
}
