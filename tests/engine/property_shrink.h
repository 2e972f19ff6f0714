/*
 * property_shrink.h - the smallest computation that still fails.
 */
#ifndef TESTS_ENGINE_PROPERTY_SHRINK_H
#define TESTS_ENGINE_PROPERTY_SHRINK_H

#include "property_check.h"

/* Makes a failing recipe smaller as long as it fails: fewer steps, no lanes,
 * plainer numbers. */
void shrink(struct checker *checker, struct recipe *recipe);

#endif
