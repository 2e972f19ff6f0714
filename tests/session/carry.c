/* carry.c - tests of a lesson that goes on where the old one stood. */
#include "gradlab/carry.h"

#include "fixture.h"
#include "gradlab/bank.h"

#define RUN "runs:\n" \
	"  net:\n" \
	"    data: {moons: 20}\n" \
	"    net: {layers: [2, 2, 1]}\n" \
	"    by: {sgd: 0.1}\n" \
	"    loss: hinge\n"

static const char before[] = LESSON_HEAD
	"controls:\n"
	"  x: {from: 0, to: 10, step: 1}\n"
	"  h: [1, 2, 3]\n"
	"  who: [Ann, Bob]\n" RUN
	"steps:\n"
	"  - {id: one, say: \"{x} {h}\"}\n"
	"  - id: two\n"
	"    predict: {sign: Up?}\n"
	"    set: {x: 5}\n"
	"    show: {curves: net}\n"
	"    ask: [{number: What?, answer: 1}, {number: And?, answer: 2}]\n";

/* The steps change places, controls their order and ranges. */
static const char after[] = LESSON_HEAD
	"controls:\n"
	"  who: [Bob, Cid]\n"
	"  new: [7, 8]\n"
	"  h: [3, 4]\n"
	"  x: {from: 0, to: 20, step: 1}\n" RUN
	"steps:\n"
	"  - id: two\n"
	"    predict: {sign: Up?}\n"
	"    set: {x: 5}\n"
	"    show: {curves: net}\n"
	"    ask: [{number: What then?, answer: 1}, {number: And?, answer: 2}]\n"
	"  - {id: one, say: \"{x} {h}\"}\n";

int main(void)
{
	struct fixture old, new;

	fixture_init(&old, before);
	fixture_init(&new, after);
	perform(&old.session, "set h=3; set who=Bob; next; next; answer 1");
	perform(&old.session, "set x=9; train 4");
	carry_session(&new.session, &old.session);
	same_text(session_step(&new.session)->id, "two", "the same step");
	same_int(session_progress(&new.session)->phase, PHASE_ASK,
		 "past its prediction");
	same_int(session_progress(&new.session)->question, 1,
		 "at the same question");
	same_double(new.session.control[3], 9, "a control where it was moved");
	same_double(new.session.control[2], 3, "a value that is still there");
	same_double(new.session.control[0], 0, "a word by its text");
	same_double(new.session.control[1], 7, "a new one where it starts");
	same_int(bank_live(new.session.bank, 0, new.session.control,
			   NULL)->k, 4, "the run at its step");
	fixture_release(&new);

	fixture_init(&new, LESSON_HEAD
		     "controls: {x: [0, 1], h: {from: 0, to: 1}}\n"
		     "steps: [{id: other, say: \"{x} {h}\"}]\n");
	carry_session(&new.session, &old.session);
	same_int(new.session.step, 0, "where the step is gone, one that is");
	same_double(new.session.control[0], 0,
		    "a value that is gone leaves the control at its start");
	fixture_release(&new);
	fixture_release(&old);
	return tap_end();
}
