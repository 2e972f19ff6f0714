/* field.c - a {formula} or $formula$ of a prose as text. */
#include "gradlab/field.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mathtext.h"
#include "gradlab/text.h"
#include "gradlab/value.h"

/* A formula may break at its spaces only where it is long. */
enum { UNBROKEN = 24 };

static void add_math(struct buffer *out, const struct prose_field *field,
		     enum glyphs glyphs)
{
	struct buffer written = { 0 };
	const char *at;
	bool keep;

	mathtext(&written, field->text, glyphs);
	at = buffer_string(&written);
	keep = glyphs != GLYPHS_ASCII && text_width(at) <= UNBROKEN;
	for (; *at; at++)
		if (*at == ' ' && keep)
			buffer_rune(out, 0xa0);
		else
			buffer_add(out, at, 1);
	buffer_release(&written);
}

void field_text(struct buffer *out, const struct session *session,
		const struct prose_field *field, enum glyphs glyphs)
{
	char number[NUMBER_ROOM];

	if (field->kind != FIELD_VALUE)
		add_math(out, field, glyphs);
	else
		buffer_text(out, number_write(session_value(session,
							    &field->formula),
					      field->format, number));
}

/* Keeps the wider of two texts in *best. */
static void widen(struct buffer *best, const struct session *session,
		  const struct prose_field *field, enum glyphs glyphs)
{
	struct buffer other = { 0 };

	field_text(&other, session, field, glyphs);
	if (text_width(buffer_string(&other)) >
	    text_width(buffer_string(best))) {
		buffer_clear(best);
		buffer_add(best, other.data, other.length);
	}
	buffer_release(&other);
}

void field_widest(struct buffer *out, const struct session *session,
		  const struct prose_field *field, enum glyphs glyphs)
{
	uint64_t controls = lesson_controls_of(&field->formula);
	struct buffer best = { 0 };

	field_text(&best, session, field, glyphs);
	for (int i = 0; i < session->lesson->controls; i++) {
		const struct control *control = &session->lesson->control[i];
		struct session other = *session;

		if (!(controls >> i & 1) || field->formula.has_runs ||
		    control->drawn || control->kind == CONTROL_WORDS)
			continue;
		if (control->kind == CONTROL_RANGE) {
			other.control[i] = control->from;
			widen(&best, &other, field, glyphs);
			other.control[i] = control->to;
			widen(&best, &other, field, glyphs);
		}
		for (int v = 0; v < control->values; v++) {
			other.control[i] = control->value[v];
			widen(&best, &other, field, glyphs);
		}
	}
	buffer_add(out, buffer_string(&best), best.length);
	buffer_release(&best);
}
