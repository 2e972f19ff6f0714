/*
 * panel.h - the kinds of panels, a row each.
 *
 * A panel draws a const session at (0, 0) of a canvas that is clipped to its
 * place, and says the same in words.  A picture draws itself into whatever
 * room it gets; a table only fills a sheet, and scrolls where rows are more
 * than fit.  `index` is the panel's number in its step.
 */
#ifndef GRADLAB_PANEL_H
#define GRADLAB_PANEL_H

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"
#include "gradlab/session.h"
#include "gradlab/sheet.h"

struct extent {
	int w, h;
};

struct panel_ops {
	/* A table: its cells. */
	void (*fill)(const struct session *session, int index,
		     struct sheet *sheet);
	/* A picture: its least size that makes sense, and itself. */
	struct extent least;
	/* Or, of a picture of something larger or smaller: its sizes. */
	void (*measure)(const struct session *session, int index,
			struct extent *least, struct extent *want);
	void (*draw)(const struct session *session, int index,
		     struct canvas *canvas, int w, int h);
	/* Of a picture with more below than fits: the greatest scroll. */
	int (*scroll_most)(const struct session *session, int index, int w,
			   int h);
	bool boxes;		/* it draws those of a cells question (draft.h) */
	/* All of a picture; for a table, the sentence before its rows. */
	void (*words)(const struct session *session, int index,
		      struct buffer *out);
};

const struct panel *panel_at(const struct session *session, int index);
/* Whether this version can draw such panels. */
bool panel_is_drawn(enum panel_kind kind);
/* The title as one line, or NULL; to be freed. */
char *panel_title(const struct session *session, int index);
bool panel_is_picture(const struct session *session, int index);
/* Whether it draws the boxes of the open question. */
bool panel_has_boxes(const struct session *session, int index);
/* Whether two plots go over the same x, so that one stands under the other. */
bool panel_lined_up(const struct session *session, int a, int b);
/* The least size that makes sense, and the size it wants. */
void panel_measure(const struct session *session, int index,
		   struct extent *least, struct extent *want);
void panel_draw(const struct session *session, int index,
		struct canvas *canvas, int w, int h);
void panel_words(const struct session *session, int index,
		 struct buffer *out);
/* The greatest scroll that still shows something new at height h. */
int panel_scroll_most(const struct session *session, int index, int w,
		      int h);

#endif
