/* sweep.c - one node at a time both ways, given orders, and faults. */
#include "let.h"

#include <stdlib.h>

#include "gradlab/sweep.h"

static double grad(const struct sweep *sweep, const struct let *let,
		   const char *name)
{
	return sweep_grad(sweep, let_node(let, name), 0);
}

static void add_name(const struct let *let, node_id node, struct buffer *out)
{
	const char *name = naming_find(&let->naming, node);

	buffer_text(out, out->length ? " " : "");
	buffer_text(out, name ? name : ".");
}

static void same_order(const struct let *let, const struct sweep *sweep,
		       const char *wanted, const char *what)
{
	struct buffer order = { 0 };

	for (size_t i = 0; i < sweep->steps; i++)
		add_name(let, sweep->order[i], &order);
	same_text(buffer_string(&order), wanted, "%s", what);
	buffer_release(&order);
}

static void test_sound(void)
{
	struct let let;
	struct sweep s;

	let_open(&let, "a = 2; b = -3; c = 10; e = a*b; d = e + c; f = -2;"
		       "L = d*f");
	ok(sweep_backward(&s, &let.graph, let.root, 1, NULL), "a sweep");
	same_order(&let, &s, "L f d e c b a", "down from the root");
	ok(sweep_last(&s) == NODE_NONE && sweep_next(&s) == let.root,
	   "it stands before the root");
	same_double(grad(&s, &let, "L"), 0, "nothing is computed yet");
	ok(sweep_step(&s), "a step");
	same_double(grad(&s, &let, "L"), 1, "the root's gradient");
	same_double(grad(&s, &let, "d"), -2, "d got the other's value");
	same_double(grad(&s, &let, "a"), 0, "a has heard of nothing");
	ok(sweep_last(&s) == let.root && s.visits[let.root] == 1,
	   "the root is visited");
	sweep_end(&s);
	ok(!sweep_step(&s) && sweep_next(&s) == NODE_NONE, "then it ends");
	same_double(grad(&s, &let, "a"), 6, "a");
	same_double(grad(&s, &let, "b"), -4, "b");
	same_double(grad(&s, &let, "c"), -2, "c");
	same_double(grad(&s, &let, "f"), 4, "f");
	sweep_release(&s);
	let_close(&let);
}

static void test_messages(void)
{
	struct let let;
	struct sweep s;

	let_open(&let, "x = 3; y = x*x; L = y*y");
	sweep_backward(&s, &let.graph, let.root, 1, NULL);
	sweep_step(&s);
	sweep_step(&s);
	same_int((long)s.messages, 2, "x*x sends two messages");
	ok(s.message[0].from == let_node(&let, "y") &&
		   s.message[0].to == let_node(&let, "x") &&
		   !s.message[0].arg && s.message[1].arg == 1,
	   "from y to x, twice");
	same_double(s.message[0].slope, 3, "its slope");
	same_double(s.message[0].upstream, 18, "its gradient");
	same_double(s.message[0].product, 54, "their product");
	same_double(s.message[0].before, 0, "what x had");
	same_double(s.message[0].after, 54, "and has");
	same_double(s.message[1].before, 54, "then");
	same_double(s.message[1].after, 108, "the running sum");
	sweep_step(&s);
	same_int((long)s.messages, 0, "a leaf sends none");
	sweep_back(&s);
	same_int((long)s.messages, 2, "one step back they are there again");
	same_double(s.message[1].after, 108, "with the same numbers");
	sweep_release(&s);
	let_close(&let);
}

/* Every gradient of the graph, at every step. */
static double *states(struct sweep *s, size_t total)
{
	double *all = malloc((total + 1) * s->grad.count * sizeof(double));

	for (size_t i = 0; i <= total; i++) {
		memcpy(all + i * s->grad.count, s->grad.number,
		       s->grad.count * sizeof(double));
		sweep_step(s);
	}
	return all;
}

