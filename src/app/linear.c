/* linear.c - a lesson as lines, for a pipe, a dumb terminal, a screen
 * reader. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/app.h"
#include "gradlab/ask.h"
#include "gradlab/keep.h"
#include "gradlab/output.h"
#include "gradlab/review.h"
#include "gradlab/script.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/view.h"

enum { W = 80, H = 24 };

struct reader {
	const struct options *options;
	struct keeper keeper;
	struct session session;
	bool screens;		/* as drawn; else in words */
};

static void say_screen(const struct reader *reader)
{
	struct canvas canvas;

	canvas_init(&canvas, W, H, app_glyphs(reader->options));
	view_draw(&reader->session, &canvas);
	output_text(&canvas, app_theme(reader->options), 2, stdout);
	canvas_release(&canvas);
}

/* Words in what the terminal can show. */
static void say_words(const struct reader *reader, bool whole)
{
	struct buffer words = { 0 };
	char *ascii = NULL;

	if (whole)
		view_words(&reader->session, &words);
	else
		view_words_ask(&reader->session, &words);
	if (app_glyphs(reader->options) == GLYPHS_ASCII)
		ascii = text_ascii(buffer_string(&words), NULL);
	fputs(ascii ? ascii : buffer_string(&words), stdout);
	free(ascii);
	buffer_release(&words);
}

static void say(const struct reader *reader, bool whole)
{
	if (reader->screens)
		say_screen(reader);
	else
		say_words(reader, whole);
	putchar('\n');
	fflush(stdout);
}

static void say_help(void)
{
	puts(_("A line is an answer. An empty line goes on. A line that begins "
	       "with / is an action:"));
	for (int i = 0; i < ACTION_COUNT; i++)
		printf("  /%s %s - %s\n", action_info[i].name,
		       action_info[i].argument, _(action_info[i].help));
}

/* What changes nothing but the question is followed by that alone: nobody
 * wants the whole step read out again. */
static bool is_of_question(enum action action)
{
	return action == ACTION_ANSWER || action == ACTION_HINT ||
	       action == ACTION_SHOW || action == ACTION_SKIP;
}

static void act(struct reader *reader, enum action action,
		const char *argument)
{
	int step = reader->session.step;
	bool good = app_act(&reader->session, action, argument, W, H,
			    GLYPHS_BRAILLE);

	if (!good && reader->session.message)
		puts(reader->session.message);
	if (good && !reader->session.leaving)
		say(reader, step != reader->session.step ||
				    reader->session.framed >= 0 ||
				    !is_of_question(action));
}

static void act_line(struct reader *reader, const char *text)
{
	struct script script;
	struct err err;

	err_init(&err, "action");
	err_source(&err, text, strlen(text));
	if (!script_parse(&script, text, &err))
		err_print(&err, stdout, true);
	else
		for (size_t i = 0;
		     i < script.count && !reader->session.leaving; i++)
			act(reader, script.line[i].action,
			    script.line[i].argument);
	script_release(&script);
	err_release(&err);
}

/* What one line of input means. */
static void take(struct reader *reader, const char *line)
{
	enum phase phase = session_progress(&reader->session)->phase;

	if (!strcmp(line, "/help"))
		say_help();
	else if (*line == '/')
		act_line(reader, line + 1);
	else if (!*line)
		act(reader, ACTION_NEXT, "");
	else if (phase == PHASE_DONE)
		puts(_("Nothing is asked here; an empty line goes on."));
	else
		act(reader, phase == PHASE_PREDICT ? ACTION_PREDICT
						   : ACTION_ANSWER, line);
}

static void read_lines(struct reader *reader)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t length;

	while (!reader->session.leaving &&
	       (length = getline(&line, &room, stdin)) >= 0) {
		while (length && (line[length - 1] == '\n' ||
				  line[length - 1] == '\r'))
			line[--length] = '\0';
		take(reader, line);
		fflush(stdout);
	}
	free(line);
}

/* Plays the session that was just opened, and closes it. */
static void play(struct reader *reader, struct lesson *lesson)
{
	if (isatty(STDIN_FILENO))
		puts(_("A line is an answer, an empty line goes on. /hint "
		       "helps, /help tells all actions.\n"));
	say(reader, true);
	read_lines(reader);
	keeper_leave(&reader->keeper, &reader->session);
	session_release(&reader->session);
	lesson_release(lesson);
}

static int play_lesson(struct reader *reader, const char *name,
		       const char *step, uint64_t seed)
{
	struct lesson lesson;
	int status = app_lesson(&lesson, name, reader->options->languages);
	int at;

	if (status)
		return status;
	at = step ? lesson_step(&lesson, step) : 0;
	if (at < 0) {
		app_no_step(&lesson, step);
		lesson_release(&lesson);
		return EXIT_FINDING;
	}
	session_init(&reader->session, &lesson, seed);
	keeper_recall(&reader->keeper, &reader->session, !step);
	if (at)
		session_enter(&reader->session, at, false);
	play(reader, &lesson);
	return EXIT_GOOD;
}

static int play_due(struct reader *reader, uint64_t seed)
{
	struct review review;
	struct lesson lesson;
	bool any = false;

	review_init(&review, &reader->keeper, reader->options->languages);
	while (reader->session.leaving != LEAVE_QUIT &&
	       review_next(&review, &lesson, &reader->session, &reader->keeper,
			   seed, &kernels_portable)) {
		any = true;
		play(reader, &lesson);
	}
	review_release(&review);
	return any ? EXIT_GOOD : review_none();
}

int linear_run(const struct options *options, const char *name,
	       const char *step, bool screens)
{
	struct reader reader = { .options = options, .screens = screens };
	uint64_t seed = options->seed;
	int status;

	keeper_open(&reader.keeper, options);
	if (isatty(STDIN_FILENO))
		seed = keeper_seed(&reader.keeper, options);
	status = strcmp(name, "review")
			 ? play_lesson(&reader, name, step, seed)
			 : play_due(&reader, seed);
	keeper_close(&reader.keeper);
	return status;
}

int cmd_read(const struct options *options)
{
	return linear_run(options, options->argument[0], NULL, false);
}
