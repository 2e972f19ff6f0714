/* gradcheck.c - gradients against nudges, corners, and engines with faults. */
#include "let.h"

#include "gradlab/corner.h"
#include "gradlab/gradcheck.h"
#include "gradlab/sweep.h"

static void test_error(void)
{
	same_double(gradcheck_error(0, 0), 0, "both 0");
	same_double(gradcheck_error(0.5, 0.25), 0.5, "half the greater");
	same_double(gradcheck_error(1, -1), 2, "the wrong sign");
	same_double(gradcheck_error(0, 1e-9), 1, "one of them 0");
	ok(isnan(gradcheck_error((double)NAN, 1)), "NaN is no agreement");
	same_double(gradcheck_error(HUGE_VAL, HUGE_VAL), 0, "both infinite");
}

/* Karpathy's first graph: dL/db measures -3.99999999999956 or so. */
static void test_rows(void)
{
	struct let let;
	struct gradcheck_row row[4];
	struct gradcheck_result all;
	node_id leaf[4];
	const double wanted[] = { 6, -4, -2, 4 };
	const char *const names[] = { "a", "b", "c", "f" };

	let_open(&let, "a = 2; b = -3; c = 10; f = -2; L = (a*b + c)*f");
	for (int i = 0; i < 4; i++)
		leaf[i] = let_node(&let, names[i]);
	all = gradcheck(&let.graph, let.root, leaf, 4, 1e-5, GRADCHECK_CENTRAL,
			NULL, row);
	for (int i = 0; i < 4; i++) {
		same_double(row[i].gradient, wanted[i], "dL/d%s", names[i]);
		near_to(row[i].nudged, wanted[i], 1e-9, "nudged");
		same_double(row[i].error,
			    gradcheck_error(wanted[i], row[i].nudged),
			    "relative error");
		same_int(row[i].corner, NODE_NONE, "no corner");
	}
	ok(all.worst < 1e-9 && all.error <= all.worst, "all is well");
	same_int((long)all.runs, 8, "two runs a leaf");
	same_double(graph_value(&let.graph, let.root, 0), -8,
		    "values are what they were");
	all = gradcheck(&let.graph, let.root, leaf, 4, 0.5, GRADCHECK_FORWARD,
			NULL, row);
	same_double(row[1].nudged, -4, "forward, in a straight line");
	same_int((long)all.runs, 4, "one run a leaf");
	let_close(&let);
}

static void test_orders(void)
{
	struct let let;
	struct gradcheck_row row;
	node_id x;

	let_open(&let, "x = 3; L = x^3");
	x = let_node(&let, "x");
	gradcheck(&let.graph, x, &x, 1, 0.5, GRADCHECK_CENTRAL, NULL, &row);
	same_double(row.nudged, 1, "a root that is the leaf itself");
	gradcheck(&let.graph, let.root, &x, 1, 0.5, GRADCHECK_FORWARD, NULL,
		  &row);
	same_double(row.nudged, 27 + 4.5 + 0.25, "forward: off by 3xh + h^2");
	gradcheck(&let.graph, let.root, &x, 1, 0.5, GRADCHECK_CENTRAL, NULL,
		  &row);
	same_double(row.nudged, 27.25, "central: off by h^2");
	same_double(row.error, 0.25 / 27.25, "against the greater");
	let_close(&let);
}

/* relu at -1e-6, nudged by 1e-5: the course's corner. */
static void test_corner(void)
{
	struct let let;
	struct gradcheck_row row;
	struct gradcheck_result all;
	node_id x;

	let_open(&let, "x = -0.000001; r = relu(x); L = r*1");
	x = let_node(&let, "x");
	all = gradcheck(&let.graph, let.root, &x, 1, 1e-5, GRADCHECK_CENTRAL,
			NULL, &row);
	near_to(row.nudged, 0.45, 1e-12, "the nudge says 0.45");
	same_double(row.gradient, 0, "the engine 0");
	ok(row.corner == let_node(&let, "r") && all.corners == 1,
	   "the nudge jumped a corner, and it says which");
	all = gradcheck(&let.graph, let.root, &x, 1, 1e-7, GRADCHECK_CENTRAL,
			NULL, &row);
	ok(row.corner == NODE_NONE && !all.corners && row.error == 0,
	   "a shorter nudge does not");
	let_close(&let);
}

