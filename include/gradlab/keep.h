/*
 * keep.h - a session's progress, into the store and back.
 *
 * Without a store (no home folder, a full disk) everything works and nothing
 * is kept; `trouble` says why, once.
 */
#ifndef GRADLAB_KEEP_H
#define GRADLAB_KEEP_H

#include "gradlab/app.h"
#include "gradlab/store.h"

struct keeper {
	struct store *store;	/* or NULL */
	int day;		/* today */
	struct progress *kept;	/* what the store has of this lesson */
	int reviewed;		/* items of the round that it has */
	bool due;		/* a round of due questions: nothing else is
				 * kept of it */
	char *trouble;		/* why nothing is kept; NULL: told or none */
};

/* Today, as days since 1970-01-01 where the learner lives; $GRADLAB_TODAY
 * (2026-01-31) stands in for the clock, for tests. */
int keep_today(void);

void keeper_open(struct keeper *keeper, const struct options *options);
void keeper_close(struct keeper *keeper);
/* The learner's seed: as the options say, else what the store holds. */
uint64_t keeper_seed(const struct keeper *keeper,
		     const struct options *options);

/* A session that was just begun goes on where the learner left it; `place`
 * is false where it was told where to begin. */
void keeper_recall(struct keeper *keeper, struct session *session, bool place);
/* A session of due questions. */
void keeper_round(struct keeper *keeper);
/* Writes what is new. */
void keeper_save(struct keeper *keeper, const struct session *session);
/* The session ends: what is new is written and forgotten here. */
void keeper_leave(struct keeper *keeper, const struct session *session);

#endif
