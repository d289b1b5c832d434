/* Summaries of blocks of rows that add up to the same bits however the blocks were shared out. */
#pragma once

#include <stddef.h>

#define EDA_TREE_WIDTH 8   /* doubles of a summary, at most */
#define EDA_TREE_NODES 128 /* two for each bit of a count of blocks */

/* @later is that of the blocks right behind those of @into. */
typedef void (*EdaTreeCombine) (double into[], const double later[]);

/* The blocks from @first up to but without @end, as few nodes: each stands for 2^level blocks that
 * begin at a multiple of as many, so that which blocks a node holds never depends on who added
 * them. */
typedef struct
{
  size_t         width;
  EdaTreeCombine combine;
  size_t         first, end;
  size_t         n_nodes;
  unsigned       levels[EDA_TREE_NODES];
  double         values[EDA_TREE_NODES][EDA_TREE_WIDTH];
} EdaMergeTree;

/* Empty, with block @first to come next. */
void eda_merge_tree_init (EdaMergeTree *self, size_t width, EdaTreeCombine combine, size_t first);

/* The summary of the next block. */
void eda_merge_tree_add (EdaMergeTree *self, const double summary[]);

/* All of @later, whose first block is the next one of @self. */
void eda_merge_tree_merge (EdaMergeTree *self, const EdaMergeTree *later);

/* Of all blocks together. Returns 0 and leaves @summary alone when there are none, else 1. */
int eda_merge_tree_finish (const EdaMergeTree *self, double summary[]);
