/* number.c - tests of numbers as text. */
#include "../tap.h"

#include <float.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>

#include "gradlab/number.h"

#define NONE ((double)NAN) /* for NAN itself is a float */

static void writes_the_shortest(void)
{
	static const struct {
		double value;
		const char *text;
	} rows[] = {
		{ 0, "0" },
		{ -0.0, "-0" },
		{ 14, "14" },
		{ 0.1, "0.1" },
		{ -2.5, "-2.5" },
		{ 100, "100" },
		{ 0.1 + 0.2, "0.30000000000000004" },
		{ 24.70408163265306, "24.70408163265306" },
		{ 0.0001, "0.0001" },
		{ 0.00001, "1e-5" },
		{ 1.5e-9, "1.5e-9" },
		{ 123456789012345, "123456789012345" },
		{ 9007199254740992, "9007199254740992" },
		{ 1000000000000000.5, "1000000000000000.5" },
		{ 1e16, "1e16" },
		{ 1e22, "1e22" },
		{ -1.25e100, "-1.25e100" },
		{ DBL_MAX, "1.7976931348623157e308" },
		{ 5e-324, "5e-324" },
		{ HUGE_VAL, "inf" },
		{ -HUGE_VAL, "-inf" },
		{ NONE, "nan" },
		{ -NONE, "nan" },
	};
	char out[NUMBER_ROOM];

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		same_text(number_text(rows[i].value, out), rows[i].text,
			  "the shortest form is %s", rows[i].text);
}

static void reads_back(void)
{
	uint64_t bits = 88172645463325252u;
	char out[NUMBER_ROOM];
	int bad = 0;

	for (int i = 0; i < 20000; i++) {
		double value, back;

		bits ^= bits << 13;
		bits ^= bits >> 7;
		bits ^= bits << 17;
		memcpy(&value, &bits, sizeof(value));
		if (!isfinite(value))
			continue;
		number_text(value, out);
		bad += !number_parse(out, strlen(out), &back) || back != value;
	}
	same_int(bad, 0, "any double reads back as itself");
}

static void writes_short(void)
{
	static const struct {
		double value;
		int digits;
		const char *text;
	} rows[] = {
		{ 17, 6, "17" },
		{ 15.5, 6, "15.5" },
		{ 14.003, 6, "14.003" },
		{ 0.000123, 6, "0.000123" },
		{ 1.5e-9, 6, "1.5e-9" },
		{ 2.0 / 3, 6, "0.666667" },
		{ -0.0, 6, "0" },
		{ 1234567, 6, "1.23457e6" },
		{ 14.0030001, 6, "14.003" },
		{ 2.0 / 3, 3, "0.667" },
		{ NONE, 6, "nan" },
		{ -HUGE_VAL, 6, "-inf" },
	};
	char out[NUMBER_ROOM];

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		same_text(number_short(rows[i].value, rows[i].digits, out),
			  rows[i].text, "for people: %s", rows[i].text);
}

static void reads_formats(void)
{
	static const struct {
		const char *text;
		bool good;
		char style;
		int digits;
	} rows[] = {
		{ ".4f", true, 'f', 4 },  { ".3e", true, 'e', 3 },
		{ ".6g", true, 'g', 6 },  { ".17g", true, 'g', 17 },
		{ "d", true, 'd', 0 },	  { ".0%", true, '%', 0 },
		{ ".9f", true, 'f', 9 },  { "", false, 0, 0 },
		{ "f", false, 0, 0 },	  { ".f", false, 0, 0 },
		{ ".10f", false, 0, 0 },  { ".18g", false, 0, 0 },
		{ ".3d", false, 0, 0 },	  { "3f", false, 0, 0 },
		{ ".3x", false, 0, 0 },	  { ".-3f", false, 0, 0 },
		{ ".003f", false, 0, 0 }, { " .3f", false, 0, 0 },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct number_format got = { 'z', -1 };
		bool good = number_format_parse(rows[i].text,
						strlen(rows[i].text), &got);

		if (rows[i].good)
			ok(good && got.style == rows[i].style &&
				   got.digits == rows[i].digits,
			   "'%s' is a format", rows[i].text);
		else
			ok(!good, "'%s' is no format", rows[i].text);
	}
}

