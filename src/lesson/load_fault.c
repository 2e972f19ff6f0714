/* load_fault.c - faults of runs and graphs. */
#include "hooks.h"

#include <string.h>

#include "gradlab/suggest.h"
#include "gradlab/words.h"

#include "load_formula.h"

static const struct {
	const char *name;
	bool bare, graph, run;
} kinds[FAULT_COUNT] = {
#define FAULT(id, name, bare, graph, run, help, told)			\
	[FAULT_##id] = { name, bare, graph, run },
#include "gradlab/fault.def"
#undef FAULT
};

/* Each kind that a fault can be, one after the other: begin with 0; FAULT_COUNT
 * ends.  A control names several. */
static int kind_of(const struct loader *loader, const struct fault *fault,
		   int i)
{
	const struct word *kind = &fault->kind;

	if (kind->control < 0)
		return i ? FAULT_COUNT : kind->value;
	return i < loader->lesson->control[kind->control].values
		       ? kind->meaning[i]
		       : FAULT_COUNT;
}

/* A word, or a control of words: kinds that need nothing more. */
static bool read_bare(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, struct fault *fault)
{
	int kind;

	if (!load_word(loader, shape, yaml, &fault->kind))
		return false;
	for (int i = 0; (kind = kind_of(loader, fault, i)) < FAULT_COUNT; i++)
		if (!kinds[kind].bare)
			return loader_error(loader, yaml,
					    "the fault '%s' needs to be told "
					    "more: {%s: ...}",
					    kinds[kind].name, kinds[kind].name);
	return true;
}

bool load_fault(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct shape bare = { .form = "fault", .words = shape->words };

	return yaml->kind == YAML_TEXT
		       ? read_bare(loader, &bare, yaml, to)
		       : loader_read(loader, shape->of, yaml, to);
}

/* A kind that stands bare stands so only. */
bool load_nothing(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	(void)shape;
	(void)to;
	return loader_error(loader, yaml->key,
			    "'%s' needs nothing beside it: 'fault: %s'",
			    yaml->key->text, yaml->key->text);
}

/* The value or control that a text names, or NULL (told). */
static const struct symbol *read_name(struct loader *loader, struct yaml *yaml)
{
	struct formula formula = { 0 };
	const struct symbol *symbol;

	if (!formula_read(loader, yaml, NULL, 0, &formula) || loader->nameless)
		return NULL;
	symbol = formula_symbol(&formula);
	if (symbol && (symbol->kind == SYMBOL_VALUE ||
		       symbol->kind == SYMBOL_CONTROL))
		return symbol;
	loader_error(loader, yaml, "'%s' is no name of 'let' or of a control",
		     yaml->text);
	return NULL;
}

/* What moves in a run has no symbol of its own: one by its place. */
static const struct symbol *read_moving(struct loader *loader,
					struct yaml *yaml)
{
	const struct minimise_plan *minimise = &loader->run->minimise;
	const char *text = loader_text(loader, yaml, "a name");
	struct symbol *symbol;

	for (int i = 0; text && i < minimise->count; i++) {
		if (strcmp(minimise->name[i], text) != 0)
			continue;
		symbol = arena_alloc(loader->arena, 1, sizeof(*symbol));
		symbol->name = minimise->name[i];
		symbol->index = i;
		return symbol;
	}
	if (text)
		loader_error(loader, yaml,
			     minimise->count
				     ? "'%s' is no name in 'from'"
				     : "the parameters of a net have no names; "
				       "'%s' would be one of 'from'",
			     text);
	return NULL;
}

bool load_names(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct names *names = to;
	struct yaml *item = NULL;
	int count = loader_items(yaml);
	bool good = true;

	if (yaml->kind == YAML_MAP || !count)
		return loader_error(loader, yaml, "expected %s", shape->form);
	names->count = count;
	names->item = arena_alloc(loader->arena, (size_t)count,
				  sizeof(*names->item));
	for (int i = 0; i < count; i++) {
		item = loader_item(yaml, item);
		names->item[i] = loader->run ? read_moving(loader, item)
					     : read_name(loader, item);
		good &= names->item[i] || loader->nameless;
	}
	return good;
}

static bool refuse_names(struct loader *loader, struct yaml *yaml)
{
	return loader_error(loader, yaml,
			    "the nodes of a run have no names; its order is "
			    "leaves_first or recursive");
}

bool load_order(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	static const char *const orders[] = {
		"leaves_first", "recursive", NULL
	};
	struct fault *fault = to;
	int word;

	if (yaml->kind != YAML_TEXT)
		return loader->run ? refuse_names(loader, yaml)
				   : load_names(loader, shape, yaml,
						&fault->names);
	word = loader_word(loader, yaml, orders, "order");
	fault->order = word ? ORDER_RECURSIVE : ORDER_LEAVES_FIRST;
	return word >= 0;
}

/* An operation by its name in words or in formulas; OP_NONE where told. */
static int read_operation(struct loader *loader, struct yaml *key)
{
	struct suggest suggest;
	char near[96];
	int op = words_named(key->text);

	for (int arity = 1; op == OP_NONE && arity <= 2; arity++)
		op = op_named(key->text, arity);
	if (op >= 0)
		return op;
	suggest_init(&suggest, key->text, key->length);
	for (int i = 0; i < OP_COUNT; i++)
		suggest_try(&suggest, words[i].name);
	loader_error(loader, key, "unknown operation '%s'%s", key->text,
		     suggest_text(&suggest, near));
	return OP_NONE;
}

static bool read_rule(struct loader *loader, struct yaml *yaml,
		      struct fault_rule *rule)
{
	static const char *const in[] = { "a", "b", "v" };
	int op = read_operation(loader, yaml->key), count = loader_items(yaml);
	struct yaml *item = NULL;
	bool good = true;

	if (op == OP_NONE)
		return false;
	rule->op = (enum op)op;
	if (yaml->kind == YAML_MAP || count != op_info[op].arity)
		return loader_error(loader, yaml,
				    op_info[op].arity == 2
					    ? "'%s' has two arguments: [slope "
					      "by a, slope by b]"
					    : "'%s' has one argument and one "
					      "slope",
				    yaml->key->text);
	for (int i = 0; i < count; i++) {
		item = loader_item(yaml, item);
		good &= formula_read(loader, item, in, 3, &rule->slope[i]);
	}
	return good;
}

bool load_rules(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct fault *fault = to;
	bool good = true;

	if (yaml->kind != YAML_MAP || !yaml->first)
		return loader_error(loader, yaml, "expected %s", shape->form);
	for (struct yaml *c = yaml->first; c; c = c->next)
		fault->rules++;
	fault->rule = arena_alloc(loader->arena, (size_t)fault->rules,
				  sizeof(*fault->rule));
	fault->rules = 0;
	for (struct yaml *c = yaml->first; c; c = c->next)
		good &= read_rule(loader, c, &fault->rule[fault->rules++]);
	return good;
}

bool check_labels(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	const struct formulas *labels = to;

	return !loader_good(yaml) || labels->count == 2 ||
	       loader_error(loader, yaml, "expected %s", shape->form);
}

/* Whether each is one that a run, or a graph, can have. */
static bool check_faults(struct loader *loader, struct yaml *yaml,
			 const struct faults *faults, bool run)
{
	struct yaml *item = NULL;
	bool good = true;
	int kind;

	for (int f = 0; f < faults->count; f++) {
		item = loader_item(yaml, item);
		for (int i = 0; loader_good(item) &&
				(kind = kind_of(loader, &faults->item[f], i)) <
					FAULT_COUNT;
		     i++)
			if (!(run ? kinds[kind].run : kinds[kind].graph))
				good = loader_error(
					loader, item,
					"'%s' is a fault of %s, not of %s",
					kinds[kind].name,
					run ? "a graph" : "a run",
					run ? "a run" : "a graph");
	}
	return good;
}

/* A panel of a run shows one moment of it, in which nothing has a name. */
static bool check_unnamed(struct loader *loader, struct yaml *yaml,
			  const struct faults *faults)
{
	struct yaml *item = NULL;
	bool good = true;

	for (int f = 0; f < faults->count; f++) {
		item = loader_item(yaml, item);
		if (!faults->item[f].names.count || !loader_good(item))
			continue;
		good = faults->item[f].kind.value == FAULT_ORDER
			       ? refuse_names(loader, item)
			       : loader_error(loader, item,
					      "'clear_only' acts from one step "
					      "to the next: it stands in the "
					      "run");
	}
	return good;
}

bool check_run_faults(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	(void)shape;
	return check_faults(loader, yaml, to, true) &&
	       (loader->run || check_unnamed(loader, yaml, to));
}

bool check_graph_faults(struct loader *loader, const struct shape *shape,
			struct yaml *yaml, void *to)
{
	(void)shape;
	return check_faults(loader, yaml, to, false);
}
