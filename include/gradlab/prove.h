/*
 * prove.h - a lesson's own claims, held against the engine.
 *
 * Plays every step as a learner would: each answer is accepted and holds to
 * the digits its author wrote; each `wrong` is a miss, differs from the
 * others and earns its own sentence; no hint but the last gives an answer
 * away; what is to be reached is not there yet and can be reached; every run
 * trains.  Findings go to err, at their places in the file.
 */
#ifndef GRADLAB_PROVE_H
#define GRADLAB_PROVE_H

#include "gradlab/session.h"

/* The work of about a minute, in samples x parameters x steps of training;
 * formulas count as as much.  What is not done by then is told. */
#define PROVE_WORK 2e10

/* True where nothing was found. */
bool prove_lesson(const struct lesson *lesson, struct err *err);

#endif
