/* vt.c - a program on a terminal of its own, watched through libvterm. */
#include "vt_parts.h"

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

#include "gradlab/mem.h"

/* Far beyond what anything takes, also on a busy machine. */
enum { DEADLINE = 30, DEADLINE_SLOW = 240, TICK_MS = 20 };

/* Whatever goes wrong, a test ends: so long after the last start. */
enum { ALARM = 300, ALARM_SLOW = 1800 };

double vt_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

bool vt_slow(void)
{
	const char *valgrind = getenv("VALGRIND");

	return valgrind && *valgrind;
}

static double deadline(void)
{
	return vt_now() + (vt_slow() ? DEADLINE_SLOW : DEADLINE);
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

	alarm(vt_slow() ? ALARM_SLOW : ALARM);
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
	vt_screen_start(vt, answer);
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

/* False where nothing could be read. */
static bool take_some(struct vt *vt)
{
	char bytes[16384];
	ssize_t length = read(vt->line, bytes, sizeof(bytes));

	if (length <= 0)
		return false;
	vt->last = vt_now();
	buffer_add(&vt->log, bytes, (size_t)length);
	vt_screen_take(vt);
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
