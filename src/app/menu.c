/* menu.c - the list of lessons. */
#include "gradlab/menu.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/app.h"
#include "gradlab/keybar.h"
#include "gradlab/lesson.h"
#include "gradlab/mem.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"
#include "gradlab/typeset.h"

enum { FIRST_ROW = 2, BELOW = 6, GOAL = 4 };	/* lines above, below */
enum { AFTER = 40 };	/* the column of what a lesson needs */

/* "after Nudge it": what the lesson needs last. */
static char *needed(const struct lesson *lesson, const char *path,
		    const char *languages)
{
	const char *slash = strrchr(path, '/');
	char *folder, *file, *after = NULL;
	struct lesson before;
	struct err err;

	if (!lesson->needs || !slash)
		return NULL;
	folder = mem_printf("%.*s", (int)(slash - path), path);
	file = find_in(folder, lesson->need[lesson->needs - 1].id);
	free(folder);
	if (!file)
		return NULL;
	err_init(&err, file);
	if (app_load_head(&before, file, languages, &err)) {
		after = mem_printf(_("after %s"), before.title.text);
		lesson_release(&before);
	}
	err_release(&err);
	free(file);
	return after;
}

static void read_row(struct menu_row *row, const char *path,
		     const char *languages)
{
	struct lesson lesson;
	struct err err;

	err_init(&err, path);
	if (app_load_head(&lesson, path, languages, &err)) {
		row->after = needed(&lesson, path, languages);
		row->id = mem_string(lesson.id);
		row->title = mem_string(lesson.title.text);
		row->goal = mem_string(lesson.goal.text ? lesson.goal.text
							: "");
		row->minutes = lesson.minutes;
		lesson_release(&lesson);
	} else {
		row->title = find_id(path);
		row->goal = mem_printf(_("does not open: %s"), err_first(&err));
		row->broken = true;
	}
	err_release(&err);
}

void menu_init(struct menu *menu, const char *languages)
{
	memset(menu, 0, sizeof(*menu));
	find_all(&menu->list);
	menu->row = mem_alloc(menu->list.count, sizeof(*menu->row));
	for (size_t i = 0; i < menu->list.count; i++)
		read_row(&menu->row[i], menu->list.path[i], languages);
}

static void stand(void *data, const struct standing *standing)
{
	struct menu_row *row = data;

	row->seen = standing->seen;
	row->steps = standing->steps;
	row->finished = standing->finished;
}

void menu_stand(struct menu *menu, struct keeper *keeper)
{
	if (!keeper->store)
		return;
	menu->due = store_due_count(keeper->store, keeper->day);
	for (size_t i = 0; i < menu->list.count; i++)
		if (menu->row[i].id)
			store_standings(keeper->store, menu->row[i].id, stand,
					&menu->row[i]);
}

void menu_release(struct menu *menu)
{
	for (size_t i = 0; i < menu->list.count; i++) {
		free(menu->row[i].id);
		free(menu->row[i].title);
		free(menu->row[i].goal);
		free(menu->row[i].after);
	}
	free(menu->row);
	free(menu->message);
	find_release(&menu->list);
}

void menu_say(struct menu *menu, const char *text)
{
	free(menu->message);
	menu->message = text ? mem_string(text) : NULL;
}

const char *menu_chosen(const struct menu *menu)
{
	return menu->list.count ? menu->list.path[menu->chosen] : NULL;
}

void menu_act(struct menu *menu, enum action action)
{
	int last = (int)menu->list.count - 1;

	menu_say(menu, NULL);
	if (action == ACTION_HELP)
		menu->help = !menu->help;
	else if (action == ACTION_UP && menu->chosen > 0)
		menu->chosen--;
	else if (action == ACTION_DOWN && menu->chosen < last)
		menu->chosen++;
	else if (action == ACTION_TOP)
		menu->chosen = 0;
	else if (action == ACTION_BOTTOM && last > 0)
		menu->chosen = last;
}

/* Finished, begun, or neither. */
static uint32_t state_mark(const struct menu_row *row)
{
	return row->finished ? 0x2713 : row->steps ? 0x25d0 : 0xb7;
}

/* How far it is taken, or what comes before it. */
static void draw_state(const struct menu_row *row, struct canvas *canvas,
		       int y)
{
	struct canvas_view view = canvas_enter(
		canvas,
		(struct rect){ AFTER, y, canvas->w - AFTER - 9, 1 });

	if (row->steps && !row->finished)
		canvas_printf(canvas, 0, 0, ROLE_DIM, _("%d of %d steps"),
			      row->seen, row->steps);
	else if (row->after && !row->steps)
		canvas_text(canvas, 0, 0, ROLE_DIM, row->after);
	canvas_leave(canvas, view);
}

static void draw_row(const struct menu *menu, struct canvas *canvas, int index,
		     int y)
{
	const struct menu_row *row = &menu->row[index];
	bool here = index == menu->chosen;
	int inset = menu->list.part ? 2 : 0;
	struct canvas_view view;

	if (here)
		canvas_rune(canvas, 1 + inset, y, ROLE_FOCUS, 0x25b8);
	canvas->style = here ? STYLE_BOLD : STYLE_PLAIN;
	canvas_rune(canvas, 3 + inset, y,
		    row->finished ? ROLE_GOOD : ROLE_DIM, state_mark(row));
	view = canvas_enter(canvas, (struct rect){ 5 + inset, y,
						     canvas->w - 15 - inset,
						     1 });
	canvas_text(canvas, 0, 0,
		    row->broken ? ROLE_WARNING
		    : here	? ROLE_FOCUS
				: ROLE_TEXT,
		    row->title);
	canvas_leave(canvas, view);
	canvas->style = STYLE_PLAIN;
	if (canvas->w >= 60)
		draw_state(row, canvas, y);
	if (row->minutes)
		canvas_printf(canvas, canvas->w - 8, y, ROLE_DIM, _("%3d min"),
			      row->minutes);
}

