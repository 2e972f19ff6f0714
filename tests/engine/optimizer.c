/* optimizer.c - each way to step downhill, number by number. */
#include "gradlab/optimizer.h"

#include "../tap.h"

/* Three updates of one parameter that begins at 0, rate 0.1, with these
 * gradients; worked out by hand from the formulas of the language. */
static const double grads[] = { 4, -2, 1 };

static double after(const struct optimizer_spec *spec, int updates)
{
	double p = 0, kept[OPTIMIZER_SLOTS] = { 0 };

	for (int k = 0; k < updates; k++)
		optimizer_update(spec, 0.1, k,
				 &(struct learning){ 1, &p, &grads[k],
						     { &kept[0], &kept[1] } });
	return p;
}

static void by_hand(void)
{
	static const struct {
		enum optimizer kind;
		double first, second;
	} row[] = {
		{ OPTIMIZER_SGD, -0.4, -0.2 },
		/* v = 4, then 1.6 */
		{ OPTIMIZER_MOMENTUM, -0.4, -0.56 },
		/* 4 + 3.6, then -2 + 1.44 */
		{ OPTIMIZER_NESTEROV, -0.76, -0.704 },
		/* s = 1.6, then 1.84 */
		{ OPTIMIZER_RMSPROP, -0.4 / 1.2649110640673518,
		  -0.4 / 1.2649110640673518 + 0.2 / 1.3564659966250536 },
		{ OPTIMIZER_ADAM, -0.1, -0.1 - 0.02663370396604009 },
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct optimizer_spec spec;

		optimizer_spec_init(&spec, row[i].kind);
		near_to(after(&spec, 1), row[i].first, 1e-7, "%s: first update",
			optimizer_info[row[i].kind].name);
		near_to(after(&spec, 2), row[i].second, 1e-7,
			"%s: second update", optimizer_info[row[i].kind].name);
	}
}

static void settings(void)
{
	struct optimizer_spec spec;
	double p = 3, grad = 0, kept[2] = { 0 };

	optimizer_spec_init(&spec, OPTIMIZER_ADAM);
	near_to(after(&spec, 1), -0.4 / (4 + 1e-8), 1e-14,
		"adam's first step is the rate, less epsilon's share");
	spec.correct = false;
	near_to(after(&spec, 1), -0.316227766016838, 1e-7,
		"not corrected: r (1 - beta1)/sqrt(1 - beta2)");
	optimizer_spec_init(&spec, OPTIMIZER_ADAMW);
	optimizer_update(&spec, 0.5, 0,
			 &(struct learning){ 1, &p, &grad,
					     { &kept[0], &kept[1] } });
	near_to(p, 3 - 0.5 * 0.01 * 3, 1e-15, "adamw: a weight fades");
	optimizer_spec_init(&spec, OPTIMIZER_MOMENTUM);
	spec.beta = 0;
	near_to(after(&spec, 3), -0.3, 1e-15, "momentum with beta 0 is sgd");
}

/* v = 0.9 v + 2: the course's velocity. */
static void velocity(void)
{
	static const double wanted[] = { 2, 3.8, 5.42, 6.878, 8.1902 };
	struct optimizer_spec spec;
	double p = 0, v = 0, grad = 2;

	optimizer_spec_init(&spec, OPTIMIZER_MOMENTUM);
	for (int k = 0; k < 5; k++) {
		optimizer_update(&spec, 1, k,
				 &(struct learning){ 1, &p, &grad, { &v } });
		near_to(v, wanted[k], 1e-14, "velocity %d", k + 1);
	}
}

int main(void)
{
	by_hand();
	settings();
	velocity();
	same_int(optimizer_info[OPTIMIZER_ADAM].slots, 2, "adam keeps two");
	return tap_end();
}
