/*
 * lesson.h - a lesson as inert data, read from YAML.
 *
 * Everything belongs to the lesson's arena and stays until lesson_release().
 * Formulas are parsed and resolved; nothing is computed here but numbers
 * that need neither controls nor runs.  A formula with count 0, a NULL text
 * and a prose with NULL text stand for "not given".
 */
#ifndef GRADLAB_LESSON_H
#define GRADLAB_LESSON_H

#include <stdint.h>

#include "gradlab/data.h"
#include "gradlab/number.h"
#include "gradlab/run.h"
#include "gradlab/scope.h"

enum {
	LESSON_STEPS = 200,
	LESSON_PANELS = 8,
	LESSON_CONTROLS = 64,
	LESSON_RUNS = 64
};

/* Text for people: CommonMark in which every {formula} and $formula$ is
 * replaced by one rune PROSE_FIELD + its index into `field`. */
enum { PROSE_FIELD = 0xF0000 };

struct prose_field {
	struct formula formula;
	enum { FIELD_VALUE, FIELD_MATH, FIELD_DISPLAY } kind;
	struct number_format format;
	const char *text;	/* the formula as written */
};

struct prose {
	const char *text;
	struct prose_field *field;
	int fields;
	struct place at;
};

/* A list of numbers of a lesson: formulas. */
struct formulas {
	struct formula *item;
	int count;
};

struct span {			/* [from, to] of a plot or a range */
	struct formula from, to;
};

/* A word that may come from a control: `value` indexes its table. */
struct word {
	int value;
	int control;		/* -1: `value` stands */
};

enum control_kind { CONTROL_RANGE, CONTROL_LIST, CONTROL_WORDS };

struct control {
	const char *name;
	const char *label;	/* the name where none is given */
	enum control_kind kind;
	double from, to, step;	/* a range; on a log scale step is a factor */
	bool log;
	const double *value;	/* a list, in file order */
	const char *const *word;	/* words, or a list's numbers as written */
	int values;
	double start;		/* a number; for words the index */
	struct place at;
};

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

struct words {
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
			struct words by;
			bool error;
			bool single;		/* 32-bit arithmetic */
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
			struct words runs;
			struct words of;
			bool log;
		} curves;
		struct {
			int run;
			struct words columns;
			int rows;		/* 0: as many as fit */
		} parameters;
	} u;
};

struct panels {
	struct panel *item;
	int count;
};

enum question_kind {
#define QUESTION(id, name, help) QUESTION_##id,
#include "gradlab/question.def"
#undef QUESTION
	QUESTION_COUNT
};

/* A formula, with the author's proof `= 14` as written, or NULL. */
struct answer {
	struct formula formula;
	const char *stated;
	struct place stated_at;
	struct place at;
};

struct wrong {
	struct answer is;
	struct prose say;
	int see;		/* a panel of the step, or -1 */
	struct place at;
};

struct choice {
	struct prose text;
	bool right;
	struct prose say;
	int see;
	struct place at;
};

/* `x: 3` or `net: 50` of set and for_example. */
struct setting {
	const struct symbol *symbol;	/* a control or a run */
	struct formula value;	/* a number; for words unused */
	int word;		/* of a control of words, or -1 */
	struct place at;
};

struct settings {
	struct setting *item;
	int count;
};

struct question {
	enum question_kind kind;
	struct prose prompt;
	struct answer answer;
	struct formula within;	/* absent: 1e-9 of max(1, |answer|) */
	bool within_percent;
	struct answer *also;
	int also_count;
	struct choice *of;
	int of_count;
	struct formula until;
	struct settings for_example;
	bool unreachable;
	struct wrong *wrong;
	int wrong_count;
	struct prose *hint;
	int hint_count;
	struct prose then;
	struct place at;
};

struct questions {
	struct question *item;
	int count;
};

struct step {
	const char *id;
	struct prose title;
	struct prose say;
	struct scope scope;	/* the step's let; outer is the lesson's */
	struct settings set;
	uint64_t locked;	/* bit i: control i */
	struct question *predict;	/* or NULL */
	struct panels show;
	struct questions ask;
	struct prose then;
	uint64_t controls;	/* those it shows: all that its panels, texts
				 * and questions depend on */
	uint64_t runs;		/* those its panels and texts depend on */
	struct place at;
};

/* A learning run; every number a formula of controls. */
struct run_plan {
	const char *name;
	int data_kind;
	struct formula samples, noise, data_seed;
	struct formulas layers;
	struct word activation[NET_LAYERS + 1];	/* by layer, from 1 */
	int activations;	/* 0, 1 (for all hidden) or one a layer */
	struct word output;
	int init;
	struct formula init_by, bias, net_seed;
	bool bias_drawn;	/* as the weights are; then `bias` is absent */
	struct word loss;
	struct formula l1, l2;
	bool penalise_bias;
	int optimizer;
	struct formula rate;	/* parameter 0 is k */
	struct formula steps;
	uint64_t controls;	/* that begin it anew (not those of its rate) */
	uint64_t rate_controls;
	struct place at;
};

struct lesson {
	struct arena arena;
	const char *file;
	const char *id;
	struct prose title, goal;
	int minutes;		/* 0: not said */
	struct scope scope;	/* let, controls and runs */
	struct control *control;
	int controls;
	struct run_plan *run;
	int runs;
	struct step *step;
	int steps;
	uint64_t hash;		/* of the file's bytes (FNV-1a) */
};

/* Reads and checks a file.  False, with *lesson released, where there are
 * errors; err holds them all, and warnings also after true. */
bool lesson_load(struct lesson *lesson, const char *path, struct err *err);
/* The same from bytes; err must have been given a name. */
bool lesson_parse(struct lesson *lesson, const char *bytes, size_t length,
		  struct err *err);
void lesson_release(struct lesson *lesson);
/* Index of a step's id, or -1. */
int lesson_step(const struct lesson *lesson, const char *id);
/* Controls and runs on which a formula depends, through all names. */
uint64_t lesson_controls_of(const struct formula *formula);
uint64_t lesson_runs_of(const struct formula *formula);

#endif
