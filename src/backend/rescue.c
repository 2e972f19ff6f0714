/* rescue.c - signals, and the terminal put back whatever happens. */
#include "rescue.h"

#include <stdint.h>
#include <string.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

enum { STALL_SECONDS = 60 };

static volatile sig_atomic_t ended, resized, blocked_output, saved;
static struct {
	struct termios modes;
	char restore[256];
	sigset_t mask;		/* as it was */
} kept;

static const int endings[] = { SIGTERM, SIGINT, SIGHUP, SIGALRM };
static const int crashes[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL };
static const int ignored[] = { SIGPIPE, SIGXFSZ };

void rescue_now(void)
{
	if (!saved)
		return;
	(void)!write(STDOUT_FILENO, kept.restore, strlen(kept.restore));
	tcsetattr(STDIN_FILENO, TCSANOW, &kept.modes);
}

static void on_end(int signal)
{
	if (!blocked_output) {
		ended = signal;
		return;
	}
	/* Stuck in a write that nobody reads: throw it away and go. */
	tcflush(STDOUT_FILENO, TCOFLUSH);
	tcsetattr(STDIN_FILENO, TCSANOW, &kept.modes);
	_exit(128 + (signal == SIGALRM ? SIGHUP : signal));
}

static void on_resize(int signal)
{
	(void)signal;
	resized = 1;
}

static void on_crash(int signal)
{
	rescue_now();
	raise(signal);		/* the handler was taken off: ends here */
}

static void handle(int signal, void (*handler)(int), int flags)
{
	struct sigaction action = { .sa_flags = flags };

	action.sa_handler = handler;
	sigemptyset(&action.sa_mask);
	sigaction(signal, &action, NULL);
}

void rescue_prepare(void)
{
	sigset_t held;

	saved = tcgetattr(STDIN_FILENO, &kept.modes) == 0;
	kept.restore[0] = '\0';
	sigemptyset(&held);
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
		handle(endings[i], on_end, 0);
		sigaddset(&held, endings[i]);
	}
	handle(SIGWINCH, on_resize, 0);
	handle(SIGCONT, on_resize, 0);
	sigaddset(&held, SIGWINCH);
	sigaddset(&held, SIGCONT);
	for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++)
		handle(crashes[i], on_crash, SA_RESETHAND | SA_NODEFER);
	for (size_t i = 0; i < sizeof(ignored) / sizeof(ignored[0]); i++)
		handle(ignored[i], SIG_IGN, 0);
	sigprocmask(SIG_BLOCK, &held, &kept.mask);
}

static void add(const char *string)
{
	size_t used = strlen(kept.restore);
	const char *at;

	if (!string || string == (char *)-1)
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

void rescue_strings(const char *rmcup, const char *cnorm, const char *sgr0,
		    bool modern)
{
	kept.restore[0] = '\0';
	if (modern)
		add("\033[?2026l\033[?2004l");
	add(sgr0);
	add(rmcup);
	add(cnorm);
	add("\r");
}

void rescue_done(void)
{
	saved = 0;
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		handle(endings[i], SIG_DFL, 0);
	handle(SIGWINCH, SIG_DFL, 0);
	handle(SIGCONT, SIG_DFL, 0);
	for (size_t i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++)
		handle(crashes[i], SIG_DFL, 0);
	sigprocmask(SIG_SETMASK, &kept.mask, NULL);
}

void rescue_while_blocked(bool blocked)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
		sigaddset(&set, endings[i]);
	if (blocked) {
		blocked_output = 1;
		alarm(STALL_SECONDS);
		sigprocmask(SIG_UNBLOCK, &set, NULL);
	} else {
		sigprocmask(SIG_BLOCK, &set, NULL);
		alarm(0);
		blocked_output = 0;
	}
}

void rescue_stop(void)
{
	handle(SIGTSTP, SIG_DFL, 0);
	kill(0, SIGTSTP);
}

const sigset_t *rescue_mask(void)
{
	return &kept.mask;
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
