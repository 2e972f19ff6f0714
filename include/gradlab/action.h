/*
 * action.h - actions, and the keys that call them.
 *
 * An action is a name and an argument; keys, scripts and a piped read all
 * become actions before they reach the session.  A binding belongs to a
 * context.  The contexts that hold now (the focused thing first, then
 * outward) form a list; the first binding of a key in it wins, and the key
 * bar shows exactly those.
 */
#ifndef GRADLAB_ACTION_H
#define GRADLAB_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "gradlab/key.h"

enum action {
#define ACTION(id, name, argument, help) ACTION_##id,
#include "gradlab/action.def"
#undef ACTION
	ACTION_COUNT
};

enum { ACTION_NONE = -1 };

struct action_info {
	const char *name;
	const char *argument;	/* "" where it takes none */
	const char *help;
};

extern const struct action_info action_info[ACTION_COUNT];

/* The action of that name, or ACTION_NONE. */
int action_named(const char *name, size_t length);

enum context {
	CONTEXT_TYPING,		/* a number or a formula is being typed */
	CONTEXT_CELLS,		/* into one of several boxes */
	CONTEXT_CHOICE,		/* the question has the focus: items */
	CONTEXT_MULTI,		/* the same: items to tick */
	CONTEXT_ORDER,		/* the same: items to sort */
	CONTEXT_MATCH,		/* the same: sides to pair */
	CONTEXT_SIGN,		/* the same: -, 0, + */
	CONTEXT_QUESTION,	/* any question has the focus */
	CONTEXT_PROSE,
	CONTEXT_CONTROL,
	CONTEXT_PANEL,		/* a panel that scrolls has the focus */
	CONTEXT_LAYERS,		/* and has layers to leaf through */
	CONTEXT_STAGES,		/* and is taken step by step */
	CONTEXT_PICK,		/* and lists what may come next */
	CONTEXT_WHY,		/* a graph has it and tells why */
	CONTEXT_GRAPH,		/* a graph has it */
	CONTEXT_STUCK,		/* a question is open: hints, skip */
	CONTEXT_FOLDED,		/* a panel waits to be opened */
	CONTEXT_TRAINING,	/* the step trains */
	CONTEXT_EDITED,		/* a formula is the learner's */
	CONTEXT_EDITABLE,	/* there are formulas to edit */
	CONTEXT_LESSON,
	CONTEXT_HELP,		/* an overlay lies over the lesson */
	CONTEXT_OUTLINE,
	CONTEXT_FORMULAS,	/* the list of formulas */
	CONTEXT_PYTHON,		/* a panel as a program */
	CONTEXT_EDITING,	/* one of them is being typed */
	CONTEXT_MENU,
	CONTEXT_ALWAYS
};

struct binding {
	enum context context;
	key_code key;
	enum action action;
	const char *bar;	/* in the key bar: keys, blank, word; or NULL */
	int rank;		/* the bar keeps the lowest ranks */
};

extern const struct binding binding_table[];
extern const size_t binding_count;

/* The binding of a key in the first of `contexts` that has one, or NULL. */
const struct binding *binding_find(const enum context *contexts, int count,
				   key_code key);

#endif
