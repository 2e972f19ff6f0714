/*
 * load_query.h - what formulas ask of runs, held against the runs' plans.
 */
#ifndef LESSON_LOAD_QUERY_H
#define LESSON_LOAD_QUERY_H

#include "loader.h"

/* Whether the runs that were read before have the layers, units, samples,
 * names and test data that this formula asks of them by plain numbers; told
 * at its place. */
bool check_queries(struct loader *loader, const struct formula *formula);
/* The same of all that a scope defines. */
void check_scope_queries(struct loader *loader, const struct scope *scope);

#endif
