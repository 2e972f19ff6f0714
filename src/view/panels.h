/*
 * panels.h - the rows of the panel table, private to view, and what several
 * kinds of panels share.
 */
#ifndef VIEW_PANELS_H
#define VIEW_PANELS_H

#include "gradlab/panel.h"
#include "gradlab/plot.h"

extern const struct panel_ops plot_ops, slopes_ops, values_ops, scatter_ops;
extern const struct panel_ops boundary_ops, curves_ops, parameters_ops;
extern const struct panel_ops derive_ops, errors_ops, sizes_ops;
extern const struct panel_ops grads_ops, graph_ops;
extern const struct panel_ops contours_ops;
extern const struct panel_ops undrawn_ops;	/* not built yet */

/* The live run, or NULL where the controls make none. */
const struct run *panel_run(const struct session *session, int run);
/* [from, to] as numbers. */
struct range panel_range(const struct session *session,
			 const struct span *span);

#endif
