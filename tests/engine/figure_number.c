/* figure_number.c - what figures are of, a row each. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/gradcheck.h"
#include "gradlab/seeds.h"

#include "figure.h"

static double loss(struct run *run, int k)
{
	return run_moment(run, k)->loss;
}

static double accuracy(struct run *run, int k)
{
	return run_moment(run, k)->accuracy;
}

static double grad_norm(struct run *run, int k)
{
	return run_moment(run, k)->grad_norm;
}

static double test_loss(struct run *run, int k)
{
	return run_moment(run, k)->test_loss;
}

static double test_accuracy(struct run *run, int k)
{
	return run_moment(run, k)->test_accuracy;
}

/* Without penalties. */
static double data_loss(struct run *run, int k)
{
	run_show(run, k);
	return graph_value(&run->main.graph, run->main.part.total, 0);
}

static double squares(struct run *run, int k)
{
	double sum = 0;

	run_show(run, k);
	for (size_t i = 0; i < run->count; i++)
		sum += run_parameter(run, i) * run_parameter(run, i);
	return sum;
}

static double largest_grad(struct run *run, int k)
{
	double most = 0;

	run_show(run, k);
	for (size_t i = 0; i < run->count; i++)
		most = fmax(most, fabs(run_grad(run, i)));
	return most;
}

/* Root of the mean square over the weights of layer 1. */
static double rms_grad_1(struct run *run, int k)
{
	double sum = 0;
	int count = 0;

	run_show(run, k);
	for (size_t i = 0; i < net_layer(&run->spec.net, 2); i++)
		if (net_name(&run->spec.net, i).input) {
			sum += run_grad(run, i) * run_grad(run, i);
			count++;
		}
	return sqrt(sum / count);
}

/* How far the parameter went that went farthest. */
static double moved(struct run *run, int k)
{
	double *from = malloc(run->count * sizeof(*from)), most = 0;

	run_show(run, 0);
	memcpy(from, run->row, run->count * sizeof(*from));
	run_show(run, k);
	for (size_t i = 0; i < run->count; i++)
		most = fmax(most, fabs(run_parameter(run, i) - from[i]));
	free(from);
	return most;
}

static double dead(struct run *run, int k)
{
	return run_detail(run, k)->dead;
}

static double zero_grads(struct run *run, int k)
{
	return run_detail(run, k)->zero_grads;
}

static double saturated(struct run *run, int k)
{
	return run_detail(run, k)->saturated;
}

static double steps_to_tenth(struct run *run, int k)
{
	for (int i = 0; i <= k; i++)
		if (run_moment(run, i)->loss < 0.1)
			return i;
	return HUGE_VAL;
}

/* And stays below it. */
static double steps_to_thousandth(struct run *run, int k)
{
	while (k >= 0 && run_moment(run, k)->loss < 1e-3)
		k--;
	return k + 1;
}

static double batch_steps_to_tenth(struct run *run, int k)
{
	for (int i = 0; i < k; i++)
		if (run_moment(run, i)->batch_loss < 0.1)
			return i;
	return HUGE_VAL;
}

static double steps_to_98(struct run *run, int k)
{
	for (int i = 0; i <= k; i++)
		if (run_moment(run, i)->accuracy >= 0.98)
			return i;
	return 9999;
}

static double best_step(struct run *run, int k)
{
	int best = 0;

	for (int i = 0; i < k; i++)
		if (run_moment(run, i)->test_loss <
		    run_moment(run, best)->test_loss)
			best = i;
	return best;
}

static double best_test_loss(struct run *run, int k)
{
	return run_moment(run, (int)best_step(run, k))->test_loss;
}

/* How far what the run goes by is from the sound gradients: of each parameter
 * |one - other| / the greater, and of these the one at a share of the way. */
static double off_at(struct run *run, int k, double share)
{
	double *off = malloc(run->count * sizeof(*off)), at;

	run_show(run, k);
	for (size_t i = 0; i < run->count; i++)
		off[i] = gradcheck_error(run_grad(run, i),
					 model_grads(&run->main)[i]);
	at = quantile(off, run->count, share);
	free(off);
	return at;
}

static double worst_off(struct run *run, int k)
{
	return off_at(run, k, 1);
}

static double median_off(struct run *run, int k)
{
	return off_at(run, k, 0.5);
}

static double grads_off(struct run *run, int k)
{
	int count = 0;

	run_show(run, k);
	for (size_t i = 0; i < run->count; i++)
		count += gradcheck_error(run_grad(run, i),
					 model_grads(&run->main)[i]) > 1e-4;
	return count;
}

double figure_number(struct run *run, const char *quantity, int k)
{
	static const struct {
		const char *name;
		double (*number)(struct run *run, int k);
	} row[] = {
		{ "LOSS", loss },
		{ "ACCURACY", accuracy },
		{ "GRAD_NORM", grad_norm },
		{ "TEST_LOSS", test_loss },
		{ "TEST_ACCURACY", test_accuracy },
		{ "DATA_LOSS", data_loss },
		{ "SQUARES", squares },
		{ "LARGEST_GRAD", largest_grad },
		{ "RMS_GRAD_1", rms_grad_1 },
		{ "MOVED", moved },
		{ "DEAD", dead },
		{ "ZERO_GRADS", zero_grads },
		{ "SATURATED", saturated },
		{ "STEPS_TO_TENTH", steps_to_tenth },
		{ "STEPS_TO_THOUSANDTH", steps_to_thousandth },
		{ "BATCH_STEPS_TO_TENTH", batch_steps_to_tenth },
		{ "STEPS_TO_98", steps_to_98 },
		{ "BEST_STEP", best_step },
		{ "BEST_TEST_LOSS", best_test_loss },
		{ "GRADS_OFF", grads_off },
		{ "WORST_OFF", worst_off },
		{ "MEDIAN_OFF", median_off },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
		if (!strcmp(quantity, row[i].name))
			return row[i].number(run, k);
	run_show(run, k);
	if (!strncmp(quantity, "OUTPUT_", 7))
		return run_output(run, (size_t)atoi(quantity + 7) - 1);
	if (!strncmp(quantity, "PARAMETER_", 10))
		return run_parameter(run, (size_t)atoi(quantity + 10) - 1);
	if (!strncmp(quantity, "GRAD_", 5))
		return run_grad(run, (size_t)atoi(quantity + 5) - 1);
	return nan("");
}
