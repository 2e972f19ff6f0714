/*
 * explain.h - why a gradient that was answered may be wrong.
 */
#ifndef SESSION_EXPLAIN_H
#define SESSION_EXPLAIN_H

#include "gradlab/buffer.h"
#include "gradlab/session.h"

/*
 * Writes the engine's sentence about a number that was said in place of
 * `right`, where that is a gradient: `grad(L, a)`, or the gradient of the
 * node `name` of a graph that the step shows (NULL: of no node).  False where
 * there is nothing to say.
 */
bool explain_gradient(const struct session *session,
		      const struct formula *right, const char *name,
		      double said, struct buffer *out);

#endif
