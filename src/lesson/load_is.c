/* load_is.c - answers, right and wrong, in the shape of their question. */
#include "hooks.h"

#include <string.h>

#include "gradlab/suggest.h"

#include "load_formula.h"
#include "load_items.h"

static const char *const usual[] = { "x" };

/* A formula in the question's names, and behind '=' an equal one. */
bool load_same(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	const struct question *question = loader->question;
	const char *const *in = question->in_count ? question->in : usual;
	int ins = question->in_count ? question->in_count : 1;
	struct answer *answer = to;
	const char *text = loader_text(loader, yaml, shape->form);
	size_t equals;
	bool good;

	if (!text)
		return false;
	equals = formula_equals(text, yaml->length);
	good = formula_read_part(loader, yaml, 0, equals, in, ins,
				 &answer->formula);
	if (equals == yaml->length)
		return good;
	answer->stated = text + equals + 1 + strspn(text + equals + 1, " \n");
	answer->stated_at = yaml->at;
	return formula_read_part(loader, yaml, equals + 1,
				 yaml->length - equals - 1, in, ins,
				 &answer->same) && good;
}

static bool read_answer(struct loader *loader, struct yaml *yaml,
			struct answer *answer)
{
	static const struct shape shape = { .form = "a formula" };

	answer->at = yaml->at;
	return load_answer(loader, &shape, yaml, answer);
}

bool load_cells(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	struct question *question = to;
	int count = 0;
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_expected(loader, yaml, shape->form);
	for (struct yaml *c = yaml->first; c; c = c->next)
		count++;
	if (!count || count > QUESTION_BOXES)
		return loader_error(loader, yaml,
				    "%d cells; there may be 1 to %d", count,
				    QUESTION_BOXES);
	question->cell = arena_alloc(loader->arena, (size_t)count,
				     sizeof(*question->cell));
	for (struct yaml *c = yaml->first; c; c = c->next) {
		struct box *box = &question->cell[question->cell_count++];

		box->name = c->key->text;
		good &= read_answer(loader, c, &box->answer);
	}
	return good;
}

static int cell_named(struct loader *loader, struct yaml *key)
{
	const struct question *question = loader->question;
	struct suggest suggest;
	char near[96];

	if (key->told)
		return -1;
	suggest_init(&suggest, key->text, key->length);
	for (int i = 0; i < question->cell_count; i++) {
		if (!strcmp(question->cell[i].name, key->text))
			return i;
		suggest_try(&suggest, question->cell[i].name);
	}
	loader_error(loader, key, "no cell '%s' in the answer%s", key->text,
		     suggest_text(&suggest, near));
	return -1;
}

static bool cells_named(struct loader *loader, struct yaml *yaml,
			struct wrong *wrong)
{
	bool good = true;

	if (yaml->kind != YAML_MAP)
		return loader_error(loader, yaml,
				    "expected a map 'cell: formula' of the "
				    "cells that matter");
	wrong->cell = arena_alloc(loader->arena,
				  (size_t)loader->question->cell_count,
				  sizeof(*wrong->cell));
	for (struct yaml *c = yaml->first; c; c = c->next) {
		int cell = cell_named(loader, c->key);

		good &= cell >= 0 && read_answer(loader, c, &wrong->cell[cell]);
	}
	return good;
}

/* One item of a choice. */
static bool item_of_choice(struct loader *loader, struct yaml *yaml,
			   struct picks *picks)
{
	if (yaml->kind != YAML_TEXT)
		return loader_expected(loader, yaml, "one of the texts");
	return items_named(loader, yaml, loader->question, picks);
}

static bool some_items(struct loader *loader, struct yaml *yaml,
		       struct picks *picks)
{
	if (yaml->kind == YAML_MAP)
		return loader_expected(loader, yaml,
				       "the texts that are picked");
	return items_named(loader, yaml, loader->question, picks);
}

/* Whether there is a right answer to take the shape of. */
static bool is_there(const struct question *question)
{
	switch (question->kind) {
	case QUESTION_CHOICE:
	case QUESTION_MULTI:
	case QUESTION_ORDER:
	case QUESTION_MATCH:
		return question->of_count > 0;
	case QUESTION_CELLS:
		return question->cell_count > 0;
	default:
		return true;
	}
}

bool load_is(struct loader *loader, const struct shape *shape,
	     struct yaml *yaml, void *to)
{
	const struct question *question = loader->question;
	struct wrong *wrong = to;

	wrong->is.at = yaml->at;
	if (!is_there(question))
		return false;
	switch (question->kind) {
	case QUESTION_CHOICE:
		return item_of_choice(loader, yaml, &wrong->pick);
	case QUESTION_MULTI:
		return some_items(loader, yaml, &wrong->pick);
	case QUESTION_ORDER:
		return order_named(loader, yaml, question, &wrong->pick);
	case QUESTION_MATCH:
		return pairs_named(loader, yaml, question, &wrong->pick);
	case QUESTION_CELLS:
		return cells_named(loader, yaml, wrong);
	case QUESTION_FORMULA:
		return load_same(loader, shape, yaml, &wrong->is);
	default:
		return load_answer(loader, shape, yaml, &wrong->is);
	}
}
