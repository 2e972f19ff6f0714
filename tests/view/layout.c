/* layout.c - tests of which part of a step stands where. */
#include "gradlab/layout.h"

#include "setting.h"

#define HEAD LESSON_HEAD						\
	"let: f(x) = x^2\n"						\
	"controls:\n"							\
	"  h: [1, 0.5, 0.1, 0.01, 0.001]\n"				\
	"steps:\n"							\
	"  - id: a\n"							\
	"    say: A push of h moves f a little, and the slope of the"	\
	" secant settles.\n"

static const char plot_and_table[] = HEAD
	"    show:\n"
	"      - {plot: f, over: [-5, 5]}\n"
	"      - {slopes: f, at: 3, h: h}\n";

static bool overlap(struct rect a, struct rect b)
{
	return a.w > 0 && b.w > 0 && a.h > 0 && b.h > 0 && a.x < b.x + b.w &&
	       b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

static bool inside(struct rect r, struct rect body)
{
	/* A column before the body holds the mark of the focus. */
	return r.x >= body.x - 1 && r.y >= body.y &&
	       r.x + r.w <= body.x + body.w && r.y + r.h <= body.y + body.h;
}

/* Nothing lies over another or out of the body, on any screen. */
static void test_sizes(const char *what, const char *yaml)
{
	int overlaps = 0, outside = 0, lone = 0;
	struct fixture f;

	fixture_init(&f, yaml);
	for (int w = 40; w <= 160; w += 7)
		for (int h = 15; h <= 60; h += 3) {
			struct rect body = { 1, 2, w - 2, h - 8 };
			struct layout l;
			int shown = 0;

			layout_body(&l, &f.session, body, GLYPHS_BRAILLE,
				    (struct extent){ w, h });
			for (int i = 0; i < LESSON_PANELS; i++) {
				shown += l.panel[i].w > 0;
				overlaps += overlap(l.prose, l.panel[i]);
				outside += l.panel[i].w > 0 &&
					   !inside(l.panel[i], body);
				for (int j = 0; j < i; j++)
					overlaps += overlap(l.panel[i],
							    l.panel[j]);
			}
			outside += l.prose.h > 0 && !inside(l.prose, body);
			lone += !shown && !l.prose.h;
		}
	same_int(overlaps, 0, "%s: nothing lies over another", what);
	same_int(outside, 0, "%s: nothing leaves its place", what);
	same_int(lone, 0, "%s: something is always shown", what);
	fixture_release(&f);
}

static struct layout lay_out(struct fixture *f, int w, int h)
{
	struct layout layout;

	layout_body(&layout, &f->session, (struct rect){ 1, 2, w - 2, h - 10 },
		    GLYPHS_BRAILLE, (struct extent){ w, h });
	return layout;
}

static void test_places(void)
{
	struct fixture f;
	struct layout l;

	fixture_init(&f, plot_and_table);
	l = lay_out(&f, 80, 24);
	ok(l.panel[0].x > l.prose.x + l.prose.w - 1,
	   "at 80 columns a picture stands beside the prose");
	ok(l.panel[1].y >= l.prose.y + l.prose.h &&
	   l.panel[1].x < l.panel[0].x, "and the table under the prose");
	same_int(l.hidden + l.lost, 0, "and nothing is hidden");
	l = lay_out(&f, 120, 40);
	ok(l.panel[0].w > 60 && l.panel[0].h == 30,
	   "on a wide screen the picture is large");
	l = lay_out(&f, 40, 15);
	ok(l.prose.h > 0 && !l.panel[0].w && l.hidden == 2,
	   "on a small screen the prose comes first");
	perform(&f.session, "focus slopes");
	l = lay_out(&f, 40, 15);
	ok(!l.prose.h && l.panel[1].w > 0 && !l.panel[0].w,
	   "and Tab leads to a panel");
	perform(&f.session, "focus h");
	l = lay_out(&f, 40, 15);
	ok(l.panel[1].w > 0, "a control moves what was looked at");
	fixture_release(&f);
}

static void test_turns(void)
{
	struct fixture f;
	struct layout l;

	fixture_init(&f, HEAD
		     "    show:\n"
		     "      - {plot: f, over: [-5, 5]}\n"
		     "      - {plot: f, over: [-4, 4]}\n"
		     "      - {plot: f, over: [-3, 3]}\n"
		     "      - {plot: f, over: [-2, 2], id: last}\n");
	l = lay_out(&f, 62, 20);
	ok(l.hidden == 3 && l.panel[0].w > 0,
	   "panels without room take turns");
	ok(l.lost > 0, "and the layout says how much is lost");
	perform(&f.session, "focus last");
	l = lay_out(&f, 62, 20);
	ok(l.panel[3].w > 0 && !l.panel[0].w, "the one looked at is shown");
	fixture_release(&f);
}

int main(void)
{
	test_sizes("only prose", HEAD);
	test_sizes("a picture and a table", plot_and_table);
	test_sizes("only a table", HEAD "    show: {values: f, at: [1, 2]}\n");
	test_sizes("four pictures", HEAD
		   "    show: [{plot: f, over: [-5, 5]}, {plot: f, over:"
		   " [-5, 5]}, {plot: f, over: [-5, 5]}, {plot: f, over:"
		   " [-5, 5]}]\n");
	test_sizes("two tables and a picture", HEAD
		   "    show: [{values: f, over: [0, 9], step: 1}, {plot: f,"
		   " over: [-5, 5]}, {slopes: f, at: 3, h: h}]\n");
	test_places();
	test_turns();
	return tap_end();
}
