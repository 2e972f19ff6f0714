/* frame.c - two axes around an area. */
#include "frame.h"

#include "gradlab/text.h"

enum { AXIS_ROWS = 2, NAME_GAP = 2 };

static int name_width(const char *name)
{
	return name ? text_width(name) : 0;
}

/* Long labels must not eat the picture: those wider than their columns, or
 * all where they would take a third, are left out. */
static void limit_labels(struct frame *frame)
{
	int width = axis_label_width(&frame->y);

	if (!frame->left)
		frame->left = width;
	if (frame->left > frame->w / 3)
		frame->left = 0;
	if (width > frame->left)
		for (int i = 0; i < frame->y.ticks; i++)
			frame->y.tick[i].label[0] = '\0';
}

/* Columns to the right of the area for the name of the x axis; a long name
 * takes the place of tick labels instead. */
static int name_columns(const struct frame *frame)
{
	int width = name_width(frame->x_name);

	if (!width || frame->wide || width > frame->w / 8)
		return 0;
	return width + NAME_GAP;
}

void frame_lay(struct frame *frame, int w, int h)
{
	int name = name_width(frame->x_name);

	w = frame->w = w > 0 ? w : 0;
	h = frame->h = h > 0 ? h : 0;
	frame->area = (struct rect){ 0, frame->top, w, h - frame->top };
	frame->x.cells = frame->area.w;
	frame->y.cells = frame->area.h;
	if (frame->bare)
		return;
	frame->area.h -= AXIS_ROWS;
	frame->y.cells = frame->area.h;
	axis_tick_rows(&frame->y);
	limit_labels(frame);
	frame->area.x = frame->left + 1;
	frame->area.w = w - frame->area.x - name_columns(frame);
	frame->x.cells = frame->area.w;
	axis_tick_columns(&frame->x, -frame->area.x,
			  w - frame->area.x - (name ? name + NAME_GAP : 0));
}

static void draw_y(const struct frame *frame, struct canvas *canvas)
{
	const struct rect *area = &frame->area;

	for (int y = 0; y < area->h; y++)
		canvas_join(canvas, area->x - 1, area->y + y, LINE_N | LINE_S,
			    ROLE_DIM);
	for (int i = 0; i < frame->y.ticks; i++) {
		const struct tick *tick = &frame->y.tick[i];
		int y = area->y + tick->cell;

		canvas_join(canvas, area->x - 1, y, LINE_W, ROLE_DIM);
		canvas_text_right(canvas, area->x - 1, y, ROLE_DIM,
				  tick->label);
	}
}

static void draw_x(const struct frame *frame, struct canvas *canvas)
{
	const struct rect *area = &frame->area;
	int y = area->y + area->h;

	canvas_join(canvas, area->x - 1, y, LINE_N | LINE_E, ROLE_DIM);
	for (int x = area->x; x < frame->w; x++)
		canvas_join(canvas, x, y, LINE_W | LINE_E, ROLE_DIM);
	for (int i = 0; i < frame->x.ticks; i++) {
		const struct tick *tick = &frame->x.tick[i];

		canvas_join(canvas, area->x + tick->cell, y, LINE_S, ROLE_DIM);
		canvas_text(canvas, area->x + tick->start, y + 1, ROLE_DIM,
			    tick->label);
	}
}

/* Beside the axis, in the first row that has no label; or above it. */
static void draw_y_name(const struct frame *frame, struct canvas *canvas)
{
	int y = 0;

	if (frame->top) {
		canvas_text(canvas, 0, 0, ROLE_DIM, frame->y_name);
		return;
	}
	for (int i = frame->y.ticks - 1; i >= 0; i--)
		y += frame->y.tick[i].cell == y;
	if (name_width(frame->y_name) <= frame->left)
		canvas_text_right(canvas, frame->left, y, ROLE_DIM,
				  frame->y_name);
}

void frame_draw(const struct frame *frame, struct canvas *canvas)
{
	int name = name_width(frame->x_name);

	if (frame->bare)
		return;
	draw_y(frame, canvas);
	draw_x(frame, canvas);
	if (name)
		canvas_text(canvas, frame->w > name ? frame->w - name : 0,
			    frame->h - 1, ROLE_DIM, frame->x_name);
	if (frame->y_name)
		draw_y_name(frame, canvas);
}
