/*
 * lesson_question.h - what a step asks, as read.
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

#endif
