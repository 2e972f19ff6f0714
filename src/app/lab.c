/* lab.c - the lab: what keys, the terminal and saved files do to it. */
#include "lab.h"

#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/carry.h"
#include "gradlab/edits.h"
#include "gradlab/translate.h"
#include "gradlab/view.h"

/* terminfo's names for the keys, and the sequences it has no name for. */
static const struct term_key keys[] = {
	{ "kcub1", PRESS_LEFT },	{ "kcuf1", PRESS_RIGHT },
	{ "kcuu1", PRESS_UP },		{ "kcud1", PRESS_DOWN },
	{ "\033[D", PRESS_LEFT },	{ "\033[C", PRESS_RIGHT },
	{ "\033[A", PRESS_UP },		{ "\033[B", PRESS_DOWN },
	{ "\033OD", PRESS_LEFT },	{ "\033OC", PRESS_RIGHT },
	{ "\033OA", PRESS_UP },		{ "\033OB", PRESS_DOWN },
	{ "kLFT", PRESS_SHIFT_LEFT },	{ "kRIT", PRESS_SHIFT_RIGHT },
	{ "\033[1;2D", PRESS_SHIFT_LEFT },
	{ "\033[1;2C", PRESS_SHIFT_RIGHT },
	{ "khome", PRESS_HOME },	{ "kend", PRESS_END },
	{ "\033[H", PRESS_HOME },	{ "\033[F", PRESS_END },
	{ "\033[1~", PRESS_HOME },	{ "\033[4~", PRESS_END },
	{ "kpp", PRESS_PAGE_UP },	{ "knp", PRESS_PAGE_DOWN },
	{ "\033[5~", PRESS_PAGE_UP },	{ "\033[6~", PRESS_PAGE_DOWN },
	{ "kbs", PRESS_BACKSPACE },	{ "kdch1", PRESS_DELETE },
	{ "\033[3~", PRESS_DELETE },	{ "kcbt", PRESS_BACKTAB },
	{ "\033[Z", PRESS_BACKTAB },	{ "kent", PRESS_ENTER },
	{ NULL, 0 },
};

/* Characters that are keys. */
static const struct {
	uint32_t rune;
	key_code key;
} characters[] = {
	{ '\r', PRESS_ENTER },	   { '\n', PRESS_ENTER },
	{ '\t', PRESS_TAB },	   { 27, PRESS_ESCAPE },
	{ 127, PRESS_BACKSPACE },  { 8, PRESS_BACKSPACE },
	{ ' ', PRESS_SPACE },	   { 1, PRESS_CTRL_A },
	{ 3, PRESS_CTRL_C },	   { 5, PRESS_CTRL_E }, { 12, PRESS_CTRL_L },
	{ 21, PRESS_CTRL_U },	   { 23, PRESS_CTRL_W },
	{ 26, PRESS_CTRL_Z },
};

/* Frames of a run are paced: the terminal tells when it has shown one. */
void lab_draw(struct lab *lab)
{
	struct canvas canvas;
	int w, h;

	term_size(lab->term, &w, &h);
	canvas_init(&canvas, w, h, lab->glyphs);
	if (lab->in_lesson)
		view_draw(&lab->session, &canvas);
	else if (!lab->watch)
		menu_draw(&lab->menu, &canvas);
	if (lab->watch)
		watch_draw(lab->watch, &canvas);
	term_draw(lab->term, &canvas, lab_playing(lab));
	canvas_release(&canvas);
	lab->dirty = false;
	lab->waiting = lab_playing(lab) ? lab->waiting + 1 : 0;
	lab->sent = lab_now();
}

/* Keeps what scrolls in place. */
void lab_hold(struct lab *lab)
{
	int w, h;

	term_size(lab->term, &w, &h);
	if (lab->in_lesson)
		view_settle(&lab->session, w, h, lab->glyphs);
}

static void settle(struct lab *lab)
{
	lab_hold(lab);
	lab->dirty = true;
}

static void show_menu(struct lab *lab)
{
	if (!lab->has_menu)
		menu_init(&lab->menu, lab->options->languages);
	lab->has_menu = true;
	menu_stand(&lab->menu, &lab->keeper);
	lab->in_lesson = false;
}

