/* tour_parts.h - the steps of making a tour. */
#ifndef SESSION_TOUR_PARTS_H
#define SESSION_TOUR_PARTS_H

#include "gradlab/tour.h"

/* The faults of a lesson, as a sweep takes them. */
struct tour_faults {
	struct sweep_faults faults;
	node_id *given, *only;
	struct sweep_rule *rule;
	struct env env;
};

void tour_faults_make(struct tour_faults *made, const struct session *session,
		      struct tour *tour, const struct faults *faults);
void tour_faults_release(struct tour_faults *made);

/* Hides the numbers that a question asks for. */
void tour_leave_blank(struct tour *tour, const struct session *session,
		      int panel);
/* Chooses the nodes to draw and puts them into columns. */
void tour_draw_nodes(struct tour *tour);

#endif
