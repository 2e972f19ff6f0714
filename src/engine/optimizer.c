/* optimizer.c - the ways to step downhill, an update each. */
#include "gradlab/optimizer.h"

#include <math.h>
#include <string.h>

const struct optimizer_info optimizer_info[OPTIMIZER_COUNT] = {
#define OPTIMIZER(id, name, slots, help)				\
	[OPTIMIZER_##id] = { name, slots, help },
#include "gradlab/optimizer.def"
#undef OPTIMIZER
};

void optimizer_spec_init(struct optimizer_spec *spec, enum optimizer kind)
{
	memset(spec, 0, sizeof(*spec));
	spec->kind = kind;
	spec->beta = 0.9;
	spec->beta1 = 0.9;
	spec->beta2 = 0.999;
	spec->epsilon = 1e-8;
	spec->decay = 0.01;
	spec->correct = true;
}

static void sgd(const struct optimizer_spec *spec, double rate, int k,
		const struct learning *l)
{
	(void)spec;
	(void)k;
	for (size_t i = 0; i < l->count; i++)
		l->parameter[i] -= rate * l->grad[i];
}

static void momentum(const struct optimizer_spec *spec, double rate, int k,
		     const struct learning *l)
{
	double *v = l->kept[0];

	(void)k;
	for (size_t i = 0; i < l->count; i++) {
		v[i] = spec->beta * v[i] + l->grad[i];
		l->parameter[i] -= rate * v[i];
	}
}

static void nesterov(const struct optimizer_spec *spec, double rate, int k,
		     const struct learning *l)
{
	double *v = l->kept[0];

	(void)k;
	for (size_t i = 0; i < l->count; i++) {
		v[i] = spec->beta * v[i] + l->grad[i];
		l->parameter[i] -= rate * (l->grad[i] + spec->beta * v[i]);
	}
}

static void rmsprop(const struct optimizer_spec *spec, double rate, int k,
		    const struct learning *l)
{
	double *s = l->kept[0];

	(void)k;
	for (size_t i = 0; i < l->count; i++) {
		double g = l->grad[i];

		s[i] = spec->beta * s[i] + (1 - spec->beta) * g * g;
		l->parameter[i] -= rate * g / (sqrt(s[i]) + spec->epsilon);
	}
}

/* Also adamw, which lets parameters fade as well. */
static void adam(const struct optimizer_spec *spec, double rate, int k,
		 const struct learning *l)
{
	double b1 = spec->beta1, b2 = spec->beta2;
	double share1 = spec->correct ? 1 - pow(b1, k + 1) : 1;
	double share2 = spec->correct ? 1 - pow(b2, k + 1) : 1;
	double fade = spec->kind == OPTIMIZER_ADAMW ? rate * spec->decay : 0;
	double *m = l->kept[0], *s = l->kept[1];

	for (size_t i = 0; i < l->count; i++) {
		double g = l->grad[i], p = l->parameter[i], step;

		m[i] = b1 * m[i] + (1 - b1) * g;
		s[i] = b2 * s[i] + (1 - b2) * g * g;
		step = m[i] / share1 /
		       (sqrt(s[i] / share2) + spec->epsilon);
		l->parameter[i] = p - fade * p - rate * step;
	}
}

static void (*const update[OPTIMIZER_COUNT])(const struct optimizer_spec *spec,
					     double rate, int k,
					     const struct learning *l) = {
	[OPTIMIZER_SGD] = sgd,
	[OPTIMIZER_MOMENTUM] = momentum,
	[OPTIMIZER_NESTEROV] = nesterov,
	[OPTIMIZER_RMSPROP] = rmsprop,
	[OPTIMIZER_ADAM] = adam,
	[OPTIMIZER_ADAMW] = adam,
};

void optimizer_update(const struct optimizer_spec *spec, double rate, int k,
		      const struct learning *learning)
{
	update[spec->kind](spec, rate, k, learning);
}
