/*
 * panel_words.h - the kinds of panels, and the words that their keys take.
 */
#ifndef GRADLAB_PANEL_WORDS_H
#define GRADLAB_PANEL_WORDS_H

enum panel_kind {
#define PANEL(id, name, help) PANEL_##id,
#include "gradlab/panel.def"
#undef PANEL
	PANEL_COUNT
};

enum panel_open { OPEN_AFTER, OPEN_BEFORE, OPEN_ASKED };

/* The words of the keys, in the order of their tables. */
enum difference {
	DIFFERENCE_FORWARD, DIFFERENCE_BACKWARD, DIFFERENCE_CENTRAL
};
enum precision { PRECISION_DOUBLE, PRECISION_SINGLE };
enum pick { PICK_AUTO, PICK_LEARNER };
enum graph_sweep {
	SHOW_NONE, SHOW_BUILD, SHOW_FORWARD, SHOW_BACKWARD, SHOW_BOTH
};
enum graph_blank { BLANK_VALUE, BLANK_GRAD };
enum curve_of {
	CURVE_LOSS, CURVE_ACCURACY, CURVE_GRAD_NORM, CURVE_RATE
};
enum parameter_column {
	COLUMN_VALUE, COLUMN_GRAD, COLUMN_UPDATE, COLUMN_RATIO, COLUMN_CHECK,
	COLUMN_TREND
};
enum parameter_sort {
	SORT_ORDER, SORT_VALUE, SORT_GRAD, SORT_UPDATE, SORT_RATIO
};
enum histogram_of {
	HISTOGRAM_VALUES, HISTOGRAM_GRADS, HISTOGRAM_ACTIVATIONS,
	HISTOGRAM_MARGINS
};
enum seeds_of {
	SEEDS_LOSS, SEEDS_ACCURACY, SEEDS_TEST_LOSS, SEEDS_TEST_ACCURACY
};
enum vary { VARY_NET, VARY_DATA, VARY_BOTH };

#endif
