/* say.c - a screen as sentences and plain tables. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/ask.h"
#include "gradlab/control.h"
#include "gradlab/panel.h"
#include "gradlab/python.h"
#include "gradlab/question.h"
#include "gradlab/round.h"
#include "gradlab/route.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"
#include "gradlab/view.h"
#include "formulas.h"

enum { WIDTH = 78 };

/* A page without its looks; ASCII, so that any reader can say it. */
static void add_page(struct buffer *out, const struct page *page)
{
	for (size_t i = 0; i < page->lines; i++) {
		const struct page_line *line = &page->line[i];

		buffer_printf(out, "%*s", line->indent, "");
		for (int p = 0; p < line->pieces; p++)
			buffer_text(out, line->piece[p].text);
		while (out->length && out->data[out->length - 1] == ' ')
			out->data[--out->length] = '\0';
		buffer_text(out, "\n");
	}
}

static void add_prose(struct buffer *out, const struct session *session)
{
	struct page page;

	page_init(&page, WIDTH, GLYPHS_BRAILLE);
	page.spoken = true;
	typeset_prose(&page, session, &session_step(session)->say, ROLE_TEXT);
	add_page(out, &page);
	page_release(&page);
}

static void add_controls(struct buffer *out, const struct session *session)
{
	char now[NUMBER_ROOM], from[NUMBER_ROOM], to[NUMBER_ROOM];

	for (int i = 0; i < session->lesson->controls; i++) {
		const struct control *control = &session->lesson->control[i];

		if (!(session_step(session)->controls >> i & 1))
			continue;
		buffer_printf(out, _("Control %s is %s"), control->label,
			      control_text(control, session->control[i], now));
		if (control->kind == CONTROL_RANGE)
			buffer_printf(out, _(", from %s to %s"),
				      control_text(control, control->from,
						   from),
				      control_text(control, control->to, to));
		for (int v = 0; v < control->values; v++)
			buffer_printf(out, "%s%s", v ? _(", ") : _(", one of "),
				      control->word[v]);
		buffer_text(out, _(".\n"));
	}
}

static void add_panels(struct buffer *out, const struct session *session)
{
	for (int i = 0; i < session_step(session)->show.count; i++) {
		char *title = panel_title(session, i);

		if (session_panel_visible(session, i)) {
			if (title)
				buffer_printf(out, "%s\n", title);
			panel_words(session, i, out);
		}
		free(title);
	}
}

void view_words_ask(const struct session *session, struct buffer *out)
{
	const char *verdict = ask_verdict(session);
	struct page page;

	page_init(&page, WIDTH, GLYPHS_BRAILLE);
	page.spoken = true;
	ask_page(&page, session, false);
	add_page(out, &page);
	page_release(&page);
	if (verdict)
		buffer_printf(out, "verdict: %s\n", verdict);
}

void view_words(const struct session *session, struct buffer *out)
{
	char *title = question_plain(session, &session->lesson->title);
	char *step = question_plain(session, &session_step(session)->title);

	if (round_on(session))
		buffer_printf(out, _("%s, question %d of %d again: %s\n\n"),
			      title, session->round.at + 1,
			      session->round.count, step);
	else
		buffer_printf(out, _("%s, step %d of %d: %s\n\n"), title,
			      route_number(session, session->step),
			      route_count(session), step);
	add_prose(out, session);
	add_panels(out, session);
	add_controls(out, session);
	if (session->overlay == OVERLAY_FORMULAS)
		formulas_words(session, out);
	if (session->overlay == OVERLAY_PYTHON)
		python_panel(session, session->shown, false, out);
	buffer_text(out, "\n");
	view_words_ask(session, out);
	free(title);
	free(step);
}
