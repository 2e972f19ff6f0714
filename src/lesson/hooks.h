/*
 * hooks.h - what the schema's rows call where a shape alone does not do.
 */
#ifndef LESSON_HOOKS_H
#define LESSON_HOOKS_H

#include "loader.h"

/* load_control.c; `to` is the struct control. */
shape_read load_control;
shape_read load_control_values;
shape_read load_control_draw;
shape_read load_control_start;
shape_read check_control;
/* Whether a control holds words: an item that is no number makes it so. */
bool control_has_words(struct yaml *yaml);

/* load_run.c; the others of runs stand in load_run.h. */
shape_read load_run;
shape_read load_word;		/* load_number.c; struct word: a word, or a
				 * control of words */
/* The place in the file of the run that a node names, or -1 (told). */
int run_named(struct loader *loader, struct yaml *yaml);

/* load_fault.c; `to` is the struct fault, or what is named behind. */
shape_read load_fault;
shape_read load_nothing;
shape_read load_order;
shape_read load_names;		/* struct names */
shape_read load_rules;
shape_read check_labels;	/* struct formulas */
shape_read check_run_faults;	/* struct faults */
shape_read check_graph_faults;	/* struct faults */

/* load_panel.c; `to` is the struct panel, or what is named behind. */
shape_read load_panel;
shape_read load_word_list;	/* struct word_list */
shape_read load_h, load_h_range;
shape_read load_sizes, check_sizes;
shape_read check_plot;
shape_read check_values;

/* load_panel_graph.c; the same. */
shape_read load_root;		/* struct root */
shape_read load_root_or_run, check_grads;
shape_read check_network;

/* load_panel_run.c; the same. */
shape_read load_run_name;	/* int */
shape_read load_boundary, check_boundary;
shape_read load_height;		/* struct formula in two names */
shape_read load_over_two;	/* struct span[2] */
shape_read load_path;		/* struct word_list */
shape_read load_layer;		/* struct formula */
shape_read check_histogram;
shape_read load_control_name;	/* int */

/* load_question.c */
shape_read load_question;
shape_read load_prediction;	/* struct question * */
shape_read load_within;		/* the struct question */
shape_read load_formula_names;	/* the struct question: its `in` */
shape_read load_see;		/* int */
shape_read check_choices;
shape_read check_items;

/* load_items.c: texts that a learner picks, sorts or pairs. */
shape_read load_item;		/* the struct choice */
shape_read load_right;		/* the same, and it is right */
shape_read load_pairs;		/* the struct question: both sides */
shape_read load_extra;		/* the struct question: right sides */
shape_read load_orders;		/* the struct question */
shape_read check_sorted;

/* load_is.c: answers in the shape of their question. */
shape_read load_same;		/* struct answer of a formula question */
shape_read load_cells;		/* the struct question */
shape_read load_is;		/* the struct wrong */

/* load_step.c */
shape_read load_step;
shape_read load_settings;	/* struct settings */
shape_read load_locks;		/* uint64_t */
shape_read load_id;		/* const char * */
/* The control that a node names, or NULL (told). */
const struct symbol *control_named_by(struct loader *loader, struct yaml *yaml);

shape_read load_definitions;	/* struct scope */

/* load_refer.c: steps that name steps. */
shape_read load_step_name;	/* struct step_name */
shape_read load_if_wrong;	/* the struct step */
shape_read load_step_like;	/* nothing: the keys are taken before */
shape_read check_steps;
/* Gives a step the keys that it takes from those it is like. */
void take_from_like(struct loader *loader, struct yaml *step);

/* lesson.c */
shape_read load_format;		/* nothing */

#endif
