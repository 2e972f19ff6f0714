/*
 * schema_parts.h - the shapes that the tables of the schema share.
 */
#ifndef LESSON_SCHEMA_PARTS_H
#define LESSON_SCHEMA_PARTS_H

#include "gradlab/schema.h"

/* schema_leaf.c: what has no keys. */
extern const struct shape schema_text;
extern const struct shape schema_id;
extern const struct shape schema_lesson_name;	/* struct lesson_name */
extern const struct shape schema_prose;
extern const struct shape schema_formula;
extern const struct shape schema_number;
extern const struct shape schema_boolean;
extern const struct shape schema_let;
extern const struct shape schema_in;
extern const struct shape schema_range;		/* [from, to] */
extern const struct shape schema_formulas;	/* one or a list */
extern const struct shape schema_functions;
extern const struct shape schema_function;	/* the same, but one */
extern const struct shape schema_run_name;
extern const struct shape schema_see;
extern const struct shape schema_settings;

/* schema_fault.c: one or a list, into struct faults. */
extern const struct shape schema_faults;
extern const struct shape schema_run_faults;	/* those that a run has */
extern const struct shape schema_graph_faults;	/* those of a graph */

/* One file each. */
extern const struct shape schema_control;
extern const struct shape schema_run;
extern const struct shape schema_data;
extern const struct shape schema_net;
extern const struct shape schema_panel;
extern const struct shape schema_question;
extern const struct shape schema_prediction;
extern const struct shape schema_step;

#endif
