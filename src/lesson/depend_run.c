/* depend_run.c - the controls that a learning run hears of. */
#include "depend.h"

static void add(struct depends *depends, struct depend *on,
		const struct formula *formula)
{
	*on = depend_both(*on, depend_on(depends, formula));
}

static void add_list(struct depends *depends, struct depend *on,
		     const struct formula *formula, int count)
{
	for (int i = 0; formula && i < count; i++)
		add(depends, on, &formula[i]);
}

static void add_word(struct depend *on, const struct word *word)
{
	on->controls |= depend_bit(word->control);
}

static void add_amount(struct depends *depends, struct depend *on,
		       const struct amount *amount)
{
	add(depends, on, &amount->number);
	add_word(on, &amount->word);
}

static void add_data(struct depends *depends, struct depend *on,
		     const struct data_plan *data)
{
	const struct formula *formula[] = {
		&data->samples, &data->noise,	  &data->seed,	&data->factor,
		&data->slope,	&data->intercept, &data->split,
	};

	for (size_t i = 0; i < sizeof(formula) / sizeof(*formula); i++)
		add(depends, on, formula[i]);
	add_list(depends, on, data->rows.formula, data->rows.count);
	add_list(depends, on, data->labels.item, data->labels.count);
	add_amount(depends, on, &data->scale);
}

static void add_net(struct depends *depends, struct depend *on,
		    const struct net_plan *net)
{
	add_list(depends, on, net->layers.item, net->layers.count);
	add_list(depends, on, net->weights.formula, net->weights.count);
	add_list(depends, on, net->freeze.item, net->freeze.count);
	add(depends, on, &net->seed);
	add_word(on, &net->output);
	for (int i = 1; i <= net->activations; i++)
		add_word(on, &net->activation[i]);
	for (int i = 0; i < net->inits; i++) {
		add_word(on, &net->init[i].kind);
		add(depends, on, &net->init[i].by);
	}
	for (int i = 0; i < net->biases; i++)
		add_amount(depends, on, &net->bias[i]);
}

/* Formulas that the engine computes itself, with controls in them. */
static struct depend of_formulas(struct depends *depends,
				 const struct run_plan *run)
{
	struct depend on = { 0, 0 };

	add_list(depends, &on, run->data.features.item,
		 run->data.features.count);
	add(depends, &on, &run->minimise.formula);
	for (int i = 0; i < run->fault.count; i++)
		for (int r = 0; r < run->fault.item[i].rules; r++)
			add_list(depends, &on,
				 run->fault.item[i].rule[r].slope, 2);
	return on;
}

void depend_of_run(struct depends *depends, struct run_plan *run)
{
	const struct formula *formula[] = {
		&run->l1,    &run->l2,	    &run->beta,	  &run->beta1,
		&run->beta2, &run->epsilon, &run->decay, &run->batch_seed,
		&run->steps,
	};
	struct depend on = of_formulas(depends, run);

	run->formula_controls = on.controls;
	for (size_t i = 0; i < sizeof(formula) / sizeof(*formula); i++)
		add(depends, &on, formula[i]);
	add_data(depends, &on, &run->data);
	if (run->data.test)
		add_data(depends, &on, run->data.test);
	add_net(depends, &on, &run->net);
	add_list(depends, &on, run->minimise.from, run->minimise.count);
	on = depend_both(on, depend_on_faults(depends, &run->fault));
	add_amount(depends, &on, &run->batch);
	add_word(&on, &run->loss);
	add_word(&on, &run->penalise_bias);
	add_word(&on, &run->correct);
	run->controls = on.controls;
	run->rate_controls = depend_on(depends, &run->rate).controls;
}
