/* notebook.c - what a learner answered, as a page of Markdown. */
#include "gradlab/notebook.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/find.h"
#include "gradlab/question.h"
#include "gradlab/recall.h"
#include "gradlab/text.h"
#include "gradlab/translate.h"

struct notebook {
	FILE *out;
	const struct keeper *keeper;
	const struct options *options;
};

/* An answer as it was typed: code, between more backquotes than it holds. */
static void put_code(FILE *out, const char *text)
{
	char *clean = text_clean(text, true);
	size_t longest = 0, row = 0;

	for (const char *c = clean; *c; c++) {
		row = *c == '`' ? row + 1 : 0;
		longest = row > longest ? row : longest;
	}
	for (size_t i = 0; i <= longest; i++)
		putc('`', out);
	fprintf(out, longest ? " %s " : "%s", clean);
	for (size_t i = 0; i <= longest; i++)
		putc('`', out);
	free(clean);
}

static void put_plain(FILE *out, const struct session *session,
		      const char *before, const struct prose *prose)
{
	char *plain = question_plain(session, prose);
	char *clean = text_clean(plain, true);

	fprintf(out, "%s%s", before, clean);
	free(clean);
	free(plain);
}

static const char *verdict_text(const struct attempt *attempt)
{
	return attempt->verdict == VERDICT_RIGHT   ? _("right")
	       : attempt->verdict == VERDICT_SHOWN ? _("the answer was shown")
						   : _("not right yet");
}

/* "* `14` - right. Misses: 1. Hints: 0." */
static void put_attempt(FILE *out, const struct attempt *attempt)
{
	fputs("* ", out);
	if (attempt->said && *attempt->said) {
		put_code(out, attempt->said);
		fputs(" - ", out);
	}
	fprintf(out, "%s. ", verdict_text(attempt));
	fprintf(out, _("Misses: %d. Hints: %d."), attempt->misses,
		attempt->hints);
	fputs("\n\n", out);
}

static bool is_answered(const struct attempt *attempt)
{
	return attempt->misses || attempt->hints ||
	       attempt->verdict != VERDICT_OPEN;
}

/* A step with its questions; one where nothing was answered is left out. */
static void put_step(FILE *out, struct session *session, int at)
{
	const struct step *step = &session->lesson->step[at];
	const struct progress *progress = &session->progress[at];
	int shown = 0;

	for (int q = 0; q < step->ask.count; q++) {
		if (!is_answered(&progress->ask[q]))
			continue;
		if (!shown++) {
			session_enter(session, at, true);
			put_plain(out, session, "### ", &step->title);
			fputs(step->title.text ? "\n\n" : step->id, out);
			fputs(step->title.text ? "" : "\n\n", out);
		}
		put_plain(out, session, "", &step->ask.item[q].prompt);
		fputs("\n\n", out);
		put_attempt(out, &progress->ask[q]);
	}
}

static void put_lesson(FILE *out, const struct notebook *book,
		       const struct lesson *lesson)
{
	/* What is kept of a session that nothing will be saved of. */
	struct keeper keeper = *book->keeper;
	struct session session;

	session_init(&session, lesson, keeper_seed(&keeper, book->options));
	keeper.kept = NULL;
	keeper_recall(&keeper, &session, false);
	for (int i = 0; i < lesson->steps; i++)
		put_step(out, &session, i);
	progress_free(keeper.kept, lesson);
	session_release(&session);
}

static void put_standing(void *data, const struct standing *standing)
{
	const struct notebook *book = data;
	FILE *out = book->out;
	struct lesson lesson;

	if (!app_load_named(&lesson, standing->lesson,
			    book->options->languages)) {
		fprintf(out, "## %s\n\n%s\n\n", standing->lesson,
			_("This lesson is not here any more."));
		return;
	}
	fprintf(out, "## %s\n\n", lesson.title.text);
	fprintf(out, _("Steps seen: %d of %d. Questions solved: %d, at the "
		       "first try: %d."), standing->seen, lesson.steps,
		standing->solved, standing->first);
	fputs("\n\n", out);
	put_lesson(out, book, &lesson);
	lesson_release(&lesson);
}

void notebook_write(FILE *out, const struct keeper *keeper,
		    const struct options *options, const char *learner)
{
	struct notebook book = { out, keeper, options };

	fprintf(out, "# %s%s%s\n\n", _("Notebook"), *learner ? ": " : "",
		learner);
	store_standings(keeper->store, NULL, put_standing, &book);
}
