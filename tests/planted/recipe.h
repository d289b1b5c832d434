/* The recipes: what is planted, how, and which findings should say so. One table for each
 * family; the last one of a table has no code. */
#pragma once

#include "tests/planted/sheet.h"

#define N_LEVELS 5

typedef struct
{
  const char *code;
  guint       step;
  const char *alerts; /* ids, "AS3 AS4": one of them is enough; NULL = the catalogue has none */
  void (*plant) (Sheet *sheet);
} Recipe;

extern const Recipe recipes_of_quality[];
extern const Recipe recipes_of_gaps[];
extern const Recipe recipes_of_shapes[];
extern const Recipe recipes_of_pairs[];
extern const Recipe recipes_of_categories[];
extern const Recipe recipes_of_outliers[];
extern const Recipe recipes_of_time[];

/* Columns with nothing in them to find. */
void add_decoys (Sheet *sheet, guint n);
/* One of each kind. */
void add_all_decoys (Sheet *sheet);
guint n_decoy_kinds (void);

/* The strength of the sheet's level. */
static inline double
at_level (const Sheet *sheet, const double strengths[N_LEVELS])
{
  return strengths[sheet->level - 1];
}
#define STRENGTH(sheet, ...) at_level ((sheet), (const double[]){ __VA_ARGS__ })

/* Whole rows that make up @share, at least one. */
static inline gsize
count_share (const Sheet *sheet, double share)
{
  return MAX ((gsize)llround (share * (double)sheet->n_rows), 1);
}

/* Which @n of the rows, TRUE for each; g_free. */
gboolean *pick_rows (Sheet *sheet, gsize n);
