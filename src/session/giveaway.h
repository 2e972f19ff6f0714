/*
 * giveaway.h - whether a hint tells the answer.
 */
#ifndef SESSION_GIVEAWAY_H
#define SESSION_GIVEAWAY_H

#include "gradlab/session.h"

/* The number, formula or choice text in the hint that would be accepted, to
 * be freed; NULL where there is none. */
char *giveaway(const struct session *session, const struct question *question,
	       const struct prose *hint);

#endif
