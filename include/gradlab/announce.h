/*
 * announce.h - faults of a step, told when its questions are done.
 *
 * A run, a graph or a table of gradients may be computed wrongly on purpose.
 * A learner hunts for the fault; afterwards the step says what it was, so
 * that nobody takes it for how things are.
 */
#ifndef GRADLAB_ANNOUNCE_H
#define GRADLAB_ANNOUNCE_H

#include "gradlab/session.h"

/* Which one it is under the present controls. */
enum fault_kind fault_now(const struct session *session,
			  const struct fault *fault);
/* Those of the step's runs and panels that may be told now, as bits of enum
 * fault_kind; 0 while something is asked. */
uint64_t announce_faults(const struct session *session);
/* A sentence, in the learner's language. */
const char *announce_sentence(enum fault_kind kind);

#endif
