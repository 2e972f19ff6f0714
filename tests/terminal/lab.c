/* lab.c - gradlab on a terminal, and what its screen should be. */
#include "lab.h"

#include <stdlib.h>
#include <string.h>

#include "../tap.h"
#include "gradlab/buffer.h"
#include "gradlab/mem.h"

enum { VARIABLES = 16, WORDS = LAB_WORDS + 8 };

static const char *variable(const char *name, const char *otherwise)
{
	const char *value = getenv(name);

	return value && *value ? value : otherwise;
}

/* A list of words that ends with NULL. */
struct list {
	char *word[WORDS + VARIABLES];
	int count;
};

static void add(struct list *list, const char *format, const char *word)
{
	list->word[list->count++] = mem_printf(format, word);
}

static void release(struct list *list)
{
	for (int i = 0; i < list->count; i++)
		free(list->word[i]);
}

static void pass_on(struct list *list, const char *name)
{
	if (getenv(name))
		list->word[list->count++] =
			mem_printf("%s=%s", name, getenv(name));
}

/* Nothing of the environment that the test runs in, but what sanitizers and
 * an odd place for terminfo need. */
static void add_variables(struct list *list, const struct lab *lab)
{
	static const char *const passed[] = {
		"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "VALGRIND",
		"TERMINFO", "TERMINFO_DIRS",
	};

	add(list, "%s", "PATH=/usr/bin:/bin");
	add(list, "%s", "HOME=/nonexistent");
	add(list, "%s", "GRADLAB_STATE=/dev/null");
	add(list, "GRADLAB_LESSONS=%s/lessons", variable("top_srcdir", "."));
	add(list, "TERM=%s", lab->term ? lab->term : "xterm-256color");
	add(list, "%s", lab->locale ? lab->locale : "LANG=C.UTF-8");
	if (lab->variable)
		add(list, "%s", lab->variable);
	for (size_t i = 0; i < sizeof(passed) / sizeof(passed[0]); i++)
		pass_on(list, passed[i]);
}

static struct vt *start(const struct lab *lab, struct list *words)
{
	struct list variables = { .count = 0 };
	struct vt_start how = { words->word, variables.word,
				lab->w ? lab->w : 80, lab->h ? lab->h : 24,
				lab->mute };
	struct vt *vt;

	add_variables(&variables, lab);
	variables.word[variables.count] = NULL;
	words->word[words->count] = NULL;
	vt = vt_open(&how);
	release(&variables);
	release(words);
	return vt;
}

struct vt *lab_open_program(const struct lab *lab, const char *const *words)
{
	struct list list = { .count = 0 };

	for (int i = 0; words[i]; i++)
		add(&list, "%s", words[i]);
	return start(lab, &list);
}

/* $VALGRIND, where set, is a command to run the program under. */
static void add_program(struct list *list)
{
	if (vt_slow()) {
		add(list, "%s", "/bin/sh");
		add(list, "%s", "-c");
		add(list, "%s", "exec $VALGRIND \"$0\" \"$@\"");
	}
	add(list, "%s/gradlab", variable("top_builddir", "."));
}

struct vt *lab_open(const struct lab *lab)
{
	struct list list = { .count = 0 };

	add_program(&list);
	for (int i = 0; lab->words[i]; i++)
		add(&list, "%s", lab->words[i]);
	return start(lab, &list);
}

/* What print writes, on a terminal of its own. */
static struct vt *printed(const struct lab *lab, const char *words, int w,
			  int h)
{
	/* A row more: print ends its last line, and that would scroll. */
	struct lab print = { .term = lab->term, .locale = lab->locale,
			     .w = w, .h = h + 1 };
	struct list list = { .count = 0 };
	char *copy = mem_string(words), *rest = copy, *word;
	struct vt *vt;

	add_program(&list);
	add(&list, "%s", "print");
	add(&list, "%s", "--format=ansi");
	list.word[list.count++] = mem_printf("--size=%dx%d", w, h);
	for (int i = 0; lab->words[i]; i++)
		if (!strncmp(lab->words[i], "--", 2))
			add(&list, "%s", lab->words[i]);
	/* Words are cut at blanks; what follows --do is one word. */
	while ((word = strsep(&rest, " "))) {
		add(&list, "%s", word);
		if (!strcmp(word, "--do") && rest) {
			add(&list, "%s", rest);
			break;
		}
	}
	vt = start(&print, &list);
	free(copy);
	vt_end(vt);
	return vt;
}

static bool same_look(struct vt_look a, struct vt_look b)
{
	return a.front == b.front && a.back == b.back && a.bold == b.bold &&
	       a.underline == b.underline && a.italic == b.italic &&
	       a.reverse == b.reverse;
}

static bool is_blank(struct vt_look a)
{
	return a.back < 0 && !a.reverse && !a.underline;
}

