/* suggest.c - tests of "did you mean". */
#include "../tap.h"

#include "gradlab/suggest.h"

static const char *const words[] = { "slope", "slopes", "step",	 "steps",
				     "sin",   "sinh",	"panels", "hints",
				     "h",     "answer" };

static const char *nearest(const char *wanted, size_t length)
{
	struct suggest suggest;

	suggest_init(&suggest, wanted, length);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		suggest_try(&suggest, words[i]);
	return suggest.best;
}

int main(void)
{
	static const struct {
		const char *wanted, *best;
	} rows[] = {
		{ "sloep", "slope" },	{ "slop", "slope" },
		{ "slopess", "slopes" }, { "stpes", "steps" },
		{ "answers", "answer" }, { "pannels", "panels" },
		{ "hinst", "hints" },	{ "snih", "sinh" },
		{ "x", NULL },		{ "zzzzz", NULL },
		{ "", NULL },
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL },
	};
	struct suggest suggest;
	char out[96];

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		same_text(nearest(rows[i].wanted, strlen(rows[i].wanted)),
			  rows[i].best, "the word nearest to '%s'",
			  rows[i].wanted);
	same_text(nearest("sloep(f)", 5), "slope",
		  "only the bytes given count");
	suggest_init(&suggest, "sloep", 5);
	same_text(suggest_text(&suggest, out), "", "no word, no sentence");
	suggest_try(&suggest, "slope");
	same_text(suggest_text(&suggest, out), "; did you mean 'slope'?",
		  "the sentence");
	return tap_end();
}
