/* Which things are alike: joined step by step, closest first. */
#pragma once

#include <stddef.h>

typedef struct
{
  size_t a, b;     /* a < b: things are 0..n-1, the cluster of merge i is n + i */
  double distance; /* between the two */
  size_t size;     /* things in the joined cluster */
} EdaMerge;

/**
 * eda_cluster_average:
 * @distance: n × n, symmetric, not negative, finite; it is used up
 * @merges: (out) (array length=n - 1): by distance, as scipy's linkage has them
 * @work: 2 n
 *
 * Average linkage (UPGMA, Sokal & Michener 1958) by chains of nearest neighbours (Murtagh 1983),
 * O(n²). Of equal distances the neighbour with the lower number wins.
 */
void eda_cluster_average (double distance[], size_t n, EdaMerge merges[], size_t work[]);

/* @order: (out) (array length=n): the things so that what is joined stands together; of two clusters
 * the one with the lowest number comes first. @work: 3 n */
void eda_cluster_order (const EdaMerge merges[], size_t n, size_t order[], size_t work[]);
