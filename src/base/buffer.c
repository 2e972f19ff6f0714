/* buffer.c - text that grows. */
#include "gradlab/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "gradlab/text.h"

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
	buffer->data = mem_grow(buffer->data, &buffer->room,
				buffer->length + length + 1, 1);
	if (length)
		memcpy(buffer->data + buffer->length, bytes, length);
	buffer->length += length;
	buffer->data[buffer->length] = '\0';
}

void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_rune(struct buffer *buffer, uint32_t rune)
{
	char bytes[4];

	buffer_add(buffer, bytes, text_encode(rune, bytes));
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list values;
	int length;

	va_start(values, format);
	length = vsnprintf(NULL, 0, format, values);
	va_end(values);
	if (length <= 0)
		return;
	buffer->data = mem_grow(buffer->data, &buffer->room,
				buffer->length + (size_t)length + 1, 1);
	va_start(values, format);
	vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format,
		  values);
	va_end(values);
	buffer->length += (size_t)length;
}

void buffer_clear(struct buffer *buffer)
{
	buffer->length = 0;
	if (buffer->data)
		buffer->data[0] = '\0';
}

const char *buffer_string(const struct buffer *buffer)
{
	return buffer->data ? buffer->data : "";
}

void buffer_release(struct buffer *buffer)
{
	free(buffer->data);
	memset(buffer, 0, sizeof(*buffer));
}
