/* typeset.c - prose broken into the lines of a page. */
#include "gradlab/typeset.h"

#include <stdlib.h>
#include <string.h>

#include <md4c.h>

#include "gradlab/buffer.h"
#include "gradlab/field.h"
#include "gradlab/text.h"

enum { NO_FIELD = 0xffff, DEPTH_MOST = 12, INDENT = 2, HANG_MOST = 5 };

/* How a byte of a paragraph looks, and which field it stands for. */
struct look_of {
	uint8_t role;
	uint8_t style;
	uint16_t field;
};

/* What is being set: one paragraph at a time. */
struct setter {
	struct page *page;
	const struct session *session;
	const struct prose *prose;
	struct buffer text;	/* the paragraph, fields at their widest */
	struct look_of *look;	/* of each byte */
	size_t look_room;
	enum role role;		/* of plain words */
	int strong, emphasis, code;	/* open spans */
	int indent;
	int hang;		/* more for all lines but the first */
	bool first;		/* no line of the paragraph is set yet */
	const char *bullet;	/* waits for the next line; NULL: none */
	struct level {
		int number;	/* of the next item; -1: bullets */
		int width;	/* of the present item's mark */
	} level[DEPTH_MOST];	/* lists inside lists */
	int depth;
	bool loose;		/* an empty line stands before the next block */
	bool any;		/* this prose has set a line */
};

/* Adds text in one look to the paragraph. */
static void put(struct setter *setter, const char *text, size_t length,
		struct look_of look)
{
	size_t from = setter->text.length;

	buffer_add(&setter->text, text, length);
	setter->look = mem_grow(setter->look, &setter->look_room,
				setter->text.length + 1,
				sizeof(*setter->look));
	for (; from < setter->text.length; from++)
		setter->look[from] = look;
}

static struct look_of look_now(const struct setter *setter)
{
	struct look_of look = { setter->role, STYLE_PLAIN, NO_FIELD };

	if (setter->strong)
		look.style |= STYLE_BOLD;
	if (setter->emphasis)
		look.style |= STYLE_ITALIC;
	if (setter->code)
		look.role = ROLE_CODE;
	return look;
}

/* A field in the paragraph, as wide as it can become. */
static void put_field(struct setter *setter, uint16_t index)
{
	const struct prose_field *field = &setter->prose->field[index];
	struct look_of look = look_now(setter);
	struct buffer widest = { 0 };

	look.field = index;
	look.style |= field->kind == FIELD_VALUE ? STYLE_BOLD : 0;
	look.role = field->kind == FIELD_VALUE ? look.role : ROLE_CODE;
	field_widest(&widest, setter->session, field, setter->page->glyphs);
	put(setter, buffer_string(&widest), widest.length, look);
	buffer_release(&widest);
}

static void put_text(struct setter *setter, const char *text, size_t length)
{
	uint32_t rune;

	while (length) {
		size_t plain = 0, bytes = 0;

		for (; plain < length; plain += bytes) {
			bytes = text_decode(text + plain, length - plain,
					    &rune);
			if (rune >= PROSE_FIELD &&
			    rune < PROSE_FIELD + (uint32_t)setter->prose->fields)
				break;
		}
		if (setter->page->glyphs == GLYPHS_ASCII) {
			char *copy = mem_printf("%.*s", (int)plain, text);
			char *ascii = text_ascii(copy, NULL);

			put(setter, ascii, strlen(ascii), look_now(setter));
			free(ascii);
			free(copy);
		} else {
			put(setter, text, plain, look_now(setter));
		}
		if (plain < length) {
			put_field(setter, (uint16_t)(rune - PROSE_FIELD));
			plain += bytes;
		}
		text += plain;
		length -= plain;
	}
}

static bool same_look(struct look_of a, struct look_of b)
{
	return a.role == b.role && a.style == b.style && a.field == b.field;
}

/* The pieces of one line: bytes of the paragraph, fields as they stand. */
static void set_pieces(struct setter *setter, size_t from, size_t to)
{
	while (from < to) {
		struct look_of look = setter->look[from];
		size_t end = from + 1;
		struct buffer shown = { 0 };

		while (end < to && same_look(setter->look[end], look))
			end++;
		if (look.field == NO_FIELD)
			buffer_add(&shown, setter->text.data + from,
				   end - from);
		else
			field_text(&shown, setter->session,
				   &setter->prose->field[look.field],
				   setter->page->glyphs);
		page_add(setter->page, (enum role)look.role, look.style,
			 buffer_string(&shown));
		buffer_release(&shown);
		from = end;
	}
}

static void set_line(void *to, const char *text, size_t length)
{
	struct setter *setter = to;
	size_t from = (size_t)(text - setter->text.data);
	int mark = setter->bullet ? text_width(setter->bullet) : 0;

	if (!setter->first)
		mark = -setter->hang;
	setter->first = false;
	page_begin(setter->page, setter->indent - mark, length + 1);
	if (setter->bullet)
		page_add(setter->page, ROLE_DIM, STYLE_PLAIN, setter->bullet);
	setter->bullet = NULL;
	set_pieces(setter, from, from + length);
}

