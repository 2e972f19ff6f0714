/* json.c - values of JSON, written as they come. */
#include "gradlab/json.h"

#include <math.h>

#include "gradlab/number.h"

void json_string(FILE *out, const char *text)
{
	putc('"', out);
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c == '"' || c == '\\')
			fprintf(out, "\\%c", c);
		else if (c < 0x20 || c == 0x7f)
			fprintf(out, "\\u%04x", c);
		else
			putc(c, out);
	}
	putc('"', out);
}

void json_number(FILE *out, double value)
{
	char text[NUMBER_ROOM];

	if (isnan(value))
		fputs("\"NaN\"", out);
	else if (isinf(value))
		fputs(value > 0 ? "\"Infinity\"" : "\"-Infinity\"", out);
	else
		fputs(number_text(value, text), out);
}
