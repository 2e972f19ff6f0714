/* run_parts.c - batches, tests, frozen layers, forks, faults, descent. */
#include "gradlab/run.h"

#include <stdlib.h>

#include "gradlab/mem.h"

#include "../tap.h"

#include "figure.h"

/* Everything that run_show() must bring back, to the last bit. */
static double *all_of(const struct run *run)
{
	size_t n = run->numbers + run->count + 3;
	double *all = mem_alloc(n, sizeof(*all));

	memcpy(all, run->row, run->numbers * sizeof(*all));
	memcpy(all + run->numbers, run->grad, run->count * sizeof(*all));
	all[n - 3] = run_moment(run, run->k)->loss;
	all[n - 2] = run_moment(run, run->k)->batch_loss;
	all[n - 1] = run->spec.minimise.formula ? 0 : run_output(run, 0);
	return all;
}

static bool stands_at(const struct run *run, const double *wanted)
{
	double *now = all_of(run);
	bool same = !memcmp(now, wanted, (run->numbers + run->count + 3) *
						 sizeof(*now));

	free(now);
	return same;
}

static void step_to(struct run *run, const struct figure *figure, int k)
{
	while (run->k < k && run_step(run, figure_rate(figure, run->k)))
		;
}

enum { STEPS = 40 };

/* Any past k is as it was, kept or computed anew; a step from there goes the
 * way it went, since what the optimizer keeps has come back, too. */
static void every_k_comes_back(const char *words)
{
	double *wanted[STEPS + 1];
	struct figure figure;
	struct run run;
	int same = 0, again = 0;

	figure_read(&figure, words);
	run_init(&run, &figure.spec);
	run.history.most = HISTORY_LEAST;
	for (int k = 0; k <= STEPS; k++) {
		step_to(&run, &figure, k);
		wanted[k] = all_of(&run);
	}
	for (int k = STEPS; k >= 0; k--) {
		run_show(&run, k);
		same += run.k == k && stands_at(&run, wanted[k]);
	}
	same_int(same, STEPS + 1, "%s: each k is shown bit for bit", words);
	run_show(&run, 13);
	for (int k = 14; k <= STEPS; k++) {
		step_to(&run, &figure, k);
		again += stands_at(&run, wanted[k]);
	}
	same_int(again, STEPS - 13, "%s: and trained on from 13", words);
	for (int k = 0; k <= STEPS; k++)
		free(wanted[k]);
	run_release(&run);
	figure_release(&figure);
}

