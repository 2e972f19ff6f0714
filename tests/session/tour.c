/* tour.c - walks over a graph: stages, faults, what is drawn, the focus. */
#include "gradlab/tour.h"

#include "fixture.h"
#include "gradlab/stages.h"

#define STEPS                                                             \
	"let: |\n"                                                        \
	"  a = 2\n  b = -3\n  c = 10\n  f = -2\n"                         \
	"  e = a*b\n  d = e + c\n  L = d*f\n"                             \
	"  two = a + a\n"                                                 \
	"  z(s) = 3.9*s*(1 - s)\n"                                        \
	"  start = .3\n"                                                  \
	"  large = iterate(z, 1000, start)\n"                             \
	"controls:\n"                                                     \
	"  k: {from: 0, to: 5, start: 3}\n"                               \
	"steps:\n"                                                        \
	"  - {id: still, show: {graph: L}}\n"                             \
	"  - {id: build, show: {graph: L, sweep: build}}\n"               \
	"  - {id: both, show: {graph: L, sweep: both}}\n"                 \
	"  - {id: fault, show: {graph: two, fault: overwrite}}\n"         \
	"  - {id: twice, show: {graph: L, sweep: backward, times: 2,"     \
	" fault: no_clear}}\n"                                            \
	"  - {id: large, show: {graph: large, sweep: backward}}\n"        \
	"  - {id: blank, show: {graph: L, blank: grad},"                  \
	" ask: {number: What?, answer: 6}}\n"                             \
	"  - {id: box, show: {graph: L, blank: grad},"                    \
	" ask: {cells: Which?, answer: {L: 1}}}\n"

static node_id named(const struct tour *tour, const char *name)
{
	return naming_node(&tour->naming, name);
}

static struct tour at_stage(struct session *s, const char *step, int stage)
{
	struct tour tour;

	session_act(s, ACTION_GOTO, step);
	s->panel[0].stage = stage;
	tour_open(&tour, s, 0);
	return tour;
}

static void still(struct session *s)
{
	struct tour tour = at_stage(s, "still", 0);

	ok(!tour.failure && tour.nodes == 7 && tour.size == 7,
	   "all that L needs, a name once");
	ok(!tour.stages && !tour.gradients && tour.at == NODE_NONE,
	   "a graph without a sweep stands still");
	ok(tour_is_computed(&tour, named(&tour, "L")) &&
		   tour_value(&tour, named(&tour, "L")) == -8,
	   "with all its values");
	ok(tour.focus == tour.root, "its end is looked at");
	tour_release(&tour);
	ok(!session_act(s, ACTION_WHY, ""), "it tells no gradients");
}

static void build(struct session *s)
{
	struct tour tour = at_stage(s, "build", 3);

	same_int(tour.stages, 7, "a stage for each node");
	ok(tour.at == named(&tour, "e") &&
		   tour_is_built(&tour, named(&tour, "a")) &&
		   !tour_is_built(&tour, named(&tour, "c")),
	   "after three: a, b and e");
	tour_release(&tour);
}

static void both(struct session *s)
{
	struct tour tour = at_stage(s, "both", 2);

	same_int(tour.stages, 3 + 7, "forward three, backward seven");
	ok(tour.at == named(&tour, "d") &&
		   tour_is_computed(&tour, named(&tour, "a")) &&
		   tour_is_computed(&tour, named(&tour, "d")) &&
		   !tour_is_computed(&tour, named(&tour, "L")),
	   "inputs have their values, then e, then d");
	tour_release(&tour);
	tour = at_stage(s, "both", 4);
	ok(tour.at == tour.root && tour_grad(&tour, tour.root) == 1 &&
		   tour_grad(&tour, named(&tour, "d")) == -2 &&
		   tour_is_reached(&tour, named(&tour, "d")) &&
		   !tour_is_reached(&tour, named(&tour, "e")),
	   "then L pays d and f");
	tour_release(&tour);
	tour = at_stage(s, "both", 99);
	ok(tour.stage == 10 && tour_grad(&tour, named(&tour, "a")) == 6,
	   "all");
	tour_release(&tour);
}

