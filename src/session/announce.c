/* announce.c - faults of a step, told when its questions are done. */
#include "gradlab/announce.h"

#include "gradlab/translate.h"

static const char *const sentences[FAULT_COUNT] = {
#define FAULT(id, name, bare, graph, run, help, told) [FAULT_##id] = told,
#include "gradlab/fault.def"
#undef FAULT
};

enum fault_kind fault_now(const struct session *session,
			  const struct fault *fault)
{
	const struct word *word = &fault->kind;

	if (word->control < 0)
		return (enum fault_kind)word->value;
	return (enum fault_kind)
		word->meaning[(int)session->control[word->control]];
}

static uint64_t bits_of(const struct session *session,
			const struct faults *faults)
{
	uint64_t bits = 0;

	for (int i = 0; i < faults->count; i++)
		bits |= (uint64_t)1 << fault_now(session, &faults->item[i]);
	return bits;
}

static uint64_t of_panel(const struct session *session,
			 const struct panel *panel)
{
	if (panel->kind == PANEL_GRAPH)
		return bits_of(session, &panel->u.graph.root.fault);
	if (panel->kind == PANEL_GRADS)
		return bits_of(session, &panel->u.grads.root.fault);
	return 0;
}

uint64_t announce_faults(const struct session *session)
{
	const struct step *step = session_step(session);
	uint64_t bits = 0;

	if (session_progress(session)->phase != PHASE_DONE)
		return 0;
	for (int i = 0; i < step->show.count; i++)
		bits |= of_panel(session, &step->show.item[i]);
	for (int i = 0; i < session->lesson->runs; i++)
		if (step->runs >> i & 1)
			bits |= bits_of(session,
					&session->lesson->run[i].fault);
	return bits & ~((uint64_t)1 << FAULT_NONE);
}

const char *announce_sentence(enum fault_kind kind)
{
	return _(sentences[kind]);
}
