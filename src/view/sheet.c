/* sheet.c - a table whose texts are made as it grows, row by row. */
#include "gradlab/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/number.h"
#include "gradlab/translate.h"

void sheet_init(struct sheet *sheet, int columns)
{
	*sheet = (struct sheet){ .columns = columns, .marked = -1 };
	sheet->column = mem_alloc((size_t)columns, sizeof(*sheet->column));
}

void sheet_release(struct sheet *sheet)
{
	free(sheet->column);
	free(sheet->cell);
	arena_release(&sheet->arena);
}

void sheet_heading(struct sheet *sheet, int column, enum align align,
		   const char *text)
{
	sheet->column[column] = (struct column){
		arena_string(&sheet->arena, text, strlen(text)), align,
	};
}

void sheet_add(struct sheet *sheet, enum role role, const char *text)
{
	sheet->cell = mem_grow(sheet->cell, &sheet->room, sheet->cells + 1,
			       sizeof(*sheet->cell));
	sheet->cell[sheet->cells++] = (struct table_cell){
		arena_string(&sheet->arena, text, strlen(text)), role,
	};
}

void sheet_number(struct sheet *sheet, double value, int digits)
{
	char number[NUMBER_ROOM];

	sheet_add(sheet, ROLE_TEXT, number_short(value, digits, number));
}

static void drop_last_column(struct sheet *sheet)
{
	int rows = sheet_rows(sheet), columns = sheet->columns - 1;

	for (int i = 0; i < rows * columns; i++)
		sheet->cell[i] = sheet->cell[i / columns * sheet->columns +
					     i % columns];
	sheet->columns = columns;
	sheet->cells = (size_t)(rows * columns);
}

void sheet_narrow(struct sheet *sheet, int w)
{
	struct table table = sheet_table(sheet, 0);

	while (sheet->columns > 2 && table_width(&table) > w) {
		drop_last_column(sheet);
		table = sheet_table(sheet, 0);
	}
}

int sheet_rows(const struct sheet *sheet)
{
	return (int)sheet->cells / sheet->columns;
}

struct table sheet_table(const struct sheet *sheet, int scroll)
{
	return (struct table){
		.column = sheet->column,
		.columns = sheet->columns,
		.cell = sheet->cell,
		.rows = sheet_rows(sheet),
		.marked = sheet->marked,
		.scroll = scroll,
	};
}

enum { ROWS_SAID = 45 };	/* nobody listens to more at once */

void sheet_words(const struct sheet *sheet, struct buffer *out)
{
	int rows = sheet_rows(sheet);
	int said = rows > ROWS_SAID ? ROWS_SAID : rows;

	for (int i = 0; i < said * sheet->columns; i++) {
		int column = i % sheet->columns, row = i / sheet->columns;
		bool last = column + 1 == sheet->columns;
		const char *heading = sheet->column[column].heading;

		if (!column)
			buffer_text(out, row == sheet->marked
						 ? _("  now ")
						 : "  ");
		buffer_printf(out, "%s %s%s", heading + strspn(heading, " "),
			      sheet->cell[i].text, last ? "\n" : _(", "));
	}
	if (said < rows)
		buffer_printf(out,
			      translate_n("  and %d more row\n",
					  "  and %d more rows\n",
					  (unsigned long)(rows - said)),
			      rows - said);
}