static void writes_formats(void)
{
	static const struct {
		double value;
		struct number_format format;
		const char *text;
	} rows[] = {
		{ 14.0625, { 0, 0 }, "14.0625" },
		{ 2.0 / 3, { 'f', 3 }, "0.667" },
		{ -0.0001, { 'f', 2 }, "0.00" },
		{ -0.01, { 'f', 2 }, "-0.01" },
		{ 0.00012345, { 'e', 3 }, "1.234e-4" },
		{ 1e22, { 'e', 0 }, "1e22" },
		{ 2.0 / 3, { 'g', 3 }, "0.667" },
		{ 3.7, { 'd', 0 }, "4" },
		{ -0.2, { 'd', 0 }, "0" },
		{ 0.985, { '%', 1 }, "98.5%" },
		{ 1, { '%', 0 }, "100%" },
		{ NONE, { 'f', 3 }, "nan" },
		{ HUGE_VAL, { '%', 1 }, "inf" },
	};
	char out[NUMBER_ROOM];

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		same_text(number_write(rows[i].value, rows[i].format, out),
			  rows[i].text, "formatted: %s", rows[i].text);
	number_write(-DBL_MAX, (struct number_format){ 'f', 9 }, out);
	same_int((long)strlen(out), 320, "the longest number has room");
}

static void reads_plain_numbers(void)
{
	static const struct {
		const char *text;
		double value; /* NONE where it is no number */
	} rows[] = {
		{ "14", 14 },	   { "-.5", -0.5 },   { "5.", 5 },
		{ "1e-3", 0.001 }, { "1E3", 1000 },   { "+2", 2 },
		{ "0014", 14 },	   { "1.5e+2", 150 }, { "", NONE },
		{ "-", NONE },	   { ".", NONE },     { "e3", NONE },
		{ "1e", NONE },	   { "1e+", NONE },   { "1.2.3", NONE },
		{ " 1", NONE },	   { "1 ", NONE },    { "0x10", NONE },
		{ "inf", NONE },   { "nan", NONE },   { "1e999", NONE },
		{ "1,5", NONE },   { "28/2", NONE },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		double value = 77;
		bool good = number_parse(rows[i].text, strlen(rows[i].text),
					 &value);

		ok(good == !isnan(rows[i].value), "'%s' is %s number",
		   rows[i].text, isnan(rows[i].value) ? "no" : "a");
		same_double(value, good ? rows[i].value : 77,
			    "the value of '%s'", rows[i].text);
	}
}

static void agrees_to_the_digits_written(void)
{
	static const struct {
		double value;
		const char *text;
		bool agrees;
	} rows[] = {
		{ 2.0 / 6, ".3333", true },
		{ 2.0 / 6, ".3334", false },
		{ 14, "14", true },
		{ 14, "15", false },
		{ 14, "14.0", true },
		{ 14.003, "14", true },
		{ 14.06, "14.0", false },
		{ 0.125, "0.13", true },
		{ 0.125, "0.12", true },
		{ 0.1 + 0.2, "0.3", true },
		{ 0.1 + 0.2, "0.3000000000000000000", true },
		{ 1234, "1.2e3", true },
		{ 1260, "1.2e3", false },
		{ 0.00123, "1.23e-3", true },
		{ -2, "2", false },
		{ 2, "two", false },
		{ NONE, "2", false },
		{ HUGE_VAL, "2", false },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		ok(number_agrees(rows[i].value, rows[i].text,
				 strlen(rows[i].text)) == rows[i].agrees,
		   "%.17g %s with %s", rows[i].value,
		   rows[i].agrees ? "agrees" : "does not agree", rows[i].text);
}

static void is_the_same_in_every_locale(void)
{
	char out[NUMBER_ROOM];
	double value = 0;

	if (!setlocale(LC_ALL, "de_DE.UTF-8")) {
		tap_skip("a decimal comma changes nothing",
			 "de_DE.UTF-8 is not installed");
		return;
	}
	same_text(number_text(0.5, out), "0.5", "a point where commas rule");
	ok(number_parse("0.5", 3, &value) && value == 0.5,
	   "read where commas rule");
	setlocale(LC_ALL, "C");
}

int main(void)
{
	writes_the_shortest();
	reads_back();
	writes_short();
	reads_formats();
	writes_formats();
	reads_plain_numbers();
	agrees_to_the_digits_written();
	is_the_same_in_every_locale();
	return tap_end();
}
