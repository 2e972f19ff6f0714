/*
 * bank.h - the learning runs of a session.
 *
 * A run of the lesson is live (it stands on the screen at its k) or asked
 * for (`loss(net, 50)`: begun anew under given controls and taken to 50).
 * Runs that were asked for are remembered, the least used forgotten, since a
 * screen asks the same again with every frame.
 */
#ifndef GRADLAB_BANK_H
#define GRADLAB_BANK_H

#include "gradlab/kernels.h"
#include "gradlab/lesson.h"
#include "gradlab/record.h"

enum { BANK_REMEMBERED = 16 };

struct bank;

/* Runs are computed by these kernels. */
struct bank *bank_new(const struct lesson *lesson,
		      const struct kernels *kernels);
void bank_free(struct bank *bank);
const struct kernels *bank_kernels(const struct bank *bank);

/* The live run under these controls, begun anew where they changed what it
 * is made of.  NULL, with *why set, where the controls make no run. */
struct run *bank_live(struct bank *bank, int run, const double *control,
		      const char **why);
/* One step of the live run; false at its end or where it failed. */
bool bank_step(struct bank *bank, int run, const double *control);
/* Makes a large run ready for that step, until `stop` says so (false) or all
 * is done (true); nothing of it is seen before bank_step(). */
bool bank_prepare(struct bank *bank, int run, const double *control,
		  bool (*stop)(void *with), void *with);
/* Begins the live run anew and takes it to k. */
void bank_take(struct bank *bank, int run, const double *control, int k);

/* How much may be trained in all, in samples x parameters x steps; beyond it
 * runs stand still.  Others may spend of the same. */
void bank_allow(struct bank *bank, double most);
bool bank_spend(struct bank *bank, double work);
bool bank_spent(const struct bank *bank);

/* What a formula asks of a run; NaN where that cannot be told. */
double bank_ask(struct bank *bank, const double *control,
		const struct run_query *query);
/* The rate at k under these controls. */
double bank_rate(const struct bank *bank, int run, const double *control,
		 int k);

#endif