static void faults(struct session *s)
{
	struct tour tour = at_stage(s, "fault", 0);

	ok(tour.gradients && tour.fault == FAULT_OVERWRITE &&
		   tour_grad(&tour, named(&tour, "a")) == 1,
	   "a fault without a sweep shows its gradients at once");
	tour_release(&tour);
	tour = at_stage(s, "twice", 14);
	ok(tour.stages == 14 && tour_grad(&tour, named(&tour, "a")) == 24,
	   "backward twice without clearing");
	tour_release(&tour);
}

static void large(struct session *s)
{
	struct tour tour = at_stage(s, "large", 0);

	ok(tour.size == 5001 && tour.nodes == TOUR_NEAR, "%d of %d nodes",
	   tour.nodes, tour.size);
	ok(tour.drawn[tour.root] >= 0, "around the focus");
	tour_release(&tour);
	session_act(s, ACTION_NODE, "start");
	tour_open(&tour, s, 0);
	ok(tour.focus == named(&tour, "start") && tour.drawn[tour.focus] >= 0 &&
		   tour.drawn[tour.root] < 0,
	   "which can be far from the end");
	tour_release(&tour);
}

static bool looks_at(struct session *s, const char *name)
{
	struct tour tour;
	bool same;

	tour_open(&tour, s, 0);
	same = tour.focus == named(&tour, name);
	tour_release(&tour);
	return same;
}

static void walks(struct session *s)
{
	session_act(s, ACTION_GOTO, "both");
	session_act(s, ACTION_FOCUS, "graph");
	ok(session_key(s, PRESS_LEFT) && looks_at(s, "d"), "left: an input");
	ok(session_key(s, PRESS_DOWN) && looks_at(s, "f"), "down the column");
	ok(!session_key(s, PRESS_LEFT) && s->message && looks_at(s, "f"),
	   "an input has none");
	ok(session_key(s, PRESS_UP) && session_key(s, PRESS_LEFT) &&
		   looks_at(s, "e"),
	   "up, and left again");
	ok(session_key(s, PRESS_RIGHT) && looks_at(s, "d"),
	   "right: what uses it");
	ok(session_key(s, 's') && looks_at(s, "e"),
	   "a step goes where the work is");
	ok(session_key(s, 'w') && s->panel[0].why && session_key(s, 'w') &&
		   !s->panel[0].why,
	   "w asks why, and closes it");
	ok(!session_act(s, ACTION_NODE, "none"), "a node that is not there");
	session_act(s, ACTION_GOTO, "blank");
	ok(tour_hides_gradients(s, 0) && !session_act(s, ACTION_WHY, ""),
	   "while gradients are asked for nothing tells them");
	session_act(s, ACTION_ANSWER, "6");
	ok(session_act(s, ACTION_WHY, ""), "afterwards it may");
}

static bool is_blank(struct session *s, const char *name)
{
	struct tour tour;
	bool blank;

	tour_open(&tour, s, 0);
	blank = tour.blank[named(&tour, name)];
	tour_release(&tour);
	return blank;
}

static void blanks(struct session *s)
{
	session_act(s, ACTION_GOTO, "box");
	ok(is_blank(s, "L") && is_blank(s, "d") && is_blank(s, "a"),
	   "a box and all that follows from it are blank");
	session_act(s, ACTION_ANSWER, "1");
	ok(session_progress(s)->phase == PHASE_DONE && !is_blank(s, "L"),
	   "an answered box has its number");
	ok(is_blank(s, "d") && is_blank(s, "a"),
	   "what the next step may ask for stays blank");
}

int main(void)
{
	struct fixture f;

	fixture_init(&f, LESSON_HEAD STEPS);
	still(&f.session);
	build(&f.session);
	both(&f.session);
	faults(&f.session);
	large(&f.session);
	walks(&f.session);
	blanks(&f.session);
	fixture_release(&f);
	return tap_end();
}
