/* layout.c - which part of a step stands where. */
#include "gradlab/layout.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/draft.h"
#include "gradlab/focus.h"
#include "gradlab/text.h"
#include "gradlab/typeset.h"

enum {
	PROSE_LEAST = 34,	/* columns of prose beside a picture */
	PROSE_MOST = 76,
	PICTURE_LEAST = 38,	/* columns a picture needs beside prose */
	GAP = 2			/* columns between left and right */
};

/* A visible panel and the rows it may take. */
struct item {
	int index;
	bool picture;
	struct extent least, want;
};

struct items {
	struct item item[LESSON_PANELS];
	int count;
};

/* What is being laid out. */
struct plan {
	struct layout *layout;
	const struct session *session;
	struct rect body;
	enum glyphs glyphs;
	struct items all, pictures, tables;
	int left;		/* columns of prose beside pictures */
};

static void collect(struct plan *plan)
{
	const struct session *session = plan->session;

	for (int i = 0; i < session_step(session)->show.count; i++) {
		struct item item = { .index = i };
		char *title;

		if (!session_panel_visible(session, i))
			continue;
		item.picture = panel_is_picture(session, i);
		panel_measure(session, i, &item.least, &item.want);
		title = panel_title(session, i);
		item.least.h += title != NULL;
		item.want.h += title != NULL;
		if (title && text_width(title) > item.want.w)
			item.want.w = text_width(title);
		free(title);
		/* A column for the mark of the focus. */
		item.least.w++;
		item.want.w++;
		plan->all.item[plan->all.count++] = item;
		if (item.picture)
			plan->pictures.item[plan->pictures.count++] = item;
		else
			plan->tables.item[plan->tables.count++] = item;
	}
}

static int prose_lines(const struct session *session, int width,
		       enum glyphs glyphs)
{
	struct page page;
	int lines;

	page_init(&page, width, glyphs);
	typeset_prose(&page, session, &session_step(session)->say, ROLE_TEXT);
	lines = (int)page.lines;
	page_release(&page);
	return lines;
}

static int widest(const struct items *items)
{
	int w = 0;

	for (int i = 0; i < items->count; i++)
		if (items->item[i].want.w > w)
			w = items->item[i].want.w;
	return w;
}

static int least_rows(const struct items *items)
{
	int rows = items->count - 1;

	for (int i = 0; i < items->count; i++)
		rows += items->item[i].least.h;
	return items->count ? rows : 0;
}

/* A table that has the focus and more rows than its least height shows; it
 * takes the place of its neighbours for as long. */
static const struct item *focused_table(const struct plan *plan,
					const struct items *items)
{
	for (int i = 0; i < items->count; i++) {
		const struct item *item = &items->item[i];

		if (!item->picture && item->want.h > item->least.h &&
		    focus_is(plan->session, FOCUS_PANEL, item->index))
			return item;
	}
	return NULL;
}

/* Puts the items under each other: their least heights first, then a row
 * more in turn for whoever can use it. */
static bool stack(struct plan *plan, const struct items *items, struct rect r)
{
	int spare = r.h - least_rows(items), h[LESSON_PANELS], y = r.y;
	const struct item *eager = focused_table(plan, items);
	bool grew = true;

	if (eager && items->count > 1 && spare < eager->want.h) {
		plan->layout->panel[eager->index] = r;
		plan->layout->hidden += items->count - 1;
		return true;
	}

	if (spare < 0)
		return false;
	for (int i = 0; i < items->count; i++)
		h[i] = items->item[i].least.h;
	while (spare > 0 && grew) {
		grew = false;
		for (int i = 0; i < items->count && spare > 0; i++) {
			const struct item *item = &items->item[i];

			if (!item->picture && h[i] >= item->want.h)
				continue;
			h[i]++;
			spare--;
			grew = true;
		}
	}
	for (int i = 0; i < items->count; i++) {
		const struct item *item = &items->item[i];
		int w = item->picture || item->want.w > r.w ? r.w
							    : item->want.w;

		plan->layout->panel[item->index] =
			(struct rect){ r.x, y, w, h[i] };
		y += h[i] + 1;
	}
	return true;
}

/* Columns that the pictures need beside prose. */
static int columns_least(const struct items *pictures)
{
	int w = PICTURE_LEAST;

	for (int i = 0; i < pictures->count; i++)
		if (pictures->item[i].least.w > w)
			w = pictures->item[i].least.w;
	return w;
}

/* Whether two pictures that follow each other are read as one, upper and
 * lower half. */
static bool lined_up(const struct plan *plan)
{
	for (int i = 1; i < plan->pictures.count; i++)
		if (panel_lined_up(plan->session,
				   plan->pictures.item[i - 1].index,
				   plan->pictures.item[i].index))
			return true;
	return false;
}

/* Prose and tables on the left, pictures on the right. */
static bool beside(struct plan *plan)
{
	struct rect body = plan->body;
	int left = plan->left, lines, used;

	if (!plan->pictures.count ||
	    body.w - left - GAP < columns_least(&plan->pictures))
		return false;
	lines = prose_lines(plan->session, left, plan->glyphs);
	used = lines + (lines && plan->tables.count ? 1 : 0);
	if (used + least_rows(&plan->tables) > body.h)
		return false;
	plan->layout->prose = (struct rect){ body.x, body.y, left, lines };
	return stack(plan, &plan->pictures,
		     (struct rect){ body.x + left + GAP, body.y,
				    body.w - left - GAP, body.h }) &&
	       stack(plan, &plan->tables,
		     (struct rect){ body.x - 1, body.y + used, left + 1,
				    body.h - used });
}

