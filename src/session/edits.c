/* edits.c - a lesson's formulas in the learner's own words. */
#include "gradlab/edits.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/carry.h"
#include "gradlab/mem.h"
#include "gradlab/round.h"
#include "gradlab/suggest.h"

struct edits {
	struct session own;	/* as it was; without a lesson: taken out */
	struct lesson lesson;	/* with the learner's definitions */
	struct edit *item;
	int count;
};

static bool is_definition(const struct symbol *symbol)
{
	return symbol->kind == SYMBOL_VALUE || symbol->kind == SYMBOL_FUNCTION;
}

/* The index-th definition of a scope, or NULL with the rest of the index. */
static const struct symbol *nth(const struct scope *scope, int *index)
{
	for (size_t i = 0; i < scope->count; i++)
		if (is_definition(&scope->list[i]) && !(*index)--)
			return &scope->list[i];
	return NULL;
}

static int edit_at(const struct session *session, int step, const char *name)
{
	const struct edits *edits = session->edits;

	for (int i = 0; edits && i < edits->count; i++)
		if (edits->item[i].step == step &&
		    !strcmp(edits->item[i].name, name))
			return i;
	return -1;
}

struct definition edits_definition(const struct session *session, int index)
{
	struct definition found = { .step = -1 };

	found.symbol = nth(&session->lesson->scope, &index);
	if (!found.symbol) {
		found.step = session->step;
		found.symbol = nth(&session_step(session)->scope, &index);
	}
	if (found.symbol)
		found.mine = edit_at(session, found.step,
				     found.symbol->name) >= 0;
	return found;
}

int edits_count(const struct session *session)
{
	int count = 0;

	while (edits_definition(session, count).symbol)
		count++;
	return count;
}

void definition_text(const struct symbol *symbol, struct buffer *out)
{
	const char *text = symbol->body.text ? symbol->body.text : "";

	buffer_text(out, symbol->name);
	for (int i = 0; i < symbol->body.params; i++)
		buffer_printf(out, "%s%s", i ? ", " : "(",
			      symbol->body.param[i]);
	buffer_printf(out, "%s =", symbol->body.params ? ")" : "");
	for (text += strspn(text, " \t\r\n"); *text;) {
		size_t blank = strspn(text, " \t\r\n");
		size_t word = strcspn(text + blank, " \t\r\n");

		buffer_text(out, word ? " " : "");
		buffer_add(out, text + blank, word);
		text += blank + word;
	}
}

const struct session *edits_own(const struct session *session)
{
	return session->edits ? &session->edits->own : session;
}

int edits_names(const struct session *session, struct buffer *out)
{
	const struct edits *edits = session->edits;

	for (int i = 0; edits && i < edits->count; i++)
		buffer_printf(out, "%s%s", i ? ", " : "",
			      edits->item[i].name);
	return edits ? edits->count : 0;
}

void edits_free(struct edits *edits)
{
	if (!edits)
		return;
	if (edits->own.lesson)
		session_release(&edits->own);
	if (edits->lesson.source.bytes)
		lesson_release(&edits->lesson);
	for (int i = 0; i < edits->count; i++) {
		free(edits->item[i].name);
		free(edits->item[i].text);
	}
	free(edits->item);
	free(edits);
}

/* The session that was put aside, or the present one: taken out of it. */
static struct session take_own(struct session *session)
{
	struct session own = *session;

	if (!session->edits) {
		*session = (struct session){ 0 };
		return own;
	}
	own = session->edits->own;
	session->edits->own = (struct session){ 0 };
	return own;
}

/* What of the screen is the same in both. */
static void keep_screen(struct session *to, const struct session *from)
{
	to->overlay = from->overlay;
	to->formulas = from->formulas;
	to->page = from->page;
	to->pane = from->pane;
	for (int i = 0; i < session_step(to)->show.count; i++) {
		to->panel[i].opened = from->panel[i].opened;
		to->panel[i].page = from->panel[i].page;
	}
}

/* Goes on with the session on another lesson. */
static void go_on(struct session *session, struct edits *edits)
{
	struct session fresh;

	session_init(&fresh, &edits->lesson, session->seed);
	fresh.edits = edits;
	carry_session(&fresh, session);
	keep_screen(&fresh, session);
	edits->own = take_own(session);
	if (session->lesson)
		session_release(session);
	*session = fresh;
}

/* A copy of the edits without one (-1: all stay), and room for one more. */
static struct edits *copy_edits(const struct edits *from, int without)
{
	struct edits *edits = mem_alloc(1, sizeof(*edits));
	int count = from ? from->count : 0;

	edits->item = mem_alloc((size_t)count + 1, sizeof(*edits->item));
	for (int i = 0; i < count; i++)
		if (i != without)
			edits->item[edits->count++] = (struct edit){
				from->item[i].step,
				mem_string(from->item[i].name),
				mem_string(from->item[i].text),
			};
	return edits;
}

