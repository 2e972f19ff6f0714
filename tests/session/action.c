/* action.c - tests of the tables of actions and keys, and of every handler. */
#include "gradlab/action.h"

#include "fixture.h"

/* A step of every sort: nothing to do, numbers, choices, signs, training. */
static const char lesson_text[] = LESSON_HEAD
	"let: f(x) = x^2\n"
	"controls:\n"
	"  x: {from: -5, to: 5, step: 1, start: 3}\n"
	"runs:\n"
	"  net:\n"
	"    data: {moons: 20, noise: 0.1}\n"
	"    net: {layers: [2, 3, 1]}\n"
	"    loss: hinge\n"
	"    by: {sgd: 0.1}\n"
	"    steps: 5\n"
	"steps:\n"
	"  - {id: talk, say: Only words.}\n"
	"  - id: typed\n"
	"    predict: {number: Guess., answer: 9}\n"
	"    show: [{plot: f, over: [-5, 5], mark: x}, {values: f, at: [1]}]\n"
	"    ask: {number: What?, answer: f(3), hints: [Think.]}\n"
	"  - {id: chosen, ask: {choice: Which?, of: [a, {right: b}]}}\n"
	"  - {id: signed, ask: {sign: Which?, answer: -1}}\n"
	"  - id: moved\n"
	"    ask: {reach: Go., until: x == 5, for_example: {x: 5}}\n"
	"  - {id: trained, show: [{curves: net}, {parameters: net}]}\n";

static void test_names(void)
{
	for (int i = 0; i < ACTION_COUNT; i++) {
		const char *name = action_info[i].name;

		same_int(action_named(name, strlen(name)), i,
			 "'%s' is found by its name", name);
		ok(*action_info[i].help, "'%s' has its help", name);
	}
	same_int(action_named("nex", 3), ACTION_NONE, "a beginning is no name");
	same_int(action_named("next", 0), ACTION_NONE, "nor is nothing");
	same_int(action_named("nextx", 4), ACTION_NEXT,
		 "a name may stand in a longer text");
}

/* Every action on every step, wherever the focus is: it acts or refuses with
 * a sentence, and the session goes on.  Only a key may do nothing unsaid. */
static void act_everywhere(const char *argument)
{
	struct fixture f;

	fixture_init(&f, lesson_text);
	for (int action = 0; action < ACTION_COUNT; action++) {
		int silent = 0;

		for (int step = 0; step < f.lesson.steps; step++)
			for (int focus = 0; focus < 6; focus++) {
				session_enter(&f.session, step, focus > 2);
				for (int i = 0; i < focus; i++)
					session_act(&f.session,
						    ACTION_FOCUS_NEXT, "");
				silent += !session_act(&f.session,
						       (enum action)action,
						       argument) &&
					  !f.session.message &&
					  action != ACTION_KEY;
				f.session.leaving = STAY;
			}
		same_int(silent, 0,
			 "'%s' with '%s' acts or says why not, everywhere",
			 action_info[action].name, argument);
	}
	fixture_release(&f);
}

static void test_fresh(void)
{
	for (int action = 0; action < ACTION_COUNT; action++) {
		struct fixture f;

		fixture_init(&f, lesson_text);
		session_act(&f.session, (enum action)action, "");
		ok(f.session.step >= 0 && f.session.step < f.lesson.steps,
		   "'%s' on a fresh session", action_info[action].name);
		fixture_release(&f);
	}
}

static void test_bindings(void)
{
	for (size_t i = 0; i < binding_count; i++) {
		const struct binding *b = &binding_table[i];
		char key[8];
		int twins = 0;

		for (size_t j = 0; j < i; j++)
			twins += binding_table[j].context == b->context &&
				 binding_table[j].key == b->key;
		same_int(twins, 0, "%s is bound once in context %d",
			 key_name(b->key, key), (int)b->context);
		ok(b->action < ACTION_COUNT && b->key != PRESS_NONE,
		   "%s in context %d calls an action", key_name(b->key, key),
		   (int)b->context);
		ok(!b->bar || strchr(b->bar, ' '),
		   "the bar says key and word: %s", b->bar ? b->bar : "(none)");
	}
}

static void test_find(void)
{
	const enum context inner[] = { CONTEXT_TYPING, CONTEXT_PROSE };
	const enum context outer[] = { CONTEXT_PROSE };
	const struct binding *found;

	found = binding_find(inner, 2, PRESS_LEFT);
	ok(found && found->action == ACTION_CURSOR_LEFT,
	   "the first context that binds a key has it");
	found = binding_find(outer, 1, PRESS_LEFT);
	ok(found && found->action == ACTION_BACK,
	   "without it the key means the other thing");
	ok(!binding_find(inner, 0, PRESS_LEFT), "no context, no binding");
	ok(!binding_find(inner, 2, 'z'), "no binding of that key");
}

int main(void)
{
	test_names();
	test_fresh();
	act_everywhere("");
	act_everywhere("1");
	act_everywhere("x=1");
	act_everywhere("%s%n\x1b[2J");
	test_bindings();
	test_find();
	return tap_end();
}
