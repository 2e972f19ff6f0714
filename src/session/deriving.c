/* deriving.c - the derivation that a panel goes through. */
#include "gradlab/deriving.h"

#include <string.h>

#include "gradlab/print.h"
#include "gradlab/translate.h"
#include "gradlab/unfold.h"
#include "gradlab/value.h"
#include "gradlab/words.h"

void deriving_init(struct deriving *deriving, const struct session *session,
		   int panel)
{
	const struct panel *p = &session_step(session)->show.item[panel];
	struct env env = session_env(session);
	part_id whole, variable;

	*deriving = (struct deriving){ 0 };
	tree_init(&deriving->tree, DERIVING_PARTS);
	whole = unfold(&deriving->tree, &p->u.derive.of.item[0].formula, NULL,
		       UNFOLD_CALLS, &env);
	variable = tree_variable(&deriving->tree, p->u.derive.in);
	derivation_init(&deriving->derivation, &deriving->tree, whole,
			variable);
	if (whole != PART_NONE && derivation_run(&deriving->derivation))
		return;
	deriving->failure = deriving->tree.failure
				    ? deriving->tree.failure
				    : "something in it has no slope";
}

void deriving_release(struct deriving *deriving)
{
	derivation_release(&deriving->derivation);
	tree_release(&deriving->tree);
}

/* What a learner may take for the right rule, the likeliest first. */
static const char *const usual[] = {
	"sum",	    "product",	"power",    "chain",	   "constant multiple",
	"quotient", "constant", "variable", "exponential",
};
enum { USUAL = sizeof(usual) / sizeof(usual[0]) };

static bool fits(const struct deriving *deriving, part_id open,
		 const char *name)
{
	const struct derivation *d = &deriving->derivation;

	for (int rule = 0; rule < SLOPE_COUNT; rule++)
		if (derivation_fits(d, open, (enum slope_rule)rule) &&
		    !strcmp(derivation_rule_name(d, open,
						 (enum slope_rule)rule),
			    name))
			return true;
	return false;
}

/* The right one takes a place among the wrong ones that changes from step to
 * step, but not from look to look. */
int deriving_choices(const struct deriving *deriving, size_t step,
		     const char *name[DERIVING_CHOICES])
{
	const struct derivation *d = &deriving->derivation;
	part_id open = derivation_step_open(d, step);
	int count = 0, right = (int)((step * 5 + 2) % DERIVING_CHOICES);

	if (open == PART_NONE)
		return 0;
	for (size_t i = 0; i < USUAL && count < DERIVING_CHOICES; i++) {
		if (count == right)
			name[count++] = derivation_step_name(d, step);
		if (count < DERIVING_CHOICES && !fits(deriving, open, usual[i]))
			name[count++] = usual[i];
	}
	return count;
}

/* What is done last in a part: "times"; or what it is. */
static const char *outermost(const struct tree *tree, part_id part)
{
	const struct part *p = &tree->part[part];

	if (p->kind == PART_OP)
		return words[p->what].name;
	if (p->kind == PART_CALL)
		return tree_name_of(tree, part)->text;
	return NULL;
}

/* The statement of the first rule of that name, or NULL. */
static const char *statement(const char *name)
{
	for (int rule = 0; rule < SLOPE_COUNT; rule++)
		if (!strcmp(slope_info[rule].name, name))
			return slope_info[rule].statement;
	return NULL;
}

static void explain(const struct deriving *deriving, part_id open,
		    const char *name, struct buffer *why)
{
	const struct tree *tree = &deriving->tree;
	part_id part = tree_arg(tree, open, 0);
	const char *last = outermost(tree, part);
	struct buffer text = { 0 };

	print_part(&text, tree, part, NULL);
	if (!strcmp(name, "constant"))
		buffer_printf(why, _("%s moves: it is no constant."),
			      buffer_string(&text));
	else if (!strcmp(name, "variable"))
		buffer_printf(why, _("%s is not the variable alone."),
			      buffer_string(&text));
	else if (!strcmp(name, "power") && tree_is_op(tree, part, OP_POW))
		buffer_printf(why,
			      _("The power rule is for x^n, with x alone "
				"below and a fixed n above; so %s is no case "
				"for it."),
			      buffer_string(&text));
	else if (!strcmp(name, "chain") && last)
		buffer_printf(why,
			      _("The chain rule is for a function of "
				"something that moves; in %s nothing more "
				"is inside."),
			      buffer_string(&text));
	else if (last)
		buffer_printf(why,
			      _("The %s rule is %s; what is done last in %s "
				"is '%s'."),
			      name, statement(name), buffer_string(&text),
			      last);
	else
		buffer_printf(why,
			      _("The %s rule is %s; in %s nothing is done "
				"at all."),
			      name, statement(name), buffer_string(&text));
	buffer_release(&text);
}

bool deriving_fits(const struct deriving *deriving, size_t step,
		   const char *name, struct buffer *why)
{
	part_id open = derivation_step_open(&deriving->derivation, step);

	if (fits(deriving, open, name))
		return true;
	explain(deriving, open, name, why);
	return false;
}
