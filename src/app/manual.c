/* manual.c - gradlab(1), from the tables of the program. */
#include <ctype.h>
#include <string.h>

#include "gradlab/action.h"
#include "gradlab/commands.h"
#include "gradlab/roff.h"

/* A word and what it means, with the marks of Markdown. */
struct told {
	const char *word, *means;
};

static const char *const description[] = {
	("gradlab is a laboratory in the terminal in which one learns how "
	 "neural networks learn. A lesson shows something that moves: a curve "
	 "with its tangent, a table of slopes, a net that trains. One changes "
	 "a number, watches what follows, and answers a question about it."),
	("A lesson is named by a file or by its id, which is looked for as "
	 "`ID.yaml` or `NN-ID.yaml` among the lessons. How lessons are written "
	 "says `gradlab-lesson`(5)."),
	("Every command takes `--help`; `--version` tells the version. What "
	 "begins with a minus and is no option goes behind `--`."),
};

static const char *const scripts[] = {
	"What `--do` takes and what `read` takes behind `/` are the same "
	"actions, separated by `;`:",
	"`next; set h=0.01; answer 14; hint; train 25; key Tab`",
	"Answers: a number, a sign or a formula as it is typed; a choice by "
	"its text or its letter; several ticks as `a | c`; an order as "
	"`c, a, b`; pairs and boxes as `a=6, b=-4`.",
};

static const char *const keys[] = {
	"The last line of the screen shows the keys that work at this moment, "
	"`?` all of them. Digits go to the question wherever the focus is; "
	"while an answer is typed, letters belong to it.",
};

static const struct told variables[] = {
	{ "GRADLAB_LESSONS", "the folder of lessons that is looked in first" },
	{ "XDG_DATA_HOME", "lessons of one's own lie in `gradlab/lessons` "
			   "under it (`~/.local/share`)" },
	{ "XDG_STATE_HOME", "progress is kept in `gradlab/progress.db` under "
			    "it (`~/.local/state`)" },
	{ "GRADLAB_STATE", "the file that progress is kept in; `/dev/null` "
			   "keeps none" },
	{ "GRADLAB_TODAY", "stands in for the clock, as 2026-01-31" },
	{ "GRADLAB_KERNELS", "the arithmetic: `portable`, `sse2`, `avx2` or "
			     "`avx512`" },
	{ "LC_ALL, LC_CTYPE, LANG", "whether the terminal shows UTF-8" },
	{ "LC_MESSAGES, LANGUAGE", "the language, unless `--lang` tells it" },
	{ "NO_COLOR", "no colours where it is set" },
	{ "TERM", "what the terminal can do; with `dumb` lessons come as "
		  "lines" },
};

static const struct told statuses[] = {
	{ "0", "all is well" },
	{ "1", "a finding, or an input that is wrong" },
	{ "2", "a call that makes no sense" },
};

static void section(FILE *out, const char *name)
{
	fprintf(out, ".SH %s\n", name);
}

static void paragraphs(FILE *out, const char *const *text, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i)
			fputs(".PP\n", out);
		roff_text(out, text[i]);
	}
}

static void list(FILE *out, const struct told *told, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		fputs(".TP\n.B ", out);
		roff_line(out, told[i].word);
		roff_text(out, told[i].means);
	}
}

/* A sentence of a table, which begins small and has no full stop. */
static void sentence(FILE *out, const char *text)
{
	char line[256];

	snprintf(line, sizeof(line), "%c%s.",
		 toupper((unsigned char)text[0]), text + 1);
	roff_text(out, line);
}

static void put_option(FILE *out, const struct option_info *option)
{
	fputs(".TP\n\\fB\\-\\-", out);
	roff_plain(out, option->name);
	fputs("\\fR", out);
	if (option->value)
		fprintf(out, " \\fI%s\\fR", option->value);
	fputc('\n', out);
	roff_text(out, option->help);
}

static void put_options(FILE *out, uint64_t which)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (which >> i & 1)
			put_option(out, &option_info[i]);
}

static void put_command(FILE *out, const struct command *command)
{
	const char *text = command->more;

	fputs(".SS ", out);
	roff_line(out, command->name);
	fputs("\\fBgradlab\\fR ", out);
	roff_line(out, command->usage);
	fputs(".PP\n", out);
	sentence(out, command->help);
	while (*text) {
		size_t length = strcspn(text, "\n");
		char line[512];

		snprintf(line, sizeof(line), "%.*s", (int)length, text);
		roff_text(out, line);
		text += length + (text[length] == '\n');
	}
	put_options(out, command->takes & ~options_of_drawing);
	if (command->takes & options_of_drawing & ~(UINT64_C(1) << OPTION_LEARNER))
		fputs(".PP\nIt takes the options of whatever draws, too.\n",
		      out);
}

static void put_actions(FILE *out)
{
	for (int i = 0; i < ACTION_COUNT; i++) {
		fputs(".TP\n\\fB", out);
		roff_plain(out, action_info[i].name);
		fprintf(out, "\\fR \\fI%s\\fR\n", action_info[i].argument);
		roff_text(out, action_info[i].help);
	}
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

void manual_write(FILE *out)
{
	fputs(".\\\" Made by ./dev docs from the program's own tables.\n"
	      ".TH GRADLAB 1 \"\" gradlab \"User commands\"\n"
	      ".SH NAME\n"
	      "gradlab \\- a terminal laboratory of how neural networks "
	      "learn\n"
	      ".SH SYNOPSIS\n", out);
	for (int i = 0; i < command_count; i++) {
		fputs(i ? ".br\n\\fBgradlab\\fR " : "\\fBgradlab\\fR ", out);
		roff_line(out, commands[i].usage);
	}
	section(out, "DESCRIPTION");
	paragraphs(out, description, COUNT(description));
	section(out, "COMMANDS");
	for (int i = 0; i < command_count; i++)
		put_command(out, &commands[i]);
	section(out, "OPTIONS OF WHATEVER DRAWS");
	put_options(out, options_of_drawing);
	section(out, "KEYS");
	paragraphs(out, keys, COUNT(keys));
	section(out, "ACTIONS");
	paragraphs(out, scripts, COUNT(scripts));
	put_actions(out);
	section(out, "ENVIRONMENT");
	list(out, variables, COUNT(variables));
	section(out, "EXIT STATUS");
	list(out, statuses, COUNT(statuses));
	section(out, "SEE ALSO");
	fputs(".BR gradlab\\-lesson (5)\n", out);
}
