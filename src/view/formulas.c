/* formulas.c - the list of a lesson's formulas, to be edited. */
#include "formulas.h"

#include <string.h>

#include "gradlab/edits.h"
#include "gradlab/mem.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"
#include "line.h"
#include "overlay.h"

/* The list, and which of its lines must be seen. */
struct list {
	struct page page;
	size_t from, to;
};

enum { INDENT = 2 };


/* A caret below what is wrong. */
static void add_caret(struct page *page, struct place wrong)
{
	if (!wrong.line)
		return;
	page_begin(page, INDENT + wrong.column - 1, 1);
	page_add(page, ROLE_BAD, STYLE_BOLD, "^");
}

static void add_typed(struct list *list, const struct session *session)
{
	struct page *page = &list->page;

	page_begin(page, 0, 5);
	page_add(page, ROLE_FOCUS, STYLE_PLAIN, "▸ ");
	line_add(page, &session->formulas.entry, true, ROLE_STRONG);
	add_caret(page, session->formulas.wrong);
	if (session->message)
		typeset_words(page, ROLE_WARNING, session->message);
}

static void add_definition(struct list *list, const struct session *session,
			   int index)
{
	struct definition d = edits_definition(session, index);
	bool here = index == session->formulas.at;
	struct page *page = &list->page;
	struct buffer text = { 0 };

	definition_text(d.symbol, &text);
	page_begin(page, 0, 3);
	page_add(page, here ? ROLE_FOCUS : ROLE_DIM, STYLE_PLAIN,
		 here ? "▸ " : "  ");
	page_add(page, here ? ROLE_STRONG : ROLE_TEXT, STYLE_PLAIN,
		 text.data);
	if (d.mine)
		page_add(page, ROLE_MARK, STYLE_PLAIN, _("  yours"));
	if (here && session->message)
		typeset_words(page, ROLE_WARNING, session->message);
	buffer_release(&text);
}

static void set_list(struct list *list, const struct session *session, int w,
		     enum glyphs glyphs)
{
	const struct formulas_state *state = &session->formulas;
	int count = edits_count(session);

	page_init(&list->page, w, glyphs);
	typeset_words(&list->page, ROLE_DIM,
		      _("Put in a formula of your own: its curves, texts and "
			"graphs follow. Questions wait until you return to "
			"the lesson's."));
	page_blank(&list->page);
	for (int i = 0; i < count; i++) {
		if (i == state->at)
			list->from = list->page.lines;
		if (i == state->at && state->typing)
			add_typed(list, session);
		else
			add_definition(list, session, i);
		if (i == state->at)
			list->to = list->page.lines;
	}
}

void formulas_draw(const struct session *session, struct canvas *canvas)
{
	struct list list = { .from = 0 };
	struct canvas_view view;
	struct rect r;
	size_t first;
	int w = overlay_width(canvas);

	set_list(&list, session, w, canvas->glyphs);
	r = overlay_box(canvas, _("Formulas"), (int)list.page.lines);
	first = list.to > (size_t)r.h ? list.to - (size_t)r.h : 0;
	view = canvas_enter(canvas, r);
	page_draw(&list.page, canvas, 0, 0, first, r.h);
	canvas_leave(canvas, view);
	page_release(&list.page);
}

void formulas_words(const struct session *session, struct buffer *out)
{
	int count = edits_count(session);

	buffer_text(out, _("Formulas:\n"));
	for (int i = 0; i < count; i++) {
		struct definition d = edits_definition(session, i);

		buffer_text(out, "  ");
		definition_text(d.symbol, out);
		buffer_printf(out, "%s\n", d.mine ? _("  yours") : "");
	}
}

char *formulas_mine(const struct session *session)
{
	struct buffer names = { 0 };
	int count = edits_names(session, &names);
	bool asks = session_step(session)->ask.count > 0 ||
		    session_step(session)->predict;
	char *text = NULL;

	if (count && asks)
		text = mem_printf(
			translate_n("%s is yours now: questions wait; r "
				    "returns.",
				    "%s are yours now: questions wait; r "
				    "returns.",
				    (unsigned long)count),
			names.data);
	else if (count)
		text = mem_printf(translate_n("%s is yours now; r returns.",
					      "%s are yours now; r returns.",
					      (unsigned long)count),
				  names.data);
	buffer_release(&names);
	return text;
}
