/*
 * kinds.h - what each kind of question can do: a row of functions each.
 *
 * To add a kind: a row of question.def, its keys in schema_question.c, a
 * file here, its input in the view.
 */
#ifndef SESSION_KINDS_H
#define SESSION_KINDS_H

#include "gradlab/buffer.h"
#include "gradlab/draft.h"
#include "gradlab/question.h"
#include "gradlab/shuffle.h"

/* An answer as read. */
struct response {
	double value;		/* number, sign; */
	double other;		/* a second reading, 50% as 50; or NaN */
	struct formula formula;
	int pick[QUESTION_ITEMS];	/* as in a draft; of a choice the
					 * first is the item */
	double cell[QUESTION_BOXES];
	double whole[QUESTION_BOXES];	/* their second readings */
	struct arena arena;
};

enum reading {
	READ_NOT,		/* a form error; the note says which */
	READ_PART,		/* more is to come */
	READ_WHOLE
};

/* What came of an answer. */
struct outcome {
	enum verdict verdict;
	const struct prose *told;
	struct buffer note;
	int see;
};

struct question_kind_ops {
	/* NULL where there is no draft. */
	void (*begin)(const struct session *session,
		      const struct question *question, struct draft *draft);
	enum reading (*read)(const struct session *session,
			     const struct question *question,
			     struct attempt *attempt, const char *said,
			     struct response *response, struct buffer *note);
	/* The same of the draft alone; NULL where nothing is drafted. */
	enum reading (*collect)(const struct session *session,
				const struct question *question,
				struct attempt *attempt,
				struct response *response,
				struct buffer *note);
	bool (*accepts)(const struct session *session,
			const struct question *question,
			const struct response *response);
	/* Whether this is the mistake of `wrong`. */
	bool (*fits)(const struct session *session,
		     const struct question *question,
		     const struct wrong *wrong,
		     const struct response *response);
	/* Writes the answer with this mistake in it; false: it has none. */
	bool (*slip)(const struct session *session,
		     const struct question *question,
		     const struct wrong *wrong, struct response *response);
	/* What is said to a miss that no `wrong` names. */
	void (*miss)(const struct session *session,
		     const struct question *question,
		     const struct response *response,
		     struct outcome *outcome);
	/* Remembers what the screen shows of the answer; may be NULL. */
	void (*keep)(const struct session *session,
		     const struct question *question,
		     const struct response *response,
		     struct attempt *attempt);
	/* The right answer in words. */
	void (*answer)(const struct session *session,
		       const struct question *question, struct buffer *out);
};

extern const struct question_kind_ops question_number, question_sign,
	question_choice, question_multi, question_order, question_match,
	question_cells, question_formula, question_reach;

const struct question_kind_ops *question_ops(const struct question *question);

/* Replaces what the attempt keeps as said. */
void attempt_say(struct attempt *attempt, const char *said);
void response_release(struct response *response);
/* Judges an answer; release the note. */
void question_judge(const struct session *session,
		    const struct question *question,
		    const struct response *response, struct outcome *outcome);

/* question_value.c: the learner's number in the names of the step; a share
 * (50%) has a second reading.  False with a sentence in `note`. */
bool value_read(const struct session *session, const char *said,
		double *value, double *other, struct buffer *note);
/* Whether a value is as good as a formula's. */
bool value_fits(const struct session *session,
		const struct question *question,
		const struct formula *formula, double value);
/* On which side a number lies: "too large". */
const char *value_side(double value, double answer);
/* "I cannot read that: ..." of the first finding. */
void value_unread(struct buffer *note, const char *why);

/* question_formula.c: whether an answer equals the formula behind its '='; if
 * not, where they differ goes into the note. */
bool formula_proved(const struct session *session,
		    const struct question *question,
		    const struct answer *answer, struct buffer *note);

/* question_names.c: texts that a learner picks, in what was said.  A name is
 * the text of an item, as shown or as written, or its label. */
struct item_names {
	const struct session *session;
	const struct question *question;
	const struct choice *item;
	int count;
	bool digits;		/* labels are 1, 2, 3 and nothing is
				 * shuffled: left sides */
};

/* The longest name at the beginning of the text that is followed by blanks
 * and one of `stops` or the end; *length becomes the bytes up to the stop.
 * -1 where there is none. */
int names_find(const struct item_names *names, const char *text,
	       const char *stops, size_t *length);
/* "'x' is none of the items", with a suggestion; up to one of `stops`. */
void names_unknown(const struct item_names *names, const char *text,
		   const char *stops, struct buffer *note);
/* Adds the text of an item. */
void names_add(const struct session *session, const struct choice *item,
	       struct buffer *out);

#endif
