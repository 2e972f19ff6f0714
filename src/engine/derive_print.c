/* derive_print.c - a formula's slope and the rules that lead to it. */
#include "gradlab/derive_print.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/derivation.h"
#include "gradlab/json.h"
#include "gradlab/print.h"
#include "gradlab/symbolic.h"
#include "gradlab/unfold.h"

#include "bind.h"
#include "names.h"

struct derived {
	struct arena arena;
	struct formula formula;
	const char **name;	  /* free names, in order of appearance */
	const struct term **term; /* where each is met first */
	int names;
	struct tree tree;
	part_id whole, variable, result;
	struct derivation derivation; /* where the steps are wanted */
};

static bool is_free(const struct derived *derived, const struct term *term)
{
	if (term->kind != TERM_NAME || names_known(term->name))
		return false;
	for (int i = 0; i < derived->names; i++)
		if (!strcmp(derived->name[i], term->name))
			return false;
	return true;
}

static void add_name(struct derived *derived, const char *name,
		     const struct term *term)
{
	derived->name[derived->names] = name;
	derived->term[derived->names++] = term;
}

/* The names of a formula become its parameters; the wished one is among them
 * even where it hides a constant. */
static void find_names(struct derived *derived, const char *wish)
{
	struct formula *formula = &derived->formula;
	size_t most = (size_t)formula->count + 1;

	derived->name = arena_alloc(&derived->arena, most, sizeof(char *));
	derived->term =
		arena_alloc(&derived->arena, most, sizeof(struct term *));
	if (wish)
		add_name(derived, wish, NULL);
	for (int i = 0; i < formula->count; i++)
		if (is_free(derived, &formula->term[i]))
			add_name(derived, formula->term[i].name,
				 &formula->term[i]);
	formula->param = derived->name;
	formula->params = derived->names;
}

/* The name that the slope is taken by; NULL, and an error, where it is not
 * clear. */
static const char *choose_name(const struct derived *derived, const char *wish)
{
	if (wish)
		return wish;
	if (derived->names <= 1)
		return derived->names ? derived->name[0] : "x";
	formula_error(&derived->formula, derived->term[1],
		      "by '%s' or by '%s'? say which, behind the formula",
		      derived->name[0], derived->name[1]);
	return NULL;
}

/* Whether a wish is a name, and nothing else. */
static bool check_wish(const char *wish, struct err *err)
{
	struct arena arena = { 0 };
	struct formula formula;
	bool good = formula_parse(&formula, &arena, wish, strlen(wish), 0,
				  (struct origin){ 0 }) &&
		    formula.count == 1 && formula.term[0].kind == TERM_NAME &&
		    !formula.term[0].primes &&
		    strlen(formula.term[0].name) == strlen(wish);

	arena_release(&arena);
	return good || err_at(err, (struct place){ 0 },
			      "'%s' is no name to take a slope by", wish);
}

static bool tell_failure(const struct derived *derived)
{
	const struct formula *formula = &derived->formula;

	return formula_error(formula, &formula->term[formula->count - 1], "%s",
			     derived->tree.failure
				     ? derived->tree.failure
				     : "the text of its slope grows too large");
}

/* A text that long could not be printed. */
static bool is_printable(const struct derived *derived)
{
	return derived->result != PART_NONE &&
	       tree_symbols(&derived->tree, derived->result) <= TREE_MOST;
}

static bool take_slope(struct derived *derived, const char *name, bool steps)
{
	struct tree *tree = &derived->tree;
	part_id slope;

	derived->whole =
		unfold(tree, &derived->formula, NULL, UNFOLD_CALLS, NULL);
	derived->variable = tree_variable(tree, name);
	if (steps) {
		derivation_init(&derived->derivation, tree, derived->whole,
				derived->variable);
		derivation_run(&derived->derivation);
		derived->result = derivation_result(&derived->derivation);
	} else {
		slope = symbolic_slope(tree, derived->whole, derived->variable);
		derived->result = simplify(tree, slope, derived->variable);
	}
	return is_printable(derived) || tell_failure(derived);
}

