/* language.c - which language the learner reads. */
#include "gradlab/language.h"

#include <ctype.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistd.h>

#include "gradlab/app.h"
#include "gradlab/find.h"
#include "gradlab/mem.h"
#include "gradlab/translate.h"

static bool letters(const char **at, int least, int most)
{
	int n = 0;

	while (isalpha((unsigned char)**at)) {
		++*at;
		n++;
	}
	return n >= least && n <= most;
}

bool language_is(const char *name)
{
	if (!letters(&name, 2, 3))
		return false;
	if (*name == '_' || *name == '-') {
		name++;
		if (!letters(&name, 2, 4))
			return false;
	}
	return !*name;
}

static const char *set_to(const char *variable)
{
	const char *value = getenv(variable);

	return value && *value ? value : NULL;
}

/* The locale of messages, "C" where none is named. */
static const char *locale_name(void)
{
	const char *name = set_to("LC_ALL");

	if (!name)
		name = set_to("LC_MESSAGES");
	if (!name)
		name = set_to("LANG");
	return name ? name : "C";
}

/* What the environment asks for, with colons. */
static const char *environment(void)
{
	const char *locale = locale_name(), *list = set_to("LANGUAGE");

	if (!strcmp(locale, "C") || !strcmp(locale, "POSIX"))
		return "";
	return list ? list : locale;
}

/* The next of a list with colons, without codeset and modifier: "zh_CN" of
 * "zh_CN.UTF-8@x:en".  To be freed; NULL at the end. */
static char *next_language(const char **list)
{
	size_t length = strcspn(*list, ":");
	char *name;

	if (!**list)
		return NULL;
	name = mem_printf("%.*s", (int)length, *list);
	name[strcspn(name, ".@")] = '\0';
	*list += length + ((*list)[length] == ':');
	for (char *c = name; *c; c++)
		if (*c == '-')
			*c = '_';
	return name;
}

static bool is_english(const char *name)
{
	return !strncmp(name, "en", 2) && !isalpha((unsigned char)name[2]);
}

/* Adds a language to the list, behind it the one without its country. */
static void add(struct buffer *list, const char *name)
{
	size_t plain = strcspn(name, "_");

	buffer_printf(list, "%s%s", list->length ? ":" : "", name);
	if (name[plain])
		buffer_printf(list, ":%.*s", (int)plain, name);
}

/* Every language wished for before the first that is English. */
static char *wished(const char *list)
{
	struct buffer names = { 0 };
	bool more = true;

	while (more) {
		char *name = next_language(&list);

		more = name && !is_english(name);
		if (more && language_is(name))
			add(&names, name);
		free(name);
	}
	return names.data;
}

static bool load_first(const char *languages)
{
	bool found = false;
	char *name;

	while (!found && (name = next_language(&languages))) {
		char *path = find_catalogue(name);

		found = path && translate_load(path);
		free(path);
		free(name);
	}
	return found;
}

/* Whether what is not ASCII can be written. */
static bool shows(bool asked, bool ascii)
{
	if (ascii)
		return false;
	if (asked && !isatty(STDOUT_FILENO) &&
	    strcmp(nl_langinfo(CODESET), "UTF-8"))
		setlocale(LC_CTYPE, "C.UTF-8");
	return !strcmp(nl_langinfo(CODESET), "UTF-8");
}

char *language_choose(const char *wish, bool ascii)
{
	char *languages = wished(wish ? wish : environment());

	if (!languages)
		return NULL;
	if (!shows(wish, ascii)) {
		fprintf(stderr, "gradlab: only ASCII can be shown here, so "
				"the words are English\n");
		free(languages);
		return NULL;
	}
	if (!load_first(languages) && wish)
		fprintf(stderr, "gradlab: no words of the program in '%s'; "
				"they stay English\n", wish);
	return languages;
}