static void close_lesson(struct lab *lab)
{
	if (!lab->in_lesson)
		return;
	keeper_leave(&lab->keeper, &lab->session);
	lab->unsaved = false;
	session_release(&lab->session);
	lesson_release(&lab->lesson);
}

/* False where the lesson has errors; the menu says so. */
static bool open_lesson(struct lab *lab, const char *path)
{
	struct err err;
	bool good;

	err_init(&err, path);
	good = app_load(&lab->lesson, path, lab->options->languages, &err);
	if (good) {
		session_init_with(&lab->session, &lab->lesson, lab->seed,
				  lab->options->kernels);
		keeper_recall(&lab->keeper, &lab->session, true);
		lab->in_lesson = true;
	} else {
		show_menu(lab);
		menu_say(&lab->menu, err_first(&err));
	}
	err_release(&err);
	settle(lab);
	return good;
}

/* The next lesson with due questions; false where none is left. */
static bool open_due(struct lab *lab)
{
	lab->in_lesson = review_next(&lab->review, &lab->lesson, &lab->session,
				     &lab->keeper, lab->seed,
				     lab->options->kernels);
	return lab->in_lesson;
}

static void leave(struct lab *lab)
{
	if (lab->session.leaving == LEAVE_QUIT) {
		lab->status = EXIT_GOOD;
	} else if (lab->session.leaving == LEAVE_TO_MENU && lab->watch) {
		lab->session.leaving = STAY;
		session_refuse(&lab->session, "Watching %s; q quits.",
			       lab->watch->name);
	} else if (lab->session.leaving == LEAVE_TO_MENU) {
		close_lesson(lab);
		if (!open_due(lab))
			show_menu(lab);
	}
}

static void review_from_menu(struct lab *lab)
{
	review_release(&lab->review);
	review_init(&lab->review, &lab->keeper,
		    lab->options->languages);
	if (!open_due(lab))
		menu_say(&lab->menu, _("No question is due today."));
}

static void press_in_menu(struct lab *lab, key_code key)
{
	static const enum context contexts[] = { CONTEXT_MENU,
						 CONTEXT_ALWAYS };
	const struct binding *binding = binding_find(contexts, 2, key);

	lab->dirty = true;
	if (!binding)
		return;
	if (binding->action == ACTION_QUIT)
		lab->status = EXIT_GOOD;
	else if (binding->action == ACTION_CHOOSE && menu_chosen(&lab->menu))
		open_lesson(lab, menu_chosen(&lab->menu));
	else if (binding->action == ACTION_REVIEW)
		review_from_menu(lab);
	else
		menu_act(&lab->menu, binding->action);
}

/* What belongs to the terminal, not to the lesson. */
static bool press_outside(struct lab *lab, key_code key)
{
	if (key == PRESS_CTRL_L)
		term_redraw(lab->term);
	else if (key == PRESS_CTRL_Z && !lab->options->restricted)
		term_suspend(lab->term);
	else
		return false;
	settle(lab);
	return true;
}

static void press(struct lab *lab, uint32_t rune)
{
	key_code key = rune;

	for (size_t i = 0; i < sizeof(characters) / sizeof(characters[0]); i++)
		if (characters[i].rune == rune)
			key = characters[i].key;
	if (press_outside(lab, key))
		return;
	if (lab->watch && watch_key(lab->watch, key)) {
		lab->dirty = true;
		return;
	}
	if (lab->watch && !lab->in_lesson) {
		lab->status = key == 'q' || key == PRESS_CTRL_C ? EXIT_GOOD
								: -1;
		return;
	}
	if (!lab->in_lesson) {
		press_in_menu(lab, key);
		return;
	}
	session_key(&lab->session, key);
	lab->unsaved = true;
	leave(lab);
	settle(lab);
}

/* A pasted formula presses no keys: it is typed where something can be. */
static void paste(struct lab *lab, const char *text)
{
	if (!lab->in_lesson)
		return;
	session_act(&lab->session, ACTION_TYPE, text);
	settle(lab);
}

