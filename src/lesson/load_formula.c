/* load_formula.c - formulas of a lesson, read where they stand. */
#include "load_formula.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "gradlab/number.h"

#include "load_query.h"

struct part { /* of a scalar's text, or in its stead */
	const char *text;
	size_t length;
	size_t offset; /* within the scalar */
};

static bool read_as(struct loader *loader, struct yaml *yaml, struct part part,
		    const char *const *param, int params,
		    struct formula *formula)
{
	struct formula read = { 0 };
	bool good = formula_parse(&read, loader->arena, part.text, part.length,
				  part.offset, yaml_origin(yaml));

	read.param = param;
	read.params = params;
	if (good && !loader->nameless)
		good = scope_resolve(loader->scope, &read) &&
		       check_queries(loader, &read);
	if (good)
		*formula = read;
	else
		yaml->told = true;
	return good;
}

/* A lesson's constants are there to be looked at, not to compute with. */
enum { CONSTANT_WORK = 1000 * 1000 };

bool formula_read_part(struct loader *loader, struct yaml *yaml, size_t start,
		       size_t length, const char *const *param, int params,
		       struct formula *formula)
{
	return read_as(loader, yaml,
		       (struct part){ yaml->text + start, length, start },
		       param, params, formula);
}

bool formula_read_call(struct loader *loader, struct yaml *yaml,
		       const char *text, const char *const *param, int params,
		       struct formula *formula)
{
	return read_as(loader, yaml, (struct part){ text, strlen(text), 0 },
		       param, params, formula);
}

bool formula_read(struct loader *loader, struct yaml *yaml,
		  const char *const *param, int params, struct formula *formula)
{
	if (!loader_text(loader, yaml, "a formula"))
		return false;
	return formula_read_part(loader, yaml, 0, yaml->length, param, params,
				 formula);
}

bool formula_constant(struct loader *loader, const struct formula *formula,
		      double *value)
{
	struct recorder *recorder = &loader->constants;
	struct depend on = depend_on(&loader->depends, formula);
	node_id node;

	if (!formula->count || formula->params || on.controls || on.runs ||
	    loader->spent > CONSTANT_WORK)
		return false;
	recorder->failure = NULL;
	node = record(recorder, formula, NULL);
	loader->spent += recorder->work;
	if (node == NODE_NONE)
		return false;
	*value = graph_value(&loader->graph, node, 0);
	return true;
}

static bool in_range(const struct shape *shape, double value)
{
	return (shape->least == 0 && shape->most == 0) ||
	       (value >= shape->least && value <= shape->most);
}

bool number_allowed(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, double value)
{
	char given[NUMBER_ROOM], least[NUMBER_ROOM], most[NUMBER_ROOM];

	number_short(value, 6, given);
	if (!isfinite(value))
		return loader_error(loader, yaml, "%s is no finite number",
				    given);
	if (shape->whole && value != floor(value))
		return loader_error(loader, yaml, "%s is no whole number",
				    given);
	if (in_range(shape, value))
		return true;
	number_short(shape->least, 6, least);
	number_short(shape->most, 7, most);
	if (isinf(shape->most))
		return loader_error(loader, yaml,
				    "%s is too small; it must be at least %s",
				    given, least);
	return loader_error(loader, yaml,
			    "%s is out of range; it must be from %s to %s",
			    given, least, most);
}

bool load_formula(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	struct formula *formula = to;
	double value;

	if (!formula_read(loader, yaml, NULL, 0, formula))
		return false;
	return loader->nameless || !formula_constant(loader, formula, &value) ||
	       number_allowed(loader, shape, yaml, value);
}

double number_read(struct loader *loader, struct yaml *yaml)
{
	struct formula formula = { 0 };
	double value = nan("");

	if (!formula_read(loader, yaml, NULL, 0, &formula) || loader->nameless)
		return nan("");
	if (!formula_constant(loader, &formula, &value))
		loader_error(loader, yaml,
			     "this number must not depend on a control or a "
			     "run");
	return value;
}

bool load_number(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	double value = number_read(loader, yaml);

	if (isnan(value))
		return loader->nameless;
	if (!number_allowed(loader, shape, yaml, value))
		return false;
	if (shape->size == sizeof(double))
		*(double *)to = value;
	else
		*(int *)to = (int)value;
	return true;
}

bool load_span(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct span *span = to;
	double from, past;

	if (yaml->kind != YAML_LIST || loader_items(yaml) != 2)
		return loader_error(loader, yaml, "expected %s", shape->form);
	if (!formula_read(loader, yaml->first, NULL, 0, &span->from) ||
	    !formula_read(loader, yaml->first->next, NULL, 0, &span->to))
		return false;
	if (!loader->nameless && formula_constant(loader, &span->from, &from) &&
	    formula_constant(loader, &span->to, &past) && !(from < past))
		return loader_error(loader, yaml->first,
				    "the range must rise: [from, to] with "
				    "from < to");
	return true;
}

bool is_name(const char *text)
{
	if (!isalpha((unsigned char)*text) && *text != '_' &&
	    !((unsigned char)*text & 0x80))
		return false;
	for (; *text; text++)
		if (!isalnum((unsigned char)*text) && *text != '_' &&
		    !((unsigned char)*text & 0x80))
			return false;
	return true;
}

