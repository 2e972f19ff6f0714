/* load_number.c - numbers of a run, and words that a control may stand for. */
#include "load_run.h"

#include <math.h>
#include <string.h>

#include "gradlab/number.h"

#include "load_formula.h"

/* The control of that name, if it holds words, or NULL. */
static const struct control *find_control(const struct loader *loader,
					  const char *name, int *index)
{
	const struct symbol *symbol = scope_find(loader->scope, name);

	if (!symbol || symbol->kind != SYMBOL_WORDS)
		return NULL;
	*index = symbol->index;
	return &loader->lesson->control[symbol->index];
}

static int index_of(const char *const *words, const char *text)
{
	for (int i = 0; words[i]; i++)
		if (!strcmp(words[i], text))
			return i;
	return -1;
}

/* What each word of a control means; where `item` is given, one may be a
 * number instead. */
static bool read_control(struct loader *loader, const struct shape *shape,
			 struct yaml *yaml, struct word *word, double *item)
{
	const struct control *control =
		find_control(loader, yaml->text, &word->control);
	int *meaning = arena_alloc(loader->arena, (size_t)control->values,
				   sizeof(*meaning));

	word->value = 0;
	word->meaning = meaning;
	for (int i = 0; i < control->values; i++) {
		const char *text = control->word[i];

		meaning[i] = index_of(shape->words, text);
		if (meaning[i] >= 0 ||
		    (item && number_parse(text, strlen(text), &item[i])))
			continue;
		return loader_error(loader, yaml,
				    "the control '%s' holds '%s', which is "
				    "no %s%s%s",
				    yaml->text, text,
				    item ? "number and not '" : shape->form,
				    item ? shape->words[0] : "",
				    item ? "'" : "");
	}
	return true;
}

bool load_word(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	struct word *word = to;
	int control;

	if (!loader_text(loader, yaml, shape->form))
		return false;
	*word = (struct word){ index_of(shape->words, yaml->text), -1, NULL };
	if (word->value >= 0)
		return true;
	if (!find_control(loader, yaml->text, &control))
		return loader_word(loader, yaml, shape->words, shape->form) >=
		       0;
	return read_control(loader, shape, yaml, word, NULL);
}

bool load_amount(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to)
{
	struct amount *amount = to;
	const struct control *control;
	double *item;
	int index;

	*amount = (struct amount)NO_AMOUNT;
	if (!loader_text(loader, yaml, shape->form))
		return false;
	amount->word.value = index_of(shape->words, yaml->text);
	if (amount->word.value >= 0)
		return true;
	control = find_control(loader, yaml->text, &index);
	if (!control)
		return load_formula(loader, shape, yaml, &amount->number) &&
		       check_own_number(loader, shape, yaml, &amount->number);
	item = arena_alloc(loader->arena, (size_t)control->values,
			   sizeof(*item));
	amount->item = item;
	return read_control(loader, shape, yaml, &amount->word, item);
}

bool check_own_number(struct loader *loader, const struct shape *shape,
		      struct yaml *yaml, void *to)
{
	const struct formula *formula = to;

	(void)shape;
	return !formula->has_runs ||
	       loader_error(loader, yaml,
			    "a number of a run cannot ask a run");
}

bool load_one_number(struct loader *loader, struct yaml *yaml,
		     struct numbers *numbers, int i)
{
	double *plain = (double *)numbers->plain + i;
	struct formula *formula = (struct formula *)numbers->formula;

	if (yaml->kind == YAML_TEXT && !yaml->told &&
	    number_parse(yaml->text, yaml->length, plain))
		return true;
	*plain = (double)NAN;
	if (!formula) {
		formula = arena_alloc(loader->arena, (size_t)numbers->count,
				      sizeof(*formula));
		numbers->formula = formula;
	}
	if (!formula_read(loader, yaml, NULL, 0, &formula[i]) ||
	    !check_own_number(loader, NULL, yaml, &formula[i]))
		return false;
	return !formula_constant(loader, &formula[i], plain) ||
	       number_allowed(loader, &run_number, yaml, *plain);
}
