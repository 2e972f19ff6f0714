/*
 * kernels_portable.c - plain loops, in the order of a tape that was recorded
 * sample by sample: no multiply and add in one rounding, and what lanes send
 * to a single node is added from the last lane to the first.
 */
#include "gradlab/kernels.h"

/* Each row takes its products one after the other. */
static void forward(const struct mix *mix)
{
	for (size_t i = 0; i < mix->tos; i++) {
		const double *c = mix->c + i * mix->c_to;
		double *to = mix->to + i * mix->stride;
		double start = mix->start ? mix->start[i * mix->c_to] : 0;

		for (size_t lane = 0; lane < mix->lanes; lane++) {
			double sum = start;

			for (size_t j = 0; j < mix->froms; j++)
				sum += c[j * mix->c_from] *
				       mix->from[j * mix->stride + lane];
			to[lane] = sum;
		}
	}
}

/* What the last unit sends comes first. */
static void backward(const struct mix *mix)
{
	for (size_t i = 0; i < mix->tos; i++) {
		const double *c = mix->c + i * mix->c_to;
		double *to = mix->to + i * mix->stride;

		for (size_t lane = 0; lane < mix->lanes; lane++) {
			double sum = mix->add ? to[lane] : 0;

			for (size_t j = mix->froms; j-- > 0;)
				sum += mix->from[j * mix->stride + lane] *
				       c[j * mix->c_from];
			to[lane] = sum;
		}
	}
}

static double add_up(double start, const double *lane, size_t n)
{
	for (size_t i = 0; i < n; i++)
		start += lane[i];
	return start;
}

static double add_down(double start, const double *lane, size_t n)
{
	for (size_t i = n; i-- > 0;)
		start += lane[i];
	return start;
}

static double add_products_down(double start, const double *g, const double *x,
				size_t n)
{
	for (size_t i = n; i-- > 0;)
		start += g[i] * x[i];
	return start;
}

static void weigh(const struct weigh *w)
{
	for (size_t u = w->units; u-- > 0;) {
		const double *g = w->g + u * w->stride;
		double *grad = w->grad + u * w->row;

		if (w->bias)
			w->bias[u * w->row] =
				add_down(w->bias[u * w->row], g, w->lanes);
		for (size_t i = 0; i < w->inputs; i++)
			grad[i] = add_products_down(
				grad[i], g, w->x + i * w->stride, w->lanes);
	}
}

static void add(double *to, const double *sent, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] += sent[i];
}

static void fill(double *to, double value, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] = value;
}

static double dot(double start, const double *a, const double *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		start += a[i] * b[i];
	return start;
}

static void send(double *to, double factor, const double *from, size_t n)
{
	for (size_t i = 0; i < n; i++)
		to[i] += factor * from[i];
}

const struct kernels kernels_portable = {
	.name = "portable",
	.forward = forward,
	.backward = backward,
	.weigh = weigh,
	.add_up = add_up,
	.add_down = add_down,
	.add = add,
	.fill = fill,
	.dot = dot,
	.send = send,
};
