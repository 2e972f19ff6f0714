/*
 * engine.c - how fast the engine is, against what this core can do at most.
 *
 * Each figure is the middle one of many short repetitions, each divided by a
 * peak that was measured right before it: the machine may be busy.  History
 * is kept and every number can be seen in all of them.
 */
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/record.h"
#include "gradlab/rng.h"
#include "gradlab/run.h"

#include "peak.h"

/* How the library was compiled; the makefile says. */
#ifndef ENGINE_FLAGS
#define ENGINE_FLAGS "?"
#define VECTOR_FLAGS "?"
#endif

enum { MANY = 41, FEW = 9 };

struct figure {
	double measured; /* in the unit of the row */
	double ratio;	 /* to the limit, or `measured` itself */
};

static int over_bound;

static void print_row(const char *what, const char *kernels,
		      struct figure figure, const char *unit, double bound)
{
	bool over = bound > 0 && figure.ratio > bound;

	printf("%-34s %-9s %10.3f %-9s %7.2f", what, kernels, figure.measured,
	       unit, figure.ratio);
	if (bound > 0)
		printf("  <= %-5.4g %s\n", bound, over ? "OVER" : "");
	else
		printf("\n");
	over_bound += over;
	fflush(stdout);
}

/* Nets. */

struct job {
	const char *name;
	struct run_spec spec;
	int steps;
	double bound;	   /* times the limit of arithmetic */
	double tanh_bound; /* times the limit, or where it is negative
			    * times the figure with relu; 0: none */
};

static void make_moons_net(struct job *job, int width, size_t samples)
{
	struct run_spec *spec = &job->spec;

	run_spec_init(spec);
	data_spec_init(&spec->data, DATA_MOONS);
	spec->data.samples = samples;
	spec->data.noise = 0.1;
	spec->net.layers = 3;
	spec->net.width[0] = 2;
	spec->net.width[1] = spec->net.width[2] = width;
	spec->net.width[3] = 1;
	spec->net.activation[3] = ACTIVATION_LINEAR;
	spec->net.seed = 1337;
	net_init_all(&spec->net, INIT_HE, 1);
	spec->l2 = 1e-4;
	spec->loss = LOSS_HINGE;
	job->steps = 100;
}

/* Ten classes of points in 64 dimensions. */
static double *class_rows(size_t samples)
{
	double *rows = mem_alloc(samples * 65, sizeof(*rows)), *row = rows;
	struct rng rng;

	rng_seed_python(&rng, 1);
	for (size_t i = 0; i < samples; i++, row += 65) {
		row[64] = (double)(i % 10);
		for (int j = 0; j < 64; j++)
			row[j] = rng_uniform(&rng, -1, 1) +
				 (j % 10 == (int)(i % 10));
	}
	return rows;
}

static void make_classes_net(struct job *job, const double *rows,
			     size_t samples)
{
	struct run_spec *spec = &job->spec;

	run_spec_init(spec);
	data_spec_init(&spec->data, DATA_POINTS);
	spec->data.rows = rows;
	spec->data.inputs = 64;
	spec->data.samples = samples;
	spec->net.layers = 2;
	spec->net.width[0] = 64;
	spec->net.width[1] = 128;
	spec->net.width[2] = 10;
	spec->net.activation[2] = ACTIVATION_LINEAR;
	spec->net.seed = 1;
	net_init_all(&spec->net, INIT_HE, 1);
	spec->loss = LOSS_CROSS_ENTROPY;
	spec->batch = 32;
	spec->measure_batch = true;
	job->steps = 100;
}

/* Six operations a parameter and sample: two forward, four backward. */
static double flops_of(const struct job *job)
{
	const struct run_spec *spec = &job->spec;
	double samples =
		(double)(spec->batch ? spec->batch : spec->data.samples);

	return 6 * (double)net_parameters(&spec->net) * samples * job->steps;
}

static double time_steps(const struct job *job, const struct kernels *kernels)
{
	struct run_spec spec = job->spec;
	struct run run;
	double start;

	spec.kernels = kernels;
	run_init(&run, &spec);
	start = bench_now();
	for (int k = 0; k < job->steps; k++)
		run_step(&run, 0.05);
	start = bench_now() - start;
	run_release(&run);
	return start;
}

static struct figure net_figure(const struct job *job,
				const struct kernels *kernels)
{
	int times = flops_of(job) > 1e9 ? FEW : MANY;
	double seconds[MANY], ratio[MANY];

	for (int i = 0; i < times; i++) {
		double peak = peak_flops(kernels->name);

		seconds[i] = time_steps(job, kernels);
		ratio[i] = seconds[i] * peak / flops_of(job);
	}
	return (struct figure){ 1e3 * bench_median(seconds, times),
				bench_median(ratio, times) };
}

