/* review.c - due questions, lesson by lesson. */
#include "gradlab/review.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "gradlab/find.h"
#include "gradlab/round.h"
#include "gradlab/shuffle.h"

static void add(void *data, const struct answered *answered)
{
	struct review *review = data;
	struct due *due = &review->due[review->count++];

	due->lesson = mem_string(answered->lesson);
	due->step = mem_string(answered->step);
	due->question = answered->question;
}

void review_init(struct review *review, struct keeper *keeper,
		 const char *languages)
{
	memset(review, 0, sizeof(*review));
	review->languages = languages;
	if (keeper->store)
		store_due(keeper->store, keeper->day, REVIEW_MOST, add,
			  review);
}

void review_release(struct review *review)
{
	for (int i = 0; i < review->count; i++) {
		free(review->due[i].lesson);
		free(review->due[i].step);
	}
	memset(review, 0, sizeof(*review));
}

/* The due questions of one lesson; one which it no longer has is put off, so
 * that it keeps no other from its turn. */
static int collect(struct review *review, const struct lesson *lesson,
		   struct keeper *keeper, struct again again[REVIEW_MOST])
{
	const char *id = review->due[review->at].lesson;
	int n = 0;

	for (; review->at < review->count; review->at++) {
		const struct due *due = &review->due[review->at];
		int step;

		if (strcmp(due->lesson, id))
			break;
		step = lesson ? lesson_step(lesson, due->step) : -1;
		if (step >= 0 && due->question < lesson->step[step].ask.count)
			again[n++] = (struct again){
				.step = step, .question = due->question
			};
		else
			store_reviewed(keeper->store, id, due->step,
				       due->question, true, keeper->day);
	}
	return n;
}

bool review_next(struct review *review, struct lesson *lesson,
		 struct session *session, struct keeper *keeper,
		 uint64_t seed, const struct kernels *kernels)
{
	struct again again[REVIEW_MOST];

	while (review->at < review->count) {
		bool loaded = app_load_named(
			lesson, review->due[review->at].lesson,
			review->languages);
		int n = collect(review, loaded ? lesson : NULL, keeper,
				again);

		if (n) {
			session_init_with(session, lesson, seed, kernels);
			round_begin(session, again, n,
				    seed + (uint64_t)keeper->day);
			keeper_round(keeper);
			return true;
		}
		if (loaded)
			lesson_release(lesson);
	}
	return false;
}

int review_none(void)
{
	puts("No question is due today. They come from finished lessons, "
	     "after 1, 3, 7 and 21 days.");
	return EXIT_GOOD;
}
