/* slip.c - what a person may have done who found a wrong gradient. */
#include "gradlab/slip.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "gradlab/edge.h"
#include "gradlab/number.h"
#include "slip_parts.h"

enum { TEXT_MOST = 512, DIGITS = 6 };

/* First the very number; then one that was rounded on the way. */
static const double within[] = { 1e-9, 4e-3 };

double suspect_grad(const struct suspect *s, node_id node)
{
	return sweep_grad(&s->sound, node, 0);
}

struct roads suspect_roads(const struct suspect *s, node_id node)
{
	struct roads roads = { 0 };
	size_t room = 0;

	for (node_id to = s->root; to > node; to--) {
		if (!s->heard[to])
			continue;
		for (int i = 0; i < edge_count(s->graph, to); i++) {
			if (edge_arg(s->graph, to, i) != node)
				continue;
			roads.road = mem_grow(roads.road, &room,
					      roads.count + 1,
					      sizeof(*roads.road));
			roads.road[roads.count++] = (struct road){
				to, i, edge_slope(s->graph, to, i, 0),
				suspect_grad(s, to) };
		}
	}
	return roads;
}

static bool near(const struct suspect *s, double a, double b)
{
	return a == b || fabs(a - b) <= s->within * fmax(fabs(a), fabs(b));
}

bool suspect_fits(const struct suspect *s, double number)
{
	return near(s, number, s->said) && !near(s, number, s->right);
}

const char *suspect_name(struct suspect *s, node_id node)
{
	struct buffer name = { 0 };
	const char *copy;

	naming_label(s->naming, s->graph, node, &name);
	copy = arena_string(&s->arena, buffer_string(&name), name.length);
	buffer_release(&name);
	return copy;
}

const char *suspect_number(struct suspect *s, double number)
{
	char text[NUMBER_ROOM];

	return arena_printf(&s->arena, "%s",
			    number_short(number, DIGITS, text));
}

enum slip suspect_tell(struct suspect *s, enum slip slip, const char *format,
		       ...)
{
	char text[TEXT_MOST];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	buffer_text(s->out, text);
	return slip;
}

static enum slip root(struct suspect *s)
{
	if (s->node != s->root)
		return SLIP_NONE;
	return suspect_tell(s, SLIP_ROOT,
			    "%s answers to itself one for one, whatever its "
			    "value.", suspect_name(s, s->root));
}

static enum slip nothing(struct suspect *s)
{
	if (s->said != 0 || s->right == 0)
		return SLIP_NONE;
	return suspect_tell(s, SLIP_NOTHING,
			    "0 would mean that %s does not hear of %s. It "
			    "does, by way of %s.",
			    suspect_name(s, s->root), suspect_name(s, s->node),
			    s->roads.road[0].to == s->root
				    ? "one step"
				    : suspect_name(s, s->roads.road[0].to));
}

static enum slip sign(struct suspect *s)
{
	if (!suspect_fits(s, -s->right))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_SIGN,
			    "The size is right, the sign is not: count the "
			    "factors below 0 on the way from %s to %s.",
			    suspect_name(s, s->root),
			    suspect_name(s, s->node));
}

/* The slope of some node between: the way was not walked to its end. */
static enum slip stopped(struct suspect *s)
{
	struct sweep sweep;
	double slope;

	for (node_id on = s->node + 1; on < s->root; on++) {
		if (!s->heard[on] || edge_is_number(s->graph, on) ||
		    !edge_count(s->graph, on))
			continue;
		slope = 0;
		if (sweep_backward(&sweep, s->graph, on, 1, NULL)) {
			sweep_end(&sweep);
			slope = sweep_grad(&sweep, s->node, 0);
		}
		sweep_release(&sweep);
		if (slope != 0 && suspect_fits(s, slope))
			return suspect_tell(
				s, SLIP_STOPPED,
				"That is how %s answers to %s. Go on to %s: "
				"the gradient of %s is a factor, too.",
				suspect_name(s, on), suspect_name(s, s->node),
				suspect_name(s, s->root), suspect_name(s, on));
	}
	return SLIP_NONE;
}

