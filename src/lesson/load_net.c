/* load_net.c - the net of a learning run. */
#include "load_run.h"

#include <string.h>

#include "load_formula.h"

/* One for all hidden layers, or one for each. */
bool load_activations(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	struct net_plan *net = to;
	struct yaml *item = NULL;
	int count = loader_items(yaml);
	bool good = true;

	if (count < 1 || count > NET_LAYERS)
		return loader_error(loader, yaml,
				    "%d activations; there may be 1 to %d",
				    count, NET_LAYERS);
	net->activations = count;
	for (int i = 1; i <= count; i++) {
		item = loader_item(yaml, item);
		good &= loader_read(loader, shape->of, item,
				    &net->activation[i]);
	}
	return good;
}

/* Some ways to begin need a number, others take none; `uniform` has one. */
bool check_init(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	static const bool needs[INIT_COUNT] = {
		[INIT_NORMAL] = true,
		[INIT_CONSTANT] = true,
	};
	static const bool takes[INIT_COUNT] = {
		[INIT_UNIFORM] = true,
		[INIT_NORMAL] = true,
		[INIT_CONSTANT] = true,
	};
	const struct init_plan *init = to;
	int words = init->kind.control < 0
			    ? 1
			    : loader->lesson->control[init->kind.control].values;

	if (!loader_good(yaml))
		return true;
	for (int i = 0; i < words; i++) {
		int kind = init->kind.control < 0 ? init->kind.value
						  : init->kind.meaning[i];
		const char *name = shape->rows[kind].key;

		if (needs[kind] && !init->by.count)
			return loader_error(loader, yaml,
					    "'%s' wants a number: {%s: 1}",
					    name, name);
		if (!takes[kind] && init->by.count)
			return loader_error(loader, yaml,
					    "'%s' takes no number: init: %s",
					    name, name);
	}
	return true;
}

static bool check_unit(struct loader *loader, struct yaml *unit, int numbers)
{
	if (unit->kind != YAML_LIST || !unit->first)
		return loader_error(loader, unit,
				    "expected the numbers of a unit: "
				    "[w1, ..., bias]");
	return loader_items(unit) == numbers ||
	       loader_error(loader, unit,
			    "%d numbers, but the first unit of its layer has "
			    "%d",
			    loader_items(unit), numbers);
}

/* Measures a layer; returns how many numbers it has, -1 where told. */
static int measure(struct loader *loader, struct yaml *layer,
		   struct weights_shape *shape)
{
	bool good = true;

	if (layer->kind != YAML_LIST || !layer->first) {
		loader_error(loader, layer,
			     "expected the units of a layer: "
			     "[[w1, ..., bias], ...]");
		return -1;
	}
	shape->units = loader_items(layer);
	shape->numbers = loader_items(layer->first);
	for (struct yaml *unit = layer->first; unit; unit = unit->next)
		good &= check_unit(loader, unit, shape->numbers);
	return good ? shape->units * shape->numbers : -1;
}

static bool measure_all(struct loader *loader, struct yaml *yaml,
			struct net_plan *net)
{
	struct yaml *layer = yaml->first;
	bool good = true;

	net->weights = (struct numbers){ 0 };
	net->shape = arena_alloc(loader->arena, (size_t)net->shaped,
				 sizeof(*net->shape));
	for (int i = 0; i < net->shaped; i++, layer = layer->next) {
		int numbers = measure(loader, layer, &net->shape[i]);

		good &= numbers > 0;
		net->weights.count += numbers;
	}
	return good;
}

bool load_weights(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	struct net_plan *net = to;
	bool good = true;
	int at = 0;

	net->shaped = loader_items(yaml);
	if (yaml->kind != YAML_LIST || !yaml->first ||
	    net->shaped > NET_LAYERS)
		return loader_error(loader, yaml, "expected %s", shape->form);
	if (!measure_all(loader, yaml, net))
		return false;
	net->weights.plain = arena_alloc(loader->arena,
					 (size_t)net->weights.count,
					 sizeof(double));
	for (struct yaml *l = yaml->first; l; l = l->next)
		for (struct yaml *u = l->first; u; u = u->next)
			for (struct yaml *w = u->first; w; w = w->next)
				good &= load_one_number(loader, w,
							&net->weights, at++);
	return good;
}

/* A width that is known, or 0. */
static int width_of(struct loader *loader, const struct net_plan *net,
		    int layer)
{
	double value;

	return formula_constant(loader, &net->layers.item[layer], &value)
		       ? (int)value
		       : 0;
}

static bool check_size(struct loader *loader, const struct net_plan *net,
		       struct yaml *at)
{
	double parameters = 0;

