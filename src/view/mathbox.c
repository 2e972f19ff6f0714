/* mathbox.c - pieces of a formula as small pictures that are put together. */
#include "mathbox.h"

#include <string.h>

#include "gradlab/text.h"

static struct math_box blank(struct pen *pen, int w, int h, int base)
{
	struct math_box box = { w, h, base, false, NULL };

	if (w > BOX_W || h > BOX_H)
		pen->failed = true;
	if (pen->failed)
		return (struct math_box){ 0, 1, 0, false, NULL };
	box.cell = arena_alloc(pen->arena, (size_t)(w * h) + 1,
			       sizeof(*box.cell));
	return box;
}

static void put(struct math_box *box, int x, int y, uint32_t rune)
{
	if (box->cell && x >= 0 && x < box->w && y >= 0 && y < box->h)
		box->cell[y * box->w + x] = rune;
}

static void across(struct math_box *box, int x, int y, int w, uint32_t rune)
{
	for (int i = 0; i < w; i++)
		put(box, x + i, y, rune);
}

/* Copies a box so that its corner stands at (x, y). */
static void place(struct math_box *onto, struct math_box box, int x, int y)
{
	for (int row = 0; box.cell && row < box.h; row++)
		for (int column = 0; column < box.w; column++) {
			uint32_t rune = box.cell[row * box.w + column];

			if (rune)
				put(onto, x + column, y + row, rune);
		}
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

struct math_box box_text(struct pen *pen, const char *text)
{
	int w = text_width(text), x = 0;
	struct math_box box = blank(pen, w, 1, 0);
	size_t left = strlen(text);
	uint32_t rune;

	while (left) {
		size_t bytes = text_decode(text, left, &rune);

		if (text_rune_width(rune) != 1)
			pen->failed = true;
		put(&box, x++, 0, rune);
		text += bytes;
		left -= bytes;
	}
	return box;
}

struct math_box box_beside(struct pen *pen, struct math_box a,
			   struct math_box b)
{
	int base = most(a.base, b.base);
	int below = most(a.h - a.base, b.h - b.base);
	struct math_box box = blank(pen, a.w + b.w, base + below, base);

	place(&box, a, 0, base - a.base);
	place(&box, b, a.w, base - b.base);
	return box;
}

struct math_box box_over(struct pen *pen, struct math_box above,
			 struct math_box below)
{
	int w = most(above.w, below.w);
	struct math_box box;

	/* A bar longer than those over and under it is seen to be the main
	 * one. */
	if ((above.bar && above.w == w) || (below.bar && below.w == w))
		w += 2;
	box = blank(pen, w, above.h + 1 + below.h, above.h);
	box.bar = true;
	place(&box, above, (w - above.w) / 2, 0);
	across(&box, 0, above.h, w, pen->plain ? '-' : 0x2500);
	place(&box, below, (w - below.w) / 2, above.h + 1);
	return box;
}

/* A rune as a small one at the height of an exponent; 0: there is none. */
static uint32_t small(uint32_t rune)
{
	static const uint32_t digits[] = {
		0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077,
		0x2078, 0x2079,
	};

	if (rune >= '0' && rune <= '9')
		return digits[rune - '0'];
	return rune == 0x2212 ? 0x207b : 0;
}

static bool is_small(struct math_box box)
{
	for (int i = 0; i < box.w; i++)
		if (!box.cell || !small(box.cell[i]))
			return false;
	return box.h == 1;
}

struct math_box box_raised(struct pen *pen, struct math_box base,
			   struct math_box exponent)
{
	bool flat = !pen->plain && base.h == 1 && is_small(exponent);
	int up = flat ? 0 : exponent.h;
	struct math_box box = blank(pen, base.w + exponent.w, base.h + up,
			       base.base + up);

	place(&box, base, 0, up);
	place(&box, exponent, base.w, 0);
	for (int x = base.w; flat && x < box.w; x++)
		put(&box, x, 0, small(exponent.cell[x - base.w]));
	return box;
}

/*
 *	 ______		   ┌───
 *	√x + 1		   │ a
 *			   │ ─
 *			 ╲ │ b
 *			  ╲│
 */
struct math_box box_root(struct pen *pen, struct math_box inside)
{
	bool low = inside.h == 1;
	int left = low && !pen->plain ? 1 : low ? 2 : 3;
	struct math_box box = blank(pen, left + inside.w + !low, inside.h + 1,
			       inside.base + 1);

	place(&box, inside, left, 1);
	if (low) {
		across(&box, left, 0, inside.w, '_');
		put(&box, left - 1, 1, pen->plain ? '/' : 0x221a);
		if (pen->plain)
			put(&box, 0, 1, '\\');
		return box;
	}
	across(&box, 2, 0, box.w - 2, pen->plain ? '_' : 0x2500);
	put(&box, 1, 0, pen->plain ? ' ' : 0x250c);
	for (int y = 1; y < box.h; y++)
		put(&box, 1, y, pen->plain ? '|' : 0x2502);
	put(&box, 0, box.h - 1, pen->plain ? '\\' : 0x2572);
	return box;
}

/* A side of a fence: whole, or its top, middle and bottom. */
static const struct {
	uint32_t whole, top, middle, bottom;
} sides[2][2][2] = {
	[FENCE_PARENTHESIS] = {
		{ { '(', 0x256d, 0x2502, 0x2570 },
		  { ')', 0x256e, 0x2502, 0x256f } },
		{ { '(', '/', '|', '\\' }, { ')', '\\', '|', '/' } },
	},
	[FENCE_BAR] = {
		{ { 0x2502, 0x2502, 0x2502, 0x2502 },
		  { 0x2502, 0x2502, 0x2502, 0x2502 } },
		{ { '|', '|', '|', '|' }, { '|', '|', '|', '|' } },
	},
};

struct math_box box_fenced(struct pen *pen, enum fence fence,
			   struct math_box inside)
{
	struct math_box box = blank(pen, inside.w + 2, inside.h, inside.base);
	int last = inside.h - 1;

	place(&box, inside, 1, 0);
	for (int side = 0; side < 2; side++)
		for (int y = 0; y <= last; y++)
			put(&box, side * (inside.w + 1), y,
			    !last     ? sides[fence][pen->plain][side].whole
			    : !y      ? sides[fence][pen->plain][side].top
			    : y == last
				    ? sides[fence][pen->plain][side].bottom
				    : sides[fence][pen->plain][side].middle);
	return box;
}

struct math_box box_limits(struct pen *pen, struct math_box above,
			   struct math_box sign, struct math_box below)
{
	int w = most(above.w, most(sign.w, below.w));
	int top = above.w ? above.h : 0;
	struct math_box box = blank(pen, w, top + sign.h + below.h,
			       top + sign.base);

	place(&box, above, (w - above.w) / 2, 0);
	place(&box, sign, (w - sign.w) / 2, top);
	place(&box, below, (w - below.w) / 2, top + sign.h);
	return box;
}
