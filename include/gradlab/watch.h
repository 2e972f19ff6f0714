/*
 * watch.h - a file that an author saves again and again.
 *
 * The folder is watched, since editors write a new file and rename it; where
 * that cannot be, or the file system is one of a network, the file is looked
 * at every few hundredths of a second.  What is wrong with the file lies over
 * the old lesson until it is mended.
 */
#ifndef GRADLAB_WATCH_H
#define GRADLAB_WATCH_H

#include <sys/stat.h>

#include "gradlab/canvas.h"
#include "gradlab/key.h"
#include "gradlab/lesson.h"

struct watch {
	const char *name;	/* as the author gave it */
	char *folder, *file;	/* where it is, links followed */
	int notify;		/* of inotify, or -1 */
	bool looks;		/* the file is looked at as well */
	struct stat seen;
	char *told;		/* what is wrong with it; NULL: nothing */
	size_t errors;
	int scroll;
	bool hidden;		/* until the next save */
	struct lesson lesson[2];	/* the present one, and the one before:
				 * lessons do not move */
	bool there[2];
	int present;
};

void watch_init(struct watch *watch, const char *name);
void watch_release(struct watch *watch);
/* What to wait for, or -1; and for how long at most, in ms, -1: for ever. */
int watch_file(const struct watch *watch);
int watch_patience(const struct watch *watch);
/* Whether it was saved since the last call. */
bool watch_changed(struct watch *watch);
/* Reads it; NULL where there are mistakes.  The lesson before stays until
 * watch_forget(). */
const struct lesson *watch_read(struct watch *watch);
void watch_forget(struct watch *watch);
/* What is wrong, over the lower part of the screen. */
void watch_draw(const struct watch *watch, struct canvas *canvas);
/* A key that scrolls or closes that; false where it means something else. */
bool watch_key(struct watch *watch, key_code key);

#endif
