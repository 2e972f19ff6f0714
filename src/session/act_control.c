/* act_control.c - actions that move controls. */
#include "handlers.h"

#include <ctype.h>
#include <string.h>

#include "gradlab/control.h"
#include "gradlab/value.h"

static bool place_control(struct session *session, int index, double value)
{
	const struct control *control = &session->lesson->control[index];
	double nearest;

	if (control->drawn)
		return session_refuse(session, "'%s' is drawn and stays",
				      control->name);
	if (session_control_locked(session, index))
		return session_refuse(session, "'%s' is locked here",
				      control->name);
	if (!control_takes(control, value, &nearest))
		return session_refuse(session, "'%s' cannot stand there",
				      control->name);
	session->control[index] = nearest;
	return true;
}

/* The value behind `=`: a word of the control, or a formula. */
static bool read_setting(struct session *session, int index, const char *text,
			 double *value)
{
	const struct control *control = &session->lesson->control[index];
	struct arena arena = { 0 };
	struct formula formula = { 0 };
	struct err err;
	bool good;

	*value = control_word(control, text);
	if (*value >= 0 && control->kind == CONTROL_WORDS)
		return true;
	err_init(&err, NULL);
	err_source(&err, text, strlen(text));
	good = scope_formula(&session_step(session)->scope, &formula, &arena,
			     text, strlen(text), NULL, 0,
			     (struct origin){ .err = &err });
	if (good)
		*value = session_value(session, &formula);
	else
		session_refuse(session, "%s: %s", text, err_first(&err));
	err_release(&err);
	arena_release(&arena);
	return good;
}

bool act_set(struct session *session, const char *argument)
{
	const char *equals = strchr(argument, '=');
	const char *end = equals;
	char name[64] = "";
	double value;
	int index;

	while (end && end > argument && isspace((unsigned char)end[-1]))
		end--;
	if (end && end - argument < (long)sizeof(name))
		memcpy(name, argument, (size_t)(end - argument));
	index = control_named(session->lesson, name);
	if (!equals || index < 0)
		return session_refuse(session, "no control '%s' to set",
				      equals ? name : argument);
	do
		equals++;
	while (isspace((unsigned char)*equals));
	return read_setting(session, index, equals, &value) &&
	       place_control(session, index, value);
}

static bool move_control(struct session *session, int steps)
{
	int index = session->focus.index;

	if (session->focus.kind != FOCUS_CONTROL)
		return session_refuse(session, "no control has the focus");
	return place_control(session, index,
			     control_moved(&session->lesson->control[index],
					   session->control[index], steps));
}

bool act_more(struct session *session, const char *argument)
{
	(void)argument;
	return move_control(session, 1);
}

bool act_less(struct session *session, const char *argument)
{
	(void)argument;
	return move_control(session, -1);
}

bool act_much_more(struct session *session, const char *argument)
{
	(void)argument;
	return move_control(session, 10);
}

bool act_much_less(struct session *session, const char *argument)
{
	(void)argument;
	return move_control(session, -10);
}
