/* term.c - the terminal, through ncurses; the only file that knows it. */
#include "gradlab/term.h"

#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include <curses.h>

#include "gradlab/mem.h"
#include "keyboard.h"
#include "rescue.h"
#include "terminfo.h"

enum { ESCAPE_MS = 50, PASTE_MS = 1000 };

struct pair {
	short front, back;
};

struct term {
	SCREEN *screen;
	WINDOW *input;		/* a pad: reading from it draws nothing */
	const struct theme *theme;
	struct keyboard keyboard;
	int colours;
	bool modern;		/* understands synchronized output and pastes */
	struct pair pair[256];
	int pairs, pair_room;
	int silence;		/* ms since the last input of a paste */
	int other;		/* a file that also ends a wait, or -1 */
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

/* The name to open a terminal by.  One that is not described still speaks as
 * its family does. */
static const char *known_name(const char *name)
{
	if (terminfo_knows(name))
		return name;
	return is_modern(name) ? "xterm-256color" : "vt100";
}

/* The canvas has settled what may be written, and ASCII is UTF-8 as well; told
 * so, curses never bids a terminal repeat a character, which many do wrong. */
static SCREEN *open_screen(const char *name)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	return newterm(known_name(name), stdout, stdin);
}

/* The next byte or code of a key; KEYBOARD_NONE is curses' ERR. */
static int read_code(void *source)
{
	return wgetch(((struct term *)source)->input);
}

static void define_keys(struct term *term, const struct term_key *keys)
{
	const char *mouse = tigetstr("kmous");

	keyboard_init(&term->keyboard, keys, read_code, term);
	if (mouse && mouse != (char *)-1)
		define_key(mouse, 0);	/* only the start of a sequence */
	define_key("\033[200~", KEYBOARD_PASTE);
	define_key("\033[201~", KEYBOARD_PASTE_END);
	define_key("\033[0n", KEYBOARD_ECHO);
	for (int i = 0; keys[i].name; i++) {
		const char *name = keys[i].name;
		const char *bytes = *name == '\033' ? name : tigetstr(name);

		if (bytes && bytes != (char *)-1 && *bytes)
			define_key(bytes, KEYBOARD_KEYS + i);
	}
}

/* Beyond 256 a number mixes red, green and blue, but for the first eight. */
static int usable_colours(void)
{
	if (COLORS > 256)
		return 8;
	return COLORS == 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 2;
}

/* The pair of two colours, made when it is first needed. */
static short pair_of(struct term *term, short front, short back)
{
	for (int i = 0; i < term->pairs; i++)
		if (term->pair[i].front == front && term->pair[i].back == back)
			return (short)(i + 1);
	if (term->pairs + 1 >= term->pair_room)
		return 0;
	term->pair[term->pairs++] = (struct pair){ front, back };
	init_pair((short)term->pairs, front, back);
	return (short)term->pairs;
}

/* The terminal's own colours are a pair as well: on the way to pair 0 curses
 * takes all styles back too, which is longer. */
static void start_colours(struct term *term, bool mono)
{
	const char *no_color = getenv("NO_COLOR");

	term->colours = 2;
	if (mono || (no_color && *no_color) || !has_colors())
		return;
	if (start_color() == ERR || use_default_colors() == ERR)
		return;
	term->colours = usable_colours();
	term->pair_room = COLOR_PAIRS < 256 ? COLOR_PAIRS : 256;
	bkgdset(COLOR_PAIR(pair_of(term, -1, -1)));
}

/* Bytes outside what curses draws; lost where the line is gone. */
static void send(const char *bytes)
{
	size_t left = strlen(bytes);

	while (left) {
		ssize_t sent = write(STDOUT_FILENO, bytes, left);

		if (sent < 0 && errno != EINTR)
			return;
		sent = sent < 0 ? 0 : sent;
		bytes += sent;
		left -= (size_t)sent;
	}
}

static void enter_modes(struct term *term)
{
	raw();
	noecho();
	nonl();
	curs_set(0);
	if (term->modern)
		send("\033[?2004h");
}

/* Reading from the screen itself would draw it. */
static void open_input(struct term *term)
{
	term->input = newpad(1, 1);
	keypad(term->input, TRUE);
	nodelay(term->input, TRUE);
	leaveok(stdscr, TRUE);
	set_escdelay(ESCAPE_MS);
}

static void prepare_rescue(const struct term *term)
{
	static const char *const names[] = { "sgr0", "op", "rmkx", "rmcup",
					     "cnorm" };

	if (term->modern)
		rescue_string("\033[?2026l\033[?2004l");
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		rescue_string(tigetstr(names[i]));
	rescue_string("\r");
}

static const char *why_not(const char *name)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return "standard input and output are no terminal";
	if (!name || !*name || !strcmp(name, "dumb"))
		return "the terminal cannot be drawn on (TERM)";
	return NULL;
}

struct term *term_open(const struct term_options *options,
		       const struct term_key *keys, const char **why)
{
	const char *name = getenv("TERM");
	struct term *term;

	*why = why_not(name);
	if (*why)
		return NULL;
	term = mem_alloc(1, sizeof(*term));
	term->other = -1;
	rescue_prepare();
	term->screen = open_screen(name);
	if (!term->screen) {
		rescue_done();
		free(term);
		*why = "the terminal is unknown (TERM)";
		return NULL;
	}
	term->modern = is_modern(name);
	term->theme = options->theme;
	prepare_rescue(term);
	rescue_while_blocked(true);
	start_colours(term, options->mono);
	open_input(term);
	enter_modes(term);
	rescue_while_blocked(false);
	define_keys(term, keys);
	return term;
}

