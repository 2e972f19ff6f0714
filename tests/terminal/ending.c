/* ending.c - however gradlab ends, the terminal is as it was. */
#include "../tap.h"

#include <signal.h>
#include <stdlib.h>

#include "gradlab/mem.h"
#include "lab.h"

static const struct lab nudge = { .words = { "nudge", "shrink" } };
static const struct lab moons = { .words = { "moons", "watch" } };

/* The lab with a shell's line above it, at rest or in the midst of
 * training. */
static struct vt *begin(bool training)
{
	struct vt *vt = lab_open(training ? &moons : &nudge);

	vt_shows(vt, training ? "Predict:" : "Tab focus");
	if (training) {
		vt_type(vt, "np");
		vt_shows(vt, " Step 3:");
	}
	return vt;
}

static void send_signal(struct vt *vt, int signal)
{
	kill(vt_process(vt), signal);
	/* Valgrind may keep one until something happens. */
	if (vt_slow())
		vt_type(vt, "x");
}

static void ends_by_signals(void)
{
	static const struct {
		int signal;
		const char *name;
	} signals[] = {
		{ SIGTERM, "SIGTERM" }, { SIGINT, "SIGINT" },
		{ SIGHUP, "SIGHUP" },	{ SIGSEGV, "SIGSEGV" },
		{ SIGABRT, "SIGABRT" }, { SIGBUS, "SIGBUS" },
		{ SIGQUIT, "SIGQUIT" }, { SIGUSR1, "SIGUSR1" },
	};

	for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
		for (int training = 0; training < 2; training++) {
			struct vt *vt = begin(training);

			send_signal(vt, signals[i].signal);
			ok(lab_left(vt, 128 + signals[i].signal),
			   "%s %s restores the terminal, and tells of it",
			   signals[i].name,
			   training ? "while a run trains" : "at rest");
			vt_close(vt);
		}
}

/* The signals of a crash end the process as such, for whoever looks. */
static void crashes_as_crash(void)
{
	struct vt *vt = begin(false);

	send_signal(vt, SIGSEGV);
	vt_end(vt);
	same_int(vt_killed(vt), SIGSEGV, "a crash stays one");
	vt_close(vt);
	vt = begin(false);
	send_signal(vt, SIGTERM);
	ok(vt_end(vt) == 128 + SIGTERM && !vt_killed(vt),
	   "SIGTERM ends it by exit");
	vt_close(vt);
}

static void ends_with_the_line(void)
{
	for (int training = 0; training < 2; training++) {
		struct vt *vt = begin(training);
		double start = vt_now(), cpu = vt_cpu(vt);
		const char *when = training ? "while a run trains" : "at rest";

		vt_cut(vt);
		ok(vt_end(vt) >= 0 && !vt_killed(vt),
		   "a cut line %s ends it (%.3f s)", when, vt_now() - start);
		ok(vt_now() - start < 1 || vt_slow(),
		   "within a second");
		ok(vt_cpu(vt) - cpu < 0.1 || vt_slow(),
		   "at next to no work (%.4f s)", vt_cpu(vt) - cpu);
		vt_close(vt);
	}
}

/* Until it has not run for a while: it waits for the line. */
static void wait_until_stuck(struct vt *vt)
{
	double cpu = 0, since = vt_now();

	while (vt_now() - since < 0.2) {
		vt_take(vt, 10);
		if (vt_cpu(vt) > cpu) {
			cpu = vt_cpu(vt);
			since = vt_now();
		}
	}
}

static void ends_on_a_stalled_line(void)
{
	struct vt *vt = begin(false);

	vt_stall(vt);
	for (int i = 0; i < 400; i++)
		vt_type(vt, "\014");
	wait_until_stuck(vt);
	kill(vt_process(vt), SIGTERM);
	ok(lab_left(vt, 128 + SIGTERM),
	   "on a line that takes nothing SIGTERM ends it as well");
	vt_close(vt);
}

static void comes_back(void)
{
	static const char script[] =
		"\"$0\" nudge shrink; echo stopped; read line; fg; echo over";
	char *gradlab = mem_printf("%s/gradlab", getenv("top_builddir")
						       ? getenv("top_builddir")
						       : ".");
	const char *words[] = { "/bin/sh", "-mc", script, gradlab, NULL };
	struct vt *vt = lab_open_program(&nudge, words);

	vt_shows(vt, "Tab focus");
	vt_type(vt, "\032");
	ok(vt_shows(vt, "stopped") && lab_restored(vt),
	   "Ctrl-Z stops it and gives the terminal back");
	vt_type(vt, "\n");
	ok(lab_is(vt, &nudge, "nudge --step shrink"),
	   "fg draws the screen anew");
	ok(vt_raw(vt) && vt_alternate(vt) && !vt_cursor(vt),
	   "in its modes");
	vt_press(vt, VTERM_KEY_TAB, VTERM_MOD_SHIFT);
	vt_paste(vt, "q");
	ok(lab_is(vt, &nudge, "nudge --step shrink --do type q"),
	   "keys and pastes work as before");
	vt_press(vt, VTERM_KEY_ESCAPE, VTERM_MOD_NONE);
	vt_type(vt, "q");
	ok(lab_left(vt, 0) && strstr(vt_screen(vt), "over"),
	   "and it leaves as ever");
	vt_close(vt);
	free(gradlab);
}

static bool is_over(struct vt *vt, const void *end)
{
	(void)vt;
	return vt_now() > *(const double *)end;
}

static void rests(void)
{
	struct vt *vt = begin(false);
	double end = vt_now() + 0.2, cpu;
	size_t bytes;

	vt_wait(vt, is_over, &end);
	bytes = vt_bytes(vt);
	cpu = vt_cpu(vt);
	end = vt_now() + 0.5;
	vt_wait(vt, is_over, &end);
	same_int((long)(vt_bytes(vt) - bytes), 0, "at rest it writes nothing");
	ok(vt_cpu(vt) <= cpu, "and uses no processor (%.6f s)",
	   vt_cpu(vt) - cpu);
	vt_close(vt);
}

int main(void)
{
	ends_by_signals();
	crashes_as_crash();
	ends_with_the_line();
	ends_on_a_stalled_line();
	comes_back();
	rests();
	return tap_end();
}
