/* mathset.c - a formula in two dimensions. */
#include "mathset.h"

#include "gradlab/buffer.h"
#include "gradlab/mathtext.h"
#include "mathform.h"

/* One side of a formula while it is set, term by term. */
struct setting {
	const struct formula *formula;
	struct pen *pen;
	struct math_box *box;	/* of each term */
	bool *low;		/* in an exponent: fractions lie flat */
};

static struct math_box word(struct setting *s, const char *text)
{
	struct buffer written = { 0 };
	struct math_box box;

	mathtext(&written, text, s->pen->plain ? GLYPHS_ASCII
					       : GLYPHS_BRAILLE);
	box = box_text(s->pen, buffer_string(&written));
	buffer_release(&written);
	return box;
}

/* Words beside each other. */
static struct math_box beside3(struct setting *s, struct math_box a,
			       const char *sign,
			  struct math_box b)
{
	return box_beside(s->pen,
			  box_beside(s->pen, a, box_text(s->pen, sign)), b);
}

static bool stacked(const struct setting *s, const struct term *term)
{
	return !s->low[term - s->formula->term];
}

/* A part of a term, in parentheses where it needs them. */
static struct math_box part(struct setting *s, const struct term *term, int arg)
{
	struct math_box box = s->box[term->arg[arg]];

	return math_parted(s->formula, term, arg, stacked(s, term))
		       ? box_fenced(s->pen, FENCE_PARENTHESIS, box)
		       : box;
}

static struct math_box whole(const struct setting *s, const struct term *term,
			int arg)
{
	return s->box[term->arg[arg]];
}

/* f(a, b), parentheses as tall as what they hold. */
static struct math_box call(struct setting *s, const struct term *term)
{
	struct math_box inside = whole(s, term, 0);
	const char *name = math_word(s->formula, term, s->pen->arena);

	for (int i = 1; i < term->args; i++)
		inside = beside3(s, inside, ", ", whole(s, term, i));
	return box_beside(s->pen, word(s, name),
			  box_fenced(s->pen, FENCE_PARENTHESIS, inside));
}

static struct math_box limit(struct setting *s, const struct term *term)
{
	struct math_box below = beside3(s, whole(s, term, 0),
				   s->pen->plain ? "->" : "→",
				   whole(s, term, 1));
	struct math_box sign = box_limits(s->pen, box_text(s->pen, ""),
				     box_text(s->pen, "lim"), below);

	return beside3(s, sign, " ", part(s, term, 2));
}

static struct math_box sum(struct setting *s, const struct term *term)
{
	struct math_box below = beside3(s, whole(s, term, 0), " = ",
				   whole(s, term, 1));
	struct math_box sign = box_text(s->pen, s->pen->plain ? "sum" : "Σ");

	sign = box_limits(s->pen, whole(s, term, 2), sign, below);
	return beside3(s, sign, " ", part(s, term, 3));
}

/* df over dx, or d over dx before what is no mere name. */
static struct math_box slope(struct setting *s, const struct term *term)
{
	const struct term *of = &s->formula->term[term->arg[0]];
	struct math_box d = box_text(s->pen, "d");
	struct math_box below = box_beside(s->pen, d, whole(s, term, 1));

	if (of->kind == TERM_NAME)
		return box_over(s->pen,
				box_beside(s->pen, d, whole(s, term, 0)),
				below);
	return beside3(s, box_over(s->pen, d, below), " ", part(s, term, 0));
}

static struct math_box root(struct setting *s, const struct term *term)
{
	return box_root(s->pen, whole(s, term, 0));
}

static struct math_box size(struct setting *s, const struct term *term)
{
	return box_fenced(s->pen, FENCE_BAR, whole(s, term, 0));
}

static struct math_box (*const notations[])(struct setting *s,
				       const struct term *term) = {
	[NOTATION_CALL] = call,	  [NOTATION_LIMIT] = limit,
	[NOTATION_SUM] = sum,	  [NOTATION_SLOPE] = slope,
	[NOTATION_ROOT] = root,	  [NOTATION_SIZE] = size,
};

