/* lab.c - the lab: keys in, frames out, training in between. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <unistd.h>

#include "gradlab/app.h"
#include "gradlab/keep.h"
#include "gradlab/menu.h"
#include "gradlab/review.h"
#include "gradlab/term.h"
#include "gradlab/view.h"

enum {
	FRAME_MS = 33,		/* between frames while a run plays */
	PATIENCE_MS = 250,	/* for a terminal that does not answer */
	MOMENT_MS = 20,		/* what a key waits for the frame before it */
	KEEP_MS = 1000,		/* between two writes of progress */
	SLICE_MS = 5		/* of training between two looks at the keys */
};

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

struct lab {
	const struct options *options;
	struct term *term;
	enum glyphs glyphs;
	const struct theme *theme;
	struct menu menu;
	bool has_menu;		/* it is read when it is first shown */
	struct lesson lesson;
	struct session session;
	bool in_lesson;
	struct keeper keeper;
	struct review review;	/* what is still due of this sitting */
	uint64_t seed;
	bool unsaved;
	long saved;		/* when progress was written last */
	bool dirty;		/* what a key or the terminal changed */
	int waiting;		/* frames of a run still on their way */
	long frame, sent;	/* when the next is due, the last went; in ms */
	int owed;		/* steps of training this frame still gets */
	int status;		/* exit status, -1 while the lab is open */
	bool closed;		/* the line is gone */
};

static long now_ms(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static bool playing(const struct lab *lab)
{
	return lab->in_lesson && lab->session.playing;
}

/* Frames of a run are paced: the terminal tells when it has shown one. */
static void draw(struct lab *lab)
{
	struct canvas canvas;
	int w, h;

	term_size(lab->term, &w, &h);
	canvas_init(&canvas, w, h, lab->glyphs);
	if (lab->in_lesson)
		view_draw(&lab->session, &canvas);
	else
		menu_draw(&lab->menu, &canvas);
	term_draw(lab->term, &canvas, playing(lab));
	canvas_release(&canvas);
	lab->dirty = false;
	lab->waiting = playing(lab) ? lab->waiting + 1 : 0;
	lab->sent = now_ms();
}

/* Keeps what scrolls in place. */
static void hold(struct lab *lab)
{
	int w, h;

	term_size(lab->term, &w, &h);
	if (lab->in_lesson)
		view_settle(&lab->session, w, h, lab->glyphs);
}

static void settle(struct lab *lab)
{
	hold(lab);
	lab->dirty = true;
}

static void show_menu(struct lab *lab)
{
	if (!lab->has_menu)
		menu_init(&lab->menu);
	lab->has_menu = true;
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
	good = lesson_load(&lab->lesson, path, &err);
	if (good) {
		session_init(&lab->session, &lab->lesson, lab->seed);
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
				     &lab->keeper, lab->seed);
	return lab->in_lesson;
}

static void leave(struct lab *lab)
{
	if (lab->session.leaving == LEAVE_QUIT) {
		lab->status = EXIT_GOOD;
	} else if (lab->session.leaving == LEAVE_TO_MENU) {
		close_lesson(lab);
		if (!open_due(lab))
			show_menu(lab);
	}
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

static void take(struct lab *lab, struct term_event event)
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

/* Training for one slice; the session sees whole steps only. */
static void train(struct lab *lab)
{
	long end = now_ms() + SLICE_MS;

	if (!lab->owed)
		return;
	while (lab->owed > 0 && playing(lab) && now_ms() < end) {
		session_act(&lab->session, ACTION_TRAIN, "1");
		lab->owed--;
	}
	if (!lab->owed || !playing(lab))
		hold(lab);
	lab->dirty |= !playing(lab);
}

/* How long what is to be drawn next has to wait; -1: nothing is. */
static long until_drawn(const struct lab *lab, long now)
{
	long patience = lab->dirty ? MOMENT_MS : PATIENCE_MS;
	long due = lab->dirty ? now : lab->frame;

	if (!lab->dirty && !playing(lab))
		return -1;
	if (lab->waiting && lab->sent + patience > due)
		due = lab->sent + patience;
	return due > now ? due - now : 0;
}

/* After each frame of a run come the steps of the next. */
static void draw_due(struct lab *lab)
{
	long now = now_ms();

	if (until_drawn(lab, now) != 0 || (lab->owed > 0 && !lab->dirty))
		return;
	if (lab->waiting && now - lab->sent >= PATIENCE_MS)
		lab->waiting = 0;	/* no answer will come */
	draw(lab);
	if (playing(lab) && !lab->owed && now >= lab->frame) {
		lab->frame = now + FRAME_MS;
		/* Without animation the next frame is that of the end. */
		lab->owed = lab->options->no_animation ? INT_MAX
						       : lab->session.pace;
	}
}

/* Progress is written after the frame, and not with every key. */
static long until_saved(const struct lab *lab, long now)
{
	if (!lab->unsaved || !lab->in_lesson)
		return -1;
	return lab->saved + KEEP_MS > now ? lab->saved + KEEP_MS - now : 0;
}

static void save_due(struct lab *lab)
{
	long now = now_ms();

	if (lab->dirty || until_saved(lab, now) != 0)
		return;
	keeper_save(&lab->keeper, &lab->session);
	lab->unsaved = false;
	lab->saved = now;
	if (lab->keeper.trouble) {
		session_refuse(&lab->session, "Progress is not kept: %s.",
			       lab->keeper.trouble);
		free(lab->keeper.trouble);
		lab->keeper.trouble = NULL;
		lab->dirty = true;
	}
}

/* How long nothing needs to be done; -1: until a key. */
static int idle_ms(const struct lab *lab)
{
	long now = now_ms();
	long drawn = until_drawn(lab, now), saved = until_saved(lab, now);

	if (lab->owed > 0)
		return 0;
	return (int)(drawn < 0 || (saved >= 0 && saved < drawn) ? saved
								: drawn);
}

/* What was typed is drawn before the next slice of training. */
static void loop(struct lab *lab)
{
	struct term_event event;

	while (lab->status < 0 && !lab->closed) {
		draw_due(lab);
		save_due(lab);
		if (!playing(lab))
			lab->owed = 0;
		event = term_wait(lab->term, idle_ms(lab));
		take(lab, event);
		if (event.kind == TERM_NOTHING)
			train(lab);
	}
}

/* The lesson of the command line; what is wrong with it is told before the
 * screen is taken.  Returns the exit status. */
static int open_first(struct lab *lab, const char *name, const char *step)
{
	int status, at = 0;

	if (!strcmp(name, "review")) {
		review_init(&lab->review, &lab->keeper);
		if (!open_due(lab))
			lab->status = review_none();
		return EXIT_GOOD;
	}
	status = app_lesson(&lab->lesson, name);
	if (status)
		return status;
	if (step)
		at = lesson_step(&lab->lesson, step);
	if (at < 0) {
		app_no_step(&lab->lesson, step);
		lesson_release(&lab->lesson);
		return EXIT_FINDING;
	}
	session_init(&lab->session, &lab->lesson, lab->seed);
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
	if (!lab->in_lesson)
		show_menu(lab);
	settle(lab);
	loop(lab);
	if (lab->closed) {
		if (lab->in_lesson)
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
