/* lanes.c - operations over lanes, in every kind of kernels. */
#include "../tap.h"

#include <stdlib.h>

#include "gradlab/kernels.h"
#include "gradlab/mem.h"

static bool is_near(double got, double wanted, double within, double scale)
{
	return got == wanted || (isnan(got) && isnan(wanted)) ||
	       fabs(got - wanted) <= within * (fabs(wanted) + scale);
}

static const double edges[] = {
	0,	   -0.0,       1,      -1,     HUGE_VAL, -HUGE_VAL, NAN,
	0x1p-1074, -0x1p-1074, 1e-310, 1e-300, -1e-300,	 709.7,	    -745,
	-708.5,	   710,	       -800,   800,    1e5,	 1e9,	    -1e16,
	1e300,	   -1e300,     0.5,    2,      22.5,	 -30,	    0x1p-30
};

enum { EDGES = sizeof(edges) / sizeof(*edges), ROOM = 64 };

/* Every operation at the edges of its domain and of the numbers; lanes start
 * where vectors do not. */
static void at_the_edges(const struct kernels *kernels, enum op op)
{
	double room[3][ROOM + 1] = { { 0 } }, *a = room[0] + 1;
	double *b = room[1] + 1, *v = room[2] + 1;
	struct lane_op lane = kernels_lane_op(kernels, op);
	int wrong = 0;

	for (int shift = 0; shift < EDGES; shift++) {
		for (int i = 0; i < EDGES; i++) {
			a[i] = edges[i];
			b[i] = edges[(i + shift) % EDGES];
		}
		lane.values(v, a, b, 32);
		for (int i = 0; i < EDGES; i++) {
			double wanted = op_info[op].value(a[i], b[i]);
			bool tiny = fabs(wanted) < 0x1p-1022;

			wrong += !is_near(v[i], wanted, 1e-15,
					  tiny ? 0x1p-1022 : 0);
		}
	}
	same_int(wrong, 0, "%s: %s at the edges", kernels->name,
		 op_info[op].id);
}

/* What lanes send back, at ordinary places; pow with several powers. */
static void slopes_of(const struct kernels *kernels, enum op op)
{
	double g[32], a[32], b[32], v[32], sent[32];
	struct lane_op lane = kernels_lane_op(kernels, op);
	int wrong = 0;

	for (int i = 0; i < 32; i++) {
		g[i] = 1 + 0.1 * i;
		a[i] = 0.03 + 0.03 * i;
		b[i] = i % 3 ? 2 : 0.5 + 0.25 * (i % 7);
		v[i] = op_info[op].value(a[i], b[i]);
	}
	for (int arg = 0; arg < op_info[op].arity; arg++) {
		lane.pull[arg](sent, g, a, b, v, 32);
		for (int i = 0; i < 32; i++)
			wrong += !is_near(
				sent[i],
				g[i] * op_info[op].slope[arg](a[i], b[i], v[i]),
				1e-14, 0);
	}
	same_int(wrong, 0, "%s: slopes of %s", kernels->name, op_info[op].id);
}

/* What lanes send back at corners, ties and NaN: to the bit, of operations
 * that have them. */
static void corners_of(const struct kernels *kernels, enum op op)
{
	static const double at[] = { 0, -0.0, 1, -1, 2, -2, NAN, 0x1p-1074 };
	enum { AT = sizeof(at) / sizeof(*at), PAIRS = AT * AT };
	double g[PAIRS], a[PAIRS], b[PAIRS], v[PAIRS], sent[PAIRS];
	struct lane_op lane = kernels_lane_op(kernels, op);
	int wrong = 0;

	for (int i = 0; i < PAIRS; i++) {
		g[i] = 3;
		a[i] = at[i % AT];
		b[i] = at[i / AT];
		v[i] = op_info[op].value(a[i], b[i]);
	}
	for (int arg = 0; arg < op_info[op].arity; arg++) {
		lane.pull[arg](sent, g, a, b, v, PAIRS);
		for (int i = 0; i < PAIRS; i++)
			wrong += !is_near(
				sent[i],
				3 * op_info[op].slope[arg](a[i], b[i], v[i]),
				1e-14, 0);
	}
	same_int(wrong, 0, "%s: corners of %s", kernels->name, op_info[op].id);
}

static void edges_of_all(void)
{
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++)
		for (int op = 0; op < OP_COUNT; op++)
			if (op_info[op].arity) {
				at_the_edges(kernels, (enum op)op);
				slopes_of(kernels, (enum op)op);
				corners_of(kernels, (enum op)op);
			}
}

/* The worst error in units of the last place, and that of the slopes. */
static void accuracy_of(const struct kernels *kernels, enum op op, double from,
			double to, double most)
{
	enum { POINTS = 20000 };
	double *a = mem_alloc(POINTS, sizeof(*a));
	double *v = mem_alloc(POINTS, sizeof(*v));
	struct lane_op lane = kernels_lane_op(kernels, op);
	double worst = 0;

	for (int i = 0; i < POINTS; i++)
		a[i] = from + (to - from) * i / (POINTS - 1.0);
	lane.values(v, a, a, POINTS);
	for (int i = 0; i < POINTS; i++) {
		double wanted = op_info[op].value(a[i], a[i]);
		double unit = op_info[OP_SPACING].value(wanted, 0);

		worst = fmax(worst, fabs(v[i] - wanted) / unit);
	}
	ok(worst <= most,
	   "%s: %s on [%g, %g] within %g units of the last place",
	   kernels->name, op_info[op].id, from, to, most);
	if (worst > most)
		printf("# worst: %g\n", worst);
	free(a);
	free(v);
}

static void accuracy(void)
{
	static const struct {
		enum op op;
		double from, to, most;
	} row[] = {
		{ OP_EXP, -740, 709, 2 },      { OP_EXP, -1, 1, 2 },
		{ OP_LOG, 1e-9, 10, 2 },       { OP_LOG, 0.9, 1.1, 2 },
		{ OP_LOG, 1e-320, 1e-300, 2 }, { OP_LN, 1, 1e300, 2 },
		{ OP_TANH, -25, 25, 3 },       { OP_TANH, -1e-5, 1e-5, 3 },
		{ OP_SIN, -10, 10, 2 },	       { OP_SIN, -99999, 99999, 2 },
		{ OP_COS, -10, 10, 2 },	       { OP_SIN, 1e6, 1e9, 2 },
		{ OP_SIGMOID, -700, 40, 3 },   { OP_SIGMOID, -2, 2, 3 },
		{ OP_SOFTPLUS, -700, 700, 3 }, { OP_SOFTPLUS, -2, 2, 3 },
		{ OP_GAUSS, -26, 26, 2 },
	};
	const struct kernels *kernels;

	for (size_t k = 1; (kernels = kernels_at(k)); k++)
		for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++)
			accuracy_of(kernels, row[i].op, row[i].from, row[i].to,
				    row[i].most);
}

int main(void)
{
	edges_of_all();
	accuracy();
	return tap_end();
}
