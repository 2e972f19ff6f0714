/* stages.c - panels that are taken step by step. */
#include "gradlab/stages.h"

#include <string.h>

#include "gradlab/deriving.h"
#include "gradlab/tour.h"
#include "gradlab/translate.h"

/* A kind of such panels. */
struct staged {
	int (*count)(const struct session *session, int panel);
	/* Whether it lists what may come next; takes one of the list.  NULL:
	 * it never does. */
	bool (*lists)(const struct session *session, int panel);
	bool (*take)(struct session *session, int panel, const char *name);
};

static int derive_count(const struct session *session, int panel)
{
	struct deriving deriving;
	int count = 0;

	deriving_init(&deriving, session, panel);
	if (!deriving.failure)
		count = (int)derivation_steps(&deriving.derivation);
	deriving_release(&deriving);
	return count;
}

static const struct panel *panel_of(const struct session *session, int panel)
{
	return &session_step(session)->show.item[panel];
}

static bool derive_lists(const struct session *session, int panel)
{
	const char *name[DERIVING_CHOICES];
	struct deriving deriving;
	bool lists = false;

	if (panel_of(session, panel)->u.derive.pick != PICK_LEARNER)
		return false;
	deriving_init(&deriving, session, panel);
	if (!deriving.failure)
		lists = deriving_choices(
			&deriving, (size_t)stages_at(session, panel), name);
	deriving_release(&deriving);
	return lists;
}

/* Once the last rule is named the simplifying follows by itself. */
static void take_rule(struct session *session, int panel,
		      const struct deriving *deriving)
{
	struct panel_state *state = &session->panel[panel];

	state->stage = stages_at(session, panel) + 1;
	state->picked = 0;
	if ((size_t)state->stage == deriving->derivation.rules)
		state->stage = (int)derivation_steps(&deriving->derivation);
}

static bool derive_take(struct session *session, int panel, const char *name)
{
	size_t step = (size_t)stages_at(session, panel);
	const char *choice[DERIVING_CHOICES];
	struct buffer why = { 0 };
	struct deriving deriving;
	int count, at = -1;

	deriving_init(&deriving, session, panel);
	count = deriving_choices(&deriving, step, choice);
	for (int i = 0; i < count; i++)
		if (!strcmp(choice[i], name) ||
		    (name[0] == '1' + i && !name[1]))
			at = i;
	if (at >= 0 && deriving_fits(&deriving, step, choice[at], &why))
		take_rule(session, panel, &deriving);
	else if (at >= 0)
		session->panel[panel].picked = at + 1;
	buffer_release(&why);
	deriving_release(&deriving);
	return at >= 0 || session_refuse(session,
					 _("name one of the rules 1 "
					   "to %d"),
					 count);
}

static const struct staged kinds[PANEL_COUNT] = {
	[PANEL_DERIVE] = { derive_count, derive_lists, derive_take },
	[PANEL_GRAPH] = { tour_stages, NULL, NULL },
};

int stages_count(const struct session *session, int panel)
{
	const struct staged *staged = &kinds[panel_of(session, panel)->kind];

	if (!staged->count || !session_panel_visible(session, panel))
		return 0;
	return staged->count(session, panel);
}

int stages_at(const struct session *session, int panel)
{
	int count = stages_count(session, panel);
	int stage = session->panel[panel].stage;

	return stage < count ? stage : count;
}

int stages_panel(const struct session *session)
{
	const struct focus *focus = &session->focus;
	int only = -1;

	if (focus->kind == FOCUS_PANEL && stages_count(session, focus->index))
		return focus->index;
	if (session_training(session))
		return -1;
	for (int i = 0; i < session_step(session)->show.count; i++) {
		if (!stages_count(session, i))
			continue;
		if (only >= 0)
			return -1;
		only = i;
	}
	return only;
}

bool stages_move(struct session *session, int by)
{
	int panel = stages_panel(session);
	int count = stages_count(session, panel);
	int at = stages_at(session, panel), to = at + by;

	to = to < 0 ? 0 : to > count ? count : to;
	session->panel[panel].stage = to;
	session->panel[panel].picked = 0;
	session->panel[panel].node = 0;
	if (to != at)
		return true;
	return session_refuse(session,
			      by > 0 ? _("This is the end; b goes back.")
				     : _("This is the start."));
}

bool stages_pick(const struct session *session)
{
	int panel = stages_panel(session);
	const struct staged *staged =
		panel < 0 ? NULL : &kinds[panel_of(session, panel)->kind];

	return staged && staged->lists && staged->lists(session, panel);
}

bool stages_take(struct session *session, const char *name)
{
	int panel = stages_panel(session);

	return kinds[panel_of(session, panel)->kind].take(session, panel, name);
}
