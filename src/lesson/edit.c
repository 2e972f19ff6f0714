/* edit.c - statements of a `let` that a learner wrote. */
#include "gradlab/edit.h"

#include <string.h>

#include "edit_parts.h"

/* The `let` that is being read: of which step, or -1. */
static int place_of(const struct loader *loader)
{
	return loader->step ? (int)(loader->step - loader->lesson->step) : -1;
}

/* Whether a statement defines a name: it is what stands first. */
static bool defines(const char *statement, size_t length, const char *name)
{
	size_t bytes = strlen(name);

	return length > bytes && !memcmp(statement, name, bytes) &&
	       strchr(" \t(=", statement[bytes]);
}

/* The learner's words for a statement, or NULL. */
static const struct edit *edit_of(const struct loader *loader,
				  const char *statement, size_t length)
{
	const struct edit_list *list = loader->edits;

	for (int i = 0; i < list->count; i++)
		if (list->item[i].step == place_of(loader) &&
		    defines(statement, length, list->item[i].name))
			return &list->item[i];
	return NULL;
}

static bool read_edit(struct loader *loader, struct scope *scope,
		      const struct edit *edit)
{
	const struct edit_list *list = loader->edits;
	bool last = edit == &list->item[list->count - 1];
	struct origin origin = { .err = last ? list->typed : loader->err };
	const char *text = arena_string(loader->arena, edit->text,
					strlen(edit->text));

	return scope_statement(scope, text, strlen(text), 0, origin, NULL);
}

bool edit_let(struct loader *loader, struct scope *scope, struct yaml *yaml)
{
	struct origin origin = yaml_origin(yaml);
	const char *text = yaml->text;
	bool good = true;
	size_t next;

	for (size_t at = 0; at < yaml->length; at += next) {
		size_t blank = strspn(text + at, " \t\r");
		size_t end = formula_statement(text + at, yaml->length - at,
					       &next);
		const char *statement = text + at + blank;
		const struct edit *edit;

		if (end <= blank)
			continue;
		edit = edit_of(loader, statement, end - blank);
		good &= edit ? read_edit(loader, scope, edit)
			     : scope_statement(scope, statement, end - blank,
					       at + blank, origin, NULL);
	}
	return good;
}
