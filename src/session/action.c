/* action.c - the tables of actions and of the keys that call them. */
#include "gradlab/action.h"

#include <string.h>

const struct action_info action_info[ACTION_COUNT] = {
#define ACTION(id, name, argument, help) [ACTION_##id] = { name, argument, help },
#include "gradlab/action.def"
#undef ACTION
};

int action_named(const char *name, size_t length)
{
	for (int i = 0; i < ACTION_COUNT; i++)
		if (strlen(action_info[i].name) == length &&
		    !memcmp(action_info[i].name, name, length))
			return i;
	return ACTION_NONE;
}

/* clang-format off */
#define BIND(context, key, action, bar, rank) \
	{ CONTEXT_##context, key, ACTION_##action, bar, rank }
const struct binding binding_table[] = {
	BIND(TYPING, PRESS_ENTER, SUBMIT, "Enter answer", 0),
	BIND(TYPING, PRESS_ESCAPE, LEAVE, "Esc stop typing", 2),
	BIND(TYPING, PRESS_BACKSPACE, ERASE, NULL, 0),
	BIND(TYPING, PRESS_DELETE, DELETE, NULL, 0),
	BIND(TYPING, PRESS_LEFT, CURSOR_LEFT, NULL, 0),
	BIND(TYPING, PRESS_RIGHT, CURSOR_RIGHT, NULL, 0),
	BIND(TYPING, PRESS_HOME, CURSOR_START, NULL, 0),
	BIND(TYPING, PRESS_END, CURSOR_END, NULL, 0),
	BIND(TYPING, PRESS_CTRL_A, CURSOR_START, NULL, 0),
	BIND(TYPING, PRESS_CTRL_E, CURSOR_END, NULL, 0),
	BIND(TYPING, PRESS_CTRL_W, ERASE_WORD, NULL, 0),
	BIND(TYPING, PRESS_CTRL_U, ERASE_LINE, NULL, 0),

	BIND(CELLS, PRESS_DOWN, DOWN, "↑↓ boxes", 1),
	BIND(CELLS, PRESS_UP, UP, NULL, 0),

	BIND(CHOICE, PRESS_UP, UP, "↑↓ move", 2),
	BIND(CHOICE, PRESS_DOWN, DOWN, NULL, 0),
	BIND(CHOICE, 'k', UP, NULL, 0),
	BIND(CHOICE, 'j', DOWN, NULL, 0),
	BIND(CHOICE, PRESS_ENTER, SUBMIT, "Enter choose", 0),
	BIND(CHOICE, PRESS_SPACE, SUBMIT, NULL, 0),

	BIND(MULTI, PRESS_SPACE, TICK, "a-z Space tick", 0),
	BIND(MULTI, PRESS_UP, UP, "↑↓ move", 2),
	BIND(MULTI, PRESS_DOWN, DOWN, NULL, 0),
	BIND(MULTI, 'k', UP, NULL, 0),
	BIND(MULTI, 'j', DOWN, NULL, 0),
	BIND(MULTI, PRESS_ENTER, SUBMIT, "Enter answer", 0),

	BIND(ORDER, PRESS_SPACE, TICK, "Space take", 0),
	BIND(ORDER, PRESS_UP, UP, "↑↓ move", 1),
	BIND(ORDER, PRESS_DOWN, DOWN, NULL, 0),
	BIND(ORDER, 'k', UP, NULL, 0),
	BIND(ORDER, 'j', DOWN, NULL, 0),
	BIND(ORDER, PRESS_ENTER, SUBMIT, "Enter answer", 0),

	BIND(MATCH, PRESS_RIGHT, RIGHT, "a-z ←→ pair", 1),
	BIND(MATCH, PRESS_LEFT, LEFT, NULL, 0),
	BIND(MATCH, PRESS_SPACE, RIGHT, NULL, 0),
	BIND(MATCH, PRESS_UP, UP, "↑↓ move", 2),
	BIND(MATCH, PRESS_DOWN, DOWN, NULL, 0),
	BIND(MATCH, PRESS_ENTER, SUBMIT, "Enter answer", 0),

	BIND(SIGN, '-', PICK, "- 0 + answer", 0),
	BIND(SIGN, '0', PICK, NULL, 0),
	BIND(SIGN, '+', PICK, NULL, 0),

	BIND(QUESTION, PRESS_ESCAPE, LEAVE, NULL, 0),

	BIND(CONTROL, PRESS_LEFT, LESS, "←→ change", 0),
	BIND(CONTROL, PRESS_RIGHT, MORE, NULL, 0),
	BIND(CONTROL, PRESS_SHIFT_LEFT, MUCH_LESS, NULL, 0),
	BIND(CONTROL, PRESS_SHIFT_RIGHT, MUCH_MORE, NULL, 0),

	BIND(LAYERS, PRESS_LEFT, LEFT, "←→ layer", 1),
	BIND(LAYERS, PRESS_RIGHT, RIGHT, NULL, 1),
	BIND(PANEL, PRESS_UP, UP, "↑↓ scroll", 2),
	BIND(PANEL, PRESS_DOWN, DOWN, NULL, 0),
	BIND(PANEL, 'k', UP, NULL, 0),
	BIND(PANEL, 'j', DOWN, NULL, 0),
	BIND(PANEL, PRESS_PAGE_UP, PAGE_UP, NULL, 0),
	BIND(PANEL, PRESS_PAGE_DOWN, PAGE_DOWN, NULL, 0),
	BIND(PANEL, PRESS_HOME, TOP, NULL, 0),
	BIND(PANEL, PRESS_END, BOTTOM, NULL, 0),

	BIND(WHY, PRESS_ESCAPE, WHY, "Esc close", 0),
	BIND(WHY, PRESS_UP, UP, "↑↓ scroll", 2),
	BIND(WHY, PRESS_DOWN, DOWN, NULL, 0),
	BIND(WHY, PRESS_PAGE_UP, PAGE_UP, NULL, 0),
	BIND(WHY, PRESS_PAGE_DOWN, PAGE_DOWN, NULL, 0),
	BIND(GRAPH, PRESS_LEFT, LEFT, "←↑↓→ walk", 2),
	BIND(GRAPH, PRESS_RIGHT, RIGHT, NULL, 0),
	BIND(GRAPH, PRESS_UP, UP, NULL, 0),
	BIND(GRAPH, PRESS_DOWN, DOWN, NULL, 0),
	BIND(GRAPH, PRESS_ENTER, WHY, NULL, 0),
	BIND(GRAPH, 'w', WHY, "w why", 2),

	BIND(PROSE, PRESS_RIGHT, NEXT, "→ next", 1),
	BIND(PROSE, PRESS_SPACE, NEXT, NULL, 0),
	BIND(PROSE, PRESS_ENTER, NEXT, NULL, 0),
	BIND(PROSE, PRESS_PAGE_DOWN, NEXT, NULL, 0),
	BIND(PROSE, PRESS_LEFT, BACK, "← back", 4),
	BIND(PROSE, PRESS_BACKSPACE, BACK, NULL, 0),
	BIND(PROSE, PRESS_PAGE_UP, BACK, NULL, 0),
	BIND(PROSE, PRESS_UP, UP, NULL, 0),
	BIND(PROSE, PRESS_DOWN, DOWN, NULL, 0),
	BIND(PROSE, 'k', UP, NULL, 0),
	BIND(PROSE, 'j', DOWN, NULL, 0),

	BIND(FOLDED, 'v', LOOK, "v more", 2),

	BIND(STAGES, 's', STEP, "s step", 1),
	BIND(STAGES, 'b', STEP_BACK, "b back", 3),
	BIND(STAGES, 'a', ALL, "a all", 3),

	BIND(PICK, '1', PICK, "1-4 name the rule", 0),
	BIND(PICK, '2', PICK, NULL, 0),
	BIND(PICK, '3', PICK, NULL, 0),
	BIND(PICK, '4', PICK, NULL, 0),

	BIND(TRAINING, 'p', PLAY, "p play", 1),
	BIND(TRAINING, 's', STEP, "s step", 2),
	BIND(TRAINING, 'b', STEP_BACK, "b step back", 4),
	BIND(TRAINING, '0', REWIND, "0 rewind", 3),
	BIND(TRAINING, ']', FASTER, "[ ] pace", 6),
	BIND(TRAINING, '[', SLOWER, NULL, 6),

	BIND(STUCK, 'H', HINT, "H hint", 3),
	BIND(STUCK, 'S', SHOW, "S answer", 3),
	BIND(STUCK, 'x', SKIP, NULL, 0),

	BIND(LESSON, PRESS_TAB, FOCUS_NEXT, "Tab focus", 0),
	BIND(LESSON, PRESS_BACKTAB, FOCUS_BACK, NULL, 0),
	BIND(LESSON, PRESS_ENTER, NEXT, NULL, 0),
	BIND(LESSON, 'n', NEXT, NULL, 0),
	BIND(LESSON, PRESS_BACKSPACE, BACK, NULL, 0),
	BIND(LESSON, 'o', OUTLINE, "o outline", 5),
	BIND(LESSON, 'm', MENU, "m menu", 9),

	BIND(HELP, PRESS_ESCAPE, LEAVE, "Esc close", 0),
	BIND(HELP, 'q', LEAVE, NULL, 0),
	BIND(HELP, PRESS_ENTER, LEAVE, NULL, 0),
	BIND(HELP, PRESS_UP, UP, "↑↓ scroll", 1),
	BIND(HELP, PRESS_DOWN, DOWN, NULL, 0),
	BIND(HELP, 'k', UP, NULL, 0),
	BIND(HELP, 'j', DOWN, NULL, 0),
	BIND(HELP, PRESS_PAGE_UP, PAGE_UP, NULL, 0),
	BIND(HELP, PRESS_PAGE_DOWN, PAGE_DOWN, NULL, 0),

	BIND(OUTLINE, PRESS_ENTER, CHOOSE, "Enter go there", 0),
	BIND(OUTLINE, PRESS_RIGHT, CHOOSE, NULL, 0),
	BIND(OUTLINE, PRESS_UP, UP, "↑↓ move", 1),
	BIND(OUTLINE, PRESS_DOWN, DOWN, NULL, 0),
	BIND(OUTLINE, 'k', UP, NULL, 0),
	BIND(OUTLINE, 'j', DOWN, NULL, 0),
	BIND(OUTLINE, PRESS_HOME, TOP, NULL, 0),
	BIND(OUTLINE, 'g', TOP, NULL, 0),
	BIND(OUTLINE, PRESS_END, BOTTOM, NULL, 0),
	BIND(OUTLINE, 'G', BOTTOM, NULL, 0),
	BIND(OUTLINE, PRESS_ESCAPE, LEAVE, "Esc close", 2),
	BIND(OUTLINE, 'o', LEAVE, NULL, 0),
	BIND(OUTLINE, 'q', LEAVE, NULL, 0),

	BIND(MENU, PRESS_ENTER, CHOOSE, "Enter open", 0),
	BIND(MENU, PRESS_RIGHT, CHOOSE, NULL, 0),
	BIND(MENU, PRESS_UP, UP, "↑↓ move", 1),
	BIND(MENU, PRESS_DOWN, DOWN, NULL, 0),
	BIND(MENU, 'r', REVIEW, "r review", 1),
	BIND(MENU, 'k', UP, NULL, 0),
	BIND(MENU, 'j', DOWN, NULL, 0),
	BIND(MENU, PRESS_HOME, TOP, NULL, 0),
	BIND(MENU, 'g', TOP, NULL, 0),
	BIND(MENU, PRESS_END, BOTTOM, NULL, 0),
	BIND(MENU, 'G', BOTTOM, NULL, 0),

	BIND(ALWAYS, '?', HELP, "? help", 7),
	BIND(ALWAYS, 'q', QUIT, "q quit", 8),
	BIND(ALWAYS, PRESS_CTRL_C, QUIT, NULL, 0),
	BIND(ALWAYS, PRESS_CTRL_L, REDRAW, NULL, 0),
	BIND(ALWAYS, PRESS_CTRL_Z, SUSPEND, NULL, 0),
};
#undef BIND
/* clang-format on */

const size_t binding_count = sizeof(binding_table) / sizeof(binding_table[0]);

const struct binding *binding_find(const enum context *contexts, int count,
				   key_code key)
{
	for (int c = 0; c < count; c++)
		for (size_t i = 0; i < binding_count; i++)
			if (binding_table[i].context == contexts[c] &&
			    binding_table[i].key == key)
				return &binding_table[i];
	return NULL;
}
