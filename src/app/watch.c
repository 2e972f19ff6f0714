/* watch.c - a file that an author saves again and again. */
#include "gradlab/watch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "gradlab/mem.h"
#include "gradlab/page.h"
#include "gradlab/typeset.h"

enum {
	LOOK_MS = 40,		/* between two looks at the file */
	KEPT_ROWS = 6,		/* of the lesson, above what is wrong */
	PAGE_ROWS = 5
};

/* File systems on which others write without our kernel hearing of it. */
static bool is_remote(const char *folder)
{
	static const unsigned long remote[] = {
		0x6969,		/* NFS */
		0xff534d42,	/* CIFS */
		0xfe534d42,	/* SMB2 */
		0x517b,		/* SMB */
		0x65735546,	/* FUSE, as sshfs */
		0x01021997,	/* 9P */
		0x00c36400,	/* Ceph */
		0x5346414f,	/* AFS */
	};
	struct statfs info;

	if (statfs(folder, &info) != 0)
		return true;
	for (size_t i = 0; i < sizeof(remote) / sizeof(remote[0]); i++)
		if (((unsigned long)info.f_type & 0xffffffff) == remote[i])
			return true;
	return false;
}

static void find_place(struct watch *watch)
{
	char *path = realpath(watch->name, NULL);
	char *whole = mem_string(path ? path : watch->name);
	char *slash = strrchr(whole, '/');

	watch->file = mem_string(slash ? slash + 1 : whole);
	if (slash)
		slash[slash == whole] = '\0';
	watch->folder = mem_string(slash ? whole : ".");
	free(path);
	free(whole);
}

void watch_init(struct watch *watch, const char *name)
{
	memset(watch, 0, sizeof(*watch));
	watch->name = name;
	find_place(watch);
	watch->notify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (watch->notify >= 0 &&
	    inotify_add_watch(watch->notify, watch->folder,
			      IN_CLOSE_WRITE | IN_MOVED_TO) < 0) {
		close(watch->notify);
		watch->notify = -1;
	}
	watch->looks = watch->notify < 0 || is_remote(watch->folder);
	(void)!stat(name, &watch->seen);
}

static void drop(struct watch *watch, int which)
{
	if (watch->there[which])
		lesson_release(&watch->lesson[which]);
	watch->there[which] = false;
}

void watch_release(struct watch *watch)
{
	if (watch->notify >= 0)
		close(watch->notify);
	drop(watch, 0);
	drop(watch, 1);
	free(watch->folder);
	free(watch->file);
	free(watch->told);
	memset(watch, 0, sizeof(*watch));
}

int watch_file(const struct watch *watch)
{
	return watch->notify;
}

int watch_patience(const struct watch *watch)
{
	return watch->looks ? LOOK_MS : -1;
}

/* Whether one of the folder's changes was that of the file. */
static bool was_told(struct watch *watch)
{
	_Alignas(struct inotify_event) char block[4096];
	bool told = false;
	ssize_t got;

	if (watch->notify < 0)
		return false;
	while ((got = read(watch->notify, block, sizeof(block))) > 0)
		for (ssize_t at = 0; at < got;) {
			const struct inotify_event *event =
				(const void *)(block + at);

			told |= (event->mask & IN_Q_OVERFLOW) ||
				(event->len &&
				 !strcmp(event->name, watch->file));
			at += (ssize_t)(sizeof(*event) + event->len);
		}
	return told;
}

static bool looks_other(struct watch *watch)
{
	struct stat now = { 0 }, was = watch->seen;

	if (!watch->looks || stat(watch->name, &now) != 0)
		return false;
	watch->seen = now;
	return now.st_ino != was.st_ino || now.st_size != was.st_size ||
	       now.st_mtim.tv_sec != was.st_mtim.tv_sec ||
	       now.st_mtim.tv_nsec != was.st_mtim.tv_nsec;
}

bool watch_changed(struct watch *watch)
{
	bool told = was_told(watch), other = looks_other(watch);

	return told || other;
}

