/*
 * vector_lanes.c - the operations over lanes, compiled for one instruction
 * set: LANES_PLAIN and LANES_BETTER name its tables.
 *
 * Plain rows are the expressions of op.def, which the compiler turns into
 * vectors where it can.  Better rows are written with vectors: what libm
 * computes one at a time, and relu.  They take lanes in whole vectors.
 */
#include "vector_math.h"

#include "lanes.h"

/* clang-format off */
#define UNUSED __attribute__((unused))
#define OP(id, symbol, form, arity, of, by_a, by_b, rule_a, rule_b)	\
static void values_##id(double *restrict to, const double *restrict pa,	\
			const double *restrict pb, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++) {				\
		double a = pa[i], b UNUSED = pb[i];			\
									\
		to[i] = of;						\
	}								\
}									\
									\
static void pull_a_##id(double *restrict to, const double *restrict g,	\
			const double *restrict pa,			\
			const double *restrict pb,			\
			const double *restrict pv, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++) {				\
		double a UNUSED = pa[i], b UNUSED = pb[i];		\
		double v UNUSED = pv[i];				\
									\
		to[i] = g[i] * (by_a);					\
	}								\
}									\
									\
static void pull_b_##id(double *restrict to, const double *restrict g,	\
			const double *restrict pa,			\
			const double *restrict pb,			\
			const double *restrict pv, size_t n)		\
{									\
	for (size_t i = 0; i < n; i++) {				\
		double a UNUSED = pa[i], b UNUSED = pb[i];		\
		double v UNUSED = pv[i];				\
									\
		to[i] = g[i] * (by_b);					\
	}								\
}
#include "gradlab/op.def"
#undef OP

const struct lane_op LANES_PLAIN[OP_COUNT] = {
#define OP(id, symbol, form, arity, of, by_a, by_b, rule_a, rule_b)	\
	[OP_##id] = { values_##id, { pull_a_##id, pull_b_##id } },
#include "gradlab/op.def"
#undef OP
};
/* clang-format on */

/* One vector of values, and of gradients sent to the first argument. */
typedef vector value_of(vector a, vector b);
typedef vector sent_of(vector g, vector a, vector b, vector v);

ALWAYS_INLINE void each_value(value_of *of, double *v, const double *a,
			      const double *b, size_t n)
{
	for (size_t i = 0; i < n; i += VECTOR_LANES)
		vector_store(v + i, of(vector_load(a + i), vector_load(b + i)));
}

ALWAYS_INLINE void each_sent(sent_of *of, double *to, const double *g,
			     const double *a, const double *b, const double *v,
			     size_t n)
{
	for (size_t i = 0; i < n; i += VECTOR_LANES)
		vector_store(to + i,
			     of(vector_load(g + i), vector_load(a + i),
				vector_load(b + i), vector_load(v + i)));
}

/* libm's, in the lanes where the mask is set. */
ALWAYS_INLINE vector patch(whole mask, vector v, double (*of)(double), vector x)
{
	for (int i = 0; i < VECTOR_LANES; i++)
		if (mask[i])
			v[i] = of(x[i]);
	return v;
}

ALWAYS_INLINE vector turned(vector x, double quarters, double (*of)(double))
{
	vector v = vector_sin(x, quarters);
	vector size = vector_if(x < 0, -x, x);
	whole far = ~(size <= VECTOR_TURN_MOST);

	return vector_any(far) ? patch(far, v, of, x) : v;
}

ALWAYS_INLINE vector exp_of(vector a, vector b UNUSED)
{
	return vector_exp(a);
}

ALWAYS_INLINE vector log_of(vector a, vector b UNUSED)
{
	return vector_log(a);
}

ALWAYS_INLINE vector tanh_of(vector a, vector b UNUSED)
{
	return vector_tanh(a);
}

ALWAYS_INLINE vector sin_of(vector a, vector b UNUSED)
{
	return turned(a, 0, sin);
}

ALWAYS_INLINE vector cos_of(vector a, vector b UNUSED)
{
	return turned(a, 1, cos);
}

ALWAYS_INLINE vector sigmoid_of(vector a, vector b UNUSED)
{
	return vector_sigmoid(a);
}

ALWAYS_INLINE vector softplus_of(vector a, vector b UNUSED)
{
	return vector_softplus(a);
}

ALWAYS_INLINE vector gauss_of(vector a, vector b UNUSED)
{
	return vector_exp(-a * a);
}

ALWAYS_INLINE vector relu_of(vector a, vector b UNUSED)
{
	return vector_if(a < 0, (vector){ 0 }, a);
}

ALWAYS_INLINE vector pow_of(vector a, vector b)
{
	vector v = a * a;
	whole other = b != 2;

	if (vector_any(other))
		for (int i = 0; i < VECTOR_LANES; i++)
			if (other[i])
				v[i] = pow(a[i], b[i]);
	return v;
}

ALWAYS_INLINE vector pow_sent(vector g, vector a, vector b, vector v UNUSED)
{
	vector slope = 2 * a;
	whole other = b != 2;

	if (vector_any(other))
		for (int i = 0; i < VECTOR_LANES; i++)
			if (other[i])
				slope[i] = op_info[OP_POW].slope[0](a[i], b[i],
								    v[i]);
	return g * slope;
}

ALWAYS_INLINE vector sin_sent(vector g, vector a, vector b UNUSED,
			      vector v UNUSED)
{
	return g * turned(a, 1, cos);
}

ALWAYS_INLINE vector cos_sent(vector g, vector a, vector b UNUSED,
			      vector v UNUSED)
{
	return g * -turned(a, 0, sin);
}

ALWAYS_INLINE vector softplus_sent(vector g, vector a, vector b UNUSED,
				   vector v UNUSED)
{
	return g * vector_sigmoid(a);
}

ALWAYS_INLINE vector relu_sent(vector g, vector a, vector b UNUSED,
			       vector v UNUSED)
{
	return g * vector_if(a > 0, vector_all(1), (vector){ 0 });
}

/* clang-format off */
#define VALUES(name)							\
static void name##_values(double *v, const double *a, const double *b,	\
			  size_t n)					\
{									\
	each_value(name##_of, v, a, b, n);				\
}

#define SENT(name)							\
static void name##_pull(double *to, const double *g, const double *a,	\
			const double *b, const double *v, size_t n)	\
{									\
	each_sent(name##_sent, to, g, a, b, v, n);			\
}
/* clang-format on */

VALUES(exp)
VALUES(log)
VALUES(tanh)
VALUES(sin)
VALUES(cos)
VALUES(sigmoid)
VALUES(softplus)
VALUES(gauss)
VALUES(relu)
VALUES(pow)
SENT(sin)
SENT(cos)
SENT(softplus)
SENT(relu)
SENT(pow)

const struct lane_op LANES_BETTER[OP_COUNT] = {
	[OP_EXP] = { .values = exp_values },
	[OP_LOG] = { .values = log_values },
	[OP_LN] = { .values = log_values },
	[OP_TANH] = { .values = tanh_values },
	[OP_SIN] = { sin_values, { sin_pull, NULL } },
	[OP_COS] = { cos_values, { cos_pull, NULL } },
	[OP_SIGMOID] = { .values = sigmoid_values },
	[OP_SOFTPLUS] = { softplus_values, { softplus_pull, NULL } },
	[OP_GAUSS] = { .values = gauss_values },
	[OP_RELU] = { relu_values, { relu_pull, NULL } },
	[OP_POW] = { pow_values, { pow_pull, NULL } },
};
