/*
 * vector_tiles.c - the kernels of one instruction set, named KERNELS.
 *
 * A layer is computed in tiles, so that each number that is loaded is used
 * several times while it is in a register:
 *
 *	forward, backward	4 rows x a few vectors of lanes
 *
 *	to row u  .  .  .  .	+= c[u][j] * from row j, for each j in order
 *	  ... + 3 .  .  .  .
 *
 *	weights			2 units x 8 inputs, or fewer x more
 *
 *	g row u    x row i ... i + 7	summed over the lanes of a block:
 *	g row u+1  x row i ... i + 7	16 sums grow side by side
 */
#include "vector.h"

#include "lanes.h"

enum {
	TILE_ROWS = 4,
	/* As many vectors as there are registers for. */
	TILE_VECTORS = VECTOR_LANES == 8 ? 4 : 3,
	TILE_SUMS = VECTOR_LANES == 8 ? 16 : 8
};

ALWAYS_INLINE vector mix_start(const struct mix *mix, size_t row, size_t lane)
{
	if (mix->add)
		return vector_load(mix->to + row * mix->stride + lane);
	return vector_all(mix->start ? mix->start[row * mix->c_to] : 0);
}

/* `rows` and `vectors` are numbers known when this is compiled. */
ALWAYS_INLINE void mix_tile(const struct mix *mix, size_t row, size_t lane,
			    int rows, int vectors)
{
	const double *c = mix->c + row * mix->c_to;
	const double *from = mix->from + lane;
	vector sum[TILE_ROWS][TILE_VECTORS];

#pragma GCC unroll 4
	for (int r = 0; r < rows; r++)
#pragma GCC unroll 4
		for (int v = 0; v < vectors; v++)
			sum[r][v] = mix_start(mix, row + (size_t)r,
					      lane + (size_t)v * VECTOR_LANES);
	for (size_t j = 0; j < mix->froms; j++) {
		vector x[TILE_VECTORS];

#pragma GCC unroll 4
		for (int v = 0; v < vectors; v++)
			x[v] = vector_load(from + v * VECTOR_LANES);
#pragma GCC unroll 4
		for (int r = 0; r < rows; r++) {
			vector w = vector_all(c[(size_t)r * mix->c_to]);

#pragma GCC unroll 4
			for (int v = 0; v < vectors; v++)
				sum[r][v] = vector_fma(w, x[v], sum[r][v]);
		}
		c += mix->c_from;
		from += mix->stride;
	}
#pragma GCC unroll 4
	for (int r = 0; r < rows; r++)
#pragma GCC unroll 4
		for (int v = 0; v < vectors; v++)
			vector_store(mix->to + (row + (size_t)r) * mix->stride +
					     lane + v * VECTOR_LANES,
				     sum[r][v]);
}

/* All rows over a strip of lanes. */
ALWAYS_INLINE void mix_strip(const struct mix *mix, size_t lane, int vectors)
{
	size_t row = 0;

	for (; row + TILE_ROWS <= mix->tos; row += TILE_ROWS)
		mix_tile(mix, row, lane, TILE_ROWS, vectors);
	for (; row + 2 <= mix->tos; row += 2)
		mix_tile(mix, row, lane, 2, vectors);
	for (; row < mix->tos; row++)
		mix_tile(mix, row, lane, 1, vectors);
}

/* Strips of nearly the same width: 13 vectors as 4 + 3 + 3 + 3. */
static void mix_rows(const struct mix *mix)
{
	size_t left = (mix->lanes + KERNEL_VECTOR - 1) / KERNEL_VECTOR * PARTS;
	size_t lane = 0, take;

	for (; left; left -= take) {
		size_t strips = (left + TILE_VECTORS - 1) / TILE_VECTORS;

		take = (left + strips - 1) / strips;
		switch (take) {
#if VECTOR_LANES == 8
		case 4:
			mix_strip(mix, lane, 4);
			break;
#endif
		case 3:
			mix_strip(mix, lane, 3);
			break;
		case 2:
			mix_strip(mix, lane, 2);
			break;
		default:
			mix_strip(mix, lane, 1);
		}
		lane += take * VECTOR_LANES;
	}
}

/* Eight sums of KERNEL_VECTOR parts each, as eight numbers in order: halves
 * are added, then their halves, then the last two. */
#if VECTOR_LANES == 8

#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

