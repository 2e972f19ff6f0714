/*
 * lesson_panel.h - what a step shows: its panels, as read.
 */
#ifndef GRADLAB_LESSON_PANEL_H
#define GRADLAB_LESSON_PANEL_H

#include "gradlab/lesson_fault.h"
#include "gradlab/panel_words.h"

/* One curve or column: a formula in one name. */
struct function {
	struct formula formula;
	const char *label;	/* as written or given */
	bool bare;		/* written as a name: `f`, `f'` */
};

struct functions {
	struct function *item;
	int count;
};

enum { WORDS_MOST = 8 };

struct word_list {
	int value[WORDS_MOST];
	int count;
};

/* Of slopes and errors. */
struct measure {
	struct functions of;	/* exactly one */
	struct formula at;
	int control;		/* h is a control; or -1 */
	struct formulas h;	/* else these */
	struct span range;	/* or, of errors, these and all between */
	struct word_list by, precision;
	bool error;
	const char *in;
};

/* Of graph and grads: a value of `let`. */
struct root {
	struct formula formula;	/* its name; absent: the panel shows a run */
	const struct symbol *symbol;
	struct faults fault;
};

struct panel {
	enum panel_kind kind;
	const char *id;
	struct prose title;
	enum panel_open open;
	struct place at;
	int run;		/* the one it shows; -1: none */
	struct word_list runs;	/* or those, also as paths */
	union {
		struct {
			struct functions curve;
			struct span over, height;
			const char *in;
			struct formulas mark;
			struct formula tangent, dots;
			struct formulas secant;	/* none or two */
		} plot;
		struct measure slopes, errors;
		struct {
			struct functions column;
			struct span over;
			struct formula step;
			struct formulas at;
			const char *in;
			int control;	/* the control that `in` hides, or -1 */
		} values;
		struct {
			struct functions of;	/* exactly one */
			const char *in;
			enum pick pick;
		} derive;
		struct {
			struct root root;
			enum graph_sweep sweep;
			struct formula times;
			struct word_list blank;
		} graph;
		struct {
			struct root root;
			struct names of;	/* none: all leaves */
			bool check;
			struct formula h;
		} grads;
		struct {
			struct functions of;	/* none: runs */
			struct formulas nest;	/* none: once */
			const char *in;
		} sizes;
		struct {
			struct formula sample;
			struct formulas point;	/* in place of a sample */
			bool gradients;
		} network;
		struct {
			struct formula formula;	/* without a run: in two names */
			const char *in[2];
			struct span over[2];	/* x1 and x2; may be absent */
			struct formulas unit;	/* none, or layer and unit */
			bool shaded, points;
		} boundary;
		struct {
			struct formula formula;
			const char *in[2];
			struct span over[2];
		} contours;
		struct {
			struct word_list of;
			bool log;
		} curves;
		struct {
			struct word_list columns;
			int rows;		/* 0: as many as fit */
			enum parameter_sort sort;
		} parameters;
		struct {
			int rows;
		} outputs;
		struct {
			enum histogram_of of;
			struct formula layer;	/* absent: all */
		} histogram;
		struct {
			struct span over;	/* absent: from 0 to 1 */
		} slice;
		struct {
			struct formula draws, at;	/* `at` absent: last */
			enum seeds_of of;
			enum vary vary;
			int each;		/* a control, or -1 */
		} seeds;
	} u;
};

struct panels {
	struct panel *item;
	int count;
};

#endif
