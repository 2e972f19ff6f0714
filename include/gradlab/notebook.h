/*
 * notebook.h - what a learner answered, as a page of Markdown.
 */
#ifndef GRADLAB_NOTEBOOK_H
#define GRADLAB_NOTEBOOK_H

#include <stdio.h>

#include "gradlab/keep.h"

/* Writes the notebook of the learner that the keeper's store is of. */
void notebook_write(FILE *out, const struct keeper *keeper,
		    const struct options *options, const char *learner);

#endif
