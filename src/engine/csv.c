/* csv.c - reads a table of numbers, and says where it is none. */
#include "gradlab/csv.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/text.h"

enum { SHOWN = 24 };		/* bytes of a field that a message quotes */

/* Where the reader stands. */
struct reader {
	struct csv csv;
	size_t room;
	struct err *err;
	const char *text;
	size_t length;
	size_t at;
	int line;
	size_t line_start;	/* its first byte */
};

/* Bytes of the text, without blanks and quotes around. */
struct field {
	size_t start, end;
};

static struct place place_of(const struct reader *reader, struct field field)
{
	const char *line = reader->text + reader->line_start;
	size_t before = field.start - reader->line_start;
	size_t width = text_runes(reader->text + field.start,
				  field.end - field.start);

	return (struct place){ reader->line,
			       (int)text_runes(line, before) + 1,
			       width ? (int)width : 1 };
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool ends_line(const struct reader *reader)
{
	return reader->at == reader->length ||
	       reader->text[reader->at] == '\n' ||
	       reader->text[reader->at] == '\r';
}

static void next_line(struct reader *reader)
{
	if (reader->at < reader->length && reader->text[reader->at] == '\r')
		reader->at++;
	if (reader->at < reader->length && reader->text[reader->at] == '\n')
		reader->at++;
	reader->line++;
	reader->line_start = reader->at;
}

static struct field trimmed(const char *text, size_t start, size_t end)
{
	while (start < end && is_blank(text[start]))
		start++;
	while (end > start && is_blank(text[end - 1]))
		end--;
	if (end - start >= 2 && text[start] == '"' && text[end - 1] == '"') {
		start++;
		end--;
	}
	return (struct field){ start, end };
}

/* One field; passes over the comma behind it.  *more tells of one. */
static struct field read_field(struct reader *reader, bool *more)
{
	size_t start = reader->at;
	struct field field;

	while (!ends_line(reader) && reader->text[reader->at] != ',')
		reader->at++;
	field = trimmed(reader->text, start, reader->at);
	*more = !ends_line(reader);
	reader->at += *more;
	return field;
}

/* All fields of a line; those beyond CSV_COLUMNS are only counted. */
static int read_line(struct reader *reader, struct field field[CSV_COLUMNS])
{
	bool more = true;
	int count = 0;

	while (more) {
		struct field one = read_field(reader, &more);

		if (count < CSV_COLUMNS)
			field[count] = one;
		count++;
	}
	return count;
}

static bool number_of(const struct reader *reader, struct field field,
		      double *number)
{
	const char *text = reader->text + field.start;
	size_t length = field.end - field.start;

	if (length && *text == '+') {
		text++;
		length--;
	}
	return number_parse(text, length, number);
}

static bool bad_field(struct reader *reader, struct field field)
{
	const char *text = reader->text + field.start;
	size_t length = field.end - field.start;
	size_t shown = text_fit(text, length, SHOWN);

	if (!length)
		return err_at(reader->err, place_of(reader, field),
			      "a number is missing here");
	if (memchr(text, ';', length) || memchr(text, '\t', length))
		return err_at(reader->err, place_of(reader, field),
			      "numbers are parted by commas");
	return err_at(reader->err, place_of(reader, field),
		      "'%.*s%s' is no number", (int)shown, text,
		      shown < length ? "..." : "");
}

static bool is_header(const struct reader *reader, const struct field *field,
		      int count)
{
	double number;
	bool words = false;

	for (int i = 0; i < count && i < CSV_COLUMNS; i++) {
		if (number_of(reader, field[i], &number))
			return false;
		words = words || field[i].end > field[i].start;
	}
	return words;
}

/* The first line says how many fields all have. */
static bool check_count(struct reader *reader, const struct field *field,
			int count)
{
	struct field whole = { field[0].start,
			       field[count < CSV_COLUMNS ? count - 1
							 : CSV_COLUMNS - 1]
				       .end };

	if (!reader->csv.columns) {
		if (count < 2)
			return err_at(reader->err, place_of(reader, whole),
				      "a line needs an input and a target, "
				      "with a comma between");
		if (count > CSV_COLUMNS)
			return err_at(reader->err, place_of(reader, whole),
				      "%d fields; there may be %d", count,
				      CSV_COLUMNS);
		reader->csv.columns = count;
	}
	if (count != reader->csv.columns)
		return err_at(reader->err, place_of(reader, whole),
			      "%d field%s; the first line has %d", count,
			      count == 1 ? "" : "s", reader->csv.columns);
	return true;
}

static bool add_row(struct reader *reader, const struct field *field)
{
	struct csv *csv = &reader->csv;
	size_t columns = (size_t)csv->columns;
	bool good = true;
	double *row;

	csv->number = mem_grow(csv->number, &reader->room, csv->rows + 1,
			       columns * sizeof(*csv->number));
	row = csv->number + csv->rows * columns;
	for (size_t i = 0; i < columns; i++)
		if (!number_of(reader, field[i], &row[i]))
			good = bad_field(reader, field[i]);
	csv->rows++;
	return good;
}

/* False where nothing of use can follow. */
static bool take_line(struct reader *reader, bool *first)
{
	struct field field[CSV_COLUMNS];
	int count = read_line(reader, field);
	bool header = *first && is_header(reader, field, count);

	if (count == 1 && field[0].start == field[0].end)
		return true;	/* a blank line */
	*first = false;
	if (!check_count(reader, field, count))
		return reader->csv.columns != 0;
	if (header)
		return true;
	if (reader->csv.rows == CSV_ROWS)
		return err_at(reader->err, place_of(reader, field[0]),
			      "more than %d rows", CSV_ROWS);
	add_row(reader, field);
	return true;
}

static bool refuse_whole(const char *text, size_t length, struct err *err)
{
	static const struct place file = { 0, 0, 0 };

	if (length > CSV_BYTES)
		return err_at(err, file, "larger than %d MiB",
			      CSV_BYTES / 1024 / 1024);
	if (text_invalid(text, length) < length ||
	    memchr(text, '\0', length))
		return err_at(err, file, "not a text in UTF-8");
	return true;
}

bool csv_read(struct csv *csv, const char *text, size_t length,
	      struct err *err)
{
	struct reader reader = {
		.err = err, .text = text, .length = length, .line = 1,
	};
	size_t errors = err->errors;
	bool first = true;

	if (!refuse_whole(text, length, err))
		return false;
	err_source(err, text, length);
	if (length >= 3 && !memcmp(text, "\xef\xbb\xbf", 3))
		reader.at = reader.line_start = 3;
	while (reader.at < length && take_line(&reader, &first))
		next_line(&reader);
	if (err->errors == errors && !reader.csv.rows)
		err_at(err, (struct place){ 0, 0, 0 }, "no row of numbers");
	if (err->errors != errors) {
		csv_release(&reader.csv);
		return false;
	}
	*csv = reader.csv;
	return true;
}

void csv_release(struct csv *csv)
{
	free(csv->number);
	*csv = (struct csv){ 0 };
}
