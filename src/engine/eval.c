/* eval.c - statements computed, with the gradients of the last. */
#include "gradlab/eval.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/dot.h"
#include "gradlab/json.h"
#include "gradlab/number.h"
#include "gradlab/record.h"

struct eval {
	struct arena arena;
	struct scope scope;
	struct graph graph;
	struct recorder recorder;
	node_id *node; /* of each symbol; NODE_NONE for functions */
};

/* What of a value is printed. */
typedef double number_of(const struct eval *eval, size_t symbol);

static struct origin origin_of(struct err *err)
{
	return (struct origin){ .err = err };
}

/* Where the last statement begins and ends. */
struct last {
	size_t start, end;
};

/* Reads the statements; a bare formula may only be the last. */
static bool read_statements(struct eval *eval, const char *text, size_t length,
			    struct err *err, struct last *last)
{
	bool good = true, any = false;
	size_t next;

	*last = (struct last){ 0, 0 };
	for (size_t at = 0; at < length; at += next) {
		size_t blank = strspn(text + at, " \t\r");
		size_t bytes = formula_statement(text + at, length - at, &next);

		if (bytes <= blank)
			continue;
		if (any)
			good &= scope_statement(
				&eval->scope, text + last->start,
				last->end - last->start, last->start,
				origin_of(err), NULL);
		*last = (struct last){ at + blank, at + bytes };
		any = true;
	}
	return scope_statement(&eval->scope, text + last->start,
			       last->end - last->start, last->start,
			       origin_of(err), "_") &&
	       good;
}

static const struct symbol *last_symbol(const struct eval *eval)
{
	return &eval->scope.list[eval->scope.count - 1];
}

static bool compute(struct eval *eval, struct err *err, const struct last *last)
{
	struct origin origin = origin_of(err);
	size_t count = eval->scope.count;

	if (last_symbol(eval)->kind != SYMBOL_VALUE)
		return origin_error(&origin, last->start, last->end,
				    "the last statement must be a number, "
				    "such as %s(2)",
				    last_symbol(eval)->name);
	eval->node = mem_alloc(count, sizeof(*eval->node));
	for (size_t i = 0; i < count; i++) {
		const struct symbol *symbol = &eval->scope.list[i];

		eval->node[i] = NODE_NONE;
		if (symbol->kind != SYMBOL_VALUE)
			continue;
		eval->node[i] = record_symbol(&eval->recorder, symbol);
		if (eval->node[i] == NODE_NONE)
			return origin_error(
				&symbol->body.origin, symbol->body.offset,
				symbol->body.offset + strlen(symbol->body.text),
				"%s", eval->recorder.failure);
	}
	graph_backward(&eval->graph, eval->node[count - 1]);
	return true;
}

static double value_of(const struct eval *eval, size_t symbol)
{
	return graph_value(&eval->graph, eval->node[symbol], 0);
}

static double grad_of(const struct eval *eval, size_t symbol)
{
	return graph_grad(&eval->graph, eval->node[symbol], 0);
}

static bool is_plain(const struct eval *eval, size_t symbol)
{
	return eval->node[symbol] != NODE_NONE &&
	       formula_is_number(&eval->scope.list[symbol].body, NULL);
}

static void print_text(const struct eval *eval, unsigned flags, FILE *out)
{
	const struct symbol *list = eval->scope.list;
	const char *name = last_symbol(eval)->name;
	size_t count = eval->scope.count;
	char number[NUMBER_ROOM];

	fprintf(out, "%s = %s\n", name,
		number_text(value_of(eval, count - 1), number));
	for (size_t i = 0; i < count && flags & EVAL_GRAD; i++)
		if (is_plain(eval, i))
			fprintf(out, "d%s/d%s = %s\n", name, list[i].name,
				number_text(grad_of(eval, i), number));
}

static void print_map(const struct eval *eval, const char *title,
		      number_of *number, bool plain, FILE *out)
{
	const char *gap = "";

	fprintf(out, ", \"%s\": {", title);
	for (size_t i = 0; i < eval->scope.count; i++) {
		if (eval->node[i] == NODE_NONE || (plain && !is_plain(eval, i)))
			continue;
		fprintf(out, "%s\"%s\": ", gap, eval->scope.list[i].name);
		json_number(out, number(eval, i));
		gap = ", ";
	}
	fputs("}", out);
}

static void print_json(struct eval *eval, FILE *out)
{
	size_t last = eval->scope.count - 1;

	fprintf(out, "{\"name\": \"%s\", \"value\": ", last_symbol(eval)->name);
	json_number(out, value_of(eval, last));
	print_map(eval, "gradients", grad_of, true, out);
	print_map(eval, "values", value_of, false, out);
	print_map(eval, "grads", grad_of, false, out);
	fprintf(out, ", \"nodes\": %zu}\n",
		graph_reach(&eval->graph, eval->node[last]));
}

static void print_dot(const struct eval *eval, FILE *out)
{
	struct naming naming = { 0 };
	struct margin grad;
	struct dot_style style = { .naming = &naming, .grad = &grad };

	naming_learn(&naming, &eval->recorder);
	margin_init(&grad, &eval->graph);
	memcpy(grad.number, eval->graph.grad, grad.count * sizeof(double));
	dot_write(&eval->graph, eval->node[eval->scope.count - 1], &style, out);
	margin_release(&grad);
	naming_release(&naming);
}

bool eval_print(const char *text, size_t length, unsigned flags, FILE *out,
		struct err *err)
{
	static const struct env nothing;
	struct eval eval = { 0 };
	struct last last;
	bool good;

	err_source(err, text, length);
	scope_init(&eval.scope, NULL, &eval.arena);
	graph_init(&eval.graph, 0);
	recorder_init(&eval.recorder, &eval.graph, &nothing);
	good = read_statements(&eval, text, length, err, &last);
	good = scope_close(&eval.scope) && good;
	good = good && compute(&eval, err, &last);
	if (good && flags & EVAL_DOT)
		print_dot(&eval, out);
	else if (good && flags & EVAL_JSON)
		print_json(&eval, out);
	else if (good)
		print_text(&eval, flags, out);
	free(eval.node);
	recorder_release(&eval.recorder);
	graph_release(&eval.graph);
	scope_release(&eval.scope);
	arena_release(&eval.arena);
	return good;
}
