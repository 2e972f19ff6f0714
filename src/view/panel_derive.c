/* panel_derive.c - a slope taken rule by rule. */
#include <stdlib.h>
#include <string.h>

#include "gradlab/deriving.h"
#include "gradlab/page.h"
#include "gradlab/stages.h"
#include "gradlab/translate.h"
#include "gradlab/words.h"
#include "panels.h"

enum { INDENT = 2 };

/* The formula before a step, the part that the step will change in brackets:
 * [ and ] mean nothing in formulas. */
static char *show(const struct derivation *d, size_t step, size_t *start,
		  size_t *end)
{
	struct buffer text = { 0 }, marked = { 0 };
	const char *whole;

	*start = *end = 0;
	derivation_show(d, step, &text, start, end);
	whole = buffer_string(&text);
	if (*start == *end) {
		buffer_release(&marked);
		return text.data;
	}
	buffer_printf(&marked, "%.*s[%.*s]%s", (int)*start, whole,
		      (int)(*end - *start), whole + *start, whole + *end);
	*end += 2;
	buffer_release(&text);
	return marked.data;
}

/* The rule of a step as a learner says it. */
static char *reason(const struct deriving *deriving, size_t step)
{
	const struct derivation *d = &deriving->derivation;
	const char *name = derivation_step_name(d, step);
	part_id open = derivation_step_open(d, step);
	enum slope_rule rule;
	part_id part;

	if (open == PART_NONE)
		return mem_printf(_("tidy up: %s"), name);
	rule = derivation_choice(d, open);
	part = tree_arg(&deriving->tree, open, 0);
	if (rule == SLOPE_FUNCTION && deriving->tree.part[part].kind == PART_OP)
		return mem_printf(
			_("%s rule: %s"), name,
			words[deriving->tree.part[part].what].slope[0]);
	return mem_printf(_("%s rule: %s"), name, slope_info[rule].say);
}

/* Where a row of at most `width` columns that begins at `start` ends, before
 * a sign or after a blank; and where the next one begins. */
static size_t row_end(const char *text, size_t start, int width, size_t *next)
{
	size_t length = strlen(text), fit = start, best = 0;

	while (fit < length && (int)(fit - start) < width)
		fit++;
	if (fit == length) {
		*next = length;
		return length;
	}
	for (size_t i = start + 1; i <= fit; i++)
		if (text[i] == ' ')
			best = i;
	while (!best && fit > start + 1 && (text[fit] & 0xC0) == 0x80)
		fit--;
	*next = best ? best + 1 : fit;
	return best ? best : fit;
}

/* One row of a formula, in up to three looks; behind the first step each
 * formula equals the one above it. */
static void add_row(struct page *page, const char *text, size_t start,
		    size_t end, size_t from, size_t to, size_t step)
{
	size_t cut[4] = { start, from, to, end };
	bool equals = step && !start;

	page_begin(page, equals ? 0 : start ? INDENT + 2 : INDENT, 4);
	if (equals)
		page_add(page, ROLE_DIM, 0, "= ");
	for (int i = 0; i < 3; i++) {
		size_t a = cut[i] > start ? cut[i] : start;
		size_t b = cut[i + 1] < end ? cut[i + 1] : end;

		if (a < b && b <= end)
			page_add(page, i == 1 ? ROLE_MARK : ROLE_CODE,
				 i == 1 ? STYLE_BOLD : 0,
				 arena_string(&page->arena, text + a, b - a));
	}
}

static void add_formula(struct page *page, const struct derivation *d,
			size_t step)
{
	size_t from, to, start = 0, next = 0;
	char *text = show(d, step, &from, &to);
	size_t length = strlen(text);

	if (from == to)
		from = to = length;
	while (start < length) {
		size_t end =
			row_end(text, start,
				page->width - INDENT - (start ? 2 : 0), &next);

		add_row(page, text, start, end, from, to, step);
		start = next;
	}
	free(text);
}

