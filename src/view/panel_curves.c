/* panel_curves.c - loss and other numbers over the steps of runs. */
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include "gradlab/number.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "panels.h"

enum { RUNS_MOST = 6, LEAST_STEPS = 10 };

/* Each quantity: how it is called, and where it stands in the history. */
static const struct {
	const char *name;
	size_t at;
} quantities[] = {
	[CURVE_LOSS] = { N_("loss"), offsetof(struct moment, loss) },
	[CURVE_ACCURACY] = { N_("accuracy"),
			     offsetof(struct moment, accuracy) },
	[CURVE_GRAD_NORM] = { N_("gradient"),
			      offsetof(struct moment, grad_norm) },
	[CURVE_RATE] = { N_("rate"), offsetof(struct moment, rate) },
};

static const enum stroke strokes[] = {
	STROKE_SOLID, STROKE_DASHED, STROKE_DOTTED,
};

static double quantity(const struct run *run, int k, int of)
{
	const char *moment = (const char *)run_moment(run, k);

	return *(const double *)(moment + quantities[of].at);
}

/* The history of one quantity of one run; numbers holds 2 x (last + 1). */
static struct series history(const struct run *run, int of, double *numbers)
{
	size_t n = (size_t)run->last + 1;

	for (size_t k = 0; k < n; k++) {
		numbers[k] = (double)k;
		numbers[n + k] = quantity(run, (int)k, of);
	}
	return (struct series){ .x = numbers, .y = numbers + n, .n = n };
}

/* The whole of every curve: here a jump is what one wants to see. */
static struct range whole(const struct series *series, size_t count)
{
	struct range range = { 0, 0 };

	for (size_t c = 0; c < count; c++)
		for (size_t i = 0; i < series[c].n; i++) {
			double y = series[c].y[i];

			if (isfinite(y)) {
				range.from = fmin(range.from, y);
				range.to = fmax(range.to, y);
			}
		}
	if (range.to == range.from)
		range.to = range.from + 1;
	return range;
}

static void draw_one(const struct session *session, const struct panel *panel,
		     int of, struct canvas *canvas, struct rect r)
{
	const struct word_list *runs = &panel->runs;
	struct series series[RUNS_MOST];
	struct plot_mark mark[RUNS_MOST];
	double *numbers[RUNS_MOST];
	struct plot plot = { .x_name = "k", .series = series, .mark = mark,
			     .log_y = panel->u.curves.log };
	int steps = LEAST_STEPS;

	for (int i = 0; i < runs->count && i < RUNS_MOST; i++) {
		const struct run *run = panel_run(session, runs->value[i]);
		size_t at = plot.series_count;

		if (!run)
			continue;
		steps = run->spec.steps > steps ? run->spec.steps : steps;
		numbers[at] = mem_alloc(2 * ((size_t)run->last + 1),
					sizeof(**numbers));
		series[at] = history(run, of, numbers[at]);
		series[at].role = (enum role)(ROLE_CURVE1 + at);
		series[at].stroke = strokes[at % 3];
		series[at].name =
			runs->count > 1
				? session->lesson->run[runs->value[i]].name
				: NULL;
		mark[at] = (struct plot_mark){ run->k, quantity(run, run->k, of),
					       0x25cf, ROLE_MARK, NULL };
		plot.series_count = plot.mark_count = at + 1;
	}
	plot.x = (struct range){ 0, steps };
	plot.y = plot.log_y ? plot_fit_log(series, plot.series_count)
			    : whole(series, plot.series_count);
	/* The line above one chart of one run already names it. */
	if (runs->count > 1 || panel->u.curves.of.count > 1)
		plot.y_name = _(quantities[of].name);
	plot_draw(&plot, canvas, r);
	for (size_t i = 0; i < plot.series_count; i++)
		free(numbers[i]);
}

/* "loss 0.0412   accuracy  98 %   k  65 of 100", shorter where that is more
 * than `width` columns; always as long, so that nothing jumps. */
static void headline(const struct session *session, int plan, int width,
		     struct buffer *out)
{
	const struct run *run = panel_run(session, plan);
	const struct moment *moment;
	char loss[NUMBER_ROOM], steps[16];
	int digits;

	if (!run)
		return;
	moment = run_moment(run, run->k);
	number_short(moment->loss, 4, loss);
	digits = snprintf(steps, sizeof(steps), "%d", run->spec.steps);
	buffer_printf(out, _("loss %-8s accuracy %3.0f %%   k %*d of %s"), loss,
		      moment->accuracy * 100, digits, run->k, steps);
	if (text_width(buffer_string(out)) <= width)
		return;
	buffer_clear(out);
	buffer_printf(out, _("loss %-8s %3.0f %%  k %*d/%s"), loss,
		      moment->accuracy * 100, digits, run->k, steps);
}

static void draw(const struct session *session, int index,
		 struct canvas *canvas, int w, int h)
{
	const struct panel *panel = panel_at(session, index);
	const struct word_list *of = &panel->u.curves.of;
	struct buffer line = { 0 };
	int top = 0, each;

	if (panel->runs.count == 1) {
		headline(session, panel->runs.value[0], w, &line);
		canvas_text(canvas, 0, 0, ROLE_TEXT, buffer_string(&line));
		buffer_release(&line);
		top = 1;
	}
	each = (h - top) / of->count;
	for (int i = 0; i < of->count; i++)
		draw_one(session, panel, of->value[i], canvas,
			 (struct rect){ 0, top + i * each, w, each });
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);
	const struct word_list *runs = &panel->runs;
	char a[NUMBER_ROOM], b[NUMBER_ROOM];

	for (int i = 0; i < runs->count; i++) {
		const struct run *run = panel_run(session, runs->value[i]);

		if (!run)
			continue;
		buffer_printf(out, _("Run %s: "),
			      session->lesson->run[runs->value[i]].name);
		buffer_printf(out,
			      _("loss %s, accuracy %.0f %%, k %d of %d.\n"),
			      number_short(run_moment(run, run->k)->loss, 4, a),
			      run_moment(run, run->k)->accuracy * 100, run->k,
			      run->spec.steps);
		for (int q = 0; q < panel->u.curves.of.count; q++) {
			int of = panel->u.curves.of.value[q];

			buffer_printf(out,
				      _("Its %s was %s at 0 and is %s now.\n"),
				      _(quantities[of].name),
				      number_short(quantity(run, 0, of), 4, a),
				      number_short(quantity(run, run->k, of),
						   4, b));
		}
	}
}

const struct panel_ops curves_ops = {
	.least = { 24, 6 },
	.draw = draw,
	.words = words,
};
