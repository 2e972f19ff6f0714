/* ui_bench.c - how quick and how small the lab is, beside less and vim. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "../terminal/lab.h"
#include "gradlab/mem.h"

enum {
	STARTS = 20,
	KEYS = 48,
	ROUND = 8,	/* keys one way, then as many back */
	WORDS = 6,
	QUIET_MS = 5,	/* after which an answer is whole */
	IDLE_MS = 2000
};

/* A program to measure. */
struct program {
	const char *name;
	const char *word[WORDS];
	const char *first;	/* what the first frame ends with */
	const char *focus;	/* pressed before a step is measured */
	const char *step, *back;	/* a small change there and back */
};

static struct vt *start(const struct program *program)
{
	const struct lab lab = { .variable = "LESS=" };

	return lab_open_program(&lab, program->word);
}

/* Takes what comes until nothing does. */
static void settle(struct vt *vt)
{
	size_t bytes;

	do {
		bytes = vt_bytes(vt);
		vt_take(vt, QUIET_MS);
	} while (vt_bytes(vt) != bytes);
}

static bool has_more(struct vt *vt, const void *bytes)
{
	return vt_bytes(vt) > *(const size_t *)bytes;
}

/* Bytes that come back for keys; *ms is the time until the last of them. */
static size_t press(struct vt *vt, const char *keys, double *ms)
{
	size_t before = vt_bytes(vt);
	double begin = vt_now();

	vt_type(vt, keys);
	vt_wait(vt, has_more, &before);
	settle(vt);
	*ms = (vt_last(vt) - begin) * 1000;
	return vt_bytes(vt) - before;
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left, b = *(const double *)right;

	return a < b ? -1 : a > b;
}

/* The middle of n values; *worst is the largest.  Sorts them. */
static double median(double *value, int n, double *worst)
{
	qsort(value, (size_t)n, sizeof(*value), by_size);
	*worst = value[n - 1];
	return value[n / 2];
}

/* A number of /proc/PID/status in kB. */
static long status(const struct vt *vt, const char *name)
{
	char *path = mem_printf("/proc/%d/status", (int)vt_process(vt));
	FILE *file = fopen(path, "r");
	char line[256];
	long value = -1;

	while (file && fgets(line, sizeof(line), file))
		if (!strncmp(line, name, strlen(name)))
			value = atol(line + strlen(name));
	if (file)
		fclose(file);
	free(path);
	return value;
}

/* One figure: what it is of, itself, and what it should be. */
__attribute__((format(printf, 4, 5)))
static void row(const char *what, const char *program, const char *aim,
		const char *format, ...)
{
	va_list values;
	char text[64];

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	printf("%-34s %-14s %20s   %s\n", what, program, text, aim);
	fflush(stdout);
}

static void measure_start(const struct program *program, const char *aim)
{
	double ms[STARTS], worst, middle;

	for (int i = 0; i < STARTS; i++) {
		double begin = vt_now();
		struct vt *vt = start(program);

		vt_shows(vt, program->first);
		ms[i] = (vt_last(vt) - begin) * 1000;
		vt_close(vt);
	}
	middle = median(ms, STARTS, &worst);
	row("first frame (worst)", program->name, aim,
	    "%.1f ms (%.1f)", middle, worst);
}

static void measure_keys(struct vt *vt, const struct program *program,
			 const char *aim)
{
	double ms[KEYS], bytes[KEYS], worst, middle, ignored;

	if (program->focus)
		press(vt, program->focus, &ignored);
	for (int i = 0; i < KEYS; i++)
		bytes[i] = (double)press(vt, i / ROUND % 2 ? program->back
							   : program->step,
					 &ms[i]);
	middle = median(bytes, KEYS, &worst);
	row("one step (largest)", program->name, aim, "%.0f bytes (%.0f)",
	    middle, worst);
	middle = median(ms, KEYS, &worst);
	row("key to screen (worst)", program->name, "",
	    "%.2f ms (%.2f)", middle, worst);
	row("full repaint", program->name, "", "%zu bytes",
	    press(vt, "\014", &ignored));
}

