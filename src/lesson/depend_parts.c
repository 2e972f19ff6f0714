/* depend_parts.c - what texts, panels, questions and steps hear of. */
#include "depend.h"

/* A typeset formula is only looked at. */
static struct depend on_prose(struct depends *depends,
			      const struct prose *prose)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < prose->fields; i++)
		if (prose->field[i].kind == FIELD_VALUE)
			on = depend_both(
				on,
				depend_on(depends, &prose->field[i].formula));
	return on;
}

static struct depend on_panel(struct depends *depends,
			      const struct panel *panel)
{
	return depend_both(depend_on_panel(depends, panel),
			   on_prose(depends, &panel->title));
}

static struct depend on_answers(struct depends *depends,
				const struct answer *answer, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, depend_on(depends, &answer[i].formula));
	return on;
}

static struct depend on_proses(struct depends *depends,
			       const struct prose *prose, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++)
		on = depend_both(on, on_prose(depends, &prose[i]));
	return on;
}

static struct depend on_items(struct depends *depends,
			      const struct choice *item, int count)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < count; i++) {
		on = depend_both(on, on_prose(depends, &item[i].text));
		on = depend_both(on, on_prose(depends, &item[i].say));
	}
	return on;
}

static struct depend on_wrong(struct depends *depends,
			      const struct wrong *wrong, int cells)
{
	struct depend on = depend_both(on_answers(depends, &wrong->is, 1),
				       on_prose(depends, &wrong->say));

	if (!wrong->cell)
		return on;
	return depend_both(on, on_answers(depends, wrong->cell, cells));
}

static struct depend on_question(struct depends *depends,
				 const struct question *question)
{
	struct depend on = on_prose(depends, &question->prompt);

	on = depend_both(on, on_answers(depends, &question->answer, 1));
	on = depend_both(
		on, on_answers(depends, question->also, question->also_count));
	on = depend_both(on, depend_on(depends, &question->within));
	on = depend_both(on, depend_on(depends, &question->until));
	on = depend_both(on, depend_on(depends, &question->over.from));
	on = depend_both(on, depend_on(depends, &question->over.to));
	on = depend_both(
		on, on_proses(depends, question->hint, question->hint_count));
	on = depend_both(on, on_prose(depends, &question->then));
	on = depend_both(on,
			 on_items(depends, question->of, question->of_count));
	on = depend_both(
		on, on_items(depends, question->left, question->left_count));
	for (int i = 0; i < question->cell_count; i++)
		on = depend_both(
			on, on_answers(depends, &question->cell[i].answer, 1));
	for (int i = 0; i < question->wrong_count; i++)
		on = depend_both(on, on_wrong(depends, &question->wrong[i],
					      question->cell_count));
	return on;
}

static struct depend on_panels(struct depends *depends,
			       const struct lesson *lesson,
			       const struct panels *show)
{
	struct depend on = { 0, 0 };

	for (int i = 0; i < show->count; i++) {
		struct depend more = on_panel(depends, &show->item[i]);

		more.controls = depend_whole(lesson, more);
		on = depend_both(on, more);
		on = depend_both(on,
				 depend_on_columns(depends, lesson, &show->item[i]));
	}
	return on;
}

void depend_of_step(struct depends *depends, const struct lesson *lesson,
		    struct step *step)
{
	struct depend panels = on_panels(depends, lesson, &step->show);
	struct depend on = depend_both(on_prose(depends, &step->title),
				       on_prose(depends, &step->say));

	on = depend_both(on, on_prose(depends, &step->then));
	step->runs = on.runs | panels.runs;
	for (int i = 0; i < step->ask.count; i++) {
		const struct question *question = &step->ask.item[i];

		step->runs |= depend_on(depends, &question->until).runs;
		on = depend_both(on, on_question(depends, question));
	}
	if (step->predict)
		on = depend_both(on, on_question(depends, step->predict));
	step->controls = panels.controls | depend_whole(lesson, on);
	for (int i = 0; i < lesson->controls; i++)
		if (lesson->control[i].drawn)
			step->drawn |= step->controls & depend_bit(i);
	step->controls &= ~step->drawn;
}
