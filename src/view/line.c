/* line.c - a line that is being typed, on a page. */
#include "line.h"

#include <string.h>

#include "gradlab/text.h"

void line_add(struct page *page, const struct entry *entry, bool here,
	      enum role role)
{
	char left[ENTRY_BYTES], under[8] = "";
	size_t bytes = 0;
	uint32_t rune;

	memcpy(left, entry->text, entry->cursor);
	left[entry->cursor] = '\0';
	page_add(page, role, STYLE_BOLD, left);
	if (!here) {
		page_add(page, role, STYLE_BOLD,
			 entry->text + entry->cursor);
		if (!entry->length)
			page_add(page, ROLE_DIM, STYLE_PLAIN, "____");
		return;
	}
	if (entry->cursor < entry->length) {
		bytes = text_decode(entry->text + entry->cursor,
				    entry->length - entry->cursor, &rune);
		memcpy(under, entry->text + entry->cursor, bytes);
	}
	page_add(page, role, bytes ? STYLE_REVERSE : STYLE_BOLD,
		 bytes ? under : "_");
	page_add(page, role, STYLE_BOLD,
		 entry->text + entry->cursor + bytes);
}
