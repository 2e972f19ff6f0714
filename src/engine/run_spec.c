/* run_spec.c - what a run is made of: whether it fits, and what it takes. */
#include "gradlab/run_spec.h"

#include <math.h>
#include <string.h>

#include "gradlab/history.h"
#include "gradlab/model.h"

void run_spec_init(struct run_spec *spec)
{
	memset(spec, 0, sizeof(*spec));
	data_spec_init(&spec->data, DATA_MOONS);
	optimizer_spec_init(&spec->by, OPTIMIZER_SGD);
	net_init_all(&spec->net, INIT_UNIFORM, 1);
	spec->net.seed = 1337;
	spec->penalise_bias = true;
	spec->steps = 100;
}

int run_spec_inputs(const struct run_spec *spec)
{
	if (spec->data.kind == DATA_NONE)
		return spec->net.width[0];
	return spec->features.count ? spec->features.count
				    : data_spec_inputs(&spec->data);
}

size_t run_spec_parameters(const struct run_spec *spec)
{
	return spec->minimise.formula
		       ? (size_t)spec->minimise.formula->params
		       : net_parameters(&spec->net);
}

size_t run_spec_samples(const struct run_spec *spec)
{
	double share = spec->data.split;
	size_t all = spec->data.kind == DATA_NONE ? 1 : spec->data.samples;
	size_t first;

	if (spec->data.test || !(share > 0 && share < 1))
		return all;
	first = (size_t)(share * (double)all + 0.5);
	return first ? first : 1;
}

size_t run_spec_tests(const struct run_spec *spec)
{
	if (spec->data.kind == DATA_NONE)
		return 0;
	if (spec->data.test)
		return spec->data.test->samples;
	return spec->data.samples - run_spec_samples(spec);
}

size_t run_spec_batch(const struct run_spec *spec)
{
	size_t samples = run_spec_samples(spec);

	return spec->batch && spec->batch < samples ? spec->batch : samples;
}

size_t run_spec_slots(const struct run_spec *spec)
{
	return 1 + (size_t)optimizer_info[spec->by.kind].slots +
	       (spec->fault.no_clear || spec->fault.clear_only);
}

size_t run_spec_bytes(const struct run_spec *spec)
{
	size_t samples = run_spec_samples(spec);
	size_t tests = run_spec_tests(spec), batch = run_spec_batch(spec);
	size_t numbers = run_spec_parameters(spec), bytes;

	numbers *= run_spec_slots(spec);
	bytes = history_bytes(numbers, HISTORY_BYTES, spec->steps);
	if (spec->minimise.formula)
		return bytes;
	bytes += (samples + tests + batch) * sizeof(double) *
		 (size_t)(data_spec_inputs(&spec->data) +
			  run_spec_inputs(spec) + 4);
	bytes += model_bytes(spec, samples);
	bytes += model_bytes(spec, RUN_POINTS);
	if (tests)
		bytes += model_bytes(spec, tests);
	if (batch < samples)
		bytes += model_bytes(spec, batch);
	return bytes;
}

static const char *net_wrong(const struct net_spec *net)
{
	if (net->layers < 1 || net->layers > NET_LAYERS)
		return "a net has 1 to 16 layers";
	for (int i = 0; i <= net->layers; i++)
		if (net->width[i] < 1 || net->width[i] > NET_UNITS)
			return "a layer has 1 to 4096 units";
	if (net_parameters(net) > NET_PARAMETERS)
		return "a run has at most 1000000 parameters";
	return NULL;
}

/* Whether drawn labels are those that the loss reads. */
static bool two_labels_fit(const struct run_spec *spec)
{
	const struct data_spec *data = &spec->data;
	double low = data->labels ? data->label[0] : -1;
	double high = data->labels ? data->label[1] : 1;

	return (low == -1 && high == 1) || (low == 0 && high == 1) ||
	       (low == 1 && high == 0) || (low == 1 && high == -1);
}

