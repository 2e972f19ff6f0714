/* eval.c - what `gradlab eval` prints, and what it says of faults. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/eval.h"

static void check(const char *text, unsigned flags, const char *wanted)
{
	char *got = NULL;
	size_t length;
	FILE *out = open_memstream(&got, &length);
	struct err err;

	err_init(&err, NULL);
	if (!eval_print(text, strlen(text), flags, out, &err))
		err_print(&err, out, true);
	fclose(out);
	same_text(got, wanted, "%.60s", text);
	free(got);
	err_release(&err);
}

/* The expression of micrograd's README, with its published figures. */
static const char readme[] =
	"a = -4.0; b = 2.0\n"
	"c1 = a + b; d1 = a*b + b**3\n"
	"c2 = c1 + c1 + 1; c3 = c2 + 1 + c2 + (-a)\n"
	"d2 = d1 + d1*2 + relu(b + a); d3 = d2 + 3*d2 + relu(b - a)\n"
	"e = c3 - d3; f = e**2  # squared\n"
	"g = f/2.0 + 10.0/f";

static void test_text(void)
{
	check("3 + 4", 0, "_ = 7\n");
	check("a = 2; b = 3; a*b;", 0, "_ = 6\n");
	check("f(x) = 3*x^2 - 4*x + 5; f'(3)", 0, "_ = 14\n");
	check(readme, 0, "g = 24.70408163265306\n");
	check(readme, EVAL_GRAD,
	      "g = 24.70408163265306\n"
	      "dg/da = 138.83381924198252\n"
	      "dg/db = 645.5772594752186\n");
	check("a = -4; b = +2; c = 2*3; d = a*b*c", EVAL_GRAD,
	      "d = -48\ndd/da = 12\ndd/db = -24\n");
	check("a = 3; b = 5; c = b", EVAL_GRAD,
	      "c = 5\ndc/da = 0\ndc/db = 1\n");
	check("a = b + 1; b = 2", EVAL_GRAD, "b = 2\ndb/db = 1\n");
	check("0/0", 0, "_ = nan\n");
	check("w = 1e-5; w", 0, "_ = 1e-5\n");
}

static void test_json(void)
{
	check("a = 2; b = -3; c = 10; e = a*b; d = e + c; f = -2; L = d*f",
	      EVAL_JSON,
	      "{\"name\": \"L\", \"value\": -8, \"gradients\": {\"a\": 6, "
	      "\"b\": -4, \"c\": -2, \"f\": 4}, \"values\": {\"a\": 2, "
	      "\"b\": -3, \"c\": 10, \"e\": -6, \"d\": 4, \"f\": -2, "
	      "\"L\": -8}, \"grads\": {\"a\": 6, \"b\": -4, \"c\": -2, "
	      "\"e\": -2, \"d\": -2, \"f\": 4, \"L\": 1}, \"nodes\": 7}\n");
	check("g(x) = x; a = 0; g(log(a))", EVAL_JSON,
	      "{\"name\": \"_\", \"value\": \"-Infinity\", \"gradients\": "
	      "{\"a\": \"Infinity\"}, \"values\": {\"a\": 0, \"_\": "
	      "\"-Infinity\"}, \"grads\": {\"a\": \"Infinity\", \"_\": 1}, "
	      "\"nodes\": 2}\n");
	check("0/0", EVAL_JSON,
	      "{\"name\": \"_\", \"value\": \"NaN\", \"gradients\": {}, "
	      "\"values\": {\"_\": \"NaN\"}, \"grads\": {\"_\": 1}, "
	      "\"nodes\": 3}\n");
}

static void test_faults(void)
{
	check("", 0, "formula:1:1: error: the formula is empty\n");
	check("a = 1; a = 2", 0,
	      "formula:1:8: error: 'a' is already defined\n");
	check("a = 1\n3 + 4\nb = 2", 0,
	      "formula:2:1: error: a definition is wanted, as in a = 4 or "
	      "f(x) = x^2\n");
	check("f(x) = x^2", 0,
	      "formula:1:1: error: the last statement must be a number, such "
	      "as f(2)\n");
	check("a = 1 +; b = zz", 0,
	      "formula:1:7: error: a number or a name is missing after '+'\n"
	      "formula:1:14: error: unknown name 'zz'\n");
	check("g(x) = x + 1\niterate(g, 1e9, 0)", 0,
	      "formula:2:1: error: the formula grows too large: "
	      "4,000,000 nodes are the most\n");
}

int main(void)
{
	test_text();
	test_json();
	test_faults();
	return tap_end();
}
