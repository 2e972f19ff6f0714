/* typeset.c - prose broken into the lines of a page. */
#include "gradlab/typeset.h"

#include <stdlib.h>
#include <string.h>

#include <md4c.h>

#include "gradlab/text.h"
#include "setter.h"

enum { HANG_MOST = 5 };

/* The innermost list; lists deeper than DEPTH_MOST share the last level. */
static struct level *level(struct setter *setter)
{
	int depth = setter->depth < DEPTH_MOST ? setter->depth : DEPTH_MOST;

	return &setter->level[depth ? depth - 1 : 0];
}

static int enter_list(struct setter *setter, int first)
{
	setter_flush(setter);
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
	setter_flush(setter);
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
		setter_flush(setter);
		setter->indent -= INDENT;
		setter->code -= type == MD_BLOCK_CODE;
		break;
	case MD_BLOCK_H:
		setter_flush(setter);
		setter->strong--;
		break;
	case MD_BLOCK_HR:
		setter_text(setter, "* * *", 5);
		setter_flush(setter);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		setter_text(setter, "   ", 3);
		break;
	case MD_BLOCK_TR:
	case MD_BLOCK_P:
		setter_flush(setter);
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

	if (type == MD_TEXT_SOFTBR && !setter->text.length)
		return 0;	/* behind a formula on lines of its own */
	if (type == MD_TEXT_SOFTBR)
		setter_text(setter, " ", 1);
	else if (type == MD_TEXT_BR)
		setter_text(setter, "\n", 1);
	else
		setter_text(setter, text, size);
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
	/* It fails for want of memory only. */
	if (md_parse(prose->text, (MD_SIZE)strlen(prose->text), &parser,
		     setter))
		mem_fail();
	setter_flush(setter);
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
	setter_put(&setter, label, strlen(label), look);
	if (text_width(label) <= HANG_MOST)
		setter.hang = text_width(label);
	set_prose(&setter, prose);
}

void typeset_words(struct page *page, enum role role, const char *text)
{
	static const struct prose none;
	struct setter setter = { .page = page, .role = role, .prose = &none };

	setter_text(&setter, text, strlen(text));
	setter_flush(&setter);
	buffer_release(&setter.text);
	free(setter.look);
}
