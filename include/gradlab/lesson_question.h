/*
 * lesson_question.h - what a step asks, as read.
 *
 * What a learner may pick are items: those of a choice or a multi, the texts
 * of an order, the right sides of a match.  An answer of such a kind is a
 * list of items by their index; see struct picks.
 */
#ifndef GRADLAB_LESSON_QUESTION_H
#define GRADLAB_LESSON_QUESTION_H

#include "gradlab/lesson_text.h"

enum question_kind {
#define QUESTION(id, name, help) QUESTION_##id,
#include "gradlab/question.def"
#undef QUESTION
	QUESTION_COUNT
};

enum { QUESTION_ITEMS = 26, QUESTION_BOXES = 64 };

/* A formula, with the author's proof `= 14` as written, or NULL. */
struct answer {
	struct formula formula;
	const char *stated;
	struct formula same;	/* the proof of a formula question */
	struct place stated_at;
	struct place at;
};

struct box {
	const char *name;
	struct answer answer;
};

struct choice {
	struct prose text;
	const char *name;	/* the text as its author wrote it */
	bool right;
	struct prose say;
	int see;
	struct place at;
};

/*
 * Items by their index: of a choice the one, of a multi all that are picked,
 * of an order all in a row, of a match one for each left side, -1 where it
 * does not matter.
 */
struct picks {
	int *item;
	int count;
	struct place at;
};

/* A wrong answer and its sentence; it has the shape of the answer. */
struct wrong {
	struct answer is;	/* number, sign, formula, reach */
	struct picks pick;	/* choice, multi, order, match */
	struct answer *cell;	/* one for each cell; no formula where it does
				 * not matter */
	struct prose say;
	int see;		/* a panel of the step, or -1 */
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
	struct choice *of;	/* of an order: in the right order */
	int of_count;
	struct choice *left;	/* of a match */
	int left_count;
	struct picks pick;	/* the right side of each left one */
	struct picks *orders;	/* other right orders */
	int orders_count;
	struct box *cell;
	int cell_count;
	int boxes;		/* the panel whose blank boxes are the cells,
				 * or -1: they stand in the question */
	const char **in;	/* names of a formula; none: x */
	int in_count;
	struct span over;	/* no formulas: [-3, 3] */
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

#endif
