/* slip_parts.h - what is known of a wrong gradient while its cause is sought. */
#ifndef ENGINE_SLIP_PARTS_H
#define ENGINE_SLIP_PARTS_H

#include "gradlab/mem.h"
#include "gradlab/slip.h"
#include "gradlab/sweep.h"

/* An edge by which a node is paid. */
struct road {
	node_id to;		/* who pays */
	int arg;
	double slope, upstream;
};

struct roads {
	struct road *road;	/* in the order of payment: the last made
				 * node pays first */
	size_t count;
};

struct suspect {
	const struct graph *graph;
	const struct naming *naming;
	node_id root, node;
	double said, right;
	double within;		/* relative */
	struct sweep sound;	/* at its end */
	uint8_t *heard;
	struct roads roads;
	struct arena arena;	/* names and numbers for the sentence */
	struct buffer *out;
};

/* To be freed: its `road`. */
struct roads suspect_roads(const struct suspect *suspect, node_id node);
double suspect_grad(const struct suspect *suspect, node_id node);
/* Whether the number is the one said, and not the right one. */
bool suspect_fits(const struct suspect *suspect, double number);
const char *suspect_name(struct suspect *suspect, node_id node);
const char *suspect_number(struct suspect *suspect, double number);
/* Writes the sentence; returns the slip. */
enum slip suspect_tell(struct suspect *suspect, enum slip slip,
		       const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* The rows of slip.def. */
enum slip slip_by_rule(struct suspect *suspect);

/* Ways that are about several roads. */
enum slip slip_by_roads(struct suspect *suspect);

#endif
