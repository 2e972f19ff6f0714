/* panel_sizes.c - how long formulas, slopes and graphs get. */
#include <math.h>

#include "gradlab/sizes.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"
#include "panels.h"

enum { FORMULA_COLUMNS = 5, NET_COLUMNS = 6 };

/* Counts are whole, and written out; "too many" where they cannot be told. */
static void add_count(struct sheet *sheet, double count)
{
	char text[NUMBER_ROOM];

	if (isnan(count)) {
		sheet_add(sheet, ROLE_DIM, _("too many"));
		return;
	}
	number_write(count, (struct number_format){ 'f', 0 }, text);
	sheet_add(sheet, ROLE_TEXT, text);
}

static void head(struct sheet *sheet, const char *const *name, int columns)
{
	sheet_init(sheet, columns);
	for (int c = 0; c < columns; c++)
		sheet_heading(sheet, c, c ? ALIGN_RIGHT : ALIGN_LEFT,
			      _(name[c]));
}

static void add_sizes(struct sheet *sheet, const struct session *session,
		      const struct function *function, int times)
{
	struct env env = session_env(session);
	struct sizes sizes = sizes_of_formula(&function->formula, &env, times);

	add_count(sheet, sizes.symbols);
	add_count(sheet, sizes.slope);
	add_count(sheet, sizes.tape);
	add_count(sheet, sizes.once);
}

static void fill_functions(const struct session *session,
			   const struct panel *panel, struct sheet *sheet)
{
	static const char *const names[FORMULA_COLUMNS] = {
		N_("function"), N_("symbols"), N_("of its slope"),
		N_("on a tape"), N_("stored once")
	};
	const struct functions *of = &panel->u.sizes.of;

	head(sheet, names, FORMULA_COLUMNS);
	for (int i = 0; i < of->count; i++) {
		sheet_add(sheet, ROLE_TEXT, of->item[i].label);
		add_sizes(sheet, session, &of->item[i], 1);
	}
}

static void fill_nest(const struct session *session, const struct panel *panel,
		      struct sheet *sheet)
{
	static const char *const names[FORMULA_COLUMNS] = {
		N_("depth"), N_("symbols"), N_("of its slope"), N_("on a tape"),
		N_("stored once")
	};
	const struct formulas *nest = &panel->u.sizes.nest;

	head(sheet, names, FORMULA_COLUMNS);
	for (int i = 0; i < nest->count; i++) {
		double times = session_value(session, &nest->item[i]);

		times = times >= 1 && times <= 1000 ? times : 1;
		add_count(sheet, times);
		add_sizes(sheet, session, panel->u.sizes.of.item, (int)times);
	}
}

static void fill_runs(const struct session *session, const struct panel *panel,
		      struct sheet *sheet)
{
	static const char *const names[NET_COLUMNS] = {
		N_("net"),	 N_("weights"),	   N_("formula"),
		N_("one slope"), N_("all slopes"), N_("tape")
	};

	head(sheet, names, NET_COLUMNS);
	for (int i = 0; i < panel->runs.count; i++) {
		int plan = panel->runs.value[i];
		const struct run *run = panel_run(session, plan);
		struct sizes sizes;

		sheet_add(sheet, ROLE_TEXT, session->lesson->run[plan].name);
		if (run)
			sizes = sizes_of_net(&run->spec.net);
		add_count(sheet, run ? (double)run_spec_parameters(&run->spec)
				     : (double)NAN);
		add_count(sheet, run ? sizes.symbols : (double)NAN);
		add_count(sheet, run ? sizes.slope : (double)NAN);
		add_count(sheet, run ? sizes.all : (double)NAN);
		add_count(sheet, run ? sizes.tape : (double)NAN);
	}
}

static void fill(const struct session *session, int index, struct sheet *sheet)
{
	const struct panel *panel = panel_at(session, index);

	if (panel->runs.count)
		fill_runs(session, panel, sheet);
	else if (panel->u.sizes.nest.count)
		fill_nest(session, panel, sheet);
	else
		fill_functions(session, panel, sheet);
	sheet->marked = -1;
}

static void words(const struct session *session, int index, struct buffer *out)
{
	const struct panel *panel = panel_at(session, index);

	if (panel->runs.count)
		buffer_text(out,
			    _("Symbols of each net written as one formula, "
			      "and of its slopes; nodes on the tape:\n"));
	else if (panel->u.sizes.nest.count)
		buffer_printf(out,
			      _("%s put into itself, by depth; symbols "
				"written out, and parts where nothing is "
				"written twice:\n"),
			      panel->u.sizes.of.item[0].label);
	else
		buffer_text(out, _("Sizes, in symbols written out and in parts "
				   "where nothing is written twice:\n"));
}

const struct panel_ops sizes_ops = {
	.fill = fill,
	.words = words,
};
