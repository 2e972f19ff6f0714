/* store.c - what is kept of a learner comes back, and comes back in time. */
#include "gradlab/store.h"

#include <stdlib.h>

#include <sys/stat.h>
#include <unistd.h>

#include "gradlab/buffer.h"
#include "gradlab/mem.h"

#include "../tap.h"

static char folder[] = "store-test-XXXXXX";

static char *path_to(const char *name)
{
	return mem_printf("%s/%s", folder, name);
}

static struct store *open_named(const char *name, const char *learner)
{
	char *path = path_to(name), *why = NULL;
	struct store *store = store_open(path, learner, &why);

	if (!store)
		tap_quote("why", why);
	free(why);
	free(path);
	return store;
}

static void add_answer(void *data, const struct answered *a)
{
	buffer_printf(data, "%s/%s/%d %s%s%d misses %d hints '%s' day %d\n",
		      a->lesson, a->step, a->question,
		      a->solved ? "solved " : "", a->shown ? "shown " : "",
		      a->misses, a->hints, a->said, a->day);
}

static void add_step(void *data, const char *step)
{
	buffer_printf(data, "%s\n", step);
}

static void add_standing(void *data, const struct standing *s)
{
	buffer_printf(data,
		      "%s at %s, %d of %d seen, %d solved (%d first), "
		      "%d misses, %d hints, %d shown, finished %d, day %d\n",
		      s->lesson, s->step, s->seen, s->steps, s->solved,
		      s->first, s->misses, s->hints, s->shown, s->finished,
		      s->day);
}

static void answers(struct store *store, const char *wanted, const char *what)
{
	struct buffer out = { 0 };

	store_answers(store, "nudge", add_answer, &out);
	same_text(buffer_string(&out), wanted, "%s", what);
	buffer_release(&out);
}

static void due(struct store *store, int day, const char *wanted,
		const char *what)
{
	struct buffer out = { 0 };

	store_due(store, day, 10, add_answer, &out);
	same_text(buffer_string(&out), wanted, "%s", what);
	buffer_release(&out);
}

static void standings(struct store *store, const char *wanted,
		      const char *what)
{
	struct buffer out = { 0 };

	store_standings(store, NULL, add_standing, &out);
	same_text(buffer_string(&out), wanted, "%s", what);
	buffer_release(&out);
}

static const struct answered first = {
	"nudge", "machine", 0, true, false, 0, 1, "20", 100
};
static const struct answered second = {
	"nudge", "lists", 1, false, true, 3, 0, "3.75", 100
};

static void test_keeping(void)
{
	struct store *store = open_named("a.db", "");
	struct buffer out = { 0 };

	ok(store_begin(store) && store_place(store, "nudge", "lists", 9, 100) &&
		   store_seen(store, "nudge", "machine", 100) &&
		   store_seen(store, "nudge", "lists", 100) &&
		   store_seen(store, "nudge", "lists", 101) &&
		   store_answer(store, &first) &&
		   store_answer(store, &second) && store_end(store),
	   "a visit is written");
	store_close(store);
	store = open_named("a.db", "");
	answers(store,
		"nudge/machine/0 solved 0 misses 1 hints '20' day 100\n"
		"nudge/lists/1 shown 3 misses 0 hints '3.75' day 100\n",
		"answers come back in another visit");
	store_steps(store, "nudge", add_step, &out);
	same_text(buffer_string(&out), "machine\nlists\n",
		  "steps seen come back, each once");
	buffer_release(&out);
	standings(store,
		  "nudge at lists, 2 of 9 seen, 1 solved (1 first), "
		  "3 misses, 1 hints, 1 shown, finished 0, day 100\n",
		  "a lesson's standing sums its questions up");
	store_close(store);
}

static void test_learners(void)
{
	struct store *one = open_named("a.db", ""), *two = open_named("a.db",
								      "ada");

	answers(two, "", "another learner has a book of his own");
	store_answer(two, &second);
	answers(two, "nudge/lists/1 shown 3 misses 0 hints '3.75' day 100\n",
		"two learners write into one file at a time");
	ok(store_forget(two, "nudge"), "a lesson is forgotten");
	answers(two, "", "and nothing of it is left");
	ok(store_seed(one) && store_seed(one) == store_seed(one),
	   "a learner's seed is drawn once");
	answers(one,
		"nudge/machine/0 solved 0 misses 1 hints '20' day 100\n"
		"nudge/lists/1 shown 3 misses 0 hints '3.75' day 100\n",
		"the other learner's is untouched");
	store_close(one);
	store_close(two);
}

