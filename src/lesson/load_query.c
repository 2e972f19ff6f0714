/* load_query.c - what formulas ask of runs, held against the runs' plans. */
#include "load_query.h"

#include <math.h>
#include <string.h>

#include "gradlab/plan.h"
#include "gradlab/suggest.h"

/* A question to a run, while it is checked. */
struct query {
	const struct formula *formula;
	const struct term *call;
	const struct run_plan *run;
	const struct run_spec *spec;	/* NULL: a control changes it */
};

static const struct term *argument(const struct query *query, int i)
{
	return i < query->call->args
		       ? &query->formula->term[query->call->arg[i]]
		       : NULL;
}

/* A number as it stands, with its sign. */
static bool plain(const struct query *query, int i, double *value)
{
	const struct term *term = argument(query, i);
	double sign = 1;

	while (term && term->kind == TERM_OP && term->op == OP_NEG) {
		sign = -sign;
		term = &query->formula->term[term->arg[0]];
	}
	if (!term || term->kind != TERM_NUMBER)
		return false;
	*value = sign * term->number;
	return true;
}

/* Whether argument i, where it is a plain number, is whole and from `least`
 * to `most`. */
static bool counts(const struct query *query, int i, const char *what,
		   double least, double most)
{
	double value;

	if (!plain(query, i, &value) ||
	    (value == floor(value) && value >= least && value <= most))
		return true;
	if (least >= most)
		return formula_error(query->formula, argument(query, i),
				     "run '%s' has no %s %.6g here, only %.0f",
				     query->run->name, what, value, most);
	return formula_error(query->formula, argument(query, i),
			     "run '%s' has no %s %.6g here, only %.0f to %.0f",
			     query->run->name, what, value, least, most);
}

/* Layer and unit, as the first arguments behind the run; in *layer the
 * layer, or 0 where it is no plain number. */
static bool check_unit(const struct query *query, int *layer)
{
	const struct net_spec *net = &query->spec->net;
	double value = 0;

	*layer = 0;
	if (!counts(query, 1, "layer", 1, net->layers))
		return false;
	if (!plain(query, 1, &value))
		return true;
	*layer = (int)value;
	return counts(query, 2, "unit", 1, net->width[*layer]);
}

static bool check_weight(const struct query *query)
{
	int layer;

	return !query->spec ||
	       (check_unit(query, &layer) &&
		(!layer || counts(query, 3, "input", 1,
				  query->spec->net.width[layer - 1])));
}

static bool check_bias(const struct query *query)
{
	int layer;

	return !query->spec || check_unit(query, &layer);
}

static bool check_output(const struct query *query)
{
	return !query->spec ||
	       counts(query, 1, "sample", 1,
		      (double)run_spec_samples(query->spec));
}

static bool check_tests(const struct query *query)
{
	const struct data_plan *data = &query->run->data;
	double share = 0;
	bool whole = formula_is_number(&data->split, &share) && share >= 1;

	return data->test || !(whole || !data->split.count) ||
	       formula_error(query->formula, query->call,
			     "run '%s' has no test data; its data need "
			     "'split' or 'test'",
			     query->run->name);
}

static bool check_value(const struct query *query)
{
	const struct minimise_plan *minimise = &query->run->minimise;
	const struct term *name = argument(query, 1);
	struct suggest suggest;
	char near[96];

	if (!minimise->count)
		return formula_error(query->formula, query->call,
				     "'value' asks where a run with "
				     "'minimise' stands; run '%s' has a net",
				     query->run->name);
	if (!name || name->bind != BIND_MOVING)
		return true;
	suggest_init(&suggest, name->name, strlen(name->name));
	for (int i = 0; i < minimise->count; i++) {
		if (!strcmp(minimise->name[i], name->name))
			return true;
		suggest_try(&suggest, minimise->name[i]);
	}
	return formula_error(query->formula, name, "run '%s' moves no '%s'%s",
			     query->run->name, name->name,
			     suggest_text(&suggest, near));
}

/* Each function with what it wants of a run. */
static const struct {
	bool net;		/* a run with a net */
	bool (*check)(const struct query *query);
} wants[BUILTIN_COUNT] = {
	[BUILTIN_ACCURACY] = { true, NULL },
	[BUILTIN_TEST_LOSS] = { true, check_tests },
	[BUILTIN_TEST_ACCURACY] = { true, check_tests },
	[BUILTIN_DEAD] = { true, NULL },
	[BUILTIN_OUTPUT] = { true, check_output },
	[BUILTIN_WEIGHT] = { true, check_weight },
	[BUILTIN_BIAS] = { true, check_bias },
	[BUILTIN_VALUE] = { false, check_value },
};

/* The last argument may be a k. */
static bool check_k(const struct query *query)
{
	const struct builtin_info *info = &builtin_info[query->call->index];

	if (!query->spec || info->most == info->least ||
	    query->call->args < info->most)
		return true;
	return counts(query, info->most - 1, "step", 0, query->spec->steps);
}

static bool check_query(const struct query *query)
{
	int what = query->call->index;

	if (wants[what].net && query->run->minimise.count)
		return formula_error(query->formula, query->call,
				     "'%s' asks a run with a net; run '%s' "
				     "has 'minimise'",
				     builtin_info[what].name,
				     query->run->name);
	return (!wants[what].check || wants[what].check(query)) &&
	       check_k(query);
}

static bool check_call(struct loader *loader, const struct formula *formula,
		       const struct term *call)
{
	static const double control[LESSON_CONTROLS];
	const struct symbol *symbol = formula->term[call->arg[0]].symbol;
	struct arena arena = { NULL };
	struct run_spec spec;
	struct query query = { .formula = formula, .call = call };
	bool good;

	if (loader->run_state[symbol->index] != RUN_READ ||
	    !loader->run_good[symbol->index])
		return true;
	query.run = &loader->lesson->run[symbol->index];
	if (!query.run->controls && !query.run->minimise.count &&
	    !query.run->data.features.count &&
	    plan_spec(query.run, control, &arena, &spec, NULL))
		query.spec = &spec;
	good = check_query(&query);
	arena_release(&arena);
	return good;
}

bool check_queries(struct loader *loader, const struct formula *formula)
{
	bool good = true;

	for (int i = 0; i < formula->count && good; i++) {
		const struct term *term = &formula->term[i];

		if (term->kind == TERM_CALL && term->bind == BIND_BUILTIN &&
		    builtin_info[term->index].takes == TAKES_RUN)
			good = check_call(loader, formula, term);
	}
	return good;
}

void check_scope_queries(struct loader *loader, const struct scope *scope)
{
	for (size_t i = 0; i < scope->count; i++)
		check_queries(loader, &scope->list[i].body);
}
