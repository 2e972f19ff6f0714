/*
 * loader.h - reads a tree of YAML into structs, as the schema says.
 *
 * Whatever is wrong is told and reading goes on.  A node that was told is
 * left alone by all that comes later.
 */
#ifndef LESSON_LOADER_H
#define LESSON_LOADER_H

#include "gradlab/edit.h"
#include "gradlab/lesson.h"
#include "gradlab/record.h"
#include "gradlab/schema.h"
#include "gradlab/yaml.h"

#include "depend.h"

enum run_state { RUN_UNREAD, RUN_BEING_READ, RUN_READ };

struct loader {
	struct lesson *lesson;
	struct arena *arena;
	struct err *err;
	bool partial;		/* the tree is: ask for nothing that may have
				 * been lost, */
	bool nameless;		/* such as the names of formulas */
	const struct scope *scope;	/* the names that formulas see */
	const char *in[2];	/* names of a panel's own */
	int ins;
	bool predicting;	/* inside `predict` */
	struct step *step;	/* the one being read */
	struct question *question;	/* the same */
	struct yaml *steps;	/* the list of all steps */
	size_t taken;		/* bytes that steps took by `like` */
	struct yaml *runs;	/* the map of all runs */
	enum run_state run_state[LESSON_RUNS];
	bool run_good[LESSON_RUNS];	/* read, and nothing was told */
	const struct run_plan *run;	/* the one being read, or NULL */
	struct depends depends;
	struct graph graph;	/* on which constants are computed, */
	struct recorder constants;	/* each name once */
	size_t spent;		/* work on that so far */
	const struct edit_list *edits;	/* a learner's; NULL: none */
};

void loader_init(struct loader *loader, struct lesson *lesson,
		 const struct yaml_file *file);
void loader_release(struct loader *loader);

bool loader_read(struct loader *loader, const struct shape *shape,
		 struct yaml *yaml, void *to);

/* The row of a key, in a map's own rows or those it shares; or NULL. */
const struct row *loader_row(const struct shape *map, const char *key);
/* Tells of a key that the map does not know. */
void loader_unknown_key(struct loader *loader, const struct shape *map,
			struct yaml *key);
/* Whether nothing was told of the node and what is in it. */
bool loader_good(const struct yaml *yaml);
/* Tells of a node, once; false. */
bool loader_error(struct loader *loader, struct yaml *yaml,
		  const char *format, ...)
	__attribute__((format(printf, 3, 4)));
/* "expected a number, found a list"; false. */
bool loader_expected(struct loader *loader, struct yaml *yaml,
		     const char *form);
/* A key that must be there; told at the first key of the map. */
bool loader_missing(struct loader *loader, const struct yaml *map,
		    const char *key);

/* The text of a scalar, or NULL when it is none (told). */
const char *loader_text(struct loader *loader, struct yaml *yaml,
			const char *form);
/* The place of a text among words (ended by NULL), or -1 (told); `what` they
 * are called: "run". */
int loader_word(struct loader *loader, struct yaml *yaml,
		const char *const *words, const char *what);
/* The items of a list, or the node itself, one after the other: begin with
 * NULL; NULL ends. */
struct yaml *loader_item(struct yaml *yaml, const struct yaml *before);
int loader_items(const struct yaml *yaml);

#endif
