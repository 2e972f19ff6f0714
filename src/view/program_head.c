/* program_head.c - what stands before a program in Python: Values, and the
 * functions that it uses. */
#include "program.h"

/* A function's value in a and b, and its slope, for which v is the value. */
static const struct {
	enum op op;
	const char *name, *value, *slope;
} functions[] = {
	{ OP_EXP, "exp", "math.exp(a)", "v" },
	{ OP_LOG, "log", "math.log(a)", "1/a" },
	{ OP_LN, "ln", "math.log(a)", "1/a" },
	{ OP_LOG10, "log10", "math.log10(a)", "1/(a*math.log(10))" },
	{ OP_LOG2, "log2", "math.log2(a)", "1/(a*math.log(2))" },
	{ OP_SQRT, "sqrt", "math.sqrt(a)", "0.5/v" },
	{ OP_SIN, "sin", "math.sin(a)", "math.cos(a)" },
	{ OP_COS, "cos", "math.cos(a)", "-math.sin(a)" },
	{ OP_TAN, "tan", "math.tan(a)", "1 + v*v" },
	{ OP_ASIN, "asin", "math.asin(a)", "1/math.sqrt(1 - a*a)" },
	{ OP_ACOS, "acos", "math.acos(a)", "-1/math.sqrt(1 - a*a)" },
	{ OP_ATAN, "atan", "math.atan(a)", "1/(1 + a*a)" },
	{ OP_SINH, "sinh", "math.sinh(a)", "math.cosh(a)" },
	{ OP_COSH, "cosh", "math.cosh(a)", "math.sinh(a)" },
	{ OP_TANH, "tanh", "math.tanh(a)", "1 - v*v" },
	{ OP_RELU, "relu", "0 if a < 0 else a", "a > 0" },
	{ OP_LEAKY_RELU, "leaky_relu", "0.01*a if a < 0 else a",
	  "1 if a > 0 else 0.01" },
	{ OP_SIGMOID, "sigmoid", "0.5 + 0.5*math.tanh(a/2)", "v*(1 - v)" },
	{ OP_SOFTPLUS, "softplus",
	  "math.log1p(math.exp(-math.fabs(a))) + (a if a > 0 else 0)",
	  "0.5 + 0.5*math.tanh(a/2)" },
	{ OP_GAUSS, "gauss", "math.exp(-a*a)", "-2*a*v" },
	{ OP_ABS, "abs", "math.fabs(a)", "(a > 0) - (a < 0)" },
	{ OP_SIGN, "sign", "(a > 0) - (a < 0)", "0" },
	{ OP_FLOOR, "floor", "math.floor(a)", "0" },
	{ OP_SPACING, "spacing", "math.ulp(a)", "0" },
};

static const char value_class[] =
	"class Value:\n"
	"    def __init__(self, number, args=(), slopes=()):\n"
	"        self.data, self.grad = number, 0.0\n"
	"        self.args, self.slopes = args, slopes\n"
	"\n"
	"    def __add__(a, b):\n"
	"        return Value(a.data + data(b), (a, b), (1, 1))\n"
	"    def __sub__(a, b):\n"
	"        return Value(a.data - data(b), (a, b), (1, -1))\n"
	"    def __mul__(a, b):\n"
	"        return Value(a.data*data(b), (a, b), (data(b), a.data))\n"
	"    def __truediv__(a, b):\n"
	"        v = a.data/data(b)\n"
	"        return Value(v, (a, b), (1/data(b), -v/data(b)))\n"
	"    def __pow__(a, b):\n"
	"        x, n = a.data, data(b)\n"
	"        return Value(x**n, (a, b), (n*x**(n - 1) if n else 0,\n"
	"                     x**n*math.log(x) if x > 0 else 0))\n"
	"    def __neg__(a):\n"
	"        return Value(-a.data, (a,), (-1,))\n"
	"    def __radd__(a, b): return Value(b) + a\n"
	"    def __rsub__(a, b): return Value(b) - a\n"
	"    def __rmul__(a, b): return Value(b)*a\n"
	"    def __rtruediv__(a, b): return Value(b)/a\n"
	"    def __rpow__(a, b): return Value(b)**a\n"
	"    def __lt__(a, b): return a.data < data(b)\n"
	"    def __le__(a, b): return a.data <= data(b)\n"
	"    def __gt__(a, b): return a.data > data(b)\n"
	"    def __ge__(a, b): return a.data >= data(b)\n"
	"    def __int__(a): return int(a.data)\n"
	"    def __eq__(a, b): return a.data == data(b)\n"
	"\n"
	"    def backward(self):\n"
	"        order, met, stack = [], set(), [self]\n"
	"        while stack:\n"
	"            v = stack[-1]\n"
	"            new = [] if id(v) in met else [\n"
	"                a for a in v.args\n"
	"                if isinstance(a, Value) and id(a) not in met]\n"
	"            stack += new\n"
	"            if not new and id(stack.pop()) not in met:\n"
	"                met.add(id(v))\n"
	"                order.append(v)\n"
	"        for v in order:\n"
	"            v.grad = 0.0\n"
	"        self.grad = 1.0\n"
	"        for v in reversed(order):\n"
	"            for a, slope in zip(v.args, v.slopes):\n"
	"                if isinstance(a, Value):\n"
	"                    a.grad += slope*v.grad\n"
	"\n"
	"def data(x):\n"
	"    return x.data if isinstance(x, Value) else x\n"
	"\n";

