/* cmd_run.c - a run of a lesson, trained without a screen. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/bank.h"
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

/* A row of the table; the rate is the one the update of k takes. */
static void print_row(const struct run *run, int k, double rate)
{
	const struct moment *moment = run_moment(run, k);
	const double column[] = { moment->loss, moment->accuracy, rate,
				  moment->grad_norm };
	char number[NUMBER_ROOM];

	printf("%d", k);
	for (size_t i = 0; i < sizeof(column) / sizeof(column[0]); i++)
		printf(",%s", number_text(column[i], number));
	putchar('\n');
}

static int train(const struct session *session, int plan,
		 const struct options *options)
{
	const char *why = NULL;
	struct run *run = bank_live(session->bank, plan, session->control,
				    &why);
	long steps;

	if (!run) {
		app_misuse("run '%s': %s", session->lesson->run[plan].name,
			   why);
		return EXIT_FINDING;
	}
	steps = options->steps >= 0 ? options->steps : run->spec.steps;
	run->spec.steps = steps > run->spec.steps ? (int)steps
						  : run->spec.steps;
	puts("k,loss,accuracy,rate,grad_norm");
	for (;;) {
		double rate = bank_rate(session->bank, plan, session->control,
					run->k);
		bool last = run->k >= steps || run->failed_at >= 0;

		if (!options->last || last)
			print_row(run, run->k, rate);
		if (last)
			break;
		run_step(run, rate);
	}
	if (run->failed_at < 0)
		return EXIT_GOOD;
	app_misuse("the loss stopped being a number at step %d",
		   run->failed_at);
	return EXIT_FINDING;
}

int cmd_run(const struct options *options)
{
	const char *kernels = getenv("GRADLAB_KERNELS");
	struct session session;
	struct lesson lesson;
	int status, plan;

	if (kernels && strcmp(kernels, "portable"))
		return app_misuse("GRADLAB_KERNELS: no kernels '%s' here, "
				  "only portable", kernels);
	status = app_lesson(&lesson, options->argument[0]);
	if (status)
		return status;
	session_init(&session, &lesson, 0);
	plan = find_run(&lesson, options->argument[1]);
	if (plan >= 0 && !lesson.run[plan].rate.count) {
		app_misuse("run '%s' has no 'by': it is only looked at",
			   lesson.run[plan].name);
		plan = -1;
	}
	status = plan < 0 ? EXIT_FINDING : train(&session, plan, options);
	session_release(&session);
	lesson_release(&lesson);
	return status;
}
