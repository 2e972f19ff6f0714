/* reference.c - a page of reference, from its template and the schema. */
#include "gradlab/reference.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/buffer.h"
#include "gradlab/number.h"

#include "reference_style.h"
#include "schema_looks.h"

/* doc/lesson-language.in, a string a line. */
static const char *const lines[] = {
#include "reference_lines.inc"
	NULL
};

struct page {
	FILE *out;
	const struct reference_style *style;
	struct schema_maps maps;
	struct told {
		const struct shape *map;	/* whose rows are told, */
		const char *kind;	/* with this kind; NULL: apart */
	} told[SCHEMA_MAPS];
	int count;
};

static const struct told *find_told(const struct page *page,
				    const struct shape *map)
{
	for (int i = 0; i < page->count; i++)
		if (page->told[i].map == map)
			return &page->told[i];
	return NULL;
}

static void add_words(struct buffer *form, const struct shape *shape)
{
	buffer_text(form, "one of ");
	for (int i = 0; shape->words[i]; i++)
		buffer_printf(form, "%s%s", i ? ", " : "", shape->words[i]);
}

static void add_range(struct buffer *form, const struct shape *shape)
{
	char least[NUMBER_ROOM], most[NUMBER_ROOM];

	buffer_printf(form, ", from %s", number_text(shape->least, least));
	if (shape->most < 1e300)
		buffer_printf(form, " to %s", number_text(shape->most, most));
	buffer_text(form, shape->whole ? ", whole" : "");
}

/* What may stand there, in words. */
static void add_form(struct buffer *form, const struct shape *shape)
{
	bool number = shape->kind == SHAPE_NUMBER ||
		      shape->kind == SHAPE_FORMULA;

	if (schema_looks(shape) & LOOKS_WORD &&
	    shape->kind != SHAPE_BOOLEAN) {
		add_words(form, shape);
		buffer_text(form, schema_looks(shape) & LOOKS_TEXT
					  ? ", or a control of such words"
					  : "");
		return;
	}
	buffer_text(form, shape->form);
	if (number && shape->least < shape->most)
		add_range(form, shape);
	else if (!number && shape->kind != SHAPE_CUSTOM && shape->most > 0)
		buffer_printf(form, ", at most %.0f", shape->most);
}

static void tell_key(const struct page *page, const struct row *row)
{
	struct buffer form = { 0 };
	bool required = row->flags & (ROW_REQUIRED | ROW_ASKED);

	add_form(&form, row->shape);
	page->style->key(page->out, &(struct told_key){
		row->key, buffer_string(&form),
		required	? "required"
		: row->fallback ? row->fallback
				: "",
		row->help });
	buffer_release(&form);
}

/* A map's own rows, once on the page. */
static void tell_rows(struct page *page, const struct shape *map,
		      const char *kind)
{
	if (find_told(page, map) || page->count == SCHEMA_MAPS)
		return;
	page->told[page->count++] = (struct told){ map, kind };
	page->style->keys_begin(page->out);
	for (const struct row *row = map->rows; row->key; row++)
		tell_key(page, row);
	page->style->keys_end(page->out);
}

static void tell_alike(const struct page *page, const char *kind)
{
	struct buffer text = { 0 };

	buffer_printf(&text, "Beside these the keys that are told under "
			     "`%s`.", kind);
	page->style->text(page->out, buffer_string(&text));
	page->style->text(page->out, "");
	buffer_release(&text);
}

/* A kind's own keys, and those it shares with some of its family. */
static void tell_kind(struct page *page, const struct row *kind)
{
	const struct shape *map = schema_inside(kind->shape);

	page->style->heading(page->out, 3, kind->key);
	page->style->text(page->out, kind->help);
	page->style->text(page->out, "");
	for (; map; map = map->of) {
		const struct told *told = find_told(page, map);

		if (told && told->kind)
			tell_alike(page, told->kind);
		tell_rows(page, map, kind->key);
	}
}

/* Whatever the template forgot. */
static void tell_rest(struct page *page)
{
	for (int i = 0; i < page->maps.count; i++) {
		const struct schema_map *map = &page->maps.item[i];

		for (const struct shape *s = map->shape; s; s = s->of) {
			if (s->kind != SHAPE_MAP || find_told(page, s))
				continue;
			page->style->heading(page->out, 3, map->path);
			tell_rows(page, s, NULL);
		}
	}
}

/* The map that a directive names, whole or by its end: ".fault". */
static const struct shape *find(const struct page *page, const char *path)
{
	size_t length = strlen(path);

	for (int i = 0; i < page->maps.count; i++) {
		const struct schema_map *map = &page->maps.item[i];
		size_t whole = strlen(map->path);

		if (!strcmp(map->path, path) ||
		    (*path == '.' && whole > length &&
		     !strcmp(map->path + whole - length, path)))
			return map->shape;
	}
	return NULL;
}

static void tell_shared(struct page *page, const struct shape *shape)
{
	while ((shape = shape->of))
		tell_rows(page, shape, NULL);
}

static void obey(struct page *page, const char *line)
{
	const char *path = strchr(line, ' ') ? strchr(line, ' ') + 1 : "";
	const struct shape *shape = find(page, path);

	if (!strcmp(line, "@rest"))
		tell_rest(page);
	else if (!shape)
		page->style->text(page->out, line);
	else if (!strncmp(line, "@shared ", 8))
		tell_shared(page, shape);
	else if (!strncmp(line, "@kinds ", 7))
		for (const struct row *row = shape->rows; row->key; row++)
			tell_kind(page, row);
	else
		tell_rows(page, shape, NULL);
}

static void tell_line(struct page *page, const char *line)
{
	int level = (int)strspn(line, "#");

	if (*line == '@')
		obey(page, line);
	else if (level && line[level] == ' ')
		page->style->heading(page->out, level, line + level + 1);
	else if (!strncmp(line, "* ", 2))
		page->style->item(page->out, line + 2);
	else
		page->style->text(page->out, line);
}

static void tell(FILE *out, const struct reference_style *style)
{
	struct page page = { .out = out, .style = style };
	bool fenced = false;

	schema_list(&page.maps);
	style->begin(out);
	for (int i = 0; lines[i]; i++) {
		bool mark = !strncmp(lines[i], "```", 3);

		if (mark) {
			fenced = !fenced;
			style->fence(out, fenced ? lines[i] + 3 : NULL);
		} else if (fenced) {
			style->code(out, lines[i]);
		} else {
			tell_line(&page, lines[i]);
		}
	}
}

void reference_markdown(FILE *out)
{
	tell(out, &reference_style_markdown);
}

void reference_man(FILE *out)
{
	tell(out, &reference_style_man);
}
