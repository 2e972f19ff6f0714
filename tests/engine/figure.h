/*
 * figure.h - runs told in a line of words, and figures of them.
 *
 *	"moons noise=0.1 net=2-8-8-1 tanh init=lecun logistic adam=0.05"
 *
 * lecture, demo and ward stand for a whole run each; words that follow change
 * it.  Layers are relu and the last is linear where nothing is said.
 */
#ifndef TESTS_ENGINE_FIGURE_H
#define TESTS_ENGINE_FIGURE_H

#include "gradlab/run.h"

struct figure {
	struct run_spec spec;
	double rate;
	bool demo_rate;		/* 1 - 0.9 k/100 instead */
	bool vary_data;		/* seeds are of the data */
	struct arena arena;
	struct data_spec test;
	struct scope *scope;
};

/* Reads the words; a mistake ends the program. */
void figure_read(struct figure *figure, const char *words);
void figure_release(struct figure *figure);
double figure_rate(const struct figure *figure, int k);

/* What a figure is of, at k; `run` has been trained that far at least. */
double figure_number(struct run *run, const char *quantity, int k);

#endif