/* A sentence, broken between words. */
static void add_text(struct page *page, enum role role, int indent,
		     const char *text)
{
	size_t length = strlen(text), start = 0, next = 0;

	while (start < length) {
		size_t end = row_end(text, start, page->width - indent, &next);

		page_begin(page, indent, 1);
		page_add(page, role, 0,
			 arena_string(&page->arena, text + start, end - start));
		start = next;
	}
}

/* What the learner may pick, and why the last pick was not the rule. */
static void add_choices(struct page *page, const struct deriving *deriving,
			const struct session *session, int index)
{
	size_t step = (size_t)stages_at(session, index);
	int picked = session->panel[index].picked;
	const char *name[DERIVING_CHOICES];
	struct buffer text = { 0 };
	int count = deriving_choices(deriving, step, name);

	if (!count || panel_at(session, index)->u.derive.pick != PICK_LEARNER)
		return;
	buffer_text(&text, _("Which rule?"));
	for (int i = 0; i < count; i++)
		buffer_printf(&text, "  %d %s", i + 1, name[i]);
	add_text(page, ROLE_TEXT, 0, buffer_string(&text));
	buffer_clear(&text);
	if (picked && picked <= count &&
	    !deriving_fits(deriving, step, name[picked - 1], &text))
		add_text(page, ROLE_BAD, 0, buffer_string(&text));
	buffer_release(&text);
}

static void set_page(struct page *page, const struct session *session,
		     int index)
{
	struct deriving deriving;
	size_t stage = (size_t)stages_at(session, index);

	deriving_init(&deriving, session, index);
	if (deriving.failure) {
		add_text(page, ROLE_WARNING, 0, deriving.failure);
		deriving_release(&deriving);
		return;
	}
	for (size_t step = 0; step <= stage; step++) {
		add_formula(page, &deriving.derivation, step);
		if (step < stage) {
			char *text = reason(&deriving, step);

			add_text(page, ROLE_DIM, INDENT + 2, text);
			free(text);
		}
	}
	add_choices(page, &deriving, session, index);
	deriving_release(&deriving);
}

/* The last lines are the ones that matter. */
static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	struct page page;
	size_t first;

	page_init(&page, w, canvas->glyphs);
	set_page(&page, session, index);
	first = page.lines > (size_t)h ? page.lines - (size_t)h : 0;
	page_draw(&page, canvas, 0, 0, first, h);
	page_release(&page);
}

static void say_choices(const struct deriving *deriving,
			const struct session *session, int index,
			struct buffer *out)
{
	struct page page;

	page_init(&page, 10000, GLYPHS_ASCII);
	add_choices(&page, deriving, session, index);
	for (size_t i = 0; i < page.lines; i++)
		buffer_printf(out, "%s\n", page.line[i].piece[0].text);
	page_release(&page);
}

static void words_derive(const struct session *session, int index,
			 struct buffer *out)
{
	size_t stage = (size_t)stages_at(session, index), from, to;
	struct deriving deriving;

	deriving_init(&deriving, session, index);
	if (deriving.failure) {
		buffer_printf(out, "%s.\n", deriving.failure);
		deriving_release(&deriving);
		return;
	}
	buffer_printf(out,
		      _("The slope rule by rule, step %zu of %zu; what comes "
			"next stands in brackets.\n"),
		      stage, derivation_steps(&deriving.derivation));
	for (size_t step = 0; step <= stage; step++) {
		char *text = show(&deriving.derivation, step, &from, &to);

		buffer_printf(out, "%s%s\n", step ? "= " : "", text);
		free(text);
		text = step < stage ? reason(&deriving, step) : NULL;
		if (text)
			buffer_printf(out, "  %s\n", text);
		free(text);
	}
	say_choices(&deriving, session, index, out);
	deriving_release(&deriving);
}

const struct panel_ops derive_ops = {
	.least = { 30, 6 },
	.draw = draw,
	.words = words_derive,
};
