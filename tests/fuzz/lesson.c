/* lesson.c - fuzzed: the bytes of a lesson, read, and what is said of them. */
#include <stdio.h>

#include "gradlab/lesson.h"

#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FILE *nowhere = fopen("/dev/null", "w");
	struct lesson lesson;
	struct err err;

	err_init(&err, "fuzzed.yaml");
	if (lesson_parse(&lesson, (const char *)data, size, &err))
		lesson_release(&lesson);
	if (nowhere) {
		err_print(&err, nowhere, false);
		fclose(nowhere);
	}
	err_release(&err);
	return 0;
}
