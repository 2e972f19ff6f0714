/* load_control.c - a control: a range, or a list of numbers or words. */
#include "hooks.h"

#include <math.h>
#include <string.h>

#include "gradlab/number.h"

#include "load_formula.h"

enum { VALUES_MOST = 100, STEPS_OF_RANGE = 20, FACTOR_OF_LOG = 10 };

static struct yaml *values_of(struct yaml *yaml)
{
	struct yaml *values = yaml;

	if (yaml->kind == YAML_MAP)
		values = yaml_get(yaml, "values");
	return values ? values : yaml_get(yaml, "draw");
}

bool control_has_words(struct yaml *yaml)
{
	struct yaml *values = values_of(yaml);
	double number;

	if (!values || values->kind != YAML_LIST)
		return false;
	for (struct yaml *v = values->first; v; v = v->next)
		if (v->kind == YAML_TEXT &&
		    !number_parse(v->text, v->length, &number))
			return true;
	return false;
}

static bool is_known(const struct control *control, const char *word)
{
	for (int i = 0; i < control->values; i++)
		if (!strcmp(control->word[i], word))
			return true;
	return false;
}

/* The list itself.  Every item keeps its text; numbers have a value too. */
bool load_control_values(struct loader *loader, const struct shape *shape,
			 struct yaml *yaml, void *to)
{
	struct control *control = to;
	int count = loader_items(yaml);
	const char **word;
	double *value;

	if (yaml->kind != YAML_LIST)
		return loader_expected(loader, yaml, shape->form);
	if (count < 1 || count > VALUES_MOST)
		return loader_error(loader, yaml,
				    "%d values; there may be 1 to %d", count,
				    VALUES_MOST);
	control->word = word = arena_alloc(loader->arena, (size_t)count + 1,
					   sizeof(*word)); /* NULL ends */
	control->value = value =
		arena_alloc(loader->arena, (size_t)count, sizeof(*value));
	control->kind = control_has_words(yaml) ? CONTROL_WORDS : CONTROL_LIST;
	for (struct yaml *v = yaml->first; v; v = v->next) {
		const char *text = loader_text(loader, v, "a number or word");

		if (!text)
			return false;
		if (is_known(control, text))
			return loader_error(loader, v, "'%s' stands here twice",
					    text);
		number_parse(text, v->length, &value[control->values]);
		word[control->values++] = text;
	}
	if (control->kind == CONTROL_LIST)
		control->start = value[0];
	return true;
}

/* The learner's seed draws one of them. */
bool load_control_draw(struct loader *loader, const struct shape *shape,
		       struct yaml *yaml, void *to)
{
	struct control *control = to;

	control->drawn = true;
	if (control->values) /* check_list() tells of it */
		return true;
	return load_control_values(loader, shape, yaml, to);
}

/* Read once the values are known. */
bool load_control_start(struct loader *loader, const struct shape *shape,
			struct yaml *yaml, void *to)
{
	struct control *control = to;
	double number;
	int word;

	(void)shape;
	if (control->kind == CONTROL_WORDS) {
		word = loader_word(loader, yaml, control->word, "word");
		control->start = word;
		return word >= 0;
	}
	number = number_read(loader, yaml);
	if (isnan(number))
		return false;
	control->start = number;
	if (control->kind == CONTROL_RANGE)
		return true;
	for (int i = 0; i < control->values; i++)
		if (control->value[i] == number)
			return true;
	return loader_error(loader, yaml, "%s is not one of its values",
			    yaml->text);
}

/* A list has no range beside it; what is drawn has nothing. */
static bool check_list(struct loader *loader, struct yaml *yaml, bool drawn)
{
	static const char *const alien[] = { "from", "to",    "step",
					     "scale", "values", "start",
					     "label" };
	size_t count = sizeof(alien) / sizeof(*alien) - (drawn ? 0 : 3);

	for (size_t i = 0; i < count; i++) {
		struct yaml *value = yaml_get(yaml, alien[i]);

		if (value)
			return loader_error(loader, value->key,
					    "'%s' cannot stand beside '%s'",
					    alien[i],
					    drawn ? "draw" : "values");
	}
	return true;
}

static bool check_step(struct loader *loader, struct control *control,
		       struct yaml *step)
{
	double least = control->log ? 1 : 0;

	if (!step)
		control->step = control->log ? FACTOR_OF_LOG
					     : (control->to - control->from) /
						       STEPS_OF_RANGE;
	else if (!(control->step > least))
		return loader_error(loader, step,
				    control->log ? "on a log scale the step "
						   "is a factor above 1"
						 : "a step must be above 0");
	return true;
}

static bool check_range(struct loader *loader, struct control *control,
			struct yaml *yaml)
{
	struct yaml *start = yaml_get(yaml, "start");
	struct yaml *from = yaml_get(yaml, "from");

	if (!from || !yaml_get(yaml, "to"))
		return loader_missing(loader, yaml, from ? "to" : "from");
	if (!(control->from < control->to))
		return loader_error(loader, from,
				    "the range must rise: from < to");
	if (control->log && !(control->from > 0))
		return loader_error(loader, from,
				    "on a log scale the range is above 0");
	if (!check_step(loader, control, yaml_get(yaml, "step")))
		return false;
	if (!start)
		control->start = control->from;
	else if (control->start < control->from || control->start > control->to)
		return loader_error(loader, start,
				    "the start is outside of the range");
	return true;
}

bool check_control(struct loader *loader, const struct shape *shape,
		   struct yaml *yaml, void *to)
{
	struct control *control = to;

	(void)shape;
	if (loader->partial || !loader_good(yaml))
		return true;
	if (control->kind != CONTROL_RANGE)
		return check_list(loader, yaml, control->drawn);
	return check_range(loader, control, yaml);
}

bool load_control(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	struct control *control = to;

	control->name = control->label = yaml->key->text;
	if (yaml->kind == YAML_LIST)
		return load_control_values(loader, shape, yaml, to);
	if (yaml->kind == YAML_TEXT)
		return loader_expected(loader, yaml, shape->form);
	return loader_read(loader, shape->of, yaml, to);
}
