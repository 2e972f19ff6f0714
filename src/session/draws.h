/*
 * draws.h - every way in which the controls of a mask can be drawn.
 *
 * A learner has one draw, by the seed; a proof goes through all of them, as
 * the wheels of an odometer go round.
 */
#ifndef SESSION_DRAWS_H
#define SESSION_DRAWS_H

#include "gradlab/session.h"

enum { DRAWS_MOST = 1000 };

double draws_count(const struct lesson *lesson, uint64_t drawn);
/* The drawn controls of which a run hears. */
uint64_t draws_of_run(const struct lesson *lesson, int run);
/* Puts the controls at the first draw, and from one to the next; false, and
 * at the first again, past the last. */
void draws_first(struct session *session, uint64_t drawn);
bool draws_next(struct session *session, uint64_t drawn);
/* "a = 3, b = 2", shortened to fit. */
const char *draws_text(const struct session *session, uint64_t drawn,
		       char out[256]);

#endif
