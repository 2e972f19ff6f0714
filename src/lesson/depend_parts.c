/* depend_parts.c - what texts, panels, questions and steps hear of. */
#include "depend.h"

/* A typeset formula is only looked at. */
static struct depend on_prose(struct depends *depends,
			      const struct prose *prose)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < prose->fields; i++)
		if (prose->field[i].kind == FIELD_VALUE)
			on = depend_both(
				on,
				depend_on(depends, &prose->field[i].formula));
	return on;
}

static struct depend on_functions(struct depends *depends,
				  const struct functions *list)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < list->count; i++)
		on = depend_both(on,
				 depend_on(depends, &list->item[i].formula));
	return on;
}

static struct depend on_span(struct depends *depends, const struct span *span)
{
	return depend_both(depend_on(depends, &span->from),
			   depend_on(depends, &span->to));
}

static struct depend on_plot(struct depends *depends, const struct panel *panel)
{
	struct depend on = on_functions(depends, &panel->u.plot.curve);

	on = depend_both(on, on_span(depends, &panel->u.plot.over));
	on = depend_both(on, on_span(depends, &panel->u.plot.height));
	on = depend_both(on, depend_on_list(depends, &panel->u.plot.mark));
	on = depend_both(on, depend_on(depends, &panel->u.plot.tangent));
	on = depend_both(on, depend_on(depends, &panel->u.plot.dots));
	return depend_both(on, depend_on_list(depends, &panel->u.plot.secant));
}

static struct depend on_slopes(struct depends *depends,
			       const struct panel *panel)
{
	struct depend on = on_functions(depends, &panel->u.slopes.of);

	on = depend_both(on, depend_on(depends, &panel->u.slopes.at));
	on = depend_both(on, depend_on_list(depends, &panel->u.slopes.h));
	on.controls |= depend_bit(panel->u.slopes.control);
	return on;
}

/* Its rows; the columns hear of one control less. */
static struct depend on_values(struct depends *depends,
			       const struct panel *panel)
{
	struct depend on = on_span(depends, &panel->u.values.over);

	on = depend_both(on, depend_on(depends, &panel->u.values.step));
	return depend_both(on, depend_on_list(depends, &panel->u.values.at));
}

static struct depend on_scatter(struct depends *depends,
				const struct panel *panel)
{
	(void)depends;
	return (struct depend){ 0, depend_bit(panel->u.scatter.run) };
}

static struct depend on_boundary(struct depends *depends,
				 const struct panel *panel)
{
	struct depend on = depend_on(depends, &panel->u.boundary.formula);

	on.runs |= depend_bit(panel->u.boundary.run);
	on = depend_both(on, on_span(depends, &panel->u.boundary.over[0]));
	return depend_both(on, on_span(depends, &panel->u.boundary.over[1]));
}

static struct depend on_curves(struct depends *depends,
			       const struct panel *panel)
{
	const struct word_list *runs = &panel->u.curves.runs;
	struct depend on = { 0, 0 };

	(void)depends;
	for (int i = 0; i < runs->count; i++)
		on.runs |= depend_bit(runs->value[i]);
	return on;
}

static struct depend on_parameters(struct depends *depends,
				   const struct panel *panel)
{
	(void)depends;
	return (struct depend){ 0, depend_bit(panel->u.parameters.run) };
}

static struct depend (*const on_kind[PANEL_COUNT])(struct depends *,
						   const struct panel *) = {
	[PANEL_PLOT] = on_plot,
	[PANEL_SLOPES] = on_slopes,
	[PANEL_VALUES] = on_values,
	[PANEL_SCATTER] = on_scatter,
	[PANEL_BOUNDARY] = on_boundary,
	[PANEL_CURVES] = on_curves,
	[PANEL_PARAMETERS] = on_parameters,
};

static struct depend on_panel(struct depends *depends,
			      const struct panel *panel)
{
	return depend_both(on_kind[panel->kind](depends, panel),
			   on_prose(depends, &panel->title));
}

static struct depend on_answers(struct depends *depends,
				const struct answer *answer, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, depend_on(depends, &answer[i].formula));
	return on;
}

static struct depend on_proses(struct depends *depends,
			       const struct prose *prose, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, on_prose(depends, &prose[i]));
	return on;
}

static struct depend on_question(struct depends *depends,
				 const struct question *question)
{
	struct depend on = on_prose(depends, &question->prompt);

	on = depend_both(on, on_answers(depends, &question->answer, 1));
	on = depend_both(
		on, on_answers(depends, question->also, question->also_count));
	on = depend_both(on, depend_on(depends, &question->within));
	on = depend_both(on, depend_on(depends, &question->until));
	on = depend_both(
		on, on_proses(depends, question->hint, question->hint_count));
	on = depend_both(on, on_prose(depends, &question->then));
	for (int i = 0; i < question->of_count; i++) {
		on = depend_both(on, on_prose(depends, &question->of[i].text));
		on = depend_both(on, on_prose(depends, &question->of[i].say));
	}
	for (int i = 0; i < question->wrong_count; i++) {
		const struct wrong *wrong = &question->wrong[i];

		on = depend_both(on, depend_on(depends, &wrong->is.formula));
		on = depend_both(on, on_prose(depends, &wrong->say));
	}
	return on;
}

/* A column's own name hides the control of that name, also from the runs. */
static struct depend on_columns(struct depends *depends,
				const struct lesson *lesson,
				const struct panel *panel)
{
	struct depend on = { 0, 0 };

	if (panel->kind != PANEL_VALUES)
		return on;
	on = on_functions(depends, &panel->u.values.column);
	on.controls =
		depend_whole(lesson, on) & ~depend_bit(panel->u.values.control);
	return on;
}

static struct depend on_panels(struct depends *depends,
			       const struct lesson *lesson,
			       const struct panels *show)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < show->count; i++) {
		struct depend more = on_panel(depends, &show->item[i]);

		more.controls = depend_whole(lesson, more);
		on = depend_both(on, more);
		on = depend_both(on,
				 on_columns(depends, lesson, &show->item[i]));
	}
	return on;
}

void depend_of_step(struct depends *depends, const struct lesson *lesson,
		    struct step *step)
{
	struct depend panels = on_panels(depends, lesson, &step->show);
	struct depend on = depend_both(on_prose(depends, &step->title),
				       on_prose(depends, &step->say));

	on = depend_both(on, on_prose(depends, &step->then));
	step->runs = on.runs | panels.runs;
	for (int i = 0; i < step->ask.count; i++) {
		const struct question *question = &step->ask.item[i];

		step->runs |= depend_on(depends, &question->until).runs;
		on = depend_both(on, on_question(depends, question));
	}
	if (step->predict)
		on = depend_both(on, on_question(depends, step->predict));
	step->controls = panels.controls | depend_whole(lesson, on);
	for (int i = 0; i < lesson->controls; i++)
		if (lesson->control[i].drawn)
			step->drawn |= step->controls & depend_bit(i);
	step->controls &= ~step->drawn;
}
