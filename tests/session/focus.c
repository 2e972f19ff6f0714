/* focus.c - tests of the ring of things that keys act on. */
#include "gradlab/focus.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = x^2\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 1, start: 3}\n"
	"  h: [1, 2]\n"
	"  other: [1, 2]\n"
	"steps:\n"
	"  - id: full\n"
	"    predict: {number: Guess., answer: 9}\n"
	"    show:\n"
	"      - {plot: f, over: [-5, 5], mark: x}\n"
	"      - {slopes: f, at: x, h: h, id: rows}\n"
	"      - {values: f, at: [1], open: before}\n"
	"      - {values: f, at: [other], open: asked, id: more}\n"
	"    ask: {number: What?, answer: f(3)}\n"
	"  - {id: locked, lock: [h], say: \"{x} {h}\"}\n"
	"  - {id: bare, say: Words., ask: {number: What?, answer: 1}}\n"
	"  - {id: looks, show: {plot: f, over: [0, 1]}, ask:"
	" {number: What?, answer: 1}}\n";

/* The ring as text: "prose x h panel0 question". */
static const char *ring_text(const struct session *session, char out[256])
{
	struct focus ring[FOCUS_MOST];
	int n = focus_ring(session, ring);
	size_t used = 0;

	out[0] = '\0';
	for (int i = 0; i < n && used < 200; i++) {
		const char *gap = i ? " " : "";

		if (ring[i].kind == FOCUS_PANEL)
			used += (size_t)sprintf(out + used, "%spanel%d", gap,
						ring[i].index);
		else
			used += (size_t)sprintf(
				out + used, "%s%s", gap,
				ring[i].kind == FOCUS_PROSE ? "prose"
				: ring[i].kind == FOCUS_QUESTION
					? "question"
					: session->lesson
						  ->control[ring[i].index]
						  .name);
	}
	return out;
}

static void test_rings(struct session *session)
{
	char ring[256];

	same_text(ring_text(session, ring), "prose panel2 question",
		  "while predicting controls are locked, pictures wait");
	perform(session, "predict 4");
	same_text(ring_text(session, ring),
		  "prose x h other panel0 panel1 panel2 question",
		  "then all but the panel that waits to be asked for");
	perform(session, "open more");
	same_text(ring_text(session, ring),
		  "prose x h other panel0 panel1 panel2 panel3 question",
		  "and that one when it is opened");
	perform(session, "answer 9");
	same_text(ring_text(session, ring),
		  "prose x h other panel0 panel1 panel2 panel3",
		  "no question when all are answered");
	perform(session, "goto locked");
	same_text(ring_text(session, ring), "prose x",
		  "a locked control cannot have the focus");
}

static void test_opening(struct session *session)
{
	perform(session, "goto bare");
	ok(focus_is(session, FOCUS_QUESTION, 0),
	   "a step of words and a question opens on the question");
	perform(session, "goto looks");
	ok(focus_is(session, FOCUS_PROSE, 0),
	   "one with something to look at opens on the prose");
}

static void test_moving(struct session *session)
{
	perform(session, "goto full; focus_next");
	ok(focus_is(session, FOCUS_CONTROL, 0), "Tab goes on");
	perform(session, "focus_back; focus_back");
	ok(focus_is(session, FOCUS_PANEL, 2), "and back, over the end");
	same_int(session->pane, 2, "the panel looked at is remembered");
	perform(session, "focus_next");
	ok(focus_is(session, FOCUS_PROSE, 0), "and round again");
	same_int(session->pane, -1, "the prose is looked at");
}

static void test_names(struct session *session)
{
	perform(session, "goto full");
	ok(focus_named(session, "h") && focus_is(session, FOCUS_CONTROL, 1),
	   "a control by its name");
	ok(focus_named(session, "rows") && focus_is(session, FOCUS_PANEL, 1),
	   "a panel by its id");
	ok(focus_named(session, "plot") && focus_is(session, FOCUS_PANEL, 0),
	   "a panel by its kind");
	ok(focus_named(session, "prose") && focus_is(session, FOCUS_PROSE, 0),
	   "the prose");
	ok(!focus_named(session, "question"),
	   "no question where none is open");
	ok(focus_is(session, FOCUS_PROSE, 0), "and the focus stays");
	ok(!focus_named(session, "nothing"), "nothing of that name");
	focus_put(session, FOCUS_PANEL, 7);
	ok(focus_is(session, FOCUS_PROSE, 0),
	   "a place that is not there leads to the prose");
	perform(session, "goto bare; focus prose; focus question");
	ok(focus_is(session, FOCUS_QUESTION, 0), "the question");
}

int main(void)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	test_rings(&f.session);
	test_opening(&f.session);
	test_moving(&f.session);
	test_names(&f.session);
	fixture_release(&f);
	return tap_end();
}
