/*
 * app.h - what the subcommands share: options, lessons, exit status.
 */
#ifndef GRADLAB_APP_H
#define GRADLAB_APP_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "gradlab/kernels.h"
#include "gradlab/lesson.h"
#include "gradlab/session.h"
#include "gradlab/theme.h"

enum { EXIT_GOOD = 0, EXIT_FINDING = 1, EXIT_MISUSE = 2 };

struct size {
	int w, h;
};

/* What was told by the options of option.def. */
struct options {
	bool ascii, mono, restricted, no_animation;	/* of what draws */
	const char *theme, *lang;
	const char *languages;	/* of lessons, with colons; NULL: English */
	uint64_t seed;
	bool seeded;		/* the seed was told */
	const struct kernels *kernels;	/* of the lab and of runs */
	const char *learner;	/* NULL: the owner of the account */
	const char *step, *phase, *actions, *format;	/* print */
	bool all;		/* print, progress */
	struct size size;
	bool brief;		/* check */
	bool grad, json;	/* eval, run, list */
	bool dot;		/* eval */
	bool csv, last;		/* run */
	long steps;		/* run; -1: as the lesson says */
	bool each_step;		/* derive */
	bool markdown;		/* schema */
	const char *export;	/* progress */
	char **argument;	/* what stands beside the options */
	int arguments;
};

int cmd_open(const struct options *options);
int cmd_list(const struct options *options);
int cmd_read(const struct options *options);
int cmd_print(const struct options *options);
/* The same for a course.yaml. */
int check_course(const char *path, bool brief);
int cmd_check(const struct options *options);
int cmd_eval(const struct options *options);
int cmd_derive(const struct options *options);
int cmd_run(const struct options *options);
int cmd_schema(const struct options *options);
int cmd_progress(const struct options *options);
int cmd_new(const struct options *options);
int cmd_watch(const struct options *options);
int cmd_doctor(const struct options *options);

/* Finds and reads a lesson; prints what is wrong with it.  Returns the exit
 * status, EXIT_GOOD where the lesson is there. */
int app_lesson(struct lesson *lesson, const char *name, const char *languages);
/* Reads a lesson with its translation, if there is a sound one. */
bool app_load(struct lesson *lesson, const char *path, const char *languages,
	      struct err *err);
/* The same for lists of lessons, see lesson_load_head(). */
bool app_load_head(struct lesson *lesson, const char *path,
		   const char *languages, struct err *err);
/* The same by the lesson's id; false where it is gone or has errors. */
bool app_load_named(struct lesson *lesson, const char *id,
		    const char *languages);
/* Reads the lesson that a translation belongs to, with it; prints what is
 * wrong with either, and with `prove` what that finds. */
bool app_load_over(struct lesson *lesson, const char *path, bool brief,
		   size_t *findings, void (*prove)(const struct lesson *lesson,
						   struct err *err));
/* Says that there is no such step, and which one may be meant. */
void app_no_step(const struct lesson *lesson, const char *id);
/* A complaint about the call, to standard error; returns EXIT_MISUSE. */
int app_misuse(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Writes a file that is not there yet, and leaves one that is as it is, after
 * a complaint.  Returns the exit status. */
int app_write_new(const char *path, void (*write)(FILE *out, const void *data),
		  const void *data);
/* The kernels that GRADLAB_KERNELS names, else the fastest; NULL, after a
 * complaint, where this machine has none of that name. */
const struct kernels *app_kernels(void);
/* What the output can show: by --ascii, the locale, TERM. */
enum glyphs app_glyphs(const struct options *options);
const struct theme *app_theme(const struct options *options);
/* Performs an action and keeps what scrolls in place. */
bool app_act(struct session *session, enum action action,
	     const char *argument, int w, int h, enum glyphs glyphs);

/* The lab itself, on a terminal; and the same as lines. */
int lab_run(const struct options *options, const char *lesson,
	    const char *step);
/* The lab on a file that an author is writing; -1 without a terminal. */
struct watch;
int lab_watch(const struct options *options, struct watch *watch);
int linear_run(const struct options *options, const char *lesson,
	       const char *step, bool screens);

#endif
