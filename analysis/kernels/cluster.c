/* Which things are alike: joined step by step, closest first.
 *
 * A chain goes from any cluster to its nearest neighbour, on to that one's nearest
 * neighbour, until two are each other's nearest; these are joined. Average linkage never
 * brings a joined cluster closer than its parts were, so the merges only have to be put
 * in order at the end. */
#include "analysis/kernels/cluster.h"

#include <math.h>

/* A cluster lives in the row of its lowest thing; size 0 = joined to another row. */
static size_t
find_nearest (
    const double distance[], const size_t size[], size_t n, size_t row, size_t preferred)
{
  size_t nearest = preferred;
  double least = preferred < n ? distance[row * n + preferred] : INFINITY;

  for (size_t j = 0; j < n; j++)
    if (j != row && size[j] > 0 && distance[row * n + j] < least)
      {
        nearest = j;
        least = distance[row * n + j];
      }
  return nearest;
}

static void
join_rows (double distance[], size_t size[], size_t n, size_t keep, size_t gone)
{
  const double total = (double)(size[keep] + size[gone]);

  for (size_t j = 0; j < n; j++)
    if (size[j] > 0 && j != keep && j != gone)
      distance[keep * n + j] = distance[j * n + keep]
          = ((double)size[keep] * distance[keep * n + j]
             + (double)size[gone] * distance[gone * n + j])
            / total;
  size[keep] += size[gone];
  size[gone] = 0;
}

/* By distance; equal ones stay as they were found. Insertion: n is a number of columns.
 */
static void
sort_merges (EdaMerge merges[], size_t n)
{
  for (size_t i = 1; i < n; i++)
    {
      const EdaMerge merge = merges[i];
      size_t         place = i;

      for (; place > 0 && merges[place - 1].distance > merge.distance; place--)
        merges[place] = merges[place - 1];
      merges[place] = merge;
    }
}

/* Rows of things become numbers of clusters. @at: the cluster that stands in a row now */
static void
name_clusters (EdaMerge merges[], size_t n, size_t at[], size_t size[])
{
  for (size_t i = 0; i < n; i++)
    at[i] = i, size[i] = 1;
  for (size_t i = 0; i + 1 < n; i++)
    {
      const size_t keep = merges[i].a, gone = merges[i].b;
      const size_t one = at[keep], two = at[gone];

      size[keep] += size[gone];
      merges[i].a = one < two ? one : two;
      merges[i].b = one < two ? two : one;
      merges[i].size = size[keep];
      at[keep] = n + i;
    }
}

void
eda_cluster_average (double distance[], size_t n, EdaMerge merges[], size_t work[])
{
  size_t *size = work, *chain = work + n, length = 0, done = 0;

  for (size_t i = 0; i < n; i++)
    size[i] = 1;
  while (done + 1 < n)
    {
      if (length == 0)
        for (chain[length++] = 0; size[chain[0]] == 0;)
          chain[0]++;

      const size_t top = chain[length - 1];
      const size_t before = length > 1 ? chain[length - 2] : n;
      const size_t next = find_nearest (distance, size, n, top, before);

      if (next != before)
        {
          chain[length++] = next;
          continue;
        }

      const size_t keep = top < next ? top : next, gone = top < next ? next : top;

      merges[done++] = (EdaMerge){ keep, gone, distance[top * n + next], 0 };
      join_rows (distance, size, n, keep, gone);
      length -= 2;
    }
  if (n > 1)
    {
      sort_merges (merges, n - 1);
      name_clusters (merges, n, chain, size);
    }
}

/* Each cluster is a list of things, known by its first one, which is its lowest. */
void
eda_cluster_order (const EdaMerge merges[], size_t n, size_t order[], size_t work[])
{
  size_t *next = work, *last = work + n, *first = work + 2 * n, place = 0;

  for (size_t i = 0; i < n; i++)
    {
      next[i] = n;
      last[i] = i;
    }
  for (size_t i = 0; i + 1 < n; i++)
    {
      const size_t a = merges[i].a < n ? merges[i].a : first[merges[i].a - n];
      const size_t b = merges[i].b < n ? merges[i].b : first[merges[i].b - n];
      const size_t front = a < b ? a : b, back = a < b ? b : a;

      next[last[front]] = back;
      last[front] = last[back];
      first[i] = front;
    }
  for (size_t at = 0; at < n; at = next[at])
    order[place++] = at;
}
