/* kernels.c - which kernels there are on this machine, and by what name. */
#include "config.h"

#include "gradlab/kernels.h"

#include <stdbool.h>
#include <string.h>

#include "lanes.h"

#ifdef HAVE_VECTOR_KERNELS

static bool has_avx2(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

static bool has_avx512(void)
{
	return has_avx2() && __builtin_cpu_supports("avx512f");
}

#endif

static bool always(void)
{
	return true;
}

/* The slowest first. */
static const struct choice {
	const struct kernels *kernels;
	bool (*is_there)(void);
} choices[] = {
	{ &kernels_portable, always },
#ifdef HAVE_VECTOR_KERNELS
	{ &kernels_sse2, always },
	{ &kernels_avx2, has_avx2 },
	{ &kernels_avx512, has_avx512 },
#endif
};

enum { CHOICES = sizeof(choices) / sizeof(choices[0]) };

const struct kernels *kernels_at(size_t i)
{
	for (size_t at = 0; at < CHOICES; at++)
		if (choices[at].is_there() && i-- == 0)
			return choices[at].kernels;
	return NULL;
}

const struct kernels *kernels_best(void)
{
	const struct kernels *best = &kernels_portable;

	for (size_t i = 0; kernels_at(i); i++)
		best = kernels_at(i);
	return best;
}

const struct kernels *kernels_named(const char *name)
{
	const struct kernels *kernels;

	if (!name || !*name)
		return kernels_best();
	for (size_t i = 0; (kernels = kernels_at(i)); i++)
		if (!strcmp(kernels->name, name))
			return kernels;
	return NULL;
}

void kernels_list(struct buffer *out)
{
	const struct kernels *kernels;

	for (size_t i = 0; (kernels = kernels_at(i)); i++) {
		buffer_text(out, i ? ", " : "");
		buffer_text(out, kernels->name);
	}
}

struct lane_op kernels_lane_op(const struct kernels *kernels, enum op op)
{
	const struct op_info *info = &op_info[op];
	struct lane_op plain = { info->values,
				 { info->pull[0], info->pull[1] } };
	struct lane_op better = { NULL, { NULL, NULL } };

	if (kernels->lane)
		plain = kernels->lane[op];
	if (kernels->better)
		better = kernels->better[op];
	return (struct lane_op){
		better.values ? better.values : plain.values,
		{ better.pull[0] ? better.pull[0] : plain.pull[0],
		  better.pull[1] ? better.pull[1] : plain.pull[1] },
	};
}