/* Keeps what is said of the file, as check says it. */
static void keep(struct watch *watch, const struct err *err)
{
	size_t length;
	FILE *out;

	free(watch->told);
	watch->told = NULL;
	watch->errors = err->errors;
	watch->scroll = 0;
	watch->hidden = false;
	if (!err->errors)
		return;
	out = open_memstream(&watch->told, &length);
	if (!out)
		return;
	err_print(err, out, false);
	fclose(out);
}

const struct lesson *watch_read(struct watch *watch)
{
	int other = !watch->present;
	struct err err;
	bool good;

	err_init(&err, watch->name);
	good = lesson_load(&watch->lesson[other], watch->name, &err);
	keep(watch, &err);
	err_release(&err);
	if (!good)
		return NULL;
	watch->there[other] = true;
	watch->present = other;
	return &watch->lesson[other];
}

void watch_forget(struct watch *watch)
{
	drop(watch, !watch->present);
}

/* Findings are broken into lines, what they quote is not. */
static void set_lines(const struct watch *watch, struct page *page)
{
	char *text = mem_string(watch->told), *rest = text, *line;

	while ((line = strsep(&rest, "\n")))
		if (!strncmp(line, "    ", 4)) {
			page_begin(page, 0, 1);
			page_add(page, ROLE_TEXT, STYLE_PLAIN, line);
		} else if (*line) {
			typeset_words(page, ROLE_WARNING, line);
		}
	free(text);
}

static void draw_box(const struct watch *watch, struct canvas *canvas,
		     const struct page *page)
{
	int rows = (int)page->lines, most = canvas->h - KEPT_ROWS;
	int h = rows + 2 < most ? rows + 2 : most > 4 ? most : 4;
	struct rect r = { 0, canvas->h - h, canvas->w, h };
	int last = rows > h - 2 ? rows - (h - 2) : 0;
	int first = watch->scroll < last ? watch->scroll : last;
	struct canvas_view view;

	for (int y = r.y; y < r.y + r.h; y++)
		for (int x = 0; x < r.w; x++)
			canvas_rune(canvas, x, y, ROLE_TEXT, ' ');
	canvas_box(canvas, r, ROLE_WARNING);
	canvas->style = STYLE_BOLD;
	canvas_printf(canvas, 2, r.y, ROLE_WARNING, " %zu error%s ",
		      watch->errors, watch->errors == 1 ? "" : "s");
	canvas->style = STYLE_PLAIN;
	canvas_text_right(canvas, r.w - 2, r.y + r.h - 1, ROLE_DIM,
			  first < last ? " ↓ more  Esc hides this "
				       : " Esc hides this ");
	view = canvas_enter(canvas, (struct rect){ 2, r.y + 1, r.w - 4,
						   r.h - 2 });
	page_draw(page, canvas, 0, 0, (size_t)first, r.h - 2);
	canvas_leave(canvas, view);
}

void watch_draw(const struct watch *watch, struct canvas *canvas)
{
	struct page page;

	if (!watch->told || watch->hidden)
		return;
	page_init(&page, canvas->w - 4, canvas->glyphs);
	set_lines(watch, &page);
	draw_box(watch, canvas, &page);
	page_release(&page);
}

static int rows_of(const struct watch *watch)
{
	int rows = 0;

	for (const char *c = watch->told; *c; c++)
		rows += *c == '\n';
	return rows;
}

bool watch_key(struct watch *watch, key_code key)
{
	static const struct {
		key_code key;
		int by;
	} moves[] = {
		{ PRESS_UP, -1 }, { PRESS_DOWN, 1 },
		{ PRESS_PAGE_UP, -PAGE_ROWS }, { PRESS_PAGE_DOWN, PAGE_ROWS },
	};
	int last;

	if (!watch->told || watch->hidden)
		return false;
	if (key == PRESS_ESCAPE) {
		watch->hidden = true;
		return true;
	}
	last = rows_of(watch) - 1;
	for (size_t i = 0; i < sizeof(moves) / sizeof(moves[0]); i++) {
		if (moves[i].key != key)
			continue;
		watch->scroll += moves[i].by;
		watch->scroll = watch->scroll > last ? last : watch->scroll;
		watch->scroll = watch->scroll < 0 ? 0 : watch->scroll;
		return true;
	}
	return false;
}