static void bench_net(struct job *job, const struct kernels *kernels)
{
	bool bounded = strcmp(kernels->name, "portable") != 0;
	struct figure relu = net_figure(job, kernels), tanh;
	char name[64];

	print_row(job->name, kernels->name, relu, "ms",
		  bounded ? job->bound : 0);
	if (job->tanh_bound == 0)
		return;
	job->spec.net.activation[1] = ACTIVATION_TANH;
	job->spec.net.activation[2] = ACTIVATION_TANH;
	tanh = net_figure(job, kernels);
	job->spec.net.activation[1] = ACTIVATION_RELU;
	job->spec.net.activation[2] = ACTIVATION_RELU;
	if (job->tanh_bound < 0)
		tanh.ratio = tanh.measured / relu.measured;
	snprintf(name, sizeof(name), "%s%s", "  with tanh",
		 job->tanh_bound < 0 ? ", times relu" : "");
	print_row(name, kernels->name, tanh, "ms",
		  bounded ? fabs(job->tanh_bound) : 0);
}

static void bench_nets(void)
{
	enum { CLASS_SAMPLES = 3200 };
	double *rows = class_rows(CLASS_SAMPLES);
	struct job job[3] = {
		{ .name = "100 steps, demo 2-16-16-1",
		  .bound = 3,
		  .tanh_bound = 4.5 },
		{ .name = "100 steps, 2-64-64-1, 1,000",
		  .bound = 2,
		  .tanh_bound = -2.5 },
		{ .name = "100 batches of 32, 64-128-10", .bound = 2.5 },
	};
	const struct kernels *kernels;

	make_moons_net(&job[0], 16, 100);
	make_moons_net(&job[1], 64, 1000);
	make_classes_net(&job[2], rows, CLASS_SAMPLES);
	for (size_t j = 0; j < 3; j++)
		for (size_t i = 0; (kernels = kernels_at(i)); i++)
			bench_net(&job[j], kernels);
	free(rows);
}

/* Tapes of single numbers. */

static const enum op binary[] = { OP_ADD, OP_SUB, OP_MUL, OP_DIV };

/* `count` nodes: one argument is among the 64 before, each of which is taken
 * once, so that the last hears of nearly all; the other is anywhere. */
static node_id grow_tape(struct graph *graph, const uint32_t *random,
			 size_t count)
{
	enum { NEAR = 64 };
	node_id node = 0;

	for (int i = 0; i < NEAR; i++)
		node = graph_leaf(graph, 0.5 + i / 64.0);
	for (size_t i = NEAR; i < count; i++) {
		uint32_t r = random[i];
		size_t turn = (i * 29 + random[i / NEAR]) % NEAR;
		node_id near = (node_id)(i / NEAR * NEAR - NEAR + turn);
		node_id any = (node_id)((uint64_t)(r >> 8) * i >> 24);

		node = graph_add(graph, binary[r % 4], near, any);
	}
	return node;
}

static void fill_random(uint32_t *random, size_t count)
{
	struct rng rng;

	rng_seed_python(&rng, 7);
	for (size_t i = 0; i < count; i++)
		random[i] = rng_python_below(&rng, UINT32_MAX);
}

static size_t bytes_in_use(void)
{
	struct mallinfo2 info = mallinfo2();

	return info.uordblks + info.hblkhd;
}

struct tape_times {
	double record[MANY], forward[MANY], backward[MANY];
	double first, bytes, heard;
};

/* Recorded on a tape that has had that length before: what the system takes
 * to hand out memory is told by itself.  Replayed `again` times at once. */
static void time_tape(struct tape_times *times, const uint32_t *random,
		      size_t count, int repeat, int again)
{
	struct graph graph;
	size_t before = bytes_in_use();
	double t[4], per = 1e9 / (double)count;
	node_id root;

	graph_init(&graph, 0);
	t[0] = bench_now();
	root = grow_tape(&graph, random, count);
	times->first = (bench_now() - t[0]) * per;
	for (int i = 0; i < repeat; i++) {
		graph_cut(&graph, 0);
		t[0] = bench_now();
		root = grow_tape(&graph, random, count);
		t[1] = bench_now();
		for (int j = 0; j < again; j++)
			graph_forward(&graph);
		t[2] = bench_now();
		for (int j = 0; j < again; j++)
			graph_backward(&graph, root);
		t[3] = bench_now();
		times->record[i] = (t[1] - t[0]) * per;
		times->forward[i] = (t[2] - t[1]) * per / again;
		times->backward[i] = (t[3] - t[2]) * per / again;
	}
	times->bytes = (double)(bytes_in_use() - before) / (double)count;
	times->heard = (double)graph_reach(&graph, root) / (double)count;
	graph_release(&graph);
}