	for (int i = 1; i < net->layers.count; i++)
		parameters += (width_of(loader, net, i - 1) + 1.0) *
			      width_of(loader, net, i);
	return parameters <= NET_PARAMETERS ||
	       loader_error(loader, at,
			    "%.0f parameters; there may be %d at most",
			    parameters, NET_PARAMETERS);
}

static bool check_inputs(struct loader *loader, const struct run_plan *run,
			 struct yaml *at)
{
	int inputs = width_of(loader, &run->net, 0);
	int features = run->data.features.count;
	int fed = features ? features : data_plan_inputs(&run->data);

	if (!inputs || run->data.kind == DATA_NONE || inputs == fed)
		return true;
	return loader_error(loader, at, "%d input%s, but the data have %d%s",
			    inputs, inputs == 1 ? "" : "s", fed,
			    features ? " features" : "");
}

static bool check_outputs(struct loader *loader, const struct run_plan *run,
			  struct yaml *at)
{
	int outputs = width_of(loader, &run->net, run->net.layers.count - 1);
	enum loss loss = (enum loss)run->loss.value;

	if (!outputs || run->loss.control >= 0 || loss_takes(loss, outputs))
		return true;
	if (loss == LOSS_CROSS_ENTROPY)
		return loader_error(loader, at,
				    "%d output%s; cross_entropy reads one a "
				    "class, 2 to %d",
				    outputs, outputs == 1 ? "" : "s",
				    LOSS_OUTPUTS);
	return loader_error(loader, at,
			    "%d outputs; the loss reads 1, the last number "
			    "here",
			    outputs);
}

/* A list holds one for all layers, or one a layer. */
static bool check_count(struct loader *loader, struct yaml *at, int count,
			int layers, const char *what)
{
	return count <= 1 || count == layers ||
	       loader_error(loader, at, "%d %s for %d layers", count, what,
			    layers);
}

/* Activations are those of the hidden layers; the output's may be the last,
 * where it is not said apart. */
static bool check_activations(struct loader *loader,
			      const struct net_plan *net, struct yaml *at)
{
	int hidden = net->layers.count - 2, count = net->activations;
	bool apart = net->output.value >= 0;

	return count <= 1 || count == hidden ||
	       (count == hidden + 1 && !apart) ||
	       loader_error(loader, at,
			    "%d activations for %d hidden layers", count,
			    hidden);
}

static bool check_weights(struct loader *loader, const struct net_plan *net,
			  struct yaml *at)
{
	int layers = net->layers.count - 1;

	if (!net->shaped)
		return true;
	if (net->shaped != layers)
		return loader_error(loader, at,
				    "weights of %d layer%s, but the net has %d",
				    net->shaped, net->shaped == 1 ? "" : "s",
				    layers);
	for (int i = 0; i < layers; i++) {
		int from = width_of(loader, net, i);
		int units = width_of(loader, net, i + 1);

		if ((units && units != net->shape[i].units) ||
		    (from && from + 1 != net->shape[i].numbers))
			return loader_error(loader, at,
					    "layer %d has %d units of %d "
					    "numbers here, but the net has %d "
					    "of %d (weights and a bias)",
					    i + 1, net->shape[i].units,
					    net->shape[i].numbers, units,
					    from + 1);
	}
	return true;
}

static bool check_frozen(struct loader *loader, const struct net_plan *net,
			 struct yaml *at)
{
	double layer;

	for (int i = 0; i < net->freeze.count; i++)
		if (formula_constant(loader, &net->freeze.item[i], &layer) &&
		    layer > net->layers.count - 1)
			return loader_error(loader, at,
					    "layer %.0f cannot be frozen: the "
					    "net has %d",
					    layer, net->layers.count - 1);
	return true;
}

/* The part of the net where it is written, else the run. */
static struct yaml *part(struct yaml *yaml, const char *key)
{
	struct yaml *net = yaml_get(yaml, "net");
	struct yaml *there = net ? yaml_get(net, key) : NULL;

	return there ? there : yaml;
}

bool check_net(struct loader *loader, const struct run_plan *run,
	       struct yaml *yaml)
{
	const struct net_plan *net = &run->net;
	struct yaml *layers = part(yaml, "layers");
	struct yaml *first = layers->kind == YAML_LIST ? layers->first : layers;
	int count = net->layers.count - 1;
	bool good;

	if (count < 1)
		return loader_error(loader, layers,
				    "a net needs inputs and a layer: [2, 1]");
	good = check_inputs(loader, run, first);
	good = good && check_outputs(loader, run, first) &&
	       check_size(loader, net, layers);
	good &= check_activations(loader, net, part(yaml, "activation"));
	good &= check_count(loader, part(yaml, "init"), net->inits, count,
			    "beginnings");
	good &= check_count(loader, part(yaml, "bias"), net->biases, count,
			    "biases");
	good &= check_weights(loader, net, part(yaml, "weights"));
	return check_frozen(loader, net, part(yaml, "freeze")) && good;
}