static bool is_class(double label, int classes)
{
	return label >= 0 && label < classes && label == floor(label);
}

/* Given rows: each target a class, or all of them -1 or +1. */
static bool rows_fit(const struct run_spec *spec, int classes)
{
	const struct data_spec *data = &spec->data;
	size_t stride = (size_t)data->inputs + 1;
	bool whole = true, signs = true;

	for (int i = 0; i < data->labels; i++)
		if (!is_class(data->label[i], classes))
			return false;
	for (size_t i = 0; i < data->samples && !data->labels; i++) {
		double y = data->rows[i * stride + stride - 1];

		whole = whole && is_class(y, classes);
		signs = signs && fabs(y) == 1;
	}
	return whole || signs;
}

static const char *classes_wrong(const struct run_spec *spec)
{
	const struct data_spec *data = &spec->data;
	int outputs = spec->net.width[spec->net.layers];

	if (spec->fault.label_coding)
		return "label_coding is for losses of one output";
	if (data_has_labels(data->kind) ? !two_labels_fit(spec)
					: !data->rows)
		return "cross_entropy reads labels 0, 1, 2 ...";
	if (!data_has_labels(data->kind) && !rows_fit(spec, outputs))
		return "cross_entropy reads labels from 0 to one less than "
		       "the outputs";
	return NULL;
}

/* Path by path a unit is visited for each way that leads to it. */
static const char *order_wrong(const struct run_spec *spec)
{
	const struct net_spec *net = &spec->net;
	double ways = 1, sent = 0;

	if (spec->fault.order != SWEEP_RECURSIVE)
		return NULL;
	for (int i = net->layers; i > 0; i--) {
		ways *= net->width[i];
		sent += ways * (2 * net->width[i - 1] + 1);
	}
	return sent * (double)run_spec_batch(spec) > RUN_SENT
		       ? "a recursive order walks every path through the net, "
			 "and there are too many"
		       : NULL;
}

static const char *fit_wrong(const struct run_spec *spec)
{
	int outputs = spec->net.width[spec->net.layers];

	if (spec->net.width[0] != run_spec_inputs(spec))
		return "the net has not as many inputs as the data feed it";
	if (spec->data.kind == DATA_NONE && spec->loss != LOSS_NONE)
		return "a loss needs data";
	if (!loss_takes(spec->loss, outputs))
		return spec->loss == LOSS_CROSS_ENTROPY
			       ? "cross_entropy reads an output for each "
				 "class, 2 to 256"
			       : "this loss reads one output";
	return spec->loss == LOSS_CROSS_ENTROPY ? classes_wrong(spec) : NULL;
}

static const char *numbers_wrong(const struct run_spec *spec)
{
	if (!(spec->l1 >= 0 && spec->l2 >= 0))
		return "l1 and l2 are numbers from 0";
	if (spec->steps < 1 || spec->steps > RUN_STEPS)
		return "steps is a whole number from 1 to 1000000";
	if (run_spec_bytes(spec) > RUN_BYTES)
		return "samples times parameters are too many for the "
		       "memory a run may take (1 GiB)";
	return NULL;
}

static const char *features_wrong(const struct run_spec *spec)
{
	struct features features;
	const char *why;

	if (!spec->features.count)
		return NULL;
	why = features_init(&features, &spec->features,
			    data_spec_inputs(&spec->data));
	features_release(&features);
	return why;
}

static const char *minimise_wrong(const struct run_spec *spec)
{
	const struct env env = { .control = spec->control };
	const char *why = NULL;

	if (spec->minimise.formula->params < 1)
		return "a formula to minimise needs a name that moves";
	formula_value(spec->minimise.formula, &env, spec->minimise.from, &why);
	return why ? why : numbers_wrong(spec);
}

