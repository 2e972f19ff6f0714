/* data.c - data sets are those of the notebooks, point by point. */
#include "gradlab/data.h"

#include "../tap.h"

static const struct point {
	double x1, x2, label;
} demo[] = {
#define POINT(x1, x2, label) { x1, x2, label },
#include "../data/moons.def"
#undef POINT
};

enum { DEMO = sizeof(demo) / sizeof(*demo) };

static void moons_of_the_demo(void)
{
	struct data_spec spec = {
		.kind = DATA_MOONS, .samples = DEMO, .noise = 0.1, .seed = 1337
	};
	struct data data;
	int labels = 0;
	double worst = 0;

	data_draw(&data, &spec);
	same_int((long)data.samples, DEMO, "as many samples as asked for");
	same_int(data.inputs, 2, "moons lie in a plane");
	for (int i = 0; i < DEMO; i++) {
		worst = fmax(worst, fabs(data.x[2 * i] - demo[i].x1));
		worst = fmax(worst, fabs(data.x[2 * i + 1] - demo[i].x2));
		labels += data.y[i] == demo[i].label;
	}
	ok(worst <= 1e-15, "scikit-learn's points to 1e-15 (%g)", worst);
	same_int(labels, DEMO, "scikit-learn's labels, as -1 and +1");
	data_release(&data);
	ok(!data.x && !data.y && !data.samples, "released is empty");
}

/* Without noise every point lies on its half circle. */
static void moons_without_noise(void)
{
	struct data_spec spec = { .kind = DATA_MOONS, .samples = 7, .seed = 1 };
	struct data data;
	int outer = 0;
	bool on = true, ends = false;

	data_draw(&data, &spec);
	for (size_t i = 0; i < data.samples; i++) {
		const double *x = &data.x[2 * i];
		bool inner = data.y[i] > 0;
		double r = inner ? hypot(x[0] - 1, x[1] - 0.5)
				 : hypot(x[0], x[1]);

		outer += !inner;
		on = on && fabs(r - 1) < 1e-15;
		ends = ends || (!inner && x[0] == -1);
	}
	same_int(outer, 3, "of an odd number the smaller half is outer");
	ok(on, "points lie on two half circles");
	ok(ends, "the last angle is pi exactly");
	data_release(&data);
}

static void fewest_moons(void)
{
	struct data_spec spec = { .kind = DATA_MOONS, .samples = 2, .seed = 3 };
	struct data data;

	data_draw(&data, &spec);
	for (size_t i = 0; i < 2; i++) {
		bool inner = data.y[i] > 0;

		same_double(data.x[2 * i], inner ? 0 : 1, "one point: x1");
		same_double(data.x[2 * i + 1], inner ? 0.5 : 0,
			    "one point: x2");
	}
	data_release(&data);
}

int main(void)
{
	moons_of_the_demo();
	moons_without_noise();
	fewest_moons();
	return tap_end();
}
