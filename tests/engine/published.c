/*
 * published.c - the figures of micrograd's README, notebooks and tests, and
 * of the lecture, as they were published.
 */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/data.h"
#include "gradlab/mem.h"
#include "gradlab/net.h"
#include "gradlab/number.h"
#include "gradlab/rng.h"
#include "gradlab/sweep.h"

#include "let.h"

/* What the notebooks draw into a node: "value|gradient". */
struct label {
	const char *name, *text;
};

static void check_labels(const char *let, const struct label *label)
{
	struct let open;

	let_open(&open, let);
	graph_backward(&open.graph, open.root);
	for (; label->name; label++) {
		node_id node = let_node(&open, label->name);
		char *got = mem_printf("%.4f|%.4f",
				       graph_value(&open.graph, node, 0),
				       graph_grad(&open.graph, node, 0));

		same_text(got, label->text, "%s of %.30s", label->name, let);
		free(got);
	}
	let_close(&open);
}

static void test_drawings(void)
{
	static const struct label lecture[] = {
		{ "a", "2.0000|6.0000" },   { "b", "-3.0000|-4.0000" },
		{ "c", "10.0000|-2.0000" }, { "d", "4.0000|-2.0000" },
		{ "e", "-6.0000|-2.0000" }, { "f", "-2.0000|4.0000" },
		{ "L", "-8.0000|1.0000" },  { NULL, NULL },
	};
	static const struct label neuron[] = {
		{ "x1", "2.0000|-1.5000" },
		{ "x2", "0.0000|0.5000" },
		{ "w1", "-3.0000|1.0000" },
		{ "w2", "1.0000|0.0000" },
		{ "b", "6.8814|0.5000" },
		{ "x1w1", "-6.0000|0.5000" },
		{ "x2w2", "0.0000|0.5000" },
		{ "s", "-6.0000|0.5000" },
		{ "n", "0.8814|0.5000" },
		{ "o", "0.7071|1.0000" },
		{ NULL, NULL },
	};
	static const struct label shared[] = {
		{ "a", "-2.0000|-3.0000" }, { "b", "3.0000|-8.0000" },
		{ "d", "-6.0000|1.0000" },  { "e", "1.0000|-6.0000" },
		{ "f", "-6.0000|1.0000" },  { NULL, NULL },
	};

	check_labels("a = 2; b = -3; c = 10; e = a*b; d = e + c; f = -2; "
		     "L = d*f",
		     lecture);
	check_labels("x1 = 2; x2 = 0; w1 = -3; w2 = 1; "
		     "b = 6.8813735870195432; x1w1 = x1*w1; x2w2 = x2*w2; "
		     "s = x1w1 + x2w2; n = s + b; o = tanh(n)",
		     neuron);
	check_labels("x1 = 2; x2 = 0; w1 = -3; w2 = 1; "
		     "b = 6.8813735870195432; x1w1 = x1*w1; x2w2 = x2*w2; "
		     "s = x1w1 + x2w2; n = s + b; t = exp(2*n); "
		     "o = (t - 1)/(t + 1)",
		     neuron);
	check_labels("a = -2; b = 3; d = a*b; e = a + b; f = d*e", shared);
}

/* random.seed(1337), Neuron(2), and x = [1, -2]. */
static void test_drawn_neuron(void)
{
	static const struct label labels[] = {
		{ "w0", "0.2355|1.0000" },
		{ "w1", "0.0665|-2.0000" },
		{ "b", "0.0000|1.0000" },
		{ "x0", "1.0000|0.2355" },
		{ "x1", "-2.0000|0.0665" },
		{ "w0x0", "0.2355|1.0000" },
		{ "w1x1", "-0.1331|1.0000" },
		{ "sum", "0.2355|1.0000" },
		{ "act", "0.1024|1.0000" },
		{ "y", "0.1024|1.0000" },
		{ NULL, NULL },
	};
	char w0[NUMBER_ROOM], w1[NUMBER_ROOM];
	struct rng rng;
	char *let;

	rng_seed_python(&rng, 1337);
	number_text(rng_uniform(&rng, -1, 1), w0);
	number_text(rng_uniform(&rng, -1, 1), w1);
	let = mem_printf("w0 = %s; w1 = %s; b = 0; x0 = 1; x1 = -2; "
			 "w0x0 = w0*x0; w1x1 = w1*x1; sum = b + w0x0; "
			 "act = sum + w1x1; y = relu(act)",
			 w0, w1);
	same_text(w0, "0.23550571390294128", "w0 of Neuron(2)");
	same_text(w1, "0.06653114721000164", "w1 of Neuron(2)");
	check_labels(let, labels);
	free(let);
}

