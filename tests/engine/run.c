/* run.c - training gives the notebooks' numbers, forward and back again. */
#include "gradlab/run.h"

#include <stdlib.h>

#include "gradlab/mem.h"

#include "../tap.h"

static struct run_spec demo_spec(void)
{
	static const int width[] = { 2, 16, 16, 1 };
	struct run_spec spec;

	run_spec_init(&spec);
	spec.data.noise = 0.1;
	spec.net.layers = 3;
	memcpy(spec.net.width, width, sizeof(width));
	spec.net.activation[3] = ACTIVATION_LINEAR;
	spec.loss = LOSS_HINGE;
	spec.l2 = 1e-4;
	return spec;
}

/* The demo with one hidden layer, or with none where `hidden` is 0. */
static struct run_spec small_spec(int hidden)
{
	struct run_spec spec = demo_spec();
	struct net_spec *net = &spec.net;

	net->layers = hidden ? 2 : 1;
	net->width[1] = hidden ? hidden : 1;
	net->width[2] = 1;
	net->activation[net->layers] = ACTIVATION_LINEAR;
	return spec;
}

static void bias_all(struct net_spec *net, double bias)
{
	for (int layer = 1; layer <= net->layers; layer++) {
		net->biased[layer] = BIAS_NUMBER;
		net->bias[layer] = bias;
	}
}

static double demo_rate(int k)
{
	return 1 - 0.9 * k / 100;
}

static void train(struct run *run, double rate, int steps)
{
	for (int i = 0; i < steps; i++)
		run_step(run, rate);
}

static void train_demo(struct run *run)
{
	while (run->k < run->spec.steps)
		run_step(run, demo_rate(run->k));
}

/* The points as scikit-learn drew them, whatever sin and cos this machine
 * has. */
static struct data demo_data(void)
{
	static const double points[][3] = {
#define POINT(x1, x2, label) { x1, x2, label },
#include "../data/moons.def"
#undef POINT
	};
	struct data data = { .samples = 100, .inputs = 2 };

	data.x = mem_alloc(200, sizeof(double));
	data.y = mem_alloc(100, sizeof(double));
	for (size_t i = 0; i < 100; i++) {
		data.x[2 * i] = points[i][0];
		data.x[2 * i + 1] = points[i][1];
		data.y[i] = points[i][2];
	}
	return data;
}

static const struct step {
	int k;
	double rate, published, percent, ordered;
} steps[] = {
#define STEP(k, rate, loss, accuracy, ordered)				\
	{ k, rate, loss, accuracy, ordered },
#include "../data/demo_steps.def"
#undef STEP
};

enum { STEPS = sizeof(steps) / sizeof(*steps) };

static void demo_bit_for_bit(void)
{
	struct run_spec spec = demo_spec();
	struct run run;

	run_init_on(&run, &spec, demo_data());
	train_demo(&run);
	for (int i = 0; i < STEPS; i++) {
		int k = steps[i].k;
		const struct moment *moment = run_moment(&run, k);

		same_double(moment->loss, steps[i].ordered,
			    "the demo's loss at k = %d, bit for bit", k);
		near_to(moment->loss, steps[i].published, 1e-12,
			"and as published, to 12 digits");
		same_double(moment->accuracy, steps[i].percent / 100,
			    "its accuracy");
		same_double(moment->rate, steps[i].rate, "its rate");
	}
	run_release(&run);
}

/* From a seed alone; what the lesson on moons tells of it. */
static void demo_from_its_seeds(void)
{
	struct run_spec spec = demo_spec();
	struct run run;
	int rises = 0;

	run_init(&run, &spec);
	near_to(graph_value(&run.main.graph, run.main.part.total, 0),
		0.8862514464368221, 1e-12, "the hinge part of the loss at the start");
	train_demo(&run);
	for (int i = 0; i < STEPS; i++)
		near_to(run_moment(&run, steps[i].k)->loss, steps[i].published,
			1e-12, "drawn: loss at k = %d", steps[i].k);
	for (int k = 1; k < 100; k++)
		rises += run_moment(&run, k)->loss >
			 run_moment(&run, k - 1)->loss;
	same_int(rises, 40, "the loss rises at 40 of 99 steps");
	ok(run_moment(&run, 39)->accuracy < 1 &&
		   run_moment(&run, 40)->accuracy == 1,
	   "100 %% are first right at k = 40");
	same_int(run.k, 100, "the run stands after the 100th update");
	same_double(graph_value(&run.main.graph, run.main.part.total, 0), 0,
		    "no hinge loss is left");
	same_double(run_moment(&run, 100)->accuracy, 1, "all are right");
	ok(isnan(run_moment(&run, 100)->rate), "no rate was used yet");
	run_release(&run);
}

