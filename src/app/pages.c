/* pages.c - writes a page that is made from the program's own tables; for
 * ./dev docs and the test that such pages are fresh. */
#include <stdio.h>
#include <string.h>

#include "gradlab/commands.h"
#include "gradlab/reference.h"
#include "gradlab/reference_json.h"

static const struct {
	const char *name;
	void (*write)(FILE *out);
} pages[] = {
	{ "lessons/lesson.schema.json", reference_json },
	{ "doc/lesson-language.md", reference_markdown },
	{ "doc/gradlab-lesson.5", reference_man },
	{ "doc/gradlab.1", manual_write },
	{ "doc/completions/gradlab", completion_write },
};

/* Without a name: the names there are. */
int main(int argc, char **argv)
{
	for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (argc < 2)
			puts(pages[i].name);
		else if (!strcmp(pages[i].name, argv[1]))
			pages[i].write(stdout);
	return EXIT_GOOD;
}