/* Numbers that were printed: to the last digit, or as far as they were. */
static void test_numbers(void)
{
	static const struct {
		const char *let;
		double value, within;
	} rows[] = {
		{ "f(x) = 3*x^2 - 4*x + 5; L = slope(f, 3, 0.001)",
		  14.00300000000243, 0 },
		{ "f(x) = 3*x^2 - 4*x + 5; L = slope(f, 3, 1e-17)", 0, 0 },
		{ "f(x) = 3*x^2 - 4*x + 5; L = f'(-3)", -22, 0 },
		{ "g(a) = a*-3 + 10; L = g(2 + 0.001)", 3.9970, 5e-5 },
		{ "g(a) = a*-3 + 10; L = slope(g, 2, 0.001)", -3, 1e-9 },
		{ "g(b) = 2*b + 10; L = g(-3 + 0.001)", 4.0020, 5e-5 },
		{ "g(b) = 2*b + 10; L = slope(g, -3, 0.001)", 2, 1e-9 },
		{ "a = 2; b = -3; c = 10; f = -2; L = (a*b + c)*f", -8, 0 },
		{ "g(b) = (2*b + 10)*-2; L = slope(g, -3, 0.001)",
		  -3.9999999999995595, 0 },
		{ "a = 2 + 0.01*6; b = -3 - 0.01*4; c = 10 - 0.01*2; "
		  "f = -2 + 0.01*4; L = (a*b + c)*f",
		  -7.286496, 5e-16 },
		{ "x1 = 2; w1 = -3; x2 = 0; w2 = 1; b = 6.881373587019543; "
		  "n = x1*w1 + x2*w2 + b",
		  0.8813735870195432, 0 },
		{ "n = 0.8813735870195432; t = exp(2*n); "
		  "o = (t - 1)/(t + 1)",
		  0.7071067811865476, 0 },
		{ "n = 0.8813735870195432; t = exp(2*n); "
		  "o = (t - 1)/(t + 1); L = 1 - o^2",
		  0.4999999999999999, 0 },
		/* b as torch held it, in 32 bits. */
		{ "b = 6.881373405456543; o = tanh(2*-3 + 0*1 + b)",
		  0.7071066904050358, 2e-16 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct let open;

		let_open(&open, rows[i].let);
		near_to(graph_value(&open.graph, open.root, 0), rows[i].value,
			rows[i].within, "%.50s", rows[i].let);
		let_close(&open);
	}
}

/* test_engine.py holds these two against torch, the first one exactly. */
static void test_of_micrograd(void)
{
	struct let open;

	let_open(&open, "x = -4; z = 2*x + 2 + x; q = relu(z) + z*x; "
			"h = relu(z*z); y = h + q + q*x");
	graph_backward(&open.graph, open.root);
	same_double(graph_value(&open.graph, open.root, 0), -20,
		    "test_sanity_check: y");
	same_double(graph_grad(&open.graph, let_node(&open, "x"), 0), 46,
		    "test_sanity_check: x.grad");
	let_close(&open);
	let_open(&open, "x = 1; y = relu(x*2 + 1)");
	graph_backward(&open.graph, open.root);
	same_double(graph_value(&open.graph, open.root, 0), 3,
		    "trace_graph, second graph: y");
	same_double(graph_grad(&open.graph, let_node(&open, "x"), 0), 2,
		    "trace_graph, second graph: x.grad");
	let_close(&open);
}

/* The bug of the lecture: = in place of +=. */
static void test_overwriting(void)
{
	struct sweep_faults faults = { .overwrite = true };
	struct let open;
	struct sweep sweep;

	let_open(&open, "a = 3; b = a + a");
	sweep_backward(&sweep, &open.graph, open.root, 1, &faults);
	sweep_end(&sweep);
	same_double(sweep_grad(&sweep, let_node(&open, "a"), 0), 1,
		    "a + a with = for +=: the gradient is 1");
	sweep_release(&sweep);
	let_close(&open);
	let_open(&open, "a = -2; b = 3; d = a*b; e = a + b; f = d*e");
	sweep_backward(&sweep, &open.graph, open.root, 1, &faults);
	sweep_end(&sweep);
	same_double(sweep_grad(&sweep, let_node(&open, "a"), 0), 3,
		    "d*e with = for +=: d, which pays last, is what a gets");
	same_double(sweep_grad(&sweep, let_node(&open, "b"), 0), -2, "and b");
	sweep_release(&sweep);
	let_close(&open);
}

/* np.arange(least - 1, most + 1, 0.25): the demo's last plot. */
static void test_range_of_the_demo(void)
{
	struct data_spec spec;
	struct data data;
	double least[2] = { HUGE_VAL, HUGE_VAL },
	       most[2] = { -HUGE_VAL, -HUGE_VAL };
	int steps[2];

	data_spec_init(&spec, DATA_MOONS);
	spec.samples = 100;
	spec.noise = 0.1;
	data_draw(&data, &spec);
	for (size_t i = 0; i < 200; i++) {
		least[i % 2] = fmin(least[i % 2], data.x[i]);
		most[i % 2] = fmax(most[i % 2], data.x[i]);
	}
	for (int i = 0; i < 2; i++)
		steps[i] = (int)ceil((most[i] + 1 - (least[i] - 1)) / 0.25);
	same_double(least[1] - 1, -1.548639298268643, "least y of the mesh");
	same_double(least[1] - 1 + (steps[1] - 1) * 0.25, 1.951360701731357,
		    "greatest y of the mesh");
	same_int(steps[0], 21, "points of the mesh across");
	same_int(steps[1], 15, "points of the mesh up");
	data_release(&data);
}

static void test_size_of_the_demo(void)
{
	struct net_spec spec = { .width = { 2, 16, 16, 1 }, .layers = 3 };

	same_int((long)net_parameters(&spec), 337,
		 "parameters of MLP(2, [16, 16, 1])");
}

int main(void)
{
	test_drawings();
	test_drawn_neuron();
	test_numbers();
	test_of_micrograd();
	test_overwriting();
	test_range_of_the_demo();
	test_size_of_the_demo();
	return tap_end();
}
