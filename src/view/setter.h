/*
 * setter.h - a paragraph on its way to lines of a page.
 *
 * Text is put in one look after another; a flush breaks it into lines.  A
 * value stands in the paragraph as wide as it can become, and in its lines
 * as it is.
 */
#ifndef VIEW_SETTER_H
#define VIEW_SETTER_H

#include "gradlab/buffer.h"
#include "gradlab/page.h"
#include "gradlab/session.h"

enum { NO_FIELD = 0xffff, DEPTH_MOST = 12, INDENT = 2 };

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
void setter_put(struct setter *setter, const char *text, size_t length,
		struct look_of look);
/* Adds text in which the prose's fields stand as runes. */
void setter_text(struct setter *setter, const char *text, size_t length);
/* Ends the paragraph: breaks it into lines of the page. */
void setter_flush(struct setter *setter);

#endif
