/*
 * field.h - a {formula} or $formula$ of a prose as text.
 */
#ifndef GRADLAB_FIELD_H
#define GRADLAB_FIELD_H

#include "gradlab/buffer.h"
#include "gradlab/canvas.h"
#include "gradlab/session.h"

/* As it stands now. */
void field_text(struct buffer *out, const struct session *session,
		const struct prose_field *field, enum glyphs glyphs);
/* As wide as it gets anywhere between the ends of the controls it hears. */
void field_widest(struct buffer *out, const struct session *session,
		  const struct prose_field *field, enum glyphs glyphs);

#endif
