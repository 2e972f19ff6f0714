/*
 * deriving.h - the derivation that a panel `derive` goes through.
 */
#ifndef GRADLAB_DERIVING_H
#define GRADLAB_DERIVING_H

#include "gradlab/derivation.h"
#include "gradlab/session.h"

enum { DERIVING_CHOICES = 4, DERIVING_PARTS = 20000 };

/* Done to its end; how much of it is shown is the panel's stage. */
struct deriving {
	struct tree tree;
	struct derivation derivation;
	const char *failure;	/* why there is no slope; NULL: there is */
};

void deriving_init(struct deriving *deriving, const struct session *session,
		   int panel);
void deriving_release(struct deriving *deriving);
/* The rules to pick from before a step, the right one among them; returns how
 * many: 0 for a step that simplifies. */
int deriving_choices(const struct deriving *deriving, size_t step,
		     const char *name[DERIVING_CHOICES]);
/* Whether a rule of that name fits; else appends why not. */
bool deriving_fits(const struct deriving *deriving, size_t step,
		   const char *name, struct buffer *why);

#endif