bool formula_name(struct loader *loader, struct yaml *yaml, const char **name)
{
	const char *text = loader_text(loader, yaml, "a name");

	if (!text)
		return false;
	if (!is_name(text))
		return loader_error(loader, yaml,
				    "'%s' is no name: letters, digits and _, "
				    "a letter first",
				    text);
	*name = text;
	return true;
}

bool load_in(struct loader *loader, const struct shape *shape,
	     struct yaml *yaml, void *to)
{
	const char **name = to;

	(void)shape;
	if (!formula_name(loader, yaml, name))
		return false;
	loader->in[0] = *name;
	loader->ins = 1;
	return true;
}

bool load_in_two(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const char **name = to;

	if (yaml->kind != YAML_LIST || loader_items(yaml) != 2)
		return loader_error(loader, yaml, "expected %s", shape->form);
	if (!formula_name(loader, yaml->first, &name[0]) ||
	    !formula_name(loader, yaml->first->next, &name[1]))
		return false;
	memcpy(loader->in, name, sizeof(loader->in));
	loader->ins = 2;
	return true;
}

const struct symbol *formula_symbol(const struct formula *formula)
{
	const struct term *whole = &formula->term[formula->count - 1];

	return formula->count == 1 && whole->kind == TERM_NAME &&
			       whole->bind == BIND_SYMBOL && !whole->primes
		       ? whole->symbol
		       : NULL;
}

/* Whether the text is `f` or `f'`: the name of a function, with primes. */
static bool is_function(const struct loader *loader, const char *text)
{
	size_t length = strcspn(text, "' ");
	char *name;
	const struct symbol *symbol;
	bool function;

	if (text[length + strspn(text + length, "'")])
		return false;
	name = arena_string(loader->arena, text, length);
	if (!is_name(name))
		return false;
	for (int i = 0; i < loader->ins; i++)
		if (!strcmp(name, loader->in[i]))
			return false;
	symbol = scope_find(loader->scope, name);
	function = symbol ? symbol->kind == SYMBOL_FUNCTION
			  : op_named(name, 1) >= 0;
	return function;
}

/* A function by its name is a formula that calls it. */
static bool read_bare(struct loader *loader, struct yaml *yaml,
		      const char *const *in, struct function *function)
{
	const char *call =
		arena_printf(loader->arena, "%s(%s)", yaml->text, in[0]);

	function->bare = true;
	return formula_read_call(loader, yaml, call, in, 1, &function->formula);
}

static bool read_function(struct loader *loader, struct yaml *yaml,
			  const char *const *in, struct function *function)
{
	const char *text = loader_text(loader, yaml, "a function or formula");

	if (!text)
		return false;
	function->label = text;
	if (loader->ins == 1 && is_function(loader, text))
		return read_bare(loader, yaml, in, function);
	return formula_read(loader, yaml, in, loader->ins, &function->formula);
}

const char *const *formula_in(const struct loader *loader)
{
	const char **in = arena_alloc(loader->arena, 2, sizeof(*in));

	return memcpy(in, loader->in, sizeof(loader->in));
}

/* One function, a list, or a map *label: function*. */
bool load_functions(struct loader *loader, const struct shape *shape,
		    struct yaml *yaml, void *to)
{
	struct functions *functions = to;
	struct yaml *item = yaml->kind == YAML_TEXT ? yaml : yaml->first;
	const char *const *in = formula_in(loader);
	int count = 0, most = (int)shape->most;
	bool good = true;

	for (struct yaml *c = item; c; c = c == yaml ? NULL : c->next)
		count++;
	if (!count)
		return loader_expected(loader, yaml, shape->form);
	if (count > most)
		return loader_error(loader, yaml,
				    "%d functions; there may be %d at most",
				    count, most);
	functions->count = count;
	functions->item = arena_alloc(loader->arena, (size_t)count,
				      sizeof(*functions->item));
	for (int i = 0; i < count; item = item->next, i++) {
		good &= read_function(loader, item, in, &functions->item[i]);
		if (yaml->kind == YAML_MAP)
			functions->item[i].label = item->key->text;
	}
	return good;
}

/* What follows the '=' must be a plain number: the author's proof. */
static bool read_stated(struct loader *loader, const struct yaml *yaml,
			size_t equals, struct answer *answer)
{
	struct origin origin = yaml_origin(yaml);
	size_t start = equals + 1, end = yaml->length;
	double value;

	start += strspn(yaml->text + start, " \n");
	while (end > start && strchr(" \n", yaml->text[end - 1]))
		end--;
	if (!number_parse(yaml->text + start, end - start, &value))
		return origin_error(&origin, equals, yaml->length,
				    "behind '=' a plain number is wanted, as "
				    "the proof of the formula before it");
	answer->stated =
		arena_string(loader->arena, yaml->text + start, end - start);
	answer->stated_at = origin_place(&origin, start, end);
	return true;
}

bool load_answer(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct answer *answer = to;
	const char *text = loader_text(loader, yaml, shape->form);
	size_t equals;

	if (!text)
		return false;
	equals = formula_equals(text, yaml->length);
	if (equals < yaml->length && !read_stated(loader, yaml, equals, answer))
		return false;
	return formula_read_part(loader, yaml, 0, equals, NULL, 0,
				 &answer->formula);
}
