/*
 * property_subject.h - a grown computation on its graph, and the gradients
 * that are held against other ways to the same slopes.
 */
#ifndef TESTS_ENGINE_PROPERTY_SUBJECT_H
#define TESTS_ENGINE_PROPERTY_SUBJECT_H

#include "property_check.h"

struct subject {
	const struct recipe *recipe;
	struct graph *graph;
	node_id node[RECIPE_MOST];
	node_id root;
	struct margin grad;	/* by reverse mode, sound or planted */
	struct margin weight;	/* sums of |path products|: slopes of two ways
				 * differ by rounding, so by a small part of
				 * this */
	double noise;		/* rounding of the root's value, in units of
				 * the last place: sum of |value| * weight */
	bool wild;		/* some value or slope is not finite */
};

/* `plant`: faults to be found out, in place of graph_backward(); or NULL. */
void subject_init(struct subject *subject, const struct recipe *recipe,
		  struct graph *graph, const struct sweep_faults *plant);
void subject_release(struct subject *subject);

/* All lanes of a leaf together: that is how forward mode moves it. */
double subject_total(const struct margin *margin, node_id node);
/* Whether the slopes by a leaf are too great, or none, to be compared. */
bool subject_is_wild(const struct subject *subject, int leaf);

/* The first failure stays. */
void verdict_fail(struct verdict *verdict, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* Holds what another way got against the gradient, within a part of its
 * weight. */
void subject_check(const struct subject *subject, int leaf, const char *way,
		   double got, double within, struct verdict *verdict);
/* Holds it against differences. */
void subject_nudge(struct subject *subject, const int *leaf, int leaves,
		   struct tally *tally, struct verdict *verdict);

#endif
