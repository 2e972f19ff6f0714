/* lesson.c - a lesson, from its file to inert data. */
#include "gradlab/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/edit.h"
#include "gradlab/yaml.h"
#include "hooks.h"
#include "load_formula.h"
#include "load_query.h"
#include "overlay.h"

static uint64_t hash_bytes(const char *bytes, size_t length)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < length; i++)
		hash = (hash ^ (unsigned char)bytes[i]) *
		       UINT64_C(1099511628211);
	return hash;
}

/* Makes a name known before any formula is read, since order is free. */
static void declare(struct loader *loader, struct yaml *node,
		    enum symbol_kind kind, int index)
{
	struct origin origin = yaml_origin(node->key);
	struct scope *scope = &loader->lesson->scope;
	const char *name = node->key->text;

	if (node->key->told)
		return;
	if (!is_name(name))
		loader_error(loader, node->key,
			     "'%s' is no name: letters, digits and _, a "
			     "letter first",
			     name);
	else
		scope_add(scope, name, kind, index, &origin, 0,
			  node->key->length);
}

static void declare_controls(struct loader *loader, struct yaml *controls)
{
	int i = 0;

	if (!controls || controls->told || controls->kind != YAML_MAP)
		return;
	for (struct yaml *c = controls->first; c && i < LESSON_CONTROLS;
	     c = c->next)
		declare(loader, c,
			control_has_words(c) ? SYMBOL_WORDS : SYMBOL_CONTROL,
			i++);
}

static void declare_runs(struct loader *loader, struct yaml *runs)
{
	int i = 0;

	if (!runs || runs->told || runs->kind != YAML_MAP)
		return;
	loader->runs = runs;
	for (struct yaml *r = runs->first; r && i < LESSON_RUNS; r = r->next)
		declare(loader, r, SYMBOL_RUN, i++);
}

bool load_format(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const char *text = loader_text(loader, yaml, shape->form);

	(void)to;
	if (!text || !strcmp(text, shape->form))
		return text != NULL;
	return loader_error(loader, yaml, "this program reads format %s",
			    shape->form);
}

static int by_id(const void *left, const void *right)
{
	const struct step *a = *(const struct step *const *)left;
	const struct step *b = *(const struct step *const *)right;
	int order = strcmp(a->id, b->id);

	return order ? order : a < b ? -1 : 1;
}

/* Ids of steps are told apart for ever. */
static void find_duplicate_ids(const struct lesson *lesson, struct err *err)
{
	const struct step *sorted[LESSON_STEPS];
	int count = 0;

	for (int i = 0; i < lesson->steps; i++)
		if (lesson->step[i].id)
			sorted[count++] = &lesson->step[i];
	qsort(sorted, (size_t)count, sizeof(*sorted), by_id);
	for (int i = 1; i < count; i++)
		if (!strcmp(sorted[i]->id, sorted[i - 1]->id))
			err_at(err, sorted[i]->at,
			       "another step has the id '%s'", sorted[i]->id);
}

/* Names are known where all that defines them stands before the steps, and
 * whatever was lost behind their beginning. */
static bool names_lost(const struct yaml_file *file)
{
	const struct yaml *steps = yaml_get(file->root, "steps");

	if (!file->partial)
		return false;
	if (!steps || file->lost < steps->start)
		return true;
	for (const struct yaml *c = steps->next; c; c = c->next)
		if (!strcmp(c->key->text, "let") ||
		    !strcmp(c->key->text, "controls") ||
		    !strcmp(c->key->text, "runs"))
			return true;
	return false;
}

static void read_tree(struct lesson *lesson, struct yaml_file *file,
		      const struct edit_list *edits)
{
	struct loader loader;
	struct yaml *root = file->root;

	loader_init(&loader, lesson, file);
	loader.edits = edits;
	if (root->kind != YAML_MAP) {
		loader_expected(&loader, root, schema_lesson.form);
	} else if (!root->told) {
		loader.nameless = names_lost(file);
		declare_controls(&loader, yaml_get(root, "controls"));
		declare_runs(&loader, yaml_get(root, "runs"));
		loader.steps = yaml_get(root, "steps");
		loader_read(&loader, &schema_lesson, root, lesson);
		check_scope_queries(&loader, &lesson->scope);
		find_duplicate_ids(lesson, file->err);
	}
	loader_release(&loader);
}

