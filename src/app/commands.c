/* commands.c - the tables of options and of commands. */
#include "gradlab/commands.h"

#include <string.h>

const struct option_info option_info[OPTION_COUNT] = {
#define OPTION(id, name, value, member, how, words, help) \
	[OPTION_##id] = { name, value, words, help },
#include "gradlab/option.def"
#undef OPTION
};

#define BIT(id) (UINT64_C(1) << OPTION_##id)

enum { ANY = 1 << 20 };

/* Of whatever draws. */
#define DRAWS                                                           \
	(BIT(ASCII) | BIT(MONO) | BIT(THEME) | BIT(LANG) | BIT(SEED) |  \
	 BIT(LEARNER) | BIT(RESTRICTED) | BIT(NO_ANIMATION))

const uint64_t options_of_drawing = DRAWS;

const struct command commands[] = {
	{
		.name = "open",
		.usage = "[open] [LESSON [STEP]]",
		.help = "the lab: the menu, or a lesson",
		.more = "A lesson opens where the learner left it, or at the "
			"step that is named; a finished one at its start.\n"
			"The lesson `review` asks the questions that are due "
			"today.\n"
			"Without a terminal the screens come as text.",
		.takes = DRAWS,
		.argument = { ARGUMENT_LESSON, ARGUMENT_STEP },
		.most = 2,
		.run = cmd_open,
	},
	{
		.name = "list",
		.usage = "list [--json] [LESSON]",
		.help = "lessons with title, minutes and progress; or the "
			"steps of one",
		.more = "Progress is steps seen of all; `done` marks a lesson "
			"that was finished.",
		.takes = BIT(JSON) | BIT(LEARNER),
		.argument = { ARGUMENT_LESSON },
		.most = 1,
		.run = cmd_list,
	},
	{
		.name = "read",
		.usage = "read LESSON",
		.help = "the same lesson as plain lines, in and out",
		.more = "For a pipe, a simple terminal, a screen reader.\n"
			"A line is an answer, an empty line goes on, and a "
			"line that begins with `/` is an action; `/help` "
			"lists them.\n"
			"The end of input leaves the lesson and keeps what "
			"was done.",
		.takes = DRAWS,
		.argument = { ARGUMENT_LESSON },
		.least = 1,
		.most = 1,
		.run = cmd_read,
	},
	{
		.name = "print",
		.usage = "print LESSON [--step ID | --all] [--size 80x24] "
			 "[--phase predict] [--do 'ACTIONS' | --do @FILE] "
			 "[--format text|ansi|svg|words|python]",
		.help = "what the screen shows, without a terminal",
		.more = "A prediction is passed over unless `--phase predict` "
			"asks for it.\n"
			"With `--format words` every panel comes as sentences "
			"and plain tables, and the last line says how the "
			"question stands: `verdict: open`, `right`, `wrong`, "
			"`unread` or `shown`.",
		.takes = DRAWS | BIT(STEP) | BIT(PHASE) | BIT(EVERY_STEP) |
			 BIT(SIZE) | BIT(DO) | BIT(FORMAT),
		.argument = { ARGUMENT_LESSON },
		.least = 1,
		.most = 1,
		.run = cmd_print,
	},
	{
		.name = "check",
		.usage = "check [--brief] FILE...",
		.help = "everything wrong with a lesson, and proof of its "
			"answers",
		.more = "Lessons, courses and translations. Silent when all "
			"is good.\n"
			"A finding is `FILE:LINE:COLUMN: error: reason`, or "
			"`warning:`, with the line and a mark under it.",
		.takes = BIT(BRIEF),
		.argument = { ARGUMENT_FILE, ARGUMENT_FILE },
		.least = 1,
		.most = ANY,
		.run = cmd_check,
	},
	{
		.name = "new",
		.usage = "new ID",
		.help = "write ID.yaml, a small lesson with every key "
			"explained",
		.more = "A file that is there already is left as it is.",
		.least = 1,
		.most = 1,
		.run = cmd_new,
	},
	{
		.name = "watch",
		.usage = "watch FILE",
		.help = "the lab on a file; it reloads whenever the file is "
			"saved",
		.more = "The learner's step and controls stay. While the file "
			"is broken the last good lesson stays on the screen, "
			"with what is wrong.",
		.takes = DRAWS,
		.argument = { ARGUMENT_FILE },
		.least = 1,
		.most = 1,
		.run = cmd_watch,
	},
	{
		.name = "eval",
		.usage = "eval [--grad] [--json | --dot] [--] 'STATEMENTS'",
		.help = "compute formulas and their gradients",
		.more = "Statements are those of `let` in a lesson, separated "
			"by `;` or lines; the last one is printed. A bare "
			"formula is named `_`.",
		.takes = BIT(GRAD) | BIT(JSON) | BIT(DOT),
		.least = 1,
		.most = 1,
		.run = cmd_eval,
	},
	{
		.name = "derive",
		.usage = "derive [--steps] [--json] [--] 'FORMULA' [NAME]",
		.help = "the slope of a formula, rule by rule",
		.more = "By `x`, or by the name that is told.",
		.takes = BIT(EACH_RULE) | BIT(JSON),
		.least = 1,
		.most = 2,
		.run = cmd_derive,
	},
	{
		.name = "run",
		.usage = "run LESSON RUN [--steps N] [--csv [--last] | --json]",
		.help = "train a run of a lesson",
		.more = "The row of k is the state before its update, the "
			"last row the state after the last.",
		.takes = BIT(STEPS) | BIT(CSV) | BIT(LAST) | BIT(JSON),
		.argument = { ARGUMENT_LESSON, ARGUMENT_RUN },
		.least = 2,
		.most = 2,
		.run = cmd_run,
	},
	{
		.name = "schema",
		.usage = "schema --json | --markdown",
		.help = "the lesson language, for editors and for people",
		.more = "With `--json` a JSON Schema, by which an editor "
			"completes keys and marks mistakes.",
		.takes = BIT(JSON) | BIT(MARKDOWN),
		.run = cmd_schema,
	},
	{
		.name = "progress",
		.usage = "progress [--learner NAME | --all] "
			 "[--csv | --json | --export FILE.md]",
		.help = "what was done of each lesson",
		.more = "With `--all` the name of the learner comes first; "
			"the owner of the account has none.\n"
			"The notebook of `--export` holds, lesson by lesson, "
			"each question with the answer that was given to it "
			"and what came of that. A file that is there already "
			"is left as it is.",
		.takes = BIT(LEARNER) | BIT(EVERYBODY) | BIT(CSV) | BIT(JSON) |
			 BIT(EXPORT),
		.run = cmd_progress,
	},
	{
		.name = "doctor",
		.usage = "doctor",
		.help = "terminal, locale, glyphs, kernels, store: for bug "
			"reports",
		.more = "",
		.takes = DRAWS,
		.run = cmd_doctor,
	},
};

const int command_count = sizeof(commands) / sizeof(commands[0]);

const struct command *command_named(const char *name)
{
	for (int i = 0; i < command_count; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}

bool command_takes(const struct command *command, enum option_id option)
{
	return command->takes >> option & 1;
}