static void check_back(const struct graph *graph, node_id root, size_t times,
		       const struct sweep_faults *faults, const char *what)
{
	struct sweep s;
	size_t total, wrong = 0;
	double *all;

	ok(sweep_backward(&s, graph, root, times, faults), "%s: a sweep", what);
	total = s.steps * s.times;
	all = states(&s, total);
	for (size_t i = total; i-- > 0;) {
		uint32_t visits = 0;

		wrong += !sweep_back(&s) || s.at != i;
		wrong += !!memcmp(all + i * s.grad.count, s.grad.number,
				  s.grad.count * sizeof(double));
		for (size_t j = 0; j < graph->count; j++)
			visits += s.visits[j];
		wrong += visits != (i ? (i - 1) % s.steps + 1 : 0);
	}
	same_int((long)wrong, 0, "%s: back as it came", what);
	ok(!sweep_back(&s), "%s: and no farther", what);
	sweep_end(&s);
	wrong = !!memcmp(all + total * s.grad.count, s.grad.number,
			 s.grad.count * sizeof(double));
	sweep_rewind(&s);
	ok(!wrong && !s.at &&
		   !memcmp(all, s.grad.number, s.grad.count * sizeof(double)),
	   "%s: to the end and rewound", what);
	free(all);
	sweep_release(&s);
}

static void test_back(void)
{
	const struct sweep_faults faults[] = {
		{ .order = SWEEP_TAPE },       { .overwrite = true },
		{ .clear = SWEEP_CLEAR_NONE }, { .order = SWEEP_LEAVES_FIRST },
		{ .order = SWEEP_RECURSIVE },
	};
	struct let let;

	let_open(&let, "a = -2; b = 3; p = a*b; q = a + b; L = p*q + q^2");
	for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++) {
		check_back(&let.graph, let.root, 1, &faults[i], "once");
		check_back(&let.graph, let.root, 3, &faults[i], "thrice");
	}
	let_close(&let);
}

/* One sweep to the end under faults; the gradient of a name. */
static double after(const char *text, const char *name, size_t times,
		    struct sweep_faults faults, const char *order)
{
	struct let let;
	struct sweep s;
	node_id given[8];
	double result;
	char names[32];

	let_open(&let, text);
	snprintf(names, sizeof(names), "%s", order ? order : "");
	for (char *part = strtok(names, " "); part; part = strtok(NULL, " "))
		given[faults.clear == SWEEP_CLEAR_ONLY ? faults.onlys++
						       : faults.givens++] =
			let_node(&let, part);
	faults.given = faults.only = given;
	sweep_backward(&s, &let.graph, let.root, times, &faults);
	sweep_end(&s);
	result = grad(&s, &let, name);
	sweep_release(&s);
	let_close(&let);
	return result;
}

/* What the course says of the faults. */
static void test_faults(void)
{
	const char *early = "a = 3; b = 2*a; c = a + b; L = b*c";
	const char *twice = "a = 3; b = 2; d = 1; c = a + b; e = c*d";
	const char *roads = "a = -2; b = 3; L = (a*b)*(a + b)";
	const char *cube = "x = 3; y = x*x; L = y*x";
	const struct sweep_faults sound = { 0 };
	const struct sweep_faults given = { .order = SWEEP_GIVEN };
	const struct sweep_faults overwrite = { .overwrite = true };
	const struct sweep_faults leaves = { .order = SWEEP_LEAVES_FIRST };
	const struct sweep_faults recursive = { .order = SWEEP_RECURSIVE };
	const struct sweep_faults keep = { .clear = SWEEP_CLEAR_NONE };
	const struct sweep_faults only = { .clear = SWEEP_CLEAR_ONLY };

	same_double(after("a = 3; b = a + a", "a", 1, overwrite, NULL), 1,
		    "overwrite: a + a has slope 1");
	same_double(after(roads, "a", 1, overwrite, NULL), 3,
		    "overwrite: one of two roads, for a");
	same_double(after(roads, "b", 1, overwrite, NULL), -2, "and for b");
	same_double(after(early, "a", 1, sound, NULL), 36, "a, soundly");
	same_double(after(early, "b", 1, sound, NULL), 15, "b, soundly");
	same_double(after(early, "a", 1, given, "L c b"), 36,
		    "a sound order that is given");
	same_double(after(early, "a", 1, given, "L b c"), 24,
		    "b paid before c paid it");
	same_double(after(early, "a", 1, leaves, NULL), 0, "leaves first");
	same_double(after(early, "a", 1, recursive, NULL), 54,
		    "recursion: b paid twice");
	same_double(after(twice, "a", 1, keep, NULL), 1, "not cleared: 1");
	same_double(after(twice, "a", 2, keep, NULL), 3, "then 3");
	same_double(after(twice, "a", 3, keep, NULL), 6, "then 6");
	same_double(after(twice, "a", 3, sound, NULL), 1, "cleared: 1 ever");
	same_double(after(cube, "x", 1, only, "x"), 27, "x cleared: 27");
	same_double(after(cube, "x", 2, only, "x"), 45, "then 45");
}