static int ascending(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void margins_at(struct run *run, int k, double least, double median,
		       int below_1)
{
	double margin[100];
	int below = 0;

	run_show(run, k);
	for (size_t i = 0; i < 100; i++) {
		margin[i] = run->data.y[i] * run_output(run, i);
		below += margin[i] < 1;
	}
	qsort(margin, 100, sizeof(*margin), ascending);
	near_to(margin[0], least, 1e-9, "least margin at k = %d", k);
	near_to((margin[49] + margin[50]) / 2, median, 1e-9, "median margin");
	same_int(below, below_1, "margins below 1");
}

static void margins(void)
{
	struct run_spec spec = demo_spec();
	struct run run;

	run_init(&run, &spec);
	train_demo(&run);
	margins_at(&run, 10, -0.9006308703012091, 1.6672177082887703, 31);
	margins_at(&run, 20, -0.7644037753276776, 1.810488307064972, 26);
	margins_at(&run, 30, -1.3776401874588466, 1.8171008203139565, 11);
	margins_at(&run, 100, 1.0161536036122227, 1.6691964411191054, 0);
	run_release(&run);
}

static void widths(void)
{
	static const int row[][2] = {
		{ 0, 88 }, { 1, 88 }, { 2, 88 },   { 3, 88 },
		{ 4, 86 }, { 8, 100 }, { 16, 100 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct run_spec spec = small_spec(row[i][0]);
		struct run run;

		run_init(&run, &spec);
		train(&run, 0.5, 300);
		same_double(run_moment(&run, 300)->accuracy, row[i][1] / 100.0,
			    "%d hidden units after 300 steps", row[i][0]);
		run_release(&run);
	}
}

/* How many digits hold depends on how wildly the run went. */
static void constant_rates(void)
{
	static const struct {
		double rate, loss, within, accuracy;
	} row[] = {
		{ 0.01, 0.27986923948060316, 1e-12, 0.87 },
		{ 0.1, 0.09865918069062886, 1e-11, 0.97 },
		{ 1, 0.011433870293504053, 1e-6, 1 },
		{ 3, 1.088595173986707, 1e-6, 0.7 },
		{ 10, 5119999.7540223105, 1e-6, 0.5 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct run_spec spec = demo_spec();
		struct run run;

		run_init(&run, &spec);
		train(&run, row[i].rate, 100);
		near_to(run_moment(&run, 99)->loss, row[i].loss, row[i].within,
			"rate %g: loss at 99", row[i].rate);
		same_double(run_moment(&run, 100)->accuracy, row[i].accuracy,
			    "rate %g: accuracy at the end", row[i].rate);
		run_release(&run);
	}
}

static const double lecture_grads[] = {
#define WEIGHT(value, grad) grad,
#define LOSS(value)
#include "../data/lecture_net.def"
#undef LOSS
#undef WEIGHT
};

static const double lecture_losses[] = {
#define WEIGHT(value, grad)
#define LOSS(value) value,
#include "../data/lecture_net.def"
#undef LOSS
#undef WEIGHT
};

static struct data lecture_data(void)
{
	static const double x[] = { 2, 3,  -1, 3, -1, 0.5,
				    0.5, 1, 1, 1, 1,  -1 };
	static const double y[] = { 1, -1, -1, 1 };
	struct data data = { .samples = 4, .inputs = 3 };

	data.x = memcpy(mem_alloc(12, sizeof(*x)), x, sizeof(x));
	data.y = memcpy(mem_alloc(4, sizeof(*y)), y, sizeof(y));
	return data;
}

static struct run_spec lecture_spec(void)
{
	static const int width[] = { 3, 4, 4, 1 };
	struct run_spec spec;

	run_spec_init(&spec);
	spec.net.layers = 3;
	memcpy(spec.net.width, width, sizeof(width));
	for (int layer = 1; layer <= 3; layer++) {
		spec.net.activation[layer] = ACTIVATION_TANH;
		spec.net.biased[layer] = BIAS_DRAWN;
	}
	spec.loss = LOSS_SQUARED;
	return spec;
}

static void lecture_net(void)
{
	struct run_spec spec = lecture_spec();
	struct run run;

	run_init_on(&run, &spec, lecture_data());
	for (size_t i = 0; i < 41; i++)
		near_to(run_grad(&run, i), lecture_grads[i], 1e-12,
			"the lecture's net: first gradient %zu", i);
	for (int k = 0; k < 20; k++) {
		near_to(run_moment(&run, k)->loss, lecture_losses[k], 1e-12,
			"the lecture's net: loss %d", k);
		run_step(&run, 0.1);
	}
	run_release(&run);
}

/* What run_show() must bring back, to the last bit. */
struct snapshot {
	double loss;
	double parameter[337], grad[337];
};

static void take(struct snapshot *snapshot, const struct run *run)
{
	memset(snapshot, 0, sizeof(*snapshot));
	snapshot->loss = graph_value(&run->main.graph, run->main.loss, 0);
	for (size_t i = 0; i < run->count; i++) {
		snapshot->parameter[i] = run_parameter(run, i);
		snapshot->grad[i] = run_grad(run, i);
	}
}

static bool stands_at(const struct run *run, const struct snapshot *wanted)
{
	struct snapshot now;

	take(&now, run);
	return !memcmp(&now, wanted, sizeof(now));
}

static void rewound_and_run_again(void)
{
	struct run_spec spec = demo_spec();
	struct snapshot first, middle, end;
	struct run run;

	run_init(&run, &spec);
	take(&first, &run);
	for (int k = 0; k < 20; k++) {
		if (k == 7)
			take(&middle, &run);
		run_step(&run, demo_rate(k));
	}
	take(&end, &run);
	run_show(&run, 7);
	ok(run.k == 7 && stands_at(&run, &middle), "7 is shown as it was");
	run_show(&run, 0);
	ok(run.k == 0 && stands_at(&run, &first), "rewound: the same start");
	same_int(run.last, 20, "a look back forgets nothing");
	run_show(&run, 20);
	ok(stands_at(&run, &end), "forward again: the same end");
	run_show(&run, 0);
	for (int k = 0; k < 20; k++)
		run_step(&run, demo_rate(k));
	ok(stands_at(&run, &end), "trained again: the same end");
	run_release(&run);
}

static void a_fork_forgets_what_came_after(void)
{
	struct run_spec spec = demo_spec();
	struct run run;
	double before;

	run_init(&run, &spec);
	train(&run, 0.5, 10);
	before = run_moment(&run, 5)->loss;
	run_show(&run, 4);
	run_step(&run, 0.01);
	same_int(run.last, 5, "a step from 4 ends the run at 5");
	same_double(run_moment(&run, 4)->rate, 0.01, "with the new rate");
	ok(run_moment(&run, 5)->loss != before, "on another way");
	same_double(run_moment(&run, 3)->rate, 0.5, "3 stands");
	run_release(&run);
}

static void what_is_not_kept_is_run_again(void)
{
	struct run_spec spec = small_spec(4);
	struct snapshot shot[50];
	struct run run;
	int same = 0;

	run_init(&run, &spec);
	run.history.most = HISTORY_LEAST;
	for (int k = 0; k < 50; k++) {
		take(&shot[k], &run);
		run_step(&run, demo_rate(k));
	}
	same_int(run.history.every, 8, "50 in 8 rows: every 8th is kept");
	for (int k = 49; k >= 0; k--) {
		run_show(&run, k);
		same += stands_at(&run, &shot[k]);
	}
	same_int(same, 50, "each of the 50 is shown bit for bit");
	run_release(&run);
}

static void a_loss_that_is_not_finite(void)
{
	struct run_spec spec = demo_spec();
	struct run run;
	double parameter;

	run_init(&run, &spec);
	run_step(&run, 0.1);
	same_int(run.failed_at, -1, "all is well");
	ok(run_step(&run, 1e200), "a step far too long is taken");
	same_int(run.failed_at, 2, "and fails at k = 2");
	parameter = run_parameter(&run, 0);
	ok(!run_step(&run, 0.1), "from there no step is taken");
	ok(run.k == 2 && run.last == 2 && run_parameter(&run, 0) == parameter,
	   "and nothing changes");
	ok(isnan(run_moment(&run, 2)->rate), "not even the rate");
	run_show(&run, 1);
	same_int(run.failed_at, 2, "a look back does not heal it");
	ok(run_step(&run, 0.1), "from k = 1 there is another way");
	same_int(run.failed_at, -1, "on which all is well");
	run_release(&run);
	net_init_all(&spec.net, INIT_UNIFORM, 1e200);
	run_init(&run, &spec);
	same_int(run.failed_at, 0, "a start may fail, too");
	ok(!run_step(&run, 0.1), "and then takes no step");
	run_release(&run);
}

/* loss - data_loss, and the sums of |p| and p p by hand. */
static void penalties(void)
{
	struct run_spec spec = small_spec(3);
	double abs = 0, squares = 0, weights = 0;
	struct run run;

	bias_all(&spec.net, -0.5);
	spec.l1 = 0.25;
	spec.l2 = 0.125;
	run_init(&run, &spec);
	for (size_t i = 0; i < run.count; i++) {
		double p = run_parameter(&run, i);

		abs += fabs(p);
		squares += p * p;
		weights += net_name(&spec.net, i).input ? p * p : 0;
	}
	near_to(run_moment(&run, 0)->loss -
			graph_value(&run.main.graph, run.main.part.total, 0),
		0.25 * abs + 0.125 * squares, 1e-14, "l1 and l2 of all");
	run_release(&run);
	spec.l1 = 0;
	spec.penalise_bias = false;
	run_init(&run, &spec);
	near_to(run_moment(&run, 0)->loss -
			graph_value(&run.main.graph, run.main.part.total, 0),
		0.125 * weights, 1e-14, "l2 without the biases");
	run_release(&run);
	spec.l2 = 0;
	spec.l1 = 1;
	run_init(&run, &spec);
	abs = 0;
	for (size_t i = 0; i < run.count; i++)
		abs += net_name(&spec.net, i).input
			       ? fabs(run_parameter(&run, i))
			       : 0;
	near_to(run_moment(&run, 0)->loss -
			graph_value(&run.main.graph, run.main.part.total, 0),
		abs, 1e-14, "l1 without the biases");
	run_release(&run);
	spec.l1 = 0;
	run_init(&run, &spec);
	same_int(run.main.loss, run.main.part.total,
		 "no penalty, no node for it");
	run_release(&run);
}

/* Nets of 2-8-8-1 with the logistic loss, as a lesson on starts has them. */
static struct run_spec start_spec(enum init init, double by, double bias)
{
	struct run_spec spec = demo_spec();

	spec.net.width[1] = spec.net.width[2] = 8;
	net_init_all(&spec.net, init, by);
	bias_all(&spec.net, bias);
	spec.loss = LOSS_LOGISTIC;
	spec.l2 = 0;
	return spec;
}

static void beginnings(void)
{
	struct run_spec spec = start_spec(INIT_ZERO, 0, 0);
	struct run run;

	run_init(&run, &spec);
	near_to(run_moment(&run, 0)->loss, log(2), 1e-15, "all 0: ln 2");
	same_double(run_moment(&run, 0)->accuracy, 0.5,
		    "all 0: a score of 0 says -1");
	same_int(run_zero_grads(&run), 105, "all 0: no gradient");
	same_int(run_dead(&run), 16, "all 0: every hidden unit is silent");
	run_release(&run);
	spec.net.activation[1] = spec.net.activation[2] = ACTIVATION_TANH;
	run_init(&run, &spec);
	same_int(run_dead(&run), 0, "a tanh at 0 is not dead");
	run_release(&run);
	spec = start_spec(INIT_CONSTANT, 0.5, 0.5);
	run_init(&run, &spec);
	near_to(run_moment(&run, 0)->loss, 7.8965263792710125, 1e-12,
		"all .5: loss");
	same_int(run_zero_grads(&run), 0, "all .5: every gradient lives");
	same_int(run_dead(&run), 0, "all .5: every unit lives");
	train(&run, 0.5, 200);
	near_to(run_moment(&run, 200)->loss, log(2), 1e-12,
		"all .5: ln 2 after 200 steps");
	run_release(&run);
}

static void length_of_the_gradient(void)
{
	struct run_spec spec = small_spec(0);
	struct run run;

	run_init(&run, &spec);
	same_int((long)run.count, 3, "a line has three parameters");
	near_to(run_moment(&run, 0)->grad_norm,
		hypot(hypot(run_grad(&run, 0), run_grad(&run, 1)),
		      run_grad(&run, 2)),
		1e-15, "the Euclidean length of its gradients");
	run_release(&run);
}

/* More points than one block holds, in part the samples themselves. */
static void outputs_anywhere(void)
{
	enum { POINTS = 700 };
	struct run_spec spec = demo_spec();
	double x[2 * POINTS], y[POINTS];
	struct run run;
	int same = 0;

	run_init(&run, &spec);
	train(&run, 0.3, 5);
	run_show(&run, 3);
	for (size_t i = 0; i < 2 * POINTS; i++)
		x[i] = run.data.x[i % 200];
	run_outputs_at(&run, x, y, POINTS);
	for (size_t i = 0; i < POINTS; i++)
		same += y[i] == run_output(&run, i % 100);
	same_int(same, POINTS, "at the samples: the samples' outputs");
	run_outputs_at(&run, x + 14, y, 1);
	same_double(y[0], run_output(&run, 7), "a single point");
	y[0] = 5;
	run_outputs_at(&run, x, y, 0);
	same_double(y[0], 5, "no point, no output");
	run_release(&run);
}

int main(void)
{
	demo_bit_for_bit();
	demo_from_its_seeds();
	margins();
	widths();
	constant_rates();
	lecture_net();
	rewound_and_run_again();
	a_fork_forgets_what_came_after();
	what_is_not_kept_is_run_again();
	a_loss_that_is_not_finite();
	penalties();
	beginnings();
	length_of_the_gradient();
	outputs_anywhere();
	return tap_end();
}
