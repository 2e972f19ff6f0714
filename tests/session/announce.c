/* announce.c - faults are told when a step's questions are done. */
#include "gradlab/announce.h"

#include "fixture.h"

static const char lesson_text[] = LESSON_HEAD
	"let: |\n"
	"  a = 2\n"
	"  L = a*a + 3\n"
	"controls:\n"
	"  f: [none, wrong_sign]\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20}\n"
	"    net: {layers: [2, 3, 1]}\n"
	"    loss: hinge\n"
	"    by: {sgd: 0.1}\n"
	"    fault: [f, no_clear]\n"
	"steps:\n"
	"  - {id: net, show: {curves: net}, ask: {number: What?, answer: 1}}\n"
	"  - {id: told, say: \"{loss(net)}\"}\n"
	"  - {id: sound, show: {graph: L}}\n"
	"  - {id: graph, show: {graph: L, fault: overwrite, open: asked}}\n"
	"  - {id: grads, show: {grads: L, fault: {wrong_rule: {times: [1, 1]}}}}\n";

static uint64_t bit(enum fault_kind kind)
{
	return (uint64_t)1 << kind;
}

static void test_run(struct session *s)
{
	ok(!announce_faults(s), "nothing while a question is open");
	perform(s, "answer 2");
	ok(!announce_faults(s), "nor after a miss");
	perform(s, "answer 1");
	ok(announce_faults(s) == bit(FAULT_NO_CLEAR),
	   "then the run's fault; `none` is none");
	perform(s, "set f=wrong_sign");
	ok(announce_faults(s) == (bit(FAULT_NO_CLEAR) | bit(FAULT_WRONG_SIGN)),
	   "a control names one");
	perform(s, "goto told");
	ok(announce_faults(s) & bit(FAULT_NO_CLEAR),
	   "also of a run that only a text asks");
}

static void test_panels(struct session *s)
{
	perform(s, "goto sound");
	ok(!announce_faults(s), "the sound engine has none");
	perform(s, "goto graph");
	ok(announce_faults(s) == bit(FAULT_OVERWRITE), "a graph has");
	perform(s, "goto grads");
	ok(announce_faults(s) == bit(FAULT_WRONG_RULE), "gradients have");
}

static void test_sentences(void)
{
	for (int i = FAULT_NONE + 1; i < FAULT_COUNT; i++) {
		const char *told = announce_sentence((enum fault_kind)i);
		size_t length = strlen(told);

		ok(strstr(told, " had a fault: ") &&
			   !strcmp(told + length - 2, ")."),
		   "%s", told);
	}
}

int main(void)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	test_run(&f.session);
	test_panels(&f.session);
	test_sentences();
	fixture_release(&f);
	return tap_end();
}
