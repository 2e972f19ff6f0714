/*
 * schema_panel.h - what the tables of panels share.
 */
#ifndef LESSON_SCHEMA_PANEL_H
#define LESSON_SCHEMA_PANEL_H

#include "gradlab/lesson.h"
#include "schema_parts.h"

#define PANEL_AT(member) offsetof(struct panel, member)

/* One a kind: schema_panel_formula.c, ..._graph.c, ..._map.c, ..._run.c. */
#define PANEL(id, name, help) extern const struct shape panel_shape_##id;
#include "gradlab/panel.def"
#undef PANEL

/* schema_panel.c: id, title, open; what several kinds have. */
extern const struct shape panel_common;
extern const struct shape panel_rows;		/* a count of rows */
extern const struct shape panel_run_list;	/* struct word_list */
extern const struct shape panel_path;		/* struct word_list */
extern const struct shape panel_two_names;
extern const struct shape panel_over_two;	/* struct span[2] */

#endif