void lab_take(struct lab *lab, struct term_event event)
{
	switch (event.kind) {
	case TERM_KEY:
		press(lab, event.key);
		break;
	case TERM_PASTE:
		paste(lab, event.text);
		break;
	case TERM_RESIZE:
		settle(lab);
		break;
	case TERM_ECHO:
		lab->waiting -= lab->waiting > 0;
		break;
	case TERM_SIGNAL:
		lab->status = 128 + (int)event.key;
		break;
	case TERM_CLOSED:
		lab->closed = true;
		break;
	case TERM_NOTHING:
		break;
	}
}

/* The lesson as it was saved; one with mistakes leaves the old one there. */
void lab_reload(struct lab *lab)
{
	const struct lesson *lesson = watch_read(lab->watch);
	struct session session;

	lab->dirty = true;
	if (!lesson)
		return;
	session_init_with(&session, lesson, lab->seed, lab->options->kernels);
	if (lab->in_lesson) {
		edits_drop(&lab->session);
		carry_session(&session, &lab->session);
		session_release(&lab->session);
	}
	watch_forget(lab->watch);
	lab->session = session;
	lab->in_lesson = true;
	settle(lab);
}

/* The lesson of the command line; what is wrong with it is told before the
 * screen is taken.  Returns the exit status. */
static int open_first(struct lab *lab, const char *name, const char *step)
{
	int status, at = 0;

	if (!strcmp(name, "review")) {
		review_init(&lab->review, &lab->keeper,
			    lab->options->languages);
		if (!open_due(lab))
			lab->status = review_none();
		return EXIT_GOOD;
	}
	status = app_lesson(&lab->lesson, name, lab->options->languages);
	if (status)
		return status;
	if (step)
		at = lesson_step(&lab->lesson, step);
	if (at < 0) {
		app_no_step(&lab->lesson, step);
		lesson_release(&lab->lesson);
		return EXIT_FINDING;
	}
	session_init_with(&lab->session, &lab->lesson, lab->seed,
			  lab->options->kernels);
	keeper_recall(&lab->keeper, &lab->session, !step);
	if (at)
		session_enter(&lab->session, at, false);
	lab->in_lesson = true;
	return EXIT_GOOD;
}

/* Returns the exit status, or -1 where there is no terminal. */
static int run(struct lab *lab)
{
	const struct term_options options = { lab->theme, lab->options->mono };
	const char *why;

	lab->term = term_open(&options, keys, &why);
	if (!lab->term)
		return -1;
	if (lab->watch) {
		term_also(lab->term, watch_file(lab->watch));
		lab_reload(lab);
	} else if (!lab->in_lesson) {
		show_menu(lab);
	}
	settle(lab);
	lab_loop(lab);
	if (lab->closed) {
		if (lab->in_lesson && !lab->watch)
			keeper_save(&lab->keeper, &lab->session);
		_exit(EXIT_FINDING);
	}
	term_close(lab->term);
	return lab->status;
}

int lab_run(const struct options *options, const char *name, const char *step)
{
	struct lab lab = { .options = options, .status = -1,
			   .glyphs = app_glyphs(options),
			   .theme = app_theme(options) };
	int status = EXIT_GOOD;

	keeper_open(&lab.keeper, options);
	lab.seed = keeper_seed(&lab.keeper, options);
	if (name)
		status = open_first(&lab, name, step);
	if (!status)
		status = lab.status < 0 ? run(&lab) : lab.status;
	close_lesson(&lab);
	keeper_close(&lab.keeper);
	review_release(&lab.review);
	menu_release(&lab.menu);
	return status;
}

/* Nothing of it is kept: it is the author's lesson, not a learner's. */
int lab_watch(const struct options *options, struct watch *watch)
{
	struct lab lab = { .options = options, .status = -1,
			   .glyphs = app_glyphs(options),
			   .theme = app_theme(options),
			   .seed = options->seed, .watch = watch };
	int status = run(&lab);

	if (lab.in_lesson)
		session_release(&lab.session);
	return status;
}