static void the_past(void)
{
	static const char *const words[] = {
		"ward sgd=0.5",
		"ward momentum=0.1",
		"ward nesterov=0.1",
		"ward rmsprop=0.01",
		"ward adam=0.02",
		"ward adamw=0.02",
		"ward adam=0.02 batch=7",
		"ward sgd=0.02 no_clear",
		"ward adam=0.02 no_clear batch=30",
		"ward momentum=0.1 n=40 test=9",
		"lecture sgd=0.1 overwrite",
		"minimise=bowl adam=0.3",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		every_k_comes_back(words[i]);
}

static void a_fork(void)
{
	struct figure figure;
	struct run run, fork;
	double *at_20, *at_8;

	figure_read(&figure, "ward adam=0.02 batch=10");
	run_init(&run, &figure.spec);
	step_to(&run, &figure, 8);
	at_8 = all_of(&run);
	step_to(&run, &figure, 20);
	at_20 = all_of(&run);
	run_fork(&fork, &run, 8);
	ok(fork.k == 8 && fork.last == 8 && stands_at(&fork, at_8),
	   "a fork stands where it left");
	ok(isnan(run_moment(&fork, 8)->rate), "its next rate is open");
	same_double(run_moment(&fork, 3)->loss, run_moment(&run, 3)->loss,
		    "it shares the past");
	step_to(&fork, &figure, 20);
	ok(stands_at(&fork, at_20), "with the same rate it goes the same way");
	run_show(&fork, 8);
	run_step(&fork, 0.5);
	ok(run_moment(&fork, 9)->loss != run_moment(&run, 9)->loss,
	   "with another rate another way");
	run_release(&fork);
	ok(run.last == 20 && stands_at(&run, at_20), "the first run stands");
	run_fork(&fork, &run, 0);
	ok(fork.k == 0 && fork.last == 0, "a fork from the start");
	run_release(&fork);
	free(at_8);
	free(at_20);
	run_release(&run);
	figure_release(&figure);
}

static void frozen_layers(void)
{
	struct figure figure;
	struct run run;
	double *first;
	bool still = true, moved = false;
	double norm = 0;
	size_t from, to;

	figure_read(&figure, "ward adam=0.05");
	figure.spec.net.frozen[2] = true;
	run_init(&run, &figure.spec);
	from = net_layer(&figure.spec.net, 2);
	to = net_layer(&figure.spec.net, 3);
	first = all_of(&run);
	for (size_t i = 0; i < run.count; i++)
		norm += i < from || i >= to ? run_grad(&run, i) *
						      run_grad(&run, i)
					    : 0;
	near_to(run_moment(&run, 0)->grad_norm, sqrt(norm), 1e-14,
		"the gradient's length is that of layers that learn");
	step_to(&run, &figure, 5);
	for (size_t i = 0; i < run.count; i++)
		if (i >= from && i < to)
			still = still && run_parameter(&run, i) == first[i];
		else
			moved = moved || run_parameter(&run, i) != first[i];
	ok(still, "a frozen layer stands still");
	ok(moved, "and others move");
	free(first);
	run_release(&run);
	figure_release(&figure);
}

/* The batch's gradient is that of a run on these samples alone. */
static void mini_batches(void)
{
	struct figure figure;
	struct run run, alone;
	struct batches batches;
	struct data data;

	figure_read(&figure, "ward sgd=0.1 batch=10 l2=0.01");
	run_init(&run, &figure.spec);
	batches_init(&batches, 100, 10, 1337);
	data_pick(&data, &run.data, batches_at(&batches, 0), 10);
	figure.spec.batch = 0;
	run_init_on(&alone, &figure.spec, data);
	ok(!memcmp(run.grad, alone.grad, run.count * sizeof(double)),
	   "gradients of the first batch");
	same_double(run_moment(&run, 0)->batch_loss,
		    run_moment(&alone, 0)->loss, "its loss");
	run_release(&alone);
	run_init(&alone, &figure.spec);
	same_double(run_moment(&run, 0)->loss, run_moment(&alone, 0)->loss,
		    "loss in the history is that of all samples");
	run_release(&alone);
	batches_release(&batches);
	run_release(&run);
	figure.spec.batch = 10;
	figure.spec.measure_batch = true;
	run_init(&run, &figure.spec);
	same_double(run_moment(&run, 0)->loss, run_moment(&run, 0)->batch_loss,
		    "unless the batch alone is measured");
	run_step(&run, 0.1);
	run_show(&run, 1);
	same_double(graph_value(&run.main.graph, run.main.part.total, 0),
		    run_measure(&run, &run.data).loss,
		    "all samples are looked at when it is shown");
	run_release(&run);
	figure_release(&figure);
}

static void tests_beside(void)
{
	struct figure figure;
	struct run run;
	struct moment moment;

	figure_read(&figure, "ward sgd=0.5 l2=0.01 n=60 test=77 testn=33");
	run_init(&run, &figure.spec);
	step_to(&run, &figure, 12);
	moment = run_measure(&run, &run.test);
	same_int((long)run.test.samples, 33, "test data of their own");
	same_double(run_moment(&run, 12)->test_loss, moment.loss,
		    "test loss, without penalties");
	same_double(run_moment(&run, 12)->test_accuracy, moment.accuracy,
		    "and accuracy");
	moment = run_measure(&run, &run.data);
	same_double(run_moment(&run, 12)->accuracy, moment.accuracy,
		    "accuracy of what trains");
	ok(run_moment(&run, 12)->loss > moment.loss, "penalties are left out");
	run_release(&run);
	figure_release(&figure);
}

/* Three clouds on a line, three outputs. */
static void three_classes(void)
{
	static const double rows[] = { -1, 0, -0.9, 0, 0, 1,
				       0.1, 1, 1, 2, 0.9, 2 };
	struct figure figure;
	struct run run;
	double before, slope;

	figure_read(&figure, "ward adam=0.05");
	data_spec_init(&figure.spec.data, DATA_POINTS);
	figure.spec.data.samples = 6;
	figure.spec.data.inputs = 1;
	figure.spec.data.rows = rows;
	figure.spec.net.width[0] = 1;
	figure.spec.net.width[3] = 3;
	figure.spec.loss = LOSS_CROSS_ENTROPY;
	same_text(run_spec_wrong(&figure.spec), NULL, "three classes fit");
	run_init(&run, &figure.spec);
	before = run_moment(&run, 0)->loss;
	slope = run_grad(&run, run.count - 1);
	run.row[run.count - 1] += 1e-6;
	run.main.graph.value[run.main.first + (node_id)run.count - 1] += 1e-6;
	graph_forward(&run.main.graph);
	near_to((model_loss(&run.main) - before) / 1e-6, slope, 1e-5,
		"the slope by the last bias");
	run_show(&run, 0);
	step_to(&run, &figure, 100);
	same_double(run_moment(&run, 100)->accuracy, 1, "and are learnt");
	run_release(&run);
	figure.spec.net.width[3] = 2;
	ok(run_spec_wrong(&figure.spec), "label 2 has no output of two");
	figure_release(&figure);
}

static void details(void)
{
	struct figure figure;
	const struct detail *detail;
	struct run run;
	double before;
	int here;

	figure_read(&figure, "ward sgd=0.5");
	run_init(&run, &figure.spec);
	step_to(&run, &figure, 30);
	run_show(&run, 17);
	detail = run_detail(&run, 4);
	here = run.k;
	same_int(here, 17, "details of a past k leave the run where it is");
	ok(detail->dead == 1 && detail->zero_grads >= 10 &&
		   detail->ratio > 1e-4 && detail->ratio < 1,
	   "dead units, zero gradients, a ratio");
	ok(run_detail(&run, 4) == detail && detail->known, "told once");
	ok(isnan(run_detail(&run, 30)->ratio), "no update of the last k yet");
	before = run_detail(&run, 4)->ratio;
	run_show(&run, 4);
	run_step(&run, 0.001);
	run_step(&run, 0.001);
	ok(run_detail(&run, 4)->ratio < before / 2,
	   "another way from 4, other details");
	run_release(&run);
	figure_release(&figure);
}

static void descent(void)
{
	struct figure figure;
	struct run run;
	char title[NET_TITLE];

	figure_read(&figure, "minimise=bowl sgd=0.01");
	run_init(&run, &figure.spec);
	same_text(run_title(&run, 1, title), "v", "what moves has its name");
	ok(run_find(&run, "v") == 1 && run_find(&run, "w") == -1,
	   "and is found by it");
	ok(isnan(run_moment(&run, 0)->accuracy), "it has no accuracy");
	near_to(run_moment(&run, 0)->grad_norm, sqrt(100 + 625), 1e-15,
		"but a gradient");
	same_int(run_detail(&run, 0)->dead, 0, "and no units");
	run_release(&run);
	figure_release(&figure);
}

/* Labels 0 and 1 in a squared loss: the border lies half way. */
static void other_labels(void)
{
	struct figure figure;
	struct run run;
	size_t right = 0;

	figure_read(&figure, "ward sgd=0.05 mean_squared");
	figure.spec.data.labels = 2;
	figure.spec.data.label[1] = 1;
	run_init(&run, &figure.spec);
	step_to(&run, &figure, 60);
	for (size_t i = 0; i < 100; i++)
		right += (run.data.y[i] == 1) == (run_output(&run, i) > 0.5);
	same_double(run_moment(&run, 60)->accuracy, (double)right / 100,
		    "accuracy by the middle of two labels");
	ok(right > 80, "and most are right");
	run_release(&run);
	figure_release(&figure);
}

/* A step that is stopped after every part gives the same numbers. */
static bool at_once(void *with)
{
	(*(int *)with)++;
	return true;
}

/* Whether both stand alike, to the last bit. */
static bool alike(const struct run *a, const struct run *b)
{
	return a->k == b->k && a->last == b->last &&
	       !memcmp(a->row, b->row, a->numbers * sizeof(double)) &&
	       !memcmp(a->grad, b->grad, a->count * sizeof(double)) &&
	       !memcmp(run_moment(a, a->last), run_moment(b, b->last),
		       sizeof(struct moment)) &&
	       run_output(a, 0) == run_output(b, 0);
}

/* A run whose steps are prepared in the smallest parts, beside one whose are
 * not. */
static void in_small_parts(const char *words)
{
	struct figure figure;
	struct run run, whole;
	bool good = true;
	int stops = 0;

	figure_read(&figure, words);
	run_init(&run, &figure.spec);
	run_init(&whole, &figure.spec);
	for (int k = 0; k < 5; k++) {
		while (!run_prepare(&run, 0.5, at_once, &stops))
			good = good && alike(&run, &whole);
		good = good && alike(&run, &whole);
		run_step(&run, 0.5);
		run_step(&whole, 0.5);
		good = good && alike(&run, &whole);
	}
	ok(stops > 5, "%s: it asks whether to stop", words);
	ok(good, "%s: stands still until a step is whole, and is the same",
	   words);
	run_prepare(&run, 9, at_once, &stops);
	run_step(&run, 0.25);
	run_step(&whole, 0.25);
	ok(alike(&run, &whole), "%s: another rate gives it up", words);
	run_prepare(&run, 0.25, NULL, NULL);
	run_show(&run, 2);
	run_show(&whole, 2);
	run_step(&run, 0.25);
	run_step(&whole, 0.25);
	ok(alike(&run, &whole), "%s: another k gives it up", words);
	run_release(&run);
	run_release(&whole);
	figure_release(&figure);
}

int main(void)
{
	the_past();
	a_fork();
	frozen_layers();
	mini_batches();
	tests_beside();
	three_classes();
	details();
	other_labels();
	descent();
	in_small_parts("ward sgd=0.5");
	in_small_parts("demo batch=16");
	in_small_parts("demo batch=16 test=7");
	in_small_parts("demo adam=0.1 no_clear");
	return tap_end();
}