/* Lays the translation over the tree, whose texts then are those of `over`. */
static void lay_over(struct lesson *lesson, const struct yaml_file *file,
		     struct yaml_file *over, struct err *err)
{
	struct loader loader;

	if (!yaml_parse(over, lesson->over.bytes, lesson->over.length,
			&lesson->arena, err))
		return;
	loader_init(&loader, lesson, over);
	overlay_lay(&loader, file, over);
	loader_release(&loader);
}

/* Reads the lesson's source; `over_err` for its translation, or NULL. */
static bool read_source(struct lesson *lesson, struct err *err,
			struct err *over_err, const struct edit_list *edits)
{
	const struct source *source = &lesson->source;
	struct yaml_file file, over;

	lesson->hash = hash_bytes(source->bytes, source->length);
	if (yaml_parse(&file, source->bytes, source->length, &lesson->arena,
		       err)) {
		if (lesson->over.bytes && !err->errors)
			lay_over(lesson, &file, &over, over_err);
		read_tree(lesson, &file, edits);
	}
	if (!err->errors && (!over_err || !over_err->errors))
		return true;
	lesson_release(lesson);
	return false;
}

static void begin(struct lesson *lesson, const struct err *err)
{
	memset(lesson, 0, sizeof(*lesson));
	scope_init(&lesson->scope, NULL, &lesson->arena);
	if (err->file)
		lesson->file = arena_string(&lesson->arena, err->file,
					    strlen(err->file));
}

bool lesson_parse(struct lesson *lesson, const char *bytes, size_t length,
		  struct err *err)
{
	begin(lesson, err);
	lesson->source.bytes = arena_string(&lesson->arena, bytes, length);
	lesson->source.length = length;
	return read_source(lesson, err, NULL, NULL);
}

static bool read_file(struct lesson *lesson, const char *path,
		      struct source *source, struct err *err)
{
	return yaml_read(path, &lesson->arena, err, &source->bytes,
			 &source->length);
}

/* `over` is the translation's path, or NULL. */
static bool load(struct lesson *lesson, const char *path, const char *over,
		 struct err *err, struct err *over_err)
{
	begin(lesson, err);
	lesson->path = arena_string(&lesson->arena, path, strlen(path));
	if (read_file(lesson, path, &lesson->source, err)) {
		if (over)
			read_file(lesson, over, &lesson->over, over_err);
		return read_source(lesson, err, over_err, NULL);
	}
	lesson_release(lesson);
	return false;
}

bool lesson_edit(struct lesson *lesson, const struct lesson *of,
		 const struct edit_list *list, struct err *err)
{
	struct err over_err;
	bool good;

	begin(lesson, err);
	err_init(&over_err, NULL);
	lesson->file = of->file;
	lesson->path = of->path;
	lesson->source = of->source;
	lesson->over = of->over;
	good = read_source(lesson, err, &over_err, list);
	err_release(&over_err);
	return good;
}

bool lesson_load(struct lesson *lesson, const char *path, struct err *err)
{
	return load(lesson, path, NULL, err, NULL);
}

bool lesson_load_over(struct lesson *lesson, const char *path,
		      const char *translation, struct err *err,
		      struct err *over_err)
{
	return load(lesson, path, translation, err, over_err);
}

void lesson_release(struct lesson *lesson)
{
	for (int i = 0; i < lesson->steps; i++)
		scope_release(&lesson->step[i].scope);
	scope_release(&lesson->scope);
	arena_release(&lesson->arena);
	memset(lesson, 0, sizeof(*lesson));
}

int lesson_step(const struct lesson *lesson, const char *id)
{
	for (int i = 0; i < lesson->steps; i++)
		if (!strcmp(lesson->step[i].id, id))
			return i;
	return -1;
}
