/* vt.c - a program on a terminal of its own, watched through libvterm. */
#include "vt.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"

/* Far beyond what anything takes, also on a busy machine. */
enum { DEADLINE = 30, DEADLINE_SLOW = 240, TICK_MS = 20 };

/* Whatever goes wrong, a test ends: so long after the last start. */
enum { ALARM = 300, ALARM_SLOW = 1800 };

struct vt {
	pid_t process;
	int line;		/* the master's end; -1 once it is cut */
	VTerm *vterm;
	VTermScreen *screen;
	int w, h;
	bool mute, stalled, pressing, cursor, alternate, ended;
	int status;		/* as wait() tells it */
	double last, cpu;	/* `cpu` once the program has ended */
	struct termios modes;	/* as the program found them */
	struct buffer log, text;
};

double vt_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double deadline(void)
{
	return vt_now() + (getenv("VALGRIND") ? DEADLINE_SLOW : DEADLINE);
}

static void put(struct vt *vt, const char *bytes, size_t length)
{
	double end = deadline();

	while (length && vt->line >= 0 && vt_now() < end) {
		ssize_t sent = write(vt->line, bytes, length);

		if (sent > 0) {
			bytes += sent;
			length -= (size_t)sent;
		} else if (errno == EAGAIN) {
			vt_take(vt, TICK_MS);
		} else if (errno != EINTR) {
			return;
		}
	}
}

/* What the emulator sends: keys, and answers to what the program asks. */
static void answer(const char *bytes, size_t length, void *to)
{
	struct vt *vt = to;

	if (vt->pressing || !vt->mute)
		put(vt, bytes, length);
}

static int property(VTermProp prop, VTermValue *value, void *to)
{
	struct vt *vt = to;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		vt->cursor = value->boolean;
	if (prop == VTERM_PROP_ALTSCREEN)
		vt->alternate = value->boolean;
	return 1;
}

static void start_emulator(struct vt *vt)
{
	static const VTermScreenCallbacks callbacks = {
		.settermprop = property
	};

	vt->vterm = vterm_new(vt->h, vt->w);
	vterm_set_utf8(vt->vterm, 1);
	vterm_output_set_callback(vt->vterm, answer, vt);
	vt->screen = vterm_obtain_screen(vt->vterm);
	vterm_screen_set_callbacks(vt->screen, &callbacks, vt);
	vterm_screen_enable_altscreen(vt->screen, 1);
	vterm_screen_reset(vt->screen, 1);
	vt->cursor = true;
}

/* Waits for the parent, which first looks at the line's modes. */
static void become(const struct vt_start *start, int gate)
{
	struct rlimit none = { 0, 0 };
	char go;

	setrlimit(RLIMIT_CORE, &none);	/* some are killed */
	if (read(gate, &go, 1) == 1) {
		close(gate);
		execve(start->words[0], start->words, start->variables);
	}
	_exit(127);
}

struct vt *vt_open(const struct vt_start *start)
{
	struct winsize size = { .ws_row = (unsigned short)start->h,
				.ws_col = (unsigned short)start->w };
	struct vt *vt = mem_alloc(1, sizeof(*vt));
	int gate[2];

	alarm(getenv("VALGRIND") ? ALARM_SLOW : ALARM);
	vt->w = start->w;
	vt->h = start->h;
	vt->mute = start->mute;
	if (pipe2(gate, O_CLOEXEC) < 0)
		abort();
	vt->process = forkpty(&vt->line, NULL, NULL, &size);
	if (vt->process < 0)
		abort();
	if (vt->process == 0) {
		close(gate[1]);
		become(start, gate[0]);
	}
	start_emulator(vt);
	fcntl(vt->line, F_SETFL, O_NONBLOCK);
	fcntl(vt->line, F_SETFD, FD_CLOEXEC);
	tcgetattr(vt->line, &vt->modes);
	if (write(gate[1], "", 1) != 1)
		abort();
	close(gate[0]);
	close(gate[1]);
	return vt;
}

void vt_close(struct vt *vt)
{
	vt_cut(vt);
	if (!vt->ended) {
		kill(vt->process, SIGKILL);
		waitpid(vt->process, NULL, 0);
	}
	vterm_free(vt->vterm);
	buffer_release(&vt->log);
	buffer_release(&vt->text);
	free(vt);
}

void vt_type(struct vt *vt, const char *bytes)
{
	put(vt, bytes, strlen(bytes));
}

