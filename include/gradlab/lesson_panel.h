/*
 * lesson_panel.h - what a step shows: its panels, as read.
 */
#ifndef GRADLAB_LESSON_PANEL_H
#define GRADLAB_LESSON_PANEL_H

#include "gradlab/lesson_text.h"

enum panel_kind {
#define PANEL(id, name, help) PANEL_##id,
#include "gradlab/panel.def"
#undef PANEL
	PANEL_COUNT
};

enum panel_open { OPEN_AFTER, OPEN_BEFORE, OPEN_ASKED };

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

enum difference {
	DIFFERENCE_FORWARD, DIFFERENCE_BACKWARD, DIFFERENCE_CENTRAL
};
enum curve_of {
	CURVE_LOSS, CURVE_ACCURACY, CURVE_GRAD_NORM, CURVE_RATE
};
enum parameter_column {
	COLUMN_VALUE, COLUMN_GRAD, COLUMN_UPDATE, COLUMN_RATIO
};

enum { WORDS_MOST = 8 };

struct word_list {
	int value[WORDS_MOST];
	int count;
};

struct panel {
	enum panel_kind kind;
	const char *id;
	struct prose title;
	enum panel_open open;
	struct place at;
	union {
		struct {
			struct functions curve;
			struct span over, height;
			const char *in;
			struct formulas mark;
			struct formula tangent, dots;
			struct formulas secant;	/* none or two */
		} plot;
		struct {
			struct functions of;	/* exactly one */
			struct formula at;
			int control;		/* h is a control; or -1 */
			struct formulas h;	/* else these */
			struct word_list by;
			bool error;
			const char *in;
		} slopes;
		struct {
			struct functions column;
			struct span over;
			struct formula step;
			struct formulas at;
			const char *in;
			int control;	/* the control that `in` hides, or -1 */
		} values;
		struct {
			int run;
		} scatter;
		struct {
			int run;		/* -1: formula */
			struct formula formula;	/* in two names */
			const char *in[2];
			struct span over[2];	/* x1 and x2; may be absent */
			bool shaded, points;
		} boundary;
		struct {
			struct word_list runs;
			struct word_list of;
			bool log;
		} curves;
		struct {
			int run;
			struct word_list columns;
			int rows;		/* 0: as many as fit */
		} parameters;
	} u;
};

struct panels {
	struct panel *item;
	int count;
};

#endif
