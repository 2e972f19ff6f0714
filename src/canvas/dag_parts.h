/* dag_parts.h - the steps of laying out a drawn graph. */
#ifndef CANVAS_DAG_PARTS_H
#define CANVAS_DAG_PARTS_H

#include "gradlab/dag.h"

/* Rows of an item: its height, where a line leaves, where one enters. */
int dag_height(const struct dag *dag, int item);
int dag_out_row(const struct dag *dag, int item);
int dag_in_row(const struct dag *dag, const struct columns_link *link);

/* Sets y of every item, so that many lines are straight. */
void dag_find_rows(struct dag *dag);
/* Sets the wires of a channel, tracks counted from 0; returns how many tracks
 * there are. */
int dag_find_tracks(struct dag *dag, int channel);

#endif
