/* Rows that few random cuts set apart. */
#include "analysis/kernels/isolation-forest.h"

#include <math.h>

#include "analysis/kernels/random.h"

#define MAX_NODES (2 * EDA_FOREST_SAMPLE)
#define EULER 0.57721566490153286

typedef struct
{
  size_t column;
  double cut;         /* less goes left */
  size_t left, right; /* 0 = a leaf */
  double depth;       /* of a leaf, with what its rows would take to be told apart */
} Node;

typedef struct
{
  const double *points;
  size_t        p;
  size_t       *rows; /* the sample; each node's rows stand together */
  size_t        max_depth;
  uint64_t      random;
  size_t        n_nodes;
  Node          nodes[MAX_NODES];
} Tree;

/* Mean depth of an unsuccessful search in a tree of @n. */
static double
search_depth (size_t n)
{
  const double rows = (double)n;

  if (n < 2)
    return 0;
  return n == 2 ? 1 : 2 * (log (rows - 1) + EULER) - 2 * (rows - 1) / rows;
}

static double
at (const Tree *self, size_t row, size_t column)
{
  return self->points[row * self->p + column];
}

static void
find_range (const Tree *self,
            const Node *node,
            size_t      first,
            size_t      end,
            double     *low,
            double     *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (size_t i = first; i < end; i++)
    {
      *low = fmin (*low, at (self, self->rows[i], node->column));
      *high = fmax (*high, at (self, self->rows[i], node->column));
    }
}

/* A column that varies among the rows, starting the search at random; 0 when none does.
 */
static int
pick_cut (Tree *self, Node *node, size_t first, size_t end)
{
  const size_t start = (size_t)(eda_random_share (&self->random) * (double)self->p);

  for (size_t k = 0; k < self->p; k++)
    {
      double low, high;

      node->column = (start + k) % self->p;
      find_range (self, node, first, end, &low, &high);
      if (low < high)
        {
          node->cut = low + eda_random_share (&self->random) * (high - low);
          node->cut = node->cut > low ? node->cut : high;
          return 1;
        }
    }
  return 0;
}

/* Rows less than the cut first; returns where the others begin. */
static size_t
divide (Tree *self, const Node *node, size_t first, size_t end)
{
  size_t middle = first;

  for (size_t i = first; i < end; i++)
    if (at (self, self->rows[i], node->column) < node->cut)
      {
        const size_t row = self->rows[i];

        self->rows[i] = self->rows[middle];
        self->rows[middle++] = row;
      }
  return middle;
}

static size_t
grow (Tree *self, size_t first, size_t end, size_t depth)
{
  const size_t number = self->n_nodes++;
  Node         node = { 0 };

  if (end - first < 2 || depth == self->max_depth || !pick_cut (self, &node, first, end))
    node.depth = (double)depth + search_depth (end - first);
  else
    {
      const size_t middle = divide (self, &node, first, end);

      node.left = grow (self, first, middle, depth + 1);
      node.right = grow (self, middle, end, depth + 1);
    }
  self->nodes[number] = node;
  return number;
}

static double
find_depth (const Tree *self, size_t row)
{
  const Node *node = self->nodes;

  while (node->left != 0)
    node = &self->nodes[at (self, row, node->column) < node->cut ? node->left
                                                                 : node->right];
  return node->depth;
}

/* Moves a random sample to the front of @order. */
static void
draw (uint64_t *random, size_t order[], size_t n, size_t sample)
{
  for (size_t i = 0; i < sample; i++)
    {
      const size_t other = i + (size_t)(eda_random_share (random) * (double)(n - i));
      const size_t row = order[i];

      order[i] = order[other];
      order[other] = row;
    }
}

void
eda_isolation_forest (const double points[],
                      size_t       n,
                      size_t       p,
                      uint64_t     seed,
                      double       score[],
                      size_t       order[])
{
  const size_t sample = n < EDA_FOREST_SAMPLE ? n : EDA_FOREST_SAMPLE;
  Tree         tree = { .points = points, .p = p, .rows = order, .random = seed };

  while ((size_t)1 << tree.max_depth < sample)
    tree.max_depth++;
  for (size_t i = 0; i < n; i++)
    {
      order[i] = i;
      score[i] = 0;
    }
  for (size_t k = 0; k < EDA_FOREST_TREES; k++)
    {
      draw (&tree.random, order, n, sample);
      tree.n_nodes = 0;
      grow (&tree, 0, sample, 0);
      for (size_t i = 0; i < n; i++)
        score[i] += find_depth (&tree, i);
    }
  for (size_t i = 0; i < n; i++)
    score[i] = n < 2 ? NAN : exp2 (-score[i] / EDA_FOREST_TREES / search_depth (sample));
}
