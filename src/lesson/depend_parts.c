/* depend_parts.c - what texts, panels, questions and steps hear of. */
#include "depend.h"

static struct depend on_list(const struct formulas *list)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < list->count; i++)
		on = depend_both(on, depend_on(&list->item[i]));
	return on;
}

/* A typeset formula is only looked at. */
struct depend depend_on_prose(const struct prose *prose)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < prose->fields; i++)
		if (prose->field[i].kind == FIELD_VALUE)
			on = depend_both(on,
					 depend_on(&prose->field[i].formula));
	return on;
}

static struct depend on_functions(const struct functions *list)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < list->count; i++)
		on = depend_both(on, depend_on(&list->item[i].formula));
	return on;
}

static struct depend on_span(const struct span *span)
{
	return depend_both(depend_on(&span->from), depend_on(&span->to));
}

static struct depend on_plot(const struct panel *panel)
{
	struct depend on = on_functions(&panel->u.plot.curve);

	on = depend_both(on, on_span(&panel->u.plot.over));
	on = depend_both(on, on_span(&panel->u.plot.height));
	on = depend_both(on, on_list(&panel->u.plot.mark));
	on = depend_both(on, depend_on(&panel->u.plot.tangent));
	on = depend_both(on, depend_on(&panel->u.plot.dots));
	return depend_both(on, on_list(&panel->u.plot.secant));
}

static struct depend on_slopes(const struct panel *panel)
{
	struct depend on = on_functions(&panel->u.slopes.of);

	on = depend_both(on, depend_on(&panel->u.slopes.at));
	on = depend_both(on, on_list(&panel->u.slopes.h));
	on.controls |= depend_bit(panel->u.slopes.control);
	return on;
}

/* Its rows; the columns hear of one control less. */
static struct depend on_values(const struct panel *panel)
{
	struct depend on = on_span(&panel->u.values.over);

	on = depend_both(on, depend_on(&panel->u.values.step));
	return depend_both(on, on_list(&panel->u.values.at));
}

static struct depend on_scatter(const struct panel *panel)
{
	return (struct depend){ 0, depend_bit(panel->u.scatter.run) };
}

static struct depend on_boundary(const struct panel *panel)
{
	struct depend on = depend_on(&panel->u.boundary.formula);

	on.runs |= depend_bit(panel->u.boundary.run);
	on = depend_both(on, on_span(&panel->u.boundary.over[0]));
	return depend_both(on, on_span(&panel->u.boundary.over[1]));
}

static struct depend on_curves(const struct panel *panel)
{
	const struct words *runs = &panel->u.curves.runs;
	struct depend on = { 0, 0 };

	for (int i = 0; i < runs->count; i++)
		on.runs |= depend_bit(runs->value[i]);
	return on;
}

static struct depend on_parameters(const struct panel *panel)
{
	return (struct depend){ 0, depend_bit(panel->u.parameters.run) };
}

static struct depend (*const on_kind[PANEL_COUNT])(const struct panel *) = {
	[PANEL_PLOT] = on_plot,
	[PANEL_SLOPES] = on_slopes,
	[PANEL_VALUES] = on_values,
	[PANEL_SCATTER] = on_scatter,
	[PANEL_BOUNDARY] = on_boundary,
	[PANEL_CURVES] = on_curves,
	[PANEL_PARAMETERS] = on_parameters,
};

struct depend depend_on_panel(const struct panel *panel)
{
	return depend_both(on_kind[panel->kind](panel),
			   depend_on_prose(&panel->title));
}

static struct depend on_answers(const struct answer *answer, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, depend_on(&answer[i].formula));
	return on;
}

static struct depend on_proses(const struct prose *prose, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, depend_on_prose(&prose[i]));
	return on;
}

struct depend depend_on_question(const struct question *question)
{
	struct depend on = depend_on_prose(&question->prompt);

	on = depend_both(on, on_answers(&question->answer, 1));
	on = depend_both(on, on_answers(question->also, question->also_count));
	on = depend_both(on, depend_on(&question->within));
	on = depend_both(on, depend_on(&question->until));
	on = depend_both(on, on_proses(question->hint, question->hint_count));
	on = depend_both(on, depend_on_prose(&question->then));
	for (int i = 0; i < question->of_count; i++) {
		on = depend_both(on, depend_on_prose(&question->of[i].text));
		on = depend_both(on, depend_on_prose(&question->of[i].say));
	}
	for (int i = 0; i < question->wrong_count; i++) {
		const struct wrong *wrong = &question->wrong[i];

		on = depend_both(on, depend_on(&wrong->is.formula));
		on = depend_both(on, depend_on_prose(&wrong->say));
	}
	return on;
}

uint64_t depend_whole(const struct lesson *lesson, struct depend on)
{
	for (int i = 0; i < lesson->runs; i++)
		if (on.runs & depend_bit(i))
			on.controls |= lesson->run[i].controls |
				       lesson->run[i].rate_controls;
	return on.controls;
}

/* A column's own name hides the control of that name, also from the runs. */
static struct depend on_columns(const struct lesson *lesson,
				const struct panel *panel)
{
	struct depend on = { 0, 0 };

	if (panel->kind != PANEL_VALUES)
		return on;
	on = on_functions(&panel->u.values.column);
	on.controls = depend_whole(lesson, on) &
		      ~depend_bit(panel->u.values.control);
	return on;
}

static struct depend on_panels(const struct lesson *lesson,
			       const struct panels *show)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < show->count; i++) {
		struct depend more = depend_on_panel(&show->item[i]);

		more.controls = depend_whole(lesson, more);
		on = depend_both(on, more);
		on = depend_both(on, on_columns(lesson, &show->item[i]));
	}
	return on;
}

void depend_of_step(const struct lesson *lesson, struct step *step)
{
	struct depend panels = on_panels(lesson, &step->show);
	struct depend on = depend_both(depend_on_prose(&step->title),
				       depend_on_prose(&step->say));

	on = depend_both(on, depend_on_prose(&step->then));
	step->runs = on.runs | panels.runs;
	for (int i = 0; i < step->ask.count; i++) {
		const struct question *question = &step->ask.item[i];

		step->runs |= depend_on(&question->until).runs;
		on = depend_both(on, depend_on_question(question));
	}
	if (step->predict)
		on = depend_both(on, depend_on_question(step->predict));
	step->controls = panels.controls | depend_whole(lesson, on);
}