static void test_pieces(void)
{
	static const struct {
		enum op op;
		double a, b, to_a;
	} crossed[] = {
		{ OP_RELU, -1, 0, 1 },	   { OP_ABS, 1, 0, -1 },
		{ OP_FLOOR, 1.5, 0, 2.5 }, { OP_MIN, 1, 2, 3 },
		{ OP_LT, 1, 2, 3 },	   { OP_TAN, 1.5, 0, 1.6 },
		{ OP_NOT, 0, 0, 1 },	   { OP_SPACING, 1, 0, 2 },
		{ OP_LOG, 1, 0, -1 },	   { OP_ELSE, 1, 5, 0 },
	};

	for (size_t i = 0; i < sizeof(crossed) / sizeof(crossed[0]); i++)
		ok(corner_piece(crossed[i].op, crossed[i].a, crossed[i].b) !=
			   corner_piece(crossed[i].op, crossed[i].to_a,
					crossed[i].b),
		   "%s has pieces", op_info[crossed[i].op].id);
	ok(corner_piece(OP_DIV, 1, -1) != corner_piece(OP_DIV, 1, 1),
	   "a divisor has two sides");
	ok(corner_piece(OP_EXP, -9, 0) == corner_piece(OP_EXP, 9, 0),
	   "exp is of one piece");
	ok(corner_is_tie(OP_RELU, 0, 0) && corner_is_tie(OP_MAX, 2, 2) &&
		   corner_is_tie(OP_FLOOR, 3, 0) &&
		   !corner_is_tie(OP_RELU, 1, 0) &&
		   !corner_is_tie(OP_EXP, 0, 0),
	   "ties");
}

/* An engine that has = for +=, or a wrong rule, is found out. */
static void test_faults(void)
{
	const struct sweep_faults overwrite = { .overwrite = true };
	struct let let;
	struct sweep s;
	struct gradcheck_row row[2];
	struct gradcheck_result all;
	node_id leaf[2];

	let_open(&let, "a = -2; b = 3; L = (a*b)*(a + b)");
	leaf[0] = let_node(&let, "a");
	leaf[1] = let_node(&let, "b");
	sweep_backward(&s, &let.graph, let.root, 1, &overwrite);
	sweep_end(&s);
	all = gradcheck(&let.graph, let.root, leaf, 2, 1e-5, GRADCHECK_CENTRAL,
			&s.grad, row);
	same_double(row[0].gradient, 3, "its gradient is what is checked");
	near_to(row[0].error, 2, 1e-9, "3 against -3");
	near_to(all.error, 6.0 / 8, 1e-9, "most off by most: 6 of 8");
	near_to(all.worst, 2, 1e-9, "the worst row");
	sweep_release(&s);
	let_close(&let);
}

static void test_lanes(void)
{
	static const double xs[] = { 0.5, -1, 2 };
	struct graph g;
	struct gradcheck_row row[2];
	struct gradcheck_result all;
	node_id leaf[2], v;

	graph_init(&g, 3);
	leaf[0] = graph_leaf(&g, 0.7);
	leaf[1] = graph_wide_leaf(&g, xs);
	v = graph_add(&g, OP_SIN, graph_add(&g, OP_MUL, leaf[0], leaf[1]), 0);
	v = graph_add(&g, OP_MEAN, v, v);
	all = gradcheck(&g, v, leaf, 2, 1e-5, GRADCHECK_CENTRAL, NULL, row);
	ok(all.worst < 1e-8, "a wide leaf, nudged lane by lane");
	same_int((long)all.runs, 8, "two runs each number");
	ok(graph_values(&g, leaf[1])[2] == 2, "lanes are what they were");
	g.wide_grad.lane[2] += 0.125;
	gradcheck(&g, v, leaf, 2, 1e-5, GRADCHECK_CENTRAL, NULL, row);
	ok(row[1].error < 1e-8, "backward runs anew");
	graph_release(&g);
}

static void test_not_a_number(void)
{
	struct let let;
	struct gradcheck_row row[2];
	struct gradcheck_result all;
	node_id leaf[2];

	let_open(&let, "a = -1; b = 2; L = log(a) + b");
	leaf[0] = let_node(&let, "b");
	leaf[1] = let_node(&let, "a");
	all = gradcheck(&let.graph, let.root, leaf, 2, 1e-5, GRADCHECK_CENTRAL,
			NULL, row);
	ok(isnan(all.worst) && isnan(row[0].error), "NaN is told, not hidden");
	let_close(&let);
}

int main(void)
{
	test_error();
	test_rows();
	test_orders();
	test_corner();
	test_pieces();
	test_faults();
	test_lanes();
	test_not_a_number();
	return tap_end();
}