static void print_tape(const char *what, double value, const char *unit,
		       double bound)
{
	print_row(what, "", (struct figure){ value, value }, unit, bound);
}

static void bench_tapes(void)
{
	enum { MILLION = 1000 * 1000, THOUSAND = 1000 };
	uint32_t *random = mem_alloc(MILLION, sizeof(*random));
	struct tape_times *times = mem_alloc(1, sizeof(*times));

	fill_random(random, MILLION);
	time_tape(times, random, MILLION, MANY, 1);
	print_tape("1,000,000 nodes: record, forward",
		   bench_median(times->record, MANY), "ns/node", 10);
	print_tape("  the first time, on new memory", times->first, "ns/node",
		   0);
	print_tape("  forward anew", bench_median(times->forward, MANY),
		   "ns/node", 0);
	print_tape("  backward", bench_median(times->backward, MANY), "ns/node",
		   6);
	print_tape("  heard by the root", times->heard, "of 1", 0);
	print_tape("  memory", times->bytes, "bytes", 40);
	time_tape(times, random, THOUSAND, MANY, 100);
	print_tape("1,000 nodes: forward", bench_median(times->forward, MANY),
		   "ns/node", 2);
	print_tape("  backward", bench_median(times->backward, MANY), "ns/node",
		   2);
	free(times);
	free(random);
}

/* Formulas. */

static void bench_formula(const char *text, const struct kernels *kernels,
			  double bound)
{
	enum { POINTS = 1000 * 1000 };
	static const char *const names[] = { "x" };
	const struct env env = { .kernels = kernels };
	double *x = mem_alloc(POINTS, sizeof(*x)), time[FEW];
	double *y = mem_alloc(POINTS, sizeof(*y));
	struct arena arena = { NULL };
	struct err err = { 0 };
	struct formula formula;

	if (!scope_formula(NULL, &formula, &arena, text, strlen(text), names, 1,
			   (struct origin){ .err = &err }))
		exit(1);
	for (int i = 0; i < POINTS; i++)
		x[i] = -5 + 1e-5 * i;
	for (int i = 0; i < FEW; i++) {
		time[i] = bench_now();
		formula_values(&formula, &env, x, y, POINTS);
		time[i] = (bench_now() - time[i]) * 1e9 / POINTS;
	}
	time[0] = bench_median(time, FEW);
	print_row(text, kernels->name, (struct figure){ time[0], time[0] },
		  "ns/point", bound);
	arena_release(&arena);
	free(x);
	free(y);
}

static void bench_formulas(void)
{
	const struct kernels *kernels;

	for (size_t i = 0; (kernels = kernels_at(i)); i++) {
		bool wide = !strncmp(kernels->name, "avx", 3);

		bench_formula("3*x^2 - 4*x + 5", kernels, wide ? 2 : 0);
		bench_formula("tanh(x)*sin(3*x) + exp(-x^2)", kernels,
			      wide ? 6 : 0);
	}
}

int main(int argc, char **argv)
{
	const char *only = argc > 1 ? argv[1] : "";
	const struct kernels *kernels;

	/* Memory that was had once is kept: handing it out is the system's
	 * work, and takes it long on some machines. */
	mallopt(M_MMAP_THRESHOLD, 32 << 20);
	mallopt(M_TRIM_THRESHOLD, 1 << 30);
	printf("compiler %s\nengine   %s\nvectors  %s\n", __VERSION__,
	       ENGINE_FLAGS, VECTOR_FLAGS);
	for (size_t i = 0; (kernels = kernels_at(i)); i++)
		printf("peak, %-9s %8.1f billion operations a second\n",
		       kernels->name, 1e-9 * peak_flops(kernels->name));
	printf("memory, copied %6.1f GB read and written a second\n\n",
	       1e-9 * peak_memory());
	printf("%-34s %-9s %10s %-9s %7s  %s\n", "", "kernels", "median", "",
	       "ratio", "bound");
	if (!*only || !strcmp(only, "nets"))
		bench_nets();
	if (!*only || !strcmp(only, "tapes"))
		bench_tapes();
	if (!*only || !strcmp(only, "formulas"))
		bench_formulas();
	printf("\n%d over their bounds\n", over_bound);
	return 0;
}
