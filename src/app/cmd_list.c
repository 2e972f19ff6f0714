/* cmd_list.c - the lessons there are. */
#include <stdio.h>
#include <stdlib.h>

#include "gradlab/app.h"
#include "gradlab/find.h"
#include "gradlab/json.h"

static void list_needs(const struct lesson *lesson)
{
	printf(", \"needs\": [");
	for (int i = 0; i < lesson->needs; i++) {
		fputs(i ? ", " : "", stdout);
		json_string(stdout, lesson->need[i].id);
	}
	putchar(']');
}

static void list_json(const struct lesson *lesson, const char *path,
		      const char *part)
{
	printf("{\"lesson\": ");
	json_string(stdout, lesson->id);
	printf(", \"title\": ");
	json_string(stdout, lesson->title.text);
	printf(", \"goal\": ");
	json_string(stdout, lesson->goal.text ? lesson->goal.text : "");
	printf(", \"minutes\": %d, \"steps\": %d, \"file\": ",
	       lesson->minutes, lesson->steps);
	json_string(stdout, path);
	list_needs(lesson);
	if (part) {
		printf(", \"part\": ");
		json_string(stdout, part);
	}
	putchar('}');
}

int cmd_list(const struct options *options)
{
	struct lesson_list list;
	int status = EXIT_GOOD, shown = 0;

	find_all(&list);
	if (options->json)
		putchar('[');
	for (size_t i = 0; i < list.count; i++) {
		struct lesson lesson;
		struct err err;

		err_init(&err, list.path[i]);
		if (!lesson_load(&lesson, list.path[i], &err)) {
			err_print(&err, stderr, true);
			status = EXIT_FINDING;
		} else if (options->json) {
			printf(shown++ ? ",\n " : "");
			list_json(&lesson, list.path[i],
				  list.part ? list.part[i] : NULL);
			lesson_release(&lesson);
		} else {
			printf("%-12s %-40s %3d min\n", lesson.id,
			       lesson.title.text, lesson.minutes);
			lesson_release(&lesson);
		}
		err_release(&err);
	}
	if (options->json)
		puts("]");
	find_release(&list);
	return status;
}
