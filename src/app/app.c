/* app.c - what the subcommands share. */
#include "gradlab/app.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/buffer.h"
#include "gradlab/err.h"
#include "gradlab/find.h"
#include "gradlab/suggest.h"
#include "gradlab/text.h"
#include "gradlab/view.h"

int app_misuse(const char *format, ...)
{
	va_list values;
	char text[1024], *clean;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	clean = text_clean(text, true);
	fprintf(stderr, "gradlab: %s\n", clean);
	free(clean);
	return EXIT_MISUSE;
}

static int cannot_write(const char *path, int why)
{
	app_misuse("cannot write '%s': %s", path,
		   why == EEXIST ? "it is there already" : strerror(why));
	return EXIT_FINDING;
}

int app_write_new(const char *path, void (*write)(FILE *out, const void *data),
		  const void *data)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	FILE *out = file < 0 ? NULL : fdopen(file, "w");
	bool good;

	if (!out)
		return cannot_write(path, errno);
	write(out, data);
	good = !ferror(out);
	good &= fclose(out) == 0;
	if (good)
		return EXIT_GOOD;
	file = errno;
	unlink(path);
	return cannot_write(path, file);
}

static int unknown_lesson(const char *name)
{
	struct lesson_list list;
	struct suggest suggest;
	char mean[96];

	find_all(&list);
	for (size_t i = 0; i < list.count; i++) {
		char *id = find_id(list.path[i]);

		free(list.path[i]);
		list.path[i] = id;
	}
	suggest_init(&suggest, name, strlen(name));
	for (size_t i = 0; i < list.count; i++)
		suggest_try(&suggest, list.path[i]);
	app_misuse("no lesson '%s'%s", name, suggest_text(&suggest, mean));
	find_release(&list);
	return EXIT_FINDING;
}

void app_no_step(const struct lesson *lesson, const char *id)
{
	struct suggest suggest;
	char mean[96];

	suggest_init(&suggest, id, strlen(id));
	for (int i = 0; i < lesson->steps; i++)
		suggest_try(&suggest, lesson->step[i].id);
	app_misuse("no step '%s' in %s%s", id, lesson->id,
		   suggest_text(&suggest, mean));
}

bool app_load(struct lesson *lesson, const char *path, const char *languages,
	      struct err *err)
{
	char *over = find_translation(path, languages);
	struct err over_err;
	bool good;

	if (!over)
		return lesson_load(lesson, path, err);
	err_init(&over_err, over);
	good = lesson_load_over(lesson, path, over, err, &over_err);
	/* A translation that is broken keeps no learner from the lesson. */
	if (!good && !err->errors)
		good = lesson_load(lesson, path, err);
	err_release(&over_err);
	free(over);
	return good;
}

bool app_load_named(struct lesson *lesson, const char *id,
		    const char *languages)
{
	char *path = find_lesson(id);
	struct err err;
	bool good;

	if (!path)
		return false;
	err_init(&err, path);
	good = app_load(lesson, path, languages, &err);
	err_release(&err);
	free(path);
	return good;
}

bool app_load_head(struct lesson *lesson, const char *path,
		   const char *languages, struct err *err)
{
	char *over = find_translation(path, languages);
	bool good = over ? app_load(lesson, path, languages, err)
			 : lesson_load_head(lesson, path, err);

	free(over);
	return good;
}

bool app_load_over(struct lesson *lesson, const char *path, bool brief,
		   size_t *findings, void (*prove)(const struct lesson *lesson,
						   struct err *err))
{
	char *original = find_original(path);
	struct err err, over;
	bool good;

	err_init(&err, original);
	err_init(&over, path);
	if (!original)
		good = err_at(&over, (struct place){ 0 },
			      "there is no lesson of the same name in the "
			      "folder above");
	else
		good = lesson_load_over(lesson, original, path, &err, &over);
	if (good && prove)
		prove(lesson, &err);
	*findings = err.count + over.count;
	if (!good || prove) {
		err_print(&err, stdout, brief);
		err_print(&over, stdout, brief);
	}
	err_release(&err);
	err_release(&over);
	free(original);
	return good;
}

int app_lesson(struct lesson *lesson, const char *name, const char *languages)
{
	char *path = find_lesson(name);
	struct err err;
	size_t findings;
	bool good;

	if (!path)
		return unknown_lesson(name);
	if (find_kind(path) == FILE_TRANSLATION) {
		good = app_load_over(lesson, path, false, &findings, NULL);
		free(path);
		return good ? EXIT_GOOD : EXIT_FINDING;
	}
	err_init(&err, path);
	good = app_load(lesson, path, languages, &err);
	if (!good)
		err_print(&err, stdout, false);
	err_release(&err);
	free(path);
	return good ? EXIT_GOOD : EXIT_FINDING;
}

const struct kernels *app_kernels(void)
{
	const char *wanted = getenv("GRADLAB_KERNELS");
	const struct kernels *kernels = kernels_named(wanted);
	struct buffer names = { 0 };

	if (kernels)
		return kernels;
	kernels_list(&names);
	app_misuse("GRADLAB_KERNELS: no kernels '%s' here; there are %s",
		   wanted, buffer_string(&names));
	buffer_release(&names);
	return NULL;
}

enum glyphs app_glyphs(const struct options *options)
{
	const char *term = getenv("TERM");

	if (options->ascii || strcmp(nl_langinfo(CODESET), "UTF-8"))
		return GLYPHS_ASCII;
	return term && !strcmp(term, "linux") ? GLYPHS_BLOCK : GLYPHS_BRAILLE;
}

const struct theme *app_theme(const struct options *options)
{
	return theme_named(options->theme ? options->theme : "default");
}

bool app_act(struct session *session, enum action action,
	     const char *argument, int w, int h, enum glyphs glyphs)
{
	bool good = session_act(session, action, argument);

	view_settle(session, w, h, glyphs);
	return good;
}
