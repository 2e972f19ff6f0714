/*
 * view.h - the whole screen of a session: drawn, and in words.
 *
 *	 title  step                                 ●●◉○○  3/8
 *	────────────────────────────────────────────────────────
 *	 prose, panels
 *	 controls
 *	────────────────────────────────────────────────────────
 *	 question, what came of it, hints
 *	 keys
 */
#ifndef GRADLAB_VIEW_H
#define GRADLAB_VIEW_H

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"
#include "gradlab/session.h"

enum { VIEW_LEAST_W = 40, VIEW_LEAST_H = 15 };

/* Draws the session over the whole canvas, which is cleared. */
void view_draw(const struct session *session, struct canvas *canvas);
/* Holds what scrolls to what there is, after an action or a resize. */
void view_settle(struct session *session, int w, int h, enum glyphs glyphs);
/* Lines of prose that a screen of this size cannot show at once; panels
 * that find no room count their least height. */
int view_overflow(const struct session *session, int w, int h,
		  enum glyphs glyphs);
/* The same screen as sentences and plain tables; with a question, the last
 * line is the verdict. */
void view_words(const struct session *session, struct buffer *out);
/* The question alone, what came of it, and the verdict. */
void view_words_ask(const struct session *session, struct buffer *out);

/* As targets of cells: what the focus can be on. */
target view_target(enum focus_kind kind, int index);

#endif
