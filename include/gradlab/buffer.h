/*
 * buffer.h - text that grows.
 *
 * `data` is NUL-terminated whenever it is not NULL; a zeroed struct buffer
 * is an empty one.
 */
#ifndef GRADLAB_BUFFER_H
#define GRADLAB_BUFFER_H

#include <stddef.h>
#include <stdint.h>

struct buffer {
	char *data;
	size_t length;
	size_t room;
};

void buffer_add(struct buffer *buffer, const char *bytes, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_rune(struct buffer *buffer, uint32_t rune);
void buffer_printf(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buffer_clear(struct buffer *buffer);
/* The text so far, never NULL. */
const char *buffer_string(const struct buffer *buffer);
void buffer_release(struct buffer *buffer);

#endif