static void measure_rest(struct vt *vt, const struct program *program,
			 const char *aim)
{
	size_t bytes = vt_bytes(vt);
	double cpu = vt_cpu(vt), end = vt_now() + IDLE_MS / 1000.0;

	while (vt_now() < end)
		vt_take(vt, 100);
	row("two seconds at rest", program->name, aim, "%zu bytes, %.3f ms",
	    vt_bytes(vt) - bytes, (vt_cpu(vt) - cpu) * 1000);
}

static void measure(const struct program *program, bool ours)
{
	struct vt *vt;

	if (access(program->word[0], X_OK)) {
		row("not installed", program->name, "", "-");
		return;
	}
	measure_start(program, ours ? "5 ms, at most 10" : "");
	vt = start(program);
	vt_shows(vt, program->first);
	settle(vt);
	if (program->step)
		measure_keys(vt, program, ours ? "at most 400" : "");
	measure_rest(vt, program, ours ? "0 and 0" : "");
	row("memory (at its most)", program->name,
	    ours ? "at most 8192 kB" : "", "%ld kB (%ld)",
	    status(vt, "VmRSS:"), status(vt, "VmHWM:"));
	vt_close(vt);
	putchar('\n');
}

static int frames(const struct vt *vt)
{
	const char *at = vt_log(vt);
	int count = 0;

	while ((at = strstr(at, "\033[?2026l"))) {
		at++;
		count++;
	}
	return count;
}

/* Plays the run of the lesson moons, its outline opened and closed
 * meanwhile. */
static void measure_training(const struct program *program)
{
	struct vt *vt = start(program);
	double ms[KEYS], begin, cpu, worst, middle;
	int before, shown = 0;

	vt_shows(vt, program->first);
	vt_type(vt, "n");
	vt_shows(vt, "p play");
	settle(vt);
	begin = vt_now();
	cpu = vt_cpu(vt);
	before = frames(vt);
	vt_type(vt, "p");
	vt_shows(vt, " Step 50:");
	row("frames while a run trains", program->name, "at least 20",
	    "%.1f a second", (frames(vt) - before) / (vt_now() - begin));
	row("processor while it trains", program->name, "", "%.1f %%",
	    100 * (vt_cpu(vt) - cpu) / (vt_now() - begin));
	row("a frame of it", program->name, "", "%zu bytes",
	    vt_bytes(vt) / (size_t)frames(vt));
	for (; shown < KEYS && !strstr(vt_screen(vt), " Step 99:"); shown++) {
		begin = vt_now();
		vt_type(vt, "o");
		if (shown % 2)
			vt_hides(vt, "Esc close");
		else
			vt_shows(vt, "Esc close");
		ms[shown] = (vt_last(vt) - begin) * 1000;
	}
	middle = median(ms, shown, &worst);
	row("key to screen meanwhile (worst)", program->name, "",
	    "%.2f ms (%.2f)", middle, worst);
	row("memory (at its most)", program->name, "at most 8192 kB",
	    "%ld kB (%ld)", status(vt, "VmRSS:"), status(vt, "VmHWM:"));
	vt_close(vt);
}

int main(void)
{
	const char *build = getenv("top_builddir"), *top = getenv("top_srcdir");
	char *gradlab = mem_printf("%s/gradlab", build ? build : ".");
	char *text = mem_printf("%s/lessons/12-moons.yaml", top ? top : ".");
	const struct program menu = {
		"gradlab", { gradlab }, "q quit", NULL, "\033[B", "\033[A"
	}, nudge = {
		"gradlab shrink", { gradlab, "nudge", "shrink" }, "q quit",
		"\t", "\033[C", "\033[D"
	}, hunt = {
		"gradlab hunt", { gradlab, "nudge", "hunt" }, "q quit",
		"\t", "\033[C", "\033[D"
	}, moons = {
		"gradlab moons", { gradlab, "moons", "watch" }, "q quit",
		NULL, NULL, NULL
	}, less = {
		"less", { "/usr/bin/less", text }, "12-moons.yaml",
		NULL, "j", "k"
	}, vim = {
		"vim", { "/usr/bin/vim", "-nNu", "NONE", text },
		"moons.yaml\" ", NULL, "\005", "\031"
	};

	printf("%-34s %-14s %20s   %s\n\n", "what", "of", "measured", "aim");
	measure(&menu, true);
	measure(&nudge, true);
	measure(&hunt, true);
	measure(&less, false);
	measure(&vim, false);
	measure_training(&moons);
	free(gradlab);
	free(text);
	return 0;
}
