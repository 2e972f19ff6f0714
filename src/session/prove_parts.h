/*
 * prove_parts.h - the parts of a proof.
 */
#ifndef SESSION_PROVE_PARTS_H
#define SESSION_PROVE_PARTS_H

#include "gradlab/session.h"

struct proof {
	struct session session;
	struct err *err;
	double work;		/* done so far, in products of numbers */
};

/* What may be done in about a minute. */
extern const double prove_most_work;

/* prove_question.c: one question, at its step. */
void prove_question(struct proof *proof, const struct question *question);
/* prove_reach.c: that it is not there yet and can be reached. */
void prove_reach(struct proof *proof, const struct question *question);

#endif
