/* lab_loop.c - when the lab does what: frames, training, saving, waiting. */
#include "lab.h"

#include <limits.h>
#include <stdlib.h>
#include <time.h>

#include "gradlab/session.h"

enum {
	FRAME_MS = 33,		/* between frames while a run plays */
	PATIENCE_MS = 250,	/* for a terminal that does not answer */
	MOMENT_MS = 20,		/* what a key waits for the frame before it */
	KEEP_MS = 1000,		/* between two writes of progress */
	SLICE_MS = 5		/* of training between two looks at the keys */
};

long lab_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool lab_playing(const struct lab *lab)
{
	return lab->in_lesson && lab->session.playing;
}

static bool is_over(void *end)
{
	return lab_now() >= *(const long *)end;
}

/* Training for one slice; the session sees whole steps only, and of a large
 * one it sees nothing until it is whole. */
static void train(struct lab *lab)
{
	long end = lab_now() + SLICE_MS;

	if (!lab->owed)
		return;
	while (lab->owed > 0 && lab_playing(lab) && !is_over(&end)) {
		if (!session_prepare(&lab->session, is_over, &end))
			return;
		session_act(&lab->session, ACTION_TRAIN, "1");
		lab->owed--;
	}
	if (!lab->owed || !lab_playing(lab))
		lab_hold(lab);
	lab->dirty |= !lab_playing(lab);
}

/* How long what is to be drawn next has to wait; -1: nothing is. */
static long until_drawn(const struct lab *lab, long now)
{
	long patience = lab->dirty ? MOMENT_MS : PATIENCE_MS;
	long due = lab->dirty ? now : lab->frame;

	if (!lab->dirty && !lab_playing(lab))
		return -1;
	if (lab->waiting && lab->sent + patience > due)
		due = lab->sent + patience;
	return due > now ? due - now : 0;
}

/* After each frame of a run come the steps of the next. */
static void draw_due(struct lab *lab)
{
	long now = lab_now();

	if (until_drawn(lab, now) != 0 || (lab->owed > 0 && !lab->dirty))
		return;
	if (lab->waiting && now - lab->sent >= PATIENCE_MS)
		lab->waiting = 0;	/* no answer will come */
	lab_draw(lab);
	if (lab_playing(lab) && !lab->owed && now >= lab->frame) {
		lab->frame = now + FRAME_MS;
		/* Without animation the next frame is that of the end. */
		lab->owed = lab->options->no_animation ? INT_MAX
						       : lab->session.pace;
	}
}

/* Progress is written after the frame, and not with every key. */
static long until_saved(const struct lab *lab, long now)
{
	if (!lab->unsaved || !lab->in_lesson || lab->watch)
		return -1;
	return lab->saved + KEEP_MS > now ? lab->saved + KEEP_MS - now : 0;
}

static void save_due(struct lab *lab)
{
	long now = lab_now();

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
	long now = lab_now();
	long drawn = until_drawn(lab, now), saved = until_saved(lab, now);

	if (lab->owed > 0)
		return 0;
	if (drawn < 0 && lab->watch)
		return watch_patience(lab->watch);
	return (int)(drawn < 0 || (saved >= 0 && saved < drawn) ? saved
								: drawn);
}

/* What was typed is drawn before the next slice of training. */
void lab_loop(struct lab *lab)
{
	struct term_event event;

	while (lab->status < 0 && !lab->closed) {
		if (lab->watch && watch_changed(lab->watch))
			lab_reload(lab);
		draw_due(lab);
		save_due(lab);
		if (!lab_playing(lab))
			lab->owed = 0;
		event = term_wait(lab->term, idle_ms(lab));
		lab_take(lab, event);
		if (event.kind == TERM_NOTHING)
			train(lab);
	}
}
