/* field.c - tests of live values in a text. */
#include "gradlab/field.h"

#include "setting.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = x^2\n"
	"controls:\n"
	"  x: {from: -10, to: 100, step: 1, start: 2}\n"
	"  h: [1, 0.5, 0.001]\n"
	"steps:\n"
	"  - id: a\n"
	"    say: |\n"
	"      {f(x)} {h} {f(x):.2f} {f(3)} {f(x)/3:.0%} $x^2 - h$ $$x^2$$\n";

static struct fixture f;

static void field_is(int index, enum glyphs glyphs, const char *now,
		     const char *widest)
{
	const struct prose_field *field = &f.lesson.step[0].say.field[index];
	struct buffer out = { 0 };

	field_text(&out, &f.session, field, glyphs);
	same_text(buffer_string(&out), now, "%s now", field->text);
	buffer_clear(&out);
	field_widest(&out, &f.session, field, glyphs);
	same_text(buffer_string(&out), widest, "%s at its widest",
		  field->text);
	buffer_release(&out);
}

int main(void)
{
	fixture_init(&f, lesson_text);
	field_is(0, GLYPHS_BRAILLE, "4", "10000");
	field_is(1, GLYPHS_BRAILLE, "1", "0.001");
	field_is(2, GLYPHS_BRAILLE, "4.00", "10000.00");
	field_is(3, GLYPHS_BRAILLE, "9", "9");
	field_is(4, GLYPHS_BRAILLE, "133%", "333333%");
	field_is(5, GLYPHS_BRAILLE, "x²\u00a0−\u00a0h", "x²\u00a0−\u00a0h");
	field_is(5, GLYPHS_ASCII, "x^2 - h", "x^2 - h");
	field_is(6, GLYPHS_BRAILLE, "x²", "x²");
	perform(&f.session, "set x=-10; set h=0.5");
	field_is(0, GLYPHS_BRAILLE, "100", "10000");
	field_is(1, GLYPHS_BRAILLE, "0.5", "0.001");
	fixture_release(&f);
	return tap_end();
}
