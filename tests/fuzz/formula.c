/* formula.c - fuzzed: formulas read, printed, computed and derived. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/derive_print.h"
#include "gradlab/eval.h"
#include "gradlab/print.h"
#include "gradlab/unfold.h"

#include "fuzz.h"

enum { PARTS_MOST = 100 * 1000 };

static const char definitions[] =
	"f(x) = 3*x^2 - 4*x + 5; g(a, b) = sin(a)*b; a = 4";

/* A formula in x and y, as a part of a tree. */
static part_id part_of(struct tree *tree, struct scope *scope,
		       const char *text, size_t length)
{
	static const char *const param[] = { "x", "y" };
	struct formula formula;

	if (!scope_formula(scope, &formula, scope->arena, text, length, param,
			   2, (struct origin){ 0 }))
		return PART_NONE;
	return unfold(tree, &formula, NULL, UNFOLD_NOTHING, NULL);
}

/* What is printed must read back as the same part. */
static void print_and_read(const char *text, size_t length)
{
	struct buffer printed = { 0 };
	struct arena arena = { 0 };
	struct scope scope;
	struct tree tree;
	part_id part;

	tree_init(&tree, PARTS_MOST);
	scope_init(&scope, NULL, &arena);
	scope_let(&scope, definitions, strlen(definitions),
		  (struct origin){ 0 });
	scope_close(&scope);
	part = part_of(&tree, &scope, text, length);
	if (part != PART_NONE && print_part(&printed, &tree, part, NULL) &&
	    part_of(&tree, &scope, printed.data, printed.length) != part) {
		fprintf(stderr, "reads back as another formula: %s\n",
			printed.data);
		abort();
	}
	buffer_release(&printed);
	scope_release(&scope);
	tree_release(&tree);
	arena_release(&arena);
}

/* As `gradlab eval` and `gradlab derive` do. */
static void tell(const char *text, size_t length, FILE *out)
{
	struct err err;

	err_init(&err, NULL);
	eval_print(text, length, EVAL_GRAD, out, &err);
	eval_print(text, length, EVAL_JSON, out, &err);
	derive_print(text, length, "x", DERIVE_STEPS, out, &err);
	derive_print(text, length, NULL, 0, out, &err);
	err_print(&err, out, false);
	err_release(&err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FILE *nowhere = fopen("/dev/null", "w");
	/* As it comes from a command line: ended by a NUL. */
	char *text = calloc(size + 1, 1);

	if (size)
		memcpy(text, data, size);
	size = strlen(text);
	print_and_read(text, size);
	if (nowhere) {
		tell(text, size, nowhere);
		fclose(nowhere);
	}
	free(text);
	return 0;
}
