/* question.c - marking an answer, whatever its kind. */
#include "gradlab/question.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/mem.h"
#include "kinds.h"

static const struct question_kind_ops *const kinds[QUESTION_COUNT] = {
	[QUESTION_NUMBER] = &question_number,
	[QUESTION_SIGN] = &question_sign,
	[QUESTION_CHOICE] = &question_choice,
	[QUESTION_MULTI] = &question_multi,
	[QUESTION_ORDER] = &question_order,
	[QUESTION_MATCH] = &question_match,
	[QUESTION_CELLS] = &question_cells,
	[QUESTION_FORMULA] = &question_formula,
	[QUESTION_REACH] = &question_reach,
};

const struct question_kind_ops *question_ops(const struct question *question)
{
	return kinds[question->kind];
}

void question_begin(const struct session *session,
		    const struct question *question, struct attempt *attempt)
{
	if (attempt->draft || !question_ops(question)->begin)
		return;
	attempt->draft = mem_alloc(1, sizeof(*attempt->draft));
	question_ops(question)->begin(session, question, attempt->draft);
}

void attempt_say(struct attempt *attempt, const char *said)
{
	char *copy = mem_string(said);

	free(attempt->said);
	attempt->said = copy;
}

void response_release(struct response *response)
{
	arena_release(&response->arena);
}

static const struct wrong *mistake(const struct session *session,
				   const struct question *question,
				   const struct response *response)
{
	const struct question_kind_ops *ops = question_ops(question);

	for (int i = 0; i < question->wrong_count; i++)
		if (ops->fits(session, question, &question->wrong[i],
			      response))
			return &question->wrong[i];
	return NULL;
}

void question_judge(const struct session *session,
		    const struct question *question,
		    const struct response *response, struct outcome *outcome)
{
	const struct question_kind_ops *ops = question_ops(question);
	const struct wrong *wrong;

	*outcome = (struct outcome){ .verdict = VERDICT_RIGHT, .see = -1 };
	if (ops->accepts(session, question, response))
		return;
	outcome->verdict = VERDICT_WRONG;
	wrong = mistake(session, question, response);
	if (wrong) {
		outcome->told = &wrong->say;
		outcome->see = wrong->see;
	} else {
		ops->miss(session, question, response, outcome);
	}
}

/* Writes what came of it into the attempt. */
static void give(struct attempt *attempt, struct outcome *outcome)
{
	free(attempt->note);
	attempt->note = outcome->note.length ? mem_string(outcome->note.data)
					     : NULL;
	attempt->told = outcome->told && outcome->told->text ? outcome->told
							     : NULL;
	attempt->verdict = outcome->verdict;
	attempt->see = outcome->see;
	attempt->misses += outcome->verdict == VERDICT_WRONG;
	buffer_release(&outcome->note);
}

static void finish(struct session *session, const struct question *question,
		   struct attempt *attempt, enum reading reading,
		   const struct response *response, struct outcome *outcome)
{
	const struct question_kind_ops *ops = question_ops(question);

	if (reading == READ_WHOLE) {
		question_judge(session, question, response, outcome);
		if (ops->keep)
			ops->keep(session, question, response, attempt);
	} else {
		outcome->verdict = reading == READ_PART ? VERDICT_OPEN
							: VERDICT_UNREAD;
	}
	give(attempt, outcome);
}

void question_mark(struct session *session, const struct question *question,
		   struct attempt *attempt, const char *said)
{
	struct outcome outcome = { .see = -1 };
	struct response response = { 0 };
	enum reading reading;

	attempt_say(attempt, said);
	question_begin(session, question, attempt);
	reading = question_ops(question)->read(session, question, attempt,
					       attempt->said, &response, &outcome.note);
	finish(session, question, attempt, reading, &response, &outcome);
	response_release(&response);
}

void question_submit(struct session *session, const struct question *question,
		     struct attempt *attempt)
{
	struct outcome outcome = { .see = -1 };
	struct response response = { 0 };
	enum reading reading;

	question_begin(session, question, attempt);
	attempt_say(attempt, "");
	reading = question_ops(question)->collect(session, question, attempt,
						  &response, &outcome.note);
	finish(session, question, attempt, reading, &response, &outcome);
	response_release(&response);
}

bool question_may_show(const struct question *question,
		       const struct attempt *attempt)
{
	bool hinted = attempt->hints >= question->hint_count;

	if (question->kind == QUESTION_REACH)
		return hinted && (question->unreachable ||
				  question->for_example.count);
	return attempt->misses >= QUESTION_PATIENCE ||
	       (question->hint_count && hinted);
}

bool question_typed(const struct question *question)
{
	return question->kind == QUESTION_NUMBER ||
	       question->kind == QUESTION_FORMULA ||
	       question->kind == QUESTION_CELLS;
}

int question_bars(const struct question *question)
{
	if (question->kind == QUESTION_CELLS)
		return question->cell_count;
	return question->kind == QUESTION_MATCH ? question->left_count
						: question->of_count;
}

char *question_answer(const struct session *session,
		      const struct question *question)
{
	struct buffer out = { 0 };

	question_ops(question)->answer(session, question, &out);
	return out.data ? out.data : mem_string("");
}
