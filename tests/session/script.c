/* script.c - tests of actions as text. */
#include "gradlab/script.h"

#include "../tap.h"

static void test_lines(void)
{
	static const char text[] =
		" next ;set h=0.01; ;\n# a remark\nanswer  1 + 2 ;key Tab";
	struct script script;
	struct err err;

	err_init(&err, NULL);
	ok(script_parse(&script, text, &err), "a script is read");
	same_int((long)script.count, 4, "blank lines and remarks are none");
	same_int((long)script.line[0].action, ACTION_NEXT, "a bare action");
	same_text(script.line[0].argument, "", "has no argument");
	same_int((long)script.line[1].action, ACTION_SET, "the next");
	same_text(script.line[1].argument, "h=0.01", "and its argument");
	same_text(script.line[2].argument, "1 + 2",
		  "blanks around an argument are none of it");
	same_text(script.line[3].argument, "Tab", "the last needs no separator");
	ok(!strncmp(text + script.line[1].start, "set h=0.01", 10) &&
	   script.line[1].end - script.line[1].start == 10,
	   "a line knows its place");
	script_release(&script);
	ok(script_parse(&script, "", &err) && !script.count,
	   "an empty script is one");
	script_release(&script);
	err_release(&err);
}

/* The first finding of a script that must have one. */
static void refused(const char *text, const char *wanted, int column)
{
	struct script script;
	struct err err;

	err_init(&err, NULL);
	err_source(&err, text, strlen(text));
	ok(!script_parse(&script, text, &err), "'%s' is refused", text);
	same_text(err_first(&err), wanted, "'%s' is told why", text);
	same_int(err.count ? err.list[0].at.column : 0, column,
		 "'%s' is told where", text);
	script_release(&script);
	err_release(&err);
}

static void test_findings(void)
{
	struct script script;
	struct err err;

	refused("next; anwser 14",
		"unknown action 'anwser'; did you mean 'answer'?", 7);
	refused("frobnicate", "unknown action 'frobnicate'", 1);
	refused("set", "'set' needs NAME=VALUE", 1);
	refused("next 3", "'next' takes nothing", 1);
	err_init(&err, NULL);
	ok(!script_parse(&script, "foo; next; bar", &err), "two mistakes");
	same_int((long)err.count, 2, "are told at once");
	same_int((long)script.count, 1, "and what is right is kept");
	script_release(&script);
	err_release(&err);
}

static void test_every_action(void)
{
	for (int i = 0; i < ACTION_COUNT; i++) {
		const char *name = action_info[i].name;
		bool takes = *action_info[i].argument;
		struct script script;
		struct err err;
		char text[64];

		snprintf(text, sizeof(text), "%s%s", name, takes ? " 1" : "");
		err_init(&err, NULL);
		ok(script_parse(&script, text, &err) && script.count == 1 &&
		   (int)script.line[0].action == i,
		   "a script can say '%s'", text);
		script_release(&script);
		err_release(&err);
	}
}

int main(void)
{
	test_lines();
	test_findings();
	test_every_action();
	return tap_end();
}