void vt_press(struct vt *vt, VTermKey key, VTermModifier with)
{
	vt->pressing = true;
	vterm_keyboard_key(vt->vterm, key, with);
	vt->pressing = false;
}

void vt_paste(struct vt *vt, const char *text)
{
	vt->pressing = true;
	vterm_keyboard_start_paste(vt->vterm);
	put(vt, text, strlen(text));
	vterm_keyboard_end_paste(vt->vterm);
	vt->pressing = false;
}

/* The kernel tells the program by SIGWINCH. */
void vt_resize(struct vt *vt, int w, int h)
{
	struct winsize size = { .ws_row = (unsigned short)h,
				.ws_col = (unsigned short)w };

	vt->w = w;
	vt->h = h;
	vterm_set_size(vt->vterm, h, w);
	ioctl(vt->line, TIOCSWINSZ, &size);
}

void vt_scribble(struct vt *vt, const char *bytes)
{
	vterm_input_write(vt->vterm, bytes, strlen(bytes));
}

/* False where nothing could be read. */
static bool take_some(struct vt *vt)
{
	char bytes[16384];
	ssize_t length = read(vt->line, bytes, sizeof(bytes));

	if (length <= 0)
		return false;
	vt->last = vt_now();
	buffer_add(&vt->log, bytes, (size_t)length);
	vterm_input_write(vt->vterm, bytes, (size_t)length);
	vterm_screen_flush_damage(vt->screen);
	return true;
}

bool vt_take(struct vt *vt, int ms)
{
	struct pollfd line = { .fd = vt->line, .events = POLLIN };

	if (vt->line < 0)
		return false;
	if (vt->stalled)
		line.events = 0;
	if (poll(&line, 1, ms) <= 0)
		return true;
	return take_some(vt) || errno == EAGAIN || errno == EINTR;
}

bool vt_wait(struct vt *vt, bool (*holds)(struct vt *vt, const void *what),
	     const void *what)
{
	double end = deadline();

	while (!holds(vt, what)) {
		if (vt_now() > end)
			return false;
		if (!vt_take(vt, TICK_MS))
			return holds(vt, what);
	}
	return true;
}

static bool has_text(struct vt *vt, const void *text)
{
	return strstr(vt_screen(vt), text);
}

static bool lacks_text(struct vt *vt, const void *text)
{
	return !has_text(vt, text);
}

static bool is_text(struct vt *vt, const void *text)
{
	return !strcmp(vt_screen(vt), text);
}

bool vt_shows(struct vt *vt, const char *text)
{
	return vt_wait(vt, has_text, text);
}

bool vt_hides(struct vt *vt, const char *text)
{
	return vt_wait(vt, lacks_text, text);
}

bool vt_becomes(struct vt *vt, const char *screen)
{
	return vt_wait(vt, is_text, screen);
}

static void add_row(struct vt *vt, int y)
{
	size_t end = vt->text.length;
	VTermScreenCell cell;

	for (int x = 0; x < vt->w; x += cell.width > 1 ? cell.width : 1) {
		vterm_screen_get_cell(vt->screen, (VTermPos){ y, x }, &cell);
		if (!cell.chars[0] || cell.chars[0] == ' ') {
			buffer_rune(&vt->text, ' ');
			continue;
		}
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i];
		     i++)
			buffer_rune(&vt->text, cell.chars[i]);
		end = vt->text.length;
	}
	vt->text.length = end;
}

const char *vt_row(struct vt *vt, int y)
{
	buffer_clear(&vt->text);
	add_row(vt, y);
	buffer_add(&vt->text, "", 0);
	return buffer_string(&vt->text);
}

const char *vt_screen(struct vt *vt)
{
	buffer_clear(&vt->text);
	for (int y = 0; y < vt->h; y++) {
		add_row(vt, y);
		buffer_text(&vt->text, "\n");
	}
	return buffer_string(&vt->text);
}

static int colour(const VTermColor *colour, int own)
{
	if (colour->type & own)
		return -1;
	return VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : 256;
}

struct vt_look vt_look(struct vt *vt, int x, int y)
{
	VTermScreenCell cell;

	vterm_screen_get_cell(vt->screen, (VTermPos){ y, x }, &cell);
	return (struct vt_look){
		colour(&cell.fg, VTERM_COLOR_DEFAULT_FG),
		colour(&cell.bg, VTERM_COLOR_DEFAULT_BG),
		cell.attrs.bold, cell.attrs.underline, cell.attrs.italic,
		cell.attrs.reverse,
	};
}

