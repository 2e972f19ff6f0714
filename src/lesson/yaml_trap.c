/* yaml_trap.c - texts that YAML cuts without a word. */
#include "yaml_parts.h"

#include <string.h>

size_t yaml_comment(const struct yaml_file *file, size_t end)
{
	size_t blanks = strspn(file->work + end, " ");

	return blanks && file->work[end + blanks] == '#' ? end + blanks : 0;
}

static bool is_empty(const struct yaml *node)
{
	return node->kind == YAML_TEXT && node->style == YAML_PLAIN &&
	       !node->length && !node->told;
}

/* Whether a ':' follows the key. */
static bool has_colon(const struct yaml *key)
{
	const char *behind = key->file->work + key->end;

	return behind[strspn(behind, " \r\n")] == ':';
}

/* `{is: slope(f, 3, 1)}`: to YAML the map has the keys is, 3 and 1). */
static void tell_cut(struct yaml *map, struct yaml *before,
		     const struct yaml *key)
{
	if (before && before->told)
		return;
	if (before)
		err_at(map->file->err, key->at,
		       "'%s' has no value; where the comma before it belongs "
		       "to a text, put that text in double quotes",
		       key->text);
	else
		err_at(map->file->err, key->at,
		       "'%s' has no value; a text that begins with '{' must "
		       "be put in double quotes or under '|'",
		       key->text);
	(before ? before : map)->told = true;
}

/* What was left out is no second mistake. */
static void tell_empty(const struct yaml *child)
{
	const struct yaml_file *file = child->file;
	size_t colon = child->key->end + strspn(file->work + child->key->end,
						" ");
	size_t hash = yaml_comment(file, colon + 1);

	if (file->partial)
		return;
	if (hash)
		err_at(file->err, yaml_place(file, hash, hash + 1),
		       "'%s' has no value, since '#' begins a comment; a text "
		       "that begins with it must be put in double quotes or "
		       "under '|'", child->key->text);
	else
		err_at(file->err, child->key->at, "'%s' has no value",
		       child->key->text);
}

void yaml_trap_map(struct yaml *map)
{
	struct yaml **link = &map->first, *before = NULL;

	while (*link) {
		struct yaml *child = *link;

		if (!is_empty(child) || child->key->told) {
			before = child;
			link = &child->next;
		} else if (has_colon(child->key)) {
			child->told = true;
			tell_empty(child);
			before = child;
			link = &child->next;
		} else {
			tell_cut(map, before, child->key);
			*link = child->next;
		}
	}
}

/* Opening parentheses that the text does not close. */
static int unclosed(const struct yaml *node)
{
	int depth = 0;

	if (node->kind != YAML_TEXT || node->style != YAML_PLAIN)
		return 0;
	for (const char *c = node->text; *c; c++)
		depth += (*c == '(') - (*c == ')');
	return depth;
}

/* `[f(1, 2), 3]`: to YAML the list begins with f(1. */
static void find_cut_items(struct yaml *list)
{
	int depth = 0;

	for (struct yaml *item = list->first; item; item = item->next) {
		int more = unclosed(item);

		if (!depth && more > 0 && item->next &&
		    item->next->kind == YAML_TEXT) {
			err_at(list->file->err, item->at,
			       "the comma ends this item; an item that holds "
			       "a comma must be put in double quotes");
			item->told = true;
			depth = more;
		} else if (depth > 0) {
			item->told = true;
			depth += more;
		}
	}
}

void yaml_trap_list(struct yaml *list)
{
	for (struct yaml *item = list->first; item; item = item->next) {
		if (!is_empty(item))
			continue;
		item->told = true;
		if (!list->file->partial)
			err_at(list->file->err, item->at,
			       "an item without a value");
	}
	if (list->file->work[list->start] == '[')
		find_cut_items(list);
}
