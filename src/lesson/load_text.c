/* load_text.c - plain texts and words, and what is said of wrong nodes. */
#include "load_text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "gradlab/buffer.h"
#include "gradlab/suggest.h"

#include "yaml_parts.h"

static const char *found(const struct yaml *yaml)
{
	return yaml->kind == YAML_MAP	 ? "a map"
	       : yaml->kind == YAML_LIST ? "a list"
					 : "a text";
}

bool loader_error(struct loader *loader, struct yaml *yaml, const char *format,
		  ...)
{
	va_list values;
	char text[1024];

	if (yaml->told)
		return false;
	yaml->told = true;
	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	(void)loader;
	return err_at(yaml->file->err, yaml->at, "%s", text);
}

bool loader_expected(struct loader *loader, struct yaml *yaml, const char *form)
{
	struct yaml_blame blame;

	if (yaml_slip_of(yaml, &blame)) {
		yaml->told = true;
		/* Where the file cannot be read that was told already. */
		return loader->partial ||
		       err_at(yaml->file->err,
			      yaml_place(yaml->file, blame.start, blame.end),
			      "%s", blame.sentence);
	}
	return loader_error(loader, yaml, "expected %s, found %s", form,
			    found(yaml));
}

bool loader_missing(struct loader *loader, const struct yaml *map,
		    const char *key)
{
	const struct yaml *first = map->first ? map->first->key : map;

	if (loader->partial)
		return false;
	return err_at(map->file->err, first->at, "missing key '%s'", key);
}

const char *loader_text(struct loader *loader, struct yaml *yaml,
			const char *form)
{
	if (yaml->told)
		return NULL;
	if (yaml->kind != YAML_TEXT)
		loader_expected(loader, yaml, form);
	else if (!yaml->length &&
		 (yaml->style == YAML_LITERAL || yaml->style == YAML_FOLDED))
		loader_error(loader, yaml, "expected %s, found nothing; its "
			     "lines are indented deeper than their key, and "
			     "none less than the first", form);
	else if (!yaml->length)
		loader_error(loader, yaml, "expected %s, found nothing", form);
	return yaml->told ? NULL : yaml->text;
}

static void list_words(struct buffer *out, const char *const *words)
{
	for (int i = 0; words[i]; i++)
		buffer_printf(out, "%s%s", i ? ", " : "", words[i]);
}

int loader_word(struct loader *loader, struct yaml *yaml,
		const char *const *words, const char *what)
{
	const char *text = loader_text(loader, yaml, "a word");
	struct buffer all = { 0 };
	struct suggest suggest;
	char near[96];

	for (int i = 0; text && words[i]; i++)
		if (!strcmp(text, words[i]))
			return i;
	if (!text)
		return -1;
	suggest_init(&suggest, text, strlen(text));
	for (int i = 0; words[i]; i++)
		suggest_try(&suggest, words[i]);
	list_words(&all, words);
	if (suggest.best)
		loader_error(loader, yaml, "unknown %s '%s'%s", what, text,
			     suggest_text(&suggest, near));
	else
		loader_error(loader, yaml, "unknown %s '%s'; there are %s",
			     what, text, *words ? buffer_string(&all) : "none");
	buffer_release(&all);
	return -1;
}

struct yaml *loader_item(struct yaml *yaml, const struct yaml *before)
{
	if (yaml->kind == YAML_LIST)
		return before ? before->next : yaml->first;
	return before ? NULL : yaml;
}

int loader_items(const struct yaml *yaml)
{
	int count = 0;

	if (yaml->kind != YAML_LIST)
		return 1;
	for (const struct yaml *item = yaml->first; item; item = item->next)
		count++;
	return count;
}

/* What YAML once took for true and false. */
static bool is_word_of_old(const struct yaml *yaml)
{
	static const char *const words[] = { "yes", "no", "on", "off", "y",
					     "n", "true", "false" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (!strcasecmp(yaml->text, words[i]))
			return strcmp(yaml->text, "true") &&
			       strcmp(yaml->text, "false");
	return false;
}

bool load_boolean(struct loader *loader, const struct shape *shape,
		  struct yaml *yaml, void *to)
{
	static const char *const words[] = { "false", "true", NULL };
	int word;

	if (yaml->kind == YAML_TEXT && !yaml->told && is_word_of_old(yaml))
		return loader_error(loader, yaml, "'%s' is no truth here; "
				    "write true or false", yaml->text);
	word = loader_word(loader, yaml, words, shape->form);

	if (word >= 0)
		*(bool *)to = word;
	return word >= 0;
}

bool load_words(struct loader *loader, const struct shape *shape,
		struct yaml *yaml, void *to)
{
	int word;

	if (shape->kind == SHAPE_WORD_OR && yaml->kind != YAML_TEXT)
		return loader_read(loader, shape->of, yaml, to);
	word = loader_word(loader, yaml, shape->words, shape->form);
	if (word >= 0)
		memcpy(to, &word, sizeof(word));
	return word >= 0;
}

bool load_text(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	const char *text = loader_text(loader, yaml, shape->form);

	if (text)
		*(const char **)to = text;
	return text;
}

bool load_flag(struct loader *loader, const struct shape *shape,
	       struct yaml *yaml, void *to)
{
	bool *second = to;
	int word = loader_word(loader, yaml, shape->words, shape->form);

	*second = word == 1;
	return word >= 0;
}
