/* setter.c - a paragraph on its way to lines of a page. */
#include "setter.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/field.h"
#include "gradlab/text.h"
#include "mathset.h"

void setter_put(struct setter *setter, const char *text, size_t length,
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

/* A formula on lines of its own: a picture, or words where the page is read
 * aloud.  False where it must do with the line that it stands in. */
static bool put_display(struct setter *setter, const char *formula)
{
	struct page *page = setter->page;
	int indent = setter->indent + INDENT;
	const char *words;
	struct math_box box;

	if (page->spoken) {
		words = math_words(formula, &page->arena);
		if (words)
			setter_put(setter, words, strlen(words),
				   look_now(setter));
		return words != NULL;
	}
	if (setter->bullet ||
	    !math_picture(formula, page->glyphs, &page->arena, &box) ||
	    indent + box.w > page->width)
		return false;
	setter_flush(setter);
	if (setter->any || page->lines)
		page_blank(page);
	for (int row = 0; row < box.h; row++) {
		page_begin(page, indent, 1);
		page_add(page, ROLE_CODE, STYLE_PLAIN,
			 math_row(&box, row, &page->arena));
	}
	setter->any = setter->loose = true;
	return true;
}

/* A field in the paragraph, as wide as it can become. */
static void put_field(struct setter *setter, uint16_t index)
{
	const struct prose_field *field = &setter->prose->field[index];
	struct look_of look = look_now(setter);
	struct buffer widest = { 0 };

	if (field->kind == FIELD_DISPLAY && put_display(setter, field->text))
		return;
	look.field = index;
	look.style |= field->kind == FIELD_VALUE ? STYLE_BOLD : 0;
	look.role = field->kind == FIELD_VALUE ? look.role : ROLE_CODE;
	field_widest(&widest, setter->session, field, setter->page->glyphs);
	setter_put(setter, buffer_string(&widest), widest.length, look);
	buffer_release(&widest);
}

void setter_text(struct setter *setter, const char *text, size_t length)
{
	uint32_t rune;

	while (length) {
		size_t plain = 0, bytes = 0;

		/* Behind a formula on lines of its own. */
		if (!setter->text.length && !setter->code && *text == ' ') {
			text++;
			length--;
			continue;
		}
		for (; plain < length; plain += bytes) {
			bytes = text_decode(text + plain, length - plain,
					    &rune);
			if (rune >= PROSE_FIELD &&
			    rune - PROSE_FIELD <
				    (uint32_t)setter->prose->fields)
				break;
		}
		if (setter->page->glyphs == GLYPHS_ASCII) {
			char *copy = mem_printf("%.*s", (int)plain, text);
			char *ascii = text_ascii(copy, NULL);

			setter_put(setter, ascii, strlen(ascii),
				   look_now(setter));
			free(ascii);
			free(copy);
		} else {
			setter_put(setter, text, plain, look_now(setter));
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
		/* A formula may go on in the next line; a value is whole. */
		if (look.field == NO_FIELD ||
		    setter->prose->field[look.field].kind != FIELD_VALUE)
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

static bool is_wide(const char *text, size_t length)
{
	uint32_t rune;

	return text_decode(text, length, &rune) &&
	       text_rune_width(rune) == 2;
}

/* Where the rune begins that ends before a byte. */
static size_t rune_before(const char *text, size_t at)
{
	while (at && ((unsigned char)text[--at] & 0xc0) == 0x80)
		;
	return at;
}

/* Lines of Chinese are put together without a blank, which the end of a line
 * in the lesson's file, or a sign of emphasis, may have left. */
static void close_up(struct setter *setter)
{
	char *text = setter->text.data;
	size_t length = setter->text.length, to = 0;

	for (size_t from = 0; from < length; from++) {
		if (text[from] == ' ' && to && from + 1 < length &&
		    is_wide(text + rune_before(text, to),
			    to - rune_before(text, to)) &&
		    is_wide(text + from + 1, length - from - 1))
			continue;
		setter->look[to] = setter->look[from];
		text[to++] = text[from];
	}
	text[to] = '\0';
	setter->text.length = to;
}

void setter_flush(struct setter *setter)
{
	int width = setter->page->width - setter->indent - setter->hang;

	if (!setter->text.length)
		return;
	close_up(setter);
	if (setter->loose && (setter->any || setter->page->lines))
		page_blank(setter->page);
	setter->loose = false;
	setter->any = true;
	setter->first = true;
	text_wrap(setter->text.data, setter->text.length,
		  width < 1 ? 1 : width, set_line, setter);
	buffer_clear(&setter->text);
}

