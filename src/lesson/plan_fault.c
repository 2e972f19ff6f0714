/* plan_fault.c - faults of a plan under the present controls. */
#include "plan_parts.h"

#include "gradlab/sweep.h"

static const struct limits layer = {
	1, NET_LAYERS, true, "a layer without activation is a whole number "
			     "from 1"
};

typedef void plan_fault(struct reader *reader, const struct fault *fault,
			struct run_spec *spec);

static void overwrite(struct reader *reader, const struct fault *fault,
		      struct run_spec *spec)
{
	(void)reader;
	(void)fault;
	spec->fault.overwrite = true;
}

static void no_clear(struct reader *reader, const struct fault *fault,
		     struct run_spec *spec)
{
	(void)reader;
	(void)fault;
	spec->fault.no_clear = true;
}

static void order(struct reader *reader, const struct fault *fault,
		  struct run_spec *spec)
{
	(void)reader;
	spec->fault.order = fault->order == ORDER_RECURSIVE
				    ? SWEEP_RECURSIVE
				    : SWEEP_LEAVES_FIRST;
}

/* The names are those that move, by their places. */
static void clear_only(struct reader *reader, const struct fault *fault,
		       struct run_spec *spec)
{
	(void)reader;
	spec->fault.clear_only = true;
	for (int i = 0; i < fault->names.count; i++)
		spec->fault.cleared[fault->names.item[i]->index] = true;
}

static void wrong_sign(struct reader *reader, const struct fault *fault,
		       struct run_spec *spec)
{
	(void)reader;
	(void)fault;
	spec->fault.wrong_sign = true;
}

static void wrong_rule(struct reader *reader, const struct fault *fault,
		       struct run_spec *spec)
{
	struct sweep_rule *rule = arena_alloc(
		reader->arena, (size_t)fault->rules, sizeof(*rule));

	for (int i = 0; i < fault->rules; i++) {
		rule[i].op = (enum op)fault->rule[i].op;
		for (int arg = 0; arg < 2; arg++)
			if (fault->rule[i].slope[arg].count)
				rule[i].slope[arg] =
					&fault->rule[i].slope[arg];
	}
	spec->fault.rule = rule;
	spec->fault.rules = fault->rules;
}

static void drop_activation(struct reader *reader, const struct fault *fault,
			    struct run_spec *spec)
{
	for (int i = 1; i < spec->net.layers && !fault->number.count; i++)
		spec->fault.drop_activation[i] = true;
	for (int i = 0; i < fault->number.count; i++)
		spec->fault.drop_activation[(int)plan_number(
			reader, &fault->number.item[i], 1, &layer)] = true;
}

static void shuffle_labels(struct reader *reader, const struct fault *fault,
			   struct run_spec *spec)
{
	spec->fault.shuffle_labels = true;
	spec->fault.shuffle_seed =
		fault->number.count
			? (uint32_t)plan_number(reader, &fault->number.item[0],
						1337, &plan_seed)
			: spec->data.seed;
}

static void label_coding(struct reader *reader, const struct fault *fault,
			 struct run_spec *spec)
{
	spec->fault.label_coding = true;
	for (int i = 0; i < 2; i++)
		spec->fault.label[i] =
			fault->number.count
				? plan_number(reader, &fault->number.item[i],
					      i, &plan_any)
				: i;
}

static void unscaled(struct reader *reader, const struct fault *fault,
		     struct run_spec *spec)
{
	spec->fault.unscaled = plan_number(reader, &fault->number.item[0], 1,
					   &plan_any);
	if (spec->fault.unscaled == 0)
		plan_refuse(reader, "the factor of 'unscaled' is not 0");
}

static plan_fault *const faults[FAULT_COUNT] = {
	[FAULT_OVERWRITE] = overwrite,
	[FAULT_ORDER] = order,
	[FAULT_NO_CLEAR] = no_clear,
	[FAULT_CLEAR_ONLY] = clear_only,
	[FAULT_WRONG_RULE] = wrong_rule,
	[FAULT_WRONG_SIGN] = wrong_sign,
	[FAULT_DROP_ACTIVATION] = drop_activation,
	[FAULT_SHUFFLE_LABELS] = shuffle_labels,
	[FAULT_LABEL_CODING] = label_coding,
	[FAULT_UNSCALED] = unscaled,
};

void plan_faults(struct reader *reader, const struct run_plan *plan,
		 struct run_spec *spec)
{
	for (int i = 0; i < plan->fault.count; i++) {
		const struct fault *fault = &plan->fault.item[i];
		int kind = plan_word(reader, &fault->kind);

		if (faults[kind])
			faults[kind](reader, fault, spec);
	}
}