const char *run_spec_wrong(const struct run_spec *spec)
{
	const char *why;

	if (spec->minimise.formula)
		return minimise_wrong(spec);
	why = data_wrong(&spec->data);
	if (!why)
		why = net_wrong(&spec->net);
	if (!why)
		why = features_wrong(spec);
	if (!why)
		why = fit_wrong(spec);
	if (!why)
		why = order_wrong(spec);
	return why ? why : numbers_wrong(spec);
}

/* The lists of a spec, so that copying and comparing need not name them
 * twice. */
struct list {
	const void *items;
	size_t bytes;
};

enum { LISTS = 6 };

static struct list rows_of(const struct data_spec *data)
{
	return (struct list){ data->rows,
			      data->rows ? data->samples *
						   (size_t)(data->inputs + 1) *
						   sizeof(double)
					 : 0 };
}

static void lists_of(const struct run_spec *spec, struct list list[LISTS])
{
	const struct data_spec *test = spec->data.test;
	const struct net_spec *net = &spec->net;

	memset(list, 0, LISTS * sizeof(*list));
	list[0] = rows_of(&spec->data);
	if (test)
		list[1] = rows_of(test);
	if (net->given)
		list[2] = (struct list){ net->given, net_parameters(net) *
							     sizeof(double) };
	list[3] = (struct list){ spec->features.control,
				 (size_t)spec->features.controls *
					 sizeof(double) };
	list[4] = (struct list){ spec->control,
				 (size_t)spec->controls * sizeof(double) };
	list[5] = (struct list){ spec->fault.rule,
				 (size_t)spec->fault.rules *
					 sizeof(*spec->fault.rule) };
}

/* Without what points elsewhere. */
static struct run_spec bare(const struct run_spec *spec)
{
	struct run_spec copy;

	memcpy(&copy, spec, sizeof(copy));
	copy.data.rows = NULL;
	copy.data.test = NULL;
	copy.net.given = NULL;
	copy.features.control = NULL;
	copy.control = NULL;
	copy.fault.rule = NULL;
	return copy;
}

static bool same_test(const struct data_spec *a, const struct data_spec *b)
{
	struct data_spec x, y;

	if (!a || !b)
		return a == b;
	memcpy(&x, a, sizeof(x));
	memcpy(&y, b, sizeof(y));
	x.rows = y.rows = NULL;
	return !memcmp(&x, &y, sizeof(x));
}

bool run_spec_same(const struct run_spec *a, const struct run_spec *b)
{
	struct run_spec x = bare(a), y = bare(b);
	struct list in_a[LISTS], in_b[LISTS];

	if (memcmp(&x, &y, sizeof(x)) ||
	    !same_test(a->data.test, b->data.test))
		return false;
	lists_of(a, in_a);
	lists_of(b, in_b);
	for (int i = 0; i < LISTS; i++)
		if (in_a[i].bytes != in_b[i].bytes ||
		    (in_a[i].bytes && memcmp(in_a[i].items, in_b[i].items,
					     in_a[i].bytes)))
			return false;
	return true;
}

static const void *copied(struct arena *arena, struct list list)
{
	if (!list.items || !list.bytes)
		return NULL;
	return memcpy(arena_alloc(arena, 1, list.bytes), list.items,
		      list.bytes);
}

void run_spec_copy(struct run_spec *to, const struct run_spec *from,
		   struct arena *arena)
{
	struct list list[LISTS];

	lists_of(from, list);
	memcpy(to, from, sizeof(*to));
	to->data.rows = copied(arena, list[0]);
	if (from->data.test) {
		struct data_spec *test = arena_alloc(arena, 1, sizeof(*test));

		memcpy(test, from->data.test, sizeof(*test));
		test->rows = copied(arena, list[1]);
		to->data.test = test;
	}
	to->net.given = copied(arena, list[2]);
	to->features.control = copied(arena, list[3]);
	to->control = copied(arena, list[4]);
	to->fault.rule = copied(arena, list[5]);
}
