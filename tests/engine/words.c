/* words.c - every operation has words, for each of its arguments. */
#include "../tap.h"

#include "gradlab/words.h"

static void test_rows(void)
{
	for (int op = 0; op < OP_COUNT; op++) {
		const struct words *row = &words[op];
		bool good = row->name && *row->name;

		for (int i = 0; i < 2; i++)
			good = good &&
			       !row->slope[i] == !(i < op_info[op].arity);
		ok(good, "%s has a name and words for its slopes",
		   op_info[op].id);
	}
}

static void test_names(void)
{
	static const struct {
		const char *name;
		int op;
	} named[] = {
		{ "plus", OP_ADD },   { "minus", OP_SUB }, { "times", OP_MUL },
		{ "divide", OP_DIV }, { "power", OP_POW }, { "tanh", OP_TANH },
		{ "max", OP_MAX },    { "-", OP_NONE },	   { "input", OP_NONE },
		{ "tan h", OP_NONE },
	};

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		same_int(words_named(named[i].name), named[i].op, "'%s'",
			 named[i].name);
	for (int op = 0; op < OP_COUNT; op++)
		if (op_info[op].form == OP_FORM_FUNCTION)
			same_int(words_named(op_info[op].symbol), op,
				 "a function goes by its own name: %s",
				 op_info[op].symbol);
}

int main(void)
{
	test_rows();
	test_names();
	return tap_end();
}
