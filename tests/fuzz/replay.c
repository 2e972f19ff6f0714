/* replay.c - a fuzz target over the files of its corpus, without libFuzzer. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"

#include "../tap.h"
#include "fuzz.h"

static int visible(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void replay(const char *folder, const char *name)
{
	char *path = mem_printf("%s/%s", folder, name);
	FILE *file = fopen(path, "rb");
	struct buffer bytes = { 0 };
	char block[4096];
	size_t got;

	while (file && (got = fread(block, 1, sizeof(block), file)) > 0)
		buffer_add(&bytes, block, got);
	ok(file && !LLVMFuzzerTestOneInput((const uint8_t *)bytes.data,
					   bytes.length),
	   "%s", name);
	if (file)
		fclose(file);
	buffer_release(&bytes);
	free(path);
}

/* The corpus is named as the program. */
int main(int argc, char *argv[])
{
	const char *top = getenv("top_srcdir") ? getenv("top_srcdir") : ".";
	const char *slash = strrchr(argv[0], '/');
	char *folder = mem_printf("%s/tests/fuzz/corpus/%s", top,
				  slash ? slash + 1 : argv[0]);
	struct dirent **entry;
	int count = scandir(folder, &entry, visible, alphasort);

	(void)argc;
	ok(count > 0, "there is a corpus");
	ok(!LLVMFuzzerTestOneInput(NULL, 0), "no bytes at all");
	for (int i = 0; i < count; i++) {
		replay(folder, entry[i]->d_name);
		free(entry[i]);
	}
	if (count >= 0)
		free(entry);
	free(folder);
	return tap_end();
}
