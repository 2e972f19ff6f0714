/* find.c - lessons by file or by id. */
#include "gradlab/find.h"

#include <ctype.h>
#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sys/stat.h>
#include <unistd.h>

#include "gradlab/mem.h"
#include "gradlab/shelf.h"

enum { FOLDERS = 5 };

static bool is_file(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && !S_ISDIR(info.st_mode);
}

/* The folder that the program stands in; to be freed. */
static char *own_folder(void)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);
	char *slash;

	if (length <= 0)
		return NULL;
	path[length] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	return mem_string(path);
}

/* The lessons/ beside the folder that the program was built in. */
static char *build_tree(void)
{
	char *own = own_folder(), *folder = NULL, *source;

	if (!own)
		return NULL;
	source = mem_printf("%s/../configure.ac", own);
	if (is_file(source))
		folder = mem_printf("%s/../lessons", own);
	free(source);
	free(own);
	return folder;
}

static char *under(const char *variable, const char *folder)
{
	const char *value = getenv(variable);

	return value && *value ? mem_printf("%s%s", value, folder) : NULL;
}

/* Where lessons are looked for, first to last; entries may be NULL. */
static void list_folders(char *folder[FOLDERS])
{
	folder[0] = under("GRADLAB_LESSONS", "");
	folder[1] = under("XDG_DATA_HOME", "/gradlab/lessons");
	if (!folder[1])
		folder[1] = under("HOME", "/.local/share/gradlab/lessons");
	folder[2] = build_tree();
	folder[3] = mem_string(GRADLAB_LESSON_DIR);
	folder[4] = NULL;
}

static bool is_lesson(const char *file)
{
	size_t length = strlen(file);

	return length > 5 && !strcmp(file + length - 5, ".yaml") &&
	       file[0] != '.' && strcmp(file, "course.yaml");
}

char *find_id(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *file = slash ? slash + 1 : path;
	size_t length;

	if (isdigit((unsigned char)file[0]) &&
	    isdigit((unsigned char)file[1]) && file[2] == '-')
		file += 3;
	length = strcspn(file, ".");
	return mem_printf("%.*s", (int)length, file);
}

static int by_name(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static void list_folder(struct lesson_list *list, const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	while (dir && (entry = readdir(dir))) {
		if (!is_lesson(entry->d_name))
			continue;
		list->path = mem_grow(list->path, &list->room, list->count + 1,
				      sizeof(*list->path));
		list->path[list->count++] =
			mem_printf("%s/%s", folder, entry->d_name);
	}
	if (dir)
		closedir(dir);
	if (list->count)
		qsort(list->path, list->count, sizeof(*list->path), by_name);
}

void find_all(struct lesson_list *list)
{
	char *folder[FOLDERS];

	memset(list, 0, sizeof(*list));
	list_folders(folder);
	for (int i = 0; i < FOLDERS; i++)
		if (folder[i] && !list->count) {
			list_folder(list, folder[i]);
			shelf_sort(list, folder[i]);
		}
	for (int i = 0; i < FOLDERS; i++)
		free(folder[i]);
}

void find_release(struct lesson_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->path[i]);
	for (size_t i = 0; list->part && i < list->count; i++)
		free(list->part[i]);
	free(list->path);
	free(list->part);
	memset(list, 0, sizeof(*list));
}

char *find_in(const char *folder, const char *id)
{
	struct lesson_list list = { 0 };
	char *found = NULL;

	list_folder(&list, folder);
	for (size_t i = 0; i < list.count && !found; i++) {
		char *of_path = find_id(list.path[i]);

		if (!strcmp(of_path, id))
			found = mem_string(list.path[i]);
		free(of_path);
	}
	find_release(&list);
	return found;
}

char *find_lesson(const char *name)
{
	char *folder[FOLDERS], *found = NULL;

	if (strchr(name, '/') || is_lesson(name) || is_file(name))
		return mem_string(name);
	list_folders(folder);
	for (int i = 0; i < FOLDERS; i++) {
		if (folder[i] && !found)
			found = find_in(folder[i], name);
		free(folder[i]);
	}
	return found;
}

char *find_catalogue(const char *language)
{
	char *own = own_folder(), *path = NULL;

	if (own)
		path = mem_printf("%s/po/%s.mo", own, language);
	free(own);
	if (path && is_file(path))
		return path;
	free(path);
	path = mem_printf("%s/%s/LC_MESSAGES/gradlab.mo", GRADLAB_LOCALE_DIR,
			  language);
	if (is_file(path))
		return path;
	free(path);
	return NULL;
}

char *find_beside(const char *file)
{
	char *folder[FOLDERS], *found = NULL;

	list_folders(folder);
	for (int i = 0; i < FOLDERS; i++) {
		char *path = folder[i] && !found
				     ? mem_printf("%s/%s", folder[i], file)
				     : NULL;
		char *whole = path && is_file(path) ? realpath(path, NULL)
						    : NULL;

		if (whole)
			found = mem_string(whole);
		free(whole);
		free(path);
		free(folder[i]);
	}
	return found;
}

enum file_kind find_kind(const char *path)
{
	FILE *file = fopen(path, "r");
	char line[256] = "";

	while (file && fgets(line, sizeof(line), file) &&
	       strchr("#-\n\r", line[0]))
		;
	if (file)
		fclose(file);
	if (!strncmp(line, "translates:", 11))
		return FILE_TRANSLATION;
	return strncmp(line, "course:", 7) ? FILE_LESSON : FILE_COURSE;
}

/* The folder of a path, with its slash, or "". */
static int folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (int)(slash - path) + 1 : 0;
}

char *find_translation(const char *path, const char *languages)
{
	int folder = folder_length(path);

	while (languages && *languages) {
		size_t length = strcspn(languages, ":");
		char *found = mem_printf("%.*s%.*s/%s", folder, path,
					 (int)length, languages,
					 path + folder);

		if (is_file(found))
			return found;
		free(found);
		languages += length + (languages[length] == ':');
	}
	return NULL;
}

char *find_original(const char *path)
{
	int folder = folder_length(path), above = folder - 1;
	char *beside;

	while (above > 0 && path[above - 1] != '/')
		above--;
	beside = mem_printf("%.*s%s%s", folder ? above : 0, path,
			    folder ? "" : "../", path + folder);

	if (is_file(beside))
		return beside;
	free(beside);
	return NULL;
}
