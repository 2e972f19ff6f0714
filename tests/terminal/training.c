/* training.c - a net that trains live, on a terminal. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/mem.h"
#include "lab.h"

static const struct lab moons = { .words = { "moons", "watch" } };
/* The same screens by actions, the prediction passed over. */
#define WATCH "moons --step watch --phase predict --do next; focus prose"

/* The step of training that the prose tells, or -1. */
static int step_shown(struct vt *vt)
{
	const char *at = strstr(vt_screen(vt), " Step ");

	return at ? atoi(at + 6) : -1;
}

static bool reached(struct vt *vt, const void *step)
{
	return step_shown(vt) >= *(const int *)step;
}

static bool is_at(struct vt *vt, const void *step)
{
	return step_shown(vt) == *(const int *)step;
}

static bool reaches(struct vt *vt, int step)
{
	return vt_wait(vt, reached, &step);
}

static bool stands_at(struct vt *vt, int step)
{
	return vt_wait(vt, is_at, &step);
}

/* The lab on the step that trains, its prediction passed over. */
static struct vt *open_run(const struct lab *lab)
{
	struct vt *vt = lab_open(lab);

	vt_shows(vt, "Predict:");
	vt_type(vt, "n");
	vt_shows(vt, "p play");
	return vt;
}

/* Opens the outline and closes it: what was typed before is done then. */
static bool look_up(struct vt *vt)
{
	bool shown;

	vt_type(vt, "o");
	shown = vt_shows(vt, "Esc close");
	vt_type(vt, "o");
	return vt_hides(vt, "Esc close") && shown;
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
	ok(lab_is(vt, &moons, WATCH "; train 100"),
	   "at the end boundary, curve and table are those of step 100");
	frames = occurrences(vt_log(vt) + before, "\033[?2026h");
	asked = occurrences(vt_log(vt) + before, "\033[5n");
	ok(frames > 90 && frames < 130,
	   "about a frame a step, none twice (%d)", frames);
	ok(asked > 90 && asked <= frames, "each waits for the one before");
	end = mem_string(vt_screen(vt));
	vt_type(vt, "0");
	ok(stands_at(vt, 0), "0 leads back to the start");
	vt_type(vt, "p");
	ok(reaches(vt, 1) && vt_becomes(vt, end),
	   "and p gives the same run again");
	vt_type(vt, "q");
	ok(lab_left(vt, 0), "q leaves the terminal as it was");
	same_int(occurrences(vt_log(vt), "\033[?2026l"),
		 occurrences(vt_log(vt), "\033[?2026h"),
		 "every frame was shown as a whole");
	free(end);
	vt_close(vt);
}

static void answers_meanwhile(void)
{
	struct vt *vt = open_run(&moons);
	int k;

	vt_type(vt, "p");
	reaches(vt, 2);
	ok(look_up(vt), "keys are answered while it trains");
	k = step_shown(vt);
	ok(k < 100, "before the run ends (%d)", k);
	for (int i = 0; i < 50; i++)
		vt_type(vt, "\t");
	ok(reaches(vt, k + 3), "keys held down do not stop it");
	vt_type(vt, "p");
	look_up(vt);
	k = step_shown(vt);
	vt_type(vt, "s");
	ok(k < 100 && stands_at(vt, k + 1),
	   "p pauses, and s makes one step");
	vt_type(vt, "b");
	ok(stands_at(vt, k), "b takes it back");
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
	ok(vt_shows(vt, " Step "), "a larger one shows the run again");
	ok(lab_is(vt, &lab, WATCH "; train 100"),
	   "which has gone on, and ends the same");
	vt_close(vt);
}

/* A frame that is not confirmed holds back the next one for long, but an
 * answer to a key only for a moment. */
static void plays_on_a_mute_terminal(void)
{
	struct lab lab = moons;
	struct vt *vt;
	double start, frames, keys;
	int k;

	lab.mute = true;
	vt = open_run(&lab);
	vt_type(vt, "p");
	ok(reaches(vt, 2), "a terminal that never answers gets frames");
	k = step_shown(vt);
	start = vt_now();
	reaches(vt, k + 6);
	frames = vt_now() - start;
	start = vt_now();
	for (int i = 0; i < 3; i++)
		look_up(vt);
	keys = vt_now() - start;
	ok(keys < frames / 2 || vt_slow(),
	   "and keys are not held back as frames are "
	   "(six of each in %.2f and %.2f s)", keys, frames);
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