/* The first panel on the left, the others under each other on its right. */
static bool two_columns(struct plan *plan, struct rect r)
{
	struct items rest = { .count = plan->all.count - 1 };
	struct items first = { .item = { plan->all.item[0] }, .count = 1 };
	int left = r.w / 2, needed;

	memcpy(rest.item, plan->all.item + 1,
	       (size_t)rest.count * sizeof(rest.item[0]));
	needed = widest(&rest);
	if (!first.item[0].picture)
		left = first.item[0].want.w + GAP;
	else if (needed > left && r.w - needed - GAP >= first.item[0].least.w)
		left = r.w - needed - GAP;
	if (left + GAP + needed > r.w && !rest.item[0].picture)
		return false;
	return stack(plan, &first,
		     (struct rect){ r.x, r.y, left - GAP / 2, r.h }) &&
	       stack(plan, &rest,
		     (struct rect){ r.x + left + GAP / 2, r.y,
				    r.w - left - GAP / 2, r.h });
}

/* Prose on top, panels below it. */
static bool above(struct plan *plan)
{
	struct rect body = plan->body, rest = body;
	int width = body.w < PROSE_MOST ? body.w : PROSE_MOST;
	int lines = prose_lines(plan->session, width, plan->glyphs);
	int used = lines ? lines + 1 : 0;

	rest.x--;
	rest.w++;
	rest.y += used;
	rest.h -= used;
	plan->layout->prose = (struct rect){ body.x, body.y, width, lines };
	if (plan->all.count > 1 && !lined_up(plan) && two_columns(plan, rest))
		return true;
	return stack(plan, &plan->all, rest) ||
	       (lined_up(plan) && two_columns(plan, rest));
}

/* The panel whose turn it is: the one whose boxes are being filled, else the
 * one looked at last; -1: the prose. */
static int pane_of(const struct session *session)
{
	int boxes = draft_panel(session);

	if (session->focus.kind == FOCUS_QUESTION &&
	    panel_has_boxes(session, boxes))
		return boxes;
	return session->pane;
}

/* As much prose as leaves room for one panel; the panels take turns. */
static void in_turns(struct plan *plan)
{
	struct rect body = plan->body, rest;
	int width = body.w < PROSE_MOST ? body.w : PROSE_MOST;
	int lines = prose_lines(plan->session, width, plan->glyphs);
	const struct item *item = &plan->all.item[0];
	int room;

	for (int i = 0; i < plan->all.count; i++)
		if (plan->all.item[i].index == pane_of(plan->session))
			item = &plan->all.item[i];
	room = body.h - item->least.h - 1;
	room = room < 2 ? 2 : room;
	plan->layout->prose = (struct rect){ body.x, body.y, width,
					     lines < room ? lines : room };
	rest = (struct rect){ body.x - 1, body.y + plan->layout->prose.h + 1,
			      body.w + 1,
			      body.h - plan->layout->prose.h - 1 };
	if (rest.h < 0)
		rest.h = 0;
	plan->layout->panel[item->index] = rest;
	plan->layout->hidden = plan->all.count - 1;
	plan->layout->lost = lines - plan->layout->prose.h;
	for (int i = 0; i < plan->all.count; i++)
		if (plan->all.item[i].index != item->index)
			plan->layout->lost += plan->all.item[i].least.h;
	if (rest.h < item->least.h)
		plan->layout->lost += item->least.h - rest.h;
}

/* One pane: the prose, or the panel looked at last. */
static void one_pane(struct plan *plan)
{
	int pane = pane_of(plan->session);
	struct rect body = plan->body;

	/* A control is moved to see what it does. */
	if (pane < 0 && plan->session->focus.kind == FOCUS_CONTROL &&
	    plan->all.count)
		pane = plan->all.item[0].index;
	if (pane >= 0 && session_panel_visible(plan->session, pane))
		plan->layout->panel[pane] = (struct rect){ body.x - 2, body.y,
							   body.w + 2, body.h };
	else
		plan->layout->prose = body;
	plan->layout->hidden = plan->all.count;
}

static void only_prose(struct plan *plan)
{
	struct rect body = plan->body;
	int lines;

	body.w = body.w < PROSE_MOST ? body.w : PROSE_MOST;
	lines = prose_lines(plan->session, body.w, plan->glyphs);
	plan->layout->lost = lines > body.h ? lines - body.h : 0;
	plan->layout->prose = body;
}

/* Columns of prose beside pictures: narrow, unless the tables are wider. */
static int left_columns(const struct plan *plan, int screen_w)
{
	int left = screen_w >= LAYOUT_WIDE ? screen_w * 2 / 5 : PROSE_LEAST;
	int tables = widest(&plan->tables);

	left = left > 56 ? 56 : left;
	return tables > left ? tables : left;
}

/* Tries an arrangement; one that does not fit leaves nothing behind. */
static bool fits(struct plan *plan, bool (*arrange)(struct plan *plan))
{
	if (arrange(plan))
		return true;
	memset(plan->layout, 0, sizeof(*plan->layout));
	return false;
}

void layout_body(struct layout *layout, const struct session *session,
		 struct rect body, enum glyphs glyphs, struct extent screen)
{
	struct plan plan = { .layout = layout, .session = session,
			     .body = body, .glyphs = glyphs };
	bool beside_first;

	memset(layout, 0, sizeof(*layout));
	collect(&plan);
	plan.left = left_columns(&plan, screen.w);
	beside_first = screen.w >= LAYOUT_WIDE || plan.pictures.count == 1 ||
		       lined_up(&plan);
	if (screen.w < LAYOUT_SMALL_W || screen.h < LAYOUT_SMALL_H)
		one_pane(&plan);
	else if (!plan.all.count)
		only_prose(&plan);
	else if (!(beside_first && fits(&plan, beside)) &&
		 !fits(&plan, above) && !fits(&plan, beside))
		in_turns(&plan);
}
