/* question_cells.c - filling boxes, each with a number. */
#include "kinds.h"

#include <math.h>
#include <string.h>

#include "gradlab/suggest.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "explain.h"

static void begin(const struct session *session,
		  const struct question *question, struct draft *draft)
{
	(void)session;
	draft->boxes = question->cell_count;
	draft->box = mem_alloc((size_t)draft->boxes, sizeof(*draft->box));
}

/* The bytes up to the comma between two cells: one outside parentheses. */
static size_t piece(const char *text)
{
	size_t i = 0;
	int depth = 0;

	for (; text[i] && (text[i] != ',' || depth > 0); i++)
		depth += (text[i] == '(') - (text[i] == ')');
	return i;
}

/* "a" or "a " before the '=' of a piece. */
static int named(const struct question *question, const char *text,
		 size_t length)
{
	while (length && text[length - 1] == ' ')
		length--;
	for (int i = 0; i < question->cell_count; i++)
		if (strlen(question->cell[i].name) == length &&
		    !memcmp(question->cell[i].name, text, length))
			return i;
	return -1;
}

static void unknown(const struct question *question, const char *text,
		    size_t length, struct buffer *note)
{
	struct suggest suggest;
	char near[96];

	suggest_init(&suggest, text, length);
	for (int i = 0; i < question->cell_count; i++)
		suggest_try(&suggest, question->cell[i].name);
	buffer_printf(note, _("There is no cell '%.*s'%s"),
		      (int)text_fit(text, length, 40), text,
		      suggest_text(&suggest, near));
	buffer_text(note, suggest.best ? "" : ".");
}

static void fill(struct draft_box *box, const char *text, size_t length)
{
	char line[ENTRY_BYTES] = "";

	while (length && text[length - 1] == ' ')
		length--;
	if (length < sizeof(line))
		memcpy(line, text, length);
	entry_clear(&box->entry);
	entry_type(&box->entry, line);
	box->mark = BOX_OPEN;
}

/* Whether the pieces have names: a comma then stands between two of them and
 * not in a number. */
static bool is_decimal(const struct question *question, const char *after)
{
	size_t skip = 1 + strspn(after + 1, " ");
	size_t length = piece(after + skip);
	size_t equals = formula_equals(after + skip, length);

	return skip == 1 && after[1] >= '0' && after[1] <= '9' &&
	       (equals == length ||
		named(question, after + skip, equals) < 0);
}

/* "a = 6" or, without a name, "6" for the next cell. */
static bool read_piece(const struct question *question, struct draft *draft,
		       const char **at, int *next, struct buffer *note)
{
	size_t length = piece(*at);
	size_t equals = formula_equals(*at, length);
	const char *value = *at;
	int cell = *next;

	if (equals < length) {
		cell = named(question, *at, equals);
		if (cell < 0) {
			unknown(question, *at, equals, note);
			return false;
		}
		value = *at + equals + 1;
		value += strspn(value, " ");
		if ((*at)[length] == ',' &&
		    is_decimal(question, *at + length))
			length += 1 + piece(*at + length + 1);
	}
	if (cell >= question->cell_count) {
		buffer_printf(note, _("There are only %d cells."),
			      question->cell_count);
		return false;
	}
	fill(&draft->box[cell], value, (size_t)(*at + length - value));
	*next = cell + 1;
	*at += length;
	*at += strspn(*at, ", ");
	return true;
}

static bool is_empty(const struct draft_box *box)
{
	return !box->entry.text[strspn(box->entry.text, " ")];
}

/* "b and c are still empty." */
static void tell_empty(const struct question *question,
		       const struct draft *draft, int empty,
		       struct buffer *note)
{
	int told = 0;

	for (int i = 0; i < draft->boxes && told < 4; i++) {
		if (!is_empty(&draft->box[i]))
			continue;
		buffer_printf(note, "%s%s",
			      !told		  ? ""
			      : told + 1 == empty ? _(" and ")
						  : ", ",
			      question->cell[i].name);
		told++;
	}
	if (told < empty)
		buffer_printf(note, _(" and %d more"), empty - told);
	buffer_text(note, translate_n(" is still empty.",
				      " are still empty.",
				      (unsigned long)empty));
}

/* Reads every box that is filled; the empty ones are counted. */
static bool read_boxes(const struct session *session,
		       const struct question *question,
		       const struct draft *draft, struct response *response,
		       int *empty, struct buffer *note)
{
	*empty = 0;
	for (int i = 0; i < draft->boxes; i++) {
		struct buffer why = { 0 };
		bool good = is_empty(&draft->box[i]) ||
			    value_read(session, draft->box[i].entry.text,
				       &response->cell[i],
				       &response->whole[i], &why);

		*empty += is_empty(&draft->box[i]);
		if (!good)
			buffer_printf(note, "%s: %s", question->cell[i].name,
				      buffer_string(&why));
		buffer_release(&why);
		if (!good)
			return false;
	}
	return true;
}

static enum reading collect(const struct session *session,
			    const struct question *question,
			    struct attempt *attempt, struct response *response,
			    struct buffer *note)
{
	int empty;