static enum slip no_slope(struct suspect *s)
{
	for (size_t i = 0; i < s->roads.count; i++) {
		const struct road *road = &s->roads.road[i];

		if (road->to != s->root && suspect_fits(s, road->upstream))
			return suspect_tell(
				s, SLIP_NO_SLOPE,
				"That is the gradient of %s. On the way to "
				"%s it meets the local slope of %s as a "
				"factor.", suspect_name(s, road->to),
				suspect_name(s, s->node),
				suspect_name(s, road->to));
	}
	return SLIP_NONE;
}

static enum slip factors(struct suspect *s)
{
	for (size_t i = 0; i < s->roads.count; i++) {
		const struct road *road = &s->roads.road[i];
		double rest = s->right - road->slope * road->upstream;

		if (suspect_fits(s, rest + road->slope + road->upstream))
			return suspect_tell(s, SLIP_FACTORS_PLUS,
					    "Along a road factors are "
					    "multiplied, not added.");
		if (suspect_fits(s, rest + road->slope *
						   graph_value(s->graph,
							       road->to, 0)))
			return suspect_tell(
				s, SLIP_UPSTREAM_VALUE,
				"The factor is the gradient of %s, not its "
				"value.", suspect_name(s, road->to));
	}
	return SLIP_NONE;
}

static enum slip value(struct suspect *s)
{
	if (!suspect_fits(s, graph_value(s->graph, s->node, 0)))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_VALUE,
			    "That is the value of %s, not how %s answers to "
			    "it.", suspect_name(s, s->node),
			    suspect_name(s, s->root));
}

static enum slip other(struct suspect *s)
{
	for (node_id node = 0; node < s->root; node++)
		if (s->heard[node] && node != s->node &&
		    naming_find(s->naming, node) &&
		    suspect_fits(s, suspect_grad(s, node)))
			return suspect_tell(s, SLIP_OTHER,
					    "That is the gradient of %s.",
					    suspect_name(s, node));
	return SLIP_NONE;
}

static enum slip upside_down(struct suspect *s)
{
	if (s->right == 0 || !suspect_fits(s, 1 / s->right))
		return SLIP_NONE;
	return suspect_tell(s, SLIP_UPSIDE_DOWN,
			    "That is upside down: 1 over what it should be.");
}

/* The likelier come first, since one number can come about in several ways. */
static enum slip (*const ways[])(struct suspect *) = {
	root, nothing, slip_by_rule, slip_by_roads, sign, stopped, no_slope,
	factors, value, other, upside_down,
};

static enum slip try_all(struct suspect *s)
{
	enum slip slip = SLIP_NONE;

	for (size_t w = 0; w < sizeof(within) / sizeof(within[0]); w++) {
		s->within = within[w];
		if (near(s, s->said, s->right))
			continue;
		for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]) && !slip;
		     i++)
			slip = ways[i](s);
	}
	return slip;
}

enum slip slip_find(const struct graph *graph, const struct naming *naming,
		    node_id root, node_id node, double said,
		    struct buffer *out)
{
	struct suspect s = { .graph = graph, .naming = naming, .root = root,
			     .node = node, .said = said, .out = out };
	enum slip slip = SLIP_NONE;

	s.heard = edge_heard(graph, root);
	if (node <= root && s.heard[node] && isfinite(said) &&
	    sweep_backward(&s.sound, graph, root, 1, NULL)) {
		sweep_end(&s.sound);
		s.right = suspect_grad(&s, node);
		s.roads = suspect_roads(&s, node);
		if (s.roads.count || node == root)
			slip = try_all(&s);
	}
	sweep_release(&s.sound);
	free(s.heard);
	free(s.roads.road);
	arena_release(&s.arena);
	return slip;
}
