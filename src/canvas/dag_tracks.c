/*
 * dag_tracks.c - where lines turn between two columns of a drawn graph.
 *
 * The lines that leave one item are a net.  Two rules give each net a track:
 * nets whose turns overlap have different ones, and a net that enters a row
 * from which another leaves turns right of it, or the two would lie on each
 * other.  Where that goes in a circle a net makes a detour by a free row.
 */
#include <stdlib.h>
#include <string.h>

#include "dag_parts.h"
#include "gradlab/mem.h"

enum { UNSET = -1 };

struct net {
	int item;
	int source;		/* the row where it leaves */
	int top, bottom;	/* rows of its turns */
	int track;
	int after;		/* a detour: the net it goes on from; or -1 */
};

struct channel {
	struct dag *dag;
	struct net *net;
	int nets;
	int *link, *net_of;	/* its links, and the net that ends each */
	int links;
	int bottom;		/* the last row in use */
};

static struct dag_wire *wire(const struct channel *channel, int i)
{
	return &channel->dag->wire[channel->link[i]];
}

static void widen(struct net *net, int row)
{
	net->top = row < net->top ? row : net->top;
	net->bottom = row > net->bottom ? row : net->bottom;
}

static int net_of_item(struct channel *channel, int item, int source)
{
	for (int n = 0; n < channel->nets; n++)
		if (channel->net[n].item == item)
			return n;
	channel->net[channel->nets] = (struct net){
		item, source, source, source, UNSET, UNSET };
	return channel->nets++;
}

static void collect(struct channel *channel, int column)
{
	struct dag *dag = channel->dag;
	const struct columns *columns = dag->columns;

	for (int l = 0; l < columns->links; l++) {
		const struct columns_link *link = &columns->link[l];
		struct dag_wire *wire = &dag->wire[l];
		int net;

		if (columns->item[link->from].column != column)
			continue;
		wire->y1 = dag->y[link->from] + dag_out_row(dag, link->from);
		wire->y2 = dag->y[link->to] + dag_in_row(dag, link);
		net = net_of_item(channel, link->from, wire->y1);
		widen(&channel->net[net], wire->y2);
		channel->link[channel->links] = l;
		channel->net_of[channel->links++] = net;
	}
}

static bool turns(const struct net *net)
{
	return net->top < net->bottom;
}

/* Whether net a must turn right of net b. */
static bool is_right_of(const struct channel *channel, int a, int b)
{
	if (a == b || !turns(&channel->net[b]))
		return false;
	if (channel->net[a].after == b)
		return true;
	for (int i = 0; i < channel->links; i++)
		if (channel->net_of[i] == a &&
		    wire(channel, i)->y2 == channel->net[b].source)
			return true;
	return false;
}

static bool is_ready(const struct channel *channel, int a)
{
	for (int b = 0; b < channel->nets; b++)
		if (channel->net[b].track == UNSET &&
		    is_right_of(channel, a, b))
			return false;
	return true;
}

/* Of nets that go down the lower one turns first, of those that go up the
 * upper one: so they do not cross. */
static bool goes_before(const struct net *a, const struct net *b)
{
	bool a_down = a->bottom > a->source, b_down = b->bottom > b->source;

	if (a_down != b_down)
		return b_down;
	return a_down ? a->source > b->source : a->source < b->source;
}

static int next_ready(const struct channel *channel)
{
	int best = UNSET;

	for (int n = 0; n < channel->nets; n++) {
		if (channel->net[n].track != UNSET || !is_ready(channel, n))
			continue;
		if (best == UNSET ||
		    goes_before(&channel->net[n], &channel->net[best]))
			best = n;
	}
	return best;
}

static bool is_taken(const struct channel *channel, int track, int net)
{
	const struct net *a = &channel->net[net];

	for (int n = 0; n < channel->nets; n++) {
		const struct net *b = &channel->net[n];

		if (n != net && b->track == track && turns(b) &&
		    a->top <= b->bottom && b->top <= a->bottom)
			return true;
	}
	return false;
}

static void give_track(struct channel *channel, int net)
{
	int track = 0;

	for (int b = 0; b < channel->nets; b++)
		if (is_right_of(channel, net, b) &&
		    channel->net[b].track >= track)
			track = channel->net[b].track + 1;
	while (turns(&channel->net[net]) && is_taken(channel, track, net))
		track++;
	channel->net[net].track = track;
}

static bool is_used(const struct channel *channel, int row)
{
	for (int i = 0; i < channel->links; i++)
		if (wire(channel, i)->y1 == row || wire(channel, i)->y2 == row ||
		    (wire(channel, i)->detour && wire(channel, i)->via == row))
			return true;
	return false;
}

/* The nearest row below the top that no line of the channel lies on. */
static int free_row(const struct channel *channel, int near)
{
	for (int by = 1; ; by++) {
		if (!is_used(channel, near + by))
			return near + by;
		if (near - by >= 0 && !is_used(channel, near - by))
			return near - by;
	}
}

static void measure(struct channel *channel, int net)
{
	struct net *n = &channel->net[net];

	n->top = n->bottom = n->source;
	for (int i = 0; i < channel->links; i++) {
		if (channel->net_of[i] == net)
			widen(n, wire(channel, i)->y2);
		else if (wire(channel, i)->detour &&
			 channel->net[channel->net_of[i]].after == net)
			widen(n, wire(channel, i)->via);
	}
}

/* Leads one line of a net that waits in a circle by a free row. */
static bool make_detour(struct channel *channel)
{
	for (int i = 0; i < channel->links; i++) {
		int net = channel->net_of[i], b = 0;
		struct dag_wire *w = wire(channel, i);
		int row;

		if (channel->net[net].track != UNSET || w->detour)
			continue;
		while (b < channel->nets &&
		       !(b != net && channel->net[b].track == UNSET &&
			 turns(&channel->net[b]) &&
			 channel->net[b].source == w->y2))
			b++;
		if (b == channel->nets)
			continue;
		row = free_row(channel, w->y2);
		w->detour = true;
		w->via = row;
		channel->net[channel->nets] = (struct net){
			UNSET, row, row, row, UNSET, net };
		channel->net_of[i] = channel->nets++;
		measure(channel, channel->nets - 1);
		measure(channel, net);
		return true;
	}
	return false;
}

static int assign(struct channel *channel)
{
	int tracks = 0;

	for (;;) {
		int net = next_ready(channel);

		if (net == UNSET && !make_detour(channel))
			return tracks;
		if (net == UNSET)
			continue;
		give_track(channel, net);
		if (turns(&channel->net[net]) &&
		    channel->net[net].track >= tracks)
			tracks = channel->net[net].track + 1;
	}
}

int dag_find_tracks(struct dag *dag, int column)
{
	struct channel channel = { .dag = dag };
	size_t most = (size_t)dag->columns->links + 1;
	int tracks;

	channel.link = mem_alloc(most, sizeof(int));
	channel.net_of = mem_alloc(most, sizeof(int));
	/* Each line makes at most one detour. */
	channel.net = mem_alloc(2 * most, sizeof(*channel.net));
	collect(&channel, column);
	tracks = assign(&channel);
	for (int i = 0; i < channel.links; i++) {
		struct dag_wire *w = wire(&channel, i);
		const struct net *net = &channel.net[channel.net_of[i]];

		w->track = w->detour ? channel.net[net->after].track
				     : net->track;
		w->second = net->track;
		if (w->detour && w->via >= dag->h)
			dag->h = w->via + 1;
	}
	free(channel.link);
	free(channel.net_of);
	free(channel.net);
	return tracks;
}
