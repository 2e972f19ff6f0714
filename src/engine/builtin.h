/*
 * builtin.h - how the functions of builtin.def are recorded.
 */
#ifndef ENGINE_BUILTIN_H
#define ENGINE_BUILTIN_H

#include "gradlab/record.h"

/* The node of a builtin's call in the topmost frame, or NODE_NONE where a
 * frame has begun for it. */
node_id builtin_record(struct recorder *recorder, const struct term *term);

#endif
