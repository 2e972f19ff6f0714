/* ask_items.c - items to pick, tick, sort and pair. */
#include "ask_input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/question.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"

/* Whether the bar is on the row of that number. */
static bool is_here(const struct input *input, int row)
{
	return input_focused(input) && input->session->item == row;
}

/* Whether all items stand well on one line, with so much before each. */
static bool on_one_line(const struct input *input, int before)
{
	const struct question *question = input->question;
	int width = 0;

	for (int i = 0; i < question->of_count; i++) {
		char *text = question_plain(input->session,
					    &question->of[i].text);
		int w = text_width(text);

		free(text);
		if (w > 20)
			return false;
		width += w + before;
	}
	return width <= input->page->width;
}

/* One item behind its label: on the present line, or on one of its own. */
static void add_item(const struct input *input, const char *label, bool here,
		     const struct choice *item, enum role role, bool row)
{
	char *text;

	if (!row) {
		typeset_prose_after(input->page, input->session, label,
				    here ? ROLE_FOCUS : ROLE_KEY, &item->text,
				    role);
		return;
	}
	text = question_plain(input->session, &item->text);
	page_add(input->page, here ? ROLE_FOCUS : ROLE_KEY, STYLE_PLAIN,
		 label);
	page_add(input->page, role, STYLE_PLAIN, text);
	page_add(input->page, ROLE_TEXT, STYLE_PLAIN, "   ");
	free(text);
}

void input_choice(const struct input *input)
{
	const struct question *question = input->question;
	bool row = input->drawn && on_one_line(input, 8);
	char label[16];

	if (row)
		page_begin(input->page, 0, INPUT_PIECES);
	for (int i = 0; i < question->of_count; i++) {
		int item = question_item(input->session, question, i);
		bool here = is_here(input, i);

		snprintf(label, sizeof(label), "%s%c) ", here ? "▸ " : "  ",
			 question_label(question, i));
		add_item(input, label, here, &question->of[item],
			 input->attempt->picked == item ? ROLE_DIM : ROLE_TEXT,
			 row);
	}
}

void input_multi(const struct input *input)
{
	const struct question *question = input->question;
	const struct draft *draft = input->attempt->draft;
	bool row = input->drawn && on_one_line(input, 12);
	char label[32];

	if (row)
		page_begin(input->page, 0, INPUT_PIECES);
	for (int i = 0; i < question->of_count && draft; i++) {
		int item = question_item(input->session, question, i);
		bool here = is_here(input, i), ticked = draft->pick[item];

		if (input->drawn)
			snprintf(label, sizeof(label), "%s[%c] %c) ",
				 here ? "▸ " : "  ", ticked ? 'x' : ' ',
				 question_label(question, i));
		else
			snprintf(label, sizeof(label), "  %c) %s",
				 question_label(question, i),
				 ticked ? _("(ticked) ") : "");
		add_item(input, label, here, &question->of[item],
			 ticked ? ROLE_STRONG : ROLE_TEXT, row);
	}
}

/* The label that an item has wherever it stands now. */
static char label_of(const struct input *input, int item)
{
	for (int i = 0; i < input->question->of_count; i++)
		if (question_item(input->session, input->question, i) == item)
			return question_label(input->question, i);
	return '?';
}

void input_order(const struct input *input)
{
	const struct question *question = input->question;
	const struct draft *draft = input->attempt->draft;
	char label[32];

	for (int i = 0; i < question->of_count && draft; i++) {
		bool here = is_here(input, i), taken = here && draft->taken;

		snprintf(label, sizeof(label), "%s%c) ",
			 taken ? "↕ " : here ? "▸ " : "  ",
			 label_of(input, draft->pick[i]));
		add_item(input, label, here, &question->of[draft->pick[i]],
			 taken ? ROLE_STRONG : ROLE_TEXT, false);
	}
}

/* Columns of the widest text. */
static int widest(const struct input *input, const struct choice *item,
		  int count)
{
	int most = 0;

	for (int i = 0; i < count; i++) {
		char *text = question_plain(input->session, &item[i].text);
		int w = text_width(text);

		free(text);
		most = w > most ? w : most;
	}
	return most;
}

/* The label of the right side that was given to a left one, or a blank. */
static char given(const struct input *input, int left)
{
	int item = input->attempt->draft->pick[left];

	return item < 0 ? '_' : label_of(input, item);
}

/* "▸ 1 [b] symbolic" */
static void left_label(const struct input *input, int left, char label[32])
{
	snprintf(label, 32, "%s%d [%c] ", is_here(input, left) ? "▸ " : "  ",
		 left + 1, given(input, left));
}

static void add_left(const struct input *input, int i, int width)
{
	const struct question *question = input->question;
	char label[32], *text;

	if (i >= question->left_count) {
		text = mem_printf("%*s", width + 8, "");
		page_add(input->page, ROLE_TEXT, STYLE_PLAIN, text);
		free(text);
		return;
	}
	left_label(input, i, label);
	page_add(input->page, is_here(input, i) ? ROLE_FOCUS : ROLE_KEY,
		 STYLE_PLAIN, label);
	text = question_plain(input->session, &question->left[i].text);
	page_add(input->page, ROLE_TEXT, STYLE_PLAIN, text);
	width -= text_width(text);
	free(text);
	text = mem_printf("%*s", width, "");
	page_add(input->page, ROLE_TEXT, STYLE_PLAIN, text);
	free(text);
}

static void add_right(const struct input *input, int i)
{
	const struct question *question = input->question;
	char label[16];

	if (i >= question->of_count)
		return;
	snprintf(label, sizeof(label), "    %c) ", question_label(question, i));
	add_item(input, label, false,
		 &question->of[question_item(input->session, question, i)],
		 ROLE_TEXT, true);
}

/* Both sides beside each other. */
static void draw_sides(const struct input *input, int left)
{
	const struct question *question = input->question;
	int rows = question->left_count > question->of_count
			   ? question->left_count
			   : question->of_count;

	for (int i = 0; i < rows; i++) {
		page_begin(input->page, 0, INPUT_PIECES);
		add_left(input, i, left);
		add_right(input, i);
	}
}

/* One below the other, where they do not fit beside each other and in
 * words. */
static void list_sides(const struct input *input)
{
	const struct question *question = input->question;
	char label[32];

	for (int i = 0; i < question->left_count; i++) {
		if (input->drawn)
			left_label(input, i, label);
		else if (given(input, i) == '_')
			snprintf(label, sizeof(label), "  %d) ", i + 1);
		else
			snprintf(label, sizeof(label), _("  %d) (with %c) "),
				 i + 1, given(input, i));
		add_item(input, label, is_here(input, i), &question->left[i],
			 ROLE_TEXT, false);
	}
	for (int i = 0; i < question->of_count; i++) {
		snprintf(label, sizeof(label), "  %s%c) ",
			 input->drawn ? "  " : "",
			 question_label(question, i));
		add_item(input, label, false,
			 &question->of[question_item(input->session, question,
						     i)],
			 ROLE_TEXT, false);
	}
}

void input_match(const struct input *input)
{
	const struct question *question = input->question;
	int left = widest(input, question->left, question->left_count);
	int right = widest(input, question->of, question->of_count);

	if (!input->attempt->draft)
		return;
	if (input->drawn && left + right + 16 <= input->page->width)
		draw_sides(input, left);
	else
		list_sides(input);
}
