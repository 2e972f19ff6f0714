/* prove_kinds.c - tests of what `check` finds in each kind of question. */
#include "finds.h"

#define NEVER "; its sentence would never be shown"

static void test_good(void)
{
	finds("good questions of every kind", HEAD
	      "    ask:\n"
	      "      - multi: What?\n"
	      "        of: [{right: one, say: One.}, {right: two},"
	      " {wrong: three, say: No.}]\n"
	      "        wrong: {is: [one, three], say: Odd.}\n"
	      "        hints: [One of them is one., One and two.]\n"
	      "      - order: What?\n"
	      "        answer: [one, two, three]\n"
	      "        also: [two, one, three]\n"
	      "        wrong: {is: [three, two, one], say: Backward.}\n"
	      "        hints: [\"Three after one, two before it.\", Last.]\n"
	      "      - match: What?\n"
	      "        answer: {a: one, b: two}\n"
	      "        wrong: {is: {a: two}, say: No.}\n"
	      "        hints: [Not two for a., Last.]\n"
	      "      - cells: What?\n"
	      "        answer: {a: f(0) = 5, b: 2}\n"
	      "        wrong: [{is: {a: 4}, say: No.},"
	      " {is: {b: 4}, say: No.}]\n"
	      "        hints: [It is not 4 nor 5., \"5, 2\"]\n"
	      "      - formula: What?\n"
	      "        answer: f'(x) = 6*x - 4\n"
	      "        wrong: {is: 6x = 3x + 3x, say: No.}\n"
	      "        hints: [x is a number., It is 6x - 4.]\n"
	      "      - choice: What?\n"
	      "        of: [one, {right: 4}, three]\n"
	      "        wrong: {is: one, say: No.}\n"
	      "        hints: [There are 14., Last.]\n",
	      0, "");
}

static void test_items(void)
{
	finds("a wrong set that is the right one", HEAD
	      "    ask: {multi: What?, of: [{right: a}, {right: b}, c],\n"
	      "      wrong: {is: [b, a], say: No.}}\n",
	      1, "12:19: this 'wrong' equals the answer" NEVER);
	finds("a wrong set twice", HEAD
	      "    ask: {multi: What?, of: [{right: a}, {right: b}, c],\n"
	      "      wrong: [{is: [a, c], say: No.},"
	      " {is: [c, a], say: No.}]}\n",
	      1, "12:44: this 'wrong' equals one before it" NEVER);
	finds("an item whose sentence another takes", HEAD
	      "    ask: {multi: What?, of: [{right: a}, b,"
	      " {wrong: c, say: No.}],\n"
	      "      wrong: {is: [a, c], say: No.}}\n",
	      1, "11:61: a 'wrong' says something else to this item; this "
		 "sentence would never be shown");
	finds("a wrong choice that is the right one", HEAD
	      "    ask: {choice: What?, of: [{right: a}, b],\n"
	      "      wrong: {is: a, say: No.}}\n",
	      1, "12:19: this 'wrong' equals the answer" NEVER);
	finds("a choice whose sentence another takes", HEAD
	      "    ask: {choice: What?, of: [{right: a},"
	      " {wrong: b, say: No.}],\n"
	      "      wrong: {is: b, say: No.}}\n",
	      1, "11:59: a 'wrong' says something else to this item; this "
		 "sentence would never be shown");
	finds("a hint with all that hold", HEAD
	      "    ask: {multi: What?, of: [{right: ann}, {right: bob}, c],\n"
	      "      hints: [Take Bob and Ann., Last.]}\n",
	      1, "12:15: this hint holds the answer ann, bob and is not the "
		 "last");
}

static void test_orders(void)
{
	finds("another order that is the answer", HEAD
	      "    ask: {order: What?, answer: [a, b],\n"
	      "      also: [[b, a], [a, b]]}\n",
	      1, "12:22: this order is there already");
	finds("a wrong order that is another right one", HEAD
	      "    ask: {order: What?, answer: [a, b, c],\n"
	      "      also: [b, a, c], wrong: {is: [b, a, c], say: No.}}\n",
	      1, "12:36: this 'wrong' equals the answer" NEVER);
	finds("a hint with the order", HEAD
	      "    ask: {order: What?, answer: [a, b, c],\n"
	      "      hints: [\"a, then b, then c\", Last.]}\n",
	      1, "12:15: this hint holds the answer a, b, c and is not the "
		 "last");
}

