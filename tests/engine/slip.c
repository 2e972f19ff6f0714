/* slip.c - wrong gradients and the ways they come about, on graphs that are
 * in no lesson. */
#include "let.h"

#include "gradlab/slip.h"

static void says(const char *text, const char *node, double said,
		 enum slip wanted, const char *sentence)
{
	struct buffer out = { 0 };
	struct let let;
	enum slip slip;

	let_open(&let, text);
	slip = slip_find(&let.graph, &let.naming, let.root,
			 let_node(&let, node), said, &out);
	same_int(slip, wanted, "%s said to be %g in %s", node, said, text);
	if (sentence)
		same_text(buffer_string(&out), sentence, "in words");
	buffer_release(&out);
	let_close(&let);
}

/* u = 5, w = 20, L = 17; p and q get 4, r gets 5. */
static const char line[] = "p = 2; q = 3; r = 4; s = 3; u = p + q; w = u*r;"
			   "L = w - s";
/* m = -12 gets -5, y gets 20 and z gets -15. */
static const char signs[] = "y = 3; z = -4; n = -5; m = y*z; L = m*n";
/* g = 6, h = 10, so x gets 3h from g and y*g from h: 60. */
static const char roads[] = "x = 2; y = 5; g = 3*x; h = x*y; L = g*h";
/* k = 2 is paid 3 by L and 2 by h = 3, so x gets 10 from k and 2 from h. */
static const char late[] = "x = 1; k = 2*x; h = k + x; L = k*h";

static void along_one_road(void)
{
	says(line, "L", 17, SLIP_ROOT,
	     "L answers to itself one for one, whatever its value.");
	says(line, "L", 0, SLIP_ROOT, NULL);
	says(line, "r", 4, SLIP_RULE,
	     "Look at w: a times node gives each the other's value, not its "
	     "own.");
	says(line, "p", 2, SLIP_RULE,
	     "Look at u: a plus node does not share out what it has: each "
	     "gets the full amount.");
	says(line, "p", 12, SLIP_RULE, NULL);
	says(line, "s", 1, SLIP_RULE,
	     "Look at L: what is taken away gets the amount with its sign "
	     "turned.");
	says(line, "p", 1, SLIP_STOPPED,
	     "That is how u answers to p. Go on to L: the gradient of u is a "
	     "factor, too.");
	says(line, "q", 5, SLIP_FACTORS_PLUS,
	     "Along a road factors are multiplied, not added.");
	says(line, "q", 0, SLIP_NOTHING,
	     "0 would mean that L does not hear of q. It does, by way of u.");
	says(line, "q", 0.25, SLIP_UPSIDE_DOWN, NULL);
	says(signs, "y", -20, SLIP_SIGN,
	     "The size is right, the sign is not: count the factors below 0 "
	     "on the way from L to y.");
	says(signs, "y", -4, SLIP_STOPPED, NULL);
	says(signs, "y", -5, SLIP_NO_SLOPE,
	     "That is the gradient of m. On the way to y it meets the local "
	     "slope of m as a factor.");
	says(signs, "y", 48, SLIP_UPSTREAM_VALUE,
	     "The factor is the gradient of m, not its value.");
	says(signs, "z", 20, SLIP_RULE, NULL);
	says("a = 2; b = -3; c = 10; f = -2; e = a*b; d = e + c; L = d*f", "a",
	     -6, SLIP_SIGN, NULL);
	says("a = 3; b = 7; c = 2; u = exp(b); v = a/c; L = v + u", "a", 3,
	     SLIP_VALUE,
	     "That is the value of a, not how L answers to it.");
}

static void along_several(void)
{
	says(roads, "x", 30, SLIP_OVERWRITE,
	     "That is what g pays, which comes last. x had been paid before, "
	     "and payments are added: += and not =.");
	says("x = 2; y = 5; g = 3*x; h = x + y; L = g*h", "x", 6,
	     SLIP_ONE_ROAD,
	     "That is the road through h alone. x is used by g, too; roads "
	     "add up.");
	says(roads, "x", 900, SLIP_ROADS_TIMES, NULL);
	says("t = 3; q = t*t; L = 2*q", "t", 6, SLIP_ONE_ROAD,
	     "That is one road only. q uses t more than once; each use is a "
	     "road, and roads add up.");
	says("t = 3; q = t*t; c = q*t; L = c + t", "t", 19, SLIP_SOME_ROADS,
	     NULL);
	says(late, "x", 8, SLIP_TOO_EARLY,
	     "k paid too early: it had been paid by L alone, and had only 3.");
	says(late, "x", 18, SLIP_PAID_AGAIN, NULL);
	says("x = 3; y = 2; u = x + y; L = u*y", "x", 6, SLIP_NOT_CLEARED,
	     NULL);
}

static void wrong_rules(void)
{
	says("a = 6; b = 4; L = a/b", "b", 0.375, SLIP_RULE, NULL);
	says("a = 6; b = 4; L = a/b", "b", -1.5, SLIP_RULE, NULL);
	says("x = 5; L = x^3", "x", 25, SLIP_RULE,
	     "Look at L: the exponent comes down as a factor.");
	says("x = 5; L = x^3", "x", 15, SLIP_RULE, NULL);
	says("x = 1.7; L = exp(x)", "x", 1.7, SLIP_RULE,
	     "Look at L: the slope of exp is its output, not its input.");
	says("x = 0.4; y = 3; u = tanh(x); L = u*y", "x",
	     3*(1 - tanh(0.4)), SLIP_RULE,
	     "Look at u: the output is squared before it is taken from 1.");
	says("x = 0.4; L = tanh(x)", "x", tanh(0.4)*tanh(0.4), SLIP_RULE,
	     "Look at L: that square is what to take from 1.");
	says("x = -2; y = 3; u = relu(x); L = u*y", "x", 3, SLIP_RULE, NULL);
	says("x = 0.5; L = cos(x)", "x", sin(0.5), SLIP_RULE, NULL);
	says("x = 3; L = sigmoid(x)", "x", 1 - 1/(1 + exp(-3)), SLIP_RULE,
	     NULL);
	says("x = 9; L = sqrt(x)", "x", 1.0/3, SLIP_RULE, NULL);
	says("x = 4; L = log(x)", "x", 4, SLIP_RULE, NULL);
	says("x = 4; y = 9; L = max(x, y)", "x", 1, SLIP_RULE,
	     "Look at L: only the greater of the two moves a maximum.");
}

static void silence(void)
{
	says(line, "p", 4, SLIP_NONE, "");
	says(line, "p", 4.001, SLIP_NONE, "");
	says(line, "p", 0.7123, SLIP_NONE, "");
	says(line, "p", (double)NAN, SLIP_NONE, "");
	says("a = 1; b = 2; L = 2*a", "L", 1, SLIP_NONE, "");
}

static void rounded(void)
{
	says("x = 1.7; L = exp(x)", "x", -5.474, SLIP_SIGN, NULL);
	says("x = 0.4; L = tanh(x)", "x", 0.1440, SLIP_RULE, NULL);
}

int main(void)
{
	along_one_road();
	along_several();
	wrong_rules();
	silence();
	rounded();
	return tap_end();
}
