/* term.c - the terminal, through ncurses; the only file that knows it. */
#include "gradlab/term.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"
#include "gradlab/output.h"
#include "gradlab/text.h"
#include "rescue.h"

enum {
	FIRST_CODE = KEY_MAX + 1,	/* our own codes in curses */
	CODE_PASTE = FIRST_CODE,
	CODE_PASTE_END,
	CODE_ECHO,
	CODE_KEYS,
	ESCAPE_MS = 50,
	PASTE_MOST = 4096
};

struct term {
	SCREEN *screen;
	const struct theme *theme;
	const struct term_key *keys;
	int colours;
	bool modern;		/* understands synchronized output and pastes */
	struct {
		short front, back;
	} pair[256];
	int pairs, pair_room;
	struct buffer paste;
	bool pasting, closed;
};

static bool is_modern(const char *name)
{
	static const char *const known[] = {
		"xterm", "tmux", "screen", "kitty", "foot", "alacritty",
		"ghostty", "wezterm", "rxvt", "konsole", "gnome", "st-", "vte",
	};

	for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (!strncmp(name, known[i], strlen(known[i])))
			return true;
	return false;
}

/* A terminal whose entry is missing still speaks as its family does. */
static SCREEN *open_screen(const char *name, bool *modern)
{
	SCREEN *screen = newterm(name, stdout, stdin);

	*modern = is_modern(name);
	if (!screen && *modern)
		screen = newterm("xterm-256color", stdout, stdin);
	if (!screen)
		screen = newterm("vt100", stdout, stdin);
	return screen;
}

static void define_keys(struct term *term)
{
	define_key("\033[200~", CODE_PASTE);
	define_key("\033[201~", CODE_PASTE_END);
	define_key("\033[0n", CODE_ECHO);
	for (int i = 0; term->keys[i].name; i++) {
		const char *name = term->keys[i].name;
		const char *bytes = *name == '\033' ? name : tigetstr(name);

		if (bytes && bytes != (char *)-1 && *bytes)
			define_key(bytes, CODE_KEYS + i);
	}
}

static void start_colours(struct term *term, bool mono)
{
	const char *no_color = getenv("NO_COLOR");

	term->colours = 2;
	if (mono || (no_color && *no_color) || !has_colors())
		return;
	start_color();
	use_default_colors();
	term->colours = COLORS >= 256  ? 256
			: COLORS >= 16 ? 16
			: COLORS >= 8  ? 8
				       : 2;
	term->pair_room = COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
}

/* Bytes outside what curses draws; lost where the line is gone. */
static void send(const char *bytes)
{
	size_t left = strlen(bytes);

	while (left) {
		ssize_t sent = write(STDOUT_FILENO, bytes, left);

		if (sent < 0 && errno != EINTR)
			return;
		if (sent > 0) {
			bytes += sent;
			left -= (size_t)sent;
		}
	}
}

static void enter_modes(struct term *term)
{
	raw();
	noecho();
	nonl();
	curs_set(0);
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	if (term->modern)
		send("\033[?2004h");
}

struct term *term_open(const struct term_options *options,
		       const struct term_key *keys, const char **why)
{
	const char *name = getenv("TERM");
	struct term *term;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		*why = "standard input and output are no terminal";
		return NULL;
	}
	if (!name || !*name || !strcmp(name, "dumb")) {
		*why = "the terminal cannot be drawn on (TERM)";
		return NULL;
	}
	term = mem_alloc(1, sizeof(*term));
	rescue_prepare();
	term->screen = open_screen(name, &term->modern);
	if (!term->screen) {
		rescue_done();
		free(term);
		*why = "the terminal is unknown (TERM)";
		return NULL;
	}
	term->theme = options->theme;
	term->keys = keys;
	set_escdelay(ESCAPE_MS);
	rescue_strings(tigetstr("rmcup"), tigetstr("cnorm"), tigetstr("sgr0"),
		       term->modern);
	start_colours(term, options->mono);
	enter_modes(term);
	define_keys(term);
	return term;
}

void term_close(struct term *term)
{
	if (!term)
		return;
	if (!term->closed) {
		if (term->modern)
			send("\033[?2004l");
		endwin();
	}
	rescue_done();
	delscreen(term->screen);
	buffer_release(&term->paste);
	free(term);
}

void term_rescue(void)
{
	rescue_now();
}

void term_size(const struct term *term, int *w, int *h)
{
	(void)term;
	getmaxyx(stdscr, *h, *w);
}

int term_colours(const struct term *term)
{
	return term->colours;
}

/* The pair of two colours, made when it is first needed. */
static short pair_of(struct term *term, short front, short back)
{
	if (term->colours == 2 || (front < 0 && back < 0))
		return 0;
	for (int i = 0; i < term->pairs; i++)
		if (term->pair[i].front == front && term->pair[i].back == back)
			return (short)(i + 1);
	if (term->pairs + 1 >= term->pair_room)
		return 0;
	term->pair[term->pairs].front = front;
	term->pair[term->pairs].back = back;
	term->pairs++;
	init_pair((short)term->pairs, front, back);
	return (short)term->pairs;
}

static attr_t attributes(unsigned style)
{
	attr_t attr = A_NORMAL;

	attr |= style & STYLE_BOLD ? A_BOLD : 0;
	attr |= style & STYLE_ITALIC ? A_ITALIC : 0;
	attr |= style & STYLE_UNDERLINE ? A_UNDERLINE : 0;
	attr |= style & STYLE_REVERSE ? A_REVERSE : 0;
	return attr;
}

