/* python.c - the numbers of each kind of panel, by a program in Python. */
#include "gradlab/python.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/panel.h"
#include "gradlab/record.h"
#include "gradlab/value.h"
#include "measure.h"
#include "panels.h"
#include "program.h"

enum { PLACES = 9, ROWS_MOST = 60 };

static void prove(struct program *program, double value, bool last)
{
	char number[NUMBER_ROOM];

	buffer_printf(&program->proof, "%s%s", number_text(value, number),
		      last ? "\n" : " ");
}

/* A formula as it is printed: a number, also of a Value. */
static const char *shown(struct program *program,
			 const struct formula *formula)
{
	const char *text = program_text(program, formula);

	return program->leaves
		       ? arena_printf(&program->arena, "data(%s)", text)
		       : text;
}

/* The name of a function that a panel shows: its own, or `curve`. */
static const char *function_name(struct program *program,
				 const struct formula *formula,
				 const char *name)
{
	const struct term *term = &formula->term[formula->count - 1];

	program_define(program, formula);
	if (formula->count == 2 && term->kind == TERM_CALL &&
	    !term->primes && term->args == 1 &&
	    formula->term[0].bind == BIND_PARAMETER) {
		if (term->bind == BIND_OP)
			program->ops[term->op] = true;
		if (term->bind != BIND_BUILTIN)
			return term->bind == BIND_OP
				       ? term->name
				       : program_name(program, term->name);
	}
	buffer_printf(&program->lines, "def curve(%s):\n    return %s\n",
		      program_name(program, name),
		      program_text(program, formula));
	return "curve";
}

static void need_slope(struct program *program, const struct formula *formula)
{
	program->helper[HELPER_VALUE] = true;
	program->helper[HELPER_SLOPE_AT] = true;
	if (program_define(program, formula))
		program_fail(program, "it takes the slope of a slope");
}

static void add_list(struct program *program, const char *name,
		     const double *x, size_t n)
{
	char number[NUMBER_ROOM];

	buffer_printf(&program->lines, "for %s in [",
		      program_name(program, name));
	for (size_t i = 0; i < n; i++)
		buffer_printf(&program->lines, "%s%s", i ? ", " : "",
			      number_text(x[i], number));
	buffer_text(&program->lines, "]:\n");
}

static void prove_rows(struct program *program,
		       const struct functions *columns, int control,
		       const double *x, size_t n)
{
	double y;

	for (size_t i = 0; i < n; i++) {
		prove(program, x[i], false);
		for (int c = 0; c < columns->count; c++) {
			session_values(program->session,
				       &columns->item[c].formula, control,
				       &x[i], &y, 1);
			prove(program, y, c + 1 == columns->count);
		}
	}
}

/* A row for each x: x itself and the columns. */
static void add_rows(struct program *program, const struct functions *columns,
		     int control, const char *name, const double *x, size_t n)
{
	program->hidden = control;
	for (int c = 0; c < columns->count; c++)
		program_define(program, &columns->item[c].formula);
	add_list(program, name, x, n);
	buffer_text(&program->lines, buffer_string(&program->inner));
	buffer_printf(&program->lines, "    print(%s",
		      program_name(program, name));
	for (int c = 0; c < columns->count; c++)
		buffer_printf(&program->lines, ", %s",
			      shown(program, &columns->item[c].formula));
	buffer_text(&program->lines, ")\n");
	prove_rows(program, columns, control, x, n);
}

static void of_values(struct program *program, const struct panel *panel)
{
	const struct session *s = program->session;
	const struct functions *columns = &panel->u.values.column;
	const struct formulas *at = &panel->u.values.at;
	double x[ROWS_MOST], step;
	size_t n = 0;

	if (at->count) {
		for (; n < (size_t)at->count && n < ROWS_MOST; n++)
			x[n] = session_value(s, &at->item[n]);
	} else if (panel->u.values.over.from.count) {
		struct range over = panel_range(s, &panel->u.values.over);

		step = session_value(s, &panel->u.values.step);
		for (; n < ROWS_MOST &&
		       (double)n <= (over.to - over.from)/step + 1e-9; n++)
			x[n] = over.from + (double)n*step;
	}
	if (n) {
		add_rows(program, columns, panel->u.values.control,
			 panel->u.values.in, x, n);
		return;
	}
	for (int c = 0; c < columns->count; c++)
		program_define(program, &columns->item[c].formula);
	buffer_text(&program->lines, "print(");
	for (int c = 0; c < columns->count; c++) {
		buffer_printf(&program->lines, "%s%s", c ? ", " : "",
			      shown(program, &columns->item[c].formula));
		prove(program,
		      session_value(s, &columns->item[c].formula),
		      c + 1 == columns->count);
	}
	buffer_text(&program->lines, ")\n");
}

