/* rescue.c - signals, and the terminal put back whatever happens. */
#include "rescue.h"

#include <string.h>

#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

/* A line that takes nothing so long is dead; and when asked to end. */
enum { STALL_SECONDS = 60, LAST_SECONDS = 1 };

static volatile sig_atomic_t ended, resized, stopped, blocked_output, saved;
static struct {
	struct termios modes;
	char restore[256];
	sigset_t mask;		/* as it was */
} kept;

static void on_end(int signal);
static void on_stall(int signal);
static void on_resize(int signal);
static void on_stop(int signal);
static void on_crash(int signal);

/* Every signal that matters.  Those that are `held` come in while
 * term_wait() sleeps, those `through` also while output may block. */
static const struct {
	int signal;
	void (*handler)(int signal);
	bool held, through;
} table[] = {
	{ SIGTERM, on_end, true, true },
	{ SIGINT, on_end, true, true },
	{ SIGHUP, on_end, true, true },
	{ SIGALRM, on_stall, true, true },
	{ SIGWINCH, on_resize, true, false },
	{ SIGCONT, on_resize, true, false },
	{ SIGTSTP, on_stop, true, false },
	{ SIGSEGV, on_crash, false, false },
	{ SIGBUS, on_crash, false, false },
	{ SIGABRT, on_crash, false, false },
	{ SIGFPE, on_crash, false, false },
	{ SIGILL, on_crash, false, false },
	{ SIGSYS, on_crash, false, false },
	{ SIGQUIT, on_crash, false, false },
	{ SIGXCPU, on_crash, false, false },
	{ SIGUSR1, on_crash, false, false },
	{ SIGUSR2, on_crash, false, false },
	{ SIGPIPE, SIG_IGN, false, false },
	{ SIGXFSZ, SIG_IGN, false, false },
};

enum { SIGNALS = sizeof(table) / sizeof(table[0]) };

void rescue_now(void)
{
	if (!saved)
		return;
	(void)!write(STDOUT_FILENO, kept.restore, strlen(kept.restore));
	tcsetattr(STDIN_FILENO, TCSANOW, &kept.modes);
}

/* Stuck in a write that nobody reads: throws it away, leaves what puts the
 * screen back for when somebody does, and goes. */
static void give_up(int signal)
{
	int flags = fcntl(STDOUT_FILENO, F_GETFL);

	tcflush(STDOUT_FILENO, TCOFLUSH);
	fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
	rescue_now();
	fcntl(STDOUT_FILENO, F_SETFL, flags);
	_exit(128 + signal);
}

static void on_end(int signal)
{
	ended = signal;
	if (blocked_output)
		alarm(LAST_SECONDS);
}

static void on_stall(int signal)
{
	(void)signal;
	if (blocked_output)
		give_up(ended ? ended : SIGHUP);
}

static void on_resize(int signal)
{
	(void)signal;
	resized = 1;
}

static void on_stop(int signal)
{
	(void)signal;
	stopped = 1;
}

static void on_crash(int signal)
{
	rescue_now();
	raise(signal);		/* the handler was taken off: ends here */
}

static void handle(int signal, void (*handler)(int))
{
	struct sigaction action = { .sa_flags = 0 };

	action.sa_handler = handler;
	if (handler == on_crash)
		action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
	sigemptyset(&action.sa_mask);
	sigaction(signal, &action, NULL);
}

void rescue_prepare(void)
{
	sigset_t held;

	saved = tcgetattr(STDIN_FILENO, &kept.modes) == 0;
	kept.restore[0] = '\0';
	ended = resized = stopped = 0;
	sigemptyset(&held);
	for (int i = 0; i < SIGNALS; i++) {
		if (table[i].held)
			sigaddset(&held, table[i].signal);
	}
	sigprocmask(SIG_BLOCK, &held, &kept.mask);
	for (int i = 0; i < SIGNALS; i++)
		handle(table[i].signal, table[i].handler);
}

void rescue_string(const char *string)
{
	size_t used = strlen(kept.restore);
	const char *at;

	if (!string || string == (const char *)-1)
		return;
	/* Without terminfo's padding, "$<2>". */
	for (at = string; *at && used + 1 < sizeof(kept.restore); at++) {
		if (at[0] == '$' && at[1] == '<' && strchr(at, '>'))
			at = strchr(at, '>');
		else
			kept.restore[used++] = *at;
	}
	kept.restore[used] = '\0';
}

void rescue_done(void)
{
	saved = 0;
	for (int i = 0; i < SIGNALS; i++)
		if (table[i].handler != SIG_IGN)
			handle(table[i].signal, SIG_DFL);
	sigprocmask(SIG_SETMASK, &kept.mask, NULL);
}

void rescue_while_blocked(bool blocked)
{
	sigset_t set;

	sigemptyset(&set);
	for (int i = 0; i < SIGNALS; i++)
		if (table[i].through)
			sigaddset(&set, table[i].signal);
	if (blocked) {
		alarm(ended ? LAST_SECONDS : STALL_SECONDS);
		blocked_output = 1;
		sigprocmask(SIG_UNBLOCK, &set, NULL);
	} else {
		sigprocmask(SIG_BLOCK, &set, NULL);
		blocked_output = 0;
		alarm(0);
	}
}

void rescue_stop(void)
{
	sigset_t set, before;

	sigemptyset(&set);
	sigaddset(&set, SIGTSTP);
	handle(SIGTSTP, SIG_DFL);
	sigprocmask(SIG_UNBLOCK, &set, &before);
	kill(0, SIGTSTP);	/* whoever started us stops as well */
	sigprocmask(SIG_SETMASK, &before, NULL);
	handle(SIGTSTP, on_stop);
}

int rescue_sleep(int ms, int other)
{
	struct pollfd line[2] = { { .fd = STDIN_FILENO, .events = POLLIN },
				  { .fd = other, .events = POLLIN } };
	struct timespec time = { ms / 1000, ms % 1000 * 1000000L };

	if (ppoll(line, 2, ms < 0 ? NULL : &time, &kept.mask) <= 0)
		return 0;
	if (!line[0].revents)
		return 2;
	return line[0].revents == POLLIN ? 1 : -1;
}

bool rescue_cut(void)
{
	struct pollfd line = { .fd = STDIN_FILENO };

	return poll(&line, 1, 0) > 0;
}

int rescue_ended(void)
{
	return ended;
}

bool rescue_resized(void)
{
	bool was = resized;

	resized = 0;
	return was;
}

bool rescue_stopped(void)
{
	bool was = stopped;

	stopped = 0;
	return was;
}
