/* plan.c - a run's plan made into numbers under the present controls. */
#include "gradlab/plan.h"

#include <math.h>

#include "gradlab/record.h"

enum { MOST_SAMPLES = 100 * 1000, MOST_STEPS = 1000 * 1000 };

/* What reads one plan; the first number that makes no run is kept. */
struct reader {
	struct env env;
	const char *why;
};

static double number(struct reader *reader, const struct formula *formula,
		     double fallback, double least, double most,
		     const char *why)
{
	double value;

	if (!formula->count)
		return fallback;
	value = formula_value(formula, &reader->env, NULL, NULL);
	if (value >= least && value <= most)
		return value;
	if (!reader->why)
		reader->why = why;
	return fallback;
}

static double whole(struct reader *reader, const struct formula *formula,
		    double fallback, double least, double most,
		    const char *why)
{
	double value = number(reader, formula, fallback, least, most, why);

	if (value != floor(value) && !reader->why)
		reader->why = why;
	return value;
}

static int word(const struct reader *reader, struct word chosen)
{
	return chosen.control < 0 ? chosen.value
				  : chosen.meaning[(int)reader->env.control
							   [chosen.control]];
}

static void read_data(struct reader *reader, const struct run_plan *plan,
		      struct data_spec *data)
{
	data_spec_init(data, (enum data_kind)plan->data_kind);
	data->samples = (size_t)whole(reader, &plan->samples, 100, 2,
				      MOST_SAMPLES,
				      "the number of samples is a whole number "
				      "from 2 to 100000");
	data->noise = number(reader, &plan->noise, 0, 0, 1e6,
			     "noise is a number from 0");
	data->seed = (uint32_t)whole(reader, &plan->data_seed, 1337, 0,
				     UINT32_MAX,
				     "a data seed is a whole number from 0");
}

/* The last layer has its own; the others share one, or have one each. */
static struct word activation(const struct run_plan *plan, int layer)
{
	static const struct word usual = { ACTIVATION_RELU, -1, NULL };

	if (layer == plan->layers.count - 1)
		return plan->output;
	if (!plan->activations)
		return usual;
	return plan->activation[plan->activations == 1 ? 1 : layer];
}

static void read_biases(struct reader *reader, const struct run_plan *plan,
			struct net_spec *net)
{
	for (int i = 1; i <= net->layers; i++) {
		net->biased[i] = plan->bias_drawn   ? BIAS_DRAWN
				 : plan->bias.count ? BIAS_NUMBER
						    : BIAS_OF_INIT;
		net->bias[i] = number(reader, &plan->bias, 0, -1e6, 1e6,
				      "a bias is a number");
	}
}

static void read_net(struct reader *reader, const struct run_plan *plan,
		     struct net_spec *net)
{
	net->layers = plan->layers.count - 1;
	for (int i = 0; i < plan->layers.count; i++)
		net->width[i] = (int)whole(reader, &plan->layers.item[i], 1, 1,
				      NET_UNITS,
				      "a layer has 1 to 4096 units");
	for (int i = 1; i <= net->layers; i++)
		net->activation[i] = (enum activation)word(
			reader, activation(plan, i));
	net_init_all(net, (enum init)plan->init,
		     number(reader, &plan->init_by, 1, -1e6, 1e6,
			    "an init is a number"));
	read_biases(reader, plan, net);
	net->seed = (int64_t)whole(reader, &plan->net_seed, 1337, -1e15, 1e15,
				   "a seed is a whole number");
	if (reader->why)
		return;
	if (net->width[0] != data_inputs((enum data_kind)plan->data_kind))
		reader->why = "the first layer is as wide as the data";
	else if (net->width[net->layers] != 1)
		reader->why = "the last layer has one unit";
	else if (net_parameters(net) > NET_PARAMETERS)
		reader->why = "a run has at most 1000000 parameters";
}

bool plan_spec(const struct run_plan *plan, const double *control,
	       struct run_spec *spec, const char **why)
{
	struct reader reader = { .env = { .control = control } };

	run_spec_init(spec);
	read_data(&reader, plan, &spec->data);
	read_net(&reader, plan, &spec->net);
	spec->loss = (enum loss)word(&reader, plan->loss);
	spec->l1 = number(&reader, &plan->l1, 0, 0, 1e6, "l1 is a number from 0");
	spec->l2 = number(&reader, &plan->l2, 0, 0, 1e6, "l2 is a number from 0");
	spec->penalise_bias = plan->penalise_bias;
	spec->steps = (int)whole(&reader, &plan->steps, 100, 1, MOST_STEPS,
			    "steps is a whole number from 1 to 1000000");
	if (!reader.why)
		reader.why = run_spec_wrong(spec);
	if (reader.why && why)
		*why = reader.why;
	return !reader.why;
}