/* Ends the paragraph: breaks it into lines of the page. */
static void flush(struct setter *setter)
{
	int width = setter->page->width - setter->indent - setter->hang;

	if (!setter->text.length)
		return;
	if (setter->loose && (setter->any || setter->page->lines))
		page_blank(setter->page);
	setter->loose = false;
	setter->any = true;
	setter->first = true;
	text_wrap(setter->text.data, setter->text.length,
		  width < 1 ? 1 : width, set_line, setter);
	buffer_clear(&setter->text);
}

/* The innermost list; lists deeper than DEPTH_MOST share the last level. */
static struct level *level(struct setter *setter)
{
	int depth = setter->depth < DEPTH_MOST ? setter->depth : DEPTH_MOST;

	return &setter->level[depth ? depth - 1 : 0];
}

static int enter_list(struct setter *setter, int first)
{
	flush(setter);
	setter->loose = setter->any && !setter->depth;
	setter->depth++;
	level(setter)->number = first;
	return 0;
}

static void enter_item(struct setter *setter)
{
	struct level *list = level(setter);

	if (list->number >= 0)
		setter->bullet = arena_printf(&setter->page->arena, "%d. ",
					      list->number++);
	else
		setter->bullet = setter->page->glyphs == GLYPHS_ASCII ? "- "
								      : "• ";
	list->width = text_width(setter->bullet);
	setter->indent += list->width;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *to)
{
	struct setter *setter = to;

	switch (type) {
	case MD_BLOCK_UL:
		return enter_list(setter, -1);
	case MD_BLOCK_OL:
		return enter_list(setter,
				  (int)((MD_BLOCK_OL_DETAIL *)detail)->start);
	case MD_BLOCK_LI:
		enter_item(setter);
		break;
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_CODE:
		setter->loose = setter->any;
		setter->indent += INDENT;
		setter->code += type == MD_BLOCK_CODE;
		break;
	case MD_BLOCK_H:
		setter->loose = setter->any;
		setter->strong++;
		break;
	case MD_BLOCK_HR:
	case MD_BLOCK_TABLE:
		setter->loose = setter->any;
		break;
	case MD_BLOCK_P:
		setter->loose = setter->any && !setter->bullet;
		break;
	default:
		break;
	}
	return 0;
}

static void leave_item(struct setter *setter)
{
	flush(setter);
	setter->indent -= level(setter)->width;
	setter->bullet = NULL;
	setter->loose = false;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *to)
{
	struct setter *setter = to;

	(void)detail;
	switch (type) {
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		setter->depth--;
		setter->loose = true;
		break;
	case MD_BLOCK_LI:
		leave_item(setter);
		break;
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_CODE:
		flush(setter);
		setter->indent -= INDENT;
		setter->code -= type == MD_BLOCK_CODE;
		break;
	case MD_BLOCK_H:
		flush(setter);
		setter->strong--;
		break;
	case MD_BLOCK_HR:
		put_text(setter, "* * *", 5);
		flush(setter);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		put_text(setter, "   ", 3);
		break;
	case MD_BLOCK_TR:
	case MD_BLOCK_P:
		flush(setter);
		break;
	default:
		break;
	}
	return 0;
}

static int change_span(struct setter *setter, MD_SPANTYPE type, int by)
{
	switch (type) {
	case MD_SPAN_STRONG:
		setter->strong += by;
		break;
	case MD_SPAN_EM:
		setter->emphasis += by;
		break;
	case MD_SPAN_CODE:
		setter->code += by;
		break;
	default:
		break;
	}
	return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *to)
{
	(void)detail;
	return change_span(to, type, 1);
}

static int leave_span(MD_SPANTYPE type, void *detail, void *to)
{
	(void)detail;
	return change_span(to, type, -1);
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		    void *to)
{
	struct setter *setter = to;

	if (type == MD_TEXT_SOFTBR)
		put_text(setter, " ", 1);
	else if (type == MD_TEXT_BR)
		put_text(setter, "\n", 1);
	else
		put_text(setter, text, size);
	return 0;
}

static void set_prose(struct setter *setter, const struct prose *prose)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text,
	};

	setter->prose = prose;
	md_parse(prose->text, (MD_SIZE)strlen(prose->text), &parser, setter);
	flush(setter);
	buffer_release(&setter->text);
	free(setter->look);
}

void typeset_prose(struct page *page, const struct session *session,
		const struct prose *prose, enum role role)
{
	struct setter setter = {
		.page = page, .session = session, .role = role,
	};

	if (!prose->text)
		return;
	setter.any = page->lines > 0;
	set_prose(&setter, prose);
}

void typeset_prose_after(struct page *page, const struct session *session,
		      const char *label, enum role label_role,
		      const struct prose *prose, enum role role)
{
	static const struct prose none;
	struct setter setter = {
		.page = page, .session = session, .role = role,
		.prose = &none,
	};
	struct look_of look = { (uint8_t)label_role, STYLE_PLAIN, NO_FIELD };

	if (!prose->text)
		return;
	put(&setter, label, strlen(label), look);
	if (text_width(label) <= HANG_MOST)
		setter.hang = text_width(label);
	set_prose(&setter, prose);
}

void typeset_words(struct page *page, enum role role, const char *text)
{
	static const struct prose none;
	struct setter setter = { .page = page, .role = role, .prose = &none };

	put_text(&setter, text, strlen(text));
	flush(&setter);
	buffer_release(&setter.text);
	free(setter.look);
}
