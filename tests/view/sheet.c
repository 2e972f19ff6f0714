/* sheet.c - tests of a table that grows. */
#include "gradlab/sheet.h"

#include "../tap.h"

int main(void)
{
	char temporary[16] = "slope";
	struct buffer words = { 0 };
	struct sheet sheet;
	struct table table;

	sheet_init(&sheet, 2);
	sheet_heading(&sheet, 0, ALIGN_POINT, "h");
	sheet_heading(&sheet, 1, ALIGN_POINT, temporary);
	strcpy(temporary, "gone");
	for (int row = 0; row < 20; row++) {
		sheet_number(&sheet, 1.0 / (row + 1), 3);
		sheet_number(&sheet, 14 + row, 6);
	}
	same_int(sheet_rows(&sheet), 20, "rows fill left to right");
	sheet.marked = 1;
	table = sheet_table(&sheet, 4);
	ok(table.columns == 2 && table.rows == 20 && table.scroll == 4 &&
	   table.marked == 1, "the table of the sheet");
	same_text(table.column[1].heading, "slope", "texts are copied");
	same_text(table.cell[5].text, "16", "a cell of the third row");
	same_text(table.cell[4].text, "0.333", "in as many digits as asked");
	sheet_words(&sheet, &words);
	ok(!strncmp(buffer_string(&words),
		    "  h 1, slope 14\n  now h 0.5, slope 15\n", 38),
	   "in words each row names its columns, the marked one 'now'");
	buffer_release(&words);
	sheet_release(&sheet);
	return tap_end();
}
