/* columns_order.h - the order within columns, so that few lines cross. */
#ifndef BASE_COLUMNS_ORDER_H
#define BASE_COLUMNS_ORDER_H

#include "gradlab/columns.h"

/* Sets every place, and counts the crossings that are left. */
void columns_order(struct columns *columns);

#endif
