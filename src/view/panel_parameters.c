/* panel_parameters.c - every weight of a net: value, gradient, update. */
#include <math.h>
#include <stdio.h>

#include "gradlab/bank.h"
#include "gradlab/number.h"
#include "gradlab/translate.h"
#include "panels.h"

enum { ROWS_MOST = 2000 };

/* As wide as the numbers get, so that nothing moves while a net learns. */
static const char *const headings[] = {
	[COLUMN_VALUE] = N_("   value"),
	[COLUMN_GRAD] = N_("    grad"),
	[COLUMN_UPDATE] = N_("  update"),
	[COLUMN_RATIO] = N_("   ratio"),
};

static double column(const struct run *run, size_t i, int of, double rate)
{
	double value = run_parameter(run, i), grad = run_grad(run, i);

	switch (of) {
	case COLUMN_GRAD:
		return grad;
	case COLUMN_UPDATE:
		return grad == 0 ? 0 : -rate * grad;
	case COLUMN_RATIO:
		return grad == 0 ? 0 : fabs(rate * grad / value);
	default:
		return value;
	}
}

/* "2.3 w1": layer, unit, and the weight or bias. */
static void add_name(struct sheet *sheet, struct parameter_name name)
{
	char text[64];

	if (name.input)
		snprintf(text, sizeof(text), "%d.%d w%d", name.layer,
			 name.unit, name.input);
	else
		snprintf(text, sizeof(text), _("%d.%d bias"), name.layer,
			 name.unit);
	sheet_add(sheet, ROLE_DIM, text);
}

/* Four decimals, so that points stand under each other; what would be lost in
 * them as a power of ten. */
static void add_number(struct sheet *sheet, double value)
{
	bool plain = value == 0 || (fabs(value) >= 5e-5 && fabs(value) < 1e4);
	struct number_format format = { plain ? 'f' : 'e', plain ? 4 : 0 };
	char number[NUMBER_ROOM];

	sheet_add(sheet,
		  value > 0   ? ROLE_POSITIVE
		  : value < 0 ? ROLE_NEGATIVE
			      : ROLE_ZERO,
		  value == 0 ? "0" : number_write(value, format, number));
}

static void head(struct sheet *sheet, const struct word_list *columns, int layer)
{
	char title[64];

	if (layer)
		snprintf(title, sizeof(title), _("layer %d"), layer);
	else
		snprintf(title, sizeof(title), "%s", _("weight"));
	sheet_init(sheet, 1 + columns->count);
	sheet_heading(sheet, 0, ALIGN_LEFT, title);
	for (int c = 0; c < columns->count; c++)
		sheet_heading(sheet, 1 + c, ALIGN_RIGHT,
			      _(headings[columns->value[c]]));
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct panel *panel = panel_at(session, index);
	int plan = panel->run;
	const struct word_list *columns = &panel->u.parameters.columns;
	const struct run *run = panel_run(session, plan);
	int layer = session->panel[index].layer;
	int rows = 0;
	double rate;

	head(sheet, columns, layer);
	if (!run)
		return;
	rate = bank_rate(session->bank, plan, session->control, run->k);
	for (size_t i = 0; i < run->count && rows < ROWS_MOST; i++) {
		struct parameter_name name = net_name(&run->spec.net, i);

		if (layer && name.layer != layer)
			continue;
		add_name(sheet, name);
		for (int c = 0; c < columns->count; c++)
			add_number(sheet, column(run, i, columns->value[c],
						 rate));
		rows++;
	}
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);
	int layer = session->panel[index].layer;

	buffer_printf(out, _("Parameters of %s"),
		      session->lesson->run[panel->run].name);
	if (layer)
		buffer_printf(out, _(", layer %d"), layer);
	buffer_text(out,
		    _(" (named layer.unit, then the weight or bias):\n"));
}

const struct panel_ops parameters_ops = {
	.fill = fill,
	.words = words,
};