static void put_cell(struct term *term, const struct canvas *canvas, int x,
		     int y)
{
	const struct cell *cell = canvas_cell(canvas, x, y);
	uint32_t rune = canvas_glyph(canvas, cell);
	unsigned style = theme_style(term->theme, (enum role)cell->role,
				     term->colours) |
			 cell->style;
	wchar_t text[3] = { (wchar_t)rune, (wchar_t)cell->mark, 0 };
	short back = -1, pair;
	cchar_t out;

	if (!cell->width)
		return;
	/* A glyph the C library measures otherwise would shift the row. */
	if (wcwidth(text[0]) != cell->width)
		text[0] = cell->width == 1 ? L'?' : 0xff1f, text[1] = 0;
	if (cell->ground != ROLE_TEXT)
		back = (short)theme_colour(term->theme,
					   (enum role)cell->ground,
					   term->colours);
	pair = pair_of(term,
		       (short)theme_colour(term->theme, (enum role)cell->role,
					   term->colours),
		       back);
	setcchar(&out, text, attributes(style), pair, NULL);
	mvadd_wch(y, x, &out);
}

void term_draw(struct term *term, const struct canvas *canvas, bool paced)
{
	for (int y = 0; y < canvas->h && y < LINES; y++)
		for (int x = 0; x < canvas->w && x < COLS; x++)
			put_cell(term, canvas, x, y);
	wnoutrefresh(stdscr);
	if (term->modern)
		send("\033[?2026h");
	rescue_while_blocked(true);
	doupdate();
	rescue_while_blocked(false);
	if (term->modern)
		send("\033[?2026l");
	if (paced)
		send("\033[5n");
}

void term_redraw(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

static void resize(void)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row &&
	    size.ws_col)
		resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
}

void term_suspend(struct term *term)
{
	if (term->modern)
		send("\033[?2004l");
	endwin();
	rescue_stop();
	refresh();
	enter_modes(term);
	resize();
}

/* One rune or code that waits; false where none does. */
static bool read_key(struct term *term, struct term_event *event)
{
	wint_t rune;
	int kind = get_wch(&rune);

	if (kind == ERR)
		return false;
	if (kind == OK) {
		*event = (struct term_event){ TERM_KEY, (uint32_t)rune, NULL };
		return true;
	}
	if (rune == CODE_ECHO)
		event->kind = TERM_ECHO;
	else if (rune == KEY_RESIZE)
		event->kind = TERM_RESIZE;
	else if (rune == CODE_PASTE || rune == CODE_PASTE_END)
		event->kind = TERM_PASTE;
	else if (rune >= CODE_KEYS)
		*event = (struct term_event){
			TERM_KEY, term->keys[rune - CODE_KEYS].key, NULL
		};
	else
		event->kind = TERM_NOTHING;
	event->text = rune == CODE_PASTE ? "" : NULL;
	return true;
}

/* The next event of what was typed; a paste is gathered into one. */
static bool read_event(struct term *term, struct term_event *event)
{
	while (read_key(term, event)) {
		if (event->kind == TERM_PASTE && event->text) {
			buffer_clear(&term->paste);
			term->pasting = true;
		} else if (event->kind == TERM_PASTE) {
			term->pasting = false;
			event->text = buffer_string(&term->paste);
			return true;
		} else if (!term->pasting) {
			return true;
		} else if (event->kind == TERM_KEY &&
			   term->paste.length < PASTE_MOST) {
			buffer_rune(&term->paste, event->key == '\r'
							  ? '\n'
							  : event->key);
		}
	}
	return false;
}

/* A signal that waits to be told. */
static bool pending(struct term_event *event)
{
	int signal = rescue_ended();

	if (signal == SIGHUP) {
		event->kind = TERM_CLOSED;
		return true;
	}
	if (signal) {
		*event = (struct term_event){ TERM_SIGNAL, (uint32_t)signal,
					      NULL };
		return true;
	}
	if (rescue_resized()) {
		resize();
		event->kind = TERM_RESIZE;
		return true;
	}
	return false;
}

struct term_event term_wait(struct term *term, int ms)
{
	struct term_event event = { TERM_NOTHING, 0, NULL };
	struct pollfd input = { .fd = STDIN_FILENO, .events = POLLIN };
	struct timespec time = { ms / 1000, (ms % 1000) * 1000000L };
	int ready;

	if (pending(&event) || read_event(term, &event))
		return event;
	ready = ppoll(&input, 1, ms < 0 ? NULL : &time, rescue_mask());
	if (pending(&event))
		return event;
	if (ready > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL))) {
		term->closed = true;
		event.kind = TERM_CLOSED;
		return event;
	}
	if (ready > 0 && !read_event(term, &event)) {
		char byte;

		/* Readable, and yet nothing: the end of the line, unless a
		 * sequence is only half here. */
		if (!term->pasting &&
		    ioctl(STDIN_FILENO, FIONREAD, &ready) == 0 && !ready &&
		    read(STDIN_FILENO, &byte, 0) < 0)
			event.kind = TERM_CLOSED;
	}
	term->closed |= event.kind == TERM_CLOSED;
	return event;
}
