/* cmd_progress.c - what was done of each lesson. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "gradlab/app.h"
#include "gradlab/json.h"
#include "gradlab/keep.h"

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
	int rows;
};

static void say_text(void *data, const struct standing *s)
{
	struct report *report = data;
	char day[DAY_ROOM];

	if (!report->rows++)
		puts("lesson        steps  solved  at once  misses  hints  "
		     "shown  finished");
	printf("%-12s %3d/%-3d %6d %8d %7d %6d %6d  %s\n", s->lesson,
	       s->seen, s->steps, s->solved, s->first, s->misses, s->hints,
	       s->shown, day_text(s->finished, day));
}

static void say_csv(void *data, const struct standing *s)
{
	struct report *report = data;
	char finished[DAY_ROOM], visited[DAY_ROOM];

	if (!report->rows++)
		puts("lesson,step,seen,steps,solved,at_once,misses,hints,"
		     "shown,finished,visited");
	printf("%s,%s,%d,%d,%d,%d,%d,%d,%d,%s,%s\n", s->lesson, s->step,
	       s->seen, s->steps, s->solved, s->first, s->misses, s->hints,
	       s->shown, day_text(s->finished, finished),
	       day_text(s->day, visited));
}

static void say_json(void *data, const struct standing *s)
{
	struct report *report = data;
	char finished[DAY_ROOM], visited[DAY_ROOM];

	printf(report->rows++ ? ",\n " : "");
	printf("{\"lesson\": ");
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

int cmd_progress(const struct options *options)
{
	struct keeper keeper;
	struct report report = { 0 };
	int status = EXIT_GOOD;

	keeper_open(&keeper, options);
	if (options->json)
		putchar('[');
	if (keeper.store)
		store_standings(keeper.store, NULL,
				options->json  ? say_json
				: options->csv ? say_csv
					       : say_text,
				&report);
	if (options->json)
		puts("]");
	else if (!report.rows && !options->csv)
		puts("No lesson begun yet.");
	if (keeper.trouble) {
		app_misuse("%s", keeper.trouble);
		status = EXIT_FINDING;
	}
	keeper_close(&keeper);
	return status;
}
