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

#include "gradlab/lesson_fault.h"
#include "gradlab/lesson_panel.h"
#include "gradlab/lesson_question.h"
#include "gradlab/lesson_run.h"
#include "gradlab/run.h"
#include "gradlab/scope.h"

enum {
	LESSON_STEPS = 200,
	LESSON_PANELS = 8,
	LESSON_CONTROLS = 64,
	LESSON_RUNS = 64
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
	bool drawn;		/* by the learner's seed; then it is not shown
				 * and stays where it is */
	struct place at;
};

/* Another step, where it is named. */
struct step_name {
	int step;
	struct place at;
};

struct step_names {
	struct step_name *item;
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
	int if_wrong;		/* the step to go to after misses, or -1 */
	struct step_names skip_if;
	const char *one_of;	/* of its neighbours one is met; or NULL */
	uint64_t controls;	/* those it shows: all that its panels, texts
				 * and questions depend on, but those drawn */
	uint64_t drawn;		/* those drawn that they depend on */
	uint64_t runs;		/* those its panels and texts depend on */
	struct place at;
};

/* Another lesson, where it is named. */
struct lesson_name {
	const char *id;
	struct place at;
};

/* The bytes that something was read of. */
struct source {
	const char *bytes;	/* NULL: there is none */
	size_t length;
};

struct lesson {
	struct arena arena;
	const char *file;	/* as findings name it */
	const char *path;	/* where it was read; NULL: from bytes */
	const char *id;
	struct prose title, goal;
	int minutes;		/* 0: not said */
	struct lesson_name *need;	/* lessons to take before it */
	int needs;
	struct scope scope;	/* let, controls and runs */
	struct control *control;
	int controls;
	struct run_plan *run;
	int runs;
	struct step *step;
	int steps;
	uint64_t hash;		/* of the file's bytes (FNV-1a) */
	struct source source;	/* the file, and the translation laid over */
	struct source over;
};

/* Reads and checks a file.  False, with *lesson released, where there are
 * errors; err holds them all, and warnings also after true. */
bool lesson_load(struct lesson *lesson, const char *path, struct err *err);
/* The same with the texts of a translation in place of its own; each file has
 * its findings. */
bool lesson_load_over(struct lesson *lesson, const char *path,
		      const char *translation, struct err *err,
		      struct err *over_err);
/* lesson_load() where only what stands before the formulas is wanted: id, title,
 * goal, minutes, needs.  Steps, and what is wrong with them, are read only
 * where some of these follow them. */
bool lesson_load_head(struct lesson *lesson, const char *path,
		      struct err *err);
/* lesson_load() from bytes; err must have been given a name. */
bool lesson_parse(struct lesson *lesson, const char *bytes, size_t length,
		  struct err *err);
void lesson_release(struct lesson *lesson);
/* Index of a step's id, or -1. */
int lesson_step(const struct lesson *lesson, const char *id);
/* Controls and runs on which a formula depends, through all names; a run's
 * own controls are in its plan. */
uint64_t lesson_controls_of(const struct formula *formula);
uint64_t lesson_runs_of(const struct formula *formula);
/* What a lesson calls a kind of panels: "plot". */
const char *panel_name(enum panel_kind kind);
/* The runs that a panel shows, as bits. */
uint64_t panel_runs(const struct panel *panel);

#endif
