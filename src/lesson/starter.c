/* starter.c - the lesson that `gradlab new` writes. */
#include "gradlab/starter.h"

#include <string.h>

#include "schema_looks.h"

/* What stands at a key; a key without a sample stands as a comment.  Where
 * `path` says so, the keys of that map follow below. */
struct sample {
	const char *map, *key, *text, *path;
	int deeper;		/* columns further in, of what follows */
};

static const struct sample samples[] = {
	{ "lesson", "format", "1", NULL, 0 },
	{ "lesson", "lesson", "ID", NULL, 0 },
	{ "lesson", "title", "A lesson of mine", NULL, 0 },
	{ "lesson", "goal", "Say how steep a parabola is.", NULL, 0 },
	{ "lesson", "minutes", "5", NULL, 0 },
	{ "lesson", "let", "|\n  f(x) = x^2", NULL, 0 },
	{ "lesson", "controls", "\n  x:", "controls", 4 },
	{ "lesson", "steps", "", "steps", 4 },
	{ "controls", "from", "-3", NULL, 0 },
	{ "controls", "to", "3", NULL, 0 },
	{ "controls", "step", "0.5", NULL, 0 },
	{ "controls", "start", "1", NULL, 0 },
	{ "steps", "id", "steep", NULL, 0 },
	{ "steps", "title", "How steep?", NULL, 0 },
	{ "steps", "say", "|\n  At x = {x} the curve climbs by {f'(x)} for "
			  "each step to the right.", NULL, 0 },
	{ "steps", "show", "", "steps.show.plot", 2 },
	{ "steps", "ask", "", "steps.predict.number", 2 },
	{ "steps", "then", "\"The slope at 2 is {f'(2)}: twice the place.\"",
	  NULL, 0 },
	{ "steps.show.plot", "plot", "f", NULL, 0 },
	{ "steps.show.plot", "over", "[-3, 3]", NULL, 0 },
	{ "steps.show.plot", "mark", "x", NULL, 0 },
	{ "steps.show.plot", "tangent", "x", NULL, 0 },
	{ "steps.predict.number", "number", "How steep is f at x = 2?", NULL,
	  0 },
	{ "steps.predict.number", "answer", "f'(2) = 4", NULL, 0 },
	{ "steps.predict.number", "wrong",
	  "\n  - is: f(3) = 9\n    say: That is how high it is at 3. How fast "
	  "does it climb at 2?", NULL, 0 },
	{ "steps.predict.number", "hints",
	  "\n  - Put x at 2 and look at the tangent.\n  - The sentence says "
	  "it, too.", NULL, 0 },
};

struct level {
	const struct shape *map;	/* where the rows come from, */
	const struct row *row;	/* the next of them */
	const char *path;
	int in;
	bool dash;		/* the first key begins the item of a list */
};

static const struct sample *find_sample(const char *path, const char *key)
{
	for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++)
		if (!strcmp(samples[i].map, path) &&
		    !strcmp(samples[i].key, key))
			return &samples[i];
	return NULL;
}

/* "open: (after, before or asked) ", of a key without a sample. */
static void write_form(FILE *out, const struct row *row)
{
	const char *const *words = row->shape->words;

	fprintf(out, "%s: (", row->key);
	if (schema_looks(row->shape) & LOOKS_WORD && words)
		for (int i = 0; words[i]; i++)
			fprintf(out, "%s%s", !i ? "" : words[i + 1] ? ", "
								    : " or ",
				words[i]);
	else
		fputs(row->shape->form, out);
	fputs(") ", out);
}

/* What a key is for, as a comment above it or in its place. */
static void write_help(FILE *out, const struct level *level,
		       const struct row *row, bool alone)
{
	fprintf(out, "%*s# ", level->in - (level->dash ? 2 : 0), "");
	if (alone)
		write_form(out, row);
	fputs(row->help, out);
	if (row->fallback)
		fprintf(out, "; else %s", row->fallback);
	fputc('\n', out);
}

static void write_value(FILE *out, struct level *level, const struct row *row,
			const char *text)
{
	int in = level->in - (level->dash ? 2 : 0);

	fprintf(out, "%*s%s%s:%s", in, "", level->dash ? "- " : "", row->key,
		*text && *text != '\n' ? " " : "");
	level->dash = false;
	for (; *text; text++) {
		fputc(*text, out);
		if (*text == '\n')
			fprintf(out, "%*s", level->in, "");
	}
	fputc('\n', out);
}

/* The next row of a level, those its map shares included; or NULL. */
static const struct row *next_row(struct level *level)
{
	while (level->map && !level->row->key) {
		level->map = level->map->of;
		level->row = level->map ? level->map->rows : NULL;
	}
	return level->map ? level->row++ : NULL;
}

static struct level begin(const struct schema_maps *maps, const char *path,
			  int in)
{
	struct level level = { .path = path, .in = in };

	for (int i = 0; i < maps->count; i++)
		if (!strcmp(maps->item[i].path, path))
			level.map = maps->item[i].shape;
	level.row = level.map ? level.map->rows : NULL;
	level.dash = !strcmp(path, "steps");
	return level;
}

enum { LEVELS = 4 };	/* of samples below each other */

void starter_write(FILE *out, const char *id, const char *schema)
{
	struct schema_maps maps;
	struct level level[LEVELS];
	int depth = 1;

	schema_list(&maps);
	if (schema)
		fprintf(out, "# yaml-language-server: $schema=%s\n", schema);
	fprintf(out, "# Look at it with: gradlab watch %s.yaml\n"
		     "# What is wrong with it, says: gradlab check %s.yaml\n\n",
		id, id);
	level[0] = begin(&maps, "lesson", 0);
	while (depth) {
		struct level *top = &level[depth - 1];
		const struct row *row = next_row(top);
		const struct sample *sample =
			row ? find_sample(top->path, row->key) : NULL;

		depth -= !row;
		if (!row)
			continue;
		write_help(out, top, row, !sample);
		if (!sample)
			continue;
		write_value(out, top, row,
			    strcmp(sample->text, "ID") ? sample->text : id);
		if (sample->path && depth < LEVELS)
			level[depth++] = begin(&maps, sample->path,
					       top->in + sample->deeper);
	}
}
