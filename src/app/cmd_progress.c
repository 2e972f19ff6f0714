/* cmd_progress.c - what was done of each lesson. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "gradlab/app.h"
#include "gradlab/json.h"
#include "gradlab/keep.h"
#include "gradlab/mem.h"
#include "gradlab/notebook.h"

enum { DAY_SECONDS = 24 * 60 * 60, DAY_ROOM = 16 };

/* "2026-01-31", or "" for no day. */
static const char *day_text(int day, char out[DAY_ROOM])
{
	time_t seconds = (time_t)day * DAY_SECONDS;
	struct tm date;

	out[0] = '\0';
	if (day)
		strftime(out, DAY_ROOM, "%Y-%m-%d",
			 gmtime_r(&seconds, &date));
	return out;
}

struct report {
	const char *learner;	/* to be told beside; or NULL */
	int rows;
};

static void say_text(void *data, const struct standing *s)
{
	struct report *report = data;
	char day[DAY_ROOM];

	if (!report->rows++)
		printf("%slesson          steps  solved  at once  misses  "
		       "hints  shown  finished\n",
		       report->learner ? "learner     " : "");
	if (report->learner)
		printf("%-11s ", report->learner);
	printf("%-14s %3d/%-3d %6d %8d %7d %6d %6d  %s\n", s->lesson,
	       s->seen, s->steps, s->solved, s->first, s->misses, s->hints,
	       s->shown, day_text(s->finished, day));
}

static void say_csv(void *data, const struct standing *s)
{
	struct report *report = data;
	char finished[DAY_ROOM], visited[DAY_ROOM];

	if (!report->rows++)
		printf("%slesson,step,seen,steps,solved,at_once,misses,hints,"
		       "shown,finished,visited\n",
		       report->learner ? "learner," : "");
	if (report->learner)
		printf("%s,", report->learner);
	printf("%s,%s,%d,%d,%d,%d,%d,%d,%d,%s,%s\n", s->lesson, s->step,
	       s->seen, s->steps, s->solved, s->first, s->misses, s->hints,
	       s->shown, day_text(s->finished, finished),
	       day_text(s->day, visited));
}

static void say_json(void *data, const struct standing *s)
{
	struct report *report = data;
	char finished[DAY_ROOM], visited[DAY_ROOM];

	printf(report->rows++ ? ",\n {" : "{");
	if (report->learner) {
		printf("\"learner\": ");
		json_string(stdout, report->learner);
		printf(", ");
	}
	printf("\"lesson\": ");
	json_string(stdout, s->lesson);
	printf(", \"step\": ");
	json_string(stdout, s->step);
	printf(", \"seen\": %d, \"steps\": %d, \"solved\": %d, "
	       "\"at_once\": %d, \"misses\": %d, \"hints\": %d, "
	       "\"shown\": %d, \"finished\": \"%s\", "
	       "\"visited\": \"%s\"}",
	       s->seen, s->steps, s->solved, s->first, s->misses, s->hints,
	       s->shown, day_text(s->finished, finished),
	       day_text(s->day, visited));
}

/* Whose progress is told: one learner's, or everyone's. */
struct class {
	const struct options *options;
	struct keeper *keeper;
	char **learner;
	size_t count, room;
};

static void enrol(void *data, const char *learner)
{
	struct class *class = data;

	class->learner = mem_grow(class->learner, &class->room,
				  class->count + 1, sizeof(*class->learner));
	class->learner[class->count++] = mem_string(learner);
}

static void gather(struct class *class)
{
	const char *one = class->options->learner;

	if (!class->keeper->store)
		return;
	if (class->options->all)
		store_learners(class->keeper->store, enrol, class);
	else
		enrol(class, one ? one : "");
}

static void release(struct class *class)
{
	for (size_t i = 0; i < class->count; i++)
		free(class->learner[i]);
	free(class->learner);
}

static int say_all(const struct class *class)
{
	const struct options *options = class->options;
	struct report report = { 0 };

	if (options->json)
		putchar('[');
	for (size_t i = 0; i < class->count; i++) {
		report.learner = options->all ? class->learner[i] : NULL;
		store_become(class->keeper->store, class->learner[i]);
		store_standings(class->keeper->store, NULL,
				options->json  ? say_json
				: options->csv ? say_csv
					       : say_text,
				&report);
	}
	if (options->json)
		puts("]");
	else if (!report.rows && !options->csv)
		puts("No lesson begun yet.");
	return EXIT_GOOD;
}

static void write_notebooks(FILE *out, const void *data)
{
	const struct class *class = data;

	for (size_t i = 0; i < class->count; i++) {
		store_become(class->keeper->store, class->learner[i]);
		notebook_write(out, class->keeper, class->options,
			       class->learner[i]);
	}
}

static int export(const struct class *class)
{
	const char *path = class->options->export;
	int status = app_write_new(path, write_notebooks, class);

	if (!status)
		printf("wrote %s\n", path);
	return status;
}

int cmd_progress(const struct options *options)
{
	struct keeper keeper;
	struct class class = { .options = options, .keeper = &keeper };
	int status;

	if (options->json + options->csv + !!options->export > 1)
		return app_misuse("say --csv, --json or --export");
	if (options->all && options->learner)
		return app_misuse("say --all or --learner");
	keeper_open(&keeper, options);
	gather(&class);
	status = options->export ? export(&class) : say_all(&class);
	if (keeper.trouble) {
		app_misuse("%s", keeper.trouble);
		status = EXIT_FINDING;
	}
	release(&class);
	keeper_close(&keeper);
	return status;
}
