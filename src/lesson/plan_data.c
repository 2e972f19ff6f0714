/* plan_data.c - data of a plan under the present controls. */
#include "plan_parts.h"

static const struct limits samples = {
	2, DATA_SAMPLES, true,
	"the number of samples is a whole number from 2 to 100000"
};
static const struct limits noise = {
	0, 1e6, false, "noise is a number from 0"
};
static const struct limits factor = {
	0, 1, false, "the factor of circles is from 0 to below 1"
};
static const struct limits share = {
	0, 1, false, "a split is a share from 0 to 1"
};

static void read_rows(struct reader *reader, const struct data_plan *plan,
		      struct data_spec *data)
{
	if (data_inputs(data->kind))
		return;
	data->rows = plan_numbers(reader, &plan->rows);
	data->samples = (size_t)(plan->rows.count / plan->columns);
	data->inputs = plan->columns - 1;
}

/* Neither 0 nor anything without a size. */
static void read_scale(struct reader *reader, const struct data_plan *plan,
		       struct data_spec *data)
{
	double scale = 0;

	if (plan_amount(reader, &plan->scale, &scale, &plan_any) == 0)
		data->standard = true;
	data->scale = scale;
	if ((plan->scale.number.count || plan->scale.word.control >= 0) &&
	    !data->standard && scale == 0)
		plan_refuse(reader, "a scale is not 0");
}

static void read_one(struct reader *reader, const struct data_plan *plan,
		     struct data_spec *data)
{
	data_spec_init(data, (enum data_kind)plan->kind);
	if (data->kind == DATA_NONE)
		return;
	data->samples = (size_t)plan_number(reader, &plan->samples, 100,
					    &samples);
	data->noise = plan_number(reader, &plan->noise, 0, &noise);
	data->seed = (uint32_t)plan_number(reader, &plan->seed, 1337,
					   &plan_seed);
	data->factor = plan_number(reader, &plan->factor, data->factor,
				   &factor);
	data->slope = plan_number(reader, &plan->slope, 1, &plan_any);
	data->intercept = plan_number(reader, &plan->intercept, 0, &plan_any);
	data->split = plan_number(reader, &plan->split, 0, &share);
	if (plan->split.count && data->split == 0)
		plan_refuse(reader, "a split of 0 leaves nothing to train on");
	data->labels = plan->labels.count;
	for (int i = 0; i < plan->labels.count; i++)
		data->label[i] = plan_number(reader, &plan->labels.item[i], 0,
					     &plan_any);
	read_scale(reader, plan, data);
	read_rows(reader, plan, data);
}

/* Labels and a scale are those of the data that train, where the test data
 * have none of their own. */
static void read_test(struct reader *reader, const struct data_plan *plan,
		      struct data_spec *data)
{
	struct data_plan own = *plan->test;
	struct data_spec *test = arena_alloc(reader->arena, 1, sizeof(*test));

	if (!own.labels.count)
		own.labels = plan->labels;
	if (!own.scale.number.count && own.scale.word.value < 0)
		own.scale = plan->scale;
	read_one(reader, &own, test);
	test->standard = false;	/* as the others are, by their mean */
	data->test = test;
}

void plan_data(struct reader *reader, const struct data_plan *plan,
	       struct data_spec *data)
{
	read_one(reader, plan, data);
	if (plan->test)
		read_test(reader, plan, data);
}