static void test_recursion(void)
{
	const struct sweep_faults recursive = { .order = SWEEP_RECURSIVE };
	struct let let;
	struct sweep s;
	node_id node;

	let_open(&let, "a = 3; b = 2*a; square = b*b; c = a + b; L = b*c");
	sweep_backward(&s, &let.graph, let.root, 1, &recursive);
	same_order(&let, &s, "L b a c a b a", "depth first, numbers left out");
	sweep_release(&s);
	sweep_backward(&s, &let.graph, let_node(&let, "square"), 1, &recursive);
	same_order(&let, &s, "square b a", "b is both arguments: gone to once");
	sweep_release(&s);
	node = let_node(&let, "a");
	for (int i = 0; i < 40; i++)
		node = graph_add(&let.graph, OP_ADD, node,
				 graph_add(&let.graph, OP_NEG, node, node));
	ok(!sweep_backward(&s, &let.graph, node, 1, &recursive) && s.failure &&
		   strstr(s.failure, "too many") && !sweep_step(&s),
	   "a recursion that would not end is refused");
	sweep_release(&s);
	ok(!sweep_backward(&s, &let.graph, node, SWEEP_MOST, NULL) && s.failure,
	   "too many times");
	sweep_release(&s);
	let_close(&let);
}

static void check_rule(const char *text, const char *name, enum op op,
		       const char *by_a, const char *by_b, double wanted)
{
	static const char *const params[] = { "a", "b", "v" };
	struct let let;
	struct sweep s;
	struct formula slope[2] = { { 0 }, { 0 } };
	struct sweep_rule rule = { op, { &slope[0], &slope[1] } };
	struct sweep_faults faults = { .rule = &rule, .rules = 1 };
	const char *const texts[] = { by_a, by_b };

	let_open(&let, text);
	for (int i = 0; i < 2; i++) {
		if (texts[i])
			scope_formula(&let.scope, &slope[i], &let.arena,
				      texts[i], strlen(texts[i]), params, 3,
				      (struct origin){ .err = &let.err });
		else
			rule.slope[i] = NULL;
	}
	sweep_backward(&s, &let.graph, let.root, 1, &faults);
	sweep_end(&s);
	near_to(grad(&s, &let, name), wanted, 1e-15, "%s: d/d%s with %s, %s",
		text, name, by_a, by_b ? by_b : "-");
	sweep_release(&s);
	let_close(&let);
}

static void test_rules(void)
{
	check_rule("a = 0.5; L = tanh(a)", "a", OP_TANH, "1 - v", NULL,
		   1 - tanh(0.5));
	check_rule("a = 5; b = 2; L = a - b", "b", OP_SUB, "1", "1", 1);
	check_rule("a = 5; b = 2; L = a*b", "b", OP_MUL, "7*a", NULL, 5);
	check_rule("a = 5; b = 2; L = a*b", "a", OP_MUL, "7*a", NULL, 35);
	check_rule("a = -5; L = abs(a)*2", "a", OP_ABS, "if(a > 0, log(a), v)",
		   NULL, 10);
	check_rule("a = 5; k = 3; L = exp(a*0)", "a", OP_MUL, "k", NULL, 3);
}