/* How the signs between two parts are written. */
static const struct {
	const char *sign, *plain;
} infix[OP_COUNT] = {
	[OP_ADD] = { " + ", " + " },	 [OP_SUB] = { " − ", " - " },
	[OP_DIV] = { "/", "/" },	 [OP_LT] = { " < ", " < " },
	[OP_LE] = { " ≤ ", " <= " },	 [OP_GT] = { " > ", " > " },
	[OP_GE] = { " ≥ ", " >= " },	 [OP_EQ] = { " = ", " = " },
	[OP_NE] = { " ≠ ", " != " },	 [OP_AND] = { " and ", " and " },
	[OP_OR] = { " or ", " or " },	 [OP_NOT] = { "not ", "not " },
	[OP_NEG] = { "−", "-" },	 [OP_COPY] = { "+", "+" },
};

/* 4x and 2(a + b) need no sign; what would run together has one. */
static const char *times(const struct setting *s, const struct term *term,
			 struct math_box a, struct math_box b)
{
	const struct term *left = &s->formula->term[term->arg[0]];
	const struct term *right = &s->formula->term[term->arg[1]];
	bool tall = a.h > 1 || b.h > 1;

	while (right->kind == TERM_OP && right->op == OP_POW)
		right = &s->formula->term[right->arg[0]];
	if (left->kind == TERM_NUMBER && right->kind != TERM_NUMBER)
		return b.bar ? " " : "";
	if (s->pen->plain)
		return tall ? " * " : "*";
	return tall ? " · " : "·";
}

static struct math_box operation(struct setting *s, const struct term *term)
{
	const char *sign = s->pen->plain ? infix[term->op].plain
					 : infix[term->op].sign;
	struct math_box a = part(s, term, 0), b;

	if (term->args == 1)
		return box_beside(s->pen, box_text(s->pen, sign), a);
	b = part(s, term, 1);
	if (term->op == OP_POW)
		return box_raised(s->pen, a, b);
	if (term->op == OP_DIV && stacked(s, term))
		return box_over(s->pen, a, b);
	return beside3(s, a, term->op == OP_MUL ? times(s, term, a, b) : sign,
		       b);
}

static struct math_box term_box(struct setting *s, const struct term *term)
{
	if (term->kind == TERM_OP)
		return operation(s, term);
	if (term->kind == TERM_CALL)
		return notations[math_notation(term)](s, term);
	return word(s, math_word(s->formula, term, s->pen->arena));
}

/* Which terms stand in an exponent; parents come after their parts. */
static void find_low(struct setting *s)
{
	for (int i = s->formula->count - 2; i >= 0; i--) {
		int parent = s->formula->term[i].parent;
		const struct term *above = &s->formula->term[parent];

		s->low[i] = s->low[parent] ||
			    (above->kind == TERM_OP && above->op == OP_POW &&
			     above->arg[1] == i);
	}
}

static struct math_box side(struct pen *pen, const struct formula *formula)
{
	size_t count = (size_t)formula->count;
	struct setting s = {
		.formula = formula, .pen = pen,
		.box = arena_alloc(pen->arena, count, sizeof(*s.box)),
		.low = arena_alloc(pen->arena, count, sizeof(*s.low)),
	};

	find_low(&s);
	for (int i = 0; i < formula->count && !pen->failed; i++)
		s.box[i] = term_box(&s, &formula->term[i]);
	return s.box[count - 1];
}

bool math_picture(const char *text, enum glyphs glyphs, struct arena *arena,
		  struct math_box *box)
{
	struct pen pen = { .arena = arena, .plain = glyphs == GLYPHS_ASCII };
	struct math math;

	if (!math_read(&math, arena, text))
		return false;
	*box = side(&pen, &math.side[0]);
	for (int i = 1; i < math.sides && !pen.failed; i++)
		*box = box_beside(&pen,
				  box_beside(&pen, *box,
					     box_text(&pen, " = ")),
				  side(&pen, &math.side[i]));
	return !pen.failed;
}

const char *math_row(const struct math_box *box, int row, struct arena *arena)
{
	const uint32_t *cell = box->cell + row * box->w;
	struct buffer line = { 0 };
	const char *copy;
	int w = box->w;

	while (w && !cell[w - 1])
		w--;
	for (int x = 0; x < w; x++)
		buffer_rune(&line, cell[x] ? cell[x] : ' ');
	copy = arena_string(arena, buffer_string(&line), line.length);
	buffer_release(&line);
	return copy;
}
