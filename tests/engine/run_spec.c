/* run_spec.c - what makes no run is told; copies and comparisons hold. */
#include "gradlab/run_spec.h"

#include "gradlab/run.h"

#include "../tap.h"

#include "figure.h"

static void changed(struct run_spec *spec, int what)
{
	static struct data_spec line;

	data_spec_init(&line, DATA_LINE);
	switch (what) {
	case 0:
		spec->net.width[0] = 3;
		break;
	case 1:
		spec->net.width[spec->net.layers] = 2;
		break;
	case 2:
		spec->loss = LOSS_CROSS_ENTROPY;
		break;
	case 3:
		spec->net.layers = 0;
		break;
	case 4:
		spec->net.width[1] = NET_UNITS + 1;
		break;
	case 5:
		spec->l2 = -1;
		break;
	case 6:
		spec->steps = 0;
		break;
	case 7:
		spec->data.kind = DATA_NONE;
		break;
	case 8:
		spec->data.test = &line;
		break;
	case 9:
		spec->net.width[1] = spec->net.width[2] = 400;
		spec->data.samples = 100000;
		break;
	}
}

static void what_makes_no_run(void)
{
	static const char *const wanted[] = {
		"the net has not as many inputs as the data feed it",
		"this loss reads one output",
		"cross_entropy reads an output for each class, 2 to 256",
		"a net has 1 to 16 layers",
		"a layer has 1 to 4096 units",
		"l1 and l2 are numbers from 0",
		"steps is a whole number from 1 to 1000000",
		"a loss needs data",
		"test data have as many inputs as the data",
		("samples times parameters are too many for the memory a run "
		 "may take (1 GiB)"),
	};
	struct figure figure;

	figure_read(&figure, "ward sgd=0.5");
	same_text(run_spec_wrong(&figure.spec), NULL, "the ward is a run");
	for (int i = 0; i < (int)(sizeof(wanted) / sizeof(*wanted)); i++) {
		struct run_spec spec = figure.spec;

		changed(&spec, i);
		same_text(run_spec_wrong(&spec), wanted[i], "no run (%d)", i);
	}
	figure_release(&figure);
}

static void copies(void)
{
	double given[41], rows[16] = { 0 };
	struct arena arena = { 0 };
	struct figure figure;
	struct run_spec copy;

	figure_read(&figure, "lecture sgd=0.1");
	for (int i = 0; i < 41; i++)
		given[i] = i;
	figure.spec.net.given = given;
	run_spec_copy(&copy, &figure.spec, &arena);
	ok(copy.net.given != given && copy.data.rows != figure.spec.data.rows,
	   "a copy has lists of its own");
	ok(run_spec_same(&copy, &figure.spec), "and is the same");
	given[7] = -1;
	ok(!run_spec_same(&copy, &figure.spec), "until a given weight changes");
	given[7] = 7;
	figure.spec.data.rows = rows;
	ok(!run_spec_same(&copy, &figure.spec), "or a point");
	run_spec_copy(&copy, &figure.spec, &arena);
	copy.net.seed++;
	ok(!run_spec_same(&copy, &figure.spec), "or a number");
	figure_release(&figure);
	figure_read(&figure, "ward test=5 sgd=0.1");
	run_spec_copy(&copy, &figure.spec, &arena);
	ok(copy.data.test != figure.spec.data.test &&
		   run_spec_same(&copy, &figure.spec),
	   "test data are copied");
	figure.test.seed++;
	ok(!run_spec_same(&copy, &figure.spec), "and compared");
	figure_release(&figure);
	arena_release(&arena);
}

static size_t bytes_of(const struct model *model)
{
	const struct graph *graph = &model->graph;
	size_t node = sizeof(*graph->op) + sizeof(*graph->arg) +
		      2 * sizeof(double) + 2 * sizeof(int32_t);

	return graph->room * node +
	       (graph->wide_value.room + graph->wide_grad.room +
		graph->spare.room) *
		       graph->stride * sizeof(double);
}

static size_t bytes_held(const struct run *run)
{
	const struct history *history = &run->history;

	return bytes_of(&run->main) + bytes_of(&run->batch) +
	       bytes_of(&run->check) +
	       history->kept_room * run->numbers * sizeof(double) +
	       history->moment_room * sizeof(struct moment);
}

/* What a run takes stays below what was foretold, and is no small part. */
static void memory(void)
{
	static const char *const words[] = {
		"demo", "ward adam=0.05 batch=10",
		"ward test=9 testn=5000 l2=1 sgd=0.1",
		"ward net=2-200-200-1 n=3000 momentum=0.1",
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct figure figure;
		size_t held, foretold;
		struct run run;

		figure_read(&figure, words[i]);
		figure.spec.steps = 20;
		run_init(&run, &figure.spec);
		for (int k = 0; k < 20; k++)
			run_step(&run, 0.01);
		held = bytes_held(&run);
		foretold = run_spec_bytes(&figure.spec);
		ok(held <= foretold && foretold < 8 * held,
		   "%s: holds %zu bytes of %zu", words[i], held, foretold);
		run_release(&run);
		figure_release(&figure);
	}
}

/* A net that is only looked at, and faults of labels. */
static void odd_runs(void)
{
	struct figure figure;
	struct run run;
	double y;

	figure_read(&figure, "lecture sgd=0.1");
	figure.spec.data.kind = DATA_NONE;
	figure.spec.loss = LOSS_NONE;
	same_text(run_spec_wrong(&figure.spec), NULL, "no data, no loss");
	run_init(&run, &figure.spec);
	run_outputs_at(&run, (const double[]){ 2, 3, -1 }, &y, 1);
	near_to(y, 0.4276781124884546, 1e-14, "its output anywhere");
	ok(!run_step(&run, 0.1), "it takes no step");
	run_release(&run);
	figure_release(&figure);
	figure_read(&figure, "ward test=8 sgd=0.5 zero_one shuffled=3 "
			     "unscaled=100");
	run_init(&run, &figure.spec);
	ok(fabs(run.test.x[0]) > 5, "test points are spoilt alike");
	ok(run.label[0] == 0 || run.label[0] == 1, "labels are coded");
	ok(fabs(run.data.y[0]) == 1, "points keep theirs");
	ok(fabs(run.data.x[0]) > 5, "and are a hundred times as far out");
	run_release(&run);
	figure_release(&figure);
}

int main(void)
{
	what_makes_no_run();
	copies();
	memory();
	odd_runs();
	return tap_end();
}
