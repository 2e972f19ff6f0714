/* watch.c - a lesson watched while it is written, on a terminal. */
#include "../tap.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "gradlab/mem.h"
#include "lab.h"

static const VTermModifier plain = VTERM_MOD_NONE;

static const char head[] = "format: 1\nlesson: mine\ntitle: Mine\n"
			   "let: f(x) = x^2\n"
			   "controls: {x: {from: 0, to: 9, step: 1}}\n"
			   "steps:\n  - {id: one, say: First.}\n";

/* Saves as an editor does: a new file under the old one's name. */
static void save(const char *path, const char *steps)
{
	char *other = mem_printf("%s.new", path);
	FILE *out = fopen(other, "w");

	fprintf(out, "%s%s", head, steps);
	fclose(out);
	rename(other, path);
	free(other);
}

/* Writes into the file that is there. */
static void overwrite(const char *path, const char *steps)
{
	FILE *out = fopen(path, "w");

	fprintf(out, "%s%s", head, steps);
	fclose(out);
}

static void follows_the_file(struct vt *vt, const char *path)
{
	double begun;

	vt_type(vt, "n");
	ok(vt_shows(vt, "Here x is 0"), "the next step");
	vt_type(vt, "\t");
	vt_press(vt, VTERM_KEY_RIGHT, plain);
	ok(vt_shows(vt, "Here x is 1"), "a control moves");
	begun = vt_now();
	save(path, "  - {id: two, say: \"There x is {x}.\"}\n");
	ok(vt_shows(vt, "There x is 1"),
	   "a save is shown, on the same step, the control where it was");
	ok(vt_slow() || vt_now() - begun < 1, "and soon");
	overwrite(path, "  - {id: new, say: New.}\n"
			"  - {id: two, say: \"Now x is {x}.\"}\n");
	ok(vt_shows(vt, "Now x is 1") && vt_shows(vt, "3/3"),
	   "a step before it moves it on, and a plain write counts as well");
}

static void tells_mistakes(struct vt *vt, const char *path)
{
	save(path, "  - {id: two, say: \"Now {y}.\", shw: f}\n");
	ok(vt_shows(vt, "2 errors") && vt_shows(vt, "unknown name 'y'") &&
		   vt_shows(vt, "unknown key 'shw'"),
	   "mistakes are told");
	ok(vt_shows(vt, "Now x is 1"), "over the lesson as it was");
	vt_press(vt, VTERM_KEY_ESCAPE, plain);
	ok(vt_hides(vt, "2 errors"), "Esc hides them");
	save(path, "  - {id: two, say: \"Now {y}.\"}\n");
	ok(vt_shows(vt, "1 error "), "until the next save");
	save(path, "  - {id: two, say: \"Well, x is {x}.\"}\n");
	ok(vt_shows(vt, "Well, x is 1") && vt_hides(vt, "1 error"),
	   "mended, they go away");
}

int main(void)
{
	char folder[] = "watched-XXXXXX";
	struct lab lab = { .words = { "watch" } };
	struct vt *vt;
	char *path;

	if (!mkdtemp(folder)) {
		printf("Bail out! no folder for the lesson\n");
		return 1;
	}
	path = mem_printf("%s/mine.yaml", folder);
	save(path, "  - {id: two, say: \"Here x is {x}.\"}\n");
	lab.words[1] = path;
	vt = lab_open(&lab);
	ok(vt_shows(vt, "First."), "the lesson opens");
	follows_the_file(vt, path);
	tells_mistakes(vt, path);
	vt_type(vt, "m");
	ok(vt_shows(vt, "q quits"), "there is no menu to go to");
	vt_type(vt, "q");
	ok(lab_left(vt, 0), "q leaves");
	vt_close(vt);
	unlink(path);
	rmdir(folder);
	free(path);
	return tap_end();
}
