/* program.c - definitions of a lesson as lines of Python. */
#include "program.h"

#include <stdlib.h>
#include <string.h>

#include "gradlab/lesson.h"
#include "gradlab/number.h"

void program_init(struct program *program, const struct session *session)
{
	memset(program, 0, sizeof(*program));
	program->session = session;
	program->hidden = -1;
}

void program_release(struct program *program)
{
	buffer_release(&program->lines);
	buffer_release(&program->inner);
	buffer_release(&program->proof);
	free(program->defined);
	arena_release(&program->arena);
}

const char *program_fail(struct program *program, const char *why)
{
	if (!program->why)
		program->why = why;
	return NULL;
}

static const struct defined *find(const struct program *program,
				  const struct symbol *symbol)
{
	for (size_t i = 0; i < program->count; i++)
		if (program->defined[i].symbol == symbol)
			return &program->defined[i];
	return NULL;
}

/* Whether a formula takes a slope, itself or through a name. */
static bool takes_slope(const struct program *program,
			const struct formula *formula)
{
	for (int i = 0; i < formula->count; i++) {
		const struct term *term = &formula->term[i];
		const struct defined *needed =
			term->bind == BIND_SYMBOL ? find(program, term->symbol)
						  : NULL;

		if (term->primes || (term->bind == BIND_BUILTIN &&
				     term->index == BUILTIN_GRAD) ||
		    (needed && needed->slopes))
			return true;
	}
	return false;
}

/* What hangs on the control that a row hides changes from row to row. */
static struct buffer *place_of(struct program *program,
			       const struct symbol *symbol)
{
	bool moves = program->hidden >= 0 && symbol->kind == SYMBOL_VALUE &&
		     (lesson_controls_of(&symbol->body) >>
			      program->hidden & 1);

	return moves ? &program->inner : &program->lines;
}

static bool names_nothing(const struct formula *formula)
{
	for (int i = 0; i < formula->count; i++)
		if (formula->term[i].bind == BIND_SYMBOL)
			return false;
	return true;
}

static void write_value(struct program *program, const struct symbol *symbol)
{
	struct buffer *out = place_of(program, symbol);
	bool leaf = program->leaves && names_nothing(&symbol->body);

	buffer_printf(out, "%s%s = %s%s%s\n",
		      out == &program->inner ? "    " : "",
		      program_name(program, symbol->name),
		      leaf ? "Value(" : "",
		      program_text(program, &symbol->body), leaf ? ")" : "");
}

static void write_function(struct program *program,
			   const struct symbol *symbol)
{
	const char *text = program_text(program, &symbol->body);

	buffer_printf(&program->lines, "def %s(",
		      program_name(program, symbol->name));
	for (int i = 0; i < symbol->body.params; i++)
		buffer_printf(&program->lines, "%s%s", i ? ", " : "",
			      program_name(program, symbol->body.param[i]));
	buffer_printf(&program->lines, "):\n    return %s\n", text);
}

static void write_control(struct program *program,
			  const struct symbol *symbol)
{
	double value = program->session->control[symbol->index];
	char number[NUMBER_ROOM];

	if (symbol->index == program->hidden)
		return;
	number_text(value, number);
	buffer_printf(&program->lines,
		      program->leaves ? "%s = Value(%s)\n" : "%s = %s\n",
		      program_name(program, symbol->name), number);
}

static void write_symbol(struct program *program, const struct symbol *symbol)
{
	if (symbol->kind == SYMBOL_VALUE)
		write_value(program, symbol);
	else if (symbol->kind == SYMBOL_FUNCTION)
		write_function(program, symbol);
	else if (symbol->kind == SYMBOL_CONTROL)
		write_control(program, symbol);
	else
		program_fail(program, "it asks a learning run");
	program->defined = mem_grow(program->defined, &program->room,
				    program->count + 1,
				    sizeof(*program->defined));
	program->defined[program->count++] = (struct defined){
		symbol, takes_slope(program, &symbol->body),
	};
}

/* A definition whose needs are being looked at, and how far. */
struct visit {
	const struct symbol *symbol;	/* NULL: the formula that is asked */
	const struct formula *formula;
	int term;
};

bool program_define(struct program *program, const struct formula *formula)
{
	struct visit *path = NULL;
	size_t depth = 0, room = 0;

	path = mem_grow(path, &room, 1, sizeof(*path));
	path[depth++] = (struct visit){ NULL, formula, 0 };
	while (depth) {
		struct visit *visit = &path[depth - 1];
		const struct term *term;

		if (visit->term >= visit->formula->count) {
			if (visit->symbol)
				write_symbol(program, visit->symbol);
			depth--;
			continue;
		}
		term = &visit->formula->term[visit->term++];
		if (term->bind != BIND_SYMBOL || find(program, term->symbol))
			continue;
		path = mem_grow(path, &room, depth + 1, sizeof(*path));
		path[depth++] = (struct visit){ term->symbol,
						&term->symbol->body, 0 };
	}
	free(path);
	return takes_slope(program, formula);
}

bool program_define_symbol(struct program *program,
			   const struct symbol *symbol)
{
	bool slopes = program_define(program, &symbol->body);

	if (!find(program, symbol))
		write_symbol(program, symbol);
	return slopes;
}