static bool read_formula(struct derived *derived, const char *text,
			 size_t length, const char *wish, struct err *err)
{
	if (wish && !check_wish(wish, err))
		return false;
	if (!formula_parse(&derived->formula, &derived->arena, text, length, 0,
			   (struct origin){ .err = err }))
		return false;
	find_names(derived, wish);
	return bind_formula(NULL, &derived->formula, NULL);
}

static void print_text(const struct derived *derived, part_id part, bool json,
		       FILE *out)
{
	struct buffer text = { 0 };

	print_part(&text, &derived->tree, part, NULL);
	if (json)
		json_string(out, buffer_string(&text));
	else
		fputs(buffer_string(&text), out);
	buffer_release(&text);
}

static void print_step(const struct derivation *d, size_t step, FILE *out)
{
	struct buffer before = { 0 }, after = { 0 };

	derivation_change(d, step, &before, &after);
	fprintf(out, "%s: %s -> %s\n", derivation_step_name(d, step),
		buffer_string(&before), buffer_string(&after));
	buffer_release(&before);
	buffer_release(&after);
}

static void print_json_step(const struct derivation *d, size_t step, FILE *out)
{
	struct buffer whole = { 0 }, before = { 0 }, after = { 0 };
	size_t start = 0, end = 0;

	derivation_show(d, step, &whole, &start, &end);
	derivation_change(d, step, &before, &after);
	fputs(step ? ", {\"rule\": " : "{\"rule\": ", out);
	json_string(out, derivation_step_name(d, step));
	fputs(", \"formula\": ", out);
	json_string(out, buffer_string(&whole));
	fprintf(out, ", \"at\": [%zu, %zu], \"before\": ", start, end);
	json_string(out, buffer_string(&before));
	fputs(", \"after\": ", out);
	json_string(out, buffer_string(&after));
	fputs("}", out);
	buffer_release(&whole);
	buffer_release(&before);
	buffer_release(&after);
}

static void print_json(const struct derived *derived, const char *name,
		       bool steps, FILE *out)
{
	const struct derivation *d = &derived->derivation;

	fputs("{\"formula\": ", out);
	json_string(out, derived->formula.text);
	fputs(", \"name\": ", out);
	json_string(out, name);
	fputs(", \"derivative\": ", out);
	print_text(derived, derived->result, true, out);
	fprintf(out, ", \"symbols\": %.0f, \"parts\": %zu",
		tree_symbols(&derived->tree, derived->result),
		tree_parts(&derived->tree, &derived->result, 1));
	if (steps)
		fputs(", \"steps\": [", out);
	for (size_t i = 0; steps && i < derivation_steps(d); i++)
		print_json_step(d, i, out);
	fputs(steps ? "]}\n" : "}\n", out);
}

static void print_lines(const struct derived *derived, bool steps, FILE *out)
{
	const struct derivation *d = &derived->derivation;

	for (size_t i = 0; steps && i < derivation_steps(d); i++)
		print_step(d, i, out);
	print_text(derived, derived->result, false, out);
	fputs("\n", out);
}

bool derive_print(const char *text, size_t length, const char *name,
		  unsigned flags, FILE *out, struct err *err)
{
	struct derived derived = { 0 };
	bool steps = flags & DERIVE_STEPS, good;

	err_source(err, text, length);
	tree_init(&derived.tree, TREE_MOST);
	good = read_formula(&derived, text, length, name, err);
	name = good ? choose_name(&derived, name) : NULL;
	good = name && take_slope(&derived, name, steps);
	if (good && flags & DERIVE_JSON)
		print_json(&derived, name, steps, out);
	else if (good)
		print_lines(&derived, steps, out);
	derivation_release(&derived.derivation);
	tree_release(&derived.tree);
	arena_release(&derived.arena);
	return good;
}
