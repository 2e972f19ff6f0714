/* vt_screen.c - the emulator of a terminal, and what stands on its screen. */
#include "vt_parts.h"

#include <string.h>

static int property(VTermProp prop, VTermValue *value, void *to)
{
	struct vt *vt = to;

	if (prop == VTERM_PROP_CURSORVISIBLE)
		vt->cursor = value->boolean;
	if (prop == VTERM_PROP_ALTSCREEN)
		vt->alternate = value->boolean;
	return 1;
}

void vt_screen_start(struct vt *vt,
		     void (*answer)(const char *, size_t, void *))
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

/* How many bytes at the end begin a character whose rest has not come. */
static size_t begun(const char *bytes, size_t length)
{
	for (size_t back = 1; back < 4 && back <= length; back++) {
		unsigned char byte = (unsigned char)bytes[length - back];
		size_t whole = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;

		if (byte < 0x80)
			return 0;
		if (byte >= 0xc0)
			return back < whole ? back : 0;
	}
	return 0;
}

/* libvterm takes a character for two broken ones where it comes in two parts
 * behind plain ASCII, so it gets whole ones only. */
void vt_screen_take(struct vt *vt)
{
	size_t whole = vt->log.length - begun(vt->log.data, vt->log.length);

	vterm_input_write(vt->vterm, vt->log.data + vt->shown,
			  whole - vt->shown);
	vterm_screen_flush_damage(vt->screen);
	vt->shown = whole;
}

void vt_scribble(struct vt *vt, const char *bytes)
{
	vterm_input_write(vt->vterm, bytes, strlen(bytes));
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
	/* The second half of a wide character shows no ink of its own. */
	return !cell.chars[0] || cell.chars[0] == ' ' ||
	       cell.chars[0] == (uint32_t)-1;
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
