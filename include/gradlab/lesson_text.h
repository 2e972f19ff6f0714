/*
 * lesson_text.h - texts and formulas of a lesson, as read.
 */
#ifndef GRADLAB_LESSON_TEXT_H
#define GRADLAB_LESSON_TEXT_H

#include "gradlab/formula.h"
#include "gradlab/number.h"

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
	const int *meaning;	/* what each word of the control stands for */
};

#endif
