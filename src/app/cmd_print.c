/* cmd_print.c - what the screen shows, without a terminal. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/output.h"
#include "gradlab/python.h"
#include "gradlab/script.h"
#include "gradlab/view.h"

/* A print job: the session and the screen it is drawn on. */
struct job {
	const struct options *options;
	const struct output *output;	/* NULL: words, or */
	bool python;
	struct session session;
	int w, h;
	enum glyphs glyphs;
};

static void print_screen(const struct job *job)
{
	struct canvas canvas;

	canvas_init(&canvas, job->w, job->h, job->glyphs);
	view_draw(&job->session, &canvas);
	job->output->write(&canvas, app_theme(job->options),
			   job->options->mono ? 2 : 256, stdout);
	canvas_release(&canvas);
}

static void print_words(const struct job *job)
{
	struct buffer words = { 0 };

	view_words(&job->session, &words);
	fputs(buffer_string(&words), stdout);
	buffer_release(&words);
}

/* A program for each panel, and what it should print. */
static void print_python(const struct job *job)
{
	const struct panels *show = &session_step(&job->session)->show;
	struct buffer program = { 0 };

	for (int i = 0; i < show->count; i++) {
		buffer_printf(&program, "%s# Panel %d of step %s: %s\n",
			      i ? "\n" : "", i + 1,
			      session_step(&job->session)->id,
			      panel_name(show->item[i].kind));
		python_panel(&job->session, i, true, &program);
	}
	fputs(buffer_string(&program), stdout);
	buffer_release(&program);
}

static void print(const struct job *job)
{
	if (job->python)
		print_python(job);
	else if (job->output)
		print_screen(job);
	else
		print_words(job);
	/* Whole: where memory ends later, nothing is left half. */
	fflush(stdout);
}

static bool resize(struct job *job, const char *size)
{
	int w, h, used = 0;

	if (sscanf(size, "%4dx%4d%n", &w, &h, &used) != 2 || size[used] ||
	    w < 1 || h < 1 || w > 1000 || h > 1000)
		return session_refuse(&job->session,
				      "a size is written 80x24");
	job->w = w;
	job->h = h;
	view_settle(&job->session, w, h, job->glyphs);
	return true;
}

static bool perform(struct job *job, const struct script_line *line)
{
	if (line->action == ACTION_RESIZE)
		return resize(job, line->argument);
	return app_act(&job->session, line->action, line->argument, job->w,
		       job->h, job->glyphs);
}

/* The text of --do, or of the file behind @; to be freed. */
static char *read_actions(const char *actions, struct err *err)
{
	struct buffer text = { 0 };
	char block[4096];
	FILE *file;
	size_t got;

	if (*actions != '@')
		return mem_string(actions);
	file = fopen(actions + 1, "r");
	if (!file) {
		err_at(err, (struct place){ 0 }, "cannot read '%s': %s",
		       actions + 1, strerror(errno));
		return NULL;
	}
	while ((got = fread(block, 1, sizeof(block), file)) > 0 &&
	       text.length < 1024 * 1024)
		buffer_add(&text, block, got);
	fclose(file);
	buffer_add(&text, "", 0);
	return text.data;
}

static void run_script(struct job *job, const char *text, struct err *err)
{
	struct origin origin = { .err = err };
	struct script script;

	err_source(err, text, strlen(text));
	if (script_parse(&script, text, err))
		for (size_t i = 0; i < script.count && !err->errors; i++) {
			const struct script_line *line = &script.line[i];

			if (!perform(job, line))
				origin_error(&origin, line->start, line->end,
					     "'%s' does not apply: %s",
					     action_info[line->action].name,
					     job->session.message
						     ? job->session.message
						     : "nothing to do");
		}
	script_release(&script);
}

static int run_actions(struct job *job)
{
	struct err err;
	char *text;
	int status;

	if (!job->options->actions)
		return EXIT_GOOD;
	err_init(&err, *job->options->actions == '@'
			       ? job->options->actions + 1
			       : "--do");
	text = read_actions(job->options->actions, &err);
	if (text)
		run_script(job, text, &err);
	free(text);
	err_print(&err, stderr, false);
	status = err.errors ? EXIT_FINDING : EXIT_GOOD;
	err_release(&err);
	return status;
}

static bool past_prediction(const struct options *options)
{
	return !options->phase || strcmp(options->phase, "predict");
}

static int print_one(struct job *job, int step)
{
	int status;

	session_enter(&job->session, step, past_prediction(job->options));
	view_settle(&job->session, job->w, job->h, job->glyphs);
	status = run_actions(job);
	if (status == EXIT_GOOD)
		print(job);
	return status;
}

static int print_all(struct job *job)
{
	int status = EXIT_GOOD;

	for (int i = 0; i < job->session.lesson->steps && !status; i++) {
		if (i)
			putchar('\n');
		status = print_one(job, i);
	}
	return status;
}

static bool find_format(struct job *job)
{
	const char *name = job->options->format ? job->options->format
						: "text";

	job->output = output_named(name);
	job->python = !strcmp(name, "python");
	return job->output || job->python || !strcmp(name, "words");
}

int cmd_print(const struct options *options)
{
	struct job job = { .options = options, .w = options->size.w,
			   .h = options->size.h,
			   .glyphs = app_glyphs(options) };
	struct lesson lesson;
	int status, step = 0;

	if (!find_format(&job))
		return app_misuse("no format '%s': text, ansi, svg, words or python",
				  options->format);
	status = app_lesson(&lesson, options->argument[0], options->languages);
	if (status)
		return status;
	if (options->step)
		step = lesson_step(&lesson, options->step);
	session_init(&job.session, &lesson, options->seed);
	if (step < 0) {
		app_no_step(&lesson, options->step);
		status = EXIT_FINDING;
	} else {
		status = options->all ? print_all(&job)
				      : print_one(&job, step);
	}
	session_release(&job.session);
	lesson_release(&lesson);
	return status;
}
