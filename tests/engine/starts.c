/* starts.c - how first weights stretch signals, and how rough batches are. */
#include <math.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "gradlab/rng.h"
#include "gradlab/run.h"

#include "../tap.h"

#include "figure.h"

enum { SAMPLES = 200, WIDTH = 32, DEPTH = 6 };

/* Standard normal inputs of RandomState(1337). */
static struct data noise(void)
{
	struct data data = { .samples = SAMPLES, .inputs = WIDTH };
	struct rng rng;

	data.x = mem_alloc(SAMPLES * WIDTH, sizeof(*data.x));
	data.y = mem_alloc(SAMPLES, sizeof(*data.y));
	rng_seed_numpy(&rng, 1337);
	for (size_t i = 0; i < SAMPLES * WIDTH; i++)
		data.x[i] = rng_numpy_normal(&rng);
	return data;
}

/* Over all units of a layer, from 1, and all samples. */
static void measure(const struct run *run, int layer, double *deviation,
		    double *beyond)
{
	double sum = 0, squares = 0, far = 0, n = SAMPLES * WIDTH;

	for (int unit = 0; unit < WIDTH; unit++) {
		node_id node =
			run->main.net.unit[(layer - 1) * WIDTH + unit];
		const double *h = graph_values(&run->main.graph, node);

		for (size_t i = 0; i < SAMPLES; i++) {
			sum += h[i];
			far += fabs(h[i]) > 0.97;
		}
		for (size_t i = 0; i < SAMPLES; i++)
			squares += h[i] * h[i];
	}
	*deviation = sqrt(squares / n - sum / n * (sum / n));
	*beyond = far / n;
}

static const struct deep {
	const char *name;
	enum activation activation;
	enum init init;
	double by, first, last, beyond;
} deep[] = {
	{ "sd 0.01", ACTIVATION_TANH, INIT_NORMAL, 0.01,
	  0.05496810349038428, 3.1873933410617584e-08, 0 },
	{ "lecun", ACTIVATION_TANH, INIT_LECUN, 0,
	  0.616759021192296, 0.2862697733856887, 0 },
	{ "sd 0.3", ACTIVATION_TANH, INIT_NORMAL, 0.3,
	  0.7546727729130371, 0.6553241455567552, 0.05328125 },
	{ "sd 0.85", ACTIVATION_TANH, INIT_NORMAL, 0.85, -1,
	  0.9048509428018049, 0.62484375 },
	{ "sd 1", ACTIVATION_TANH, INIT_NORMAL, 1, 0.9274016657082312,
	  0.9215951406295637, 0.6825 },
	{ "relu, he", ACTIVATION_RELU, INIT_HE, 0, 0.8141867583356709,
	  0.8488072178964426, 0.26609375 },
	{ "relu, lecun", ACTIVATION_RELU, INIT_LECUN, 0,
	  0.5757169779714457, 0.10610090223705536, 0 },
};

static struct run_spec deep_spec(const struct deep *row)
{
	struct run_spec spec;

	run_spec_init(&spec);
	spec.net.layers = DEPTH;
	for (int layer = 0; layer <= DEPTH; layer++) {
		spec.net.width[layer] = WIDTH;
		spec.net.activation[layer] = row->activation;
	}
	net_init_all(&spec.net, row->init, row->by);
	spec.loss = LOSS_NONE;
	return spec;
}

static void deep_nets(void)
{
	for (size_t i = 0; i < sizeof(deep) / sizeof(*deep); i++) {
		struct run_spec spec = deep_spec(&deep[i]);
		double deviation, beyond;
		struct run run;

		run_init_on(&run, &spec, noise());
		measure(&run, 1, &deviation, &beyond);
		if (deep[i].first > 0)
			near_to(deviation, deep[i].first, 1e-9,
				"%s: deviation of layer 1", deep[i].name);
		measure(&run, DEPTH, &deviation, &beyond);
		near_to(deviation, deep[i].last, 1e-9, "%s: of layer 6",
			deep[i].name);
		same_double(beyond, deep[i].beyond, "%s: beyond 0.97",
			    deep[i].name);
		run_release(&run);
	}
}

static double dot(const double *a, const double *b, size_t n)
{
	double sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += a[i] * b[i];
	return sum;
}

static double cosine(const double *a, const double *b, size_t n)
{
	return dot(a, b, n) / sqrt(dot(a, a, n) * dot(b, b, n));
}

/* 200 batches, each the first of a permutation, against all samples; the
 * permutations of one size go on where those of the last left off. */
static void batches_point_roughly(void)
{
	static const struct {
		int size;
		double mean;
	} row[] = {
		{ 1, 0.2588696041768207 },
		{ 10, 0.8933447673210356 },
		{ 50, 0.989407058711131 },
	};
	struct figure figure;
	struct run all;

	figure_read(&figure,
		    "moons noise=0.1 net=2-8-8-1 tanh init=lecun logistic");
	run_init(&all, &figure.spec);
	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct run_spec spec = figure.spec;
		size_t slices = 100 / (size_t)row[i].size;
		double sum = 0;
		struct run run;

		spec.batch = (size_t)row[i].size;
		run_init(&run, &spec);
		for (int batch = 0; batch < 200; batch++) {
			int epoch = 200 * (int)i + batch;

			while (run.k < epoch * (int)slices)
				run_step(&run, 0);
			sum += cosine(run.grad, all.grad, run.count);
		}
		near_to(sum / 200, row[i].mean, 1e-9,
			"batches of %d: mean cosine", row[i].size);
		run_release(&run);
	}
	run_release(&all);
	figure_release(&figure);
}

int main(void)
{
	deep_nets();
	batches_point_roughly();
	return tap_end();
}
