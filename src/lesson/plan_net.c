/* plan_net.c - a plan's net under the present controls. */
#include "plan_parts.h"

#include <math.h>

static const struct limits units = {
	1, NET_UNITS, true, "a layer has 1 to 4096 units"
};
static const struct limits init = {
	-1e6, 1e6, false, "an init is a number"
};
static const struct limits bias = {
	-1e6, 1e6, false, "a bias is a number"
};
static const struct limits seed = {
	-1e15, 1e15, true, "a seed is a whole number"
};
static const struct limits layer = {
	1, NET_LAYERS, true, "a frozen layer is a whole number from 1"
};

/* Item `layer` of a list that holds one for all, or one a layer from 1. */
static int at(int count, int layer_)
{
	return count == 1 ? 0 : layer_ - 1;
}

/* The last layer has its own, unless the list goes that far; the others share
 * one, or have one each. */
static enum activation activation(const struct reader *reader,
				  const struct net_plan *plan, int i)
{
	int layers = plan->layers.count - 1;
	bool apart = plan->output.value >= 0 || plan->activations < 2 ||
		     plan->activations < layers;
	int word = ACTIVATION_RELU;

	if (i == layers && apart)
		word = plan->output.value < 0
			       ? (int)ACTIVATION_LINEAR
			       : plan_word(reader, &plan->output);
	else if (plan->activations)
		word = plan_word(reader,
				 &plan->activation[plan->activations == 1 ? 1
									  : i]);
	return (enum activation)word;
}

static void read_init(struct reader *reader, const struct net_plan *plan,
		      struct net_spec *net, int i)
{
	const struct init_plan *given;

	if (!plan->inits)
		return;
	given = &plan->init[at(plan->inits, i)];
	net->init[i] = (enum init)plan_word(reader, &given->kind);
	net->init_by[i] = plan_number(reader, &given->by, 1, &init);
}

static void read_bias(struct reader *reader, const struct net_plan *plan,
		      struct net_spec *net, int i)
{
	const struct amount *given;

	if (!plan->biases)
		return;
	given = &plan->bias[at(plan->biases, i)];
	net->biased[i] = plan_amount(reader, given, &net->bias[i], &bias) == 0
				 ? BIAS_DRAWN
				 : BIAS_NUMBER;
}

static bool weights_fit(const struct net_plan *plan,
			const struct net_spec *net)
{
	if (plan->shaped != net->layers)
		return false;
	for (int i = 0; i < net->layers; i++)
		if (plan->shape[i].units != net->width[i + 1] ||
		    plan->shape[i].numbers != net->width[i] + 1)
			return false;
	return true;
}

static void read_frozen(struct reader *reader, const struct net_plan *plan,
			struct net_spec *net)
{
	for (int i = 0; i < plan->freeze.count; i++) {
		int frozen = (int)plan_number(reader, &plan->freeze.item[i], 1,
					      &layer);

		if (frozen > net->layers)
			plan_refuse(reader, "a frozen layer is one of the net");
		else
			net->frozen[frozen] = true;
	}
}

/* A list that fits one number of layers does not fit all. */
static void check_lists(struct reader *reader, const struct net_plan *plan)
{
	int layers = plan->layers.count - 1;

	if ((plan->inits > 1 && plan->inits != layers) ||
	    (plan->biases > 1 && plan->biases != layers) ||
	    (plan->activations > 1 && plan->activations < layers - 1))
		plan_refuse(reader, "lists of a net have one item a layer");
}

void plan_net(struct reader *reader, const struct net_plan *plan,
	      struct net_spec *net)
{
	net->layers = plan->layers.count - 1;
	check_lists(reader, plan);
	for (int i = 0; i < plan->layers.count; i++)
		net->width[i] = (int)plan_number(
			reader, &plan->layers.item[i], 1, &units);
	for (int i = 1; i <= net->layers; i++) {
		net->activation[i] = activation(reader, plan, i);
		read_init(reader, plan, net, i);
		read_bias(reader, plan, net, i);
	}
	read_frozen(reader, plan, net);
	net->seed = (int64_t)plan_number(reader, &plan->seed, 1337, &seed);
	if (!plan->shaped)
		return;
	if (weights_fit(plan, net))
		net->given = plan_numbers(reader, &plan->weights);
	else
		plan_refuse(reader, "the weights that are given do not fit "
				    "the layers");
}
