/* net.c - parameters are drawn, named and wired as a person would count. */
#include "gradlab/net.h"

#include "../tap.h"

enum { MOST = 400 };

static const double demo_weights[] = {
#define WEIGHT(value) value,
#include "../data/weights.def"
#undef WEIGHT
};

static const double lecture_weights[] = {
#define WEIGHT(value, grad) value,
#define LOSS(value)
#include "../data/lecture_net.def"
#undef LOSS
#undef WEIGHT
};

static const struct net_spec demo = {
	.width = { 2, 16, 16, 1 },
	.layers = 3,
	.init_by = { 0, 1, 1, 1 },
	.seed = 1337,
};

static void same_draw(const struct net_spec *spec, const double *wanted,
		      size_t count, const char *what)
{
	double drawn[MOST];
	size_t same = 0;

	same_int((long)net_parameters(spec), (long)count, "%s: how many", what);
	net_draw(spec, drawn);
	for (size_t i = 0; i < count; i++)
		same += drawn[i] == wanted[i];
	same_int((long)same, (long)count, "%s: bit for bit", what);
}

static void draws_of_notebooks(void)
{
	struct net_spec lecture = {
		.width = { 3, 4, 4, 1 },
		.layers = 3,
		.init_by = { 0, 1, 1, 1 },
		.biased = { 0, BIAS_DRAWN, BIAS_DRAWN, BIAS_DRAWN },
		.seed = 1337,
	};

	same_draw(&demo, demo_weights,
		  sizeof(demo_weights) / sizeof(*demo_weights),
		  "micrograd's demo");
	same_draw(&lecture, lecture_weights,
		  sizeof(lecture_weights) / sizeof(*lecture_weights),
		  "the lecture's net");
}

/* Each init on 3-2-1, the numbers of CPython; biases 0.25. */
/* clang-format off */
static const struct {
	const char *name;
	enum init init;
	double by;
	double wanted[8];	/* the weights in order */
} inits[] = {
	{ "normal", INIT_NORMAL, 0.3,
	  { -0x1.18173254149c4p-2, -0x1.ff5adc1d3a062p-3,
	    -0x1.0f5a670b51e5ap-2, 0x1.30808ffc45489p-2,
	    0x1.2189168b9e85cp-2, 0x1.ee703fd2fe295p-2,
	    -0x1.93f07db9c7119p-2, 0x1.6a014d2f165dfp-2 } },
	{ "lecun", INIT_LECUN, 0,
	  { -0x1.0d846edf38942p-1, -0x1.ec0d2f418d760p-2,
	    -0x1.051c13b574934p-1, 0x1.2501e3600ac72p-1,
	    0x1.169b0cdd09201p-1, 0x1.dbc60d7d17ef2p-1,
	    -0x1.dc0c1354029cap-1, 0x1.aaa088806303bp-1 } },
	{ "he", INIT_HE, 0,
	  { -0x1.7d27b101f85b1p-1, -0x1.5beed61280caap-1,
	    -0x1.7143ccdc88d47p-1, 0x1.9e60004d7aa1ap-1,
	    0x1.8a02066471e02p-1, 0x1.506c3a9f3f83dp+0,
	    -0x1.509dbe1ad08eap+0, 0x1.2dabc051e7f8fp+0 } },
	{ "xavier", INIT_XAVIER, 0,
	  { 0x1.082cd93e3262cp-2, 0x1.2a857f9485a20p-4,
	    -0x1.2cf7242926f60p-2, 0x1.80ec48a516480p-3,
	    -0x1.7702b2d9a14b2p-1, 0x1.6bdc94af8805ap-1,
	    -0x1.50d3aca622a5cp-2, 0x1.a36777b08c1f2p-1 } },
	{ "constant", INIT_CONSTANT, 0.5,
	  { 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5 } },
	{ "zero", INIT_ZERO, 7, { 0 } },
};
/* clang-format on */

static void every_init(void)
{
	for (size_t row = 0; row < sizeof(inits) / sizeof(*inits); row++) {
		struct net_spec spec = {
			.width = { 3, 2, 1 },
			.layers = 2,
			.biased = { 0, BIAS_NUMBER, BIAS_NUMBER },
			.bias = { 0, 0.25, 0.25 },
			.seed = 1337,
		};
		const double *wanted = inits[row].wanted;
		double drawn[11];

		net_init_all(&spec, inits[row].init, inits[row].by);
		net_draw(&spec, drawn);
		for (size_t i = 0; i < 11; i++)
			same_double(drawn[i],
				    net_name(&spec, i).input ? *wanted++ : 0.25,
				    "%s: parameter %zu", inits[row].name, i);
	}
	same_int(INIT_COUNT, sizeof(inits) / sizeof(*inits) + 1,
		 "no init is left out but uniform, which the nets above use");
}

