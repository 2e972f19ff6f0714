/* question_names.c - texts that a learner picks, and how they are named. */
#include "kinds.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "gradlab/mem.h"
#include "gradlab/suggest.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"

/* Where an item is a letter itself, letters would be two things at once. */
static bool has_letter(const struct question *question)
{
	for (int i = 0; i < question->of_count; i++) {
		const char *name = question->of[i].name;

		if (name && isalpha((unsigned char)name[0]) && !name[1])
			return true;
	}
	return false;
}

char question_label(const struct question *question, int i)
{
	bool digits = question->of_count < 10 && has_letter(question);

	return (char)((digits ? '1' : 'a') + i);
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

int question_labelled(const struct session *session,
		      const struct question *question, char label)
{
	int at = tolower((unsigned char)label) - question_label(question, 0);

	for (int i = 0; i < question->of_count; i++) {
		const char *name = question->of[i].name;

		if (name && name[0] == label && !name[1])
			return i;
	}
	return at >= 0 && at < question->of_count
		       ? question_item(session, question, at)
		       : -1;
}

/* The bytes of the name if the text begins with it and then stops. */
static size_t begins_with(const char *text, const char *name,
			  const char *stops)
{
	size_t length = strlen(name), end;

	if (!length || strncasecmp(text, name, length))
		return 0;
	end = length + strspn(text + length, " \t");
	return !text[end] || strchr(stops, text[end]) ? end : 0;
}

/* "b", "b)" or "2" as the label of an item. */
static int label_at(const struct item_names *names, const char *text,
		    const char *stops, size_t *length)
{
	size_t end = 1 + (text[0] && text[1] == ')');
	int left = text[0] - '1';

	if (!*text)
		return -1;
	end += strspn(text + end, " \t");
	if (text[end] && !strchr(stops, text[end]))
		return -1;
	*length = end;
	if (names->digits)
		return left >= 0 && left < names->count ? left : -1;
	return question_labelled(names->session, names->question, text[0]);
}

/* The bytes of an item's text: as shown, also in ASCII, or as written. */
static size_t item_at(const struct session *session, const struct choice *item,
		      const char *text, const char *stops)
{
	char *plain = question_plain(session, &item->text);
	char *ascii = text_ascii(plain, NULL);
	const char *const forms[] = { plain, ascii,
				      item->name ? item->name : "" };
	size_t longest = 0;

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t end = begins_with(text, forms[i], stops);

		longest = end > longest ? end : longest;
	}
	free(ascii);
	free(plain);
	return longest;
}

int names_find(const struct item_names *names, const char *text,
	       const char *stops, size_t *length)
{
	size_t longest = 0;
	int found = -1;

	for (int i = 0; i < names->count; i++) {
		const struct choice *item = &names->item[i];
		size_t end = item_at(names->session, item, text, stops);

		if (end > longest) {
			longest = end;
			found = i;
		}
	}
	*length = longest;
	return found >= 0 ? found : label_at(names, text, stops, length);
}

void names_unknown(const struct item_names *names, const char *text,
		   const char *stops, struct buffer *note)
{
	size_t length = strcspn(text, stops);
	struct suggest suggest;
	char near[96];

	while (length && text[length - 1] == ' ')
		length--;
	suggest_init(&suggest, text, length);
	for (int i = 0; i < names->count; i++)
		if (names->item[i].name)
			suggest_try(&suggest, names->item[i].name);
	if (!length)
		buffer_text(note, _("Something is missing there"));
	else
		buffer_printf(note, _("'%.*s' is none of the items"),
			      (int)text_fit(text, length, 40), text);
	buffer_text(note, suggest_text(&suggest, near));
	if (!suggest.best)
		buffer_text(note, ".");
}

void names_add(const struct session *session, const struct choice *item,
	       struct buffer *out)
{
	char *plain = question_plain(session, &item->text);

	buffer_text(out, plain);
	free(plain);
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

/* A star between two numbers or names, or alone, is no markup. */
static bool is_times(const char *text, const char *at)
{
	unsigned char before = at > text ? (unsigned char)at[-1] : ' ';
	unsigned char after = (unsigned char)at[1];

	if (isspace(before))
		return *at == '*' && isspace(after);
	return *at == '*' && (isalnum(before) || before == ')') &&
	       (isalnum(after) || after == '(');
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
		else if (is_times(prose->text, at) ||
			 !strchr("*`\\\n", (int)(rune < 128 ? rune : 'x')))
			buffer_rune(&plain, rune);
		at += bytes;
		left -= bytes;
	}
	return plain.data ? plain.data : mem_string("");
}
