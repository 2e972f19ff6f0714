/* panels.c - the table of panels, and how a panel of any kind is drawn. */
#include "panels.h"

#include <stdlib.h>

#include "gradlab/bank.h"
#include "gradlab/draft.h"
#include "gradlab/question.h"
#include "gradlab/value.h"

static const struct panel_ops *const kinds[PANEL_COUNT] = {
	[PANEL_PLOT] = &plot_ops,
	[PANEL_SLOPES] = &slopes_ops,
	[PANEL_ERRORS] = &errors_ops,
	[PANEL_VALUES] = &values_ops,
	[PANEL_DERIVE] = &derive_ops,
	[PANEL_GRAPH] = &graph_ops,
	[PANEL_GRADS] = &grads_ops,
	[PANEL_SIZES] = &sizes_ops,
	[PANEL_NETWORK] = &undrawn_ops,
	[PANEL_SCATTER] = &scatter_ops,
	[PANEL_BOUNDARY] = &boundary_ops,
	[PANEL_CONTOURS] = &contours_ops,
	[PANEL_CURVES] = &curves_ops,
	[PANEL_PARAMETERS] = &parameters_ops,
	[PANEL_OUTPUTS] = &undrawn_ops,
	[PANEL_HISTOGRAM] = &undrawn_ops,
	[PANEL_SLICE] = &undrawn_ops,
	[PANEL_SEEDS] = &undrawn_ops,
};

const struct panel *panel_at(const struct session *session, int index)
{
	return &session_step(session)->show.item[index];
}

static const struct panel_ops *ops(const struct session *session, int index)
{
	return kinds[panel_at(session, index)->kind];
}

bool panel_is_drawn(enum panel_kind kind)
{
	return kinds[kind] != &undrawn_ops;
}

char *panel_title(const struct session *session, int index)
{
	const struct prose *title = &panel_at(session, index)->title;

	return title->text ? question_plain(session, title) : NULL;
}

bool panel_has_boxes(const struct session *session, int index)
{
	return index >= 0 && index == draft_panel(session) &&
	       ops(session, index)->boxes;
}

bool panel_is_picture(const struct session *session, int index)
{
	return ops(session, index)->draw;
}

bool panel_lined_up(const struct session *session, int a, int b)
{
	const struct panel *one = panel_at(session, a);
	const struct panel *other = panel_at(session, b);
	struct range x, y;

	if (one->kind != PANEL_PLOT || other->kind != PANEL_PLOT)
		return false;
	x = panel_range(session, &one->u.plot.over);
	y = panel_range(session, &other->u.plot.over);
	return x.from == y.from && x.to == y.to;
}

/* A table shows its headings and at least this many rows, and has room to say
 * how many more there are. */
enum { ROWS_LEAST = 3, WIDTH_LEAST = 16 };

void panel_measure(const struct session *session, int index,
		   struct extent *least, struct extent *want)
{
	struct sheet sheet;
	struct table table;

	if (panel_is_picture(session, index)) {
		*least = *want = ops(session, index)->least;
		if (ops(session, index)->measure)
			ops(session, index)->measure(session, index, least,
						     want);
		return;
	}
	ops(session, index)->fill(session, index, &sheet);
	table = sheet_table(&sheet, 0);
	*want = (struct extent){ table_width(&table), table.rows + 1 };
	if (want->w < WIDTH_LEAST)
		want->w = WIDTH_LEAST;
	if (panel_at(session, index)->kind == PANEL_PARAMETERS &&
	    panel_at(session, index)->u.parameters.rows &&
	    want->h > panel_at(session, index)->u.parameters.rows + 1)
		want->h = panel_at(session, index)->u.parameters.rows + 1;
	*least = *want;
	if (least->h > ROWS_LEAST + 1)
		least->h = ROWS_LEAST + 1;
	sheet_release(&sheet);
}

void panel_draw(const struct session *session, int index,
		struct canvas *canvas, int w, int h)
{
	struct sheet sheet;
	struct table table;

	if (panel_is_picture(session, index)) {
		ops(session, index)->draw(session, index, canvas, w, h);
		return;
	}
	ops(session, index)->fill(session, index, &sheet);
	sheet_narrow(&sheet, w);
	table = sheet_table(&sheet, session->panel[index].scroll);
	table_draw(&table, canvas, (struct rect){ 0, 0, w, h });
	sheet_release(&sheet);
}

void panel_words(const struct session *session, int index, struct buffer *out)
{
	struct sheet sheet;

	ops(session, index)->words(session, index, out);
	if (panel_is_picture(session, index))
		return;
	ops(session, index)->fill(session, index, &sheet);
	sheet_words(&sheet, out);
	sheet_release(&sheet);
}

int panel_scroll_most(const struct session *session, int index, int w, int h)
{
	struct sheet sheet;
	struct table table;
	int most;

	if (ops(session, index)->scroll_most)
		return ops(session, index)->scroll_most(session, index, w, h);
	if (panel_is_picture(session, index))
		return 0;
	ops(session, index)->fill(session, index, &sheet);
	table = sheet_table(&sheet, 0);
	most = table_scroll_most(&table, h);
	sheet_release(&sheet);
	return most;
}

const struct run *panel_run(const struct session *session, int run)
{
	return bank_live(session->bank, run, session->control, NULL);
}

struct range panel_range(const struct session *session,
			 const struct span *span)
{
	return (struct range){ session_value(session, &span->from),
			       session_value(session, &span->to) };
}
