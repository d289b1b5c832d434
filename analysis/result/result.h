/* What an analysis returns: blocks in reading order, and the same numbers as facts.
 * Four kinds of block, closed on purpose: a screen knows these and no analysis. */
#pragma once

#include "analysis/result/facts.h"
#include "analysis/result/figure.h"
#include "analysis/result/finding.h"
#include "analysis/result/grid.h"

typedef enum
{
  EDA_BLOCK_TEXT,
  EDA_BLOCK_GRID,
  EDA_BLOCK_FIGURE,
  EDA_BLOCK_FINDING,
} EdaBlockKind;

typedef struct
{
  EdaBlockKind kind;
  char        *key;   /* stable: "distributions/price/histogram" */
  char        *group; /* (nullable): blocks of one group stand together under this title, e.g. a column's name */
  char        *fold;  /* (nullable): for a second look: where pages can fold, neighbours of one fold are behind this title */
  union
  {
    char       *text; /* one paragraph, plain */
    EdaGrid    *grid;
    EdaFigure  *figure;
    EdaFinding *finding;
  };
} EdaBlock;

typedef struct _EdaResult EdaResult;

/* @summary is one line, shown when the card is folded; set before the result is shared. */
EdaResult *eda_result_new (void);
EdaResult *eda_result_ref (EdaResult *self);
void       eda_result_unref (EdaResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaResult, eda_result_unref)

void eda_result_set_summary (EdaResult *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Blocks added from now on belong to @group; NULL = to none. */
void eda_result_begin_group (EdaResult *self, const char *group);
/* Blocks added from now on, as long as the group lasts, are for a second look; NULL = no more. */
void eda_result_begin_fold (EdaResult *self, const char *title);
void eda_result_add_text (EdaResult *self, const char *key, const char *format, ...) G_GNUC_PRINTF (3, 4);
void eda_result_take_grid (EdaResult *self, const char *key, EdaGrid *take_grid);
void eda_result_take_figure (EdaResult *self, const char *key, EdaFigure *take_figure);
void eda_result_take_finding (EdaResult *self, EdaFinding *take_finding);

/* Another result with the same blocks and facts, shared, that more can be added to. */
EdaResult *eda_result_copy (const EdaResult *self);
/* The blocks of @other behind those that are there, shared. @group: (nullable): for those that have
 * none of their own */
void eda_result_append (EdaResult *self, const EdaResult *other, const char *group);

/* The same in front of those that are there. */
void eda_result_prepend (EdaResult *self, const EdaResult *other);

const char     *eda_result_get_summary (const EdaResult *self); /* "" when none */
guint           eda_result_get_n_blocks (const EdaResult *self);
const EdaBlock *eda_result_get_block (const EdaResult *self, guint index);
EdaFacts       *eda_result_get_facts (const EdaResult *self); /* the root object; the maker adds to it */

/* A check that could not run, or ran on part of the data, is listed under "coverage". */
void eda_result_add_coverage (EdaResult *self, const char *check, const char *const *columns, gboolean ran, const char *format, ...)
    G_GNUC_PRINTF (5, 6);
