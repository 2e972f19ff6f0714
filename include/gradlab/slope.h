/*
 * slope.h - the rules of slopes, applied to one part of a tree.
 *
 * A rule makes of a part a new one that holds the slopes of its arguments;
 * what those are is for the caller to say: computed already, or open.
 */
#ifndef GRADLAB_SLOPE_H
#define GRADLAB_SLOPE_H

#include "gradlab/tree.h"

enum slope_rule {
#define SLOPE(id, ...) SLOPE_##id,
#include "gradlab/slope.def"
#undef SLOPE
	SLOPE_COUNT
};

/* What an argument is, and what a rule wants of it. */
enum slope_wants {
	SLOPE_ANY,
	SLOPE_FIXED,
	SLOPE_MOVES,
	SLOPE_BARE,
	SLOPE_INNER
};

struct slope_info {
	const char *name;	/* as a learner calls it */
	int op;			/* OP_NONE: of no certain operation */
	enum slope_wants u, v;
	const char *formula;	/* in u, v and their slopes p, q */
	const char *statement;	/* "(u*v)' = u'*v + u*v'" */
	const char *say;	/* the same as a sentence */
};

extern const struct slope_info slope_info[SLOPE_COUNT];

/* A part whose slope is wanted, and how it is to be made. */
struct slope_site {
	struct tree *tree;
	part_id part;
	part_id variable;
	/* Whether a part holds the variable. */
	bool (*moves)(const void *with, part_id part);
	/* The slope of an argument of `part`. */
	part_id (*slope)(void *with, part_id arg);
	void *with;
	/* Zeros and ones are left out; else only numbers are computed. */
	bool plain;
};

/* The formulas of the rules, read when first needed. */
struct slope_rules;

struct slope_rules *slope_rules_new(void);
void slope_rules_free(struct slope_rules *rules);

bool slope_fits(const struct slope_site *site, enum slope_rule rule);
/* The rule a teacher would take; SLOPE_COUNT: none, it has no slope. */
enum slope_rule slope_choose(const struct slope_site *site);
/* What a rule that fits makes of the part; PART_NONE where the tree fails. */
part_id slope_apply(struct slope_rules *rules, const struct slope_site *site,
		    enum slope_rule rule);

#endif