static void test_whole(void)
{
	struct store *store = open_named("b.db", "");
	struct store *other;

	store_begin(store);
	store_answer(store, &first);
	store_close(store);
	store = open_named("b.db", "");
	answers(store, "", "half a visit is not kept");
	other = open_named("b.db", "");
	ok(store_begin(store) && store_answer(store, &first), "one writes");
	answers(other, "", "another does not see half of it");
	ok(store_end(store), "it is done");
	answers(other,
		"nudge/machine/0 solved 0 misses 1 hints '20' day 100\n",
		"then the other sees it");
	store_close(store);
	store_close(other);
}

static void test_review(void)
{
	static const int days[] = { 101, 104, 111, 132 };
	struct store *store = open_named("c.db", "");

	store_place(store, "nudge", "lists", 9, 100);
	store_answer(store, &first);
	due(store, 200, "", "nothing is due of an unfinished lesson");
	ok(store_finish(store, "nudge", 100), "a lesson is finished");
	due(store, 100, "", "nothing is due on the same day");
	for (int i = 0; i < 4; i++) {
		ok(store_due_count(store, days[i] - 1) == 0 &&
			   store_due_count(store, days[i]) == 1,
		   "right each time: due on day %d, not before", days[i]);
		store_reviewed(store, "nudge", "machine", 0, true, days[i]);
	}
	ok(store_due_count(store, 100000) == 0, "and then never again");
	store_close(store);
}

static void test_missed_review(void)
{
	struct store *store = open_named("d.db", "");

	store_place(store, "nudge", "lists", 9, 100);
	store_answer(store, &first);
	store_answer(store, &second);
	store_finish(store, "nudge", 100);
	store_reviewed(store, "nudge", "machine", 0, true, 101);
	store_reviewed(store, "nudge", "machine", 0, false, 104);
	due(store, 105,
	    "nudge/lists/1 0 misses 0 hints '' day 101\n"
	    "nudge/machine/0 0 misses 0 hints '' day 105\n",
	    "a miss is due again the day after; the longest due comes first");
	store_finish(store, "nudge", 105);
	ok(store_due_count(store, 101) == 1,
	   "finishing a lesson again leaves its days alone");
	store_close(store);
}

static void refused(const char *path, const char *wanted, const char *what)
{
	char *why = NULL;
	struct store *store = store_open(path, "", &why);

	ok(!store, "%s", what);
	ok(why && strstr(why, wanted), "it says so: %s", why ? why : "nothing");
	free(why);
	store_close(store);
}

static void test_refusals(void)
{
	char *text = path_to("text"), *inside = path_to("text/progress.db");
	FILE *file = fopen(text, "w");

	for (int i = 0; i < 200; i++)
		fputs("This is no database, but a text.\n", file);
	fclose(file);
	refused(text, "not a database", "a file that is something else");
	refused(inside, "", "a folder that is a file");
	free(text);
	free(inside);
}

static void test_path(void)
{
	char *path;

	setenv("HOME", "/home/ada", 1);
	unsetenv("XDG_STATE_HOME");
	unsetenv("GRADLAB_STATE");
	path = store_path();
	same_text(path, "/home/ada/.local/state/gradlab/progress.db",
		  "it stands in the home folder");
	free(path);
	setenv("XDG_STATE_HOME", "/state", 1);
	path = store_path();
	same_text(path, "/state/gradlab/progress.db",
		  "or where the state folder is");
	free(path);
	setenv("GRADLAB_STATE", "/elsewhere/x.db", 1);
	path = store_path();
	same_text(path, "/elsewhere/x.db", "or where it is told");
	free(path);
}

static void remove_all(void)
{
	static const char *const names[] = { "a.db", "b.db", "c.db", "d.db",
					     "text", "deep/er/e.db" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char *path = path_to(names[i]);

		unlink(path);
		free(path);
	}
}

static void test_folders(void)
{
	struct store *store = open_named("deep/er/e.db", "");
	char *deep = path_to("deep"), *deeper = path_to("deep/er");
	struct stat status;

	ok(store && !stat(deeper, &status) && (status.st_mode & 0777) == 0700,
	   "folders are made, for their owner alone");
	store_close(store);
	remove_all();
	rmdir(deeper);
	rmdir(deep);
	free(deep);
	free(deeper);
}

int main(void)
{
	if (!mkdtemp(folder))
		return 99;
	test_keeping();
	test_learners();
	test_whole();
	test_review();
	test_missed_review();
	test_refusals();
	test_path();
	test_folders();
	rmdir(folder);
	return tap_end();
}