bool vt_blank(struct vt *vt, int x, int y)
{
	VTermScreenCell cell;

	vterm_screen_get_cell(vt->screen, (VTermPos){ y, x }, &cell);
	return !cell.chars[0] || cell.chars[0] == ' ';
}

struct vt_look vt_pen(struct vt *vt)
{
	VTermState *state = vterm_obtain_state(vt->vterm);
	VTermValue front, back, bold, underline, italic, reverse;

	vterm_state_get_penattr(state, VTERM_ATTR_FOREGROUND, &front);
	vterm_state_get_penattr(state, VTERM_ATTR_BACKGROUND, &back);
	vterm_state_get_penattr(state, VTERM_ATTR_BOLD, &bold);
	vterm_state_get_penattr(state, VTERM_ATTR_UNDERLINE, &underline);
	vterm_state_get_penattr(state, VTERM_ATTR_ITALIC, &italic);
	vterm_state_get_penattr(state, VTERM_ATTR_REVERSE, &reverse);
	return (struct vt_look){
		colour(&front.color, VTERM_COLOR_DEFAULT_FG),
		colour(&back.color, VTERM_COLOR_DEFAULT_BG),
		bold.boolean, underline.number != 0, italic.boolean,
		reverse.boolean,
	};
}

/* The column at which a text begins in a row, or -1. */
static int column_of(struct vt *vt, int y, const char *text)
{
	const char *row = vt_row(vt, y), *at = strstr(row, text);
	int x = 0;

	if (!at)
		return -1;
	for (; row < at; row++)
		x += ((unsigned char)*row & 0xc0) != 0x80;
	return x;
}

bool vt_find(struct vt *vt, const char *text, int *x, int *y)
{
	for (*y = 0; *y < vt->h; ++*y) {
		*x = column_of(vt, *y, text);
		if (*x >= 0)
			return true;
	}
	return false;
}

bool vt_cursor(const struct vt *vt)
{
	return vt->cursor;
}

bool vt_alternate(const struct vt *vt)
{
	return vt->alternate;
}

const char *vt_log(const struct vt *vt)
{
	return buffer_string(&vt->log);
}

size_t vt_bytes(const struct vt *vt)
{
	return vt->log.length;
}

double vt_last(const struct vt *vt)
{
	return vt->last;
}

pid_t vt_process(const struct vt *vt)
{
	return vt->process;
}

double vt_cpu(const struct vt *vt)
{
	struct timespec time;
	clockid_t clock;

	if (vt->ended || clock_getcpuclockid(vt->process, &clock) ||
	    clock_gettime(clock, &time))
		return vt->cpu;
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void vt_cut(struct vt *vt)
{
	if (vt->line >= 0)
		close(vt->line);
	vt->line = -1;
}

void vt_stall(struct vt *vt)
{
	vt->stalled = true;
}

static double seconds(struct timeval time)
{
	return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static bool has_ended(struct vt *vt)
{
	struct rusage used;
	int status;

	if (!vt->ended && wait4(vt->process, &status, WNOHANG, &used) > 0) {
		vt->ended = true;
		vt->status = status;
		vt->cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
	}
	return vt->ended;
}

int vt_end(struct vt *vt)
{
	double end = deadline();

	while (!has_ended(vt)) {
		if (vt_now() > end)
			return -1;
		if (!vt_take(vt, TICK_MS))
			poll(NULL, 0, 1);
	}
	while (vt->line >= 0 && take_some(vt))
		;
	return WIFEXITED(vt->status) ? WEXITSTATUS(vt->status)
				     : 128 + WTERMSIG(vt->status);
}

int vt_killed(const struct vt *vt)
{
	return WIFSIGNALED(vt->status) ? WTERMSIG(vt->status) : 0;
}

bool vt_same_modes(const struct vt *vt)
{
	struct termios now;

	memset(&now, 0, sizeof(now));
	return tcgetattr(vt->line, &now) == 0 &&
	       now.c_iflag == vt->modes.c_iflag &&
	       now.c_oflag == vt->modes.c_oflag &&
	       now.c_cflag == vt->modes.c_cflag &&
	       now.c_lflag == vt->modes.c_lflag &&
	       !memcmp(now.c_cc, vt->modes.c_cc, sizeof(now.c_cc));
}

bool vt_raw(const struct vt *vt)
{
	struct termios now;

	return tcgetattr(vt->line, &now) == 0 && !(now.c_lflag & ICANON) &&
	       !(now.c_lflag & ECHO);
}
