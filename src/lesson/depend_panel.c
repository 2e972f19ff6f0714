/* depend_panel.c - what panels hear of. */
#include "depend.h"

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

/* Of the axes of a plane. */
static struct depend on_spans(struct depends *depends,
			      const struct span span[2])
{
	return depend_both(on_span(depends, &span[0]),
			   on_span(depends, &span[1]));
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

/* Slopes and errors. */
static struct depend on_measure(struct depends *depends,
				const struct panel *panel)
{
	const struct measure *measure = &panel->u.slopes;
	struct depend on = on_functions(depends, &measure->of);

	on = depend_both(on, depend_on(depends, &measure->at));
	on = depend_both(on, depend_on_list(depends, &measure->h));
	on = depend_both(on, on_span(depends, &measure->range));
	on.controls |= depend_bit(measure->control);
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

static struct depend on_derive(struct depends *depends,
			       const struct panel *panel)
{
	(void)depends;
	(void)panel;
	return (struct depend){ 0, 0 };	/* names stay names in it */
}

static struct depend on_root(struct depends *depends, const struct root *root)
{
	return depend_both(depend_on(depends, &root->formula),
			   depend_on_faults(depends, &root->fault));
}

static struct depend on_graph(struct depends *depends,
			      const struct panel *panel)
{
	return depend_both(on_root(depends, &panel->u.graph.root),
			   depend_on(depends, &panel->u.graph.times));
}

static struct depend on_grads(struct depends *depends,
			      const struct panel *panel)
{
	return depend_both(on_root(depends, &panel->u.grads.root),
			   depend_on(depends, &panel->u.grads.h));
}

static struct depend on_sizes(struct depends *depends,
			      const struct panel *panel)
{
	return depend_on_list(depends, &panel->u.sizes.nest);
}

static struct depend on_network(struct depends *depends,
				const struct panel *panel)
{
	return depend_both(depend_on(depends, &panel->u.network.sample),
			   depend_on_list(depends, &panel->u.network.point));
}

static struct depend on_boundary(struct depends *depends,
				 const struct panel *panel)
{
	struct depend on = depend_on(depends, &panel->u.boundary.formula);

	on = depend_both(on, depend_on_list(depends, &panel->u.boundary.unit));
	return depend_both(on, on_spans(depends, panel->u.boundary.over));
}

static struct depend on_contours(struct depends *depends,
				 const struct panel *panel)
{
	return depend_both(depend_on(depends, &panel->u.contours.formula),
			   on_spans(depends, panel->u.contours.over));
}

static struct depend on_histogram(struct depends *depends,
				  const struct panel *panel)
{
	return depend_on(depends, &panel->u.histogram.layer);
}

static struct depend on_slice(struct depends *depends,
			      const struct panel *panel)
{
	return on_span(depends, &panel->u.slice.over);
}

static struct depend on_seeds(struct depends *depends,
			      const struct panel *panel)
{
	return depend_both(depend_on(depends, &panel->u.seeds.draws),
			   depend_on(depends, &panel->u.seeds.at));
}

static struct depend on_run_only(struct depends *depends,
				 const struct panel *panel)
{
	(void)depends;
	(void)panel;
	return (struct depend){ 0, 0 };
}

static struct depend (*const on_kind[PANEL_COUNT])(struct depends *,
						   const struct panel *) = {
	[PANEL_PLOT] = on_plot,
	[PANEL_SLOPES] = on_measure,
	[PANEL_ERRORS] = on_measure,
	[PANEL_VALUES] = on_values,
	[PANEL_DERIVE] = on_derive,
	[PANEL_GRAPH] = on_graph,
	[PANEL_GRADS] = on_grads,
	[PANEL_SIZES] = on_sizes,
	[PANEL_NETWORK] = on_network,
	[PANEL_SCATTER] = on_run_only,
	[PANEL_BOUNDARY] = on_boundary,
	[PANEL_CONTOURS] = on_contours,
	[PANEL_CURVES] = on_run_only,
	[PANEL_PARAMETERS] = on_run_only,
	[PANEL_OUTPUTS] = on_run_only,
	[PANEL_HISTOGRAM] = on_histogram,
	[PANEL_SLICE] = on_slice,
	[PANEL_SEEDS] = on_seeds,
};

uint64_t panel_runs(const struct panel *panel)
{
	uint64_t runs = depend_bit(panel->run);

	for (int i = 0; i < panel->runs.count; i++)
		runs |= depend_bit(panel->runs.value[i]);
	return runs;
}

struct depend depend_on_panel(struct depends *depends,
			      const struct panel *panel)
{
	struct depend on = on_kind[panel->kind](depends, panel);

	on.runs |= panel_runs(panel);
	return on;
}

/* A column's own name hides the control of that name, also from the runs. */
struct depend depend_on_columns(struct depends *depends,
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