static const char node_function[] =
	"def node(x, value, slope):\n"
	"    a, v = data(x), value(data(x))\n"
	"    return Value(v, (x,), (slope(a, v),)) if isinstance(x, Value) "
	"else v\n"
	"\n";

static const char *const helper_lines[HELPER_COUNT] = {
	[HELPER_VALUE] = "",
	[HELPER_SLOPE_AT] =
		"def slope_at(f, x):\n"
		"    x = Value(data(x))\n"
		"    (f(x) + 0*x).backward()\n"
		"    return x.grad\n"
		"\n",
	[HELPER_GRAD] =
		"def grad(L, a):\n"
		"    a.grad = 0.0\n"
		"    L.backward()\n"
		"    return a.grad\n"
		"\n",
	[HELPER_ITERATE] =
		"def iterate(g, n, x):\n"
		"    for _ in range(int(n)):\n"
		"        x = g(x)\n"
		"    return x\n"
		"\n",
	[HELPER_SLOPE] =
		"def slope(f, x, h):\n"
		"    return (f(x + h) - f(x))/h\n"
		"\n",
	[HELPER_CENTRAL] =
		"def central(f, x, h):\n"
		"    return (f(x + h) - f(x - h))/(2*h)\n"
		"\n",
	[HELPER_AVERAGE] =
		"def average(f, a, b):\n"
		"    return (f(b) - f(a))/(b - a)\n"
		"\n",
};

static void add_functions(const struct program *program, struct buffer *out)
{
	bool values = program->helper[HELPER_VALUE];

	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++) {
		if (!program->ops[functions[i].op])
			continue;
		if (values)
			buffer_printf(out, "def %s(x):\n    return node(x, "
				      "lambda a: %s,\n                lambda "
				      "a, v: %s)\n\n", functions[i].name,
				      functions[i].value, functions[i].slope);
		else
			buffer_printf(out, "def %s(a):\n    return %s\n\n",
				      functions[i].name, functions[i].value);
	}
	if (program->ops[OP_MIN])
		buffer_text(out, "def min(a, b):\n"
				 "    return a if a <= b else b\n\n");
	if (program->ops[OP_MAX])
		buffer_text(out, "def max(a, b):\n"
				 "    return a if a >= b else b\n\n");
}

void program_head(const struct program *program, struct buffer *out)
{
	bool any = false;

	buffer_text(out, "import math\n\n");
	for (int i = 0; i < OP_COUNT; i++)
		any |= program->ops[i];
	if (program->helper[HELPER_VALUE])
		buffer_text(out, value_class);
	if (program->helper[HELPER_VALUE] && any)
		buffer_text(out, node_function);
	add_functions(program, out);
	for (int i = 0; i < HELPER_COUNT; i++)
		if (program->helper[i])
			buffer_text(out, helper_lines[i]);
}