static void names_and_indices(void)
{
	static const struct {
		size_t index;
		struct parameter_name name;
	} row[] = {
		{ 0, { 1, 1, 1 } },    { 1, { 1, 1, 2 } },
		{ 2, { 1, 1, 0 } },    { 3, { 1, 2, 1 } },
		{ 47, { 1, 16, 0 } },  { 48, { 2, 1, 1 } },
		{ 64, { 2, 1, 0 } },   { 319, { 2, 16, 0 } },
		{ 320, { 3, 1, 1 } },  { 336, { 3, 1, 0 } },
	};
	char title[NET_TITLE];
	size_t back = 0;

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct parameter_name name = net_name(&demo, row[i].index);

		ok(name.layer == row[i].name.layer &&
			   name.unit == row[i].name.unit &&
			   name.input == row[i].name.input,
		   "parameter %zu is layer %d, unit %d, input %d",
		   row[i].index, row[i].name.layer, row[i].name.unit,
		   row[i].name.input);
	}
	same_text(net_title(&demo, 66, title), "layer 2, unit 2, weight 2",
		  "how a weight is called");
	same_text(net_title(&demo, 64, title), "layer 2, unit 1, bias",
		  "how a bias is called");
	same_int((long)net_layer(&demo, 2), 48, "where layer 2 begins");
	same_int((long)net_layer(&demo, 4), 337, "and where all end");
	for (size_t i = 0; i < 337; i++)
		back += net_index(&demo, net_name(&demo, i)) == i;
	same_int((long)back, 337, "a name leads back to its index");
}

/* Layer by layer: biases of their own, given weights, a constant's bias. */
static void layers_of_their_own(void)
{
	const double none = nan("");
	const double given[] = { none, 5, none, none, none, 6, none, none,
				 none };
	struct net_spec spec = { .width = { 2, 2, 1 }, .layers = 2,
				 .seed = 1337 };
	double drawn[9], plain[9];

	net_init_all(&spec, INIT_CONSTANT, 0.5);
	net_draw(&spec, drawn);
	same_double(drawn[2], 0.5, "constant: the biases, too");
	spec.biased[2] = BIAS_NUMBER;
	spec.bias[2] = -1;
	net_draw(&spec, drawn);
	ok(drawn[2] == 0.5 && drawn[8] == -1, "unless a bias is given");
	spec.init[1] = INIT_UNIFORM;
	spec.init_by[1] = 1;
	net_draw(&spec, plain);
	same_double(plain[0], 0.23550571390294128, "layer 1 is uniform");
	same_double(plain[6], 0.5, "layer 2 constant");
	same_double(plain[2], 0, "a drawn layer's biases are 0");
	spec.given = given;
	net_draw(&spec, drawn);
	ok(drawn[1] == 5 && drawn[5] == 6, "given parameters stand");
	ok(drawn[0] == plain[0] && drawn[4] == plain[4],
	   "and change no other draw");
}

/* 2-2-1 by hand, on two samples. */
static void a_net_by_hand(void)
{
	static const double p[] = { 1, 2, 0.5, -1, 1, 0, 3, -2, 0.25 };
	static const double x1[] = { 1, -1 }, x2[] = { 2, 0.125 };
	struct net_spec spec = { .width = { 2, 2, 1 }, .layers = 2 };
	struct graph graph;
	struct net net;
	node_id inputs[2], output;

	spec.activation[1] = ACTIVATION_RELU;
	spec.activation[2] = ACTIVATION_LINEAR;
	graph_init(&graph, 2);
	inputs[0] = graph_wide_leaf(&graph, x1);
	inputs[1] = graph_wide_leaf(&graph, x2);
	net_init(&net, &graph, &spec, p);
	output = net_record(&net, &graph, inputs);
	same_int(net.units, 3, "three units");
	same_int(net.unit[2], output, "the output is the last unit");
	same_double(graph_value(&graph, net.unit[0], 0), 5.5, "unit 1");
	same_double(graph_value(&graph, net.unit[0], 1), 0, "unit 1 is off");
	same_double(graph_value(&graph, net.unit[1], 1), 1.125, "unit 2");
	same_double(graph_value(&graph, output, 0), 14.75, "sample 1");
	same_double(graph_value(&graph, output, 1), -2, "sample 2");
	same_int((long)graph.count, 2 + 9 + 3 + 2,
		 "every weighted sum and every relu is a node");
	net_release(&net);
	graph_release(&graph);
}

/* On 1-1-1 with weights 1 and biases 0 the output is the activation. */
static void every_activation(void)
{
	static const struct {
		enum activation activation;
		double below, above;	/* at -1 and at 1 */
	} row[] = {
		{ ACTIVATION_RELU, 0, 1 },
		{ ACTIVATION_LEAKY_RELU, -0.01, 1 },
		{ ACTIVATION_TANH, -0.7615941559557649, 0.7615941559557649 },
		{ ACTIVATION_SIGMOID, 0.2689414213699951, 0.7310585786300049 },
		{ ACTIVATION_SOFTPLUS, 0.3132616875182228, 1.3132616875182228 },
		{ ACTIVATION_LINEAR, -1, 1 },
	};
	static const double p[] = { 1, 0, 1, 0 }, x[] = { -1, 1 };

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct net_spec spec = { .width = { 1, 1, 1 }, .layers = 2 };
		struct graph graph;
		struct net net;
		node_id input, output;

		spec.activation[1] = row[i].activation;
		spec.activation[2] = ACTIVATION_LINEAR;
		graph_init(&graph, 2);
		input = graph_wide_leaf(&graph, x);
		net_init(&net, &graph, &spec, p);
		output = net_record(&net, &graph, &input);
		near_to(graph_value(&graph, output, 0), row[i].below, 1e-15,
			"activation %zu below 0", i);
		near_to(graph_value(&graph, output, 1), row[i].above, 1e-15,
			"activation %zu above 0", i);
		net_release(&net);
		graph_release(&graph);
	}
	same_int(ACTIVATION_COUNT, sizeof(row) / sizeof(*row),
		 "no activation is left out");
}

int main(void)
{
	draws_of_notebooks();
	every_init();
	names_and_indices();
	layers_of_their_own();
	a_net_by_hand();
	every_activation();
	return tap_end();
}
