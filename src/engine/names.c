/* names.c - the tables of names that every formula knows. */
#include "names.h"

#include <math.h>
#include <string.h>

#include "gradlab/scope.h"

/* clang-format off */
const struct builtin_info builtin_info[BUILTIN_COUNT] = {
#define BUILTIN(id, name, least, most, takes, help, meaning)		\
	[BUILTIN_##id] = { name, least, most, TAKES_##takes, help, meaning },
#include "gradlab/builtin.def"
#undef BUILTIN
};

static const struct constant {
	const char *name;
	double value;
} constants[] = {
	{ "pi", M_PI },
	{ "\u03c0", M_PI },
	{ "e", M_E },
};
/* clang-format on */

enum { CONSTANTS = sizeof(constants) / sizeof(constants[0]) };

int names_builtin(const char *name)
{
	for (int i = 0; i < BUILTIN_COUNT; i++)
		if (!strcmp(builtin_info[i].name, name))
			return i;
	return -1;
}

const double *names_constant(const char *name)
{
	for (int i = 0; i < CONSTANTS; i++)
		if (!strcmp(constants[i].name, name))
			return &constants[i].value;
	return NULL;
}

bool names_known(const char *name)
{
	return op_named(name, -1) != OP_NONE || names_builtin(name) >= 0 ||
	       names_constant(name);
}

void names_suggest(struct suggest *suggest)
{
	for (int i = 0; i < OP_COUNT; i++)
		if (op_info[i].form == OP_FORM_FUNCTION)
			suggest_try(suggest, op_info[i].symbol);
	for (int i = 0; i < BUILTIN_COUNT; i++)
		suggest_try(suggest, builtin_info[i].name);
	for (int i = 0; i < CONSTANTS; i++)
		suggest_try(suggest, constants[i].name);
}
