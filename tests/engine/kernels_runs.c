/* kernels_runs.c - the notebooks' runs, in every kind of kernels. */
#include "figure.h"

#include "../tap.h"

enum { MOST = 101 };

/* Losses and accuracies of k = 0 ... steps - 1, then the parameters. */
struct course {
	double loss[MOST], accuracy[MOST], parameter[400], grad[400];
	size_t parameters;
};

static void take_course(struct course *course, const char *words, int steps,
			const struct kernels *kernels)
{
	struct figure figure;
	struct run run;

	memset(course, 0, sizeof(*course));
	figure_read(&figure, words);
	figure.spec.kernels = kernels;
	run_init(&run, &figure.spec);
	for (int k = 0; k < steps; k++) {
		course->loss[k] = run_moment(&run, k)->loss;
		course->accuracy[k] = run_moment(&run, k)->accuracy;
		run_step(&run, figure_rate(&figure, k));
	}
	course->parameters = run.count;
	for (size_t i = 0; i < run.count; i++) {
		course->parameter[i] = run_parameter(&run, i);
		course->grad[i] = run_grad(&run, i);
	}
	run_release(&run);
	figure_release(&figure);
}

static void compare(const char *words, int steps, const struct kernels *kernels)
{
	struct course plain, fast;
	double worst = 0;
	int accurate = 0;

	take_course(&plain, words, steps, &kernels_portable);
	take_course(&fast, words, steps, kernels);
	for (int k = 0; k < steps; k++) {
		worst = fmax(worst, fabs(fast.loss[k] / plain.loss[k] - 1));
		accurate += fast.accuracy[k] == plain.accuracy[k];
	}
	ok(worst < 1e-12, "%s: %d losses of %s, to 12 digits (%.1g)",
	   kernels->name, steps, words, worst);
	same_int(accurate, steps, "and all accuracies");
}

static void same_bits(const char *words, int steps)
{
	const struct kernels *avx2 = kernels_named("avx2");
	const struct kernels *avx512 = kernels_named("avx512");
	struct course one, other;

	if (!avx2 || !avx512) {
		tap_skip("avx2 and avx512 run the same way", "not both here");
		return;
	}
	take_course(&one, words, steps, avx2);
	take_course(&other, words, steps, avx512);
	ok(!memcmp(&one, &other, sizeof(one)),
	   "avx2 and avx512: %d steps of %s, the same bits", steps, words);
}

int main(void)
{
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++) {
		compare("demo", 100, kernels);
		compare("lecture sgd=0.1", 20, kernels);
		compare("demo tanh", 30, kernels);
		compare("demo batch=16", 20, kernels);
	}
	same_bits("demo", 100);
	same_bits("lecture sgd=0.1", 20);
	same_bits("demo tanh", 100);
	same_bits("demo batch=16", 100);
	return tap_end();
}
