/* csv.c - tables are read, and what is wrong with one is told by its place. */
#include "gradlab/csv.h"

#include <stdlib.h>

#include "gradlab/mem.h"

#include "../tap.h"

static const struct good {
	const char *text;
	size_t rows;
	int columns;
	double first, last;
} good[] = {
	{ "1,2\n3,4\n", 2, 2, 1, 4 },
	{ "1,2\n3,4", 2, 2, 1, 4 },
	{ "x1,x2,y\n1,2,-1\n", 1, 3, 1, -1 },
	{ "\xef\xbb\xbf" "a,b\r\n1,2\r\n\r\n3,4\r\n", 2, 2, 1, 4 },
	{ " 1 , +2.5 \n", 1, 2, 1, 2.5 },
	{ "\"1\",\"2\"\n", 1, 2, 1, 2 },
	{ "\"size\",\"y\"\n1e-3,.5\n", 1, 2, 1e-3, 0.5 },
	{ "1,2\r3,4\r", 2, 2, 1, 4 },
};

static void tables(void)
{
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		struct csv csv;
		struct err err;
		size_t count;

		err_init(&err, "table.csv");
		if (!ok(csv_read(&csv, good[i].text, strlen(good[i].text),
				 &err),
			"table %zu is read", i)) {
			printf("# %s\n", err_first(&err));
			continue;
		}
		count = csv.rows * (size_t)csv.columns;
		ok(csv.rows == good[i].rows && csv.columns == good[i].columns,
		   "its size");
		ok(csv.number[0] == good[i].first &&
			   csv.number[count - 1] == good[i].last,
		   "its numbers");
		csv_release(&csv);
		err_release(&err);
	}
}

static const struct bad {
	const char *text, *wanted;
} bad[] = {
	{ "1,2\n3,abc\n", "t.csv:2:3: error: 'abc' is no number\n" },
	{ "1,2\n3,\n", "t.csv:2:3: error: a number is missing here\n" },
	{ "1,2\n\n3,4,5\n",
	  "t.csv:3:1: error: 3 fields; the first line has 2\n" },
	{ "x,y\n1\n", "t.csv:2:1: error: 1 field; the first line has 2\n" },
	{ "1;2\n3;4\n",
	  "t.csv:1:1: error: a line needs an input and a target, with a comma "
	  "between\n" },
	{ "1,2;3\n", "t.csv:1:3: error: numbers are parted by commas\n" },
	{ "\xc3\xa4,\xc3\xb6\n1,\xc3\xbc\n",
	  "t.csv:2:3: error: '\xc3\xbc' is no number\n" },
	{ "", "t.csv: error: no row of numbers\n" },
	{ "a,b\n", "t.csv: error: no row of numbers\n" },
	{ "1,nan\n", "t.csv:1:3: error: 'nan' is no number\n" },
	{ "1,2\n\xff,4\n", "t.csv: error: not a text in UTF-8\n" },
	{ "1,x\ny,2\n",
	  "t.csv:1:3: error: 'x' is no number\n"
	  "t.csv:2:1: error: 'y' is no number\n" },
};

/* What err_print() writes without source lines. */
static char *told(const struct err *err)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	err_print(err, out, true);
	fclose(out);
	return text;
}

static void faults(void)
{
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct csv csv = { .rows = 77 };
		struct err err;
		char *text;

		err_init(&err, "t.csv");
		ok(!csv_read(&csv, bad[i].text, strlen(bad[i].text), &err) &&
			   csv.rows == 77,
		   "table %zu is refused", i);
		text = told(&err);
		same_text(text, bad[i].wanted, "and the place is told");
		free(text);
		err_release(&err);
	}
}

/* `count` times the text, refused with this reason. */
static void too_much(const char *text, size_t count, const char *wanted)
{
	size_t length = strlen(text);
	char *many = mem_alloc(count * length + 1, 1);
	struct csv csv;
	struct err err;

	for (size_t i = 0; i < count; i++)
		memcpy(many + i * length, text, length);
	err_init(&err, "t.csv");
	ok(!csv_read(&csv, many, count * length, &err), "too much");
	same_text(err_first(&err), wanted, "and how much is told");
	err_release(&err);
	free(many);
}

int main(void)
{
	tables();
	faults();
	too_much("1,2\n", CSV_ROWS + 1, "more than 100000 rows");
	too_much("1,", CSV_COLUMNS, "66 fields; there may be 65");
	too_much("12345678", CSV_BYTES / 8 + 1, "larger than 16 MiB");
	return tap_end();
}
