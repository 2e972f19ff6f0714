/* session.c - where a lesson stands: its step, phase, controls and runs. */
#include "gradlab/session.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/bank.h"
#include "gradlab/draft.h"
#include "gradlab/edits.h"
#include "gradlab/focus.h"
#include "gradlab/mem.h"
#include "gradlab/question.h"
#include "gradlab/round.h"
#include "gradlab/shuffle.h"
#include "gradlab/translate.h"
#include "gradlab/value.h"

const struct step *session_step(const struct session *session)
{
	return &session->lesson->step[session->step];
}

struct progress *session_progress(const struct session *session)
{
	return &session->progress[session->step];
}

const struct question *session_question(const struct session *session)
{
	const struct step *step = session_step(session);
	const struct progress *progress = session_progress(session);

	if (progress->phase == PHASE_PREDICT)
		return step->predict;
	if (progress->phase == PHASE_ASK)
		return &step->ask.item[progress->question];
	return NULL;
}

struct attempt *session_attempt(const struct session *session)
{
	struct progress *progress = session_progress(session);

	if (progress->phase == PHASE_PREDICT)
		return &progress->prediction;
	if (progress->phase == PHASE_ASK)
		return &progress->ask[progress->question];
	return NULL;
}

bool session_typing(const struct session *session)
{
	const struct question *question = session_question(session);

	if (session->overlay == OVERLAY_FORMULAS)
		return session->formulas.typing;
	return question && question_typed(question) &&
	       session->focus.kind == FOCUS_QUESTION &&
	       session->overlay == OVERLAY_NONE;
}

struct entry *session_entry(struct session *session)
{
	int box = draft_focused(session);

	if (session->overlay == OVERLAY_FORMULAS)
		return &session->formulas.entry;
	return box < 0 ? &session->entry
		       : &draft_boxes(session)->box[box].entry;
}

bool session_panel_visible(const struct session *session, int panel)
{
	const struct panel *p = &session_step(session)->show.item[panel];

	if (p->open == OPEN_ASKED)
		return session->panel[panel].opened;
	return p->open == OPEN_BEFORE ||
	       session_progress(session)->phase != PHASE_PREDICT;
}

int session_folded(const struct session *session)
{
	const struct panels *show = &session_step(session)->show;

	if (session_progress(session)->phase == PHASE_PREDICT)
		return -1;
	for (int i = 0; i < show->count; i++)
		if (show->item[i].open == OPEN_ASKED &&
		    !session->panel[i].opened)
			return i;
	return -1;
}

bool session_control_locked(const struct session *session, int control)
{
	return session_progress(session)->phase == PHASE_PREDICT ||
	       (session_step(session)->locked >> control & 1);
}

/* Panels that show a run without its learning. */
static const bool still[PANEL_COUNT] = {
	[PANEL_SIZES] = true,
	[PANEL_SCATTER] = true,
	[PANEL_SEEDS] = true,
};

/* A data set alone does not learn: a step that only scatters points shows
 * nothing to train. */
uint64_t session_training(const struct session *session)
{
	const struct step *step = session_step(session);
	uint64_t runs = 0;

	for (int i = 0; i < step->show.count; i++)
		if (session_panel_visible(session, i) &&
		    !still[step->show.item[i].kind])
			runs |= panel_runs(&step->show.item[i]);
	return runs;
}

bool session_can_train(const struct session *session)
{
	uint64_t runs = session_training(session);

	for (int i = 0; i < session->lesson->runs; i++) {
		const struct run *run;

		if (!(runs >> i & 1) || !session->lesson->run[i].rate.count)
			continue;
		run = bank_live(session->bank, i, session->control, NULL);
		if (run && run->k < run->spec.steps && run->failed_at < 0)
			return true;
	}
	return false;
}

bool session_prepare(const struct session *session, bool (*stop)(void *with),
		     void *with)
{
	uint64_t runs = session_training(session);

	for (int i = 0; i < session->lesson->runs; i++)
		if ((runs >> i & 1) &&
		    !bank_prepare(session->bank, i, session->control, stop,
				  with))
			return false;
	return true;
}

static void apply(struct session *session, const struct settings *set,
		  enum symbol_kind kind)
{
	for (int i = 0; i < set->count; i++) {
		const struct setting *s = &set->item[i];
		double value = s->word < 0 ? session_value(session, &s->value)
					   : s->word;

		if ((s->symbol->kind == SYMBOL_RUN) != (kind == SYMBOL_RUN))
			continue;
		if (kind == SYMBOL_RUN)
			bank_take(session->bank, s->symbol->index,
				  session->control, (int)value);
		else
			session->control[s->symbol->index] = value;
	}
}