static void test_pairs(void)
{
	finds("wrong pairs that are right", HEAD
	      "    ask: {match: What?, answer: {a: one, b: two},\n"
	      "      wrong: {is: {b: two}, say: No.}}\n",
	      1, "12:19: this 'wrong' equals the answer" NEVER);
	finds("a wrong pair that one before it takes", HEAD
	      "    ask: {match: What?, answer: {a: one, b: two},\n"
	      "      wrong: [{is: {a: two}, say: No.},"
	      " {is: {a: two, b: one}, say: No.}]}\n",
	      1, "12:46: this 'wrong' equals one before it" NEVER);
	finds("in the other order both are told", HEAD
	      "    ask: {match: What?, answer: {a: one, b: two},\n"
	      "      wrong: [{is: {a: two, b: one}, say: No.},"
	      " {is: {a: two}, say: No.}]}\n",
	      0, "");
	finds("a hint with the pairs", HEAD
	      "    ask: {match: What?, answer: {a: one, b: two},\n"
	      "      hints: [a is one and b is two., Last.]}\n",
	      1, "12:15: this hint holds the answer a = one, b = two and is "
		 "not the last");
}

static void test_cells(void)
{
	finds("a cell that is not what its author wrote", HEAD
	      "    ask: {cells: What?, answer: {a: f(0) = 6}}\n",
	      1, "11:44: the value is 5, not 6");
	finds("a cell without a value", HEAD
	      "    ask: {cells: What?, answer: {a: log(-1)}}\n",
	      1, "11:37: this has no value");
	finds("wrong cells that are right", HEAD
	      "    ask: {cells: What?, answer: {a: 1, b: 2},\n"
	      "      wrong: {is: {a: 2/2}, say: No.}}\n",
	      1, "12:19: this 'wrong' equals the answer" NEVER);
	finds("wrong cells that others before them take", HEAD
	      "    ask: {cells: What?, answer: {a: 1, b: 2},\n"
	      "      wrong: [{is: {a: 3}, say: No.},"
	      " {is: {b: 3, a: 3}, say: No.}]}\n",
	      1, "12:44: this 'wrong' equals one before it" NEVER);
	finds("a hint with all cells", HEAD
	      "    ask: {cells: What?, answer: {a: 1, b: 2},\n"
	      "      hints: [\"It is 1, then 2.\", Last.]}\n",
	      1, "12:15: this hint holds the answer a = 1, b = 2 and is not "
		 "the last");
}

static void test_formulas(void)
{
	finds("a formula that is not what its author wrote", HEAD
	      "    ask:\n"
	      "      formula: What?\n"
	      "      answer: f'(x) = 6x\n",
	      1, "13:15: the two are not the same: At x = 0.703 yours gives "
		 "4.218, the answer 0.218.");
	finds("a formula without values", HEAD
	      "    ask: {formula: What?, answer: log(x - 9)}\n",
	      1, "11:35: this has too few values to compare; say where in "
		 "'over'");
	finds("which has some elsewhere", HEAD
	      "    ask: {formula: What?, answer: log(x - 9),"
	      " over: [10, 12]}\n",
	      0, "");
	finds("a wrong formula that is the right one", HEAD
	      "    ask: {formula: What?, answer: 6x - 4,\n"
	      "      wrong: {is: 2*(3x - 2), say: No.}}\n",
	      1, "12:19: this 'wrong' equals the answer" NEVER);
	finds("a wrong formula twice", HEAD
	      "    ask: {formula: What?, answer: 6x - 4,\n"
	      "      wrong: [{is: 6x, say: No.}, {is: x*6, say: No.}]}\n",
	      1, "12:40: this 'wrong' equals one before it" NEVER);
	finds("a hint with the formula", HEAD
	      "    ask: {formula: What?, answer: 6x - 4,\n"
	      "      hints: [It is -4 + 6*x., Last.]}\n",
	      1, "12:15: this hint holds the answer -4 + 6*x and is not the "
		 "last");
}

int main(void)
{
	test_good();
	test_items();
	test_orders();
	test_pairs();
	test_cells();
	test_formulas();
	return tap_end();
}
