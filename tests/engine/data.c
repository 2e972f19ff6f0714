/* data.c - data sets are those of the notebooks, point by point. */
#include "gradlab/data.h"

#include "gradlab/rng.h"

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

/* Points of NumPy's draws: kind, noise, index, point, label. */
static void sets_of_the_playground(void)
{
	static const struct {
		enum data_kind kind;
		double noise;
		size_t at;
		double x1, x2, y;
	} row[] = {
#define SAMPLE(kind, noise, at, x1, x2, y)				\
	{ DATA_##kind, noise, at, x1, x2, y },
#include "../data/playground.def"
#undef SAMPLE
	};

	for (size_t i = 0; i < sizeof(row) / sizeof(*row); i++) {
		struct data_spec spec;
		struct data data;

		data_spec_init(&spec, row[i].kind);
		spec.samples = 200;
		spec.noise = row[i].noise;
		data_draw(&data, &spec);
		near_to(data.x[2 * row[i].at], row[i].x1, 1e-14,
			"set %d: x1 of point %zu", row[i].kind, row[i].at);
		near_to(data.x[2 * row[i].at + 1], row[i].x2, 1e-14, "x2");
		same_double(data.y[row[i].at], row[i].y, "its label");
		data_release(&data);
	}
}

/* What the two sets of numbers are by their rules, without noise. */
static void sets_of_numbers(void)
{
	double worst = 0, most = 0;
	struct data_spec spec;
	struct data data;

	data_spec_init(&spec, DATA_PLANE);
	data_draw(&data, &spec);
	for (size_t i = 0; i < 100; i++)
		worst = fmax(worst, fabs(data.y[i] - (data.x[2 * i] +
						      data.x[2 * i + 1]) /
						     2));
	ok(worst < 1e-15, "plane: (x + y)/10 in units of 0.2");
	data_release(&data);
	data_spec_init(&spec, DATA_MULTI_GAUSS);
	spec.scale = 1;
	data_draw(&data, &spec);
	for (size_t i = 0; i < 100; i++) {
		const double *x = &data.x[2 * i];

		most = fmax(most, fabs(data.y[i]));
		if (hypot(x[0] - 4, x[1] - 2.5) < 1)
			ok(data.y[i] > 0.5 && data.y[i] <= 1,
			   "multi_gauss: high near (4, 2.5)");
		if (hypot(x[0], x[1] - 2.5) < 1)
			ok(data.y[i] < -0.5, "low near (0, 2.5)");
	}
	ok(most <= 1, "and never beyond 1");
	data_release(&data);
}

static void circles_and_lines(void)
{
	struct data_spec spec;
	struct data data;
	bool on = true;

	data_spec_init(&spec, DATA_CIRCLES);
	spec.factor = 0.25;
	data_draw(&data, &spec);
	for (size_t i = 0; i < 100; i++)
		on = on && fabs(hypot(data.x[2 * i], data.x[2 * i + 1]) -
				(data.y[i] > 0 ? 0.25 : 1)) < 1e-15;
	ok(on, "circles: the inner one has the factor as radius, label +1");
	data_release(&data);
	data_spec_init(&spec, DATA_LINE);
	spec.samples = 5;
	spec.slope = 2;
	spec.intercept = 1;
	data_draw(&data, &spec);
	same_int(data.inputs, 1, "line: one input");
	ok(data.x[0] == -1 && data.x[1] == -0.5 && data.x[4] == 1 &&
		   data.y[0] == -1 && data.y[4] == 3,
	   "evenly from -1 to 1");
	data_release(&data);
}

static const double rows[] = { 1, 10, 3,  2, 20, 5,  3, 30, 3,  4, 40, 9 };

static struct data_spec four_rows(void)
{
	struct data_spec spec;

	data_spec_init(&spec, DATA_POINTS);
	spec.samples = 4;
	spec.inputs = 2;
	spec.rows = rows;
	return spec;
}

static void given_rows(void)
{
	static const double label[] = { 0, 1, 2 };
	struct data_spec spec = four_rows();
	struct data train, test;

	spec.labels = 3;
	memcpy(spec.label, label, sizeof(label));
	spec.scale = 0.5;
	data_draw(&train, &spec);
	ok(train.inputs == 2 && train.x[2] == 1 && train.x[7] == 20,
	   "rows are scaled");
	ok(train.y[0] == 0 && train.y[1] == 1 && train.y[2] == 0 &&
		   train.y[3] == 2,
	   "labels stand for targets, the least first");
	data_release(&train);
	spec.scale = 0;
	spec.standard = true;
	spec.split = 0.5;
	data_sets(&train, &test, &spec);
	ok(train.samples == 2 && test.samples == 2, "half trains");
	ok(train.x[0] + train.x[2] == 0 && fabs(train.x[0]) == 1 &&
		   fabs(train.x[1]) == 1,
	   "mean 0 and deviation 1 of what trains");
	near_to(test.x[1], test.x[0], 1e-15,
		"what tests is moved by the same numbers");
	data_release(&train);
	data_release(&test);
}

static void parts(void)
{
	struct data_spec spec, other;
	struct data train, test, whole;
	struct rng rng;
	uint32_t order[100];

	data_spec_init(&spec, DATA_MOONS);
	spec.noise = 0.1;
	data_draw(&whole, &spec);
	rng_seed_numpy(&rng, spec.seed);
	rng_numpy_permutation(&rng, order, 100);
	spec.split = 0.7;
	data_sets(&train, &test, &spec);
	ok(train.samples == 70 && test.samples == 30, "0.7 of 100 train");
	ok(train.x[2 * 69] == whole.x[2 * order[69]] &&
		   test.x[0] == whole.x[2 * order[70]] &&
		   test.y[29] == whole.y[order[99]],
	   "the first part of one permutation");
	data_release(&train);
	data_release(&test);
	other = spec;
	other.seed = 7;
	other.samples = 20;
	spec.test = &other;
	data_sets(&train, &test, &spec);
	ok(train.samples == 100 && test.samples == 20,
	   "test data of their own leave all to training");
	data_release(&train);
	data_release(&test);
	data_spec_init(&other, DATA_MOONS);
	data_sets(&train, &test, &other);
	same_int((long)test.samples, 0, "nothing said, nothing tests");
	data_release(&train);
	data_release(&test);
	data_shuffle_labels(&whole, 1337);
	other.noise = 0.1;
	data_draw(&train, &other);
	ok(whole.y[5] == train.y[order[5]] && whole.y[99] == train.y[order[99]],
	   "shuffled labels are y[p]");
	data_release(&train);
	data_release(&whole);
}

static void what_is_no_data(void)
{
	struct data_spec good = four_rows(), spec, other;

	ok(!data_wrong(&good), "four rows are data");
	spec = good;
	spec.labels = 2;
	ok(data_wrong(&spec), "two labels for three targets");
	spec = good;
	spec.split = 1.5;
	ok(data_wrong(&spec), "a share above 1");
	spec = good;
	spec.noise = nan("");
	ok(data_wrong(&spec), "noise that is no number");
	spec = good;
	data_spec_init(&other, DATA_LINE);
	spec.test = &other;
	ok(data_wrong(&spec), "test data with another number of inputs");
	data_spec_init(&spec, DATA_PLANE);
	spec.labels = 2;
	ok(data_wrong(&spec), "labels for numbers");
	data_spec_init(&spec, DATA_MOONS);
	spec.samples = 1;
	ok(data_wrong(&spec), "a single moon");
}

int main(void)
{
	sets_of_the_playground();
	sets_of_numbers();
	circles_and_lines();
	given_rows();
	parts();
	what_is_no_data();
	moons_of_the_demo();
	moons_without_noise();
	fewest_moons();
	return tap_end();
}
