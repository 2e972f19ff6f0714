/* load_data.c - the data of a learning run. */
#include "load_run.h"

#include <string.h>

#include "load_formula.h"
#include "schema_parts.h"

int data_plan_inputs(const struct data_plan *data)
{
	int inputs = data_inputs((enum data_kind)data->kind);

	return inputs || !data->columns ? inputs : data->columns - 1;
}

/* The kind that a map names, or -1. */
static int kind_named(const struct row *kinds, struct yaml *yaml)
{
	for (int i = 0; kinds[i].key; i++)
		if (yaml_get(yaml, kinds[i].key))
			return i;
	return -1;
}

/* What was copied from another run has a kind already: its keys may be given
 * without it.  The kind is set first, since other keys hang on it. */
bool load_copied(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	const struct row *kinds = shape->of->rows;
	int named = kind_named(kinds, yaml), kind;

	memcpy(&kind, (char *)to + kinds->at, sizeof(kind));
	if (yaml->kind == YAML_MAP && kind >= 0 && named < 0)
		return loader_read(loader, kinds[kind].shape, yaml, to);
	if (named >= 0)
		memcpy((char *)to + kinds->at, &named, sizeof(named));
	return loader_read(loader, shape->of, yaml, to);
}

static bool check_row(struct loader *loader, struct yaml *row, int columns)
{
	int count = loader_items(row);

	if (row->kind != YAML_LIST)
		return loader_error(loader, row,
				    "expected a row of numbers [x1, ..., y]");
	if (count < 2 || count > DATA_INPUTS + 1)
		return loader_error(loader, row,
				    "%d numbers; a row has 2 to %d, the last "
				    "of which is y",
				    count, DATA_INPUTS + 1);
	return count == columns ||
	       loader_error(loader, row,
			    "%d numbers, but the first row has %d", count,
			    columns);
}

bool load_points(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct data_plan *data = to;
	int rows = loader_items(yaml), at = 0;
	bool good = true;

	if (yaml->kind != YAML_LIST || !yaml->first)
		return loader_error(loader, yaml, "expected %s", shape->form);
	if (rows > DATA_SAMPLES)
		return loader_error(loader, yaml,
				    "%d rows; there may be %d at most", rows,
				    DATA_SAMPLES);
	data->columns = loader_items(yaml->first);
	for (struct yaml *row = yaml->first; row; row = row->next)
		good &= check_row(loader, row, data->columns);
	if (!good)
		return false;
	data->rows = (struct numbers){ .count = rows * data->columns };
	data->rows.plain = arena_alloc(loader->arena, (size_t)data->rows.count,
				       sizeof(double));
	for (struct yaml *row = yaml->first; row; row = row->next)
		for (struct yaml *x = row->first; x; x = x->next)
			good &= load_one_number(loader, x, &data->rows, at++);
	return good;
}

bool load_test(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	static const struct data_plan initial = NO_DATA;
	static const char *const never[] = { "split", "test", "features" };
	struct data_plan **test = to;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (size_t i = 0; i < sizeof(never) / sizeof(*never); i++)
		if (yaml_get(yaml, never[i]))
			return loader_error(loader,
					    yaml_get(yaml, never[i])->key,
					    "'%s' cannot stand in test data",
					    never[i]);
	*test = arena_alloc(loader->arena, 1, sizeof(**test));
	**test = initial;
	return loader_read(loader, &schema_data, yaml, *test);
}

/* Formulas see as many names as a sample has numbers. */
bool load_features(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	static const char *const name[FORMULA_ARGS] = {
		"x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8",
	};
	struct data_plan *data = to;
	int inputs = data_plan_inputs(data), count = loader_items(yaml);
	struct yaml *item = NULL;
	bool good = true;

	(void)shape;
	if (inputs < 1)
		return false;	/* what they are is wrong, and was told */
	if (inputs > FORMULA_ARGS)
		return loader_error(loader, yaml,
				    "features are formulas of %d inputs at "
				    "most; the data have %d",
				    FORMULA_ARGS, inputs);
	if (count < 1 || count > FEATURES_MOST)
		return loader_error(loader, yaml,
				    "%d features; there may be 1 to %d", count,
				    FEATURES_MOST);
	data->features.count = count;
	data->features.item = arena_alloc(loader->arena, (size_t)count,
					  sizeof(struct formula));
	for (int i = 0; i < count; i++) {
		struct formula *feature = &data->features.item[i];

		item = loader_item(yaml, item);
		good &= formula_read(loader, item, name, inputs, feature) &&
			check_own_number(loader, NULL, item, feature);
	}
	return good;
}