ALWAYS_INLINE vector add_halves_of(vector a, vector b)
{
	return SHUFFLE(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
	       SHUFFLE(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
}

ALWAYS_INLINE vector add_quarters_of(vector a, vector b)
{
	return SHUFFLE(a, b, 0, 1, 4, 5, 8, 9, 12, 13) +
	       SHUFFLE(a, b, 2, 3, 6, 7, 10, 11, 14, 15);
}

ALWAYS_INLINE void add_halves(const vector part[PARTS][KERNEL_VECTOR],
			      double sum[KERNEL_VECTOR])
{
	const vector *p = part[0];
	vector a = add_quarters_of(add_halves_of(p[0], p[1]),
				   add_halves_of(p[2], p[3]));
	vector b = add_quarters_of(add_halves_of(p[4], p[5]),
				   add_halves_of(p[6], p[7]));

	vector_store(sum, SHUFFLE(a, b, 0, 2, 4, 6, 8, 10, 12, 14) +
				  SHUFFLE(a, b, 1, 3, 5, 7, 9, 11, 13, 15));
}

#elif VECTOR_LANES == 4

#define SHUFFLE(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

ALWAYS_INLINE vector add_quarters_of(vector a, vector b)
{
	return SHUFFLE(a, b, 0, 1, 4, 5) + SHUFFLE(a, b, 2, 3, 6, 7);
}

ALWAYS_INLINE void add_halves(const vector part[PARTS][KERNEL_VECTOR],
			      double sum[KERNEL_VECTOR])
{
#pragma GCC unroll 2
	for (int i = 0; i < KERNEL_VECTOR; i += 4) {
		const vector *low = part[0] + i, *high = part[1] + i;
		vector a = add_quarters_of(low[0] + high[0], low[1] + high[1]);
		vector b = add_quarters_of(low[2] + high[2], low[3] + high[3]);

		vector_store(sum + i, SHUFFLE(a, b, 0, 2, 4, 6) +
					      SHUFFLE(a, b, 1, 3, 5, 7));
	}
}

#else

ALWAYS_INLINE void add_halves(const vector part[PARTS][KERNEL_VECTOR],
			      double sum[KERNEL_VECTOR])
{
	for (int i = 0; i < KERNEL_VECTOR; i++) {
		vector two =
			(part[0][i] + part[2][i]) + (part[1][i] + part[3][i]);

		sum[i] = two[0] + two[1];
	}
}

#endif

/* All ones in the lanes of the last, unfilled vector that count. */
ALWAYS_INLINE whole tail_mask(size_t lanes, int from)
{
	whole mask;

	for (int i = 0; i < VECTOR_LANES; i++)
		mask[i] = (size_t)(from + i) < lanes ? -1 : 0;
	return mask;
}

ALWAYS_INLINE vector load_some(const whole *mask, const double *from)
{
	vector v = vector_load(from);

	return mask ? (vector)(*mask & (whole)v) : v;
}

/* Products of a tile's rows in one vector of lanes, or in those of a mask. */
ALWAYS_INLINE void add_tile(vector *sum, const double *const *g,
			    const double *const *x, size_t lane, int units,
			    int inputs, const whole *mask)
{
#pragma GCC unroll 8
	for (int u = 0; u < units; u++) {
		vector gu = load_some(mask, g[u] + lane);

#pragma GCC unroll 8
		for (int i = 0; i < inputs; i++)
			sum[u * inputs + i] =
				vector_fma(gu, load_some(mask, x[i] + lane),
					   sum[u * inputs + i]);
	}
}

/* One tile of weights over all lanes: 8 or 16 sums.  The rows of g and x are
 * given one by one; those that stand in for missing ones repeat the last. */
ALWAYS_INLINE void sum_products(const double *const *g, const double *const *x,
				size_t lanes, int units, int inputs,
				double *sums)
{
	vector part[TILE_SUMS / KERNEL_VECTOR][PARTS][KERNEL_VECTOR];
	size_t full = lanes - lanes % KERNEL_VECTOR;
	int count = units * inputs;

#pragma GCC unroll 1
	for (int p = 0; p < PARTS; p++) {
		vector sum[TILE_SUMS];
		size_t lane = (size_t)p * VECTOR_LANES;

#pragma GCC unroll 16
		for (int i = 0; i < count; i++)
			sum[i] = (vector){ 0 };
		for (; lane < full; lane += KERNEL_VECTOR)
			add_tile(sum, g, x, lane, units, inputs, NULL);
		if (full < lanes) {
			whole mask = tail_mask(lanes - full, p * VECTOR_LANES);

			add_tile(sum, g, x, lane, units, inputs, &mask);
		}
#pragma GCC unroll 16
		for (int i = 0; i < count; i++)
			part[i / KERNEL_VECTOR][p][i % KERNEL_VECTOR] = sum[i];
	}
#pragma GCC unroll 2
	for (int i = 0; i < count / KERNEL_VECTOR; i++)
		add_halves(part[i], sums + i * KERNEL_VECTOR);
}

/* The sums for `inputs` inputs from `input` on, and every unit. */
ALWAYS_INLINE void weigh_strip(const struct weigh *w, size_t input, int units,
			       int inputs)
{
	const double *g[KERNEL_VECTOR], *x[KERNEL_VECTOR];
	double sums[TILE_SUMS];

	for (int i = 0; i < inputs; i++)
		x[i] = w->x + (input + (size_t)i) * w->stride;
	for (size_t unit = 0; unit < w->units; unit += (size_t)units) {
		size_t left = w->units - unit;
		double *grad = w->grad + unit * w->row + input;

		for (int u = 0; u < units; u++)
			g[u] = w->g + (unit + ((size_t)u < left ? (size_t)u
								: left - 1)) *
					      w->stride;
		sum_products(g, x, w->lanes, units, inputs, sums);
		for (int u = 0; u < units && (size_t)u < left; u++)
			for (int i = 0; i < inputs; i++)
				grad[(size_t)u * w->row + (size_t)i] +=
					sums[u * inputs + i];
	}
}

static const double one_row[KERNEL_BLOCK] = { [0 ... KERNEL_BLOCK - 1] = 1 };

/* A bias is a weight of an input that is always 1. */
static void weigh_biases(const struct weigh *w)
{
	struct weigh ones = *w;

	ones.grad = w->bias;
	ones.x = one_row;
	weigh_strip(&ones, 0, 8, 1);
}

static void weigh(const struct weigh *w)
{
	size_t input = 0;

#if VECTOR_LANES == 8
	for (; input + 8 <= w->inputs; input += 8)
		weigh_strip(w, input, 2, 8);
#endif
	for (; input + 4 <= w->inputs; input += 4)
		weigh_strip(w, input, 2, 4);
	for (; input + 2 <= w->inputs; input += 2)
		weigh_strip(w, input, 4, 2);
	for (; input < w->inputs; input++)
		weigh_strip(w, input, 8, 1);
	if (w->bias)
		weigh_biases(w);
}

/* The tree of one canonical vector. */
static double add_parts(const double part[KERNEL_VECTOR])
{
	return ((part[0] + part[4]) + (part[2] + part[6])) +
	       ((part[1] + part[5]) + (part[3] + part[7]));
}

ALWAYS_INLINE void add_products(vector sum[PARTS], const double *a,
				const double *b)
{
#pragma GCC unroll 4
	for (int p = 0; p < PARTS; p++)
		sum[p] = vector_fma(vector_load(a + p * VECTOR_LANES),
				    vector_load(b + p * VECTOR_LANES), sum[p]);
}

/* What is left over is filled up with zeros. */
static double dot(double start, const double *a, const double *b, size_t n)
{
	double last[2][KERNEL_VECTOR] = { { 0 } }, part[KERNEL_VECTOR];
	vector sum[PARTS] = { { 0 } };
	size_t full = n - n % KERNEL_VECTOR;

	for (size_t i = 0; i < full; i += KERNEL_VECTOR)
		add_products(sum, a + i, b + i);
	if (full < n) {
		memcpy(last[0], a + full, (n - full) * sizeof(*a));
		memcpy(last[1], b + full, (n - full) * sizeof(*b));
		add_products(sum, last[0], last[1]);
	}
	memcpy(part, sum, sizeof(part));
	return start + add_parts(part);
}

/* The lanes of one block. */
static double add_lanes(double start, const double *lane, size_t n)
{
	return dot(start, lane, one_row, n);
}

static void add(double *to, const double *sent, size_t n)
{
	for (size_t i = 0; i < n; i += VECTOR_LANES)
		vector_store(to + i,
			     vector_load(to + i) + vector_load(sent + i));
}

static void fill(double *to, double value, size_t n)
{
	for (size_t i = 0; i < n; i += VECTOR_LANES)
		vector_store(to + i, vector_all(value));
}

static void send(double *to, double factor, const double *from, size_t n)
{
	size_t i = 0;

	for (; i + VECTOR_LANES <= n; i += VECTOR_LANES)
		vector_store(to + i, vector_fma(vector_all(factor),
						vector_load(from + i),
						vector_load(to + i)));
	for (; i < n; i++)
		to[i] = vector_fma(vector_all(factor), vector_all(from[i]),
				   vector_all(to[i]))[0];
}

const struct kernels KERNELS = {
	.name = NAME,
	.block = KERNEL_BLOCK,
	.forward = mix_rows,
	.backward = mix_rows,
	.weigh = weigh,
	.add_up = add_lanes,
	.add_down = add_lanes,
	.add = add,
	.fill = fill,
	.dot = dot,
	.send = send,
	.lane = LANES_PLAIN,
	.better = LANES_BETTER,
};