	if (!read_boxes(session, question, attempt->draft, response, &empty,
			note))
		return READ_NOT;
	if (empty)
		tell_empty(question, attempt->draft, empty, note);
	return empty ? READ_PART : READ_WHOLE;
}

static enum reading read(const struct session *session,
			 const struct question *question,
			 struct attempt *attempt, const char *said,
			 struct response *response, struct buffer *note)
{
	int next = 0;

	while (next < attempt->draft->boxes &&
	       !is_empty(&attempt->draft->box[next]))
		next++;
	if (next == attempt->draft->boxes)
		next = 0;
	for (const char *at = said; *at;)
		if (!read_piece(question, attempt->draft, &at, &next, note))
			return READ_NOT;
	return collect(session, question, attempt, response, note);
}

static bool is_like(const struct session *session,
		    const struct question *question,
		    const struct formula *formula,
		    const struct response *response, int cell)
{
	return value_fits(session, question, formula, response->cell[cell]) ||
	       value_fits(session, question, formula, response->whole[cell]);
}

static bool is_right(const struct session *session,
		     const struct question *question,
		     const struct response *response, int cell)
{
	return is_like(session, question,
		       &question->cell[cell].answer.formula, response, cell);
}

static bool accepts(const struct session *session,
		    const struct question *question,
		    const struct response *response)
{
	for (int i = 0; i < question->cell_count; i++)
		if (!is_right(session, question, response, i))
			return false;
	return true;
}

static bool fits(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 const struct response *response)
{
	for (int i = 0; i < question->cell_count; i++)
		if (wrong->cell[i].formula.count &&
		    !is_like(session, question, &wrong->cell[i].formula,
			     response, i))
			return false;
	return true;
}

static bool slip(const struct session *session,
		 const struct question *question, const struct wrong *wrong,
		 struct response *response)
{
	bool good = true;

	for (int i = 0; i < question->cell_count; i++) {
		const struct formula *formula =
			wrong->cell[i].formula.count
				? &wrong->cell[i].formula
				: &question->cell[i].answer.formula;

		response->cell[i] = session_value(session, formula);
		response->whole[i] = (double)NAN;
		good &= !isnan(response->cell[i]);
	}
	return good;
}

/* The first cell that is off in a way that the engine can explain. */
static bool explain(const struct session *session,
		    const struct question *question,
		    const struct response *response, struct buffer *note)
{
	for (int i = 0; i < question->cell_count; i++) {
		const struct box *box = &question->cell[i];
		struct buffer why = { 0 };

		if (is_right(session, question, response, i) ||
		    !explain_gradient(session, &box->answer.formula,
				      box->name, response->cell[i], &why))
			continue;
		buffer_printf(note, "%s: %s", box->name, buffer_string(&why));
		buffer_release(&why);
		return true;
	}
	return false;
}

/* "a: that is too large. d: it has the other sign." */
static void tell_sides(const struct session *session,
		       const struct question *question,
		       const struct response *response, struct buffer *note)
{
	int off = 0;

	for (int i = 0; i < question->cell_count; i++) {
		const struct box *box = &question->cell[i];

		if (is_right(session, question, response, i) || ++off > 2)
			continue;
		buffer_printf(note, "%s%s: %s.", note->length ? " " : "",
			      box->name,
			      value_side(response->cell[i],
					 session_value(session,
						       &box->answer.formula)));
	}
	if (off > 2)
		buffer_printf(note,
			      translate_n(" %d more is off.",
					  " %d more are off.",
					  (unsigned long)(off - 2)),
			      off - 2);
}

static void miss(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct outcome *outcome)
{
	if (!explain(session, question, response, &outcome->note))
		tell_sides(session, question, response, &outcome->note);
}

/* "a = 6, b = -4" as it was typed, and which boxes are right. */
static void keep(const struct session *session,
		 const struct question *question,
		 const struct response *response, struct attempt *attempt)
{
	struct buffer said = { 0 };

	for (int i = 0; i < question->cell_count; i++) {
		struct draft_box *box = &attempt->draft->box[i];

		buffer_printf(&said, "%s%s = %s", i ? ", " : "",
			      question->cell[i].name, box->entry.text);
		box->mark = is_right(session, question, response, i)
				    ? BOX_RIGHT
				    : BOX_WRONG;
	}
	attempt_say(attempt, buffer_string(&said));
	buffer_release(&said);
}

static void answer(const struct session *session,
		   const struct question *question, struct buffer *out)
{
	char number[NUMBER_ROOM];

	for (int i = 0; i < question->cell_count; i++)
		buffer_printf(out, "%s%s = %s", i ? ", " : "",
			      question->cell[i].name,
			      number_short(session_value(
						   session,
						   &question->cell[i]
							    .answer.formula),
					   6, number));
}

const struct question_kind_ops question_cells = {
	.begin = begin, .read = read, .collect = collect, .accepts = accepts,
	.fits = fits, .slip = slip, .miss = miss, .keep = keep,
	.answer = answer,
};
