/* number.c - numbers as text, the same in every locale. */
#include "gradlab/number.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"

/* The C locale for printf and strtod; give the result to leave_c(). */
static locale_t enter_c(void)
{
	return uselocale(newlocale(LC_ALL_MASK, "C", (locale_t)0));
}

static void leave_c(locale_t before)
{
	freelocale(uselocale(before));
}

/* "1e-05" as "1e-5", "1e+22" as "1e22". */
static void squeeze_exponent(char *text)
{
	char *to = strchr(text, 'e'), *from;

	if (!to)
		return;
	from = ++to;
	if (*from == '-')
		to++;
	from++;
	while (*from == '0' && from[1])
		from++;
	memmove(to, from, strlen(from) + 1);
}

/* "-0.00" as "0.00": a sign that no digit bears out misleads. */
static void drop_idle_sign(char *text)
{
	if (*text == '-' && !strpbrk(text, "123456789"))
		memmove(text, text + 1, strlen(text));
}

/* Prints a finite number by a conversion with a star, such as "%.*f". */
static void print(char out[NUMBER_ROOM], const char *format, int digits,
		  double value)
{
	locale_t before = enter_c();

	snprintf(out, NUMBER_ROOM, format, digits, value);
	leave_c(before);
	squeeze_exponent(out);
}

/* Writes a value that has no digits; false for any other. */
static bool print_special(char out[NUMBER_ROOM], double value)
{
	if (isfinite(value))
		return false;
	snprintf(out, NUMBER_ROOM, "%s",
		 isnan(value) ? "nan" : value < 0 ? "-inf" : "inf");
	return true;
}

static double read_back(const char *text)
{
	locale_t before = enter_c();
	double value = strtod(text, NULL);

	leave_c(before);
	return value;
}

const char *number_text(double value, char out[NUMBER_ROOM])
{
	int digits = 0, exponent;

	if (print_special(out, value))
		return out;
	do
		print(out, "%.*e", digits++, value);
	while (digits < DBL_DECIMAL_DIG && read_back(out) != value);
	exponent = (int)strtol(strchr(out, 'e') + 1, NULL, 10);
	if (exponent >= -4 && exponent < 16)
		print(out, "%.*f",
		      digits - 1 > exponent ? digits - 1 - exponent : 0, value);
	return out;
}

const char *number_short(double value, int digits, char out[NUMBER_ROOM])
{
	if (print_special(out, value))
		return out;
	print(out, "%.*g", digits, value);
	drop_idle_sign(out);
	return out;
}

/* The forms of a format; `d` has no digits of its own. */
static const struct form {
	char style;
	const char *format;
	int most;
	double scale;
} forms[] = {
	{ 'f', "%.*f", 9, 1 },
	{ 'e', "%.*e", 9, 1 },
	{ 'g', "%.*g", DBL_DECIMAL_DIG, 1 },
	{ 'd', "%.*f", 0, 1 },
	{ '%', "%.*f%%", 9, 100 },
};

static const struct form *form_of(char style)
{
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		if (forms[i].style == style)
			return &forms[i];
	}
	return NULL;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool number_format_parse(const char *text, size_t length,
			 struct number_format *format)
{
	const struct form *form = length ? form_of(text[length - 1]) : NULL;
	int digits = 0;

	if (!form)
		return false;
	if (form->style == 'd') {
		*format = (struct number_format){ 'd', 0 };
		return length == 1;
	}
	if (length < 3 || length > 4 || text[0] != '.')
		return false;
	for (size_t i = 1; i < length - 1; i++) {
		if (!is_digit(text[i]))
			return false;
		digits = 10 * digits + (text[i] - '0');
	}
	if (digits > form->most)
		return false;
	*format = (struct number_format){ form->style, digits };
	return true;
}

const char *number_write(double value, struct number_format format,
			 char out[NUMBER_ROOM])
{
	const struct form *form = form_of(format.style);

	if (!form)
		return number_short(value, 6, out);
	value *= form->scale;
	if (print_special(out, value))
		return out;
	print(out, form->format, format.digits, value);
	drop_idle_sign(out);
	return out;
}

/* The parts of a number as it is written. */
struct written {
	size_t digits;
	int decimals;		/* digits behind the point */
	size_t exponent;	/* where its digits begin, 0: none */
	size_t length;
};

static size_t skip_digits(const char *text, size_t at, size_t length)
{
	while (at < length && is_digit(text[at]))
		at++;
	return at;
}

static size_t skip_sign(const char *text, size_t at, size_t length)
{
	return at + (at < length && (text[at] == '-' || text[at] == '+'));
}

static struct written scan(const char *text, size_t length)
{
	struct written w = { 0 };
	size_t start = skip_sign(text, 0, length);
	size_t at = skip_digits(text, start, length), point;

	w.digits = at - start;
	if (at < length && text[at] == '.') {
		point = ++at;
		at = skip_digits(text, at, length);
		w.decimals = (int)(at - point);
		w.digits += at - point;
	}
	if (at < length && (text[at] == 'e' || text[at] == 'E')) {
		w.exponent = at + 1;
		start = skip_sign(text, at + 1, length);
		at = skip_digits(text, start, length);
		if (at == start)
			w.digits = 0;
	}
	w.length = at;
	return w;
}

static char *copy_of(const char *text, size_t length)
{
	char *copy = mem_alloc(length + 1, 1);

	return memcpy(copy, text, length);
}

bool number_parse(const char *text, size_t length, double *value)
{
	struct written w = scan(text, length);
	double read;
	char *copy;

	if (!w.digits || w.length != length)
		return false;
	copy = copy_of(text, length);
	read = read_back(copy);
	free(copy);
	if (!isfinite(read))
		return false;
	*value = read;
	return true;
}

/* Ten to the power that the last written digit stands for. */
static double last_unit(const char *text, struct written w, size_t length)
{
	char *copy = copy_of(text, length);
	double exponent = w.exponent ? read_back(copy + w.exponent) : 0;

	free(copy);
	return pow(10, exponent - w.decimals);
}

bool number_agrees(double value, const char *text, size_t length)
{
	struct written w = scan(text, length);
	double wanted, room;

	if (!number_parse(text, length, &wanted) || !isfinite(value))
		return false;
	room = last_unit(text, w, length) / 2;
	return fabs(value - wanted) <=
	       room + 4 * DBL_EPSILON * fabs(wanted);
}
