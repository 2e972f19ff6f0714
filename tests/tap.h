/*
 * tap.h - the Test Anything Protocol, for small programs of checks.
 *
 *	int main(void)
 *	{
 *		ok(1 + 1 == 2, "one and one are two");
 *		return tap_end();
 *	}
 *
 * A failure tells what was expected and what came, as a comment.
 */
#ifndef TESTS_TAP_H
#define TESTS_TAP_H

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int tap_count, tap_failures;

static inline bool tap_line(bool good, const char *format, va_list values)
{
	tap_count++;
	tap_failures += !good;
	printf("%sok %d - ", good ? "" : "not ", tap_count);
	vprintf(format, values);
	putchar('\n');
	fflush(stdout);
	return good;
}

__attribute__((format(printf, 2, 3)))
static inline bool ok(bool good, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	tap_line(good, format, values);
	va_end(values);
	return good;
}

/* A text, quoted line by line behind "# ". */
static inline void tap_quote(const char *title, const char *text)
{
	printf("# %s: ", title);
	for (; text && *text; text++) {
		putchar(*text);
		if (*text == '\n' && text[1])
			printf("# ");
	}
	printf(text ? "\n" : "(none)\n");
}

__attribute__((format(printf, 3, 4)))
static inline bool same_text(const char *got, const char *wanted,
			     const char *format, ...)
{
	bool good = got && wanted ? !strcmp(got, wanted) : got == wanted;
	va_list values;

	va_start(values, format);
	tap_line(good, format, values);
	va_end(values);
	if (!good) {
		tap_quote("wanted", wanted);
		tap_quote("got   ", got);
	}
	return good;
}

__attribute__((format(printf, 3, 4)))
static inline bool same_int(long got, long wanted, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	tap_line(got == wanted, format, values);
	va_end(values);
	if (got != wanted)
		printf("# wanted: %ld\n# got   : %ld\n", wanted, got);
	return got == wanted;
}

/* Bit for bit, NaN equal to NaN. */
__attribute__((format(printf, 3, 4)))
static inline bool same_double(double got, double wanted, const char *format,
			       ...)
{
	bool good = got == wanted || (isnan(got) && isnan(wanted));
	va_list values;

	va_start(values, format);
	tap_line(good, format, values);
	va_end(values);
	if (!good)
		printf("# wanted: %.17g (%a)\n# got   : %.17g (%a)\n", wanted,
		       wanted, got, got);
	return good;
}

/* |got - wanted| <= within * max(1e-300, |wanted|), or both within 1e-300. */
__attribute__((format(printf, 4, 5)))
static inline bool near_to(double got, double wanted, double within,
			   const char *format, ...)
{
	bool good = got == wanted || (isnan(got) && isnan(wanted)) ||
		    fabs(got - wanted) <= within * fmax(1e-300, fabs(wanted));
	va_list values;

	va_start(values, format);
	tap_line(good, format, values);
	va_end(values);
	if (!good)
		printf("# wanted: %.17g\n# got   : %.17g\n", wanted, got);
	return good;
}

static inline void tap_skip(const char *what, const char *why)
{
	tap_count++;
	printf("ok %d - %s # SKIP %s\n", tap_count, what, why);
}

static inline int tap_end(void)
{
	printf("1..%d\n", tap_count);
	return tap_failures != 0;
}

#endif
