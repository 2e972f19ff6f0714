/* graph_why.c - why a gradient is what it is: its paths, as a list. */
#include <math.h>

#include "gradlab/number.h"
#include "gradlab/paths.h"
#include "gradlab/text.h"
#include "graph_view.h"

enum { PATHS_MOST = 200, DIGITS = 6 };

static void add_signed(double value, struct buffer *out)
{
	char text[NUMBER_ROOM];

	buffer_text(out, number_short(value, DIGITS, text));
}

/* "a ─×3→ p ─×1→ L": a path, with its slopes as factors. */
static void add_path(const struct graph_view *view, const struct path *path,
		     struct buffer *out)
{
	bool ascii = view->glyphs == GLYPHS_ASCII;

	graph_name(view, path->node[0], out);
	for (size_t e = 0; e < path->edges; e++) {
		buffer_text(out, ascii ? " -*" : " ─×");
		add_signed(path->slope[e], out);
		buffer_text(out, ascii ? "-> " : "→ ");
		graph_name(view, path->node[e + 1], out);
	}
}

static void add_product(const struct graph_view *view,
			const struct path *path, struct buffer *out)
{
	const char *times = view->glyphs == GLYPHS_ASCII ? " * " : " × ";

	for (size_t e = 0; e < path->edges && path->edges > 1; e++) {
		buffer_text(out, e ? times : "");
		add_signed(path->slope[e], out);
	}
	buffer_text(out, path->edges > 1 ? " = " : "");
	add_signed(path->product, out);
}

static void add_line(struct page *page, int indent, enum role role,
		     const struct buffer *text)
{
	page_begin(page, indent, 1);
	page_add(page, role, STYLE_PLAIN, buffer_string(text));
}

/* A path that does not fit on a line has its product on the next. */
static void path_lines(const struct graph_view *view, struct page *page,
		       const struct path *path)
{
	struct buffer way = { 0 }, product = { 0 };
	int w;

	add_path(view, path, &way);
	add_product(view, path, &product);
	w = text_width(buffer_string(&way)) +
	    text_width(buffer_string(&product)) + 6;
	if (w <= page->width) {
		buffer_printf(&way, "    %s", buffer_string(&product));
		add_line(page, 2, ROLE_TEXT, &way);
	} else {
		add_line(page, 2, ROLE_TEXT, &way);
		add_line(page, 6, ROLE_TEXT, &product);
	}
	buffer_release(&way);
	buffer_release(&product);
}

static void sum_line(struct page *page, const struct paths *paths)
{
	struct buffer line = { 0 };

	if (paths->rest != 0 || paths->shown < paths->count) {
		buffer_printf(&line, "%s%llu more add ",
			      paths->more ? "at least " : "",
			      (unsigned long long)(paths->count -
						   paths->shown));
		add_signed(paths->rest, &line);
		add_line(page, 2, ROLE_DIM, &line);
		buffer_clear(&line);
	}
	buffer_text(&line, paths->count == 1 ? "It is the only road: "
					     : "Together: ");
	add_signed(paths->total, &line);
	add_line(page, 0, ROLE_STRONG, &line);
	buffer_release(&line);
}

static void title_line(const struct graph_view *view, struct page *page,
		       const struct paths *paths)
{
	struct buffer line = { 0 };

	buffer_text(&line, "Why is the gradient of ");
	graph_name(view, view->tour.focus, &line);
	buffer_text(&line, " ");
	add_signed(paths->total, &line);
	buffer_text(&line, "?");
	if (paths->count > 1) {
		buffer_printf(&line, "   %llu roads lead to ",
			      (unsigned long long)paths->count);
		graph_name(view, view->tour.root, &line);
		buffer_text(&line, ", the weightiest first");
	}
	add_line(page, 0, ROLE_STRONG, &line);
	buffer_release(&line);
}

static bool agree(double a, double b)
{
	return a == b || fabs(a - b) <= 1e-9 * fmax(fabs(a), fabs(b));
}

/* A sweep that is not over must not be told ahead. */
static bool is_early(const struct tour *tour, const struct paths *paths)
{
	return tour->stage < tour->stages &&
	       !agree(tour_grad(tour, tour->focus), paths->total);
}

static void text_line(struct page *page, int indent, enum role role,
		      const char *text)
{
	page_begin(page, indent, 1);
	page_add(page, role, STYLE_PLAIN, text);
}

static void early_lines(const struct graph_view *view, struct page *page)
{
	struct buffer line = { 0 };

	buffer_text(&line, "Not all roads from ");
	graph_name(view, view->tour.root, &line);
	buffer_text(&line, " to ");
	graph_name(view, view->tour.focus, &line);
	buffer_text(&line, " have been walked yet: go on step by step.");
	add_line(page, 0, ROLE_TEXT, &line);
	buffer_release(&line);
}

/* What a faulty engine found in the place of the sum. */
static void fault_line(const struct tour *tour, struct page *page,
		       const struct paths *paths)
{
	struct buffer line = { 0 };

	if (agree(tour_grad(tour, tour->focus), paths->total))
		return;
	buffer_text(&line, "The box says ");
	add_signed(tour_grad(tour, tour->focus), &line);
	buffer_text(&line, ": something went wrong on the way.");
	add_line(page, 0, ROLE_WARNING, &line);
	buffer_release(&line);
}

void graph_why(const struct graph_view *view, struct page *page)
{
	const struct tour *tour = &view->tour;
	struct paths paths;

	paths_find(&paths, &tour->graph, tour->focus, tour->root, 0,
		   PATHS_MOST);
	if (is_early(tour, &paths)) {
		early_lines(view, page);
		paths_release(&paths);
		return;
	}
	title_line(view, page, &paths);
	if (tour->focus == tour->root)
		text_line(page, 2, ROLE_TEXT,
			  "It answers to itself one for one.");
	for (size_t i = 0; i < paths.shown && paths.path[i].edges; i++)
		path_lines(view, page, &paths.path[i]);
	if (tour->focus != tour->root)
		sum_line(page, &paths);
	fault_line(tour, page, &paths);
	paths_release(&paths);
}
