/* training.c - a net that trains live, on a terminal. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/mem.h"
#include "lab.h"

static const struct lab moons = { .words = { "moons", "watch" } };
/* What the same costs as actions, prediction passed over. */
#define WATCH "moons --step watch --phase predict --do next; focus prose"

/* The step of training on the screen, or -1. */
static int step_shown(struct vt *vt)
{
	const char *at = strstr(vt_screen(vt), "  k ");

	return at ? atoi(at + 4) : -1;
}

static bool reached(struct vt *vt, const void *step)
{
	return step_shown(vt) >= *(const int *)step;
}

static bool reaches(struct vt *vt, int step)
{
	return vt_wait(vt, reached, &step);
}

/* The lab on the step that trains, its prediction passed over. */
static struct vt *open_run(const struct lab *lab)
{
	struct vt *vt = lab_open(lab);

	vt_shows(vt, "Predict:");
	vt_type(vt, "n");
	vt_shows(vt, "k 0 of 100");
	return vt;
}

static int occurrences(const char *text, const char *part)
{
	int count = 0;

	while ((text = strstr(text, part))) {
		text += strlen(part);
		count++;
	}
	return count;
}

static void plays(void)
{
	struct vt *vt = open_run(&moons);
	size_t before = vt_bytes(vt);
	int frames, asked;
	char *end;

	ok(lab_is(vt, &moons, WATCH), "a run stands at its start");
	vt_type(vt, "p");
	ok(reaches(vt, 3) && step_shown(vt) < 100,
	   "p trains, and frames show it on the way");
	ok(lab_is(vt, &moons, WATCH "; train 100; play"),
	   "at the end boundary, curve and table are those of step 100");
	frames = occurrences(vt_log(vt) + before, "\033[?2026h");
	asked = occurrences(vt_log(vt) + before, "\033[5n");
	ok(frames > 90 && frames < 130,
	   "about a frame a step, none twice (%d)", frames);
	ok(asked > 90 && asked <= frames, "each waits for the one before");
	same_int(occurrences(vt_log(vt), "\033[?2026l"),
		 occurrences(vt_log(vt), "\033[?2026h"),
		 "each is shown as a whole");
	end = mem_string(vt_screen(vt));
	vt_type(vt, "0");
	ok(vt_shows(vt, "k 0 of 100"), "0 leads back to the start");
	vt_type(vt, "p");
	ok(reaches(vt, 1) && vt_becomes(vt, end),
	   "and p gives the same run again");
	free(end);
	vt_close(vt);
}

static void answers_meanwhile(void)
{
	struct vt *vt = open_run(&moons);
	int k;

	vt_type(vt, "p");
	reaches(vt, 2);
	vt_type(vt, "o");
	ok(vt_shows(vt, "Enter go there") , "a key is answered while it trains");
	vt_type(vt, "o");
	vt_hides(vt, "Enter go there");
	k = step_shown(vt);
	ok(k < 100, "before the run ends (%d)", k);
	for (int i = 0; i < 50; i++)
		vt_type(vt, "\t");
	ok(reaches(vt, k + 3), "keys held down do not stop it");
	vt_type(vt, "p");
	ok(vt_shows(vt, "p play"), "p pauses");
	k = step_shown(vt);
	vt_type(vt, "s");
	ok(reaches(vt, k + 1) && step_shown(vt) == k + 1, "s makes one step");
	vt_type(vt, "b");
	ok(vt_wait(vt, reached, &k) && step_shown(vt) <= k + 1,
	   "b takes it back");
	vt_type(vt, "pq");
	ok(lab_left(vt, 0), "q leaves in the midst of training");
	vt_close(vt);
}

static void resizes_meanwhile(void)
{
	struct lab lab = moons;
	struct vt *vt = open_run(&lab);

	vt_type(vt, "p");
	for (int k = 1; k <= 10; k++) {
		reaches(vt, k);
		vt_resize(vt, 60 + 7 * k, 20 + k);
	}
	vt_resize(vt, 30, 8);
	ok(vt_shows(vt, "too small"), "a small screen says so while it trains");
	lab.w = 100;
	lab.h = 30;
	vt_resize(vt, 100, 30);
	ok(vt_shows(vt, "k "), "a larger one shows the run again");
	ok(lab_is(vt, &lab, WATCH "; train 100; play"),
	   "which has gone on, and ends the same");
	vt_close(vt);
}

/* A frame that is not confirmed holds back the next for a while, and a key
 * for a moment only. */
static void plays_on_a_mute_terminal(void)
{
	struct lab lab = moons;
	struct vt *vt;
	int k;

	lab.mute = true;
	vt = open_run(&lab);
	vt_type(vt, "p");
	ok(reaches(vt, 2), "a terminal that never answers gets frames");
	k = step_shown(vt);
	for (int i = 0; i < 8; i++) {
		vt_type(vt, "o");
		vt_shows(vt, "Enter go there");
		vt_type(vt, "o");
		vt_hides(vt, "Enter go there");
	}
	ok(step_shown(vt) < k + 8,
	   "and sixteen keys are answered within seven frames (%d)",
	   step_shown(vt) - k);
	vt_close(vt);
}

int main(void)
{
	plays();
	answers_meanwhile();
	resizes_meanwhile();
	plays_on_a_mute_terminal();
	return tap_end();
}