/* Reads the lesson with these edits and goes on with it, or frees them. */
static bool try(struct session *session, struct edits *edits,
		struct err *typed)
{
	const struct lesson *of = edits_own(session)->lesson;
	struct edit_list list = { edits->item, edits->count, typed };
	struct err err;
	bool good;

	err_init(&err, of->file);
	good = lesson_edit(&edits->lesson, of, &list, &err);
	if (good) {
		go_on(session, edits);
	} else {
		session_refuse(session, "%s", err_first(typed->count ? typed
								     : &err));
		edits_free(edits);
	}
	err_release(&err);
	return good;
}

/* The definition that a text is one of, by its name; NULL where there is
 * none, which is told. */
static const struct symbol *find(struct session *session, const char *name,
				 int *step)
{
	struct suggest suggest;
	struct definition d;
	char mean[96];

	suggest_init(&suggest, name, strlen(name));
	for (int i = 0; (d = edits_definition(session, i)).symbol; i++) {
		*step = d.step;
		if (!strcmp(d.symbol->name, name))
			return d.symbol;
		suggest_try(&suggest, d.symbol->name);
	}
	session_refuse(session, "no formula '%s' here%s", name,
		       suggest_text(&suggest, mean));
	return NULL;
}

/* What a definition must stay: "f(x)" a function of one. */
static bool same_shape(struct session *session, const struct symbol *is,
		       const struct symbol *was)
{
	int params = was->body.params;

	if (is->kind == was->kind && is->body.params == params)
		return true;
	if (was->kind == SYMBOL_VALUE)
		return session_refuse(session, "%s must stay a number, as in "
				      "%s = 4", was->name, was->name);
	if (params == 1)
		return session_refuse(session, "%s must stay a function of "
				      "one number, as in %s(x) = x^2",
				      was->name, was->name);
	return session_refuse(session, "%s must stay a function of %d "
			      "numbers", was->name, params);
}

/* Reads the text alone: which definition it is of.  NULL, told, where it
 * cannot be one. */
static const struct symbol *read_alone(struct session *session,
				       struct arena *arena, const char *text,
				       struct err *typed, int *step)
{
	struct origin origin = { .err = typed };
	const struct symbol *was = NULL;
	struct scope scope;

	scope_init(&scope, NULL, arena);
	if (!scope_statement(&scope, text, strlen(text), 0, origin, NULL))
		session_refuse(session, "%s", err_first(typed));
	else
		was = find(session, scope.list[0].name, step);
	if (was && !same_shape(session, &scope.list[0], was))
		was = NULL;
	scope_release(&scope);
	return was;
}

static bool take(struct session *session, const char *text, struct err *typed)
{
	struct arena arena = { 0 };
	const struct symbol *was;
	struct edits *edits;
	int step;

	was = read_alone(session, &arena, text, typed, &step);
	arena_release(&arena);
	if (!was)
		return false;
	edits = copy_edits(session->edits, edit_at(session, step, was->name));
	edits->item[edits->count++] = (struct edit){
		step, mem_string(was->name), mem_string(text),
	};
	return try(session, edits, typed);
}

bool edits_take(struct session *session, const char *text, struct place *at)
{
	struct err typed;
	bool good;

	*at = (struct place){ 0 };
	if (round_on(session))
		return session_refuse(session, "Formulas cannot be edited "
					       "while questions come again.");
	err_init(&typed, NULL);
	err_source(&typed, text, strlen(text));
	good = take(session, text, &typed);
	if (typed.count)
		*at = typed.list[0].at;
	err_release(&typed);
	return good;
}

/* Controls stand where the learner left them, but those locked here. */
static void return_controls(struct session *own, const struct session *from)
{
	for (int i = 0; i < own->lesson->controls; i++)
		if (!session_control_locked(own, i))
			own->control[i] = from->control[i];
}

void edits_drop(struct session *session)
{
	struct session own;

	if (!session->edits)
		return;
	own = take_own(session);
	if (own.step != session->step)
		session_enter(&own, session->step, false);
	return_controls(&own, session);
	session_begin_runs(&own);
	keep_screen(&own, session);
	session_release(session);
	*session = own;
}

bool edits_return(struct session *session, int index)
{
	struct definition d = edits_definition(session, index);
	struct err typed;
	bool good;

	if (!d.symbol || !d.mine)
		return session_refuse(session, "This is the lesson's own.");
	if (session->edits->count == 1) {
		edits_drop(session);
		return true;
	}
	err_init(&typed, NULL);
	good = try(session,
		   copy_edits(session->edits,
			      edit_at(session, d.step, d.symbol->name)),
		   &typed);
	err_release(&typed);
	return good;
}
