/* cmd_run.c - a run of a lesson, trained without a screen. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/bank.h"
#include "gradlab/json.h"
#include "gradlab/number.h"
#include "gradlab/plan.h"
#include "gradlab/suggest.h"

static int find_run(const struct lesson *lesson, const char *name)
{
	struct suggest suggest;
	char mean[96];

	suggest_init(&suggest, name, strlen(name));
	for (int i = 0; i < lesson->runs; i++) {
		if (!strcmp(lesson->run[i].name, name))
			return i;
		suggest_try(&suggest, lesson->run[i].name);
	}
	app_misuse("no run '%s' in %s%s", name, lesson->id,
		   suggest_text(&suggest, mean));
	return -1;
}

/* The columns of a table of steps; those of tests only where there are any. */
static const char *const columns[] = {
	"loss", "accuracy", "rate", "grad_norm", "test_loss", "test_accuracy",
};

enum { COLUMNS = sizeof(columns) / sizeof(*columns), WITHOUT_TESTS = 4 };

static int columns_of(const struct run *run)
{
	return run->test.samples ? COLUMNS : WITHOUT_TESTS;
}

/* A net that is only looked at has the sum of its outputs for a loss, which
 * is nobody's business. */
static bool has_loss(const struct run *run)
{
	return run->spec.minimise.formula || run->spec.loss != LOSS_NONE;
}

/* The rate is the one that the update of k takes. */
static void numbers_of(const struct run *run, int k, double rate,
		       double number[COLUMNS])
{
	const struct moment *moment = run_moment(run, k);

	number[0] = has_loss(run) ? moment->loss : (double)NAN;
	number[1] = moment->accuracy;
	number[2] = rate;
	number[3] = has_loss(run) ? moment->grad_norm : (double)NAN;
	number[4] = moment->test_loss;
	number[5] = moment->test_accuracy;
}

/* What writes a run down, row by row. */
struct writer {
	void (*begin)(const struct run *run);
	void (*row)(const struct run *run, int k, double rate, bool first);
	void (*end)(const struct run *run);
};

static void csv_begin(const struct run *run)
{
	putchar('k');
	for (int i = 0; i < columns_of(run); i++)
		printf(",%s", columns[i]);
	putchar('\n');
}

static void csv_row(const struct run *run, int k, double rate, bool first)
{
	char text[NUMBER_ROOM];
	double number[COLUMNS];

	(void)first;
	numbers_of(run, k, rate, number);
	printf("%d", k);
	for (int i = 0; i < columns_of(run); i++)
		printf(",%s", number_text(number[i], text));
	putchar('\n');
}

static void csv_end(const struct run *run)
{
	(void)run;
}

static void json_begin(const struct run *run)
{
	(void)run;
	printf("{\"rows\": [");
}

static void json_row(const struct run *run, int k, double rate, bool first)
{
	double number[COLUMNS];

	numbers_of(run, k, rate, number);
	printf("%s\n{\"k\": %d", first ? "" : ",", k);
	for (int i = 0; i < columns_of(run); i++) {
		printf(", \"%s\": ", columns[i]);
		json_number(stdout, number[i]);
	}
	putchar('}');
}

static void json_list(const double *number, size_t count)
{
	putchar('[');
	for (size_t i = 0; i < count; i++) {
		fputs(i ? ", " : "", stdout);
		json_number(stdout, number[i]);
	}
	putchar(']');
}

/* Rows [x1, ..., y]; null where there are no samples. */
static void json_data(const char *name, const struct data *data)
{
	size_t inputs = (size_t)data->inputs;

	printf(",\n\"%s\": %s", name, data->samples ? "[" : "null");
	for (size_t i = 0; i < data->samples; i++) {
		fputs(i ? ",\n[" : "\n[", stdout);
		for (size_t j = 0; j < inputs; j++) {
			json_number(stdout, data->x[i * inputs + j]);
			fputs(", ", stdout);
		}
		json_number(stdout, data->y[i]);
		putchar(']');
	}
	fputs(data->samples ? "]" : "", stdout);
}

static void json_end(const struct run *run)
{
	printf("],\n\"parameters\": ");
	json_list(run->row, run->count);
	printf(",\n\"gradients\": ");
	json_list(run->grad, run->count);
	json_data("data", &run->data);
	json_data("test", &run->test);
	printf("}\n");
}

static const struct writer csv_writer = { csv_begin, csv_row, csv_end };
static const struct writer json_writer = { json_begin, json_row, json_end };

/* Trains it from k = 0, writing as it goes; one that is only looked at stays
 * there. */
static void train(struct run *run, const struct session *session, int plan,
		  const struct options *options)
{
	const struct writer *writer =
		options->json ? &json_writer : &csv_writer;
	bool looked = !session->lesson->run[plan].rate.count;
	long steps = looked		   ? 0
		     : options->steps >= 0 ? options->steps
					   : run->spec.steps;

	writer->begin(run);
	for (;;) {
		double rate = looked ? (double)NAN
				     : bank_rate(session->bank, plan,
						 session->control, run->k);
		bool last = run->k >= steps || run->failed_at >= 0;

		if (!options->last || last)
			writer->row(run, run->k, rate,
				    options->last || !run->k);
		if (last || !run_step(run, rate))
			break;
	}
	writer->end(run);
}

static int run_plan(const struct session *session, int plan,
		    const struct options *options)
{
	const char *name = session->lesson->run[plan].name, *why = NULL;
	struct arena arena = { NULL };
	struct run_spec spec;
	struct run run;
	int failed_at;

	if (!plan_spec(&session->lesson->run[plan], session->control, &arena,
		       &spec, &why)) {
		arena_release(&arena);
		app_misuse("run '%s': %s", name, why);
		return EXIT_FINDING;
	}
	spec.kernels = options->kernels;
	run_init(&run, &spec);
	arena_release(&arena);
	train(&run, session, plan, options);
	failed_at = run.failed_at;
	run_release(&run);
	if (failed_at < 0)
		return EXIT_GOOD;
	app_misuse("the loss stopped being a number at step %d", failed_at);
	return EXIT_FINDING;
}

int cmd_run(const struct options *options)
{
	struct session session;
	struct lesson lesson;
	int status, plan;

	status = app_lesson(&lesson, options->argument[0], NULL);
	if (status)
		return status;
	session_init(&session, &lesson, 0);
	plan = find_run(&lesson, options->argument[1]);
	status = plan < 0 ? EXIT_FINDING
			  : run_plan(&session, plan, options);
	session_release(&session);
	lesson_release(&lesson);
	return status;
}
