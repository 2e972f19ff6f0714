/* ask_input.c - where an answer is typed. */
#include "ask_input.h"

#include <stdio.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/panel.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"
#include "line.h"

enum { BOX_LEAST = 4 };		/* columns of an empty box */

bool input_focused(const struct input *input)
{
	return input->session->focus.kind == FOCUS_QUESTION &&
	       input->drawn;
}

/* The mark of the focus, or as many blanks. */
static void add_mark(const struct input *input, bool here)
{
	page_add(input->page, here ? ROLE_FOCUS : ROLE_DIM, STYLE_PLAIN,
		 here ? "▸ " : "  ");
}

static void add_entry(const struct input *input)
{
	if (!input->drawn)
		return;
	page_begin(input->page, 0, INPUT_PIECES);
	add_mark(input, input_focused(input));
	line_add(input->page, &input->session->entry, input_focused(input),
		 ROLE_STRONG);
}

static void add_signs(const struct input *input)
{
	if (!input->drawn) {
		typeset_words(input->page, ROLE_TEXT,
			      _("Answer -, 0 or +: falling, level or rising."));
		return;
	}
	page_begin(input->page, 0, INPUT_PIECES);
	add_mark(input, input_focused(input));
	page_add(input->page, ROLE_TEXT, STYLE_PLAIN,
		 _("-  falling     0  level     +  rising"));
}

static void add_reach(const struct input *input)
{
	if (input->attempt->verdict == VERDICT_OPEN)
		typeset_words(input->page, ROLE_DIM,
			      _("○ Not there yet. It is noticed by itself."));
}

/* How a box of the last answer is marked, drawn and in words. */
static const struct {
	const char *mark, *word;
	enum role role;
} marks[] = {
	[BOX_OPEN] = { "", "", ROLE_STRONG },
	[BOX_RIGHT] = { " ✓", N_(", right"), ROLE_GOOD },
	[BOX_WRONG] = { " ✗", N_(", wrong"), ROLE_BAD },
};

/* Columns of a box with its name, its mark and a gap. */
static int box_width(const struct box *cell, const struct draft_box *box)
{
	int typed = text_width(box->entry.text) + 1;

	return text_width(cell->name) + 10 +
	       (typed < BOX_LEAST ? BOX_LEAST : typed);
}

static void add_box(const struct input *input, int i)
{
	const struct draft_box *box = &input->attempt->draft->box[i];
	bool here = input_focused(input) && input->session->focus.index == i;

	add_mark(input, here);
	page_add(input->page, here ? ROLE_FOCUS : ROLE_KEY, STYLE_PLAIN,
		 input->question->cell[i].name);
	page_add(input->page, ROLE_DIM, STYLE_PLAIN, " [");
	line_add(input->page, &box->entry, here, marks[box->mark].role);
	page_add(input->page, ROLE_DIM, STYLE_PLAIN, "]");
	page_add(input->page, marks[box->mark].role, STYLE_PLAIN,
		 marks[box->mark].mark);
	page_add(input->page, ROLE_TEXT, STYLE_PLAIN, "   ");
}

/* Boxes beside each other as far as they fit. */
static void draw_boxes(const struct input *input)
{
	const struct draft *draft = input->attempt->draft;
	int room = 0;

	for (int i = 0; i < draft->boxes; i++) {
		int width = box_width(&input->question->cell[i],
				      &draft->box[i]);

		if (width > room) {
			page_begin(input->page, 0, INPUT_PIECES);
			room = input->page->width;
		}
		room -= width;
		add_box(input, i);
	}
}

static void say_boxes(const struct input *input)
{
	const struct draft *draft = input->attempt->draft;

	for (int i = 0; i < draft->boxes; i++) {
		const struct draft_box *box = &draft->box[i];
		char line[ENTRY_BYTES + 128];

		snprintf(line, sizeof(line), _("Cell %.64s: %s%s."),
			 input->question->cell[i].name,
			 box->entry.length ? box->entry.text : _("empty"),
			 _(marks[box->mark].word));
		typeset_words(input->page, ROLE_TEXT, line);
	}
}

/* Boxes that a panel shows are only pointed at. */
static void add_boxes(const struct input *input)
{
	const struct session *session = input->session;

	if (!input->attempt->draft)
		return;
	if (!input->drawn)
		say_boxes(input);
	else if (!panel_has_boxes(session, draft_panel(session)))
		draw_boxes(input);
	else if (!input_focused(input))
		typeset_words(input->page, ROLE_DIM,
			      _("The boxes are above: Tab goes there."));
}

static void (*const add[QUESTION_COUNT])(const struct input *input) = {
	[QUESTION_NUMBER] = add_entry,	 [QUESTION_FORMULA] = add_entry,
	[QUESTION_SIGN] = add_signs,	 [QUESTION_CHOICE] = input_choice,
	[QUESTION_MULTI] = input_multi,	 [QUESTION_ORDER] = input_order,
	[QUESTION_MATCH] = input_match,	 [QUESTION_CELLS] = add_boxes,
	[QUESTION_REACH] = add_reach,
};

void input_add(const struct input *input)
{
	add[input->question->kind](input);
}