/* Runs that a control changed begin anew here, never while drawing. */
void session_begin_runs(struct session *session)
{
	uint64_t runs = session_step(session)->runs;

	for (int i = 0; i < session->lesson->runs; i++)
		if (runs >> i & 1)
			bank_live(session->bank, i, session->control, NULL);
}

void session_frame(struct session *session, int panel)
{
	session->framed = panel;
	if (panel < 0)
		return;
	session->panel[panel].opened = true;
	session->pane = panel;
}

void session_apply(struct session *session, const struct settings *set)
{
	apply(session, set, SYMBOL_CONTROL);
	apply(session, set, SYMBOL_RUN);
}

/* What the open question needs to be answered. */
static void open_question(struct session *session)
{
	if (session_question(session))
		question_begin(session, session_question(session),
			       session_attempt(session));
}

/* The phase after the prediction and `question` questions. */
static void settle_phase(struct session *session)
{
	struct progress *progress = session_progress(session);

	progress->phase = progress->question < session_step(session)->ask.count
				  ? PHASE_ASK
				  : PHASE_DONE;
	open_question(session);
}

void session_pass_prediction(struct session *session)
{
	if (session_progress(session)->phase == PHASE_PREDICT)
		settle_phase(session);
}

void session_next_question(struct session *session)
{
	struct progress *progress = session_progress(session);

	progress->last = progress->question++;
	if (round_on(session))
		progress->phase = PHASE_DONE;
	else
		settle_phase(session);
	entry_clear(&session->entry);
	session->item = 0;
	if (progress->phase == PHASE_DONE)
		focus_put(session, FOCUS_PROSE, 0);
}

void session_enter(struct session *session, int step, bool past_prediction)
{
	struct progress *progress;

	session->step = step;
	session->playing = false;
	session->overlay = OVERLAY_NONE;
	session->prose_scroll = 0;
	session->item = 0;
	memset(session->panel, 0, sizeof(session->panel));
	session->framed = -1;
	entry_clear(&session->entry);
	progress = session_progress(session);
	if (!progress->seen) {
		progress->seen = true;
		progress->phase = PHASE_PREDICT;
		if (!session_step(session)->predict)
			session_pass_prediction(session);
	}
	if (past_prediction)
		session_pass_prediction(session);
	if (session->edits)
		progress->phase = PHASE_DONE;	/* questions wait */
	open_question(session);
	session_apply(session, &session_step(session)->set);
	session_begin_runs(session);
	focus_open(session);
}

/* Where a control starts, or what this learner draws. */
static double first_value(const struct session *session,
			  const struct control *control)
{
	uint64_t salt = shuffle_salt(session->seed, session->lesson->id);
	int drawn;

	if (!control->drawn)
		return control->start;
	drawn = shuffle_pick(control->values,
			     shuffle_salt(salt, control->name));
	return control->kind == CONTROL_WORDS ? drawn : control->value[drawn];
}

void session_start_controls(struct session *session)
{
	const struct lesson *lesson = session->lesson;

	for (int i = 0; i < lesson->controls; i++)
		session->control[i] = first_value(session, &lesson->control[i]);
}

void session_init_with(struct session *session, const struct lesson *lesson,
		       uint64_t seed, const struct kernels *kernels)
{
	memset(session, 0, sizeof(*session));
	session->lesson = lesson;
	session->seed = seed;
	session->pace = 1;
	session->page = 10;
	session->bank = bank_new(lesson, kernels);
	session_start_controls(session);
	session->progress = progress_new(lesson);
	session_enter(session, 0, false);
}

void session_init(struct session *session, const struct lesson *lesson,
		  uint64_t seed)
{
	session_init_with(session, lesson, seed, &kernels_portable);
}

void session_release(struct session *session)
{
	struct edits *edits = session->edits;

	progress_free(session->progress, session->lesson);
	progress_free(session->first, session->lesson);
	free(session->round.item);
	free(session->message);
	bank_free(session->bank);
	memset(session, 0, sizeof(*session));
	edits_free(edits);
}

bool session_refuse(struct session *session, const char *format, ...)
{
	char text[512];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), _(format), values);
	va_end(values);
	free(session->message);
	session->message = mem_string(text);
	return false;
}
