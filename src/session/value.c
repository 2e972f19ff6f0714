/* value.c - formulas under the session's present controls and runs. */
#include "gradlab/value.h"

#include <math.h>

#include "gradlab/bank.h"

static double ask(void *runs, const struct run_query *query)
{
	const struct session *session = runs;

	return bank_ask(session->bank, session->control, query);
}

static bool spend(void *runs, double work)
{
	const struct session *session = runs;

	return bank_spend(session->bank, work);
}

struct env session_env(const struct session *session)
{
	return (struct env){ .control = session->control, .ask = ask,
			     .spend = spend,
			     .runs = (void *)session,
			     .kernels = bank_kernels(session->bank) };
}

double session_value(const struct session *session,
		     const struct formula *formula)
{
	struct env env = session_env(session);

	return formula->count ? formula_value(formula, &env, NULL, NULL) : (double)NAN;
}

double session_value1(const struct session *session,
		      const struct formula *formula, double argument)
{
	struct env env = session_env(session);

	return formula->count ? formula_value(formula, &env, &argument, NULL)
			      : (double)NAN;
}

double session_value1_in(const struct session *session,
			 const struct formula *formula, double argument,
			 bool single)
{
	struct env env = session_env(session);

	env.rounds = single;
	return formula->count ? formula_value(formula, &env, &argument, NULL)
			      : (double)NAN;
}

double session_value_with(const struct session *session,
			  const struct formula *formula, int control,
			  double value)
{
	struct session other = *session;

	other.control[control] = value;
	return session_value1(&other, formula, value);
}

void session_values(const struct session *session,
		    const struct formula *formula, int control,
		    const double *x, double *y, size_t n)
{
	struct env env = session_env(session);

	if (control < 0 && !formula->has_runs &&
	    formula_values(formula, &env, x, y, n))
		return;
	for (size_t i = 0; i < n; i++)
		y[i] = control < 0
			       ? session_value1(session, formula, x[i])
			       : session_value_with(session, formula, control,
						    x[i]);
}

double session_slope(const struct session *session,
		     const struct formula *formula, double at)
{
	struct env env = session_env(session);
	struct recorder recorder;
	struct graph graph;
	node_id x, y, slope = NODE_NONE;
	double value = (double)NAN;

	graph_init(&graph, 0);
	recorder_init(&recorder, &graph, &env);
	x = graph_leaf(&graph, at);
	y = record(&recorder, formula, &x);
	if (y != NODE_NONE)
		slope = record_slope(&recorder, y, x);
	if (slope != NODE_NONE)
		value = graph_value(&graph, slope, 0);
	recorder_release(&recorder);
	graph_release(&graph);
	return value;
}