/* Gives the terminal back, for a while or for good. */
static void leave(struct term *term)
{
	rescue_while_blocked(true);
	if (term->modern)
		send("\033[?2004l");
	endwin();
	rescue_while_blocked(false);
}

void term_close(struct term *term)
{
	leave(term);
	rescue_done();
	delwin(term->input);
	delscreen(term->screen);
	keyboard_release(&term->keyboard);
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

static attr_t attributes(unsigned style)
{
	return (style & STYLE_BOLD ? A_BOLD : 0) |
	       (style & STYLE_ITALIC ? A_ITALIC : 0) |
	       (style & STYLE_UNDERLINE ? A_UNDERLINE : 0) |
	       (style & STYLE_REVERSE ? A_REVERSE : 0);
}

/* What stands in a cell, as curses takes it.  A glyph that the C library
 * measures otherwise would shift the row. */
static void cell_text(const struct canvas *canvas, const struct cell *cell,
		      wchar_t text[3])
{
	text[0] = (wchar_t)canvas_glyph(canvas, cell);
	text[1] = (wchar_t)cell->mark;
	text[2] = 0;
	if (text[1] && wcwidth(text[1]) != 0)
		text[1] = 0;
	if (wcwidth(text[0]) == cell->width)
		return;
	text[0] = cell->width == 1 ? L'?' : 0xff1f;
	text[1] = 0;
}

static void put_cell(struct term *term, const struct canvas *canvas, int x,
		     int y)
{
	const struct cell *cell = canvas_cell(canvas, x, y);
	enum role ink = (enum role)cell->role;
	enum role ground = (enum role)cell->ground;
	unsigned style = theme_style(term->theme, ink, term->colours);
	int front = theme_colour(term->theme, ink, term->colours), back = -1;
	wchar_t text[3];
	cchar_t out;

	if (!cell->width)
		return;
	if (ground != ROLE_TEXT)
		back = theme_colour(term->theme, ground, term->colours);
	cell_text(canvas, cell, text);
	setcchar(&out, text, attributes(style | cell->style),
		 pair_of(term, (short)front, (short)back), NULL);
	mvadd_wch(y, x, &out);
}

void term_draw(struct term *term, const struct canvas *canvas, bool paced)
{
	for (int y = 0; y < canvas->h && y < LINES; y++)
		for (int x = 0; x < canvas->w && x < COLS; x++)
			put_cell(term, canvas, x, y);
	wnoutrefresh(stdscr);
	rescue_while_blocked(true);
	if (term->modern)
		send("\033[?2026h");
	doupdate();
	if (term->modern)
		send("\033[?2026l");
	if (paced)
		send("\033[5n");
	rescue_while_blocked(false);
}

void term_redraw(struct term *term)
{
	(void)term;
	clearok(curscr, TRUE);
}

static void resize(void)
{
	struct winsize size = { 0, 0, 0, 0 };

	ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	if (size.ws_row && size.ws_col)
		resize_term(size.ws_row, size.ws_col);
	raw();			/* who stopped us may have changed the modes */
	clearok(curscr, TRUE);
}

void term_suspend(struct term *term)
{
	leave(term);
	rescue_stop();
	rescue_while_blocked(true);
	enter_modes(term);
	rescue_while_blocked(false);
	resize();
}

/* A signal that waits to be told. */
static bool pending(struct term *term, struct term_event *event)
{
	int signal = rescue_ended();
	bool resized = rescue_resized();

	if (signal) {
		event->kind = signal == SIGHUP && rescue_cut() ? TERM_CLOSED
							       : TERM_SIGNAL;
		event->key = (uint32_t)signal;
	} else if (rescue_stopped()) {
		term_suspend(term);
		event->kind = TERM_RESIZE;
	} else if (resized) {
		resize();
		event->kind = TERM_RESIZE;
	}
	return event->kind != TERM_NOTHING;
}

/* Input that is there; where read() fails the terminal is another's. */
static void read_input(struct term *term, struct term_event *event)
{
	term->silence = 0;
	errno = 0;
	if (!keyboard_event(&term->keyboard, event) && errno == EIO)
		event->kind = TERM_CLOSED;
}

/* Nothing came for so long; silence ends a paste whose end got lost. */
static void pass_time(struct term *term, int ms, struct term_event *event)
{
	term->silence += ms;
	if (term->keyboard.pasting && term->silence >= PASTE_MS)
		*event = keyboard_end_paste(&term->keyboard);
}

void term_also(struct term *term, int other)
{
	term->other = other;
}

struct term_event term_wait(struct term *term, int ms)
{
	struct term_event event = { TERM_NOTHING, 0, NULL };
	int input;

	if (pending(term, &event) || keyboard_event(&term->keyboard, &event))
		return event;
	if (term->keyboard.pasting && (ms < 0 || ms > PASTE_MS))
		ms = PASTE_MS;
	input = rescue_sleep(ms, term->other);
	if (pending(term, &event) || input == 2)
		return event;
	if (input > 0)
		read_input(term, &event);
	else if (input < 0)
		event.kind = TERM_CLOSED;
	else if (ms > 0)
		pass_time(term, ms, &event);
	return event;
}
