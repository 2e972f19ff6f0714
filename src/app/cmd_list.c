/* cmd_list.c - the lessons there are, or the steps of one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/find.h"
#include "gradlab/json.h"
#include "gradlab/keep.h"

static void list_needs(const struct lesson *lesson)
{
	printf(", \"needs\": [");
	for (int i = 0; i < lesson->needs; i++) {
		fputs(i ? ", " : "", stdout);
		json_string(stdout, lesson->need[i].id);
	}
	putchar(']');
}

/* What the learner has done of a lesson: nothing, where nothing is kept. */
static void keep_standing(void *data, const struct standing *standing)
{
	struct standing *kept = data;

	*kept = *standing;
}

static struct standing standing_of(const struct keeper *keeper,
				   const struct lesson *lesson)
{
	struct standing standing = { .steps = lesson->steps };

	if (keeper->store)
		store_standings(keeper->store, lesson->id, keep_standing,
				&standing);
	return standing;
}

static void list_json(const struct lesson *lesson, const char *path,
		      const char *part, const struct standing *standing)
{
	printf("{\"lesson\": ");
	json_string(stdout, lesson->id);
	printf(", \"title\": ");
	json_string(stdout, lesson->title.text);
	printf(", \"goal\": ");
	json_string(stdout, lesson->goal.text ? lesson->goal.text : "");
	printf(", \"minutes\": %d, \"steps\": %d, \"seen\": %d, "
	       "\"solved\": %d, \"finished\": %s, \"file\": ",
	       lesson->minutes, lesson->steps, standing->seen,
	       standing->solved, standing->finished ? "true" : "false");
	json_string(stdout, path);
	list_needs(lesson);
	if (part) {
		printf(", \"part\": ");
		json_string(stdout, part);
	}
	putchar('}');
}

static void list_text(const struct lesson *lesson,
		      const struct standing *standing)
{
	printf("%-15s %-40s %3d min", lesson->id, lesson->title.text,
	       lesson->minutes);
	if (standing->finished)
		printf("  done");
	else if (standing->seen)
		printf("  %d of %d steps", standing->seen, lesson->steps);
	putchar('\n');
}

/* Reads and tells one lesson of the list. */
static int list_one(const struct lesson_list *list, size_t at,
		    const struct keeper *keeper, bool json, int *shown)
{
	struct standing standing;
	struct lesson lesson;
	struct err err;
	bool good;

	err_init(&err, list->path[at]);
	good = lesson_load(&lesson, list->path[at], &err);
	if (!good) {
		err_print(&err, stderr, true);
		err_release(&err);
		return EXIT_FINDING;
	}
	err_release(&err);
	standing = standing_of(keeper, &lesson);
	if (json && (*shown)++)
		printf(",\n ");
	if (json)
		list_json(&lesson, list->path[at],
			  list->part ? list->part[at] : NULL, &standing);
	else
		list_text(&lesson, &standing);
	lesson_release(&lesson);
	return EXIT_GOOD;
}

static int list_lessons(const struct options *options)
{
	struct lesson_list list;
	struct keeper keeper;
	int status = EXIT_GOOD, shown = 0;

	find_all(&list);
	keeper_open(&keeper, options);
	if (options->json)
		putchar('[');
	for (size_t i = 0; i < list.count; i++)
		if (list_one(&list, i, &keeper, options->json, &shown))
			status = EXIT_FINDING;
	if (options->json)
		puts("]");
	keeper_close(&keeper);
	find_release(&list);
	return status;
}

static void steps_json(const struct lesson *lesson)
{
	printf("{\"lesson\": ");
	json_string(stdout, lesson->id);
	printf(", \"steps\": [");
	for (int i = 0; i < lesson->steps; i++) {
		fputs(i ? ", " : "", stdout);
		json_string(stdout, lesson->step[i].id);
	}
	printf("], \"runs\": [");
	for (int i = 0; i < lesson->runs; i++) {
		fputs(i ? ", " : "", stdout);
		json_string(stdout, lesson->run[i].name);
	}
	puts("]}");
}

static int list_steps(const struct options *options)
{
	struct lesson lesson;
	int status = app_lesson(&lesson, options->argument[0], NULL);

	if (status)
		return status;
	if (options->json)
		steps_json(&lesson);
	for (int i = 0; !options->json && i < lesson.steps; i++)
		printf("%-15s %s\n", lesson.step[i].id,
		       lesson.step[i].title.text ? lesson.step[i].title.text
						 : "");
	lesson_release(&lesson);
	return EXIT_GOOD;
}

int cmd_list(const struct options *options)
{
	return options->arguments ? list_steps(options)
				  : list_lessons(options);
}
