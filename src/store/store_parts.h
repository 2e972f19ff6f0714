/*
 * store_parts.h - the store, for the files it is made of.
 */
#ifndef STORE_PARTS_H
#define STORE_PARTS_H

#include "database.h"

struct store {
	struct database *database;
	char *learner;
};

#endif
