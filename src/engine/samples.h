/*
 * samples.h - the samples of a run: drawn, spoilt by faults, made ready.
 */
#ifndef ENGINE_SAMPLES_H
#define ENGINE_SAMPLES_H

#include "gradlab/run.h"

/* Draws run->data and run->test as the spec says; of DATA_NONE one sample of
 * zeros. */
void samples_draw(struct run *run);
/* The faults that change the samples themselves. */
void samples_spoil(struct run *run);
/* What the net is fed, and labels as the loss reads them. */
void samples_prepare(struct run *run);
/* The same of other samples; to be freed. */
double *samples_fed(const struct run *run, const struct data *data);
double *samples_labels(const struct run *run, const struct data *data);

#endif