static void of_plot(struct program *program, const struct panel *panel)
{
	const struct session *s = program->session;
	const struct formula *f = &panel->u.plot.curve.item[0].formula;
	struct range over = panel_range(s, &panel->u.plot.over);
	char number[NUMBER_ROOM];
	double x[PLACES];

	for (int i = 0; i < PLACES; i++)
		x[i] = over.from + (over.to - over.from)*i/(PLACES - 1);
	add_rows(program, &panel->u.plot.curve, -1, panel->u.plot.in, x,
		 PLACES);
	if (panel->u.plot.tangent.count) {
		double at = session_value(s, &panel->u.plot.tangent);

		need_slope(program, f);
		buffer_printf(&program->lines,
			      "print(slope_at(%s, %s))  # the tangent's\n",
			      function_name(program, f, panel->u.plot.in),
			      number_text(at, number));
		prove(program, session_slope(s, f, at), true);
	}
}

static void measured(struct program *program, const struct measure *measure,
		     const double *h, int n, bool error)
{
	static const struct {
		const char *rise;
		const char *over;
	} ways[] = {
		[DIFFERENCE_FORWARD] = { "%s(x + h) - %s(x)", "h" },
		[DIFFERENCE_BACKWARD] = { "%s(x) - %s(x - h)", "h" },
		[DIFFERENCE_CENTRAL] = { "%s(x + h) - %s(x - h)", "(2*h)" },
	};
	const struct session *s = program->session;
	const struct formula *formula = &measure->of.item[0].formula;
	double at = session_value(s, &measure->at), numbers[MEASURE_ROWS];
	const char *f = function_name(program, formula, measure->in);
	double exact = measure_exact(s, measure, at);
	char number[NUMBER_ROOM];

	for (int i = 0; i < measure->precision.count; i++)
		if (measure->precision.value[i] == PRECISION_SINGLE)
			program_fail(program, "its numbers have 32 bits, "
					      "Python's have 64");
	for (int i = 0; i < n; i++)
		numbers[i] = h[i];
	buffer_printf(&program->lines, "x = %s\n", number_text(at, number));
	if (error) {
		need_slope(program, formula);
		buffer_printf(&program->lines, "exact = slope_at(%s, x)\n", f);
	}
	add_list(program, "h", numbers, (size_t)n);
	buffer_text(&program->lines, "    print(h");
	for (int w = 0; w < measure->by.count; w++) {
		int way = measure->by.value[w];
		bool central = way == DIFFERENCE_CENTRAL;
		bool back = way == DIFFERENCE_BACKWARD;

		buffer_printf(&program->lines, ", (%s(%s) - %s(%s))/%s%s", f,
			      back ? "x" : "x + h", f,
			      central || back ? "x - h" : "x", ways[way].over,
			      error ? " - exact" : "");
	}
	buffer_text(&program->lines, ")\n");
	for (int i = 0; i < n; i++) {
		prove(program, h[i], false);
		for (int w = 0; w < measure->by.count; w++)
			prove(program,
			      measure_slope(s, measure, measure->by.value[w],
					    PRECISION_DOUBLE, at, h[i]) -
				      (error ? exact : 0),
			      w + 1 == measure->by.count);
	}
}

static void of_slopes(struct program *program, const struct panel *panel)
{
	const struct measure *measure = &panel->u.slopes;
	double h[MEASURE_ROWS];
	int now;
	int n = measure_rows(program->session, measure, h, &now);

	measured(program, measure, h, n, measure->error);
}

/* A push a decade, or those of the table around the present one. */
static void of_errors(struct program *program, const struct panel *panel)
{
	const struct measure *measure = &panel->u.errors;
	double h[MEASURE_ROWS];
	int n = 0, now;

	if (measure->range.from.count) {
		struct range range = panel_range(program->session,
						 &measure->range);

		for (; range.from <= range.to * (1 + 1e-9) &&
		       n < MEASURE_ROWS; range.from *= 10)
			h[n++] = range.from;
	} else {
		n = measure_rows(program->session, measure, h, &now);
	}
	measured(program, measure, h, n, true);
}

static void of_derive(struct program *program, const struct panel *panel)
{
	const struct formula *formula =
		&panel->u.derive.of.item[0].formula;
	static const double x[] = { -1.5, -0.5, 0.5, 1.5, 2.5 };
	enum { COUNT = sizeof(x) / sizeof(x[0]) };
	const char *f;

	need_slope(program, formula);
	f = function_name(program, formula, panel->u.derive.in);
	add_list(program, "x", x, COUNT);
	buffer_printf(&program->lines, "    print(x, slope_at(%s, x))\n", f);
	for (int i = 0; i < COUNT; i++) {
		prove(program, x[i], false);
		prove(program,
		      session_slope(program->session, formula, x[i]), true);
	}
}

