/* Neighbours of one size join as soon as both are there, as bits do in a counter. */
#include "analysis/kernels/merge-tree.h"

#include <string.h>

void
eda_merge_tree_init (EdaMergeTree  *self,
                     size_t         width,
                     EdaTreeCombine combine,
                     size_t         first)
{
  memset (self, 0, sizeof *self);
  self->width = width;
  self->combine = combine;
  self->first = self->end = first;
}

static void
copy (const EdaMergeTree *self, double to[], const double from[])
{
  memcpy (to, from, self->width * sizeof *to);
}

/* Are the last two nodes the halves of a larger one? */
static int
can_join (const EdaMergeTree *self)
{
  const size_t n = self->n_nodes;
  unsigned     level;

  if (n < 2 || self->levels[n - 1] != self->levels[n - 2])
    return 0;
  level = self->levels[n - 1] + 1;
  return (self->end >> level) << level == self->end;
}

static void
push (EdaMergeTree *self, unsigned level, const double summary[])
{
  self->levels[self->n_nodes] = level;
  copy (self, self->values[self->n_nodes], summary);
  self->n_nodes++;
  self->end += (size_t)1 << level;
  while (can_join (self))
    {
      self->n_nodes--;
      self->combine (self->values[self->n_nodes - 1], self->values[self->n_nodes]);
      self->levels[self->n_nodes - 1]++;
    }
}

void
eda_merge_tree_add (EdaMergeTree *self, const double summary[])
{
  push (self, 0, summary);
}

void
eda_merge_tree_merge (EdaMergeTree *self, const EdaMergeTree *later)
{
  for (size_t i = 0; i < later->n_nodes; i++)
    push (self, later->levels[i], later->values[i]);
}

int
eda_merge_tree_finish (const EdaMergeTree *self, double summary[])
{
  if (self->n_nodes == 0)
    return 0;
  copy (self, summary, self->values[0]);
  for (size_t i = 1; i < self->n_nodes; i++)
    self->combine (summary, self->values[i]);
  return 1;
}