/* Blanks show no ink; what they would have is nobody's business. */
static bool same_cell(struct vt *vt, struct vt *wanted, int x, int y)
{
	struct vt_look a = vt_look(vt, x, y), b = vt_look(wanted, x, y);

	return same_look(a, b) || (vt_blank(vt, x, y) && is_blank(a) &&
				   is_blank(b));
}

/* A screen to wait for. */
struct wanted {
	struct vt *vt;
	char *text;
	int w, h;
	bool looks;		/* these, too */
};

/* The first cell that looks otherwise; false where none does. */
static bool other_look(struct vt *vt, const struct wanted *wanted, int *x,
		       int *y)
{
	for (*y = 0; *y < wanted->h; ++*y)
		for (*x = 0; *x < wanted->w; ++*x)
			if (!same_cell(vt, wanted->vt, *x, *y))
				return true;
	return false;
}

/* Text and looks at once: one may come before the other. */
static bool is_wanted(struct vt *vt, const void *what)
{
	const struct wanted *wanted = what;
	int x, y;

	return !strcmp(vt_screen(vt), wanted->text) &&
	       !(wanted->looks && other_look(vt, wanted, &x, &y));
}

static void tell_difference(struct vt *vt, const struct wanted *wanted)
{
	struct vt_look a, b;
	int x, y;

	if (strcmp(vt_screen(vt), wanted->text)) {
		tap_quote("wanted", wanted->text);
		tap_quote("got   ", vt_screen(vt));
	} else if (other_look(vt, wanted, &x, &y)) {
		a = vt_look(vt, x, y);
		b = vt_look(wanted->vt, x, y);
		printf("# column %d row %d: ink %d ground %d bold %d"
		       " reverse %d, wanted %d %d %d %d\n",
		       x, y, a.front, a.back, a.bold, a.reverse, b.front,
		       b.back, b.bold, b.reverse);
	}
}

bool lab_is(struct vt *vt, const struct lab *lab, const char *words)
{
	struct wanted wanted = { .w = lab->w ? lab->w : 80,
				 .h = lab->h ? lab->h : 24,
				 .looks = !lab->term && !lab->variable };
	size_t length;
	bool same;

	wanted.vt = printed(lab, words, wanted.w, wanted.h);
	wanted.text = mem_string(vt_screen(wanted.vt));
	length = strlen(wanted.text);
	if (length)
		wanted.text[length - 1] = '\0';	/* the row more */
	same = vt_wait(vt, is_wanted, &wanted);
	if (!same)
		tell_difference(vt, &wanted);
	free(wanted.text);
	vt_close(wanted.vt);
	return same;
}

/* Whether a mode that was set has been taken back, or was never set. */
static bool taken_back(const char *log, const char *set, const char *reset)
{
	const char *last = NULL, *at = log;

	while ((at = strstr(at, set)))
		last = at++;
	return !last || strstr(last, reset);
}

static bool modes_taken_back(struct vt *vt)
{
	static const char *const modes[][2] = {
		{ "\033[?1h", "\033[?1l" },	 /* arrows as ESC O A */
		{ "\033=", "\033>" },		 /* the keypad's keys */
		{ "\033[?2004h", "\033[?2004l" }, /* bracketed paste */
		{ "\033[?2026h", "\033[?2026l" }, /* drawing held back */
		{ "\033[?25l", "\033[?25h" },	 /* the cursor */
	};

	for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (!taken_back(vt_log(vt), modes[i][0], modes[i][1])) {
			printf("# mode left on: ESC%s\n", modes[i][0] + 1);
			return false;
		}
	return true;
}

static bool is_plain(struct vt_look pen)
{
	return same_look(pen, (struct vt_look){ .front = -1, .back = -1 });
}

bool lab_restored(struct vt *vt)
{
	const struct {
		bool good;
		const char *what;
	} checks[] = {
		{ vt_same_modes(vt), "the line's modes are others" },
		{ !vt_alternate(vt), "the screen before is not back" },
		{ vt_cursor(vt), "the cursor is off" },
		{ is_plain(vt_pen(vt)), "colours or styles are on" },
		{ modes_taken_back(vt), "a mode is on" },
	};
	bool good = true;

	for (size_t i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		good &= checks[i].good;
		if (!checks[i].good)
			printf("# left behind: %s\n", checks[i].what);
	}
	return good;
}

bool lab_left(struct vt *vt, int status)
{
	int got = vt_end(vt);

	if (got != status)
		printf("# ended with %d, wanted %d\n", got, status);
	return lab_restored(vt) && got == status;
}

bool lab_knows(const char *term)
{
	const struct lab lab = { .term = "dumb" };
	const char *words[] = { "/usr/bin/tput", "-T", term, "longname", NULL };
	struct vt *vt = lab_open_program(&lab, words);
	bool known = vt_end(vt) == 0;

	vt_close(vt);
	return known;
}