/* Over lanes a sweep gives graph_backward()'s doubles. */
static void test_lanes(void)
{
	static const double xs[] = { 0.1, -0.7, 1e9, 2.5, -1e9 };
	struct graph g;
	struct sweep s;
	node_id w, x, v, root;
	int wrong = 0;

	graph_init(&g, 5);
	w = graph_leaf(&g, 0.3);
	x = graph_wide_leaf(&g, xs);
	v = graph_add(&g, OP_ADD, graph_add(&g, OP_MUL, w, x), w);
	root = graph_add(&g, OP_MEAN, graph_add(&g, OP_SIN, v, v), 0);
	root = graph_add(&g, OP_ADD, root, graph_add(&g, OP_SUM, w, w));
	graph_backward(&g, root);
	sweep_backward(&s, &g, root, 1, NULL);
	sweep_end(&s);
	for (node_id i = 0; i < (node_id)g.count; i++)
		for (size_t lane = 0; lane < 5; lane++)
			wrong += sweep_grad(&s, i, lane) !=
				 graph_grad(&g, i, lane);
	same_int(wrong, 0, "lanes, bit for bit");
	sweep_rewind(&s);
	s.lane = 2;
	while (sweep_last(&s) != v)
		sweep_step(&s);
	same_double(s.message[1].upstream, sweep_grad(&s, v, 2),
		    "a message tells of its lane");
	sweep_release(&s);
	check_back(&g, root, 2, &(struct sweep_faults){ .overwrite = true },
		   "lanes");
	graph_release(&g);
}

/* A weighted sum sends to its bias, and to every weight and input. */
static void test_weighted_sum(void)
{
	static const double xs[] = { 2, -1, 0.5 };
	struct graph g;
	struct sweep s;
	struct layer unit = { .bias = 0, .weight = 1, .input = 3, .units = 1,
			      .inputs = 2 };
	node_id dot, root;
	int wrong = 0;

	graph_init(&g, 3);
	graph_leaf(&g, 10);
	graph_leaf(&g, 3);
	graph_leaf(&g, 4);
	graph_wide_leaf(&g, xs);
	graph_wide_leaf(&g, xs);
	dot = graph_layer(&g, &unit);
	root = graph_add(&g, OP_SUM, dot, dot);
	graph_backward(&g, root);
	sweep_backward(&s, &g, root, 1, NULL);
	sweep_step(&s);
	sweep_step(&s);
	same_int((long)s.messages, 5, "a bias, two weights, two inputs");
	ok(s.message[0].slope == 1 && s.message[1].slope == 2 &&
		   s.message[2].slope == 3 && s.message[4].slope == 4,
	   "slopes: 1, the other's value");
	sweep_end(&s);
	for (node_id i = 0; i < (node_id)g.count; i++)
		wrong += sweep_grad(&s, i, 2) != graph_grad(&g, i, 2);
	same_int(wrong, 0, "as graph_backward()");
	sweep_release(&s);
	check_back(&g, root, 2, NULL, "a weighted sum");
	graph_release(&g);
}

static void test_forward(void)
{
	struct let let;
	struct sweep s;

	let_open(&let, "a = 2; b = a*3; c = -b; L = c + a");
	ok(sweep_forward(&s, &let.graph, let_node(&let, "c")), "forward");
	same_order(&let, &s, "a b c", "up the tape, numbers left out");
	sweep_step(&s);
	sweep_step(&s);
	ok(s.visits[let_node(&let, "b")] && !s.visits[let_node(&let, "c")],
	   "b is shown, c is not");
	ok(sweep_back(&s) && !s.visits[let_node(&let, "b")] &&
		   sweep_next(&s) == let_node(&let, "b"),
	   "and b is hidden again");
	sweep_end(&s);
	ok(s.at == 3 && sweep_last(&s) == let_node(&let, "c"), "to the end");
	sweep_rewind(&s);
	ok(!s.at && !s.visits[let_node(&let, "a")], "rewound");
	sweep_release(&s);
	let_close(&let);
}

int main(void)
{
	test_sound();
	test_messages();
	test_back();
	test_faults();
	test_recursion();
	test_rules();
	test_lanes();
	test_weighted_sum();
	test_forward();
	return tap_end();
}
