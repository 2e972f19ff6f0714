/* setting.h - a page of a lesson's text, as plain lines. */
#ifndef TESTS_SETTING_H
#define TESTS_SETTING_H

#include "../session/fixture.h"
#include "gradlab/buffer.h"
#include "gradlab/page.h"

/* The lines, each ended by a newline. */
static inline void page_text(const struct page *page, struct buffer *out)
{
	for (size_t i = 0; i < page->lines; i++) {
		const struct page_line *line = &page->line[i];

		if (line->pieces)
			buffer_printf(out, "%*s", line->indent, "");
		for (int p = 0; p < line->pieces; p++)
			buffer_text(out, line->piece[p].text);
		buffer_text(out, "\n");
	}
}

static inline bool same_page(const struct page *page, const char *wanted,
			     const char *what)
{
	struct buffer got = { 0 };
	bool good;

	page_text(page, &got);
	good = same_text(buffer_string(&got), wanted, "%s", what);
	buffer_release(&got);
	return good;
}

#endif