static void write_node(struct program *program, const struct graph *graph,
		       node_id node, const char *name)
{
	const char *python = program_name(program, name);

	buffer_printf(&program->lines,
		      "print(\"%s\", data(%s), %s.grad)\n", name, python,
		      python);
	buffer_printf(&program->proof, "%s ", name);
	prove(program, graph_value(graph, node, 0), false);
	prove(program, graph_grad(graph, node, 0), true);
}

/* Named nodes, in the order in which they were defined. */
static void write_nodes(struct program *program, const struct symbol *root)
{
	struct env env = session_env(program->session);
	struct recorder recorder;
	struct graph graph;
	node_id top;

	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, &env);
	top = record_symbol(&recorder, root);
	if (top == NODE_NONE)
		program_fail(program, "it is too large");
	else
		graph_backward(&graph, top);
	for (size_t i = 0; i < program->count && top != NODE_NONE; i++) {
		const struct symbol *symbol = program->defined[i].symbol;
		node_id node;

		if (symbol->kind == SYMBOL_FUNCTION)
			continue;
		node = record_symbol(&recorder, symbol);
		if (node != NODE_NONE && node <= top)
			write_node(program, &graph, node, symbol->name);
	}
	recorder_release(&recorder);
	graph_release(&graph);
}

static void of_root(struct program *program, const struct root *root)
{
	if (!root->symbol) {
		program_fail(program, "it shows a learning run");
		return;
	}
	program->leaves = true;
	program->helper[HELPER_VALUE] = true;
	program_define_symbol(program, root->symbol);
	buffer_printf(&program->lines, "%s.backward()\n",
		      program_name(program, root->symbol->name));
	if (root->fault.count)
		buffer_text(&program->lines,
			    "# The panel shows a fault; this engine is "
			    "sound.\n");
	write_nodes(program, root->symbol);
}

static void of_graph(struct program *program, const struct panel *panel)
{
	of_root(program, &panel->u.graph.root);
}

static void of_grads(struct program *program, const struct panel *panel)
{
	of_root(program, &panel->u.grads.root);
}

typedef void writer(struct program *program, const struct panel *panel);

static writer *const writers[PANEL_COUNT] = {
	[PANEL_PLOT] = of_plot,	    [PANEL_SLOPES] = of_slopes,
	[PANEL_ERRORS] = of_errors, [PANEL_VALUES] = of_values,
	[PANEL_DERIVE] = of_derive, [PANEL_GRAPH] = of_graph,
	[PANEL_GRADS] = of_grads,
};

/* What was printed, as comments. */
static void add_proof(const struct program *program, struct buffer *out)
{
	const char *line = buffer_string(&program->proof);

	buffer_text(out, "\n# It prints:\n");
	while (*line) {
		size_t length = strcspn(line, "\n");

		buffer_text(out, "# ");
		buffer_add(out, line, length);
		buffer_text(out, "\n");
		line += length + (line[length] == '\n');
	}
}

/* The few lines of the panel itself; what they rest on is printed. */
static void add_summary(const struct program *program, struct buffer *out)
{
	buffer_printf(out,
		      "# Value%s and what else is used, whole:\n"
		      "# gradlab print %s --step %s --format python\n\n",
		      program->helper[HELPER_SLOPE_AT] ? ", slope_at" : "",
		      program->session->lesson->id,
		      session_step(program->session)->id);
}

bool python_panel(const struct session *session, int index, bool proof,
		  struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);
	struct program program;
	bool good;

	program_init(&program, session);
	if (writers[panel->kind])
		writers[panel->kind](&program, panel);
	else
		program_fail(&program, "such panels have none");
	/* Numbers that gradients are asked of must be Values. */
	if (program.grads && !program.leaves) {
		program_release(&program);
		program_init(&program, session);
		program.leaves = program.helper[HELPER_VALUE] = true;
		writers[panel->kind](&program, panel);
	}
	good = !program.why;
	if (good && !proof && program.helper[HELPER_VALUE]) {
		add_summary(&program, out);
		buffer_text(out, buffer_string(&program.lines));
	} else if (good) {
		program_head(&program, out);
		buffer_text(out, buffer_string(&program.lines));
		if (proof)
			add_proof(&program, out);
	} else {
		buffer_printf(out, "# No form in Python: %s.\n",
			      program.why);
	}
	program_release(&program);
	return good;
}