/* What the chosen lesson is for, or what went wrong. */
static void draw_goal(const struct menu *menu, struct canvas *canvas)
{
	const struct menu_row *row = &menu->row[menu->chosen];
	struct page page;

	page_init(&page, canvas->w - 2, canvas->glyphs);
	if (menu->message)
		typeset_words(&page, ROLE_WARNING, menu->message);
	else if (menu->list.count)
		typeset_words(&page, row->broken ? ROLE_WARNING : ROLE_TEXT,
			   row->goal);
	canvas_horizontal(canvas, 0, canvas->h - GOAL - 1, canvas->w, ROLE_DIM);
	page_draw(&page, canvas, 1, canvas->h - GOAL, 0, GOAL - 1);
	page_release(&page);
}

static void draw_keys(const struct menu *menu, struct canvas *canvas)
{
	struct keybar bar = { 0 };

	for (size_t i = 0; i < binding_count; i++) {
		const struct binding *b = &binding_table[i];

		if (b->action == ACTION_REVIEW && !menu->due)
			continue;
		if (b->context == CONTEXT_MENU || b->context == CONTEXT_ALWAYS)
			keybar_add(&bar, b->bar, b->rank);
	}
	keybar_draw(&bar, canvas, canvas->h - 1);
}

static void draw_help(struct canvas *canvas)
{
	int y = FIRST_ROW + 1;
	char glyph[8];

	for (size_t i = 0; i < binding_count; i++) {
		const struct binding *b = &binding_table[i];

		if (b->context != CONTEXT_MENU && b->context != CONTEXT_ALWAYS)
			continue;
		canvas_text(canvas, 3, y, ROLE_KEY, key_glyph(b->key, glyph));
		canvas_text(canvas, 12, y++, ROLE_TEXT,
			    _(action_info[b->action].help));
	}
}

/* Whether a part of the course begins with this lesson. */
static bool begins_part(const struct menu *menu, int index)
{
	char **part = menu->list.part;

	if (!part)
		return false;
	if (!index || !part[index] || !part[index - 1])
		return !index || part[index] != part[index - 1];
	return strcmp(part[index], part[index - 1]);
}

/* The line of the list on which a lesson stands, titles of parts counted. */
static int line_of(const struct menu *menu, int index)
{
	int line = index;

	for (int i = 0; i <= index; i++)
		line += begins_part(menu, i);
	return line;
}

static void draw_list(const struct menu *menu, struct canvas *canvas)
{
	int room = canvas->h - FIRST_ROW - BELOW;
	int count = (int)menu->list.count;
	int lines = count ? line_of(menu, count - 1) + 1 : 0;
	int first = count ? line_of(menu, menu->chosen) - room / 2 : 0;

	first = first > lines - room ? lines - room : first;
	first = first < 0 ? 0 : first;
	for (int i = 0; i < count; i++) {
		int line = line_of(menu, i) - first;

		if (begins_part(menu, i) && line >= 1 && line <= room)
			canvas_text(canvas, 1, FIRST_ROW + line, ROLE_STRONG,
				    menu->list.part[i] ? menu->list.part[i]
						       : _("Also"));
		if (line >= 0 && line < room)
			draw_row(menu, canvas, i, FIRST_ROW + 1 + line);
	}
	if (!count)
		canvas_text(canvas, 3, FIRST_ROW + 1, ROLE_WARNING,
			    _("No lessons found; see gradlab doctor."));
}

/* "3 finished, 2 due" at the right. */
static void draw_sum(const struct menu *menu, struct canvas *canvas)
{
	int finished = 0;
	char text[96];

	for (size_t i = 0; i < menu->list.count; i++)
		finished += menu->row[i].finished;
	if (menu->due)
		snprintf(text, sizeof(text), _("%d finished, %d due"),
			 finished, menu->due);
	else if (finished)
		snprintf(text, sizeof(text), _("%d finished"), finished);
	else
		return;
	canvas_text(canvas, canvas->w - 1 - text_width(text), 0,
		    menu->due ? ROLE_MARK : ROLE_DIM, text);
}

void menu_draw(const struct menu *menu, struct canvas *canvas)
{
	canvas_clear(canvas);
	canvas->style = STYLE_BOLD;
	canvas_text(canvas, 1, 0, ROLE_TITLE, "gradlab");
	canvas->style = STYLE_PLAIN;
	canvas_printf(canvas, 11, 0, ROLE_DIM,
		      translate_n("%zu lesson", "%zu lessons",
				  menu->list.count),
		      menu->list.count);
	draw_sum(menu, canvas);
	canvas_horizontal(canvas, 0, 1, canvas->w, ROLE_DIM);
	if (menu->help)
		draw_help(canvas);
	else
		draw_list(menu, canvas);
	draw_goal(menu, canvas);
	draw_keys(menu, canvas);
}
