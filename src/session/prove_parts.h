/*
 * prove_parts.h - the parts of a proof.
 */
#ifndef SESSION_PROVE_PARTS_H
#define SESSION_PROVE_PARTS_H

#include "gradlab/session.h"

struct proof {
	struct session session;
	struct err *err;	/* forgotten where the work is spent ... */
	struct err *sure;	/* ... but what is told here */
	double reached[LESSON_CONTROLS];	/* by the step's last goal */
	bool has_reached;
};

/* Whether all work is done that may be: about a minute's. */
bool prove_spent(const struct proof *proof);

/* prove_question.c: one question, at its step. */
void prove_question(struct proof *proof, const struct question *question);
/* A prediction is never marked; but what its author wrote must hold. */
void prove_prediction(struct proof *proof, const struct question *question);
/* prove_reach.c: that it is not there yet and can be reached. */
void prove_reach(struct proof *proof, const struct question *question);

#endif
